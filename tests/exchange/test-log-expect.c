/* test-log-expect.c — expectations of a log, met and failed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "log-common.h"

#include <string.h>

/* Three people; P1 has spoken 60 s, P2 has had the floor since 10:02:00 with a
 * pause of 10 s, P3 and P1 wait, P1 has a point of order; the last act, P9's
 * hand at 10:02:30, was refused. */
static const char course[] =
  "{\"ordet\":\"meeting-log\",\"version\":1,\"title\":\"T\",\"people\":["
  "{\"id\":\"P1\",\"category\":\"man\"},{\"id\":\"P2\",\"category\":\"woman\"},"
  "{\"id\":\"P3\",\"category\":\"man\",\"vote\":false}],\"agenda\":[{\"id\":\"1\"}],"
  "\"rules\":{\"limits\":{\"speech\":180}}}\n"
  "{\"t\":\"10:00:00\",\"act\":\"open\"}\n"
  "{\"t\":\"10:00:00\",\"act\":\"arrive\",\"who\":\"P1\"}\n"
  "{\"t\":\"10:00:00\",\"act\":\"arrive\",\"who\":\"P2\"}\n"
  "{\"t\":\"10:00:00\",\"act\":\"arrive\",\"who\":\"P3\"}\n"
  "{\"t\":\"10:00:00\",\"act\":\"item\",\"item\":\"1\"}\n"
  "{\"t\":\"10:01:00\",\"act\":\"hand\",\"who\":\"P1\"}\n"
  "{\"t\":\"10:01:00\",\"act\":\"next\"}\n"
  "{\"t\":\"10:02:00.250\",\"act\":\"hand\",\"who\":\"P2\"}\n"
  "{\"t\":\"10:02:00.250\",\"act\":\"next\"}\n"
  "{\"t\":\"10:02:10.250\",\"act\":\"pause\"}\n"
  "{\"t\":\"10:02:20.250\",\"act\":\"resume\"}\n"
  "{\"t\":\"10:02:21\",\"act\":\"hand\",\"who\":\"P3\"}\n"
  "{\"t\":\"10:02:22\",\"act\":\"hand\",\"who\":\"P1\"}\n"
  "{\"t\":\"10:02:23\",\"act\":\"hand\",\"who\":\"P1\",\"kind\":\"order\"}\n"
  "{\"t\":\"10:02:30\",\"act\":\"hand\",\"who\":\"P9\"}\n";

static const struct { const char *expect; guint n_keys; const char *expected; const char *got; }
cases[] = {
  { "\"queue\":[\"P3\",\"P1\"]", 1, NULL, NULL },
  { "\"queue\":[\"P1\",\"P3\"]", 1, "queue [\"P1\",\"P3\"]", "[\"P3\",\"P1\"]" },
  { "\"queue\":[\"P3\"]", 1, "queue [\"P3\"]", "[\"P3\",\"P1\"]" },
  { "\"queue\":[]", 1, "queue []", "[\"P3\",\"P1\"]" },
  { "\"whole\":[\"P1\",\"P3\",\"P1\"]", 1, NULL, NULL },
  { "\"whole\":[\"P3\",\"P1\"]", 1, "whole [\"P3\",\"P1\"]", "[\"P1\",\"P3\",\"P1\"]" },
  { "\"floor\":{\"who\":\"P2\",\"kind\":\"speech\"}", 1, NULL, NULL },
  { "\"floor\":{\"kind\":\"speech\",\"who\":\"P2\"}", 1, NULL, NULL },
  { "\"floor\":{\"who\":\"P2\"}", 1, NULL, NULL },
  { "\"floor\":{\"who\":\"P1\"}", 1, "floor {\"who\":\"P1\"}", "{\"who\":\"P2\"}" },
  { "\"floor\":{\"who\":\"P2\",\"kind\":\"reply\"}", 1, "floor {\"who\":\"P2\",\"kind\":\"reply\"}",
    "{\"who\":\"P2\",\"kind\":\"speech\"}" },
  { "\"floor\":null", 1, "floor null", "{\"who\":\"P2\",\"kind\":\"speech\"}" },
  { "\"limit_s\":180", 1, NULL, NULL },
  { "\"limit_s\":180.0", 1, NULL, NULL },
  { "\"limit_s\":180.001", 1, "limit_s 180.001", "180" },
  { "\"limit_s\":null", 1, "limit_s null", "180" },
  { "\"spoken_s\":19.75", 1, NULL, NULL },
  { "\"spoken_s\":20", 1, "spoken_s 20", "19.75" },
  { "\"left_s\":160.25", 1, NULL, NULL },
  { "\"left_s\":160", 1, "left_s 160", "160.25" },
  { "\"t\":\"10:02:31\",\"spoken_s\":20.75", 1, NULL, NULL },
  { "\"t\":\"10:06:00.250\",\"left_s\":-50", 1, NULL, NULL },
  { "\"present\":3", 1, NULL, NULL },
  { "\"present\":2", 1, "present 2", "3" },
  { "\"voters\":2", 1, NULL, NULL },
  { "\"voters\":3", 1, "voters 3", "2" },
  { "\"list\":\"open\"", 1, NULL, NULL },
  { "\"list\":\"closed\"", 1, "list \"closed\"", "\"open\"" },
  { "\"refused\":\"unknown-person\"", 1, NULL, NULL },
  { "\"refused\":\"absent\"", 1, "refused \"absent\"", "\"unknown-person\"" },
  { "\"refused\":null", 1, "refused null", "\"unknown-person\"" },
  { "\"group_s\":{\"a\":0,\"b\":60.25}", 1, NULL, NULL },
  { "\"group_s\":{\"b\":60.25}", 1, NULL, NULL },
  { "\"group_s\":{\"a\":0,\"b\":60}", 1, "group_s {\"a\":0,\"b\":60}", "{\"a\":0,\"b\":60.25}" },
  { "\"why\":{\"P3\":[\"first-on-item\"]}", 1, NULL, NULL },
  { "\"why\":{\"P3\":[]}", 1, NULL, NULL },
  { "\"why\":{\"P1\":[\"precedence\"],\"P3\":[\"fixed-place\"]}", 1, NULL, NULL },
  { "\"why\":{\"P2\":[\"fixed-place\"]}", 1, "why {\"P2\":[\"fixed-place\"]}", "{\"P2\":[]}" },
  { "\"mood\":\"good\"", 1, "a key of the format", "\"mood\"" },
  { "\"floor\":{\"who\":\"P2\",\"mood\":1}", 1, "a key of the format", "\"floor.mood\"" },
  { "\"group_s\":{\"c\":0}", 1, "a key of the format", "\"group_s.c\"" },
  { "\"present\":3,\"voters\":2,\"list\":\"open\"", 3, NULL, NULL },
  { "\"present\":3,\"voters\":1,\"list\":\"open\"", 3, "voters 1", "2" },
};

static OrdetRefusal
play (OrdetMeeting         *meeting,
      const OrdetLog       *log,
      const OrdetLogLine  **last)
{
  OrdetRefusal refused = ORDET_REFUSAL_NONE;

  for (gsize i = 0; i < ordet_log_n_lines (log); i++)
    {
      g_autoptr(GError) error = NULL;

      *last = ordet_log_line (log, i);
      if ((*last)->event != NULL)
        refused = ordet_meeting_act (meeting, (*last)->event, NULL, &error)
                    ? ORDET_REFUSAL_NONE : (OrdetRefusal) error->code;
    }
  return refused;
}

static void
test_expectations (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s{\"act\":\"expect\",%s}\n", course,
                                               cases[i].expect);
      g_autoptr(GError) error = NULL;
      g_autoptr(OrdetLog) log = read_text (text, -1, &error);
      g_autoptr(OrdetMeeting) meeting = NULL;
      g_autoptr(GPtrArray) failures = NULL;
      const OrdetLogLine *last = NULL;
      OrdetRefusal refused;

      g_assert_no_error (error);
      meeting = ordet_meeting_new (ordet_log_notice (log));
      refused = play (meeting, log, &last);
      g_assert_cmpuint (ordet_expect_n_keys (last->expect), ==, cases[i].n_keys);
      failures = ordet_expect_compare (last->expect, meeting, last->at_us, refused);
      if (cases[i].expected == NULL && failures != NULL)
        g_error ("%s: got %s", cases[i].expect,
                 ((OrdetExpectFailure *) failures->pdata[0])->got);
      if (cases[i].expected == NULL)
        continue;
      if (failures == NULL)
        g_error ("%s was met", cases[i].expect);
      g_assert_cmpuint (failures->len, ==, 1);
      g_assert_cmpstr (((OrdetExpectFailure *) failures->pdata[0])->expected, ==,
                       cases[i].expected);
      g_assert_cmpstr (((OrdetExpectFailure *) failures->pdata[0])->got, ==, cases[i].got);
    }
}

/* Before anything has begun there is no list, no floor and no clock. */
static void
test_nothing_yet (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetLog) log = read_text (FIRST "{\"act\":\"expect\",\"queue\":[],\"whole\":[],"
                                       "\"floor\":null,\"limit_s\":null,\"left_s\":null,"
                                       "\"spoken_s\":null,\"present\":0,\"voters\":0,\"list\":null,"
                                       "\"refused\":null,\"group_s\":{\"a\":0,\"b\":0},\"why\":{}}",
                                       -1, &error);
  g_autoptr(OrdetMeeting) meeting = NULL;

  g_assert_no_error (error);
  meeting = ordet_meeting_new (ordet_log_notice (log));
  g_assert_cmpuint (ordet_expect_n_keys (ordet_log_line (log, 0)->expect), ==, 12);
  g_assert_null (ordet_expect_compare (ordet_log_line (log, 0)->expect, meeting, 0,
                                       ORDET_REFUSAL_NONE));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/expect/met-and-failed", test_expectations);
  g_test_add_func ("/expect/nothing-yet", test_nothing_yet);
  return g_test_run ();
}
