/* test-review-bundle.c — records of branches taken in, handed over, and their table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "ordet-bundle.h"
#include "ordet-compat.h"
#include "ordet-records.h"
#include "ordet-review-bundle.h"
#include "ordet-review-page.h"
#include "ordet-window-tools.h"
#include "review-fixture.h"
#include "testmeeting.h"
#include "uitest.h"

static GtkWidget *
in_review (OrdetStore *store)
{
  GtkWidget *window = ordet_window_new (NULL, store);

  gtk_window_present (GTK_WINDOW (window));
  ui_settle (window);
  gtk_widget_activate_action (window, "win.review", NULL);
  ui_settle (window);
  return window;
}

static OrdetReviewPage *
page_of (GtkWidget *window)
{
  return ORDET_REVIEW_PAGE (ui_find (window, ORDET_TYPE_REVIEW_PAGE, NULL));
}

static guint
n_records (OrdetStore *store)
{
  g_autoptr(GPtrArray) records = ordet_store_list_records (store, &(OrdetPeriod) { 0 }, NULL);

  return records->len;
}

static gboolean
has_records (gpointer store)
{
  return n_records (store) > 0;
}

static char *
scratch (const char *name)
{
  g_autofree char *folder = g_dir_make_tmp ("ordet-bundles-XXXXXX", NULL);

  return g_build_filename (folder, name, NULL);
}

/* The bundle of a branch with a year's records, as the window writes it. */
static char *
branch_bundle (const char *body)
{
  g_autoptr(OrdetStore) store = test_store ();
  char *path = scratch ("branch.ordet-bundle");
  GtkWidget *window;
  OrdetBar *bar;

  review_fill (store, body, 12, 1);
  window = in_review (store);
  bar = ORDET_BAR (ui_find (GTK_WIDGET (page_of (window)), ORDET_TYPE_BAR, NULL));
  g_assert_true (ordet_review_write_bundle (bar, store, body, path));
  g_assert_true (ui_shows (window, "holds 12 records without names, 2024-H1 to 2024-H2."));
  gtk_window_destroy (GTK_WINDOW (window));
  return path;
}

static GtkWidget *
question_on (gpointer window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (toplevel != window && gtk_widget_get_mapped (toplevel) &&
          ui_shows (toplevel, "Take in the Figures of"))
        return toplevel;
    }
  return ui_shows (window, "Take in the Figures of") ? GTK_WIDGET (window) : NULL;
}

static gboolean
asks (gpointer window)
{
  return question_on (window) != NULL;
}

/* Asked at the first bundle of a body, not at the next; twice is once. */
static void
test_first_is_confirmed (void)
{
  g_autoptr(OrdetStore) store = test_store ();
  g_autofree char *path = branch_bundle ("Granvik");
  GtkWidget *window, *yes;

  window = in_review (store);
  g_assert_true (ui_shows (window, "Take In the Figures of a Branch…"));
  ordet_review_page_take_bundle (page_of (window), path);
  ui_assert_soon (asks, window);
  g_assert_cmpuint (n_records (store), ==, 0);
  ui_settle (question_on (window));
  yes = question_on (window);
  gtk_widget_activate (gtk_widget_get_ancestor (ui_find_text (yes, "Take In"), GTK_TYPE_BUTTON));
  ui_assert_soon (has_records, store);
  ui_settle (window);
  g_assert_cmpuint (n_records (store), ==, 12);
  g_assert_true (ui_shows (window, "12 new records of “Granvik”, of 12 in the bundle."));
  g_assert_true (ui_shows (window, "In words:"));
  ordet_review_page_take_bundle (page_of (window), path);
  ui_settle (window);
  g_assert_null (question_on (window));
  g_assert_cmpuint (n_records (store), ==, 12);
  g_assert_true (ui_shows (window, "0 new records"));
  gtk_window_destroy (GTK_WINDOW (window));
  g_unlink (path);
}

static void
test_not_confirmed (void)
{
  g_autoptr(OrdetStore) store = test_store ();
  g_autofree char *path = branch_bundle ("Granvik");
  GtkWidget *window = in_review (store);

  ordet_review_page_take_bundle (page_of (window), path);
  ui_assert_soon (asks, window);
  ui_settle (question_on (window));
  ui_key (question_on (window), "Escape");
  ui_settle (window);
  g_assert_cmpuint (n_records (store), ==, 0);
  g_assert_true (ui_shows (window, "Nothing to Review Yet"));
  gtk_window_destroy (GTK_WINDOW (window));
  g_unlink (path);
}

/* @from in the bundle made @to, its end cut off, or @size blanks put after it. */
static const struct
{
  const char *what, *from, *to;
  gsize       cut, size;
} bad[] = {
  { "cut off", NULL, NULL, 200, 0 },
  { "of a newer version", "\"version\":1", "\"version\":2", 0, 0 },
  { "a doubled id", NULL, "twice", 0, 0 },
  { "a negative number", "\"minutes\":", "\"minutes\":-", 0, 0 },
  { "an absurd number", "\"minutes\":", "\"minutes\":9999999", 0, 0 },
  { "no whole number", "\"minutes\":", "\"minutes\":1.5e3", 0, 0 },
  { "not JSON", "{", "Dear district, ", 0, 0 },
  { "a key with a name", "\"minutes\":", "\"who\":\"Oda\",\"minutes\":", 0, 0 },
  { "100 MB", NULL, NULL, 0, 100 * 1000 * 1000 },
};

static char *
spoil (const char *json,
       gsize       i,
       gsize      *length)
{
  g_autoptr(GString) text = g_string_new (json);

  if (bad[i].to != NULL && g_str_equal (bad[i].to, "twice"))
    {
      const char *first = strstr (json, "\"id\":\""), *second = strstr (first + 1, "\"id\":\"");

      memcpy (text->str + (second - json), first, strlen ("\"id\":\"") + 32);
    }
  else if (bad[i].from != NULL)
    g_assert_cmpuint (g_string_replace (text, bad[i].from, bad[i].to, 1), ==, 1);
  g_string_truncate (text, text->len - bad[i].cut);
  *length = text->len + bad[i].size;
  if (bad[i].size > 0)
    {
      g_string_set_size (text, *length);
      memset (text->str + *length - bad[i].size, ' ', bad[i].size);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Each refused with a sentence, and nothing changed: not asked about either. */
static void
test_bad (void)
{
  g_autoptr(OrdetStore) store = test_store ();
  g_autofree char *path = branch_bundle ("Granvik"), *json = NULL;
  GtkWidget *window;
  OrdetBar *bar;

  g_assert_true (g_file_get_contents (path, &json, NULL, NULL));
  review_fill (store, "Furuvik", 12, 1);
  window = in_review (store);
  bar = ORDET_BAR (ui_find (GTK_WIDGET (page_of (window)), ORDET_TYPE_BAR, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      gsize length;
      g_autofree char *spoiled = spoil (json, i, &length);

      g_test_message ("%s", bad[i].what);
      g_assert_true (g_file_set_contents (path, spoiled, (gssize) length, NULL));
      ordet_bar_hide (bar);
      ordet_review_page_take_bundle (page_of (window), path);
      ui_settle (window);
      g_assert_nonnull (strstr (ordet_bar_message (bar), "was not taken in, and nothing has changed"));
      g_assert_null (question_on (window));
      g_assert_cmpuint (n_records (store), ==, 12);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  g_unlink (path);
}

/* Five branches by name; a share that could be worked out is a dash. */
static void
test_district (void)
{
  g_autoptr(OrdetStore) store = test_store ();
  const char *const names[] = { "Alvik", "Bergvik", "Dalvik", "Furuvik", "Granvik" };
  GtkWidget *window, *table;
  guint n_hidden = 0, n_told = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    review_fill (store, names[i], i == 1 ? 1 : 24, 1);
  window = in_review (store);
  table = ui_find (window, GTK_TYPE_GRID, "district");
  g_assert_nonnull (table);
  for (guint row = 1; row <= G_N_ELEMENTS (names); row++)
    {
      GtkWidget *name = gtk_grid_get_child_at (GTK_GRID (table), 0, (int) row);
      GtkWidget *share = gtk_grid_get_child_at (GTK_GRID (table), 3, (int) row);
      const char *text;

      if (name == NULL)
        break;
      g_assert_nonnull (share);
      text = gtk_label_get_label (GTK_LABEL (share));
      n_hidden += g_str_equal (text, "–");
      n_told += g_str_has_suffix (text, "%");
    }
  g_assert_cmpuint (n_hidden + n_told, >=, 4);
  g_assert_cmpuint (n_hidden, !=, 1);
  g_assert_cmpuint (n_told, >, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add_func ("/review-bundle/first-is-confirmed", test_first_is_confirmed);
  g_test_add_func ("/review-bundle/not-confirmed", test_not_confirmed);
  g_test_add_func ("/review-bundle/bad", test_bad);
  g_test_add_func ("/review-bundle/district", test_district);

  return g_test_run ();
}
