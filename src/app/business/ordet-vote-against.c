/* ordet-vote-against.c — the other proposals that one is set against in a vote
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * There may be thirty of them, and a number alone says little: they stand in a
 * list with their words, and the button shows which were taken.
 */
#include "ordet-vote-against.h"

#include <glib/gi18n.h>

#include "ordet-floor-facts.h"

#define WIDEST_CHARS 52
#define HIGHEST_PX   320

struct _OrdetVoteAgainst
{
  AdwBin     parent_instance;

  GtkWidget *button; /* (unowned) child */
  GtkWidget *list;   /* (unowned) in its popover: a check button for each */
  char      *first;  /* (owned) (nullable) the proposal that is voted on itself */
  guint      n_most; /* others that can be taken at once */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OrdetVoteAgainst, ordet_vote_against, ADW_TYPE_BIN)

static const char *
id_of (GtkWidget *check)
{
  return g_object_get_data (G_OBJECT (check), "proposal");
}

static gboolean
is_taken (OrdetVoteAgainst *self,
          GtkWidget        *check)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (check)) &&
         g_strcmp0 (id_of (check), self->first) != 0;
}

/* --- what is shown --- */

static void
show_taken (OrdetVoteAgainst *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) taken = NULL;
  g_autofree char *text = NULL;
  guint n;

  ordet_vote_against_add (self, builder);
  taken = g_strv_builder_end (builder);
  n = g_strv_length (taken);
  text = g_strjoinv (", ", taken);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button),
                             /* Translators: a proposal is set against nothing else. */
                             n > 0 ? text : C_ ("set against", "Nothing"));
  for (GtkWidget *check = gtk_widget_get_first_child (self->list); check != NULL;
       check = gtk_widget_get_next_sibling (check))
    gtk_widget_set_sensitive (check, n < self->n_most || is_taken (self, check));
}

static void
toggled_cb (OrdetVoteAgainst *self)
{
  show_taken (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
add_check (OrdetVoteAgainst *self,
           OrdetMeeting     *meeting,
           const char       *id)
{
  g_autofree char *words = ordet_floor_proposal_text (meeting, id);
  GtkWidget *check = gtk_check_button_new_with_label (words);
  GtkWidget *label = gtk_widget_get_last_child (check);

  if (GTK_IS_LABEL (label))
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (label), WIDEST_CHARS);
    }
  gtk_widget_set_tooltip_text (check, words);
  g_object_set_data_full (G_OBJECT (check), "proposal", g_strdup (id), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->list), check);
}

/* --- the object --- */

static void
ordet_vote_against_finalize (GObject *object)
{
  g_free (ORDET_VOTE_AGAINST (object)->first);
  G_OBJECT_CLASS (ordet_vote_against_parent_class)->finalize (object);
}

static void
ordet_vote_against_class_init (OrdetVoteAgainstClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ordet_vote_against_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ORDET_TYPE_VOTE_AGAINST, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ordet_vote_against_init (OrdetVoteAgainst *self)
{
  GtkWidget *popover = gtk_popover_new (), *scrolled = gtk_scrolled_window_new ();

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), HIGHEST_PX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  adw_bin_set_child (ADW_BIN (self), self->button);
}

/**
 * ordet_vote_against_new:
 * @meeting: the meeting
 * @ids: proposals that can be voted on
 * @n_most: others that can stand against one at once
 *
 * Returns: (transfer floating): a choice of those, none taken
 */
GtkWidget *
ordet_vote_against_new (OrdetMeeting *meeting,
                        GStrv         ids,
                        guint         n_most)
{
  OrdetVoteAgainst *self = g_object_new (ORDET_TYPE_VOTE_AGAINST, NULL);

  self->n_most = n_most;
  for (guint i = 0; ids[i] != NULL; i++)
    add_check (self, meeting, ids[i]);
  show_taken (self);
  return GTK_WIDGET (self);
}

/**
 * ordet_vote_against_set_first:
 * @self: the choice
 * @id: (nullable): the proposal that is voted on, which is no choice then
 *
 * Returns: whether there is any other
 */
gboolean
ordet_vote_against_set_first (OrdetVoteAgainst *self,
                              const char       *id)
{
  gboolean any = FALSE;

  g_return_val_if_fail (ORDET_IS_VOTE_AGAINST (self), FALSE);

  if (g_strcmp0 (self->first, id) != 0)
    {
      g_free (self->first);
      self->first = g_strdup (id);
    }
  for (GtkWidget *check = gtk_widget_get_first_child (self->list); check != NULL;
       check = gtk_widget_get_next_sibling (check))
    {
      gtk_widget_set_visible (check, g_strcmp0 (id_of (check), id) != 0);
      any |= gtk_widget_get_visible (check);
    }
  show_taken (self);
  return any;
}

/**
 * ordet_vote_against_add:
 * @self: the choice
 * @sides: what is voted on
 *
 * Adds those that were taken, as they stand in the list.
 */
void
ordet_vote_against_add (OrdetVoteAgainst *self,
                        GStrvBuilder     *sides)
{
  guint n = 0;

  g_return_if_fail (ORDET_IS_VOTE_AGAINST (self));

  for (GtkWidget *check = gtk_widget_get_first_child (self->list); check != NULL;
       check = gtk_widget_get_next_sibling (check))
    if (is_taken (self, check) && n++ < self->n_most)
      g_strv_builder_add (sides, id_of (check));
}
