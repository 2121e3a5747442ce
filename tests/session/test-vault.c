/* test-vault.c — sealed rows, and where their keys are kept
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ordet-key-file.h"
#include "ordet-keys.h"
#include "ordet-vault.h"
#include "session-fixture.h"

#define MEETING "0123456789abcdef0123456789abcdef"
#define OVERHEAD (24 + 16)

static GByteArray *
seal (OrdetSecret *secret,
      const char  *text,
      gsize        size)
{
  GByteArray *sealed = g_byte_array_new ();

  ordet_vault_seal (secret, MEETING, ORDET_ROW_EVENT, 7, text, size, sealed);
  return sealed;
}

static void
test_round_trip (void)
{
  g_autoptr(OrdetSecret) secret = ordet_secret_new ();
  g_autoptr(GByteArray) data = g_byte_array_new ();
  g_autofree char *text = g_malloc (300);
  g_autoptr(GError) error = NULL;

  memset (text, 0x80, 300); /* the byte that begins the padding */
  for (gsize size = 0; size < 300; size++)
    {
      g_autoptr(GByteArray) sealed = seal (secret, text, size);

      g_assert_cmpuint (sealed->len, ==, (size / 64 + 1) * 64 + OVERHEAD);
      g_assert_true (ordet_vault_open (secret, MEETING, ORDET_ROW_EVENT, 7, sealed->data,
                                       sealed->len, data, &error));
      g_assert_no_error (error);
      g_assert_cmpmem (data->data, data->len, text, size);
    }
}

static void
assert_stays_shut (OrdetSecret *secret,
                   const char  *meeting,
                   OrdetRow     row,
                   gint64       seq,
                   GByteArray  *sealed,
                   gsize        size)
{
  g_autoptr(GByteArray) data = g_byte_array_new ();
  g_autoptr(GError) error = NULL;

  g_assert_false (ordet_vault_open (secret, meeting, row, seq, sealed->data, size, data, &error));
  fixture_assert_trouble (error, ORDET_STORE_TROUBLE_TAMPERED);
  g_assert_cmpuint (data->len, ==, 0);
}

static void
test_every_byte_counts (void)
{
  g_autoptr(OrdetSecret) secret = ordet_secret_new ();
  g_autoptr(GByteArray) sealed = seal (secret, "Oda Testvoll", 12);

  for (guint i = 0; i < sealed->len; i++)
    for (guint bit = 0; bit < 8; bit++)
      {
        sealed->data[i] ^= (guint8) (1u << bit);
        assert_stays_shut (secret, MEETING, ORDET_ROW_EVENT, 7, sealed, sealed->len);
        sealed->data[i] ^= (guint8) (1u << bit);
      }
  for (guint size = 0; size < sealed->len; size++)
    assert_stays_shut (secret, MEETING, ORDET_ROW_EVENT, 7, sealed, size);
}

static void
test_only_in_its_place (void)
{
  g_autoptr(OrdetSecret) secret = ordet_secret_new ();
  g_autoptr(OrdetSecret) other = ordet_secret_new ();
  g_autoptr(GByteArray) sealed = seal (secret, "text", 4);

  assert_stays_shut (other, MEETING, ORDET_ROW_EVENT, 7, sealed, sealed->len);
  assert_stays_shut (secret, "0123456789abcdef0123456789abcdee", ORDET_ROW_EVENT, 7, sealed,
                     sealed->len);
  assert_stays_shut (secret, MEETING, ORDET_ROW_NOTICE, 7, sealed, sealed->len);
  assert_stays_shut (secret, MEETING, ORDET_ROW_EVENT, 8, sealed, sealed->len);
}

static void
test_same_text_looks_different (void)
{
  g_autoptr(OrdetSecret) secret = ordet_secret_new ();
  g_autoptr(GByteArray) first = seal (secret, "text", 4);
  g_autoptr(GByteArray) second = seal (secret, "text", 4);

  g_assert_cmpuint (first->len, ==, second->len);
  g_assert_cmpint (memcmp (first->data, second->data, first->len), !=, 0);
  g_assert_cmpint (memcmp (first->data + 24, second->data + 24, first->len - 24), !=, 0);
}

static void
test_names_have_places (void)
{
  g_autoptr(OrdetSecret) secret = ordet_secret_new ();
  g_autoptr(OrdetSecret) other = ordet_secret_new ();
  gint64 place = ordet_vault_seq_of_name (secret, "minutes/5a");

  g_assert_cmpint (place, >=, 0);
  g_assert_cmpint (place, ==, ordet_vault_seq_of_name (secret, "minutes/5a"));
  g_assert_cmpint (place, !=, ordet_vault_seq_of_name (secret, "minutes/5b"));
  g_assert_cmpint (place, !=, ordet_vault_seq_of_name (other, "minutes/5a"));
}

static void
test_hex (void)
{
  g_autoptr(OrdetSecret) secret = ordet_secret_new ();
  g_autoptr(OrdetSecret) back = NULL;
  char *hex = ordet_secret_to_hex (secret);

  g_assert_cmpuint (strlen (hex), ==, 64);
  back = ordet_secret_from_hex (hex);
  g_assert_cmpmem (ordet_secret_bytes (secret), 32, ordet_secret_bytes (back), 32);
  g_assert_null (ordet_secret_from_hex (""));
  g_assert_null (ordet_secret_from_hex (hex + 1));
  hex[3] = 'x';
  g_assert_null (ordet_secret_from_hex (hex));
  ordet_secret_free_hex (hex);
}

static void
test_key_file (void)
{
  g_autofree char *folder = fixture_folder ();
  g_autofree char *path = g_build_filename (folder, "keys", "one", NULL);
  g_autofree char *spare = g_build_filename (folder, "spare", NULL);
  g_autoptr(OrdetSecret) secret = ordet_secret_new (), back = NULL;
  g_autofree char *content = NULL;
  g_autoptr(GError) error = NULL;
  struct stat info;
  gsize size;

  g_assert_null (ordet_key_file_read (path));
  g_assert_true (ordet_key_file_write (path, secret, &error));
  g_assert_no_error (error);
  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  back = ordet_key_file_read (path);
  g_assert_cmpmem (ordet_secret_bytes (secret), 32, ordet_secret_bytes (back), 32);

  /* Never over a key that is there. */
  g_assert_false (ordet_key_file_write (path, secret, &error));
  fixture_assert_trouble (error, ORDET_STORE_TROUBLE_KEY_FILE);
  g_clear_error (&error);

  /* A second name for the same blocks shows what was done to them. */
  g_assert_cmpint (link (path, spare), ==, 0);
  g_assert_true (ordet_key_file_destroy (path, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (spare, &content, &size, NULL));
  g_assert_cmpuint (size, ==, 32);
  g_assert_cmpint (memcmp (content, ordet_secret_bytes (secret), 32), !=, 0);
  g_assert_true (ordet_key_file_destroy (path, &error));

  /* Half a key is none. */
  g_assert_true (g_file_set_contents (path, "short", 5, NULL));
  g_assert_null (ordet_key_file_read (path));
  fixture_remove (folder);
}

/* The key goes where it should, is found from there, and nowhere else. */
static void
check_place (OrdetKeyPlace place,
             OrdetKeySpot  spot,
             const char   *folder)
{
  g_autoptr(OrdetKeys) keys = ordet_keys_new (folder, place);
  g_autoptr(OrdetKeys) later = ordet_keys_new (folder, place);
  g_autoptr(OrdetSecret) secret = ordet_secret_new (), found = NULL, other = NULL, again = NULL;
  g_autoptr(GError) error = NULL;
  OrdetKeySpot used;

  g_assert_true (ordet_keys_save (keys, MEETING, ORDET_PART_FLOOR, secret, &used, &error));
  g_assert_no_error (error);
  g_assert_cmpint (used, ==, spot);
  g_assert_true (ordet_keys_find (keys, MEETING, ORDET_PART_FLOOR, used, &found, &error));
  g_assert_nonnull (found);
  g_assert_cmpmem (ordet_secret_bytes (secret), 32, ordet_secret_bytes (found), 32);
  g_assert_true (ordet_keys_find (keys, MEETING, ORDET_PART_MINUTES, used, &other, &error));
  g_assert_null (other);

  /* Another process finds it, unless it was for this one's memory only. */
  g_assert_true (ordet_keys_find (later, MEETING, ORDET_PART_FLOOR, used, &again, &error));
  g_assert_true ((again != NULL) == (place != ORDET_KEYS_MEMORY));

  g_clear_pointer (&found, ordet_secret_free);
  for (int twice = 0; twice < 2; twice++)
    g_assert_true (ordet_keys_destroy (keys, MEETING, ORDET_PART_FLOOR, used, &error));
  g_assert_no_error (error);
  g_assert_true (ordet_keys_find (keys, MEETING, ORDET_PART_FLOOR, used, &found, &error));
  g_assert_null (found);
}

static void
test_key_places (void)
{
  g_autofree char *folder = fixture_folder ();
  g_autofree char *keys = g_build_filename (folder, "keys", NULL);

  check_place (ORDET_KEYS_MEMORY, ORDET_SPOT_MEMORY, folder);
  g_assert_false (g_file_test (keys, G_FILE_TEST_EXISTS));
  check_place (ORDET_KEYS_RUNTIME, ORDET_SPOT_RUNTIME, folder);
  g_assert_false (g_file_test (keys, G_FILE_TEST_EXISTS));
  check_place (ORDET_KEYS_FILE, ORDET_SPOT_FILE, folder);
  /* libsecret's own file takes the service's place here. */
  check_place (ORDET_KEYS_AUTO, ORDET_SPOT_SERVICE, folder);
  fixture_remove (folder);
}

typedef struct
{
  GMainLoop   *loop;
  OrdetSecret *secret;
  GError      *error;
} Found;

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Found *found = data;

  ordet_keys_find_finish (result, &found->secret, &found->error);
  g_main_loop_quit (found->loop);
}

static void
test_find_without_waiting (void)
{
  g_autofree char *folder = fixture_folder ();
  g_autoptr(OrdetKeys) keys = ordet_keys_new (folder, ORDET_KEYS_AUTO);
  g_autoptr(OrdetSecret) secret = ordet_secret_new ();
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Found found = { .loop = loop };
  OrdetKeySpot used;

  g_assert_true (ordet_keys_save (keys, MEETING, ORDET_PART_MINUTES, secret, &used, NULL));
  ordet_keys_find_async (keys, MEETING, ORDET_PART_MINUTES, used, TRUE, NULL, found_cb, &found);
  g_assert_null (found.secret);
  g_main_loop_run (loop);
  g_assert_no_error (found.error);
  g_assert_cmpmem (ordet_secret_bytes (secret), 32, ordet_secret_bytes (found.secret), 32);
  ordet_secret_free (found.secret);
  g_assert_true (ordet_keys_destroy (keys, MEETING, ORDET_PART_MINUTES, used, NULL));
  fixture_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL;
  g_autofree char *service = NULL;
  int result;

  folder = fixture_folder ();
  service = g_build_filename (folder, "service", NULL);
  g_setenv ("ORDET_KEYS", "auto", TRUE);
  g_setenv ("XDG_RUNTIME_DIR", folder, TRUE);
  g_setenv ("SECRET_BACKEND", "file", TRUE);
  g_setenv ("SECRET_FILE_TEST_PATH", service, TRUE);
  g_setenv ("SECRET_FILE_TEST_PASSWORD", "test", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_assert_true (ordet_vault_init (NULL));
  g_test_add_func ("/vault/round-trip-at-every-length", test_round_trip);
  g_test_add_func ("/vault/every-byte-counts", test_every_byte_counts);
  g_test_add_func ("/vault/opens-only-in-its-place", test_only_in_its_place);
  g_test_add_func ("/vault/same-text-looks-different", test_same_text_looks_different);
  g_test_add_func ("/vault/names-have-places", test_names_have_places);
  g_test_add_func ("/keys/hexadecimal", test_hex);
  g_test_add_func ("/keys/file-is-private-and-overwritten", test_key_file);
  g_test_add_func ("/keys/each-place", test_key_places);
  g_test_add_func ("/keys/without-waiting", test_find_without_waiting);
  result = g_test_run ();
  fixture_remove (folder);
  return result;
}
