/* ordet-harden.c — nothing of a meeting in a core dump
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-session.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

/**
 * ordet_session_harden:
 *
 * Sees to it that a crash writes nothing of a meeting to the disk; to be called
 * first thing by every program that opens one. A limit of 1, and not 0, also
 * stops the kernel from piping the dump to a collector; the empty filter leaves
 * no memory to dump if somebody raises the limit. The process stays dumpable:
 * portals look into /proc/PID of their callers (privacy.md 1).
 *
 * Returns: FALSE if the system would not have one of the two
 */
gboolean
ordet_session_harden (void)
{
  const struct rlimit limit = { .rlim_cur = 1, .rlim_max = 1 };
  gboolean limited = setrlimit (RLIMIT_CORE, &limit) == 0;
  int fd = open ("/proc/self/coredump_filter", O_WRONLY | O_CLOEXEC);
  gboolean filtered = fd >= 0 && write (fd, "0", 1) == 1;

  if (fd >= 0)
    close (fd);
  return limited && filtered;
}
