/* digest.c — everything that can be seen of a meeting, as one text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "digest.h"

#include "ordet-timer.h"

#define SAY(...) g_string_append_printf (text, __VA_ARGS__)

static void
add_people (GString      *text,
            OrdetMeeting *meeting)
{
  for (guint i = 0; i < ordet_meeting_n_people (meeting); i++)
    {
      const OrdetPerson *p = ordet_meeting_person (meeting, i);

      SAY ("person %s %s %s %s %s %d %d | %d%d%d%d%d%d %u %u\n", p->id, p->name, p->category,
           p->list, p->pronoun, (gint) p->number, (gint) (p->extra_us / 1000), p->member, p->vote,
           p->speak, p->is_new, p->present, p->attended, p->group, p->spoken_meeting);
      for (guint item = 0; item < ordet_meeting_n_items (meeting); item++)
        SAY (" %u", ordet_meeting_spoken_on_item (meeting, i, item));
    }
  SAY ("present %u voters %u\n", ordet_meeting_n_present (meeting),
       ordet_meeting_n_voters (meeting));
}

static void
add_items (GString      *text,
           OrdetMeeting *meeting,
           gint64        now_us)
{
  for (guint i = 0; i < ordet_meeting_n_items (meeting); i++)
    {
      const OrdetItem *item = ordet_meeting_item (meeting, i);

      SAY ("item %s %s %s %d %d %d %d %d %d a %d b %d\n", item->id, item->title, item->kind,
           item->minutes, item->opened, item->dropped, (gint) (item->first_us / 1000),
           (gint) (item->last_us / 1000),
           (gint) (ordet_meeting_item_spent_us (meeting, i, now_us) / 1000),
           (gint) ordet_meeting_group_ms (meeting, i, ORDET_GROUP_A),
           (gint) ordet_meeting_group_ms (meeting, i, ORDET_GROUP_B));
    }
  SAY ("open: %u\n", ordet_meeting_current_item (meeting));
}

static void
add_turns (GString      *text,
           OrdetMeeting *meeting,
           gint64        now_us)
{
  for (guint i = 0; i < ordet_meeting_n_turns (meeting); i++)
    {
      const OrdetTurn *t = ordet_meeting_turn (meeting, i);

      SAY ("turn %u %d %d %u %u %u %d %d %d %d %d %d%d%d%d%d%d %u %d\n", t->person, t->kind,
           t->group, t->item, t->list, t->seq, (gint) (t->asked_us / 1000),
           (gint) (t->began_us / 1000), (gint) (t->ended_us / 1000),
           (gint) (ordet_turn_spoken_us (t, now_us) / 1000), (gint) (t->limit_us / 1000),
           t->running, t->interrupted, t->interrupts, t->counted, t->first_at_meeting,
           t->first_on_item, t->answers, t->end);
    }
  SAY ("floor %u\n", ordet_meeting_floor_number (meeting));
  for (guint k = 0; k < ORDET_N_KINDS; k++)
    SAY ("mean %d\n", (gint) (ordet_meeting_mean_us (meeting, (OrdetKind) k) / 1000));
}

static void
add_order (GString      *text,
           OrdetMeeting *meeting,
           gint64        now_us)
{
  OrdetListView list;
  const OrdetEntry *entries;
  gsize n;

  if (ordet_meeting_list (meeting, &list))
    SAY ("list %u %s %u %d %d %s %d %d %u %u %u %u\n", list.id, list.title, list.depth, list.state,
         list.last_call, list.line_when, (gint) (list.closed_us / 1000),
         (gint) (list.announced_us / 1000), list.speech, list.replies_asked, list.n_waiting,
         list.n_speeches);
  ordet_meeting_waits (meeting, now_us);
  entries = ordet_meeting_order (meeting, &n);
  for (gsize i = 0; i < n; i++)
    {
      const OrdetEntry *e = &entries[i];

      SAY ("#%u %u %d %d %d %d passed %u %d%d", e->seq, e->person, e->kind,
           (gint) (e->asked_us / 1000), (gint) (e->limit_us / 1000), (gint) (e->wait_us / 1000),
           e->passed, e->fixed, e->late);
      for (guint r = 0; r < e->n_reasons; r++)
        SAY (" %s(%d,%d)", ordet_reason_to_string (e->reasons[r].code), e->reasons[r].a,
             e->reasons[r].b);
      SAY ("\n");
    }
}

char *
digest (OrdetMeeting *meeting,
        gint64        now_us)
{
  GString *text = g_string_new (NULL);
  OrdetRoundView round;
  gint64 since, length;
  gsize n_facts;

  SAY ("opened %d closed %d\n", ordet_meeting_opened (meeting), ordet_meeting_closed (meeting));
  add_people (text, meeting);
  add_items (text, meeting, now_us);
  add_turns (text, meeting, now_us);
  add_order (text, meeting, now_us);
  if (ordet_meeting_round (meeting, &round))
    SAY ("round %d\n", (gint) (round.limit_us / 1000));
  if (ordet_meeting_in_groups (meeting, &since, &length))
    SAY ("groups %d %d\n", (gint) (since / 1000), (gint) (length / 1000));
  if (ordet_meeting_in_break (meeting, &since, &length))
    SAY ("break %d %d\n", (gint) (since / 1000), (gint) (length / 1000));
  ordet_meeting_facts (meeting, &n_facts);
  SAY ("facts %" G_GSIZE_FORMAT "\n", n_facts);
  return g_string_free (text, FALSE);
}
