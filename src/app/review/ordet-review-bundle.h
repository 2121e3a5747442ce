/* ordet-review-bundle.h — records from branches and to a district, in the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-bar.h"
#include "ordet-store.h"

G_BEGIN_DECLS

/* Told when records have been taken in. */
typedef void (*OrdetBundleTaken) (GtkWidget *page);

void       ordet_review_take_in      (GtkWidget               *page,
                                      OrdetBar                *bar,
                                      OrdetStore              *store,
                                      OrdetBundleTaken         taken);
void       ordet_review_take_file    (GtkWidget               *page,
                                      OrdetBar                *bar,
                                      OrdetStore              *store,
                                      const char              *path,
                                      OrdetBundleTaken         taken);
void       ordet_review_hand_over    (GtkWidget               *page,
                                      OrdetBar                *bar,
                                      OrdetStore              *store,
                                      const char              *body);
gboolean   ordet_review_write_bundle (OrdetBar                *bar,
                                      OrdetStore              *store,
                                      const char              *body,
                                      const char              *path);

G_END_DECLS
