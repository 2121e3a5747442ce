/* log-common.h — what the tests of the meeting log share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-log.h"

G_BEGIN_DECLS

#define FIRST "{\"ordet\":\"meeting-log\",\"version\":1,\"title\":\"T\"," \
              "\"people\":[{\"id\":\"P1\",\"name\":\"One\"}],\"agenda\":[{\"id\":\"1\"}]}\n"

/* Reads a log out of memory; @length -1: up to the NUL. */
static inline OrdetLog *
read_text (const char  *text,
           gssize       length,
           GError     **error)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (text, length, NULL);

  return ordet_log_read_stream (stream, error);
}

G_END_DECLS
