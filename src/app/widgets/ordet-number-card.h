/* ordet-number-card.h — the card a person holds up, with the mark of their list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-marks.h"

G_BEGIN_DECLS

typedef enum
{
  ORDET_CARD_SMALL,   /* 34×22 */
  ORDET_CARD_COMPACT, /* 40×25, a long queue */
  ORDET_CARD_NORMAL,  /* 44×30 */
  ORDET_CARD_LARGE,   /* 66×46 */
} OrdetCardSize;

#define ORDET_TYPE_NUMBER_CARD (ordet_number_card_get_type ())
G_DECLARE_FINAL_TYPE (OrdetNumberCard, ordet_number_card, ORDET, NUMBER_CARD, GtkWidget)

GtkWidget *ordet_number_card_new      (OrdetCardSize    size);
void       ordet_number_card_set      (OrdetNumberCard *self,
                                       gint64           number,
                                       OrdetMark        mark);
void       ordet_number_card_set_size (OrdetNumberCard *self,
                                       OrdetCardSize    size);
void       ordet_card_draw            (GtkWidget          *widget,
                                       GtkSnapshot        *snapshot,
                                       const graphene_rect_t *at,
                                       double              font_px,
                                       const char         *text,
                                       const OrdetPalette *palette);

G_END_DECLS
