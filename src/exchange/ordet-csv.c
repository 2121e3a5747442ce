/* ordet-csv.c — decisions and tasks as a table
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * UTF-8, RFC 4180. A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it, which spreadsheets read as "this is text".
 */
#include "ordet-export-private.h"

#include <string.h>

static void
append_cell (GString    *out,
             const char *text,
             gboolean    last)
{
  gboolean formula;

  if (text == NULL)
    text = "";
  formula = *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
  g_string_append_c (out, '"');
  if (formula)
    g_string_append_c (out, '\'');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *text);
    }
  g_string_append (out, last ? "\"\r\n" : "\",");
}

static void
append_row (GString    *out,
            const char *kind,
            const char *item,
            const char *title,
            const char *number,
            const char *text,
            const char *who,
            const char *by)
{
  append_cell (out, kind, FALSE);
  append_cell (out, item, FALSE);
  append_cell (out, title, FALSE);
  append_cell (out, number, FALSE);
  append_cell (out, text, FALSE);
  append_cell (out, who, FALSE);
  append_cell (out, by, TRUE);
}

static void
walk (const OrdetDocument *document,
      const OrdetNode     *node,
      const OrdetNode     *item,
      GString             *out)
{
  const OrdetDocumentWords *words = ordet_document_words (document);

  if (node->type == ORDET_NODE_SECTION && node->id != NULL && *node->id != '@')
    item = node;
  if (node->type == ORDET_NODE_BLOCK &&
      (node->block == ORDET_BLOCK_DECISION || node->block == ORDET_BLOCK_TASK))
    {
      g_autofree char *text = ordet_node_plain_text (node);

      append_row (out, node->block == ORDET_BLOCK_DECISION ? words->decision : words->task,
                  item != NULL ? item->id : NULL, item != NULL ? item->title : NULL,
                  node->id, text, node->who, node->by);
      return;
    }
  for (guint i = 0; i < ordet_node_n_children (node); i++)
    walk (document, ordet_node_child (node, i), item, out);
}

GBytes *
ordet_csv_write (const OrdetDocument      *document,
                 const OrdetExportOptions *options,
                 GCancellable             *cancellable,
                 GError                  **error)
{
  const OrdetDocumentWords *words = ordet_document_words (document);
  GString *out = g_string_new (NULL);

  append_row (out, words->kind, words->item, words->title, words->number, words->text,
              words->who, words->by);
  walk (document, ordet_document_root (document), NULL, out);
  return g_string_free_to_bytes (out);
}
