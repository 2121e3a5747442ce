/* ordet-notice.h — what was known before the meeting: its people, agenda and rules
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The notice is the first line of a meeting log. It may be edited freely
 * until the first act; from then on every change is an act.
 */
#pragma once

#include "ordet-rules.h"

G_BEGIN_DECLS

typedef struct
{
  char    *id;        /* (owned) never shown, unique in the meeting */
  gint64   number;    /* the card; 0: none */
  char    *name;      /* (owned) may be empty, never NULL */
  char    *category;  /* (owned) (nullable) NULL is unstated; only imports set it */
  char    *list;      /* (owned) (nullable) "a", "b", "none": the list they chose */
  gboolean member;
  gboolean vote;
  gboolean speak;
  gboolean is_new;
  char    *pronoun;   /* (owned) (nullable) */
  gint     extra_s;   /* ≥ 0, whole seconds */
  char   **roles;     /* (owned) (nullable) */
} OrdetPersonData;

typedef struct
{
  char *id;       /* (owned) "5a": the number that is shown */
  char *title;    /* (owned) never NULL */
  gint  minutes;  /* planned; 0: none */
  char *kind;     /* (owned) (nullable) "decision", "election", "report", "break" … open */
} OrdetAgendaData;

typedef struct
{
  char       *title;     /* (owned) never NULL */
  char       *body;      /* (owned) (nullable) */
  char       *kind;      /* (owned) (nullable) annual, members, board, congress, open, other */
  char       *language;  /* (owned) (nullable) sv, nb, nn, en */
  char       *date;      /* (owned) (nullable) YYYY-MM-DD */
  char       *place;     /* (owned) (nullable) */
  char       *start;     /* (owned) (nullable) HH:MM, the announced hour */
  char       *end;       /* (owned) (nullable) HH:MM, the hour it should end */
  gint        register_size; /* members of the body; 0: not said */
  gint        quorum;    /* 0: not said */
  char      **access;    /* (owned) (nullable) what of the venue was seen to: "step-free" … open */
  char       *child_care; /* (owned) (nullable) where and from when */
  char       *profile;   /* (owned) (nullable) id of the profile its rules began from */
  char      **rules_text; /* (owned) (nullable) rules that are no setting, a sentence each */
  GPtrArray  *people;    /* (owned) (element-type OrdetPersonData) */
  GPtrArray  *agenda;    /* (owned) (element-type OrdetAgendaData) */
  OrdetRules *rules;     /* (owned) partial: what is said beside the defaults */
} OrdetNotice;

OrdetNotice     *ordet_notice_new       (const char         *title);
OrdetNotice     *ordet_notice_copy      (const OrdetNotice  *self);
void             ordet_notice_free      (OrdetNotice        *self);
gboolean         ordet_notice_equal     (const OrdetNotice  *a,
                                         const OrdetNotice  *b);
gboolean         ordet_notice_valid     (const OrdetNotice  *self,
                                         GError            **error);
OrdetPersonData *ordet_notice_add_person (OrdetNotice       *self,
                                         const char         *id,
                                         const char         *name);
OrdetAgendaData *ordet_notice_add_item  (OrdetNotice        *self,
                                         const char         *id,
                                         const char         *title);
OrdetPersonData *ordet_person_data_new  (const char         *id,
                                         const char         *name);
OrdetPersonData *ordet_person_data_copy (const OrdetPersonData *self);
void             ordet_person_data_free (OrdetPersonData    *self);
OrdetAgendaData *ordet_agenda_data_new  (const char         *id,
                                         const char         *title);
OrdetAgendaData *ordet_agenda_data_copy (const OrdetAgendaData *self);
void             ordet_agenda_data_free (OrdetAgendaData    *self);
GVariant        *ordet_notice_pack      (const OrdetNotice  *self);
OrdetNotice     *ordet_notice_unpack    (GVariant           *packed,
                                         GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetNotice, ordet_notice_free)

G_END_DECLS
