/* ordet-export.h — a document as a file: the table of formats, and one door
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "ordet-document.h"
#include "ordet-types.h"

G_BEGIN_DECLS

/* How far a long export has come; called from the thread that exports. */
typedef void (*OrdetExportProgress) (guint    done,
                                     guint    total,
                                     gpointer data);

typedef struct
{
  const char         *letterhead; /* (nullable) the body's name, above everything */
  GBytes             *logo;       /* (nullable) a PNG or JPEG picture: ordet_logo_read() */
  OrdetExportProgress progress;   /* (nullable) */
  gpointer            progress_data;
} OrdetExportOptions;

typedef enum
{
  ORDET_FORMAT_TEXT      = 1 << 0, /* plain text: can be shown or sent in a message */
  ORDET_FORMAT_PAGES     = 1 << 1, /* has pages: to print and sign */
  ORDET_FORMAT_EDITABLE  = 1 << 2, /* to go on writing in */
  ORDET_FORMAT_DECISIONS = 1 << 3, /* decisions and tasks only */
} OrdetFormatFlags;

/* One row of the table; a new format is a new row. */
typedef struct
{
  const char *id;        /* "pdf" */
  const char *extension; /* "pdf", without the dot */
  const char *title;     /* in English, for translators: see ordet_words_format() */
  const char *mime_type;
  guint       flags;     /* OrdetFormatFlags */
  GBytes   *(*write)     (const OrdetDocument      *document,
                          const OrdetExportOptions *options,
                          GCancellable             *cancellable,
                          GError                  **error);
} OrdetFormat;

GBytes            *ordet_logo_read        (const char               *path,
                                           GError                  **error);
gboolean           ordet_logo_check       (GBytes                   *bytes,
                                           GError                  **error);

const OrdetFormat *ordet_formats          (gsize                    *n_formats);
const OrdetFormat *ordet_format_find      (const char               *id);
const OrdetFormat *ordet_format_for_path  (const char               *path);

GBytes            *ordet_export_bytes     (const OrdetDocument      *document,
                                           const OrdetFormat        *format,
                                           const OrdetExportOptions *options,
                                           GCancellable             *cancellable,
                                           GError                  **error);
gboolean           ordet_export_document  (const OrdetDocument      *document,
                                           const OrdetFormat        *format,
                                           const char               *path,
                                           const OrdetExportOptions *options,
                                           GCancellable             *cancellable,
                                           GError                  **error);

G_END_DECLS
