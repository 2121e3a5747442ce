/* ordet-templates.c — meetings to begin from: the program's own, and those of this computer
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-templates.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "ordet-store-words.h"
#include "ordet-ui.h"

/* What a body made or was handed, as one text for the whole store: nothing in
 * it leads to a person or a meeting. */
#define SETTING "templates"

/* In the order they are shown. */
static const char *const built_in[] = { "annual", "members", "board", "congress", "open",
                                        "profiles" };

static OrdetTemplateSet *
read_built_in (void)
{
  OrdetTemplateSet *all = ordet_template_set_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (built_in); i++)
    {
      g_autofree char *path = g_strdup_printf (ORDET_RESOURCES "/templates/%s.json", built_in[i]);
      g_autoptr(GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      OrdetTemplateSet *one;
      guint n_new, n_replaced;

      g_return_val_if_fail (bytes != NULL, all);
      one = ordet_template_set_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                      NULL);
      g_return_val_if_fail (one != NULL, all);
      ordet_template_set_take (all, one, &n_new, &n_replaced);
    }
  return all;
}

/**
 * ordet_templates_own:
 * @store: all meetings
 * @error: return location; %ORDET_TEMPLATE_ERROR, or of the store
 *
 * Returns: (transfer full) (nullable): what was saved or imported on this
 *   computer, which may be nothing; %NULL if it cannot be read, as when a newer
 *   version wrote it, and must not be written over
 */
OrdetTemplateSet *
ordet_templates_own (OrdetStore  *store,
                     GError     **error)
{
  g_autoptr(GError) reason = NULL;
  g_autofree char *json = ordet_store_get_setting (store, SETTING, &reason);

  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }
  return json != NULL ? ordet_template_set_parse (json, strlen (json), error)
                      : ordet_template_set_new (NULL);
}

/**
 * ordet_templates_keep:
 * @store: all meetings
 * @own: what this computer should have beside the program's own
 * @error: return location; %ORDET_TEMPLATE_ERROR, or of the store
 *
 * Returns: %FALSE, with everything as it was, if it could not be kept
 */
gboolean
ordet_templates_keep (OrdetStore              *store,
                      const OrdetTemplateSet  *own,
                      GError                 **error)
{
  g_autofree char *json = NULL;

  g_return_val_if_fail (ORDET_IS_STORE (store) && own != NULL, FALSE);

  if (!ordet_template_set_valid (own, error))
    return FALSE;
  json = ordet_template_set_print (own);
  return ordet_store_put_setting (store, SETTING, json, error);
}

/**
 * ordet_templates_all:
 * @store: (nullable): all meetings
 *
 * Returns: (transfer full): the program's own templates and profiles, and those
 *   of this computer, which take the place of one with their id
 */
OrdetTemplateSet *
ordet_templates_all (OrdetStore *store)
{
  OrdetTemplateSet *all = read_built_in ();
  OrdetTemplateSet *own = store != NULL ? ordet_templates_own (store, NULL) : NULL;
  guint n_new, n_replaced;

  if (own != NULL)
    ordet_template_set_take (all, own, &n_new, &n_replaced);
  return all;
}

/**
 * ordet_templates_language:
 *
 * Returns: (transfer none): the documents' language that comes nearest to that
 *   of the windows
 */
const char *
ordet_templates_language (void)
{
  const char *const *names = g_get_language_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_has_prefix (names[i], "sv"))
        return "sv";
      if (g_str_has_prefix (names[i], "nn"))
        return "nn";
      if (g_str_has_prefix (names[i], "nb") || g_str_has_prefix (names[i], "no"))
        return "nb";
      if (g_str_has_prefix (names[i], "en") || g_str_equal (names[i], "C"))
        return "en";
    }
  return "en";
}

/**
 * ordet_templates_documents:
 *
 * Returns: (transfer none): the language new meetings and their minutes begin
 *   with: the one that was chosen, or that of the windows
 */
const char *
ordet_templates_documents (void)
{
  static const char *const languages[] = { "sv", "nb", "nn", "en" };
  g_autoptr(GSettings) settings = ordet_ui_settings ();
  g_autofree char *chosen = g_settings_get_string (settings, "documents-language");

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (chosen, languages[i]))
      return languages[i];
  return ordet_templates_language ();
}

/**
 * ordet_templates_notice:
 * @all: templates and profiles
 * @id: of a template
 * @date: "YYYY-MM-DD", the day that is suggested
 *
 * Returns: (transfer full) (nullable): a meeting with agenda and rules, without
 *   people, in the language of documents; %NULL if there is no such template
 */
OrdetNotice *
ordet_templates_notice (const OrdetTemplateSet *all,
                        const char             *id,
                        const char             *date)
{
  const OrdetTemplate *template = ordet_template_set_find (all, id);
  const char *language = ordet_templates_documents ();

  if (template == NULL)
    return NULL;
  return ordet_template_to_notice (
    template,
    ordet_template_set_profile (all, ordet_template_text (&template->profile, language)), language,
    date);
}

/**
 * ordet_templates_icon:
 * @kind: (nullable): of a meeting
 *
 * Returns: (transfer none): name of its icon
 */
const char *
ordet_templates_icon (const char *kind)
{
  static const struct { const char *kind, *icon; } icons[] = {
    { "annual", "ordet-meeting-symbolic" },  { "members", "ordet-people-symbolic" },
    { "board", "ordet-board-symbolic" },     { "congress", "ordet-groups-symbolic" },
    { "open", "ordet-say-symbolic" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_strcmp0 (icons[i].kind, kind) == 0)
      return icons[i].icon;
  return "ordet-agenda-symbolic";
}

/**
 * ordet_templates_sentence:
 * @error: what is wrong with templates, or with the store
 *
 * Returns: (transfer full): a sentence in the language of the windows
 */
char *
ordet_templates_sentence (const GError *error)
{
  static const char *const sentences[ORDET_N_TEMPLATE_TROUBLES] = {
    [ORDET_TEMPLATE_TOO_LARGE] = N_("The file is larger than templates are."),
    [ORDET_TEMPLATE_CUT_OFF] = N_("The file is cut off or damaged."),
    [ORDET_TEMPLATE_FOREIGN] = N_("The file holds no templates of Ordet."),
    [ORDET_TEMPLATE_NEWER] = N_("The file is of a newer version of Ordet."),
    [ORDET_TEMPLATE_PEOPLE] = N_("The file names people. A template never does."),
    [ORDET_TEMPLATE_NUMBER] = N_("A time or a number of minutes in the file cannot be right."),
    [ORDET_TEMPLATE_DOUBLED] = N_("Two templates, profiles or items in the file have the same name."),
    [ORDET_TEMPLATE_TEXT] = N_("A name or a text in the file is missing."),
    [ORDET_TEMPLATE_RULES] = N_("A rule in the file has a value outside its range."),
  };

  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain != ORDET_TEMPLATE_ERROR || (guint) error->code >= G_N_ELEMENTS (sentences))
    return ordet_store_sentence (error);
  return g_strdup (_(sentences[error->code]));
}

/**
 * ordet_template_copy:
 * @earlier: a meeting
 * @date: "YYYY-MM-DD", the day that is suggested
 *
 * Returns: (transfer full): its agenda, rules and place for another time; never
 *   the people
 */
OrdetNotice *
ordet_template_copy (const OrdetNotice *earlier,
                     const char        *date)
{
  OrdetNotice *notice;

  g_return_val_if_fail (earlier != NULL, NULL);

  notice = ordet_notice_copy (earlier);
  g_ptr_array_set_size (notice->people, 0);
  g_free (notice->date);
  notice->date = g_strdup (date);
  notice->register_size = 0;
  return notice;
}

/**
 * ordet_agenda_free_id:
 * @agenda: (element-type OrdetAgendaData): the items there are
 *
 * Returns: (transfer full): an id for a break, which shows no number
 */
char *
ordet_agenda_free_id (GPtrArray *agenda)
{
  for (guint n = 1;; n++)
    {
      g_autofree char *id = g_strdup_printf ("b%u", n);
      gboolean taken = FALSE;

      for (guint i = 0; i < agenda->len; i++)
        taken |= g_str_equal (((OrdetAgendaData *) agenda->pdata[i])->id, id);
      if (!taken)
        return g_steal_pointer (&id);
    }
}

/* "5a": 5 and "a"; 0 if it begins with no figure. */
static long
number_of (const char  *id,
           const char **letters)
{
  char *end = NULL;
  long number = g_ascii_isdigit (*id) ? strtol (id, &end, 10) : 0;

  *letters = number > 0 ? end : id;
  return number;
}

/**
 * ordet_agenda_renumber:
 * @agenda: (element-type OrdetAgendaData): items in their order, not yet opened
 *
 * Numbers that are figures follow the order: 1, 2, 3a, 3b, 4. Ids of another
 * form (breaks, "A") are left alone.
 */
void
ordet_agenda_renumber (GPtrArray *agenda)
{
  long now = 0, before = 0;
  gboolean lettered = FALSE;

  g_return_if_fail (agenda != NULL);

  for (guint i = 0; i < agenda->len; i++)
    {
      OrdetAgendaData *item = agenda->pdata[i];
      const char *letters;
      long number = number_of (item->id, &letters);

      if (number <= 0)
        continue;
      /* 5b goes on with the number of the 5a before it. */
      if (*letters == '\0' || !lettered || number != before)
        now++;
      lettered = *letters != '\0';
      before = number;
      if (number != now)
        {
          char *id = g_strdup_printf ("%ld%s", now, letters);

          g_free (item->id);
          item->id = id;
        }
    }
}
