/* ordet-editor-roster.c — many people put on the list at once, and what else is known of one
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-editor-private.h"

#include "ordet-fold.h"

/* What is needed to give ids and cards to many without reading all of the list
 * for each. */
typedef struct
{
  OrdetEditor *editor; /* (unowned) */
  GHashTable  *ids;    /* (owned) */
  GHashTable  *cards;  /* (owned) (element-type gint64, owned) */
  guint        next;   /* of the ids */
  gint64       free_card;
} Giver;

static void
giver_init (Giver       *self,
            OrdetEditor *editor)
{
  self->editor = editor;
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->cards = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->next = ordet_editor_n_people (editor) + 1;
  self->free_card = ordet_editor_free_number (editor);
  for (guint i = 0; i < ordet_editor_n_people (editor); i++)
    {
      OrdetEditorPerson person;

      ordet_editor_person (editor, i, &person);
      g_hash_table_add (self->ids, g_strdup (person.id));
      g_hash_table_add (self->cards, g_memdup2 (&person.number, sizeof person.number));
    }
}

static void
giver_clear (Giver *self)
{
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->cards);
}

/* Returns: (transfer full) */
static char *
give_id (Giver *self)
{
  for (;;)
    {
      char *id = g_strdup_printf ("P%02u", self->next++);

      if (g_hash_table_add (self->ids, g_strdup (id)))
        return id;
      g_free (id);
    }
}

static gint64
give_card (Giver    *self,
           gint64    wanted,
           gboolean  new_cards)
{
  gint64 card = wanted;

  if (wanted <= 0 || (new_cards && g_hash_table_contains (self->cards, &wanted)))
    {
      while (g_hash_table_contains (self->cards, &self->free_card))
        self->free_card++;
      card = self->free_card;
    }
  g_hash_table_add (self->cards, g_memdup2 (&card, sizeof card));
  return card;
}

/* Cards that somebody brings are theirs before any is given away. */
static void
note_highest (Giver                *self,
              const OrdetNewPerson *people,
              guint                 n_people)
{
  for (guint i = 0; i < n_people; i++)
    self->free_card = MAX (self->free_card, people[i].number + 1);
}

static OrdetEvent *
add_act (Giver                *self,
         const OrdetNewPerson *person,
         const char           *id,
         gint64                card)
{
  OrdetEvent *event = ordet_session_event (self->editor->session, ORDET_ACT_ADD);

  ordet_event_set_string (event, ORDET_KEY_WHO, id);
  ordet_event_set_string (event, ORDET_KEY_NAME, person->name);
  ordet_event_set_integer (event, ORDET_KEY_NUMBER, card);
  ordet_event_set_boolean (event, ORDET_KEY_VOTE_RIGHT, person->vote);
  ordet_event_set_boolean (event, ORDET_KEY_MEMBER, person->member);
  if (person->list != NULL)
    ordet_event_set_string (event, ORDET_KEY_LIST, person->list);
  return event;
}

static void
add_to_draft (Giver                *self,
              const OrdetNewPerson *person,
              const char           *id,
              gint64                card)
{
  OrdetPersonData *data = ordet_notice_add_person (self->editor->draft, id, person->name);

  data->number = card;
  data->vote = person->vote;
  data->member = person->member;
  data->list = g_strdup (person->list);
  if (person->role != NULL)
    data->roles = g_strsplit (person->role, "\n", 1);
}

/**
 * ordet_editor_add_people:
 * @self: the editor
 * @people: (array length=n_people): who
 * @n_people: how many
 * @new_cards: who brings a card that another has gets a new one
 * @error: return location
 *
 * All at once. During the meeting each is an act, all of them are one step of
 * undo, and nobody is on the roll before they come to the door.
 *
 * Returns: %FALSE if one was refused or they could not be saved; nobody is on
 *   the list then
 */
gboolean
ordet_editor_add_people (OrdetEditor           *self,
                         const OrdetNewPerson  *people,
                         guint                  n_people,
                         gboolean               new_cards,
                         GError               **error)
{
  g_autoptr(GPtrArray) acts = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_event_unref);
  Giver giver;

  g_return_val_if_fail (ORDET_IS_EDITOR (self), FALSE);

  giver_init (&giver, self);
  note_highest (&giver, people, n_people);
  for (guint i = 0; i < n_people; i++)
    {
      g_autofree char *id = give_id (&giver);
      gint64 card = give_card (&giver, people[i].number, new_cards);

      if (self->draft != NULL)
        add_to_draft (&giver, &people[i], id, card);
      else
        g_ptr_array_add (acts, add_act (&giver, &people[i], id, card));
    }
  giver_clear (&giver);
  if (self->draft != NULL)
    ordet_editor_touch (self);
  return acts->len == 0 ||
         ordet_session_act_all (self->session, (OrdetEvent *const *) acts->pdata, acts->len, error);
}

static gboolean
card_is_free (OrdetEditor *self,
              gint64       number)
{
  for (guint i = 0; i < ordet_editor_n_people (self); i++)
    {
      OrdetEditorPerson person;

      ordet_editor_person (self, i, &person);
      if (person.number == number)
        return FALSE;
    }
  return TRUE;
}

/**
 * ordet_editor_fill_card:
 * @self: the editor
 * @name: of somebody on the list
 * @number: the card a list says they have
 *
 * Who was put on the list by name alone, to chair the meeting, gets the card;
 * nobody who has one, nor one that another has. Nothing during the meeting.
 */
void
ordet_editor_fill_card (OrdetEditor *self,
                        const char  *name,
                        gint64       number)
{
  g_autofree char *wanted = ordet_fold (name);

  g_return_if_fail (ORDET_IS_EDITOR (self));

  for (guint i = 0; self->draft != NULL && number > 0 && i < self->draft->people->len; i++)
    {
      OrdetPersonData *data = self->draft->people->pdata[i];
      g_autofree char *has = data->number <= 0 ? ordet_fold (data->name) : NULL;

      if (g_strcmp0 (has, wanted) != 0)
        continue;
      if (card_is_free (self, number))
        data->number = number;
      ordet_editor_touch (self);
      return;
    }
}

/**
 * ordet_editor_keep_people:
 * @self: the editor
 *
 * Returns: (transfer full) (nullable) (element-type OrdetPersonData): everybody
 *   on the list, for ordet_editor_restore_people(); %NULL once the meeting has
 *   begun, where the floor's undo is what takes back
 */
GPtrArray *
ordet_editor_keep_people (OrdetEditor *self)
{
  GPtrArray *people;

  g_return_val_if_fail (ORDET_IS_EDITOR (self), NULL);

  if (self->draft == NULL)
    return NULL;
  people = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_person_data_free);
  for (guint i = 0; i < self->draft->people->len; i++)
    g_ptr_array_add (people, ordet_person_data_copy (self->draft->people->pdata[i]));
  return people;
}

/**
 * ordet_editor_restore_people:
 * @self: the editor
 * @people: (element-type OrdetPersonData): what ordet_editor_keep_people() gave
 *
 * Returns: %FALSE if the meeting has begun meanwhile; nothing is changed then
 */
gboolean
ordet_editor_restore_people (OrdetEditor *self,
                             GPtrArray   *people)
{
  g_return_val_if_fail (ORDET_IS_EDITOR (self) && people != NULL, FALSE);

  if (self->draft == NULL)
    return FALSE;
  g_ptr_array_set_size (self->draft->people, 0);
  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (self->draft->people, ordet_person_data_copy (people->pdata[i]));
  ordet_editor_touch (self);
  return TRUE;
}

static OrdetEvent *
correction (OrdetEditor *self,
            guint        index)
{
  OrdetEvent *event = ordet_session_event (self->session, ORDET_ACT_PERSON);
  OrdetEditorPerson person;

  ordet_editor_person (self, index, &person);
  ordet_event_set_string (event, ORDET_KEY_WHO, person.id);
  return event;
}

/**
 * ordet_editor_set_person_member:
 * @self: the editor
 * @index: of the person
 * @member: %FALSE for a guest
 * @error: return location
 *
 * Returns: %FALSE if it is refused or could not be saved
 */
gboolean
ordet_editor_set_person_member (OrdetEditor  *self,
                                guint         index,
                                gboolean      member,
                                GError      **error)
{
  OrdetEditorPerson person;
  OrdetEvent *event;

  g_return_val_if_fail (ORDET_IS_EDITOR (self) && index < ordet_editor_n_people (self), FALSE);

  ordet_editor_person (self, index, &person);
  if (!person.member == !member)
    return TRUE;
  if (self->draft == NULL)
    {
      event = correction (self, index);
      ordet_event_set_boolean (event, ORDET_KEY_MEMBER, member);
      return ordet_editor_act (self, event, error);
    }
  ((OrdetPersonData *) self->draft->people->pdata[index])->member = member;
  ordet_editor_touch (self);
  return TRUE;
}

/**
 * ordet_editor_set_person_extra:
 * @self: the editor
 * @index: of the person
 * @extra_s: seconds added to each limit, ≥ 0
 * @error: return location
 *
 * Returns: %FALSE if it is refused or could not be saved
 */
gboolean
ordet_editor_set_person_extra (OrdetEditor  *self,
                               guint         index,
                               gint          extra_s,
                               GError      **error)
{
  OrdetEditorPerson person;
  OrdetEvent *event;

  g_return_val_if_fail (ORDET_IS_EDITOR (self) && index < ordet_editor_n_people (self) &&
                          extra_s >= 0,
                        FALSE);

  ordet_editor_person (self, index, &person);
  if (person.extra_s == extra_s)
    return TRUE;
  if (self->draft == NULL)
    {
      event = correction (self, index);
      ordet_event_set_integer (event, ORDET_KEY_EXTRA_S, extra_s);
      return ordet_editor_act (self, event, error);
    }
  ((OrdetPersonData *) self->draft->people->pdata[index])->extra_s = extra_s;
  ordet_editor_touch (self);
  return TRUE;
}
