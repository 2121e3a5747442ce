/* ordet-paper.c — number cards and the speaking order on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-paper.h"

#include <pango/pangocairo.h>
#include <string.h>

#include "ordet-pdf-pages.h"

/* Cards: two beside each other, four below, to be cut at the thin lines and
 * read from the front of a hall. */
#define ACROSS 2
#define DOWN 4
#define MARGIN 28.0

/* The list: rows that a pencil has room on. */
#define LIST_ROWS 26
#define LIST_MARGIN 56.0
#define ROW_HEIGHT 26.0
#define HEAD_HEIGHT 84.0

/* Draws @text in the middle of a box, as large as @size but no wider than it. */
static void
draw_text (cairo_t       *cr,
           const char    *text,
           double         size,
           gboolean       bold,
           double         x,
           double         y,
           double         width,
           PangoAlignment alignment)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Sans");
  int high;

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_ULTRABOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_alignment (layout, alignment);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, NULL, &high);
  cairo_move_to (cr, x, y - high / (2.0 * PANGO_SCALE));
  pango_cairo_show_layout (cr, layout);
  pango_font_description_free (font);
  g_object_unref (layout);
}

/**
 * ordet_paper_n_card_pages:
 * @n_rows: how many cards
 *
 * Returns: sheets of paper they need; at least one
 */
guint
ordet_paper_n_card_pages (guint n_rows)
{
  return MAX (1, (n_rows + ACROSS * DOWN - 1) / (ACROSS * DOWN));
}

/* Where the sheet is cut. */
static void
draw_cuts (cairo_t *cr,
           double   width,
           double   height)
{
  const double dashes[] = { 4, 4 };

  cairo_save (cr);
  cairo_set_source_rgb (cr, .6, .6, .6);
  cairo_set_line_width (cr, .5);
  cairo_set_dash (cr, dashes, 2, 0);
  for (guint i = 0; i <= ACROSS; i++)
    {
      cairo_move_to (cr, MARGIN + i * width, MARGIN / 2);
      cairo_line_to (cr, MARGIN + i * width, ORDET_PAGE_HEIGHT - MARGIN / 2);
    }
  for (guint i = 0; i <= DOWN; i++)
    {
      cairo_move_to (cr, MARGIN / 2, MARGIN + i * height);
      cairo_line_to (cr, ORDET_PAGE_WIDTH - MARGIN / 2, MARGIN + i * height);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * ordet_paper_draw_cards:
 * @cr: a sheet of A4 in points
 * @rows: (array length=n_rows): the cards, in their order
 * @n_rows: how many
 * @page: which sheet, from 0
 * @names: write the names below the numbers
 */
void
ordet_paper_draw_cards (cairo_t             *cr,
                        const OrdetPaperRow *rows,
                        guint                n_rows,
                        guint                page,
                        gboolean             names)
{
  double width = (ORDET_PAGE_WIDTH - 2 * MARGIN) / ACROSS,
         height = (ORDET_PAGE_HEIGHT - 2 * MARGIN) / DOWN;

  draw_cuts (cr, width, height);
  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < ACROSS * DOWN && page * ACROSS * DOWN + i < n_rows; i++)
    {
      const OrdetPaperRow *row = &rows[page * ACROSS * DOWN + i];
      guint column = i % ACROSS, line = i / ACROSS;
      double x = MARGIN + column * width, y = MARGIN + line * height;
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, row->number);
      /* Four digits and more are as wide as three. */
      double size = MIN (128, 128 * 3.2 / MAX (3, (double) strlen (number)));

      draw_text (cr, number, size, TRUE, x, y + height * (names ? .42 : .5), width,
                 PANGO_ALIGN_CENTER);
      if (names)
        draw_text (cr, row->name, 18, FALSE, x + 10, y + height * .86, width - 20,
                   PANGO_ALIGN_CENTER);
    }
}

/**
 * ordet_paper_n_list_pages:
 * @n_rows: how many stand on the list
 *
 * Returns: sheets of paper they need; at least one
 */
guint
ordet_paper_n_list_pages (guint n_rows)
{
  return MAX (1, (n_rows + LIST_ROWS - 1) / LIST_ROWS);
}

static void
draw_row (cairo_t             *cr,
          const OrdetPaperRow *row,
          guint                place,
          double               y)
{
  double width = ORDET_PAGE_WIDTH - 2 * LIST_MARGIN;
  g_autofree char *number =
    row->number > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, row->number) : g_strdup ("–");
  g_autofree char *nth = g_strdup_printf ("%u", place);

  draw_text (cr, nth, 11, FALSE, LIST_MARGIN, y, 26, PANGO_ALIGN_RIGHT);
  draw_text (cr, number, 15, TRUE, LIST_MARGIN + 34, y, 52, PANGO_ALIGN_CENTER);
  draw_text (cr, row->name, 14, FALSE, LIST_MARGIN + 96, y, width - 220, PANGO_ALIGN_LEFT);
  if (row->note != NULL)
    draw_text (cr, row->note, 11, FALSE, LIST_MARGIN + width - 120, y, 120, PANGO_ALIGN_RIGHT);
  cairo_set_line_width (cr, .4);
  cairo_move_to (cr, LIST_MARGIN, y + ROW_HEIGHT / 2);
  cairo_line_to (cr, LIST_MARGIN + width, y + ROW_HEIGHT / 2);
  cairo_stroke (cr);
}

/**
 * ordet_paper_draw_list:
 * @cr: a sheet of A4 in points
 * @title: what is debated
 * @subtitle: who has the floor, and the hour
 * @rows: (array length=n_rows): who waits, in the order
 * @n_rows: how many
 * @page: which sheet, from 0
 *
 * The paper to go on with if the computer does not.
 */
void
ordet_paper_draw_list (cairo_t             *cr,
                       const char          *title,
                       const char          *subtitle,
                       const OrdetPaperRow *rows,
                       guint                n_rows,
                       guint                page)
{
  double width = ORDET_PAGE_WIDTH - 2 * LIST_MARGIN;

  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_text (cr, title, 20, TRUE, LIST_MARGIN, LIST_MARGIN, width, PANGO_ALIGN_LEFT);
  draw_text (cr, subtitle, 12, FALSE, LIST_MARGIN, LIST_MARGIN + 26, width, PANGO_ALIGN_LEFT);
  for (guint i = 0; i < LIST_ROWS && page * LIST_ROWS + i < n_rows; i++)
    draw_row (cr, &rows[page * LIST_ROWS + i], page * LIST_ROWS + i + 1,
              LIST_MARGIN + HEAD_HEIGHT - 20 + i * ROW_HEIGHT);
}
