/* ordet-agenda-bar.h — the agenda as one bar: planned time as width
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signals:
 *   "chosen" (guint index)  a segment was clicked
 */
#pragma once

#include "ordet-palette.h"

G_BEGIN_DECLS

#define ORDET_TYPE_AGENDA_BAR (ordet_agenda_bar_get_type ())
G_DECLARE_FINAL_TYPE (OrdetAgendaBar, ordet_agenda_bar, ORDET, AGENDA_BAR, GtkWidget)

typedef struct
{
  const char *label;    /* "5a" */
  const char *title;    /* (nullable) for the tooltip */
  int         minutes;  /* planned; 0: none, and a narrow segment */
  gint64      spent_us; /* time it has been open */
  gboolean    done;     /* has been open and is not now */
  gboolean    current;
  gboolean    is_break;
} OrdetAgendaSegment;

GtkWidget *ordet_agenda_bar_new (void);
void       ordet_agenda_bar_set (OrdetAgendaBar           *self,
                                 const OrdetAgendaSegment *segments,
                                 gsize                     n_segments);

G_END_DECLS
