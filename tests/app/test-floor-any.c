/* test-floor-any.c — whatever is pressed: the keyboard is never lost, the page tells the truth
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Warnings and criticals end a test (G_DEBUG), so every walk also says that
 * there were none.
 */
#include <string.h>

#include "floor-fixture.h"
#include "ordet-number-card.h"
#include "ordet-queue-row.h"
#include "ordet-ui.h"

/* --- the keyboard is never lost --- */

static gboolean
has_focus_somewhere (gpointer data)
{
  Floor *floor = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (floor->window));

  return floor_has_other_window (floor) ||
         (focus != NULL && gtk_widget_get_mapped (focus) &&
          (ordet_floor_entry_has_focus (floor->entry) ||
           gtk_widget_is_ancestor (focus, GTK_WIDGET (floor->queue)) ||
           gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL));
}

static gboolean
entry_has_focus (gpointer data)
{
  return ordet_floor_entry_has_focus (((Floor *) data)->entry);
}

static GVariant *
target_of (Floor              *floor,
           const GVariantType *type)
{
  g_autoptr(OrdetQueueRow) row = g_list_model_get_item (ordet_queue_view_model (floor->queue), 0);
  guint64 key = row != NULL ? ordet_queue_row_data (row)->key : G_MAXUINT64;

  if (type == NULL)
    return NULL;
  if (g_variant_type_equal (type, G_VARIANT_TYPE_INT64))
    return g_variant_new_int64 (30);
  if (g_variant_type_equal (type, G_VARIANT_TYPE_STRING))
    return g_variant_new_string ("after-next");
  if (g_variant_type_equal (type, G_VARIANT_TYPE_UINT64))
    return g_variant_new_uint64 (key);
  g_assert_true (g_variant_type_equal (type, G_VARIANT_TYPE ("(ts)")));
  return g_variant_new ("(ts)", key, "order");
}

/* Closes whatever came up, as a person would who did not mean it. */
static void
escape (Floor *floor)
{
  for (guint i = 0; i < 3 && floor_has_other_window (floor); i++)
    {
      GtkWidget *other = GTK_WIDGET (floor_other_window (floor));

      ui_settle (other);
      ui_key (other, "Escape");
      ui_settle (floor->window);
    }
  ui_assert_soon (floor_has_no_other_window, floor);
  if (!ordet_floor_entry_has_focus (floor->entry))
    ui_key (floor->window, "Escape");
}

/* Every action of the page in one state; a meeting that an act has changed is
 * begun anew: what one act does to the next is the random walk's to find. */
static void
walk (const char *what,
      void      (*begin) (Floor *floor))
{
  Floor floor;
  GType owner;
  const char *name, *property;
  const GVariantType *type;
  gsize n;

  begin (&floor);
  n = ordet_meeting_n_events (floor_meeting (&floor));
  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (floor.page), i, &owner,
                                                   &name, &type, &property); i++)
    {
      g_autoptr(GVariant) target = NULL;

      if (!g_str_has_prefix (name, "floor."))
        continue;
      g_test_message ("%s in %s", name, what);
      g_assert_true (ordet_floor_entry_has_focus (floor.entry));
      target = target_of (&floor, type);
      if (target != NULL)
        g_variant_ref_sink (target); /* GTK does not */
      gtk_widget_activate_action_variant (GTK_WIDGET (floor.page), name, target);
      ui_settle (floor.window);
      ui_assert_soon (has_focus_somewhere, &floor);
      escape (&floor);
      ui_assert_soon (entry_has_focus, &floor);
      if (ordet_meeting_n_events (floor_meeting (&floor)) == n)
        continue;
      floor_clear (&floor);
      begin (&floor);
    }
  floor_clear (&floor);
}

static void
begin_pause (Floor *floor)
{
  OrdetEvent *event;

  floor_begin (floor);
  floor_picture (floor);
  floor_plain (floor, ORDET_ACT_DONE);
  event = ordet_session_event (floor->session, ORDET_ACT_BREAK);
  ordet_event_set_integer (event, ORDET_KEY_SECONDS, 900 * ORDET_SECOND);
  floor_act (floor, event);
  floor_show (floor);
}

static void
begin_round (Floor *floor)
{
  floor_begin (floor);
  floor_picture (floor);
  floor_plain (floor, ORDET_ACT_ROUND);
  floor_call (floor, ORDET_ACT_TURN, 1);
  floor_show (floor);
}

static void
begin_empty (Floor *floor)
{
  floor_begin (floor);
  floor_show (floor);
}

static void
test_focus_speaking (void)
{
  walk ("a debate", floor_begin_debate);
}

static void
test_focus_elsewhere (void)
{
  walk ("a break", begin_pause);
  walk ("a go-round", begin_round);
  walk ("a meeting not opened", begin_empty);
}

/* --- the page tells the truth --- */

/* The rows on the screen are those of the meeting folded anew from its facts. */
static void
assert_true_page (Floor *floor)
{
  OrdetMeeting *meeting = floor_meeting (floor);
  g_autoptr(OrdetMeeting) anew = ordet_meeting_new (ordet_meeting_notice (meeting));
  gsize n = ordet_meeting_n_events (meeting);
  g_autofree OrdetEvent **events = g_new (OrdetEvent *, n + 1);
  gint64 now_us = ordet_session_now_us (floor->session);
  GListModel *shown = ordet_queue_view_model (floor->queue);
  g_autoptr(GArray) rows = NULL;
  OrdetFloorState state;

  for (gsize i = 0; i < n; i++)
    events[i] = ordet_meeting_event (meeting, i);
  g_assert_cmpuint (ordet_meeting_load (anew, events, n), ==, 0);
  ordet_floor_state_read (&state, anew, now_us);
  rows = ordet_floor_rows (&state, anew);
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, rows->len);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr(OrdetQueueRow) row = g_list_model_get_item (shown, i);
      const OrdetRowData *mine = &g_array_index (rows, OrdetRowData, i);

      g_assert_cmpuint (ordet_queue_row_data (row)->key, ==, mine->key);
      g_assert_cmpuint (ordet_queue_row_data (row)->person, ==, mine->person);
      g_assert_cmpint (ordet_queue_row_data (row)->kind, ==, mine->kind);
      g_assert_cmpint (ordet_queue_row_data (row)->state, ==, mine->state);
      g_assert_cmpuint (ordet_queue_row_data (row)->place, ==, mine->place);
    }
  if (state.phase == ORDET_FLOOR_SPEAKING)
    floor_assert_shows (floor, ordet_meeting_person (anew, state.turn->person)->name);
}

/* What a hand may press, the frequent ones more than once. */
static const char *const keys[] = {
  "space", "space", "space", "plus", "<Alt>p", "<Alt>r", "<Alt>s", "<Alt>w", "<Control>z",
  "<Control>z", "<Shift><Control>z", "<Control>Page_Down", "<Control>Page_Up", "Down", "Down",
  "Up", "<Alt>Up", "<Alt>Down", "Delete", "Return", "Escape", "Escape", "F2", "Menu", "<Alt>l",
  "<Alt>g", "<Alt>b", "<Alt>u", "<Alt>d", "<Alt>v", "<Alt>o", "Tab", "<Shift>Tab", "BackSpace",
};

static void
press (Floor *floor,
       GRand *rand)
{
  GtkWindow *other = floor_other_window (floor);
  gint what = g_rand_int_range (rand, 0, 100);

  fixture_clock_pass (&floor->clock, g_rand_int_range (rand, 0, 40) * ORDET_SECOND);
  if (other != NULL)
    {
      static const char *const answers[] = { "Escape", "<Control>Return", "Tab", "3", "Down" };

      ui_key (GTK_WIDGET (other), answers[g_rand_int_range (rand, 0, G_N_ELEMENTS (answers))]);
    }
  else if (what < 45)
    {
      static const char *const ends[] = { "", "", "", " r", " o", " i", "-" };
      g_autofree char *text =
        g_strdup_printf ("%d%s", g_rand_int_range (rand, 1, 42),
                         ends[g_rand_int_range (rand, 0, G_N_ELEMENTS (ends))]);

      ui_key (floor->window, "Escape");
      floor_enter (floor, text);
    }
  else
    ui_key (floor->window, keys[g_rand_int_range (rand, 0, G_N_ELEMENTS (keys))]);
}

#define N_SEEDS 4

#define N_KEYS 110

static void
test_any_keys (void)
{
  for (guint32 seed = 1; seed <= N_SEEDS; seed++)
    {
      g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
      Floor floor;

      if (seed % 2 == 0)
        floor_begin_debate (&floor);
      else
        begin_empty (&floor);
      for (guint i = 0; i < N_KEYS; i++)
        {
          press (&floor, rand);
          assert_true_page (&floor);
        }
      floor_clear (&floor);
    }
}

/* --- numbers only --- */

static void
test_numbers_only (void)
{
  Floor floor;
  g_autoptr(GSettings) settings = ordet_ui_settings ();

  floor_begin_debate (&floor);
  ui_type (floor.window, "p");
  g_assert_cmpstr (floor_typed (&floor), ==, "p");
  ui_key (floor.window, "Escape");

  g_settings_set_boolean (settings, "numbers-only", TRUE);
  ui_settle (floor.window);
  ui_type (floor.window, "p");
  g_assert_cmpstr (floor_typed (&floor), ==, "");
  g_assert_false (ordet_meeting_floor (floor_meeting (&floor))->running);
  ui_type (floor.window, "p");
  g_assert_true (ordet_meeting_floor (floor_meeting (&floor))->running);
  ui_type (floor.window, "r12");
  ui_key (floor.window, "Return");
  floor_assert_order (&floor, "12r 18 32 16 14 19 33 21 34");
  floor_enter (&floor, "11 o");
  floor_assert_order (&floor, "11o 12r 18 32 16 14 19 33 21 34");
  ui_type (floor.window, "k");
  g_assert_cmpstr (floor_typed (&floor), ==, "");
  g_assert_nonnull (strstr (ordet_floor_entry_message (floor.entry), "numbers only"));
  g_settings_reset (settings, "numbers-only");
  floor_clear (&floor);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/any/focus-speaking", test_focus_speaking);
  g_test_add_func ("/any/focus-elsewhere", test_focus_elsewhere);
  g_test_add_func ("/any/keys", test_any_keys);
  g_test_add_func ("/any/numbers-only", test_numbers_only);
  return g_test_run ();
}
