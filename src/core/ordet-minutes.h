/* ordet-minutes.h — the minutes: a document made from the facts and the secretary's texts
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Never in it, at any level: how long a person spoke, their category, list or
 * pronoun, first times, extra time, observations (minutes.md).
 *
 * Everything made from the log has a key that never changes while the meeting
 * goes on: "e41" is the 41st event of the meeting (0 the first),
 * "item/5a/speakers" what many events say together. The secretary's texts
 * hang on these keys.
 */
#pragma once

#include "ordet-document.h"
#include "ordet-meeting.h"
#include "ordet-minutes-phrase.h"

G_BEGIN_DECLS

/* Each level has everything of those before it. */
typedef enum
{
  ORDET_LEVEL_DECISIONS = 1, /* decisions and elected persons only */
  ORDET_LEVEL_PROPOSALS = 2, /* proposals not withdrawn, votes, reservations */
  ORDET_LEVEL_SPEAKERS = 3,  /* names of speakers in order */
  ORDET_LEVEL_NOTES = 4,     /* the secretary's notes */
} OrdetMinutesLevel;

typedef enum
{
  ORDET_HABIT_AUTO,      /* as the language has it */
  ORDET_HABIT_SWEDISH,   /* § 5a; vid protokollet, justeras */
  ORDET_HABIT_NORWEGIAN, /* sak 5a; underskrifter */
} OrdetMinutesHabit;

typedef enum
{
  ORDET_NUMBERING_AUTO,   /* by year for a board, by agenda for the others */
  ORDET_NUMBERING_AGENDA, /* the numbers of the agenda: § 5a, sak 5a */
  ORDET_NUMBERING_YEAR,   /* continuous through the year: § 12, sak 12/27 */
} OrdetMinutesNumbering;

/* Whose names are in the document. */
typedef enum
{
  ORDET_NAMES_MOVERS,   /* who proposed, was elected, signs; speakers as the level has it */
  ORDET_NAMES_SPEAKERS, /* and who spoke, also below level 3 */
  ORDET_NAMES_ROLES,    /* nobody's: "the chair", "a member" */
} OrdetMinutesNames;

typedef struct
{
  OrdetMinutesLevel     level;
  OrdetMinutesHabit     habit;
  OrdetMinutesNumbering numbering;
  guint                 first_number; /* ≥ 1, of the first item, when by year */
  gboolean              attendance;   /* names of those present as an appendix */
  gboolean              summary;      /* decisions and tasks as an appendix */
  OrdetMinutesNames     names;
} OrdetMinutesOptions;

/* draft → ready for the signers (locked; changes are listed) → approved → released */
typedef enum
{
  ORDET_MINUTES_DRAFT = 0,
  ORDET_MINUTES_READY = 1,
  ORDET_MINUTES_APPROVED = 2,
  ORDET_MINUTES_RELEASED = 3,
} OrdetMinutesState;

/* Under which names a meeting keeps what stays when its floor is erased, sealed
 * with the minutes' key: what the secretary has written
 * (ordet_minutes_texts_to_bytes()), and since closing the whole document
 * (ordet_document_pack()). In people's files. */
#define ORDET_MINUTES_TEXTS    "texts"
#define ORDET_MINUTES_DOCUMENT "document"

/* And the picture of their letterhead; empty: there shall be none. */
#define ORDET_MINUTES_LOGO     "logo"

/* Where in the list of changes a choice of the form stands: behind it the name
 * of the choice (ordet_minutes_texts_set_form()). */
#define ORDET_PLACE_FORM "@form/"

/* A place for a free text that is no item of the agenda. */
#define ORDET_PLACE_NOTICE "@notice" /* how the meeting was called */
#define ORDET_PLACE_FRONT  "@front"  /* before the first item */
#define ORDET_PLACE_CLOSE  "@close"  /* after the last item */

/* The secretary's own text: it stands behind the block @after, or at the
 * beginning of its place. */
typedef struct
{
  char             *place; /* (owned) an item's id, or ORDET_PLACE_… */
  char             *after; /* (owned) (nullable) a key */
  char             *text;  /* (owned) */
  OrdetMinutesLevel level; /* the first level that has it: 2 the text, 4 notes of the debate */
} OrdetMinutesFree;

/* A block that was made from the log and is now the secretary's. */
typedef struct
{
  char    *key;    /* (owned) */
  char    *made;   /* (owned) what the log said when it was edited */
  char    *text;   /* (owned) what the secretary says */
  gboolean hidden; /* left out */
} OrdetMinutesEdit;

typedef struct
{
  char  *signer; /* (owned) a person's id */
  gint64 at_us;  /* 1970 UTC */
  char  *date;   /* (owned) "2027-02-14" where it was done; "" if it is not known */
} OrdetMinutesApproval;

/* What was changed after the minutes were locked. */
typedef struct
{
  char  *where;  /* (owned) a key or a place */
  char  *before; /* (owned) */
  char  *after;  /* (owned) */
  gint64 at_us;  /* 1970 UTC */
} OrdetMinutesChange;

typedef struct
{
  OrdetMinutesState   state;
  OrdetMinutesOptions options;
  char               *language;  /* (owned) (nullable) NULL: the meeting's */
  GPtrArray          *free;      /* (owned) (element-type OrdetMinutesFree) in order */
  GPtrArray          *edits;     /* (owned) (element-type OrdetMinutesEdit) */
  GPtrArray          *approvals; /* (owned) (element-type OrdetMinutesApproval) */
  GPtrArray          *changes;   /* (owned) (element-type OrdetMinutesChange) */
} OrdetMinutesTexts;

void               ordet_minutes_options_init   (OrdetMinutesOptions       *options,
                                                 const OrdetNotice         *notice);

OrdetMinutesTexts *ordet_minutes_texts_new      (const OrdetNotice         *notice);
void               ordet_minutes_texts_free     (OrdetMinutesTexts         *self);
GVariant          *ordet_minutes_texts_pack     (const OrdetMinutesTexts   *self);
OrdetMinutesTexts *ordet_minutes_texts_unpack   (GVariant                  *packed,
                                                 GError                   **error);
GBytes            *ordet_minutes_texts_to_bytes (const OrdetMinutesTexts   *self);
OrdetMinutesTexts *ordet_minutes_texts_from_bytes (GBytes                  *bytes,
                                                 GError                   **error);
void               ordet_minutes_texts_set_free (OrdetMinutesTexts         *self,
                                                 const char                *place,
                                                 const char                *after,
                                                 OrdetMinutesLevel          level,
                                                 const char                *text,
                                                 gint64                     now_us);
const char        *ordet_minutes_texts_get_free (const OrdetMinutesTexts   *self,
                                                 const char                *place,
                                                 const char                *after,
                                                 OrdetMinutesLevel          level);
gboolean           ordet_minutes_texts_set_form (OrdetMinutesTexts         *self,
                                                 const OrdetMinutesOptions *options,
                                                 const char                *language,
                                                 gint64                     now_us);
void               ordet_minutes_texts_edit     (OrdetMinutesTexts         *self,
                                                 const char                *key,
                                                 const char                *made,
                                                 const char                *text,
                                                 gint64                     now_us);
void               ordet_minutes_texts_hide     (OrdetMinutesTexts         *self,
                                                 const char                *key,
                                                 const char                *made,
                                                 gint64                     now_us);
gboolean           ordet_minutes_texts_revert   (OrdetMinutesTexts         *self,
                                                 const char                *key,
                                                 gint64                     now_us);
const OrdetMinutesEdit *ordet_minutes_texts_find (const OrdetMinutesTexts  *self,
                                                 const char                *key);
gboolean           ordet_minutes_texts_approve  (OrdetMinutesTexts         *self,
                                                 const OrdetMeeting        *meeting,
                                                 const char                *signer,
                                                 const char                *date,
                                                 gint64                     now_us);

OrdetDocument     *ordet_minutes_build          (const OrdetMeeting        *meeting,
                                                 const OrdetMinutesTexts   *texts,
                                                 const OrdetMinutesOptions *options,
                                                 const OrdetPhrases        *phrases);

/* What an annual meeting's minutes must show and do not yet. */
typedef enum
{
  ORDET_MISSING_BODY,     /* the name of the body */
  ORDET_MISSING_DATE,
  ORDET_MISSING_PLACE,
  ORDET_MISSING_PRESENT,  /* nobody was checked in */
  ORDET_MISSING_CHAIR,
  ORDET_MISSING_SECRETARY,
  ORDET_MISSING_SIGNERS,
  ORDET_MISSING_BOARD,    /* the whole board; detail: roles proposed and not elected */
  ORDET_MISSING_DECISION, /* an item to decide on without a decision; detail: the item */
  ORDET_MISSING_CLOSE,    /* the meeting has not been closed */
  ORDET_N_MISSING
} OrdetMissingCode;

typedef struct
{
  OrdetMissingCode code;
  char            *detail; /* (owned) (nullable) */
} OrdetMissing;

/* (transfer full) (element-type OrdetMissing) */
GPtrArray         *ordet_minutes_missing        (const OrdetMeeting        *meeting);

/* A plan or a statement debated line by line. */
gboolean           ordet_minutes_parse_amends   (const char                *amends,
                                                 char                     **proposal,
                                                 guint                     *first,
                                                 guint                     *last);
char              *ordet_minutes_adopted_text   (const OrdetMeeting        *meeting,
                                                 const char                *proposal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetMinutesTexts, ordet_minutes_texts_free)

G_END_DECLS
