/* ordet-key-service.c — a key with the Secret Service
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keyring may be locked: it then asks the person for its password, in a
 * window of its own, and whatever waits here waits for that.
 */
#include "ordet-key-service.h"

#include <libsecret/secret.h>

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

/**
 * ordet_key_service_destroy:
 * @meeting: the meeting's id
 * @part: what the key opens
 * @error: return location, ORDET_ERROR_STORE
 *
 * Returns: FALSE with @error set if the key may still be there
 */
gboolean
ordet_key_service_destroy (const char  *meeting,
                           const char  *part,
                           GError     **error)
{
  g_autoptr(GError) problem = NULL;

  /* FALSE without an error: there was none. */
  if (secret_password_clear_sync (&schema, NULL, &problem, "meeting", meeting, "part", part, NULL)
      || problem == NULL)
    return TRUE;
  return ordet_trouble_set (error, ORDET_STORE_TROUBLE_KEY_FILE, "(%s)", problem->message);
}
