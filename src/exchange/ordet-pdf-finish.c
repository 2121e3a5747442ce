/* ordet-pdf-finish.c — what cairo 1.16 cannot say in a PDF
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The language, that the text is marked, and that a window shows the title
 * and not the file's name: set through qpdf (PDF 1.7, 7.7.2 and 12.2).
 */
#include "ordet-pdf-private.h"

#include <qpdf/qpdf-c.h>

static gboolean
fail (qpdf_data   pdf,
      GError    **error)
{
  qpdf_error problem = qpdf_get_error (pdf);

  g_set_error (error, ORDET_ERROR, ORDET_ERROR_OUTPUT, "The PDF could not be made: %s.",
               problem != NULL ? qpdf_get_error_message_detail (pdf, problem) : "qpdf");
  return FALSE;
}

static void
set_flag (qpdf_data   pdf,
          qpdf_oh     root,
          const char *dictionary,
          const char *flag)
{
  qpdf_oh at = qpdf_oh_get_key (pdf, root, dictionary);

  if (!qpdf_oh_is_dictionary (pdf, at))
    {
      at = qpdf_oh_new_dictionary (pdf);
      qpdf_oh_replace_key (pdf, root, dictionary, at);
      at = qpdf_oh_get_key (pdf, root, dictionary);
    }
  qpdf_oh_replace_key (pdf, at, flag, qpdf_oh_new_bool (pdf, QPDF_TRUE));
}

static gboolean
amend (qpdf_data            pdf,
       const OrdetDocument *document,
       GByteArray          *content,
       GError             **error)
{
  qpdf_oh root;

  if (qpdf_read_memory (pdf, "minutes", (const char *) content->data, content->len, NULL) &
      QPDF_ERRORS)
    return fail (pdf, error);
  root = qpdf_get_root (pdf);
  qpdf_oh_replace_key (pdf, root, "/Lang",
                       qpdf_oh_new_unicode_string (pdf, ordet_document_language (document)));
  set_flag (pdf, root, "/MarkInfo", "/Marked");
  set_flag (pdf, root, "/ViewerPreferences", "/DisplayDocTitle");
  if (qpdf_init_write_memory (pdf) & QPDF_ERRORS)
    return fail (pdf, error);
  /* cairo has compressed the pages already. */
  qpdf_set_stream_data_mode (pdf, qpdf_s_preserve);
  /* The same document gives the same bytes, whenever it is written. */
  qpdf_set_deterministic_ID (pdf, QPDF_TRUE);
  return (qpdf_write (pdf) & QPDF_ERRORS) == 0 || fail (pdf, error);
}

/* The finished file, or NULL with @error. (transfer full) */
GBytes *
ordet_pdf_finish (const OrdetDocument  *document,
                  GByteArray           *content,
                  GError              **error)
{
  qpdf_data pdf = qpdf_init ();
  GBytes *bytes = NULL;

  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  if (amend (pdf, document, content, error))
    bytes = g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
  qpdf_cleanup (&pdf);
  return bytes;
}
