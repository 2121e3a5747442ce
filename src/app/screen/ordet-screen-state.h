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
  ORDET_SCENE_BLANK,
  ORDET_SCENE_TEXT,    /* a message, or the question of a vote */
} OrdetScene;

/* What the chair has chosen to show. */
typedef enum
{
  ORDET_SCREEN_MEETING,
  ORDET_SCREEN_BLANK,
  ORDET_SCREEN_MESSAGE,
} OrdetScreenMode;

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
  gint64             closing_us; /* until it is, if a last call named the hour; ORDET_NEVER */
  gboolean           round;     /* words between two seats of a go-round */
  char              *large;     /* (owned) (nullable) "Break" */
  char              *second;    /* (owned) (nullable) "We begin again at 14:05" */
  char              *detail;    /* (owned) (nullable) several lines */
  char              *foot;      /* (owned) (nullable) */
  gboolean           big;       /* larger letters, fewer of them */
} OrdetScreenState;

/* The chair's choices for the screen. The strings are somebody else's. */
typedef struct
{
  gboolean         numbers_only;
  gboolean         hide_over;    /* "time is up" without counting on */
  gboolean         large;        /* for a large room, or weak eyes */
  gboolean         hide_votes;   /* neither questions nor results */
  OrdetScreenMode  mode;
  const char      *message;      /* (nullable) of ORDET_SCREEN_MESSAGE */
  const char      *head;         /* (nullable) of the vote that is taken now: "Vote" */
  const char      *question;     /* (nullable) */
  const char      *how;          /* (nullable) "Show of cards · 33 may vote" */
  gsize            hidden;       /* results among the first so many facts have been seen */
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
guint             ordet_screen_state_wait_ms (const OrdetScreenState *self,
                                            gint64                    now_us);
OrdetScreenState *ordet_screen_state_example (OrdetScene              scene,
                                            const OrdetScreenChoices *choices);

/* --- ordet-screen-board.c --- */
gboolean          ordet_screen_set_board   (OrdetScreenState         *self,
                                            OrdetMeeting             *meeting,
                                            const OrdetScreenChoices *choices);
gboolean          ordet_screen_set_result  (OrdetScreenState         *self,
                                            OrdetMeeting             *meeting,
                                            const OrdetScreenChoices *choices);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetScreenState, ordet_screen_state_free)

G_END_DECLS
