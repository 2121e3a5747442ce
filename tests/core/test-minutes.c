/* test-minutes.c — the minutes of a meeting made by hand
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "meeting-fixture.h"
#include "ordet-minutes.h"

#include <string.h>

/* Phrases that show their key and their places: the words are tested where
 * they live. */
static const char *
look_up (gconstpointer data,
         const char   *key)
{
  static const struct { const char *key, *text; } rows[] = {
    { "labelled", "{label}: {text}" },
    { "and", "{a} & {b}" },
    { "comma", "{a}, {b}" },
    { "months", "Jan/Feb/Mar/Apr/May/Jun/Jul/Aug/Sep/Oct/Nov/Dec" },
    { "date", "{day} {month} {year}" },
    { "time", "at {hour}:{minute}" },
    { "present", "{n} person|{n} people" },
    { "roll-change", "now {n} voter|now {n} voters" },
    { "proposal-main", "{number} main by {who}" },
    { "proposal-amendment", "{number} amendment by {who}" },
    { "decision-number", "decision {number}" },
    { "item-number-no", "item {number}" },
    { "item-number-sv", "§ {number}" },
    { "speakers", "spoke: {who}" },
    { "turn-kind", "{who} ({kind})" },
    { "count", "{what} {n}" },
    { "people-key", "key: {who}" },
    { "elected", "{role}: {who}" },
    { "task-who", "who: {who}" },
    { "task-by", "by: {date}" },
    { "limits", "limit {first}, {again}" },
    { "minutes-long", "{n} minute|{n} minutes" },
    { "seconds-long", "{n} second|{n} seconds" },
    { "amends-line", "to {number} line {line}" },
    { "break", "break {from} {to}" },
    { "role-chair", "chair|chairs" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strcmp (rows[i].key, key) == 0)
      return rows[i].text;
  return g_intern_string (key);
}

static const OrdetPhrases phrases = { "xx", look_up, NULL };

static gint64 clock_us;

#define ACT(meeting, what, ...)                                                        \
  fixture_act (meeting, ordet_event_build (ORDET_ACT_##what, clock_us += ORDET_SECOND, \
                                           ##__VA_ARGS__, ORDET_KEY_NONE))

static OrdetMeeting *
new_meeting (const char *kind)
{
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("A meeting");
  OrdetMeeting *meeting;

  notice->body = g_strdup ("A body");
  notice->kind = g_strdup (kind);
  notice->date = g_strdup ("2027-02-13");
  notice->place = g_strdup ("A place");
  ordet_notice_add_person (notice, "P1", "Ada");
  ordet_notice_add_person (notice, "P2", "Bo");
  ordet_notice_add_person (notice, "P3", "");
  ordet_notice_add_item (notice, "1", "First");
  ordet_notice_add_item (notice, "b1", "Lunch")->kind = g_strdup ("break");
  ordet_notice_add_item (notice, "2", "Second");
  meeting = ordet_meeting_new (notice);
  clock_us = 12 * 3600 * ORDET_SECOND;
  ACT (meeting, ARRIVE, ORDET_KEY_WHO, "P1");
  ACT (meeting, ARRIVE, ORDET_KEY_WHO, "P2");
  ACT (meeting, OPEN);
  ACT (meeting, ITEM, ORDET_KEY_ITEM, "1");
  return meeting;
}

static OrdetDocument *
build (OrdetMeeting            *meeting,
       OrdetMinutesLevel        level,
       const OrdetMinutesTexts *texts)
{
  OrdetMinutesOptions options;

  ordet_minutes_options_init (&options, ordet_meeting_notice (meeting));
  options.level = level;
  return ordet_minutes_build (meeting, texts, &options, &phrases);
}

static char *
text_at (OrdetMeeting            *meeting,
         OrdetMinutesLevel        level,
         const OrdetMinutesTexts *texts)
{
  g_autoptr(OrdetDocument) document = build (meeting, level, texts);
  GString *out = g_string_new ("\n");

  fixture_write_text (ordet_document_root (document), out);
  return g_string_free (out, FALSE);
}

static const OrdetNode *
find_key (const OrdetNode *node,
          const char      *key)
{
  if (g_strcmp0 (node->key, key) == 0)
    return node;
  for (guint i = 0; i < ordet_node_n_children (node); i++)
    {
      const OrdetNode *found = find_key (ordet_node_child (node, i), key);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
assert_in (const char *text,
           const char *line,
           gboolean    there)
{
  g_autofree char *whole = g_strdup_printf ("\n%s\n", line);

  if ((strstr (text, whole) != NULL) != there)
    g_error ("\"%s\" is %s%s", line, there ? "not there:" : "there:", text);
}

/* The table of levels in minutes.md. */
static void
test_levels (void)
{
  static const struct { const char *line; OrdetMinutesLevel from; } lines[] = {
    { "Agreed by P1.", ORDET_LEVEL_DECISIONS },
    { "key: P1 Ada", ORDET_LEVEL_DECISIONS },
    { "chair: Ada", ORDET_LEVEL_DECISIONS },
    { "F1 main by Bo", ORDET_LEVEL_PROPOSALS },
    { "We do it.", ORDET_LEVEL_PROPOSALS },
    { "method-counted: count-yes 2, count-no 0. result-carried", ORDET_LEVEL_PROPOSALS },
    { "limit 2 minutes, 45 seconds", ORDET_LEVEL_PROPOSALS },
    { "Against!", ORDET_LEVEL_PROPOSALS },
    { "who: Bo by: 1 Mar 2027", ORDET_LEVEL_PROPOSALS },
    { "spoke: Ada, Bo (turn-reply)", ORDET_LEVEL_SPEAKERS },
    { "F2 amendment by by-board", ORDET_LEVEL_SPEAKERS },
    { "A word for the minutes.", ORDET_LEVEL_NOTES },
  };
  g_autoptr(OrdetMeeting) meeting = new_meeting ("annual");
  g_autoptr(OrdetRules) rules = ordet_rules_new_partial ();
  OrdetEvent *vote;

  rules->limits[ORDET_KIND_SPEECH] = 120;
  rules->limit_again = 45;
  rules->set = ORDET_RULE_BIT (ORDET_RULE_LIMIT_FIRST + ORDET_KIND_SPEECH) |
               ORDET_RULE_BIT (ORDET_RULE_LIMIT_AGAIN);
  ACT (meeting, PROPOSAL, ORDET_KEY_ID, "F1", ORDET_KEY_BY, (const char *const[]) { "P2", NULL },
       ORDET_KEY_KIND, "main", ORDET_KEY_TEXT, "We do it.");
  ACT (meeting, PROPOSAL, ORDET_KEY_ID, "F2", ORDET_KEY_BY,
       (const char *const[]) { "board", NULL }, ORDET_KEY_KIND, "amendment",
       ORDET_KEY_TEXT, "We do not.");
  ACT (meeting, PROPOSAL_STATUS, ORDET_KEY_ID, "F2", ORDET_KEY_STATUS, "withdrawn");
  ACT (meeting, HAND, ORDET_KEY_WHO, "P1");
  ACT (meeting, NEXT);
  ACT (meeting, HAND, ORDET_KEY_WHO, "P2", ORDET_KEY_KIND, "reply");
  ACT (meeting, NEXT);
  ACT (meeting, DONE);
  ACT (meeting, RULES, ORDET_KEY_RULES, rules);
  ACT (meeting, NOTE, ORDET_KEY_TEXT, "A word for the minutes.");
  vote = ordet_event_build (ORDET_ACT_VOTE, clock_us += ORDET_SECOND, ORDET_KEY_ID, "V1",
                            ORDET_KEY_METHOD, "counted", ORDET_KEY_RESULT, "carried",
                            ORDET_KEY_NONE);
  ordet_event_add_count (vote, ORDET_KEY_COUNTS, "yes", 2);
  ordet_event_add_count (vote, ORDET_KEY_COUNTS, "no", 0);
  fixture_act (meeting, vote);
  ACT (meeting, DECISION, ORDET_KEY_ID, "D1", ORDET_KEY_TEXT, "Agreed by P1.");
  ACT (meeting, ELECT, ORDET_KEY_ROLE, "chair", ORDET_KEY_PEOPLE,
       (const char *const[]) { "P1", NULL });
  ACT (meeting, RESERVATION, ORDET_KEY_PEOPLE, (const char *const[]) { "P2", NULL },
       ORDET_KEY_DECISION, "D1", ORDET_KEY_KIND, "reservation", ORDET_KEY_TEXT, "Against!");
  ACT (meeting, TASK, ORDET_KEY_ID, "T1", ORDET_KEY_TEXT, "Write.", ORDET_KEY_PEOPLE,
       (const char *const[]) { "P2", NULL }, ORDET_KEY_BY,
       (const char *const[]) { "2027-03-01", NULL });
  for (OrdetMinutesLevel level = ORDET_LEVEL_DECISIONS; level <= ORDET_LEVEL_NOTES; level++)
    {
      g_autofree char *text = text_at (meeting, level, NULL);

      for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
        assert_in (text, lines[i].line, level >= lines[i].from);
    }
}

/* The secretary's: an edited block stays, what the log says later is offered,
 * nothing written is lost. */
/* Opened before the roll is taken: those who are there when it begins count. */
static void
test_present (void)
{
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("A meeting");
  g_autoptr(OrdetMeeting) meeting = NULL;
  g_autofree char *text = NULL;

  ordet_notice_add_person (notice, "P1", "Ada");
  ordet_notice_add_person (notice, "P2", "Bo");
  ordet_notice_add_item (notice, "1", "First");
  meeting = ordet_meeting_new (notice);
  clock_us = 12 * 3600 * ORDET_SECOND;
  ACT (meeting, OPEN);
  ACT (meeting, ARRIVE, ORDET_KEY_WHO, "P1");
  ACT (meeting, ITEM, ORDET_KEY_ITEM, "1");
  ACT (meeting, ARRIVE, ORDET_KEY_WHO, "P2");
  text = text_at (meeting, ORDET_LEVEL_PROPOSALS, NULL);
  assert_in (text, "1 person", TRUE);
  assert_in (text, "0 people", FALSE);
}

static void
test_edits (void)
{
  g_autoptr(OrdetMeeting) meeting = new_meeting ("annual");
  g_autoptr(OrdetMinutesTexts) texts =
    ordet_minutes_texts_new (ordet_meeting_notice (meeting));
  g_autoptr(OrdetDocument) before = NULL, after = NULL;
  g_autofree char *made = NULL, *text = NULL, *hidden = NULL, *back = NULL;
  const OrdetNode *block;

  ACT (meeting, PROPOSAL, ORDET_KEY_ID, "F1", ORDET_KEY_BY, (const char *const[]) { "P2", NULL },
       ORDET_KEY_KIND, "main", ORDET_KEY_TEXT, "We do it.");
  before = build (meeting, ORDET_LEVEL_NOTES, texts);
  made = ordet_node_plain_text (find_key (ordet_document_root (before), "e4"));
  g_assert_cmpstr (made, ==, "We do it.");

  ordet_minutes_texts_edit (texts, "e4", made, "We do **it** now.", 1);
  ordet_minutes_texts_set_free (texts, "1", "e4", ORDET_LEVEL_PROPOSALS, "Behind it.", 2);
  ordet_minutes_texts_set_free (texts, "1", "e99", ORDET_LEVEL_PROPOSALS, "Not lost.", 3);
  ordet_minutes_texts_set_free (texts, "1", NULL, ORDET_LEVEL_NOTES, "- one\n- two", 4);
  after = build (meeting, ORDET_LEVEL_NOTES, texts);
  block = find_key (ordet_document_root (after), "e4");
  g_assert_true (block->edited);
  g_assert_null (block->offer);
  g_assert_cmpstr (ordet_node_child (block, 0)->text, ==, "We do it now.");
  g_assert_cmpuint (ordet_node_child (block, 0)->spans->len, ==, 1);

  ACT (meeting, PROPOSAL_STATUS, ORDET_KEY_ID, "F1", ORDET_KEY_STATUS, "carried");
  g_clear_pointer (&after, ordet_document_unref);
  after = build (meeting, ORDET_LEVEL_NOTES, texts);
  block = find_key (ordet_document_root (after), "e4");
  g_assert_cmpstr (block->offer, ==, "We do it.\nstatus-carried");
  g_assert_cmpstr (ordet_node_child (block, 0)->text, ==, "We do it now.");

  text = text_at (meeting, ORDET_LEVEL_NOTES, texts);
  assert_in (text, "We do it now.\nBehind it.\nNot lost.", TRUE);
  assert_in (text, "one\ntwo\nF1 main by Bo", TRUE);
  ordet_minutes_texts_hide (texts, "e4", made, 5);
  hidden = text_at (meeting, ORDET_LEVEL_PROPOSALS, texts);
  assert_in (hidden, "We do it now.", FALSE);
  assert_in (hidden, "Behind it.\nNot lost.", TRUE);
  assert_in (hidden, "one", FALSE);
  g_assert_true (ordet_minutes_texts_revert (texts, "e4", 6));
  g_assert_false (ordet_minutes_texts_revert (texts, "e4", 7));
  back = text_at (meeting, ORDET_LEVEL_PROPOSALS, texts);
  assert_in (back, "We do it.\nstatus-carried", TRUE);
}

/* Lines keep the numbers they had on everybody's paper. */
static void
test_adopted_text (void)
{
  static const struct { const char *id, *kind, *amends, *text, *status; } made[] = {
    { "F2", "addition", "F1:2", "2b", "carried" },
    { "F3", "deletion", "F1:3-4", "-", "carried" },
    { "F4", "amendment", "F1:5", "five", "adopted" },
    { "F5", "amendment", "F1:1", "never", "fell" },
    { "F6", "amendment", "F1:9", "beyond", "carried" },
    { "F7", "amendment", "F1", "of the whole", "carried" },
  };
  g_autoptr(OrdetMeeting) meeting = new_meeting ("annual");
  g_autofree char *text = NULL, *nothing = NULL;
  const char *const by[] = { "P1", NULL };

  ACT (meeting, PROPOSAL, ORDET_KEY_ID, "F1", ORDET_KEY_BY, by, ORDET_KEY_KIND, "main",
       ORDET_KEY_TEXT, "1\n2\n3\n4\n5\n6");
  for (gsize i = 0; i < G_N_ELEMENTS (made); i++)
    {
      ACT (meeting, PROPOSAL, ORDET_KEY_ID, made[i].id, ORDET_KEY_BY, by, ORDET_KEY_KIND,
           made[i].kind, ORDET_KEY_TEXT, made[i].text, ORDET_KEY_AMENDS, made[i].amends);
      ACT (meeting, PROPOSAL_STATUS, ORDET_KEY_ID, made[i].id, ORDET_KEY_STATUS, made[i].status);
    }
  text = ordet_minutes_adopted_text (meeting, "F1");
  g_assert_cmpstr (text, ==, "1\n2\n2b\nfive\n6");
  nothing = ordet_minutes_adopted_text (meeting, "F2");
  g_assert_null (nothing);
  g_assert_null (ordet_minutes_adopted_text (meeting, "F99"));
}

static void
test_parse_amends (void)
{
  static const struct { const char *amends, *proposal; guint first, last; } cases[] = {
    { "F1", "F1", 0, 0 }, { "F1:1", "F1", 1, 1 }, { "F1:3-4", "F1", 3, 4 },
    { "F1:4-3", "F1:4-3", 0, 0 }, { "F1:0", "F1:0", 0, 0 }, { "F1:", "F1:", 0, 0 },
    { "a:b:2", "a:b", 2, 2 }, { "F1:99999999999999", "F1:99999999999999", 0, 0 },
  };
  guint first, last;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *proposal = NULL;

      g_assert_true (ordet_minutes_parse_amends (cases[i].amends, &proposal, &first, &last));
      g_assert_cmpstr (proposal, ==, cases[i].proposal);
      g_assert_cmpuint (first, ==, cases[i].first);
      g_assert_cmpuint (last, ==, cases[i].last);
    }
  g_assert_false (ordet_minutes_parse_amends (NULL, NULL, &first, &last));
  g_assert_false (ordet_minutes_parse_amends ("", NULL, &first, &last));
}

static gboolean
is_missing (const OrdetMeeting *meeting,
            OrdetMissingCode    code,
            const char         *detail)
{
  g_autoptr(GPtrArray) list = ordet_minutes_missing (meeting);

  for (guint i = 0; i < list->len; i++)
    {
      const OrdetMissing *missing = g_ptr_array_index (list, i);

      if (missing->code == code && g_strcmp0 (missing->detail, detail) == 0)
        return TRUE;
    }
  return FALSE;
}

/* An annual meeting shows its whole board; "leder" and "leiar" are one office. */
static void
test_missing (void)
{
  g_autoptr(OrdetMeeting) annual = new_meeting ("annual");
  g_autoptr(OrdetMeeting) members = new_meeting ("members");
  const char *const who[] = { "P1", NULL };

  g_assert_true (is_missing (annual, ORDET_MISSING_BOARD, NULL));
  g_assert_false (is_missing (members, ORDET_MISSING_BOARD, NULL));
  g_assert_true (is_missing (annual, ORDET_MISSING_CHAIR, NULL));
  g_assert_true (is_missing (annual, ORDET_MISSING_CLOSE, NULL));
  g_assert_false (is_missing (annual, ORDET_MISSING_PLACE, NULL));
  ACT (annual, NOMINATE, ORDET_KEY_ROLE, "leder", ORDET_KEY_PEOPLE, who);
  ACT (annual, NOMINATE, ORDET_KEY_ROLE, "Kassör", ORDET_KEY_PEOPLE, who);
  g_assert_true (is_missing (annual, ORDET_MISSING_BOARD, "leder"));
  ACT (annual, ELECT, ORDET_KEY_ROLE, "leiar", ORDET_KEY_PEOPLE, who);
  g_assert_false (is_missing (annual, ORDET_MISSING_BOARD, "leder"));
  g_assert_true (is_missing (annual, ORDET_MISSING_BOARD, "Kassör"));
  g_assert_false (is_missing (annual, ORDET_MISSING_BOARD, NULL));
  ACT (annual, OFFICER, ORDET_KEY_ROLE, "chair", ORDET_KEY_WHO, "P1");
  g_assert_false (is_missing (annual, ORDET_MISSING_CHAIR, NULL));
}

/* By year for a board, by agenda else; § only where the habit is Swedish. */
static void
test_numbering (void)
{
  static const struct
  {
    OrdetMinutesHabit habit;
    OrdetMinutesNumbering numbering;
    const char *kind, *title;
  } cases[] = {
    { ORDET_HABIT_AUTO, ORDET_NUMBERING_AUTO, "annual", "item 2 Second" },
    { ORDET_HABIT_SWEDISH, ORDET_NUMBERING_AUTO, "annual", "§ 2 Second" },
    { ORDET_HABIT_AUTO, ORDET_NUMBERING_AUTO, "board", "item 8/27 Second" },
    { ORDET_HABIT_SWEDISH, ORDET_NUMBERING_AUTO, "board", "§ 8 Second" },
    { ORDET_HABIT_NORWEGIAN, ORDET_NUMBERING_AGENDA, "board", "item 2 Second" },
    { ORDET_HABIT_NORWEGIAN, ORDET_NUMBERING_YEAR, "annual", "item 8/27 Second" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OrdetMeeting) meeting = new_meeting (cases[i].kind);
      OrdetMinutesOptions options = {
        .level = ORDET_LEVEL_PROPOSALS, .habit = cases[i].habit,
        .numbering = cases[i].numbering, .first_number = 7,
      };
      g_autoptr(OrdetDocument) document = ordet_minutes_build (meeting, NULL, &options, &phrases);
      g_autoptr(GString) out = g_string_new ("\n");

      fixture_write_text (ordet_document_root (document), out);
      assert_in (out->str, cases[i].title, TRUE);
      g_assert_nonnull (strstr (out->str, "Lunch"));
      g_assert_null (strstr (out->str, "b1"));
    }
}

/* A note from before the meeting is about persons and stays out; a person
 * without a name is there all the same; what was undone is not. */
static void
test_what_stays_out (void)
{
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("A meeting");
  g_autoptr(OrdetMeeting) meeting = NULL;
  g_autofree char *text = NULL;

  ordet_notice_add_person (notice, "P1", "")->extra_s = 60;
  ordet_notice_add_item (notice, "1", "First");
  meeting = ordet_meeting_new (notice);
  clock_us = 0;
  ACT (meeting, NOTE, ORDET_KEY_TEXT, "P1 needs more time.");
  ACT (meeting, ARRIVE, ORDET_KEY_WHO, "P1");
  ACT (meeting, ITEM, ORDET_KEY_ITEM, "1");
  ACT (meeting, HAND, ORDET_KEY_WHO, "P1");
  ACT (meeting, NEXT);
  ACT (meeting, DONE);
  ACT (meeting, OBSERVE, ORDET_KEY_KIND, "interruption");
  ACT (meeting, NOTE, ORDET_KEY_TEXT, "Undone.");
  ACT (meeting, UNDO);
  ACT (meeting, NOTE, ORDET_KEY_TEXT, "Kept.");
  text = text_at (meeting, ORDET_LEVEL_NOTES, NULL);
  assert_in (text, "P1 needs more time.", FALSE);
  assert_in (text, "Undone.", FALSE);
  assert_in (text, "Kept.", TRUE);
  assert_in (text, "spoke: somebody", TRUE);
  g_assert_null (strstr (text, "interruption"));
}

static void
test_clean (void)
{
  static const struct { const char *text, *clean; } cases[] = {
    { "plain", "plain" },
    { "  spaces  ", "spaces" },
    { "a\tb\nc\r\nd", "a b c  d" },
    { "bell\a, escape\033[1m", "bell, escape[1m" },
    { "c1 \xc2\x85 gone", "c1  gone" },
    { "\xed\xa0\x80 surrogate", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd surrogate" },
    { "cut \xc3", "cut \xef\xbf\xbd" },
    { "\xef\xbf\xbe no character", "no character" },
    { "turned \xe2\x80\xae round", "turned  round" },
    { "Zoë, نور, 🙂", "Zoë, نور, 🙂" },
    { NULL, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = ordet_document_clean (cases[i].text);

      g_assert_cmpstr (clean, ==, cases[i].clean);
      g_assert_true (g_utf8_validate (clean, -1, NULL));
    }
}

static void
test_direction (void)
{
  static const struct { const char *text; gboolean left; } cases[] = {
    { "", FALSE }, { "12 (!)", FALSE }, { "Nour نور", FALSE }, { "نور Nour", TRUE },
    { "«שלום»", TRUE }, { "漢字", FALSE }, { "12. نور", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ordet_document_is_right_to_left (cases[i].text), ==, cases[i].left);
}

static void
test_marks (void)
{
  static const struct { const char *line, *text; guint n_spans; gsize start, end; } cases[] = {
    { "none", "none", 0, 0, 0 },
    { "a **bold** word", "a bold word", 1, 2, 6 },
    { "*italic*", "italic", 1, 0, 6 },
    { "2 * 3 * 4", "2 * 3 * 4", 0, 0, 0 },
    { "** not **", "** not **", 0, 0, 0 },
    { "open *end", "open *end", 0, 0, 0 },
    { "****", "****", 0, 0, 0 },
    { "**a** b", "a b", 1, 0, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OrdetNode) block = ordet_node_new_block (ORDET_BLOCK_FREE, NULL);
      const OrdetNode *line;

      ordet_node_append_marked (block, cases[i].line);
      line = ordet_node_child (block, 0);
      g_assert_cmpstr (line->text, ==, cases[i].text);
      g_assert_cmpuint (line->spans != NULL ? line->spans->len : 0, ==, cases[i].n_spans);
      if (cases[i].n_spans == 0)
        continue;
      g_assert_cmpuint (g_array_index (line->spans, OrdetSpan, 0).start, ==, cases[i].start);
      g_assert_cmpuint (g_array_index (line->spans, OrdetSpan, 0).end, ==, cases[i].end);
    }
}

static guint
n_breaks (OrdetMeeting *meeting)
{
  g_autofree char *text = text_at (meeting, ORDET_LEVEL_SPEAKERS, NULL);
  g_auto(GStrv) parts = g_strsplit (text, "\nbreak ", -1);

  return g_strv_length (parts) - 1;
}

/* A break that is made longer is one break, told once. */
static void
test_longer_break (void)
{
  g_autoptr(OrdetMeeting) meeting = new_meeting ("board");
  ACT (meeting, BREAK, ORDET_KEY_SECONDS, 600 * ORDET_SECOND);
  ACT (meeting, BREAK, ORDET_KEY_SECONDS, 900 * ORDET_SECOND);
  ACT (meeting, BREAK_END);
  g_assert_cmpuint (n_breaks (meeting), ==, 1);
  ACT (meeting, BREAK, ORDET_KEY_SECONDS, 600 * ORDET_SECOND);
  ACT (meeting, BREAK_END);
  g_assert_cmpuint (n_breaks (meeting), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/minutes/levels", test_levels);
  g_test_add_func ("/minutes/present", test_present);
  g_test_add_func ("/minutes/edits", test_edits);
  g_test_add_func ("/minutes/adopted-text", test_adopted_text);
  g_test_add_func ("/minutes/parse-amends", test_parse_amends);
  g_test_add_func ("/minutes/missing", test_missing);
  g_test_add_func ("/minutes/numbering", test_numbering);
  g_test_add_func ("/minutes/what-stays-out", test_what_stays_out);
  g_test_add_func ("/minutes/clean", test_clean);
  g_test_add_func ("/minutes/direction", test_direction);
  g_test_add_func ("/minutes/marks", test_marks);
  g_test_add_func ("/minutes/longer-break", test_longer_break);
  return g_test_run ();
}
