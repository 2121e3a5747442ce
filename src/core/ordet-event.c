/* ordet-event.c — one fact about a meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-event.h"

#include <string.h>

#include "ordet-rules.h"

/* One key of an event with what it holds. */
typedef struct
{
  OrdetKey key;
  union
  {
    char       *string;  /* (owned) ORDET_TYPE_STRING */
    gint64      integer; /* ORDET_TYPE_INTEGER, BOOLEAN, SECONDS (microseconds) */
    char      **strings; /* (owned) ORDET_TYPE_STRINGS */
    GArray     *counts;  /* (owned) (element-type OrdetCount) */
    OrdetRules *rules;   /* (owned) */
  } value;
} Slot;

/* An act has four keys at most but for vote and add. */
#define N_INLINE 4

struct _OrdetEvent
{
  gint     ref_count; /* atomic: an export in a thread may hold one */
  OrdetAct act;
  gint64   at_us;
  guint    n_slots;
  guint    n_room;
  Slot    *slots;     /* (owned) unless it is inline_slots */
  Slot     inline_slots[N_INLINE];
};

static const struct { const char *name; OrdetKeyType type; } keys[ORDET_N_KEYS] = {
  [ORDET_KEY_WHO] = { "who", ORDET_TYPE_STRING },
  [ORDET_KEY_NAME] = { "name", ORDET_TYPE_STRING },
  [ORDET_KEY_NUMBER] = { "number", ORDET_TYPE_INTEGER },
  [ORDET_KEY_CATEGORY] = { "category", ORDET_TYPE_STRING },
  [ORDET_KEY_LIST] = { "list", ORDET_TYPE_STRING },
  [ORDET_KEY_MEMBER] = { "member", ORDET_TYPE_BOOLEAN },
  [ORDET_KEY_VOTE_RIGHT] = { "vote", ORDET_TYPE_BOOLEAN },
  [ORDET_KEY_SPEAK] = { "speak", ORDET_TYPE_BOOLEAN },
  [ORDET_KEY_NEW] = { "new", ORDET_TYPE_BOOLEAN },
  [ORDET_KEY_PRONOUN] = { "pronoun", ORDET_TYPE_STRING },
  [ORDET_KEY_EXTRA_S] = { "extra_s", ORDET_TYPE_INTEGER },
  [ORDET_KEY_ITEM] = { "item", ORDET_TYPE_STRING },
  [ORDET_KEY_OP] = { "op", ORDET_TYPE_STRING },
  [ORDET_KEY_TITLE] = { "title", ORDET_TYPE_STRING },
  [ORDET_KEY_MINUTES] = { "minutes", ORDET_TYPE_INTEGER },
  [ORDET_KEY_KIND] = { "kind", ORDET_TYPE_STRING },
  [ORDET_KEY_BEFORE] = { "before", ORDET_TYPE_STRING },
  [ORDET_KEY_ROLE] = { "role", ORDET_TYPE_STRING },
  [ORDET_KEY_CONTINUE] = { "continue", ORDET_TYPE_BOOLEAN },
  [ORDET_KEY_LIMIT] = { "limit", ORDET_TYPE_SECONDS },
  [ORDET_KEY_INTERRUPT] = { "interrupt", ORDET_TYPE_BOOLEAN },
  [ORDET_KEY_WHY] = { "why", ORDET_TYPE_STRING },
  [ORDET_KEY_CUT] = { "cut", ORDET_TYPE_BOOLEAN },
  [ORDET_KEY_TO] = { "to", ORDET_TYPE_INTEGER },
  [ORDET_KEY_SECONDS] = { "seconds", ORDET_TYPE_SECONDS },
  [ORDET_KEY_TURN] = { "turn", ORDET_TYPE_INTEGER },
  [ORDET_KEY_RULES] = { "rules", ORDET_TYPE_RULES },
  [ORDET_KEY_ITEM_ONLY] = { "item_only", ORDET_TYPE_BOOLEAN },
  [ORDET_KEY_WHEN] = { "when", ORDET_TYPE_STRING },
  [ORDET_KEY_PEOPLE] = { "who", ORDET_TYPE_STRINGS },
  [ORDET_KEY_GROUPS] = { "groups", ORDET_TYPE_INTEGER },
  [ORDET_KEY_ID] = { "id", ORDET_TYPE_STRING },
  [ORDET_KEY_BY] = { "by", ORDET_TYPE_STRINGS },
  [ORDET_KEY_TEXT] = { "text", ORDET_TYPE_STRING },
  [ORDET_KEY_AMENDS] = { "amends", ORDET_TYPE_STRING },
  [ORDET_KEY_STATUS] = { "status", ORDET_TYPE_STRING },
  [ORDET_KEY_INTO] = { "into", ORDET_TYPE_STRING },
  [ORDET_KEY_METHOD] = { "method", ORDET_TYPE_STRING },
  [ORDET_KEY_PROPOSALS] = { "proposals", ORDET_TYPE_STRINGS },
  [ORDET_KEY_COUNTS] = { "counts", ORDET_TYPE_COUNTS },
  [ORDET_KEY_VOTERS] = { "voters", ORDET_TYPE_INTEGER },
  [ORDET_KEY_THRESHOLD] = { "threshold", ORDET_TYPE_STRING },
  [ORDET_KEY_RESULT] = { "result", ORDET_TYPE_STRING },
  [ORDET_KEY_VOTES] = { "votes", ORDET_TYPE_STRINGS },
  [ORDET_KEY_VOTE] = { "vote", ORDET_TYPE_STRING },
  [ORDET_KEY_DECISION] = { "decision", ORDET_TYPE_STRING },
  [ORDET_KEY_BY_GROUP] = { "by_group", ORDET_TYPE_STRING },
  [ORDET_KEY_TO_GROUP] = { "to_group", ORDET_TYPE_STRING },
};

/* The table of meeting-log.md: what stands before the dot is required. */
#define MUST(k) { ORDET_KEY_##k, TRUE }
#define MAY(k) { ORDET_KEY_##k, FALSE }
#define KEYS(name, ...) static const OrdetActKey name[] = { __VA_ARGS__ };

KEYS (add_keys, MUST (WHO), MUST (NAME), MAY (NUMBER), MAY (CATEGORY), MAY (LIST), MAY (MEMBER),
      MAY (VOTE_RIGHT), MAY (SPEAK), MAY (NEW))
KEYS (who_keys, MUST (WHO))
KEYS (category_keys, MUST (WHO), MAY (CATEGORY), MAY (LIST))
KEYS (person_keys, MUST (WHO), MAY (NAME), MAY (NUMBER), MAY (MEMBER), MAY (VOTE_RIGHT),
      MAY (SPEAK), MAY (NEW), MAY (PRONOUN), MAY (EXTRA_S))
KEYS (agenda_keys, MUST (ITEM), MUST (OP), MAY (TITLE), MAY (MINUTES), MAY (KIND), MAY (BEFORE))
KEYS (officer_keys, MUST (ROLE), MUST (WHO))
KEYS (item_keys, MUST (ITEM))
KEYS (item_end_keys, MAY (ITEM))
KEYS (hand_keys, MUST (WHO), MAY (KIND))
KEYS (next_keys, MAY (CONTINUE))
KEYS (give_keys, MUST (WHO), MAY (KIND), MAY (LIMIT), MAY (INTERRUPT), MAY (WHY))
KEYS (done_keys, MAY (CUT))
KEYS (move_keys, MUST (WHO), MUST (TO), MAY (WHY))
KEYS (seconds_keys, MUST (SECONDS))
KEYS (correct_keys, MUST (TURN), MAY (WHO), MAY (SECONDS), MAY (WHY))
KEYS (rules_keys, MUST (RULES), MAY (ITEM_ONLY))
KEYS (line_keys, MUST (WHEN))
KEYS (push_keys, MUST (TITLE))
KEYS (round_keys, MAY (LIMIT), MAY (PEOPLE))
KEYS (groups_keys, MUST (SECONDS), MAY (GROUPS))
KEYS (proposal_keys, MUST (ID), MUST (BY), MUST (KIND), MUST (TEXT), MAY (AMENDS))
KEYS (proposal_status_keys, MUST (ID), MUST (STATUS), MAY (INTO))
KEYS (vote_keys, MUST (ID), MUST (METHOD), MAY (PROPOSALS), MAY (COUNTS), MAY (VOTERS),
      MAY (THRESHOLD), MAY (RESULT))
KEYS (decision_keys, MUST (ID), MUST (TEXT), MAY (VOTES), MAY (PROPOSALS))
KEYS (nominate_keys, MUST (ROLE), MUST (PEOPLE), MAY (BY), MAY (VOTE))
KEYS (reservation_keys, MUST (PEOPLE), MUST (DECISION), MUST (KIND), MUST (TEXT))
KEYS (task_keys, MUST (ID), MUST (TEXT), MAY (PEOPLE), MAY (BY))
KEYS (observe_keys, MUST (KIND), MAY (BY_GROUP), MAY (TO_GROUP))
KEYS (note_keys, MUST (TEXT))

#undef MUST
#undef MAY
#undef KEYS

#define HAS(table) { table, G_N_ELEMENTS (table) }

static const struct { const OrdetActKey *keys; gsize n; } act_keys[ORDET_N_ACTS] = {
  [ORDET_ACT_ADD] = HAS (add_keys),
  [ORDET_ACT_ARRIVE] = HAS (who_keys),
  [ORDET_ACT_LEAVE] = HAS (who_keys),
  [ORDET_ACT_CATEGORY] = HAS (category_keys),
  [ORDET_ACT_PERSON] = HAS (person_keys),
  [ORDET_ACT_AGENDA] = HAS (agenda_keys),
  [ORDET_ACT_OFFICER] = HAS (officer_keys),
  [ORDET_ACT_ITEM] = HAS (item_keys),
  [ORDET_ACT_ITEM_END] = HAS (item_end_keys),
  [ORDET_ACT_HAND] = HAS (hand_keys),
  [ORDET_ACT_LOWER] = HAS (hand_keys),
  [ORDET_ACT_NEXT] = HAS (next_keys),
  [ORDET_ACT_GIVE] = HAS (give_keys),
  [ORDET_ACT_DONE] = HAS (done_keys),
  [ORDET_ACT_SKIP] = HAS (hand_keys),
  [ORDET_ACT_DECLINE] = HAS (who_keys),
  [ORDET_ACT_MOVE] = HAS (move_keys),
  [ORDET_ACT_EXTEND] = HAS (seconds_keys),
  [ORDET_ACT_CORRECT] = HAS (correct_keys),
  [ORDET_ACT_RULES] = HAS (rules_keys),
  [ORDET_ACT_LINE] = HAS (line_keys),
  [ORDET_ACT_PUSH] = HAS (push_keys),
  [ORDET_ACT_ROUND] = HAS (round_keys),
  [ORDET_ACT_TURN] = HAS (who_keys),
  [ORDET_ACT_PASS] = HAS (who_keys),
  [ORDET_ACT_GROUPS] = HAS (groups_keys),
  [ORDET_ACT_BREAK] = HAS (seconds_keys),
  [ORDET_ACT_PROPOSAL] = HAS (proposal_keys),
  [ORDET_ACT_PROPOSAL_STATUS] = HAS (proposal_status_keys),
  [ORDET_ACT_VOTE] = HAS (vote_keys),
  [ORDET_ACT_DECISION] = HAS (decision_keys),
  [ORDET_ACT_NOMINATE] = HAS (nominate_keys),
  [ORDET_ACT_ELECT] = HAS (nominate_keys),
  [ORDET_ACT_RESERVATION] = HAS (reservation_keys),
  [ORDET_ACT_TASK] = HAS (task_keys),
  [ORDET_ACT_OBSERVE] = HAS (observe_keys),
  [ORDET_ACT_NOTE] = HAS (note_keys),
};

#undef HAS

/**
 * ordet_key_to_string:
 * @key: a key
 *
 * Returns: (transfer none): its name in the log; two keys may share a name in
 *   different acts ("who" of one or of several)
 */
const char *
ordet_key_to_string (OrdetKey key)
{
  g_return_val_if_fail (key > 0 && key < ORDET_N_KEYS, NULL);
  return keys[key].name;
}

/**
 * ordet_key_type:
 * @key: a key
 *
 * Returns: what it holds
 */
OrdetKeyType
ordet_key_type (OrdetKey key)
{
  g_return_val_if_fail (key > 0 && key < ORDET_N_KEYS, ORDET_TYPE_STRING);
  return keys[key].type;
}

/**
 * ordet_act_keys:
 * @act: an act
 * @n_keys: (out): how many
 *
 * Returns: (transfer none) (array length=n_keys) (nullable): the keys that
 *   @act may carry, in the order they are written (meeting-log.md, table)
 */
const OrdetActKey *
ordet_act_keys (OrdetAct  act,
                gsize    *n_keys)
{
  g_return_val_if_fail (act > 0 && act < ORDET_N_ACTS, NULL);
  *n_keys = act_keys[act].n;
  return act_keys[act].keys;
}

/**
 * ordet_act_find_key:
 * @act: an act
 * @name: a name as in the log
 *
 * Returns: the key that @name is in @act, ORDET_KEY_NONE if it has none
 */
OrdetKey
ordet_act_find_key (OrdetAct    act,
                    const char *name)
{
  gsize n = 0;
  const OrdetActKey *table = ordet_act_keys (act, &n);

  for (gsize i = 0; i < n; i++)
    if (strcmp (keys[table[i].key].name, name) == 0)
      return table[i].key;
  return ORDET_KEY_NONE;
}

/**
 * ordet_event_new:
 * @act: what happens
 * @at_us: meeting time, microseconds, ≥ 0
 *
 * Returns: (transfer full): an event without keys, to be filled with the
 *   setters before anybody else sees it
 */
OrdetEvent *
ordet_event_new (OrdetAct act,
                 gint64   at_us)
{
  OrdetEvent *self;

  g_return_val_if_fail (act > 0 && act < ORDET_N_ACTS, NULL);
  g_return_val_if_fail (at_us >= 0, NULL);

  self = g_new (OrdetEvent, 1);
  self->ref_count = 1;
  self->act = act;
  self->at_us = at_us;
  self->n_slots = 0;
  self->n_room = N_INLINE;
  self->slots = self->inline_slots;
  return self;
}

/**
 * ordet_event_build:
 * @act: what happens
 * @at_us: meeting time, microseconds
 * @...: pairs of an OrdetKey and its value, ended by ORDET_KEY_NONE; the
 *   value is a const char* for texts, gint64 for whole numbers and seconds
 *   (microseconds), gboolean for booleans, const char *const * for several
 *   texts, const OrdetRules* for rules. A NULL text, list or rules is left out
 *
 * Returns: (transfer full): the event
 */
OrdetEvent *
ordet_event_build (OrdetAct act,
                   gint64   at_us,
                   ...)
{
  OrdetEvent *self = ordet_event_new (act, at_us);
  va_list args;
  OrdetKey key;

  va_start (args, at_us);
  while ((key = (OrdetKey) va_arg (args, int)) != ORDET_KEY_NONE)
    switch (ordet_key_type (key))
      {
      case ORDET_TYPE_STRING:
        {
          const char *text = va_arg (args, const char *);
          if (text != NULL)
            ordet_event_set_string (self, key, text);
          break;
        }
      case ORDET_TYPE_INTEGER:
      case ORDET_TYPE_SECONDS:
        ordet_event_set_integer (self, key, va_arg (args, gint64));
        break;
      case ORDET_TYPE_BOOLEAN:
        ordet_event_set_boolean (self, key, va_arg (args, gboolean));
        break;
      case ORDET_TYPE_STRINGS:
        {
          const char *const *texts = va_arg (args, const char *const *);
          if (texts != NULL)
            ordet_event_set_strings (self, key, texts);
          break;
        }
      case ORDET_TYPE_RULES:
        {
          const OrdetRules *rules = va_arg (args, const OrdetRules *);
          if (rules != NULL)
            ordet_event_set_rules (self, key, rules);
          break;
        }
      case ORDET_TYPE_COUNTS:
      default:
        g_assert_not_reached (); /* counts are added one by one */
      }
  va_end (args);
  return self;
}

static void
slot_clear (Slot *slot)
{
  switch (keys[slot->key].type)
    {
    case ORDET_TYPE_STRING:
      g_free (slot->value.string);
      break;
    case ORDET_TYPE_STRINGS:
      g_strfreev (slot->value.strings);
      break;
    case ORDET_TYPE_COUNTS:
      g_array_unref (slot->value.counts);
      break;
    case ORDET_TYPE_RULES:
      ordet_rules_free (slot->value.rules);
      break;
    case ORDET_TYPE_INTEGER:
    case ORDET_TYPE_BOOLEAN:
    case ORDET_TYPE_SECONDS:
    default:
      break;
    }
}

/**
 * ordet_event_ref:
 * @self: an event
 *
 * Returns: (transfer full): @self
 */
OrdetEvent *
ordet_event_ref (OrdetEvent *self)
{
  g_atomic_int_inc (&self->ref_count);
  return self;
}

/**
 * ordet_event_unref:
 * @self: (transfer full) (nullable): an event
 */
void
ordet_event_unref (OrdetEvent *self)
{
  if (self == NULL || !g_atomic_int_dec_and_test (&self->ref_count))
    return;
  for (guint i = 0; i < self->n_slots; i++)
    slot_clear (&self->slots[i]);
  if (self->slots != self->inline_slots)
    g_free (self->slots);
  g_free (self);
}

static const Slot *
find_slot (const OrdetEvent *self,
           OrdetKey          key)
{
  for (guint i = 0; i < self->n_slots; i++)
    if (self->slots[i].key == key)
      return &self->slots[i];
  return NULL;
}

static void
count_clear (gpointer count)
{
  g_free (((OrdetCount *) count)->name);
}

/* A slot for @key, empty: what stood there is freed. */
static Slot *
take_slot (OrdetEvent *self,
           OrdetKey    key)
{
  Slot *slot = (Slot *) find_slot (self, key);

  if (slot != NULL)
    {
      slot_clear (slot);
      return slot;
    }
  if (self->n_slots == self->n_room)
    {
      Slot *more = g_new (Slot, self->n_room * 2);

      memcpy (more, self->slots, sizeof *more * self->n_slots);
      if (self->slots != self->inline_slots)
        g_free (self->slots);
      self->slots = more;
      self->n_room *= 2;
    }
  slot = &self->slots[self->n_slots++];
  slot->key = key;
  return slot;
}

/**
 * ordet_event_set_string:
 * @self: a new event
 * @key: a key that holds a text
 * @value: the text; copied
 */
void
ordet_event_set_string (OrdetEvent *self,
                        OrdetKey    key,
                        const char *value)
{
  g_return_if_fail (ordet_key_type (key) == ORDET_TYPE_STRING && value != NULL);
  char *copy = g_strdup (value);
  take_slot (self, key)->value.string = copy;
}

/**
 * ordet_event_set_integer:
 * @self: a new event
 * @key: a key that holds a whole number or seconds
 * @value: the number; seconds are given in microseconds
 */
void
ordet_event_set_integer (OrdetEvent *self,
                         OrdetKey    key,
                         gint64      value)
{
  g_return_if_fail (ordet_key_type (key) == ORDET_TYPE_INTEGER
                    || ordet_key_type (key) == ORDET_TYPE_SECONDS);
  take_slot (self, key)->value.integer = value;
}

/**
 * ordet_event_set_boolean:
 * @self: a new event
 * @key: a key that holds yes or no
 * @value: which
 */
void
ordet_event_set_boolean (OrdetEvent *self,
                         OrdetKey    key,
                         gboolean    value)
{
  g_return_if_fail (ordet_key_type (key) == ORDET_TYPE_BOOLEAN);
  take_slot (self, key)->value.integer = value != FALSE;
}

/**
 * ordet_event_set_strings:
 * @self: a new event
 * @key: a key that holds several texts
 * @value: (array zero-terminated=1): the texts; copied
 */
void
ordet_event_set_strings (OrdetEvent        *self,
                         OrdetKey           key,
                         const char *const *value)
{
  g_return_if_fail (ordet_key_type (key) == ORDET_TYPE_STRINGS && value != NULL);
  char **copy = g_strdupv ((char **) value);
  take_slot (self, key)->value.strings = copy;
}

/**
 * ordet_event_add_count:
 * @self: a new event
 * @key: a key that holds counts
 * @name: what was counted; said again, the new number stands
 * @number: how many
 */
void
ordet_event_add_count (OrdetEvent *self,
                       OrdetKey    key,
                       const char *name,
                       gint64      number)
{
  Slot *slot;

  g_return_if_fail (ordet_key_type (key) == ORDET_TYPE_COUNTS && name != NULL);
  slot = (Slot *) find_slot (self, key);
  if (slot == NULL)
    {
      GArray *counts = g_array_new (FALSE, FALSE, sizeof (OrdetCount));

      g_array_set_clear_func (counts, count_clear);
      slot = take_slot (self, key);
      slot->value.counts = counts;
    }
  for (guint i = 0; i < slot->value.counts->len; i++)
    {
      OrdetCount *old = &g_array_index (slot->value.counts, OrdetCount, i);

      if (strcmp (old->name, name) == 0)
        {
          old->number = number;
          return;
        }
    }
  OrdetCount count = { g_strdup (name), number };
  g_array_append_val (slot->value.counts, count);
}

/**
 * ordet_event_set_rules:
 * @self: a new event
 * @key: a key that holds rules
 * @value: the rules; copied
 */
void
ordet_event_set_rules (OrdetEvent       *self,
                       OrdetKey          key,
                       const OrdetRules *value)
{
  g_return_if_fail (ordet_key_type (key) == ORDET_TYPE_RULES && value != NULL);
  OrdetRules *copy = ordet_rules_copy (value);
  take_slot (self, key)->value.rules = copy;
}

/**
 * ordet_event_act:
 * @self: an event
 *
 * Returns: what happened
 */
OrdetAct
ordet_event_act (const OrdetEvent *self)
{
  return self->act;
}

/**
 * ordet_event_at_us:
 * @self: an event
 *
 * Returns: when, microseconds since midnight of the meeting's first day
 */
gint64
ordet_event_at_us (const OrdetEvent *self)
{
  return self->at_us;
}

/**
 * ordet_event_has:
 * @self: an event
 * @key: a key
 *
 * Returns: TRUE if it was said
 */
gboolean
ordet_event_has (const OrdetEvent *self,
                 OrdetKey          key)
{
  return find_slot (self, key) != NULL;
}

/**
 * ordet_event_string:
 * @self: an event
 * @key: a key that holds a text
 *
 * Returns: (transfer none) (nullable): the text, NULL if it was not said
 */
const char *
ordet_event_string (const OrdetEvent *self,
                    OrdetKey          key)
{
  const Slot *slot = find_slot (self, key);

  g_return_val_if_fail (keys[key].type == ORDET_TYPE_STRING, NULL);
  return slot != NULL ? slot->value.string : NULL;
}

/**
 * ordet_event_integer:
 * @self: an event
 * @key: a key that holds a whole number, or seconds
 * @if_absent: what to answer when it was not said
 *
 * Returns: the number; seconds in microseconds
 */
gint64
ordet_event_integer (const OrdetEvent *self,
                     OrdetKey          key,
                     gint64            if_absent)
{
  const Slot *slot = find_slot (self, key);

  g_return_val_if_fail (keys[key].type == ORDET_TYPE_INTEGER
                        || keys[key].type == ORDET_TYPE_SECONDS, if_absent);
  return slot != NULL ? slot->value.integer : if_absent;
}

/**
 * ordet_event_boolean:
 * @self: an event
 * @key: a key that holds yes or no
 * @if_absent: what to answer when it was not said
 *
 * Returns: TRUE or FALSE
 */
gboolean
ordet_event_boolean (const OrdetEvent *self,
                     OrdetKey          key,
                     gboolean          if_absent)
{
  const Slot *slot = find_slot (self, key);

  g_return_val_if_fail (keys[key].type == ORDET_TYPE_BOOLEAN, if_absent);
  return slot != NULL ? slot->value.integer != 0 : if_absent;
}

/**
 * ordet_event_strings:
 * @self: an event
 * @key: a key that holds several texts
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the texts,
 *   NULL if they were not said
 */
const char *const *
ordet_event_strings (const OrdetEvent *self,
                     OrdetKey          key)
{
  const Slot *slot = find_slot (self, key);

  g_return_val_if_fail (keys[key].type == ORDET_TYPE_STRINGS, NULL);
  return slot != NULL ? (const char *const *) slot->value.strings : NULL;
}

/**
 * ordet_event_counts:
 * @self: an event
 * @key: a key that holds counts
 * @n_counts: (out): how many
 *
 * Returns: (transfer none) (nullable) (array length=n_counts): the counts
 */
const OrdetCount *
ordet_event_counts (const OrdetEvent *self,
                    OrdetKey          key,
                    gsize            *n_counts)
{
  const Slot *slot = find_slot (self, key);

  *n_counts = 0;
  g_return_val_if_fail (keys[key].type == ORDET_TYPE_COUNTS, NULL);
  if (slot == NULL)
    return NULL;
  *n_counts = slot->value.counts->len;
  return (const OrdetCount *) (gpointer) slot->value.counts->data;
}

/**
 * ordet_event_rules:
 * @self: an event
 * @key: a key that holds rules
 *
 * Returns: (transfer none) (nullable): a partial rules value
 */
const OrdetRules *
ordet_event_rules (const OrdetEvent *self,
                   OrdetKey          key)
{
  const Slot *slot = find_slot (self, key);

  g_return_val_if_fail (keys[key].type == ORDET_TYPE_RULES, NULL);
  return slot != NULL ? slot->value.rules : NULL;
}

/**
 * ordet_event_copy_at:
 * @self: an event
 * @at_us: meeting time, microseconds
 *
 * Returns: (transfer full): the same act at another time, not yet shared
 */
OrdetEvent *
ordet_event_copy_at (const OrdetEvent *self,
                     gint64            at_us)
{
  OrdetEvent *copy = ordet_event_new (self->act, at_us);

  for (guint i = 0; i < self->n_slots; i++)
    {
      const Slot *slot = &self->slots[i];

      switch (keys[slot->key].type)
        {
        case ORDET_TYPE_STRING:
          ordet_event_set_string (copy, slot->key, slot->value.string);
          break;
        case ORDET_TYPE_STRINGS:
          ordet_event_set_strings (copy, slot->key, (const char *const *) slot->value.strings);
          break;
        case ORDET_TYPE_COUNTS:
          for (guint j = 0; j < slot->value.counts->len; j++)
            {
              const OrdetCount *count = &g_array_index (slot->value.counts, OrdetCount, j);

              ordet_event_add_count (copy, slot->key, count->name, count->number);
            }
          break;
        case ORDET_TYPE_RULES:
          ordet_event_set_rules (copy, slot->key, slot->value.rules);
          break;
        case ORDET_TYPE_INTEGER:
        case ORDET_TYPE_BOOLEAN:
        case ORDET_TYPE_SECONDS:
        default:
          take_slot (copy, slot->key)->value.integer = slot->value.integer;
        }
    }
  return copy;
}
