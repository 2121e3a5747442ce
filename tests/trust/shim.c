/* shim.c — a disk that fails, for LD_PRELOAD
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts what a program asks of files below a folder (write, pwrite, fsync,
 * fdatasync, ftruncate, rename, unlink) and spoils the n-th. In the environment:
 *
 *   ORDET_FAULT_FOLDER  the folder, an absolute path
 *   ORDET_FAULT_AT      n, from 1; 0: never, only count
 *   ORDET_FAULT_MODE    once   the n-th call fails (EIO)
 *                       full   every write from the n-th on fails (ENOSPC)
 *                       gone   every call from the n-th on fails (EIO)
 *                       kill   the program is killed before the n-th call
 *                       tear   the n-th call, if it writes, writes half, and it is killed
 *                       power  before the n-th call the power goes: of what was written
 *                              and not synced a part, by chance, is as it was before
 *   ORDET_FAULT_COUNT   a file that gets the number of calls when the program ends
 *
 * Names in folders (rename, unlink) and the lengths of files are taken to be
 * kept, as a journalling file system orders them; contents are not.
 */
#define _GNU_SOURCE
#undef _FORTIFY_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define MAX_UNSYNCED 4096

typedef struct
{
  char   path[512];
  dev_t  device;
  ino_t  inode;
  off_t  at;
  size_t size;
  char  *before; /* (owned) what stood there; zeros beyond the end of the file */
} Unsynced;

static struct
{
  int         ready;
  const char *folder, *mode, *count_file;
  long        at, calls;
  Unsynced    unsynced[MAX_UNSYNCED];
  size_t      n_unsynced;
} shim;

typedef enum { CALL_WRITE, CALL_SYNC, CALL_OTHER } Call;

static void *
next (const char *name)
{
  return dlsym (RTLD_NEXT, name);
}

static void
set_up (void)
{
  const char *at = getenv ("ORDET_FAULT_AT"), *mode = getenv ("ORDET_FAULT_MODE");

  if (shim.ready)
    return;
  shim.folder = getenv ("ORDET_FAULT_FOLDER");
  shim.mode = mode != NULL ? mode : "once";
  shim.count_file = getenv ("ORDET_FAULT_COUNT");
  shim.at = at != NULL ? atol (at) : 0;
  shim.ready = 1;
}

static int
below (const char *path)
{
  return shim.folder != NULL && strncmp (path, shim.folder, strlen (shim.folder)) == 0;
}

/* Whether @fd is a file of the folder, and its path. */
static int
ours (int   fd,
      char *path,
      size_t size)
{
  char link[64];
  ssize_t n;

  set_up ();
  if (shim.folder == NULL)
    return 0;
  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  n = readlink (link, path, size - 1);
  if (n < 0)
    return 0;
  path[n] = '\0';
  return below (path);
}

static void
die (void)
{
  raise (SIGKILL);
}

/* Takes back, newest first, each write that no sync has followed, or leaves it. */
static void
power_cut (void)
{
  unsigned chance = (unsigned) shim.at * 2654435761u;

  while (shim.n_unsynced > 0)
    {
      Unsynced *u = &shim.unsynced[--shim.n_unsynced];
      int fd;

      chance = chance * 1103515245u + 12345u;
      if ((chance >> 16) % 4 == 0)
        continue;
      fd = open (u->path, O_RDWR | O_CLOEXEC);
      if (fd >= 0)
        {
          ssize_t (*real) (int, const void *, size_t, off64_t) = next ("pwrite64");

          real (fd, u->before, u->size, u->at);
        }
    }
  die ();
}

/* Counts a call: 0 if it is to be done, else -1 with errno set. *@half: write
 * half and end. */
static int
spoil (Call call,
       int *half)
{
  long n = ++shim.calls;

  *half = 0;
  if (shim.at == 0 || n < shim.at)
    return 0;
  if (strcmp (shim.mode, "once") == 0 && n == shim.at)
    return errno = EIO, -1;
  if (strcmp (shim.mode, "gone") == 0)
    return errno = EIO, -1;
  if (strcmp (shim.mode, "full") == 0 && call == CALL_WRITE)
    return errno = ENOSPC, -1;
  if (strcmp (shim.mode, "kill") == 0)
    die ();
  if (strcmp (shim.mode, "power") == 0)
    power_cut ();
  if (strcmp (shim.mode, "tear") == 0)
    {
      if (call != CALL_WRITE)
        die ();
      *half = 1;
    }
  return 0;
}

static void
remember (int         fd,
          const char *path,
          size_t      size,
          off_t       at)
{
  ssize_t (*real) (int, void *, size_t, off64_t) = next ("pread64");
  Unsynced *u;
  struct stat info;

  if (strcmp (shim.mode, "power") != 0)
    return;
  if (shim.n_unsynced == MAX_UNSYNCED || strlen (path) >= sizeof u->path || fstat (fd, &info) != 0)
    abort ();
  u = &shim.unsynced[shim.n_unsynced++];
  strcpy (u->path, path);
  u->device = info.st_dev;
  u->inode = info.st_ino;
  u->at = at;
  u->size = size;
  u->before = calloc (1, size);
  if (real (fd, u->before, size, at) < 0)
    memset (u->before, 0, size); /* a file that is only written */
}

static void
forget (int fd)
{
  struct stat info;
  size_t n = 0;

  if (fstat (fd, &info) != 0)
    return;
  for (size_t i = 0; i < shim.n_unsynced; i++)
    if (shim.unsynced[i].device == info.st_dev && shim.unsynced[i].inode == info.st_ino)
      free (shim.unsynced[i].before);
    else
      shim.unsynced[n++] = shim.unsynced[i];
  shim.n_unsynced = n;
}

ssize_t
pwrite64 (int         fd,
          const void *data,
          size_t      size,
          off64_t     at)
{
  ssize_t (*real) (int, const void *, size_t, off64_t) = next ("pwrite64");
  char path[512];
  int half;

  if (!ours (fd, path, sizeof path))
    return real (fd, data, size, at);
  if (spoil (CALL_WRITE, &half) != 0)
    return -1;
  if (half)
    {
      real (fd, data, size / 2, at);
      die ();
    }
  remember (fd, path, size, at);
  return real (fd, data, size, at);
}

ssize_t
pwrite (int         fd,
        const void *data,
        size_t      size,
        off_t       at)
{
  return pwrite64 (fd, data, size, at);
}

ssize_t
write (int         fd,
       const void *data,
       size_t      size)
{
  ssize_t (*real) (int, const void *, size_t) = next ("write");
  char path[512];
  int half;

  if (!ours (fd, path, sizeof path))
    return real (fd, data, size);
  if (spoil (CALL_WRITE, &half) != 0)
    return -1;
  if (half)
    {
      real (fd, data, size / 2);
      die ();
    }
  remember (fd, path, size, lseek (fd, 0, SEEK_CUR));
  return real (fd, data, size);
}

static int
sync_with (const char *name,
           int         fd)
{
  int (*real) (int) = next (name);
  char path[512];
  int half, rc;

  if (!ours (fd, path, sizeof path))
    return real (fd);
  if (spoil (CALL_SYNC, &half) != 0)
    return -1;
  rc = real (fd);
  if (rc == 0)
    forget (fd);
  return rc;
}

int
fsync (int fd)
{
  return sync_with ("fsync", fd);
}

int
fdatasync (int fd)
{
  return sync_with ("fdatasync", fd);
}

int
ftruncate64 (int     fd,
             off64_t size)
{
  int (*real) (int, off64_t) = next ("ftruncate64");
  char path[512];
  int half;

  if (ours (fd, path, sizeof path) && spoil (CALL_OTHER, &half) != 0)
    return -1;
  return real (fd, size);
}

int
ftruncate (int   fd,
           off_t size)
{
  return ftruncate64 (fd, size);
}

int
rename (const char *from,
        const char *to)
{
  int (*real) (const char *, const char *) = next ("rename");
  int half;

  set_up ();
  if (below (to) && spoil (CALL_OTHER, &half) != 0)
    return -1;
  return real (from, to);
}

int
unlink (const char *path)
{
  int (*real) (const char *) = next ("unlink");
  int half;

  set_up ();
  if (below (path) && spoil (CALL_OTHER, &half) != 0)
    return -1;
  return real (path);
}

static void __attribute__ ((destructor))
tell (void)
{
  FILE *file = shim.count_file != NULL ? fopen (shim.count_file, "w") : NULL;

  if (file != NULL)
    {
      fprintf (file, "%ld\n", shim.calls);
      fclose (file);
    }
}
