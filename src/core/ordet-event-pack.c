/* ordet-event-pack.c — events as GVariant, for the vault
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An event is (ixa(iv)): its act, its time in microseconds and its keys, by
 * their numbers. A reader that meets a number it does not know refuses the
 * event: half a fact is worse than none.
 */
#include "ordet-event.h"

#include "ordet-rules.h"

#define EVENT_TYPE G_VARIANT_TYPE ("(ixa(iv))")

static GVariant *
pack_value (const OrdetEvent *self,
            OrdetKey          key)
{
  switch (ordet_key_type (key))
    {
    case ORDET_TYPE_STRING:
      return g_variant_new_string (ordet_event_string (self, key));
    case ORDET_TYPE_STRINGS:
      return g_variant_new_strv (ordet_event_strings (self, key), -1);
    case ORDET_TYPE_BOOLEAN:
      return g_variant_new_boolean (ordet_event_boolean (self, key, FALSE));
    case ORDET_TYPE_COUNTS:
      {
        GVariantBuilder builder;
        gsize n;
        const OrdetCount *counts = ordet_event_counts (self, key, &n);

        g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sx)"));
        for (gsize i = 0; i < n; i++)
          g_variant_builder_add (&builder, "(sx)", counts[i].name, counts[i].number);
        return g_variant_builder_end (&builder);
      }
    case ORDET_TYPE_RULES:
      return ordet_rules_pack (ordet_event_rules (self, key));
    case ORDET_TYPE_INTEGER:
    case ORDET_TYPE_SECONDS:
    default:
      return g_variant_new_int64 (ordet_event_integer (self, key, 0));
    }
}

/**
 * ordet_event_pack:
 * @self: an event
 *
 * Returns: (transfer floating): the event with all its keys
 */
GVariant *
ordet_event_pack (const OrdetEvent *self)
{
  GVariantBuilder builder;
  gsize n = 0;
  const OrdetActKey *table = ordet_act_keys (ordet_event_act (self), &n);

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(iv)"));
  for (gsize i = 0; i < n; i++)
    if (ordet_event_has (self, table[i].key))
      g_variant_builder_add (&builder, "(iv)", (gint32) table[i].key,
                             pack_value (self, table[i].key));
  return g_variant_new ("(ixa(iv))", (gint32) ordet_event_act (self), ordet_event_at_us (self),
                        &builder);
}

static gboolean
unpack_counts (OrdetEvent *self,
               OrdetKey    key,
               GVariant   *value)
{
  GVariantIter iter;
  const char *name;
  gint64 number;

  if (!g_variant_is_of_type (value, G_VARIANT_TYPE ("a(sx)")))
    return FALSE;
  g_variant_iter_init (&iter, value);
  while (g_variant_iter_next (&iter, "(&sx)", &name, &number))
    ordet_event_add_count (self, key, name, number);
  return TRUE;
}

static gboolean
unpack_value (OrdetEvent *self,
              OrdetKey    key,
              GVariant   *value)
{
  switch (ordet_key_type (key))
    {
    case ORDET_TYPE_STRING:
      if (!g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
        return FALSE;
      ordet_event_set_string (self, key, g_variant_get_string (value, NULL));
      return TRUE;
    case ORDET_TYPE_STRINGS:
      {
        g_autofree const char **texts = NULL;

        if (!g_variant_is_of_type (value, G_VARIANT_TYPE_STRING_ARRAY))
          return FALSE;
        texts = g_variant_get_strv (value, NULL);
        ordet_event_set_strings (self, key, texts);
        return TRUE;
      }
    case ORDET_TYPE_BOOLEAN:
      if (!g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
        return FALSE;
      ordet_event_set_boolean (self, key, g_variant_get_boolean (value));
      return TRUE;
    case ORDET_TYPE_COUNTS:
      return unpack_counts (self, key, value);
    case ORDET_TYPE_RULES:
      {
        g_autoptr(OrdetRules) rules = ordet_rules_unpack (value, NULL);

        if (rules == NULL)
          return FALSE;
        ordet_event_set_rules (self, key, rules);
        return TRUE;
      }
    case ORDET_TYPE_INTEGER:
    case ORDET_TYPE_SECONDS:
    default:
      if (!g_variant_is_of_type (value, G_VARIANT_TYPE_INT64))
        return FALSE;
      ordet_event_set_integer (self, key, g_variant_get_int64 (value));
      return TRUE;
    }
}

static gboolean
act_has_key (OrdetAct act,
             gint32   key)
{
  gsize n = 0;
  const OrdetActKey *table = ordet_act_keys (act, &n);

  for (gsize i = 0; i < n; i++)
    if ((gint32) table[i].key == key)
      return TRUE;
  return FALSE;
}

/**
 * ordet_event_unpack:
 * @packed: what ordet_event_pack() gave; not consumed
 * @error: return location, ORDET_ERROR_FORMAT
 *
 * Returns: (transfer full) (nullable): the event, NULL if @packed is not one
 *   or comes from a newer version
 */
OrdetEvent *
ordet_event_unpack (GVariant  *packed,
                    GError   **error)
{
  g_autoptr(OrdetEvent) self = NULL;
  g_autoptr(GVariant) slots = NULL;
  GVariantIter iter;
  gint32 act = 0, key;
  gint64 at_us = -1;
  GVariant *value;

  if (g_variant_is_of_type (packed, EVENT_TYPE))
    g_variant_get (packed, "(ix@a(iv))", &act, &at_us, &slots);
  if (act <= 0 || act >= ORDET_N_ACTS || at_us < 0)
    {
      g_set_error (error, ORDET_ERROR, ORDET_ERROR_FORMAT,
                   "A fact of the meeting cannot be read by this version.");
      return NULL;
    }
  self = ordet_event_new ((OrdetAct) act, at_us);
  g_variant_iter_init (&iter, slots);
  while (g_variant_iter_next (&iter, "(iv)", &key, &value))
    {
      gboolean good = act_has_key ((OrdetAct) act, key)
                      && unpack_value (self, (OrdetKey) key, value);

      g_variant_unref (value);
      if (!good)
        {
          g_set_error (error, ORDET_ERROR, ORDET_ERROR_FORMAT,
                       "A fact of the meeting has a part that this version cannot read.");
          return NULL;
        }
    }
  return g_steal_pointer (&self);
}

/**
 * ordet_event_equal:
 * @a: an event
 * @b: another
 *
 * Returns: TRUE if act, time and every key are the same
 */
gboolean
ordet_event_equal (const OrdetEvent *a,
                   const OrdetEvent *b)
{
  g_autoptr(GVariant) first = g_variant_ref_sink (ordet_event_pack (a));
  g_autoptr(GVariant) second = g_variant_ref_sink (ordet_event_pack (b));

  return g_variant_equal (first, second);
}
