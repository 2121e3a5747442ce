/* ordet-people-keep.c — the people of a body, from one meeting to the next
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-people-keep.h"

#include <glib/gi18n-lib.h>

#include "ordet-kept-people.h"

static OrdetStore *
store_of (OrdetEditor *editor)
{
  return ordet_session_store (ordet_editor_session (editor));
}

/* A list is kept for a body: without a name it would be found by anybody. */
static const char *
body_of (OrdetEditor  *editor,
         GError      **error)
{
  const char *body = ordet_editor_field (editor, ORDET_FIELD_BODY);

  if (*body != '\0')
    return body;
  g_set_error (error, ORDET_ERROR, ORDET_ERROR_VALUE,
               _("Write first which association or group this meeting is of."));
  return NULL;
}

/**
 * ordet_people_kept:
 * @editor: the meeting's editor
 *
 * Returns: whether a list is kept for this body that can be read now
 */
gboolean
ordet_people_kept (OrdetEditor *editor)
{
  const char *body = ordet_editor_field (editor, ORDET_FIELD_BODY);
  g_autoptr(GPtrArray) kept = NULL;

  if (*body != '\0' && store_of (editor) != NULL)
    kept = ordet_kept_people_load (store_of (editor), body, NULL);
  return kept != NULL && kept->len > 0;
}

/**
 * ordet_people_keep:
 * @editor: the meeting's editor
 * @error: return location
 *
 * Keeps who is on the list, sealed, for the next meeting of the same body:
 * name, card and right to vote. Guests are not kept, nor what list anybody chose.
 *
 * Returns: %FALSE if it was not kept
 */
gboolean
ordet_people_keep (OrdetEditor  *editor,
                   GError      **error)
{
  g_autoptr(GPtrArray) people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_kept_person_free);
  const char *body = body_of (editor, error);

  if (body == NULL)
    return FALSE;
  for (guint i = 0; i < ordet_editor_n_people (editor); i++)
    {
      OrdetEditorPerson person;

      ordet_editor_person (editor, i, &person);
      if (person.member && *person.name != '\0')
        g_ptr_array_add (people, ordet_kept_person_new (person.name, person.number, person.vote));
    }
  return ordet_kept_people_save (store_of (editor), body, people, error);
}

static char *
key_of (const char *name)
{
  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_NFKC);

  return g_utf8_casefold (composed != NULL ? composed : name, -1);
}

/* The names that are on the list already. */
static GHashTable *
names_of (OrdetEditor *editor)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < ordet_editor_n_people (editor); i++)
    {
      OrdetEditorPerson person;

      ordet_editor_person (editor, i, &person);
      g_hash_table_add (names, key_of (person.name));
    }
  return names;
}

/**
 * ordet_people_bring:
 * @editor: the meeting's editor
 * @error: return location
 *
 * Puts the people that were kept for this body on the list; who is on it
 * already is left as they are.
 *
 * Returns: how many were put on it; -1 with @error set if none are kept, or it
 *   could not be done
 */
int
ordet_people_bring (OrdetEditor  *editor,
                    GError      **error)
{
  const char *body = body_of (editor, error);
  g_autoptr(GPtrArray) kept = NULL;
  g_autoptr(GHashTable) names = NULL;
  g_autoptr(GArray) people = g_array_new (FALSE, FALSE, sizeof (OrdetNewPerson));
  g_autoptr(GError) problem = NULL;

  if (body == NULL)
    return -1;
  kept = ordet_kept_people_load (store_of (editor), body, &problem);
  if (kept == NULL && problem == NULL)
    g_set_error (&problem, ORDET_ERROR, ORDET_ERROR_VALUE,
                 /* Translators: %s is the name of an association or a group. */
                 _("No list is kept for %s."), body);
  if (kept == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return -1;
    }
  names = names_of (editor);
  for (guint i = 0; i < kept->len; i++)
    {
      const OrdetKeptPerson *person = kept->pdata[i];
      OrdetNewPerson added = { person->name, person->number, person->vote, TRUE, NULL, NULL };
      g_autofree char *key = key_of (person->name);

      if (!g_hash_table_contains (names, key))
        g_array_append_val (people, added);
    }
  if (!ordet_editor_add_people (editor, (const OrdetNewPerson *) (gpointer) people->data,
                                people->len, TRUE, error))
    return -1;
  return (int) people->len;
}

/**
 * ordet_people_forget:
 * @editor: the meeting's editor
 * @error: return location
 *
 * Erases what is kept for this body, and its key. The meeting's own list stays.
 *
 * Returns: %FALSE if some of it may still be there
 */
gboolean
ordet_people_forget (OrdetEditor  *editor,
                     GError      **error)
{
  const char *body = body_of (editor, error);

  return body != NULL && ordet_kept_people_erase (store_of (editor), body, error);
}
