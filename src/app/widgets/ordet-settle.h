/* ordet-settle.h — a field of numbers that tells when a hand has finished with it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Called when the value has rested. */
typedef void (*OrdetSettled) (GtkWidget *spin,
                              gpointer   data);

GtkWidget *ordet_seconds_spin_new (int           least,
                                   int           most,
                                   int           step,
                                   const char   *label);
void       ordet_settle           (GtkWidget    *spin,
                                   OrdetSettled  callback,
                                   gpointer      data);
void       ordet_settle_set       (GtkWidget    *spin,
                                   int           value);
void       ordet_settle_now       (GtkWidget    *spin);

G_END_DECLS
