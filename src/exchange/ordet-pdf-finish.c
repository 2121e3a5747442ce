/* ordet-pdf-finish.c — what cairo 1.16 cannot say in a PDF
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The language, that the text is marked, and that a window shows the title
 * and not the file's name: set through qpdf (PDF 1.7, 7.7.2 and 12.2). And
 * that header and footer are artifacts (14.8.2.2), which no screen reader
 * reads in the middle of a sentence: they are drawn as ORDET_PDF_ARTIFACT,
 * which is turned into artifacts here and leaves the structure. A picture gets
 * the words that stand for it (14.9.3).
 */
#define _GNU_SOURCE /* memmem */

#include "ordet-pdf-private.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#define BEGIN "/" ORDET_PDF_ARTIFACT " << /MCID "
#define END " >> BDC"
#define ARTIFACT "/Artifact BMC"

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

/* How long "/Private << /MCID 42 >> BDC" at @at is, 0 if it is something else. */
static gsize
mark_length (const char *at,
             gsize       left)
{
  gsize begin = strlen (BEGIN), figures = 0;

  while (begin + figures < left && g_ascii_isdigit (at[begin + figures]))
    figures++;
  return figures > 0 && left >= begin + figures + strlen (END) &&
         memcmp (at + begin + figures, END, strlen (END)) == 0
    ? begin + figures + strlen (END) : 0;
}

/* Turns the marks of artifacts into "/Artifact BMC" and spaces. A mark stands
 * on a line of its own; a text that looks like one is inside a string, whose
 * lines end with a backslash. */
static gboolean
turn_marks (char  *data,
            gsize  length)
{
  char *at = data, *end = data + length;
  gboolean turned = FALSE;

  while ((at = memmem (at, (gsize) (end - at), BEGIN, strlen (BEGIN))) != NULL)
    {
      gsize mark = mark_length (at, (gsize) (end - at));
      gboolean line = at == data || (at[-1] == '\n' && (at - data < 2 || at[-2] != '\\'));

      if (mark > 0 && line)
        {
          memset (at, ' ', mark);
          memcpy (at, ARTIFACT, strlen (ARTIFACT));
          turned = TRUE;
        }
      at += strlen (BEGIN);
    }
  return turned;
}

static void
turn_page (qpdf_data pdf,
           qpdf_oh   page)
{
  qpdf_oh contents = qpdf_oh_get_key (pdf, page, "/Contents");
  QPDF_BOOL filtered = QPDF_FALSE;
  unsigned char *data = NULL;
  size_t length = 0;

  if (qpdf_oh_is_stream (pdf, contents) &&
      (qpdf_oh_get_stream_data (pdf, contents, qpdf_dl_generalized, &filtered, &data,
                                &length) & QPDF_ERRORS) == 0 &&
      filtered && turn_marks ((char *) data, length))
    qpdf_oh_replace_stream_data (pdf, contents, data, length, qpdf_oh_new_null (pdf),
                                 qpdf_oh_new_null (pdf));
  free (data);
}

/* Whether @element of the structure is a @type: "/P". */
static gboolean
is_a (qpdf_data   pdf,
      qpdf_oh     element,
      const char *type)
{
  qpdf_oh name;

  if (!qpdf_oh_is_dictionary (pdf, element))
    return FALSE;
  name = qpdf_oh_get_key (pdf, element, "/S");
  return qpdf_oh_is_name (pdf, name) && strcmp (qpdf_oh_get_name (pdf, name), type) == 0;
}

static gboolean
is_artifact (qpdf_data pdf,
             qpdf_oh   element)
{
  return is_a (pdf, element, "/" ORDET_PDF_ARTIFACT);
}

/* Takes what is no text out of the structure below @element. */
static void
prune (qpdf_data pdf,
       qpdf_oh   element)
{
  qpdf_oh children = qpdf_oh_get_key (pdf, element, "/K");

  if (is_artifact (pdf, children))
    qpdf_oh_remove_key (pdf, element, "/K");
  else if (qpdf_oh_is_dictionary (pdf, children))
    prune (pdf, children);
  if (!qpdf_oh_is_array (pdf, children))
    return;
  for (int i = qpdf_oh_get_array_n_items (pdf, children); i > 0; i--)
    {
      qpdf_oh child = qpdf_oh_get_array_item (pdf, children, i - 1);

      if (is_artifact (pdf, child))
        qpdf_oh_erase_item (pdf, children, i - 1);
      else if (qpdf_oh_is_dictionary (pdf, child))
        prune (pdf, child);
    }
}

/* Nothing points from a page to what has left the structure either. */
static void
forget (qpdf_data pdf,
        qpdf_oh   numbers)
{
  for (int i = 1; i < qpdf_oh_get_array_n_items (pdf, numbers); i += 2)
    {
      qpdf_oh elements = qpdf_oh_get_array_item (pdf, numbers, i);

      for (int j = 0; j < qpdf_oh_get_array_n_items (pdf, elements); j++)
        if (is_artifact (pdf, qpdf_oh_get_array_item (pdf, elements, j)))
          qpdf_oh_set_array_item (pdf, elements, j, qpdf_oh_new_null (pdf));
    }
}

/* The words of the pictures below @node, in order. */
static void
collect_words (const OrdetNode *node,
               GPtrArray       *words)
{
  if (node->type == ORDET_NODE_PICTURE)
    g_ptr_array_add (words, node->text);
  for (guint i = 0; i < ordet_node_n_children (node); i++)
    collect_words (ordet_node_child (node, i), words);
}

/* Gives the pictures below @element, which stand in the order of the document,
 * the words from @words[*@n] on. */
static void
set_words (qpdf_data        pdf,
           qpdf_oh          element,
           const GPtrArray *words,
           guint           *n)
{
  qpdf_oh children;

  if (!qpdf_oh_is_dictionary (pdf, element))
    return;
  if (is_a (pdf, element, "/" ORDET_PDF_FIGURE) && *n < words->len)
    qpdf_oh_replace_key (pdf, element, "/Alt",
                         qpdf_oh_new_unicode_string (pdf, words->pdata[(*n)++]));
  children = qpdf_oh_get_key (pdf, element, "/K");
  if (!qpdf_oh_is_array (pdf, children))
    {
      set_words (pdf, children, words, n);
      return;
    }
  for (int i = 0; i < qpdf_oh_get_array_n_items (pdf, children); i++)
    set_words (pdf, qpdf_oh_get_array_item (pdf, children, i), words, n);
}

static gboolean
amend (qpdf_data            pdf,
       const OrdetDocument *document,
       GByteArray          *content,
       GError             **error)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new ();
  qpdf_oh root, structure;
  guint n = 0;

  if (qpdf_read_memory (pdf, "minutes", (const char *) content->data, content->len, NULL) &
      QPDF_ERRORS)
    return fail (pdf, error);
  root = qpdf_get_root (pdf);
  qpdf_oh_replace_key (pdf, root, "/Lang",
                       qpdf_oh_new_unicode_string (pdf, ordet_document_language (document)));
  set_flag (pdf, root, "/MarkInfo", "/Marked");
  set_flag (pdf, root, "/ViewerPreferences", "/DisplayDocTitle");
  for (int i = 0; i < qpdf_get_num_pages (pdf); i++)
    turn_page (pdf, qpdf_get_page_n (pdf, (size_t) i));
  structure = qpdf_oh_get_key (pdf, root, "/StructTreeRoot");
  prune (pdf, structure);
  collect_words (ordet_document_root (document), words);
  set_words (pdf, structure, words, &n);
  forget (pdf, qpdf_oh_get_key (pdf, qpdf_oh_get_key (pdf, structure, "/ParentTree"), "/Nums"));
  if (qpdf_init_write_memory (pdf) & QPDF_ERRORS)
    return fail (pdf, error);
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
