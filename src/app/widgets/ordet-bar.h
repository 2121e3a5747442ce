/* ordet-bar.h — a sentence under the header that stays until it is dealt with
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  ORDET_BAR_INFO,
  ORDET_BAR_WARNING,
  ORDET_BAR_ERROR,
} OrdetBarStyle;

#define ORDET_TYPE_BAR (ordet_bar_get_type ())
G_DECLARE_FINAL_TYPE (OrdetBar, ordet_bar, ORDET, BAR, AdwBin)

GtkWidget  *ordet_bar_new     (void);
void        ordet_bar_show    (OrdetBar      *self,
                               OrdetBarStyle  style,
                               const char    *message,
                               const char    *button,
                               const char    *action_name);
void        ordet_bar_error   (OrdetBar      *self,
                               const GError  *error);
void        ordet_bar_hide    (OrdetBar      *self);
const char *ordet_bar_message (OrdetBar      *self);

G_END_DECLS
