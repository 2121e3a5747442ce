/* ordet-cli.h — what the verbs of ordetctl share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-copies.h"
#include "ordet-log.h"
#include "ordet-minutes.h"
#include "ordet-store.h"

G_BEGIN_DECLS

/* Exit codes (meeting-log.md, command line). */
enum
{
  ORDET_EXIT_OK = 0,
  ORDET_EXIT_FAILED = 1, /* an expectation failed, or what was asked could not be done */
  ORDET_EXIT_USAGE = 2,  /* wrong options, or a file that is not a meeting log */
};

typedef struct
{
  const char *name;
  const char *arguments; /* for the usage line, translatable */
  const char *summary;   /* one line, translatable */
  int       (*run) (int    argc,
                    char **argv);
} OrdetVerb;

/* How --show is written. */
typedef enum
{
  ORDET_SHOW_TEXT,
  ORDET_SHOW_JSON,
} OrdetShowAs;

/* --- the verbs, one file each --- */
int       ordet_cli_bundle       (int                 argc,
                                  char              **argv);
int       ordet_cli_close        (int                 argc,
                                  char              **argv);
int       ordet_cli_export       (int                 argc,
                                  char              **argv);
int       ordet_cli_import       (int                 argc,
                                  char              **argv);
int       ordet_cli_list         (int                 argc,
                                  char              **argv);
int       ordet_cli_merge        (int                 argc,
                                  char              **argv);
int       ordet_cli_minutes      (int                 argc,
                                  char              **argv);
int       ordet_cli_report       (int                 argc,
                                  char              **argv);
int       ordet_cli_open         (int                 argc,
                                  char              **argv);
int       ordet_cli_replay       (int                 argc,
                                  char              **argv);
int       ordet_cli_seal         (int                 argc,
                                  char              **argv);

/* --- options and output --- */
const OrdetVerb *ordet_cli_verbs (gsize              *n_verbs);
gboolean  ordet_cli_parse        (const char         *verb,
                                  const char         *description,
                                  const GOptionEntry *entries,
                                  int                *argc,
                                  char             ***argv,
                                  int                *status);
int       ordet_cli_usage        (const char         *format,
                                  ...) G_GNUC_PRINTF (1, 2);
int       ordet_cli_failed       (const char         *format,
                                  ...) G_GNUC_PRINTF (1, 2);
void      ordet_cli_say          (const char         *format,
                                  ...) G_GNUC_PRINTF (1, 2);
void      ordet_cli_print        (const char         *format,
                                  ...) G_GNUC_PRINTF (1, 2);
void      ordet_cli_print_json   (const GString      *json);
char     *ordet_cli_reason       (const GError       *error);
gboolean  ordet_cli_one_argument (char              **arguments,
                                  const char         *missing,
                                  int                *status);
gboolean  ordet_cli_format       (const char         *text,
                                  OrdetShowAs        *format,
                                  int                *status);
OrdetLog *ordet_cli_read_log     (const char         *path);
OrdetLog *ordet_cli_read_log_bytes (GBytes           *bytes,
                                  const char         *path);
int       ordet_cli_put_log      (const OrdetLog     *log,
                                  const char         *path,
                                  OrdetStore        **store,
                                  char              **id);

/* --- the store --- */
OrdetStore   *ordet_cli_open_store (int              *status);
char         *ordet_cli_find     (OrdetStore         *store,
                                  const char         *meeting,
                                  int                *status);
gboolean  ordet_cli_is_erased    (OrdetStore         *store,
                                  const char         *id,
                                  gboolean           *erased,
                                  int                *status);
OrdetMeeting *ordet_cli_load     (OrdetStore         *store,
                                  const char         *id,
                                  int                *status);

/* --- a log played in memory --- */
typedef struct
{
  const OrdetLog *log;         /* (unowned) */
  const char     *name;        /* (unowned) as it was said on the command line */
  OrdetMeeting   *meeting;     /* (owned) */
  gsize           n_played;    /* lines */
  gint64          now_us;      /* the moment of the last line, or of --at */
  GArray         *refusals;    /* (owned) (element-type OrdetRefusal) one a line that was played */
  gsize           n_acts;
  gsize           n_refused;
  gsize           n_expected;
  gsize           n_failed;
  gboolean        stopped;     /* at a refused act, as --strict asks */
} OrdetPlay;

typedef enum
{
  ORDET_PLAY_PLAIN  = 0,
  ORDET_PLAY_CHECK  = 1 << 0, /* print failed expectations */
  ORDET_PLAY_STRICT = 1 << 1, /* stop at the first refused act */
} OrdetPlayFlags;

void      ordet_play_init        (OrdetPlay          *self,
                                  const OrdetLog     *log,
                                  const char         *name);
void      ordet_play_run         (OrdetPlay          *self,
                                  gint64              until_us,
                                  OrdetPlayFlags      flags);
void      ordet_play_clear       (OrdetPlay          *self);

/* --- the minutes --- */
/* What was asked for; what was not is as the secretary or the meeting's kind
 * has it. */
typedef struct
{
  int         level;        /* 1 to 4; 0: not asked for */
  const char *language;     /* (nullable) */
  const char *names;        /* (nullable) a word of each enumeration */
  const char *habit;        /* (nullable) */
  const char *numbering;    /* (nullable) */
  int         first_number; /* ≥ 1; 0: not asked for */
  gboolean    attendance;
  gboolean    summary;
} OrdetCliMinutes;

gboolean  ordet_cli_minutes_valid (const OrdetCliMinutes *asked,
                                  int                *status);
gboolean  ordet_cli_minutes_asked (const OrdetCliMinutes *asked);
OrdetDocument *ordet_cli_document_as (const OrdetMeeting *meeting,
                                  const OrdetMinutesTexts *texts,
                                  const OrdetCliMinutes *asked);
OrdetDocument *ordet_cli_document (const OrdetMeeting *meeting,
                                  const OrdetMinutesTexts *texts,
                                  int                 level,
                                  const char         *language);
OrdetDocument *ordet_cli_kept_document (OrdetStore   *store,
                                  const char         *id,
                                  int                *status);
gboolean  ordet_cli_load_texts   (OrdetStore         *store,
                                  const char         *id,
                                  OrdetMinutesTexts **texts,
                                  int                *status);

void      ordet_cli_note_copy    (OrdetStore         *store,
                                  const char         *id,
                                  OrdetCopyKind       kind,
                                  const char         *path);

/* --- what --show writes --- */
void      ordet_show_balance     (const OrdetPlay    *play,
                                  OrdetShowAs         format);
void      ordet_show_exact_balance (const OrdetPlay  *play,
                                  OrdetShowAs         format);
void      ordet_show_minutes     (const OrdetPlay    *play,
                                  OrdetShowAs         format);
void      ordet_show_order       (const OrdetPlay    *play,
                                  OrdetShowAs         format);
void      ordet_show_state       (const OrdetPlay    *play,
                                  OrdetShowAs         format);
void      ordet_show_events      (const OrdetPlay    *play,
                                  OrdetShowAs         format);

/* A number of the options before it is read: GOption cannot tell a 0 that was
 * said from nothing. */
#define ORDET_CLI_UNSAID G_MININT

/* What was said, 0 if nothing was; -1 for a 0 that was said, as no number of
 * ours may be 0. */
static inline int
ordet_cli_said (int value)
{
  return value == ORDET_CLI_UNSAID ? 0 : value != 0 ? value : -1;
}

G_END_DECLS
