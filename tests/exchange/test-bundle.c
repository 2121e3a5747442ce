/* test-bundle.c — bundles out and in, and what is no bundle
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "ordet-bundle.h"
#include "ordet-bundle-refusal.h"
#include "ordet-record-simulate.h"
#include "ordet-types.h"

static const char *const half_years[] = { "2026-H2", "2027-H1", NULL };

static void
set (char       **field,
     const char  *value)
{
  g_free (*field);
  *field = g_strdup (value);
}

static OrdetRecord *
record (const char *id,
        const char *month,
        gboolean    exact)
{
  OrdetRecord *self = ordet_record_new ();

  set (&self->id, id);
  set (&self->month, month);
  set (&self->kind, "members");
  set (&self->body, "Lag «Å» \"x\"\n");
  set (&self->rules, "v1 passed=3");
  self->present = 20, self->spoke = 12, self->speeches = 22, self->minutes = 40;
  if (exact)
    {
      self->present_a = 9, self->present_others = 11, self->spoke_a = 6;
      self->speeches_a = 11, self->minutes_a = 19, self->wait_minutes = 0;
    }
  else
    self->lot_steps = 4, self->lot_drawn = 3;

  return self;
}

static OrdetBundle *
bundle (void)
{
  g_autoptr(GPtrArray) records =
    g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_record_free);
  OrdetBundle *self;
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (records, record ("ffffffffffffffffffffffffffffffff", "2027-02", TRUE));
  g_ptr_array_add (records, record ("00000000000000000000000000000001", "2027-02", FALSE));
  g_ptr_array_add (records, record ("0000000000000000000000000000000a", "2026-12", FALSE));
  self = ordet_bundle_new ("Lag «Å» \"x\"\n", half_years, records);
  ordet_bundle_valid (self, &error);
  g_assert_no_error (error);

  return self;
}

static void
test_there_and_back (void)
{
  g_autoptr(OrdetBundle) out = bundle ();
  g_autofree char *json = ordet_bundle_print (out);
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetBundle) back = ordet_bundle_parse (json, strlen (json), &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  again = ordet_bundle_print (back);
  g_assert_cmpstr (json, ==, again);
  g_assert_cmpstr (back->body, ==, out->body);
  g_assert_cmpstrv (back->half_years, half_years);
  g_assert_cmpuint (back->records->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_true (ordet_record_equal (back->records->pdata[i], out->records->pdata[i]));
  g_assert_cmpstr (((OrdetRecord *) back->records->pdata[0])->month, ==, "2026-12");
}

static void
test_files (void)
{
  g_autoptr(OrdetBundle) out = bundle ();
  g_autofree char *folder = g_dir_make_tmp ("ordet-bundle-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "b.json", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "no", "b.json", NULL);
  g_autofree char *large = g_malloc (ORDET_BUNDLE_MAX_FILE + 1);
  g_autoptr(OrdetBundle) back = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (ordet_bundle_write_file (out, path, NULL));
  back = ordet_bundle_read_file (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (back->records->len, ==, 3);

  g_assert_false (ordet_bundle_write_file (out, nowhere, &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_OUTPUT);
  g_clear_error (&error);
  g_assert_null (ordet_bundle_read_file (nowhere, &error));
  g_assert_nonnull (error); /* as the system has it */
  g_clear_error (&error);

  memset (large, ' ', ORDET_BUNDLE_MAX_FILE + 1);
  large[0] = large[ORDET_BUNDLE_MAX_FILE] = '{';
  g_assert_true (g_file_set_contents (path, large, ORDET_BUNDLE_MAX_FILE + 1, NULL));
  g_assert_null (ordet_bundle_read_file (path, &error));
  g_assert_error (error, ORDET_BUNDLE_REFUSED, ORDET_BUNDLE_TOO_LARGE);
  g_unlink (path);
  g_rmdir (folder);
}

/* Every beginning of a bundle but the whole is refused. */
static void
test_cut_off (void)
{
  g_autoptr(OrdetBundle) out = bundle ();
  g_autofree char *json = ordet_bundle_print (out);
  gsize length = strlen (json) - 1; /* without the last newline */

  for (gsize n = 0; n < length; n++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (ordet_bundle_parse (json, n, &error));
      g_assert_true (error->domain == ORDET_BUNDLE_REFUSED);
    }
}

/* One byte changed anywhere: refused, or read as another valid bundle. */
static void
test_flipped (void)
{
  g_autoptr(OrdetBundle) out = bundle ();
  g_autofree char *json = ordet_bundle_print (out);
  gsize length = strlen (json);
  guint64 seed = 1;

  for (guint i = 0; i < 20000; i++)
    {
      gsize at = (gsize) ordet_lot_uniform (length, ordet_draw_seeded, &seed);
      char was = json[at];
      g_autoptr(OrdetBundle) back = NULL;

      json[at] = (char) ordet_lot_uniform (256, ordet_draw_seeded, &seed);
      back = ordet_bundle_parse (json, length, NULL);
      if (back != NULL)
        g_assert_true (ordet_bundle_valid (back, NULL));
      json[at] = was;
    }
}

static void
test_bad (void)
{
  static const struct { const char *from, *to; } cases[] = {
    { "\"bundle\"", "\"meeting-log\"" },
    { "\"version\":1", "\"version\":2" },
    { "\"version\":1", "\"version\":0" },
    { "\"version\":1", "\"version\":\"1\"" },
    { "\"version\":1,", "" },
    { "\"2026-H2\",", "" },                    /* a record of another half-year */
    { "\"2026-H2\",", "\"2026-H2\",\"2026-H2\"," },
    { "\"2026-H2\",", "\"2026-H3\"," },
    { "\"2026-H2\",", "7," },
    { "\"2026-H2\",\"2027-H1\"", "" },
    { "00000000000000000000000000000001", "ffffffffffffffffffffffffffffffff" }, /* twice */
    { "00000000000000000000000000000001", "1" },
    { "\"2026-12\"", "\"2026-13\"" },
    { "\"present\":20", "\"present\":-20" },
    { "\"present\":20", "\"present\":21" },
    { "\"present\":20", "\"present\":1e300" },
    { "\"present\":20", "\"present\":20.0" },
    { "\"present\":20", "\"present\":99999999999999999999" },
    { "\"present\":20,", "" },
    { "\"present\":20", "\"present\":20,\"names\":[\"Oda\"]" },
    { "\"present\":20", "\"present\":20,\"body\":\"another\"" },
    { "\"present_a\":9", "\"present_a\":4" },
    { "\"present_a\":9", "\"present_a\":-1" },
    { "\"present_a\":9,", "" },
    { "\"lot_drawn\":3", "\"lot_drawn\":5" },
    { "\"lot_steps\":4", "\"lot_steps\":5" },
    { "\"way\":1", "\"way\":2" },
    { "\"rules\":\"v1", "\"rules\":\"Oda" },
    { "\"records\":[", "\"records\":[1," },
    { "\"records\":[", "\"more\":1,\"records\":[" },
    { "\"records\":[", "\"records\":{},\"x\":[" },
    { "]}\n", "]}{}\n" },
  };
  g_autoptr(OrdetBundle) out = bundle ();
  g_autofree char *json = ordet_bundle_print (out);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GString) changed = g_string_new (json);
      g_autoptr(GError) error = NULL;

      g_test_message ("%s → %s", cases[i].from, cases[i].to);
      g_assert_cmpuint (g_string_replace (changed, cases[i].from, cases[i].to, 1), ==, 1);
      g_assert_null (ordet_bundle_parse (changed->str, changed->len, &error));
      g_assert_true (error->domain == ORDET_BUNDLE_REFUSED);
      g_assert_cmpuint (strlen (error->message), >, 10);
    }
}

static void
test_deep (void)
{
  g_autofree char *deep = g_strnfill (1000000, '[');
  g_autoptr(GError) error = NULL;

  g_assert_null (ordet_bundle_parse (deep, 1000000, &error));
  g_assert_true (error->domain == ORDET_BUNDLE_REFUSED);
}

static void
test_half_years (void)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_assert_true (ordet_half_year_bounds ("2027-H2", &from, &to));
  g_assert_cmpstr (from, ==, "2027-07");
  g_assert_cmpstr (to, ==, "2027-12");
  g_assert_false (ordet_half_year_bounds ("2027-H3", &from, &to));
  g_assert_false (ordet_half_year_bounds ("27-H1", &from, &to));
  g_assert_false (ordet_half_year_bounds ("202x-H1", &from, &to));
}

/* data/bundle.schema.json has the columns of the record with their ranges. */
static void
test_schema (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "bundle.schema.json", NULL);
  g_autoptr(JsonParser) parser = json_parser_new ();
  JsonObject *shape, *properties;
  JsonArray *required;
  const OrdetRecordColumn *columns;
  gsize n_columns, n_required = 0;
  g_autoptr(GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  shape = json_node_get_object (json_parser_get_root (parser));
  shape = json_object_get_object_member (json_object_get_object_member (shape, "$defs"), "record");
  properties = json_object_get_object_member (shape, "properties");
  required = json_object_get_array_member (shape, "required");
  columns = ordet_record_columns (&n_columns);
  g_assert_cmpuint (json_object_get_size (properties), ==, n_columns - 1);
  for (gsize i = 0; i < n_columns; i++)
    {
      JsonObject *property;

      if (strcmp (columns[i].name, "body") == 0)
        continue;
      property = json_object_get_object_member (properties, columns[i].name);
      if (!ordet_column_is_text (&columns[i]))
        {
          g_assert_cmpint (json_object_get_int_member (property, "minimum"), ==, columns[i].min);
          g_assert_cmpint (json_object_get_int_member (property, "maximum"), ==, columns[i].max);
        }
      if (columns[i].type != ORDET_COLUMN_NULLABLE)
        g_assert_cmpstr (json_array_get_string_element (required, n_required++), ==,
                         columns[i].name);
    }
  g_assert_cmpuint (json_array_get_length (required), ==, n_required);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bundle/there-and-back", test_there_and_back);
  g_test_add_func ("/bundle/files", test_files);
  g_test_add_func ("/bundle/cut-off", test_cut_off);
  g_test_add_func ("/bundle/one-byte-changed", test_flipped);
  g_test_add_func ("/bundle/bad", test_bad);
  g_test_add_func ("/bundle/deep", test_deep);
  g_test_add_func ("/bundle/half-years", test_half_years);
  g_test_add_func ("/bundle/schema", test_schema);

  return g_test_run ();
}
