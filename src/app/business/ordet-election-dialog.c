/* ordet-election-dialog.c — an election: who stands, how it was voted, who was elected
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * By acclamation those who are named are elected. Counted, each candidate has
 * a figure; those with as many votes for the last places are parted by a lot,
 * or the form comes again for a second round with the places that are left.
 */
#include "ordet-business-dialogs.h"

#include <glib/gi18n.h>

#include "ordet-act-dialog.h"
#include "ordet-floor-facts.h"
#include "ordet-help-topics.h"
#include "ordet-person-picker.h"
#include "ordet-screen-control.h"
#include "ordet-ui.h"
#include "ordet-vote-figures.h"
#include "ordet-vote-sentence.h"
#include "ordet-words.h"

#define MOST_CANDIDATES 60

typedef struct
{
  GtkWidget *role;
  GtkWidget *method;
  GtkWidget *seats, *seats_row;
  GtkWidget *needed, *needed_row;
  GtkWidget *ballots, *ballots_row;
  GtkWidget *who;
  GtkWidget *figures;
  GtkWidget *lot, *lot_names;  /* who of the tied the lot fell on */
  guint      asked;            /* candidates the figures were made for */
} Form;

static const char *const roles[] = {
  "chair", "secretary", "signer", "teller", "observer", "branch-chair", "branch-deputy",
  "branch-secretary", "treasurer", "board-member", "substitute", "auditor", "delegate",
  "nominating-committee", "deputy",
};

enum { ACCLAMATION, HANDS, COUNTED, WRITTEN };
static const char *const methods[] = { "acclamation", "hands", "counted", "written" };

static guint
selected (GtkWidget *drop)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (drop));
}

static Form *
form_of (OrdetActDialog *dialog)
{
  return g_object_get_data (G_OBJECT (dialog), "form");
}

static const char *
role_of (Form *form)
{
  return roles[MIN (selected (form->role), G_N_ELEMENTS (roles) - 1)];
}

static GArray *
candidates_of (Form *form)
{
  return ordet_person_picker_people (ORDET_PERSON_PICKER (form->who));
}

static gboolean
is_counted (Form *form)
{
  return selected (form->method) != ACCLAMATION &&
         ordet_vote_figures_typed (ORDET_VOTE_FIGURES (form->figures));
}

/* --- what the figures say --- */

typedef struct
{
  gint64           figures[MOST_CANDIDATES + 1];
  OrdetElected     places[MOST_CANDIDATES];
  guint            n;      /* candidates */
  gsize            seats;
  gsize            left;   /* of the seats */
  gint64           cast, voters;
  OrdetTallyFault  fault;
} Count;

static void
read_count (OrdetActDialog *dialog,
            Count          *count)
{
  Form *form = form_of (dialog);
  GtkSpinButton *seats = GTK_SPIN_BUTTON (form->seats);
  gint64 ballots = 0;
  gsize elected;

  *count = (Count) { .n = MIN (candidates_of (form)->len, MOST_CANDIDATES) };
  count->seats = (gsize) gtk_spin_button_get_value_as_int (seats);
  count->voters = ordet_meeting_n_voters (ordet_act_dialog_meeting (dialog));
  if (!ordet_vote_figures_read (ORDET_VOTE_FIGURES (form->figures), count->figures))
    count->fault = ORDET_TALLY_NEGATIVE;
  for (guint i = 0; i <= count->n; i++)
    {
      count->cast += count->figures[i];
      ballots += i < count->n ? count->figures[i] : 0;
    }
  if (count->fault == ORDET_TALLY_GOOD)
    count->fault = ordet_tally_check (count->figures, count->n + 1, count->voters,
                                      (gint64) count->seats);
  /* With several places a ballot has several names: how many there were is asked for. */
  if (count->seats > 1)
    ballots = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (form->ballots));
  elected = ordet_tally_seats (count->figures, count->n, count->seats,
                               selected (form->needed) == 1 ? MAX (ballots, 1) : 0,
                               count->places);
  count->left = count->seats - MIN (count->seats, elected);
}

/* Those the lot fell on are elected too, if they are as many as the places. */
static guint
add_lot (Form  *form,
         Count *count)
{
  guint n = 0;

  for (GtkWidget *button = gtk_widget_get_first_child (form->lot_names); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    n += gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)) ? 1 : 0;
  if (n == 0 || n != count->left)
    return 0;
  for (GtkWidget *button = gtk_widget_get_first_child (form->lot_names); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)))
      count->places[GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "candidate"))] =
        ORDET_PLACE_ELECTED;
  count->left = 0;
  return n;
}

/* --- what the form asks --- */

static void
ask_figures (OrdetActDialog *dialog)
{
  Form *form = form_of (dialog);
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  GArray *people = candidates_of (form);
  guint n = MIN (people->len, MOST_CANDIDATES), asked = n + 1;
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();
  g_auto(GStrv) all_names = NULL, all_words = NULL;

  for (guint i = 0; i < n; i++)
    {
      guint person = g_array_index (people, guint, i);
      g_autofree char *word = ordet_words_person_card (meeting, person);

      asked = asked * 31 + person;
      g_strv_builder_add (names, ordet_meeting_person (meeting, person)->id);
      g_strv_builder_add (words, word);
    }
  if (asked == form->asked)
    return;
  form->asked = asked;
  g_strv_builder_add (names, "blank");
  g_strv_builder_add (words, ordet_words_count ("blank"));
  all_names = g_strv_builder_end (names);
  all_words = g_strv_builder_end (words);
  ordet_vote_figures_set (ORDET_VOTE_FIGURES (form->figures), (const char *const *) all_names,
                          (const char *const *) all_words);
}

static void tell (OrdetActDialog *dialog);

/* A button for each who is tied; they stay as they are while the same are. */
static void
ask_lot (OrdetActDialog *dialog,
         const Count    *count)
{
  Form *form = form_of (dialog);
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  GtkWidget *button = gtk_widget_get_first_child (form->lot_names);
  gboolean same = TRUE;

  for (guint i = 0; i < count->n; i++)
    {
      gpointer shown = button != NULL ? g_object_get_data (G_OBJECT (button), "candidate") : NULL;

      if (count->places[i] != ORDET_PLACE_TIED)
        continue;
      same = same && button != NULL && GPOINTER_TO_UINT (shown) == i;
      button = button != NULL ? gtk_widget_get_next_sibling (button) : NULL;
    }
  if (same && button == NULL)
    return;
  while ((button = gtk_widget_get_first_child (form->lot_names)) != NULL)
    gtk_box_remove (GTK_BOX (form->lot_names), button);
  for (guint i = 0; i < count->n; i++)
    {
      g_autofree char *word = NULL;

      if (count->places[i] != ORDET_PLACE_TIED)
        continue;
      word = ordet_words_person_card (meeting, g_array_index (candidates_of (form), guint, i));
      button = gtk_toggle_button_new_with_label (word);
      g_object_set_data (G_OBJECT (button), "candidate", GUINT_TO_POINTER (i));
      g_signal_connect_object (button, "toggled", G_CALLBACK (tell), dialog, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (form->lot_names), button);
    }
}

/* The program's own lot: each of the tied as likely as the others. */
static void
draw_cb (OrdetActDialog *dialog)
{
  Form *form = form_of (dialog);
  g_autoptr(GPtrArray) hat = g_ptr_array_new ();
  Count count;

  read_count (dialog, &count);
  for (GtkWidget *button = gtk_widget_get_first_child (form->lot_names); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
      g_ptr_array_add (hat, button);
    }
  for (gsize i = 0; i < count.left && hat->len > 0; i++)
    gtk_toggle_button_set_active (
      g_ptr_array_remove_index_fast (hat, ordet_session_draw (hat->len)), TRUE);
}

static void
show_on_screen (OrdetActDialog *dialog)
{
  Form *form = form_of (dialog);
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  GArray *people = candidates_of (form);
  g_autoptr(GSettings) settings = ordet_ui_settings ();
  gboolean numbers = g_settings_get_enum (settings, "screen-people") == 1;
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const OrdetPerson *who = ordet_meeting_person (meeting, g_array_index (people, guint, i));

      if (numbers && who->number > 0)
        g_string_append_printf (names, "%s%" G_GINT64_FORMAT, i > 0 ? "\n" : "", who->number);
      else
        g_string_append_printf (names, "%s%s", i > 0 ? "\n" : "", who->name);
    }
  ordet_screen_control_ask (ordet_screen_control_of (ordet_act_dialog_session (dialog)),
                            ordet_words_role (role_of (form)),
                            names->len > 0 ? names->str : NULL, _("Election"));
}

static void
tell (OrdetActDialog *dialog)
{
  Form *form = form_of (dialog);
  g_autofree char *text = NULL;
  Count count;

  gtk_widget_set_visible (form->lot, FALSE);
  if (!is_counted (form))
    {
      ordet_act_dialog_say (dialog, selected (form->method) != ACCLAMATION
                                      ? _("Without figures, those who are named are elected.")
                                      : NULL);
      ordet_act_dialog_set_ready (dialog, candidates_of (form)->len > 0);
      return;
    }
  read_count (dialog, &count);
  text = ordet_vote_fault_words (count.fault, count.cast, count.voters, (gint64) count.seats);
  if (text == NULL)
    {
      ask_lot (dialog, &count);
      gtk_widget_set_visible (form->lot, gtk_widget_get_first_child (form->lot_names) != NULL);
      add_lot (form, &count);
      text = ordet_vote_seats_words (ordet_act_dialog_meeting (dialog),
                                     (const guint *) (gpointer) candidates_of (form)->data,
                                     count.places, count.n, count.seats);
    }
  ordet_act_dialog_say (dialog, text);
  ordet_act_dialog_set_ready (dialog, count.fault == ORDET_TALLY_GOOD);
}

static void
update (OrdetActDialog *dialog)
{
  Form *form = form_of (dialog);
  gboolean counted = selected (form->method) != ACCLAMATION;
  gboolean several = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (form->seats)) > 1;

  ask_figures (dialog);
  gtk_widget_set_visible (form->seats_row, counted);
  gtk_widget_set_visible (form->needed_row, counted);
  gtk_widget_set_visible (form->ballots_row, counted && several && selected (form->needed) == 1);
  gtk_widget_set_visible (form->figures, counted && candidates_of (form)->len > 0);
  tell (dialog);
  show_on_screen (dialog);
}

/* Those who were nominated for it stand. */
static void
role_cb (OrdetActDialog *dialog)
{
  Form *form = form_of (dialog);
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  g_autoptr(GArray) people = ordet_floor_nominated (meeting, role_of (form));

  if (people->len > 0)
    ordet_person_picker_set_several (ORDET_PERSON_PICKER (form->who),
                                     (const guint *) (gpointer) people->data, people->len);
  update (dialog);
}

/* --- recording it --- */

static gboolean
record_vote (OrdetActDialog *dialog,
             const Count    *count,
             const char     *id,
             gboolean        lot)
{
  Form *form = form_of (dialog);
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_VOTE);

  ordet_event_set_string (event, ORDET_KEY_ID, id);
  ordet_event_set_string (event, ORDET_KEY_METHOD,
                          methods[MIN (selected (form->method), G_N_ELEMENTS (methods) - 1)]);
  for (guint i = 0; i <= count->n; i++)
    if (i < count->n || count->figures[i] > 0)
      ordet_event_add_count (event, ORDET_KEY_COUNTS,
                             ordet_vote_figures_name (ORDET_VOTE_FIGURES (form->figures), i),
                             count->figures[i]);
  if (count->voters > 0)
    ordet_event_set_integer (event, ORDET_KEY_VOTERS, count->voters);
  ordet_event_set_string (event, ORDET_KEY_THRESHOLD,
                          selected (form->needed) == 1 ? "absolute" : "majority");
  for (guint i = 0; count->seats == 1 && i < count->n; i++)
    if (count->places[i] == ORDET_PLACE_ELECTED)
      ordet_event_set_string (
        event, ORDET_KEY_RESULT,
        ordet_meeting_person (meeting, g_array_index (candidates_of (form), guint, i))->id);
  if (lot)
    ordet_event_set_string (event, ORDET_KEY_TIE, "lot");
  return ordet_act_dialog_act (dialog, event, NULL);
}

static gboolean
record_elected (OrdetActDialog *dialog,
                const Count    *count,
                const char     *vote)
{
  Form *form = form_of (dialog);
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  GArray *people = candidates_of (form);
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_ELECT);
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < people->len; i++)
    if (count == NULL || (i < count->n && count->places[i] == ORDET_PLACE_ELECTED))
      g_ptr_array_add (ids, (gpointer) ordet_meeting_person (meeting,
                                                             g_array_index (people, guint, i))->id);
  if (ids->len == 0)
    return TRUE;
  g_ptr_array_add (ids, NULL);
  ordet_event_set_string (event, ORDET_KEY_ROLE, role_of (form));
  ordet_event_set_strings (event, ORDET_KEY_PEOPLE, (const char *const *) ids->pdata);
  if (vote != NULL)
    ordet_event_set_string (event, ORDET_KEY_VOTE, vote);
  return ordet_act_dialog_act (dialog, event, NULL);
}

/* A second round, in a form of its own: for the places that are left, among
 * those who are tied, or all who were not elected. */
typedef struct
{
  GtkWidget    *host;       /* (owned) */
  OrdetSession *session;    /* (owned) */
  GArray       *people;     /* (owned) */
  guint         role, method, needed;
  gsize         seats;
} Round;

static OrdetActDialog *open_form (GtkWidget    *host,
                                  OrdetSession *session);

static void
round_cb (gpointer data)
{
  Round *self = data;
  OrdetActDialog *dialog = open_form (self->host, self->session);
  Form *form = form_of (dialog);
  g_autofree char *words = g_strdup_printf (ngettext ("Second round: %d place is left.",
                                                      "Second round: %d places are left.",
                                                      (gulong) self->seats), (gint) self->seats);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (form->role), self->role);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (form->method), self->method);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (form->needed), self->needed);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (form->seats), (double) self->seats);
  ordet_person_picker_set_several (ORDET_PERSON_PICKER (form->who),
                                   (const guint *) (gpointer) self->people->data,
                                   self->people->len);
  ordet_act_dialog_say (dialog, words);
  gtk_widget_grab_focus (form->figures);
  g_object_unref (self->host);
  g_object_unref (self->session);
  g_array_unref (self->people);
  g_free (self);
}

static void
round_soon (OrdetActDialog *dialog,
            const Count    *count)
{
  Form *form = form_of (dialog);
  Round *self = g_new0 (Round, 1);
  gboolean tied = FALSE;

  for (guint i = 0; i < count->n; i++)
    tied = tied || count->places[i] == ORDET_PLACE_TIED;
  *self = (Round) {
    .host = g_object_ref (ordet_act_dialog_host (dialog)),
    .session = g_object_ref (ordet_act_dialog_session (dialog)),
    .people = g_array_new (FALSE, FALSE, sizeof (guint)),
    .role = selected (form->role),
    .method = selected (form->method),
    .needed = selected (form->needed),
    .seats = count->left,
  };
  for (guint i = 0; i < count->n; i++)
    if (count->places[i] == (tied ? ORDET_PLACE_TIED : ORDET_PLACE_NOT))
      g_array_append_val (self->people, g_array_index (candidates_of (form), guint, i));
  g_idle_add_once (round_cb, self);
}

static gboolean
record_cb (OrdetActDialog *dialog,
           gpointer        data)
{
  Form *form = data;
  g_autofree char *id = ordet_floor_next_id (ordet_act_dialog_meeting (dialog), ORDET_ACT_VOTE);
  gboolean lot;
  Count count;

  if (!is_counted (form))
    return record_elected (dialog, NULL, NULL);
  read_count (dialog, &count);
  lot = add_lot (form, &count) > 0;
  if (!record_vote (dialog, &count, id, lot) || !record_elected (dialog, &count, id))
    return FALSE;
  if (count.left > 0 && count.left < count.n)
    round_soon (dialog, &count);
  return TRUE;
}

/* --- making it --- */

static void
add_rows (OrdetActDialog *dialog,
          Form           *form)
{
  const char *const ways[] = {
    _("Acclamation"), _("Show of cards"), _("Counted"), _("Secret ballot"), NULL,
  };
  const char *const needed[] = { _("Most votes"), _("More than half"), NULL };
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) words = NULL;
  guint voters = ordet_meeting_n_voters (ordet_act_dialog_meeting (dialog));

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    g_strv_builder_add (builder, ordet_words_role (roles[i]));
  words = g_strv_builder_end (builder);
  form->role = ordet_act_dialog_add_drop (dialog, _("Office"), (const char *const *) words);
  form->method = ordet_act_dialog_add_drop (dialog, _("How"), ways);
  form->seats = ordet_act_dialog_add_spin (dialog, _("Places"), 1, MOST_CANDIDATES, 1, 1);
  form->needed = ordet_act_dialog_add_drop (dialog, _("Needed"), needed);
  form->ballots = ordet_act_dialog_add_spin (dialog, _("Ballots Handed In"), 0, 100000, 1,
                                             (gint) voters);
  form->seats_row = gtk_widget_get_ancestor (form->seats, ADW_TYPE_ACTION_ROW);
  form->needed_row = gtk_widget_get_ancestor (form->needed, ADW_TYPE_ACTION_ROW);
  form->ballots_row = gtk_widget_get_ancestor (form->ballots, ADW_TYPE_ACTION_ROW);
}

static void
add_lot_row (OrdetActDialog *dialog,
             Form           *form)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", _("The Lot Fell On"), "xalign", 0.f,
                                   NULL);
  GtkWidget *draw = gtk_button_new_with_label (_("Draw Lots"));

  form->lot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  form->lot_names = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_hexpand (form->lot_names, TRUE);
  g_signal_connect_object (draw, "clicked", G_CALLBACK (draw_cb), dialog, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (form->lot), label);
  gtk_box_append (GTK_BOX (form->lot), form->lot_names);
  gtk_box_append (GTK_BOX (form->lot), draw);
  ordet_act_dialog_add (dialog, form->lot);
}

static void
gone_cb (OrdetSession *session)
{
  ordet_screen_control_ask (ordet_screen_control_of (session), NULL, NULL, NULL);
}

static OrdetActDialog *
open_form (GtkWidget    *host,
           OrdetSession *session)
{
  Form *form = g_new0 (Form, 1);
  OrdetActDialog *dialog = ordet_act_dialog_new (host, session, _("Election"), _("Record"),
                                                 record_cb, form);
  GtkWidget *drops[2];

  g_object_set_data (G_OBJECT (dialog), "form", form);
  ordet_help_set_topic (GTK_WIDGET (dialog), "votes");
  form->figures = ordet_vote_figures_new ();
  add_rows (dialog, form);
  form->who = ordet_person_picker_new (ordet_act_dialog_meeting (dialog), _("Candidates"), TRUE);
  ordet_act_dialog_add (dialog, form->who);
  ordet_act_dialog_add (dialog, form->figures);
  add_lot_row (dialog, form);
  drops[0] = form->method, drops[1] = form->needed;
  for (guint i = 0; i < G_N_ELEMENTS (drops); i++)
    g_signal_connect_object (drops[i], "notify::selected", G_CALLBACK (update), dialog,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (form->role, "notify::selected", G_CALLBACK (role_cb), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (form->seats, "value-changed", G_CALLBACK (update), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (form->ballots, "value-changed", G_CALLBACK (update), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (form->who, "changed", G_CALLBACK (update), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (form->figures, "changed", G_CALLBACK (tell), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (form->figures, "complete", G_CALLBACK (ordet_act_dialog_press), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (gone_cb), session, G_CONNECT_SWAPPED);
  role_cb (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (form->who);
  return dialog;
}

/**
 * ordet_business_election:
 * @host: a widget of the window that asks; a floor page tells what was done
 * @session: the meeting
 *
 * Who was elected to what, and with how many votes. Officers of the meeting
 * hold their role at once.
 */
void
ordet_business_election (GtkWidget    *host,
                         OrdetSession *session)
{
  open_form (host, session);
}
