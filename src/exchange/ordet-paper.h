/* ordet-paper.h — number cards and the speaking order on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A4 in points, as ordet-pdf-pages.h. Neither says which list anybody chose.
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gint64      number; /* the card; 0: none */
  const char *name;
  const char *note;   /* (nullable) of the speaking order: what for */
} OrdetPaperRow;

guint ordet_paper_n_card_pages (guint                n_rows);
void  ordet_paper_draw_cards   (cairo_t             *cr,
                                const OrdetPaperRow *rows,
                                guint                n_rows,
                                guint                page,
                                gboolean             names);
guint ordet_paper_n_list_pages (guint                n_rows);
void  ordet_paper_draw_list    (cairo_t             *cr,
                                const char          *title,
                                const char          *subtitle,
                                const OrdetPaperRow *rows,
                                guint                n_rows,
                                guint                page);

G_END_DECLS
