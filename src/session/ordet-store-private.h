/* ordet-store-private.h — the store from inside its room
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-db.h"
#include "ordet-keys.h"
#include "ordet-store.h"
#include "ordet-vault.h"

G_BEGIN_DECLS

/* How far erasing has come (columns floor and minutes). In people's files. */
typedef enum
{
  ORDET_PART_SEALED = 0,  /* it is there */
  ORDET_PART_CLEARED = 1, /* its rows are deleted; the key may still be somewhere */
  ORDET_PART_UNKEYED = 2, /* the key is destroyed; old pages may still be in the file */
  ORDET_PART_ERASED = 3,  /* looked at: nothing is left */
} OrdetPartState;

/* A meeting's own row, all of it in clear. */
typedef struct
{
  gint64         number;
  gint64         created_day; /* since 1970, UTC */
  gint64         touched_day;
  gboolean       opened;
  gboolean       closed;
  OrdetKeySpot   spot;
  OrdetPartState part[ORDET_N_PARTS];
} OrdetMeetingRow;

#define ORDET_DAY_US G_GINT64_CONSTANT (86400000000)

OrdetDb           *ordet_store_db           (OrdetStore         *self);
OrdetKeys         *ordet_store_keys         (OrdetStore         *self);
gboolean           ordet_store_find         (OrdetStore         *self,
                                             const char         *id,
                                             OrdetMeetingRow    *row,
                                             GError            **error);
OrdetVaultState    ordet_store_state        (OrdetStore         *self,
                                             const char         *id,
                                             const OrdetMeetingRow *row,
                                             OrdetPart           part);

const OrdetSecret *ordet_store_secret       (OrdetStore         *self,
                                             const char         *id,
                                             OrdetPart           part,
                                             GError            **error);
void               ordet_store_keep_secret  (OrdetStore         *self,
                                             const char         *id,
                                             OrdetPart           part,
                                             OrdetSecret        *secret);
void               ordet_store_forget_secret (OrdetStore        *self,
                                             const char         *id,
                                             OrdetPart           part);

gboolean           ordet_store_append       (OrdetStore         *self,
                                             const char         *id,
                                             gsize               first,
                                             OrdetEvent *const  *events,
                                             gsize               n_events,
                                             const char         *day,
                                             GError            **error);
gboolean           ordet_store_put_row      (OrdetStore         *self,
                                             const char         *id,
                                             OrdetRow            row,
                                             gint64              seq,
                                             GVariant           *content,
                                             GError            **error);
gboolean           ordet_store_get_row      (OrdetStore         *self,
                                             const char         *id,
                                             OrdetRow            row,
                                             gint64              seq,
                                             GVariant          **content,
                                             GError            **error);
gboolean           ordet_store_seal_into    (OrdetStore         *self,
                                             const OrdetSecret  *secret,
                                             const char         *id,
                                             gint64              number,
                                             OrdetRow            row,
                                             gint64              seq,
                                             GVariant           *content,
                                             GError            **error);
gboolean           ordet_store_put_text_into (OrdetStore        *self,
                                             const char         *id,
                                             gint64              number,
                                             gboolean            minutes,
                                             const char         *name,
                                             GBytes             *content,
                                             GError            **error);
gboolean           ordet_store_drop_text_into (OrdetStore       *self,
                                             const char         *id,
                                             gint64              number,
                                             gboolean            minutes,
                                             const char         *name,
                                             GError            **error);
gboolean           ordet_store_seal_events  (OrdetStore         *self,
                                             const OrdetSecret  *secret,
                                             const char         *id,
                                             gsize               first,
                                             OrdetEvent *const  *events,
                                             gsize               n_events,
                                             GError            **error);
OrdetNotice       *ordet_store_read_notice  (OrdetStore         *self,
                                             const char         *id,
                                             const OrdetSecret  *secret,
                                             GError            **error);
gboolean           ordet_store_set_progress (OrdetStore         *self,
                                             const char         *id,
                                             gboolean            opened,
                                             gboolean            closed,
                                             gint64              touched_day,
                                             GError            **error);

/* One session, or one erasing, holds a meeting at a time, over all programs:
 * a lock that ends with the process, however that ends. */
int                ordet_store_hold         (OrdetStore         *self,
                                             const char         *id,
                                             GError            **error);
void               ordet_store_let_go       (int                 hold);

G_END_DECLS
