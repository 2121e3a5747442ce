/* test-schema.c — the JSON Schema says what the table of acts and keys says
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <json-glib/json-glib.h>
#include <string.h>

#include "ordet-event.h"

static JsonParser *
read_schema (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data",
                                                 "meeting-log.schema.json", NULL);
  JsonParser *parser = json_parser_new ();
  GError *error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return parser;
}

static JsonObject *
definitions (JsonParser *parser)
{
  return json_object_get_object_member (json_node_get_object (json_parser_get_root (parser)),
                                        "$defs");
}

/* Follows a reference inside the document, "#/$defs/kind". */
static JsonObject *
resolve (JsonParser *parser,
         JsonObject *schema)
{
  const char *ref = json_object_get_string_member_with_default (schema, "$ref", NULL);

  if (ref == NULL)
    return schema;
  g_assert_true (g_str_has_prefix (ref, "#/$defs/"));
  return json_object_get_object_member (definitions (parser), ref + strlen ("#/$defs/"));
}

static const char *
type_of (JsonObject *schema)
{
  return json_object_has_member (schema, "oneOf")
           ? "several" : json_object_get_string_member_with_default (schema, "type", "none");
}

static void
check_type (const char *act,
            OrdetKey    key,
            JsonObject *schema)
{
  static const char *const types[] = {
    [ORDET_TYPE_STRING] = "string", [ORDET_TYPE_INTEGER] = "integer",
    [ORDET_TYPE_BOOLEAN] = "boolean", [ORDET_TYPE_SECONDS] = "number",
    [ORDET_TYPE_COUNTS] = "object", [ORDET_TYPE_RULES] = "object",
  };
  const char *type = type_of (schema);

  if (ordet_key_type (key) == ORDET_TYPE_STRINGS
        ? strcmp (type, "array") != 0 && strcmp (type, "several") != 0
        : strcmp (type, types[ordet_key_type (key)]) != 0)
    g_error ("%s: the type of “%s” is %s", act, ordet_key_to_string (key), type);
}

static gboolean
is_required (JsonObject *schema,
             const char *name)
{
  JsonArray *required = json_object_get_array_member (schema, "required");

  for (guint i = 0; i < json_array_get_length (required); i++)
    if (strcmp (json_array_get_string_element (required, i), name) == 0)
      return TRUE;
  return FALSE;
}

static void
check_act (JsonParser *parser,
           OrdetAct    act,
           JsonObject *schema)
{
  JsonObject *properties = json_object_get_object_member (schema, "properties");
  JsonObject *name = json_object_get_object_member (properties, "act");
  gsize n_keys = 0, n_required = 2;
  const OrdetActKey *keys = ordet_act_keys (act, &n_keys);

  g_assert_cmpstr (json_object_get_string_member (name, "const"), ==, ordet_act_to_string (act));
  g_assert_true (is_required (schema, "t") && is_required (schema, "act"));
  g_assert_false (json_object_get_boolean_member (schema, "additionalProperties"));
  for (gsize i = 0; i < n_keys; i++)
    {
      const char *key = ordet_key_to_string (keys[i].key);

      if (!json_object_has_member (properties, key))
        g_error ("%s has no “%s” in the schema", ordet_act_to_string (act), key);
      check_type (ordet_act_to_string (act), keys[i].key,
                  resolve (parser, json_object_get_object_member (properties, key)));
      if (is_required (schema, key) != keys[i].required)
        g_error ("%s: the schema is wrong about “%s” being required", ordet_act_to_string (act),
                 key);
      n_required += keys[i].required;
    }
  g_assert_cmpuint (json_object_get_size (properties), ==, n_keys + 2);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (schema, "required")), ==,
                    n_required);
}

static void
test_acts (void)
{
  g_autoptr(JsonParser) parser = read_schema ();
  JsonObject *acts = json_object_get_object_member (definitions (parser), "acts");

  g_assert_cmpuint (json_object_get_size (acts), ==, ORDET_N_ACTS - 1);
  for (OrdetAct act = ORDET_ACT_OPEN; act < ORDET_N_ACTS; act++)
    {
      if (!json_object_has_member (acts, ordet_act_to_string (act)))
        g_error ("the schema has no “%s”", ordet_act_to_string (act));
      check_act (parser, act, json_object_get_object_member (acts, ordet_act_to_string (act)));
    }
}

/* Every act is offered where the lines are told apart, and so is expect. */
static void
test_lines (void)
{
  g_autoptr(JsonParser) parser = read_schema ();
  JsonObject *root = json_node_get_object (json_parser_get_root (parser));
  JsonArray *lines = json_object_get_array_member (json_object_get_object_member (root, "else"),
                                                   "oneOf");

  g_assert_cmpuint (json_array_get_length (lines), ==, ORDET_N_ACTS);
  for (OrdetAct act = ORDET_ACT_OPEN; act < ORDET_N_ACTS; act++)
    {
      JsonObject *line = json_array_get_object_element (lines, act - 1);
      g_autofree char *ref = g_strconcat ("#/$defs/acts/", ordet_act_to_string (act), NULL);

      g_assert_cmpstr (json_object_get_string_member (line, "$ref"), ==, ref);
    }
}

/* The refusals that can be expected are the refusals there are. */
static void
test_refusals (void)
{
  g_autoptr(JsonParser) parser = read_schema ();
  JsonObject *expect = json_object_get_object_member (definitions (parser), "expect");
  JsonObject *properties = json_object_get_object_member (expect, "properties");
  JsonArray *codes = json_object_get_array_member (
    json_object_get_object_member (properties, "refused"), "enum");

  g_assert_cmpuint (json_array_get_length (codes), ==, ORDET_N_REFUSALS);
  for (guint i = 1; i < ORDET_N_REFUSALS; i++)
    g_assert_cmpstr (json_array_get_string_element (codes, i - 1), ==,
                     ordet_refusal_to_string ((OrdetRefusal) i));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema/acts-and-keys", test_acts);
  g_test_add_func ("/schema/lines", test_lines);
  g_test_add_func ("/schema/refusals", test_refusals);
  return g_test_run ();
}
