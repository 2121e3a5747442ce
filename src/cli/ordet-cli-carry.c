/* ordet-cli-carry.c — ordetctl seal and open: a meeting to another computer
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A passphrase is never an argument, which everybody on the computer can read.
 */
#include "ordet-cli.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "ordet-carry.h"
#include "ordet-words.h"

/* A passphrase is one line; what is longer is refused, not cut. */
#define LINE_BYTES 1024

static int
failed_file (const char   *path,
             const GError *error,
             int           status)
{
  g_autofree char *sentence = ordet_words_error (error, NULL);

  if (g_str_has_suffix (sentence, "."))
    sentence[strlen (sentence) - 1] = '\0';
  /* Translators: a file, then what is wrong with it. */
  ordet_cli_say (_("“%s”: %s."), path, sentence);
  return status;
}

/* --- the passphrase --- */

/* One line of @stream without its end; %NULL if there is none. */
static char *
read_line (FILE *stream)
{
  char line[LINE_BYTES];
  gsize length;
  char *passphrase;

  if (fgets (line, sizeof line, stream) == NULL)
    return NULL;
  length = strcspn (line, "\r\n");
  if (length + 1 == sizeof line)
    return NULL;
  passphrase = g_strndup (line, length);
  explicit_bzero (line, sizeof line);
  return passphrase;
}

/* Nothing of it is shown while it is typed. */
static char *
ask (void)
{
  struct termios before, hidden;
  gboolean terminal = tcgetattr (STDIN_FILENO, &before) == 0;
  char *passphrase;

  if (terminal)
    {
      hidden = before;
      hidden.c_lflag &= ~(tcflag_t) ECHO;
      ordet_cli_say ("%s", _("Passphrase:"));
      tcsetattr (STDIN_FILENO, TCSAFLUSH, &hidden);
    }
  passphrase = read_line (stdin);
  if (terminal)
    tcsetattr (STDIN_FILENO, TCSAFLUSH, &before);
  return passphrase;
}

static char *
read_from_file (const char *path)
{
  FILE *stream = fopen (path, "re");
  char *passphrase = stream != NULL ? read_line (stream) : NULL;

  if (stream != NULL)
    fclose (stream);
  return passphrase;
}

/* From the file that was named, or asked for; %NULL with @status set. */
static char *
get_passphrase (const char *path,
                int        *status)
{
  char *passphrase = path != NULL && strcmp (path, "-") != 0 ? read_from_file (path) : ask ();

  if (passphrase != NULL && *passphrase != '\0')
    return passphrase;
  ordet_carry_forget (passphrase);
  *status = ordet_cli_failed ("%s", _("No passphrase was given: one line is needed."));
  return NULL;
}

/* --- seal --- */

static int
seal_log (OrdetStore *store,
          const char *id,
          const char *path,
          const char *passphrase)
{
  int status = ORDET_EXIT_OK;
  g_autoptr(OrdetMeeting) meeting = ordet_cli_load (store, id, &status);
  g_autoptr(GBytes) log = NULL;
  g_autoptr(GBytes) sealed = NULL;
  g_autoptr(GError) error = NULL;

  if (meeting == NULL)
    return status;
  log = ordet_log_print (meeting, ORDET_LOG_WHOLE);
  if ((sealed = ordet_carry_seal (log, passphrase, &error)) == NULL ||
      !ordet_carry_write_file (path, sealed, &error))
    return failed_file (path, error, ORDET_EXIT_FAILED);
  ordet_cli_note_copy (store, id, ORDET_COPY_SEALED, path);
  return ORDET_EXIT_OK;
}

/* The only line on stdout is the passphrase that was drawn. */
static int
seal (const char *meeting,
      const char *path,
      const char *passphrase_file)
{
  int status = ORDET_EXIT_OK;
  g_autoptr(OrdetStore) store = ordet_cli_open_store (&status);
  g_autofree char *id = store != NULL ? ordet_cli_find (store, meeting, &status) : NULL;
  g_autoptr(GError) error = NULL;
  char *passphrase;

  if (id == NULL)
    return status;
  passphrase = passphrase_file != NULL ? get_passphrase (passphrase_file, &status)
                                       : ordet_carry_passphrase ();
  if (passphrase == NULL)
    return status;
  if (!ordet_carry_check (passphrase, &error))
    status = failed_file (path, error, ORDET_EXIT_FAILED);
  else
    status = seal_log (store, id, path, passphrase);
  if (status == ORDET_EXIT_OK)
    {
      if (passphrase_file == NULL)
        {
          ordet_cli_say ("%s", _("This passphrase is shown only now; give it to whoever opens the "
                                 "file by another way than the file:"));
          ordet_cli_print ("%s", passphrase);
        }
      ordet_cli_say (_("“%s” holds the meeting for another computer; the meeting then lives in "
                       "two places, and each has to be closed. What was written in the minutes "
                       "stays here."),
                     path);
    }
  ordet_carry_forget (passphrase);
  return status;
}

/*
 * ordet_cli_seal:
 *
 * Returns: 0; 1 if the meeting cannot be read, the passphrase is too short or
 *   the file cannot be written
 */
int
ordet_cli_seal (int    argc,
                char **argv)
{
  g_auto(GStrv) meetings = NULL;
  g_autofree char *path = NULL;
  g_autofree char *passphrase_file = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_("Write the sealed meeting to this file"),
      N_("FILE") },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &passphrase_file,
      N_("Seal with the first line of this file (- is standard input), not with six words that "
         "are drawn"),
      N_("FILE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &meetings, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  int status = ORDET_EXIT_OK;

  if (!ordet_cli_parse ("seal", NULL, entries, &argc, &argv, &status) ||
      !ordet_cli_one_argument (meetings, _("The meeting to seal is missing."), &status))
    return status;
  if (path == NULL)
    return ordet_cli_usage ("%s", _("Say where to write to with -o FILE."));
  return seal (meetings[0], path, passphrase_file);
}

/* --- open --- */

static int
take_in (GBytes     *bytes,
         const char *path)
{
  g_autoptr(OrdetLog) log = ordet_cli_read_log_bytes (bytes, path);
  g_autoptr(OrdetStore) store = NULL;
  g_autofree char *id = NULL;
  int status;

  if (log == NULL)
    return ORDET_EXIT_USAGE;
  status = ordet_cli_put_log (log, path, &store, &id);
  if (status != ORDET_EXIT_OK)
    return status;
  ordet_cli_note_copy (store, id, ORDET_COPY_CARRIED, path);
  ordet_cli_say ("%s", _("The meeting is now here and where it was sealed: each has to be closed."));
  return ORDET_EXIT_OK;
}

static int
open_sealed (const char *path,
             const char *passphrase_file)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) sealed = ordet_carry_read_file (file, NULL, &error);
  g_autoptr(GBytes) log = NULL;
  int status = ORDET_EXIT_OK;
  char *passphrase;

  if (sealed == NULL)
    return failed_file (path, error, ORDET_EXIT_USAGE);
  /* What is wrong without a passphrase is told before one is asked for. */
  if (!ordet_carry_look_at (sealed, &error))
    return failed_file (path, error, ORDET_EXIT_USAGE);
  if ((passphrase = get_passphrase (passphrase_file, &status)) == NULL)
    return status;
  log = ordet_carry_unseal (sealed, passphrase, &error);
  ordet_carry_forget (passphrase);
  if (log == NULL)
    return failed_file (path, error,
                        g_error_matches (error, ORDET_CARRY, ORDET_CARRY_PASSPHRASE)
                          ? ORDET_EXIT_FAILED : ORDET_EXIT_USAGE);
  return take_in (log, path);
}

/*
 * ordet_cli_open:
 *
 * Prints the new meeting's id.
 *
 * Returns: 0; 1 if the passphrase does not open the file or the store does not
 *   take it; 2 for a file that is not a sealed meeting, or not a whole one:
 *   nothing is half imported
 */
int
ordet_cli_open (int    argc,
                char **argv)
{
  g_auto(GStrv) files = NULL;
  g_autofree char *passphrase_file = NULL;
  const GOptionEntry entries[] = {
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &passphrase_file,
      N_("The passphrase is the first line of this file, not asked for"), N_("FILE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  int status = ORDET_EXIT_OK;

  if (!ordet_cli_parse ("open", NULL, entries, &argc, &argv, &status) ||
      !ordet_cli_one_argument (files, _("The sealed file to open is missing."), &status))
    return status;
  return open_sealed (files[0], passphrase_file);
}
