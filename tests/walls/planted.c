/* planted.c — calls through every wall of core, to prove that the test sees them
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only its table of symbols is read; it is never linked into anything.
 */
#include <fcntl.h>
#include <gio/gio.h>
#include <libintl.h>
#include <stdio.h>
#include <time.h>

extern int sqlite3_open (const char *name, void **db);
extern int sodium_init (void);
extern int ordet_session_planted (void);
int planted (GObject *object);

int
planted (GObject *object)
{
  void *db = NULL;
  g_autofree char *fine = g_strdup (gettext ("through"));
  FILE *file = fopen (fine, "r");
  gint64 now = g_get_real_time () + time (NULL);

  g_object_unref (object);
  if (file != NULL)
    fclose (file);
  return sqlite3_open (fine, &db) + sodium_init () + ordet_session_planted () + (int) now;
}
