/* test-widgets.c — the small drawn widgets: what they say, what they decide
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-actions.h"
#include "ordet-agenda-bar.h"
#include "ordet-balance-meter.h"
#include "ordet-chip.h"
#include "ordet-choose.h"
#include "ordet-number-card.h"
#include "ordet-pips.h"
#include "ordet-timer-ring.h"
#include "uitest.h"

#define S ORDET_SECOND

static void
test_ring_digits (void)
{
  static const struct
  {
    OrdetTimerState state;
    gint64 left_us, limit_us;
    const char *digits, *caption;
  } cases[] = {
    { ORDET_TIMER_RUNNING, 180 * S, 180 * S, "3:00", "of 3:00" },
    { ORDET_TIMER_RUNNING, 180 * S - 1, 180 * S, "3:00", "of 3:00" },
    { ORDET_TIMER_RUNNING, 179 * S, 180 * S, "2:59", "of 3:00" },
    { ORDET_TIMER_WARNING, 1, 180 * S, "0:01", "of 3:00" },
    { ORDET_TIMER_WARNING, 0, 180 * S, "0:00", "of 3:00" },
    { ORDET_TIMER_OVER, -1, 180 * S, "0:00", "time is up" },
    { ORDET_TIMER_OVER, -12 * S, 180 * S, "+0:12", "time is up" },
    { ORDET_TIMER_PAUSED, 78 * S, 180 * S, "1:18", "paused" },
    { ORDET_TIMER_RUNNING, ORDET_NEVER, 0, "", "no limit" },
    { ORDET_TIMER_RUNNING, 3725 * S, 7200 * S, "1:02:05", "of 2:00:00" },
    { ORDET_TIMER_NONE, ORDET_NEVER, 0, "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OrdetTimerFace face = { cases[i].state, cases[i].left_us, cases[i].limit_us, 30 * S };
      g_autofree char *digits = ordet_timer_face_digits (&face);
      g_autofree char *caption = ordet_timer_face_caption (&face);

      g_assert_cmpstr (digits, ==, cases[i].digits);
      g_assert_cmpstr (caption, ==, cases[i].caption);
    }
}

static void
test_ring_words (void)
{
  static const struct { OrdetTimerState state; gint64 left_us; const char *words; } cases[] = {
    { ORDET_TIMER_RUNNING, 78 * S, "1 minute 18 seconds left" },
    { ORDET_TIMER_RUNNING, 120 * S, "2 minutes left" },
    { ORDET_TIMER_WARNING, 1 * S, "1 second left" },
    { ORDET_TIMER_OVER, -12 * S, "12 seconds over time" },
    { ORDET_TIMER_PAUSED, 78 * S, "paused, 1 minute 18 seconds left" },
    { ORDET_TIMER_RUNNING, ORDET_NEVER, "no time limit" },
    { ORDET_TIMER_NONE, ORDET_NEVER, "nobody has the floor" },
  };
  g_autoptr(GtkWidget) ring = g_object_ref_sink (ordet_timer_ring_new ());

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ordet_timer_ring_set (ORDET_TIMER_RING (ring), cases[i].state, cases[i].left_us, 180 * S,
                            30 * S);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ring), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           cases[i].words);
    }
}

static void
test_balance_sentence (void)
{
  static const struct
  {
    gint64 a, others;
    guint room_a, room_others, speakers;
    OrdetBalanceState state;
  } cases[] = {
    { 0, 0, 20, 20, 0, ORDET_BALANCE_EARLY }, { 50, 50, 20, 20, 5, ORDET_BALANCE_EARLY },
    { 50, 50, 20, 20, 6, ORDET_BALANCE_CLOSE }, { 45, 55, 20, 20, 6, ORDET_BALANCE_CLOSE },
    { 44, 56, 20, 20, 6, ORDET_BALANCE_A_LESS }, { 55, 45, 20, 20, 6, ORDET_BALANCE_CLOSE },
    { 56, 44, 20, 20, 6, ORDET_BALANCE_OTHERS_LESS }, { 0, 100, 20, 20, 9, ORDET_BALANCE_A_LESS },
    { 50, 50, 0, 0, 9, ORDET_BALANCE_EARLY },
  };
  g_autoptr(GtkWidget) meter = g_object_ref_sink (ordet_balance_meter_new ());
  OrdetBalanceFigures figures = { 43, 57, 46, 54, 9 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OrdetBalanceFigures given = { cases[i].a, cases[i].others, cases[i].room_a,
                                    cases[i].room_others, cases[i].speakers };

      g_assert_cmpint (ordet_balance_state (&given), ==, cases[i].state);
    }
  ordet_balance_meter_set (ORDET_BALANCE_METER (meter), &figures);
  g_assert_cmpstr (ordet_balance_meter_sentence (ORDET_BALANCE_METER (meter)), ==,
                   "Close to the room");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (meter), GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Floor: List A 43 percent, everybody else 57. Room: 46, 54. Close to the room.");
}

static void
test_card_names_only_what_is_seen (void)
{
  g_autoptr(GtkWidget) card = g_object_ref_sink (ordet_number_card_new (ORDET_CARD_NORMAL));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "no card");
  ordet_number_card_set (ORDET_NUMBER_CARD (card), 15, ORDET_MARK_NONE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "card 15");
  ordet_number_card_set (ORDET_NUMBER_CARD (card), 15, ORDET_MARK_LIST_A);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "card 15, list A");
  ordet_number_card_set (ORDET_NUMBER_CARD (card), 15, ORDET_MARK_NEUTRAL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "card 15");
}

static void
chosen_cb (OrdetAgendaBar *bar,
           guint           index,
           guint          *chosen)
{
  *chosen = index;
}

static void
test_agenda_bar_click (void)
{
  static const OrdetAgendaSegment segments[] = {
    { "1", "Opening", 30, 40 * 60 * S, TRUE, FALSE, FALSE },
    { "2", "Plan", 60, 0, FALSE, TRUE, FALSE },
    { "3", "Close", 30, 0, FALSE, FALSE, FALSE },
  };
  GtkWidget *window = gtk_window_new ();
  GtkWidget *bar = ordet_agenda_bar_new ();
  guint chosen = G_MAXUINT;

  ordet_agenda_bar_set (ORDET_AGENDA_BAR (bar), segments, G_N_ELEMENTS (segments));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Agenda: item 2, 1 of 3 items done");
  g_signal_connect (bar, "chosen", G_CALLBACK (chosen_cb), &chosen);
  gtk_window_set_child (GTK_WINDOW (window), bar);
  gtk_window_set_default_size (GTK_WINDOW (window), 600, 60);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle (window);
  ui_click (bar);
  g_assert_cmpuint (chosen, ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Everything drawn at once, light and dark: a fault in a snapshot function
 * ends the test, as warnings are fatal. */
static void
test_all_drawn (void)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };
  static const OrdetTimerState states[] = { ORDET_TIMER_NONE, ORDET_TIMER_RUNNING,
                                            ORDET_TIMER_WARNING, ORDET_TIMER_OVER,
                                            ORDET_TIMER_PAUSED };
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12),
            *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *pips = ordet_pips_new (),
            *chip = ordet_chip_new ("ordet-first-symbolic", "first time on this item");
  GtkWidget *meter = ordet_balance_meter_new ();
  OrdetBalanceFigures figures = { 43, 57, 46, 54, 9 };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      GtkWidget *ring = ordet_timer_ring_new ();

      ordet_timer_ring_set (ORDET_TIMER_RING (ring), states[i],
                            states[i] == ORDET_TIMER_OVER ? -12 * S : 78 * S, 180 * S, 30 * S);
      gtk_box_append (GTK_BOX (row), ring);
    }
  gtk_box_append (GTK_BOX (box), row);
  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  for (guint i = ORDET_CARD_SMALL; i <= ORDET_CARD_LARGE; i++)
    {
      GtkWidget *card = ordet_number_card_new (i);

      ordet_number_card_set (ORDET_NUMBER_CARD (card), 15, ORDET_MARK_LIST_A + i % 3);
      gtk_box_append (GTK_BOX (row), card);
    }
  ordet_pips_set (ORDET_PIPS (pips), 1, 3);
  ordet_chip_add_prefix (ORDET_CHIP (chip), pips);
  gtk_box_append (GTK_BOX (row), chip);
  gtk_box_append (GTK_BOX (row), ordet_keycap_new ("Alt P"));
  gtk_box_append (GTK_BOX (row), ordet_mark_image_new (ORDET_MARK_OTHERS));
  gtk_box_append (GTK_BOX (box), row);
  ordet_balance_meter_set (ORDET_BALANCE_METER (meter), &figures);
  gtk_box_append (GTK_BOX (box), meter);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[i]);
      ui_settle (window);
      if (g_getenv ("ORDET_SHOTS") != NULL)
        {
          g_autofree char *path =
            g_strdup_printf ("%s/widgets-%u.png", g_getenv ("ORDET_SHOTS"), i);

          ui_shot (window, path);
        }
    }
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* No key may do two things, and every accelerator must be one GTK knows. */
static void
test_keys_are_unique (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize n;
  const OrdetActionEntry *entries = ordet_actions_get (&n);

  g_assert_cmpuint (n, >, 0);
  for (gsize i = 0; i < n; i++)
    for (guint j = 0; entries[i].accels[j] != NULL; j++)
      {
        guint key;
        GdkModifierType modifiers;

        /* "1...9" is for the window of shortcuts only: no action has such keys. */
        if (entries[i].action == NULL && strstr (entries[i].accels[j], "...") != NULL)
          continue;
        g_assert_true (gtk_accelerator_parse (entries[i].accels[j], &key, &modifiers));
        if (entries[i].action != NULL)
          g_assert_true (g_hash_table_add (seen, gtk_accelerator_name (key, modifiers)));
      }
}

/* What the dialog for files gave: a file, or why there is none. */
static char *
chosen (const char  *uri,
        GError      *trouble,
        GError     **error)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  if (trouble != NULL)
    g_task_return_error (task, trouble);
  else
    g_task_return_pointer (task, g_file_new_for_uri (uri), g_object_unref);
  return ordet_choose_path_finish (G_ASYNC_RESULT (task), error);
}

/* To go back is no error; a place without a path is one, with a sentence. */
static void
test_chosen_path (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *here = chosen ("file:///tmp/minutes.pdf", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (here, ==, "/tmp/minutes.pdf");
  g_assert_null (chosen (NULL, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "-"),
                         &error));
  g_assert_no_error (error);
  g_assert_null (chosen ("http://example.org/minutes.pdf", NULL, &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_VALUE);
  g_assert_nonnull (strstr (error->message, "on this computer"));
  g_clear_error (&error);
  g_assert_null (chosen (NULL, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "-"), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/widgets/ring/digits", test_ring_digits);
  g_test_add_func ("/widgets/ring/words", test_ring_words);
  g_test_add_func ("/widgets/balance/sentence", test_balance_sentence);
  g_test_add_func ("/widgets/card/names-only-what-is-seen", test_card_names_only_what_is_seen);
  g_test_add_func ("/widgets/agenda-bar/click", test_agenda_bar_click);
  g_test_add_func ("/widgets/all-drawn", test_all_drawn);
  g_test_add_func ("/widgets/chosen-path", test_chosen_path);
  g_test_add_func ("/actions/keys-are-unique", test_keys_are_unique);
  return g_test_run ();
}
