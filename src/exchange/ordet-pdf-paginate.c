/* ordet-pdf-paginate.c — boxes onto pages
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No heading at the foot of a page without two lines of what follows, no line
 * of a paragraph alone on a page, table rows and signatures whole.
 */
#include "ordet-pdf-private.h"

typedef struct
{
  guint  page;
  double y;
} Place;

static gboolean
at_top (const OrdetPdf *self,
        const Place    *place)
{
  return place->y <= (place->page == 0 ? self->first_top : ORDET_PDF_TOP) + 0.01;
}

static void
new_page (Place *place)
{
  place->page++;
  place->y = ORDET_PDF_TOP;
}

/* What has to stay on one page with @n: itself, the first two lines of what
 * follows a heading, and all that a chain of such has. */
static double
chain_height (const OrdetPdf *self,
              guint           n)
{
  double height = 0;

  for (guint i = n; i < self->items->len; i++)
    {
      const OrdetPdfItem *item = &g_array_index (self->items, OrdetPdfItem, i);

      if (item->type != ORDET_PDF_BOX)
        continue;
      height += i > n ? item->before : 0;
      if (!item->keep_next)
        return height + (item->whole || item->n_lines <= 3 ? item->height
                         : item->height * 2 / MAX (item->n_lines, 1));
      height += item->height;
    }
  return height;
}

/* Where the lines of the highest piece end. (transfer full) */
static GArray *
line_ends (const OrdetPdfItem *item)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (double));
  PangoLayout *highest = NULL;
  PangoLayoutIter *iter;
  int best = -1;

  for (guint i = 0; i < item->n_pieces; i++)
    {
      int height;

      pango_layout_get_size (item->pieces[i].layout, NULL, &height);
      if (height > best)
        highest = item->pieces[i].layout;
      best = MAX (best, height);
    }
  iter = pango_layout_get_iter (highest);
  do
    {
      PangoRectangle line;
      double y;

      pango_layout_iter_get_line_extents (iter, NULL, &line);
      y = (double) (line.y + line.height) / PANGO_SCALE;
      g_array_append_val (ends, y);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return ends;
}

static void
add_fragment (OrdetPdf *self,
              guint     n,
              Place    *place,
              double    from,
              double    to,
              gboolean  joins)
{
  OrdetPdfFragment fragment = { n, place->page, place->y, from, to, joins };

  g_array_append_val (self->fragments, fragment);
  place->y += to - from;
}

/* How many of @n lines left go on this page when @fit would fit: never one
 * alone at the bottom of a page, never one alone at the top of the next. */
static guint
lines_here (guint    n,
            guint    fit,
            gboolean top)
{
  guint here = MIN (n, fit);

  if (here == n)
    return here;
  if (n - here == 1)
    here = here > 0 ? here - 1 : 0;
  if (here < 2)
    here = 0;
  return here == 0 && top ? MAX (MIN (n, fit), 1) : here;
}

/* A box that is cut between its lines where a page ends. */
static void
place_lines (OrdetPdf           *self,
             guint               n,
             const OrdetPdfItem *item,
             Place              *place,
             gboolean            joins)
{
  g_autoptr(GArray) ends = line_ends (item);
  guint done = 0;
  double from = 0;

  while (done < ends->len)
    {
      guint fit = 0, here;
      double to;

      while (done + fit < ends->len &&
             place->y + g_array_index (ends, double, done + fit) - from <= ORDET_PDF_BOTTOM)
        fit++;
      here = lines_here (ends->len - done, fit, at_top (self, place));
      if (here > 0)
        {
          done += here;
          to = done == ends->len ? item->height : g_array_index (ends, double, done - 1);
          add_fragment (self, n, place, from, to, joins);
          from = to;
        }
      if (done < ends->len)
        new_page (place);
      joins = FALSE;
    }
}

static void
place_item (OrdetPdf *self,
            guint     n,
            Place    *place)
{
  const OrdetPdfItem *item = &g_array_index (self->items, OrdetPdfItem, n);
  const OrdetPdfItem *before = n > 0 ? item - 1 : NULL;
  double page = ORDET_PDF_BOTTOM - ORDET_PDF_TOP, needed = item->height;
  gboolean follows = before != NULL && before->type == ORDET_PDF_BOX && before->keep_next;

  if (item->keep_next && !follows)
    needed = MAX (needed, chain_height (self, n));
  if (!at_top (self, place))
    place->y += item->before;
  /* The rule to sign on needs its space at the top of a page too. */
  else if (item->rule)
    place->y += item->before;
  if ((item->keep_next || item->whole || item->n_lines <= 3) && needed <= page &&
      place->y + needed > ORDET_PDF_BOTTOM && !at_top (self, place))
    {
      new_page (place);
      place->y += item->rule ? item->before : 0;
    }
  if (place->y + item->height <= ORDET_PDF_BOTTOM)
    add_fragment (self, n, place, 0, item->height, item->bar_joins);
  else
    place_lines (self, n, item, place, item->bar_joins);
}

/* Cuts the items into fragments and puts each on its page. */
void
ordet_pdf_paginate (OrdetPdf *self)
{
  Place place = { 0, self->first_top };

  for (guint n = 0; n < self->items->len; n++)
    if (g_array_index (self->items, OrdetPdfItem, n).type == ORDET_PDF_BOX)
      place_item (self, n, &place);
  self->n_pages = place.page + 1;
}
