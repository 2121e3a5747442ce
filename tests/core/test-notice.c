/* test-notice.c — what was known before: kept whole, checked, and with any name
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-meeting.h"

/* Names are any text: long, from the right, with marks, pictures, or nothing. */
static const char *const names[] = {
  "",
  " ",
  "Åse Øverås",
  "A\xcc\x8ase \xcc\x88",
  "مريم بنت عبد الله",
  "שרה בת־אל",
  "👩🏽‍🦽‍➡️ Kari 🏳️‍⚧️",
  "Ngọc Hân Nguyễn",
  "ᚢᛚᚠᚱ",
  "王小明",
  "𝒵oé",
  ("\xe2\x80\xae"
   "evil"),
  "a\tb",
  "“Quoted”, the 2nd",
  "Kari Test",
  "Kari Test",
};

static OrdetNotice *
full_notice (void)
{
  OrdetNotice *notice = ordet_notice_new ("Årsmøte 2027");
  static const char *const roles[] = { "chair", "teller", NULL };
  OrdetPersonData *person;
  OrdetAgendaData *item;

  notice->body = g_strdup ("Eksempellaget");
  notice->kind = g_strdup ("annual");
  notice->language = g_strdup ("nn");
  notice->date = g_strdup ("2027-02-13");
  notice->place = g_strdup ("Furuvik");
  notice->start = g_strdup ("12:00");
  notice->end = g_strdup ("16:00");
  notice->register_size = 45;
  notice->quorum = 12;
  notice->access = g_strdupv ((char *[]) { "step-free", "loop", NULL });
  notice->child_care = g_strdup ("Side room, from 11:30");
  notice->profile = g_strdup ("nb-lokallag");
  notice->rules_text = g_strdupv ((char *[]) { "Speak to the matter.", NULL });
  person = ordet_notice_add_person (notice, "P1", "Wenche Testvoll");
  person->number = 23;
  person->category = g_strdup ("woman");
  person->list = g_strdup ("a");
  person->member = FALSE;
  person->vote = FALSE;
  person->speak = FALSE;
  person->is_new = TRUE;
  person->pronoun = g_strdup ("hen");
  person->extra_s = 60;
  person->roles = g_strdupv ((char **) roles);
  ordet_notice_add_person (notice, "P2", "");
  item = ordet_notice_add_item (notice, "5a", "Handlingsplan");
  item->minutes = 50;
  item->kind = g_strdup ("decision");
  ordet_notice_add_item (notice, "6", "");
  notice->rules->safe = 3;
  notice->rules->set = ORDET_RULE_BIT (ORDET_RULE_SAFE);
  return notice;
}

static OrdetNotice *
packed_and_read (const OrdetNotice *notice)
{
  g_autoptr(GVariant) packed = g_variant_ref_sink (ordet_notice_pack (notice));
  g_autoptr(GError) error = NULL;
  OrdetNotice *read = ordet_notice_unpack (packed, &error);

  g_assert_no_error (error);
  return read;
}

static void
test_kept (void)
{
  g_autoptr(OrdetNotice) notice = full_notice ();
  g_autoptr(OrdetNotice) copy = ordet_notice_copy (notice);
  g_autoptr(OrdetNotice) read = packed_and_read (notice);
  const OrdetPersonData *person = read->people->pdata[0];
  const OrdetAgendaData *item = read->agenda->pdata[0];

  g_assert_true (ordet_notice_equal (notice, copy));
  g_assert_true (ordet_notice_equal (notice, read));
  g_assert_cmpstr (read->title, ==, "Årsmøte 2027");
  g_assert_cmpstr (read->end, ==, "16:00");
  g_assert_cmpint (read->quorum, ==, 12);
  g_assert_cmpstr (read->access[1], ==, "loop");
  g_assert_cmpstr (read->child_care, ==, "Side room, from 11:30");
  g_assert_cmpstr (read->profile, ==, "nb-lokallag");
  g_assert_cmpstr (read->rules_text[0], ==, "Speak to the matter.");
  g_assert_cmpstr (person->name, ==, "Wenche Testvoll");
  g_assert_cmpint (person->number, ==, 23);
  g_assert_false (person->member);
  g_assert_true (person->is_new);
  g_assert_cmpint (person->extra_s, ==, 60);
  g_assert_cmpstr (person->roles[1], ==, "teller");
  g_assert_cmpstr (item->kind, ==, "decision");
  g_assert_cmpint (item->minutes, ==, 50);
  g_assert_cmpuint (read->rules->set, ==, ORDET_RULE_BIT (ORDET_RULE_SAFE));
  person = read->people->pdata[1];
  g_assert_null (person->category);
  g_assert_true (person->member); /* and may vote and speak, unless it is said */
  g_assert_true (person->vote);
  g_assert_true (person->speak);
}

/* Each thing that is said makes another notice. */
static void
test_equal (void)
{
  g_autoptr(OrdetNotice) notice = full_notice ();

  for (guint i = 0; i < 8; i++)
    {
      g_autoptr(OrdetNotice) other = full_notice ();
      OrdetPersonData *person = other->people->pdata[0];
      OrdetAgendaData *item = other->agenda->pdata[0];

      g_assert_true (ordet_notice_equal (notice, other));
      switch (i)
        {
        case 0: person->extra_s++; break;
        case 1: person->vote = TRUE; break;
        case 2: item->minutes = 0; break;
        case 3: other->rules->set = 0; break;
        case 4: g_clear_pointer (&other->place, g_free); break;
        case 5: g_clear_pointer (&other->access, g_strfreev); break;
        case 6: g_clear_pointer (&other->child_care, g_free); break;
        default: g_ptr_array_set_size (other->people, 1); break;
        }
      g_assert_false (ordet_notice_equal (notice, other));
    }
}

/* What says nothing of what was added later is packed as it always was, and
 * what was packed then is still read. */
static void
test_first_form (void)
{
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("A");
  g_autoptr(GVariant) packed = g_variant_ref_sink (ordet_notice_pack (notice));
  g_autoptr(GVariant) more = NULL;
  g_autoptr(OrdetNotice) read = packed_and_read (notice);

  g_assert_true (g_variant_is_of_type (
    packed, G_VARIANT_TYPE ("(ssssssssiia(sxsssbbbbsias)a(ssis)a{iv})")));
  g_assert_null (read->access);
  notice->child_care = g_strdup ("x");
  more = g_variant_ref_sink (ordet_notice_pack (notice));
  g_assert_false (g_variant_is_of_type (more, g_variant_get_type (packed)));
}

static OrdetEvent *
officer_event (const char *role,
               const char *who)
{
  OrdetEvent *event = ordet_event_new (ORDET_ACT_OFFICER, 0);

  ordet_event_set_string (event, ORDET_KEY_ROLE, role);
  ordet_event_set_string (event, ORDET_KEY_WHO, who);
  return event;
}

/* Whom the notice proposes holds the office until the meeting names somebody. */
static void
test_proposed_officers (void)
{
  g_autoptr(OrdetNotice) notice = full_notice ();
  g_autoptr(OrdetMeeting) meeting = NULL;
  g_autoptr(OrdetEvent) chair = officer_event ("chair", "P2");
  g_autoptr(GError) error = NULL;
  gboolean changed;

  ((OrdetPersonData *) notice->people->pdata[1])->roles =
    g_strdupv ((char *[]) { "signer", "board", NULL });
  meeting = ordet_meeting_new (notice);
  g_assert_cmpuint (ordet_meeting_officer (meeting, "chair"), ==, 0);
  g_assert_cmpuint (ordet_meeting_officer (meeting, "signer"), ==, 1);
  g_assert_cmpuint (ordet_meeting_officer (meeting, "board"), ==, ORDET_NOBODY);
  g_assert_true (ordet_meeting_act (meeting, chair, &changed, &error));
  g_assert_true (changed);
  g_assert_cmpuint (ordet_meeting_officer (meeting, "chair"), ==, 1);
  g_assert_cmpuint (ordet_meeting_officers (meeting, "chair", NULL, 0), ==, 1);
  g_assert_cmpuint (ordet_meeting_officer (meeting, "teller"), ==, 0);
}

static void
assert_refused (OrdetNotice *notice)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (ordet_notice_valid (notice, &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_VALUE);
}

static void
test_valid (void)
{
  for (guint i = 0; i < 9; i++)
    {
      g_autoptr(OrdetNotice) notice = full_notice ();
      OrdetPersonData *person = notice->people->pdata[0];
      g_autoptr(GError) error = NULL;

      g_assert_true (ordet_notice_valid (notice, &error));
      g_assert_no_error (error);
      switch (i)
        {
        case 0: ordet_notice_add_person (notice, "P1", "Another"); break;
        case 1: ordet_notice_add_person (notice, "", "No id"); break;
        case 2: ordet_notice_add_item (notice, "6", "Again"); break;
        case 3: ordet_notice_add_item (notice, "", "No number"); break;
        case 4: person->number = -1; break;
        case 5: person->extra_s = -1; break;
        case 6: notice->quorum = -1; break;
        case 7: notice->register_size = -1; break;
        default:
          notice->rules->set |= ORDET_RULE_BIT (ORDET_RULE_WEIGHT_A);
          notice->rules->weights[0] = 0;
          break;
        }
      assert_refused (notice);
    }
}

static void
test_unreadable (void)
{
  static const char *const values[] = { "'notice'", "(1, 2)", "('a', 'b')", "@as []" };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr(GVariant) packed = g_variant_parse (NULL, values[i], NULL, NULL, NULL);
      g_autoptr(GError) error = NULL;

      g_assert_null (ordet_notice_unpack (packed, &error));
      g_assert_error (error, ORDET_ERROR, ORDET_ERROR_FORMAT);
    }
}

static OrdetRefusal
act (OrdetMeeting *meeting,
     OrdetAct      what,
     OrdetKey      key,
     const char   *value)
{
  g_autoptr(OrdetEvent) event = ordet_event_build (what, 0, key, value, ORDET_KEY_NONE);
  g_autoptr(GError) error = NULL;

  return ordet_meeting_act (meeting, event, NULL, &error) ? ORDET_REFUSAL_NONE
                                                          : (OrdetRefusal) error->code;
}

/* Whatever they are called, people are told apart by their ids alone. */
static void
test_names (void)
{
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("");
  g_autoptr(OrdetNotice) read = NULL;
  g_autoptr(OrdetMeeting) meeting = NULL;
  g_autofree char *long_name = g_strnfill (200, 'x');
  const guint n = G_N_ELEMENTS (names);
  const OrdetEntry *order;
  gsize n_order;

  for (guint i = 0; i < n; i++)
    ordet_notice_add_person (notice, (const char[]) { (char) ('A' + i), '\0' }, names[i]);
  ordet_notice_add_person (notice, long_name, long_name);
  ordet_notice_add_person (notice, "مريم", "n");
  ordet_notice_add_item (notice, "１", "Full width");
  g_assert_true (ordet_notice_valid (notice, NULL));
  read = packed_and_read (notice);
  g_assert_true (ordet_notice_equal (notice, read));

  meeting = ordet_meeting_new (read);
  g_assert_cmpint (act (meeting, ORDET_ACT_ITEM, ORDET_KEY_ITEM, "1"), ==,
                   ORDET_REFUSAL_UNKNOWN_ITEM);
  g_assert_cmpint (act (meeting, ORDET_ACT_ITEM, ORDET_KEY_ITEM, "１"), ==, ORDET_REFUSAL_NONE);
  for (guint i = 0; i < ordet_meeting_n_people (meeting); i++)
    {
      const OrdetPerson *person = ordet_meeting_person (meeting, i);

      g_assert_cmpstr (person->name, ==,
                       i < n ? names[i] : i == n ? long_name : "n");
      g_assert_cmpuint (ordet_meeting_find_person (meeting, person->id), ==, i);
      g_assert_cmpint (act (meeting, ORDET_ACT_ARRIVE, ORDET_KEY_WHO, person->id), ==,
                       ORDET_REFUSAL_NONE);
      g_assert_cmpint (act (meeting, ORDET_ACT_HAND, ORDET_KEY_WHO, person->id), ==,
                       ORDET_REFUSAL_NONE);
    }
  g_assert_cmpuint (ordet_meeting_find_person (meeting, "a"), ==, ORDET_NOBODY);
  g_assert_cmpuint (ordet_meeting_find_person (meeting, ""), ==, ORDET_NOBODY);
  order = ordet_meeting_order (meeting, &n_order);
  g_assert_cmpuint (n_order, ==, n + 2);
  for (guint i = 0; i < n_order; i++)
    g_assert_cmpuint (order[i].person, ==, i);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice/kept", test_kept);
  g_test_add_func ("/notice/equal", test_equal);
  g_test_add_func ("/notice/first-form", test_first_form);
  g_test_add_func ("/notice/proposed-officers", test_proposed_officers);
  g_test_add_func ("/notice/valid", test_valid);
  g_test_add_func ("/notice/unreadable", test_unreadable);
  g_test_add_func ("/notice/names", test_names);
  return g_test_run ();
}
