/* test-letterhead.c — a body's logo goes with its meetings, sealed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-letterhead.h"
#include "ordet-minutes.h"
#include "session-fixture.h"

#include <string.h>

static char *
new_meeting (OrdetStore *store,
             const char *body)
{
  g_autoptr(OrdetNotice) notice = fixture_notice (2);
  g_autoptr(GError) error = NULL;
  char *id;

  g_free (notice->body);
  notice->body = g_strdup (body);
  id = ordet_store_create (store, notice, &error);
  g_assert_no_error (error);
  return id;
}

static void
choose (OrdetStore *store,
        const char *id,
        const char *logo)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (logo, strlen (logo));
  g_autoptr(GError) error = NULL;

  ordet_store_put_text (store, id, TRUE, ORDET_MINUTES_LOGO, bytes, &error);
  g_assert_no_error (error);
}

static void
assert_logo (OrdetStore *store,
             const char *id,
             const char *body,
             const char *logo)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) found = ordet_letterhead_logo (store, id, body, &error);

  g_assert_no_error (error);
  if (logo == NULL)
    g_assert_null (found);
  else
    g_assert_cmpmem (g_bytes_get_data (found, NULL), g_bytes_get_size (found), logo,
                     strlen (logo));
}

/* The meeting's own goes first, then that of the same body's other meeting,
 * never another body's; "none" is a choice too. */
static void
test_body (void)
{
  g_autofree char *folder = fixture_folder ();
  g_autoptr(OrdetStore) store = fixture_store (folder);
  g_autofree char *first = new_meeting (store, "Laget");
  g_autofree char *second = new_meeting (store, "Laget");
  g_autofree char *other = new_meeting (store, "Et annet lag");
  g_autofree char *nobody = new_meeting (store, "");

  assert_logo (store, first, "Laget", NULL);
  choose (store, first, "LOGO-OF-FIRST");
  assert_logo (store, first, "Laget", "LOGO-OF-FIRST");
  assert_logo (store, second, "Laget", "LOGO-OF-FIRST");
  assert_logo (store, other, "Et annet lag", NULL);
  assert_logo (store, nobody, "", NULL);
  assert_logo (store, nobody, NULL, NULL);
  choose (store, second, "LOGO-OF-SECOND");
  assert_logo (store, second, "Laget", "LOGO-OF-SECOND");
  choose (store, second, "");
  assert_logo (store, second, "Laget", NULL);
  g_clear_object (&store);
  fixture_remove (folder);
}

/* It says whose meetings these are, so no byte of it is on the disk in clear. */
static void
test_sealed (void)
{
  g_autofree char *folder = fixture_folder ();
  g_autofree char *path = g_build_filename (folder, "ordet.db", NULL);
  g_autoptr(OrdetStore) store = fixture_store (folder);
  g_autofree char *id = new_meeting (store, "Laget");
  g_autofree char *content = NULL;
  gsize length;

  choose (store, id, "LOGO-IN-CLEAR");
  g_clear_object (&store);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_null (memmem (content, length, "LOGO-IN-CLEAR", strlen ("LOGO-IN-CLEAR")));
  g_assert_cmpuint (length, >, 4096);
  fixture_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letterhead/body", test_body);
  g_test_add_func ("/letterhead/sealed", test_sealed);
  return g_test_run ();
}
