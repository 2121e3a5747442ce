/* ordet-floor-dialogs.c — choosing by hand, rounds, groups, breaks, a new list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-dialogs.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ordet-floor-private.h"
#include "ordet-person-picker.h"
#include "ordet-settle.h"

/**
 * ordet_floor_dialog_new:
 * @page: the floor
 * @title: what is done
 * @accept: words of the button that does it
 * @callback: does it
 * @form: (transfer full): for @callback; freed with g_free() after the window
 *
 * Returns: (transfer none): a form over the floor, as ordet_act_dialog_new()
 *   makes it
 */
OrdetActDialog *
ordet_floor_dialog_new (OrdetFloorPage       *page,
                        const char           *title,
                        const char           *accept,
                        OrdetActDialogAccept  callback,
                        gpointer              form)
{
  return ordet_act_dialog_new (GTK_WIDGET (page), page->session, title, accept, callback, form);
}

/* What a form asks; each dialog uses some of them. */
typedef struct
{
  GtkWidget *who;
  GtkWidget *kind;
  GtkWidget *why;
  GtkWidget *title;
  GtkWidget *number;
  GtkWidget *extra;
} Form;

/* --- give --- */

static const OrdetKind give_kinds[] = {
  ORDET_KIND_SPEECH, ORDET_KIND_INTRODUCTION, ORDET_KIND_REPLY, ORDET_KIND_INFORMATION,
  ORDET_KIND_ORDER,
};

static const OrdetKind interrupt_kinds[] = {
  ORDET_KIND_ORDER, ORDET_KIND_INFORMATION, ORDET_KIND_REPLY,
};

static void
ready_cb (OrdetActDialog    *dialog,
          OrdetPersonPicker *picker)
{
  ordet_act_dialog_set_ready (dialog, ordet_person_picker_people (picker)->len > 0);
}

static void
add_who (OrdetActDialog *dialog,
         Form           *form,
         const char     *title,
         gboolean        several)
{
  form->who = ordet_person_picker_new (ordet_act_dialog_meeting (dialog), title, several);
  ordet_act_dialog_add (dialog, form->who);
  g_signal_connect_object (form->who, "changed", G_CALLBACK (ready_cb), dialog, G_CONNECT_SWAPPED);
  ordet_act_dialog_set_ready (dialog, FALSE);
}

static gint
seconds_of (Form *form)
{
  return gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (form->number));
}

static gboolean
give (OrdetActDialog *dialog,
      Form           *form,
      OrdetKind       kind,
      gboolean        interrupt)
{
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  guint person = g_array_index (ordet_person_picker_people (ORDET_PERSON_PICKER (form->who)), guint,
                                0);
  const OrdetPerson *who = ordet_meeting_person (meeting, person);
  const char *why = form->why != NULL ? gtk_editable_get_text (GTK_EDITABLE (form->why)) : "";
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_GIVE);

  ordet_event_set_string (event, ORDET_KEY_WHO, who->id);
  ordet_event_set_string (event, ORDET_KEY_KIND, ordet_kind_to_string (kind));
  if (interrupt)
    ordet_event_set_boolean (event, ORDET_KEY_INTERRUPT, TRUE);
  if (*why != '\0')
    ordet_event_set_string (event, ORDET_KEY_WHY, why);
  /* A time that the rules do not give is written down; theirs goes by itself. */
  if (form->number != NULL && kind == ORDET_KIND_INTRODUCTION &&
      seconds_of (form) != ordet_meeting_item_rules (meeting)->limits[kind])
    ordet_event_set_integer (event, ORDET_KEY_LIMIT, seconds_of (form) * ORDET_SECOND);
  return ordet_act_dialog_act (dialog, event, who->name);
}

static gboolean
give_cb (OrdetActDialog *dialog,
         gpointer        data)
{
  Form *form = data;
  guint kind = gtk_drop_down_get_selected (GTK_DROP_DOWN (form->kind));

  return give (dialog, form, give_kinds[MIN (kind, G_N_ELEMENTS (give_kinds) - 1)], FALSE);
}

static gboolean
interrupt_cb (OrdetActDialog *dialog,
              gpointer        data)
{
  Form *form = data;
  guint kind = gtk_drop_down_get_selected (GTK_DROP_DOWN (form->kind));

  return give (dialog, form, interrupt_kinds[MIN (kind, G_N_ELEMENTS (interrupt_kinds) - 1)], TRUE);
}

static void
present (OrdetActDialog *dialog,
         GtkWidget      *focus)
{
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (focus);
}

/* How long somebody introduces is settled with them; any other turn has the
 * time of the rules. */
static void
give_kind_cb (OrdetActDialog *dialog)
{
  Form *form = g_object_get_data (G_OBJECT (dialog), "form");
  guint kind = gtk_drop_down_get_selected (GTK_DROP_DOWN (form->kind));

  gtk_widget_set_visible (gtk_widget_get_ancestor (form->number, ADW_TYPE_ACTION_ROW),
                          give_kinds[MIN (kind, G_N_ELEMENTS (give_kinds) - 1)] ==
                            ORDET_KIND_INTRODUCTION);
}

/**
 * ordet_floor_give_dialog:
 * @page: the floor
 *
 * The floor by the chair's choice, to anybody, with a reason for the log; an
 * introduction for as long as was agreed on.
 */
void
ordet_floor_give_dialog (OrdetFloorPage *page)
{
  Form *form = g_new0 (Form, 1);
  OrdetActDialog *dialog = ordet_floor_dialog_new (page, _("Choose Who Gets the Floor"),
                                                   _("Give the Floor"), give_cb, form);

  add_who (dialog, form, _("Who"), FALSE);
  form->kind = ordet_act_dialog_add_kinds (dialog, give_kinds, G_N_ELEMENTS (give_kinds));
  /* Translators: how long somebody may introduce an item. */
  form->number = ordet_seconds_spin_new (5, 7200, 30, _("Time"));
  gtk_spin_button_set_value (
    GTK_SPIN_BUTTON (form->number),
    ordet_meeting_item_rules (ordet_act_dialog_meeting (dialog))->limits[ORDET_KIND_INTRODUCTION]);
  ordet_act_dialog_add_row (dialog, _("Time"), form->number);
  form->why = ordet_act_dialog_add_reason (dialog);
  g_object_set_data (G_OBJECT (dialog), "form", form);
  g_signal_connect_object (form->kind, "notify::selected", G_CALLBACK (give_kind_cb), dialog,
                           G_CONNECT_SWAPPED);
  give_kind_cb (dialog);
  present (dialog, form->who);
}

/**
 * ordet_floor_interrupt_dialog:
 * @page: the floor
 *
 * A point of order, information or reply now: the turn that runs is paused
 * and goes on afterwards.
 */
void
ordet_floor_interrupt_dialog (OrdetFloorPage *page)
{
  Form *form = g_new0 (Form, 1);
  OrdetActDialog *dialog = ordet_floor_dialog_new (page, _("Interrupt"), _("Give the Floor Now"),
                                                   interrupt_cb, form);

  add_who (dialog, form, _("Who"), FALSE);
  form->kind = ordet_act_dialog_add_kinds (dialog, interrupt_kinds,
                                           G_N_ELEMENTS (interrupt_kinds));
  form->why = ordet_act_dialog_add_reason (dialog);
  present (dialog, form->who);
}

/* --- more or less time --- */

static gboolean
extend_cb (OrdetActDialog *dialog,
           gpointer        data)
{
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_EXTEND);

  ordet_event_set_integer (event, ORDET_KEY_SECONDS, seconds_of (data) * ORDET_SECOND);
  return ordet_act_dialog_act (dialog, event, NULL);
}

/**
 * ordet_floor_extend_dialog:
 * @page: the floor
 *
 * So many seconds more for the turn that runs; fewer than none are taken off.
 */
void
ordet_floor_extend_dialog (OrdetFloorPage *page)
{
  Form *form = g_new0 (Form, 1);
  OrdetActDialog *dialog = ordet_floor_dialog_new (page, _("More Time, or Less"), _("Give the Time"),
                                                   extend_cb, form);

  form->number = ordet_act_dialog_add_spin (dialog, _("Seconds"), -600, 600, 10, 30);
  present (dialog, form->number);
}

/* --- a list on top --- */

static gboolean
push_cb (OrdetActDialog *dialog,
         gpointer        data)
{
  Form *form = data;
  g_autofree char *title =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (form->title))));
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_PUSH);

  ordet_event_set_string (event, ORDET_KEY_TITLE, *title != '\0' ? title : _("Point of Order"));
  return ordet_act_dialog_act (dialog, event, NULL);
}

/**
 * ordet_floor_push_dialog:
 * @page: the floor
 *
 * A debated point of order gets a list of its own, on top of the item's.
 */
void
ordet_floor_push_dialog (OrdetFloorPage *page)
{
  Form *form = g_new0 (Form, 1);
  OrdetActDialog *dialog = ordet_floor_dialog_new (page, _("Debate a Point of Order"),
                                                   _("Begin the List"), push_cb, form);

  form->title = gtk_entry_new ();
  gtk_widget_set_hexpand (form->title, TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (form->title), _("Point of Order"));
  ordet_act_dialog_add_row (dialog, _("What It Is About"), form->title);
  ordet_act_dialog_say (dialog, _("It gets a list of its own. This one waits below, as it is."));
  present (dialog, form->title);
}

/* --- rounds, groups, breaks --- */

/* By name, as the members' register is read out. */
static gint
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  g_autofree char *one =
    g_utf8_collate_key (ordet_meeting_person (data, *(const guint *) a)->name, -1);
  g_autofree char *other =
    g_utf8_collate_key (ordet_meeting_person (data, *(const guint *) b)->name, -1);

  return strcmp (one, other);
}

static GArray *
everybody_by_name (OrdetMeeting *meeting)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < ordet_meeting_n_people (meeting); i++)
    if (ordet_meeting_person (meeting, i)->present)
      g_array_append_val (people, i);
  g_array_sort_with_data (people, compare_names, meeting);
  return people;
}

static gboolean
round_cb (OrdetActDialog *dialog,
          gpointer        data)
{
  Form *form = data;
  GArray *named = ordet_person_picker_people (ORDET_PERSON_PICKER (form->who));
  gboolean by_name = gtk_drop_down_get_selected (GTK_DROP_DOWN (form->kind)) == 1;
  g_autoptr(GArray) people = named->len == 0 && by_name
                               ? everybody_by_name (ordet_act_dialog_meeting (dialog))
                               : g_array_ref (named);
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_ROUND);
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  ordet_event_set_integer (event, ORDET_KEY_LIMIT,
                           gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (form->number)) *
                           ORDET_SECOND);
  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (ids, (gpointer) ordet_meeting_person (ordet_act_dialog_meeting (dialog),
                                                           g_array_index (people, guint, i))->id);
  g_ptr_array_add (ids, NULL);
  if (people->len > 0)
    ordet_event_set_strings (event, ORDET_KEY_PEOPLE, (const char *const *) ids->pdata);
  return ordet_act_dialog_act (dialog, event, NULL);
}

/**
 * ordet_floor_round_dialog:
 * @page: the floor
 *
 * A go-round: everybody gets the floor once, or those who are named.
 */
void
ordet_floor_round_dialog (OrdetFloorPage *page)
{
  Form *form = g_new0 (Form, 1);
  OrdetActDialog *dialog = ordet_floor_dialog_new (page, _("Go-Round"), _("Begin the Go-Round"),
                                                   round_cb, form);
  const OrdetRules *rules = ordet_meeting_item_rules (ordet_act_dialog_meeting (dialog));
  const char *const orders[] = {
    /* Translators: of a go-round: everybody, in the order of their cards, or of
     * their names. */
    C_("order of a go-round", "Cards"), C_("order of a go-round", "Names"), NULL,
  };

  form->who = ordet_person_picker_new (ordet_act_dialog_meeting (dialog),
                                       _("Who, as They Sit (Empty: Everybody)"), TRUE);
  form->number = ordet_act_dialog_add_spin (dialog, _("Seconds Each"), 10, 600, 10,
                                            rules->limits[ORDET_KIND_ROUND]);
  form->kind = ordet_act_dialog_add_drop (dialog, _("Everybody, in Order Of"), orders);
  ordet_act_dialog_add (dialog, form->who);
  present (dialog, form->number);
}

static gboolean
groups_cb (OrdetActDialog *dialog,
           gpointer        data)
{
  Form *form = data;
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_GROUPS);

  ordet_event_set_integer (event, ORDET_KEY_SECONDS,
                           gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (form->number)) * 60 *
                           ORDET_SECOND);
  ordet_event_set_integer (event, ORDET_KEY_GROUPS,
                           gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (form->extra)));
  return ordet_act_dialog_act (dialog, event, NULL);
}

/**
 * ordet_floor_groups_dialog:
 * @page: the floor
 *
 * Buzz groups of two to four: for how long, how many.
 */
void
ordet_floor_groups_dialog (OrdetFloorPage *page)
{
  Form *form = g_new0 (Form, 1);
  OrdetActDialog *dialog = ordet_floor_dialog_new (page, _("Buzz Groups"), _("Begin the Groups"),
                                                   groups_cb, form);
  guint present_now = ordet_meeting_n_present (ordet_act_dialog_meeting (dialog));

  form->number = ordet_act_dialog_add_spin (dialog, C_("of time", "Minutes"), 1, 60, 1, 5);
  form->extra = ordet_act_dialog_add_spin (dialog, _("Groups"), 1, 500, 1,
                                           MAX (1, (gint) (present_now + 2) / 3));
  present (dialog, form->number);
}

static gboolean
break_cb (OrdetActDialog *dialog,
          gpointer        data)
{
  Form *form = data;
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_BREAK);

  ordet_event_set_integer (event, ORDET_KEY_SECONDS,
                           gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (form->number)) * 60 *
                           ORDET_SECOND);
  return ordet_act_dialog_act (dialog, event, NULL);
}

/* When the meeting goes on, as the screen will say it. */
static void
break_length_cb (OrdetActDialog *dialog)
{
  Form *form = g_object_get_data (G_OBJECT (dialog), "form");
  gint minutes = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (form->number));
  g_autofree char *hour =
    ordet_words_clock (ordet_session_now_us (ordet_act_dialog_session (dialog)) +
                       minutes * 60 * ORDET_SECOND);
  /* Translators: of a break; %s is an hour, "14:45". */
  g_autofree char *text = g_strdup_printf (_("The meeting goes on at %s."), hour);

  ordet_act_dialog_say (dialog, text);
}

/**
 * ordet_floor_break_dialog:
 * @page: the floor
 *
 * A break of so many minutes; the screen shows when the meeting goes on.
 */
void
ordet_floor_break_dialog (OrdetFloorPage *page)
{
  Form *form = g_new0 (Form, 1);
  OrdetActDialog *dialog = ordet_floor_dialog_new (page, _("Break"), _("Begin the Break"), break_cb,
                                                   form);

  g_object_set_data (G_OBJECT (dialog), "form", form);
  form->number = ordet_act_dialog_add_spin (dialog, C_("of time", "Minutes"), 1, 240, 5, 15);
  g_signal_connect_object (form->number, "value-changed", G_CALLBACK (break_length_cb), dialog,
                           G_CONNECT_SWAPPED);
  break_length_cb (dialog);
  present (dialog, form->number);
}
