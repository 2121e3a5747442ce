/* test-template.c — templates out and in, and what is none
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "ordet-template.h"

static const char *const files[] = { "annual", "members", "board", "congress", "open", "profiles" };
static const char *const languages[] = { "en", "sv", "nb", "nn" };

static OrdetTemplateSet *
shipped (const char *name)
{
  g_autofree char *path =
    g_strdup_printf ("%s/../data/templates/%s.json", g_getenv ("G_TEST_SRCDIR"), name);
  g_autoptr(GError) error = NULL;
  OrdetTemplateSet *set = ordet_template_set_read_file (path, &error);

  g_assert_no_error (error);
  return set;
}

static OrdetTemplateSet *
all_shipped (void)
{
  OrdetTemplateSet *all = ordet_template_set_new ("District");
  guint n_new, n_replaced;

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      ordet_template_set_take (all, shipped (files[i]), &n_new, &n_replaced);
      g_assert_cmpuint (n_replaced, ==, 0);
    }
  return all;
}

/* Every template is a whole meeting in every language, with its profile. */
static void
test_shipped (void)
{
  g_autoptr(OrdetTemplateSet) all = all_shipped ();
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (all->templates->len, ==, 5);
  g_assert_cmpuint (all->profiles->len, ==, 6);
  g_assert_true (ordet_template_set_valid (all, &error));
  for (guint i = 0; i < all->templates->len; i++)
    for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
      {
        const OrdetTemplate *template = all->templates->pdata[i];
        const char *profile = ordet_template_text (&template->profile, languages[l]);
        const OrdetProfile *found = ordet_template_set_profile (all, profile);
        g_autoptr(OrdetNotice) notice =
          ordet_template_to_notice (template, found, languages[l], "2027-02-13");
        guint n_items, minutes = ordet_template_length (template, languages[l], &n_items);

        g_assert_true (profile == NULL || found != NULL);
        g_assert_true (ordet_notice_valid (notice, &error));
        g_assert_cmpuint (notice->agenda->len, >=, 5);
        g_assert_cmpuint (n_items, <=, notice->agenda->len);
        g_assert_cmpuint (minutes, >=, 60);
        g_assert_cmpstr (notice->language, ==, languages[l]);
        g_assert_nonnull (notice->rules_text);
        g_assert_cmpuint (notice->people->len, ==, 0);
        for (guint j = 0; j < notice->agenda->len; j++)
          g_assert_cmpstr (((OrdetAgendaData *) notice->agenda->pdata[j])->title, !=, "");
      }
}

/* An item of one country's practice is not on another's agenda. */
static void
test_languages (void)
{
  g_autoptr(OrdetTemplateSet) set = shipped ("annual");
  g_autoptr(OrdetNotice) sv = ordet_template_to_notice (set->templates->pdata[0], NULL, "sv", NULL);
  g_autoptr(OrdetNotice) nb = ordet_template_to_notice (set->templates->pdata[0], NULL, "nb", NULL);
  const OrdetAgendaData *discharge = sv->agenda->pdata[3];

  g_assert_cmpstr (discharge->title, ==, "Fråga om ansvarsfrihet");
  g_assert_cmpstr (discharge->id, ==, "4");
  g_assert_cmpuint (nb->agenda->len, ==, sv->agenda->len - 2);
  g_assert_cmpstr (((OrdetAgendaData *) nb->agenda->pdata[3])->title, ==, "Handlingsplan");
}

static void
test_round_trip (void)
{
  g_autoptr(OrdetTemplateSet) all = all_shipped (), again = NULL;
  g_autofree char *json = ordet_template_set_print (all), *second = NULL;
  g_autoptr(GError) error = NULL;

  again = ordet_template_set_parse (json, strlen (json), &error);
  g_assert_no_error (error);
  second = ordet_template_set_print (again);
  g_assert_cmpstr (json, ==, second);
  g_assert_cmpstr (again->body, ==, "District");
}

/* What a branch saves is its agenda, its rules and nobody. */
static void
test_from_notice (void)
{
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("Årsmøte 2027");
  g_autoptr(OrdetTemplateSet) set = ordet_template_set_new ("");
  g_autoptr(OrdetTemplateSet) read = NULL;
  g_autoptr(OrdetNotice) made = NULL;
  g_autofree char *json = NULL;
  g_autoptr(GError) error = NULL;
  OrdetAgendaData *item;

  ordet_notice_add_person (notice, "P1", "Oda Eksempelvik")->number = 7;
  notice->place = g_strdup ("Furuvik");
  notice->kind = g_strdup ("annual");
  notice->start = g_strdup ("12:00");
  item = ordet_notice_add_item (notice, "5a", "Motion A");
  item->minutes = 25;
  item->kind = g_strdup ("decision");
  notice->rules->max_passed = 4;
  notice->rules->set |= ORDET_RULE_BIT (ORDET_RULE_MAX_PASSED);
  g_ptr_array_add (set->templates, ordet_template_from_notice (notice, "own-1", "Vårt årsmøte"));
  json = ordet_template_set_print (set);
  g_assert_null (strstr (json, "Oda"));
  g_assert_null (strstr (json, "Furuvik"));
  read = ordet_template_set_parse (json, strlen (json), &error);
  g_assert_no_error (error);
  made = ordet_template_to_notice (read->templates->pdata[0], NULL, "nn", "2028-02-12");
  g_assert_cmpstr (made->title, ==, "Vårt årsmøte");
  g_assert_cmpstr (((OrdetAgendaData *) made->agenda->pdata[0])->id, ==, "5a");
  g_assert_cmpint (((OrdetAgendaData *) made->agenda->pdata[0])->minutes, ==, 25);
  g_assert_cmpint (made->rules->max_passed, ==, 4);
}

/* What is as by default in a meeting does not become the profile's again. */
static void
test_defaults_kept (void)
{
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("A");
  g_autoptr(OrdetTemplate) template = ordet_template_from_notice (notice, "x", "A");
  g_autoptr(OrdetTemplateSet) profiles = shipped ("profiles");
  g_autoptr(OrdetNotice) made = ordet_template_to_notice (
    template, ordet_template_set_profile (profiles, "small-circle"), "en", NULL);

  g_assert_cmpint (made->rules->set, ==, 0);
}

static void
test_replace (void)
{
  g_autoptr(OrdetTemplateSet) all = all_shipped ();
  OrdetTemplateSet *mine = shipped ("members");
  OrdetTemplate *members = mine->templates->pdata[0];
  guint n_new, n_replaced;

  ordet_template_text_clear (&members->title);
  members->title.in[ORDET_TEMPLATE_LANGUAGES - 1] = g_strdup ("Mine");
  g_ptr_array_add (mine->templates, ordet_template_new ("new"));
  ordet_template_set_take (all, mine, &n_new, &n_replaced);
  g_assert_cmpuint (n_new, ==, 1);
  g_assert_cmpuint (n_replaced, ==, 1);
  g_assert_cmpuint (all->templates->len, ==, 6);
  /* Where it stood. */
  g_assert_cmpstr (ordet_template_text (&((OrdetTemplate *) all->templates->pdata[1])->title, "sv"),
                   ==, "Mine");
}

#define HEAD "{\"ordet\":\"templates\",\"version\":1,"
#define ONE(inside) HEAD "\"templates\":[{\"id\":\"a\",\"title\":\"A\"," inside "}]}"

static void
test_refused (void)
{
  static const struct { const char *json; OrdetTemplateTrouble trouble;
  } cases[] = {
    { "", ORDET_TEMPLATE_CUT_OFF },
    { "{", ORDET_TEMPLATE_CUT_OFF },
    { HEAD "\"templates\":[{\"id\":\"a\",\"title\":\"A", ORDET_TEMPLATE_CUT_OFF },
    { "[]", ORDET_TEMPLATE_CUT_OFF },
    { "null", ORDET_TEMPLATE_CUT_OFF },
    { "{\"a\":'x'}", ORDET_TEMPLATE_CUT_OFF },
    { "\xff\xfe{\"ordet\"", ORDET_TEMPLATE_CUT_OFF },
    { "{}", ORDET_TEMPLATE_FOREIGN },
    { "{\"ordet\":\"bundle\",\"version\":1}", ORDET_TEMPLATE_FOREIGN },
    { "{\"ordet\":\"templates\"}", ORDET_TEMPLATE_FOREIGN },
    { "{\"ordet\":\"templates\",\"version\":\"1\"}", ORDET_TEMPLATE_FOREIGN },
    { "{\"ordet\":\"templates\",\"version\":0}", ORDET_TEMPLATE_FOREIGN },
    { "{\"ordet\":\"templates\",\"version\":2}", ORDET_TEMPLATE_NEWER },
    { HEAD "\"people\":[]}", ORDET_TEMPLATE_PEOPLE },
    { ONE ("\"people\":[{\"name\":\"Oda\"}]"), ORDET_TEMPLATE_PEOPLE },
    { HEAD "\"templates\":{}}", ORDET_TEMPLATE_FOREIGN },
    { HEAD "\"templates\":[1]}", ORDET_TEMPLATE_FOREIGN },
    { HEAD "\"templates\":[{\"id\":\"a\"}]}", ORDET_TEMPLATE_TEXT },
    { HEAD "\"templates\":[{\"id\":\"a\",\"title\":\"\"}]}", ORDET_TEMPLATE_TEXT },
    { HEAD "\"templates\":[{\"id\":\"a\",\"title\":7}]}", ORDET_TEMPLATE_TEXT },
    { HEAD "\"templates\":[{\"title\":\"A\"}]}", ORDET_TEMPLATE_DOUBLED },
    { HEAD "\"templates\":[{\"id\":\"a\",\"title\":\"A\"},{\"id\":\"a\",\"title\":\"B\"}]}",
      ORDET_TEMPLATE_DOUBLED },
    { HEAD "\"templates\":[{\"id\":\"a\",\"title\":\"Möte\"},{\"id\":\"b\",\"title\":\"MÖTE\"}]}",
      ORDET_TEMPLATE_DOUBLED },
    { HEAD "\"profiles\":[{\"id\":\"a\",\"title\":\"A\"},{\"id\":\"b\",\"title\":\"a\"}]}",
      ORDET_TEMPLATE_DOUBLED },
    { ONE ("\"start\":\"25:00\""), ORDET_TEMPLATE_NUMBER },
    { ONE ("\"start\":\"9\""), ORDET_TEMPLATE_NUMBER },
    { ONE ("\"agenda\":[{\"title\":\"x\",\"minutes\":-5}]"), ORDET_TEMPLATE_NUMBER },
    { ONE ("\"agenda\":[{\"title\":\"x\",\"minutes\":1441}]"), ORDET_TEMPLATE_NUMBER },
    { ONE ("\"agenda\":[{\"title\":\"x\",\"minutes\":99999999999999}]"), ORDET_TEMPLATE_NUMBER },
    { ONE ("\"agenda\":[{\"title\":\"x\",\"minutes\":1e99}]"), ORDET_TEMPLATE_NUMBER },
    { ONE ("\"agenda\":[{\"title\":\"x\",\"minutes\":\"5\"}]"), ORDET_TEMPLATE_NUMBER },
    { ONE ("\"agenda\":[{\"title\":\"x\",\"number\":\"1\"},{\"title\":\"y\",\"number\":\"1\"}]"),
      ORDET_TEMPLATE_DOUBLED },
    { ONE ("\"agenda\":[{\"title\":\"x\",\"number\":\"2\"},{\"title\":\"y\"}]"),
      ORDET_TEMPLATE_DOUBLED },
    { ONE ("\"rules\":{\"max_passed\":-3}"), ORDET_TEMPLATE_RULES },
    { ONE ("\"rules\":{\"limits\":{\"speech\":0}}"), ORDET_TEMPLATE_RULES },
    { ONE ("\"rules\":{\"scope\":\"sometimes\"}"), ORDET_TEMPLATE_RULES },
    { ONE ("\"rules\":{\"limits\":7}"), ORDET_TEMPLATE_RULES },
    { ONE ("\"rules\":7"), ORDET_TEMPLATE_RULES },
    { ONE ("\"rules_text\":[\"\"]"), ORDET_TEMPLATE_TEXT },
    { ONE ("\"rules_text\":[[]]"), ORDET_TEMPLATE_TEXT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_test_message ("case %u", (guint) i);
      g_assert_null (ordet_template_set_parse (cases[i].json, strlen (cases[i].json), &error));
      g_assert_error (error, ORDET_TEMPLATE_ERROR, (gint) cases[i].trouble);
    }
}

/* Cut off anywhere, a file is refused or, if only blanks are missing, whole. */
static void
test_cut_anywhere (void)
{
  g_autoptr(OrdetTemplateSet) set = shipped ("board");
  g_autofree char *json = ordet_template_set_print (set);
  gsize whole = strlen (g_strchomp (json));

  for (gsize length = 0; length < whole; length++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (ordet_template_set_parse (json, length, &error));
      g_assert_error (error, ORDET_TEMPLATE_ERROR, ORDET_TEMPLATE_CUT_OFF);
    }
}

static void
test_bounds (void)
{
  g_autoptr(GString) many = g_string_new (HEAD "\"templates\":[");
  g_autofree char *blanks = g_strnfill (ORDET_TEMPLATES_MAX_FILE + 1, ' ');
  g_autofree char *letters = g_strnfill (2001, 'x');
  g_autofree char *title =
    g_strdup_printf (HEAD "\"templates\":[{\"id\":\"a\",\"title\":\"%s\"}]}", letters);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 201; i++)
    g_string_append_printf (many, "%s{\"id\":\"%u\",\"title\":\"%u\"}", i > 0 ? "," : "", i, i);
  g_string_append (many, "]}");
  g_assert_null (ordet_template_set_parse (many->str, many->len, &error));
  g_assert_error (error, ORDET_TEMPLATE_ERROR, ORDET_TEMPLATE_TOO_LARGE);
  g_clear_error (&error);
  g_assert_null (ordet_template_set_parse (title, strlen (title), &error));
  g_assert_error (error, ORDET_TEMPLATE_ERROR, ORDET_TEMPLATE_TOO_LARGE);
  g_clear_error (&error);
  blanks[0] = '{';
  blanks[ORDET_TEMPLATES_MAX_FILE] = '}';
  g_assert_null (ordet_template_set_parse (blanks, ORDET_TEMPLATES_MAX_FILE + 1, &error));
  g_assert_error (error, ORDET_TEMPLATE_ERROR, ORDET_TEMPLATE_TOO_LARGE);
}

/* Keys of a later time are left out, as in a log. */
static void
test_unknown_keys (void)
{
  static const char json[] = HEAD "\"colour\":\"red\",\"templates\":[{\"id\":\"a\",\"title\":"
                                  "{\"en\":\"A\",\"fi\":\"Ä\"},\"sound\":1}]}";
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetTemplateSet) set = ordet_template_set_parse (json, strlen (json), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (set->templates->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/template/shipped", test_shipped);
  g_test_add_func ("/template/languages", test_languages);
  g_test_add_func ("/template/round-trip", test_round_trip);
  g_test_add_func ("/template/from-notice", test_from_notice);
  g_test_add_func ("/template/defaults-kept", test_defaults_kept);
  g_test_add_func ("/template/replace", test_replace);
  g_test_add_func ("/template/refused", test_refused);
  g_test_add_func ("/template/cut-anywhere", test_cut_anywhere);
  g_test_add_func ("/template/bounds", test_bounds);
  g_test_add_func ("/template/unknown-keys", test_unknown_keys);
  return g_test_run ();
}
