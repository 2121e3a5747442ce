/* ordet-close-facts.h — what stays, what goes, and what cannot be erased, in lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-close-work.h"

G_BEGIN_DECLS

/* A row of the page; the lines are what is under it, each counted. */
typedef struct
{
  const char *icon_name;
  char       *title;    /* (owned) */
  char       *subtitle; /* (owned) */
  char      **lines;    /* (owned) may be empty */
} OrdetCloseFact;

void        ordet_close_fact_free (OrdetCloseFact       *self);
GPtrArray  *ordet_close_kept      (const OrdetCloseWork *work,
                                   OrdetStore           *store,
                                   const OrdetRecord    *record,
                                   guint                 n_earlier);
GPtrArray  *ordet_close_erased    (const OrdetCloseWork *work,
                                   OrdetStore           *store);
GPtrArray  *ordet_close_cannot    (const GPtrArray      *copies,
                                   OrdetStore           *store);

char       *ordet_close_key_words (OrdetStore           *store);
char       *ordet_close_day_words (gint64                at_us);
const char *ordet_level_words     (OrdetMinutesLevel     level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetCloseFact, ordet_close_fact_free)

G_END_DECLS
