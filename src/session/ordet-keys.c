/* ordet-keys.c — where the keys of the vault are kept
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a key was put is written in its meeting's row, so that it is found
 * again on a day when the Secret Service is not there; it is looked for, and
 * destroyed, in the other places too.
 */
#include "ordet-keys.h"

#include "ordet-key-file.h"
#include "ordet-key-service.h"
#include "ordet-trouble.h"

struct _OrdetKeys
{
  char          *folder; /* (owned) of the store */
  OrdetKeyPlace  place;
  GHashTable    *memory; /* (owned) slot → OrdetSecret, ORDET_KEYS_MEMORY only */
};

static const char *const part_names[ORDET_N_PARTS] = { "floor", "minutes" };

static char *
slot_of (const char *meeting,
         OrdetPart   part)
{
  return g_strconcat (meeting, ".", part_names[part], NULL);
}

static char *
file_of (const OrdetKeys *self,
         OrdetKeySpot     spot,
         const char      *meeting,
         OrdetPart        part)
{
  g_autofree char *slot = slot_of (meeting, part);

  if (spot == ORDET_SPOT_RUNTIME)
    return g_build_filename (g_get_user_runtime_dir (), "ordet-keys", slot, NULL);
  return g_build_filename (self->folder, "keys", slot, NULL);
}

/**
 * ordet_keys_new:
 * @folder: the store's folder
 * @place: where new keys go; the environment's ORDET_KEYS (auto, file, runtime,
 *   memory) takes the place of ORDET_KEYS_AUTO
 *
 * Returns: (transfer full): the keeper; nothing is asked or read yet
 */
OrdetKeys *
ordet_keys_new (const char    *folder,
                OrdetKeyPlace  place)
{
  static const char *const words[] = { "auto", "file", "runtime", "memory" };
  const char *wish = g_getenv ("ORDET_KEYS");
  OrdetKeys *self = g_new0 (OrdetKeys, 1);

  self->folder = g_strdup (folder);
  self->place = place;
  if (place == ORDET_KEYS_AUTO)
    for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
      if (g_strcmp0 (wish, words[i]) == 0)
        self->place = (OrdetKeyPlace) i;
  self->memory = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) ordet_secret_free);
  return self;
}

/**
 * ordet_keys_free:
 * @self: (nullable) (transfer full): a keeper
 */
void
ordet_keys_free (OrdetKeys *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->memory);
  g_free (self->folder);
  g_free (self);
}

/**
 * ordet_keys_wanted:
 * @self: a keeper
 *
 * Returns: where the next key would go if nothing fails
 */
OrdetKeySpot
ordet_keys_wanted (const OrdetKeys *self)
{
  switch (self->place)
    {
    case ORDET_KEYS_FILE:
      return ORDET_SPOT_FILE;
    case ORDET_KEYS_RUNTIME:
      return ORDET_SPOT_RUNTIME;
    case ORDET_KEYS_MEMORY:
      return ORDET_SPOT_MEMORY;
    case ORDET_KEYS_AUTO:
    default:
      return ORDET_SPOT_SERVICE;
    }
}

/**
 * ordet_keys_describe:
 * @self: a keeper
 * @spot: where a key is
 *
 * Returns: (transfer full) (nullable): the folder with the key's file, NULL
 *   if it is in no file
 */
char *
ordet_keys_describe (const OrdetKeys *self,
                     OrdetKeySpot     spot)
{
  g_autofree char *file = NULL;

  if (spot != ORDET_SPOT_FILE && spot != ORDET_SPOT_RUNTIME)
    return NULL;
  file = file_of (self, spot, "", ORDET_PART_FLOOR);
  return g_path_get_dirname (file);
}

static gboolean
save_here (OrdetKeys     *self,
           OrdetKeySpot   spot,
           const char    *meeting,
           OrdetPart      part,
           OrdetSecret   *secret,
           GError       **error)
{
  g_autofree char *file = NULL;

  if (spot == ORDET_SPOT_MEMORY)
    {
      g_hash_table_replace (self->memory, slot_of (meeting, part), ordet_secret_copy (secret));
      return TRUE;
    }
  file = file_of (self, spot, meeting, part);
  return ordet_key_file_write (file, secret, error);
}

/**
 * ordet_keys_save:
 * @self: a keeper
 * @meeting: the meeting's id
 * @part: what the key opens
 * @secret: the key
 * @spot: (out): where it was put
 * @error: return location, ORDET_ERROR_STORE
 *
 * Keeps a new key, lasting when this returns. With ORDET_KEYS_AUTO it goes to
 * the Secret Service, which may ask for the keyring's password, or to a file
 * if there is none or it will not.
 *
 * Returns: FALSE with @error set if it is kept nowhere
 */
gboolean
ordet_keys_save (OrdetKeys     *self,
                 const char    *meeting,
                 OrdetPart      part,
                 OrdetSecret   *secret,
                 OrdetKeySpot  *spot,
                 GError       **error)
{
  *spot = ordet_keys_wanted (self);
  if (*spot == ORDET_SPOT_SERVICE)
    {
      if (ordet_key_service_save (meeting, part_names[part], secret))
        return TRUE;
      *spot = ORDET_SPOT_FILE;
    }
  return save_here (self, *spot, meeting, part, secret, error);
}

/* What has been asked for, while the service is asked. */
typedef struct
{
  OrdetKeys   *keys;    /* (unowned) the store outlives its tasks */
  char        *meeting; /* (owned) */
  OrdetPart    part;
  OrdetSecret *secret;  /* (owned) */
} Saving;

static void
saving_free (Saving *self)
{
  g_free (self->meeting);
  ordet_secret_free (self->secret);
  g_free (self);
}

static void
return_spot (GTask        *task,
             OrdetKeySpot  spot)
{
  Saving *saving = g_task_get_task_data (task);
  GError *error = NULL;

  if (spot == ORDET_SPOT_SERVICE
      || save_here (saving->keys, spot, saving->meeting, saving->part, saving->secret, &error))
    g_task_return_int (task, spot);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GTask) task = data;

  return_spot (task,
               ordet_key_service_save_finish (result) ? ORDET_SPOT_SERVICE : ORDET_SPOT_FILE);
}

/**
 * ordet_keys_save_async:
 * @self: a keeper, which must outlive the asking
 * @meeting: the meeting's id
 * @part: what the key opens
 * @secret: the key
 * @cancellable: (nullable): to give up asking; the key then goes to a file
 * @callback: called when it is known
 * @data: for @callback
 *
 * ordet_keys_save() without holding up the window.
 */
void
ordet_keys_save_async (OrdetKeys           *self,
                       const char          *meeting,
                       OrdetPart            part,
                       OrdetSecret         *secret,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, callback, data);
  Saving *saving = g_new0 (Saving, 1);

  *saving = (Saving) { self, g_strdup (meeting), part, ordet_secret_copy (secret) };
  g_task_set_task_data (task, saving, (GDestroyNotify) saving_free);
  if (ordet_keys_wanted (self) == ORDET_SPOT_SERVICE)
    ordet_key_service_save_async (meeting, part_names[part], secret, cancellable, saved_cb,
                                  g_steal_pointer (&task));
  else
    return_spot (task, ordet_keys_wanted (self));
}

/**
 * ordet_keys_save_finish:
 * @result: of ordet_keys_save_async()
 * @spot: (out): where the key was put
 * @error: return location, ORDET_ERROR_STORE
 *
 * Returns: FALSE with @error set if it is kept nowhere
 */
gboolean
ordet_keys_save_finish (GAsyncResult  *result,
                        OrdetKeySpot  *spot,
                        GError       **error)
{
  gssize number = g_task_propagate_int (G_TASK (result), error);

  *spot = (OrdetKeySpot) MAX (number, 0);
  return number >= 0;
}

/**
 * ordet_keys_find_nearby:
 * @self: a keeper
 * @meeting: the meeting's id
 * @part: what the key opens
 *
 * Looks in memory and files only: nobody is asked for anything.
 *
 * Returns: (transfer full) (nullable): the key
 */
OrdetSecret *
ordet_keys_find_nearby (OrdetKeys  *self,
                        const char *meeting,
                        OrdetPart   part)
{
  static const OrdetKeySpot spots[] = { ORDET_SPOT_FILE, ORDET_SPOT_RUNTIME };
  g_autofree char *slot = slot_of (meeting, part);
  OrdetSecret *secret = g_hash_table_lookup (self->memory, slot);

  if (secret != NULL)
    return ordet_secret_copy (secret);
  for (gsize i = 0; i < G_N_ELEMENTS (spots); i++)
    {
      g_autofree char *file = file_of (self, spots[i], meeting, part);

      if ((secret = ordet_key_file_read (file)) != NULL)
        return secret;
    }
  return NULL;
}

/**
 * ordet_keys_find:
 * @self: a keeper
 * @meeting: the meeting's id
 * @part: what the key opens
 * @spot: where it was put
 * @secret: (out) (transfer full) (nullable): the key, NULL if it is not there
 * @error: return location, ORDET_ERROR_KEY
 *
 * Looks everywhere; the Secret Service, only asked if the key was put there, may
 * ask for the keyring's password meanwhile.
 *
 * Returns: FALSE with @error set if the place could not be asked
 */
gboolean
ordet_keys_find (OrdetKeys     *self,
                 const char    *meeting,
                 OrdetPart      part,
                 OrdetKeySpot   spot,
                 OrdetSecret  **secret,
                 GError       **error)
{
  *secret = ordet_keys_find_nearby (self, meeting, part);
  return *secret != NULL || spot != ORDET_SPOT_SERVICE
         || ordet_key_service_find (meeting, part_names[part], secret, error);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GTask) task = data;
  OrdetSecret *secret = NULL;
  GError *error = NULL;

  if (ordet_key_service_find_finish (result, &secret, &error))
    g_task_return_pointer (task, secret, (GDestroyNotify) ordet_secret_free);
  else
    g_task_return_error (task, error);
}

/**
 * ordet_keys_find_async:
 * @self: a keeper
 * @meeting: the meeting's id
 * @part: what the key opens
 * @spot: where it was put
 * @ask: whether a locked keyring may ask the person for its password
 * @cancellable: (nullable): to give up asking
 * @callback: called when it is known
 * @data: for @callback
 *
 * ordet_keys_find() without holding up the window.
 */
void
ordet_keys_find_async (OrdetKeys           *self,
                       const char          *meeting,
                       OrdetPart            part,
                       OrdetKeySpot         spot,
                       gboolean             ask,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, data);
  OrdetSecret *secret = ordet_keys_find_nearby (self, meeting, part);

  g_task_set_source_tag (task, ordet_keys_find_async);
  if (secret != NULL || spot != ORDET_SPOT_SERVICE)
    g_task_return_pointer (task, secret, (GDestroyNotify) ordet_secret_free);
  else
    ordet_key_service_find_async (meeting, part_names[part], ask, cancellable, found_cb,
                                  g_steal_pointer (&task));
}

/**
 * ordet_keys_find_finish:
 * @result: of ordet_keys_find_async()
 * @secret: (out) (transfer full) (nullable): the key, NULL if it is not there
 * @error: return location, ORDET_ERROR_KEY
 *
 * Returns: FALSE with @error set if the place could not be asked
 */
gboolean
ordet_keys_find_finish (GAsyncResult  *result,
                        OrdetSecret  **secret,
                        GError       **error)
{
  GError *problem = NULL;

  *secret = g_task_propagate_pointer (G_TASK (result), &problem);
  if (problem == NULL)
    return TRUE;
  g_error_free (problem);
  return ordet_trouble_locked (error);
}

/**
 * ordet_keys_left:
 * @self: a keeper
 * @meeting: the meeting's id
 * @part: what the key opens
 * @spot: where it was put
 * @left: (out): whether it is still somewhere
 * @error: return location, ORDET_ERROR_KEY
 *
 * Looks everywhere, also into a locked keyring, and asks nobody for anything.
 *
 * Returns: FALSE with @error set if the place could not be asked
 */
gboolean
ordet_keys_left (OrdetKeys     *self,
                 const char    *meeting,
                 OrdetPart      part,
                 OrdetKeySpot   spot,
                 gboolean      *left,
                 GError       **error)
{
  g_autoptr(OrdetSecret) secret = ordet_keys_find_nearby (self, meeting, part);

  *left = secret != NULL;
  return *left || spot != ORDET_SPOT_SERVICE
         || ordet_key_service_left (meeting, part_names[part], left, error);
}

/* Where nobody need be asked. */
static gboolean
destroy_nearby (OrdetKeys   *self,
                const char  *meeting,
                OrdetPart    part,
                GError     **error)
{
  g_autofree char *slot = slot_of (meeting, part);
  g_autofree char *file = file_of (self, ORDET_SPOT_FILE, meeting, part);
  g_autofree char *runtime = file_of (self, ORDET_SPOT_RUNTIME, meeting, part);

  g_hash_table_remove (self->memory, slot);
  return ordet_key_file_destroy (file, error) && ordet_key_file_destroy (runtime, error);
}

/**
 * ordet_keys_destroy:
 * @self: a keeper
 * @meeting: the meeting's id
 * @part: what the key opens
 * @spot: where it was put
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_KEY
 *
 * Destroys a key wherever it is. May be called again, also after it is gone.
 * A locked keyring asks for its password meanwhile: a window calls
 * ordet_keys_destroy_async().
 *
 * Returns: FALSE with @error set if it may still be somewhere
 */
gboolean
ordet_keys_destroy (OrdetKeys     *self,
                    const char    *meeting,
                    OrdetPart      part,
                    OrdetKeySpot   spot,
                    GError       **error)
{
  return destroy_nearby (self, meeting, part, error)
         && (spot != ORDET_SPOT_SERVICE
             || ordet_key_service_destroy (meeting, part_names[part], error));
}

static void
destroyed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;

  if (ordet_key_service_destroy_finish (result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * ordet_keys_destroy_async:
 * @self: a keeper
 * @meeting: the meeting's id
 * @part: what the key opens
 * @spot: where it was put
 * @ask: whether a locked keyring may ask the person for its password
 * @cancellable: (nullable): to give up asking
 * @callback: called when it is known
 * @data: for @callback
 *
 * ordet_keys_destroy() without holding up the window.
 */
void
ordet_keys_destroy_async (OrdetKeys           *self,
                          const char          *meeting,
                          OrdetPart            part,
                          OrdetKeySpot         spot,
                          gboolean             ask,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, callback, data);
  GError *error = NULL;

  if (!destroy_nearby (self, meeting, part, &error))
    g_task_return_error (task, error);
  else if (spot != ORDET_SPOT_SERVICE)
    g_task_return_boolean (task, TRUE);
  else
    ordet_key_service_destroy_async (meeting, part_names[part], ask, cancellable, destroyed_cb,
                                     g_steal_pointer (&task));
}

/**
 * ordet_keys_destroy_finish:
 * @result: of ordet_keys_destroy_async()
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_KEY
 *
 * Returns: FALSE with @error set if it may still be somewhere
 */
gboolean
ordet_keys_destroy_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
