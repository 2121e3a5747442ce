/* ordet-entry-parse.h — what one line of the entry asks for
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure: a text, the people and the letters of the meeting's language give
 * what is proposed. Nothing here changes anything or knows a window.
 */
#pragma once

#include "ordet-types.h"

G_BEGIN_DECLS

/* The letters of the kinds, by the language of the meeting: they stand on
 * the buttons, and follow the room, not the language of the program. */
typedef struct
{
  gunichar reply;
  gunichar order;
  gunichar information;
} OrdetEntryLetters;

/* How a person stands, best first: among names that fit equally well, the
 * one most likely to have raised a hand comes first. */
typedef enum
{
  ORDET_STANDING_UNHEARD, /* here, not waiting, not yet heard on this item */
  ORDET_STANDING_HEARD,   /* here, not waiting, has spoken */
  ORDET_STANDING_WAITING,
  ORDET_STANDING_ABSENT,  /* not on the roll */
} OrdetStanding;

typedef struct
{
  guint         person;   /* index in the meeting */
  gint64        number;   /* the card; 0: none */
  const char   *name;     /* (unowned) */
  OrdetStanding standing;
} OrdetEntryPerson;

#define ORDET_ENTRY_MAX_MARKS 4

/* One row of the completion. */
typedef struct
{
  guint    index;         /* into the people given */
  guint    rank;          /* smaller fits better */
  gboolean sure;          /* may be taken by Enter without being chosen */
  guint    n_marks;       /* what of the name was typed: byte ranges of it */
  guint    mark_start[ORDET_ENTRY_MAX_MARKS];
  guint    mark_end[ORDET_ENTRY_MAX_MARKS];
} OrdetEntryMatch;

/* One card of a line of cards: "12r 15". */
typedef struct
{
  gint64    number;
  guint     index;        /* into the people given; G_MAXUINT: no such card */
  gboolean  twice;        /* several people hold this card: it says nobody */
  OrdetKind kind;
  gboolean  withdraw;
} OrdetEntryCard;

typedef struct
{
  gboolean   empty;       /* nothing but spaces */
  gboolean   withdraw;
  gboolean   kind_said;   /* a letter said the kind; else it is a speech */
  OrdetKind  kind;
  char      *query;       /* (owned) what names the person, as typed */
  GArray    *cards;       /* (owned) (element-type OrdetEntryCard) if the line is cards only */
  GArray    *matches;     /* (owned) (element-type OrdetEntryMatch) best first */
  char      *guest;       /* (owned) (nullable) the name of a new guest one could add */
  gint64     guest_number;/* the card typed before or after the name; 0: none */
} OrdetEntryParse;

const OrdetEntryLetters *ordet_entry_letters    (const char              *language);
OrdetEntryParse         *ordet_entry_parse      (const char              *text,
                                                 const OrdetEntryLetters *letters,
                                                 const OrdetEntryPerson  *people,
                                                 gsize                    n_people);
void                     ordet_entry_parse_free (OrdetEntryParse         *self);
gboolean                 ordet_entry_is_minus   (gunichar                 c);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetEntryParse, ordet_entry_parse_free)

G_END_DECLS
