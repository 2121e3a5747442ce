/* test-floor-toast.c — what was done is said while the next thing is done, with things that move
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "floor-fixture.h"

static gboolean
later_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
run_for (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, later_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* A quick helper at the table: the next hand while the last toast still comes
 * or goes, at every phase of its animation. */
static void
test_quick_hands (void)
{
  Floor floor;
  g_autoptr(OrdetNotice) notice = floor_notice ();
  char name[8];

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  floor_init (&floor, notice);
  floor_open (&floor, "5a");
  floor_show (&floor);
  for (guint i = 1; i < 40; i++)
    {
      g_snprintf (name, sizeof name, "%u", i);
      floor_enter (&floor, name);
      run_for (10 + i * 37 % 240);
    }
  floor_assert_shows (&floor, "39");
  run_for (500);
  floor_clear (&floor);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/floor/toast/quick-hands", test_quick_hands);
  return g_test_run ();
}
