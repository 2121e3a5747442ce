/* test-sandbox-keys — a destroyed key is gone from the keyring that a sandbox has of its own
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libsecret is made to keep its keyring as it does in a Flatpak.
 */
#include "ordet-key-service.h"
#include "session-fixture.h"

static char *
keyring (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), "keyrings", name, NULL);
}

/* Two keys, so that the keyring has been written over; TRUE if the one before lies beside it. */
static gboolean
save_two (const char *meeting)
{
  g_autoptr(OrdetSecret) secret = ordet_secret_new ();
  g_autofree char *before = keyring ("default.keyring~");

  g_assert_true (ordet_key_service_save (meeting, "minutes", secret));
  g_assert_true (ordet_key_service_save (meeting, "floor", secret));
  return g_file_test (before, G_FILE_TEST_EXISTS);
}

static void
assert_only_minutes (const char *meeting)
{
  g_autofree char *now = keyring ("default.keyring");
  g_autofree char *before = keyring ("default.keyring~");
  g_autoptr(OrdetSecret) floor = NULL;
  g_autoptr(OrdetSecret) minutes = NULL;

  g_assert_true (g_file_test (now, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (before, G_FILE_TEST_EXISTS));
  g_assert_true (ordet_key_service_find (meeting, "floor", &floor, NULL));
  g_assert_null (floor);
  g_assert_true (ordet_key_service_find (meeting, "minutes", &minutes, NULL));
  g_assert_nonnull (minutes);
}

static void
test_at_once (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (save_two ("one"));
  g_assert_true (ordet_key_service_destroy ("one", "floor", &error));
  g_assert_no_error (error);
  assert_only_minutes ("one");
}

static void
destroyed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (ordet_key_service_destroy_finish (result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
test_meanwhile (void)
{
  gboolean done = FALSE;

  g_assert_true (save_two ("two"));
  ordet_key_service_destroy_async ("two", "floor", TRUE, NULL, destroyed_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  assert_only_minutes ("two");
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = fixture_folder ();
  int rc;

  g_assert_true (ordet_vault_init (NULL));
  g_assert_true (g_setenv ("XDG_DATA_HOME", folder, TRUE));
  g_assert_true (g_setenv ("SECRET_BACKEND", "file", TRUE));
  g_assert_true (g_setenv ("SECRET_FILE_TEST_PASSWORD", "of the portal", TRUE));
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sandbox-keys/at-once", test_at_once);
  g_test_add_func ("/sandbox-keys/meanwhile", test_meanwhile);
  rc = g_test_run ();
  fixture_remove (folder);
  return rc;
}
