/* test-minutes-texts.c — the life of the minutes: what is listed, approved and kept
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "meeting-fixture.h"
#include "ordet-minutes.h"

static gint64 clock_us;

#define ACT(meeting, what, ...)                                                        \
  fixture_act (meeting, ordet_event_build (ORDET_ACT_##what, clock_us += ORDET_SECOND, \
                                           ##__VA_ARGS__, ORDET_KEY_NONE))

static OrdetMeeting *
new_meeting (const char *kind)
{
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("A meeting");

  notice->kind = g_strdup (kind);
  ordet_notice_add_person (notice, "P1", "Ada");
  ordet_notice_add_person (notice, "P2", "Bo");
  ordet_notice_add_item (notice, "1", "First");
  return ordet_meeting_new (notice);
}

/* draft → ready → approved; a change after locking is listed and undoes the
 * approvals. */
static void
test_life (void)
{
  g_autoptr(OrdetMeeting) meeting = new_meeting ("annual");
  g_autoptr(OrdetMinutesTexts) texts =
    ordet_minutes_texts_new (ordet_meeting_notice (meeting));
  const OrdetMinutesChange *change;

  ACT (meeting, OFFICER, ORDET_KEY_ROLE, "signer", ORDET_KEY_WHO, "P1");
  ACT (meeting, OFFICER, ORDET_KEY_ROLE, "signer", ORDET_KEY_WHO, "P2");
  ordet_minutes_texts_set_free (texts, "1", NULL, ORDET_LEVEL_PROPOSALS, "Old.", 1);
  g_assert_cmpuint (texts->changes->len, ==, 0);
  g_assert_false (ordet_minutes_texts_approve (texts, meeting, "P1", "2027-02-14", 2));
  texts->state = ORDET_MINUTES_READY;
  g_assert_true (ordet_minutes_texts_approve (texts, meeting, "P1", "2027-02-14", 3));
  g_assert_true (ordet_minutes_texts_approve (texts, meeting, "P1", "2027-02-14", 4));
  g_assert_cmpint (texts->state, ==, ORDET_MINUTES_READY);
  g_assert_true (ordet_minutes_texts_approve (texts, meeting, "P2", "2027-02-14", 5));
  g_assert_cmpint (texts->state, ==, ORDET_MINUTES_APPROVED);
  g_assert_cmpuint (texts->approvals->len, ==, 2);

  ordet_minutes_texts_set_free (texts, "1", NULL, ORDET_LEVEL_PROPOSALS, "New.", 6);
  g_assert_cmpint (texts->state, ==, ORDET_MINUTES_READY);
  g_assert_cmpuint (texts->approvals->len, ==, 0);
  g_assert_cmpuint (texts->changes->len, ==, 1);
  change = g_ptr_array_index (texts->changes, 0);
  g_assert_cmpstr (change->before, ==, "Old.");
  g_assert_cmpstr (change->after, ==, "New.");
}

/* How they are written out decides what the signers read: listed too, but for
 * what became as it was again; of released ones nothing. */
static void
test_form (void)
{
  g_autoptr(OrdetMeeting) meeting = new_meeting ("annual");
  g_autoptr(OrdetMinutesTexts) texts =
    ordet_minutes_texts_new (ordet_meeting_notice (meeting));
  OrdetMinutesOptions options = texts->options;
  const OrdetMinutesChange *change;

  ACT (meeting, OFFICER, ORDET_KEY_ROLE, "signer", ORDET_KEY_WHO, "P1");
  g_assert_true (ordet_minutes_texts_set_form (texts, &options, "nn", 1));
  g_assert_cmpuint (texts->changes->len, ==, 0);
  texts->state = ORDET_MINUTES_READY;
  ordet_minutes_texts_approve (texts, meeting, "P1", "2027-02-14", 2);
  g_assert_cmpint (texts->state, ==, ORDET_MINUTES_APPROVED);
  g_assert_true (ordet_minutes_texts_set_form (texts, &options, texts->language, 3));
  g_assert_cmpint (texts->state, ==, ORDET_MINUTES_APPROVED);

  options.level = ORDET_LEVEL_SPEAKERS;
  options.attendance = TRUE;
  g_assert_true (ordet_minutes_texts_set_form (texts, &options, NULL, 4));
  g_assert_cmpint (texts->state, ==, ORDET_MINUTES_READY);
  g_assert_cmpuint (texts->approvals->len, ==, 0);
  g_assert_cmpuint (texts->changes->len, ==, 3);
  change = g_ptr_array_index (texts->changes, 0);
  g_assert_cmpstr (change->where, ==, ORDET_PLACE_FORM "level");
  g_assert_cmpstr (change->before, ==, "2");
  g_assert_cmpstr (change->after, ==, "3");
  change = g_ptr_array_index (texts->changes, 2);
  g_assert_cmpstr (change->where, ==, ORDET_PLACE_FORM "language");
  g_assert_cmpstr (change->before, ==, "nn");
  g_assert_cmpstr (change->after, ==, "");
  g_assert_true (ordet_minutes_texts_set_form (texts, &options, "nn", 5));
  g_assert_cmpuint (texts->changes->len, ==, 2);

  texts->state = ORDET_MINUTES_RELEASED;
  options.level = ORDET_LEVEL_NOTES;
  g_assert_false (ordet_minutes_texts_set_form (texts, &options, "sv", 6));
  g_assert_cmpint (texts->options.level, ==, ORDET_LEVEL_SPEAKERS);
  g_assert_cmpstr (texts->language, ==, "nn");
  g_assert_cmpuint (texts->changes->len, ==, 2);
}

static void
test_pack (void)
{
  g_autoptr(OrdetMeeting) meeting = new_meeting ("board");
  g_autoptr(OrdetMinutesTexts) texts =
    ordet_minutes_texts_new (ordet_meeting_notice (meeting));
  g_autoptr(OrdetMinutesTexts) again = NULL;
  g_autoptr(GVariant) packed = NULL, repacked = NULL, other = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (texts->options.level, ==, ORDET_LEVEL_NOTES);
  texts->state = ORDET_MINUTES_READY;
  texts->language = g_strdup ("nn");
  texts->options.first_number = 17;
  ordet_minutes_texts_edit (texts, "e4", "a", "b", 1);
  ordet_minutes_texts_hide (texts, "e5", "c", 2);
  ordet_minutes_texts_set_free (texts, "1", "e4", ORDET_LEVEL_NOTES, "free", 3);
  ordet_minutes_texts_set_free (texts, ORDET_PLACE_CLOSE, NULL, ORDET_LEVEL_NOTES, "x", 4);
  ordet_minutes_texts_approve (texts, meeting, "P1", "2027-02-14", 5);
  packed = g_variant_ref_sink (ordet_minutes_texts_pack (texts));
  again = ordet_minutes_texts_unpack (packed, &error);
  g_assert_no_error (error);
  repacked = g_variant_ref_sink (ordet_minutes_texts_pack (again));
  g_assert_true (g_variant_equal (packed, repacked));
  g_assert_cmpuint (again->changes->len, ==, 4);

  other = g_variant_ref_sink (g_variant_new_string ("no minutes"));
  g_assert_null (ordet_minutes_texts_unpack (other, &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_FORMAT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/minutes-texts/life", test_life);
  g_test_add_func ("/minutes-texts/form", test_form);
  g_test_add_func ("/minutes-texts/pack", test_pack);
  return g_test_run ();
}
