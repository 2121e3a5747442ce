/* test-copies — copies that a sandbox wrote through the portal of documents
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gio/gio.h>

#include "ordet-copies.h"
#include "session-fixture.h"

static char *
new_meeting (FixturePlace *place)
{
  g_autoptr(OrdetNotice) notice = fixture_notice (3);
  g_autoptr(GError) error = NULL;
  char *id = ordet_store_create (place->store, notice, &error);

  g_assert_no_error (error);
  return id;
}

/* A portal that knows where the file is says so in an attribute of it. */
static void
test_told (FixturePlace *place,
           gconstpointer data)
{
  g_autofree char *id = new_meeting (place);
  /* Not where temporary files are: that may be memory, which takes no attributes. */
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "behind-a-portal.pdf", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_file_set_attribute_string (file, "xattr::document-portal.host-path", "/media/stick/minutes.pdf",
                               G_FILE_QUERY_INFO_NONE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (ordet_copies_add (place->store, id, ORDET_COPY_MINUTES, path, 1, NULL));
  list = ordet_copies_list (place->store, id, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstr (((OrdetCopy *) list->pdata[0])->path, ==, "/media/stick/minutes.pdf");
  g_assert_true (ordet_copy_placed (list->pdata[0]));
  g_assert_true (g_file_delete (file, NULL, NULL));
}

/* One that does not leaves a number, which is kept but is no place. */
static void
test_untold (FixturePlace *place,
             gconstpointer data)
{
  g_autofree char *id = new_meeting (place);
  g_autofree char *door = g_build_filename (g_get_user_runtime_dir (), "doc", "1f2e", "a.pdf", NULL);
  const char *const paths[] = { "/run/flatpak/doc/1f2e/a.pdf", door, "/media/stick/doc/1f2e/a.pdf" };
  g_autoptr(GPtrArray) list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    g_assert_true (ordet_copies_add (place->store, id, ORDET_COPY_LOG, paths[i], i, NULL));
  list = ordet_copies_list (place->store, id, NULL);
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (paths));
  for (guint i = 0; i < list->len; i++)
    {
      g_assert_cmpstr (((OrdetCopy *) list->pdata[i])->path, ==, paths[i]);
      g_assert_cmpint (ordet_copy_placed (list->pdata[i]), ==, i == 2);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/copies/told", FixturePlace, NULL, fixture_place_set_up, test_told,
              fixture_place_tear_down);
  g_test_add ("/copies/untold", FixturePlace, NULL, fixture_place_set_up, test_untold,
              fixture_place_tear_down);
  return g_test_run ();
}
