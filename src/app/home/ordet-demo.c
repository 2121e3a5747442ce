/* ordet-demo.c — the annual meeting to try things on, in a store of its own
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Its key is only in memory and its folder is removed with it: nothing of it
 * remains, as the bar over it says. Its clock is the machine's, moved so that
 * the meeting goes on from where the log was stopped.
 */
#include "ordet-demo.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ordet-log.h"
#include "ordet-ui.h"

#define DEMO_KEY "ordet-demo"

typedef struct
{
  OrdetClock  clock;
  gint64      ahead_us; /* of the machine's clock */
  char       *folder;   /* (owned) removed in the end */
  OrdetStore *store;    /* (owned) */
} Demo;

static gint64
wall_us (gpointer data)
{
  const OrdetClock *system = ordet_clock_system ();

  return system->wall_us (system->data) + ((Demo *) data)->ahead_us;
}

static gint64
boot_us (gpointer data)
{
  const OrdetClock *system = ordet_clock_system ();

  return system->boot_us (system->data);
}

static gint64
awake_us (gpointer data)
{
  const OrdetClock *system = ordet_clock_system ();

  return system->awake_us (system->data);
}

static void
remove_folder (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static void
demo_free (gpointer data)
{
  Demo *demo = data;

  g_clear_object (&demo->store);
  if (demo->folder != NULL)
    remove_folder (demo->folder);
  g_free (demo->folder);
  g_free (demo);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Demo, demo_free)

/* The log in the language of the windows. */
static const char *
resource_name (void)
{
  const char *const *names = g_get_language_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_has_prefix (names[i], "sv"))
        return ORDET_RESOURCES "/demo/annual-meeting.sv.jsonl";
      if (g_str_has_prefix (names[i], "nn"))
        return ORDET_RESOURCES "/demo/annual-meeting.nn.jsonl";
      if (g_str_has_prefix (names[i], "nb") || g_str_has_prefix (names[i], "no"))
        return ORDET_RESOURCES "/demo/annual-meeting.jsonl";
    }
  return ORDET_RESOURCES "/demo/annual-meeting.en.jsonl";
}

/* What was accepted until the stop. The log also holds acts that are refused,
 * to show that they are. */
static GPtrArray *
play_until (const OrdetLog *log,
            gint64          stop_us)
{
  GPtrArray *events = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_event_unref);
  g_autoptr(OrdetMeeting) meeting = ordet_meeting_new (ordet_log_notice (log));

  for (gsize i = 0; i < ordet_log_n_lines (log); i++)
    {
      const OrdetLogLine *line = ordet_log_line (log, i);

      if (line->at_us > stop_us)
        break;
      if (line->event != NULL && ordet_meeting_act (meeting, line->event, NULL, NULL))
        g_ptr_array_add (events, ordet_event_ref (line->event));
    }
  /* A turn that runs would come back with the time it had at the last act:
   * stopped in so many words it keeps every second. */
  if (ordet_meeting_floor (meeting) != NULL && ordet_meeting_floor (meeting)->running)
    g_ptr_array_add (events, ordet_event_new (ORDET_ACT_PAUSE, stop_us));
  return events;
}

static Demo *
demo_new (const char *date,
          gint64      stop_us)
{
  Demo *demo = g_new0 (Demo, 1);
  const OrdetClock *system = ordet_clock_system ();

  demo->clock = (OrdetClock) { wall_us, boot_us, awake_us, demo };
  demo->ahead_us =
    ordet_clock_midnight_us (system, date) + stop_us - system->wall_us (system->data);
  return demo;
}

static gboolean
open_store (Demo    *demo,
            GError **error)
{
  g_autofree char *template =
    g_build_filename (g_get_user_runtime_dir (), "ordet-demo-XXXXXX", NULL);

  if (g_mkdtemp (template) == NULL)
    {
      g_set_error (error, ORDET_ERROR, ORDET_ERROR_STORE,
                   _("There is no folder for the demo meeting."));
      return FALSE;
    }
  demo->folder = g_steal_pointer (&template);
  demo->store = ordet_store_new (demo->folder, ORDET_KEYS_MEMORY, error);
  return demo->store != NULL;
}

/* The clock that was stopped for opening runs again. */
static gboolean
go_on (OrdetSession  *session,
       GError       **error)
{
  const OrdetTurn *turn = ordet_meeting_floor (ordet_session_meeting (session));
  g_autoptr(OrdetEvent) resume = NULL;

  if (turn == NULL || turn->running || ordet_meeting_closed (ordet_session_meeting (session)))
    return TRUE;
  resume = ordet_session_event (session, ORDET_ACT_RESUME);
  return ordet_session_act (session, resume, error);
}

/**
 * ordet_demo_session_new:
 * @stop: "HH:MM:SS", where the meeting has come to
 * @error: return location, as of ordet_session_new()
 *
 * Returns: (transfer full) (nullable): the demo meeting, which forgets itself
 */
OrdetSession *
ordet_demo_session_new (const char  *stop,
                        GError     **error)
{
  g_autoptr (GInputStream) stream =
    g_resources_open_stream (resource_name (), G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr(OrdetLog) log = NULL;
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(Demo) demo = NULL;
  g_autoptr(OrdetSession) session = NULL;
  g_autofree char *id = NULL;
  gint64 stop_us;

  g_return_val_if_fail (ordet_log_parse_time (stop, &stop_us), NULL);

  if (stream == NULL || (log = ordet_log_read_stream (stream, error)) == NULL)
    return NULL;
  events = play_until (log, stop_us);
  demo = demo_new (ordet_log_notice (log)->date, stop_us);
  if (!open_store (demo, error) ||
      !ordet_store_import (demo->store, ordet_log_notice (log), (OrdetEvent *const *) events->pdata,
                           events->len, &id, error) ||
      (session = ordet_session_new (demo->store, id, &demo->clock, error)) == NULL)
    return NULL;
  if (!go_on (session, error))
    return NULL;
  g_object_set_data_full (G_OBJECT (session), DEMO_KEY, g_steal_pointer (&demo), demo_free);
  return g_steal_pointer (&session);
}

/**
 * ordet_demo_is:
 * @session: a meeting
 *
 * Returns: whether it is the demo, of which nothing is kept
 */
gboolean
ordet_demo_is (OrdetSession *session)
{
  return g_object_get_data (G_OBJECT (session), DEMO_KEY) != NULL;
}
