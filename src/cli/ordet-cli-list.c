/* ordet-cli-list.c — ordetctl list: the meetings of the store
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-cli.h"

#include <glib/gi18n.h>

/* Names in JSON, words for people; the three states of a key and how far the
 * meeting itself has come. */
typedef enum
{
  STATE_NEW,
  STATE_RUNNING,
  STATE_CLOSED,
  STATE_CLOSING,
  STATE_LOCKED,
  STATE_ERASED,
} State;

static const struct { const char *name, *words; } states[] = {
  /* Translators: the state of a meeting in a list: not begun. */
  [STATE_NEW] = { "new", N_("not begun") },
  /* Translators: the state of a meeting in a list: begun and not closed. */
  [STATE_RUNNING] = { "running", N_("running") },
  /* Translators: the state of a meeting in a list: closed, still there. */
  [STATE_CLOSED] = { "closed", N_("closed") },
  /* Translators: the state of a meeting in a list: erasing it was cut off. */
  [STATE_CLOSING] = { "closing", N_("closing cut off") },
  /* Translators: the state of a meeting in a list: its key cannot be reached. */
  [STATE_LOCKED] = { "locked", N_("locked") },
  /* Translators: the state of a meeting in a list: its course is erased. */
  [STATE_ERASED] = { "erased", N_("erased") },
};

static State
state_of (const OrdetMeetingEntry *entry)
{
  if (entry->closing)
    return STATE_CLOSING;
  if (entry->floor == ORDET_VAULT_ERASED)
    return STATE_ERASED;
  if (entry->floor == ORDET_VAULT_LOCKED)
    return STATE_LOCKED;
  if (entry->closed)
    return STATE_CLOSED;
  return entry->opened ? STATE_RUNNING : STATE_NEW;
}

static void
append_entry (GString                 *json,
              const OrdetMeetingEntry *entry)
{
  const OrdetNotice *notice = entry->notice;

  g_string_append_c (json, '{');
  ordet_log_add_text (json, "id", entry->id);
  ordet_log_add_text (json, "state", states[state_of (entry)].name);
  ordet_log_add_text (json, "title", notice != NULL ? notice->title : NULL);
  ordet_log_add_text (json, "body", notice != NULL ? notice->body : NULL);
  ordet_log_add_text (json, "date", notice != NULL ? notice->date : NULL);
  g_string_append_c (json, '}');
}

static void
print_json (const GPtrArray *entries)
{
  g_autoptr(GString) json = g_string_new ("[");

  for (guint i = 0; i < entries->len; i++)
    {
      g_string_append (json, i > 0 ? ",\n" : "\n");
      append_entry (json, entries->pdata[i]);
    }
  g_string_append (json, entries->len > 0 ? "\n]" : "]");
  ordet_cli_print_json (json);
}

static void
print_text (const GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const OrdetMeetingEntry *entry = entries->pdata[i];
      const OrdetNotice *notice = entry->notice;

      ordet_cli_print ("%s  %s  %s  %s", entry->id,
                       notice != NULL && notice->date != NULL ? notice->date : "          ",
                       notice != NULL ? notice->title : "–", _(states[state_of (entry)].words));
    }
  if (entries->len == 0)
    ordet_cli_say ("%s", _("There is no meeting in the store."));
}

/*
 * ordet_cli_list:
 *
 * Returns: 0; 1 if the store cannot be read
 */
int
ordet_cli_list (int    argc,
                char **argv)
{
  g_auto(GStrv) arguments = NULL;
  g_autofree char *format = NULL;
  g_autofree char *reason = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format,
      N_("How to write what is shown: text or json"), N_("FORMAT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &arguments, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  int status = ORDET_EXIT_OK;
  OrdetShowAs written;
  g_autoptr(OrdetStore) store = NULL;
  g_autoptr(GPtrArray) meetings = NULL;
  g_autoptr(GError) error = NULL;

  if (!ordet_cli_parse ("list", NULL, entries, &argc, &argv, &status) ||
      !ordet_cli_format (format, &written, &status))
    return status;
  if (arguments != NULL)
    return ordet_cli_usage (_("“%s” is one argument too many."), arguments[0]);
  if ((store = ordet_cli_open_store (&status)) == NULL)
    return status;
  if ((meetings = ordet_store_list (store, &error)) == NULL)
    {
      reason = ordet_cli_reason (error);
      return ordet_cli_failed (_("The meetings cannot be listed: %s."), reason);
    }
  if (written == ORDET_SHOW_JSON)
    print_json (meetings);
  else
    print_text (meetings);
  return ORDET_EXIT_OK;
}
