/* ordet-people-keep.c — the people of a body, from one meeting to the next
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-people-keep.h"

#include <glib/gi18n-lib.h>

#include "ordet-clock.h"
#include "ordet-kept-people.h"
#include "ordet-words.h"

/* Writing waits for the next change so long: a name is typed letter by letter. */
#define FOLLOW_MS 700

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
 * ordet_people_kept_since:
 * @editor: the meeting's editor
 *
 * Returns: (transfer full) (nullable): when the list of this body was last
 *   kept, as a sentence; NULL if none is kept, or nobody wrote it down
 */
char *
ordet_people_kept_since (OrdetEditor *editor)
{
  const char *body = ordet_editor_field (editor, ORDET_FIELD_BODY);
  g_autofree char *day = NULL, *date = NULL;

  if (*body == '\0' || store_of (editor) == NULL ||
      !ordet_kept_people_about (store_of (editor), body, NULL, &day, NULL) || *day == '\0')
    return NULL;
  date = ordet_words_date (day);
  /* Translators: of a list of people; %s is a date. */
  return g_strdup_printf (_("Last kept on %s."), date);
}

static gboolean
save (OrdetEditor  *editor,
      const char   *body,
      GError      **error)
{
  g_autoptr(GPtrArray) people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_kept_person_free);
  g_autofree char *today = ordet_clock_today (ordet_clock_system ());

  for (guint i = 0; i < ordet_editor_n_people (editor); i++)
    {
      OrdetEditorPerson person;

      ordet_editor_person (editor, i, &person);
      if (person.member && *person.name != '\0')
        g_ptr_array_add (people, ordet_kept_person_new (person.name, person.number, person.vote));
    }
  return ordet_kept_people_save (store_of (editor), body, people,
                                 ordet_session_id (ordet_editor_session (editor)), today, error);
}

/**
 * ordet_people_keep:
 * @editor: the meeting's editor
 * @error: return location
 *
 * Keeps who is on the list, sealed, for the next meeting of the same body:
 * name, card and right to vote. Guests are not kept, nor what list anybody
 * chose. From now on it follows this meeting: see ordet_people_follow_new().
 *
 * Returns: %FALSE if it was not kept
 */
gboolean
ordet_people_keep (OrdetEditor  *editor,
                   GError      **error)
{
  const char *body = body_of (editor, error);

  return body != NULL && save (editor, body, error);
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
 * already is left as they are. What is kept follows this meeting from now on.
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
  return save (editor, body, error) ? (int) people->len : -1;
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

/* --- what changes at the meeting --- */

struct _OrdetPeopleFollow
{
  OrdetEditor *editor; /* (owned) */
  char        *was;    /* (owned) the list as it was kept or found, as a check sum */
  gulong       changed;
  guint        wait;   /* source; 0: nothing has changed */
};

/* Names, cards and votes of those who would be kept; %NULL if nobody would. */
static char *
sum_of (OrdetEditor *editor)
{
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint n = 0;

  for (guint i = 0; i < ordet_editor_n_people (editor); i++)
    {
      OrdetEditorPerson person;
      g_autofree char *line = NULL;

      ordet_editor_person (editor, i, &person);
      if (!person.member || *person.name == '\0')
        continue;
      line = g_strdup_printf ("%s\n%" G_GINT64_FORMAT " %d\n", person.name, person.number,
                              person.vote);
      g_checksum_update (sum, (const guchar *) line, -1);
      n++;
    }
  return n > 0 ? g_strdup (g_checksum_get_string (sum)) : NULL;
}

/* Only the meeting that the list was kept from, or brought into, may change it. */
static gboolean
is_followed (OrdetEditor *editor)
{
  const char *body = ordet_editor_field (editor, ORDET_FIELD_BODY);
  g_autofree char *meeting = NULL;

  return *body != '\0' && store_of (editor) != NULL &&
         ordet_kept_people_about (store_of (editor), body, &meeting, NULL, NULL) &&
         g_strcmp0 (meeting, ordet_session_id (ordet_editor_session (editor))) == 0;
}

static void
write_down (OrdetPeopleFollow *self)
{
  g_autofree char *now = sum_of (self->editor);

  g_clear_handle_id (&self->wait, g_source_remove);
  if (now == NULL || g_strcmp0 (now, self->was) == 0)
    return;
  /* What cannot be written now is tried at the next change: the meeting does
   * not stop for it. */
  if (is_followed (self->editor) &&
      !save (self->editor, ordet_editor_field (self->editor, ORDET_FIELD_BODY), NULL))
    return;
  g_free (self->was);
  self->was = g_steal_pointer (&now);
}

static gboolean
waited_cb (gpointer data)
{
  OrdetPeopleFollow *self = data;

  self->wait = 0;
  write_down (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (OrdetPeopleFollow *self)
{
  if (self->wait == 0)
    self->wait = g_timeout_add (FOLLOW_MS, waited_cb, self);
}

/**
 * ordet_people_follow_new:
 * @editor: the meeting's editor
 *
 * As long as it lives, who is added, leaves the list, or gets another name or
 * card is so in the list that is kept too, if that was kept from this meeting
 * or brought into it. Nothing is kept that nobody had wanted kept.
 *
 * Returns: (transfer full): to be freed with ordet_people_follow_free()
 */
OrdetPeopleFollow *
ordet_people_follow_new (OrdetEditor *editor)
{
  OrdetPeopleFollow *self = g_new0 (OrdetPeopleFollow, 1);

  self->editor = g_object_ref (editor);
  self->was = sum_of (editor);
  self->changed = g_signal_connect_swapped (editor, "changed", G_CALLBACK (changed_cb), self);
  return self;
}

/**
 * ordet_people_follow_free:
 * @self: (nullable) (transfer full): what follows
 *
 * Writes first what has not been written yet.
 */
void
ordet_people_follow_free (OrdetPeopleFollow *self)
{
  if (self == NULL)
    return;
  if (self->wait != 0)
    write_down (self);
  g_signal_handler_disconnect (self->editor, self->changed);
  g_object_unref (self->editor);
  g_free (self->was);
  g_free (self);
}
