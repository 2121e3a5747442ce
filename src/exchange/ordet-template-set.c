/* ordet-template-set.c — templates and profiles together, and whether they are good
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "ordet-template-private.h"

#define MAX_TEMPLATES 200
#define MAX_ITEMS     500
#define MAX_TEXT      2000 /* letters */

/**
 * ordet_template_set_new:
 * @body: who made it; may be ""
 *
 * Returns: (transfer full): a set with nothing in it
 */
OrdetTemplateSet *
ordet_template_set_new (const char *body)
{
  OrdetTemplateSet *self = g_new0 (OrdetTemplateSet, 1);

  self->body = g_strdup (body != NULL ? body : "");
  self->templates = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_template_free);
  self->profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_profile_free);
  return self;
}

/**
 * ordet_template_set_free:
 * @self: (transfer full) (nullable): a set
 */
void
ordet_template_set_free (OrdetTemplateSet *self)
{
  if (self == NULL)
    return;
  g_free (self->body);
  g_ptr_array_unref (self->templates);
  g_ptr_array_unref (self->profiles);
  g_free (self);
}

/**
 * ordet_template_set_find:
 * @self: a set
 * @id: of a template
 *
 * Returns: (transfer none) (nullable): it
 */
OrdetTemplate *
ordet_template_set_find (const OrdetTemplateSet *self,
                         const char             *id)
{
  for (guint i = 0; i < self->templates->len; i++)
    if (g_strcmp0 (((OrdetTemplate *) self->templates->pdata[i])->id, id) == 0)
      return self->templates->pdata[i];
  return NULL;
}

/**
 * ordet_template_set_profile:
 * @self: a set
 * @id: (nullable): of a profile
 *
 * Returns: (transfer none) (nullable): it
 */
OrdetProfile *
ordet_template_set_profile (const OrdetTemplateSet *self,
                            const char             *id)
{
  for (guint i = 0; i < self->profiles->len; i++)
    if (g_strcmp0 (((OrdetProfile *) self->profiles->pdata[i])->id, id) == 0)
      return self->profiles->pdata[i];
  return NULL;
}

/* What replaces another stands where that stood. */
static void
put_in_place (GPtrArray *array,
              gpointer   old,
              gpointer   taken)
{
  guint index = array->len;

  if (old != NULL && g_ptr_array_find (array, old, &index))
    g_ptr_array_remove_index (array, index);
  g_ptr_array_insert (array, (int) index, taken);
}

/**
 * ordet_template_set_take:
 * @self: a set
 * @other: (transfer full): another
 * @n_new: (out): how many templates and profiles were not there before
 * @n_replaced: (out): how many took the place of one with their id
 *
 * Takes over all that is in @other.
 */
void
ordet_template_set_take (OrdetTemplateSet *self,
                         OrdetTemplateSet *other,
                         guint            *n_new,
                         guint            *n_replaced)
{
  *n_new = *n_replaced = 0;
  while (other->templates->len > 0)
    {
      OrdetTemplate *taken = g_ptr_array_steal_index (other->templates, 0);
      OrdetTemplate *old = ordet_template_set_find (self, taken->id);

      *(old != NULL ? n_replaced : n_new) += 1;
      put_in_place (self->templates, old, taken);
    }
  while (other->profiles->len > 0)
    {
      OrdetProfile *taken = g_ptr_array_steal_index (other->profiles, 0);
      OrdetProfile *old = ordet_template_set_profile (self, taken->id);

      *(old != NULL ? n_replaced : n_new) += 1;
      put_in_place (self->profiles, old, taken);
    }
  ordet_template_set_free (other);
}

/* --- is it good --- */

static gboolean
says_something (const OrdetTemplateText *text)
{
  for (guint i = 0; i < ORDET_TEMPLATE_LANGUAGES; i++)
    if (text->in[i] != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
text_good (const OrdetTemplateText  *text,
           gboolean                  required,
           const char               *where,
           GError                  **error)
{
  if (required && !says_something (text))
    return ordet_template_bad (error, ORDET_TEMPLATE_TEXT, where);
  for (guint i = 0; i < ORDET_TEMPLATE_LANGUAGES; i++)
    {
      if (text->in[i] == NULL)
        continue;
      if (required && *text->in[i] == '\0')
        return ordet_template_bad (error, ORDET_TEMPLATE_TEXT, where);
      if (g_utf8_strlen (text->in[i], -1) > MAX_TEXT)
        return ordet_template_bad (error, ORDET_TEMPLATE_TOO_LARGE, where);
    }
  return TRUE;
}

/* The same name in any language: who chooses could not tell them apart. */
static gboolean
name_is_new (GHashTable               *seen,
             const OrdetTemplateText  *title,
             const char               *where,
             GError                  **error)
{
  for (guint i = 0; i < ORDET_TEMPLATE_LANGUAGES; i++)
    {
      const char *language = ordet_template_languages[i] != NULL ? ordet_template_languages[i] : "";
      g_autofree char *folded = NULL;

      if (title->in[i] == NULL)
        continue;
      folded = g_utf8_casefold (title->in[i], -1);
      if (!g_hash_table_add (seen, g_strconcat (language, ":", folded, NULL)))
        return ordet_template_bad (error, ORDET_TEMPLATE_DOUBLED, where);
    }
  return TRUE;
}

static gboolean
hour_good (const char *hour)
{
  return strlen (hour) == 5 && g_ascii_isdigit (hour[0]) && g_ascii_isdigit (hour[1]) &&
         hour[2] == ':' && g_ascii_isdigit (hour[3]) && g_ascii_isdigit (hour[4]) &&
         memcmp (hour, "24", 2) < 0 && hour[3] < '6';
}

static gboolean
items_good (const OrdetTemplate  *self,
            GError              **error)
{
  g_autoptr(GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->agenda->len; i++)
    {
      const OrdetTemplateItem *item = self->agenda->pdata[i];

      if (!text_good (&item->title, FALSE, self->id, error))
        return FALSE;
      if (item->minutes < 0 || item->minutes > ORDET_TEMPLATE_MAX_MINUTES)
        return ordet_template_bad (error, ORDET_TEMPLATE_NUMBER, self->id);
      if (item->number == NULL)
        continue;
      if (*item->number == '\0' || strlen (item->number) > 20)
        return ordet_template_bad (error, ORDET_TEMPLATE_TEXT, self->id);
      if (!g_hash_table_add (numbers, item->number))
        return ordet_template_bad (error, ORDET_TEMPLATE_DOUBLED, self->id);
    }
  /* Either all have a number of their own, or none has: "3" could be two. */
  if (g_hash_table_size (numbers) != 0 && g_hash_table_size (numbers) != self->agenda->len)
    return ordet_template_bad (error, ORDET_TEMPLATE_DOUBLED, self->id);
  return TRUE;
}

static gboolean
template_good (const OrdetTemplate  *self,
               GError              **error)
{
  if (self->agenda->len > MAX_ITEMS || self->rules_text->len > MAX_ITEMS)
    return ordet_template_bad (error, ORDET_TEMPLATE_TOO_LARGE, self->id);
  if (self->start != NULL && !hour_good (self->start))
    return ordet_template_bad (error, ORDET_TEMPLATE_NUMBER, self->id);
  for (guint i = 0; i < self->rules_text->len; i++)
    if (!text_good (self->rules_text->pdata[i], TRUE, self->id, error))
      return FALSE;
  if (!ordet_rules_valid (self->rules))
    return ordet_template_bad (error, ORDET_TEMPLATE_RULES, self->id);
  return text_good (&self->title, TRUE, self->id, error) &&
         text_good (&self->about, FALSE, self->id, error) && items_good (self, error);
}

/**
 * ordet_template_set_valid:
 * @self: a set
 * @error: return location, %ORDET_TEMPLATE_ERROR
 *
 * Returns: %FALSE if ids or names are doubled, or something is out of bounds
 */
gboolean
ordet_template_set_valid (const OrdetTemplateSet  *self,
                          GError                 **error)
{
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) profiles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (self->templates->len > MAX_TEMPLATES || self->profiles->len > MAX_TEMPLATES)
    return ordet_template_bad (error, ORDET_TEMPLATE_TOO_LARGE, NULL);
  for (guint i = 0; i < self->templates->len; i++)
    {
      const OrdetTemplate *template = self->templates->pdata[i];

      if (*template->id == '\0' || !g_hash_table_add (ids, template->id))
        return ordet_template_bad (error, ORDET_TEMPLATE_DOUBLED, template->id);
      if (!template_good (template, error) ||
          !name_is_new (names, &template->title, template->id, error))
        return FALSE;
    }
  g_hash_table_remove_all (ids);
  for (guint i = 0; i < self->profiles->len; i++)
    {
      const OrdetProfile *profile = self->profiles->pdata[i];

      if (*profile->id == '\0' || !g_hash_table_add (ids, profile->id))
        return ordet_template_bad (error, ORDET_TEMPLATE_DOUBLED, profile->id);
      if (!ordet_rules_valid (profile->rules))
        return ordet_template_bad (error, ORDET_TEMPLATE_RULES, profile->id);
      if (!text_good (&profile->title, TRUE, profile->id, error) ||
          !text_good (&profile->about, FALSE, profile->id, error) ||
          !name_is_new (profiles, &profile->title, profile->id, error))
        return FALSE;
    }
  return TRUE;
}
