/* bench-minutes.c — a key typed into a 200-page draft, to a picture of it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: bench-gui-minutes   (needs a display: tests/xrun)
 *
 * Aim: a key never waits more than a frame, 16 ms, cairo renderer. Waiting for
 * the next frame of the display is left out: only work is counted.
 */

#include "bench.h"
#include "ordet-minutes-block.h"
#include "ordet-minutes-page.h"
#include "testmeeting.h"
#include "uitest.h"

#define N_KEYS 200
#define PAGE 3000 /* bytes of a page of minutes */

static gint64 began, painted;

static void
before_cb (void)
{
  began = g_get_monotonic_time ();
}

static void
after_cb (void)
{
  painted = g_get_monotonic_time () - began;
}

/* @n_pages of text, a paragraph of four lines at a time. */
static char *
pages (guint n_pages)
{
  GString *text = g_string_new (NULL);

  while (text->len < (gsize) n_pages * PAGE)
    g_string_append (text, "Møtet drøftet hvordan flere kan komme til orde i første del av møtet, og "
                           "om taletida skal være kortere for den som har hatt ordet før. Flere sa at "
                           "innledningene bør bli kortere, og at det bør være en pause før saken tas "
                           "opp igjen. Det ble vist til erfaringene fra i fjor høst.\n");
  return g_string_free (text, FALSE);
}

static void
measure (GtkWidget       *window,
         OrdetManuscript *draft,
         GtkTextBuffer   *buffer,
         const char      *what)
{
  GdkFrameClock *frames = gtk_widget_get_frame_clock (window);
  static gint64 kept[N_KEYS], frame[N_KEYS], all[N_KEYS];
  gint64 before_us;

  g_signal_connect (frames, "before-paint", G_CALLBACK (before_cb), NULL);
  g_signal_connect (frames, "after-paint", G_CALLBACK (after_cb), NULL);
  for (guint n = 0; n < N_KEYS; n++)
    {
      before_us = g_get_monotonic_time ();
      gtk_text_buffer_insert_at_cursor (buffer, n % 8 == 0 ? " " : "o", 1);
      kept[n] = g_get_monotonic_time () - before_us;
      painted = 0;
      gtk_widget_queue_draw (window);
      while (painted == 0)
        g_main_context_iteration (NULL, TRUE);
      frame[n] = painted;
      all[n] = kept[n] + frame[n];
    }
  g_print ("%s\n", what);
  bench_report ("  key taken and text kept", kept, N_KEYS);
  bench_report ("  frame laid out and painted", frame, N_KEYS);
  bench_report ("  together, aim 16 ms", all, N_KEYS);
  before_us = g_get_monotonic_time ();
  ordet_manuscript_flush (draft);
  g_print ("%-44s        %8.3f ms\n", "  sealed after a pause in the typing",
           (double) (g_get_monotonic_time () - before_us) / 1000);
  g_signal_handlers_disconnect_by_func (frames, before_cb, NULL);
  g_signal_handlers_disconnect_by_func (frames, after_cb, NULL);
}

/* @here of the 200 pages stand in the one text that is typed into, the others
 * in other items. */
static void
type_into (guint       here,
           GtkTextIter (*where) (GtkTextBuffer *),
           const char *what)
{
  g_autoptr(OrdetSession) session = test_session (
    "{\"id\":\"P1\",\"number\":1,\"name\":\"Anna Alm\"}",
    "\"agenda\":[{\"id\":\"1\",\"title\":\"A\"},{\"id\":\"2\",\"title\":\"B\"}]",
    "{\"t\":\"00:00:00\",\"act\":\"open\"}\n{\"t\":\"00:00:00\",\"act\":\"item\",\"item\":\"2\"}\n");
  GtkWidget *window = gtk_window_new ();
  OrdetMinutesPage *page = ORDET_MINUTES_PAGE (ordet_minutes_page_new (session));
  OrdetManuscript *draft = ordet_minutes_page_manuscript (page);
  g_autofree char *elsewhere = pages (200 - here);
  g_autofree char *text = pages (here);
  GtkTextBuffer *buffer;
  GtkTextIter at;

  ordet_manuscript_write (draft, "1", NULL, elsewhere);
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 720);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (window));
  ui_settle (window);
  buffer = gtk_text_view_get_buffer (
    GTK_TEXT_VIEW (ui_find_last (GTK_WIDGET (page), GTK_TYPE_TEXT_VIEW)));
  gtk_text_buffer_set_text (buffer, text, -1);
  at = where (buffer);
  gtk_text_buffer_place_cursor (buffer, &at);
  gtk_widget_grab_focus (ui_find_last (GTK_WIDGET (page), GTK_TYPE_TEXT_VIEW));
  ui_settle (window);
  measure (window, draft, buffer, what);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkTextIter
end_of (GtkTextBuffer *buffer)
{
  GtkTextIter at;

  gtk_text_buffer_get_end_iter (buffer, &at);
  return at;
}

static GtkTextIter
middle_of (GtkTextBuffer *buffer)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_line (buffer, &at, gtk_text_buffer_get_line_count (buffer) / 2);
  return at;
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  type_into (4, end_of, "200 pages, four of them in the item");
  type_into (200, end_of, "200 pages in one item, at its end");
  type_into (200, middle_of, "200 pages in one item, in its middle");
  return 0;
}
