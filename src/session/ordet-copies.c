/* ordet-copies.c — which copies of a meeting were made: what Ordet cannot erase
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-copies.h"

#include <gio/gio.h>

#define NAME "copies"

/* kind, when, where; packed as a variant so that its bytes carry their type. */
#define TYPE "a(ixs)"

/* What the portal of documents says, since xdg-desktop-portal 1.20, of a file behind it. */
#define HOST_PATH "xattr::document-portal.host-path"

/**
 * ordet_copy_free:
 * @self: (nullable) (transfer full): a copy
 */
void
ordet_copy_free (OrdetCopy *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_free (self);
}

/**
 * ordet_copy_placed:
 * @self: a copy
 *
 * A program in a sandbox reaches a chosen file by a number that a portal gave it.
 *
 * Returns: FALSE if the folder in its path is such a number, and tells nobody where it is
 */
gboolean
ordet_copy_placed (const OrdetCopy *self)
{
  g_autofree char *door = g_build_filename (g_get_user_runtime_dir (), "doc/", NULL);

  return !g_str_has_prefix (self->path, door) && !g_str_has_prefix (self->path, "/run/flatpak/doc/");
}

/* Where the file is for the person who chose it. (transfer full) */
static char *
place_of (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInfo) info = g_file_query_info (file, HOST_PATH, G_FILE_QUERY_INFO_NONE, NULL,
                                                 NULL);
  const char *place = info != NULL ? g_file_info_get_attribute_string (info, HOST_PATH) : NULL;

  return g_strdup (place != NULL && g_path_is_absolute (place) ? place : path);
}

static OrdetCopy *
copy_new (OrdetCopyKind  kind,
          gint64         at_us,
          const char    *path)
{
  OrdetCopy *self = g_new0 (OrdetCopy, 1);

  self->kind = kind;
  self->at_us = at_us;
  /* A file's name may be any bytes; what is shown and packed is text. */
  self->path = g_filename_to_utf8 (path, -1, NULL, NULL, NULL);
  if (self->path == NULL)
    self->path = g_filename_display_name (path);
  return self;
}

/**
 * ordet_copies_list:
 * @store: a store
 * @id: a meeting whose keys are at hand
 * @error: return location, as of ordet_store_get_text()
 *
 * Returns: (transfer full) (element-type OrdetCopy) (nullable): the copies, the
 *   latest last; NULL with @error set if the list cannot be read
 */
GPtrArray *
ordet_copies_list (OrdetStore  *store,
                   const char  *id,
                   GError     **error)
{
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_copy_free);
  GError *problem = NULL;
  g_autoptr(GBytes) bytes = ordet_store_get_text (store, id, TRUE, NAME, &problem);
  g_autoptr(GVariant) packed = NULL;
  GVariantIter iter;
  gint32 kind;
  gint64 at_us;
  const char *path;

  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      return NULL;
    }
  if (bytes == NULL)
    return g_steal_pointer (&list);
  packed = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (TYPE), bytes, FALSE));
  g_variant_iter_init (&iter, packed);
  while (g_variant_iter_next (&iter, "(ix&s)", &kind, &at_us, &path))
    g_ptr_array_add (list, copy_new ((OrdetCopyKind) kind, at_us, path));
  return g_steal_pointer (&list);
}

static GBytes *
pack (const GPtrArray *list)
{
  GVariantBuilder builder;
  g_autoptr(GVariant) packed = NULL;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (TYPE));
  for (guint i = 0; i < list->len; i++)
    {
      const OrdetCopy *copy = list->pdata[i];

      g_variant_builder_add (&builder, "(ixs)", (gint32) copy->kind, copy->at_us, copy->path);
    }
  packed = g_variant_ref_sink (g_variant_builder_end (&builder));
  return g_variant_get_data_as_bytes (packed);
}

/**
 * ordet_copies_add:
 * @store: a store
 * @id: a meeting whose keys are at hand
 * @kind: what was written
 * @path: the file
 * @at_us: microseconds since 1970, UTC
 * @error: return location, as of ordet_store_put_text()
 *
 * Writes down that a copy was made, for the page that says what Ordet cannot
 * erase. A file that was written over is there once, with its latest time; one
 * behind a sandbox's portal is where the portal says that it is, if it does.
 *
 * Returns: FALSE with @error set if it could not be written down
 */
gboolean
ordet_copies_add (OrdetStore     *store,
                  const char     *id,
                  OrdetCopyKind   kind,
                  const char     *path,
                  gint64          at_us,
                  GError        **error)
{
  g_autoptr(GPtrArray) list = ordet_copies_list (store, id, error);
  g_autofree char *place = place_of (path);
  OrdetCopy *added;
  g_autoptr(GBytes) bytes = NULL;

  if (list == NULL)
    return FALSE;
  added = copy_new (kind, at_us, place);
  for (guint i = 0; i < list->len; i++)
    if (g_strcmp0 (((OrdetCopy *) list->pdata[i])->path, added->path) == 0)
      {
        g_ptr_array_remove_index (list, i);
        break;
      }
  g_ptr_array_add (list, added);
  bytes = pack (list);
  return ordet_store_put_text (store, id, TRUE, NAME, bytes, error);
}
