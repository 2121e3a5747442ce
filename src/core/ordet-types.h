/* ordet-types.h — the words that every room shares: acts, kinds, refusals
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Times of a meeting are microseconds since midnight, local time, of the
 * meeting's first day: they are never negative, never go back, and pass
 * 24 hours when the meeting goes on past midnight (meeting-log.md). */
#define ORDET_SECOND G_GINT64_CONSTANT (1000000)

/* No limit: left is this when nothing runs. */
#define ORDET_NEVER G_MAXINT64

/* The acts of meeting-log.md. The numbers are in people's files: add at the
 * end, never renumber. */
typedef enum
{
  ORDET_ACT_OPEN = 1,
  ORDET_ACT_CLOSE,
  ORDET_ACT_ADD,
  ORDET_ACT_ARRIVE,
  ORDET_ACT_LEAVE,
  ORDET_ACT_CATEGORY,
  ORDET_ACT_PERSON,
  ORDET_ACT_AGENDA,
  ORDET_ACT_OFFICER,
  ORDET_ACT_ITEM,
  ORDET_ACT_ITEM_END,
  ORDET_ACT_HAND,
  ORDET_ACT_LOWER,
  ORDET_ACT_NEXT,
  ORDET_ACT_GIVE,
  ORDET_ACT_DONE,
  ORDET_ACT_SKIP,
  ORDET_ACT_BACK,
  ORDET_ACT_DECLINE,
  ORDET_ACT_MOVE,
  ORDET_ACT_PAUSE,
  ORDET_ACT_RESUME,
  ORDET_ACT_EXTEND,
  ORDET_ACT_CORRECT,
  ORDET_ACT_RULES,
  ORDET_ACT_LAST_CALL,
  ORDET_ACT_LINE,
  ORDET_ACT_UNLINE,
  ORDET_ACT_PUSH,
  ORDET_ACT_POP,
  ORDET_ACT_ROUND,
  ORDET_ACT_TURN,
  ORDET_ACT_PASS,
  ORDET_ACT_ROUND_END,
  ORDET_ACT_GROUPS,
  ORDET_ACT_GROUPS_END,
  ORDET_ACT_BREAK,
  ORDET_ACT_BREAK_END,
  ORDET_ACT_PROPOSAL,
  ORDET_ACT_PROPOSAL_STATUS,
  ORDET_ACT_VOTE,
  ORDET_ACT_DECISION,
  ORDET_ACT_NOMINATE,
  ORDET_ACT_ELECT,
  ORDET_ACT_RESERVATION,
  ORDET_ACT_TASK,
  ORDET_ACT_OBSERVE,
  ORDET_ACT_NOTE,
  ORDET_ACT_UNDO,
  ORDET_ACT_REDO,
  ORDET_N_ACTS
} OrdetAct;

/* What a turn or a request is. ORDET_KIND_ROUND is only ever the kind of a
 * turn in a go-round: nobody asks for it. Numbers as above. */
typedef enum
{
  ORDET_KIND_SPEECH = 0,
  ORDET_KIND_INTRODUCTION,
  ORDET_KIND_REPLY,
  ORDET_KIND_REJOINDER,
  ORDET_KIND_INFORMATION,
  ORDET_KIND_ORDER,
  ORDET_KIND_ROUND,
  ORDET_N_KINDS
} OrdetKind;

/* The two lists of practice, and who stands for neither (order.md 2). */
typedef enum
{
  ORDET_GROUP_A = 0,
  ORDET_GROUP_B = 1,
  ORDET_GROUP_NEUTRAL = 2,
  ORDET_N_GROUPS
} OrdetGroup;

typedef enum
{
  ORDET_LIST_OPEN,
  ORDET_LIST_ANNOUNCED, /* the line is coming, hands are still taken */
  ORDET_LIST_CLOSED,    /* the line is drawn */
} OrdetListState;

/* Why an act is refused: the codes of meeting-log.md, as GError codes of
 * ORDET_REFUSAL. The message of such an error is the code's own text
 * ("list-closed"); the room words/ makes the sentence. */
#define ORDET_REFUSAL (ordet_refusal_quark ())
GQuark ordet_refusal_quark (void);

typedef enum
{
  ORDET_REFUSAL_NONE = 0,
  ORDET_REFUSAL_UNKNOWN_PERSON,
  ORDET_REFUSAL_UNKNOWN_ITEM,
  ORDET_REFUSAL_ABSENT,
  ORDET_REFUSAL_NO_RIGHT,
  ORDET_REFUSAL_ALREADY_WAITING,
  ORDET_REFUSAL_NOT_WAITING,
  ORDET_REFUSAL_HAS_FLOOR,
  ORDET_REFUSAL_LIST_CLOSED,
  ORDET_REFUSAL_MAX_REPLIES,
  ORDET_REFUSAL_MAX_SPEECHES,
  ORDET_REFUSAL_NO_SPEECH,
  ORDET_REFUSAL_OWN_SPEECH,
  ORDET_REFUSAL_NOBODY_WAITING,
  ORDET_REFUSAL_NOBODY_SPEAKING,
  ORDET_REFUSAL_ASK,
  ORDET_REFUSAL_NOT_OPEN,
  ORDET_REFUSAL_ALREADY_CLOSED,
  ORDET_REFUSAL_BAD_VALUE,
  ORDET_REFUSAL_NOTHING_TO_UNDO,
  ORDET_N_REFUSALS
} OrdetRefusal;

/* What the world did wrong, in every room. The message is a sentence a chair
 * can read; rooms that know no gettext write it in English and the window or
 * the command line puts the detail behind its own, translated sentence. */
#define ORDET_ERROR (ordet_error_quark ())
GQuark ordet_error_quark (void);

typedef enum
{
  ORDET_ERROR_FORMAT, /* a file holds something this version cannot read */
  ORDET_ERROR_STORE,  /* the store could not be read or written */
  ORDET_ERROR_KEY,    /* the key cannot be reached now (locked) */
  ORDET_ERROR_ERASED, /* the key is gone for good */
  ORDET_ERROR_VALUE,  /* a value outside its range, in a setting or a form */
  ORDET_ERROR_OUTPUT, /* a file could not be written */
} OrdetError;

/* What can be wrong with a sealed file or its passphrase (meeting-log.md,
 * Carrying), each a sentence in words. Add at the end. */
#define ORDET_CARRY (ordet_carry_quark ())
GQuark ordet_carry_quark (void);

typedef enum
{
  ORDET_CARRY_FOREIGN,    /* not a sealed meeting */
  ORDET_CARRY_NEWER,      /* of a version that this program does not know */
  ORDET_CARRY_PASSPHRASE, /* it does not open with this passphrase */
  ORDET_CARRY_ALTERED,    /* opened, but something in it was changed */
  ORDET_CARRY_CUT,        /* it ends too early */
  ORDET_CARRY_TOO_LARGE,  /* above what a meeting log may be */
  ORDET_CARRY_MEMORY,     /* no memory for the key's derivation */
  ORDET_CARRY_SHORT,      /* the passphrase is too short to seal with */
  ORDET_N_CARRIES
} OrdetCarryTrouble;

const char    *ordet_act_to_string       (OrdetAct       act);
OrdetAct       ordet_act_from_string     (const char    *text);
const char    *ordet_kind_to_string      (OrdetKind      kind);
gboolean       ordet_kind_from_string    (const char    *text,
                                          OrdetKind     *kind);
const char    *ordet_list_state_to_string (OrdetListState state);
const char    *ordet_refusal_to_string   (OrdetRefusal   refusal);
OrdetRefusal   ordet_refusal_from_string (const char    *text);
guint          ordet_kind_precedence     (OrdetKind      kind);

G_END_DECLS
