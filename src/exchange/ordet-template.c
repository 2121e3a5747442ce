/* ordet-template.c — meetings to begin from, and profiles of rules
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-template-private.h"

#include <string.h>

G_DEFINE_QUARK (ordet-template-error-quark, ordet_template_error)

const char *const ordet_template_languages[ORDET_TEMPLATE_LANGUAGES] = { "en", "sv", "nb", "nn",
                                                                         NULL };

static const char *const sentences[ORDET_N_TEMPLATE_TROUBLES] = {
  [ORDET_TEMPLATE_TOO_LARGE] = "The file is too large for templates",
  [ORDET_TEMPLATE_CUT_OFF] = "The file is cut off, or no JSON",
  [ORDET_TEMPLATE_FOREIGN] = "The file holds no templates of Ordet",
  [ORDET_TEMPLATE_NEWER] = "The file is of a newer version of Ordet",
  [ORDET_TEMPLATE_PEOPLE] = "The file names people, which a template never does",
  [ORDET_TEMPLATE_NUMBER] = "A number is outside its range",
  [ORDET_TEMPLATE_DOUBLED] = "Two have the same name",
  [ORDET_TEMPLATE_TEXT] = "A text is missing, empty or no text",
  [ORDET_TEMPLATE_RULES] = "A rule is none, or outside its range",
};

gboolean
ordet_template_bad (GError               **error,
                    OrdetTemplateTrouble   trouble,
                    const char            *where)
{
  if (where != NULL && *where != '\0')
    g_set_error (error, ORDET_TEMPLATE_ERROR, (gint) trouble, "%s (%s)", sentences[trouble], where);
  else
    g_set_error_literal (error, ORDET_TEMPLATE_ERROR, (gint) trouble, sentences[trouble]);
  return FALSE;
}

/* --- texts --- */

static guint
language_index (const char *language)
{
  for (guint i = 0; i < ORDET_TEMPLATE_ANY; i++)
    if (g_strcmp0 (ordet_template_languages[i], language) == 0)
      return i;
  return 0;
}

/**
 * ordet_template_text:
 * @text: a text
 * @language: "sv", "nb", "nn", "en"; others are taken for "en"
 *
 * Returns: (transfer none) (nullable): it in that language, or the one there
 *   is for all; %NULL if it does not exist in that language
 */
const char *
ordet_template_text (const OrdetTemplateText *text,
                     const char              *language)
{
  guint wanted = language_index (language);

  return text->in[wanted] != NULL ? text->in[wanted] : text->in[ORDET_TEMPLATE_ANY];
}

/* For what must be called something: the nearest language that is there. */
static const char *
nearest_text (const OrdetTemplateText *text,
              const char              *language)
{
  static const char *const nearest[][3] = {
    { "sv", "nb", "nn" }, { "nb", "nn", "en" }, { "nn", "sv", "en" }, { "nb", "sv", "en" },
  };
  const char *found = ordet_template_text (text, language);
  guint wanted = language_index (language);

  for (guint i = 0; found == NULL && i < G_N_ELEMENTS (nearest[0]); i++)
    found = ordet_template_text (text, nearest[wanted][i]);
  return found != NULL ? found : "";
}

/**
 * ordet_template_text_clear:
 * @text: a text
 *
 * Frees what is in it.
 */
void
ordet_template_text_clear (OrdetTemplateText *text)
{
  for (guint i = 0; i < ORDET_TEMPLATE_LANGUAGES; i++)
    g_clear_pointer (&text->in[i], g_free);
}

static void
text_free (gpointer data)
{
  ordet_template_text_clear (data);
  g_free (data);
}

/* --- templates and profiles --- */

static void
item_free (gpointer data)
{
  OrdetTemplateItem *self = data;

  ordet_template_text_clear (&self->title);
  g_free (self->number);
  g_free (self->kind);
  g_free (self);
}

/**
 * ordet_template_new:
 * @id: unique in the set
 *
 * Returns: (transfer full): a template with nothing in it
 */
OrdetTemplate *
ordet_template_new (const char *id)
{
  OrdetTemplate *self = g_new0 (OrdetTemplate, 1);

  self->id = g_strdup (id);
  self->agenda = g_ptr_array_new_with_free_func (item_free);
  self->rules_text = g_ptr_array_new_with_free_func (text_free);
  self->rules = ordet_rules_new_partial ();
  return self;
}

/**
 * ordet_template_free:
 * @self: (transfer full) (nullable): a template
 */
void
ordet_template_free (OrdetTemplate *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->kind);
  g_free (self->start);
  ordet_template_text_clear (&self->title);
  ordet_template_text_clear (&self->about);
  ordet_template_text_clear (&self->profile);
  g_ptr_array_unref (self->agenda);
  g_ptr_array_unref (self->rules_text);
  ordet_rules_free (self->rules);
  g_free (self);
}

/**
 * ordet_template_from_notice:
 * @notice: a meeting
 * @id: unique in the set it goes to
 * @title: what the template is called
 *
 * Returns: (transfer full): agenda, rules, kind and hour of the meeting, in its
 *   own words; never a person, nor date or place
 */
OrdetTemplate *
ordet_template_from_notice (const OrdetNotice *notice,
                            const char        *id,
                            const char        *title)
{
  OrdetTemplate *self = ordet_template_new (id);

  self->title.in[ORDET_TEMPLATE_ANY] = g_strdup (title);
  self->kind = g_strdup (notice->kind);
  self->start = g_strdup (notice->start);
  self->profile.in[ORDET_TEMPLATE_ANY] = g_strdup (notice->profile);
  for (guint i = 0; i < notice->agenda->len; i++)
    {
      const OrdetAgendaData *data = notice->agenda->pdata[i];
      OrdetTemplateItem *item = g_new0 (OrdetTemplateItem, 1);

      item->title.in[ORDET_TEMPLATE_ANY] = g_strdup (data->title);
      item->number = g_strdup (data->id);
      item->kind = g_strdup (data->kind);
      item->minutes = CLAMP (data->minutes, 0, ORDET_TEMPLATE_MAX_MINUTES);
      g_ptr_array_add (self->agenda, item);
    }
  for (guint i = 0; notice->rules_text != NULL && notice->rules_text[i] != NULL; i++)
    {
      OrdetTemplateText *text = g_new0 (OrdetTemplateText, 1);

      text->in[ORDET_TEMPLATE_ANY] = g_strdup (notice->rules_text[i]);
      g_ptr_array_add (self->rules_text, text);
    }
  /* All of them: what is as by default must not become the profile's. */
  ordet_rules_free (self->rules);
  self->rules = ordet_rules_new ();
  ordet_rules_merge (self->rules, notice->rules);
  return self;
}

static void
add_items (OrdetNotice         *notice,
           const OrdetTemplate *self,
           const char          *language)
{
  guint number = 0, breaks = 0;

  for (guint i = 0; i < self->agenda->len; i++)
    {
      const OrdetTemplateItem *item = self->agenda->pdata[i];
      const char *title = ordet_template_text (&item->title, language);
      OrdetAgendaData *added;
      g_autofree char *id = NULL;

      if (title == NULL)
        continue;
      if (item->number != NULL)
        id = g_strdup (item->number);
      else if (g_strcmp0 (item->kind, "break") == 0)
        id = g_strdup_printf ("b%u", ++breaks);
      else
        id = g_strdup_printf ("%u", ++number);
      added = ordet_notice_add_item (notice, id, title);
      added->minutes = item->minutes;
      added->kind = g_strdup (item->kind);
    }
}

/**
 * ordet_template_to_notice:
 * @self: a template
 * @profile: (nullable): the profile its rules begin from
 * @language: of the meeting: "sv", "nb", "nn", "en"
 * @date: "YYYY-MM-DD"
 *
 * Items that have no title in @language belong to another country's practice
 * and are left out.
 *
 * Returns: (transfer full): a meeting with agenda and rules, without people
 */
OrdetNotice *
ordet_template_to_notice (const OrdetTemplate *self,
                          const OrdetProfile  *profile,
                          const char          *language,
                          const char          *date)
{
  g_autoptr(GStrvBuilder) texts = g_strv_builder_new ();
  g_autoptr(OrdetRules) rules = NULL, defaults = NULL;
  OrdetNotice *notice;

  g_return_val_if_fail (self != NULL && language != NULL, NULL);

  notice = ordet_notice_new (nearest_text (&self->title, language));
  notice->kind = g_strdup (self->kind);
  notice->language = g_strdup (language);
  notice->date = g_strdup (date);
  notice->start = g_strdup (self->start);
  add_items (notice, self, language);
  for (guint i = 0; i < self->rules_text->len; i++)
    {
      const char *text = ordet_template_text (self->rules_text->pdata[i], language);

      if (text != NULL)
        g_strv_builder_add (texts, text);
    }
  notice->rules_text = g_strv_builder_end (texts);
  if (notice->rules_text[0] == NULL)
    g_clear_pointer (&notice->rules_text, g_strfreev);
  rules = ordet_rules_new ();
  if (profile != NULL)
    {
      ordet_rules_merge (rules, profile->rules);
      notice->profile = g_strdup (profile->id);
    }
  ordet_rules_merge (rules, self->rules);
  defaults = ordet_rules_new ();
  ordet_rules_free (notice->rules);
  notice->rules = ordet_rules_diff (defaults, rules);
  return notice;
}

/**
 * ordet_template_name:
 * @self: a template
 * @language: of the windows, if it is one of ours
 *
 * Returns: (transfer full): what it is called there, or in the nearest language
 */
char *
ordet_template_name (const OrdetTemplate *self,
                     const char          *language)
{
  return g_strdup (nearest_text (&self->title, language));
}

/**
 * ordet_template_length:
 * @self: a template
 * @language: of the meeting
 * @n_items: (out): items, breaks not among them
 *
 * Returns: planned minutes in all
 */
guint
ordet_template_length (const OrdetTemplate *self,
                       const char          *language,
                       guint               *n_items)
{
  guint minutes = 0;

  *n_items = 0;
  for (guint i = 0; i < self->agenda->len; i++)
    {
      const OrdetTemplateItem *item = self->agenda->pdata[i];

      if (ordet_template_text (&item->title, language) == NULL)
        continue;
      minutes += (guint) item->minutes;
      *n_items += g_strcmp0 (item->kind, "break") != 0;
    }
  return minutes;
}

/**
 * ordet_profile_new:
 * @id: unique in the set
 *
 * Returns: (transfer full): a profile that says nothing beside the defaults
 */
OrdetProfile *
ordet_profile_new (const char *id)
{
  OrdetProfile *self = g_new0 (OrdetProfile, 1);

  self->id = g_strdup (id);
  self->rules = ordet_rules_new_partial ();
  return self;
}

/**
 * ordet_profile_free:
 * @self: (transfer full) (nullable): a profile
 */
void
ordet_profile_free (OrdetProfile *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  ordet_template_text_clear (&self->title);
  ordet_template_text_clear (&self->about);
  ordet_rules_free (self->rules);
  g_free (self);
}

/**
 * ordet_profile_name:
 * @self: a profile
 * @language: of the windows, if it is one of ours
 *
 * Returns: (transfer full): what it is called there, or in the nearest language
 */
char *
ordet_profile_name (const OrdetProfile *self,
                    const char         *language)
{
  return g_strdup (nearest_text (&self->title, language));
}
