/* fuzz-rules.c — rules that stand by themselves, as in a template
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"
#include "ordet-log.h"
#include "ordet-rules.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GPtrArray) unknown = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetRules) rules =
    ordet_log_parse_rules ((const char *) data, (gssize) size, unknown, &error);
  g_autoptr(OrdetRules) again = NULL;
  g_autofree char *text = NULL;
  g_autofree char *same = NULL;

  fuzz_assert_result (rules, error);
  if (rules == NULL)
    return 0;
  g_assert_true (ordet_rules_valid (rules));
  text = ordet_log_print_rules (rules);
  again = ordet_log_parse_rules (text, -1, NULL, &error);
  g_assert_no_error (error);
  same = ordet_log_print_rules (again);
  g_assert_cmpstr (text, ==, same);
  return 0;
}
