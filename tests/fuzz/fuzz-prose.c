/* fuzz-prose.c — a text with marks, as the secretary types it, into every format
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "fuzz.h"
#include "ordet-export.h"

/* Nothing typed has become a tag. */
static void
check_html (GBytes *bytes)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  g_assert_null (g_strstr_len (text, (gssize) size, "<script"));
  g_assert_null (g_strstr_len (text, (gssize) size, "<img"));
  g_assert_null (g_strstr_len (text, (gssize) size, "<iframe"));
}

static void
export_as (const OrdetDocument *document,
           const OrdetFormat   *format)
{
  OrdetExportOptions options = { NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = ordet_export_bytes (document, format, &options, NULL, &error);
  gconstpointer text;
  gsize size;

  g_assert_no_error (error);
  text = g_bytes_get_data (bytes, &size);
  if (format->flags & ORDET_FORMAT_TEXT)
    g_assert_true (g_utf8_validate (text, (gssize) size, NULL));
  if (strcmp (format->id, "html") == 0)
    check_html (bytes);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  gsize n_formats;
  const OrdetFormat *formats = ordet_formats (&n_formats);
  static const OrdetDocumentWords words = { "Page {n} of {of}", "Kind", "Item", "Number", "Title",
                                            "Text", "Who", "By", "Decision", "Task" };
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *clean = ordet_document_clean (text);
  g_autofree char *twice = ordet_document_clean (clean);
  OrdetNode *root = ordet_node_new_section (1, text);
  OrdetNode *block = ordet_node_append (root, ordet_node_new_block (ORDET_BLOCK_DECISION, text));
  OrdetNode *table = ordet_node_append (root, ordet_node_new (ORDET_NODE_TABLE));
  g_autoptr(OrdetDocument) document = NULL;

  g_assert_cmpstr (clean, ==, twice);
  g_assert_true (g_utf8_validate (clean, -1, NULL));
  ordet_node_append_marked (block, text);
  ordet_node_append_lines (block, text);
  for (gsize i = 0; i < 2; i++)
    {
      OrdetNode *row = ordet_node_append (table, ordet_node_new (ORDET_NODE_ROW));

      row->header = i == 0;
      ordet_node_append_text (row, ORDET_NODE_CELL, text);
      ordet_node_append_text (row, ORDET_NODE_CELL, "|");
    }
  document = ordet_document_new (root, "nb", &words);
  ordet_document_set_about (document, text, text);
  for (gsize i = 0; i < n_formats; i++)
    if (strcmp (formats[i].id, "pdf") != 0) /* slow, and cairo's business */
      export_as (document, &formats[i]);
  return 0;
}
