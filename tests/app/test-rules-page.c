/* test-rules-page.c — every rule can be set, tried, and is one act when it rests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "ordet-prepare-page.h"
#include "ordet-rule-table.h"
#include "ordet-settle.h"
#include "ordet-try-queue.h"
#include "ordet-window-tools.h"
#include "ordet-words.h"
#include "testmeeting.h"
#include "uitest.h"

/* --- the tables --- */

static guint64
said (const OrdetRules *rules)
{
  g_autoptr(OrdetRules) defaults = ordet_rules_new ();
  g_autoptr(OrdetRules) diff = ordet_rules_diff (defaults, rules);

  return diff->set;
}

/* In every language, what follows a choice keeps its distance, or a comma its
 * place: never a space before one. */
static void
test_sentences (void)
{
  static const char *const languages[] = { "C", "sv", "nb", "nn" };

  g_assert_true (ordet_rule_part_is_apart (" goes first"));
  g_assert_false (ordet_rule_part_is_apart (", går først"));
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_setenv ("LANGUAGE", languages[i], TRUE);
      ordet_words_locale ();
      for (OrdetRuleRow row = 0; row < ORDET_N_RULE_ROWS; row++)
        {
          g_auto(GStrv) parts = g_strsplit (ordet_rule_row_sentence (row), "%s", 2);
          gboolean comma;

          if (parts[1] == NULL || *parts[1] == '\0')
            continue;
          g_test_message ("%s: %s", languages[i], ordet_rule_row_sentence (row));
          comma = g_unichar_ispunct (g_utf8_get_char (parts[1] + strspn (parts[1], " ")));
          g_assert_cmpint (ordet_rule_part_is_apart (parts[1]), ==, !comma);
        }
    }
  g_setenv ("LANGUAGE", "C", TRUE);
  ordet_words_locale ();
}

/* With all rows, numbers and sets together every setting can be reached; groups
 * and categories have rows of their own. */
static void
test_every_setting (void)
{
  guint64 reached = ORDET_RULE_BIT (ORDET_RULE_PRIORITY) | ORDET_RULE_BIT (ORDET_RULE_GROUPS) |
                    ORDET_RULE_BIT (ORDET_RULE_CATEGORIES);

  for (OrdetRuleRow row = 0; row < ORDET_N_RULE_ROWS; row++)
    {
      g_autoptr(OrdetRules) rules = ordet_rules_new ();
      guint option;

      if (ordet_rule_row_read (row, rules, &option))
        ordet_rule_row_write (row, rules, FALSE, 0);
      else
        ordet_rule_row_write (row, rules, TRUE, 0);
      g_assert_true (ordet_rules_valid (rules));
      reached |= said (rules);
    }
  for (OrdetRuleNumber number = 0; number < ORDET_N_RULE_NUMBERS; number++)
    {
      g_autoptr(OrdetRules) rules = ordet_rules_new ();

      ordet_rule_number_write (number, rules, ordet_rule_number_read (number, rules) + 1);
      g_assert_true (ordet_rules_valid (rules));
      reached |= said (rules);
    }
  for (OrdetRuleKinds set = 0; set < ORDET_N_RULE_KINDS; set++)
    {
      g_autoptr(OrdetRules) rules = ordet_rules_new ();

      ordet_rule_kinds_write (set, rules, ORDET_KIND_BIT (ORDET_KIND_REPLY));
      reached |= said (rules);
    }
  for (guint rule = 0; rule < ORDET_N_RULES; rule++)
    g_assert_cmpuint (reached & ORDET_RULE_BIT (rule), !=, 0);
}

/* What is read from a row and written back is the same. */
static void
test_rows_hold (void)
{
  static const int numbers[] = { 1, 3, 7, 15, 99 };

  for (OrdetRuleRow row = 0; row < ORDET_N_RULE_ROWS; row++)
    for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
      {
        g_autoptr(OrdetRules) rules = ordet_rules_new ();
        g_autoptr(OrdetRules) before = NULL;
        g_auto(GStrv) options = NULL;
        guint option;
        gboolean on;

        rules->max_passed = rules->safe = rules->replies_per_speech = numbers[i];
        rules->speeches_per_item = rules->entries_per_person = numbers[i];
        before = ordet_rules_copy (rules);
        options = ordet_rule_row_options (row, rules);
        on = ordet_rule_row_read (row, rules, &option);
        ordet_rule_row_write (row, rules, on, option);
        g_assert_true (ordet_rules_equal (rules, before));
        g_assert_true (!on || options[0] == NULL || option < g_strv_length (options));
      }
}

static void
test_rejoinder_follows_reply (void)
{
  g_autoptr(OrdetRules) rules = ordet_rules_new ();

  ordet_rule_number_write (ORDET_NUMBER_REPLY, rules, 45);
  g_assert_cmpint (rules->limits[ORDET_KIND_REJOINDER], ==, 45);
  ordet_rule_number_write (ORDET_NUMBER_REJOINDER, rules, 30);
  ordet_rule_number_write (ORDET_NUMBER_REPLY, rules, 60);
  g_assert_cmpint (rules->limits[ORDET_KIND_REJOINDER], ==, 30);
}

/* --- trying them --- */

static char *
order_of (const OrdetTry *result)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ORDET_TRY_PEOPLE; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? " " : "",
                            (int) result->people[result->places[i].index].number);
  return g_string_free (text, FALSE);
}

static void
assert_order (const OrdetRules *rules,
              const char       *expected)
{
  OrdetTry result;
  g_autofree char *order = NULL;

  ordet_try_run (rules, 0, &result);
  order = order_of (&result);
  g_assert_cmpstr (order, ==, expected);
}

/* Worked by hand from order.md 2. */
static void
test_try (void)
{
  g_autoptr(OrdetRules) rules = ordet_rules_new ();
  OrdetTry result;

  assert_order (rules, "18 32 16 21 33 19 14 34");
  rules->max_passed = 3;
  ordet_try_run (rules, 0, &result);
  assert_order (rules, "18 32 16 14 19 33 21 34");
  g_assert_cmpuint (ordet_try_by_limit (&result), ==, 2);
  rules->max_passed = ORDET_UNLIMITED;
  rules->scope = ORDET_SCOPE_OFF;
  rules->balance = ORDET_BALANCE_OFF;
  assert_order (rules, "14 19 32 18 16 33 21 34");
}

/* The lower the limit, the more it decides; the same figure every time. */
static void
test_try_limit (void)
{
  static const int limits[] = { 3, 6, 10, 30 };
  guint before = 101;

  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autoptr(OrdetRules) rules = ordet_rules_new ();
      OrdetTryLimit first, again;

      rules->max_passed = limits[i];
      ordet_try_limit (rules, 40, &first);
      ordet_try_limit (rules, 40, &again);
      g_assert_cmpuint (first.percent, ==, again.percent);
      g_assert_cmpuint (first.percent, <, before);
      before = first.percent;
    }
}

/* --- the page --- */

static const char agenda[] = "\"agenda\":[{\"id\":\"1\",\"title\":\"Opening\"}]";

static GtkWidget *
shown (OrdetSession *session)
{
  GtkWidget *window = ordet_window_new (NULL, NULL);
  OrdetMeetingView *view;

  ordet_window_open_session (ORDET_WINDOW (window), session);
  view = ordet_window_meeting (ORDET_WINDOW (window));
  ordet_meeting_view_show_page (view, "prepare");
  ordet_prepare_page_show (ORDET_PREPARE_PAGE (ordet_meeting_view_page (view, "prepare")), "rules");
  gtk_window_present (GTK_WINDOW (window));
  ui_settle (window);
  return window;
}

static const OrdetRules *
rules_of (OrdetSession *session)
{
  return ordet_meeting_rules (ordet_session_meeting (session));
}

/* The first spin button is that of the first speech. */
static GtkWidget *
focus_spin (GtkWidget *window)
{
  GtkWidget *spin = ui_find (ui_find (window, GTK_TYPE_GRID, "limits"), GTK_TYPE_SPIN_BUTTON, NULL);

  gtk_widget_grab_focus (spin);
  ui_settle (window);
  return spin;
}

static void
test_one_act (void)
{
  g_autoptr(OrdetSession) session =
    test_session ("", agenda, "{\"t\":\"00:00:00\",\"act\":\"open\"}\n");
  GtkWidget *window = shown (session);
  gsize before = ordet_meeting_n_events (ordet_session_meeting (session));

  focus_spin (window);
  for (guint i = 0; i < 4; i++)
    ui_key (window, "Up");
  g_assert_cmpuint (ordet_meeting_n_events (ordet_session_meeting (session)), ==, before);
  ui_key (window, "Tab");
  g_assert_cmpuint (ordet_meeting_n_events (ordet_session_meeting (session)), ==, before + 1);
  g_assert_cmpint (rules_of (session)->limits[ORDET_KIND_SPEECH], ==, 240);
  /* And at Enter, with what was typed. */
  focus_spin (window);
  ui_key (window, "<Control>a");
  ui_type (window, "2:30");
  ui_key (window, "Return");
  g_assert_cmpuint (ordet_meeting_n_events (ordet_session_meeting (session)), ==, before + 2);
  g_assert_cmpint (rules_of (session)->limits[ORDET_KIND_SPEECH], ==, 150);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
rested (gpointer session)
{
  return rules_of (session)->limits[ORDET_KIND_SPEECH] == 195;
}

/* Left alone, it is an act after a moment. */
static void
test_rests (void)
{
  g_autoptr(OrdetSession) session =
    test_session ("", agenda, "{\"t\":\"00:00:00\",\"act\":\"open\"}\n");
  GtkWidget *window = shown (session);

  focus_spin (window);
  ui_key (window, "Up");
  g_assert_cmpint (rules_of (session)->limits[ORDET_KIND_SPEECH], ==, 180);
  ui_assert_soon (rested, session);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkListBoxRow *
rule_row (GtkWidget   *window,
          OrdetRuleRow wanted)
{
  GtkWidget *list = ui_find (window, GTK_TYPE_LIST_BOX, "rules-next");
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i)) != NULL; i++)
    if (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "rule")) == wanted)
      return row;
  return NULL;
}

static void
test_order_of_rules (void)
{
  g_autoptr(OrdetSession) session = test_session ("", agenda, NULL);
  GtkWidget *window = shown (session);
  GtkListBoxRow *scope = rule_row (window, ORDET_ROW_SCOPE);

  g_assert_cmpint (gtk_list_box_row_get_index (scope), ==, 2);
  gtk_widget_grab_focus (GTK_WIDGET (scope));
  ui_settle (window);
  ui_key (window, "<Alt>Down");
  gtk_widget_activate_action (window, "win.back", NULL);
  ui_settle (window);
  g_assert_cmpint (rules_of (session)->priority, ==, ORDET_PRIORITY_BALANCE_FIRST);
  g_assert_cmpint (gtk_list_box_row_get_index (scope), ==, 3);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
profile_choice (GtkWidget *window)
{
  return ui_find (window, GTK_TYPE_DROP_DOWN, "profile");
}

static void
test_profile (void)
{
  g_autoptr(OrdetSession) session = test_session ("", agenda, NULL);
  GtkWidget *window = shown (session);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (profile_choice (window)), 5);
  ui_settle (window);
  g_assert_true (ui_shows (window, "A round first, then in order of request, generous time"));
  g_assert_false (ui_shows (window, "changed"));
  focus_spin (window);
  ui_key (window, "Up");
  ui_settle (window);
  g_assert_true (ui_shows (window, "changed"));
  gtk_widget_activate_action (window, "win.back", NULL);
  ui_settle (window);
  g_assert_cmpint (rules_of (session)->balance, ==, ORDET_BALANCE_OFF);
  g_assert_cmpint (rules_of (session)->limits[ORDET_KIND_SPEECH], ==, 315);
  g_assert_cmpstr (ordet_meeting_notice (ordet_session_meeting (session))->profile, ==,
                   "small-circle");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/rules/every-setting", test_every_setting);
  g_test_add_func ("/rules/sentences", test_sentences);
  g_test_add_func ("/rules/rows-hold", test_rows_hold);
  g_test_add_func ("/rules/rejoinder-follows-reply", test_rejoinder_follows_reply);
  g_test_add_func ("/rules/try", test_try);
  g_test_add_func ("/rules/try-limit", test_try_limit);
  g_test_add_func ("/rules/one-act", test_one_act);
  g_test_add_func ("/rules/rests", test_rests);
  g_test_add_func ("/rules/order-of-rules", test_order_of_rules);
  g_test_add_func ("/rules/profile", test_profile);
  return g_test_run ();
}
