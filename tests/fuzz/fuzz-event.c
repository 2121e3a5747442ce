/* fuzz-event.c — a fact as the vault keeps it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"
#include "ordet-event-bytes.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GError) error = NULL;
  OrdetEvent *event = ordet_event_from_bytes (data, size, &error);
  OrdetEvent *again;
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  g_autoptr(GByteArray) same = g_byte_array_new ();

  fuzz_assert_result (event, error);
  if (event == NULL)
    return 0;
  ordet_event_to_bytes (event, bytes);
  again = ordet_event_from_bytes (bytes->data, bytes->len, &error);
  g_assert_no_error (error);
  ordet_event_to_bytes (again, same);
  g_assert_cmpmem (bytes->data, bytes->len, same->data, same->len);
  ordet_event_unref (event);
  ordet_event_unref (again);
  return 0;
}
