/* test-long.c — a long meeting in the window: memory stays where it was, and pages go
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: test-long [--acts=N] [--people=N] [--waiting=N] [--pace=ACTS A SECOND]
 *
 * Prints frames, memory, processor and the size of the store as it goes. With a
 * pace it waits for the time of each act, as a room would.
 */
#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "floor-fixture.h"
#include "ordet-meeting-view.h"
#include "ordet-window-tools.h"
#include "testmeeting.h"

/* A fact with its row on the screen, its reasons and the toast costs about half
 * a kilobyte; what is said here is when it can only be a leak. */
#define MOST_BYTES_AN_ACT 3000

static guint n_acts = 480, n_people = 60, n_waiting = 20, pace;

static gint64
resident_bytes (void)
{
  g_autofree char *status = NULL;
  const char *line;

  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  line = status != NULL ? strstr (status, "VmRSS:") : NULL;
  g_assert_nonnull (line);
  return strtol (line + strlen ("VmRSS:"), NULL, 10) * 1024;
}

/* What the program holds, in all arenas. The resident size also counts the
 * pages of libraries and fonts first touched, and holes between blocks: megabytes
 * that come at another moment on another machine. */
static gint64
held_bytes (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return (gint64) info.uordblks + (gint64) info.hblkhd;
}

static gint64
file_bytes (const char *folder)
{
  gint64 size = 0;

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *path =
        g_build_filename (folder, i == 0 ? "ordet.db" : "ordet.db-wal", NULL);
      g_autoptr(GFile) file = g_file_new_for_path (path);
      g_autoptr(GFileInfo) info =
        g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL, NULL);

      size += info != NULL ? g_file_info_get_size (info) : 0;
    }
  return size;
}

static OrdetNotice *
room (void)
{
  OrdetNotice *notice = ordet_notice_new ("Congress");

  notice->date = g_strdup ("2027-02-13");
  for (guint i = 1; i <= n_people; i++)
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

static guint n_frames;

static void
painted_cb (void)
{
  n_frames++;
}

static void
show_work (gint64 until_us)
{
  do
    while (g_main_context_iteration (NULL, FALSE))
      ;
  while (g_get_monotonic_time () < until_us && (g_usleep (1000), TRUE));
}

/* One acts a hand, the next the floor: as many wait as before. */
static void
one_act (Floor *floor,
         guint  n)
{
  fixture_clock_pass (&floor->clock, ORDET_SECOND / 2);
  if (n % 2 == 0)
    floor_plain (floor, ORDET_ACT_NEXT);
  else
    floor_hand (floor, 1 + (gint64) ((n_waiting + n / 2) % n_people), NULL);
}

static void
test_memory (void)
{
  g_autoptr(OrdetNotice) notice = room ();
  gint64 began, half = 0, grown;
  double cpu;
  Floor floor;

  floor_init (&floor, notice);
  floor_plain (&floor, ORDET_ACT_OPEN);
  for (guint card = 1; card <= n_people; card++)
    floor_call (&floor, ORDET_ACT_ARRIVE, card);
  floor_item (&floor, "1");
  for (guint card = 1; card <= n_waiting; card++)
    floor_hand (&floor, card, NULL);
  floor_show (&floor);
  g_signal_connect (gtk_widget_get_frame_clock (floor.window), "after-paint",
                    G_CALLBACK (painted_cb), NULL);
  began = g_get_monotonic_time ();
  cpu = (double) clock ();
  for (guint n = 0; n < n_acts; n++)
    {
      one_act (&floor, n);
      show_work (pace > 0 ? began + (gint64) (n + 1) * G_USEC_PER_SEC / pace : 0);
      if (n + 1 == n_acts / 2)
        half = held_bytes ();
      if ((n + 1) % MAX (1, n_acts / 8) == 0)
        g_test_message ("%6u acts: %5.1f MB resident, %5.2f MB held, %6.1f s, %u frames, "
                        "processor %.1f s, store %.1f MB", n + 1,
                        (double) resident_bytes () / 1e6, (double) held_bytes () / 1e6,
                        (double) (g_get_monotonic_time () - began) / 1e6, n_frames,
                        ((double) clock () - cpu) / CLOCKS_PER_SEC,
                        (double) file_bytes (floor.folder) / 1e6);
    }
  grown = held_bytes () - half;
  g_test_message ("%.0f bytes an act in the second half",
                  (double) grown / (n_acts - n_acts / 2));
#ifndef __SANITIZE_ADDRESS__ /* which keeps what was freed for a while */
  g_assert_cmpint (grown / (n_acts - n_acts / 2), <, MOST_BYTES_AN_ACT);
#endif
  floor_clear (&floor);
}

/* --- pages go when the window goes --- */

static void
watch_all (GtkWidget *widget,
           GPtrArray *watched)
{
  const char *type = G_OBJECT_TYPE_NAME (widget);

  if (g_str_has_prefix (type, "Ordet"))
    {
      gpointer *place = g_new (gpointer, 2);

      place[0] = widget;
      place[1] = (gpointer) type;
      g_object_add_weak_pointer (G_OBJECT (widget), place);
      g_ptr_array_add (watched, place);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    watch_all (child, watched);
}

static gboolean
has_meeting (gpointer window)
{
  return ordet_window_meeting (window) != NULL;
}

static gboolean
all_gone (gpointer data)
{
  GPtrArray *watched = data;

  for (guint i = 0; i < watched->len; i++)
    if (((gpointer *) watched->pdata[i])[0] != NULL)
      return FALSE;
  return TRUE;
}

static void
test_pages_go (void)
{
  static const char *const pages[] = { "prepare", "floor", "minutes" };
  g_autoptr(OrdetStore) store = test_store ();
  g_autoptr(OrdetNotice) notice = test_notice ("members", "2027-03-20");
  g_autoptr(GPtrArray) watched = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *id = ordet_store_create (store, notice, NULL);
  GtkWidget *window = ordet_window_new (NULL, store);
  OrdetMeetingView *view;
  gpointer session;

  gtk_window_present (GTK_WINDOW (window));
  ui_settle (window);
  gtk_widget_activate_action (window, "win.open", "s", id);
  ui_assert_soon (has_meeting, window);
  ui_settle (window);
  view = ordet_window_meeting (ORDET_WINDOW (window));
  session = ordet_meeting_view_session (view);
  g_object_add_weak_pointer (session, &session);
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_assert_nonnull (ordet_meeting_view_page (view, pages[i]));
      ordet_meeting_view_show_page (view, pages[i]);
      ui_settle (window);
    }
  watch_all (window, watched);
  g_assert_cmpuint (watched->len, >, 20);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_wait (all_gone, watched);
  for (guint i = 0; i < watched->len; i++)
    {
      gpointer *place = watched->pdata[i];

      if (place[0] != NULL)
        g_error ("a %s outlives its window", (const char *) place[1]);
    }
  g_assert_null (session);
  g_test_message ("%u widgets of ours, all gone", watched->len);
}

int
main (int   argc,
      char *argv[])
{
  static const struct { const char *name; guint *value; } options[] = {
    { "--acts=", &n_acts }, { "--people=", &n_people }, { "--waiting=", &n_waiting },
    { "--pace=", &pace },
  };

  for (int i = 1; i < argc; i++)
    for (gsize o = 0; o < G_N_ELEMENTS (options); o++)
      if (g_str_has_prefix (argv[i], options[o].name))
        *options[o].value = (guint) atoi (argv[i] + strlen (options[o].name));
  ui_init (&argc, &argv);
  g_assert_cmpuint (n_people, >, 2 * n_waiting);
  g_test_add_func ("/long/memory", test_memory);
  g_test_add_func ("/long/pages-go", test_pages_go);
  return g_test_run ();
}
