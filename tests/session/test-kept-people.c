/* test-kept-people.c — a body's people: sealed, found again, erased with their key
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "ordet-db.h"
#include "ordet-keys.h"
#include "ordet-kept-people.h"
#include "ordet-store-private.h"
#include "ordet-vault.h"
#include "session-fixture.h"

#define CANARY "Kanarifugl Åsesen"
#define BODY "Eksempellaget Kanariøya"

static GPtrArray *
two_people (void)
{
  GPtrArray *people = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_kept_person_free);

  g_ptr_array_add (people, ordet_kept_person_new (CANARY, 12, TRUE));
  g_ptr_array_add (people, ordet_kept_person_new ("Per", 0, FALSE));
  return people;
}

static void
must_save (OrdetStore *store,
           const char *body)
{
  g_autoptr(GPtrArray) people = two_people ();
  g_autoptr(GError) error = NULL;

  ordet_kept_people_save (store, body, people, "m1", "2027-02-13", &error);
  g_assert_no_error (error);
}

/* NULL: none is kept. */
static GPtrArray *
load (OrdetStore *store,
      const char *body)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *people = ordet_kept_people_load (store, body, &error);

  g_assert_no_error (error);
  return people;
}

/* How many files below @folder hold @size bytes of @what. */
static guint
count_in_files (const char    *folder,
                gconstpointer  what,
                gsize          size)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL), *content = NULL;
      gsize length = 0;
      gboolean found = FALSE;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        n += count_in_files (path, what, size);
      else if (g_file_get_contents (path, &content, &length, NULL))
        for (gsize i = 0; i + size <= length && !found; i++)
          found = memcmp (content + i, what, size) == 0;
      n += found;
    }
  return n;
}

static void
test_kept (void)
{
  g_autofree char *folder = fixture_folder ();
  g_autoptr(OrdetStore) store = fixture_store (folder);
  g_autoptr(GPtrArray) none = load (store, BODY);
  g_autoptr(GPtrArray) people = NULL;

  g_assert_null (none);
  must_save (store, BODY);
  must_save (store, "Another body");
  must_save (store, BODY); /* in the place of the first */
  g_clear_object (&store);
  store = fixture_store (folder);
  people = load (store, BODY);
  g_assert_cmpuint (people->len, ==, 2);
  g_assert_cmpstr (((OrdetKeptPerson *) people->pdata[0])->name, ==, CANARY);
  g_assert_cmpint (((OrdetKeptPerson *) people->pdata[0])->number, ==, 12);
  g_assert_true (((OrdetKeptPerson *) people->pdata[0])->vote);
  g_assert_false (((OrdetKeptPerson *) people->pdata[1])->vote);
  g_clear_object (&store);
  fixture_remove (folder);
}

/* Turns the only row into one as they were before a meeting and a day stood in it. */
static void
make_old (OrdetStore *store)
{
  g_autoptr(OrdetStmt) read =
    ordet_db_prepare (ordet_store_db (store), "SELECT id, key_place FROM kept_people", NULL);
  g_autoptr(OrdetStmt) write =
    ordet_db_prepare (ordet_store_db (store), "UPDATE kept_people SET sealed = ?1", NULL);
  g_autoptr(GVariant) content =
    g_variant_ref_sink (g_variant_new_parsed ("(%s, [(%s, @x 12, true)])", BODY, CANARY));
  g_autoptr(GVariant) packed = G_BYTE_ORDER == G_LITTLE_ENDIAN ? g_variant_ref (content)
                                                               : g_variant_byteswap (content);
  g_autoptr(GByteArray) sealed = g_byte_array_new ();
  g_autoptr(OrdetSecret) secret = NULL;
  gboolean more;

  g_assert_true (ordet_stmt_next (read, &more, NULL) && more);
  g_assert_true (ordet_keys_find (ordet_store_keys (store), ordet_stmt_text (read, 0),
                                  ORDET_PART_FLOOR, (OrdetKeySpot) ordet_stmt_int (read, 1),
                                  &secret, NULL));
  ordet_vault_seal (secret, ordet_stmt_text (read, 0), ORDET_ROW_PEOPLE, 0,
                    g_variant_get_data (packed), g_variant_get_size (packed), sealed);
  ordet_stmt_bind_blob (write, 1, sealed->data, sealed->len);
  g_assert_true (ordet_stmt_run (write, NULL));
}

/* Whose list it is and since when; a list of an older program tells neither. */
static void
test_about (void)
{
  g_autofree char *folder = fixture_folder ();
  g_autoptr(OrdetStore) store = fixture_store (folder);
  g_autofree char *meeting = NULL, *day = NULL, *nothing = NULL;
  g_autoptr(GPtrArray) people = NULL;

  g_assert_false (ordet_kept_people_about (store, BODY, NULL, NULL, NULL));
  must_save (store, BODY);
  g_assert_true (ordet_kept_people_about (store, BODY, &meeting, &day, NULL));
  g_assert_cmpstr (meeting, ==, "m1");
  g_assert_cmpstr (day, ==, "2027-02-13");
  make_old (store);
  g_assert_true (ordet_kept_people_about (store, BODY, NULL, &nothing, NULL));
  g_assert_cmpstr (nothing, ==, "");
  people = load (store, BODY);
  g_assert_cmpuint (people->len, ==, 1);
  g_assert_cmpstr (((OrdetKeptPerson *) people->pdata[0])->name, ==, CANARY);
  must_save (store, BODY);
  g_clear_pointer (&people, g_ptr_array_unref);
  people = load (store, BODY);
  g_assert_cmpuint (people->len, ==, 2);
  g_clear_object (&store);
  fixture_remove (folder);
}

/* Neither names nor the body lie on the disk, and the search finds what does. */
static void
test_clear (void)
{
  g_autofree char *folder = fixture_folder ();
  g_autoptr(OrdetStore) store = fixture_store (folder);
  g_autofree char *planted = g_build_filename (folder, "planted", NULL);

  must_save (store, BODY);
  g_assert_cmpuint (count_in_files (folder, CANARY, strlen (CANARY)), ==, 0);
  g_assert_cmpuint (count_in_files (folder, BODY, strlen (BODY)), ==, 0);
  g_clear_object (&store);
  g_assert_cmpuint (count_in_files (folder, CANARY, strlen (CANARY)), ==, 0);
  g_assert_true (g_file_set_contents (planted, "x" CANARY "x", -1, NULL));
  g_assert_cmpuint (count_in_files (folder, CANARY, strlen (CANARY)), ==, 1);
  fixture_remove (folder);
}

/* The 32 bytes of each key file below @folder. */
static void
collect_keys (const char *folder,
              GPtrArray  *keys)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char *content = NULL;
      gsize length = 0;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        collect_keys (path, keys);
      else if (g_file_get_contents (path, &content, &length, NULL) && length == 32)
        g_ptr_array_add (keys, g_steal_pointer (&content));
      g_free (content);
    }
}

static void
test_erase (void)
{
  g_autofree char *folder = fixture_folder ();
  g_autoptr(OrdetStore) store = fixture_store (folder);
  g_autoptr(GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) left = NULL, other = NULL;
  g_autoptr(GError) error = NULL;

  must_save (store, BODY);
  collect_keys (folder, keys);
  g_assert_cmpuint (keys->len, ==, 1);
  must_save (store, "Another body");
  g_assert_true (ordet_kept_people_erase (store, BODY, &error));
  g_assert_no_error (error);
  left = load (store, BODY);
  g_assert_null (left);
  other = load (store, "Another body");
  g_assert_cmpuint (other->len, ==, 2);
  g_assert_true (ordet_kept_people_erase (store, BODY, &error)); /* nothing to do */
  g_clear_object (&store);
  /* The key is in no file any more. */
  g_assert_cmpuint (count_in_files (folder, keys->pdata[0], 32), ==, 0);
  fixture_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kept-people/kept", test_kept);
  g_test_add_func ("/kept-people/about", test_about);
  g_test_add_func ("/kept-people/clear", test_clear);
  g_test_add_func ("/kept-people/erase", test_erase);
  return g_test_run ();
}
