/* ordet-notice.c — what was known before the meeting: its people, agenda and rules
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-notice.h"

#include <string.h>

/**
 * ordet_person_data_new:
 * @id: unique in the meeting
 * @name: as it is shown
 *
 * Returns: (transfer full): a member who may vote and speak, without a card
 */
OrdetPersonData *
ordet_person_data_new (const char *id,
                       const char *name)
{
  OrdetPersonData *self = g_new0 (OrdetPersonData, 1);

  self->id = g_strdup (id);
  self->name = g_strdup (name != NULL ? name : "");
  self->member = self->vote = self->speak = TRUE;
  return self;
}

/**
 * ordet_person_data_copy:
 * @self: a person
 *
 * Returns: (transfer full): a copy
 */
OrdetPersonData *
ordet_person_data_copy (const OrdetPersonData *self)
{
  OrdetPersonData *copy = g_memdup2 (self, sizeof *self);

  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  copy->category = g_strdup (self->category);
  copy->list = g_strdup (self->list);
  copy->pronoun = g_strdup (self->pronoun);
  copy->roles = g_strdupv (self->roles);
  return copy;
}

/**
 * ordet_person_data_free:
 * @self: (transfer full) (nullable): a person
 */
void
ordet_person_data_free (OrdetPersonData *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->name);
  g_free (self->category);
  g_free (self->list);
  g_free (self->pronoun);
  g_strfreev (self->roles);
  g_free (self);
}

/**
 * ordet_agenda_data_new:
 * @id: the number that is shown, unique in the meeting
 * @title: what it is about
 *
 * Returns: (transfer full): an item without planned minutes
 */
OrdetAgendaData *
ordet_agenda_data_new (const char *id,
                       const char *title)
{
  OrdetAgendaData *self = g_new0 (OrdetAgendaData, 1);

  self->id = g_strdup (id);
  self->title = g_strdup (title != NULL ? title : "");
  return self;
}

/**
 * ordet_agenda_data_copy:
 * @self: an item
 *
 * Returns: (transfer full): a copy
 */
OrdetAgendaData *
ordet_agenda_data_copy (const OrdetAgendaData *self)
{
  OrdetAgendaData *copy = g_memdup2 (self, sizeof *self);

  copy->id = g_strdup (self->id);
  copy->title = g_strdup (self->title);
  copy->kind = g_strdup (self->kind);
  return copy;
}

/**
 * ordet_agenda_data_free:
 * @self: (transfer full) (nullable): an item
 */
void
ordet_agenda_data_free (OrdetAgendaData *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->title);
  g_free (self->kind);
  g_free (self);
}

/**
 * ordet_notice_new:
 * @title: the meeting's title
 *
 * Returns: (transfer full): a notice with nobody and nothing in it
 */
OrdetNotice *
ordet_notice_new (const char *title)
{
  OrdetNotice *self = g_new0 (OrdetNotice, 1);

  self->title = g_strdup (title != NULL ? title : "");
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_person_data_free);
  self->agenda = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_agenda_data_free);
  self->rules = ordet_rules_new_partial ();
  return self;
}

/**
 * ordet_notice_copy:
 * @self: a notice
 *
 * Returns: (transfer full): a deep copy
 */
OrdetNotice *
ordet_notice_copy (const OrdetNotice *self)
{
  OrdetNotice *copy = ordet_notice_new (self->title);

  copy->body = g_strdup (self->body);
  copy->kind = g_strdup (self->kind);
  copy->language = g_strdup (self->language);
  copy->date = g_strdup (self->date);
  copy->place = g_strdup (self->place);
  copy->start = g_strdup (self->start);
  copy->end = g_strdup (self->end);
  copy->register_size = self->register_size;
  copy->quorum = self->quorum;
  copy->access = g_strdupv (self->access);
  copy->child_care = g_strdup (self->child_care);
  copy->profile = g_strdup (self->profile);
  copy->rules_text = g_strdupv (self->rules_text);
  for (guint i = 0; i < self->people->len; i++)
    g_ptr_array_add (copy->people, ordet_person_data_copy (self->people->pdata[i]));
  for (guint i = 0; i < self->agenda->len; i++)
    g_ptr_array_add (copy->agenda, ordet_agenda_data_copy (self->agenda->pdata[i]));
  ordet_rules_free (copy->rules);
  copy->rules = ordet_rules_copy (self->rules);
  return copy;
}

/**
 * ordet_notice_free:
 * @self: (transfer full) (nullable): a notice
 */
void
ordet_notice_free (OrdetNotice *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->body);
  g_free (self->kind);
  g_free (self->language);
  g_free (self->date);
  g_free (self->place);
  g_free (self->start);
  g_free (self->end);
  g_strfreev (self->access);
  g_free (self->child_care);
  g_free (self->profile);
  g_strfreev (self->rules_text);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->agenda);
  ordet_rules_free (self->rules);
  g_free (self);
}

/**
 * ordet_notice_add_person:
 * @self: a notice
 * @id: unique in the meeting
 * @name: as it is shown
 *
 * Returns: (transfer none): the new person, to be filled in
 */
OrdetPersonData *
ordet_notice_add_person (OrdetNotice *self,
                         const char  *id,
                         const char  *name)
{
  OrdetPersonData *person = ordet_person_data_new (id, name);

  g_ptr_array_add (self->people, person);
  return person;
}

/**
 * ordet_notice_add_item:
 * @self: a notice
 * @id: the number that is shown
 * @title: what it is about
 *
 * Returns: (transfer none): the new item, to be filled in
 */
OrdetAgendaData *
ordet_notice_add_item (OrdetNotice *self,
                       const char  *id,
                       const char  *title)
{
  OrdetAgendaData *item = ordet_agenda_data_new (id, title);

  g_ptr_array_add (self->agenda, item);
  return item;
}

/* Ids must be there and unique, or an act could not say whom it means. */
static const char *
doubled_id (GPtrArray *array,
            gboolean   people)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < array->len; i++)
    {
      const char *id = people ? ((OrdetPersonData *) array->pdata[i])->id
                              : ((OrdetAgendaData *) array->pdata[i])->id;

      if (id == NULL || *id == '\0' || !g_hash_table_add (seen, (gpointer) id))
        return id != NULL ? id : "";
    }
  return NULL;
}

/**
 * ordet_notice_valid:
 * @self: a notice
 * @error: return location, ORDET_ERROR_VALUE
 *
 * Returns: FALSE if an id is missing or doubled, a rule is outside its range
 *   or a number is negative
 */
gboolean
ordet_notice_valid (const OrdetNotice  *self,
                    GError            **error)
{
  const char *doubled;

  if ((doubled = doubled_id (self->people, TRUE)) != NULL)
    {
      g_set_error (error, ORDET_ERROR, ORDET_ERROR_VALUE,
                   "Two people have the same id, or one has none: “%s”.", doubled);
      return FALSE;
    }
  if ((doubled = doubled_id (self->agenda, FALSE)) != NULL)
    {
      g_set_error (error, ORDET_ERROR, ORDET_ERROR_VALUE,
                   "Two agenda items have the same number, or one has none: “%s”.", doubled);
      return FALSE;
    }
  if (!ordet_rules_valid (self->rules))
    {
      g_set_error (error, ORDET_ERROR, ORDET_ERROR_VALUE, "A rule has a value outside its range.");
      return FALSE;
    }
  for (guint i = 0; i < self->people->len; i++)
    {
      const OrdetPersonData *person = self->people->pdata[i];

      if (person->number < 0 || person->extra_s < 0)
        {
          g_set_error (error, ORDET_ERROR, ORDET_ERROR_VALUE,
                       "A card number or an extra time is negative.");
          return FALSE;
        }
    }
  if (self->quorum < 0 || self->register_size < 0)
    {
      g_set_error (error, ORDET_ERROR, ORDET_ERROR_VALUE,
                   "The quorum or the number of members is negative.");
      return FALSE;
    }
  return TRUE;
}

/* "" stands for a missing text in the packed form: none of these may be empty
 * and mean something else by it. */
static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static char *
or_null (const char *text)
{
  return *text != '\0' ? g_strdup (text) : NULL;
}

#define PERSON_FORMAT "(sxsssbbbbsias)"
#define ITEM_FORMAT "(ssis)"
#define NOTICE_FORMAT "(ssssssssiia" PERSON_FORMAT "a" ITEM_FORMAT "a{iv})"
/* What was added later, by name, behind the first form: a notice that says
 * nothing of it is packed as it always was. */
#define MORE_FORMAT "(" NOTICE_FORMAT "a{sv})"

static void
add_texts (GVariantDict *more,
           const char   *name,
           char        **texts)
{
  if (texts != NULL && texts[0] != NULL)
    g_variant_dict_insert_value (more, name,
                                 g_variant_new_strv ((const char *const *) texts, -1));
}

static void
add_text (GVariantDict *more,
          const char   *name,
          const char   *text)
{
  if (text != NULL && *text != '\0')
    g_variant_dict_insert (more, name, "s", text);
}

static GVariant *
pack_more (const OrdetNotice *self)
{
  GVariantDict more;

  g_variant_dict_init (&more, NULL);
  add_texts (&more, "access", self->access);
  add_text (&more, "child-care", self->child_care);
  add_text (&more, "profile", self->profile);
  add_texts (&more, "rules-text", self->rules_text);
  return g_variant_ref_sink (g_variant_dict_end (&more));
}

static void
unpack_more (OrdetNotice *self,
             GVariant    *more)
{
  g_variant_lookup (more, "access", "^as", &self->access);
  g_variant_lookup (more, "child-care", "s", &self->child_care);
  g_variant_lookup (more, "profile", "s", &self->profile);
  g_variant_lookup (more, "rules-text", "^as", &self->rules_text);
}

/**
 * ordet_notice_pack:
 * @self: a notice
 *
 * Returns: (transfer floating): all of it
 */
GVariant *
ordet_notice_pack (const OrdetNotice *self)
{
  static const char *const none[] = { NULL };
  g_autoptr(GVariant) more = pack_more (self);
  GVariantBuilder people, agenda;
  GVariant *first;

  g_variant_builder_init (&people, G_VARIANT_TYPE ("a" PERSON_FORMAT));
  for (guint i = 0; i < self->people->len; i++)
    {
      const OrdetPersonData *p = self->people->pdata[i];

      g_variant_builder_add (&people, "(sxsssbbbbsi^as)", p->id, p->number, p->name,
                             or_empty (p->category), or_empty (p->list), p->member, p->vote,
                             p->speak, p->is_new, or_empty (p->pronoun), (gint32) p->extra_s,
                             p->roles != NULL ? (const char *const *) p->roles : none);
    }
  g_variant_builder_init (&agenda, G_VARIANT_TYPE ("a" ITEM_FORMAT));
  for (guint i = 0; i < self->agenda->len; i++)
    {
      const OrdetAgendaData *a = self->agenda->pdata[i];

      g_variant_builder_add (&agenda, ITEM_FORMAT, a->id, a->title, (gint32) a->minutes,
                             or_empty (a->kind));
    }
  first = g_variant_new ("(ssssssssiia" PERSON_FORMAT "a" ITEM_FORMAT "@a{iv})", self->title,
                         or_empty (self->body), or_empty (self->kind), or_empty (self->language),
                         or_empty (self->date), or_empty (self->place), or_empty (self->start),
                         or_empty (self->end), (gint32) self->register_size, (gint32) self->quorum,
                         &people, &agenda, ordet_rules_pack (self->rules));
  return g_variant_n_children (more) == 0 ? first
                                          : g_variant_new ("(@" NOTICE_FORMAT "@a{sv})", first,
                                                           more);
}

static void
unpack_people (OrdetNotice  *self,
               GVariantIter *iter)
{
  const char *id, *name, *category, *list, *pronoun;
  gint64 number;
  gboolean member, vote, speak, is_new;
  gint32 extra_s;
  char **roles;

  while (g_variant_iter_next (iter, "(&sx&s&s&sbbbb&si^as)", &id, &number, &name, &category, &list,
                              &member, &vote, &speak, &is_new, &pronoun, &extra_s, &roles))
    {
      OrdetPersonData *p = ordet_notice_add_person (self, id, name);

      p->number = number;
      p->category = or_null (category);
      p->list = or_null (list);
      p->member = member;
      p->vote = vote;
      p->speak = speak;
      p->is_new = is_new;
      p->pronoun = or_null (pronoun);
      p->extra_s = extra_s;
      p->roles = *roles != NULL ? g_strdupv (roles) : NULL;
      g_strfreev (roles);
    }
}

/**
 * ordet_notice_unpack:
 * @packed: what ordet_notice_pack() gave; not consumed
 * @error: return location, ORDET_ERROR_FORMAT
 *
 * Returns: (transfer full) (nullable): the notice
 */
OrdetNotice *
ordet_notice_unpack (GVariant  *packed,
                     GError   **error)
{
  g_autoptr(OrdetNotice) self = NULL;
  g_autoptr(GVariantIter) people = NULL, agenda = NULL;
  g_autoptr(GVariant) rules = NULL, first = NULL, more = NULL;
  const char *title, *body, *kind, *language, *date, *place, *start, *end, *id;
  gint32 register_size, quorum, minutes;

  if (g_variant_is_of_type (packed, G_VARIANT_TYPE (MORE_FORMAT)))
    g_variant_get (packed, "(@" NOTICE_FORMAT "@a{sv})", &first, &more);
  else if (g_variant_is_of_type (packed, G_VARIANT_TYPE (NOTICE_FORMAT)))
    first = g_variant_ref (packed);
  else
    {
      g_set_error (error, ORDET_ERROR, ORDET_ERROR_FORMAT,
                   "The meeting's people and agenda cannot be read by this version.");
      return NULL;
    }
  g_variant_get (first, "(&s&s&s&s&s&s&s&siia" PERSON_FORMAT "a" ITEM_FORMAT "@a{iv})", &title,
                 &body, &kind, &language, &date, &place, &start, &end, &register_size, &quorum,
                 &people, &agenda, &rules);
  self = ordet_notice_new (title);
  self->body = or_null (body);
  self->kind = or_null (kind);
  self->language = or_null (language);
  self->date = or_null (date);
  self->place = or_null (place);
  self->start = or_null (start);
  self->end = or_null (end);
  self->register_size = register_size;
  self->quorum = quorum;
  unpack_people (self, people);
  if (more != NULL)
    unpack_more (self, more);
  while (g_variant_iter_next (agenda, "(&s&si&s)", &id, &title, &minutes, &kind))
    {
      OrdetAgendaData *item = ordet_notice_add_item (self, id, title);

      item->minutes = minutes;
      item->kind = or_null (kind);
    }
  ordet_rules_free (self->rules);
  if ((self->rules = ordet_rules_unpack (rules, error)) == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * ordet_notice_equal:
 * @a: a notice
 * @b: another
 *
 * Returns: TRUE if all that they say is the same
 */
gboolean
ordet_notice_equal (const OrdetNotice *a,
                    const OrdetNotice *b)
{
  g_autoptr(GVariant) first = g_variant_ref_sink (ordet_notice_pack (a));
  g_autoptr(GVariant) second = g_variant_ref_sink (ordet_notice_pack (b));

  return g_variant_equal (first, second);
}
