/* export-common.h — what the tests of the exports share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib/gstdio.h>
#include <string.h>

#include "ordet-export.h"
#include "ordet-log.h"
#include "ordet-minutes.h"
#include "ordet-phrases.h"

G_BEGIN_DECLS

/* A meeting as a log has it. */
static inline OrdetMeeting *
load_meeting (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetLog) log = ordet_log_read_file (path, &error);
  OrdetMeeting *meeting;

  g_assert_no_error (error);
  meeting = ordet_meeting_new (ordet_log_notice (log));
  for (gsize i = 0; i < ordet_log_n_lines (log); i++)
    if (ordet_log_line (log, i)->event != NULL)
      ordet_meeting_act (meeting, ordet_log_line (log, i)->event, NULL, NULL);
  return meeting;
}

/* The annual meeting in a language; "nb" is the one it was held in. */
static inline OrdetMeeting *
load_annual (const char *language)
{
  g_autofree char *name = strcmp (language, "nb") == 0
    ? g_strdup ("annual-meeting.jsonl") : g_strdup_printf ("annual-meeting.%s.jsonl", language);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "demo", name, NULL);

  return load_meeting (path);
}

static inline OrdetDocument *
build_minutes (const OrdetMeeting *meeting,
               OrdetMinutesLevel   level,
               gboolean            appendices)
{
  const OrdetNotice *notice = ordet_meeting_notice (meeting);
  OrdetMinutesOptions options;

  ordet_minutes_options_init (&options, notice);
  options.level = level;
  options.attendance = options.summary = appendices;
  return ordet_minutes_build (meeting, NULL, &options,
                              ordet_phrases_for_language (notice->language));
}

/* @text with every stretch of white space as one space. */
static inline char *
fold_spaces (const char *text)
{
  GString *out = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_isspace (c) && c != '\f')
        g_string_append_unichar (out, c);
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  return g_string_free (out, FALSE);
}

/* @text without blanks and hyphens. */
static inline char *
squeeze (const char *text)
{
  GString *out = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (!g_ascii_isspace (*text) && *text != '-')
      g_string_append_c (out, *text);
  return g_string_free (out, FALSE);
}

/* Where a line ends depends on the fonts of the machine, and it may end after
 * a hyphen or a slash: neither is looked at. */
static inline void
assert_contains (const char *text,
                 const char *part,
                 gboolean    there,
                 const char *where)
{
  g_autofree char *text_squeezed = squeeze (text);
  g_autofree char *part_squeezed = squeeze (part);

  if ((strstr (text_squeezed, part_squeezed) != NULL) != there)
    g_error ("%s: \"%s\" is %s", where, part, there ? "not there" : "there");
}

/* What @command says on standard output. (transfer full) */
static inline char *
run (const char *const *command)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *out = NULL, *problems = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, &problems,
                &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s\n%s%s", command[0], error->message, out, problems);
  return g_steal_pointer (&out);
}

/* A folder that is gone with everything in it when the test ends. */
static inline char *
new_folder (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("ordet-export-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static inline void
remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static inline guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

G_END_DECLS
