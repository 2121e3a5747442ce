/* ordet-minutes.c — the minutes: a document made from the facts and the secretary's texts
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Here: what happened when, what all blocks share, and the whole.
 * The order is that of minutes.md: heading, present, quorum, notice, officers,
 * agenda, items, close, signatures, appendices.
 */
#include "ordet-minutes-private.h"

#include <string.h>

/* --- what happened, in order ------------------------------------------- */

/* The facts of the meeting, each with its number among all acts, which never
 * changes, and with the item it is told under: a break between two items
 * belongs to the first of them. */
static void
collect_facts (OrdetMinutes *self)
{
  gsize n_facts;
  const OrdetFact *facts = ordet_meeting_facts (self->meeting, &n_facts);
  guint number = 0, item = ORDET_NOBODY;

  self->facts = g_array_new (FALSE, FALSE, sizeof (OrdetMinutesFact));
  self->opened_us = self->closed_us = -1;
  for (gsize i = 0; i < n_facts; i++)
    {
      OrdetAct act = ordet_event_act (facts[i].event);
      OrdetMinutesFact fact = { .event = facts[i].event, .voters = facts[i].voters };

      while (ordet_meeting_event (self->meeting, number) != facts[i].event)
        number++;
      fact.number = number;
      if (facts[i].item != ORDET_NOBODY)
        item = facts[i].item;
      fact.item = item;
      fact.inside = facts[i].item != ORDET_NOBODY;
      g_array_append_val (self->facts, fact);
      if (act == ORDET_ACT_CLOSE)
        self->closed_us = ordet_event_at_us (fact.event);
      /* If nobody was on the roll yet when it was opened, it is counted at the
       * first item: "0 were present" is true of no meeting that was held. */
      if ((act != ORDET_ACT_OPEN && act != ORDET_ACT_ITEM)
          || (self->opened_us >= 0 && self->present_first > 0))
        continue;
      if (self->opened_us < 0)
        self->opened_us = ordet_event_at_us (fact.event);
      self->present_first = facts[i].present;
      self->voters_first = facts[i].voters;
    }
  if (self->opened_us < 0)
    {
      self->present_first = ordet_meeting_n_present (self->meeting);
      self->voters_first = ordet_meeting_n_voters (self->meeting);
    }
  self->voters_said = self->voters_first;
}

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

/* --- the whole --------------------------------------------------------- */

static void
items (OrdetMinutes *self,
       OrdetNode    *root)
{
  guint number = MAX (self->options.first_number, 1);

  for (guint i = 0; i < ordet_meeting_n_items (self->meeting); i++)
    {
      OrdetNode *node;

      if (ordet_meeting_item (self->meeting, i)->dropped)
        continue;
      node = ordet_minutes_item (self, i, number++);
      if (self->options.level > ORDET_LEVEL_DECISIONS || ordet_node_n_children (node) > 0)
        ordet_node_append (root, node);
      else
        ordet_node_free (node);
    }
}

static OrdetDocument *
finish (const OrdetMinutes *self,
        OrdetNode          *root)
{
  const OrdetPhrases *p = self->phrases;
  OrdetDocumentWords words = {
    .page_of = (char *) ordet_phrase (p, "page-of"),
    .kind = (char *) ordet_phrase (p, "column-kind"),
    .item = (char *) ordet_phrase (p, "column-item"),
    .number = (char *) ordet_phrase (p, "column-number"),
    .title = (char *) ordet_phrase (p, "column-title"),
    .text = (char *) ordet_phrase (p, "column-text"),
    .who = (char *) ordet_phrase (p, "column-who"),
    .by = (char *) ordet_phrase (p, "column-by"),
    .decision = (char *) ordet_phrase (p, "decision"),
    .task = (char *) ordet_phrase (p, "task-word"),
  };
  OrdetDocument *document = ordet_document_new (root, p->language, &words);

  ordet_document_set_about (document, self->notice->body, self->notice->date);
  return document;
}

static void
habits (OrdetMinutes *self)
{
  OrdetMinutesHabit habit = self->options.habit;
  OrdetMinutesNumbering numbering = self->options.numbering;

  self->swedish = habit == ORDET_HABIT_SWEDISH ||
    (habit == ORDET_HABIT_AUTO && strcmp (self->phrases->language, "sv") == 0);
  self->by_year = numbering == ORDET_NUMBERING_YEAR ||
    (numbering == ORDET_NUMBERING_AUTO && g_strcmp0 (self->notice->kind, "board") == 0);
}

/**
 * ordet_minutes_build:
 * @meeting: a meeting, running or closed
 * @texts: (nullable): what the secretary has written; NULL for nothing
 * @options: (nullable): NULL for those of @texts, or the usual ones
 * @phrases: the language of the document
 *
 * Returns: (transfer full): the minutes as they stand (minutes.md)
 */
OrdetDocument *
ordet_minutes_build (const OrdetMeeting        *meeting,
                     const OrdetMinutesTexts   *texts,
                     const OrdetMinutesOptions *options,
                     const OrdetPhrases        *phrases)
{
  OrdetMinutes self = { .meeting = meeting, .texts = texts, .phrases = phrases };
  g_autofree char *title = NULL;
  OrdetNode *root;
  OrdetDocument *document;
  guint n_appendices = 0;

  self.notice = ordet_meeting_notice (meeting);
  ordet_minutes_options_init (&self.options, self.notice);
  if (options != NULL)
    self.options = *options;
  else if (texts != NULL)
    self.options = texts->options;
  habits (&self);
  collect_facts (&self);
  ordet_minutes_read_statuses (&self);
  self.used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  title = ordet_minutes_title (&self);
  root = ordet_node_new_section (1, title);
  root->id = g_strdup (ORDET_PLACE_FRONT);
  ordet_minutes_heading (&self, root);
  ordet_minutes_opening (&self, root);
  ordet_minutes_present (&self, root);
  ordet_minutes_quorum (&self, root);
  ordet_minutes_notice (&self, root);
  ordet_minutes_officers (&self, root);
  ordet_minutes_agenda (&self, root);
  items (&self, root);
  ordet_minutes_closing (&self, root);
  ordet_minutes_signatures (&self, root);
  if (self.options.attendance && !ordet_minutes_nameless (&self))
    ordet_minutes_attendance (&self, root, &n_appendices);
  if (self.options.summary)
    ordet_minutes_summary (&self, root, &n_appendices);
  document = finish (&self, root);
  g_array_unref (self.facts);
  g_hash_table_unref (self.used);
  g_hash_table_unref (self.statuses);
  g_hash_table_unref (self.merged);
  g_hash_table_unref (self.targets);
  return document;
}
