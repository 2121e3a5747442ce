/* test-rules-page.c — the rules as a page: what holds is said, what does not is not
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "ordet-phrases.h"
#include "ordet-rules-page.h"

static char *
page_text (const OrdetNotice *notice,
           const OrdetRules  *rules,
           const char        *language)
{
  g_autoptr(OrdetDocument) page =
    ordet_rules_page_new (notice, rules, ordet_phrases_for_language (language));

  g_assert_cmpstr (ordet_document_language (page), ==, language);
  return ordet_node_plain_text (ordet_document_root (page));
}

static void
test_defaults (void)
{
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("Årsmöte 2027");
  g_autoptr(OrdetRules) rules = ordet_rules_new ();
  g_autofree char *text = NULL;

  notice->date = g_strdup ("2027-02-13");
  notice->rules_text = g_strdupv ((char *[]) { "Håll dig till frågan.", NULL });
  ordet_notice_add_person (notice, "P1", "Oda Eksempelvik");
  text = page_text (notice, rules, "sv");
  g_assert_nonnull (strstr (text, "Årsmöte 2027, 13 februari 2027"));
  g_assert_nonnull (strstr (text, "Den som inte har talat i frågan går före."));
  g_assert_nonnull (strstr (text, "3 minuter första gången, 2 minuter därefter"));
  g_assert_nonnull (strstr (text, "Högst 2 repliker"));
  g_assert_nonnull (strstr (text, "Håll dig till frågan."));
  g_assert_null (strstr (text, "förbigången"));
  g_assert_null (strstr (text, "Oda"));
}

/* The order of the sentences is that of the rules. */
static void
test_follows_rules (void)
{
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("");
  g_autoptr(OrdetRules) rules = ordet_rules_new ();
  g_autofree char *text = NULL;
  const char *lists, *first;

  rules->max_passed = 1;
  rules->priority = ORDET_PRIORITY_BALANCE_FIRST;
  rules->replies_per_speech = 0;
  rules->safe = 2;
  text = page_text (notice, rules, "en");
  lists = strstr (text, "There are two lists");
  first = strstr (text, "Those who have not spoken on the item");
  g_assert_true (lists != NULL && first != NULL && lists < first);
  g_assert_nonnull (strstr (text, "more than 1 time by"));
  g_assert_nonnull (strstr (text, "There are no replies."));
  g_assert_null (strstr (text, "A rejoinder"));
  g_assert_nonnull (strstr (text, "The next 2 in the order are announced"));
}

static void
test_languages (void)
{
  static const char *const languages[] = { "en", "sv", "nb", "nn" };
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("X");
  g_autoptr(OrdetRules) rules = ordet_rules_new ();

  rules->max_passed = 3;
  rules->speeches_per_item = 2;
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *text = page_text (notice, rules, languages[i]);

      g_assert_null (strchr (text, '{'));
      g_assert_null (strchr (text, '|'));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules-page/defaults", test_defaults);
  g_test_add_func ("/rules-page/follows-rules", test_follows_rules);
  g_test_add_func ("/rules-page/languages", test_languages);
  return g_test_run ();
}
