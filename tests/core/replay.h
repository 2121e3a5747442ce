/* replay.h — a meeting log played in memory, for tests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-log.h"

/* What a meeting log leads to; refused acts change nothing. */
static inline OrdetMeeting *
replay (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetLog) log = ordet_log_read_file (path, &error);
  g_autoptr(GPtrArray) events = NULL;
  OrdetMeeting *meeting;

  g_assert_no_error (error);
  events = ordet_log_events (log, &error);
  g_assert_no_error (error);
  meeting = ordet_meeting_new (ordet_log_notice (log));
  for (guint i = 0; i < events->len; i++)
    ordet_meeting_act (meeting, events->pdata[i], NULL, NULL);

  return meeting;
}

/* A file of the test data: the repository's own, or one of the larger
 * collection; NULL, and the test says that it was left out, if it is neither. */
static inline char *
test_data (const char *name)
{
  const char *folder = g_getenv ("ORDET_TEST_DATA");
  const char *const own[] = { "../data/demo", "data" };

  for (gsize i = 0; i < G_N_ELEMENTS (own); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), own[i], name, NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
  if (folder == NULL)
    {
      g_test_skip_printf ("ORDET_TEST_DATA is not set: %s was left out", name);
      return NULL;
    }
  return g_build_filename (folder, name, NULL);
}
