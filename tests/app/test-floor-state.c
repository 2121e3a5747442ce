/* test-floor-state.c — what the floor shows, as facts and as words, without a window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "ordet-floor-balance.h"
#include "ordet-floor-preview.h"
#include "ordet-floor-words.h"
#include "ordet-why-steps.h"

#define S ORDET_SECOND
#define M (60 * ORDET_SECOND)

/* Six people, a and b in turn but for the last, who is neutral; two items. */
static OrdetMeeting *
begin (gboolean balance)
{
  static const char *const lists[] = { "a", "b", "a", "b", "a", "none" };
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("Meeting");

  notice->start = g_strdup ("12:00");
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *id = g_strdup_printf ("P%u", i + 1);
      g_autofree char *name = g_strdup_printf ("Name%u Family", i + 1);
      OrdetPersonData *person = ordet_notice_add_person (notice, id, name);

      person->number = i + 1;
      person->list = g_strdup (lists[i]);
    }
  ordet_notice_add_item (notice, "1", "First")->minutes = 30;
  ordet_notice_add_item (notice, "2", "Second")->minutes = 20;
  if (!balance)
    {
      notice->rules->balance = ORDET_BALANCE_OFF;
      notice->rules->set |= ORDET_RULE_BIT (ORDET_RULE_BALANCE);
    }
  return ordet_meeting_new (notice);
}

static void
act (OrdetMeeting *meeting,
     OrdetEvent   *event)
{
  g_autoptr(OrdetEvent) owned = event;
  g_autoptr(GError) error = NULL;

  ordet_meeting_act (meeting, owned, NULL, &error);
  g_assert_no_error (error);
}

static void
plain (OrdetMeeting *meeting,
       gint64        at_us,
       OrdetAct      what)
{
  act (meeting, ordet_event_new (what, at_us));
}

static void
who (OrdetMeeting *meeting,
     gint64        at_us,
     OrdetAct      what,
     const char   *id)
{
  act (meeting, ordet_event_build (what, at_us, ORDET_KEY_WHO, id, ORDET_KEY_NONE));
}

static void
open_item (OrdetMeeting *meeting,
           gint64        at_us)
{
  plain (meeting, at_us, ORDET_ACT_OPEN);
  for (guint i = 1; i <= 6; i++)
    {
      g_autofree char *id = g_strdup_printf ("P%u", i);

      who (meeting, at_us, ORDET_ACT_ARRIVE, id);
    }
  act (meeting, ordet_event_build (ORDET_ACT_ITEM, at_us, ORDET_KEY_ITEM, "1", ORDET_KEY_NONE));
}

static void
test_phases (void)
{
  g_autoptr(OrdetMeeting) meeting = begin (TRUE);
  gint64 t = 12 * 60 * M;
  OrdetFloorState state;

  ordet_floor_state_read (&state, meeting, t);
  g_assert_cmpint (state.phase, ==, ORDET_FLOOR_NOT_OPENED);
  plain (meeting, t, ORDET_ACT_OPEN);
  ordet_floor_state_read (&state, meeting, t);
  g_assert_cmpint (state.phase, ==, ORDET_FLOOR_NO_ITEM);
  who (meeting, t, ORDET_ACT_ARRIVE, "P1");
  act (meeting, ordet_event_build (ORDET_ACT_ITEM, t, ORDET_KEY_ITEM, "1", ORDET_KEY_NONE));
  ordet_floor_state_read (&state, meeting, t);
  g_assert_cmpint (state.phase, ==, ORDET_FLOOR_EMPTY);
  who (meeting, t, ORDET_ACT_HAND, "P1");
  ordet_floor_state_read (&state, meeting, t);
  g_assert_cmpint (state.phase, ==, ORDET_FLOOR_HAND_OVER);
  g_assert_cmpuint (ordet_floor_hidden (&state), ==, 1);
  g_assert_cmpuint (state.n_speeches, ==, 0);
  plain (meeting, t, ORDET_ACT_NEXT);
  ordet_floor_state_read (&state, meeting, t + 10 * S);
  g_assert_cmpint (state.phase, ==, ORDET_FLOOR_SPEAKING);
  g_assert_cmpint (state.left_us, ==, 170 * S);
  g_assert_cmpint (state.timer, ==, ORDET_TIMER_RUNNING);
  ordet_floor_tick (&state, meeting, t + 155 * S);
  g_assert_cmpint (state.timer, ==, ORDET_TIMER_WARNING);
  ordet_floor_tick (&state, meeting, t + 181 * S);
  g_assert_cmpint (state.timer, ==, ORDET_TIMER_OVER);
  act (meeting, ordet_event_build (ORDET_ACT_BREAK, t + 200 * S, ORDET_KEY_SECONDS, 10 * M,
                                   ORDET_KEY_NONE));
  ordet_floor_state_read (&state, meeting, t + 260 * S);
  g_assert_cmpint (state.phase, ==, ORDET_FLOOR_BREAK);
  g_assert_cmpint (state.left_us, ==, 9 * M);
  plain (meeting, t + 300 * S, ORDET_ACT_BREAK_END);
  plain (meeting, t + 300 * S, ORDET_ACT_CLOSE);
  ordet_floor_state_read (&state, meeting, t + 300 * S);
  g_assert_cmpint (state.phase, ==, ORDET_FLOOR_CLOSED);
}

static void
test_hours (void)
{
  g_autoptr(OrdetMeeting) meeting = begin (TRUE);
  gint64 t = 12 * 60 * M;
  OrdetFloorState state;

  open_item (meeting, t + 5 * M);

  /* An item that nobody debates ends as planned, the next one after it. */
  ordet_floor_state_read (&state, meeting, t + 10 * M);
  g_assert_cmpint (state.item_us, ==, 5 * M);
  g_assert_cmpint (state.pace.item_end_us, ==, t + 35 * M);
  g_assert_cmpint (state.pace.end_us, ==, t + 55 * M);
  g_assert_cmpint (state.pace.late_us, ==, 5 * M);

  /* A queue that needs longer moves both. */
  for (guint i = 1; i <= 6; i++)
    {
      g_autofree char *id = g_strdup_printf ("P%u", i);

      who (meeting, t + 30 * M, ORDET_ACT_HAND, id);
    }
  ordet_floor_state_read (&state, meeting, t + 30 * M);
  g_assert_cmpint (state.total_us, ==, 18 * M);
  g_assert_cmpint (state.pace.item_end_us, ==, t + 48 * M);
  g_assert_cmpint (state.pace.end_us, ==, t + 68 * M);
  g_assert_cmpint (state.short_s, ==, 120);
  g_assert_cmpint (state.short_us, ==, 12 * M);
}

static void
test_rows (void)
{
  g_autoptr(OrdetMeeting) meeting = begin (FALSE);
  gint64 t = 12 * 60 * M;
  OrdetFloorState state;
  g_autoptr(GArray) rows = NULL;
  const OrdetRowData *row;
  g_autofree char *label = NULL, *quiet = NULL, *summary = NULL;

  open_item (meeting, t);
  who (meeting, t, ORDET_ACT_HAND, "P1");
  plain (meeting, t, ORDET_ACT_NEXT);
  who (meeting, t, ORDET_ACT_HAND, "P2");
  who (meeting, t, ORDET_ACT_HAND, "P3");
  act (meeting, ordet_event_build (ORDET_ACT_HAND, t, ORDET_KEY_WHO, "P4", ORDET_KEY_KIND, "reply",
                                   ORDET_KEY_NONE));
  ordet_floor_state_read (&state, meeting, t + 60 * S);
  rows = ordet_floor_rows (&state, meeting);
  g_assert_cmpuint (rows->len, ==, 3);
  row = &g_array_index (rows, OrdetRowData, 0);
  g_assert_cmpint (row->kind, ==, ORDET_KIND_REPLY);
  g_assert_cmpuint (row->place, ==, 0);
  g_assert_cmpuint (row->reply, ==, 1);
  g_assert_cmpuint (row->replies, ==, 2);
  g_assert_cmpstr (row->answers, ==, "Name1 Family");
  g_assert_cmpint (row->wait_min, ==, 2);
  g_assert_true (row->next);
  row = &g_array_index (rows, OrdetRowData, 1);
  g_assert_cmpuint (row->place, ==, 1);
  g_assert_cmpint (row->wait_min, ==, 3);
  g_assert_false (row->next);
  g_assert_true (row->first_at_meeting || row->first_on_item);

  summary = ordet_floor_summary (&state);
  g_assert_cmpstr (summary, ==, "1 reply and 2 speeches");
  label = ordet_row_label (row, ORDET_TELL_ALL);
  g_assert_nonnull (strstr (label, "1, card 2, "));
  g_assert_nonnull (strstr (label, "first time"));
  g_assert_true (g_str_has_suffix (label, "about 3 minutes"));
  quiet = ordet_row_label (row, ORDET_TELL_NEITHER);
  g_assert_null (strstr (quiet, "first time"));
}

static void
test_round (void)
{
  g_autoptr(OrdetMeeting) meeting = begin (TRUE);
  gint64 t = 12 * 60 * M;
  OrdetFloorState state;
  g_autoptr(GArray) rows = NULL;
  static const OrdetRowState want[] = { ORDET_ROW_HEARD, ORDET_ROW_SAID_PASS, ORDET_ROW_NOW,
                                        ORDET_ROW_TO_COME, ORDET_ROW_TO_COME, ORDET_ROW_TO_COME };

  open_item (meeting, t);
  act (meeting, ordet_event_build (ORDET_ACT_ROUND, t, ORDET_KEY_LIMIT, 60 * S, ORDET_KEY_NONE));
  who (meeting, t, ORDET_ACT_TURN, "P1");
  who (meeting, t + 47 * S, ORDET_ACT_PASS, "P2");
  who (meeting, t + 50 * S, ORDET_ACT_TURN, "P3");
  ordet_floor_state_read (&state, meeting, t + 60 * S);
  g_assert_cmpint (state.phase, ==, ORDET_FLOOR_SPEAKING);
  g_assert_cmpuint (state.first.person, ==, 3);
  g_assert_cmpuint (state.second.person, ==, 4);
  g_assert_cmpuint (state.round_place, ==, 3);
  g_assert_cmpuint (state.n_seats, ==, 6);
  rows = ordet_floor_rows (&state, meeting);
  g_assert_cmpuint (rows->len, ==, 6);
  for (guint i = 0; i < 6; i++)
    g_assert_cmpint (g_array_index (rows, OrdetRowData, i).state, ==, want[i]);
  g_assert_cmpint (g_array_index (rows, OrdetRowData, 0).spoken_us, ==, 47 * S);
  g_assert_true (g_array_index (rows, OrdetRowData, 3).next);
  g_assert_cmpint (g_array_index (rows, OrdetRowData, 4).wait_min, ==, 2);

  /* Who leaves before their turn is not called; who spoke stays on the list. */
  who (meeting, t + 61 * S, ORDET_ACT_LEAVE, "P4");
  who (meeting, t + 61 * S, ORDET_ACT_LEAVE, "P1");
  ordet_floor_state_read (&state, meeting, t + 62 * S);
  g_assert_cmpuint (state.first.person, ==, 4);
  g_assert_cmpuint (state.n_heard, ==, 1);
}

static void
test_preview (void)
{
  g_autoptr(OrdetMeeting) meeting = begin (FALSE);
  gint64 t = 12 * 60 * M;
  OrdetFloorPreview preview;
  gsize n;
  gint64 total;

  open_item (meeting, t);
  who (meeting, t, ORDET_ACT_HAND, "P1");
  who (meeting, t, ORDET_ACT_HAND, "P2");
  who (meeting, t, ORDET_ACT_LEAVE, "P6");
  ordet_floor_preview_hand (&preview, meeting, 2, ORDET_KIND_SPEECH, t);
  g_assert_cmpint (preview.refusal, ==, ORDET_REFUSAL_NONE);
  g_assert_cmpuint (preview.place, ==, 3);
  g_assert_cmpint (preview.wait_us, ==, 6 * M);
  ordet_floor_preview_hand (&preview, meeting, 0, ORDET_KIND_SPEECH, t);
  g_assert_cmpint (preview.refusal, ==, ORDET_REFUSAL_ALREADY_WAITING);
  ordet_floor_preview_hand (&preview, meeting, 2, ORDET_KIND_REPLY, t);
  g_assert_cmpint (preview.refusal, ==, ORDET_REFUSAL_NO_SPEECH);
  ordet_floor_preview_hand (&preview, meeting, 5, ORDET_KIND_ORDER, t);
  g_assert_true (preview.arrives);
  g_assert_cmpuint (preview.place, ==, 1);

  /* Nothing has happened. */
  ordet_meeting_order (meeting, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_false (ordet_meeting_person (meeting, 5)->present);
  ordet_meeting_waits (meeting, t);
  g_assert_cmpuint (ordet_floor_preview_line (meeting, &total), ==, 2);
  g_assert_cmpint (total, ==, 6 * M);
}

static guint
n_left (const OrdetWhyStep *step)
{
  guint n = 0;

  for (guint i = 0; i < step->cards->len; i++)
    n += g_array_index (step->cards, OrdetWhyCard, i) == ORDET_CARD_LEFT ? 1 : 0;
  return n;
}

/* After P1 of list a: P3 (a), P2 (b), P4 (b), P6 (neutral) wait. */
static OrdetMeeting *
debate (void)
{
  OrdetMeeting *meeting = begin (TRUE);
  gint64 t = 12 * 60 * M;

  open_item (meeting, t);
  who (meeting, t, ORDET_ACT_HAND, "P1");
  plain (meeting, t, ORDET_ACT_NEXT);
  who (meeting, t + 1 * S, ORDET_ACT_HAND, "P3");
  who (meeting, t + 2 * S, ORDET_ACT_HAND, "P2");
  who (meeting, t + 3 * S, ORDET_ACT_HAND, "P4");
  who (meeting, t + 4 * S, ORDET_ACT_HAND, "P6");
  return meeting;
}

static void
test_why (void)
{
  g_autoptr(OrdetMeeting) meeting = debate ();
  gsize n;
  const OrdetEntry *order = ordet_meeting_order (meeting, &n);
  g_autoptr(OrdetWhy) why = ordet_why_new (meeting, order[0].seq, ORDET_TELL_ALL);
  g_autoptr(OrdetWhy) hidden = ordet_why_new (meeting, order[0].seq, ORDET_TELL_NEITHER);
  g_autoptr(OrdetWhy) later = ordet_why_new (meeting, order[2].seq, ORDET_TELL_ALL);

  /* P3 was alone at first and keeps the announced place: no rule of now
   * explains it. */
  g_assert_cmpuint (order[0].person, ==, 2);
  g_assert_cmpuint (why->steps->len, >=, 1);
  g_assert_cmpstr (((OrdetWhyStep *) why->steps->pdata[0])->title, ==, "Announced as next");
  g_assert_cmpstr (why->passes, ==, "This passes nobody.");
  g_assert_nonnull (strstr (later->title, "is number 3"));
  for (guint i = 0; i < hidden->steps->len; i++)
    g_assert_null (strstr (((OrdetWhyStep *) hidden->steps->pdata[i])->title, "list"));
  g_assert_null (ordet_why_new (meeting, 9999, ORDET_TELL_ALL));
}

static void
test_why_by_rules (void)
{
  g_autoptr(OrdetMeeting) meeting = debate ();
  gint64 t = 12 * 60 * M + 60 * S;
  gsize n;
  const OrdetEntry *order;
  g_autoptr(OrdetWhy) why = NULL;
  g_autoptr(OrdetWhy) hidden = NULL;

  /* P3 (a) goes; then P2 is first of b by every rule there is. */
  plain (meeting, t, ORDET_ACT_NEXT);
  order = ordet_meeting_order (meeting, &n);
  g_assert_cmpuint (order[0].person, ==, 1);
  why = ordet_why_new (meeting, order[0].seq, ORDET_TELL_ALL);
  g_assert_cmpuint (why->steps->len, ==, 3);
  g_assert_cmpuint (n_left (why->steps->pdata[0]), ==, 3);
  g_assert_cmpstr (((OrdetWhyStep *) why->steps->pdata[1])->title, ==,
                   "Alternate between the lists");
  g_assert_cmpuint (n_left (why->steps->pdata[1]), ==, 3);
  g_assert_cmpuint (n_left (why->steps->pdata[2]), ==, 1);
  hidden = ordet_why_new (meeting, order[0].seq, ORDET_TELL_NEITHER);
  g_assert_cmpuint (hidden->steps->len, ==, 2);
  g_assert_cmpstr (((OrdetWhyStep *) hidden->steps->pdata[1])->title, ==,
                   "Then by the rules of the meeting");
}

/* A correction of who spoke changes sums, not whose turn it is: the steps
 * alternate as the engine does. */
static void
test_why_after_correct (void)
{
  g_autoptr(OrdetMeeting) meeting = debate ();
  gint64 t = 12 * 60 * M + 60 * S;
  gsize n;
  const OrdetEntry *order;
  g_autoptr(OrdetWhy) why = NULL;

  plain (meeting, t, ORDET_ACT_NEXT);
  plain (meeting, t + 30 * S, ORDET_ACT_DONE);
  order = ordet_meeting_order (meeting, &n);
  g_assert_cmpuint (order[0].person, ==, 1);
  act (meeting, ordet_event_build (ORDET_ACT_CORRECT, t + 40 * S, ORDET_KEY_TURN, (gint64) 2,
                                   ORDET_KEY_WHO, ordet_meeting_person (meeting, 3)->id,
                                   ORDET_KEY_NONE));
  g_assert_cmpint (ordet_meeting_turn (meeting, 1)->group, ==, ORDET_GROUP_B);
  order = ordet_meeting_order (meeting, &n);
  g_assert_cmpuint (order[0].person, ==, 1);
  why = ordet_why_new (meeting, order[0].seq, ORDET_TELL_ALL);
  g_assert_cmpuint (why->steps->len, ==, 3);
  g_assert_cmpstr (((OrdetWhyStep *) why->steps->pdata[1])->title, ==,
                   "Alternate between the lists");
}

static void
test_balance (void)
{
  g_autoptr(OrdetMeeting) meeting = debate ();
  gint64 t = 12 * 60 * M + 60 * S;
  OrdetBalanceFigures figures;

  plain (meeting, t, ORDET_ACT_NEXT);
  ordet_floor_balance_figures (meeting, TRUE, &figures);
  g_assert_cmpint (figures.floor_a_us, ==, 60 * S);
  g_assert_cmpint (figures.floor_others_us, ==, 0);
  g_assert_cmpuint (figures.speakers, ==, 1);
  g_assert_cmpuint (figures.room_a, ==, 3);
  g_assert_cmpuint (figures.room_others, ==, 3);

  /* Another item begins with nothing; the meeting keeps it. */
  act (meeting, ordet_event_build (ORDET_ACT_ITEM, t + 30 * S, ORDET_KEY_ITEM, "2",
                                   ORDET_KEY_NONE));
  ordet_floor_balance_figures (meeting, TRUE, &figures);
  g_assert_cmpint (figures.floor_a_us, ==, 0);
  ordet_floor_balance_figures (meeting, FALSE, &figures);
  g_assert_cmpint (figures.floor_a_us, ==, 90 * S);
}

static void
test_say (void)
{
  g_autoptr(OrdetMeeting) meeting = debate ();
  OrdetFloorState state;
  g_autofree char *say = NULL, *status = NULL;

  ordet_floor_state_read (&state, meeting, 12 * 60 * M + 30 * S);
  say = ordet_floor_say (&state, meeting);
  g_assert_cmpstr (say, ==, "Next Name3 Family, then "
                            "Name2 Family.");
  status = ordet_floor_status (&state, meeting, ORDET_TELL_NEITHER);
  g_assert_null (strstr (status, "list"));
  g_assert_nonnull (strstr (status, "2 minutes 30 seconds left"));
  g_assert_nonnull (strstr (status, "4 waiting"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/floor-state/phases", test_phases);
  g_test_add_func ("/floor-state/hours", test_hours);
  g_test_add_func ("/floor-state/rows", test_rows);
  g_test_add_func ("/floor-state/round", test_round);
  g_test_add_func ("/floor-state/preview", test_preview);
  g_test_add_func ("/floor-state/why", test_why);
  g_test_add_func ("/floor-state/why-by-rules", test_why_by_rules);
  g_test_add_func ("/floor-state/why-after-correct", test_why_after_correct);
  g_test_add_func ("/floor-state/balance", test_balance);
  g_test_add_func ("/floor-state/say", test_say);
  return g_test_run ();
}
