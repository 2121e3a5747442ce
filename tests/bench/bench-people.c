/* bench-people.c — 2,000 people from a paste to the list
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: bench-gui-people   (needs a display: tests/xrun)
 *
 * Aim: under a second from the bytes to the page; during a meeting too, and as
 * long to take them back.
 */
#include "ordet-editor.h"
#include "ordet-people-import.h"
#include "ordet-people-view.h"
#include "testmeeting.h"
#include "uitest.h"

#define N_PEOPLE 2000

static gint64 began;

static void
report (const char *what)
{
  g_print ("%-44s %8.1f ms\n", what, (double) (g_get_monotonic_time () - began) / 1000);
}

static void
done_cb (GtkWidget *page,
         guint      n_people,
         GPtrArray *before)
{
  g_assert_cmpuint (n_people, ==, N_PEOPLE);
}

/* The same list at the door of a meeting that has begun: an act a person. */
static void
during_a_meeting (GtkWidget *window,
                  GBytes    *content)
{
  static const OrdetAct acts[] = { ORDET_ACT_UNDO, ORDET_ACT_REDO };
  static const char *const words[] = { "… taken back, and on the page", "… and done again" };
  g_autoptr(OrdetSession) session = test_session ("", NULL, "{\"t\":\"12:00:00\",\"act\":\"open\"}\n");
  g_autoptr(OrdetEditor) editor = ordet_editor_new (session);
  g_autoptr(GError) error = NULL;
  GtkWidget *view = ordet_people_view_new (editor);
  OrdetPeopleImport *dialog;

  gtk_window_set_child (GTK_WINDOW (window), view);
  dialog = ordet_people_import_new (view, editor, "people", content, done_cb);
  gtk_window_present (GTK_WINDOW (dialog));
  ui_settle (GTK_WIDGET (dialog));
  began = g_get_monotonic_time ();
  g_assert_true (ordet_people_import_accept (dialog));
  report ("During a meeting: 2,000 acts, sealed");
  ordet_people_view_update (ORDET_PEOPLE_VIEW (view), TRUE);
  ui_settle (window);
  report ("… and on the page");
  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autoptr(OrdetEvent) event = ordet_session_event (session, acts[i]);

      began = g_get_monotonic_time ();
      g_assert_true (ordet_session_act (session, event, &error));
      ordet_people_view_update (ORDET_PEOPLE_VIEW (view), TRUE);
      ui_settle (window);
      report (words[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GString) text = g_string_new ("Nr\tNavn\tInnmeldt\tKj\303\270nn\tE-post\n");
  g_autoptr(OrdetSession) session = NULL;
  g_autoptr(OrdetEditor) editor = NULL;
  g_autoptr(GBytes) content = NULL;
  g_autoptr(GError) error = NULL;
  OrdetPeopleImport *dialog;
  GtkWidget *window, *view;

  ui_init (&argc, &argv);
  for (guint i = 1; i <= N_PEOPLE; i++)
    g_string_append_printf (text, "%u\tKladd Kladdesen %u\t2019-03-02\tK\tk%u@example.org\n", i, i,
                            i);
  content = g_bytes_new (text->str, text->len);
  session = test_session ("", NULL, NULL);
  editor = ordet_editor_new (session);
  window = gtk_window_new ();
  view = ordet_people_view_new (editor);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 700);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle (window);

  began = g_get_monotonic_time ();
  dialog = ordet_people_import_new (view, editor, "people", content, done_cb);
  report ("2,000 rows pasted: read, columns, people");
  gtk_window_present (GTK_WINDOW (dialog));
  ui_settle (GTK_WIDGET (dialog));
  report ("… and the dialog is there");
  began = g_get_monotonic_time ();
  g_assert_true (ordet_people_import_accept (dialog));
  report ("Import pressed: on the list");
  ordet_people_view_update (ORDET_PEOPLE_VIEW (view), TRUE);
  ui_settle (window);
  report ("… and on the page");
  g_assert_true (ordet_editor_flush (editor, &error));
  report ("… and sealed");
  during_a_meeting (window, content);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
