/* ordet-key-file.c — a key in a file of its own
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * 32 bytes, mode 0600. Written straight to its place, never by way of a
 * temporary file that could be left lying; overwritten in the same place and
 * synced before it is unlinked (privacy.md 1).
 */
#include "ordet-key-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ordet-trouble.h"

static gboolean
fail (GError **error,
      int      number)
{
  gboolean full = ordet_trouble_of_errno (number) == ORDET_STORE_TROUBLE_FULL;

  return ordet_trouble_set (error, full ? ORDET_STORE_TROUBLE_FULL : ORDET_STORE_TROUBLE_KEY_FILE,
                            "(%s)", g_strerror (number));
}

static gboolean
write_all (int           fd,
           const guint8 *bytes,
           gsize         size)
{
  while (size > 0)
    {
      ssize_t n = write (fd, bytes, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      bytes += n;
      size -= (gsize) n;
    }
  return TRUE;
}

/* A new or removed name is only lasting once its folder is synced. */
static gboolean
sync_folder_of (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean good = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);
  return good;
}

/**
 * ordet_key_file_write:
 * @path: where to; its folder is made with mode 0700
 * @secret: the key
 * @error: return location, ORDET_ERROR_STORE
 *
 * Returns: FALSE with @error set, and no key left in the file, if it is not
 *   lasting on the disk, or if there is one already
 */
gboolean
ordet_key_file_write (const char   *path,
                      OrdetSecret  *secret,
                      GError      **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd, number;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail (error, errno);
  fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (fd < 0)
    return fail (error, errno);
  if (write_all (fd, ordet_secret_bytes (secret), ORDET_SECRET_BYTES) && fsync (fd) == 0
      && sync_folder_of (path) && sync_folder_of (folder))
    {
      close (fd);
      return TRUE;
    }
  number = errno;
  close (fd);
  ordet_key_file_destroy (path, NULL);
  return fail (error, number);
}

/**
 * ordet_key_file_read:
 * @path: a key's file
 *
 * Returns: (transfer full) (nullable): the key, NULL if there is no such file
 *   or no whole key in it
 */
OrdetSecret *
ordet_key_file_read (const char *path)
{
  g_autoptr(OrdetSecret) secret = ordet_secret_new_blank ();
  int fd = open (path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  struct stat info;
  ssize_t n = -1;

  if (fd < 0)
    return NULL;
  if (fstat (fd, &info) == 0 && S_ISREG (info.st_mode) && info.st_size == ORDET_SECRET_BYTES)
    n = read (fd, ordet_secret_bytes (secret), ORDET_SECRET_BYTES);
  close (fd);
  return n == ORDET_SECRET_BYTES ? g_steal_pointer (&secret) : NULL;
}

static gboolean
overwrite (int   fd,
           off_t size)
{
  guint8 noise[64];

  if (lseek (fd, 0, SEEK_SET) != 0)
    return FALSE;
  for (off_t left = size; left > 0; left -= (off_t) sizeof noise)
    {
      randombytes_buf (noise, sizeof noise);
      if (!write_all (fd, noise, (gsize) MIN (left, (off_t) sizeof noise)))
        return FALSE;
    }
  return fsync (fd) == 0;
}

/**
 * ordet_key_file_destroy:
 * @path: a key's file
 * @error: return location, ORDET_ERROR_STORE
 *
 * Overwrites the file where it stands, syncs it and removes it. A flash disk may
 * keep the old bytes all the same: the closing page says so.
 *
 * Returns: FALSE with @error set if the file is still there; TRUE if there is
 *   none
 */
gboolean
ordet_key_file_destroy (const char  *path,
                        GError     **error)
{
  int fd = open (path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC);
  struct stat info;
  int number;

  if (fd < 0)
    return errno == ENOENT || errno == ENOTDIR || fail (error, errno);
  if (fstat (fd, &info) == 0 && overwrite (fd, info.st_size))
    {
      close (fd);
      return (g_unlink (path) == 0 && sync_folder_of (path)) || fail (error, errno);
    }
  number = errno;
  close (fd);
  return fail (error, number);
}
