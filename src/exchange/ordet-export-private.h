/* ordet-export-private.h — what the formats share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-export.h"

G_BEGIN_DECLS

/* A picture for the letterhead, checked and still in its own form. */
typedef struct
{
  GBytes  *bytes;  /* (owned) */
  gboolean jpeg;   /* else PNG */
  guint    width;  /* pixels, 1 to ORDET_LOGO_MAX_PIXELS */
  guint    height;
} OrdetLogo;

#define ORDET_LOGO_MAX_BYTES (4 * 1024 * 1024)
#define ORDET_LOGO_MAX_PIXELS 4000

OrdetLogo *ordet_logo_load      (const char               *path,
                                 GError                  **error);
void       ordet_logo_free      (OrdetLogo                *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetLogo, ordet_logo_free)

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
