/* ordet-template-translate.c — a meeting made from a template, in another language
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-template-private.h"

static int
place_of (const char *language)
{
  for (int i = 0; i < ORDET_TEMPLATE_ANY; i++)
    if (g_strcmp0 (ordet_template_languages[i], language) == 0)
      return i;
  return -1;
}

/* What @text is called in the language @to, if @written is what it is called in
 * the language @from; a text that is the same for all stays as it is. */
static const char *
other (const OrdetTemplateText *text,
       const char              *written,
       int                      from,
       int                      to)
{
  return text->in[from] != NULL && g_strcmp0 (text->in[from], written) == 0 ? text->in[to] : NULL;
}

static const char *
other_item (const OrdetTemplate *template,
            const char          *written,
            int                  from,
            int                  to)
{
  const char *found = NULL;

  for (guint i = 0; found == NULL && i < template->agenda->len; i++)
    found = other (&((OrdetTemplateItem *) template->agenda->pdata[i])->title, written, from, to);
  return found;
}

static const char *
other_rule (const OrdetTemplate *template,
            const char          *written,
            int                  from,
            int                  to)
{
  const char *found = NULL;

  for (guint i = 0; found == NULL && i < template->rules_text->len; i++)
    found = other (template->rules_text->pdata[i], written, from, to);
  return found;
}

static const char *
other_title (const OrdetTemplate *template,
             const char          *written,
             int                  from,
             int                  to)
{
  return other (&template->title, written, from, to);
}

typedef const char *(*Find) (const OrdetTemplate *template,
                             const char          *written,
                             int                  from,
                             int                  to);

/* Puts what @find has for the text in its place: first of the templates for this
 * kind of meeting, then of all. Returns: whether there was something. */
static gboolean
translate (const OrdetTemplateSet  *all,
           const OrdetNotice       *notice,
           Find                     find,
           char                   **text,
           int                      to)
{
  int from = place_of (notice->language);
  const char *found = NULL;

  for (guint pass = 0; found == NULL && *text != NULL && pass < 2; pass++)
    for (guint i = 0; found == NULL && i < all->templates->len; i++)
      {
        const OrdetTemplate *template = all->templates->pdata[i];

        if (pass == 1 || g_strcmp0 (template->kind, notice->kind) == 0)
          found = find (template, *text, from, to);
      }
  if (found == NULL)
    return FALSE;
  g_free (*text);
  *text = g_strdup (found);
  return TRUE;
}

/**
 * ordet_template_translate:
 * @all: the templates a meeting may have been made from
 * @notice: a meeting; changed
 * @language: "sv", "nb", "nn", "en"
 *
 * Gives the meeting its language, and texts that still are a template's own (its
 * title, the titles of its items, its rules in words) what the template calls
 * them in that language. What a person wrote is nobody's template, and stays.
 *
 * Returns: how many texts are in the other language now
 */
guint
ordet_template_translate (const OrdetTemplateSet *all,
                          OrdetNotice            *notice,
                          const char             *language)
{
  int to = place_of (language);
  guint n = 0;

  g_return_val_if_fail (all != NULL && notice != NULL && language != NULL, 0);

  if (to >= 0 && place_of (notice->language) >= 0 && g_strcmp0 (notice->language, language) != 0)
    {
      n += translate (all, notice, other_title, &notice->title, to);
      for (guint i = 0; i < notice->agenda->len; i++)
        n += translate (all, notice, other_item,
                        &((OrdetAgendaData *) notice->agenda->pdata[i])->title, to);
      for (guint i = 0; notice->rules_text != NULL && notice->rules_text[i] != NULL; i++)
        n += translate (all, notice, other_rule, &notice->rules_text[i], to);
    }
  g_free (notice->language);
  notice->language = g_strdup (language);
  return n;
}
