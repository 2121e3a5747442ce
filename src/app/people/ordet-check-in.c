/* ordet-check-in.c — at the door: who comes, who goes, who may vote
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A number or part of a name, and Enter. Who has not said which list they want
 * is asked then, and only that: one key for each list, one for none, and Enter
 * or the next number goes on without an answer. Beside the roll the window
 * says nothing of lists: it may stand where people see it.
 */
#include "ordet-check-in.h"

#include <glib/gi18n-lib.h>

#include "ordet-fold.h"
#include "ordet-label.h"
#include "ordet-marks.h"
#include "ordet-number-card.h"
#include "ordet-scale.h"
#include "ordet-ui.h"
#include "ordet-words.h"

/* People who are shown as understood. */
#define MOST 6

struct _OrdetCheckIn
{
  AdwWindow    parent_instance;

  OrdetEditor *editor;       /* (owned) */
  guint        found[MOST];  /* who is meant, the best first */
  guint        n_found;
  char        *last;         /* (owned) (nullable) the id of who was dealt with last */

  /* (unowned) children */
  GtkWidget   *entry;
  GtkListBox  *list;
  GtkWidget   *said;
  GtkWidget   *question;
  GtkWidget   *question_text;
  GtkWidget   *roll;
  GtkWidget   *quorum;
};

G_DEFINE_FINAL_TYPE (OrdetCheckIn, ordet_check_in, ADW_TYPE_WINDOW)

/* --- who is meant --- */

/* 0: the card itself; then the beginning of the name, of one of its words, any
 * part; G_MAXUINT: not meant. */
static guint
rank (const OrdetEditorPerson *person,
      const char              *wanted,
      gint64                   card)
{
  g_autofree char *name = ordet_fold (person->name);
  g_autofree char *word = g_strdup_printf (" %s", wanted);

  if (card > 0)
    return person->number == card ? 0 : G_MAXUINT;
  if (g_str_has_prefix (name, wanted))
    return 1;
  if (strstr (name, word) != NULL)
    return 2;
  return strstr (name, wanted) != NULL ? 3 : G_MAXUINT;
}

static void
find (OrdetCheckIn *self)
{
  g_autofree char *wanted = ordet_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  guint ranks[MOST];
  gint64 card = 0;

  self->n_found = 0;
  g_strstrip (wanted);
  if (*wanted == '\0')
    return;
  if (strspn (wanted, "0123456789") == strlen (wanted))
    card = g_ascii_strtoll (wanted, NULL, 10);
  for (guint i = 0; i < ordet_editor_n_people (self->editor); i++)
    {
      OrdetEditorPerson person;
      guint how, at;

      ordet_editor_person (self->editor, i, &person);
      how = rank (&person, wanted, card);
      for (at = self->n_found; at > 0 && ranks[at - 1] > how; at--)
        ;
      if (how == G_MAXUINT || at == MOST)
        continue;
      self->n_found = MIN (self->n_found + 1, MOST);
      memmove (ranks + at + 1, ranks + at, (self->n_found - at - 1) * sizeof *ranks);
      memmove (self->found + at + 1, self->found + at,
               (self->n_found - at - 1) * sizeof *self->found);
      ranks[at] = how;
      self->found[at] = i;
    }
}

static guint
last_index (OrdetCheckIn *self)
{
  for (guint i = 0; self->last != NULL && i < ordet_editor_n_people (self->editor); i++)
    {
      OrdetEditorPerson person;

      ordet_editor_person (self->editor, i, &person);
      if (g_str_equal (person.id, self->last))
        return i;
    }
  return G_MAXUINT;
}

static void
remember (OrdetCheckIn *self,
          guint         index)
{
  OrdetEditorPerson person;

  ordet_editor_person (self->editor, index, &person);
  g_free (self->last);
  self->last = g_strdup (person.id);
}

/* --- what is shown --- */

static void
show_roll (OrdetCheckIn *self)
{
  OrdetMeeting *meeting = ordet_session_meeting (ordet_editor_session (self->editor));
  const OrdetNotice *notice = ordet_meeting_notice (meeting);
  guint here = ordet_meeting_n_present (meeting), voters = ordet_meeting_n_voters (meeting);
  guint known = ordet_editor_n_people (self->editor);
  guint quorum = (guint) MAX (notice->quorum, 0);
  /* Translators: %1$u people are in the room of the %2$u on the list. */
  g_autofree char *present = g_strdup_printf (_("%1$u of %2$u are here"), here, known);
  g_autofree char *voting =
    g_strdup_printf (ngettext ("%u of them may vote", "%u of them may vote", voters), voters);
  g_autofree char *roll = g_strdup_printf ("%s, %s", present, voting), *text = NULL;

  ordet_label_set (self->roll, roll);
  if (quorum == 0)
    text = g_strdup (_("No quorum is set for this meeting."));
  else if (voters >= quorum)
    /* Translators: %u is how many must be there for decisions to be valid. */
    text = g_strdup_printf (_("Quorum %u: reached"), quorum);
  else
    /* Translators: %1$u must be there for decisions to be valid, %2$u are still to come. */
    text = g_strdup_printf (_("Quorum %1$u: %2$u more to come"), quorum, quorum - voters);
  ordet_label_set (self->quorum, text);
}

static GtkWidget *
row_of (OrdetCheckIn            *self,
        const OrdetEditorPerson *person)
{
  GtkWidget *row = adw_action_row_new (), *card = ordet_number_card_new (ORDET_CARD_SMALL);

  ordet_number_card_set (ORDET_NUMBER_CARD (card), person->number, ORDET_MARK_NONE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), person->name);
  g_object_set_data (G_OBJECT (row), "present", GINT_TO_POINTER (person->present));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), card);
  if (!person->vote)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_label_new (_("may not vote")));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

/* Enter is for who is chosen; the others are only there or not. */
static void
chosen_cb (OrdetCheckIn  *self,
           GtkListBoxRow *chosen)
{
  GtkListBoxRow *row;

  for (guint i = 0; i < self->n_found; i++)
    if ((row = gtk_list_box_get_row_at_index (self->list, (int) i)) != NULL)
      {
        gboolean present = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "present"));

        adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                                     row == chosen && present
                                       ? _("is here: Enter checks them out")
                                     : row == chosen ? _("Enter checks them in")
                                     : present       ? _("is here")
                                                     : _("not here yet"));
      }
}

/* The row that is chosen; the first where there is none. */
static guint
chosen (OrdetCheckIn *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? (guint) gtk_list_box_row_get_index (row) : 0;
}

static void
show_found (OrdetCheckIn *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->n_found; i++)
    {
      OrdetEditorPerson person;

      ordet_editor_person (self->editor, self->found[i], &person);
      gtk_list_box_append (self->list, row_of (self, &person));
    }
  if (self->n_found == 0 && *text != '\0')
    {
      GtkWidget *add = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (add), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (add), text);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (add),
                                   g_ascii_isdigit (*text)
                                     ? _("nobody has this card")
                                     : _("not on the list: Enter adds them and checks them in"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (add), TRUE);
      gtk_list_box_append (self->list, add);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), *text != '\0');
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
changed_cb (OrdetCheckIn *self)
{
  if (self->editor == NULL)
    return;
  find (self);
  show_found (self);
}

/* Another fact of the meeting does not choose another person. */
static void
update (OrdetCheckIn *self)
{
  guint at = chosen (self);
  GtkListBoxRow *row;

  show_roll (self);
  changed_cb (self);
  row = gtk_list_box_get_row_at_index (self->list, (int) at);
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
}

/* --- what is done --- */

static void
complain (OrdetCheckIn *self,
          const GError *error)
{
  g_autofree char *sentence = error->domain == ORDET_REFUSAL ? ordet_words_error (error, NULL)
                                                             : g_strdup (error->message);

  ordet_label_set (self->said, sentence);
}

/* Only who has not said it is asked, and only where lists matter. */
static void
ask (OrdetCheckIn *self,
     guint         index)
{
  const OrdetRules *rules = ordet_editor_rules (self->editor);
  OrdetEditorPerson person;
  g_autofree char *name = NULL, *text = NULL;

  ordet_editor_person (self->editor, index, &person);
  gtk_widget_set_visible (self->question, person.present && !person.asked &&
                                            rules->balance != ORDET_BALANCE_OFF);
  name = ordet_words_name (person.name);
  /* Translators: asked at the door; %s is a person's name. */
  text = g_strdup_printf (_("Which list does %s want?"), name);
  ordet_label_set (self->question_text, text);
}

static void
say (OrdetCheckIn *self,
     guint         index)
{
  OrdetEditorPerson person;
  g_autofree char *name = NULL, *text = NULL;

  ordet_editor_person (self->editor, index, &person);
  name = ordet_words_name (person.name);
  if (person.present)
    /* Translators: %1$s is a person's name, %2$d the number of their card. */
    text = g_strdup_printf (_("%1$s is here, with card %2$d."), name, (int) person.number);
  else
    /* Translators: %s is a person's name. */
    text = g_strdup_printf (_("%s has left."), name);
  ordet_label_set (self->said, text);
}

/* Nobody has looked in a register for who is written down here: that they may
 * vote is said, beside the button that changes it. */
static void
say_new (OrdetCheckIn *self,
         guint         index)
{
  OrdetEditorPerson person;
  g_autofree char *name = NULL, *text = NULL;

  ordet_editor_person (self->editor, index, &person);
  name = ordet_words_name (person.name);
  /* Translators: %1$s is a person's name, %2$d the number of their card. */
  text = g_strdup_printf (_("%1$s is new on the list, with card %2$d, and may vote."), name,
                          (int) person.number);
  ordet_label_set (self->said, text);
}

static void
toggle (OrdetCheckIn *self,
        guint         index)
{
  OrdetEditorPerson person;
  g_autoptr(GError) error = NULL;

  ordet_editor_person (self->editor, index, &person);
  remember (self, index);
  if (!ordet_editor_set_person_present (self->editor, index, !person.present, &error))
    {
      complain (self, error);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  say (self, index);
  ask (self, index);
}

static void
add (OrdetCheckIn *self,
     const char   *name)
{
  guint index = ordet_editor_n_people (self->editor);
  gint64 card = ordet_editor_free_number (self->editor);
  g_autoptr(GError) error = NULL;

  if (!ordet_editor_add_person (self->editor, name, card, &error) ||
      !ordet_editor_set_person_present (self->editor, index, TRUE, &error))
    {
      complain (self, error);
      return;
    }
  remember (self, index);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  say_new (self, index);
  ask (self, index);
}

static void
take (OrdetCheckIn *self,
      guint         row)
{
  g_autofree char *text =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  if (row < self->n_found)
    toggle (self, self->found[row]);
  else if (*text == '\0')
    gtk_widget_set_visible (self->question, FALSE);
  else if (!g_ascii_isdigit (*text))
    add (self, text);
}

static void
activate_cb (OrdetCheckIn *self)
{
  take (self, chosen (self));
}

static void
row_cb (OrdetCheckIn  *self,
        GtkListBoxRow *row)
{
  take (self, (guint) gtk_list_box_row_get_index (row));
  gtk_widget_grab_focus (self->entry);
}

static void
list_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  OrdetCheckIn *self = ORDET_CHECK_IN (widget);
  guint index = last_index (self), group = g_variant_get_uint32 (parameter);
  g_autoptr(GError) error = NULL;

  if (index == G_MAXUINT || group >= ORDET_N_GROUPS)
    return;
  if (!ordet_editor_set_person_list (self->editor, index, group, &error))
    complain (self, error);
  gtk_widget_set_visible (self->question, FALSE);
  gtk_widget_grab_focus (self->entry);
}

/* Who is chosen, else who was dealt with last, gets or loses the right to
 * vote. */
static void
vote_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  OrdetCheckIn *self = ORDET_CHECK_IN (widget);
  guint at = chosen (self);
  guint index = at < self->n_found ? self->found[at] : last_index (self);
  OrdetEditorPerson person;
  g_autofree char *name = NULL, *text = NULL;
  g_autoptr(GError) error = NULL;

  if (index == G_MAXUINT)
    return;
  ordet_editor_person (self->editor, index, &person);
  if (!ordet_editor_set_person_vote (self->editor, index, !person.vote, &error))
    {
      complain (self, error);
      return;
    }
  ordet_editor_person (self->editor, index, &person);
  name = ordet_words_name (person.name);
  /* Translators: %s is a person's name. */
  text = g_strdup_printf (person.vote ? _("%s may vote.") : _("%s may not vote."), name);
  ordet_label_set (self->said, text);
}

static gboolean
key_cb (GtkEventControllerKey *keys,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        OrdetCheckIn          *self)
{
  int at = (int) chosen (self);
  GtkListBoxRow *row;

  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up)
    return GDK_EVENT_PROPAGATE;
  row = gtk_list_box_get_row_at_index (self->list, at + (keyval == GDK_KEY_Down ? 1 : -1));
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
  return GDK_EVENT_STOP;
}

/* --- the window --- */

static void
ordet_check_in_dispose (GObject *object)
{
  OrdetCheckIn *self = ORDET_CHECK_IN (object);

  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->last, g_free);
  G_OBJECT_CLASS (ordet_check_in_parent_class)->dispose (object);
}

static void
ordet_check_in_class_init (OrdetCheckInClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ordet_check_in_dispose;
  gtk_widget_class_install_action (widget_class, "check-in.list", "u", list_cb);
  gtk_widget_class_install_action (widget_class, "check-in.vote", NULL, vote_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
answer (guint       group,
        const char *label)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "check-in.list");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", group);
  gtk_widget_set_hexpand (button, TRUE);
  return button;
}

static GtkWidget *
build_question (OrdetCheckIn *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_set_homogeneous (GTK_BOX (buttons), TRUE);
  self->question = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->question_text = g_object_new (GTK_TYPE_LABEL, "xalign", 0.f, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (self->question_text, "heading");
  gtk_box_append (GTK_BOX (buttons), answer (ORDET_GROUP_A, _("List _A")));
  gtk_box_append (GTK_BOX (buttons), answer (ORDET_GROUP_B, _("List _B")));
  gtk_box_append (GTK_BOX (buttons), answer (ORDET_GROUP_NEUTRAL, _("_No List")));
  gtk_box_append (GTK_BOX (self->question), self->question_text);
  gtk_box_append (GTK_BOX (self->question), buttons);
  gtk_widget_set_visible (self->question, FALSE);
  return self->question;
}

static GtkWidget *
build_entry (OrdetCheckIn *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Number or name, and Enter"));
  gtk_widget_add_css_class (self->entry, "check-in-entry");
  ordet_ui_private (GTK_EDITABLE (self->entry));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Number or name, and Enter"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  return self->entry;
}

static GtkWidget *
build_foot (OrdetCheckIn *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12),
            *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *vote = gtk_button_new_with_mnemonic (_("May _Vote or Not"));

  self->roll = g_object_new (GTK_TYPE_LABEL, "xalign", 0.f, "wrap", TRUE, "hexpand", TRUE, NULL);
  self->quorum = g_object_new (GTK_TYPE_LABEL, "xalign", 0.f, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (self->roll, "title-4");
  gtk_widget_add_css_class (self->quorum, "dimmed");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (vote), "check-in.vote");
  gtk_widget_set_valign (vote, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (vote, _("Of the person chosen above, else of the one who came last"));
  gtk_box_append (GTK_BOX (text), self->roll);
  gtk_box_append (GTK_BOX (text), self->quorum);
  gtk_box_append (GTK_BOX (foot), text);
  gtk_box_append (GTK_BOX (foot), vote);
  return foot;
}

static void
ordet_check_in_init (OrdetCheckIn *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0),
            *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_cb), self,
                           G_CONNECT_SWAPPED);
  self->said = g_object_new (GTK_TYPE_LABEL, "xalign", 0.f, "wrap", TRUE, NULL);
  gtk_box_append (GTK_BOX (body), build_entry (self));
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (body), self->said);
  gtk_box_append (GTK_BOX (body), build_question (self));
  gtk_widget_set_vexpand (body, TRUE);
  g_object_set (body, "margin-start", 24, "margin-end", 24, "margin-top", 18, "margin-bottom", 12,
                NULL);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), body);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), build_foot (self));
  g_object_set (gtk_widget_get_last_child (box), "margin-start", 24, "margin-end", 18, "margin-top",
                12, "margin-bottom", 12, NULL);
  adw_window_set_content (ADW_WINDOW (self), box);
  ordet_scale_window (GTK_WINDOW (self), 560, 600);
}

/**
 * ordet_check_in_new:
 * @parent: the meeting's window, which goes on working meanwhile
 * @editor: the meeting's editor
 *
 * Returns: (transfer none): the window, to be presented
 */
OrdetCheckIn *
ordet_check_in_new (GtkWindow   *parent,
                    OrdetEditor *editor)
{
  OrdetCheckIn *self = g_object_new (ORDET_TYPE_CHECK_IN, "title", _("Check-In"), "transient-for",
                                     parent, "destroy-with-parent", TRUE, NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_swapped (editor, "changed", G_CALLBACK (update), self);
  update (self);
  gtk_widget_grab_focus (self->entry);
  return self;
}
