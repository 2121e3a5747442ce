/* ordet-store.h — all meetings and records on this computer
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One SQLite database in a folder of its own (by default
 * $XDG_DATA_HOME/ordet), with the sealed rows of every meeting and, in clear,
 * only what is anonymous (privacy.md 1). What a meeting is called is sealed
 * too: a title like "Annual meeting of X" says where somebody was.
 */
#pragma once

#include <gio/gio.h>

#include "ordet-event.h"
#include "ordet-notice.h"

G_BEGIN_DECLS

#define ORDET_TYPE_STORE (ordet_store_get_type ())
G_DECLARE_FINAL_TYPE (OrdetStore, ordet_store, ORDET, STORE, GObject)

/* privacy.md 1: three states, never mixed up. */
typedef enum
{
  ORDET_VAULT_OPEN,   /* the key is here */
  ORDET_VAULT_LOCKED, /* the key cannot be reached now */
  ORDET_VAULT_ERASED, /* closing destroyed it, and wrote so */
} OrdetVaultState;

/* Where the keys are kept (one setting for the store). */
typedef enum
{
  ORDET_KEYS_AUTO,    /* the Secret Service if there is one, else a 0600 file */
  ORDET_KEYS_FILE,
  ORDET_KEYS_RUNTIME, /* only in $XDG_RUNTIME_DIR: forgotten at logout */
  ORDET_KEYS_MEMORY,  /* tests, the demo, replays: gone with the process */
} OrdetKeyPlace;

/* What a list of meetings needs, without opening each. */
typedef struct
{
  char            *id;        /* (owned) random, leads nowhere */
  OrdetVaultState  floor;     /* the floor's key */
  OrdetVaultState  minutes;   /* the minutes' key */
  gboolean         opened;    /* the meeting has begun (was opened) */
  gboolean         closed;    /* the meeting has been closed with a close act */
  gboolean         closing;   /* closing and erasing was begun and cut off */
  gint64           created_us;/* 1970 UTC, whole days: when it was made */
  gint64           touched_us;/* 1970 UTC, whole days: last act */
  OrdetNotice     *notice;    /* (owned) (nullable) NULL unless the floor is open */
} OrdetMeetingEntry;

void        ordet_meeting_entry_free   (OrdetMeetingEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetMeetingEntry, ordet_meeting_entry_free)

OrdetStore *ordet_store_new            (const char         *folder,
                                        OrdetKeyPlace       keys,
                                        GError            **error);
const char *ordet_store_folder         (OrdetStore         *self);
char       *ordet_store_default_folder (void);

/* (transfer full) (element-type OrdetMeetingEntry) */
GPtrArray  *ordet_store_list           (OrdetStore         *self,
                                        GError            **error);
char       *ordet_store_create         (OrdetStore         *self,
                                        const OrdetNotice  *notice,
                                        GError            **error);
gboolean    ordet_store_import         (OrdetStore         *self,
                                        const OrdetNotice  *notice,
                                        OrdetEvent  *const *events,
                                        gsize               n_events,
                                        char              **id,
                                        GError            **error);
gboolean    ordet_store_delete         (OrdetStore         *self,
                                        const char         *id,
                                        GError            **error);

/* Where this store keeps its keys in fact, for the words of the windows:
 * "the keyring", or the file's path. (transfer full) */
char       *ordet_store_key_place      (OrdetStore         *self,
                                        OrdetKeyPlace      *place);
gboolean    ordet_store_save_copy      (OrdetStore         *self,
                                        const char         *path,
                                        GError            **error);

G_END_DECLS
