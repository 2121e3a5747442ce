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

/* A file of the test data, or NULL, and the test says that it was left out. */
static inline char *
test_data (const char *name)
{
  const char *folder = g_getenv ("ORDET_TEST_DATA");

  if (folder == NULL)
    {
      g_test_skip ("ORDET_TEST_DATA is not set");
      return NULL;
    }
  return g_build_filename (folder, name, NULL);
}
