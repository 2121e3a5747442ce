/* test-templates.c — templates saved, handed on and taken, in the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "ordet-template-dialog.h"
#include "ordet-template-save.h"
#include "ordet-templates.h"
#include "ordet-window-tools.h"
#include "testmeeting.h"
#include "uitest.h"

static GtkWidget *
shown (OrdetStore *store)
{
  GtkWidget *window = ordet_window_new (NULL, store);

  gtk_window_present (GTK_WINDOW (window));
  ui_settle (window);
  return window;
}

static gboolean
has_meeting (gpointer window)
{
  return ordet_window_meeting (window) != NULL;
}

/* A district's file is taken whole or not at all, and what is wrong with it is said. */
static void
test_templates_in_and_out (void)
{
  g_autoptr(OrdetStore) store = test_store ();
  GtkWidget *window = shown (store), *dialog;
  g_autofree char *folder = g_dir_make_tmp ("ordet-test-XXXXXX", NULL);
  g_autofree char *good = g_build_filename (folder, "good.json", NULL);
  g_autofree char *cut = g_build_filename (folder, "cut.json", NULL);
  g_autofree char *out = g_build_filename (folder, "out.json", NULL);
  g_autofree char *written = NULL;
  g_autoptr(OrdetNotice) notice = test_notice ("members", "2027-03-20");
  g_autoptr(OrdetTemplateSet) own = NULL;
  g_autoptr(GError) error = NULL;
  static const char json[] =
    "{\"ordet\":\"templates\",\"version\":1,\"templates\":["
    "{\"id\":\"d1\",\"title\":\"District Day\",\"agenda\":[{\"title\":\"Hello\"}]}]}";

  g_assert_true (g_file_set_contents (good, json, -1, NULL));
  g_assert_true (g_file_set_contents (cut, json, 60, NULL));
  /* A template never contains a person, not in its agenda either. */
  ordet_notice_add_person (notice, "P1", "Oda Eksempelvik");
  g_assert_true (ordet_template_save (store, notice, "Our Evening", &error));
  ordet_notice_add_item (notice, "x", "Motion by Oda Eksempelvik");
  g_assert_false (ordet_template_save (store, notice, "Another", &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_VALUE);

  gtk_widget_activate_action (window, "win.templates", NULL);
  dialog = g_list_model_get_item (gtk_window_get_toplevels (), 0);
  g_object_unref (dialog);
  if (!ORDET_IS_TEMPLATE_DIALOG (dialog))
    {
      dialog = g_list_model_get_item (gtk_window_get_toplevels (), 1);
      g_object_unref (dialog);
    }
  ui_settle (dialog);
  g_assert_true (ui_shows (dialog, "Our Evening"));
  g_assert_false (ordet_template_dialog_import (ORDET_TEMPLATE_DIALOG (dialog), cut));
  g_assert_true (ui_shows (dialog, "The file is cut off or damaged. Nothing was imported."));
  g_assert_true (ordet_template_dialog_import (ORDET_TEMPLATE_DIALOG (dialog), good));
  g_assert_true (ui_shows (dialog, "District Day"));
  g_assert_true (ordet_template_dialog_export (ORDET_TEMPLATE_DIALOG (dialog), out));
  g_assert_true (g_file_get_contents (out, &written, NULL, NULL));
  g_assert_nonnull (strstr (written, "District Day"));
  g_assert_null (strstr (written, "Oda"));
  gtk_window_destroy (GTK_WINDOW (dialog));

  own = ordet_templates_own (store, NULL);
  g_assert_cmpuint (own->templates->len, ==, 2);
  gtk_widget_activate_action (window, "win.new-from", "s", "d1");
  ui_assert_soon (has_meeting, window);
  ui_settle (window);
  g_assert_true (ui_shows (window, "Hello"));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/templates/in-and-out", test_templates_in_and_out);
  return g_test_run ();
}
