/* ordet-log-notice.c — the log's first line ↔ the notice
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-log-private.h"

#include <string.h>

typedef enum
{
  FIELD_TEXT,    /* char*, (nullable) */
  FIELD_NUMBER,  /* gint */
  FIELD_CARD,    /* gint64 */
  FIELD_BOOLEAN, /* gboolean, TRUE if left out unless `fallback` says otherwise */
  FIELD_TEXTS,   /* char** (nullable) */
} FieldType;

typedef struct
{
  const char *name;
  FieldType   type;
  gsize       offset;
  gboolean    fallback; /* booleans: what leaving it out means */
  gboolean    personal; /* left out with ORDET_LOG_WITHOUT_PEOPLE */
} Field;

/* In the order they are written. The objects around them (ordet, version,
 * people, agenda, rules) are handled by hand. */
static const Field notice_fields[] = {
  { "title", FIELD_TEXT, G_STRUCT_OFFSET (OrdetNotice, title) },
  { "body", FIELD_TEXT, G_STRUCT_OFFSET (OrdetNotice, body) },
  { "kind", FIELD_TEXT, G_STRUCT_OFFSET (OrdetNotice, kind) },
  { "language", FIELD_TEXT, G_STRUCT_OFFSET (OrdetNotice, language) },
  { "date", FIELD_TEXT, G_STRUCT_OFFSET (OrdetNotice, date) },
  { "place", FIELD_TEXT, G_STRUCT_OFFSET (OrdetNotice, place) },
  { "start", FIELD_TEXT, G_STRUCT_OFFSET (OrdetNotice, start) },
  { "end", FIELD_TEXT, G_STRUCT_OFFSET (OrdetNotice, end) },
  { "register", FIELD_NUMBER, G_STRUCT_OFFSET (OrdetNotice, register_size) },
  { "quorum", FIELD_NUMBER, G_STRUCT_OFFSET (OrdetNotice, quorum) },
  { "access", FIELD_TEXTS, G_STRUCT_OFFSET (OrdetNotice, access) },
  { "child_care", FIELD_TEXT, G_STRUCT_OFFSET (OrdetNotice, child_care) },
  { "profile", FIELD_TEXT, G_STRUCT_OFFSET (OrdetNotice, profile) },
  { "rules_text", FIELD_TEXTS, G_STRUCT_OFFSET (OrdetNotice, rules_text) },
};

static const Field person_fields[] = {
  { "id", FIELD_TEXT, G_STRUCT_OFFSET (OrdetPersonData, id) },
  { "number", FIELD_CARD, G_STRUCT_OFFSET (OrdetPersonData, number) },
  { "name", FIELD_TEXT, G_STRUCT_OFFSET (OrdetPersonData, name), .personal = TRUE },
  { "category", FIELD_TEXT, G_STRUCT_OFFSET (OrdetPersonData, category), .personal = TRUE },
  { "list", FIELD_TEXT, G_STRUCT_OFFSET (OrdetPersonData, list), .personal = TRUE },
  { "member", FIELD_BOOLEAN, G_STRUCT_OFFSET (OrdetPersonData, member), .fallback = TRUE },
  { "vote", FIELD_BOOLEAN, G_STRUCT_OFFSET (OrdetPersonData, vote), .fallback = TRUE },
  { "speak", FIELD_BOOLEAN, G_STRUCT_OFFSET (OrdetPersonData, speak), .fallback = TRUE },
  { "new", FIELD_BOOLEAN, G_STRUCT_OFFSET (OrdetPersonData, is_new) },
  { "pronoun", FIELD_TEXT, G_STRUCT_OFFSET (OrdetPersonData, pronoun), .personal = TRUE },
  { "extra_s", FIELD_NUMBER, G_STRUCT_OFFSET (OrdetPersonData, extra_s), .personal = TRUE },
  { "roles", FIELD_TEXTS, G_STRUCT_OFFSET (OrdetPersonData, roles) },
};

static const Field agenda_fields[] = {
  { "id", FIELD_TEXT, G_STRUCT_OFFSET (OrdetAgendaData, id) },
  { "title", FIELD_TEXT, G_STRUCT_OFFSET (OrdetAgendaData, title) },
  { "minutes", FIELD_NUMBER, G_STRUCT_OFFSET (OrdetAgendaData, minutes) },
  { "kind", FIELD_TEXT, G_STRUCT_OFFSET (OrdetAgendaData, kind) },
};

static void
replace_text (char       **place,
              const char  *text)
{
  char *copy = g_strdup (text);

  g_free (*place);
  *place = copy;
}

static gboolean
read_small_number (OrdetLogContext *context,
                   const char      *key,
                   JsonNode        *node,
                   gint            *value,
                   GError         **error)
{
  gint64 number;

  if (!ordet_log_get_integer (context, key, node, &number, error))
    return FALSE;
  if (number < 0 || number > G_MAXINT)
    return ordet_log_bad (context, error, "“%s” is out of range", key);
  *value = (gint) number;
  return TRUE;
}

static gboolean
read_field (OrdetLogContext *context,
            const Field     *field,
            gpointer         data,
            JsonNode        *node,
            GError         **error)
{
  gpointer place = G_STRUCT_MEMBER_P (data, field->offset);
  const char *text;
  char **texts;

  switch (field->type)
    {
    case FIELD_TEXT:
      if (!ordet_log_get_string (context, field->name, node, &text, error))
        return FALSE;
      replace_text (place, text);
      return TRUE;
    case FIELD_NUMBER:
      return read_small_number (context, field->name, node, place, error);
    case FIELD_CARD:
      return ordet_log_get_integer (context, field->name, node, place, error);
    case FIELD_BOOLEAN:
      return ordet_log_get_boolean (context, field->name, node, place, error);
    case FIELD_TEXTS:
      if (!ordet_log_get_strings (context, field->name, node, FALSE, &texts, error))
        return FALSE;
      g_strfreev (*(char ***) place);
      *(char ***) place = texts;
      return TRUE;
    default:
      g_assert_not_reached ();
    }
}

/* Reads one member into @data; @known tells whether the table has it. */
static gboolean
read_member (OrdetLogContext *context,
             const Field     *fields,
             gsize            n_fields,
             gpointer         data,
             const char      *name,
             JsonNode        *node,
             gboolean        *known,
             GError         **error)
{
  for (gsize i = 0; i < n_fields; i++)
    if (strcmp (fields[i].name, name) == 0)
      {
        *known = TRUE;
        return read_field (context, &fields[i], data, node, error);
      }
  *known = FALSE;
  return TRUE;
}

/* All of an object that the table describes. */
static gboolean
read_object (OrdetLogContext *context,
             const char      *within,
             const Field     *fields,
             gsize            n_fields,
             gpointer         data,
             JsonNode        *node,
             GError         **error)
{
  JsonObject *object;
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (!ordet_log_get_object (context, within, node, &object, error))
    return FALSE;
  if (!json_object_has_member (object, "id"))
    return ordet_log_bad (context, error, "“%s” needs “id”", within);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      gboolean known;

      if (!read_member (context, fields, n_fields, data, name, member, &known, error))
        return FALSE;
      if (!known)
        ordet_log_unknown (context, within, name);
    }
  return TRUE;
}

static gboolean
read_people (OrdetLogContext *context,
             OrdetNotice     *notice,
             JsonArray       *array,
             GError         **error)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      OrdetPersonData *person = ordet_notice_add_person (notice, "", "");

      if (!read_object (context, "people", person_fields, G_N_ELEMENTS (person_fields), person,
                        json_array_get_element (array, i), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_agenda (OrdetLogContext *context,
             OrdetNotice     *notice,
             JsonArray       *array,
             GError         **error)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      OrdetAgendaData *item = ordet_notice_add_item (notice, "", "");

      if (!read_object (context, "agenda", agenda_fields, G_N_ELEMENTS (agenda_fields), item,
                        json_array_get_element (array, i), error))
        return FALSE;
    }
  return TRUE;
}

/* people, agenda and rules. */
static gboolean
read_part (OrdetLogContext *context,
           OrdetNotice     *notice,
           const char      *name,
           JsonNode        *node,
           GError         **error)
{
  JsonObject *object;

  if (strcmp (name, "rules") == 0)
    {
      if (!ordet_log_get_object (context, name, node, &object, error))
        return FALSE;
      g_clear_pointer (&notice->rules, ordet_rules_free);
      return (notice->rules = ordet_log_read_rules (context, object, error)) != NULL;
    }
  if (strcmp (name, "people") != 0 && strcmp (name, "agenda") != 0)
    {
      ordet_log_unknown (context, NULL, name);
      return TRUE;
    }
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return ordet_log_bad (context, error, "“%s” must be a list of objects", name);
  if (*name == 'p')
    return read_people (context, notice, json_node_get_array (node), error);
  return read_agenda (context, notice, json_node_get_array (node), error);
}

/* "ordet" and "version": is it ours, and can we read it. */
static gboolean
check_version (OrdetLogContext *context,
               JsonObject      *object,
               GError         **error)
{
  JsonNode *ordet = json_object_get_member (object, "ordet");
  JsonNode *version = json_object_get_member (object, "version");
  const char *text;
  gint64 number;

  if (ordet == NULL || version == NULL || !json_object_has_member (object, "title"))
    return ordet_log_bad (context, error,
                          "a meeting log begins with “ordet”, “version” and “title”");
  if (!ordet_log_get_string (context, "ordet", ordet, &text, error) ||
      !ordet_log_get_integer (context, "version", version, &number, error))
    return FALSE;
  if (strcmp (text, "meeting-log") != 0)
    return ordet_log_bad (context, error, "“ordet” must be “meeting-log”");
  if (number != 1)
    return ordet_log_bad (context, error,
                          "version %" G_GINT64_FORMAT " of the format is not known here", number);
  return TRUE;
}

/* Words of which the format knows all; others (roles, ...) are kept as they
 * are. A category may have lost its declaration since, and stands for neither
 * list then. */
static gboolean
check_words (OrdetLogContext   *context,
             const OrdetNotice *notice,
             GError           **error)
{
  static const char *const kinds[] = { "annual", "members", "board", "congress", "open", "other",
                                       NULL };
  static const char *const lists[] = { "a", "b", "none", NULL };

  if (notice->kind != NULL && !g_strv_contains (kinds, notice->kind))
    return ordet_log_bad (context, error, "“%s” is no kind of meeting", notice->kind);
  for (guint i = 0; i < notice->people->len; i++)
    {
      const OrdetPersonData *person = notice->people->pdata[i];

      if (person->list != NULL && !g_strv_contains (lists, person->list))
        return ordet_log_bad (context, error, "“list” must be “a”, “b” or “none”");
    }
  return TRUE;
}

/*
 * ordet_log_read_notice:
 * @context: the line
 * @object: the first line's members
 *
 * Returns: (transfer full): a valid notice
 */
OrdetNotice *
ordet_log_read_notice (OrdetLogContext *context,
                       JsonObject      *object,
                       GError         **error)
{
  g_autoptr(OrdetNotice) notice = NULL;
  g_autoptr(GError) reason = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (!check_version (context, object, error))
    return NULL;
  notice = ordet_notice_new ("");
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      gboolean known;

      if (strcmp (name, "ordet") == 0 || strcmp (name, "version") == 0)
        continue;
      if (!read_member (context, notice_fields, G_N_ELEMENTS (notice_fields), notice, name, node,
                        &known, error) ||
          (!known && !read_part (context, notice, name, node, error)))
        return NULL;
    }
  if (!ordet_notice_valid (notice, &reason))
    {
      ordet_log_bad (context, error, "%s", reason->message);
      return NULL;
    }
  return check_words (context, notice, error) ? g_steal_pointer (&notice) : NULL;
}

/* What leaving the field out would say anyway is not written. */
static gboolean
is_default (const Field *field,
            gconstpointer place)
{
  switch (field->type)
    {
    case FIELD_TEXT:
    case FIELD_TEXTS:
      return *(const gpointer *) place == NULL;
    case FIELD_NUMBER:
      return *(const gint *) place == 0;
    case FIELD_CARD:
      return *(const gint64 *) place == 0;
    case FIELD_BOOLEAN:
      return (*(const gboolean *) place != FALSE) == field->fallback;
    default:
      g_assert_not_reached ();
    }
}

static void
append_fields (GString       *json,
               const Field   *fields,
               gsize          n_fields,
               gconstpointer  data,
               OrdetLogFlags  flags)
{
  for (gsize i = 0; i < n_fields; i++)
    {
      gconstpointer place = G_STRUCT_MEMBER_P (data, fields[i].offset);

      if (is_default (&fields[i], place) ||
          (fields[i].personal && (flags & ORDET_LOG_WITHOUT_PEOPLE) != 0))
        continue;
      ordet_log_append_key (json, fields[i].name);
      if (fields[i].type == FIELD_TEXT)
        ordet_log_append_quoted (json, *(char *const *) place);
      else if (fields[i].type == FIELD_TEXTS)
        ordet_log_append_strings (json, *(const char *const *const *) place);
      else if (fields[i].type == FIELD_CARD)
        g_string_append_printf (json, "%" G_GINT64_FORMAT, *(const gint64 *) place);
      else if (fields[i].type == FIELD_NUMBER)
        g_string_append_printf (json, "%d", *(const gint *) place);
      else
        g_string_append (json, *(const gboolean *) place ? "true" : "false");
    }
}

static void
append_list (GString         *json,
             const char      *key,
             const GPtrArray *list,
             const Field     *fields,
             gsize            n_fields,
             OrdetLogFlags    flags)
{
  ordet_log_append_key (json, key);
  g_string_append_c (json, '[');
  for (guint i = 0; i < list->len; i++)
    {
      g_string_append (json, i > 0 ? ",{" : "{");
      append_fields (json, fields, n_fields, list->pdata[i], flags);
      g_string_append_c (json, '}');
    }
  g_string_append_c (json, ']');
}

/**
 * ordet_log_print_notice:
 * @notice: a notice
 * @flags: what to leave out
 *
 * Returns: (transfer full): the first line of its log, without its end
 */
char *
ordet_log_print_notice (const OrdetNotice *notice,
                        OrdetLogFlags      flags)
{
  GString *json = g_string_new ("{\"ordet\":\"meeting-log\",\"version\":1");

  append_fields (json, notice_fields, G_N_ELEMENTS (notice_fields), notice, flags);
  append_list (json, "people", notice->people, person_fields, G_N_ELEMENTS (person_fields), flags);
  append_list (json, "agenda", notice->agenda, agenda_fields, G_N_ELEMENTS (agenda_fields), flags);
  ordet_log_append_key (json, "rules");
  ordet_log_append_rules (json, notice->rules);
  g_string_append_c (json, '}');
  return g_string_free (json, FALSE);
}
