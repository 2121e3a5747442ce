/* ordet-vote-figures.c — the figures of a vote, typed one after the other
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-vote-figures.h"

#include <string.h>

#include "ordet-ui.h"

#define COLUMNS 4

struct _OrdetVoteFigures
{
  GtkWidget  parent_instance;

  GtkWidget *grid;
  GPtrArray *names;   /* (owned) (element-type utf8) as in the log */
  GPtrArray *entries; /* (owned) (element-type GtkWidget) (unowned) children of the grid */
};

G_DEFINE_FINAL_TYPE (OrdetVoteFigures, ordet_vote_figures, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_COMPLETE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
ordet_vote_figures_dispose (GObject *object)
{
  g_clear_pointer (&ORDET_VOTE_FIGURES (object)->grid, gtk_widget_unparent);
  G_OBJECT_CLASS (ordet_vote_figures_parent_class)->dispose (object);
}

static void
ordet_vote_figures_finalize (GObject *object)
{
  OrdetVoteFigures *self = ORDET_VOTE_FIGURES (object);

  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->entries);
  G_OBJECT_CLASS (ordet_vote_figures_parent_class)->finalize (object);
}

static gboolean
ordet_vote_figures_grab_focus (GtkWidget *widget)
{
  OrdetVoteFigures *self = ORDET_VOTE_FIGURES (widget);

  return self->entries->len > 0 && gtk_widget_grab_focus (self->entries->pdata[0]);
}

static void
ordet_vote_figures_class_init (OrdetVoteFiguresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ordet_vote_figures_dispose;
  G_OBJECT_CLASS (klass)->finalize = ordet_vote_figures_finalize;
  widget_class->grab_focus = ordet_vote_figures_grab_focus;
  widget_class->focus = ordet_ui_focus_inside;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  signals[SIGNAL_COMPLETE] = g_signal_new ("complete", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ordet_vote_figures_init (OrdetVoteFigures *self)
{
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->entries = g_ptr_array_new ();
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 12);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

static void
changed_cb (OrdetVoteFigures *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Enter goes on to the next figure, and in the last one is done. */
static void
activate_cb (OrdetVoteFigures *self,
             GtkWidget        *entry)
{
  guint at;

  if (!g_ptr_array_find (self->entries, entry, &at))
    return;
  if (at + 1 < self->entries->len)
    gtk_widget_grab_focus (self->entries->pdata[at + 1]);
  else
    g_signal_emit (self, signals[SIGNAL_COMPLETE], 0);
}

static void
add (OrdetVoteFigures *self,
     const char       *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *entry = gtk_entry_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.f, "label", words, "ellipsize",
                                   PANGO_ELLIPSIZE_END, "tooltip-text", words, NULL);
  guint n = self->entries->len;

  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_DIGITS);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 5);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 5);
  gtk_entry_set_max_length (GTK_ENTRY (entry), 6);
  gtk_widget_add_css_class (entry, "figure");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_grid_attach (GTK_GRID (self->grid), box, (int) n % COLUMNS, (int) n / COLUMNS, 1, 1);
  g_ptr_array_add (self->entries, entry);
}

/**
 * ordet_vote_figures_new:
 *
 * Returns: (transfer floating): no figures yet
 */
GtkWidget *
ordet_vote_figures_new (void)
{
  return g_object_new (ORDET_TYPE_VOTE_FIGURES, NULL);
}

/**
 * ordet_vote_figures_set:
 * @self: the figures
 * @names: NULL-terminated: what they are called in the log
 * @words: as many: what they are called here
 *
 * Asks for these; what was typed for one that was asked for already stays.
 */
void
ordet_vote_figures_set (OrdetVoteFigures  *self,
                        const char *const *names,
                        const char *const *words)
{
  g_autoptr(GHashTable) typed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GtkWidget *child;

  g_return_if_fail (ORDET_IS_VOTE_FIGURES (self));

  for (guint i = 0; i < self->entries->len; i++)
    g_hash_table_insert (typed, g_strdup (self->names->pdata[i]),
                         g_strdup (gtk_editable_get_text (self->entries->pdata[i])));
  g_ptr_array_set_size (self->names, 0);
  g_ptr_array_set_size (self->entries, 0);
  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *text = g_hash_table_lookup (typed, names[i]);

      g_ptr_array_add (self->names, g_strdup (names[i]));
      add (self, words[i]);
      if (text != NULL)
        gtk_editable_set_text (self->entries->pdata[i], text);
    }
}

/**
 * ordet_vote_figures_n:
 * @self: the figures
 *
 * Returns: how many there are
 */
guint
ordet_vote_figures_n (OrdetVoteFigures *self)
{
  return self->entries->len;
}

/**
 * ordet_vote_figures_name:
 * @self: the figures
 * @n: one of them
 *
 * Returns: (transfer none): what it is called in the log
 */
const char *
ordet_vote_figures_name (OrdetVoteFigures *self,
                         guint             n)
{
  g_return_val_if_fail (n < self->names->len, NULL);

  return self->names->pdata[n];
}

/**
 * ordet_vote_figures_typed:
 * @self: the figures
 *
 * Returns: whether anything but spaces has been typed
 */
gboolean
ordet_vote_figures_typed (OrdetVoteFigures *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const char *text = gtk_editable_get_text (self->entries->pdata[i]);

      if (text[strspn (text, " ")] != '\0')
        return TRUE;
    }
  return FALSE;
}

/**
 * ordet_vote_figures_read:
 * @self: the figures
 * @figures: (out caller-allocates): as many as there are; empty is 0
 *
 * Returns: whether each is a whole number
 */
gboolean
ordet_vote_figures_read (OrdetVoteFigures *self,
                         gint64           *figures)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      g_autofree char *text =
        g_strstrip (g_strdup (gtk_editable_get_text (self->entries->pdata[i])));

      figures[i] = 0;
      if (*text != '\0' && !g_ascii_string_to_signed (text, 10, 0, G_MAXINT32, &figures[i], NULL))
        return FALSE;
    }
  return TRUE;
}

/**
 * ordet_vote_figures_clear:
 * @self: the figures
 */
void
ordet_vote_figures_clear (OrdetVoteFigures *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    gtk_editable_set_text (self->entries->pdata[i], "");
}
