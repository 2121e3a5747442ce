/* ordet-minutes-private.h — what the parts of the minutes' builder share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-minutes.h"

G_BEGIN_DECLS

/* A fact of the meeting, as the minutes tell it. */
typedef struct
{
  guint       number;  /* of the event in the meeting */
  OrdetEvent *event;   /* (unowned) */
  guint       item;    /* index of the item it is told under; ORDET_NOBODY before the first */
  gboolean    inside;  /* that item was open */
  guint       voters;  /* on the roll right after it and entitled to vote */
} OrdetMinutesFact;

typedef struct
{
  const OrdetMeeting      *meeting;
  const OrdetNotice       *notice;
  const OrdetMinutesTexts *texts;   /* (nullable) */
  OrdetMinutesOptions      options;
  const OrdetPhrases      *phrases;
  gboolean                 swedish; /* habits */
  gboolean                 by_year; /* numbering */

  GArray     *facts;         /* (owned) (element-type OrdetMinutesFact) */
  gint64      opened_us;     /* -1: not yet */
  gint64      closed_us;     /* -1: not yet */
  guint       present_first; /* when it was opened */
  guint       voters_first;
  guint       voters_said;   /* the last number that was written */
  GHashTable *statuses; /* (owned) (unowned texts) proposal → what became of it */
  GHashTable *merged;   /* (owned) (unowned texts) proposal → what it went into */
  GHashTable *targets;  /* (owned) proposals that others change or go into */
  GHashTable *used;          /* (owned) keys of blocks that are in the document */
} OrdetMinutes;

/* ordet-minutes-tell.c */
gboolean    ordet_minutes_nameless    (const OrdetMinutes *self);
char       *ordet_minutes_name        (const OrdetMinutes *self,
                                       guint               person);
char       *ordet_minutes_names       (const OrdetMinutes *self,
                                       const char *const  *ids);
char       *ordet_minutes_proposers   (const OrdetMinutes *self,
                                       const char *const  *by);
char       *ordet_minutes_people_key  (const OrdetMinutes *self,
                                       const char         *text);
GStrv       ordet_minutes_holders     (const OrdetMinutes *self,
                                       const char         *role);
const OrdetMinutesFact *ordet_minutes_fact   (const OrdetMinutes *self,
                                       guint               n);
const OrdetMinutesFact *ordet_minutes_find   (const OrdetMinutes *self,
                                       OrdetAct            act,
                                       const char         *id);
char       *ordet_minutes_key         (const OrdetMinutesFact *fact);
const char *ordet_minutes_text        (const OrdetMinutesFact *fact,
                                       OrdetKey            key);
OrdetNode  *ordet_minutes_words_block (const OrdetMinutes *self,
                                       OrdetBlock          kind,
                                       const char         *title,
                                       const OrdetMinutesFact *fact);
void        ordet_minutes_emit        (OrdetMinutes       *self,
                                       OrdetNode          *parent,
                                       OrdetNode          *block,
                                       char               *key);
void        ordet_minutes_say         (OrdetMinutes       *self,
                                       OrdetNode          *parent,
                                       char               *sentence,
                                       char               *key);
void        ordet_minutes_free_text   (OrdetMinutes       *self,
                                       OrdetNode          *parent,
                                       const char         *place,
                                       const char         *after);
void        ordet_minutes_rest        (OrdetMinutes       *self,
                                       OrdetNode          *parent,
                                       const char         *place);

/* ordet-minutes-front.c */
char       *ordet_minutes_title       (const OrdetMinutes *self);
void        ordet_minutes_heading     (OrdetMinutes       *self,
                                       OrdetNode          *root);
void        ordet_minutes_present     (OrdetMinutes       *self,
                                       OrdetNode          *root);
void        ordet_minutes_quorum      (OrdetMinutes       *self,
                                       OrdetNode          *root);
void        ordet_minutes_notice      (OrdetMinutes       *self,
                                       OrdetNode          *root);
void        ordet_minutes_officers    (OrdetMinutes       *self,
                                       OrdetNode          *root);
void        ordet_minutes_agenda      (OrdetMinutes       *self,
                                       OrdetNode          *root);
void        ordet_minutes_opening     (OrdetMinutes       *self,
                                       OrdetNode          *root);

/* ordet-minutes-end.c */
void        ordet_minutes_closing     (OrdetMinutes       *self,
                                       OrdetNode          *root);
void        ordet_minutes_signatures  (OrdetMinutes       *self,
                                       OrdetNode          *root);
void        ordet_minutes_attendance  (OrdetMinutes       *self,
                                       OrdetNode          *root,
                                       guint              *number);
void        ordet_minutes_summary     (OrdetMinutes       *self,
                                       OrdetNode          *root,
                                       guint              *number);

/* ordet-minutes-item.c */
OrdetNode  *ordet_minutes_item        (OrdetMinutes       *self,
                                       guint               item,
                                       guint               number);

/* ordet-minutes-debate.c */
void        ordet_minutes_debate      (OrdetMinutes       *self,
                                       OrdetNode          *section,
                                       guint               item);
void        ordet_minutes_after       (OrdetMinutes       *self,
                                       OrdetNode          *section,
                                       guint               item);
void        ordet_minutes_introduced  (OrdetMinutes       *self,
                                       OrdetNode          *section,
                                       guint               item);

/* ordet-minutes-proposal.c */
void        ordet_minutes_proposals   (OrdetMinutes       *self,
                                       OrdetNode          *section,
                                       guint               item);
void        ordet_minutes_read_statuses (OrdetMinutes     *self);
const char *ordet_minutes_status      (const OrdetMinutes *self,
                                       const char         *proposal);

/* ordet-minutes-business.c */
OrdetNode  *ordet_minutes_vote        (OrdetMinutes       *self,
                                       const OrdetMinutesFact    *fact);
OrdetNode  *ordet_minutes_decision    (OrdetMinutes       *self,
                                       const OrdetMinutesFact    *fact);
OrdetNode  *ordet_minutes_elected     (OrdetMinutes       *self,
                                       const OrdetMinutesFact    *fact);
OrdetNode  *ordet_minutes_reservation (OrdetMinutes       *self,
                                       const OrdetMinutesFact    *fact);
OrdetNode  *ordet_minutes_task        (OrdetMinutes       *self,
                                       const OrdetMinutesFact    *fact);
char       *ordet_minutes_nominated   (OrdetMinutes       *self,
                                       const OrdetMinutesFact    *fact);

G_END_DECLS
