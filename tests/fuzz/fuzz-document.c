/* fuzz-document.c — the kept minutes: unpacked, written in every format, packed again
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "fuzz.h"
#include "ordet-export.h"

static void
export_as (const OrdetDocument *document,
           const OrdetFormat   *format)
{
  OrdetExportOptions options = { NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;

  bytes = ordet_export_bytes (document, format, &options, NULL, &error);
  fuzz_assert_result (bytes, error);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  gsize n_formats;
  const OrdetFormat *formats = ordet_formats (&n_formats);
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetDocument) document = ordet_document_unpack (bytes, &error);
  g_autoptr(OrdetDocument) again = NULL;
  g_autoptr(GBytes) packed = NULL;
  g_autoptr(GBytes) same = NULL;

  fuzz_assert_result (document, error);
  if (document == NULL)
    return 0;
  for (gsize i = 0; i < n_formats; i++)
    if (strcmp (formats[i].id, "pdf") != 0) /* slow, and cairo's business */
      export_as (document, &formats[i]);
  packed = ordet_document_pack (document);
  again = ordet_document_unpack (packed, &error);
  g_assert_no_error (error);
  same = ordet_document_pack (again);
  g_assert_true (g_bytes_equal (packed, same));
  return 0;
}
