/* meeting-fixture.h — acts on a meeting in memory, and what a document says, for tests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-document.h"
#include "ordet-meeting.h"

/* Does @event (taken over), which must not be refused. */
static inline void
fixture_act (OrdetMeeting *meeting,
             OrdetEvent   *event)
{
  g_autoptr(OrdetEvent) owned = event;
  g_autoptr(GError) error = NULL;

  ordet_meeting_act (meeting, owned, NULL, &error);
  g_assert_no_error (error);
}

/* An act of @person, @s seconds after midnight. */
static inline OrdetEvent *
fixture_who (OrdetAct    kind,
             gint64      s,
             const char *person)
{
  OrdetEvent *event = ordet_event_new (kind, s * ORDET_SECOND);

  ordet_event_set_string (event, ORDET_KEY_WHO, person);
  return event;
}

/* All text of @node and below, a line for each title and text. */
static inline void
fixture_write_text (const OrdetNode *node,
                    GString         *out)
{
  if (node->title != NULL)
    g_string_append_printf (out, "%s\n", node->title);
  if (node->text != NULL)
    g_string_append_printf (out, "%s\n", node->text);
  for (guint i = 0; i < ordet_node_n_children (node); i++)
    fixture_write_text (ordet_node_child (node, i), out);
}
