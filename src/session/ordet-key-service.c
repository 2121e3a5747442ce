/* ordet-key-service.c — a key with the Secret Service
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keyring may be locked: it then asks the person for its password, in a
 * window of its own, and whatever waits here waits for that.
 */
#include "ordet-key-service.h"

#include <libsecret/secret.h>

#include "ordet-key-file.h"
#include "ordet-trouble.h"

/* The label stands in the keyring's own window: it names no meeting. */
#define LABEL "Ordet: key of a meeting"

static const SecretSchema schema = {
  ORDET_APP_ID ".Key",
  SECRET_SCHEMA_NONE,
  { { "meeting", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { "part", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { NULL, 0 } },
};

/**
 * ordet_key_service_save:
 * @meeting: the meeting's id
 * @part: what the key opens
 * @secret: the key
 *
 * Returns: FALSE if there is no service or it would not
 */
gboolean
ordet_key_service_save (const char        *meeting,
                        const char        *part,
                        const OrdetSecret *secret)
{
  char *hex = ordet_secret_to_hex (secret);
  gboolean good = secret_password_store_sync (&schema, SECRET_COLLECTION_DEFAULT, LABEL, hex, NULL,
                                              NULL, "meeting", meeting, "part", part, NULL);

  ordet_secret_free_hex (hex);
  return good;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GTask) task = data;

  g_task_return_boolean (task, secret_password_store_finish (result, NULL));
}

/**
 * ordet_key_service_save_async:
 * @meeting: the meeting's id
 * @part: what the key opens
 * @secret: the key
 * @cancellable: (nullable): to give up asking
 * @callback: called when it is known
 * @data: for @callback
 *
 * ordet_key_service_save() without holding up the window.
 */
void
ordet_key_service_save_async (const char          *meeting,
                              const char          *part,
                              const OrdetSecret   *secret,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, data);
  char *hex = ordet_secret_to_hex (secret);

  secret_password_store (&schema, SECRET_COLLECTION_DEFAULT, LABEL, hex, cancellable, saved_cb,
                         task, "meeting", meeting, "part", part, NULL);
  ordet_secret_free_hex (hex);
}

/**
 * ordet_key_service_save_finish:
 * @result: of ordet_key_service_save_async()
 *
 * Returns: FALSE if there is no service or it would not
 */
gboolean
ordet_key_service_save_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

static OrdetSecret *
take_hex (char *hex)
{
  OrdetSecret *secret = hex != NULL ? ordet_secret_from_hex (hex) : NULL;

  secret_password_free (hex);
  return secret;
}

/**
 * ordet_key_service_find:
 * @meeting: the meeting's id
 * @part: what the key opens
 * @secret: (out) (transfer full) (nullable): the key, NULL if it is not there
 * @error: return location, ORDET_ERROR_KEY
 *
 * Returns: FALSE with @error set if there is no service or it would not
 */
gboolean
ordet_key_service_find (const char   *meeting,
                        const char   *part,
                        OrdetSecret **secret,
                        GError      **error)
{
  g_autoptr(GError) problem = NULL;

  *secret = take_hex (secret_password_lookup_nonpageable_sync (
    &schema, NULL, &problem, "meeting", meeting, "part", part, NULL));
  return problem == NULL || ordet_trouble_locked (error);
}

static void
give (GTask       *task,
      OrdetSecret *secret)
{
  g_task_return_pointer (task, secret, (GDestroyNotify) ordet_secret_free);
  g_object_unref (task);
}

static void
refuse (GTask *task)
{
  GError *error = NULL;

  ordet_trouble_locked (&error);
  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GError) problem = NULL;
  OrdetSecret *secret = take_hex (secret_password_lookup_nonpageable_finish (result, &problem));

  if (problem == NULL)
    give (data, secret);
  else
    refuse (data);
}

static void
retrieved_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  SecretValue *value
    = secret_retrievable_retrieve_secret_finish (SECRET_RETRIEVABLE (source), result, NULL);
  const char *hex = value != NULL ? secret_value_get_text (value) : NULL;

  if (hex != NULL)
    give (data, ordet_secret_from_hex (hex));
  else
    refuse (data);
  g_clear_pointer (&value, secret_value_unref);
}

/* Where a search finds something that is locked, it says where it is and no
 * more. */
static void
searched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GError) problem = NULL;
  GList *items = secret_password_search_finish (result, &problem);
  GTask *task = data;

  if (problem != NULL)
    refuse (task);
  else if (items == NULL)
    give (task, NULL);
  else
    secret_retrievable_retrieve_secret (items->data, g_task_get_cancellable (task), retrieved_cb,
                                        task);
  g_list_free_full (items, g_object_unref);
}

/**
 * ordet_key_service_find_async:
 * @meeting: the meeting's id
 * @part: what the key opens
 * @ask: whether a locked keyring may ask the person for its password
 * @cancellable: (nullable): to give up asking
 * @callback: called when it is known
 * @data: for @callback
 *
 * ordet_key_service_find() without holding up the window.
 */
void
ordet_key_service_find_async (const char          *meeting,
                              const char          *part,
                              gboolean             ask,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, data);

  if (ask)
    secret_password_lookup (&schema, cancellable, found_cb, task, "meeting", meeting, "part", part,
                            NULL);
  else
    secret_password_search (&schema, SECRET_SEARCH_LOAD_SECRETS, cancellable, searched_cb, task,
                            "meeting", meeting, "part", part, NULL);
}

/**
 * ordet_key_service_find_finish:
 * @result: of ordet_key_service_find_async()
 * @secret: (out) (transfer full) (nullable): the key, NULL if it is not there
 * @error: return location, ORDET_ERROR_KEY
 *
 * Returns: FALSE with @error set if there is no service or it would not
 */
gboolean
ordet_key_service_find_finish (GAsyncResult  *result,
                               OrdetSecret  **secret,
                               GError       **error)
{
  g_autoptr(GError) problem = NULL;

  *secret = g_task_propagate_pointer (G_TASK (result), &problem);
  return problem == NULL || ordet_trouble_locked (error);
}

/* --- destroying --- */

/* Clearing passes over what is locked, and says nothing of it; so a keyring is
 * unlocked before, and looked into afterwards. What is locked is found without
 * its password. */
#define LOOK SECRET_SEARCH_ALL
#define OPEN (SECRET_SEARCH_ALL | SECRET_SEARCH_UNLOCK)

static gboolean
empty (GList *items)
{
  gboolean none = items == NULL;

  g_list_free_full (items, g_object_unref);
  return none;
}

/* In a sandbox libsecret keeps the keyring itself, in a file of the program's, sealed with what the
 * portal for secrets gives. Each time it is written the one before stays beside it: with the key
 * that was just destroyed. */
static gboolean
drop_keyring_before (GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr(GError) problem = NULL;

  if (!g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) &&
      g_strcmp0 (g_getenv ("SECRET_BACKEND"), "file") != 0)
    return TRUE;
  path = g_build_filename (g_get_user_data_dir (), "keyrings", "default.keyring~", NULL);
  return ordet_key_file_destroy (path, &problem) || ordet_trouble_locked (error);
}

/**
 * ordet_key_service_left:
 * @meeting: the meeting's id
 * @part: what the key opens
 * @left: (out): whether it is there, be it locked or not
 * @error: return location, ORDET_ERROR_KEY
 *
 * Nobody is asked for anything.
 *
 * Returns: FALSE with @error set if there is no service or it would not
 */
gboolean
ordet_key_service_left (const char  *meeting,
                        const char  *part,
                        gboolean    *left,
                        GError     **error)
{
  g_autoptr(GError) problem = NULL;

  *left = !empty (secret_password_search_sync (&schema, LOOK, NULL, &problem, "meeting", meeting,
                                               "part", part, NULL));
  return problem == NULL || ordet_trouble_locked (error);
}

/**
 * ordet_key_service_destroy:
 * @meeting: the meeting's id
 * @part: what the key opens
 * @error: return location, ORDET_ERROR_KEY
 *
 * A locked keyring asks for its password meanwhile.
 *
 * Returns: FALSE with @error set if the key may still be there
 */
gboolean
ordet_key_service_destroy (const char  *meeting,
                           const char  *part,
                           GError     **error)
{
  g_autoptr(GError) problem = NULL;
  gboolean left;

  if (!empty (secret_password_search_sync (&schema, OPEN, NULL, &problem, "meeting", meeting,
                                           "part", part, NULL)))
    secret_password_clear_sync (&schema, NULL, &problem, "meeting", meeting, "part", part, NULL);
  if (problem != NULL)
    return ordet_trouble_locked (error);
  return ordet_key_service_left (meeting, part, &left, error)
         && (!left || ordet_trouble_locked (error)) && drop_keyring_before (error);
}

typedef struct
{
  char *meeting; /* (owned) */
  char *part;    /* (owned) */
} Slot;

static void
slot_free (Slot *self)
{
  g_free (self->meeting);
  g_free (self->part);
  g_free (self);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GTask) task = data;
  g_autoptr(GError) problem = NULL;

  if (empty (secret_password_search_finish (result, &problem)) && problem == NULL)
    g_task_return_boolean (task, TRUE);
  else
    refuse (g_steal_pointer (&task));
}

static void
look (GTask *task)
{
  const Slot *slot = g_task_get_task_data (task);

  secret_password_search (&schema, LOOK, g_task_get_cancellable (task), looked_cb, task, "meeting",
                          slot->meeting, "part", slot->part, NULL);
}

static void
cleared_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(GError) problem = NULL;

  secret_password_clear_finish (result, &problem);
  if (problem == NULL)
    look (data);
  else
    refuse (data);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GError) problem = NULL;
  GTask *task = data;
  const Slot *slot = g_task_get_task_data (task);
  gboolean none = empty (secret_password_search_finish (result, &problem));

  if (problem != NULL)
    refuse (task);
  else if (none)
    look (task);
  else
    secret_password_clear (&schema, g_task_get_cancellable (task), cleared_cb, task, "meeting",
                           slot->meeting, "part", slot->part, NULL);
}

/**
 * ordet_key_service_destroy_async:
 * @meeting: the meeting's id
 * @part: what the key opens
 * @ask: whether a locked keyring may ask the person for its password
 * @cancellable: (nullable): to give up asking
 * @callback: called when it is known
 * @data: for @callback
 *
 * ordet_key_service_destroy() without holding up the window.
 */
void
ordet_key_service_destroy_async (const char          *meeting,
                                 const char          *part,
                                 gboolean             ask,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, data);
  Slot *slot = g_new0 (Slot, 1);

  *slot = (Slot) { g_strdup (meeting), g_strdup (part) };
  g_task_set_task_data (task, slot, (GDestroyNotify) slot_free);
  secret_password_search (&schema, ask ? OPEN : LOOK, cancellable, opened_cb, task, "meeting",
                          meeting, "part", part, NULL);
}

/**
 * ordet_key_service_destroy_finish:
 * @result: of ordet_key_service_destroy_async()
 * @error: return location, ORDET_ERROR_KEY
 *
 * Returns: FALSE with @error set if the key may still be there
 */
gboolean
ordet_key_service_destroy_finish (GAsyncResult  *result,
                                  GError       **error)
{
  g_autoptr(GError) problem = NULL;

  return (g_task_propagate_boolean (G_TASK (result), &problem) || ordet_trouble_locked (error))
         && drop_keyring_before (error);
}
