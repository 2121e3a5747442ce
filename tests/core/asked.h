/* asked.h — a meeting of three people and a guest from midnight on, act by act
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Time begins at 0, which is an hour like any other and not "never".
 */
#pragma once

#include "ordet-meeting.h"

#define S ORDET_SECOND

typedef struct
{
  OrdetNotice  *notice;  /* (owned) */
  OrdetMeeting *meeting; /* (owned) */
} Room;

static inline OrdetPersonData *
person (Room       *room,
        const char *id,
        gint64      number)
{
  OrdetPersonData *data = ordet_notice_add_person (room->notice, id, id);

  data->number = number;
  return data;
}

/* A, B, C and the guest G; items 1, 2, 3. */
static inline void
set_up (Room          *room,
        gconstpointer  unused)
{
  room->notice = ordet_notice_new ("A case");
  person (room, "A", 7)->category = g_strdup ("woman");
  person (room, "B", 1)->category = g_strdup ("man");
  person (room, "C", 7);
  person (room, "G", 12)->vote = FALSE;
  ordet_notice_add_item (room->notice, "1", "One");
  ordet_notice_add_item (room->notice, "2", "Two");
  ordet_notice_add_item (room->notice, "3", "Three");
  room->meeting = ordet_meeting_new (room->notice);
}

static inline void
tear_down (Room          *room,
           gconstpointer  unused)
{
  ordet_meeting_free (room->meeting);
  ordet_notice_free (room->notice);
}

/* What is answered to the act: its refusal, and whether anything changed. */
static inline OrdetRefusal
answer (Room       *room,
        OrdetEvent *event,
        gboolean   *changed)
{
  g_autoptr(OrdetEvent) owned = event;
  g_autoptr(GError) error = NULL;
  gboolean different = FALSE;

  if (!ordet_meeting_act (room->meeting, owned, &different, &error))
    return (OrdetRefusal) error->code;
  if (changed != NULL)
    *changed = different;
  return ORDET_REFUSAL_NONE;
}

#define EVENT(act, at, ...) ordet_event_build (act, at, __VA_ARGS__ __VA_OPT__ (,) ORDET_KEY_NONE)
#define ASSERT_ANSWER(code, ...) \
  g_assert_cmpint (answer (room, EVENT (__VA_ARGS__), NULL), ==, ORDET_REFUSAL_##code)
#define ASSERT_CHANGES(yes, ...) \
  G_STMT_START { \
    gboolean changed_ = !(yes); \
    g_assert_cmpint (answer (room, EVENT (__VA_ARGS__), &changed_), ==, ORDET_REFUSAL_NONE); \
    g_assert_cmpint (changed_, ==, yes); \
  } G_STMT_END
#define DO(...) ASSERT_CHANGES (TRUE, __VA_ARGS__)
#define WHO(id) ORDET_KEY_WHO, (id)

static inline void
all_arrive (Room   *room,
            gint64  at_us)
{
  for (const char *id = "ABCG"; *id != '\0'; id++)
    {
      const char who[] = { *id, '\0' };

      DO (ORDET_ACT_ARRIVE, at_us, WHO (who));
    }
}
