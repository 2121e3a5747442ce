/* ordet-event.h — one fact about a meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-types.h"

G_BEGIN_DECLS

typedef struct _OrdetRules OrdetRules;

/* The keys an act may carry (the table of meeting-log.md). The numbers are in
 * people's files: add at the end, never renumber. */
typedef enum
{
  ORDET_KEY_NONE = 0,
  ORDET_KEY_WHO,
  ORDET_KEY_NAME,
  ORDET_KEY_NUMBER,
  ORDET_KEY_CATEGORY,
  ORDET_KEY_LIST,
  ORDET_KEY_MEMBER,
  ORDET_KEY_VOTE_RIGHT, /* "vote" of add and person: may vote */
  ORDET_KEY_SPEAK,
  ORDET_KEY_NEW,
  ORDET_KEY_PRONOUN,
  ORDET_KEY_EXTRA_S,
  ORDET_KEY_ITEM,
  ORDET_KEY_OP,
  ORDET_KEY_TITLE,
  ORDET_KEY_MINUTES,
  ORDET_KEY_KIND,
  ORDET_KEY_BEFORE,
  ORDET_KEY_ROLE,
  ORDET_KEY_CONTINUE,
  ORDET_KEY_LIMIT,
  ORDET_KEY_INTERRUPT,
  ORDET_KEY_WHY,
  ORDET_KEY_CUT,
  ORDET_KEY_TO,
  ORDET_KEY_SECONDS,
  ORDET_KEY_TURN,
  ORDET_KEY_RULES,
  ORDET_KEY_ITEM_ONLY,
  ORDET_KEY_WHEN,
  ORDET_KEY_PEOPLE, /* "who" of an act that names several */
  ORDET_KEY_GROUPS,
  ORDET_KEY_ID,
  ORDET_KEY_BY,
  ORDET_KEY_TEXT,
  ORDET_KEY_AMENDS,
  ORDET_KEY_STATUS,
  ORDET_KEY_INTO,
  ORDET_KEY_METHOD,
  ORDET_KEY_PROPOSALS,
  ORDET_KEY_COUNTS,
  ORDET_KEY_VOTERS,
  ORDET_KEY_THRESHOLD,
  ORDET_KEY_RESULT,
  ORDET_KEY_VOTES,
  ORDET_KEY_VOTE, /* "vote" of elect: a vote's id */
  ORDET_KEY_DECISION,
  ORDET_KEY_BY_GROUP,
  ORDET_KEY_TO_GROUP,
  ORDET_KEY_SEQ, /* number of a sign-up: which of several */
  ORDET_KEY_TIE,  /* what broke a tie: "lot" or "chair" */
  ORDET_N_KEYS
} OrdetKey;

/* What a key holds. */
typedef enum
{
  ORDET_TYPE_STRING,
  ORDET_TYPE_INTEGER, /* a whole number */
  ORDET_TYPE_BOOLEAN,
  ORDET_TYPE_SECONDS, /* seconds in the log, microseconds here */
  ORDET_TYPE_STRINGS, /* one or several texts */
  ORDET_TYPE_COUNTS,  /* names with whole numbers, in their order */
  ORDET_TYPE_RULES,   /* a partial OrdetRules */
} OrdetKeyType;

/* One line of a vote's figures. */
typedef struct
{
  char  *name;   /* (owned) a proposal's id, or yes, no, abstain, blank … */
  gint64 number;
} OrdetCount;

/* What an act may and must carry, from which the reader and writer of the
 * log, the JSON Schema and the checks are made. */
typedef struct
{
  OrdetKey key;
  gboolean required;
} OrdetActKey;

/* An event is immutable once it has been given to anybody else, and counted:
 * the meeting, the store and the windows share the one that was made. */
typedef struct _OrdetEvent OrdetEvent;

OrdetEvent        *ordet_event_new         (OrdetAct            act,
                                            gint64              at_us);
OrdetEvent        *ordet_event_build       (OrdetAct            act,
                                            gint64              at_us,
                                            ...);
OrdetEvent        *ordet_event_ref         (OrdetEvent         *self);
void               ordet_event_unref       (OrdetEvent         *self);
OrdetEvent        *ordet_event_copy_at     (const OrdetEvent   *self,
                                            gint64              at_us);

OrdetAct           ordet_event_act         (const OrdetEvent   *self);
gint64             ordet_event_at_us       (const OrdetEvent   *self);
gboolean           ordet_event_has         (const OrdetEvent   *self,
                                            OrdetKey            key);
const char        *ordet_event_string      (const OrdetEvent   *self,
                                            OrdetKey            key);
gint64             ordet_event_integer     (const OrdetEvent   *self,
                                            OrdetKey            key,
                                            gint64              if_absent);
gint64             ordet_event_required    (const OrdetEvent   *self,
                                            OrdetKey            key);
gboolean           ordet_event_within      (const OrdetEvent   *self,
                                            OrdetKey            key,
                                            gint64              least,
                                            gint64              most);
gboolean           ordet_event_boolean     (const OrdetEvent   *self,
                                            OrdetKey            key,
                                            gboolean            if_absent);
const char *const *ordet_event_strings     (const OrdetEvent   *self,
                                            OrdetKey            key);
const OrdetCount  *ordet_event_counts      (const OrdetEvent   *self,
                                            OrdetKey            key,
                                            gsize              *n_counts);
const OrdetRules  *ordet_event_rules       (const OrdetEvent   *self,
                                            OrdetKey            key);

void               ordet_event_set_string  (OrdetEvent         *self,
                                            OrdetKey            key,
                                            const char         *value);
void               ordet_event_set_integer (OrdetEvent         *self,
                                            OrdetKey            key,
                                            gint64              value);
void               ordet_event_set_boolean (OrdetEvent         *self,
                                            OrdetKey            key,
                                            gboolean            value);
void               ordet_event_set_strings (OrdetEvent         *self,
                                            OrdetKey            key,
                                            const char *const  *value);
void               ordet_event_add_count   (OrdetEvent         *self,
                                            OrdetKey            key,
                                            const char         *name,
                                            gint64              number);
void               ordet_event_set_rules   (OrdetEvent         *self,
                                            OrdetKey            key,
                                            const OrdetRules   *value);

GVariant          *ordet_event_pack        (const OrdetEvent   *self);
OrdetEvent        *ordet_event_unpack      (GVariant           *packed,
                                            GError            **error);
gboolean           ordet_event_equal       (const OrdetEvent   *a,
                                            const OrdetEvent   *b);

const char        *ordet_key_to_string     (OrdetKey            key);
OrdetKeyType       ordet_key_type          (OrdetKey            key);
const OrdetActKey *ordet_act_keys          (OrdetAct            act,
                                            gsize              *n_keys);
OrdetKey           ordet_act_find_key      (OrdetAct            act,
                                            const char         *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetEvent, ordet_event_unref)

G_END_DECLS
