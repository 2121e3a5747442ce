/* ordet-timer-ring.h — how much of a turn is left, to be read from two metres
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-palette.h"
#include "ordet-timer.h"

G_BEGIN_DECLS

#define ORDET_TYPE_TIMER_RING (ordet_timer_ring_get_type ())
G_DECLARE_FINAL_TYPE (OrdetTimerRing, ordet_timer_ring, ORDET, TIMER_RING, GtkWidget)

/* What a ring shows; a value, so that it can be compared and kept. */
typedef struct
{
  OrdetTimerState state;
  gint64          left_us;  /* negative once the limit is passed; ORDET_NEVER: no limit */
  gint64          limit_us; /* in force, extensions included; 0: none */
  gint64          warn_us;  /* the warning begins so long before the end; 0: none */
} OrdetTimerFace;

GtkWidget *ordet_timer_ring_new         (void);
void       ordet_timer_ring_set         (OrdetTimerRing       *self,
                                         OrdetTimerState       state,
                                         gint64                left_us,
                                         gint64                limit_us,
                                         gint64                warn_us);
void       ordet_timer_ring_set_caption (OrdetTimerRing       *self,
                                         const char           *caption);

/* The parts, for the room's screen, which draws the same ring larger. */
void       ordet_timer_face_draw        (const OrdetTimerFace *face,
                                         cairo_t              *cr,
                                         double                x,
                                         double                y,
                                         double                diameter,
                                         double                stroke,
                                         const OrdetPalette   *palette);
char      *ordet_timer_face_digits      (const OrdetTimerFace *face);
char      *ordet_timer_face_caption     (const OrdetTimerFace *face);
char      *ordet_timer_face_words       (const OrdetTimerFace *face);
void       ordet_timer_face_colour      (const OrdetTimerFace *face,
                                         const OrdetPalette   *palette,
                                         GdkRGBA              *colour);

G_END_DECLS
