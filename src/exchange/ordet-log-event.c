/* ordet-log-event.c — one act ↔ one line, driven by the table of acts and keys
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a value means is not judged here: an unknown kind or a negative limit
 * is an act the meeting refuses (bad-value), not a line that cannot be read.
 */
#include "ordet-log-private.h"

#include <string.h>

/* A vote with more options than this is no vote; the bound keeps a hostile
 * line from costing more than its length. */
#define MAX_COUNTS 1000

static gboolean
read_counts (OrdetLogContext *context,
             OrdetEvent      *event,
             OrdetKey         key,
             JsonNode        *node,
             GError         **error)
{
  JsonObject *object;
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (!ordet_log_get_object (context, ordet_key_to_string (key), node, &object, error))
    return FALSE;
  if (json_object_get_size (object) > MAX_COUNTS)
    return ordet_log_bad (context, error, "“%s” holds more than %d figures",
                          ordet_key_to_string (key), MAX_COUNTS);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      gint64 number;

      if (!ordet_log_get_integer (context, ordet_key_to_string (key), member, &number, error))
        return FALSE;
      ordet_event_add_count (event, key, name, number);
    }
  return TRUE;
}

static gboolean
read_rules (OrdetLogContext *context,
            OrdetEvent      *event,
            OrdetKey         key,
            JsonNode        *node,
            GError         **error)
{
  g_autoptr(OrdetRules) rules = NULL;
  JsonObject *object;

  if (!ordet_log_get_object (context, ordet_key_to_string (key), node, &object, error))
    return FALSE;
  if ((rules = ordet_log_read_rules (context, object, error)) == NULL)
    return FALSE;
  ordet_event_set_rules (event, key, rules);
  return TRUE;
}

static gboolean
read_key (OrdetLogContext *context,
          OrdetEvent      *event,
          OrdetKey         key,
          JsonNode        *node,
          GError         **error)
{
  const char *name = ordet_key_to_string (key);
  g_auto(GStrv) texts = NULL;
  const char *text;
  gint64 number;
  gboolean truth;

  switch (ordet_key_type (key))
    {
    case ORDET_TYPE_STRING:
      if (!ordet_log_get_string (context, name, node, &text, error))
        return FALSE;
      ordet_event_set_string (event, key, text);
      return TRUE;
    case ORDET_TYPE_INTEGER:
      if (!ordet_log_get_integer (context, name, node, &number, error))
        return FALSE;
      ordet_event_set_integer (event, key, number);
      return TRUE;
    case ORDET_TYPE_SECONDS:
      if (!ordet_log_get_seconds (context, name, node, &number, error))
        return FALSE;
      ordet_event_set_integer (event, key, number);
      return TRUE;
    case ORDET_TYPE_BOOLEAN:
      if (!ordet_log_get_boolean (context, name, node, &truth, error))
        return FALSE;
      ordet_event_set_boolean (event, key, truth);
      return TRUE;
    case ORDET_TYPE_STRINGS:
      if (!ordet_log_get_strings (context, name, node, TRUE, &texts, error))
        return FALSE;
      ordet_event_set_strings (event, key, (const char *const *) texts);
      return TRUE;
    case ORDET_TYPE_COUNTS:
      return read_counts (context, event, key, node, error);
    case ORDET_TYPE_RULES:
      return read_rules (context, event, key, node, error);
    default:
      g_assert_not_reached ();
    }
}

/*
 * ordet_log_read_event:
 * @context: the line
 * @act: what its "act" says
 * @at_us: what its "t" says
 * @object: the line's members
 *
 * Returns: (transfer full): the act with its keys; unknown ones are named in
 *   @context
 */
OrdetEvent *
ordet_log_read_event (OrdetLogContext *context,
                      OrdetAct         act,
                      gint64           at_us,
                      JsonObject      *object,
                      GError         **error)
{
  g_autoptr(OrdetEvent) event = ordet_event_new (act, at_us);
  gsize n_keys = 0;
  const OrdetActKey *keys = ordet_act_keys (act, &n_keys);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      OrdetKey key;

      if (strcmp (name, "t") == 0 || strcmp (name, "act") == 0)
        continue;
      if ((key = ordet_act_find_key (act, name)) == ORDET_KEY_NONE)
        ordet_log_unknown (context, NULL, name);
      else if (!read_key (context, event, key, node, error))
        return NULL;
    }
  for (gsize i = 0; i < n_keys; i++)
    if (keys[i].required && !ordet_event_has (event, keys[i].key))
      {
        ordet_log_bad (context, error, "“%s” needs “%s”", ordet_act_to_string (act),
                       ordet_key_to_string (keys[i].key));
        return NULL;
      }
  return g_steal_pointer (&event);
}

/* Keys that tell who somebody is (meeting-log.md, --without-people). */
static gboolean
tells_of_person (OrdetAct act,
                 OrdetKey key)
{
  if (act != ORDET_ACT_ADD && act != ORDET_ACT_PERSON && act != ORDET_ACT_CATEGORY)
    return FALSE;
  return key == ORDET_KEY_NAME || key == ORDET_KEY_LIST || key == ORDET_KEY_CATEGORY ||
         key == ORDET_KEY_PRONOUN || key == ORDET_KEY_EXTRA_S;
}

static void
append_counts (GString          *json,
               const OrdetCount *counts,
               gsize             n_counts)
{
  g_string_append_c (json, '{');
  for (gsize i = 0; i < n_counts; i++)
    {
      ordet_log_append_key (json, counts[i].name);
      g_string_append_printf (json, "%" G_GINT64_FORMAT, counts[i].number);
    }
  g_string_append_c (json, '}');
}

/* Who proposed is written as one text when it is one, as the log's own
 * examples do; the lists of people, proposals and votes always as a list. */
static void
append_texts (GString           *json,
              OrdetKey           key,
              const char *const *texts)
{
  if (key == ORDET_KEY_BY && texts[0] != NULL && texts[1] == NULL)
    ordet_log_append_quoted (json, texts[0]);
  else
    ordet_log_append_strings (json, texts);
}

static void
append_value (GString          *json,
              const OrdetEvent *event,
              OrdetKey          key)
{
  const OrdetCount *counts;
  gsize n_counts = 0;

  switch (ordet_key_type (key))
    {
    case ORDET_TYPE_STRING:
      ordet_log_append_quoted (json, ordet_event_string (event, key));
      break;
    case ORDET_TYPE_INTEGER:
      g_string_append_printf (json, "%" G_GINT64_FORMAT, ordet_event_integer (event, key, 0));
      break;
    case ORDET_TYPE_SECONDS:
      ordet_log_append_seconds (json, ordet_event_integer (event, key, 0));
      break;
    case ORDET_TYPE_BOOLEAN:
      g_string_append (json, ordet_event_boolean (event, key, FALSE) ? "true" : "false");
      break;
    case ORDET_TYPE_STRINGS:
      append_texts (json, key, ordet_event_strings (event, key));
      break;
    case ORDET_TYPE_COUNTS:
      counts = ordet_event_counts (event, key, &n_counts);
      append_counts (json, counts, n_counts);
      break;
    case ORDET_TYPE_RULES:
      ordet_log_append_rules (json, ordet_event_rules (event, key));
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * ordet_log_print_event:
 * @event: an act
 * @flags: with ORDET_LOG_WITHOUT_PEOPLE a new person's name is empty, and
 *   what else tells who somebody is is left out
 *
 * The exact inverse of reading a line.
 *
 * Returns: (transfer full) (nullable): the line, without its end; NULL when
 *   leaving out has left nothing that the act could do
 */
char *
ordet_log_print_event (const OrdetEvent *event,
                       OrdetLogFlags     flags)
{
  OrdetAct act = ordet_event_act (event);
  g_autoptr(GString) json = g_string_new ("{");
  g_autofree char *time = ordet_log_print_time (ordet_event_at_us (event));
  gsize n_keys = 0, n_said = 0, n_left_out = 0;
  const OrdetActKey *keys = ordet_act_keys (act, &n_keys);

  g_string_append_printf (json, "\"t\":\"%s\",\"act\":\"%s\"", time, ordet_act_to_string (act));
  for (gsize i = 0; i < n_keys; i++)
    {
      OrdetKey key = keys[i].key;

      if (!ordet_event_has (event, key))
        continue;
      if ((flags & ORDET_LOG_WITHOUT_PEOPLE) != 0 && tells_of_person (act, key))
        {
          n_left_out++;
          if (keys[i].required)
            g_string_append_printf (json, ",\"%s\":\"\"", ordet_key_to_string (key));
          continue;
        }
      n_said += key != ORDET_KEY_WHO;
      ordet_log_append_key (json, ordet_key_to_string (key));
      append_value (json, event, key);
    }
  if (n_left_out > 0 && n_said == 0 && act != ORDET_ACT_ADD)
    return NULL;
  g_string_append_c (json, '}');
  return g_string_free (g_steal_pointer (&json), FALSE);
}
