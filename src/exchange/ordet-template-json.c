/* ordet-template-json.c — templates ↔ JSON: bounded, strict, whole or not at all
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "ordet-log-private.h"
#include "ordet-template-private.h"

#define bad ordet_template_bad

/* --- out --- */

static void
print_text (GString                 *out,
            const char              *key,
            const OrdetTemplateText *text)
{
  g_autoptr(GString) object = g_string_new ("{");

  if (text->in[ORDET_TEMPLATE_ANY] != NULL)
    {
      if (key != NULL)
        ordet_log_append_key (out, key);
      ordet_log_append_quoted (out, text->in[ORDET_TEMPLATE_ANY]);
      return;
    }
  for (guint i = 0; i < ORDET_TEMPLATE_ANY; i++)
    if (text->in[i] != NULL)
      {
        ordet_log_append_key (object, ordet_template_languages[i]);
        ordet_log_append_quoted (object, text->in[i]);
      }
  if (object->len == 1)
    return;
  if (key != NULL)
    ordet_log_append_key (out, key);
  g_string_append_printf (out, "%s}", object->str);
}

static void
print_string (GString    *out,
              const char *key,
              const char *value)
{
  if (value == NULL)
    return;
  ordet_log_append_key (out, key);
  ordet_log_append_quoted (out, value);
}

static void
print_rules (GString          *out,
             const OrdetRules *rules)
{
  ordet_log_append_key (out, "rules");
  ordet_log_append_rules (out, rules);
}

static void
print_template (GString             *out,
                const OrdetTemplate *self)
{
  g_string_append_c (out, '{');
  print_string (out, "id", self->id);
  print_string (out, "kind", self->kind);
  print_string (out, "start", self->start);
  print_text (out, "title", &self->title);
  print_text (out, "about", &self->about);
  print_text (out, "profile", &self->profile);
  g_string_append (out, ",\n \"agenda\":[");
  for (guint i = 0; i < self->agenda->len; i++)
    {
      const OrdetTemplateItem *item = self->agenda->pdata[i];

      g_string_append (out, i > 0 ? ",\n  {" : "\n  {");
      print_text (out, "title", &item->title);
      print_string (out, "number", item->number);
      print_string (out, "kind", item->kind);
      if (item->minutes > 0)
        {
          ordet_log_append_key (out, "minutes");
          g_string_append_printf (out, "%d", item->minutes);
        }
      g_string_append_c (out, '}');
    }
  g_string_append (out, "],\n \"rules_text\":[");
  for (guint i = 0; i < self->rules_text->len; i++)
    {
      g_string_append (out, i > 0 ? ",\n  " : "\n  ");
      print_text (out, NULL, self->rules_text->pdata[i]);
    }
  g_string_append (out, "]");
  print_rules (out, self->rules);
  g_string_append_c (out, '}');
}

/**
 * ordet_template_set_print:
 * @self: a valid set
 *
 * Returns: (transfer full): the JSON; equal sets give equal bytes
 */
char *
ordet_template_set_print (const OrdetTemplateSet *self)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "{\"ordet\":\"templates\",\"version\":%d", ORDET_TEMPLATES_VERSION);
  print_string (out, "body", self->body);
  g_string_append (out, ",\n\"templates\":[");
  for (guint i = 0; i < self->templates->len; i++)
    {
      g_string_append (out, i > 0 ? ",\n" : "\n");
      print_template (out, self->templates->pdata[i]);
    }
  g_string_append (out, "],\n\"profiles\":[");
  for (guint i = 0; i < self->profiles->len; i++)
    {
      const OrdetProfile *profile = self->profiles->pdata[i];

      g_string_append (out, i > 0 ? ",\n{" : "\n{");
      print_string (out, "id", profile->id);
      print_text (out, "title", &profile->title);
      print_text (out, "about", &profile->about);
      print_rules (out, profile->rules);
      g_string_append_c (out, '}');
    }
  g_string_append (out, "]}\n");
  return g_string_free (out, FALSE);
}

/**
 * ordet_template_set_write_file:
 * @self: a valid set
 * @path: where to; what stands there is replaced
 * @error: return location; %ORDET_ERROR_OUTPUT
 *
 * Returns: %FALSE if it could not be written; @path is then as it was
 */
gboolean
ordet_template_set_write_file (const OrdetTemplateSet  *self,
                               const char              *path,
                               GError                 **error)
{
  g_autofree char *json = ordet_template_set_print (self);

  return ordet_log_write_public (path, json, error);
}

/* --- in --- */

static const char *
string_of (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
                 json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node)
           : NULL;
}

/* A text for all languages, or an object of texts by language; languages that
 * are not known here are left out. */
static gboolean
read_text (JsonObject         *object,
           const char         *key,
           OrdetTemplateText  *text,
           GError            **error)
{
  JsonNode *node = json_object_get_member (object, key);
  JsonObject *languages;

  if (node == NULL)
    return TRUE;
  if (string_of (node) != NULL)
    {
      text->in[ORDET_TEMPLATE_ANY] = g_strdup (string_of (node));
      return TRUE;
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return bad (error, ORDET_TEMPLATE_TEXT, key);
  languages = json_node_get_object (node);
  for (guint i = 0; i < ORDET_TEMPLATE_ANY; i++)
    {
      JsonNode *member = json_object_get_member (languages, ordet_template_languages[i]);

      if (member == NULL)
        continue;
      if (string_of (member) == NULL)
        return bad (error, ORDET_TEMPLATE_TEXT, key);
      text->in[i] = g_strdup (string_of (member));
    }
  return TRUE;
}

static gboolean
read_string (JsonObject  *object,
             const char  *key,
             char       **value,
             GError     **error)
{
  JsonNode *node = json_object_get_member (object, key);

  if (node == NULL)
    return TRUE;
  if (string_of (node) == NULL)
    return bad (error, ORDET_TEMPLATE_TEXT, key);
  g_free (*value);
  *value = g_strdup (string_of (node));
  return TRUE;
}

static gboolean
read_rules (JsonObject  *object,
            OrdetRules **rules,
            const char  *where,
            GError     **error)
{
  JsonNode *node = json_object_get_member (object, "rules");
  OrdetLogContext context;
  OrdetRules *read;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return bad (error, ORDET_TEMPLATE_RULES, where);
  ordet_log_context_init (&context);
  read = ordet_log_read_rules (&context, json_node_get_object (node), NULL);
  ordet_log_context_clear (&context);
  if (read == NULL)
    return bad (error, ORDET_TEMPLATE_RULES, where);
  ordet_rules_free (*rules);
  *rules = read;
  return TRUE;
}

/* The objects of a list, or nothing of them. */
static gboolean
read_list (JsonObject  *object,
           const char  *key,
           gboolean   (*read_one) (JsonObject *, gpointer, GError **),
           gpointer     data,
           GError     **error)
{
  JsonNode *node = json_object_get_member (object, key);
  JsonArray *array;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return bad (error, ORDET_TEMPLATE_FOREIGN, key);
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (element))
        return bad (error, ORDET_TEMPLATE_FOREIGN, key);
      if (!read_one (json_node_get_object (element), data, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_minutes (JsonObject  *object,
              gint        *minutes,
              GError     **error)
{
  JsonNode *node = json_object_get_member (object, "minutes");

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64 ||
      json_node_get_int (node) < 0 || json_node_get_int (node) > G_MAXINT)
    return bad (error, ORDET_TEMPLATE_NUMBER, "minutes");
  *minutes = (gint) json_node_get_int (node);
  return TRUE;
}

static gboolean
read_item (JsonObject  *object,
           gpointer     data,
           GError     **error)
{
  OrdetTemplateItem *item = g_new0 (OrdetTemplateItem, 1);

  g_ptr_array_add (((OrdetTemplate *) data)->agenda, item);
  return read_text (object, "title", &item->title, error) &&
         read_string (object, "number", &item->number, error) &&
         read_string (object, "kind", &item->kind, error) &&
         read_minutes (object, &item->minutes, error);
}

/* A sentence is a text by itself: wrapped, it is read like any other. */
static gboolean
read_sentences (JsonObject     *object,
                OrdetTemplate  *self,
                GError        **error)
{
  JsonNode *node = json_object_get_member (object, "rules_text");
  JsonArray *array;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return bad (error, ORDET_TEMPLATE_TEXT, "rules_text");
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autoptr(JsonObject) wrapped = json_object_new ();
      OrdetTemplateText *text = g_new0 (OrdetTemplateText, 1);

      g_ptr_array_add (self->rules_text, text);
      json_object_set_member (wrapped, "text",
                              json_node_copy (json_array_get_element (array, i)));
      if (!read_text (wrapped, "text", text, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_template (JsonObject  *object,
               gpointer     data,
               GError     **error)
{
  OrdetTemplate *self = ordet_template_new ("");

  g_ptr_array_add (((OrdetTemplateSet *) data)->templates, self);
  if (json_object_has_member (object, "people"))
    return bad (error, ORDET_TEMPLATE_PEOPLE, NULL);
  return read_string (object, "id", &self->id, error) &&
         read_string (object, "kind", &self->kind, error) &&
         read_string (object, "start", &self->start, error) &&
         read_text (object, "title", &self->title, error) &&
         read_text (object, "about", &self->about, error) &&
         read_text (object, "profile", &self->profile, error) &&
         read_list (object, "agenda", read_item, self, error) &&
         read_sentences (object, self, error) &&
         read_rules (object, &self->rules, self->id, error);
}

static gboolean
read_profile (JsonObject  *object,
              gpointer     data,
              GError     **error)
{
  OrdetProfile *self = ordet_profile_new ("");

  g_ptr_array_add (((OrdetTemplateSet *) data)->profiles, self);
  return read_string (object, "id", &self->id, error) &&
         read_text (object, "title", &self->title, error) &&
         read_text (object, "about", &self->about, error) &&
         read_rules (object, &self->rules, self->id, error);
}

/* Is it templates, and of a version that can be read? */
static gboolean
check_head (JsonObject  *object,
            GError     **error)
{
  JsonNode *version = json_object_get_member (object, "version");

  if (g_strcmp0 (string_of (json_object_get_member (object, "ordet")), "templates") != 0)
    return bad (error, ORDET_TEMPLATE_FOREIGN, NULL);
  if (version == NULL || !JSON_NODE_HOLDS_VALUE (version) ||
      json_node_get_value_type (version) != G_TYPE_INT64 || json_node_get_int (version) < 1)
    return bad (error, ORDET_TEMPLATE_FOREIGN, "version");
  if (json_node_get_int (version) > ORDET_TEMPLATES_VERSION)
    return bad (error, ORDET_TEMPLATE_NEWER, NULL);
  if (json_object_has_member (object, "people"))
    return bad (error, ORDET_TEMPLATE_PEOPLE, NULL);
  return TRUE;
}

/* Strict and bounded before the parser, which goes as deep as it is led. */
static gboolean
is_json (const char *json,
         gsize       length)
{
  OrdetLogContext context;
  gboolean good;

  ordet_log_context_init (&context);
  good = g_utf8_validate_len (json, length, NULL) &&
         ordet_log_scan (&context, json, length, NULL);
  ordet_log_context_clear (&context);
  return good;
}

/**
 * ordet_template_set_parse:
 * @json: (array length=length): what stands in a file
 * @length: bytes
 * @error: return location; %ORDET_TEMPLATE_ERROR
 *
 * Keys that are not known here are left out.
 *
 * Returns: (transfer full): the set, valid; or %NULL
 */
OrdetTemplateSet *
ordet_template_set_parse (const char  *json,
                          gsize        length,
                          GError     **error)
{
  g_autoptr(OrdetTemplateSet) self = ordet_template_set_new ("");
  g_autoptr(JsonParser) parser = json_parser_new ();
  JsonObject *object;

  while (length > 0 && g_ascii_isspace (json[length - 1]))
    length--;
  if (length > ORDET_TEMPLATES_MAX_FILE)
    {
      bad (error, ORDET_TEMPLATE_TOO_LARGE, NULL);
      return NULL;
    }
  if (length == 0 || !is_json (json, length) ||
      !json_parser_load_from_data (parser, json, (gssize) length, NULL) ||
      !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      bad (error, ORDET_TEMPLATE_CUT_OFF, NULL);
      return NULL;
    }
  object = json_node_get_object (json_parser_get_root (parser));
  if (!check_head (object, error) || !read_string (object, "body", &self->body, error) ||
      !read_list (object, "templates", read_template, self, error) ||
      !read_list (object, "profiles", read_profile, self, error) ||
      !ordet_template_set_valid (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * ordet_template_set_read_file:
 * @path: a file
 * @error: return location; %ORDET_TEMPLATE_ERROR, or %ORDET_ERROR_FORMAT if
 *   the file cannot be read at all
 *
 * A file that is too large is refused before it is read.
 *
 * Returns: (transfer full): the set, valid; or %NULL
 */
OrdetTemplateSet *
ordet_template_set_read_file (const char  *path,
                              GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) reason = NULL;
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, &reason);
  g_autofree char *json = g_malloc (ORDET_TEMPLATES_MAX_FILE + 1);
  gsize length = 0;

  /* One byte more than may be tells that there is more. */
  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), json, ORDET_TEMPLATES_MAX_FILE + 1,
                                &length, NULL, &reason))
    {
      g_set_error_literal (error, ORDET_ERROR, ORDET_ERROR_FORMAT, reason->message);
      return NULL;
    }
  return ordet_template_set_parse (json, length, error);
}
