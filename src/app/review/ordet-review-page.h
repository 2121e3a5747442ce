/* ordet-review-page.h — the review a board can use: goals, charts, words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-bar.h"
#include "ordet-review-card.h"
#include "ordet-store.h"

G_BEGIN_DECLS

#define ORDET_TYPE_REVIEW_PAGE (ordet_review_page_get_type ())
G_DECLARE_FINAL_TYPE (OrdetReviewPage, ordet_review_page, ORDET, REVIEW_PAGE, GtkWidget)

typedef enum
{
  ORDET_REVIEW_FLOOR,
  ORDET_REVIEW_TREND,
  ORDET_REVIEW_NEWCOMERS,
  ORDET_REVIEW_WAIT,
  ORDET_REVIEW_RULES,
  ORDET_REVIEW_N_CARDS
} OrdetReviewCardId;

void             ordet_review_page_refresh    (OrdetReviewPage   *self,
                                               OrdetStore        *store);
void             ordet_review_page_focus      (OrdetReviewPage   *self);
OrdetReviewCard *ordet_review_page_card       (OrdetReviewPage   *self,
                                               OrdetReviewCardId  card);
void             ordet_review_page_take_bundle (OrdetReviewPage  *self,
                                               const char        *path);

/* ordet-review-export.c */
void             ordet_review_export          (GtkWidget         *widget,
                                               OrdetBar          *bar,
                                               OrdetStore        *store,
                                               const char        *from_month,
                                               const char        *to_month,
                                               const char        *kind,
                                               const char        *body,
                                               const char        *format);

G_END_DECLS
