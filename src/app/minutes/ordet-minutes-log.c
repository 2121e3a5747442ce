/* ordet-minutes-log.c — what happened on an item, beside the minutes
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For the secretary's eyes only, and only while the meeting is not closed: a
 * click puts the sentence into the text.
 */
#include "ordet-minutes-log.h"

#include <glib/gi18n-lib.h>

#include "ordet-key-button.h"
#include "ordet-label.h"
#include "ordet-words.h"

struct _OrdetMinutesLog
{
  GtkWidget     parent_instance;

  OrdetSession *session; /* (owned) */
  char         *place;   /* (owned) (nullable) number of the item that is shown */
  char         *newest;  /* (owned) (nullable) the last sentence in the list */
  GtkWidget    *box;     /* (unowned) a child */
  GtkWidget    *list;    /* (unowned) */
  GtkWidget    *all;     /* (unowned) toggle: hands and the clock too */
};

G_DEFINE_FINAL_TYPE (OrdetMinutesLog, ordet_minutes_log, GTK_TYPE_WIDGET)

/* What is worth a line: not every hand, and nothing the minutes never have. */
static gboolean
worth_a_line (const OrdetEvent *event,
              gboolean          all)
{
  switch ((int) ordet_event_act (event))
    {
    case ORDET_ACT_OBSERVE:
    case ORDET_ACT_CATEGORY:
    case ORDET_ACT_PERSON:
      return FALSE;
    case ORDET_ACT_HAND:
    case ORDET_ACT_LOWER:
    case ORDET_ACT_MOVE:
    case ORDET_ACT_DECLINE:
    case ORDET_ACT_PAUSE:
    case ORDET_ACT_RESUME:
    case ORDET_ACT_EXTEND:
    case ORDET_ACT_ARRIVE:
    case ORDET_ACT_DONE:
    case ORDET_ACT_CORRECT:
      return all;
    default:
      return TRUE;
    }
}

/* The turn that an act began. */
static const OrdetTurn *
turn_of (const OrdetMeeting *meeting,
         const OrdetEvent   *event)
{
  OrdetAct act = ordet_event_act (event);

  if (act != ORDET_ACT_NEXT && act != ORDET_ACT_GIVE && act != ORDET_ACT_TURN)
    return NULL;
  for (guint i = ordet_meeting_n_turns (meeting); i > 0; i--)
    {
      const OrdetTurn *turn = ordet_meeting_turn (meeting, i - 1);

      if (turn->began_us == ordet_event_at_us (event) && turn->end != ORDET_END_SKIPPED &&
          turn->end != ORDET_END_BACK)
        return turn;
    }
  return NULL;
}

/* A turn by who held it: "next" alone would say nothing. */
static char *
turn_sentence (const OrdetMeeting *meeting,
               const OrdetTurn    *turn)
{
  g_autofree char *name = turn != NULL ? ordet_words_person (meeting, turn->person) : NULL;

  if (turn == NULL || turn->kind == ORDET_KIND_SPEECH)
    return g_steal_pointer (&name);
  /* Translators: %1$s is "Reply", "Point of order"; %2$s a name. */
  return g_strdup_printf (C_ ("what happened", "%1$s, %2$s"), ordet_words_kind (turn->kind), name);
}

/* How long an ended turn was, "2:14"; for the secretary's eyes, and never in
 * the minutes. */
static char *
turn_length (const OrdetTurn *turn)
{
  return turn != NULL && turn->ended_us >= 0 ? ordet_words_countdown (turn->spoken_us) : NULL;
}

static char *
sentence (const OrdetMeeting *meeting,
          const OrdetEvent   *event)
{
  switch ((int) ordet_event_act (event))
    {
    case ORDET_ACT_NEXT:
    case ORDET_ACT_GIVE:
    case ORDET_ACT_TURN:
      return turn_sentence (meeting, turn_of (meeting, event));
    case ORDET_ACT_NOTE:
      return g_strdup (ordet_event_string (event, ORDET_KEY_TEXT));
    default:
      return ordet_words_act (meeting, event);
    }
}

static void
insert_cb (GtkButton *button,
           gpointer   data)
{
  gtk_widget_activate_action (GTK_WIDGET (button), "minutes.insert", "s",
                              (const char *) g_object_get_data (G_OBJECT (button), "sentence"));
}

static GtkWidget *
row_new (gint64      at_us,
         const char *text,
         const char *length)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *time, *label, *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  g_autofree char *clock = ordet_words_clock (at_us), *name = NULL;

  time = gtk_label_new (clock);
  gtk_widget_add_css_class (time, "minutes-log-time");
  gtk_widget_set_valign (time, GTK_ALIGN_BASELINE);
  label = gtk_label_new (text);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 4);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  ordet_label_tell (label);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _("Put it into the text"));
  g_object_set_data_full (G_OBJECT (button), "sentence", g_strdup (text), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (insert_cb), NULL);
  name = length != NULL ? g_strdup_printf ("%s, %s, %s", clock, text, length)
                        : g_strdup_printf ("%s, %s", clock, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (box), time);
  gtk_box_append (GTK_BOX (box), label);
  if (length != NULL)
    {
      GtkWidget *spoken = gtk_label_new (length);

      gtk_widget_add_css_class (spoken, "minutes-log-time");
      gtk_widget_set_valign (spoken, GTK_ALIGN_BASELINE);
      gtk_box_append (GTK_BOX (box), spoken);
    }
  gtk_box_append (GTK_BOX (box), button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static void
fill (OrdetMinutesLog *self)
{
  OrdetMeeting *meeting = ordet_session_meeting (self->session);
  gboolean all = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->all));
  guint item = self->place != NULL ? ordet_meeting_find_item (meeting, self->place) : ORDET_NOBODY;
  GtkWidget *row;
  gsize n;
  const OrdetFact *facts = ordet_meeting_facts (meeting, &n);

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  g_clear_pointer (&self->newest, g_free);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *text = NULL, *length = NULL;

      if (facts[i].item != item || !worth_a_line (facts[i].event, all))
        continue;
      text = sentence (meeting, facts[i].event);
      if (text == NULL || *text == '\0')
        continue;
      length = turn_length (turn_of (meeting, facts[i].event));
      gtk_list_box_append (GTK_LIST_BOX (self->list),
                           row_new (ordet_event_at_us (facts[i].event), text, length));
      g_free (self->newest);
      self->newest = g_steal_pointer (&text);
    }
}

static void
session_changed_cb (OrdetMinutesLog *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
ordet_minutes_log_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ordet_minutes_log_parent_class)->map (widget);
  fill (ORDET_MINUTES_LOG (widget));
}

static void
ordet_minutes_log_dispose (GObject *object)
{
  OrdetMinutesLog *self = ORDET_MINUTES_LOG (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->newest, g_free);
  G_OBJECT_CLASS (ordet_minutes_log_parent_class)->dispose (object);
}

static void
ordet_minutes_log_class_init (OrdetMinutesLogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ordet_minutes_log_dispose;
  widget_class->map = ordet_minutes_log_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ordet_minutes_log_init (OrdetMinutesLog *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *title, *insert, *scrolled, *foot;

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  title = gtk_label_new (_("What Happened"));
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "heading");
  /* Translators: a toggle: show everything in the list of what happened */
  self->all = gtk_toggle_button_new_with_label (C_("what happened", "All"));
  gtk_widget_set_tooltip_text (self->all, _("Hands, pauses and arrivals too"));
  g_signal_connect_swapped (self->all, "toggled", G_CALLBACK (fill), self);
  /* Under the list, where its newest line is */
  insert = ordet_key_button_new (_("_Insert Newest"), "list-add-symbolic", NULL);
  gtk_widget_add_css_class (insert, "minutes-log-insert");
  gtk_widget_set_tooltip_text (insert, _("Put the newest line of what happened into the text"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (insert), "minutes.insert-newest");
  gtk_widget_add_css_class (head, "minutes-log-head");
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), self->all);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "minutes-log");
  title = gtk_label_new (_("Nothing has happened here yet."));
  gtk_widget_add_css_class (title, "dim-label");
  gtk_widget_set_margin_top (title, 18);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list), title);
  scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_widget_set_vexpand (scrolled, TRUE);

  foot = gtk_label_new (_("Only for writing the minutes. Erased when the meeting is closed."));
  gtk_label_set_wrap (GTK_LABEL (foot), TRUE);
  gtk_label_set_xalign (GTK_LABEL (foot), 0);
  gtk_widget_add_css_class (foot, "minutes-log-foot");

  gtk_box_append (GTK_BOX (self->box), head);
  gtk_box_append (GTK_BOX (self->box), scrolled);
  gtk_box_append (GTK_BOX (self->box), insert);
  gtk_box_append (GTK_BOX (self->box), foot);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * ordet_minutes_log_new:
 * @session: an open meeting
 *
 * Returns: (transfer floating): the list beside the minutes
 */
GtkWidget *
ordet_minutes_log_new (OrdetSession *session)
{
  OrdetMinutesLog *self = g_object_new (ORDET_TYPE_MINUTES_LOG, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (session_changed_cb), self);
  return GTK_WIDGET (self);
}

/**
 * ordet_minutes_log_show:
 * @self: the list
 * @place: an item's number; anything else: what fell outside every item
 */
void
ordet_minutes_log_show (OrdetMinutesLog *self,
                        const char      *place)
{
  g_free (self->place);
  self->place = g_strdup (place);
  fill (self);
}

/**
 * ordet_minutes_log_newest:
 * @self: the list
 *
 * Returns: (transfer full) (nullable): the newest sentence in it
 */
char *
ordet_minutes_log_newest (OrdetMinutesLog *self)
{
  return g_strdup (self->newest);
}
