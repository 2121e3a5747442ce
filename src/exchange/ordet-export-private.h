/* ordet-export-private.h — what the formats share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "ordet-export.h"

G_BEGIN_DECLS

/* A picture of the letterhead or of the text, checked and still in its own
 * form. */
typedef struct
{
  GBytes  *bytes;  /* (owned) */
  gboolean jpeg;   /* else PNG */
  guint    width;  /* pixels, at least 1; of a logo at most ORDET_LOGO_MAX_PIXELS */
  guint    height;
} OrdetImage;

#define ORDET_LOGO_MAX_BYTES (4 * 1024 * 1024)
#define ORDET_LOGO_MAX_PIXELS 4000

OrdetImage *ordet_image_read    (GBytes                   *bytes);
void       ordet_image_free     (OrdetImage               *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetImage, ordet_image_free)
OrdetImage *ordet_logo_load     (GBytes                   *bytes,
                                 GError                  **error);

/* A picture in the text, as PNG or JPEG and as strokes of cairo. */
OrdetImage *ordet_picture_image (const OrdetPicture       *picture);
const char *ordet_image_type    (const OrdetImage         *self);
cairo_surface_t *ordet_image_surface (const OrdetImage    *self);
void       ordet_picture_draw   (const OrdetPicture       *picture,
                                 cairo_t                  *cr,
                                 double                    width,
                                 double                    height);

/* Bold and italic of a text, part by part: calls @part for each run. */
typedef void (*OrdetRun) (gpointer    data,
                          const char *text,
                          gsize       length,
                          guint       style);
void       ordet_export_runs    (const OrdetNode          *node,
                                 OrdetRun                  run,
                                 gpointer                  data);

/* Blocks that have a heading and a frame of their own. */
gboolean   ordet_export_framed  (const OrdetNode          *block);

GBytes    *ordet_markdown_write (const OrdetDocument      *document,
                                 const OrdetExportOptions *options,
                                 GCancellable             *cancellable,
                                 GError                  **error);
GBytes    *ordet_text_write     (const OrdetDocument      *document,
                                 const OrdetExportOptions *options,
                                 GCancellable             *cancellable,
                                 GError                  **error);
GBytes    *ordet_html_write     (const OrdetDocument      *document,
                                 const OrdetExportOptions *options,
                                 GCancellable             *cancellable,
                                 GError                  **error);
GBytes    *ordet_csv_write      (const OrdetDocument      *document,
                                 const OrdetExportOptions *options,
                                 GCancellable             *cancellable,
                                 GError                  **error);
GBytes    *ordet_odt_write      (const OrdetDocument      *document,
                                 const OrdetExportOptions *options,
                                 GCancellable             *cancellable,
                                 GError                  **error);
GBytes    *ordet_pdf_write      (const OrdetDocument      *document,
                                 const OrdetExportOptions *options,
                                 GCancellable             *cancellable,
                                 GError                  **error);

G_END_DECLS
