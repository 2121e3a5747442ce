/* test-export-private.c — what is never in the minutes cannot be read out of them
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two meetings that differ in nothing but what the minutes must not tell give
 * the same files, byte for byte: whatever a reader does with them, it is not
 * there (minutes.md: speaking times of a person, category, first-time mark,
 * extra time, observations).
 */
#include "export-common.h"

static const char *const languages[] = { "nb", "nn", "sv", "en" };
static const char *const format_ids[] = { "pdf", "odt", "html", "markdown", "text", "csv" };

typedef enum
{
  OBSERVED = 1 << 0,   /* observations are there */
  EXTRA = 1 << 1,      /* somebody needs extra time */
  CORRECTED = 1 << 2,  /* every turn lasted another time than it did */
  CATEGORIES = 1 << 3, /* everybody has another list and pronoun */
} Secrets;

static void
change_people (OrdetNotice *notice,
               Secrets      secrets)
{
  static const char *const lists[] = { "none", "b", "a" };

  for (guint i = 0; i < notice->people->len; i++)
    {
      OrdetPersonData *person = notice->people->pdata[i];

      if (secrets & EXTRA)
        person->extra_s = 60;
      if ((secrets & CATEGORIES) == 0)
        continue;
      g_free (person->list);
      person->list = g_strdup (lists[i % G_N_ELEMENTS (lists)]);
    }
}

/* Every turn was as long as nobody would have thought. */
static void
correct_all (OrdetMeeting *meeting,
             gint64        at_us)
{
  guint n_corrected = 0;

  for (guint i = 0; i < ordet_meeting_n_turns (meeting); i++)
    {
      g_autoptr(OrdetEvent) event =
        ordet_event_build (ORDET_ACT_CORRECT, at_us, ORDET_KEY_TURN, (gint64) i + 1,
                           ORDET_KEY_SECONDS, (gint64) (i + 1) * 7 * ORDET_SECOND,
                           ORDET_KEY_NONE);

      n_corrected += ordet_meeting_act (meeting, event, NULL, NULL);
    }
  g_assert_cmpuint (n_corrected, >, 20);
}

/* The annual meeting up to its close, with @secrets. */
static OrdetMeeting *
held (const char *language,
      Secrets     secrets)
{
  g_autofree char *name = strcmp (language, "nb") == 0
    ? g_strdup ("annual-meeting.jsonl") : g_strdup_printf ("annual-meeting.%s.jsonl", language);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "demo", name, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetLog) log = ordet_log_read_file (path, &error);
  g_autoptr(OrdetNotice) notice = NULL;
  OrdetMeeting *meeting;
  gint64 last_us = 0;

  g_assert_no_error (error);
  notice = ordet_notice_copy (ordet_log_notice (log));
  change_people (notice, secrets);
  meeting = ordet_meeting_new (notice);
  for (gsize i = 0; i < ordet_log_n_lines (log); i++)
    {
      OrdetEvent *event = ordet_log_line (log, i)->event;

      if (event == NULL || ordet_event_act (event) == ORDET_ACT_CLOSE ||
          (ordet_event_act (event) == ORDET_ACT_OBSERVE && (secrets & OBSERVED) == 0))
        continue;
      ordet_meeting_act (meeting, event, NULL, NULL);
      last_us = ordet_event_at_us (event);
    }
  if (secrets & CORRECTED)
    correct_all (meeting, last_us);
  return meeting;
}

static void
assert_same_files (const OrdetMeeting *a,
                   const OrdetMeeting *b,
                   OrdetMinutesLevel   level)
{
  g_autoptr(OrdetDocument) one = build_minutes (a, level, TRUE);
  g_autoptr(OrdetDocument) other = build_minutes (b, level, TRUE);

  for (gsize i = 0; i < G_N_ELEMENTS (format_ids); i++)
    {
      const OrdetFormat *format = ordet_format_find (format_ids[i]);
      g_autoptr(GBytes) first = ordet_export_bytes (one, format, NULL, NULL, NULL);
      g_autoptr(GBytes) second = ordet_export_bytes (other, format, NULL, NULL, NULL);

      g_assert_cmpuint (g_bytes_get_size (first), >, 100);
      if (!g_bytes_equal (first, second))
        g_error ("level %d as %s tells something", level, format_ids[i]);
    }
}

static void
test_secrets (void)
{
  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autoptr(OrdetMeeting) plain = held (languages[l], 0);
      g_autoptr(OrdetMeeting) secret = held (languages[l], OBSERVED | EXTRA | CORRECTED);
      g_autoptr(OrdetMeeting) listed = held (languages[l], OBSERVED | EXTRA | CORRECTED |
                                                           CATEGORIES);

      assert_same_files (plain, secret, l == 0 ? ORDET_LEVEL_NOTES : ORDET_LEVEL_SPEAKERS);
      /* Lists decide who speaks before whom, so names in order may change with
       * them; nothing else may. */
      assert_same_files (plain, listed, ORDET_LEVEL_PROPOSALS);
    }
}

/* The test sees what it is for: at the level of speakers another order shows. */
static void
test_sees (void)
{
  g_autoptr(OrdetMeeting) plain = held ("nb", 0);
  g_autoptr(OrdetMeeting) secret = held ("nb", OBSERVED | CORRECTED);
  guint n_observed = 0;
  gsize n_facts;
  const OrdetFact *facts = ordet_meeting_facts (secret, &n_facts);

  for (gsize i = 0; i < n_facts; i++)
    n_observed += ordet_event_act (facts[i].event) == ORDET_ACT_OBSERVE;
  g_assert_cmpuint (n_observed, >, 0);
  g_assert_cmpint (ordet_meeting_turn (plain, 3)->spoken_us, !=,
                   ordet_meeting_turn (secret, 3)->spoken_us);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-private/secrets", test_secrets);
  g_test_add_func ("/export-private/sees", test_sees);
  return g_test_run ();
}
