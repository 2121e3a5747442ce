/* ordet-store.c — all meetings on this computer: the list, the keys at hand, who holds what
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-store.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "ordet-schema.h"
#include "ordet-store-private.h"
#include "ordet-trouble.h"

#define FILE_NAME "ordet.db"
#define LOCK_NAME "ordet.lock"

struct _OrdetStore
{
  GObject     parent_instance;

  char       *folder;                 /* (owned) */
  OrdetDb    *db;                     /* (owned) */
  OrdetKeys  *keys;                   /* (owned) */
  GHashTable *secrets[ORDET_N_PARTS]; /* (owned) id → OrdetSecret: what has been unlocked */
};

G_DEFINE_FINAL_TYPE (OrdetStore, ordet_store, G_TYPE_OBJECT)

static void
ordet_store_finalize (GObject *object)
{
  OrdetStore *self = ORDET_STORE (object);

  for (int i = 0; i < ORDET_N_PARTS; i++)
    g_hash_table_unref (self->secrets[i]);
  ordet_keys_free (self->keys);
  ordet_db_close (self->db);
  g_free (self->folder);
  G_OBJECT_CLASS (ordet_store_parent_class)->finalize (object);
}

static void
ordet_store_class_init (OrdetStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ordet_store_finalize;
}

static void
ordet_store_init (OrdetStore *self)
{
  for (int i = 0; i < ORDET_N_PARTS; i++)
    self->secrets[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                              (GDestroyNotify) ordet_secret_free);
}

/**
 * ordet_meeting_entry_free:
 * @self: (nullable) (transfer full): a line of the list
 */
void
ordet_meeting_entry_free (OrdetMeetingEntry *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->notice, ordet_notice_free);
  g_free (self->id);
  g_free (self);
}

/**
 * ordet_store_default_folder:
 *
 * Returns: (transfer full): the folder of this person's meetings,
 *   $XDG_DATA_HOME/ordet
 */
char *
ordet_store_default_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "ordet", NULL);
}

/**
 * ordet_store_new:
 * @folder: where the meetings are; made with mode 0700 if there is none
 * @keys: where new keys go
 * @error: return location, ORDET_ERROR_STORE
 *
 * Opens the store, makes one, or brings an older one to this version. Asks no
 * keyring for anything.
 *
 * Returns: (transfer full) (nullable): the store
 */
OrdetStore *
ordet_store_new (const char     *folder,
                 OrdetKeyPlace   keys,
                 GError        **error)
{
  g_autofree char *path = g_build_filename (folder, FILE_NAME, NULL);
  g_autoptr(OrdetStore) self = NULL;

  if (!ordet_vault_init (error))
    return NULL;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      ordet_trouble_set (error, ORDET_STORE_TROUBLE_READ_ONLY, "(%s)", g_strerror (errno));
      return NULL;
    }
  self = g_object_new (ORDET_TYPE_STORE, NULL);
  self->folder = g_strdup (folder);
  self->keys = ordet_keys_new (folder, keys);
  self->db = ordet_schema_open (path, error);
  return self->db != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * ordet_store_folder:
 * @self: a store
 *
 * Returns: (transfer none): its folder
 */
const char *
ordet_store_folder (OrdetStore *self)
{
  return self->folder;
}

/**
 * ordet_store_db:
 * @self: a store
 *
 * Returns: (transfer none): its database, for the rooms' other tables
 */
OrdetDb *
ordet_store_db (OrdetStore *self)
{
  return self->db;
}

/**
 * ordet_store_keys:
 * @self: a store
 *
 * Returns: (transfer none): the keeper of its keys
 */
OrdetKeys *
ordet_store_keys (OrdetStore *self)
{
  return self->keys;
}

#define ROW_COLUMNS "number, created_day, touched_day, opened, closed, key_place, floor, minutes"

static void
read_row (OrdetStmt       *stmt,
          OrdetMeetingRow *row)
{
  row->number = ordet_stmt_int (stmt, 0);
  row->created_day = ordet_stmt_int (stmt, 1);
  row->touched_day = ordet_stmt_int (stmt, 2);
  row->opened = ordet_stmt_int (stmt, 3) != 0;
  row->closed = ordet_stmt_int (stmt, 4) != 0;
  row->spot = (OrdetKeySpot) ordet_stmt_int (stmt, 5);
  row->part[ORDET_PART_FLOOR] = (OrdetPartState) ordet_stmt_int (stmt, 6);
  row->part[ORDET_PART_MINUTES] = (OrdetPartState) ordet_stmt_int (stmt, 7);
}

/**
 * ordet_store_find:
 * @self: a store
 * @id: a meeting's id
 * @row: (out): its row
 * @error: return location, ORDET_ERROR_STORE
 *
 * Returns: FALSE with @error set if there is no such meeting
 */
gboolean
ordet_store_find (OrdetStore       *self,
                  const char       *id,
                  OrdetMeetingRow  *row,
                  GError          **error)
{
  g_autoptr(OrdetStmt) stmt
    = ordet_db_prepare (self->db, "SELECT " ROW_COLUMNS " FROM meeting WHERE id = ?1", error);
  gboolean found;

  if (stmt == NULL)
    return FALSE;
  ordet_stmt_bind_text (stmt, 1, id);
  if (!ordet_stmt_next (stmt, &found, error))
    return FALSE;
  if (!found)
    return ordet_trouble_set (error, ORDET_STORE_TROUBLE_MISSING, NULL);
  read_row (stmt, row);
  return TRUE;
}

/**
 * ordet_store_state:
 * @self: a store
 * @id: a meeting's id
 * @row: its row
 * @part: floor or minutes
 *
 * The three states of privacy.md 1. Erased only where closing wrote so; a key
 * that is not found is out of reach, no more.
 *
 * Returns: the state, without asking anybody for a key
 */
OrdetVaultState
ordet_store_state (OrdetStore            *self,
                   const char            *id,
                   const OrdetMeetingRow *row,
                   OrdetPart              part)
{
  g_autoptr(OrdetSecret) secret = NULL;

  if (row->part[part] != ORDET_PART_SEALED)
    return ORDET_VAULT_ERASED;
  if (g_hash_table_contains (self->secrets[part], id))
    return ORDET_VAULT_OPEN;
  secret = ordet_keys_find_nearby (self->keys, id, part);
  return secret != NULL ? ORDET_VAULT_OPEN : ORDET_VAULT_LOCKED;
}

/**
 * ordet_store_secret:
 * @self: a store
 * @id: a meeting's id
 * @part: floor or minutes
 * @error: return location, ORDET_ERROR_KEY, ORDET_ERROR_ERASED, ORDET_ERROR_STORE
 *
 * Returns: (transfer none) (nullable): the key, if it is at hand
 */
const OrdetSecret *
ordet_store_secret (OrdetStore  *self,
                    const char  *id,
                    OrdetPart    part,
                    GError     **error)
{
  OrdetSecret *secret = g_hash_table_lookup (self->secrets[part], id);
  OrdetMeetingRow row;

  if (secret != NULL)
    return secret;
  if (!ordet_store_find (self, id, &row, error))
    return NULL;
  if (row.part[part] != ORDET_PART_SEALED)
    {
      ordet_trouble_erased (error);
      return NULL;
    }
  secret = ordet_keys_find_nearby (self->keys, id, part);
  if (secret == NULL)
    ordet_trouble_locked (error);
  else
    ordet_store_keep_secret (self, id, part, secret);
  return secret;
}

/**
 * ordet_store_keep_secret:
 * @self: a store
 * @id: a meeting's id
 * @part: floor or minutes
 * @secret: (transfer full): its key
 */
void
ordet_store_keep_secret (OrdetStore  *self,
                         const char  *id,
                         OrdetPart    part,
                         OrdetSecret *secret)
{
  g_hash_table_replace (self->secrets[part], g_strdup (id), secret);
}

/**
 * ordet_store_forget_secret:
 * @self: a store
 * @id: a meeting's id
 * @part: floor or minutes
 *
 * Overwrites the key in memory.
 */
void
ordet_store_forget_secret (OrdetStore *self,
                           const char *id,
                           OrdetPart   part)
{
  g_hash_table_remove (self->secrets[part], id);
}

/* The notice is opened with the key at hand, which is not kept for a list. A
 * notice that cannot be read leaves the line without a title, and the list whole. */
static OrdetNotice *
notice_for_list (OrdetStore *self,
                 const char *id)
{
  OrdetSecret *known = g_hash_table_lookup (self->secrets[ORDET_PART_FLOOR], id);
  g_autoptr(OrdetSecret) found = NULL;

  if (known == NULL)
    known = found = ordet_keys_find_nearby (self->keys, id, ORDET_PART_FLOOR);
  return known != NULL ? ordet_store_read_notice (self, id, known, NULL) : NULL;
}

static OrdetMeetingEntry *
make_entry (OrdetStore            *self,
            const char            *id,
            const OrdetMeetingRow *row)
{
  OrdetMeetingEntry *entry = g_new0 (OrdetMeetingEntry, 1);

  entry->id = g_strdup (id);
  entry->floor = ordet_store_state (self, id, row, ORDET_PART_FLOOR);
  entry->minutes = ordet_store_state (self, id, row, ORDET_PART_MINUTES);
  entry->opened = row->opened;
  entry->closed = row->closed;
  entry->created_us = row->created_day * ORDET_DAY_US;
  entry->touched_us = row->touched_day * ORDET_DAY_US;
  for (int i = 0; i < ORDET_N_PARTS; i++)
    if (row->part[i] == ORDET_PART_CLEARED || row->part[i] == ORDET_PART_UNKEYED)
      entry->closing = TRUE;
  if (entry->floor == ORDET_VAULT_OPEN)
    entry->notice = notice_for_list (self, id);
  return entry;
}

/**
 * ordet_store_list:
 * @self: a store
 * @error: return location, ORDET_ERROR_STORE
 *
 * All meetings, the newest first. Asks no keyring: a meeting whose key is there
 * is listed as locked until ordet_store_unlock_async() has fetched it.
 *
 * Returns: (transfer full) (element-type OrdetMeetingEntry) (nullable): the list
 */
GPtrArray *
ordet_store_list (OrdetStore  *self,
                  GError     **error)
{
  g_autoptr(OrdetStmt) stmt
    = ordet_db_prepare (self->db, "SELECT " ROW_COLUMNS ", id FROM meeting ORDER BY number DESC",
                        error);
  g_autoptr(GPtrArray) list
    = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_meeting_entry_free);
  gboolean more;

  if (stmt == NULL)
    return NULL;
  while (TRUE)
    {
      OrdetMeetingRow row;

      if (!ordet_stmt_next (stmt, &more, error))
        return NULL;
      if (!more)
        return g_steal_pointer (&list);
      read_row (stmt, &row);
      g_ptr_array_add (list, make_entry (self, ordet_stmt_text (stmt, 8), &row));
    }
}

/**
 * ordet_store_hold:
 * @self: a store
 * @id: a meeting's id
 * @error: return location, ORDET_ERROR_STORE
 *
 * Takes hold of a meeting, so that two programs never run it at once.
 *
 * Returns: what to give to ordet_store_let_go(), or -1 with @error set
 */
int
ordet_store_hold (OrdetStore  *self,
                  const char  *id,
                  GError     **error)
{
  g_autofree char *path = g_build_filename (self->folder, LOCK_NAME, NULL);
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_len = 1 };
  OrdetMeetingRow row;
  int fd;

  if (!ordet_store_find (self, id, &row, error))
    return -1;
  fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      ordet_trouble_set (error, ORDET_STORE_TROUBLE_READ_ONLY, "(%s)", g_strerror (errno));
      return -1;
    }
  /* A lock of the open file, not of the process: it is not lost when another
   * part of the program closes the same file. One byte a meeting. */
  lock.l_start = (off_t) row.number;
  if (fcntl (fd, F_OFD_SETLK, &lock) == 0)
    return fd;
  ordet_trouble_set (error,
                     errno == EAGAIN || errno == EACCES ? ORDET_STORE_TROUBLE_IN_USE
                                                        : ORDET_STORE_TROUBLE_OTHER,
                     NULL);
  close (fd);
  return -1;
}

/**
 * ordet_store_let_go:
 * @hold: what ordet_store_hold() gave
 */
void
ordet_store_let_go (int hold)
{
  close (hold);
}

/**
 * ordet_store_key_place:
 * @self: a store
 * @place: (out): where the keys are in fact: of the newest meeting, or where
 *   the first one's would go
 *
 * Returns: (transfer full) (nullable): the folder of the key files, NULL if they are in no file
 */
char *
ordet_store_key_place (OrdetStore    *self,
                       OrdetKeyPlace *place)
{
  static const OrdetKeyPlace places[] = {
    [ORDET_SPOT_SERVICE] = ORDET_KEYS_AUTO,
    [ORDET_SPOT_FILE] = ORDET_KEYS_FILE,
    [ORDET_SPOT_RUNTIME] = ORDET_KEYS_RUNTIME,
    [ORDET_SPOT_MEMORY] = ORDET_KEYS_MEMORY,
  };
  gint64 spot = -1;

  if (!ordet_db_get_int (self->db,
                         "SELECT coalesce ((SELECT key_place FROM meeting"
                         " ORDER BY number DESC LIMIT 1), -1)",
                         &spot, NULL)
      || spot < 0 || spot >= (gint64) G_N_ELEMENTS (places))
    spot = ordet_keys_wanted (self->keys);
  *place = places[spot];
  return ordet_keys_describe (self->keys, (OrdetKeySpot) spot);
}

/**
 * ordet_store_save_copy:
 * @self: a store
 * @path: where to; must not exist
 * @error: return location, ORDET_ERROR_STORE
 *
 * Saves everything that is on disk, sealed as it is, to another file; for the
 * day when the folder can no longer be written. The keys are not in it.
 *
 * Returns: FALSE with @error set if there is no copy
 */
gboolean
ordet_store_save_copy (OrdetStore  *self,
                       const char  *path,
                       GError     **error)
{
  return ordet_db_save_copy (self->db, path, error);
}
