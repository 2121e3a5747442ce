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
    char *string;      /* (owned) ORDET_TYPE_STRING */
    gint64 integer;    /* ORDET_TYPE_INTEGER, BOOLEAN, SECONDS (microseconds) */
    char **strings;    /* (owned) ORDET_TYPE_STRINGS */
    GArray *counts;    /* (owned) (element-type OrdetCount) */
    OrdetRules *rules; /* (owned) */
  } value;
} Slot;

/* An act has four keys at most but for vote and add. */
#define N_INLINE 4

struct _OrdetEvent
{
  gint ref_count; /* atomic: an export in a thread may hold one */
  OrdetAct act;
  gint64 at_us;
  guint n_slots;
  guint n_room;
  Slot *slots; /* (owned) unless it is inline_slots */
  Slot inline_slots[N_INLINE];
};

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
  switch (ordet_key_type (slot->key))
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
  g_return_if_fail (ordet_key_type (key) == ORDET_TYPE_INTEGER ||
                    ordet_key_type (key) == ORDET_TYPE_SECONDS);
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

  g_return_val_if_fail (ordet_key_type (key) == ORDET_TYPE_STRING, NULL);
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

  g_return_val_if_fail (ordet_key_type (key) == ORDET_TYPE_INTEGER ||
                            ordet_key_type (key) == ORDET_TYPE_SECONDS,
                        if_absent);
  return slot != NULL ? slot->value.integer : if_absent;
}

/**
 * ordet_event_required:
 * @self: an event
 * @key: a key that holds a whole number, or seconds, and that the act must
 *   carry, or has been seen to carry
 *
 * Returns: the number; seconds in microseconds
 */
gint64
ordet_event_required (const OrdetEvent *self,
                      OrdetKey          key)
{
  const Slot *slot = find_slot (self, key);

  g_return_val_if_fail (slot != NULL, 0);
  return slot->value.integer;
}

/**
 * ordet_event_within:
 * @self: an event
 * @key: a key that holds a whole number, or seconds
 * @least: the smallest that is allowed; seconds in microseconds
 * @most: the largest
 *
 * Returns: FALSE if a number was said that is smaller or larger
 */
gboolean
ordet_event_within (const OrdetEvent *self,
                    OrdetKey          key,
                    gint64            least,
                    gint64            most)
{
  const Slot *slot = find_slot (self, key);

  return slot == NULL || (slot->value.integer >= least && slot->value.integer <= most);
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

  g_return_val_if_fail (ordet_key_type (key) == ORDET_TYPE_BOOLEAN, if_absent);
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

  g_return_val_if_fail (ordet_key_type (key) == ORDET_TYPE_STRINGS, NULL);
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
  g_return_val_if_fail (ordet_key_type (key) == ORDET_TYPE_COUNTS, NULL);
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

  g_return_val_if_fail (ordet_key_type (key) == ORDET_TYPE_RULES, NULL);
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

      switch (ordet_key_type (slot->key))
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
