/* test-floor-pace.c — whether the agenda holds, on the floor, and the ways to make it hold
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "floor-fixture.h"
#include "ordet-floor-pace.h"
#include "ordet-key-button.h"

#define LATE "The agenda does not hold: about 17:20, not 16:30."

static GtkWidget *
row_of (Floor *floor)
{
  return ui_find (GTK_WIDGET (floor->page), ORDET_TYPE_FLOOR_PACE, NULL);
}

/* The buttons of the row that are shown, by their words. */
static char *
buttons (Floor *floor)
{
  GString *text = g_string_new (NULL);

  for (GtkWidget *child =
         gtk_widget_get_first_child (gtk_widget_get_last_child (row_of (floor)));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    if (ORDET_IS_KEY_BUTTON (child) && gtk_widget_get_visible (child))
      g_string_append_printf (text, "[%s]", ordet_key_button_text (ORDET_KEY_BUTTON (child)));
  return g_string_free (text, FALSE);
}

static void
assert_buttons (Floor      *floor,
                const char *wanted)
{
  g_autofree char *shown = buttons (floor);

  g_assert_cmpstr (shown, ==, wanted);
}

/* What a screen reader is told of the whole page. */
static gboolean
is_told (Floor      *floor,
         const char *sentence)
{
  GtkWidget *status;
  gboolean told;

  ui_key (floor->window, "F2");
  status = gtk_window_get_focus (GTK_WINDOW (floor->window));
  g_assert_true (GTK_IS_LABEL (status));
  told = strstr (gtk_label_get_text (GTK_LABEL (status)), sentence) != NULL;
  ui_key (floor->window, "Escape");
  return told;
}

/* Everybody who does not wait yet asks for the floor. */
static void
everybody (Floor *floor)
{
  for (guint card = 1; card < 40; card++)
    {
      OrdetMeeting *meeting = floor_meeting (floor);
      guint person = ordet_meeting_find_number (meeting, card);
      g_autoptr(OrdetEvent) event = ordet_session_event (floor->session, ORDET_ACT_HAND);

      ordet_event_set_string (event, ORDET_KEY_WHO, ordet_meeting_person (meeting, person)->id);
      ordet_session_act (floor->session, event, NULL);
    }
  ui_settle (floor->window);
}

static void
test_too_few_turns (void)
{
  Floor floor;

  floor_begin (&floor);
  floor_open (&floor, "1");
  floor_hand (&floor, 3, NULL);
  floor_show (&floor);
  g_assert_false (gtk_widget_get_visible (row_of (&floor)));
  g_assert_false (is_told (&floor, "agenda"));
  floor_clear (&floor);
}

/* It holds; everybody asks, and it does not; the limit that is offered makes
 * it hold; the undo of that does not. */
static void
test_shorter (void)
{
  Floor floor;
  GtkWidget *form;
  const OrdetEvent *event;

  floor_begin_debate (&floor);
  floor_assert_shows (&floor, "The agenda holds.");
  assert_buttons (&floor, "");
  g_assert_false (is_told (&floor, "agenda"));

  everybody (&floor);
  floor_assert_shows (&floor, LATE);
  assert_buttons (&floor, "[Shorten to 30 s per Speech…][Draw the Line]");
  ui_key (floor.window, "<Alt>h");
  ui_assert_soon (floor_has_other_window, &floor);
  form = GTK_WIDGET (floor_other_window (&floor));
  ui_settle (form);
  ui_key (form, "Escape");
  ui_assert_soon (floor_has_no_other_window, &floor);
  floor_assert_shows (&floor, LATE);

  ui_key (floor.window, "<Alt>h");
  ui_assert_soon (floor_has_other_window, &floor);
  form = GTK_WIDGET (floor_other_window (&floor));
  ui_settle (form);
  ui_key (form, "<Control>Return");
  ui_assert_soon (floor_has_no_other_window, &floor);
  event = ordet_meeting_undoable (floor_meeting (&floor));
  g_assert_cmpint (ordet_event_act (event), ==, ORDET_ACT_RULES);
  g_assert_true (ordet_event_boolean (event, ORDET_KEY_ITEM_ONLY, FALSE));
  g_assert_cmpint (ordet_meeting_item_rules (floor_meeting (&floor))->limits[ORDET_KIND_SPEECH], ==,
                   30);
  g_assert_cmpint (ordet_meeting_item_rules (floor_meeting (&floor))->limit_again, ==, 30);
  g_assert_cmpint (ordet_meeting_rules (floor_meeting (&floor))->limits[ORDET_KIND_SPEECH], ==,
                   180);
  floor_assert_shows (&floor, "The agenda holds.");
  assert_buttons (&floor, "");
  ui_key (floor.window, "<Control>z");
  floor_assert_shows (&floor, LATE);
  floor_clear (&floor);
}

/* Told when it stops to hold, until the next act; not again while it does not. */
static void
test_told_once (void)
{
  Floor floor;
  guint told = 0, first = 0;

  floor_begin_debate (&floor);
  for (guint card = 1; card < 40; card++)
    {
      guint person = ordet_meeting_find_number (floor_meeting (&floor), card);
      g_autoptr(OrdetEvent) event = ordet_session_event (floor.session, ORDET_ACT_HAND);

      ordet_event_set_string (event, ORDET_KEY_WHO,
                              ordet_meeting_person (floor_meeting (&floor), person)->id);
      if (!ordet_session_act (floor.session, event, NULL))
        continue;
      if (!is_told (&floor, "The agenda does not hold: about 16:3"))
        continue;
      told++;
      first = card;
      /* Looking again, with nothing done, it is said again. */
      ordet_floor_page_refresh (floor.page);
      g_assert_true (is_told (&floor, "The agenda does not hold"));
    }
  g_assert_cmpuint (told, ==, 1);
  g_assert_cmpuint (first, <, 39);
  floor_assert_shows (&floor, LATE);
  floor_clear (&floor);
}

static gboolean
line_is_open (gpointer floor)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (((Floor *) floor)->window));

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER_MENU) != NULL;
}

static void
test_line (void)
{
  Floor floor;
  GtkWidget *line;
  OrdetListView list;

  floor_begin_debate (&floor);
  everybody (&floor);
  line = gtk_widget_get_last_child (gtk_widget_get_last_child (row_of (&floor)));
  gtk_widget_grab_focus (line);
  ui_key (floor.window, "Return");
  ui_assert_soon (line_is_open, &floor);
  ui_key (floor.window, "n");
  g_assert_true (ordet_meeting_list (floor_meeting (&floor), &list));
  g_assert_cmpint (list.state, ==, ORDET_LIST_CLOSED);
  assert_buttons (&floor, "[Shorten to 30 s per Speech…]");
  floor_clear (&floor);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/pace/too-few-turns", test_too_few_turns);
  g_test_add_func ("/pace/shorter", test_shorter);
  g_test_add_func ("/pace/told-once", test_told_once);
  g_test_add_func ("/pace/line", test_line);
  return g_test_run ();
}
