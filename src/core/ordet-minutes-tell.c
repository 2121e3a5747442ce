/* ordet-minutes-tell.c — what all blocks of the minutes share: facts, names, texts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-minutes-private.h"

#include <string.h>

/* --- facts --------------------------------------------------------------- */

/* The @n-th fact. */
const OrdetMinutesFact *
ordet_minutes_fact (const OrdetMinutes *self,
                    guint               n)
{
  return &g_array_index (self->facts, OrdetMinutesFact, n);
}

/* The last fact of an act with that id, NULL if there is none. */
const OrdetMinutesFact *
ordet_minutes_find (const OrdetMinutes *self,
                    OrdetAct            act,
                    const char         *id)
{
  for (guint n = self->facts->len; n > 0; n--)
    {
      const OrdetMinutesFact *fact = ordet_minutes_fact (self, n - 1);

      if (ordet_event_act (fact->event) == act &&
          g_strcmp0 (ordet_event_string (fact->event, ORDET_KEY_ID), id) == 0)
        return fact;
    }
  return NULL;
}

/* --- people ------------------------------------------------------------ */

/* @text with a small letter first: a role in the middle of a sentence. */
static char *
uncapitalised (const char *text)
{
  const char *next = g_utf8_next_char (text);
  g_autofree char *first = g_utf8_strdown (text, next - text);

  return g_strconcat (first, next, NULL);
}

/* The role of @person at this meeting, "møteleder"; NULL if they have none.
 * (transfer full) (nullable) */
static char *
role_of (const OrdetMinutes *self,
         const char         *id)
{
  static const char *const codes[] = { "chair", "secretary", "signer", "teller", NULL };

  for (gsize i = 0; codes[i] != NULL; i++)
    {
      g_auto(GStrv) holders = ordet_minutes_holders (self, codes[i]);
      g_autofree char *role = ordet_phrase_role (self->phrases, codes[i], 1);

      if (g_strv_contains ((const char *const *) holders, id))
        return uncapitalised (role);
    }
  return NULL;
}

/* The roles of those among @ids who have one, and how many others there are.
 * (transfer full) */
static char *
roles_of (const OrdetMinutes *self,
          const char *const  *ids)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) words = NULL;
  guint others = 0;

  for (gsize i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autofree char *role = role_of (self, ids[i]);

      if (role != NULL)
        g_strv_builder_add (builder, role);
      else
        others++;
    }
  if (others > 0)
    {
      g_autofree char *members =
        ordet_phrase_count (self->phrases, "members-unnamed", others, NULL);

      g_strv_builder_add (builder, members);
    }
  words = g_strv_builder_end (builder);
  return ordet_phrase_join (self->phrases, (const char *const *) words);
}

/* Whether nobody's name may be written. */
gboolean
ordet_minutes_nameless (const OrdetMinutes *self)
{
  return self->options.names == ORDET_NAMES_ROLES;
}

/* (transfer full) */
char *
ordet_minutes_name (const OrdetMinutes *self,
                    guint               person)
{
  const OrdetPerson *p = ordet_meeting_person (self->meeting, person);
  g_autofree char *clean = ordet_document_clean (p->name);

  if (ordet_minutes_nameless (self))
    return roles_of (self, (const char *const[]) { p->id, NULL });
  if (*clean != '\0')
    return ordet_phrase_name (clean);
  return g_strdup (ordet_phrase (self->phrases, "somebody"));
}

/* The names of @ids, joined; what is no person's id stays as it is.
 * (transfer full) */
char *
ordet_minutes_names (const OrdetMinutes *self,
                     const char *const  *ids)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) names = NULL;

  if (ordet_minutes_nameless (self))
    return roles_of (self, ids);
  for (gsize i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      guint person = ordet_meeting_find_person (self->meeting, ids[i]);
      g_autofree char *name = person != ORDET_NOBODY
        ? ordet_minutes_name (self, person) : ordet_document_clean (ids[i]);

      g_strv_builder_add (builder, name);
    }
  names = g_strv_builder_end (builder);
  return ordet_phrase_join (self->phrases, (const char *const *) names);
}

/* As above, but "board" is the board, in the document's language.
 * (transfer full) */
char *
ordet_minutes_proposers (const OrdetMinutes *self,
                         const char *const  *by)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) words = NULL;

  for (gsize i = 0; by != NULL && by[i] != NULL; i++)
    {
      const char *code = ordet_phrase_role_code (by[i]);

      if (ordet_meeting_find_person (self->meeting, by[i]) == ORDET_NOBODY &&
          g_strcmp0 (code, "board") == 0)
        g_strv_builder_add (builder, ordet_phrase (self->phrases, "by-board"));
      else if (g_strcmp0 (code, "nominating-committee") == 0)
        g_strv_builder_add (builder, ordet_phrase (self->phrases, "by-nominating-committee"));
      else
        {
          const char *const one[] = { by[i], NULL };
          g_autofree char *name = ordet_minutes_names (self, one);

          g_strv_builder_add (builder, name);
        }
    }
  words = g_strv_builder_end (builder);
  return ordet_phrase_join (self->phrases, (const char *const *) words);
}

/* Whom the notice proposed for @role: they held it if the meeting named nobody. */
static GStrv
proposed_holders (const OrdetMinutes *self,
                  const char         *role)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  const OrdetNotice *notice = ordet_meeting_notice (self->meeting);

  for (guint i = 0; i < notice->people->len; i++)
    {
      const OrdetPersonData *person = notice->people->pdata[i];

      if (person->roles != NULL && g_strv_contains ((const char *const *) person->roles, role))
        g_strv_builder_add (builder, person->id);
    }
  return g_strv_builder_end (builder);
}

/* Everybody who has had @role, in order: chairs take turns. */
GStrv
ordet_minutes_holders (const OrdetMinutes *self,
                       const char         *role)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint n = 0; n < self->facts->len; n++)
    {
      OrdetEvent *event = ordet_minutes_fact (self, n)->event;
      const char *who = ordet_event_string (event, ORDET_KEY_WHO);

      if (ordet_event_act (event) == ORDET_ACT_OFFICER && who != NULL &&
          g_strcmp0 (ordet_event_string (event, ORDET_KEY_ROLE), role) == 0 &&
          g_hash_table_add (seen, (gpointer) who))
        g_strv_builder_add (builder, who);
    }
  return g_hash_table_size (seen) > 0 ? g_strv_builder_end (builder)
                                      : proposed_holders (self, role);
}

/* "P07": a letter first and a figure somewhere, so that no ordinary word and
 * no number is ever taken for somebody's id. */
static gboolean
looks_like_id (const char *word)
{
  gboolean figure = FALSE;

  if (!g_ascii_isalpha (*word))
    return FALSE;
  for (; *word != '\0'; word++)
    figure = figure || g_ascii_isdigit (*word);
  return figure;
}

/* Who is meant by the ids of people in @text: "P07 Gry Kladdeli, P08 …". The
 * text itself is somebody's own words and stays as it is. (transfer full)
 * (nullable) */
char *
ordet_minutes_people_key (const OrdetMinutes *self,
                          const char         *text)
{
  g_auto(GStrv) words = g_strsplit_set (text, " ,.;:()!?\"'/\n\t", -1);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) people = NULL;
  g_autofree char *joined = NULL;

  if (ordet_minutes_nameless (self))
    return NULL;
  for (gsize i = 0; words[i] != NULL; i++)
    {
      guint person;
      g_autofree char *name = NULL, *entry = NULL;

      if (!looks_like_id (words[i]) || !g_hash_table_add (seen, words[i]))
        continue;
      person = ordet_meeting_find_person (self->meeting, words[i]);
      if (person == ORDET_NOBODY)
        continue;
      name = ordet_minutes_name (self, person);
      entry = g_strconcat (words[i], " ", name, NULL);
      g_strv_builder_add (builder, entry);
    }
  people = g_strv_builder_end (builder);
  if (people[0] == NULL)
    return NULL;
  joined = ordet_phrase_join (self->phrases, (const char *const *) people);
  return ordet_phrase_fill (self->phrases, "people-key", "who", joined, NULL);
}

/* --- blocks and the secretary's texts ----------------------------------- */

/* "e41" */
char *
ordet_minutes_key (const OrdetMinutesFact *fact)
{
  return g_strdup_printf ("e%u", fact->number);
}

/* What the event has under @key, "" for nothing. */
const char *
ordet_minutes_text (const OrdetMinutesFact *fact,
                    OrdetKey                key)
{
  const char *text = ordet_event_string (fact->event, key);

  return text != NULL ? text : "";
}

/* A block with somebody's words, and below them who is meant by an id. */
OrdetNode *
ordet_minutes_words_block (const OrdetMinutes     *self,
                           OrdetBlock              kind,
                           const char             *title,
                           const OrdetMinutesFact *fact)
{
  OrdetNode *block = ordet_node_new_block (kind, title);
  const char *text = ordet_minutes_text (fact, ORDET_KEY_TEXT);
  g_autofree char *people = ordet_minutes_people_key (self, text);

  block->id = g_strdup (ordet_minutes_text (fact, ORDET_KEY_ID));
  ordet_node_append_lines (block, text);
  ordet_node_append_lines (block, people);
  return block;
}

/* What is in the secretary's hands goes into @parent in place of what the log
 * says; what the log says since then is offered. */
static void
put_edited (OrdetNode              *parent,
            OrdetNode              *block,
            const OrdetMinutesEdit *edit)
{
  g_autofree char *made = ordet_node_plain_text (block);

  g_clear_pointer (&block->children, g_ptr_array_unref);
  ordet_node_append_marked (block, edit->text);
  block->edited = TRUE;
  if (strcmp (made, edit->made) != 0)
    block->offer = g_steal_pointer (&made);
  ordet_node_append (parent, block);
}

/* Puts @block (transfer full), made from @key (transfer full), behind what
 * @parent has, and the secretary's text behind it. */
void
ordet_minutes_emit (OrdetMinutes *self,
                    OrdetNode    *parent,
                    OrdetNode    *block,
                    char         *key)
{
  const OrdetMinutesEdit *edit = self->texts != NULL
    ? ordet_minutes_texts_find (self->texts, key) : NULL;

  block->key = key;
  g_hash_table_add (self->used, g_strdup (key));
  if (edit != NULL && edit->hidden)
    {
      g_autoptr(OrdetNode) gone = block;

      ordet_minutes_free_text (self, parent, parent->id, gone->key);
      return;
    }
  if (edit != NULL)
    put_edited (parent, block, edit);
  else
    ordet_node_append (parent, block);
  ordet_minutes_free_text (self, parent, parent->id, key);
}

/* A block that is one @sentence (transfer full) (nullable). */
void
ordet_minutes_say (OrdetMinutes *self,
                   OrdetNode    *parent,
                   char         *sentence,
                   char         *key)
{
  OrdetNode *block;

  if (sentence == NULL)
    {
      g_free (key);
      return;
    }
  block = ordet_node_new_block (ORDET_BLOCK_SENTENCE, NULL);
  /* It may begin with a role where a name would be. */
  if (ordet_minutes_nameless (self))
    {
      const char *next = g_utf8_next_char (sentence);
      g_autofree char *first = g_utf8_strup (sentence, next - sentence);
      g_autofree char *whole = g_strconcat (first, next, NULL);

      ordet_node_append_text (block, ORDET_NODE_PARAGRAPH, whole);
    }
  else
    ordet_node_append_text (block, ORDET_NODE_PARAGRAPH, sentence);
  g_free (sentence);
  ordet_minutes_emit (self, parent, block, key);
}

static void
put_free (OrdetMinutes           *self,
          OrdetNode              *parent,
          const OrdetMinutesFree *text)
{
  OrdetNode *block;

  if (text->level > self->options.level)
    return;
  block = ordet_node_new_block (ORDET_BLOCK_FREE, NULL);
  ordet_node_append_marked (block, text->text);
  ordet_node_append (parent, block);
}

/* The secretary's text at @place behind the block @after (nullable: at the
 * beginning). */
void
ordet_minutes_free_text (OrdetMinutes *self,
                         OrdetNode    *parent,
                         const char   *place,
                         const char   *after)
{
  if (self->texts == NULL || place == NULL)
    return;
  for (guint i = 0; i < self->texts->free->len; i++)
    {
      const OrdetMinutesFree *text = g_ptr_array_index (self->texts->free, i);

      if (strcmp (text->place, place) == 0 && g_strcmp0 (text->after, after) == 0)
        put_free (self, parent, text);
    }
}

/* The secretary's texts at @place behind blocks that are not there (any more,
 * or at this level): nothing somebody wrote is lost. */
void
ordet_minutes_rest (OrdetMinutes *self,
                    OrdetNode    *parent,
                    const char   *place)
{
  if (self->texts == NULL)
    return;
  for (guint i = 0; i < self->texts->free->len; i++)
    {
      const OrdetMinutesFree *text = g_ptr_array_index (self->texts->free, i);

      if (strcmp (text->place, place) == 0 && text->after != NULL &&
          !g_hash_table_contains (self->used, text->after))
        put_free (self, parent, text);
    }
}
