/* ordet-markdown.c — a document as CommonMark
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-export-private.h"

#include <string.h>

/* --- text that must not be taken for marks ------------------------------ */

static gboolean
is_word (const char *at)
{
  return g_unichar_isalnum (g_utf8_get_char (at));
}

/* A backslash before what CommonMark would read as a mark, and no other, so
 * that the file is good to read as it is. An underscore inside a word marks
 * nothing. */
static gboolean
needs_escape (const char *text,
              const char *at,
              const char *end)
{
  gboolean inside = at > text && at + 1 < end && is_word (g_utf8_prev_char (at)) &&
                    is_word (at + 1);

  switch (*at)
    {
    case '\\': case '`': case '*': case '[': case ']': case '<':
      return TRUE;
    case '_':
      return !inside;
    case '&':
      return at + 1 < end && (g_ascii_isalpha (at[1]) || at[1] == '#');
    default:
      return FALSE;
    }
}

/* @text with backslashes; the byte at @mark (none if it is beyond) gets one
 * in any case. */
static void
append_escaped (GString    *out,
                const char *text,
                gsize       length,
                gsize       mark)
{
  for (const char *at = text; at < text + length; at++)
    {
      if (needs_escape (text, at, text + length) || (gsize) (at - text) == mark)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *at);
    }
}

/* What would make a heading, a list or a quotation of a paragraph: a mark at
 * its beginning. Returns how many bytes stand before the one to escape, or -1. */
static gssize
block_mark (const char *text)
{
  gsize figures = strspn (text, "0123456789");

  if (strchr ("#>", *text) != NULL && *text != '\0')
    return 0;
  if (strchr ("-+=~", *text) != NULL && *text != '\0')
    return 0;
  if (figures > 0 && figures < 10 && (text[figures] == '.' || text[figures] == ')'))
    return (gssize) figures;
  return -1;
}

/* A paragraph's text while it is written. */
typedef struct
{
  GString *out;
  gsize    at;   /* bytes written */
  gsize    mark; /* which of them would be a mark; G_MAXSIZE: none */
} Text;

static void
run (gpointer    data,
     const char *text,
     gsize       length,
     guint       style)
{
  Text *self = data;
  const char *mark = style & ORDET_STYLE_BOLD ? "**" : style & ORDET_STYLE_ITALIC ? "*" : "";

  g_string_append (self->out, mark);
  append_escaped (self->out, text, length,
                  self->mark >= self->at ? self->mark - self->at : G_MAXSIZE);
  g_string_append (self->out, mark);
  self->at += length;
}

static void
append_text (GString         *out,
             const OrdetNode *node)
{
  gssize mark = block_mark (node->text);
  Text text = { out, 0, mark >= 0 ? (gsize) mark : G_MAXSIZE };

  ordet_export_runs (node, run, &text);
}

static void
append_title (GString    *out,
              const char *title)
{
  append_escaped (out, title, strlen (title), G_MAXSIZE);
}

/* --- the tree ----------------------------------------------------------- */

static void write_node (const OrdetNode *node, GString *out, const char *prefix);

static void
write_children (const OrdetNode *node,
                GString         *out,
                const char      *prefix)
{
  for (guint i = 0; i < ordet_node_n_children (node); i++)
    write_node (ordet_node_child (node, i), out, prefix);
}

static void
write_section (const OrdetNode *node,
               GString         *out)
{
  for (guint i = 0; i < MIN (node->level, 6); i++)
    g_string_append_c (out, '#');
  g_string_append_c (out, ' ');
  append_title (out, node->title != NULL ? node->title : "");
  g_string_append (out, "\n\n");
  write_children (node, out, "");
}

static void
write_list (const OrdetNode *node,
            GString         *out,
            const char      *prefix)
{
  for (guint i = 0; i < ordet_node_n_children (node); i++)
    {
      g_string_append_printf (out, "%s- ", prefix);
      append_text (out, ordet_node_child (node, i));
      g_string_append_c (out, '\n');
    }
  g_string_append_printf (out, "%s\n", prefix);
}

/* CommonMark has no tables: a row is an item, its cells named by the header. */
static void
write_table (const OrdetNode *node,
             GString         *out)
{
  const OrdetNode *header = NULL;

  for (guint i = 0; i < ordet_node_n_children (node); i++)
    {
      const OrdetNode *row = ordet_node_child (node, i);

      if (row->header)
        {
          header = row;
          continue;
        }
      g_string_append (out, "- ");
      for (guint j = 0; j < ordet_node_n_children (row); j++)
        {
          if (j > 0)
            g_string_append (out, "; ");
          if (header != NULL && j < ordet_node_n_children (header))
            {
              append_title (out, ordet_node_child (header, j)->text);
              g_string_append (out, ": ");
            }
          append_text (out, ordet_node_child (row, j));
        }
      g_string_append_c (out, '\n');
    }
  g_string_append_c (out, '\n');
}

static void
write_block (const OrdetNode *node,
             GString         *out,
             const char      *prefix)
{
  if (node->title != NULL)
    {
      g_string_append_printf (out, "%s**", prefix);
      append_title (out, node->title);
      g_string_append_printf (out, "**\n%s\n", prefix);
    }
  write_children (node, out, ordet_export_framed (node) ? "> " : prefix);
  if (ordet_export_framed (node) && g_str_has_suffix (out->str, "> \n"))
    {
      g_string_truncate (out, out->len - 3);
      g_string_append_c (out, '\n');
    }
}

static void
write_signature (const OrdetNode *node,
                 GString         *out)
{
  g_string_append (out, "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_  \n");
  append_text (out, node);
  if (node->title != NULL)
    {
      g_string_append (out, ", ");
      append_title (out, node->title);
    }
  g_string_append (out, "\n\n");
}

static void
write_node (const OrdetNode *node,
            GString         *out,
            const char      *prefix)
{
  switch (node->type)
    {
    case ORDET_NODE_SECTION:
      write_section (node, out);
      break;
    case ORDET_NODE_LIST:
      write_list (node, out, prefix);
      break;
    case ORDET_NODE_TABLE:
      write_table (node, out);
      break;
    case ORDET_NODE_BLOCK:
      write_block (node, out, prefix);
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
      g_string_append (out, prefix);
      append_text (out, node);
      g_string_append_printf (out, "\n%s\n", prefix);
      break;
    }
}

GBytes *
ordet_markdown_write (const OrdetDocument      *document,
                      const OrdetExportOptions *options,
                      GCancellable             *cancellable,
                      GError                  **error)
{
  GString *out = g_string_new (NULL);

  if (options->letterhead != NULL && *options->letterhead != '\0')
    {
      g_autofree char *name = ordet_document_clean (options->letterhead);

      append_title (out, name);
      g_string_append (out, "\n\n");
    }
  write_node (ordet_document_root (document), out, "");
  while (g_str_has_suffix (out->str, "\n\n"))
    g_string_truncate (out, out->len - 1);
  return g_string_free_to_bytes (out);
}
