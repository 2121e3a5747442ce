/* review-shots.c — pictures of the review
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-goals-dialog.h"
#include "ordet-records.h"
#include "ordet-window-tools.h"
#include "review-fixture.h"
#include "shots.h"
#include "uitest.h"

static void
shoot (OrdetStore *store,
       const char *folder,
       const char *name,
       int         width,
       int         height,
       gboolean    dark)
{
  GtkWidget *window = ordet_window_new (NULL, store);

  shots_dark (dark);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_remove_css_class (window, "solid-csd");
  gtk_widget_activate_action (window, "win.review", NULL);
  ui_settle (window);
  shots_save (window, folder, name);
  shots_dark (FALSE);
}

/* What slips of paper said after every fourth meeting. */
static void
add_slips (OrdetStore *store)
{
  static const OrdetEvaluation slips = { .slips = 15,
                                         .counts = { { 9, 4, 0 }, { 8, 0, 3 }, { 3, 4, 6 } } };
  const OrdetPeriod all = { NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) records = ordet_store_list_records (store, &all, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i += 4)
    {
      ordet_store_put_evaluation (store, ((OrdetRecord *) records->pdata[i])->id, &slips, &error);
      g_assert_no_error (error);
    }
}

/**
 * ordet_shots_review:
 * @folder: where
 *
 * The review with nothing in it, in full, and dark; its goals.
 */
void
ordet_shots_review (const char *folder)
{
  g_autofree char *at = g_dir_make_tmp ("ordet-shots-XXXXXX", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetStore) store = ordet_store_new (at, ORDET_KEYS_MEMORY, &error);
  GtkWidget *dialog;

  g_assert_no_error (error);
  shoot (store, folder, "review-empty", 1366, 768, FALSE);
  review_fill (store, "Furuvik", 34, 1);
  review_goals (store);
  shoot (store, folder, "review-full", 1366, 972, FALSE);
  shoot (store, folder, "review-full-dark", 1366, 972, TRUE);
  shoot (store, folder, "review", 1366, 768, FALSE);
  review_fill (store, "Alvik", 34, 1);
  review_fill (store, "Dalvik", 34, 2);
  review_fill (store, "Granvik", 28, 1);
  add_slips (store);
  shoot (store, folder, "review-district", 1366, 1200, FALSE);
  shoot (store, folder, "review-narrow", 1024, 640, FALSE);
  shoot (store, folder, "review-half", 683, 768, FALSE);
  dialog = ordet_goals_dialog_new (NULL, store);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_remove_css_class (dialog, "solid-csd");
  shots_save (dialog, folder, "review-goals");
}
