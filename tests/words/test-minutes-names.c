/* test-minutes-names.c — whose names are in the minutes, and when they were approved
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "meeting-fixture.h"
#include "ordet-minutes.h"
#include "ordet-phrases.h"

#define ACT(meeting, second, what, ...)                                                     \
  fixture_act (meeting, ordet_event_build (ORDET_ACT_##what,                                \
                                           (12 * 3600 + second) * ORDET_SECOND,             \
                                           ##__VA_ARGS__, ORDET_KEY_NONE))

/* Ada chairs, Bo writes, Cai and Dag sign; Eli moves, Fia speaks and is elected. */
static OrdetMeeting *
new_meeting (void)
{
  static const char *const names[] = { "Ada A", "Bo B", "Cai C", "Dag D", "Eli E", "Fia F" };
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("Årsmøte");
  OrdetMeeting *meeting;
  const char *const eli[] = { "P5", NULL }, *const elected[] = { "P6", NULL };
  const char *const both[] = { "P5", "P6", NULL };

  notice->body = g_strdup ("Laget");
  notice->date = g_strdup ("2027-02-13");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = g_strdup_printf ("P%u", i + 1);

      ordet_notice_add_person (notice, id, names[i]);
    }
  ordet_notice_add_item (notice, "1", "Planen");
  meeting = ordet_meeting_new (notice);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = g_strdup_printf ("P%u", i + 1);

      ACT (meeting, 0, ARRIVE, ORDET_KEY_WHO, id);
    }
  ACT (meeting, 1, OPEN);
  ACT (meeting, 1, ITEM, ORDET_KEY_ITEM, "1");
  ACT (meeting, 2, OFFICER, ORDET_KEY_ROLE, "chair", ORDET_KEY_WHO, "P1");
  ACT (meeting, 2, OFFICER, ORDET_KEY_ROLE, "secretary", ORDET_KEY_WHO, "P2");
  ACT (meeting, 3, OFFICER, ORDET_KEY_ROLE, "signer", ORDET_KEY_WHO, "P3");
  ACT (meeting, 3, OFFICER, ORDET_KEY_ROLE, "signer", ORDET_KEY_WHO, "P4");
  ACT (meeting, 4, HAND, ORDET_KEY_WHO, "P6");
  ACT (meeting, 5, NEXT);
  ACT (meeting, 65, DONE);
  ACT (meeting, 70, PROPOSAL, ORDET_KEY_ID, "F1", ORDET_KEY_KIND, "main", ORDET_KEY_BY, eli,
       ORDET_KEY_TEXT, "Laget kjøper et orgel.");
  ACT (meeting, 80, DECISION, ORDET_KEY_ID, "V1", ORDET_KEY_TEXT, "Laget kjøper et orgel.");
  ACT (meeting, 81, RESERVATION, ORDET_KEY_PEOPLE, both, ORDET_KEY_DECISION, "V1",
       ORDET_KEY_KIND, "reservation", ORDET_KEY_TEXT, "For dyrt.");
  ACT (meeting, 82, ELECT, ORDET_KEY_ROLE, "leder", ORDET_KEY_PEOPLE, elected);
  return meeting;
}

static char *
text_of (const OrdetMeeting      *meeting,
         const OrdetMinutesTexts *texts,
         OrdetMinutesLevel        level,
         OrdetMinutesNames        names,
         const char              *language)
{
  OrdetMinutesOptions options;
  g_autoptr(OrdetDocument) document = NULL;
  GString *text = g_string_new (NULL);

  ordet_minutes_options_init (&options, ordet_meeting_notice (meeting));
  options.level = level;
  options.names = names;
  options.attendance = TRUE;
  document = ordet_minutes_build (meeting, texts, &options,
                                  ordet_phrases_for_language (language));
  fixture_write_text (ordet_document_root (document), text);
  return g_string_free (text, FALSE);
}

static gboolean
has (const char *text,
     const char *part)
{
  return strstr (text, part) != NULL;
}

/* Speakers are named at level 3, or where they are asked for, and at no level
 * of decisions alone. */
static void
test_speakers (void)
{
  static const struct
  {
    OrdetMinutesLevel level;
    OrdetMinutesNames names;
    gboolean          named;
  } cases[] = {
    { ORDET_LEVEL_DECISIONS, ORDET_NAMES_SPEAKERS, FALSE },
    { ORDET_LEVEL_PROPOSALS, ORDET_NAMES_MOVERS, FALSE },
    { ORDET_LEVEL_PROPOSALS, ORDET_NAMES_SPEAKERS, TRUE },
    { ORDET_LEVEL_SPEAKERS, ORDET_NAMES_MOVERS, TRUE },
    { ORDET_LEVEL_SPEAKERS, ORDET_NAMES_ROLES, FALSE },
  };
  g_autoptr(OrdetMeeting) meeting = new_meeting ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = text_of (meeting, NULL, cases[i].level, cases[i].names, "nb");

      g_assert_cmpint (has (text, "Hadde ordet, i rekkefølge: Fia F"), ==, cases[i].named);
    }
}

/* Nobody's name, in any language, at any level: roles and numbers instead. */
static void
test_roles (void)
{
  g_autoptr(OrdetMeeting) meeting = new_meeting ();
  g_autofree char *swedish =
    text_of (meeting, NULL, ORDET_LEVEL_NOTES, ORDET_NAMES_ROLES, "sv");

  for (guint l = 0; ordet_phrases_languages ()[l] != NULL; l++)
    for (OrdetMinutesLevel level = ORDET_LEVEL_DECISIONS; level <= ORDET_LEVEL_NOTES; level++)
      {
        g_autofree char *text = text_of (meeting, NULL, level, ORDET_NAMES_ROLES,
                                         ordet_phrases_languages ()[l]);

        for (guint i = 0; i < ordet_meeting_n_people (meeting); i++)
          g_assert_false (has (text, ordet_meeting_person (meeting, i)->name));
        g_assert_true (has (text, "Laget kjøper et orgel."));
        g_assert_false (has (text, "{"));
      }
  g_assert_true (has (swedish, "en medlem"));
  g_assert_true (has (swedish, "2 medlemmar"));
  g_assert_true (has (swedish, "Ordförande: en medlem"));
  g_assert_true (has (swedish, "Vid protokollet"));
}

/* Beside a signature stands when it was approved; an older approval has no day. */
static void
test_approved (void)
{
  g_autoptr(OrdetMeeting) meeting = new_meeting ();
  g_autoptr(OrdetMinutesTexts) texts = ordet_minutes_texts_new (ordet_meeting_notice (meeting));
  g_autofree char *text = NULL;

  texts->state = ORDET_MINUTES_READY;
  g_assert_true (ordet_minutes_texts_approve (texts, meeting, "P3", "2027-02-20", 1));
  g_assert_true (ordet_minutes_texts_approve (texts, meeting, "P4", NULL, 2));
  g_assert_cmpint (texts->state, ==, ORDET_MINUTES_APPROVED);
  text = text_of (meeting, texts, ORDET_LEVEL_PROPOSALS, ORDET_NAMES_MOVERS, "nb");
  g_assert_true (has (text, "Protokollunderskriver, godkjent 20. februar 2027\nCai C\n"));
  g_assert_true (has (text, "Protokollunderskriver\nDag D\n"));
}

/* What the first version kept is read as it was meant. */
static void
test_older (void)
{
  g_autoptr(GVariant) packed = g_variant_ref_sink (g_variant_new_parsed (
    "(uint32 1, uint32 2, (uint32 3, uint32 2, uint32 1, uint32 7, true, false), just 'nn',"
    " [('1', just 'e4', 'Fritt.', uint32 2)], [('e4', 'a', 'b', false)], [('P3', int64 5)],"
    " [('1', '', 'Fritt.', int64 4)])"));
  g_autoptr(GBytes) bytes = g_variant_get_data_as_bytes (packed);
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetMinutesTexts) texts = ordet_minutes_texts_from_bytes (bytes, &error);
  const OrdetMinutesApproval *approval;

  g_assert_no_error (error);
  approval = texts->approvals->pdata[0];
  g_assert_cmpint (texts->state, ==, ORDET_MINUTES_APPROVED);
  g_assert_cmpint (texts->options.level, ==, ORDET_LEVEL_SPEAKERS);
  g_assert_cmpint (texts->options.names, ==, ORDET_NAMES_MOVERS);
  g_assert_cmpuint (texts->options.first_number, ==, 7);
  g_assert_cmpstr (texts->language, ==, "nn");
  g_assert_cmpstr (approval->signer, ==, "P3");
  g_assert_cmpstr (approval->date, ==, "");
  g_assert_cmpstr (ordet_minutes_texts_get_free (texts, "1", "e4", ORDET_LEVEL_PROPOSALS), ==,
                   "Fritt.");
  g_assert_cmpuint (texts->changes->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/minutes-names/speakers", test_speakers);
  g_test_add_func ("/minutes-names/roles", test_roles);
  g_test_add_func ("/minutes-names/approved", test_approved);
  g_test_add_func ("/minutes-names/older", test_older);
  return g_test_run ();
}
