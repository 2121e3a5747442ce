/* ordet-bundle.h — the records of whole half-years of one body, for its district
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JSON file without names (privacy.md 5); its form is data/bundle.schema.json.
 * It is read whole or not at all.
 */
#pragma once

#include <gio/gio.h>

#include "ordet-record.h"

G_BEGIN_DECLS

#define ORDET_BUNDLE_VERSION 1

/* Twenty meetings a month for fifteen years is a fifth of it. */
#define ORDET_BUNDLE_MAX_FILE (8 * 1024 * 1024)

typedef struct
{
  char      *body;       /* (owned) whose meetings; may be "" */
  char     **half_years; /* (owned) "2027-H1" …, in order, each once; also those without a meeting */
  GPtrArray *records;    /* (owned) (element-type OrdetRecord) by month, then id */
} OrdetBundle;

OrdetBundle *ordet_bundle_new         (const char         *body,
                                       const char *const  *half_years,
                                       GPtrArray          *records);
void         ordet_bundle_free        (OrdetBundle        *self);
gboolean     ordet_bundle_valid       (const OrdetBundle  *self,
                                       GError            **error);
char        *ordet_bundle_print       (const OrdetBundle  *self);
OrdetBundle *ordet_bundle_parse       (const char         *json,
                                       gsize               length,
                                       GError            **error);
OrdetBundle *ordet_bundle_read_file   (const char         *path,
                                       GError            **error);
gboolean     ordet_bundle_write_file  (const OrdetBundle  *self,
                                       const char         *path,
                                       GError            **error);
gboolean     ordet_half_year_bounds   (const char         *half_year,
                                       char              **from_month,
                                       char              **to_month);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetBundle, ordet_bundle_free)

G_END_DECLS
