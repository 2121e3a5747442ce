/* fuzz-template.c — a file of templates and profiles
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"

#include <string.h>

#include "ordet-template.h"

/* What a meeting begins from is a meeting that can be kept. */
static void
begin_meetings (const OrdetTemplateSet *set)
{
  static const char *const languages[] = { "en", "sv", "nb", "nn" };

  for (guint i = 0; i < set->templates->len; i++)
    for (guint n = 0; n < G_N_ELEMENTS (languages); n++)
      {
        const OrdetTemplate *template = set->templates->pdata[i];
        const char *id = ordet_template_text (&template->profile, languages[n]);
        g_autoptr(OrdetNotice) notice =
          ordet_template_to_notice (template, ordet_template_set_profile (set, id), languages[n],
                                    "2027-02-13");
        g_autofree char *name = ordet_template_name (template, languages[n]);
        guint n_items;

        g_assert_true (ordet_rules_valid (notice->rules));
        g_assert_true (name != NULL && *name != '\0');
        ordet_template_length (template, languages[n], &n_items);
        g_assert_cmpuint (n_items, <=, notice->agenda->len);
      }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetTemplateSet) set = ordet_template_set_parse ((const char *) data, size, &error);
  g_autoptr(OrdetTemplateSet) again = NULL;
  g_autofree char *text = NULL;
  g_autofree char *same = NULL;

  fuzz_assert_result (set, error);
  if (set == NULL)
    return 0;
  begin_meetings (set);
  text = ordet_template_set_print (set);
  again = ordet_template_set_parse (text, strlen (text), &error);
  g_assert_no_error (error);
  same = ordet_template_set_print (again);
  g_assert_cmpstr (text, ==, same);
  return 0;
}
