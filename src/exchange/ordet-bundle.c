/* ordet-bundle.c — the records of whole half-years of one body, for its district
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-bundle.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "ordet-bundle-refusal.h"
#include "ordet-log-private.h"
#include "ordet-review.h"

/**
 * ordet_half_year_bounds:
 * @half_year: "2027-H1"
 * @from_month: (out) (transfer full): "2027-01"
 * @to_month: (out) (transfer full): "2027-06"
 *
 * Returns: %FALSE, and nothing set, if it is no half-year
 */
gboolean
ordet_half_year_bounds (const char  *half_year,
                        char       **from_month,
                        char       **to_month)
{
  gboolean first;

  if (strlen (half_year) != 7 || strspn (half_year, "0123456789") != 4 ||
      (strcmp (half_year + 4, "-H1") != 0 && strcmp (half_year + 4, "-H2") != 0))
    return FALSE;
  first = half_year[6] == '1';
  *from_month = g_strdup_printf ("%.4s-%s", half_year, first ? "01" : "07");
  *to_month = g_strdup_printf ("%.4s-%s", half_year, first ? "06" : "12");
  return TRUE;
}

static gint
by_month (gconstpointer a,
          gconstpointer b)
{
  const OrdetRecord *const *x = a, *const *y = b;
  gint order = strcmp ((*x)->month, (*y)->month);

  return order != 0 ? order : strcmp ((*x)->id, (*y)->id);
}

/**
 * ordet_bundle_new:
 * @body: whose meetings
 * @half_years: (array zero-terminated=1): which half-years, whole ones
 * @records: (element-type OrdetRecord): all records of that body in them
 *
 * Returns: (transfer full): a bundle, with copies
 */
OrdetBundle *
ordet_bundle_new (const char        *body,
                  const char *const *half_years,
                  GPtrArray         *records)
{
  OrdetBundle *self = g_new0 (OrdetBundle, 1);

  self->body = g_strdup (body);
  self->half_years = g_strdupv ((char **) half_years);
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_record_free);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (self->records, ordet_record_copy (records->pdata[i]));
  g_ptr_array_sort (self->records, by_month);

  return self;
}

/**
 * ordet_bundle_free:
 * @self: (nullable) (transfer full): a bundle
 */
void
ordet_bundle_free (OrdetBundle *self)
{
  if (self == NULL)
    return;
  g_free (self->body);
  g_strfreev (self->half_years);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_free (self);
}

/* The words are for whoever wrote the file; a person reads those of the words
 * room. */
static gboolean
bad (GError             **error,
     OrdetBundleRefusal   refusal,
     const char          *message)
{
  g_set_error_literal (error, ORDET_BUNDLE_REFUSED, refusal, message);
  return FALSE;
}

static gboolean
half_years_valid (const OrdetBundle  *self,
                  GError            **error)
{
  for (guint i = 0; self->half_years[i] != NULL; i++)
    {
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;

      if (!ordet_half_year_bounds (self->half_years[i], &from, &to) ||
          (i > 0 && strcmp (self->half_years[i - 1], self->half_years[i]) >= 0))
        return bad (error, ORDET_BUNDLE_HALF_YEARS,
                    "The half-years of the bundle are not in order");
    }
  return self->half_years[0] != NULL || bad (error, ORDET_BUNDLE_HALF_YEARS,
                                             "The bundle says nothing of any half-year");
}

/**
 * ordet_bundle_valid:
 * @self: a bundle
 * @error: return location; %ORDET_BUNDLE_REFUSED
 *
 * Whether it holds records of one body, each once, each valid and of a
 * half-year the bundle is about.
 *
 * Returns: %FALSE with @error set if not
 */
gboolean
ordet_bundle_valid (const OrdetBundle  *self,
                    GError            **error)
{
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  if (!half_years_valid (self, error))
    return FALSE;
  for (guint i = 0; i < self->records->len; i++)
    {
      const OrdetRecord *record = self->records->pdata[i];
      g_autoptr(GError) invalid = NULL;
      g_autofree char *half_year = NULL;

      if (!ordet_record_valid (record, &invalid))
        return bad (error, ORDET_BUNDLE_FIGURES, invalid->message);
      half_year = ordet_review_half_year (record->month);
      if (!g_strv_contains ((const char *const *) self->half_years, half_year))
        return bad (error, ORDET_BUNDLE_OTHER_TIME,
                    "A record is of another half-year than the bundle");
      if (strcmp (record->body, self->body) != 0)
        return bad (error, ORDET_BUNDLE_OTHER_BODY, "A record is of another body than the bundle");
      if (!g_hash_table_add (ids, record->id))
        return bad (error, ORDET_BUNDLE_TWICE, "The same record is in the bundle twice");
    }
  return TRUE;
}

/* --- out --- */

static void
print_record (GString           *out,
              const OrdetRecord *record)
{
  gsize n_columns;
  const OrdetRecordColumn *columns = ordet_record_columns (&n_columns);
  gboolean first = TRUE;

  for (gsize i = 0; i < n_columns; i++)
    {
      gboolean is_text = ordet_column_is_text (&columns[i]);

      /* What is not told is not there; the body stands at the head. */
      if (strcmp (columns[i].name, "body") == 0 ||
          (columns[i].type == ORDET_COLUMN_NULLABLE &&
           ordet_record_number (record, &columns[i]) == ORDET_UNTOLD))
        continue;
      g_string_append_printf (out, "%s\"%s\":", first ? "{" : ",", columns[i].name);
      first = FALSE;
      if (is_text)
        ordet_log_append_quoted (out, ordet_record_text (record, &columns[i]));
      else
        g_string_append_printf (out, "%" G_GINT64_FORMAT, ordet_record_number (record, &columns[i]));
    }
  g_string_append_c (out, '}');
}

/**
 * ordet_bundle_print:
 * @self: a valid bundle
 *
 * Returns: (transfer full): the JSON, a record a line; equal bundles give
 *   equal bytes
 */
char *
ordet_bundle_print (const OrdetBundle *self)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "{\"ordet\":\"bundle\",\"version\":%d,\"body\":", ORDET_BUNDLE_VERSION);
  ordet_log_append_quoted (out, self->body);
  g_string_append (out, ",\"half_years\":");
  ordet_log_append_strings (out, (const char *const *) self->half_years);
  g_string_append (out, ",\n\"records\":[");
  for (guint i = 0; i < self->records->len; i++)
    {
      g_string_append (out, i > 0 ? ",\n" : "\n");
      print_record (out, self->records->pdata[i]);
    }
  g_string_append (out, "\n]}\n");

  return g_string_free (out, FALSE);
}

/**
 * ordet_bundle_write_file:
 * @self: a valid bundle
 * @path: where to; what stands there is replaced
 * @error: return location; %ORDET_ERROR_OUTPUT
 *
 * Returns: %FALSE with @error set if it could not be written; @path is then as
 *   it was
 */
gboolean
ordet_bundle_write_file (const OrdetBundle  *self,
                         const char         *path,
                         GError            **error)
{
  g_autofree char *json = ordet_bundle_print (self);

  return ordet_log_write_public (path, json, error);
}

/* --- in --- */

static const OrdetRecordColumn *
find_column (const char *name)
{
  gsize n_columns;
  const OrdetRecordColumn *columns = ordet_record_columns (&n_columns);

  for (gsize i = 0; i < n_columns; i++)
    if (strcmp (columns[i].name, name) == 0)
      return &columns[i];
  return NULL;
}

static gboolean
is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
is_integer (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64;
}

static gboolean
read_member (OrdetRecord  *record,
             const char   *name,
             JsonNode     *node,
             GError      **error)
{
  const OrdetRecordColumn *column = find_column (name);

  if (column == NULL || strcmp (name, "body") == 0)
    return bad (error, ORDET_BUNDLE_COLUMNS,
                "A record holds a figure that this version does not know");
  if (ordet_column_is_text (column) ? !is_string (node) : !is_integer (node))
    return bad (error, ORDET_BUNDLE_VALUES, "A record holds a value of the wrong kind");
  if (ordet_column_is_text (column))
    ordet_record_set_text (record, column, json_node_get_string (node));
  else if (column->type == ORDET_COLUMN_NULLABLE && json_node_get_int (node) == ORDET_UNTOLD)
    return bad (error, ORDET_BUNDLE_FIGURES, "A record holds a negative figure");
  else
    ordet_record_set_number (record, column, json_node_get_int (node));
  return TRUE;
}

/* How many columns must be there: all but the body and what need not be told. */
static guint
n_required (void)
{
  gsize n_columns;
  const OrdetRecordColumn *columns = ordet_record_columns (&n_columns);
  guint n = 0;

  for (gsize i = 0; i < n_columns; i++)
    n += columns[i].type != ORDET_COLUMN_NULLABLE && strcmp (columns[i].name, "body") != 0;
  return n;
}

static OrdetRecord *
read_record (JsonNode    *node,
             const char  *body,
             GError     **error)
{
  g_autoptr(OrdetRecord) record = ordet_record_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;
  guint n = 0;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      bad (error, ORDET_BUNDLE_VALUES, "The bundle holds something that is no record");
      return NULL;
    }
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, &value))
    {
      if (!read_member (record, name, value, error))
        return NULL;
      n += find_column (name)->type != ORDET_COLUMN_NULLABLE;
    }
  if (n != n_required ())
    {
      bad (error, ORDET_BUNDLE_COLUMNS, "A record lacks a figure that it must have");
      return NULL;
    }
  ordet_record_set_text (record, find_column ("body"), body);
  return g_steal_pointer (&record);
}

static char **
read_half_years (JsonNode  *node,
                 GError   **error)
{
  g_autoptr(GStrvBuilder) list = g_strv_builder_new ();
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    {
      bad (error, ORDET_BUNDLE_HALF_YEARS, "The bundle says nothing of any half-year");
      return NULL;
    }
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (!is_string (element))
        {
          bad (error, ORDET_BUNDLE_HALF_YEARS, "The half-years of the bundle are not in order");
          return NULL;
        }
      g_strv_builder_add (list, json_node_get_string (element));
    }
  return g_strv_builder_end (list);
}

/* Is it a bundle, and of a version that can be read? */
static gboolean
check_head (JsonObject  *object,
            GError     **error)
{
  JsonNode *what = json_object_get_member (object, "ordet");
  JsonNode *version = json_object_get_member (object, "version");
  JsonNode *body = json_object_get_member (object, "body");

  if (what == NULL || !is_string (what) || strcmp (json_node_get_string (what), "bundle") != 0)
    return bad (error, ORDET_BUNDLE_FOREIGN, "The file is no bundle of Ordet");
  if (version == NULL || !is_integer (version) || json_node_get_int (version) < 1)
    return bad (error, ORDET_BUNDLE_NO_VERSION, "The bundle does not say its version");
  if (json_node_get_int (version) > ORDET_BUNDLE_VERSION)
    return bad (error, ORDET_BUNDLE_NEWER, "The bundle is of a newer version of Ordet");
  if (body == NULL || !is_string (body))
    return bad (error, ORDET_BUNDLE_NO_BODY, "The bundle does not say whose it is");
  if (json_object_get_size (object) != 5)
    return bad (error, ORDET_BUNDLE_MEMBERS, "The bundle holds more, or less, than a bundle does");
  return TRUE;
}

static gboolean
read_bundle (OrdetBundle  *self,
             JsonObject   *object,
             GError      **error)
{
  JsonNode *node = json_object_get_member (object, "records");
  JsonArray *array;

  if (!check_head (object, error))
    return FALSE;
  self->body = g_strdup (json_object_get_string_member (object, "body"));
  self->half_years = read_half_years (json_object_get_member (object, "half_years"), error);
  if (self->half_years == NULL)
    return FALSE;
  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return bad (error, ORDET_BUNDLE_NO_RECORDS, "The bundle has no records");

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      OrdetRecord *record = read_record (json_array_get_element (array, i), self->body, error);

      if (record == NULL)
        return FALSE;
      g_ptr_array_add (self->records, record);
    }
  g_ptr_array_sort (self->records, by_month);
  return ordet_bundle_valid (self, error);
}

/* Strict and bounded before the parser, which goes as deep as it is led. */
static gboolean
is_json (const char *json,
         gsize       length)
{
  OrdetLogContext context;
  gboolean good;

  ordet_log_context_init (&context);
  good = ordet_log_scan (&context, json, length, NULL);
  ordet_log_context_clear (&context);
  return good;
}

/**
 * ordet_bundle_parse:
 * @json: (array length=length): what stands in a file
 * @length: bytes
 * @error: return location; %ORDET_BUNDLE_REFUSED
 *
 * Returns: (transfer full): the bundle, valid; or %NULL
 */
OrdetBundle *
ordet_bundle_parse (const char  *json,
                    gsize        length,
                    GError     **error)
{
  g_autoptr(OrdetBundle) self = g_new0 (OrdetBundle, 1);
  g_autoptr(JsonParser) parser = json_parser_new ();

  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_record_free);
  /* Before the blanks at its end are left out: what follows them was not read. */
  if (length > ORDET_BUNDLE_MAX_FILE)
    {
      bad (error, ORDET_BUNDLE_TOO_LARGE, "The file is too large for a bundle");
      return NULL;
    }
  while (length > 0 && g_ascii_isspace (json[length - 1]))
    length--;
  if (length == 0 || !is_json (json, length) ||
      !json_parser_load_from_data (parser, json, (gssize) length, NULL) ||
      !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      bad (error, ORDET_BUNDLE_NO_JSON, "The file is no bundle, or it is cut off");
      return NULL;
    }
  if (!read_bundle (self, json_node_get_object (json_parser_get_root (parser)), error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * ordet_bundle_read_file:
 * @path: a file
 * @error: return location; %ORDET_BUNDLE_REFUSED, or of GIO
 *
 * Reads a bundle. A file that is too large is refused before it is read.
 *
 * Returns: (transfer full): the bundle, valid; or %NULL
 */
OrdetBundle *
ordet_bundle_read_file (const char  *path,
                        GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) reason = NULL;
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, &reason);
  g_autofree char *json = g_malloc (ORDET_BUNDLE_MAX_FILE + 1);
  gsize length = 0;

  /* One byte more than may be tells that there is more. */
  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), json, ORDET_BUNDLE_MAX_FILE + 1, &length,
                                NULL, &reason))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }
  return ordet_bundle_parse (json, length, error);
}
