/* fuzz-texts.c — what the secretary has written, as it is kept
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"
#include "ordet-minutes.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetMinutesTexts) texts = ordet_minutes_texts_from_bytes (bytes, &error);
  g_autoptr(OrdetMinutesTexts) again = NULL;
  g_autoptr(GBytes) packed = NULL;
  g_autoptr(GBytes) same = NULL;

  fuzz_assert_result (texts, error);
  if (texts == NULL)
    return 0;
  packed = ordet_minutes_texts_to_bytes (texts);
  again = ordet_minutes_texts_from_bytes (packed, &error);
  g_assert_no_error (error);
  same = ordet_minutes_texts_to_bytes (again);
  g_assert_true (g_bytes_equal (packed, same));
  return 0;
}
