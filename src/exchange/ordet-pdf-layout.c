/* ordet-pdf-layout.c — a document into boxes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-pdf-private.h"

#include <string.h>

#define SIZE 10.5
#define INDENT 14.0

/* The bytes of a text that are broken into lines at once; about a page. */
#define PART 4000

/* Of a table: a wide letter, and the space between two columns. */
#define LETTER 6.4
#define GAP 8.0

/* The bars of ui/: blue for a motion, green for a decision. */
#define COLOR_MOTION 0x1c71d8
#define COLOR_DECISION 0x26a269
#define COLOR_OTHER 0x9a9996

/* The bold and italic of the part of @node's text that begins at @from. */
static PangoAttrList *
attributes (const OrdetNode *node,
            gsize            from)
{
  PangoAttrList *list = pango_attr_list_new ();

  /* What stands in the minutes is what was said: no hyphen comes in. */
  pango_attr_list_insert (list, pango_attr_insert_hyphens_new (FALSE));
  /* Ligatures make a search for "fi" fail in some viewers. */
  pango_attr_list_insert (list, pango_attr_font_features_new ("liga=0, clig=0"));
  for (guint i = 0; node != NULL && node->spans != NULL && i < node->spans->len; i++)
    {
      const OrdetSpan *span = &g_array_index (node->spans, OrdetSpan, i);
      PangoAttribute *attribute;

      if (span->end <= from)
        continue;
      attribute = span->style & ORDET_STYLE_BOLD
        ? pango_attr_weight_new (PANGO_WEIGHT_BOLD) : pango_attr_style_new (PANGO_STYLE_ITALIC);
      attribute->start_index = (guint) (MAX (span->start, from) - from);
      attribute->end_index = (guint) (span->end - from);
      pango_attr_list_insert (list, attribute);
    }
  return list;
}

/* @length bytes of @text from @from, as one layout. */
static PangoLayout *
set_part (OrdetPdf        *self,
          const OrdetNode *node,
          const char      *text,
          gsize            from,
          gsize            length,
          double           size,
          gboolean         bold,
          double           width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr(PangoAttrList) list = attributes (node, from);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, "Noto Sans,Cantarell,DejaVu Sans,sans-serif");
  pango_font_description_set_size (font, (int) (size * PANGO_SCALE));
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_attributes (layout, list);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text + from, (int) length);
  return layout;
}

/* The whole of @text. Not for more than PART bytes: see put_text(). */
static PangoLayout *
set_text (OrdetPdf        *self,
          const OrdetNode *node,
          const char      *text,
          double           size,
          gboolean         bold,
          double           width)
{
  return set_part (self, node, text, 0, strlen (text), size, bold, width);
}

/* A text outside the flow: header, footer, letterhead. (transfer full) */
PangoLayout *
ordet_pdf_text (OrdetPdf   *self,
                const char *text,
                double      size,
                gboolean    bold,
                double      width)
{
  return set_text (self, NULL, text, size, bold, width);
}

static void
tag (OrdetPdf         *self,
     OrdetPdfItemType  type,
     const char       *name)
{
  OrdetPdfItem item = { .type = type, .tag = name };

  g_array_append_val (self->items, item);
}

static void
add_piece (OrdetPdfItem *item,
           PangoLayout  *layout,
           double        x,
           const char   *piece_tag)
{
  int height;

  if (item->n_pieces == G_N_ELEMENTS (item->pieces))
    {
      g_object_unref (layout);
      return;
    }
  item->pieces[item->n_pieces++] = (OrdetPdfPiece) { layout, x, piece_tag };
  pango_layout_get_size (layout, NULL, &height);
  if ((double) height / PANGO_SCALE > item->height)
    {
      item->height = (double) height / PANGO_SCALE;
      item->n_lines = (guint) pango_layout_get_line_count (layout);
    }
}

/* What paragraphs inherit from the block they are in. */
typedef struct
{
  double   left;
  guint    color; /* of the bar; 0: none */
  gboolean begun; /* the block has a box already */
} Frame;

static void
put (OrdetPdf     *self,
     OrdetPdfItem  item,
     Frame        *frame)
{
  if (frame->color != 0)
    {
      item.bar_x = ORDET_PDF_MARGIN + frame->left - INDENT + 2;
      item.bar_color = frame->color;
      item.bar_joins = frame->begun;
    }
  frame->begun = TRUE;
  g_array_append_val (self->items, item);
}

/* How many bytes of @text, from @at, are the next part: all that is left, or
 * what fills whole lines, so that the parts stand below each other like the
 * paragraph they are. */
static gsize
next_part (OrdetPdf        *self,
           const OrdetNode *node,
           const char      *text,
           gsize            at,
           double           size,
           gboolean         bold,
           double           width)
{
  gsize left = strlen (text + at);
  const char *end;
  g_autoptr(PangoLayout) layout = NULL;
  int n_lines;
  gsize whole;

  if (left <= PART)
    return left;
  end = g_utf8_find_prev_char (text + at, text + at + PART + 1);
  layout = set_part (self, node, text, at, (gsize) (end - text) - at, size, bold, width);
  n_lines = pango_layout_get_line_count (layout);
  whole = (gsize) pango_layout_get_line_readonly (layout, n_lines - 1)->start_index;
  return whole > 0 ? whole : (gsize) (end - text) - at;
}

/* A text as boxes like @item. One box, but for a text that is longer than
 * Pango can break into lines (from about 100 kB on it loses count, and puts
 * the rest on one line): that becomes several, in one element. */
static void
put_text (OrdetPdf        *self,
          OrdetPdfItem     item,
          const OrdetNode *node,
          const char      *text,
          double           size,
          gboolean         bold,
          Frame           *frame)
{
  const char *name = item.tag;
  double width = ORDET_PDF_INNER - frame->left;
  gboolean several = strlen (text) > PART;
  gsize at = 0, n;

  if (several)
    tag (self, ORDET_PDF_BEGIN, name);
  do
    {
      OrdetPdfItem part = item;

      n = next_part (self, node, text, at, size, bold, width);
      part.tag = several ? "Span" : name;
      part.before = at == 0 ? item.before : 0;
      part.outline = at == 0 ? item.outline : NULL;
      part.keep_next = item.keep_next && !several;
      add_piece (&part, set_part (self, node, text, at, n, size, bold, width),
                 ORDET_PDF_MARGIN + frame->left, NULL);
      put (self, part, frame);
      at += n;
    }
  while (text[at] != '\0');
  if (several)
    tag (self, ORDET_PDF_END, name);
}

static void add_node (OrdetPdf *self, const OrdetNode *node, Frame *frame, gboolean last);

static void
add_children (OrdetPdf        *self,
              const OrdetNode *node,
              Frame           *frame)
{
  guint n = ordet_node_n_children (node);

  for (guint i = 0; i < n; i++)
    add_node (self, ordet_node_child (node, i), frame, i + 1 == n);
}

static void
add_section (OrdetPdf        *self,
             const OrdetNode *node,
             Frame           *frame)
{
  static const char *const names[] = { "H1", "H1", "H2", "H3", "H4", "H5", "H6" };
  guint level = MIN (node->level, 6);
  const char *title = node->title != NULL ? node->title : "";
  double size = level <= 1 ? 18 : level == 2 ? 13 : SIZE;
  OrdetPdfItem item = {
    .type = ORDET_PDF_BOX, .tag = names[level], .keep_next = TRUE,
    .before = level <= 1 ? 0 : level == 2 ? 20 : 12, .outline = level == 2 ? title : NULL,
  };

  tag (self, ORDET_PDF_BEGIN, "Sect");
  put_text (self, item, NULL, title, size, TRUE, frame);
  add_children (self, node, frame);
  tag (self, ORDET_PDF_END, "Sect");
}

static void
add_paragraph (OrdetPdf        *self,
               const OrdetNode *node,
               Frame           *frame)
{
  OrdetPdfItem item = {
    .type = ORDET_PDF_BOX, .tag = "P", .before = frame->color != 0 ? 3 : 6,
  };

  put_text (self, item, node, node->text, SIZE, FALSE, frame);
}

static void
add_list (OrdetPdf        *self,
          const OrdetNode *node,
          Frame           *frame)
{
  tag (self, ORDET_PDF_BEGIN, "L");
  for (guint i = 0; i < ordet_node_n_children (node); i++)
    {
      const OrdetNode *child = ordet_node_child (node, i);
      Frame inside = *frame;
      gsize at = 0, n;

      inside.left += INDENT;
      do
        {
          OrdetPdfItem item = {
            .type = ORDET_PDF_BOX, .tag = "LI", .before = at > 0 ? 0 : i == 0 ? 6 : 2,
          };
          double width = ORDET_PDF_INNER - inside.left;

          n = next_part (self, child, child->text, at, SIZE, FALSE, width);
          if (at == 0)
            add_piece (&item, set_text (self, NULL, "\xe2\x80\xa2", SIZE, FALSE, INDENT),
                       ORDET_PDF_MARGIN + frame->left, "Lbl");
          add_piece (&item, set_part (self, child, child->text, at, n, SIZE, FALSE, width),
                     ORDET_PDF_MARGIN + inside.left, "LBody");
          put (self, item, frame);
          at += n;
        }
      while (child->text[at] != '\0');
    }
  tag (self, ORDET_PDF_END, "L");
}

static double
longest_word (const char *text)
{
  double longest = 0, here = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      here = *text == ' ' ? 0 : here + 1;
      longest = MAX (longest, here);
    }
  return longest;
}

/* The widths of a table's columns: one of long texts gets what the others
 * leave, and each has room for its longest word. */
static void
column_widths (OrdetPdf        *self,
               const OrdetNode *node,
               guint            n,
               double          *widths)
{
  double natural[8] = { 0 }, least[8] = { 0 }, wanted = 0, left = ORDET_PDF_INNER;

  for (guint i = 0; i < ordet_node_n_children (node); i++)
    {
      const OrdetNode *row = ordet_node_child (node, i);

      for (guint j = 0; j < MIN (n, ordet_node_n_children (row)); j++)
        {
          const char *text = ordet_node_child (row, j)->text;

          natural[j] = MAX (natural[j], (double) g_utf8_strlen (text, -1));
          least[j] = MAX (least[j], longest_word (text));
        }
    }
  for (guint j = 0; j < n; j++)
    {
      natural[j] = CLAMP (natural[j], 4, 60);
      least[j] = MIN (least[j], 20) * LETTER + GAP;
      wanted += natural[j];
      left -= least[j];
    }
  for (guint j = 0; j < n; j++)
    widths[j] = left > 0 ? least[j] + left * natural[j] / wanted : ORDET_PDF_INNER / n;
}

/* A row, and more rows for what is too long for one. */
static void
add_row (OrdetPdf        *self,
         const OrdetNode *row,
         guint            n,
         const double    *widths,
         double           before,
         Frame           *frame)
{
  gsize at[8] = { 0 };
  gboolean more;

  do
    {
      OrdetPdfItem item = {
        .type = ORDET_PDF_BOX, .tag = "TR", .before = before, .whole = TRUE,
        .keep_next = row->header,
      };
      double x = ORDET_PDF_MARGIN;

      more = FALSE;
      for (guint j = 0; j < MIN (n, ordet_node_n_children (row)); x += widths[j], j++)
        {
          const OrdetNode *cell = ordet_node_child (row, j);
          double width = widths[j] - GAP;
          gsize part = next_part (self, cell, cell->text, at[j], SIZE - 1, row->header, width);
          PangoLayout *text = set_part (self, cell, cell->text, at[j], part, SIZE - 1,
                                        row->header, width);

          /* A column stands under its heading, whatever is written in it. */
          pango_layout_set_auto_dir (text, FALSE);
          add_piece (&item, text, x, row->header ? "TH" : "TD");
          at[j] += part;
          more = more || cell->text[at[j]] != '\0';
        }
      put (self, item, frame);
      before = 0;
    }
  while (more);
}

static void
add_table (OrdetPdf        *self,
           const OrdetNode *node,
           Frame           *frame)
{
  guint n = ordet_node_n_children (node) > 0
    ? MIN (ordet_node_n_children (ordet_node_child (node, 0)), 8) : 0;
  double widths[8];

  if (n == 0)
    return;
  column_widths (self, node, n, widths);
  tag (self, ORDET_PDF_BEGIN, "Table");
  for (guint i = 0; i < ordet_node_n_children (node); i++)
    add_row (self, ordet_node_child (node, i), n, widths, i == 0 ? 8 : 4, frame);
  tag (self, ORDET_PDF_END, "Table");
}

static void
add_block (OrdetPdf        *self,
           const OrdetNode *node,
           Frame           *frame)
{
  Frame inside = *frame;
  OrdetPdfItem item = {
    .type = ORDET_PDF_BOX, .tag = "H3", .before = 10, .keep_next = TRUE,
  };

  if (!ordet_export_framed (node))
    {
      add_children (self, node, frame);
      return;
    }
  inside.left += INDENT;
  inside.begun = FALSE;
  inside.color = node->block == ORDET_BLOCK_MOTION ? COLOR_MOTION
    : node->block == ORDET_BLOCK_DECISION ? COLOR_DECISION : COLOR_OTHER;
  tag (self, ORDET_PDF_BEGIN, "Sect");
  if (node->title != NULL)
    put_text (self, item, NULL, node->title, SIZE, TRUE, &inside);
  add_children (self, node, &inside);
  tag (self, ORDET_PDF_END, "Sect");
}

static void
add_signature (OrdetPdf        *self,
               const OrdetNode *node,
               Frame           *frame,
               gboolean         last)
{
  g_autofree char *text = node->title != NULL ? g_strconcat (node->text, "\n", node->title, NULL)
                                              : g_strdup (node->text);
  OrdetPdfItem item = {
    .type = ORDET_PDF_BOX, .tag = "P", .before = 44, .whole = TRUE, .rule = TRUE,
    .keep_next = !last,
  };

  add_piece (&item, set_text (self, NULL, text, SIZE, FALSE, ORDET_PDF_INNER - frame->left),
             ORDET_PDF_MARGIN + frame->left, NULL);
  /* The name stands under its line, from whichever side it is written. */
  pango_layout_set_auto_dir (item.pieces[0].layout, FALSE);
  put (self, item, frame);
}

/* As large as it wants to be, but never wider than the text nor so high that a
 * heading does not fit above it. */
static void
add_picture (OrdetPdf        *self,
             const OrdetNode *node,
             Frame           *frame)
{
  const OrdetPicture *picture = node->picture;
  double scale = MIN (1, MIN ((ORDET_PDF_INNER - frame->left) / picture->width,
                              0.8 * (ORDET_PDF_BOTTOM - ORDET_PDF_TOP) / picture->height));
  OrdetPdfItem item = {
    .type = ORDET_PDF_BOX, .tag = ORDET_PDF_FIGURE, .before = 8, .whole = TRUE,
    .picture = picture, .picture_x = ORDET_PDF_MARGIN + frame->left,
    .height = picture->height * scale,
  };

  put (self, item, frame);
}

static void
add_node (OrdetPdf        *self,
          const OrdetNode *node,
          Frame           *frame,
          gboolean         last)
{
  switch (node->type)
    {
    case ORDET_NODE_SECTION:
      add_section (self, node, frame);
      break;
    case ORDET_NODE_LIST:
      add_list (self, node, frame);
      break;
    case ORDET_NODE_TABLE:
      add_table (self, node, frame);
      break;
    case ORDET_NODE_BLOCK:
      add_block (self, node, frame);
      break;
    case ORDET_NODE_SIGNATURE:
      add_signature (self, node, frame, last);
      break;
    case ORDET_NODE_PICTURE:
      add_picture (self, node, frame);
      break;
    case ORDET_NODE_PARAGRAPH:
    case ORDET_NODE_ITEM:
    case ORDET_NODE_ROW:
    case ORDET_NODE_CELL:
    default:
      add_paragraph (self, node, frame);
      break;
    }
}

/* The items of the whole document. FALSE if it was stopped. */
gboolean
ordet_pdf_lay_out (OrdetPdf      *self,
                   GCancellable  *cancellable,
                   GError       **error)
{
  const OrdetNode *root = ordet_document_root (self->document);
  OrdetPdfItem title = { .type = ORDET_PDF_BOX, .tag = "H1", .keep_next = TRUE };
  Frame frame = { 0 };

  tag (self, ORDET_PDF_BEGIN, "Document");
  put_text (self, title, NULL, ordet_document_title (self->document), 18, TRUE, &frame);
  for (guint i = 0; i < ordet_node_n_children (root); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      add_node (self, ordet_node_child (root, i), &frame,
                i + 1 == ordet_node_n_children (root));
    }
  tag (self, ORDET_PDF_END, "Document");
  return TRUE;
}

void
ordet_pdf_clear (OrdetPdf *self)
{
  for (guint n = 0; n < self->items->len; n++)
    {
      OrdetPdfItem *item = &g_array_index (self->items, OrdetPdfItem, n);

      for (guint i = 0; i < item->n_pieces; i++)
        g_object_unref (item->pieces[i].layout);
    }
  g_array_unref (self->items);
  g_array_unref (self->fragments);
  g_object_unref (self->context);
  g_free (self->letterhead);
  g_clear_pointer (&self->logo, ordet_image_free);
}
