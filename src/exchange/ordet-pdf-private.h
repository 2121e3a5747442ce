/* ordet-pdf-private.h — what the parts of the PDF writer share
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A document becomes a flat list of items: boxes with text, and tags around
 * them. The items are cut into fragments, each on a page; only then anything
 * is drawn, since a page says how many pages there are.
 *
 * All lengths are points, 1/72 inch; y grows downwards.
 */
#pragma once

#include <pango/pangocairo.h>

#include "ordet-export-private.h"

G_BEGIN_DECLS

#define ORDET_PDF_WIDTH  595.28 /* A4 */
#define ORDET_PDF_HEIGHT 841.89
#define ORDET_PDF_MARGIN 62.0
#define ORDET_PDF_TOP    72.0
#define ORDET_PDF_BOTTOM (ORDET_PDF_HEIGHT - 68.0)
#define ORDET_PDF_INNER  (ORDET_PDF_WIDTH - 2 * ORDET_PDF_MARGIN)

/* The tag of what is no part of the text: see ordet-pdf-finish.c. */
#define ORDET_PDF_ARTIFACT "Private"

/* The tag of a picture, which gets its words there too. */
#define ORDET_PDF_FIGURE "Figure"

typedef enum
{
  ORDET_PDF_BEGIN, /* a tag of the structure begins */
  ORDET_PDF_END,
  ORDET_PDF_BOX,
} OrdetPdfItemType;

/* One text of a box: the box itself, a bullet before it, or a table's cell. */
typedef struct
{
  PangoLayout *layout; /* (owned) */
  double       x;      /* of its left edge */
  const char  *tag;    /* (nullable) NULL: the box's tag is enough */
} OrdetPdfPiece;

typedef struct
{
  OrdetPdfItemType type;
  const char      *tag;       /* of the structure */
  OrdetPdfPiece    pieces[8]; /* of a box */
  guint            n_pieces;
  const OrdetPicture *picture; /* (nullable) (unowned) instead of pieces */
  double           picture_x; /* of its left edge */
  double           before;    /* space above, not at the top of a page */
  double           height;    /* of the highest piece, or of the picture as it is drawn */
  guint            n_lines;   /* of the highest piece */
  gboolean         keep_next; /* not at the bottom of a page, without what follows */
  gboolean         whole;     /* not cut, if it fits on a page */
  gboolean         rule;      /* a line to sign on above it */
  double           bar_x;     /* of a bar beside it; 0: none */
  guint            bar_color; /* 0xrrggbb */
  gboolean         bar_joins; /* the bar of the box before goes on */
  const char      *outline;   /* (nullable) (unowned) its title in the outline */
} OrdetPdfItem;

/* A part of a box, on a page. */
typedef struct
{
  guint    item;
  guint    page;   /* 0 the first */
  double   y;      /* of its top on the page */
  double   from;   /* the part of the box's height it has */
  double   to;
  gboolean joins;  /* its bar reaches up to the fragment before */
} OrdetPdfFragment;

typedef struct
{
  const OrdetDocument *document;
  PangoContext        *context;   /* (owned) */
  GArray              *items;     /* (owned) (element-type OrdetPdfItem) */
  GArray              *fragments; /* (owned) (element-type OrdetPdfFragment) */
  guint                n_pages;
  double               first_top; /* where the text of the first page begins */
  char                *letterhead; /* (owned) cleaned; may be empty */
  OrdetImage          *logo;      /* (owned) (nullable) */
  cairo_t             *cr;        /* (unowned) what is drawn on */
  guint                page;      /* the page being drawn */
} OrdetPdf;

/* ordet-pdf-layout.c */
gboolean ordet_pdf_lay_out  (OrdetPdf       *self,
                             GCancellable   *cancellable,
                             GError        **error);
PangoLayout *ordet_pdf_text (OrdetPdf       *self,
                             const char     *text,
                             double          size,
                             gboolean        bold,
                             double          width);
void     ordet_pdf_clear    (OrdetPdf       *self);

/* ordet-pdf-paginate.c */
void     ordet_pdf_paginate (OrdetPdf       *self);

/* ordet-pdf-draw.c */
gboolean ordet_pdf_prepare  (OrdetPdf                 *self,
                             const OrdetDocument      *document,
                             const OrdetExportOptions *options,
                             GCancellable             *cancellable,
                             GError                  **error);
gboolean ordet_pdf_draw_letterhead (OrdetPdf         *self,
                                    GError          **error);
void     ordet_pdf_draw_margins (OrdetPdf            *self);
void     ordet_pdf_draw_fragment (OrdetPdf           *self,
                                  const OrdetPdfFragment *fragment);

/* ordet-pdf-finish.c */
GBytes  *ordet_pdf_finish   (const OrdetDocument *document,
                             GByteArray          *content,
                             GError             **error);

G_END_DECLS
