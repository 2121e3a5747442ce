/* ordet-screen-state.h — what the room may see, and nothing else
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The screen draws this value and knows no meeting. What is not in here
 * cannot reach the projector: no list, no category, no first time, no
 * reason, no times passed, no balance.
 */
#pragma once

#include "ordet-meeting.h"
#include "ordet-timer-ring.h"

G_BEGIN_DECLS

typedef enum
{
  ORDET_SCENE_BEFORE,  /* the meeting has not begun */
  ORDET_SCENE_ITEM,    /* an item, nobody speaks */
  ORDET_SCENE_SPEAKER,
  ORDET_SCENE_WORDS,   /* break, groups, a round without a turn: large words and a clock */
  ORDET_SCENE_CLOSED,
} OrdetScene;

#define ORDET_SCREEN_NEXT 3

/* Somebody on the screen. */
typedef struct
{
  char   *name;   /* (owned) (nullable) NULL where only numbers are shown */
  gint64  number; /* the card; 0: none */
  char   *kind;   /* (owned) (nullable) "Speech"; in the next row only if it is not a speech */
} OrdetScreenPerson;

typedef struct
{
  OrdetScene         scene;
  char              *tag;       /* (owned) (nullable) number of the item */
  char              *title;     /* (owned) of the item, or of the meeting */
  char              *clock;     /* (owned) "14:26" */
  char              *head;      /* (owned) (nullable) "Has the floor" */
  OrdetScreenPerson  speaker;
  OrdetTimerFace     face;
  char              *caption;   /* (owned) (nullable) under the digits, instead of the face's own */
  OrdetScreenPerson  next[ORDET_SCREEN_NEXT];
  guint              n_next;
  char              *list;      /* (owned) (nullable) "The list is open" */
  gboolean           line;      /* the line is drawn */
  char              *large;     /* (owned) (nullable) "Break" */
  char              *second;    /* (owned) (nullable) "We begin again at 14:05" */
  char              *detail;    /* (owned) (nullable) several lines */
  char              *foot;      /* (owned) (nullable) */
} OrdetScreenState;

/* The chair's choices for the screen. */
typedef struct
{
  gboolean numbers_only;
  gboolean hide_over;    /* "time is up" without counting on */
} OrdetScreenChoices;

OrdetScreenState *ordet_screen_state_new   (OrdetMeeting             *meeting,
                                            gint64                    now_us,
                                            const OrdetScreenChoices *choices);
void              ordet_screen_state_free  (OrdetScreenState         *self);
gboolean          ordet_screen_state_equal (const OrdetScreenState   *a,
                                            const OrdetScreenState   *b);
gboolean          ordet_screen_state_same_picture (const OrdetScreenState *a,
                                            const OrdetScreenState   *b);
char             *ordet_screen_state_words (const OrdetScreenState   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetScreenState, ordet_screen_state_free)

G_END_DECLS
