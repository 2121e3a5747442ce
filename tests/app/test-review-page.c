/* test-review-page.c — the review, walked through with the keyboard
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "ordet-goals-dialog.h"
#include "ordet-review-page.h"
#include "ordet-window-tools.h"
#include "review-fixture.h"
#include "testmeeting.h"
#include "uitest.h"

/* Home, then the review by its key. */
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
  GtkWidget *page = ui_find (window, ORDET_TYPE_REVIEW_PAGE, NULL);

  g_assert_nonnull (page);
  return ORDET_REVIEW_PAGE (page);
}

static void
test_empty (void)
{
  g_autoptr(OrdetStore) store = test_store ();
  GtkWidget *window = in_review (store);

  g_assert_true (ui_shows (window, "Nothing to Review Yet"));
  gtk_widget_activate_action (window, "win.back", NULL);
  ui_settle (window);
  g_assert_true (ui_shows (window, "Everyone Gets a Say"));
  g_assert_false (ui_shows (window, "Nothing to Review Yet"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_table (gpointer card)
{
  return ordet_review_card_shows_table (card);
}

static gboolean
has_chart (gpointer card)
{
  return !ordet_review_card_shows_table (card);
}

/* In the rows of the trend's table, whether it is shown or not. */
static gboolean
has_new_rules (OrdetReviewPage *page)
{
  GtkWidget *card = GTK_WIDGET (ordet_review_page_card (page, ORDET_REVIEW_TREND));
  GtkWidget *table = ui_find (card, GTK_TYPE_GRID, "table");
  guint n_marked = 0;

  for (GtkWidget *cell = gtk_widget_get_first_child (table); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    n_marked += strstr (gtk_label_get_label (GTK_LABEL (cell)), ", new rules") != NULL;
  return n_marked == 1;
}

static void
test_keys (void)
{
  g_autoptr(OrdetStore) store = test_store ();
  GtkWidget *window;
  OrdetReviewCard *card;
  OrdetChartView *view;

  review_fill (store, "Furuvik", 30, 1);
  window = in_review (store);
  card = ordet_review_page_card (page_of (window), ORDET_REVIEW_FLOOR);
  view = ordet_review_card_view (card);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  g_assert_cmpint (ordet_chart_view_chosen (view), ==, -1);
  ui_key (window, "Right");
  g_assert_cmpint (ordet_chart_view_chosen (view), ==, 0);
  ui_key (window, "Right");
  g_assert_cmpint (ordet_chart_view_chosen (view), ==, 1);
  ui_key (window, "Left");
  g_assert_cmpint (ordet_chart_view_chosen (view), ==, 0);
  ui_key (window, "Left");
  g_assert_cmpint (ordet_chart_view_chosen (view), ==, 0);
  ui_key (window, "End");
  g_assert_cmpint (ordet_chart_view_chosen (view), ==, 3);
  ui_key (window, "Down");
  g_assert_cmpint (ordet_chart_view_chosen (view), ==, 3);
  ui_key (window, "Home");
  g_assert_cmpint (ordet_chart_view_chosen (view), ==, 0);
  g_assert_false (ui_shows (GTK_WIDGET (card), "Meetings that tell it"));
  ui_key (window, "Return");
  ui_assert_soon (has_table, card);
  ui_settle (window);
  g_assert_true (ui_shows (GTK_WIDGET (card), "Meetings that tell it"));
  /* The trend has its mark where the rules were changed, in the table too. */
  g_assert_true (has_new_rules (page_of (window)));
  ui_key (window, "Escape");
  ui_assert_soon (has_chart, card);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (view)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Each card says in words what it shows, and the goals their verdicts. */
static void
test_words (void)
{
  g_autoptr(OrdetStore) store = test_store ();
  GtkWidget *window;

  review_fill (store, "Furuvik", 34, 1);
  review_goals (store);
  window = in_review (store);
  g_assert_true (ui_shows (window, "List A had 36 to 46 % of the time"));
  g_assert_true (ui_shows (window, "Waiting for the floor took 8 min at"));
  g_assert_true (ui_shows (window, "It lies across the goal."));
  g_assert_true (ui_shows (window, "Met"));
  g_assert_true (ui_shows (window, "Too few data"));
  g_assert_true (ui_shows (window, "10 meetings, 394 speeches, 850 minutes"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_bodies (void)
{
  g_autoptr(OrdetStore) store = test_store ();
  GtkWidget *window, *menu;

  review_fill (store, "Furuvik", 12, 1);
  review_fill (store, "Granvik", 12, 1);
  window = in_review (store);
  /* Two bodies together would let either be read out of the sum. */
  g_assert_true (ui_shows (window, "Choose One Body"));
  g_assert_false (ui_shows (window, "In words:"));
  menu = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (page_of (window)),
                                                    ORDET_TYPE_REVIEW_PAGE, "body"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (menu), 1);
  ui_settle (window);
  g_assert_false (ui_shows (window, "Choose One Body"));
  g_assert_true (ui_shows (window, "In words:"));
  g_assert_true (ui_shows (window, "12 meetings"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static guint
n_goals (OrdetStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) goals = ordet_store_get_goals (store, &error);

  g_assert_no_error (error);
  return goals->len;
}

static void
count_cb (guint *n)
{
  ++*n;
}

static void
test_goals (void)
{
  g_autoptr(OrdetStore) store = test_store ();
  GtkWidget *dialog = ordet_goals_dialog_new (NULL, store), *spin;
  guint n_changes = 0;
  g_autoptr(GArray) kept = NULL;

  g_signal_connect_swapped (dialog, "changed", G_CALLBACK (count_cb), &n_changes);
  gtk_window_present (GTK_WINDOW (dialog));
  ui_settle (dialog);
  gtk_widget_activate_action (dialog, "goals.add", "u", 0);
  ui_settle (dialog);
  g_assert_cmpuint (n_goals (store), ==, 1);
  g_assert_true (ui_shows (dialog, "Speaking time stays within 40/60"));
  /* The board's own number is kept at once; one that makes no sense is not. */
  spin = ui_find (dialog, GTK_TYPE_SPIN_BUTTON, NULL);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 45);
  ui_settle (dialog);
  g_assert_true (ui_shows (dialog, "Speaking time stays within 45/60"));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 70);
  ui_settle (dialog);
  g_assert_true (ui_shows (dialog, "The lower bound must be below the upper one."));
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)), ==, 45);
  kept = ordet_store_get_goals (store, NULL);
  g_assert_cmpint (g_array_index (kept, OrdetGoal, 0).low, ==, 45);
  g_assert_cmpuint (n_changes, ==, 2);
  /* Five, and no more. */
  for (guint i = 1; i < 8; i++)
    gtk_widget_activate_action (dialog, "goals.add", "u", i);
  g_assert_cmpuint (n_goals (store), ==, ORDET_GOALS_MOST);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/review-page/empty", test_empty);
  g_test_add_func ("/review-page/keys", test_keys);
  g_test_add_func ("/review-page/words", test_words);
  g_test_add_func ("/review-page/bodies", test_bodies);
  g_test_add_func ("/review-page/goals", test_goals);
  return g_test_run ();
}
