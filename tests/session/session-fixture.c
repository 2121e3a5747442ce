/* session-fixture.c — what the tests of the session have in common
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session-fixture.h"

#include <glib/gstdio.h>

char *
fixture_folder (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("ordet-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
fixture_remove (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        fixture_remove (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

OrdetStore *
fixture_store (const char *folder)
{
  g_autoptr(GError) error = NULL;
  OrdetStore *store = ordet_store_new (folder, ORDET_KEYS_FILE, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);
  return store;
}

OrdetNotice *
fixture_notice (guint n_people)
{
  OrdetNotice *notice = ordet_notice_new ("Annual meeting");

  for (guint i = 1; i <= n_people; i++)
    {
      g_autofree char *id = g_strdup_printf ("P%u", i);
      g_autofree char *name = g_strdup_printf ("Person %u", i);

      ordet_notice_add_person (notice, id, name)->number = i;
    }
  ordet_notice_add_item (notice, "1", "Opening");
  ordet_notice_add_item (notice, "2", "Debate");
  return notice;
}

static gint64
wall_us (gpointer data)
{
  return ((FixtureClock *) data)->wall_us;
}

static gint64
boot_us (gpointer data)
{
  return ((FixtureClock *) data)->boot_us;
}

static gint64
awake_us (gpointer data)
{
  return ((FixtureClock *) data)->awake_us;
}

void
fixture_clock_init (FixtureClock *self,
                    const char   *local)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr(GDateTime) time = g_date_time_new_from_iso8601 (local, zone);

  g_assert_nonnull (time);
  self->wall_us = g_date_time_to_unix (time) * G_USEC_PER_SEC;
  self->boot_us = 5000000000;
  self->awake_us = 3000000000;
  self->clock = (OrdetClock) { wall_us, boot_us, awake_us, self };
}

void
fixture_clock_pass (FixtureClock *self,
                    gint64        us)
{
  self->wall_us += us;
  self->boot_us += us;
  self->awake_us += us;
}

void
fixture_clock_sleep (FixtureClock *self,
                     gint64        us)
{
  self->wall_us += us;
  self->boot_us += us;
}

void
fixture_assert_trouble (GError            *error,
                        OrdetStoreTrouble  trouble)
{
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_STORE);
  if (ordet_store_trouble_of (error) != trouble)
    g_test_message ("%s", error->message);
  g_assert_cmpint (ordet_store_trouble_of (error), ==, trouble);
  g_assert_true (g_str_has_prefix (error->message, ordet_store_trouble_to_string (trouble)));
}

void
fixture_place_set_up (FixturePlace *self,
                      gconstpointer data)
{
  self->folder = fixture_folder ();
  self->store = fixture_store (self->folder);
}

void
fixture_place_tear_down (FixturePlace *self,
                         gconstpointer data)
{
  g_clear_object (&self->store);
  fixture_remove (self->folder);
  g_clear_pointer (&self->folder, g_free);
}

void
fixture_session_act (OrdetSession *session,
                     OrdetAct      what,
                     OrdetKey      key,
                     const char   *value)
{
  g_autoptr(OrdetEvent) event = ordet_session_event (session, what);
  g_autoptr(GError) error = NULL;

  if (value != NULL)
    ordet_event_set_string (event, key, value);
  ordet_session_act (session, event, &error);
  g_assert_no_error (error);
}
