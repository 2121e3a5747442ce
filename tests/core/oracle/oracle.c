/* oracle.c — the slow engine: what holds, what was undone, and the fold
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "oracle.h"

#include <string.h>

static OracleText
text (const char *said)
{
  return said != NULL ? (OracleText) g_quark_from_string (said) : 0;
}

static void
begin (OracleState       *s,
       const OrdetNotice *notice)
{
  memset (s, 0, sizeof *s);
  oracle_rules_init (&s->rules);
  if (notice->rules != NULL)
    oracle_rules_merge (&s->rules, notice->rules);
  s->item = s->list = s->floor = s->under = -1;
  s->groups_since = s->break_since = -1;

  for (guint i = 0; i < notice->people->len; i++)
    {
      const OrdetPersonData *data = g_ptr_array_index (notice->people, i);

      g_assert (s->n_people < ORACLE_MAX_PEOPLE);
      s->people[s->n_people++] = (OraclePerson) {
        .id = text (data->id), .name = text (data->name), .category = text (data->category),
        .list = text (data->list), .pronoun = text (data->pronoun), .number = (gint) data->number,
        .member = data->member, .vote = data->vote, .speak = data->speak, .is_new = data->is_new,
        .extra_s = data->extra_s,
      };
    }
  for (guint i = 0; i < notice->agenda->len; i++)
    {
      const OrdetAgendaData *data = g_ptr_array_index (notice->agenda, i);

      g_assert (s->n_items < ORACLE_MAX_ITEMS);
      s->agenda[s->n_items] = s->n_items;
      s->items[s->n_items++] = (OracleItem) {
        .id = text (data->id), .title = text (data->title), .kind = text (data->kind),
        .minutes = data->minutes, .list = -1,
      };
    }
}

/* Everything from the beginning. */
static void
fold (Oracle      *self,
      OracleState *s)
{
  begin (s, self->notice);
  for (guint i = 0; i < self->facts->len; i++)
    {
      OrdetRefusal refusal = oracle_step (s, g_ptr_array_index (self->facts, i));

      g_assert_cmpint (refusal, ==, ORDET_REFUSAL_NONE);
      oracle_settle (s);
    }
}

Oracle *
oracle_new (const OrdetNotice *notice)
{
  Oracle *self = g_new0 (Oracle, 1);

  self->notice = notice;
  self->facts = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_event_unref);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_event_unref);
  fold (self, &self->state);
  return self;
}

void
oracle_free (Oracle *self)
{
  g_ptr_array_unref (self->facts);
  g_ptr_array_unref (self->undone);
  g_free (self);
}

static OrdetRefusal
shift (Oracle    *self,
       GPtrArray *from,
       GPtrArray *to,
       gboolean  *changed)
{
  if (from->len == 0)
    return ORDET_REFUSAL_NOTHING_TO_UNDO;
  g_ptr_array_add (to, g_ptr_array_steal_index (from, from->len - 1));
  fold (self, &self->state);
  *changed = TRUE;
  return ORDET_REFUSAL_NONE;
}

/* One act: refused, or accepted, and then @changed says whether it is
 * remembered. */
OrdetRefusal
oracle_act (Oracle     *self,
            OrdetEvent *event,
            gboolean   *changed)
{
  static OracleState after; /* large; nothing is kept in it */
  OrdetRefusal refusal;

  *changed = FALSE;
  if (ordet_event_act (event) == ORDET_ACT_UNDO)
    return shift (self, self->facts, self->undone, changed);
  if (ordet_event_act (event) == ORDET_ACT_REDO)
    return shift (self, self->undone, self->facts, changed);

  fold (self, &self->state);
  memcpy (&after, &self->state, sizeof after);
  refusal = oracle_step (&after, event);
  if (refusal != ORDET_REFUSAL_NONE)
    return refusal;
  oracle_settle (&after);
  if (memcmp (&after, &self->state, sizeof after) == 0)
    return ORDET_REFUSAL_NONE;

  *changed = TRUE;
  memcpy (&self->state, &after, sizeof after);
  g_ptr_array_add (self->facts, ordet_event_ref (event));
  g_ptr_array_set_size (self->undone, 0);
  return ORDET_REFUSAL_NONE;
}
