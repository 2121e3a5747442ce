/* main.c — ordetctl: meetings on the command line, without a display
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-cli.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ordet-session.h"
#include "ordet-words.h"

/* To add a verb: a file with its function, its line here, a section in the
 * man page. */
static const OrdetVerb verbs[] = {
  { "import", N_("LOG"), N_("Put the meeting of a log into the store"), ordet_cli_import },
  { "export", N_("MEETING"), N_("Write the log of a meeting, in clear text"), ordet_cli_export },
  { "seal", N_("MEETING"), N_("Seal a meeting in a file, for another computer"), ordet_cli_seal },
  { "open", N_("FILE"), N_("Take in a meeting from a sealed file"), ordet_cli_open },
  { "list", "", N_("List the meetings of the store"), ordet_cli_list },
  { "close", N_("MEETING"), N_("Close a meeting: keep minutes and a record, erase the rest"),
    ordet_cli_close },
  { "minutes", N_("MEETING|LOG"), N_("Write the minutes of a meeting or a log"),
    ordet_cli_minutes },
  { "report", "", N_("Write the review of a period, without names"), ordet_cli_report },
  { "bundle", "", N_("Write the records of whole half-years, for a district"), ordet_cli_bundle },
  { "merge", N_("FILE…"), N_("Take in the bundles of branches"), ordet_cli_merge },
  { "replay", N_("LOG…"), N_("Play a meeting log in memory and check or show it"),
    ordet_cli_replay },
};

/*
 * ordet_cli_verbs:
 * @n_verbs: (out): how many
 *
 * Returns: (transfer none) (array length=n_verbs): everything ordetctl can do
 */
const OrdetVerb *
ordet_cli_verbs (gsize *n_verbs)
{
  *n_verbs = G_N_ELEMENTS (verbs);
  return verbs;
}

/* gettext ("") is the catalogue's header. */
static const char *
arguments_of (const OrdetVerb *verb)
{
  return *verb->arguments != '\0' ? _(verb->arguments) : "";
}

static void
print_help (void)
{
  /* Translators: ordetctl is the program's name and stays as it is. */
  ordet_cli_print ("%s", _("Usage: ordetctl COMMAND [OPTION…] [ARGUMENT…]"));
  ordet_cli_print ("%s", "");
  ordet_cli_print ("%s", _("Commands:"));
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      const char *arguments = arguments_of (&verbs[i]);
      /* printf() counts bytes, and MÖTE has five. */
      int blanks = MAX (0, 16 - (int) g_utf8_strlen (arguments, -1));

      ordet_cli_print ("  %-9s %s%*s %s", verbs[i].name, arguments, blanks, "",
                       _(verbs[i].summary));
    }
  ordet_cli_print ("%s", "");
  ordet_cli_print ("%s", _("“ordetctl COMMAND --help” tells more about a command."));
  ordet_cli_print ("%s", _("Exit codes: 0 done, 1 failed, 2 wrong options or not a meeting log."));
}

static int
run_verb (int    argc,
          char **argv)
{
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (argv[1], verbs[i].name) == 0)
      return verbs[i].run (argc - 1, argv + 1);
  if (*argv[1] == '-')
    return ordet_cli_usage (_("Unknown option “%s”."), argv[1]);
  return ordet_cli_usage (_("There is no command “%s”."), argv[1]);
}

int
main (int    argc,
      char **argv)
{
  ordet_session_harden ();
  ordet_words_locale ();
  g_set_prgname ("ordetctl");

  if (argc < 2)
    return ordet_cli_usage ("%s", _("A command is missing."));
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0 ||
      strcmp (argv[1], "help") == 0)
    {
      print_help ();
      return ORDET_EXIT_OK;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      ordet_cli_print ("ordetctl (Ordet) %s", ORDET_VERSION);
      return ORDET_EXIT_OK;
    }
  return run_verb (argc, argv);
}
