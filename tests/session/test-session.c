/* test-session.c — the one door: check, append, apply, "changed"; and time
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-session.h"
#include "session-fixture.h"

#define MINUTE (60 * ORDET_SECOND)
#define HOUR (60 * MINUTE)

typedef struct
{
  char         *folder;
  FixtureClock  clock;
  OrdetStore   *store;
  char         *id;
  OrdetSession *session;
  guint         n_changed;
  gint64        slept_us;
} Room;

static void
changed_cb (OrdetSession *session,
            gpointer      data)
{
  ((Room *) data)->n_changed++;
}

static void
slept_cb (OrdetSession *session,
          gint64        us,
          gpointer      data)
{
  ((Room *) data)->slept_us += us;
}

static void
enter (Room *room)
{
  g_autoptr(GError) error = NULL;

  room->store = fixture_store (room->folder);
  room->session = ordet_session_new (room->store, room->id, &room->clock.clock, &error);
  g_assert_no_error (error);
  g_signal_connect (room->session, "changed", G_CALLBACK (changed_cb), room);
  g_signal_connect (room->session, "slept", G_CALLBACK (slept_cb), room);
}

static void
go_out (Room *room)
{
  g_assert_finalize_object (g_steal_pointer (&room->session));
  g_assert_finalize_object (g_steal_pointer (&room->store));
}

/* As after a crash: what disposing would have written is taken back. */
static void
crash (Room *room)
{
  g_autofree char *path = g_build_filename (room->folder, "ordet.db", NULL);
  g_autofree char *copy = g_build_filename (room->folder, "crash.db", NULL);
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (ordet_store_save_copy (room->store, copy, NULL));
  go_out (room);
  g_assert_true (g_file_get_contents (copy, &content, &size, NULL));
  g_assert_true (g_file_set_contents (path, content, (gssize) size, NULL));
}

static void
set_up (Room          *room,
        gconstpointer  data)
{
  g_autoptr(OrdetNotice) notice = fixture_notice (6);
  g_autoptr(OrdetStore) store = NULL;
  g_autoptr(GError) error = NULL;

  room->folder = fixture_folder ();
  fixture_clock_init (&room->clock, "2027-02-13T18:00:00");
  store = fixture_store (room->folder);
  room->id = ordet_store_create (store, notice, &error);
  g_assert_no_error (error);
  g_clear_object (&store);
  enter (room);
}

static void
tear_down (Room          *room,
           gconstpointer  data)
{
  if (room->session != NULL)
    go_out (room);
  fixture_remove (room->folder);
  g_free (room->folder);
  g_free (room->id);
}

/* Item 1 is open and P1 has the floor; P2 waits. */
static void
begin (Room *room)
{
  fixture_session_act (room->session, ORDET_ACT_OPEN, ORDET_KEY_NONE, NULL);
  fixture_session_act (room->session, ORDET_ACT_ITEM, ORDET_KEY_ITEM, "1");
  for (int i = 1; i <= 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("P%d", i);

      fixture_session_act (room->session, ORDET_ACT_ARRIVE, ORDET_KEY_WHO, id);
    }
  fixture_session_act (room->session, ORDET_ACT_HAND, ORDET_KEY_WHO, "P1");
  fixture_session_act (room->session, ORDET_ACT_HAND, ORDET_KEY_WHO, "P2");
  fixture_session_act (room->session, ORDET_ACT_NEXT, ORDET_KEY_NONE, NULL);
}

static OrdetMeeting *
meeting (Room *room)
{
  return ordet_session_meeting (room->session);
}

static gint64
spoken_s (Room *room)
{
  const OrdetTurn *turn = ordet_meeting_floor (meeting (room));
  gint64 now = ordet_session_now_us (room->session);

  g_assert_nonnull (turn);
  return (turn->spoken_us + (turn->running ? now - turn->resumed_us : 0)) / ORDET_SECOND;
}

/* The facts of a meeting, told one by one, are the meeting. */
static void
assert_same_on_disk (Room *room)
{
  g_autoptr(OrdetNotice) notice = NULL;
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(GError) error = NULL;

  ordet_store_load (room->store, room->id, &notice, &events, &error);
  g_assert_no_error (error);
  g_assert_true (ordet_notice_equal (notice, ordet_meeting_notice (meeting (room))));
  g_assert_cmpuint (events->len, ==, ordet_meeting_n_events (meeting (room)));
  for (guint i = 0; i < events->len; i++)
    g_assert_true (ordet_event_equal (events->pdata[i], ordet_meeting_event (meeting (room), i)));
}

static void
test_act (Room          *room,
          gconstpointer  data)
{
  begin (room);
  g_assert_cmpuint (room->n_changed, ==, ordet_meeting_n_events (meeting (room)));
  assert_same_on_disk (room);
  fixture_session_act (room->session, ORDET_ACT_UNDO, ORDET_KEY_NONE, NULL);
  g_assert_null (ordet_meeting_floor (meeting (room)));
  fixture_session_act (room->session, ORDET_ACT_REDO, ORDET_KEY_NONE, NULL);
  g_assert_nonnull (ordet_meeting_floor (meeting (room)));
  assert_same_on_disk (room);
  go_out (room);
  enter (room);
  g_assert_cmpuint (ordet_meeting_floor (meeting (room))->person, ==, 0);
  assert_same_on_disk (room);
}

static void
test_refused (Room          *room,
              gconstpointer  data)
{
  g_autoptr(OrdetEvent) late = NULL, early = NULL;
  g_autoptr(GError) error = NULL;
  gsize n_events;
  guint n_changed;

  begin (room);
  n_events = ordet_meeting_n_events (meeting (room));
  n_changed = room->n_changed;
  late = ordet_session_event (room->session, ORDET_ACT_HAND);
  ordet_event_set_string (late, ORDET_KEY_WHO, "P2");
  g_assert_false (ordet_session_act (room->session, late, &error));
  g_assert_error (error, ORDET_REFUSAL, ORDET_REFUSAL_ALREADY_WAITING);
  g_clear_error (&error);
  early = ordet_event_new (ORDET_ACT_DONE, ordet_meeting_last_us (meeting (room)) - 1000);
  g_assert_false (ordet_session_act (room->session, early, &error));
  g_assert_error (error, ORDET_REFUSAL, ORDET_REFUSAL_BAD_VALUE);
  g_assert_cmpuint (room->n_changed, ==, n_changed);
  g_assert_cmpuint (ordet_meeting_n_events (meeting (room)), ==, n_events);
  assert_same_on_disk (room);
}

static void
test_notice_until_first_act (Room          *room,
                             gconstpointer  data)
{
  g_autoptr(OrdetNotice) notice = fixture_notice (9);
  g_autoptr(GError) error = NULL;

  g_assert_true (ordet_session_set_notice (room->session, notice, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (room->n_changed, ==, 1);
  g_assert_cmpuint (ordet_meeting_n_people (meeting (room)), ==, 9);
  go_out (room);
  enter (room);
  g_assert_cmpuint (ordet_meeting_n_people (meeting (room)), ==, 9);
  fixture_session_act (room->session, ORDET_ACT_OPEN, ORDET_KEY_NONE, NULL);
  g_assert_false (ordet_session_set_notice (room->session, notice, &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_VALUE);
}

static void
test_meeting_time (Room          *room,
                   gconstpointer  data)
{
  g_assert_cmpint (ordet_session_now_us (room->session), ==, 18 * HOUR);
  /* The window stood open over night before the meeting began. */
  fixture_clock_pass (&room->clock, 17 * HOUR + 1234567);
  g_assert_cmpint (ordet_session_now_us (room->session), ==, 11 * HOUR + 1234000);
  fixture_session_act (room->session, ORDET_ACT_OPEN, ORDET_KEY_NONE, NULL);
  fixture_clock_pass (&room->clock, 14 * HOUR);
  g_assert_cmpint (ordet_session_now_us (room->session), ==, 25 * HOUR + 1234000);
  go_out (room);
  fixture_clock_pass (&room->clock, HOUR);
  enter (room);
  g_assert_cmpint (ordet_session_now_us (room->session), ==, 26 * HOUR + 1234000);
  /* The computer's clock is set back: time stays where it was. */
  fixture_session_act (room->session, ORDET_ACT_ITEM, ORDET_KEY_ITEM, "1");
  go_out (room);
  room->clock.wall_us -= 5 * HOUR;
  enter (room);
  g_assert_cmpint (ordet_session_now_us (room->session), ==, 26 * HOUR + 1234000);
  fixture_clock_pass (&room->clock, MINUTE);
  g_assert_cmpint (ordet_session_now_us (room->session), ==, 26 * HOUR + MINUTE + 1234000);
}

/* A meeting played in from a log goes on from its last act, but by the clock
 * on its own date. */
static void
test_time_of_an_import (Room          *room,
                        gconstpointer  data)
{
  g_autoptr(OrdetNotice) notice = fixture_notice (2);
  g_autoptr(OrdetEvent) open = ordet_event_new (ORDET_ACT_OPEN, 12 * HOUR);
  OrdetEvent *const events[] = { open };
  g_autoptr(GError) error = NULL;

  g_free (room->id);
  notice->date = g_strdup ("2027-02-13");
  g_assert_true (ordet_store_import (room->store, notice, events, 1, &room->id, &error));
  go_out (room);
  enter (room);
  g_assert_cmpint (ordet_session_now_us (room->session), ==, 18 * HOUR);
  go_out (room);
  fixture_clock_init (&room->clock, "2027-05-01T09:00:00");
  enter (room);
  g_assert_cmpint (ordet_session_now_us (room->session), ==, 12 * HOUR);
  fixture_clock_pass (&room->clock, MINUTE);
  g_assert_cmpint (ordet_session_now_us (room->session), ==, 12 * HOUR + MINUTE);
}

static void
test_shut_during_a_turn (Room          *room,
                         gconstpointer  data)
{
  begin (room);
  fixture_clock_pass (&room->clock, 47 * ORDET_SECOND);
  go_out (room);
  fixture_clock_pass (&room->clock, HOUR);
  enter (room);
  g_assert_true (ordet_session_was_cut_off (room->session));
  g_assert_false (ordet_session_was_cut_off (room->session));
  g_assert_false (ordet_meeting_floor (meeting (room))->running);
  g_assert_cmpint (spoken_s (room), ==, 47);
  assert_same_on_disk (room);
  fixture_session_act (room->session, ORDET_ACT_RESUME, ORDET_KEY_NONE, NULL);
  fixture_clock_pass (&room->clock, 10 * ORDET_SECOND);
  g_assert_cmpint (spoken_s (room), ==, 57);
}

static void
test_crash_during_a_turn (Room          *room,
                          gconstpointer  data)
{
  begin (room);
  for (int i = 0; i < 47; i++)
    {
      fixture_clock_pass (&room->clock, ORDET_SECOND);
      ordet_session_tick (room->session);
    }
  crash (room);
  fixture_clock_pass (&room->clock, HOUR);
  enter (room);
  g_assert_true (ordet_session_was_cut_off (room->session));
  g_assert_cmpint (spoken_s (room), ==, 40);
  fixture_clock_pass (&room->clock, MINUTE);
  g_assert_cmpint (spoken_s (room), ==, 40);
}

static void
test_nothing_ran (Room          *room,
                  gconstpointer  data)
{
  begin (room);
  fixture_session_act (room->session, ORDET_ACT_PAUSE, ORDET_KEY_NONE, NULL);
  crash (room);
  enter (room);
  g_assert_false (ordet_session_was_cut_off (room->session));
}

static void
test_slept (Room          *room,
            gconstpointer  data)
{
  gsize n_events;

  begin (room);
  fixture_clock_pass (&room->clock, 20 * ORDET_SECOND);
  ordet_session_tick (room->session);
  fixture_clock_sleep (&room->clock, MINUTE);
  ordet_session_tick (room->session);
  g_assert_cmpint (room->slept_us, ==, 0);
  fixture_clock_sleep (&room->clock, 30 * MINUTE);
  fixture_clock_pass (&room->clock, ORDET_SECOND);
  ordet_session_tick (room->session);
  g_assert_cmpint (room->slept_us, ==, 30 * MINUTE);
  g_assert_cmpint (spoken_s (room), ==, 31 * 60 + 21);
  fixture_clock_pass (&room->clock, 5 * ORDET_SECOND);
  n_events = ordet_meeting_n_events (meeting (room));
  g_assert_true (ordet_session_forget_sleep (room->session, NULL));
  /* The seconds it took to answer were not slept away. */
  g_assert_cmpint (spoken_s (room), ==, 60 + 26);
  g_assert_true (ordet_meeting_floor (meeting (room))->running);
  g_assert_cmpuint (ordet_meeting_n_events (meeting (room)), ==, n_events + 2);
  g_assert_true (ordet_session_forget_sleep (room->session, NULL));
  g_assert_cmpuint (ordet_meeting_n_events (meeting (room)), ==, n_events + 2);
  assert_same_on_disk (room);
}

/* Somebody asked for the floor before the question was answered. */
static void
test_slept_and_acted (Room          *room,
                      gconstpointer  data)
{
  begin (room);
  fixture_clock_pass (&room->clock, 20 * ORDET_SECOND);
  fixture_clock_sleep (&room->clock, 30 * MINUTE);
  fixture_session_act (room->session, ORDET_ACT_HAND, ORDET_KEY_WHO, "P3");
  g_assert_cmpint (room->slept_us, ==, 30 * MINUTE);
  g_assert_true (ordet_session_forget_sleep (room->session, NULL));
  fixture_clock_pass (&room->clock, 10 * ORDET_SECOND);
  /* What is owed outlives the program. */
  crash (room);
  enter (room);
  fixture_session_act (room->session, ORDET_ACT_DONE, ORDET_KEY_NONE, NULL);
  g_assert_cmpint (ordet_meeting_turn (meeting (room), 0)->spoken_us / ORDET_SECOND, ==, 20);
  assert_same_on_disk (room);
  go_out (room);
  enter (room);
  g_assert_cmpint (ordet_meeting_turn (meeting (room), 0)->spoken_us / ORDET_SECOND, ==, 20);
}

/* The turn had ended before the question was answered. */
static void
test_slept_and_ended (Room          *room,
                      gconstpointer  data)
{
  begin (room);
  fixture_clock_pass (&room->clock, 20 * ORDET_SECOND);
  fixture_clock_sleep (&room->clock, 30 * MINUTE);
  fixture_session_act (room->session, ORDET_ACT_NEXT, ORDET_KEY_NONE, NULL);
  g_assert_cmpint (room->slept_us, ==, 30 * MINUTE);
  g_assert_true (ordet_session_forget_sleep (room->session, NULL));
  g_assert_cmpint (ordet_meeting_turn (meeting (room), 0)->spoken_us / ORDET_SECOND, ==, 20);
  fixture_clock_pass (&room->clock, 5 * ORDET_SECOND);
  g_assert_cmpint (spoken_s (room), ==, 5);
  assert_same_on_disk (room);
}

/* The same after somebody was called who was not in the room: that is a turn
 * in the list of turns, but not the first of the meeting. */
static void
test_slept_after_a_skip (Room          *room,
                         gconstpointer  data)
{
  begin (room);
  fixture_session_act (room->session, ORDET_ACT_SKIP, ORDET_KEY_WHO, "P1");
  fixture_session_act (room->session, ORDET_ACT_NEXT, ORDET_KEY_NONE, NULL);
  fixture_clock_pass (&room->clock, 20 * ORDET_SECOND);
  fixture_clock_sleep (&room->clock, 30 * MINUTE);
  fixture_session_act (room->session, ORDET_ACT_DONE, ORDET_KEY_NONE, NULL);
  g_assert_cmpint (room->slept_us, ==, 30 * MINUTE);
  g_assert_true (ordet_session_forget_sleep (room->session, NULL));
  g_assert_cmpint (ordet_meeting_turn (meeting (room), 1)->spoken_us / ORDET_SECOND, ==, 20);
  assert_same_on_disk (room);
}

static void
test_slept_with_nobody_speaking (Room          *room,
                                 gconstpointer  data)
{
  begin (room);
  fixture_session_act (room->session, ORDET_ACT_PAUSE, ORDET_KEY_NONE, NULL);
  fixture_clock_sleep (&room->clock, 30 * MINUTE);
  fixture_session_act (room->session, ORDET_ACT_RESUME, ORDET_KEY_NONE, NULL);
  ordet_session_tick (room->session);
  g_assert_cmpint (room->slept_us, ==, 0);
}

static void
test_texts (Room          *room,
            gconstpointer  data)
{
  g_autoptr(GBytes) first = g_bytes_new_static ("first", 5);
  g_autoptr(GBytes) second = g_bytes_new_static ("", 0);
  g_autoptr(GBytes) large = NULL;
  g_autoptr(GError) error = NULL;

  for (int minutes = 0; minutes < 2; minutes++)
    {
      g_autoptr(GBytes) none = ordet_session_get (room->session, minutes, "a", &error);
      g_autoptr(GBytes) back = NULL, other = NULL, again = NULL;

      g_assert_no_error (error);
      g_assert_null (none);
      g_assert_true (ordet_session_put (room->session, minutes, "a", first, &error));
      back = ordet_session_get (room->session, minutes, "a", &error);
      g_assert_true (g_bytes_equal (back, first));
      other = ordet_session_get (room->session, !minutes, "b", &error);
      g_assert_null (other);
      g_assert_true (ordet_session_put (room->session, minutes, "a", second, &error));
      again = ordet_session_get (room->session, minutes, "a", &error);
      g_assert_true (g_bytes_equal (again, second));
    }
  large = g_bytes_new_take (g_malloc0 (ORDET_STORE_MAX_TEXT + 1), ORDET_STORE_MAX_TEXT + 1);
  g_assert_false (ordet_session_put (room->session, TRUE, "a", large, &error));
  fixture_assert_trouble (error, ORDET_STORE_TROUBLE_TOO_LARGE);
  g_clear_error (&error);
  g_clear_pointer (&large, g_bytes_unref);
  large = g_bytes_new_take (g_malloc0 (ORDET_STORE_MAX_TEXT), ORDET_STORE_MAX_TEXT);
  g_assert_true (ordet_session_put (room->session, TRUE, "a", large, &error));
  g_assert_no_error (error);
}

/* The list says how far a meeting is, also after an undo. */
static void
assert_entry (Room     *room,
              gboolean  opened,
              gboolean  closed)
{
  g_autoptr(GPtrArray) list = ordet_store_list (room->store, NULL);
  const OrdetMeetingEntry *entry;

  g_assert_cmpuint (list->len, ==, 1);
  entry = list->pdata[0];
  g_assert_cmpstr (entry->id, ==, room->id);
  g_assert_cmpint (entry->opened, ==, opened);
  g_assert_cmpint (entry->closed, ==, closed);
  g_assert_cmpstr (entry->notice->title, ==, "Annual meeting");
}

static void
test_list_follows (Room          *room,
                   gconstpointer  data)
{
  assert_entry (room, FALSE, FALSE);
  fixture_session_act (room->session, ORDET_ACT_OPEN, ORDET_KEY_NONE, NULL);
  assert_entry (room, TRUE, FALSE);
  fixture_session_act (room->session, ORDET_ACT_CLOSE, ORDET_KEY_NONE, NULL);
  assert_entry (room, TRUE, TRUE);
  fixture_session_act (room->session, ORDET_ACT_UNDO, ORDET_KEY_NONE, NULL);
  assert_entry (room, TRUE, FALSE);
}

static void
test_held_by_one (Room          *room,
                  gconstpointer  data)
{
  g_autoptr(OrdetStore) store = fixture_store (room->folder);
  g_autoptr(OrdetSession) second = NULL;
  g_autoptr(OrdetNotice) notice = NULL;
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(GError) error = NULL;

  begin (room);
  g_assert_null (ordet_session_new (store, room->id, NULL, &error));
  fixture_assert_trouble (error, ORDET_STORE_TROUBLE_IN_USE);
  g_clear_error (&error);
  g_assert_false (ordet_store_delete (store, room->id, &error));
  fixture_assert_trouble (error, ORDET_STORE_TROUBLE_IN_USE);
  g_clear_error (&error);
  /* Reading is no holding. */
  g_assert_true (ordet_store_load (store, room->id, &notice, &events, &error));
  g_assert_cmpuint (events->len, ==, ordet_meeting_n_events (meeting (room)));
  go_out (room);
  second = ordet_session_new (store, room->id, &room->clock.clock, &error);
  g_assert_no_error (error);
  g_assert_null (ordet_session_new (store, room->id, NULL, &error));
  fixture_assert_trouble (error, ORDET_STORE_TROUBLE_IN_USE);
}

static void
add_people (Room       *room,
            const char *ids)
{
  g_auto(GStrv) all = g_strsplit (ids, " ", -1);
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_event_unref);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_ptr_array_add (events, ordet_session_event (room->session, ORDET_ACT_ADD));
      ordet_event_set_string (events->pdata[i], ORDET_KEY_WHO, all[i]);
      ordet_event_set_string (events->pdata[i], ORDET_KEY_NAME, "Somebody");
    }
  g_assert_true (ordet_session_act_all (room->session, (OrdetEvent *const *) events->pdata,
                                        events->len, &error));
}

/* After a restart: how many there are when the last step is taken back or done. */
static guint
people_after (Room     *room,
              OrdetAct  act)
{
  go_out (room);
  enter (room);
  fixture_session_act (room->session, act, ORDET_KEY_NONE, NULL);
  return ordet_meeting_n_people (meeting (room));
}

/* A list that came at once is taken back at once and done again at once, also
 * when the program was closed in between; people who came one by one are not. */
static void
test_batch_after_restart (Room          *room,
                          gconstpointer  data)
{
  guint before = ordet_meeting_n_people (meeting (room));

  fixture_session_act (room->session, ORDET_ACT_OPEN, ORDET_KEY_NONE, NULL);
  add_people (room, "N1 N2 N3");
  g_assert_cmpuint (people_after (room, ORDET_ACT_UNDO), ==, before);
  g_assert_cmpuint (people_after (room, ORDET_ACT_REDO), ==, before + 3);
  add_people (room, "G1");
  fixture_clock_pass (&room->clock, ORDET_SECOND);
  add_people (room, "G2");
  g_assert_cmpuint (people_after (room, ORDET_ACT_UNDO), ==, before + 4);
}

int
main (int   argc,
      char *argv[])
{
  static const struct { const char *name; void (*run) (Room *, gconstpointer); } tests[] = {
    { "/session/act", test_act },
    { "/session/refused-changes-nothing", test_refused },
    { "/session/notice-until-the-first-act", test_notice_until_first_act },
    { "/session/meeting-time", test_meeting_time },
    { "/session/time-of-an-import", test_time_of_an_import },
    { "/session/shut-during-a-turn", test_shut_during_a_turn },
    { "/session/crash-during-a-turn", test_crash_during_a_turn },
    { "/session/nothing-ran", test_nothing_ran },
    { "/session/slept", test_slept },
    { "/session/slept-and-acted", test_slept_and_acted },
    { "/session/slept-and-ended", test_slept_and_ended },
    { "/session/slept-after-a-skip", test_slept_after_a_skip },
    { "/session/slept-with-nobody-speaking", test_slept_with_nobody_speaking },
    { "/session/texts", test_texts },
    { "/session/list-follows", test_list_follows },
    { "/session/held-by-one", test_held_by_one },
    { "/session/batch-after-restart", test_batch_after_restart },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Room, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
