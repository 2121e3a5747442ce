/* fuzz-logo.c — the picture of the letterhead, and into each format that shows it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"

#include "ordet-export.h"

static OrdetDocument *
short_document (GBytes *picture)
{
  OrdetNode *root = ordet_node_new_section (1, "Minutes");

  ordet_node_append_text (root, ORDET_NODE_PARAGRAPH, "The meeting was opened.");
  ordet_node_append_picture (root, "A picture", 40, 20, picture);
  return ordet_document_new (root, "en", NULL);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetDocument) document = NULL;
  OrdetExportOptions options = { .letterhead = "The body", .logo = bytes };
  const OrdetFormat *formats;
  gsize n_formats;

  if (!ordet_logo_check (bytes, &error))
    {
      g_assert_true (error != NULL && *error->message != '\0');
      return 0;
    }
  document = short_document (bytes);
  formats = ordet_formats (&n_formats);
  for (gsize i = 0; i < n_formats; i++)
    {
      g_autoptr(GError) failure = NULL;
      g_autoptr(GBytes) written = formats[i].write (document, &options, NULL, &failure);

      fuzz_assert_result (written, failure);
    }
  return 0;
}
