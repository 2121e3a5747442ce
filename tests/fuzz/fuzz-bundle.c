/* fuzz-bundle.c — a bundle of records
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "fuzz.h"
#include "ordet-bundle.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetBundle) bundle = ordet_bundle_parse ((const char *) data, size, &error);
  g_autoptr(OrdetBundle) again = NULL;
  g_autofree char *text = NULL;
  g_autofree char *same = NULL;

  fuzz_assert_result (bundle, error);
  if (bundle == NULL)
    return 0;
  g_assert_true (ordet_bundle_valid (bundle, &error));
  text = ordet_bundle_print (bundle);
  again = ordet_bundle_parse (text, strlen (text), &error);
  g_assert_no_error (error);
  same = ordet_bundle_print (again);
  g_assert_cmpstr (text, ==, same);
  return 0;
}
