/* ordet-document-view.c — a document to read, not to write in
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-document-view.h"

#include <string.h>

#define MAX_LEVEL 3 /* deeper headings look like these */

static void
make_tags (GtkTextBuffer *buffer)
{
  static const double sizes[MAX_LEVEL] = { 1.6, 1.25, 1.05 };

  for (int i = 0; i < MAX_LEVEL; i++)
    {
      g_autofree char *name = g_strdup_printf ("h%d", i + 1);

      gtk_text_buffer_create_tag (buffer, name, "weight", PANGO_WEIGHT_BOLD, "scale", sizes[i],
                                  "pixels-above-lines", i == 0 ? 0 : 14, "pixels-below-lines", 4,
                                  NULL);
    }
  gtk_text_buffer_create_tag (buffer, "bold", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "italic", "style", PANGO_STYLE_ITALIC, NULL);
  gtk_text_buffer_create_tag (buffer, "block", "left-margin", 24, NULL);
  gtk_text_buffer_create_tag (buffer, "item", "left-margin", 24, "indent", -12, NULL);
  gtk_text_buffer_create_tag (buffer, "text", "pixels-below-lines", 4, NULL);
}

static void
insert (GtkTextBuffer *buffer,
        const char    *text,
        const char    *tag)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert_with_tags_by_name (buffer, &end, text, -1, "text", tag, NULL);
}

/* The spans are in bytes of the text that begins at @offset. */
static void
mark_spans (GtkTextBuffer   *buffer,
            const OrdetNode *node,
            int              offset)
{
  for (guint i = 0; node->spans != NULL && i < node->spans->len; i++)
    {
      const OrdetSpan *span = &g_array_index (node->spans, OrdetSpan, i);
      GtkTextIter start, end;
      int from = offset + (int) g_utf8_pointer_to_offset (node->text, node->text + span->start);
      int to = offset + (int) g_utf8_pointer_to_offset (node->text, node->text + span->end);

      gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, to);
      if (span->style & ORDET_STYLE_BOLD)
        gtk_text_buffer_apply_tag_by_name (buffer, "bold", &start, &end);
      if (span->style & ORDET_STYLE_ITALIC)
        gtk_text_buffer_apply_tag_by_name (buffer, "italic", &start, &end);
    }
}

static void
insert_text (GtkTextBuffer   *buffer,
             const OrdetNode *node,
             const char      *before,
             const char      *after,
             const char      *tag)
{
  int offset;

  insert (buffer, before, tag);
  offset = gtk_text_buffer_get_char_count (buffer);
  insert (buffer, node->text != NULL ? node->text : "", tag);
  mark_spans (buffer, node, offset);
  insert (buffer, after, tag);
}

static void
insert_heading (GtkTextBuffer   *buffer,
                const OrdetNode *node)
{
  g_autofree char *tag = g_strdup_printf ("h%u", CLAMP (node->level, 1, MAX_LEVEL));

  if (node->title == NULL)
    return;
  insert (buffer, node->title, tag);
  insert (buffer, "\n", tag);
}

static void insert_node (GtkTextBuffer   *buffer,
                         const OrdetNode *node,
                         const char      *tag);

static void
insert_children (GtkTextBuffer   *buffer,
                 const OrdetNode *node,
                 const char      *tag)
{
  for (guint i = 0; i < ordet_node_n_children (node); i++)
    insert_node (buffer, ordet_node_child (node, i), tag);
}

static void
insert_row (GtkTextBuffer   *buffer,
            const OrdetNode *node,
            const char      *tag)
{
  guint n = ordet_node_n_children (node);

  for (guint i = 0; i < n; i++)
    insert_text (buffer, ordet_node_child (node, i), "", i + 1 < n ? "\t" : "\n",
                 node->header ? "bold" : tag);
}

static void
insert_node (GtkTextBuffer   *buffer,
             const OrdetNode *node,
             const char      *tag)
{
  switch (node->type)
    {
    case ORDET_NODE_SECTION:
      insert_heading (buffer, node);
      insert_children (buffer, node, tag);
      break;
    case ORDET_NODE_ITEM:
      insert_text (buffer, node, "• ", "\n", "item");
      break;
    case ORDET_NODE_ROW:
      insert_row (buffer, node, tag);
      break;
    case ORDET_NODE_SIGNATURE:
      insert (buffer, node->title != NULL ? node->title : "", tag);
      insert_text (buffer, node, node->title != NULL ? ": " : "", "\n", tag);
      break;
    case ORDET_NODE_BLOCK:
    case ORDET_NODE_TABLE:
    case ORDET_NODE_LIST:
      if (node->title != NULL)
        {
          insert (buffer, node->title, "bold");
          insert (buffer, "\n", "bold");
        }
      insert_children (buffer, node, node->type == ORDET_NODE_BLOCK && node->title != NULL
                                       ? "block" : tag);
      break;
    case ORDET_NODE_PARAGRAPH:
    case ORDET_NODE_CELL:
    case ORDET_NODE_PICTURE: /* its words */
    default:
      insert_text (buffer, node, "", "\n", tag);
    }
}

/**
 * ordet_document_view_new:
 * @document: a document
 *
 * Returns: (transfer floating): its text, with headings, to read and to copy from
 */
GtkWidget *
ordet_document_view_new (const OrdetDocument *document)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start;

  make_tags (buffer);
  insert_node (buffer, ordet_document_root (document), "text");
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ordet_document_title (document), -1);
  return view;
}
