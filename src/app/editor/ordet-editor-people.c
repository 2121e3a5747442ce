/* ordet-editor-people.c — people added, corrected, checked in, taken off
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list a person chose is asked for, never gender.
 */
#include <glib/gi18n-lib.h>

#include "ordet-editor-private.h"

static OrdetMeeting *
meeting_of (OrdetEditor *self)
{
  return ordet_session_meeting (self->session);
}

/**
 * ordet_editor_n_people:
 * @self: the editor
 *
 * Returns: how many people the meeting knows, present or not
 */
guint
ordet_editor_n_people (OrdetEditor *self)
{
  g_return_val_if_fail (ORDET_IS_EDITOR (self), 0);

  return self->draft != NULL ? self->draft->people->len
                             : ordet_meeting_n_people (meeting_of (self));
}

/**
 * ordet_editor_person:
 * @self: the editor
 * @index: below ordet_editor_n_people()
 * @person: (out caller-allocates): the person
 */
void
ordet_editor_person (OrdetEditor       *self,
                     guint              index,
                     OrdetEditorPerson *person)
{
  g_return_if_fail (ORDET_IS_EDITOR (self) && index < ordet_editor_n_people (self) &&
                    person != NULL);

  if (self->draft != NULL)
    {
      const OrdetPersonData *data = self->draft->people->pdata[index];

      *person = (OrdetEditorPerson) {
        .id = data->id,
        .name = data->name,
        .group = ordet_rules_group_of (ordet_editor_rules (self), data->list, data->category),
        .number = data->number,
        .vote = data->vote,
        .asked = data->list != NULL,
        .member = data->member,
        .speak = data->speak,
        .extra_s = data->extra_s,
        .roles = (const char *const *) data->roles,
      };
    }
  else
    {
      const OrdetPerson *data = ordet_meeting_person (meeting_of (self), index);
      /* Who was on the list before the meeting stands first. */
      const GPtrArray *people = ordet_meeting_notice (meeting_of (self))->people;

      *person = (OrdetEditorPerson) {
        .id = data->id,
        .name = data->name,
        .group = data->group,
        .number = data->number,
        .vote = data->vote,
        .present = data->present,
        .asked = data->list != NULL,
        .member = data->member,
        .speak = data->speak,
        .extra_s = (gint) (data->extra_us / ORDET_SECOND),
        .roles = index < people->len
                   ? (const char *const *) ((OrdetPersonData *) people->pdata[index])->roles : NULL,
      };
    }
}

static gboolean
id_taken (OrdetEditor *self,
          const char  *id)
{
  if (self->draft == NULL)
    return ordet_meeting_find_person (meeting_of (self), id) != ORDET_NOBODY;
  for (guint i = 0; i < self->draft->people->len; i++)
    if (g_str_equal (((OrdetPersonData *) self->draft->people->pdata[i])->id, id))
      return TRUE;
  return FALSE;
}

static char *
free_id (OrdetEditor *self)
{
  for (guint n = ordet_editor_n_people (self) + 1;; n++)
    {
      g_autofree char *id = g_strdup_printf ("P%02u", n);

      if (!id_taken (self, id))
        return g_steal_pointer (&id);
    }
}

/**
 * ordet_editor_free_number:
 * @self: the editor
 *
 * Returns: the number after the highest card in use
 */
gint64
ordet_editor_free_number (OrdetEditor *self)
{
  gint64 highest = 0;

  g_return_val_if_fail (ORDET_IS_EDITOR (self), 1);

  for (guint i = 0; i < ordet_editor_n_people (self); i++)
    {
      OrdetEditorPerson person;

      ordet_editor_person (self, i, &person);
      highest = MAX (highest, person.number);
    }
  return highest + 1;
}

/**
 * ordet_editor_add_person:
 * @self: the editor
 * @name: as it is shown; may be empty
 * @number: of the card; 0: none
 * @error: return location
 *
 * During a meeting the person is on the roll at once: somebody who is being
 * written down stands at the door.
 *
 * Returns: %FALSE if it is refused or could not be saved
 */
gboolean
ordet_editor_add_person (OrdetEditor  *self,
                         const char   *name,
                         gint64        number,
                         GError      **error)
{
  g_autofree char *id = NULL;
  OrdetEvent *event;

  g_return_val_if_fail (ORDET_IS_EDITOR (self) && name != NULL && number >= 0, FALSE);

  id = free_id (self);
  if (self->draft != NULL)
    {
      ordet_notice_add_person (self->draft, id, name)->number = number;
      ordet_editor_touch (self);
      return TRUE;
    }
  event = ordet_session_event (self->session, ORDET_ACT_ADD);
  ordet_event_set_string (event, ORDET_KEY_WHO, id);
  ordet_event_set_string (event, ORDET_KEY_NAME, name);
  if (number > 0)
    ordet_event_set_integer (event, ORDET_KEY_NUMBER, number);
  if (!ordet_editor_act (self, event, error))
    return FALSE;
  return ordet_editor_set_person_present (self, ordet_meeting_find_person (meeting_of (self), id),
                                          TRUE, error);
}

static OrdetEvent *
person_event (OrdetEditor *self,
              OrdetAct     act,
              guint        index)
{
  OrdetEvent *event = ordet_session_event (self->session, act);
  OrdetEditorPerson person;

  ordet_editor_person (self, index, &person);
  ordet_event_set_string (event, ORDET_KEY_WHO, person.id);
  return event;
}

/**
 * ordet_editor_set_person_name:
 * @self: the editor
 * @index: of the person
 * @name: as it is shown
 * @error: return location
 *
 * Returns: %FALSE if it is refused or could not be saved
 */
gboolean
ordet_editor_set_person_name (OrdetEditor  *self,
                              guint         index,
                              const char   *name,
                              GError      **error)
{
  OrdetEditorPerson person;
  OrdetPersonData *data;
  OrdetEvent *event;

  g_return_val_if_fail (
    ORDET_IS_EDITOR (self) && index < ordet_editor_n_people (self) && name != NULL, FALSE);

  ordet_editor_person (self, index, &person);
  if (g_str_equal (person.name, name))
    return TRUE;
  if (self->draft == NULL)
    {
      event = person_event (self, ORDET_ACT_PERSON, index);
      ordet_event_set_string (event, ORDET_KEY_NAME, name);
      return ordet_editor_act (self, event, error);
    }
  data = self->draft->people->pdata[index];
  g_free (data->name);
  data->name = g_strdup (name);
  ordet_editor_touch (self);
  return TRUE;
}

/**
 * ordet_editor_set_person_number:
 * @self: the editor
 * @index: of the person
 * @number: of the card; 0: none
 * @error: return location
 *
 * Returns: %FALSE if it is refused or could not be saved
 */
gboolean
ordet_editor_set_person_number (OrdetEditor  *self,
                                guint         index,
                                gint64        number,
                                GError      **error)
{
  OrdetEditorPerson person;
  OrdetEvent *event;

  g_return_val_if_fail (
    ORDET_IS_EDITOR (self) && index < ordet_editor_n_people (self) && number >= 0, FALSE);

  ordet_editor_person (self, index, &person);
  if (person.number == number)
    return TRUE;
  if (self->draft == NULL)
    {
      event = person_event (self, ORDET_ACT_PERSON, index);
      ordet_event_set_integer (event, ORDET_KEY_NUMBER, number);
      return ordet_editor_act (self, event, error);
    }
  ((OrdetPersonData *) self->draft->people->pdata[index])->number = number;
  ordet_editor_touch (self);
  return TRUE;
}

/**
 * ordet_editor_set_person_list:
 * @self: the editor
 * @index: of the person
 * @group: the list they have chosen themselves, or neither
 * @error: return location
 *
 * It changes the order at once and nothing that is past.
 *
 * Returns: %FALSE if it is refused or could not be saved
 */
gboolean
ordet_editor_set_person_list (OrdetEditor  *self,
                              guint         index,
                              OrdetGroup    group,
                              GError      **error)
{
  static const char *const lists[ORDET_N_GROUPS] = { "a", "b", "none" };
  OrdetEditorPerson person;
  OrdetPersonData *data;
  OrdetEvent *event;

  g_return_val_if_fail (ORDET_IS_EDITOR (self) && index < ordet_editor_n_people (self) &&
                          group < ORDET_N_GROUPS,
                        FALSE);

  ordet_editor_person (self, index, &person);
  /* That somebody wants none is an answer too, and is kept. */
  if (person.asked && person.group == group)
    return TRUE;
  if (self->draft == NULL)
    {
      event = person_event (self, ORDET_ACT_CATEGORY, index);
      ordet_event_set_string (event, ORDET_KEY_LIST, lists[group]);
      return ordet_editor_act (self, event, error);
    }
  data = self->draft->people->pdata[index];
  g_free (data->list);
  data->list = g_strdup (lists[group]);
  ordet_editor_touch (self);
  return TRUE;
}

/**
 * ordet_editor_set_person_vote:
 * @self: the editor
 * @index: of the person
 * @vote: may vote
 * @error: return location
 *
 * Returns: %FALSE if it is refused or could not be saved
 */
gboolean
ordet_editor_set_person_vote (OrdetEditor  *self,
                              guint         index,
                              gboolean      vote,
                              GError      **error)
{
  OrdetEditorPerson person;
  OrdetEvent *event;

  g_return_val_if_fail (ORDET_IS_EDITOR (self) && index < ordet_editor_n_people (self), FALSE);

  ordet_editor_person (self, index, &person);
  if (!person.vote == !vote)
    return TRUE;
  if (self->draft == NULL)
    {
      event = person_event (self, ORDET_ACT_PERSON, index);
      ordet_event_set_boolean (event, ORDET_KEY_VOTE_RIGHT, vote);
      return ordet_editor_act (self, event, error);
    }
  ((OrdetPersonData *) self->draft->people->pdata[index])->vote = vote;
  ordet_editor_touch (self);
  return TRUE;
}

/**
 * ordet_editor_set_person_present:
 * @self: the editor
 * @index: of the person
 * @present: on the roll
 * @error: return location
 *
 * The first check-in is the first act: from it on, every change is one.
 *
 * Returns: %FALSE if it is refused or could not be saved
 */
gboolean
ordet_editor_set_person_present (OrdetEditor  *self,
                                 guint         index,
                                 gboolean      present,
                                 GError      **error)
{
  OrdetEditorPerson person;

  g_return_val_if_fail (ORDET_IS_EDITOR (self) && index < ordet_editor_n_people (self), FALSE);

  ordet_editor_person (self, index, &person);
  if (!person.present == !present)
    return TRUE;
  if (!ordet_editor_flush (self, error))
    return FALSE;
  return ordet_editor_act (
    self, person_event (self, present ? ORDET_ACT_ARRIVE : ORDET_ACT_LEAVE, index), error);
}

/**
 * ordet_editor_remove_person:
 * @self: the editor
 * @index: of the person
 * @error: return location, %ORDET_ERROR_VALUE
 *
 * Returns: %FALSE once the meeting has begun: who was on the list then stays on
 *   it, and leaves by leaving
 */
gboolean
ordet_editor_remove_person (OrdetEditor  *self,
                            guint         index,
                            GError      **error)
{
  g_return_val_if_fail (ORDET_IS_EDITOR (self) && index < ordet_editor_n_people (self), FALSE);

  if (self->draft == NULL)
    {
      g_set_error (error, ORDET_ERROR, ORDET_ERROR_VALUE,
                   _("The meeting has begun: people leave it, and stay on the list."));
      return FALSE;
    }
  g_ptr_array_remove_index (self->draft->people, index);
  ordet_editor_touch (self);
  return TRUE;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

/**
 * ordet_editor_double_numbers:
 * @self: the editor
 *
 * Returns: (transfer full) (element-type gint64): cards that more than one
 *   person has, ascending, each once
 */
GArray *
ordet_editor_double_numbers (OrdetEditor *self)
{
  GArray *doubles = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  g_return_val_if_fail (ORDET_IS_EDITOR (self), doubles);

  for (guint i = 0; i < ordet_editor_n_people (self); i++)
    {
      OrdetEditorPerson person;
      guint times;

      ordet_editor_person (self, i, &person);
      if (person.number <= 0)
        continue;
      times = GPOINTER_TO_UINT (g_hash_table_lookup (seen, &person.number)) + 1;
      g_hash_table_insert (seen, g_memdup2 (&person.number, sizeof person.number),
                           GUINT_TO_POINTER (times));
      if (times == 2)
        g_array_append_val (doubles, person.number);
    }
  g_array_sort (doubles, compare_numbers);
  return doubles;
}

/**
 * ordet_editor_renumber_doubles:
 * @self: the editor
 * @error: return location
 *
 * The first who has a card keeps it; the others get new ones.
 *
 * Returns: how many got a new card
 */
guint
ordet_editor_renumber_doubles (OrdetEditor  *self,
                               GError      **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint given = 0;

  g_return_val_if_fail (ORDET_IS_EDITOR (self), 0);

  for (guint i = 0; i < ordet_editor_n_people (self); i++)
    {
      OrdetEditorPerson person;

      ordet_editor_person (self, i, &person);
      if (person.number <= 0 ||
          g_hash_table_add (seen, g_memdup2 (&person.number, sizeof person.number)))
        continue;
      if (!ordet_editor_set_person_number (self, i, ordet_editor_free_number (self), error))
        break;
      given++;
    }
  return given;
}
