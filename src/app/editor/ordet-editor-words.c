/* ordet-editor-words.c — the language of a meeting, and its rules in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "ordet-editor-private.h"
#include "ordet-templates.h"

static gboolean
begun (OrdetEditor  *self,
       GError      **error)
{
  if (self->draft != NULL)
    return FALSE;
  g_set_error (error, ORDET_ERROR, ORDET_ERROR_VALUE,
               _("The meeting has begun: this is what it was called by."));
  return TRUE;
}

/**
 * ordet_editor_set_language:
 * @self: the editor
 * @language: "sv", "nb", "nn", "en"
 * @before: (out) (nullable) (transfer full): the meeting as it was, for
 *   ordet_editor_restore_language(); %NULL if only the language was changed
 * @error: return location, %ORDET_ERROR_VALUE
 *
 * The language of the minutes. Titles and rules that still are a template's own
 * follow it; what was written here is left as it is.
 *
 * Returns: how many texts followed; 0 with @error set once the meeting has begun
 */
guint
ordet_editor_set_language (OrdetEditor  *self,
                           const char   *language,
                           OrdetNotice **before,
                           GError      **error)
{
  g_autoptr(OrdetTemplateSet) all = NULL;
  g_autoptr(OrdetNotice) was = NULL;
  guint n;

  g_return_val_if_fail (ORDET_IS_EDITOR (self) && language != NULL, 0);

  if (before != NULL)
    *before = NULL;
  if (g_str_equal (ordet_editor_field (self, ORDET_FIELD_LANGUAGE), language) ||
      begun (self, error))
    return 0;
  all = ordet_templates_all (ordet_session_store (self->session));
  was = ordet_notice_copy (self->draft);
  n = ordet_template_translate (all, self->draft, language);
  if (n > 0 && before != NULL)
    *before = g_steal_pointer (&was);
  ordet_editor_touch (self);
  return n;
}

/* The item of the draft that has that number, if it has. */
static OrdetAgendaData *
item_of (OrdetEditor *self,
         const char  *id)
{
  for (guint i = 0; i < self->draft->agenda->len; i++)
    if (g_strcmp0 (((OrdetAgendaData *) self->draft->agenda->pdata[i])->id, id) == 0)
      return self->draft->agenda->pdata[i];
  return NULL;
}

/**
 * ordet_editor_restore_language:
 * @self: the editor
 * @before: from ordet_editor_set_language()
 *
 * Takes the change of language back: the language, the titles and the rules in
 * words are as they were; items that were added since stay.
 *
 * Returns: %FALSE once the meeting has begun
 */
gboolean
ordet_editor_restore_language (OrdetEditor       *self,
                               const OrdetNotice *before)
{
  g_return_val_if_fail (ORDET_IS_EDITOR (self) && before != NULL, FALSE);

  if (self->draft == NULL)
    return FALSE;
  g_free (self->draft->title);
  self->draft->title = g_strdup (before->title);
  g_free (self->draft->language);
  self->draft->language = g_strdup (before->language);
  for (guint i = 0; i < before->agenda->len; i++)
    {
      const OrdetAgendaData *was = before->agenda->pdata[i];
      OrdetAgendaData *item = item_of (self, was->id);

      if (item == NULL)
        continue;
      g_free (item->title);
      item->title = g_strdup (was->title);
    }
  g_strfreev (self->draft->rules_text);
  self->draft->rules_text = g_strdupv (before->rules_text);
  ordet_editor_touch (self);
  return TRUE;
}

/**
 * ordet_editor_rules_text:
 * @self: the editor
 *
 * Returns: (transfer none) (nullable): the rules that are no setting, a sentence
 *   each, until the next change
 */
const char *const *
ordet_editor_rules_text (OrdetEditor *self)
{
  const OrdetNotice *notice;

  g_return_val_if_fail (ORDET_IS_EDITOR (self), NULL);

  notice = self->draft != NULL ? self->draft
                               : ordet_meeting_notice (ordet_session_meeting (self->session));
  return (const char *const *) notice->rules_text;
}

/**
 * ordet_editor_set_rules_text:
 * @self: the editor
 * @sentences: the rules that are no setting; empty ones are left out
 * @error: return location, %ORDET_ERROR_VALUE
 *
 * Returns: %FALSE once the meeting has begun: what it adopted then are acts
 */
gboolean
ordet_editor_set_rules_text (OrdetEditor        *self,
                             const char *const  *sentences,
                             GError            **error)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) texts = NULL;
  const char *const none[] = { NULL };
  const char *const *now = ordet_editor_rules_text (self);

  g_return_val_if_fail (ORDET_IS_EDITOR (self) && sentences != NULL, FALSE);

  for (guint i = 0; sentences[i] != NULL; i++)
    {
      g_autofree char *text = g_strstrip (g_strdup (sentences[i]));

      if (*text != '\0')
        g_strv_builder_add (builder, text);
    }
  texts = g_strv_builder_end (builder);
  if (g_strv_equal ((const char *const *) texts, now != NULL ? now : none))
    return TRUE;
  if (begun (self, error))
    return FALSE;
  g_strfreev (self->draft->rules_text);
  self->draft->rules_text = texts[0] != NULL ? g_steal_pointer (&texts) : NULL;
  ordet_editor_touch (self);
  return TRUE;
}
