/* ordet-marks.h — the mark of a list: never colour alone
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-palette.h"
#include "ordet-types.h"

G_BEGIN_DECLS

typedef enum
{
  ORDET_MARK_NONE,
  ORDET_MARK_LIST_A,  /* ● amber */
  ORDET_MARK_LIST_B,  /* ■ teal, striped */
  ORDET_MARK_NEUTRAL, /* ◆ grey, dotted */
  ORDET_MARK_OTHERS,  /* ▲ grey: a group that is not a list */
} OrdetMark;

/* Which list gets which mark is the person's choice; in the order of the
 * setting "list-marks". */
typedef enum
{
  ORDET_MARKS_CIRCLE_SQUARE,
  ORDET_MARKS_SQUARE_CIRCLE,
  ORDET_MARKS_LETTERS,
} OrdetMarkForm;

void      ordet_marks_set_form (OrdetMarkForm      form);
OrdetMark ordet_mark_of_group (OrdetGroup          group);
void      ordet_mark_draw     (OrdetMark           mark,
                               cairo_t            *cr,
                               double              x,
                               double              y,
                               double              size,
                               const OrdetPalette *palette);
void      ordet_stripes_draw  (cairo_t            *cr,
                               double              x,
                               double              y,
                               double              width,
                               double              height,
                               double              pitch,
                               double              thickness,
                               const GdkRGBA      *colour);

/* A mark as a widget of its own, for legends and menus: 12 px. */
#define ORDET_TYPE_MARK_IMAGE (ordet_mark_image_get_type ())
G_DECLARE_FINAL_TYPE (OrdetMarkImage, ordet_mark_image, ORDET, MARK_IMAGE, GtkWidget)

GtkWidget *ordet_mark_image_new (OrdetMark       mark);
void       ordet_mark_image_set (OrdetMarkImage *self,
                                 OrdetMark       mark);

G_END_DECLS
