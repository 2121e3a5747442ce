/* ordet-log-json.c — typed members of a JSON object, and their way out again
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * json-glib's own typed getters stop the program on a wrong type, so every
 * node is asked what it holds first.
 */
#include "ordet-log-private.h"

#include <math.h>

void
ordet_log_context_init (OrdetLogContext *context)
{
  context->line = 1;
  context->unknown = g_array_new (FALSE, FALSE, sizeof (OrdetLogUnknown));
  context->n_unknown = 0;
}

void
ordet_log_context_clear (OrdetLogContext *context)
{
  for (guint i = 0; i < context->unknown->len; i++)
    g_free (g_array_index (context->unknown, OrdetLogUnknown, i).key);
  g_clear_pointer (&context->unknown, g_array_unref);
}

/* Notes that @key was left out; @within is the way to it, or NULL. */
void
ordet_log_unknown (OrdetLogContext *context,
                   const char      *within,
                   const char      *key)
{
  OrdetLogUnknown unknown = { .line = context->line };

  context->n_unknown++;
  if (context->unknown->len >= ORDET_LOG_MAX_UNKNOWN)
    return;
  unknown.key = within != NULL ? g_strdup_printf ("%s.%s", within, key) : g_strdup (key);
  g_array_append_val (context->unknown, unknown);
}

/*
 * ordet_log_parse_object:
 * @parser: kept from line to line
 *
 * The object that a line of text is, after all its guards.
 *
 * Returns: (transfer none): owned by @parser until it reads the next one
 */
JsonObject *
ordet_log_parse_object (OrdetLogContext *context,
                        JsonParser      *parser,
                        const char      *text,
                        gsize            length,
                        GError         **error)
{
  JsonNode *root;

  if (!g_utf8_validate_len (text, length, NULL))
    {
      ordet_log_bad (context, error, "the line is not UTF-8");
      return NULL;
    }
  if (!ordet_log_scan (context, text, length, error))
    return NULL;
  if (!json_parser_load_from_data (parser, text, (gssize) length, NULL))
    {
      ordet_log_bad (context, error, "the line is not JSON");
      return NULL;
    }
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      ordet_log_bad (context, error, "the line is not an object");
      return NULL;
    }
  return json_node_get_object (root);
}

gboolean
ordet_log_get_string (OrdetLogContext *context,
                      const char      *key,
                      JsonNode        *node,
                      const char     **value,
                      GError         **error)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return ordet_log_bad (context, error, "“%s” must be a text", key);
  *value = json_node_get_string (node);
  return TRUE;
}

/* Numbers like 12.0 are whole too, as in JSON Schema. */
gboolean
ordet_log_get_integer (OrdetLogContext *context,
                       const char      *key,
                       JsonNode        *node,
                       gint64          *value,
                       GError         **error)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_NONE;

  if (type == G_TYPE_INT64)
    {
      *value = json_node_get_int (node);
      return TRUE;
    }
  if (type == G_TYPE_DOUBLE)
    {
      double number = json_node_get_double (node);

      if (number == floor (number) && fabs (number) < 1e15)
        {
          *value = (gint64) number;
          return TRUE;
        }
    }
  return ordet_log_bad (context, error, "“%s” must be a whole number", key);
}

gboolean
ordet_log_get_boolean (OrdetLogContext *context,
                       const char      *key,
                       JsonNode        *node,
                       gboolean        *value,
                       GError         **error)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return ordet_log_bad (context, error, "“%s” must be true or false", key);
  *value = json_node_get_boolean (node);
  return TRUE;
}

/* Whole seconds or milliseconds, to microseconds; nothing finer, since it
 * could not be written out again, and nothing beyond thirty years. */
gboolean
ordet_log_get_seconds (OrdetLogContext *context,
                       const char      *key,
                       JsonNode        *node,
                       gint64          *value_us,
                       GError         **error)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_NONE;
  double seconds, ms;

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return ordet_log_bad (context, error, "“%s” must be a number of seconds", key);
  seconds = type == G_TYPE_INT64 ? (double) json_node_get_int (node) : json_node_get_double (node);
  if (fabs (seconds) > 1e9)
    return ordet_log_bad (context, error, "“%s” is out of range", key);
  ms = round (seconds * 1000);
  if (fabs (seconds * 1000 - ms) > 1e-4)
    return ordet_log_bad (context, error, "“%s” is finer than a millisecond", key);
  *value_us = (gint64) ms * (ORDET_SECOND / 1000);
  return TRUE;
}

/* A list of texts; with @one_will_do a single text is a list of one. */
gboolean
ordet_log_get_strings (OrdetLogContext *context,
                       const char      *key,
                       JsonNode        *node,
                       gboolean         one_will_do,
                       char          ***value,
                       GError         **error)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  const char *text;
  JsonArray *array;

  if (one_will_do && JSON_NODE_HOLDS_VALUE (node))
    {
      if (!ordet_log_get_string (context, key, node, &text, error))
        return FALSE;
      g_strv_builder_add (builder, text);
      *value = g_strv_builder_end (builder);
      return TRUE;
    }
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return ordet_log_bad (context, error, "“%s” must be a list of texts", key);
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (!ordet_log_get_string (context, key, json_array_get_element (array, i), &text, error))
        return FALSE;
      g_strv_builder_add (builder, text);
    }
  *value = g_strv_builder_end (builder);
  return TRUE;
}

gboolean
ordet_log_get_object (OrdetLogContext *context,
                      const char      *key,
                      JsonNode        *node,
                      JsonObject     **value,
                      GError         **error)
{
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return ordet_log_bad (context, error, "“%s” must be an object", key);
  *value = json_node_get_object (node);
  return TRUE;
}

/**
 * ordet_log_append_quoted:
 * @json: text under construction
 * @text: UTF-8
 *
 * Appends @text as a JSON string: only what JSON asks for is escaped, all
 * else stays as it is.
 */
void
ordet_log_append_quoted (GString    *json,
                         const char *text)
{
  g_string_append_c (json, '"');
  for (const char *p = text; *p != '\0'; p++)
    switch (*p)
      {
      case '"':
      case '\\':
        g_string_append_c (json, '\\');
        g_string_append_c (json, *p);
        break;
      case '\n':
        g_string_append (json, "\\n");
        break;
      case '\t':
        g_string_append (json, "\\t");
        break;
      case '\r':
        g_string_append (json, "\\r");
        break;
      default:
        if ((guchar) *p < 0x20)
          g_string_append_printf (json, "\\u%04x", (guint) (guchar) *p);
        else
          g_string_append_c (json, *p);
      }
  g_string_append_c (json, '"');
}

/**
 * ordet_log_append_key:
 * @json: text under construction, inside an object
 * @key: a name
 *
 * Appends `"key":`, with a comma before it unless it is the first.
 */
void
ordet_log_append_key (GString    *json,
                      const char *key)
{
  if (json->len > 0 && json->str[json->len - 1] != '{')
    g_string_append_c (json, ',');
  ordet_log_append_quoted (json, key);
  g_string_append_c (json, ':');
}

void
ordet_log_append_strings (GString           *json,
                          const char *const *texts)
{
  g_string_append_c (json, '[');
  for (gsize i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      ordet_log_append_quoted (json, texts[i]);
    }
  g_string_append_c (json, ']');
}

/**
 * ordet_log_append_seconds:
 * @json: text under construction
 * @time_us: microseconds; what is finer than a millisecond is cut off
 *
 * Appends @time_us as seconds, "180" or "12.5", in any locale.
 */
void
ordet_log_append_seconds (GString *json,
                          gint64   time_us)
{
  guint64 ms = (guint64) (time_us < 0 ? -time_us : time_us) / (ORDET_SECOND / 1000);

  if (time_us < 0 && ms > 0)
    g_string_append_c (json, '-');
  g_string_append_printf (json, "%" G_GUINT64_FORMAT, ms / 1000);
  if (ms % 1000 != 0)
    {
      g_string_append_printf (json, ".%03u", (guint) (ms % 1000));
      while (json->str[json->len - 1] == '0')
        g_string_truncate (json, json->len - 1);
    }
}

/**
 * ordet_log_parse_time:
 * @text: "HH:MM:SS" or "HH:MM:SS.mmm"; the hours go on past 24 (to 999) when
 *   the meeting does
 * @time_us: (out): microseconds since midnight of the meeting's first day
 *
 * Returns: whether @text is a time of day
 */
gboolean
ordet_log_parse_time (const char *text,
                      gint64     *time_us)
{
  gint64 parts[3] = { 0, 0, 0 };
  gint64 ms = 0;
  const char *p = text;

  for (guint part = 0; part < 3; part++)
    {
      guint digits = 0;

      for (; g_ascii_isdigit (*p) && digits < 4; p++, digits++)
        parts[part] = parts[part] * 10 + (*p - '0');
      if (digits != 2 && !(part == 0 && digits == 3))
        return FALSE;
      if (part < 2 && *p++ != ':')
        return FALSE;
    }
  if (*p == '.')
    {
      for (guint i = 1; i <= 3; i++)
        {
          if (!g_ascii_isdigit (p[i]))
            return FALSE;
          ms = ms * 10 + (p[i] - '0');
        }
      p += 4;
    }
  if (*p != '\0' || parts[1] > 59 || parts[2] > 59)
    return FALSE;
  *time_us = ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * ORDET_SECOND +
             ms * (ORDET_SECOND / 1000);
  return TRUE;
}

/**
 * ordet_log_print_time:
 * @time_us: microseconds since midnight of the meeting's first day
 *
 * Returns: (transfer full): "24:05:00", or "24:05:00.250" if it is not a
 *   whole second
 */
char *
ordet_log_print_time (gint64 time_us)
{
  gint64 ms = time_us / (ORDET_SECOND / 1000);
  gint64 s = ms / 1000;

  g_return_val_if_fail (time_us >= 0, NULL);
  ms %= 1000;
  if (ms != 0)
    return g_strdup_printf ("%02d:%02d:%02d.%03d", (int) (s / 3600), (int) (s / 60 % 60),
                            (int) (s % 60), (int) ms);
  return g_strdup_printf ("%02d:%02d:%02d", (int) (s / 3600), (int) (s / 60 % 60), (int) (s % 60));
}

/**
 * ordet_log_add_text:
 * @json: text under construction, inside an object
 * @key: a name
 * @text: (nullable): a text, or %NULL for null
 *
 * Appends `"key":"text"`.
 */
void
ordet_log_add_text (GString    *json,
                    const char *key,
                    const char *text)
{
  ordet_log_append_key (json, key);
  if (text != NULL)
    ordet_log_append_quoted (json, text);
  else
    g_string_append (json, "null");
}

/**
 * ordet_log_add_truth:
 * @json: text under construction, inside an object
 * @key: a name
 * @truth: what it says
 *
 * Appends `"key":true` or `"key":false`.
 */
void
ordet_log_add_truth (GString    *json,
                     const char *key,
                     gboolean    truth)
{
  ordet_log_append_key (json, key);
  g_string_append (json, truth ? "true" : "false");
}

/**
 * ordet_log_add_number:
 * @json: text under construction, inside an object
 * @key: a name
 * @number: a whole number
 *
 * Appends `"key":7`.
 */
void
ordet_log_add_number (GString    *json,
                      const char *key,
                      guint       number)
{
  ordet_log_append_key (json, key);
  g_string_append_printf (json, "%u", number);
}

/**
 * ordet_log_add_seconds:
 * @json: text under construction, inside an object
 * @key: a name
 * @time_us: a length or a moment
 *
 * Appends the seconds as ordet_log_append_seconds() writes them, with a name.
 */
void
ordet_log_add_seconds (GString    *json,
                       const char *key,
                       gint64      time_us)
{
  ordet_log_append_key (json, key);
  ordet_log_append_seconds (json, time_us);
}

/**
 * ordet_log_append_order:
 * @json: text under construction
 * @meeting: a meeting
 * @whole: points of order and replies too, not the speeches alone
 *
 * Appends the ids of those who wait, next one first, as an array.
 */
void
ordet_log_append_order (GString      *json,
                        OrdetMeeting *meeting,
                        gboolean      whole)
{
  gsize n_entries = 0;
  const OrdetEntry *entries = ordet_meeting_order (meeting, &n_entries);
  gboolean first = TRUE;

  g_string_append_c (json, '[');
  for (gsize i = 0; i < n_entries; i++)
    if (whole || entries[i].kind == ORDET_KIND_SPEECH)
      {
        if (!first)
          g_string_append_c (json, ',');
        first = FALSE;
        ordet_log_append_quoted (json, ordet_meeting_person (meeting, entries[i].person)->id);
      }
  g_string_append_c (json, ']');
}
