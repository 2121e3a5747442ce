/* ordet-export.c — a document as a file: the table of formats, and one door
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-export-private.h"

#include <string.h>

#include "ordet-write.h"

static const OrdetFormat formats[] = {
  { "pdf", "pdf", "PDF", "application/pdf", ORDET_FORMAT_PAGES, ordet_pdf_write },
  { "odt", "odt", "OpenDocument Text", "application/vnd.oasis.opendocument.text",
    ORDET_FORMAT_PAGES | ORDET_FORMAT_EDITABLE, ordet_odt_write },
  { "html", "html", "Web Page", "text/html", 0, ordet_html_write },
  { "markdown", "md", "Markdown", "text/markdown", ORDET_FORMAT_TEXT | ORDET_FORMAT_EDITABLE,
    ordet_markdown_write },
  { "text", "txt", "Plain Text for E-Mail", "text/plain", ORDET_FORMAT_TEXT, ordet_text_write },
  { "csv", "csv", "Decisions and Tasks as a Table", "text/csv",
    ORDET_FORMAT_TEXT | ORDET_FORMAT_DECISIONS, ordet_csv_write },
};

/**
 * ordet_formats:
 * @n_formats: (out): how many
 *
 * Returns: (transfer none) (array length=n_formats): the table of formats
 */
const OrdetFormat *
ordet_formats (gsize *n_formats)
{
  *n_formats = G_N_ELEMENTS (formats);
  return formats;
}

/**
 * ordet_format_find:
 * @id: (nullable): "pdf"
 *
 * Returns: (transfer none) (nullable): the format, NULL if there is none
 */
const OrdetFormat *
ordet_format_find (const char *id)
{
  for (gsize i = 0; id != NULL && i < G_N_ELEMENTS (formats); i++)
    if (strcmp (formats[i].id, id) == 0)
      return &formats[i];
  return NULL;
}

/**
 * ordet_format_for_path:
 * @path: a file's name
 *
 * Returns: (transfer none) (nullable): the format its ending asks for, NULL if
 *   there is none
 */
const OrdetFormat *
ordet_format_for_path (const char *path)
{
  const char *dot = strrchr (path, '.');

  for (gsize i = 0; dot != NULL && i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (dot + 1, formats[i].extension) == 0)
      return &formats[i];
  return NULL;
}

/* Each stretch of @node's text that is set alike, in order. */
void
ordet_export_runs (const OrdetNode *node,
                   OrdetRun         run,
                   gpointer         data)
{
  gsize at = 0;

  for (guint i = 0; node->spans != NULL && i < node->spans->len; i++)
    {
      const OrdetSpan *span = &g_array_index (node->spans, OrdetSpan, i);

      if (span->start > at)
        run (data, node->text + at, span->start - at, 0);
      run (data, node->text + span->start, span->end - span->start, span->style);
      at = span->end;
    }
  if (node->text[at] != '\0')
    run (data, node->text + at, strlen (node->text + at), 0);
}

gboolean
ordet_export_framed (const OrdetNode *block)
{
  return block->block != ORDET_BLOCK_SENTENCE && block->block != ORDET_BLOCK_FREE;
}

/**
 * ordet_export_bytes:
 * @document: a document; only read, so that this may run in any thread
 * @format: a row of the table
 * @options: (nullable): letterhead, logo, progress
 * @cancellable: (nullable): stops it with G_IO_ERROR_CANCELLED
 * @error: ORDET_ERROR_VALUE for a logo that is no picture, ORDET_ERROR_OUTPUT
 *   if the format cannot be made
 *
 * Returns: (transfer full) (nullable): the file's content
 */
GBytes *
ordet_export_bytes (const OrdetDocument      *document,
                    const OrdetFormat        *format,
                    const OrdetExportOptions *options,
                    GCancellable             *cancellable,
                    GError                  **error)
{
  static const OrdetExportOptions none;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return format->write (document, options != NULL ? options : &none, cancellable, error);
}

/**
 * ordet_export_document:
 * @document: a document; only read, so that this may run in any thread
 * @format: a row of the table
 * @path: where to; a file that is there is replaced as a whole, or not at all
 * @options: (nullable): letterhead, logo, progress
 * @cancellable: (nullable): stops it with G_IO_ERROR_CANCELLED
 * @error: as ordet_export_bytes(), and ORDET_ERROR_OUTPUT if the file cannot
 *   be written
 *
 * Returns: FALSE, with the file as it was, on failure
 */
gboolean
ordet_export_document (const OrdetDocument      *document,
                       const OrdetFormat        *format,
                       const char               *path,
                       const OrdetExportOptions *options,
                       GCancellable             *cancellable,
                       GError                  **error)
{
  g_autoptr(GBytes) bytes = ordet_export_bytes (document, format, options, cancellable, error);
  const char *content;
  gsize length;

  if (bytes == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  content = g_bytes_get_data (bytes, &length);
  return ordet_write_file (path, content, (gssize) length, 0666, error);
}
