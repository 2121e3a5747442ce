/* ordet-entry-completion.c — who the line of the entry may mean
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-entry-completion.h"

#include <glib/gi18n.h>

#include "ordet-chip.h"
#include "ordet-key-button.h"
#include "ordet-label.h"
#include "ordet-number-card.h"
#include "ordet-ui.h"

/* The widgets of one row; made once, shown when needed. */
typedef struct
{
  GtkWidget *row;
  GtkWidget *card;
  GtkWidget *add;
  GtkWidget *name;
  GtkWidget *note;
  GtkWidget *end;
  GtkWidget *cap;
} Row;

enum
{
  KIND_SPEECH,
  KIND_REPLY,
  KIND_ORDER,
  KIND_INFORMATION,
  KIND_WITHDRAW,
  N_KIND_BUTTONS
};

struct _OrdetEntryCompletion
{
  GtkPopover parent_instance;

  GtkWidget *list;
  Row        rows[ORDET_COMPLETION_MAX];
  GtkWidget *kinds[N_KIND_BUTTONS];
};

G_DEFINE_FINAL_TYPE (OrdetEntryCompletion, ordet_entry_completion, GTK_TYPE_POPOVER)

enum {
  SIGNAL_CHOSEN,
  SIGNAL_KIND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const gint kind_codes[N_KIND_BUTTONS] = {
  ORDET_KIND_SPEECH, ORDET_KIND_REPLY, ORDET_KIND_ORDER, ORDET_KIND_INFORMATION, -1,
};

static void
row_activated_cb (OrdetEntryCompletion *self,
                  GtkListBoxRow        *row)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, (guint) gtk_list_box_row_get_index (row));
}

static void
kind_cb (OrdetEntryCompletion *self,
         GtkWidget            *button)
{
  for (gsize i = 0; i < N_KIND_BUTTONS; i++)
    if (self->kinds[i] == button)
      g_signal_emit (self, signals[SIGNAL_KIND], 0, kind_codes[i]);
}

static GtkWidget *
make_label (const char *css_class,
            float       xalign)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "xalign",
                                   xalign, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
make_row (OrdetEntryCompletion *self,
          Row                  *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  row->card = ordet_number_card_new (ORDET_CARD_NORMAL);
  row->add = gtk_image_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_size_request (row->add, 44, 30);
  row->name = make_label (NULL, 0);
  gtk_label_set_use_markup (GTK_LABEL (row->name), TRUE);
  row->note = make_label ("caption", 0);
  gtk_widget_add_css_class (row->note, "dimmed");
  gtk_widget_set_hexpand (row->note, TRUE);
  row->end = make_label (NULL, 1);
  row->cap = ordet_keycap_new ("");
  {
    g_autofree char *enter = ordet_key_label ("Return");

    gtk_label_set_label (GTK_LABEL (row->cap), enter);
  }
  gtk_box_append (GTK_BOX (box), row->card);
  gtk_box_append (GTK_BOX (box), row->add);
  gtk_box_append (GTK_BOX (box), row->name);
  gtk_box_append (GTK_BOX (box), row->note);
  gtk_box_append (GTK_BOX (box), row->end);
  gtk_box_append (GTK_BOX (box), row->cap);
  row->row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, "can-focus", FALSE, NULL);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row->row);
}

static GtkWidget *
make_kinds (OrdetEntryCompletion *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (gsize i = 0; i < N_KIND_BUTTONS; i++)
    {
      self->kinds[i] = ordet_key_button_new ("", NULL, "");
      gtk_widget_add_css_class (self->kinds[i], "flat");
      gtk_widget_set_can_focus (self->kinds[i], FALSE);
      g_signal_connect_swapped (self->kinds[i], "clicked", G_CALLBACK (kind_cb), self);
      gtk_box_append (GTK_BOX (box), self->kinds[i]);
    }
  gtk_widget_set_hexpand (self->kinds[KIND_WITHDRAW], TRUE);
  gtk_widget_set_halign (self->kinds[KIND_WITHDRAW], GTK_ALIGN_END);
  gtk_widget_add_css_class (box, "completion-kinds");
  return box;
}

static void
ordet_entry_completion_class_init (OrdetEntryCompletionClass *klass)
{
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", ORDET_TYPE_ENTRY_COMPLETION, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_KIND] = g_signal_new ("kind", ORDET_TYPE_ENTRY_COMPLETION, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
ordet_entry_completion_init (OrdetEntryCompletion *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_SINGLE);
  gtk_widget_add_css_class (self->list, "completion");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Who is meant"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  for (gsize i = 0; i < ORDET_COMPLETION_MAX; i++)
    make_row (self, &self->rows[i]);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), make_kinds (self));

  /* The keyboard stays in the entry: the popover only shows. */
  g_object_set (self, "autohide", FALSE, "has-arrow", FALSE, "position", GTK_POS_BOTTOM,
                "can-focus", FALSE, "child", box, NULL);
  gtk_popover_set_offset (GTK_POPOVER (self), 0, 4);
  gtk_widget_add_css_class (GTK_WIDGET (self), "completion-popover");
}

/**
 * ordet_entry_completion_new:
 *
 * Returns: (transfer floating): a popover without rows
 */
GtkWidget *
ordet_entry_completion_new (void)
{
  return g_object_new (ORDET_TYPE_ENTRY_COMPLETION, NULL);
}

static void
show_row (Row                      *row,
          const OrdetCompletionRow *data,
          gboolean                  selected)
{
  gboolean guest = data->number < 0;

  gtk_widget_set_visible (row->row, TRUE);
  gtk_widget_set_visible (row->card, !guest);
  gtk_widget_set_visible (row->add, guest);
  if (!guest)
    ordet_number_card_set (ORDET_NUMBER_CARD (row->card), data->number, data->mark);
  ordet_label_set (row->name, data->name);
  ordet_label_set (row->note, data->note != NULL ? data->note : "");
  ordet_label_set (row->end, data->end != NULL ? data->end : "");
  gtk_widget_set_visible (row->cap, selected);
  ordet_ui_set_class (row->end, "dimmed", !selected);
}

/**
 * ordet_entry_completion_set:
 * @self: the popover
 * @rows: (array length=n_rows): what it shows
 * @n_rows: how many, at most ORDET_COMPLETION_MAX
 * @selected: the row that Enter takes; G_MAXUINT: none
 */
void
ordet_entry_completion_set (OrdetEntryCompletion     *self,
                            const OrdetCompletionRow *rows,
                            guint                     n_rows,
                            guint                     selected)
{
  g_return_if_fail (ORDET_IS_ENTRY_COMPLETION (self));
  g_return_if_fail (n_rows <= ORDET_COMPLETION_MAX);

  for (guint i = 0; i < ORDET_COMPLETION_MAX; i++)
    if (i < n_rows)
      show_row (&self->rows[i], &rows[i], i == selected);
    else
      gtk_widget_set_visible (self->rows[i].row, FALSE);
  gtk_list_box_select_row (GTK_LIST_BOX (self->list),
                           selected < n_rows ? GTK_LIST_BOX_ROW (self->rows[selected].row) : NULL);
}

static void
set_kind (OrdetEntryCompletion *self,
          gsize                 button,
          const char           *text,
          gunichar              letter,
          gint                  current)
{
  char cap[8] = "";

  /* The cap of the speech is Enter, the others are typed letters. */
  if (letter != 0)
    cap[g_unichar_to_utf8 (letter, cap)] = '\0';
  ordet_key_button_set (ORDET_KEY_BUTTON (self->kinds[button]), text, NULL,
                        letter != 0 ? cap : "Return");
  ordet_ui_set_class (self->kinds[button], "current", kind_codes[button] == current);
}

/**
 * ordet_entry_completion_set_kinds:
 * @self: the popover
 * @letters: the letters of the meeting's language
 * @reply_to: (nullable): whose speech a reply would answer
 * @current: the kind the line says; −1: it withdraws
 */
void
ordet_entry_completion_set_kinds (OrdetEntryCompletion    *self,
                                  const OrdetEntryLetters *letters,
                                  const char              *reply_to,
                                  gint                     current)
{
  g_autofree char *reply = NULL;

  g_return_if_fail (ORDET_IS_ENTRY_COMPLETION (self));

  /* Translators: %s is a name. */
  reply = reply_to != NULL ? g_strdup_printf (_("Reply to %s"), reply_to) : g_strdup (_("Reply"));
  {
    /* A name may hold an underscore, which is no mnemonic here. */
    g_auto(GStrv) parts = g_strsplit (reply, "_", -1);
    g_autofree char *safe = g_strjoinv ("__", parts);

    set_kind (self, KIND_REPLY, safe, letters->reply, current);
  }
  set_kind (self, KIND_SPEECH, _("Speech"), 0, current);
  set_kind (self, KIND_ORDER, _("Point of Order"), letters->order, current);
  set_kind (self, KIND_INFORMATION, _("Information"), letters->information, current);
  set_kind (self, KIND_WITHDRAW, _("Withdraw"), '-', current);
}

/**
 * ordet_completion_row_clear:
 * @row: a row
 *
 * Frees its words.
 */
void
ordet_completion_row_clear (OrdetCompletionRow *row)
{
  g_clear_pointer (&row->name, g_free);
  g_clear_pointer (&row->note, g_free);
  g_clear_pointer (&row->end, g_free);
}

static gint
compare_marks (gconstpointer a,
               gconstpointer b)
{
  return (gint) ((const guint *) a)[0] - (gint) ((const guint *) b)[0];
}

/**
 * ordet_entry_marked_name:
 * @name: a name
 * @match: how it was found
 *
 * Returns: (transfer full): markup: what was typed is underlined and bold
 */
char *
ordet_entry_marked_name (const char            *name,
                         const OrdetEntryMatch *match)
{
  g_autoptr(GString) markup = g_string_new (NULL);
  guint marks[ORDET_ENTRY_MAX_MARKS][2], at = 0;
  g_autofree char *rest = NULL;

  for (guint i = 0; i < match->n_marks; i++)
    {
      marks[i][0] = match->mark_start[i];
      marks[i][1] = match->mark_end[i];
    }
  qsort (marks, match->n_marks, sizeof marks[0], compare_marks);
  for (guint i = 0; i < match->n_marks; i++)
    {
      g_autofree char *before = NULL, *marked = NULL;

      if (marks[i][0] < at)
        continue;
      before = g_markup_escape_text (name + at, marks[i][0] - at);
      marked = g_markup_escape_text (name + marks[i][0], marks[i][1] - marks[i][0]);
      g_string_append_printf (markup, "%s<b><u>%s</u></b>", before, marked);
      at = marks[i][1];
    }
  rest = g_markup_escape_text (name + at, -1);
  g_string_append (markup, rest);
  return g_string_free (g_steal_pointer (&markup), FALSE);
}
