/* test-versions.c — a store of each earlier version opens, with all that is in it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file of version n holds the tables that had come by then, word for word as
 * they were released: the sums below are frozen. A migration that changes one of
 * them makes two kinds of files with one number, and fails here.
 */
#include <string.h>

#include "ordet-close.h"
#include "ordet-db.h"
#include "ordet-records.h"
#include "ordet-schema.h"
#include "ordet-session.h"
#include "session-fixture.h"

/* Add at the end, with the version it came with. */
static const struct { const char *table; int since; const char *sum; } tables[] = {
  { "meeting", 1,
    "eecc24f69424cacdb0ea2838413721c2923141fbd3fc2807e9a44b5d52d1559e" },
  { "vault", 1,
    "95d55ff05c93dc73ce6db8e5dd45943263dc2e08f4ccce445f0797ac82a121bb" },
  { "setting", 1,
    "13fdc16e59d6e61a156a3f8191364b557f43d5b0f92095fcd0e2653116ef85bc" },
  { "record", 1,
    "d569760eeb4f6e3ff61af4e4cd7b598a0080973e0f1b79fec4a4629cddf48dd7" },
  { "room", 1,
    "5ff148ad39f517a28432cb6bf9a4e14f7bcccf777ab553212fae9a41b04cb690" },
  { "goal", 1,
    "bcf713840b523d64fea29983061392ffaa2aa83ce86c1c672cdc4177f3c98344" },
  { "evaluation", 2,
    "9e097d2472854c1cdb1d7253980e8bd55f88c46d52230b2619dfd9cfd4615866" },
  { "kept_people", 3,
    "0f9e73892d2ff713aeaa4696f1854f80efe8a355e80a8263e50676a62fa272f8" },
};

static OrdetDb *
open_raw (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "ordet.db", NULL);
  g_autoptr(GError) error = NULL;
  OrdetDb *db = ordet_db_open (path, &error);

  g_assert_no_error (error);
  return db;
}

static gint64
number (OrdetDb    *db,
        const char *sql)
{
  g_autoptr(GError) error = NULL;
  gint64 value = 0;

  ordet_db_get_int (db, sql, &value, &error);
  g_assert_no_error (error);
  return value;
}

/* Every table is one of those above, and as it was. */
static void
assert_frozen (const char *folder)
{
  g_autoptr(OrdetDb) db = open_raw (folder);

  g_assert_cmpint (number (db, "SELECT count(*) FROM sqlite_master WHERE sql IS NOT NULL"), ==,
                   G_N_ELEMENTS (tables));
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *ask = g_strdup_printf ("SELECT sql FROM sqlite_master WHERE name = '%s'",
                                              tables[i].table);
      g_autofree char *sql = ordet_db_get_text (db, ask, NULL);
      g_autofree char *sum = NULL;

      g_assert_nonnull (sql);
      sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, sql, -1);
      g_test_message ("%s: %s", tables[i].table, sum);
      g_assert_cmpstr (sum, ==, tables[i].sum);
    }
}

/* What version @version did not have yet is taken out again. */
static void
take_back_to (const char *folder,
              int         version)
{
  g_autoptr(OrdetDb) db = open_raw (folder);
  g_autofree char *set = g_strdup_printf ("PRAGMA user_version=%d", version);
  g_autoptr(GError) error = NULL;

  for (gsize i = G_N_ELEMENTS (tables); i-- > 0;)
    if (tables[i].since > version)
      {
        g_autofree char *drop = g_strdup_printf ("DROP TABLE %s", tables[i].table);

        ordet_db_run (db, drop, &error);
        g_assert_no_error (error);
      }
  ordet_db_run (db, set, &error);
  g_assert_no_error (error);
}

/* A meeting that is going on, with a setting beside it. */
static char *
begin_meeting (OrdetStore *store)
{
  g_autoptr(OrdetNotice) notice = fixture_notice (3);
  g_autoptr(GError) error = NULL;
  char *id = ordet_store_create (store, notice, &error);
  g_autoptr(OrdetSession) session = NULL;

  g_assert_no_error (error);
  session = ordet_session_new (store, id, NULL, &error);
  g_assert_no_error (error);
  fixture_session_act (session, ORDET_ACT_OPEN, ORDET_KEY_NONE, NULL);
  fixture_session_act (session, ORDET_ACT_ARRIVE, ORDET_KEY_WHO, "P1");
  fixture_session_act (session, ORDET_ACT_ITEM, ORDET_KEY_ITEM, "1");
  fixture_session_act (session, ORDET_ACT_HAND, ORDET_KEY_WHO, "P1");
  ordet_store_put_setting (store, "way", "standard", &error);
  g_assert_no_error (error);
  return id;
}

static void
close_meeting (OrdetStore *store,
               const char *id)
{
  OrdetCloseOptions how = { .way = ORDET_WAY_STANDARD, .clock = ordet_clock_system () };
  g_autoptr(GError) error = NULL;

  ordet_close_meeting (store, id, &how, NULL, &error);
  g_assert_no_error (error);
}

static guint
n_records (OrdetStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) records = ordet_store_list_records (store, &(OrdetPeriod) { 0 }, &error);

  g_assert_no_error (error);
  return records->len;
}

/* The meeting goes on where it was left, and ends in a record. */
static void
carry_on (const char *folder,
          const char *id,
          guint       n_before)
{
  g_autoptr(OrdetStore) store = fixture_store (folder);
  g_autofree char *way = ordet_store_get_setting (store, "way", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetSession) session = ordet_session_new (store, id, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (way, ==, "standard");
  g_assert_cmpuint (n_records (store), ==, n_before);
  g_assert_cmpuint (ordet_meeting_n_events (ordet_session_meeting (session)), ==, 4);
  fixture_session_act (session, ORDET_ACT_NEXT, ORDET_KEY_NONE, NULL);
  fixture_session_act (session, ORDET_ACT_CLOSE, ORDET_KEY_NONE, NULL);
  g_clear_object (&session);
  close_meeting (store, id);
  g_assert_cmpuint (n_records (store), ==, n_before + 1);
}

static void
test_version (gconstpointer data)
{
  int version = GPOINTER_TO_INT (data);
  g_autofree char *folder = fixture_folder ();
  g_autoptr(OrdetStore) store = fixture_store (folder);
  g_autofree char *before = begin_meeting (store);
  g_autofree char *going_on = NULL;

  {
    g_autoptr(OrdetSession) session = ordet_session_new (store, before, NULL, NULL);

    fixture_session_act (session, ORDET_ACT_CLOSE, ORDET_KEY_NONE, NULL);
  }
  close_meeting (store, before);
  going_on = begin_meeting (store);
  g_clear_object (&store);
  take_back_to (folder, version);
  /* Brought forward once, and the same when it is opened again. */
  for (int twice = 0; twice < 2; twice++)
    {
      store = fixture_store (folder);
      g_clear_object (&store);
      assert_frozen (folder);
      {
        g_autoptr(OrdetDb) db = open_raw (folder);

        g_assert_cmpint (number (db, "PRAGMA user_version"), ==, ordet_schema_version ());
      }
    }
  carry_on (folder, going_on, 1);
  fixture_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (ordet_schema_version (), ==, tables[G_N_ELEMENTS (tables) - 1].since);
  for (int version = 1; version <= ordet_schema_version (); version++)
    {
      g_autofree char *path = g_strdup_printf ("/versions/%d", version);

      g_test_add_data_func (path, GINT_TO_POINTER (version), test_version);
    }
  return g_test_run ();
}
