/* bench-floor.c — from a fact on the disk to a picture of it, 300 waiting
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: bench-gui-floor   (needs a display: tests/xrun)
 *
 * Aim: apply and redraw in at most 16 ms after the commit with 300 waiting,
 * cairo renderer. Waiting for the next frame of the display is left out: only
 * work is counted.
 */

#include "bench.h"
#include "floor-fixture.h"

#define N_WAITING 300
#define N_ACTS 200

typedef struct
{
  gint64   first;   /* "changed" was emitted: told before the page … */
  gint64   told;    /* … and after it */
  gint64   began;   /* of the frame */
  gint64   painted; /* time the frame took, 0 until it is done */
} Moment;

static Moment moment;

static void
first_cb (void)
{
  moment.first = g_get_monotonic_time ();
}

static void
told_cb (void)
{
  moment.told = g_get_monotonic_time ();
}

static void
before_cb (void)
{
  moment.began = g_get_monotonic_time ();
}

static void
after_cb (void)
{
  if (moment.began > moment.told)
    moment.painted = g_get_monotonic_time () - moment.began;
}

static OrdetNotice *
congress (void)
{
  OrdetNotice *notice = ordet_notice_new ("Congress");

  notice->date = g_strdup ("2027-02-13");
  for (guint i = 1; i <= N_WAITING + 20; i++)
    {
      g_autofree char *id = g_strdup_printf ("P%u", i);
      g_autofree char *name = g_strdup_printf ("Kladd Eksempelsen %u", i);
      OrdetPersonData *person = ordet_notice_add_person (notice, id, name);

      person->number = i;
      person->list = g_strdup (i % 7 == 0 ? "none" : i % 3 == 0 ? "a" : "b");
    }
  ordet_notice_add_item (notice, "1", "Debate");
  return notice;
}

static OrdetEvent *
next_act (Floor *floor,
          guint  n)
{
  OrdetEvent *event = ordet_session_event (floor->session, n % 2 == 0 ? ORDET_ACT_HAND
                                                                      : ORDET_ACT_LOWER);
  g_autofree char *id = g_strdup_printf ("P%u", N_WAITING + 3 + (n / 2) % 16);

  ordet_event_set_string (event, ORDET_KEY_WHO, id);
  return event;
}

/* What the fold alone costs: the same act on a meeting without a store. */
static gint64
time_apply (OrdetMeeting *twin,
            OrdetEvent   *event)
{
  gint64 began = g_get_monotonic_time ();

  if (!ordet_meeting_act (twin, event, NULL, NULL))
    g_error ("An act was refused");
  return g_get_monotonic_time () - began;
}

static OrdetMeeting *
twin_of (OrdetMeeting *meeting)
{
  OrdetMeeting *twin = ordet_meeting_new (ordet_meeting_notice (meeting));
  g_autoptr(GPtrArray) events = g_ptr_array_new ();

  for (gsize i = 0; i < ordet_meeting_n_events (meeting); i++)
    g_ptr_array_add (events, ordet_meeting_event (meeting, i));
  ordet_meeting_load (twin, (OrdetEvent *const *) events->pdata, events->len);
  return twin;
}

static void
measure (Floor      *floor,
         const char *what)
{
  GdkFrameClock *frames = gtk_widget_get_frame_clock (floor->window);
  g_autoptr(OrdetMeeting) twin = twin_of (floor_meeting (floor));
  static gint64 apply[N_ACTS], show[N_ACTS], paint[N_ACTS], all[N_ACTS];

  g_signal_connect (frames, "before-paint", G_CALLBACK (before_cb), NULL);
  g_signal_connect (frames, "after-paint", G_CALLBACK (after_cb), NULL);
  g_signal_connect (floor->session, "changed", G_CALLBACK (told_cb), NULL);
  for (guint n = 0; n < N_ACTS; n++)
    {
      g_autoptr(OrdetEvent) event = next_act (floor, n);

      fixture_clock_pass (&floor->clock, ORDET_SECOND);
      apply[n] = time_apply (twin, event);
      moment.painted = 0;
      floor_act (floor, g_steal_pointer (&event));
      show[n] = moment.told - moment.first;
      while (moment.painted == 0)
        g_main_context_iteration (NULL, TRUE);
      paint[n] = moment.painted;
      all[n] = apply[n] + show[n] + paint[n];
    }
  g_print ("%s\n", what);
  bench_report ("  check and apply", apply, N_ACTS);
  bench_report ("  page told", show, N_ACTS);
  bench_report ("  frame laid out and painted", paint, N_ACTS);
  bench_report ("  together, aim 16 ms", all, N_ACTS);
  g_signal_handlers_disconnect_by_func (frames, before_cb, NULL);
  g_signal_handlers_disconnect_by_func (frames, after_cb, NULL);
  g_signal_handlers_disconnect_by_func (floor->session, told_cb, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(OrdetNotice) notice = congress ();
  Floor floor;

  ui_init (&argc, &argv);
  floor_init (&floor, notice);
  floor_plain (&floor, ORDET_ACT_OPEN);
  for (gint64 card = 1; card <= N_WAITING + 20; card++)
    floor_call (&floor, ORDET_ACT_ARRIVE, card);
  floor_item (&floor, "1");
  for (gint64 card = 1; card <= N_WAITING + 1; card++)
    floor_hand (&floor, card, NULL);
  floor_plain (&floor, ORDET_ACT_NEXT);
  /* Handlers are called in the order they were connected. */
  g_signal_connect (floor.session, "changed", G_CALLBACK (first_cb), NULL);
  floor_show (&floor);
  measure (&floor, "300 waiting, 1366×721, lists hidden");
  ordet_floor_page_set_show_lists (floor.page, TRUE);
  measure (&floor, "300 waiting, 1366×721, lists shown");
  floor_clear (&floor);
  return 0;
}
