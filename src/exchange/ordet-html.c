/* ordet-html.c — a document as one HTML file
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Semantic, readable on a phone, prints well; nothing is fetched from
 * anywhere, so that reading it tells nobody.
 */
#include "ordet-export-private.h"

#include <string.h>

static const char style[] =
  ":root{color-scheme:light dark}\n"
  "body{font:1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;"
  "overflow-wrap:break-word}\n"
  "h1{font-size:1.6rem;line-height:1.25}\n"
  "h2{font-size:1.2rem;line-height:1.3;margin:2rem 0 .5rem}\n"
  "h3{font-size:1rem;margin:0}\n"
  ".letterhead{display:flex;align-items:center;gap:1rem;font-weight:600}\n"
  ".letterhead img{max-height:4rem;max-width:12rem}\n"
  ".block{border-inline-start:.25rem solid #77767b;padding-inline-start:.8rem;margin:1rem 0}\n"
  ".block p{margin:.3rem 0}\n"
  ".motion{border-color:#1c71d8}\n"
  ".decision{border-color:#26a269}\n"
  ".decision p:first-of-type{font-weight:600}\n"
  "table{border-collapse:collapse}\n"
  "th,td{text-align:start;vertical-align:top;padding:.3rem .8rem .3rem 0;"
  "border-bottom:1px solid #77767b}\n"
  "figure{margin:1rem 0}\n"
  "figure img{max-width:100%;height:auto}\n"
  ".signature{margin-top:3rem;border-top:1px solid;max-width:20rem;break-inside:avoid}\n"
  "@media print{body{max-width:none;margin:0}h2,h3{break-after:avoid}"
  ".block,tr,figure{break-inside:avoid}}\n";

static void
append_escaped (GString    *out,
                const char *text,
                gsize       length)
{
  for (const char *at = text; at < text + length; at++)
    switch (*at)
      {
      case '&':
        g_string_append (out, "&amp;");
        break;
      case '<':
        g_string_append (out, "&lt;");
        break;
      case '>':
        g_string_append (out, "&gt;");
        break;
      case '"':
        g_string_append (out, "&quot;");
        break;
      default:
        g_string_append_c (out, *at);
      }
}

static void
append_string (GString    *out,
               const char *text)
{
  if (text != NULL)
    append_escaped (out, text, strlen (text));
}

static void
run (gpointer    data,
     const char *text,
     gsize       length,
     guint       set)
{
  GString *out = data;

  g_string_append (out, set & ORDET_STYLE_BOLD ? "<strong>" : "");
  g_string_append (out, set & ORDET_STYLE_ITALIC ? "<em>" : "");
  append_escaped (out, text, length);
  g_string_append (out, set & ORDET_STYLE_ITALIC ? "</em>" : "");
  g_string_append (out, set & ORDET_STYLE_BOLD ? "</strong>" : "");
}

/* A text of its own, whose direction is that of its first letter. */
static void
element (GString         *out,
         const char      *tag,
         const OrdetNode *node)
{
  g_string_append_printf (out, "<%s dir=\"auto\">", tag);
  ordet_export_runs (node, run, out);
  g_string_append_printf (out, "</%s>\n", tag);
}

static void write_node (const OrdetNode *node, GString *out);

static void
write_children (const OrdetNode *node,
                GString         *out)
{
  for (guint i = 0; i < ordet_node_n_children (node); i++)
    write_node (ordet_node_child (node, i), out);
}

static void
write_section (const OrdetNode *node,
               GString         *out)
{
  guint level = CLAMP (node->level, 1, 6);

  g_string_append (out, level > 1 ? "<section>\n" : "");
  g_string_append_printf (out, "<h%u dir=\"auto\">", level);
  append_string (out, node->title);
  g_string_append_printf (out, "</h%u>\n", level);
  write_children (node, out);
  g_string_append (out, level > 1 ? "</section>\n" : "");
}

static const char *const classes[ORDET_N_BLOCKS] = {
  [ORDET_BLOCK_MOTION] = "motion",
  [ORDET_BLOCK_VOTE] = "vote",
  [ORDET_BLOCK_DECISION] = "decision",
  [ORDET_BLOCK_ELECTION] = "election",
  [ORDET_BLOCK_RESERVATION] = "reservation",
  [ORDET_BLOCK_TASK] = "task",
  [ORDET_BLOCK_NOTE] = "note",
};

static void
write_block (const OrdetNode *node,
             GString         *out)
{
  if (!ordet_export_framed (node))
    {
      write_children (node, out);
      return;
    }
  g_string_append_printf (out, "<div class=\"block %s\">\n", classes[node->block]);
  if (node->title != NULL)
    {
      g_string_append (out, "<h3 dir=\"auto\">");
      append_string (out, node->title);
      g_string_append (out, "</h3>\n");
    }
  write_children (node, out);
  g_string_append (out, "</div>\n");
}

static void
write_row (const OrdetNode *row,
           GString         *out)
{
  g_string_append (out, "<tr>\n");
  for (guint i = 0; i < ordet_node_n_children (row); i++)
    {
      const OrdetNode *cell = ordet_node_child (row, i);

      if (!row->header)
        {
          element (out, "td", cell);
          continue;
        }
      g_string_append (out, "<th scope=\"col\">");
      append_string (out, cell->text);
      g_string_append (out, "</th>\n");
    }
  g_string_append (out, "</tr>\n");
}

static void
write_table (const OrdetNode *node,
             GString         *out)
{
  gboolean body = FALSE;

  g_string_append (out, "<table>\n");
  for (guint i = 0; i < ordet_node_n_children (node); i++)
    {
      const OrdetNode *row = ordet_node_child (node, i);

      if (row->header)
        g_string_append (out, "<thead>\n");
      else if (!body)
        g_string_append (out, "<tbody>\n");
      body = body || !row->header;
      write_row (row, out);
      if (row->header)
        g_string_append (out, "</thead>\n");
    }
  g_string_append (out, body ? "</tbody>\n</table>\n" : "</table>\n");
}

static void
write_signature (const OrdetNode *node,
                 GString         *out)
{
  g_string_append (out, "<p class=\"signature\"><bdi>");
  append_string (out, node->text);
  g_string_append (out, "</bdi>");
  if (node->title != NULL)
    {
      g_string_append (out, "<br>\n");
      append_string (out, node->title);
    }
  g_string_append (out, "</p>\n");
}

/* The picture is in the file. */
static void
append_source (GString          *out,
               const OrdetImage *image)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (image->bytes, &length);
  g_autofree char *encoded = g_base64_encode (data, length);

  g_string_append_printf (out, " src=\"data:%s;base64,%s\">", ordet_image_type (image), encoded);
}

static void
write_picture (const OrdetNode *node,
               GString         *out)
{
  const OrdetPicture *picture = node->picture;
  g_autoptr(OrdetImage) image = ordet_picture_image (picture);

  if (image == NULL)
    {
      element (out, "p", node);
      return;
    }
  g_string_append (out, "<figure><img alt=\"");
  append_string (out, node->text);
  /* A point is 4/3 of what CSS calls a pixel. */
  g_string_append_printf (out, "\" width=\"%d\" height=\"%d\"",
                          (int) MAX (picture->width * 4 / 3, 1),
                          (int) MAX (picture->height * 4 / 3, 1));
  append_source (out, image);
  g_string_append (out, "</figure>\n");
}

static void
write_node (const OrdetNode *node,
            GString         *out)
{
  switch (node->type)
    {
    case ORDET_NODE_SECTION:
      write_section (node, out);
      break;
    case ORDET_NODE_LIST:
      g_string_append (out, "<ul>\n");
      write_children (node, out);
      g_string_append (out, "</ul>\n");
      break;
    case ORDET_NODE_ITEM:
      element (out, "li", node);
      break;
    case ORDET_NODE_TABLE:
      write_table (node, out);
      break;
    case ORDET_NODE_BLOCK:
      write_block (node, out);
      break;
    case ORDET_NODE_SIGNATURE:
      write_signature (node, out);
      break;
    case ORDET_NODE_PICTURE:
      write_picture (node, out);
      break;
    case ORDET_NODE_PARAGRAPH:
    case ORDET_NODE_ROW:
    case ORDET_NODE_CELL:
    default:
      element (out, "p", node);
      break;
    }
}

/* The body's name and logo above everything. */
static gboolean
write_letterhead (const OrdetExportOptions *options,
                  GString                  *out,
                  GError                  **error)
{
  g_autoptr(OrdetImage) logo = NULL;
  g_autofree char *name = ordet_document_clean (options->letterhead);

  if (options->logo != NULL && (logo = ordet_logo_load (options->logo, error)) == NULL)
    return FALSE;
  if (logo == NULL && *name == '\0')
    return TRUE;
  g_string_append (out, "<header class=\"letterhead\">\n");
  if (logo != NULL)
    {
      g_string_append (out, "<img alt=\"\"");
      append_source (out, logo);
      g_string_append_c (out, '\n');
    }
  g_string_append (out, "<span dir=\"auto\">");
  append_string (out, name);
  g_string_append (out, "</span>\n</header>\n");
  return TRUE;
}

GBytes *
ordet_html_write (const OrdetDocument      *document,
                  const OrdetExportOptions *options,
                  GCancellable             *cancellable,
                  GError                  **error)
{
  g_autoptr(GString) out = g_string_new ("<!DOCTYPE html>\n");

  g_string_append_printf (out, "<html lang=\"%s\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, "
                          "initial-scale=1\">\n<title>", ordet_document_language (document));
  append_string (out, ordet_document_title (document));
  g_string_append_printf (out, "</title>\n<style>\n%s</style>\n</head>\n<body>\n", style);
  if (!write_letterhead (options, out, error))
    return NULL;
  g_string_append (out, "<main>\n");
  write_node (ordet_document_root (document), out);
  g_string_append (out, "</main>\n</body>\n</html>\n");
  return g_string_free_to_bytes (g_steal_pointer (&out));
}
