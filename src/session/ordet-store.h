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

/* What can be wrong with the store, behind ORDET_ERROR_STORE: for a face that
 * wants to say it in the person's language. Add at the end. */
typedef enum
{
  ORDET_STORE_TROUBLE_NONE,
  ORDET_STORE_TROUBLE_FULL,      /* no room on the disk */
  ORDET_STORE_TROUBLE_READ_ONLY, /* the folder or file cannot be written */
  ORDET_STORE_TROUBLE_REMOVED,   /* the file went away under us */
  ORDET_STORE_TROUBLE_BUSY,      /* another program holds the lock too long */
  ORDET_STORE_TROUBLE_DAMAGED,   /* no sound database; a copy was kept */
  ORDET_STORE_TROUBLE_NEWER,     /* of a newer version; a copy was kept */
  ORDET_STORE_TROUBLE_FOREIGN,   /* somebody else's database; left alone */
  ORDET_STORE_TROUBLE_IN_USE,    /* the meeting is open elsewhere */
  ORDET_STORE_TROUBLE_CHANGED,   /* somebody else has added to the meeting */
  ORDET_STORE_TROUBLE_MISSING,   /* no such meeting */
  ORDET_STORE_TROUBLE_TAMPERED,  /* a row that does not open with its key */
  ORDET_STORE_TROUBLE_KEY_FILE,  /* the key could not be saved or removed */
  ORDET_STORE_TROUBLE_TOO_LARGE, /* a text above 16 MiB */
  ORDET_STORE_TROUBLE_OTHER,
  ORDET_N_STORE_TROUBLES
} OrdetStoreTrouble;

OrdetStoreTrouble ordet_store_trouble_of        (const GError      *error);
const char       *ordet_store_trouble_to_string (OrdetStoreTrouble  trouble);

/* What a list of meetings needs, without opening each. */
typedef struct
{
  char            *id;        /* (owned) random, leads nowhere */
  OrdetVaultState  floor;     /* the floor's key */
  OrdetVaultState  minutes;   /* the minutes' key */
  gboolean         opened;    /* the meeting has begun (was opened) */
  gboolean         closed;    /* the meeting has been closed with a close act */
  gboolean         closing;   /* erasing was begun and cut off: ordet-closing.h */
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
void        ordet_store_create_async   (OrdetStore         *self,
                                        const OrdetNotice  *notice,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            data);
char       *ordet_store_create_finish  (OrdetStore         *self,
                                        GAsyncResult       *result,
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

/* Getting the keys of one meeting: the Secret Service may ask the person for
 * the keyring's password meanwhile. Meetings whose keys lie in files need it
 * too, and get it at once. */
gboolean    ordet_store_unlock         (OrdetStore         *self,
                                        const char         *id,
                                        GError            **error);
void        ordet_store_unlock_async   (OrdetStore         *self,
                                        const char         *id,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            data);
void        ordet_store_peek_async     (OrdetStore         *self,
                                        const char         *id,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            data);
gboolean    ordet_store_unlock_finish  (OrdetStore         *self,
                                        GAsyncResult       *result,
                                        GError            **error);

/* Reading a whole meeting without taking hold of it, for exports and the
 * command line. */
gboolean    ordet_store_load           (OrdetStore         *self,
                                        const char         *id,
                                        OrdetNotice       **notice,
                                        GPtrArray         **events,
                                        GError            **error);

/* Named sealed texts, replaced whole, at most ORDET_STORE_MAX_TEXT bytes; the
 * minutes' remain when the floor has been erased. NULL without an error: not
 * written before. */
#define ORDET_STORE_MAX_TEXT (16 * 1024 * 1024)

gboolean    ordet_store_put_text       (OrdetStore         *self,
                                        const char         *id,
                                        gboolean            minutes,
                                        const char         *name,
                                        GBytes             *content,
                                        GError            **error);
GBytes     *ordet_store_get_text       (OrdetStore         *self,
                                        const char         *id,
                                        gboolean            minutes,
                                        const char         *name,
                                        GError            **error);

/* Choices that hold for the whole store, in clear: nothing about a meeting. */
gboolean    ordet_store_put_setting    (OrdetStore         *self,
                                        const char         *name,
                                        const char         *value,
                                        GError            **error);
char       *ordet_store_get_setting    (OrdetStore         *self,
                                        const char         *name,
                                        GError            **error);

/* Where this store keeps its keys in fact, for the words of the windows:
 * "the keyring", or the file's path. (transfer full) */
char       *ordet_store_key_place      (OrdetStore         *self,
                                        OrdetKeyPlace      *place);
gboolean    ordet_store_save_copy      (OrdetStore         *self,
                                        const char         *path,
                                        GError            **error);

G_END_DECLS
