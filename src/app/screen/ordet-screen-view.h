/* ordet-screen-view.h — draws what the room may see, at any size
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-screen-state.h"

G_BEGIN_DECLS

#define ORDET_TYPE_SCREEN_VIEW (ordet_screen_view_get_type ())
G_DECLARE_FINAL_TYPE (OrdetScreenView, ordet_screen_view, ORDET, SCREEN_VIEW, GtkWidget)

GtkWidget              *ordet_screen_view_new   (void);
void                    ordet_screen_view_show  (OrdetScreenView  *self,
                                                 OrdetScreenState *state);
const OrdetScreenState *ordet_screen_view_state (OrdetScreenView  *self);

/* A text as it was drawn. */
typedef struct
{
  char            *text;
  graphene_rect_t  ink;   /* where its letters are */
  gboolean         cut;   /* its end was left off */
} OrdetScreenText;

/* For the two files that draw it. Lengths are those of a screen 1080 high. */
typedef struct
{
  GtkWidget          *widget;
  GtkSnapshot        *snapshot;
  const OrdetPalette *palette;
  double              scale;  /* pixels for one */
  double              width;  /* of the screen, in those lengths */
  GArray             *texts;  /* takes each text that is drawn, or NULL */
} OrdetScreenPen;

void ordet_screen_draw (OrdetScreenPen         *pen,
                        const OrdetScreenState *state);

G_END_DECLS
