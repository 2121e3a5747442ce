/* ordet-log-private.h — what the parts of the log reader share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "ordet-log.h"

G_BEGIN_DECLS

/* More unknown keys than this are counted, not named: a hostile file could
 * hold tens of millions. */
#define ORDET_LOG_MAX_UNKNOWN 1000

/* The line that is being read. */
typedef struct
{
  guint   line;
  GArray *unknown;   /* (element-type OrdetLogUnknown) the first so many */
  gsize   n_unknown; /* all of them */
} OrdetLogContext;

void         ordet_log_context_init    (OrdetLogContext *context);
void         ordet_log_context_clear   (OrdetLogContext *context);
void         ordet_log_unknown         (OrdetLogContext *context,
                                        const char      *within,
                                        const char      *key);
gboolean     ordet_log_bad             (OrdetLogContext *context,
                                        GError         **error,
                                        const char      *format,
                                        ...) G_GNUC_PRINTF (3, 4);

/* The guard before the parser: strict JSON, bounded depth. */
gboolean     ordet_log_scan            (OrdetLogContext *context,
                                        const char      *text,
                                        gsize            length,
                                        GError         **error);
JsonObject  *ordet_log_parse_object    (OrdetLogContext *context,
                                        JsonParser      *parser,
                                        const char      *text,
                                        gsize            length,
                                        GError         **error);

/* A member of a known type, or an error that names the key. */
gboolean     ordet_log_get_string      (OrdetLogContext *context,
                                        const char      *key,
                                        JsonNode        *node,
                                        const char     **value,
                                        GError         **error);
gboolean     ordet_log_get_integer     (OrdetLogContext *context,
                                        const char      *key,
                                        JsonNode        *node,
                                        gint64          *value,
                                        GError         **error);
gboolean     ordet_log_get_boolean     (OrdetLogContext *context,
                                        const char      *key,
                                        JsonNode        *node,
                                        gboolean        *value,
                                        GError         **error);
gboolean     ordet_log_get_seconds     (OrdetLogContext *context,
                                        const char      *key,
                                        JsonNode        *node,
                                        gint64          *value_us,
                                        GError         **error);
gboolean     ordet_log_get_strings     (OrdetLogContext *context,
                                        const char      *key,
                                        JsonNode        *node,
                                        gboolean         one_will_do,
                                        char          ***value,
                                        GError         **error);
gboolean     ordet_log_get_object      (OrdetLogContext *context,
                                        const char      *key,
                                        JsonNode        *node,
                                        JsonObject     **value,
                                        GError         **error);

OrdetNotice *ordet_log_read_notice     (OrdetLogContext *context,
                                        JsonObject      *object,
                                        GError         **error);
OrdetEvent  *ordet_log_read_event      (OrdetLogContext *context,
                                        OrdetAct         act,
                                        gint64           at_us,
                                        JsonObject      *object,
                                        GError         **error);
OrdetRules  *ordet_log_read_rules      (OrdetLogContext *context,
                                        JsonObject      *object,
                                        GError         **error);
OrdetExpect *ordet_expect_read         (OrdetLogContext *context,
                                        JsonObject      *object,
                                        GError         **error);
void         ordet_expect_free         (OrdetExpect     *self);

gboolean     ordet_log_write_public    (const char      *path,
                                        const char      *json,
                                        GError         **error);
void         ordet_log_append_strings  (GString         *json,
                                        const char *const *texts);
void         ordet_log_append_rules    (GString         *json,
                                        const OrdetRules *rules);

G_END_DECLS
