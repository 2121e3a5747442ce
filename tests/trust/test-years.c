/* test-years.c — a clock that is set, the night summer time begins, and ten years of meetings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdlib.h>

#include "ordet-close.h"
#include "ordet-records.h"
#include "ordet-session.h"
#include "session-fixture.h"

#define MINUTE (60 * ORDET_SECOND)
#define HOUR   (60 * MINUTE)
#define DAY    (24 * HOUR)

typedef struct
{
  char         *folder;
  char         *id;
  FixtureClock  clock;
  OrdetStore   *store;
  OrdetSession *session;
} Room;

static void
enter (Room *room)
{
  g_autoptr(GError) error = NULL;

  room->store = fixture_store (room->folder);
  room->session = ordet_session_new (room->store, room->id, &room->clock.clock, &error);
  g_assert_no_error (error);
}

static void
go_out (Room *room)
{
  g_clear_object (&room->session);
  g_clear_object (&room->store);
}

static gint64
spoken_us (Room *room)
{
  const OrdetTurn *turn = ordet_meeting_floor (ordet_session_meeting (room->session));
  gint64 now = ordet_session_now_us (room->session);

  g_assert_nonnull (turn);
  return turn->spoken_us + (turn->running ? now - turn->resumed_us : 0);
}

/* A meeting in which P1 speaks. */
static void
begin (Room       *room,
       const char *local)
{
  g_autoptr(OrdetNotice) notice = fixture_notice (3);
  g_autoptr(OrdetStore) store = NULL;

  room->folder = fixture_folder ();
  fixture_clock_init (&room->clock, local);
  store = fixture_store (room->folder);
  room->id = ordet_store_create (store, notice, NULL);
  g_assert_nonnull (room->id);
  g_clear_object (&store);
  enter (room);
  fixture_session_act (room->session, ORDET_ACT_OPEN, ORDET_KEY_NONE, NULL);
  fixture_session_act (room->session, ORDET_ACT_ARRIVE, ORDET_KEY_WHO, "P1");
  fixture_session_act (room->session, ORDET_ACT_ITEM, ORDET_KEY_ITEM, "1");
  fixture_session_act (room->session, ORDET_ACT_GIVE, ORDET_KEY_WHO, "P1");
}

static void
end (Room *room)
{
  go_out (room);
  fixture_remove (room->folder);
  g_free (room->folder);
  g_free (room->id);
}

/* The computer's clock is set while somebody speaks: the turn does not notice. */
static void
test_clock_set (void)
{
  static const gint64 jumps[] = { DAY, -DAY, 10 * 366 * DAY, -7 * HOUR, 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (jumps); i++)
    {
      Room room = { NULL };
      gint64 before;

      begin (&room, "2027-02-13T18:00:00");
      fixture_clock_pass (&room.clock, MINUTE);
      before = ordet_session_now_us (room.session);
      room.clock.wall_us += jumps[i];
      ordet_session_tick (room.session);
      g_assert_cmpint (ordet_session_now_us (room.session), ==, before);
      fixture_clock_pass (&room.clock, MINUTE);
      g_assert_cmpint (spoken_us (&room), ==, 2 * MINUTE);
      fixture_session_act (room.session, ORDET_ACT_DONE, ORDET_KEY_NONE, NULL);
      g_assert_cmpint (ordet_meeting_last_us (ordet_session_meeting (room.session)), ==,
                       before + MINUTE);
      /* Shut and opened: time has not gone back, and the facts are as they were. */
      go_out (&room);
      enter (&room);
      g_assert_cmpint (ordet_session_now_us (room.session), >=, before + MINUTE);
      g_assert_cmpuint (ordet_meeting_n_events (ordet_session_meeting (room.session)), ==, 5);
      fixture_session_act (room.session, ORDET_ACT_GIVE, ORDET_KEY_WHO, "P1");
      fixture_clock_pass (&room.clock, MINUTE);
      g_assert_cmpint (spoken_us (&room), ==, MINUTE);
      end (&room);
    }
}

/* Both nights of the year, in a zone that has them: a turn lasts as long as it
 * lasts, whatever the wall shows. */
static void
test_summer_time (void)
{
  static const char *const evenings[] = { "2027-03-28T01:50:00", "2027-10-31T01:50:00" };

  for (gsize i = 0; i < G_N_ELEMENTS (evenings); i++)
    {
      Room room = { NULL };
      gint64 began;

      begin (&room, evenings[i]);
      began = ordet_session_now_us (room.session);
      g_assert_cmpint (began, ==, HOUR + 50 * MINUTE);
      for (guint n = 0; n < 90; n++)
        {
          fixture_clock_pass (&room.clock, MINUTE);
          ordet_session_tick (room.session);
        }
      g_assert_cmpint (ordet_session_now_us (room.session), ==, began + 90 * MINUTE);
      g_assert_cmpint (spoken_us (&room), ==, 90 * MINUTE);
      fixture_session_act (room.session, ORDET_ACT_DONE, ORDET_KEY_NONE, NULL);
      go_out (&room);
      enter (&room);
      g_assert_cmpint (ordet_session_now_us (room.session), >=, began + 90 * MINUTE);
      end (&room);
    }
}

/* --- ten years --- */

#define YEARS 10
#define MEETINGS_A_YEAR 20

static char *
hold_meeting (OrdetStore *store,
              guint       n)
{
  g_autoptr(OrdetNotice) notice = fixture_notice (24);
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_event_unref);
  g_autoptr(GError) error = NULL;
  char *id = NULL;

  notice->date = g_strdup_printf ("%04u-%02u-14", 2017 + n / MEETINGS_A_YEAR, 1 + n % 12);
  notice->kind = g_strdup (n % 5 == 0 ? "annual" : "board");
  g_ptr_array_add (events, ordet_event_new (ORDET_ACT_OPEN, 18 * HOUR));
  for (guint i = 0; i < notice->people->len; i++)
    {
      OrdetPersonData *person = notice->people->pdata[i];

      person->list = g_strdup (i % 2 == 0 ? "a" : "b");
      g_ptr_array_add (events, ordet_event_build (ORDET_ACT_ARRIVE, 18 * HOUR, ORDET_KEY_WHO,
                                                  person->id, ORDET_KEY_NONE));
    }
  g_ptr_array_add (events, ordet_event_build (ORDET_ACT_ITEM, 18 * HOUR, ORDET_KEY_ITEM, "2",
                                              ORDET_KEY_NONE));
  for (guint i = 0; i < 16; i++)
    {
      const OrdetPersonData *person = notice->people->pdata[(i + n) % notice->people->len];

      g_ptr_array_add (events, ordet_event_build (ORDET_ACT_GIVE, 18 * HOUR + 3 * i * MINUTE,
                                                  ORDET_KEY_WHO, person->id, ORDET_KEY_NONE));
    }
  g_ptr_array_add (events, ordet_event_new (ORDET_ACT_CLOSE, 20 * HOUR));
  ordet_store_import (store, notice, (OrdetEvent **) events->pdata, events->len, &id, &error);
  g_assert_no_error (error);
  return id;
}

static void
test_ten_years (void)
{
  g_autofree char *folder = fixture_folder ();
  FixtureClock clock;
  g_autoptr(OrdetStore) store = fixture_store (folder);
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GPtrArray) records = NULL;
  g_autoptr(OrdetReview) review = NULL;
  g_autoptr(GError) error = NULL;
  guint n_erased = 0;

  fixture_clock_init (&clock, "2027-02-14T09:00:00");
  for (guint n = 0; n < YEARS * MEETINGS_A_YEAR; n++)
    {
      OrdetCloseOptions how = { .way = ORDET_WAY_STANDARD, .clock = &clock.clock };
      g_autofree char *id = hold_meeting (store, n);

      /* Now and then one is left open. */
      if (n % 25 != 0 && !ordet_close_meeting (store, id, &how, NULL, &error))
        g_assert_no_error (error);
    }
  g_clear_object (&store);
  store = fixture_store (folder);
  list = ordet_store_list (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, YEARS * MEETINGS_A_YEAR);
  for (guint i = 0; i < list->len; i++)
    {
      const OrdetMeetingEntry *entry = list->pdata[i];

      g_assert_cmpint (entry->floor, !=, ORDET_VAULT_LOCKED);
      if (entry->floor == ORDET_VAULT_ERASED)
        n_erased++;
      else
        {
          g_autoptr(OrdetSession) session =
            ordet_session_new (store, entry->id, &clock.clock, &error);

          g_assert_no_error (error);
          g_assert_cmpuint (ordet_meeting_n_turns (ordet_session_meeting (session)), ==, 16);
        }
    }
  g_assert_cmpuint (n_erased, ==, YEARS * MEETINGS_A_YEAR * 24 / 25);
  records = ordet_store_list_records (store, &(OrdetPeriod) { 0 }, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, n_erased);
  review = ordet_store_review (store, &(OrdetPeriod) { .from_month = "2020-01",
                                                       .to_month = "2020-12" }, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (review->meetings, >, 0);
  g_assert_cmpuint (review->meetings, <=, MEETINGS_A_YEAR);
  g_clear_object (&store);
  fixture_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  /* A zone with summer time, wherever this runs. */
  g_setenv ("TZ", "Europe/Oslo", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/years/the-clock-is-set", test_clock_set);
  g_test_add_func ("/years/summer-time", test_summer_time);
  g_test_add_func ("/years/ten-years", test_ten_years);
  return g_test_run ();
}
