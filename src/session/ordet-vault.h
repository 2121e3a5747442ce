/* ordet-vault.h — sealed rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a row of the vault holds. The numbers are in people's files: add at
 * the end, never renumber. Which key seals it: ordet_row_part(). */
typedef enum
{
  ORDET_ROW_NOTICE = 1,   /* seq 0: the notice, replaced until the first act */
  ORDET_ROW_EVENT,        /* seq 0, 1, 2 …: the facts, appended */
  ORDET_ROW_DAY,          /* seq 0: the date that meeting time counts from */
  ORDET_ROW_ALIVE,        /* seq 0: when the program was last known to run */
  ORDET_ROW_FLOOR_TEXT,   /* seq from the name: a named text, the floor's key */
  ORDET_ROW_MINUTES_TEXT, /* seq from the name: a named text, the minutes' key */
  ORDET_ROW_PEOPLE,       /* seq 0, of no meeting: a body's people, see ordet-kept-people.h */
  ORDET_N_ROWS
} OrdetRow;

/* The two things that are kept and erased by themselves. In people's files. */
typedef enum
{
  ORDET_PART_FLOOR = 0,
  ORDET_PART_MINUTES = 1,
  ORDET_N_PARTS
} OrdetPart;

#define ORDET_SECRET_BYTES 32

typedef struct _OrdetSecret OrdetSecret;

gboolean      ordet_vault_init         (GError            **error);
OrdetPart     ordet_row_part           (OrdetRow            row);

OrdetSecret  *ordet_secret_new         (void);
OrdetSecret  *ordet_secret_new_blank   (void);
void          ordet_secret_free        (OrdetSecret        *self);
OrdetSecret  *ordet_secret_copy        (const OrdetSecret  *self);
guint8       *ordet_secret_bytes       (OrdetSecret        *self);
char         *ordet_secret_to_hex      (const OrdetSecret  *self);
void          ordet_secret_free_hex    (char               *hex);
OrdetSecret  *ordet_secret_from_hex    (const char         *hex);

void          ordet_vault_seal         (const OrdetSecret  *secret,
                                        const char         *meeting,
                                        OrdetRow            row,
                                        gint64              seq,
                                        gconstpointer       data,
                                        gsize               size,
                                        GByteArray         *sealed);
gboolean      ordet_vault_open         (const OrdetSecret  *secret,
                                        const char         *meeting,
                                        OrdetRow            row,
                                        gint64              seq,
                                        gconstpointer       sealed,
                                        gsize               size,
                                        GByteArray         *data,
                                        GError            **error);
gint64        ordet_vault_seq_of_name  (const OrdetSecret  *secret,
                                        const char         *name);
char         *ordet_vault_random_id    (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetSecret, ordet_secret_free)

G_END_DECLS
