/* ordet-cli.c — options and output that all verbs of ordetctl share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-cli.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

/* More unknown keys than this are summed up in one sentence. */
#define MAX_NAMED 20

/* Text that comes from a file must not steer the terminal: control
 * characters are shown as U+FFFD. */
static void
put_line (FILE       *stream,
          const char *text)
{
  g_autoptr(GString) line = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (line, c != '\n' && c != '\t' && g_unichar_iscntrl (c) ? 0xfffd : c);
    }
  g_string_append_c (line, '\n');
  fputs (line->str, stream);
}

G_GNUC_PRINTF (1, 0)
static void
put_sentence (const char *format,
              va_list     args)
{
  g_autofree char *text = g_strdup_vprintf (format, args);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *sentence = g_strconcat ("ordetctl: ", valid, NULL);

  fflush (stdout);
  put_line (stderr, sentence);
}

/*
 * ordet_cli_print:
 * @format: a line for people, without its end
 *
 * Prints on stdout, in UTF-8 whatever the locale says.
 */
void
ordet_cli_print (const char *format,
                 ...)
{
  g_autofree char *text = NULL;
  g_autofree char *valid = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  valid = g_utf8_make_valid (text, -1);
  put_line (stdout, valid);
}

/* Prints @json and a line's end on stdout. */
void
ordet_cli_print_json (const GString *json)
{
  fwrite (json->str, 1, json->len, stdout);
  fputc ('\n', stdout);
}

/* A sentence on stderr that is no error. */
void
ordet_cli_say (const char *format,
               ...)
{
  va_list args;

  va_start (args, format);
  put_sentence (format, args);
  va_end (args);
}

/* One sentence on stderr: what was asked makes no sense. Returns the exit
 * code. */
int
ordet_cli_usage (const char *format,
                 ...)
{
  va_list args;

  va_start (args, format);
  put_sentence (format, args);
  va_end (args);
  return ORDET_EXIT_USAGE;
}

/* One sentence on stderr: what was asked could not be done. Returns the exit
 * code. */
int
ordet_cli_failed (const char *format,
                  ...)
{
  va_list args;

  va_start (args, format);
  put_sentence (format, args);
  va_end (args);
  return ORDET_EXIT_FAILED;
}

static const OrdetVerb *
find_verb (const char *name)
{
  gsize n;
  const OrdetVerb *verbs = ordet_cli_verbs (&n);

  for (gsize i = 0; i < n; i++)
    if (strcmp (verbs[i].name, name) == 0)
      return &verbs[i];
  g_assert_not_reached ();
}

/*
 * ordet_cli_parse:
 * @verb: its name
 * @description: (nullable): translated text below the options in --help
 * @entries: its options
 * @argc: (inout): arguments, the verb itself first
 * @argv: (inout): likewise
 * @status: (out): the exit code when the program is to end now
 *
 * Reads a verb's options the GNU way, and answers --help.
 *
 * Returns: FALSE if the program is to end now
 */
gboolean
ordet_cli_parse (const char          *verb,
                 const char          *description,
                 const GOptionEntry  *entries,
                 int                 *argc,
                 char              ***argv,
                 int                 *status)
{
  const OrdetVerb *it = find_verb (verb);
  g_autofree char *program = g_strconcat ("ordetctl ", verb, NULL);
  const char *arguments = *it->arguments != '\0' ? _(it->arguments) : NULL;
  g_autoptr(GOptionContext) context = g_option_context_new (arguments);
  g_autoptr(GError) error = NULL;
  g_autofree char *help = NULL;
  gboolean wants_help = FALSE;
  const GOptionEntry help_entry[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &wants_help, N_("Show this help"), NULL },
    G_OPTION_ENTRY_NULL
  };

  g_set_prgname (program);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _(it->summary));
  g_option_context_set_description (context, description);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, help_entry, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      *status = ordet_cli_usage (_("%s (see “%s --help”)"), error->message, program);
      return FALSE;
    }
  if (!wants_help)
    return TRUE;
  help = g_option_context_get_help (context, TRUE, NULL);
  fputs (help, stdout);
  *status = ORDET_EXIT_OK;
  return FALSE;
}

/* What a library says is wrong, without its full stop: it goes into a sentence. */
char *
ordet_cli_reason (const GError *error)
{
  gsize length = strlen (error->message);

  return g_strndup (error->message, length - (g_str_has_suffix (error->message, ".") ? 1 : 0));
}

/*
 * ordet_cli_one_argument:
 * @arguments: (nullable): what stands beside the options
 * @missing: translated sentence for when nothing does
 * @status: (out): the exit code if it is not one
 *
 * Returns: whether there is exactly one argument
 */
gboolean
ordet_cli_one_argument (char       **arguments,
                        const char  *missing,
                        int         *status)
{
  if (arguments != NULL && arguments[1] == NULL)
    return TRUE;
  *status = arguments == NULL ? ordet_cli_usage ("%s", missing)
                              : ordet_cli_usage (_("“%s” is one argument too many."),
                                                 arguments[1]);
  return FALSE;
}

/* --format: text, the default, or json. */
gboolean
ordet_cli_format (const char  *text,
                  OrdetShowAs *format,
                  int         *status)
{
  *format = g_strcmp0 (text, "json") == 0 ? ORDET_SHOW_JSON : ORDET_SHOW_TEXT;
  if (text == NULL || *format == ORDET_SHOW_JSON || strcmp (text, "text") == 0)
    return TRUE;
  *status = ordet_cli_usage (_("There is no format “%s”: choose text or json."), text);
  return FALSE;
}

static void
warn_of_unknown_keys (const OrdetLog *log,
                      const char     *path)
{
  gsize n_unknown = ordet_log_n_unknown_keys (log);
  const OrdetLogUnknown *unknown;

  for (gsize i = 0; i < MAX_NAMED && (unknown = ordet_log_unknown_key (log, i)) != NULL; i++)
    ordet_cli_say (_("%s:%u: warning: the key “%s” is not known here and was left out."), path,
                   unknown->line, unknown->key);
  if (n_unknown > MAX_NAMED)
    ordet_cli_say (ngettext ("%s: warning: %u more key was left out.",
                             "%s: warning: %u more keys were left out.",
                             n_unknown - MAX_NAMED),
                   path, (guint) (n_unknown - MAX_NAMED));
}

/* Tells why there is no log, or which of its keys were left out. */
static OrdetLog *
tell_of_log (OrdetLog     *log,
             const char   *path,
             const GError *error)
{
  g_autofree char *reason = NULL;

  if (log != NULL)
    {
      warn_of_unknown_keys (log, path);
      return log;
    }
  reason = ordet_cli_reason (error);
  if (g_error_matches (error, ORDET_ERROR, ORDET_ERROR_FORMAT))
    /* Translators: a file name, then what is wrong, beginning with the number of the line. */
    ordet_cli_say (_("“%s” is not a meeting log that can be read: %s."), path, reason);
  else
    ordet_cli_say (_("“%s” could not be read: %s."), path, reason);
  return NULL;
}

/*
 * ordet_cli_read_log:
 * @path: a file
 *
 * Reads a meeting log; tells on stderr why not, and which keys were left out.
 *
 * Returns: (transfer full) (nullable): the log
 */
OrdetLog *
ordet_cli_read_log (const char *path)
{
  g_autoptr(GError) error = NULL;
  OrdetLog *log = ordet_log_read_file (path, &error);

  return tell_of_log (log, path, error);
}

/*
 * ordet_cli_read_log_bytes:
 * @bytes: a meeting log
 * @path: the file that it came from, for what is told
 *
 * As ordet_cli_read_log(), from memory.
 *
 * Returns: (transfer full) (nullable): the log
 */
OrdetLog *
ordet_cli_read_log_bytes (GBytes     *bytes,
                          const char *path)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr(GError) error = NULL;
  OrdetLog *log = ordet_log_read_stream (stream, &error);

  return tell_of_log (log, path, error);
}
