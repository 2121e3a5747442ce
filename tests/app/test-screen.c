/* test-screen.c — what the room sees, and what it must never see
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-actions.h"
#include "ordet-monitors.h"
#include "ordet-screen-control.h"
#include "ordet-screen-view.h"
#include "ordet-window-tools.h"
#include "screen-play.h"
#include "testmeeting.h"
#include "uitest.h"

static void
test_speaker (void)
{
  g_autoptr(OrdetMeeting) meeting = play (opened, asked, speaks, NULL);
  g_autoptr(OrdetScreenState) state = look (meeting, "12:03:42", FALSE, FALSE);

  g_assert_cmpint (state->scene, ==, ORDET_SCENE_SPEAKER);
  g_assert_cmpstr (state->tag, ==, "5a");
  g_assert_cmpstr (state->title, ==, "Motion A: Speaking Time");
  g_assert_cmpstr (state->clock, ==, "12:03");
  g_assert_cmpstr (state->speaker.name, ==, "Oda Eksempelvik");
  g_assert_cmpint (state->speaker.number, ==, 15);
  g_assert_cmpint (state->face.left_us, ==, 78 * ORDET_SECOND);
  g_assert_cmpint (state->face.state, ==, ORDET_TIMER_RUNNING);
  g_assert_cmpuint (state->n_next, ==, 3);
  g_assert_cmpstr (state->next[0].name, ==, "Rolf Kladdheim");
  g_assert_cmpstr (state->list, ==, "The list is open");
  g_assert_false (state->line);
}

static void
test_over_and_closed_list (void)
{
  g_autoptr (OrdetMeeting) meeting =
    play (opened, asked, speaks, "{\"t\":\"12:04:00\",\"act\":\"line\",\"when\":\"now\"}\n",
          "{\"t\":\"12:04:01\",\"act\":\"hand\",\"who\":\"P3\",\"kind\":\"reply\"}\n", NULL);
  g_autoptr(OrdetScreenState) counted = look (meeting, "12:05:12", FALSE, FALSE);
  g_autoptr(OrdetScreenState) hidden = look (meeting, "12:05:12", TRUE, TRUE);
  g_autofree char *digits = ordet_timer_face_digits (&counted->face);
  g_autofree char *still = ordet_timer_face_digits (&hidden->face);

  g_assert_cmpint (counted->face.state, ==, ORDET_TIMER_OVER);
  g_assert_cmpstr (digits, ==, "+0:12");
  g_assert_cmpstr (still, ==, "0:00");
  g_assert_true (counted->line);
  g_assert_cmpstr (counted->list, ==, "The list is closed");
  g_assert_cmpstr (counted->next[0].kind, ==, "Reply");
  g_assert_null (counted->next[1].kind);
  /* Numbers only; who has no card must still be found in the room. */
  g_assert_null (hidden->speaker.name);
  g_assert_null (hidden->next[0].name);
  for (guint i = 0; i < hidden->n_next; i++)
    g_assert_true ((hidden->next[i].name == NULL) == (hidden->next[i].number > 0));
}

static void
test_other_scenes (void)
{
  static const struct
  {
    const char *more, *time;
    OrdetScene scene;
    const char *large, *second;
  } cases[] = {
    { "", "12:01:30", ORDET_SCENE_ITEM, NULL, NULL },
    { "{\"t\":\"12:02:00\",\"act\":\"break\",\"seconds\":900}\n", "12:05:18", ORDET_SCENE_WORDS,
      "Break", "We begin again at 12:17" },
    { "{\"t\":\"12:02:00\",\"act\":\"break\",\"seconds\":900}\n", "12:17:00", ORDET_SCENE_WORDS,
      "Break", "We begin again now" },
    { "{\"t\":\"12:02:00\",\"act\":\"groups\",\"seconds\":300}\n", "12:03:00", ORDET_SCENE_WORDS,
      "Talk With Your Neighbours", "We begin again at 12:07" },
    { "{\"t\":\"12:02:00\",\"act\":\"round\"}\n", "12:02:10", ORDET_SCENE_WORDS, "Go-Round",
      "Everybody gets the floor in turn" },
    { "{\"t\":\"12:02:00\",\"act\":\"round\"}\n{\"t\":\"12:02:05\",\"act\":\"turn\",\"who\":\"P2\"}\n",
      "12:02:10", ORDET_SCENE_SPEAKER, NULL, NULL },
    { "{\"t\":\"12:02:00\",\"act\":\"close\"}\n", "12:02:10", ORDET_SCENE_CLOSED,
      "The meeting is closed", "Thank you for coming" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OrdetMeeting) meeting = play (opened, cases[i].more, NULL);
      g_autoptr(OrdetScreenState) state = look (meeting, cases[i].time, FALSE, FALSE);

      g_assert_cmpint (state->scene, ==, cases[i].scene);
      g_assert_cmpstr (state->large, ==, cases[i].large);
      g_assert_cmpstr (state->second, ==, cases[i].second);
    }
}

static void
test_before (void)
{
  g_autoptr(OrdetMeeting) meeting = play (NULL);
  g_autoptr(OrdetScreenState) state = look (meeting, "11:50:00", FALSE, FALSE);

  g_assert_cmpint (state->scene, ==, ORDET_SCENE_BEFORE);
  g_assert_cmpstr (state->large, ==, "Annual Meeting");
  g_assert_cmpstr (state->second, ==, "We begin at 12:00");
  g_assert_cmpstr (state->detail, ==, "Furuvik");
}

static void
test_line_announced (void)
{
  static const struct { const char *act, *list;
  } cases[] = {
    { "{\"t\":\"12:02:30\",\"act\":\"last-call\"}\n", "Last call for the list" },
    { "{\"t\":\"12:02:30\",\"act\":\"line\",\"when\":\"after-this\"}\n",
      "The list closes after this speaker" },
    { "{\"t\":\"12:02:30\",\"act\":\"line\",\"when\":\"after-next\"}\n",
      "The list closes after the next speaker" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OrdetMeeting) meeting = play (opened, asked, speaks, cases[i].act, NULL);
      g_autoptr(OrdetScreenState) state = look (meeting, "12:02:40", FALSE, FALSE);

      g_assert_cmpstr (state->list, ==, cases[i].list);
      g_assert_false (state->line);
    }
}

/* It counts down by itself, at least once a second. */
static void
test_last_call_counts (void)
{
  static const struct { const char *time, *list; guint wait_ms; } cases[] = {
    { "12:02:40", "Last call: the list closes in 4:50", 1001 },
    { "12:07:29", "Last call: the list closes in 0:01", 1001 },
    { "12:07:30", "Last call: the list closes in 0:00", 30001 },
  };
  g_autoptr(OrdetMeeting) meeting =
    play (opened, asked, "{\"t\":\"12:02:30\",\"act\":\"last-call\",\"seconds\":300}\n", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OrdetScreenState) state = look (meeting, cases[i].time, FALSE, FALSE);
      gint64 now_us;

      g_assert_true (ordet_log_parse_time (cases[i].time, &now_us));
      g_assert_cmpstr (state->list, ==, cases[i].list);
      g_assert_cmpuint (ordet_screen_state_wait_ms (state, now_us), ==, cases[i].wait_ms);
    }
}

/* In a go-round the seats are next, not the list that waits under it. */
static void
test_round_next (void)
{
  static const char round[] = "{\"t\":\"12:03:00\",\"act\":\"round\",\"who\":[\"P4\",\"P1\",\"P2\"]}\n";
  static const char turn[] = "{\"t\":\"12:03:10\",\"act\":\"turn\",\"who\":\"P4\"}\n";
  static const char order[] = "{\"t\":\"12:03:12\",\"act\":\"hand\",\"who\":\"P3\",\"kind\":\"order\"}\n";
  g_autoptr(OrdetMeeting) begun = play (opened, asked, round, NULL);
  g_autoptr(OrdetMeeting) first = play (opened, asked, round, turn, order, NULL);
  g_autoptr(OrdetScreenState) before = look (begun, "12:03:05", FALSE, FALSE);
  g_autoptr(OrdetScreenState) during = look (first, "12:03:15", FALSE, FALSE);

  g_assert_cmpstr (before->large, ==, "Go-Round");
  g_assert_cmpuint (before->n_next, ==, 3);
  g_assert_cmpstr (before->next[0].name, ==, ordet_meeting_person (begun, 3)->name);
  g_assert_cmpint (during->scene, ==, ORDET_SCENE_SPEAKER);
  g_assert_cmpstr (during->list, ==, "You may pass.");
  g_assert_cmpuint (during->n_next, ==, 3);
  g_assert_cmpstr (during->next[0].kind, ==, "Point of Order");
  g_assert_cmpstr (during->next[1].name, ==, ordet_meeting_person (first, 0)->name);
  g_assert_cmpstr (during->next[2].name, ==, ordet_meeting_person (first, 1)->name);
}

/* Nobody is told to ask for the floor when nobody can. */
static void
test_break_and_line (void)
{
  static const char pause[] = "{\"t\":\"12:05:00\",\"act\":\"break\",\"seconds\":900}\n";
  g_autoptr(OrdetMeeting) open = play (opened, asked, pause, NULL);
  g_autoptr(OrdetMeeting) closed =
    play (opened, asked, "{\"t\":\"12:04:00\",\"act\":\"line\",\"when\":\"now\"}\n", pause, NULL);
  g_autoptr(OrdetScreenState) asking = look (open, "12:05:05", FALSE, FALSE);
  g_autoptr(OrdetScreenState) drawn = look (closed, "12:05:05", FALSE, FALSE);

  g_assert_nonnull (asking->foot);
  g_assert_null (drawn->foot);
}

/* A break on the agenda has no number that anybody would know, and no list. */
static void
test_break_item (void)
{
  g_autoptr(OrdetMeeting) meeting =
    play (opened, "{\"t\":\"12:02:00\",\"act\":\"item\",\"item\":\"b1\"}\n", NULL);
  g_autoptr(OrdetScreenState) state = look (meeting, "12:02:05", FALSE, FALSE);

  g_autoptr(OrdetMeeting) begun =
    play (opened, "{\"t\":\"12:02:00\",\"act\":\"item\",\"item\":\"b1\"}\n",
          "{\"t\":\"12:02:00\",\"act\":\"break\",\"seconds\":900}\n", NULL);
  g_autoptr(OrdetScreenState) break_state = look (begun, "12:02:05", FALSE, FALSE);

  g_assert_cmpint (state->scene, ==, ORDET_SCENE_WORDS);
  g_assert_cmpstr (state->large, ==, "Coffee");
  g_assert_cmpstr (state->title, ==, "Annual Meeting");
  g_assert_null (state->tag);
  g_assert_null (state->list);
  g_assert_cmpstr (break_state->second, ==, "We begin again at 12:17");
  g_assert_null (break_state->foot);
}

static const char moved[] =
  "{\"t\":\"12:02:00\",\"act\":\"proposal\",\"id\":\"F1\",\"by\":\"P1\",\"kind\":\"main\",\"text\":\"Eleven meetings.\"}\n"
  "{\"t\":\"12:02:00\",\"act\":\"proposal\",\"id\":\"F2\",\"by\":\"P2\",\"kind\":\"counter\",\"text\":\"Eight meetings.\"}\n";
static const char counted[] =
  "{\"t\":\"12:03:00\",\"act\":\"vote\",\"id\":\"V1\",\"method\":\"counted\",\"proposals\":[\"F1\"],\"counts\":{\"yes\":3,\"no\":1},\"result\":\"carried\"}\n";

/* What a vote gave stands until the meeting goes on. */
static void
test_result (void)
{
  static const struct
  {
    const char *act, *large, *second, *detail;
  } cases[] = {
    { counted, "Adopted", "For 3 · Against 1", "Eleven meetings." },
    { "{\"t\":\"12:03:00\",\"act\":\"vote\",\"id\":\"V1\",\"method\":\"acclamation\",\"proposals\":[\"F2\"],\"result\":\"fell\"}\n",
      "Not adopted", "", "Eight meetings." },
    { "{\"t\":\"12:03:00\",\"act\":\"vote\",\"id\":\"V1\",\"method\":\"trial\",\"proposals\":[\"F1\",\"F2\"],\"result\":\"unclear\"}\n",
      "Not clear", "", NULL },
    { "{\"t\":\"12:03:00\",\"act\":\"vote\",\"id\":\"V1\",\"method\":\"hands\",\"proposals\":[\"F1\",\"F2\"],\"counts\":{\"F1\":1,\"F2\":3},\"result\":\"F2\"}\n",
      "F2 gets most votes", "F1 1 · F2 3", "Eight meetings." },
    { "{\"t\":\"12:03:00\",\"act\":\"vote\",\"id\":\"V1\",\"method\":\"written\",\"counts\":{\"P1\":3,\"P4\":1,\"blank\":1},\"result\":\"P1\"}\n",
      "Oda Eksempelvik", "Oda Eksempelvik 3 · Nils Testhaug 1 · Blank 1", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OrdetMeeting) meeting = play (opened, moved, cases[i].act, NULL);
      g_autoptr(OrdetScreenState) state = look (meeting, "12:03:10", FALSE, FALSE);

      g_assert_cmpint (state->scene, ==, ORDET_SCENE_WORDS);
      g_assert_cmpstr (state->large, ==, cases[i].large);
      g_assert_cmpstr (state->second, ==, cases[i].second);
      g_assert_cmpstr (state->detail, ==, cases[i].detail);
    }
}

static void
test_result_goes (void)
{
  static const char next[] = "{\"t\":\"12:04:00\",\"act\":\"hand\",\"who\":\"P1\"}\n"
                             "{\"t\":\"12:04:00\",\"act\":\"next\"}\n";
  static const char done[] = "{\"t\":\"12:05:00\",\"act\":\"done\"}\n";
  static const char undone[] = "{\"t\":\"12:03:30\",\"act\":\"undo\"}\n";
  g_autoptr(OrdetMeeting) shown = play (opened, moved, counted, NULL);
  g_autoptr(OrdetMeeting) spoken = play (opened, moved, counted, next, done, NULL);
  g_autoptr(OrdetMeeting) taken_back = play (opened, moved, counted, undone, NULL);
  g_autoptr(OrdetMeeting) numbers = play (opened, "{\"t\":\"12:03:00\",\"act\":\"elect\",\"role\":\"signer\",\"who\":[\"P1\",\"P4\"]}\n", NULL);
  g_autoptr(OrdetScreenState) after = look (spoken, "12:05:10", FALSE, FALSE);
  g_autoptr(OrdetScreenState) before = look (taken_back, "12:05:10", FALSE, FALSE);
  g_autoptr(OrdetScreenState) elected = look (numbers, "12:05:10", TRUE, FALSE);
  OrdetScreenChoices off = { .hide_votes = TRUE }, seen = { 0 };
  g_autoptr(OrdetScreenState) hidden = ordet_screen_state_new (shown, 0, &off);
  g_autoptr(OrdetScreenState) dismissed = NULL;

  ordet_meeting_facts (shown, &seen.hidden);
  dismissed = ordet_screen_state_new (shown, 0, &seen);
  g_assert_cmpint (after->scene, ==, ORDET_SCENE_ITEM);
  g_assert_cmpint (before->scene, ==, ORDET_SCENE_ITEM);
  g_assert_cmpint (hidden->scene, ==, ORDET_SCENE_ITEM);
  g_assert_cmpint (dismissed->scene, ==, ORDET_SCENE_ITEM);
  /* Who has no card is still named. */
  g_assert_cmpstr (elected->large, ==, "15\nNils Testhaug");
}

static void
test_board (void)
{
  g_autoptr(OrdetMeeting) quiet = play (opened, NULL);
  g_autoptr(OrdetMeeting) spoken = play (opened, asked, speaks, NULL);
  OrdetScreenChoices asks = { .head = "Vote", .question = "F1: Eleven", .how = "4 may vote" };
  OrdetScreenChoices blank = { .mode = ORDET_SCREEN_BLANK, .message = "Never seen" };
  OrdetScreenChoices notice = { .mode = ORDET_SCREEN_MESSAGE, .message = "The bus leaves at 17" };
  g_autoptr(OrdetScreenState) question = ordet_screen_state_new (quiet, 0, &asks);
  g_autoptr(OrdetScreenState) speaker = ordet_screen_state_new (spoken, 0, &asks);
  g_autoptr(OrdetScreenState) nothing = ordet_screen_state_new (spoken, 0, &blank);
  g_autoptr(OrdetScreenState) said = ordet_screen_state_new (spoken, 0, &notice);
  g_autofree char *words = ordet_screen_state_words (nothing);
  g_autofree char *spelled = ordet_screen_state_words (question);

  g_assert_cmpint (question->scene, ==, ORDET_SCENE_TEXT);
  g_assert_cmpstr (question->large, ==, "F1: Eleven");
  g_assert_cmpstr (spelled, ==, "5a. Motion A: Speaking Time. Vote. F1: Eleven. 4 may vote");
  /* Whoever has the floor is seen first. */
  g_assert_cmpint (speaker->scene, ==, ORDET_SCENE_SPEAKER);
  g_assert_cmpint (nothing->scene, ==, ORDET_SCENE_BLANK);
  g_assert_cmpstr (words, ==, "");
  g_assert_cmpstr (said->large, ==, "The bus leaves at 17");
}

/* The screen waits for its next digit, and with nobody speaking for the minute. */
static void
test_wait (void)
{
  static const struct
  {
    const char *time;
    guint       ms;
  } cases[] = {
    { "12:03:42", 1001 }, { "12:03:42.400", 601 }, { "12:04:59.999", 2 }, { "12:05:00.250", 751 },
  };
  g_autoptr(OrdetMeeting) spoken = play (opened, asked, speaks, NULL);
  g_autoptr(OrdetMeeting) quiet = play (opened, asked, NULL);
  g_autoptr(OrdetScreenState) state = NULL;
  gint64 now_us;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OrdetScreenState) shown = look (spoken, cases[i].time, FALSE, FALSE);

      g_assert_true (ordet_log_parse_time (cases[i].time, &now_us));
      g_assert_cmpuint (ordet_screen_state_wait_ms (shown, now_us), ==, cases[i].ms);
    }
  state = look (quiet, "12:03:42", FALSE, FALSE);
  g_assert_true (ordet_log_parse_time ("12:03:42", &now_us));
  g_assert_cmpuint (ordet_screen_state_wait_ms (state, now_us), ==, 18001);
}

/* Words that would tell the room a list, a category, a first time, a reason,
 * a pass, a pronoun, extra time or the balance. */
static const char *const never[] = {
  "woman", "women", "man ", "men ", "nonbinary", "non-binary", "unstated", "gender", "category",
  "list A", "list B", "List A", "List B", "other list", "first time", "First time", "new", "passed", "limit reached",
  "balance", "Balance", "because", "hun", "extra", NULL
};

static void
assert_tells_nothing (const char *text)
{
  for (guint i = 0; never[i] != NULL; i++)
    if (strstr (text, never[i]) != NULL)
      g_error ("the screen says “%s”: %s", never[i], text);
}

static void
scan (GtkWidget *widget)
{
  g_autofree char *all = ui_all_text (widget);

  assert_tells_nothing (all);
  assert_tells_nothing (gtk_widget_get_name (widget));
  g_assert_false (gtk_widget_get_focusable (widget) && !GTK_IS_WINDOW (widget));
  if (gtk_widget_get_tooltip_text (widget) != NULL)
    assert_tells_nothing (gtk_widget_get_tooltip_text (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    scan (child);
}

static void
test_tells_nothing (void)
{
  static const char *const acts[] = {
    "", "{\"t\":\"12:02:30\",\"act\":\"hand\",\"who\":\"P3\",\"kind\":\"reply\"}\n", "{\"t\":\"12:02:30\",\"act\":\"line\",\"when\":\"now\"}\n",
    "{\"t\":\"12:02:30\",\"act\":\"break\",\"seconds\":600}\n", "{\"t\":\"12:02:30\",\"act\":\"observe\",\"kind\":\"interruption\",\"by_group\":\"b\",\"to_group\":\"a\"}\n",
    "{\"t\":\"12:02:30\",\"act\":\"done\"}\n", "{\"t\":\"12:02:30\",\"act\":\"move\",\"who\":\"P4\",\"to\":1,\"why\":\"because of the bus\"}\n",
  };
  GtkWidget *window = gtk_window_new (), *view = ordet_screen_view_new ();

  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autoptr(OrdetMeeting) meeting = play (opened, asked, speaks, acts[i], NULL);
      OrdetScreenState *state = look (meeting, "12:02:40", FALSE, FALSE);
      g_autofree char *words = ordet_screen_state_words (state);

      assert_tells_nothing (words);
      ordet_screen_view_show (ORDET_SCREEN_VIEW (view), state);
      ui_settle (window);
      scan (window);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view),
                                           GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           "Screen for the room");
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The scan itself must be able to find something. */
static void
test_scan_catches (void)
{
  if (g_test_subprocess ())
    {
      assert_tells_nothing ("Oda, first time in this meeting");
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*the screen says*");
}

/* Names no designer thought of, at sizes no projector has. */
static void
test_odd_names_and_sizes (void)
{
  static const char *const names[] = {
    "", "X",
    ("Wolfeschlegelsteinhausenbergerdorff-Oppdiktstadsætereng van den Mønsterhaugen og "
     "Skissenesdalen i Furuvik kommune den eldre, "
     "Wolfeschlegelsteinhausenbergerdorff-Oppdiktstadsætereng van den Mønsterhaugen"),
    "عبد الرحمن بن محمد", "👩🏽‍🌾 Ola Nordmann", "Å̷̡̛̫͖̮͗̈́̕sḛ̸̈", "山田 太郎",
  };
  static const struct
  {
    int width, height;
  } sizes[] = { { 1920, 1080 }, { 320, 240 }, { 600, 900 } };
  GtkWidget *window = gtk_window_new (), *view = ordet_screen_view_new ();

  gtk_window_set_child (GTK_WINDOW (window), view);
  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      gtk_window_set_default_size (GTK_WINDOW (window), sizes[s].width, sizes[s].height);
      gtk_window_present (GTK_WINDOW (window));
      for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
        {
          OrdetScreenState *state = g_new0 (OrdetScreenState, 1);

          state->scene = ORDET_SCENE_SPEAKER;
          state->title = g_strdup (names[i]);
          state->clock = g_strdup ("14:26");
          state->speaker.name = g_strdup (names[i]);
          state->speaker.number = i * 12345;
          state->speaker.kind = g_strdup ("Speech");
          state->n_next = 1;
          state->next[0].name = g_strdup (names[i]);
          ordet_screen_view_show (ORDET_SCREEN_VIEW (view), state);
          ui_settle (window);
        }
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_monitor_pick (void)
{
  static const OrdetMonitorPlace one[] = { { { 0, 0, 1366, 768 }, "eDP-1" } };
  static const OrdetMonitorPlace two[] = { { { 0, 0, 1366, 768 }, "eDP-1" },
                                           { { 1366, 0, 1920, 1080 }, "HDMI-1" } };
  static const OrdetMonitorPlace mirror[] = { { { 0, 0, 1366, 768 }, "eDP-1" },
                                              { { 0, 0, 1920, 1080 }, "HDMI-1" } };
  static const OrdetMonitorPlace fresh[] = { { { 0, 0, 1366, 768 }, "eDP-1" },
                                             { { 0, 0, 0, 0 }, NULL } };
  static const OrdetMonitorPlace three[] = { { { 0, 0, 1366, 768 }, "eDP-1" },
                                             { { 1366, 0, 1920, 1080 }, "HDMI-1" },
                                             { { 3286, 0, 1920, 1080 }, "DP-2" } };

  g_assert_cmpuint (ordet_monitors_pick (one, 1, 0, ""), ==, ORDET_NO_MONITOR);
  g_assert_cmpuint (ordet_monitors_pick (two, 2, 0, ""), ==, 1);
  g_assert_cmpuint (ordet_monitors_pick (two, 2, 1, ""), ==, 0);
  g_assert_cmpuint (ordet_monitors_pick (mirror, 2, 0, ""), ==, ORDET_NO_MONITOR);
  g_assert_cmpuint (ordet_monitors_pick (fresh, 2, 0, ""), ==, ORDET_NO_MONITOR);
  g_assert_cmpuint (ordet_monitors_pick (three, 3, 0, "DP-2"), ==, 2);
  g_assert_cmpuint (ordet_monitors_pick (three, 3, 0, "gone"), ==, 1);
  /* What the person chose is never the chair's own. */
  g_assert_cmpuint (ordet_monitors_pick (three, 3, 0, "eDP-1"), ==, 1);
  /* A plain window is nobody's monitor. */
  g_assert_cmpuint (ordet_monitors_pick (two, 2, 0, ORDET_MONITOR_WINDOW), ==, ORDET_NO_MONITOR);
  g_assert_true (ordet_monitors_mirrored (mirror, 2, 0));
  g_assert_false (ordet_monitors_mirrored (two, 2, 0));
  g_assert_false (ordet_monitors_mirrored (fresh, 2, 0));
  g_assert_false (ordet_monitors_mirrored (one, 1, 0));
}

static const OrdetScreenState *
screen_state (OrdetMeetingView *view)
{
  GtkWidget *screen = GTK_WIDGET (ordet_meeting_view_screen (view));

  return ordet_screen_view_state (
    ORDET_SCREEN_VIEW (ui_find (screen, ORDET_TYPE_SCREEN_VIEW, NULL)));
}

static gboolean
has_form (gpointer window)
{
  GtkWindow *form = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++)
    {
      g_autoptr(GtkWindow) top = g_list_model_get_item (gtk_window_get_toplevels (), i);

      if (gtk_window_get_transient_for (top) == window && gtk_widget_get_mapped (GTK_WIDGET (top)))
        form = top;
    }
  g_object_set_data (window, "form", form);
  return form != NULL;
}

static gboolean
has_no_form (gpointer window)
{
  return !has_form (window);
}

/* A message, nothing at all, the meeting again: by keys, and in no fact. */
static void
test_screen_message (void)
{
  g_autoptr (OrdetSession) session =
    test_session ("", "\"agenda\":[{\"id\":\"1\",\"title\":\"Opening\"}]",
                  "{\"t\":\"00:00:00\",\"act\":\"open\"}\n"
                  "{\"t\":\"00:00:00\",\"act\":\"item\",\"item\":\"1\"}\n");
  OrdetScreenControl *control = ordet_screen_control_of (session);
  gsize facts = ordet_meeting_n_events (ordet_session_meeting (session));
  g_autoptr(GtkApplication) application = gtk_application_new (NULL, 0);
  GtkWidget *window;
  OrdetMeetingView *view;

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  ordet_actions_set_accels (application);
  window = ordet_window_new (application, NULL);
  gtk_window_present (GTK_WINDOW (window));
  ordet_window_open_session (ORDET_WINDOW (window), session);
  view = ordet_window_meeting (ORDET_WINDOW (window));
  ui_settle (window);
  ui_key (window, "F11");
  g_assert_nonnull (ordet_meeting_view_screen (view));
  ui_settle (GTK_WIDGET (ordet_meeting_view_screen (view)));

  ui_key (window, "<Control>F11");
  ui_assert_soon (has_form, window);
  ui_settle (g_object_get_data (G_OBJECT (window), "form"));
  ui_type (g_object_get_data (G_OBJECT (window), "form"), "Food is served");
  ui_key (g_object_get_data (G_OBJECT (window), "form"), "<Control>Return");
  ui_assert_soon (has_no_form, window);
  g_assert_cmpint (screen_state (view)->scene, ==, ORDET_SCENE_TEXT);
  g_assert_cmpstr (screen_state (view)->large, ==, "Food is served");
  g_assert_true (ui_shows (window, "Screen: Message"));

  ui_key (window, "<Shift>F11");
  g_assert_cmpint (screen_state (view)->scene, ==, ORDET_SCENE_BLANK);
  g_assert_true (ui_shows (window, "Screen: Blank"));
  ui_key (window, "<Shift>F11");
  g_assert_cmpint (screen_state (view)->scene, ==, ORDET_SCENE_ITEM);
  g_assert_cmpuint (ordet_meeting_n_events (ordet_session_meeting (session)), ==, facts);

  /* The last few, each once, the newest first. */
  for (guint i = 0; i < ORDET_SCREEN_MESSAGES; i++)
    {
      g_autofree char *text = g_strdup_printf ("Message %u", i);

      ordet_screen_control_show_message (control, text);
    }
  ordet_screen_control_show_message (control, " Message 2 ");
  ordet_screen_control_show_message (control, "  ");
  g_assert_cmpstr (ordet_screen_control_message (control, 0), ==, "Message 2");
  g_assert_cmpstr (ordet_screen_control_message (control, 1), ==, "Message 4");
  g_assert_cmpstr (ordet_screen_control_message (control, 4), ==, "Message 0");
  g_assert_null (ordet_screen_control_message (control, 5));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/screen/speaker", test_speaker);
  g_test_add_func ("/screen/over-and-closed-list", test_over_and_closed_list);
  g_test_add_func ("/screen/other-scenes", test_other_scenes);
  g_test_add_func ("/screen/before", test_before);
  g_test_add_func ("/screen/line-announced", test_line_announced);
  g_test_add_func ("/screen/last-call-counts", test_last_call_counts);
  g_test_add_func ("/screen/round-next", test_round_next);
  g_test_add_func ("/screen/break-and-line", test_break_and_line);
  g_test_add_func ("/screen/break-item", test_break_item);
  g_test_add_func ("/screen/result", test_result);
  g_test_add_func ("/screen/result-goes", test_result_goes);
  g_test_add_func ("/screen/board", test_board);
  g_test_add_func ("/screen/wait", test_wait);
  g_test_add_func ("/screen/tells-nothing", test_tells_nothing);
  g_test_add_func ("/screen/scan-catches", test_scan_catches);
  g_test_add_func ("/screen/odd-names-and-sizes", test_odd_names_and_sizes);
  g_test_add_func ("/screen/monitor-pick", test_monitor_pick);
  g_test_add_func ("/screen/message", test_screen_message);
  return g_test_run ();
}
