/* ordet-text.c — a document as plain text for e-mail, 72 columns wide
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines are broken between words only, have no space at their end, and none
 * begins with "From " or ">", so that no mail program changes them
 * (RFC 3676, 4.4).
 */
#include "ordet-export-private.h"

#include <string.h>

#define COLUMNS 72
#define INDENT "    "

static guint
width_of (const char *text,
          gsize       length)
{
  guint width = 0;

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

static void
begin_line (GString    *out,
            const char *indent,
            const char *word)
{
  g_string_append (out, indent);
  if (*indent == '\0' && (*word == '>' || g_str_has_prefix (word, "From ")))
    g_string_append_c (out, ' ');
}

/* @text, broken into lines: the first behind @first, the others behind @rest.
 * Both are ASCII. */
static void
wrap (GString    *out,
      const char *text,
      const char *first,
      const char *rest)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  guint used = 0;

  for (gsize i = 0; words[i] != NULL; i++)
    {
      guint width = width_of (words[i], strlen (words[i]));

      if (width == 0)
        continue;
      if (used == 0)
        {
          begin_line (out, first, text);
          used = (guint) strlen (first) + width;
        }
      else if (used + 1 + width > COLUMNS)
        {
          g_string_append_c (out, '\n');
          begin_line (out, rest, words[i + 1] != NULL && strcmp (words[i], "From") == 0
                      ? "From " : words[i]);
          used = (guint) strlen (rest) + width;
        }
      else
        {
          g_string_append_c (out, ' ');
          used += 1 + width;
        }
      g_string_append (out, words[i]);
    }
  if (used > 0)
    g_string_append_c (out, '\n');
}

static void
underline (GString    *out,
           const char *title,
           char        sign)
{
  guint width = MIN (width_of (title, strlen (title)), COLUMNS);

  wrap (out, title, "", "");
  for (guint i = 0; i < width; i++)
    g_string_append_c (out, sign);
  g_string_append_c (out, '\n');
}

static void write_node (const OrdetNode *node, GString *out, const char *indent);

static void
write_children (const OrdetNode *node,
                GString         *out,
                const char      *indent)
{
  for (guint i = 0; i < ordet_node_n_children (node); i++)
    write_node (ordet_node_child (node, i), out, indent);
}

static void
write_section (const OrdetNode *node,
               GString         *out)
{
  if (node->level > 1)
    g_string_append_c (out, '\n');
  underline (out, node->title != NULL ? node->title : "", node->level == 1 ? '=' : '-');
  g_string_append_c (out, '\n');
  write_children (node, out, "");
}

static void
write_list (const OrdetNode *node,
            GString         *out,
            const char      *indent)
{
  g_autofree char *first = g_strconcat (indent, "- ", NULL);
  g_autofree char *rest = g_strconcat (indent, "  ", NULL);

  for (guint i = 0; i < ordet_node_n_children (node); i++)
    wrap (out, ordet_node_child (node, i)->text, first, rest);
  g_string_append_c (out, '\n');
}

/* A row is an item, its cells named by the header: columns do not survive a
 * proportional font. */
static void
write_table (const OrdetNode *node,
             GString         *out)
{
  const OrdetNode *header = NULL;

  for (guint i = 0; i < ordet_node_n_children (node); i++)
    {
      const OrdetNode *row = ordet_node_child (node, i);
      g_autoptr(GString) line = g_string_new (NULL);

      if (row->header)
        {
          header = row;
          continue;
        }
      for (guint j = 0; j < ordet_node_n_children (row); j++)
        g_string_append_printf (line, "%s%s%s%s", j > 0 ? "; " : "",
                                header != NULL ? ordet_node_child (header, j)->text : "",
                                header != NULL ? ": " : "", ordet_node_child (row, j)->text);
      wrap (out, line->str, "- ", "  ");
    }
  g_string_append_c (out, '\n');
}

static void
write_block (const OrdetNode *node,
             GString         *out,
             const char      *indent)
{
  if (node->title != NULL)
    {
      wrap (out, node->title, indent, indent);
      g_string_append_c (out, '\n');
    }
  write_children (node, out, ordet_export_framed (node) ? INDENT : indent);
}

static void
write_signature (const OrdetNode *node,
                 GString         *out)
{
  g_autofree char *line = g_strconcat (node->text, node->title != NULL ? ", " : "",
                                       node->title != NULL ? node->title : "", NULL);

  g_string_append (out, "\n________________________________________\n");
  wrap (out, line, "", "");
  g_string_append_c (out, '\n');
}

static void
write_node (const OrdetNode *node,
            GString         *out,
            const char      *indent)
{
  switch (node->type)
    {
    case ORDET_NODE_SECTION:
      write_section (node, out);
      break;
    case ORDET_NODE_LIST:
      write_list (node, out, indent);
      break;
    case ORDET_NODE_TABLE:
      write_table (node, out);
      break;
    case ORDET_NODE_BLOCK:
      write_block (node, out, indent);
      break;
    case ORDET_NODE_SIGNATURE:
      write_signature (node, out);
      break;
    case ORDET_NODE_PARAGRAPH:
    case ORDET_NODE_ITEM:
    case ORDET_NODE_ROW:
    case ORDET_NODE_CELL:
    case ORDET_NODE_PICTURE: /* its words */
    default:
      wrap (out, node->text, indent, indent);
      g_string_append_c (out, '\n');
      break;
    }
}

GBytes *
ordet_text_write (const OrdetDocument      *document,
                  const OrdetExportOptions *options,
                  GCancellable             *cancellable,
                  GError                  **error)
{
  GString *out = g_string_new (NULL);

  if (options->letterhead != NULL && *options->letterhead != '\0')
    {
      g_autofree char *name = ordet_document_clean (options->letterhead);

      wrap (out, name, "", "");
      g_string_append_c (out, '\n');
    }
  write_node (ordet_document_root (document), out, "");
  while (g_str_has_suffix (out->str, "\n\n"))
    g_string_truncate (out, out->len - 1);
  return g_string_free_to_bytes (out);
}
