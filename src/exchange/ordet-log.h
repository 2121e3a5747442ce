/* ordet-log.h — the meeting log: JSON Lines in and out (meeting-log.md)
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A log is clear text with names. It is read whole or not at all: what is
 * wrong with a line is an error that begins with "line N:", and nothing of
 * the file is kept.
 */
#pragma once

#include <gio/gio.h>

#include "ordet-meeting.h"

G_BEGIN_DECLS

/* The bounds of meeting-log.md: what is larger is refused before it is read. */
#define ORDET_LOG_MAX_LINE  (1024 * 1024)
#define ORDET_LOG_MAX_FILE  (G_GUINT64_CONSTANT (256) * 1024 * 1024)
#define ORDET_LOG_MAX_DEPTH 16

typedef struct _OrdetLog    OrdetLog;
typedef struct _OrdetExpect OrdetExpect;

/* A line after the first: exactly one of event, expect and unknown is set. */
typedef struct
{
  guint        line;    /* number in the file, from 1 */
  gint64       at_us;   /* its moment: its own time, or the latest one before it */
  OrdetEvent  *event;   /* (owned) (nullable) */
  OrdetExpect *expect;  /* (owned) (nullable) */
  char        *unknown; /* (owned) (nullable) name of an act that this version does not know */
} OrdetLogLine;

/* A key that was left out because nobody here knows it. */
typedef struct
{
  guint line;
  char *key; /* (owned) with the way to it: "rules.limits.toast" */
} OrdetLogUnknown;

/* One thing that was expected and is not so. */
typedef struct
{
  char *expected; /* (owned) */
  char *got;      /* (owned) */
} OrdetExpectFailure;

typedef enum
{
  ORDET_LOG_WHOLE          = 0,
  ORDET_LOG_WITHOUT_PEOPLE = 1 << 0, /* no name, list, category, pronoun, extra time */
} OrdetLogFlags;

OrdetLog              *ordet_log_read_file      (const char         *path,
                                                 GError            **error);
OrdetLog              *ordet_log_read_stream    (GInputStream       *stream,
                                                 GError            **error);
void                   ordet_log_free           (OrdetLog           *self);
const OrdetNotice     *ordet_log_notice         (const OrdetLog     *self);
gsize                  ordet_log_n_lines        (const OrdetLog     *self);
const OrdetLogLine    *ordet_log_line           (const OrdetLog     *self,
                                                 gsize               n);
GPtrArray             *ordet_log_events         (const OrdetLog     *self,
                                                 GError            **error);
gsize                  ordet_log_n_unknown_keys (const OrdetLog     *self);
const OrdetLogUnknown *ordet_log_unknown_key    (const OrdetLog     *self,
                                                 gsize               n);

gsize                  ordet_expect_n_keys      (const OrdetExpect  *self);
GPtrArray             *ordet_expect_compare     (const OrdetExpect  *self,
                                                 OrdetMeeting       *meeting,
                                                 gint64              now_us,
                                                 OrdetRefusal        refused);
void                   ordet_expect_failure_free (OrdetExpectFailure *self);

char                  *ordet_log_print_notice   (const OrdetNotice  *notice,
                                                 OrdetLogFlags       flags);
char                  *ordet_log_print_event    (const OrdetEvent   *event,
                                                 OrdetLogFlags       flags);
GBytes                *ordet_log_print          (const OrdetMeeting *meeting,
                                                 OrdetLogFlags       flags);
gboolean               ordet_log_write_file     (const char         *path,
                                                 const OrdetMeeting *meeting,
                                                 OrdetLogFlags       flags,
                                                 GError            **error);

OrdetRules            *ordet_log_parse_rules    (const char         *json,
                                                 gssize              length,
                                                 GPtrArray          *unknown,
                                                 GError            **error);
char                  *ordet_log_print_rules    (const OrdetRules   *rules);
gboolean               ordet_log_parse_time     (const char         *text,
                                                 gint64             *time_us);
char                  *ordet_log_print_time     (gint64              time_us);
void                   ordet_log_append_key     (GString            *json,
                                                 const char         *key);
void                   ordet_log_append_quoted  (GString            *json,
                                                 const char         *text);
void                   ordet_log_append_seconds (GString            *json,
                                                 gint64              time_us);
void                   ordet_log_append_order   (GString            *json,
                                                 OrdetMeeting       *meeting,
                                                 gboolean            whole);
void                   ordet_log_add_text       (GString            *json,
                                                 const char         *key,
                                                 const char         *text);
void                   ordet_log_add_truth      (GString            *json,
                                                 const char         *key,
                                                 gboolean            truth);
void                   ordet_log_add_number     (GString            *json,
                                                 const char         *key,
                                                 guint               number);
void                   ordet_log_add_seconds    (GString            *json,
                                                 const char         *key,
                                                 gint64              time_us);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetLog, ordet_log_free)

G_END_DECLS
