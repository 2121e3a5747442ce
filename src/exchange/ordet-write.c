/* ordet-write.c — a file is written whole, or it is as it was
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-write.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "ordet-types.h"

/* Why @path must not be written over: 0, or an errno. A rename would take the
 * place of a file that somebody has protected, root is always allowed to, and
 * of a folder it fails late and speaks of temporary names. */
static int
obstacle (const char *path)
{
  GStatBuf there;

  if (g_stat (path, &there) != 0)
    return 0;
  if (S_ISDIR (there.st_mode))
    return EISDIR;
  return (there.st_mode & 0222) == 0 || g_access (path, W_OK) != 0 ? EACCES : 0;
}

/* The errno behind a GFileError of which a person can be told; 0 for others. */
static int
reason_of (const GError *failure)
{
  static const struct { GFileError code; int number; } known[] = {
    { G_FILE_ERROR_ACCES, EACCES },   { G_FILE_ERROR_ROFS, EROFS },
    { G_FILE_ERROR_NOSPC, ENOSPC },   { G_FILE_ERROR_NOENT, ENOENT },
    { G_FILE_ERROR_NOTDIR, ENOTDIR }, { G_FILE_ERROR_NAMETOOLONG, ENAMETOOLONG },
    { G_FILE_ERROR_PERM, EPERM },     { G_FILE_ERROR_IO, EIO },
  };

  for (gsize i = 0; failure->domain == G_FILE_ERROR && i < G_N_ELEMENTS (known); i++)
    if (failure->code == (gint) known[i].code)
      return known[i].number;
  return 0;
}

/**
 * ordet_write_file:
 * @path: where to; what stands there is replaced, but no folder and no file
 *   that is protected from writing
 * @data: what to write
 * @length: bytes, -1 if @data ends with NUL
 * @mode: the permissions of a new file, before the umask
 * @error: return location; %ORDET_ERROR_OUTPUT with what the system says, in
 *   its language
 *
 * Writes a temporary file beside @path, syncs and renames it.
 *
 * Returns: %FALSE if it could not be written; @path is then as it was
 */
gboolean
ordet_write_file (const char  *path,
                  const char  *data,
                  gssize       length,
                  int          mode,
                  GError     **error)
{
  g_autoptr(GError) failure = NULL;
  int number = obstacle (path);

  if (number == 0)
    {
      if (g_file_set_contents_full (path, data, length,
                                    G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                    mode, &failure))
        return TRUE;
      number = reason_of (failure);
    }
  g_set_error_literal (error, ORDET_ERROR, ORDET_ERROR_OUTPUT,
                       number != 0 ? g_strerror (number) : failure->message);
  return FALSE;
}
