/* test-walk.c — an annual meeting prepared and run at the keyboard, against its log
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The demo's annual meeting again, by keys alone: made from the template, its
 * people pasted as a table, opened, and items 1 to 4 run with the keys of the
 * floor, the forms of its menus and the page of rules. After every act the
 * expectations of the original log must hold, and they must hold again when
 * the log that came of it is played; and what was voted, elected and decided
 * stands there as in the original.
 */
#include <string.h>

#include "ordet-actions.h"
#include "ordet-ui.h"
#include "walk.h"

/* The last line of item 4. */
#define LAST_LINE 489

/* An expectation, after so many acts of ours. */
typedef struct
{
  gsize line;     /* of the log */
  gsize n_events;
} Mark;

/* --- the log --- */

/* Ids here are made one after the other: the guest, who comes last, has the 46th. */
static char *
log_text (void)
{
  g_autoptr(GBytes) bytes = g_resources_lookup_data (ORDET_RESOURCES "/demo/annual-meeting.jsonl",
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr(GString) text = g_string_new_len (g_bytes_get_data (bytes, NULL),
                                              (gssize) g_bytes_get_size (bytes));

  g_string_replace (text, "\"G01\"", "\"P46\"", 0);
  return g_strdup (text->str);
}

/* The list as a register would hand it over; the list they chose instead of
 * anything that would say more. */
static char *
people_table (const OrdetNotice *notice)
{
  g_autoptr(GString) table = g_string_new ("Nr\tNavn\tListe\tStemmerett\tMedlem\n");

  for (guint i = 0; i < notice->people->len; i++)
    {
      const OrdetPersonData *person = notice->people->pdata[i];
      const char *list = person->category == NULL || g_str_equal (person->category, "unstated")
                           ? ""
                         : g_str_equal (person->category, "man") ? "B"
                                                                 : "A";

      g_string_append_printf (table, "%d\t%s\t%s\t%s\t%s\n", (int) person->number, person->name,
                              list, person->vote ? "ja" : "nei", person->member ? "ja" : "nei");
    }
  return g_strdup (table->str);
}

/* --- one act of the log, at the keyboard --- */

/* Before the meeting in the list of people, then at the door. */
static void
arrive (Walk       *walk,
        const char *who)
{
  g_autofree char *card = g_strdup_printf ("%d", (int) walk_card_of (walk, who));
  GtkWidget *view = ui_find (walk->window, ORDET_TYPE_PEOPLE_VIEW, NULL), *door;

  if (!ordet_meeting_opened (walk_meeting_of (walk)))
    {
      if (!gtk_widget_get_mapped (view))
        walk_show_part (walk, "people");
      walk_tab_to (walk->window, view);
      ui_type (walk->window, card);
      walk_key (walk, "space");
      return;
    }
  walk_key (walk, "F8");
  door = walk_wait_for (ORDET_TYPE_CHECK_IN);
  ui_type (door, card);
  ui_key (door, "Return");
  ui_key (door, "Escape");
  walk_wait_gone (ORDET_TYPE_CHECK_IN);
  ui_settle (walk->window);
}

/* Somebody says that they want to be on neither list. */
static void
choose_neither (Walk       *walk,
                const char *who)
{
  g_autofree char *card = g_strdup_printf ("%d", (int) walk_card_of (walk, who));
  GtkWidget *form;

  walk_show_part (walk, "people");
  walk_tab_to (walk->window, ui_find (walk->window, ORDET_TYPE_PEOPLE_VIEW, NULL));
  ui_type (walk->window, card);
  walk_key (walk, "F2");
  form = walk_wait_for (ORDET_TYPE_PERSON_DIALOG);
  walk_choose (form, ui_find (form, ADW_TYPE_COMBO_ROW, NULL), 3);
  ui_key (form, "<Alt>s");
  walk_wait_gone (ORDET_TYPE_PERSON_DIALOG);
  ui_settle (walk->window);
}

static void
give (Walk       *walk,
      OrdetEvent *event)
{
  const char *who = ordet_event_string (event, ORDET_KEY_WHO);
  gint64 limit_s = ordet_event_integer (event, ORDET_KEY_LIMIT, 0) / ORDET_SECOND;
  OrdetKind kind = ORDET_KIND_SPEECH;
  GtkWidget *form;
  g_autofree char *card = g_strdup_printf ("%d", (int) walk_card_of (walk, who));

  ordet_kind_from_string (ordet_event_string (event, ORDET_KEY_KIND), &kind);
  if (kind != ORDET_KIND_INTRODUCTION)
    {
      walk_say_card (walk, "", who, ordet_kind_to_string (kind));
      walk_advance (walk);
      return;
    }
  walk_turn_menu (walk, "Give the Floor to Someone…");
  form = walk_form ();
  ui_type (form, card);
  walk_choose (form, ui_find (walk_row (form, "For What"), GTK_TYPE_DROP_DOWN, NULL), 1);
  if (limit_s > 0)
    {
      g_autofree char *text = g_strdup_printf ("%d:%02d", (int) limit_s / 60, (int) limit_s % 60);

      walk_fill (form, ui_find (walk_row (form, "Time"), GTK_TYPE_SPIN_BUTTON, NULL), text);
      ui_key (form, "Tab");
    }
  walk_accept ();
}

static void
groups (Walk       *walk,
        OrdetEvent *event)
{
  int minutes = (int) (ordet_event_integer (event, ORDET_KEY_SECONDS, 0) / ORDET_SECOND / 60);
  g_autofree char *length = g_strdup_printf ("%d", minutes);
  g_autofree char *number =
    g_strdup_printf ("%d", (int) ordet_event_integer (event, ORDET_KEY_GROUPS, 0));
  GtkWidget *form;

  walk_key (walk, "<Alt>u");
  form = walk_form ();
  walk_fill (form, walk_row (form, "Minutes"), length);
  walk_fill (form, walk_row (form, "Groups"), number);
  ui_key (form, "Tab");
  walk_accept ();
}

static void
extend (Walk   *walk,
        gint64  seconds)
{
  g_autofree char *text = g_strdup_printf ("%d", (int) seconds);
  GtkWidget *form;

  walk_turn_menu (walk, "More Time, or Less…");
  form = walk_form ();
  walk_fill (form, walk_row (form, "Seconds"), text);
  walk_accept ();
}

static void
line (Walk       *walk,
      const char *form)
{
  walk_key (walk, "<Alt>l");
  walk_take (walk->window, form);
}

static void
do_act (Walk       *walk,
        OrdetEvent *event)
{
  const char *who = ordet_event_string (event, ORDET_KEY_WHO);

  if (walk_business (walk, event))
    return;
  switch ((int) ordet_event_act (event))
    {
    case ORDET_ACT_ARRIVE:
      arrive (walk, who);
      break;
    case ORDET_ACT_CATEGORY:
      choose_neither (walk, who);
      break;
    case ORDET_ACT_OPEN:
      walk_key (walk, "<Alt>o");
      ui_assert_soon (walk_is_open, walk);
      walk_show_floor (walk);
      /* The log opens the first item a line before. */
      walk_key (walk, "<Control>Page_Down");
      break;
    case ORDET_ACT_ITEM:
      if (ordet_meeting_opened (walk_meeting_of (walk)))
        walk_key (walk, "<Control>Page_Down");
      break;
    case ORDET_ACT_ITEM_END:
      walk_more (walk, "End the Item");
      break;
    case ORDET_ACT_HAND:
      walk_say_card (walk, "", who, ordet_event_string (event, ORDET_KEY_KIND));
      break;
    case ORDET_ACT_LOWER:
      walk_say_card (walk, "-", who, NULL);
      break;
    case ORDET_ACT_NEXT:
    case ORDET_ACT_DONE:
      walk_advance (walk);
      break;
    case ORDET_ACT_GIVE:
      give (walk, event);
      break;
    case ORDET_ACT_SKIP:
      walk_key (walk, "<Alt>s");
      break;
    case ORDET_ACT_DECLINE:
      walk_turn_menu (walk, "The Speaker Declines the Rejoinder");
      break;
    case ORDET_ACT_PAUSE:
    case ORDET_ACT_RESUME:
      walk_key (walk, "<Alt>p");
      break;
    case ORDET_ACT_EXTEND:
      extend (walk, ordet_event_integer (event, ORDET_KEY_SECONDS, 0) / ORDET_SECOND);
      break;
    case ORDET_ACT_UNDO:
      walk_key (walk, "<Control>z");
      break;
    case ORDET_ACT_REDO:
      walk_key (walk, "<Shift><Control>z");
      break;
    case ORDET_ACT_RULES:
      walk_take_rules (walk, ordet_event_rules (event, ORDET_KEY_RULES));
      break;
    case ORDET_ACT_LINE:
      line (walk, "After the Next Speech");
      break;
    case ORDET_ACT_LAST_CALL:
      line (walk, "Last Call");
      break;
    case ORDET_ACT_ROUND:
      walk_key (walk, "<Alt>g");
      walk_form ();
      walk_accept ();
      break;
    case ORDET_ACT_TURN:
      walk_say_card (walk, "", who, NULL);
      break;
    case ORDET_ACT_PASS:
      walk_say_card (walk, "-", who, NULL);
      break;
    case ORDET_ACT_ROUND_END:
      walk_key (walk, "<Alt>g");
      break;
    case ORDET_ACT_GROUPS:
      groups (walk, event);
      break;
    case ORDET_ACT_GROUPS_END:
      walk_key (walk, "<Alt>u");
      break;
    default:
      break;
    }
}

/* --- the whole of it --- */

static void
begin (Walk *walk)
{
  g_autofree char *text = log_text ();
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr(GError) error = NULL;

  walk->folder = fixture_folder ();
  walk->store = ordet_store_new (walk->folder, ORDET_KEYS_MEMORY, &error);
  g_assert_no_error (error);
  walk->log = ordet_log_read_stream (stream, &error);
  g_assert_no_error (error);
  walk->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  walk->merged = g_ptr_array_new ();
  walk->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  walk->application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (walk->application), NULL, &error));
  ordet_actions_set_accels (walk->application);
  fixture_clock_init (&walk->clock, "2027-02-13T11:30:00");
}

/* From the first window to a meeting with people, as a chair does it. */
static void
prepare (Walk *walk)
{
  g_autofree char *table = people_table (ordet_log_notice (walk->log));
  GtkWidget *import;
  GtkListBox *rules;

  walk->window = ordet_window_new (walk->application, walk->store);
  gtk_window_present (GTK_WINDOW (walk->window));
  ui_settle (walk->window);
  /* The annual meeting is the first in the menu. */
  walk_key (walk, "<Control>n");
  walk_key (walk, "Return");
  ui_assert_soon (walk_has_meeting, walk);
  ui_settle (walk->window);
  walk_show_part (walk, "people");
  gdk_clipboard_set_text (gtk_widget_get_clipboard (walk->window), table);
  walk_key (walk, "<Control>v");
  import = walk_wait_for (ORDET_TYPE_PEOPLE_IMPORT);
  ui_key (import, "<Alt>i");
  walk_wait_gone (ORDET_TYPE_PEOPLE_IMPORT);
  ui_settle (walk->window);
  /* The pass limit of the profile was not yet theirs. */
  walk_show_part (walk, "rules");
  rules = GTK_LIST_BOX (ui_find (walk->window, GTK_TYPE_LIST_BOX, "rules-next"));
  walk_tab_to (walk->window, ui_find (GTK_WIDGET (gtk_list_box_get_row_at_index (rules, 0)),
                                      GTK_TYPE_SWITCH, NULL));
  walk_key (walk, "space");
  walk_key (walk, "<Alt>Left");
  gtk_window_destroy (GTK_WINDOW (walk->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* The same meeting on its day, with the log's hours. */
static void
open_again (Walk *walk)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = ordet_store_list (walk->store, &error);
  const OrdetMeetingEntry *entry;

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 1);
  entry = entries->pdata[0];
  g_assert_cmpuint (entry->notice->people->len, ==, 46);
  g_assert_cmpint (entry->notice->rules->max_passed, ==, ORDET_UNLIMITED);
  walk->session = ordet_session_new (walk->store, entry->id, &walk->clock.clock, &error);
  g_assert_no_error (error);
  walk->window = ordet_window_new (walk->application, walk->store);
  ordet_window_open_session (ORDET_WINDOW (walk->window), walk->session);
  gtk_window_present (GTK_WINDOW (walk->window));
  ui_settle (walk->window);
  walk_show_part (walk, "people");
}

static void
assert_expected (const OrdetLogLine *line,
                 OrdetMeeting       *meeting)
{
  g_autoptr(GPtrArray) failures =
    ordet_expect_compare (line->expect, meeting, line->at_us, ORDET_REFUSAL_NONE);

  for (guint i = 0; failures != NULL && i < failures->len; i++)
    {
      const OrdetExpectFailure *failure = failures->pdata[i];

      /* What was refused is not an act here: the entry only said no. */
      if (strstr (failure->expected, "refused") == NULL)
        {
          g_test_message ("line %u: expected %s, got %s", line->line, failure->expected,
                          failure->got);
          g_test_fail ();
        }
    }
}

static void
run (Walk *walk)
{
  for (gsize i = 0; i < ordet_log_n_lines (walk->log); i++)
    {
      const OrdetLogLine *line = ordet_log_line (walk->log, i);

      if (line->line > LAST_LINE)
        break;
      walk->last = i + 1;
      walk_at (walk, line->at_us);
      if (line->expect != NULL)
        {
          Mark mark = { i, ordet_meeting_n_events (walk_meeting_of (walk)) };

          g_array_append_val (walk->marks, mark);
          assert_expected (line, walk_meeting_of (walk));
        }
      else if (line->event != NULL)
        {
          g_test_message ("line %u", line->line);
          do_act (walk, line->event);
        }
    }
}

/* The log that came of it, read as a stranger's and played. */
static void
play_again (Walk *walk)
{
  g_autofree char *path = g_build_filename (walk->folder, "walk.jsonl", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetLog) log = NULL;
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(OrdetMeeting) meeting = NULL;
  gsize done = 0;

  g_assert_true (ordet_log_write_file (path, walk_meeting_of (walk), ORDET_LOG_WHOLE, &error));
  log = ordet_log_read_file (path, &error);
  g_assert_no_error (error);
  events = ordet_log_events (log, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, ordet_meeting_n_events (walk_meeting_of (walk)));
  meeting = ordet_meeting_new (ordet_log_notice (log));
  for (guint i = 0; i < walk->marks->len; i++)
    {
      const Mark *mark = &g_array_index (walk->marks, Mark, i);

      for (; done < mark->n_events; done++)
        {
          gboolean changed;

          ordet_meeting_act (meeting, events->pdata[done], &changed, &error);
          g_assert_no_error (error);
        }
      assert_expected (ordet_log_line (walk->log, mark->line), meeting);
    }
  g_assert_cmpuint (walk->marks->len, >, 150);
}

static void
test_walk (void)
{
  Walk walk = { 0 };

  begin (&walk);
  prepare (&walk);
  open_again (&walk);
  run (&walk);
  play_again (&walk);
  walk_assert_business (&walk, walk.last);
  gtk_window_destroy (GTK_WINDOW (walk.window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (walk.session);
  g_object_unref (walk.store);
  ordet_log_free (walk.log);
  g_array_unref (walk.marks);
  g_ptr_array_unref (walk.merged);
  g_hash_table_unref (walk.numbers);
  g_object_unref (walk.application);
  fixture_remove (walk.folder);
  g_free (walk.folder);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/walk/annual-meeting", test_walk);
  return g_test_run ();
}
