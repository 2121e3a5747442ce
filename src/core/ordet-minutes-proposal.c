/* ordet-minutes-proposal.c — proposals: what changes what, what became of each, the adopted text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-minutes-private.h"

#include <string.h>

/**
 * ordet_minutes_parse_amends:
 * @amends: (nullable): "F1", "F1:14" or "F1:3-4": a proposal, its lines from 1
 * @proposal: (out) (transfer full): the proposal's id
 * @first: (out): the first line, 0: no line is named
 * @last: (out): the last line, not before @first
 *
 * Returns: FALSE, with nothing set, for a missing or empty @amends
 */
gboolean
ordet_minutes_parse_amends (const char  *amends,
                            char       **proposal,
                            guint       *first,
                            guint       *last)
{
  const char *colon;
  char *end = NULL;
  guint64 from, to;

  if (amends == NULL || *amends == '\0')
    return FALSE;
  *first = *last = 0;
  colon = strrchr (amends, ':');
  if (colon != NULL && g_ascii_isdigit (colon[1]))
    {
      from = to = g_ascii_strtoull (colon + 1, &end, 10);
      if (*end == '-' && g_ascii_isdigit (end[1]))
        to = g_ascii_strtoull (end + 1, &end, 10);
      if (*end == '\0' && from >= 1 && to >= from && to <= G_MAXUINT)
        {
          *first = (guint) from;
          *last = (guint) to;
          *proposal = g_strndup (amends, (gsize) (colon - amends));
          return TRUE;
        }
    }
  *proposal = g_strdup (amends);
  return TRUE;
}

/* --- what became of each ------------------------------------------------- */

/* What a vote on @proposal, one of @on, made of it, NULL if it does not say. */
static const char *
status_from_vote (const OrdetEvent  *vote,
                  const char *const *on,
                  const char        *proposal)
{
  const char *result = ordet_event_string (vote, ORDET_KEY_RESULT);
  gboolean alone = on[1] == NULL;

  if (result == NULL)
    return NULL;
  if (strcmp (result, proposal) == 0 || (alone && strcmp (result, "carried") == 0))
    return "carried";
  if (g_strv_contains (on, result) ||
      (alone && (strcmp (result, "rejected") == 0 || strcmp (result, "fell") == 0 ||
                 strcmp (result, "tie_rejected") == 0 || strcmp (result, "board") == 0)))
    return "fell";
  return NULL;
}

/* Remembers that some other proposal changes or goes into the one of @amends. */
static void
add_target (OrdetMinutes *self,
            const char   *amends)
{
  char *proposal = NULL;
  guint first, last;

  if (ordet_minutes_parse_amends (amends, &proposal, &first, &last))
    g_hash_table_add (self->targets, proposal);
}

/* Reads what became of every proposal, once: the last thing said of it, or
 * else what its last vote gave. */
void
ordet_minutes_read_statuses (OrdetMinutes *self)
{
  g_autoptr(GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  self->statuses = g_hash_table_new (g_str_hash, g_str_equal);
  self->merged = g_hash_table_new (g_str_hash, g_str_equal);
  self->targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint n = 0; n < self->facts->len; n++)
    {
      const OrdetEvent *event = ordet_minutes_fact (self, n)->event;
      const char *id = ordet_event_string (event, ORDET_KEY_ID);
      const char *const *on = ordet_event_strings (event, ORDET_KEY_PROPOSALS);

      if (ordet_event_act (event) == ORDET_ACT_PROPOSAL_STATUS)
        {
          g_hash_table_add (said, (gpointer) id);
          g_hash_table_insert (self->statuses, (gpointer) id,
                               (gpointer) ordet_event_string (event, ORDET_KEY_STATUS));
          g_hash_table_insert (self->merged, (gpointer) id,
                               (gpointer) ordet_event_string (event, ORDET_KEY_INTO));
          add_target (self, ordet_event_string (event, ORDET_KEY_INTO));
        }
      add_target (self, ordet_event_string (event, ORDET_KEY_AMENDS));
      if (ordet_event_act (event) != ORDET_ACT_VOTE || on == NULL)
        continue;
      for (gsize i = 0; on[i] != NULL; i++)
        {
          const char *status = status_from_vote (event, on, on[i]);

          if (status != NULL && !g_hash_table_contains (said, on[i]))
            g_hash_table_insert (self->statuses, (gpointer) on[i], (gpointer) status);
        }
    }
}

/* What became of a proposal. NULL: nothing yet. */
const char *
ordet_minutes_status (const OrdetMinutes *self,
                      const char         *proposal)
{
  return g_hash_table_lookup (self->statuses, proposal);
}

static gboolean
is_gone (const char *status)
{
  return g_strcmp0 (status, "withdrawn") == 0 || g_strcmp0 (status, "merged") == 0;
}

static const char *
merged_into (const OrdetMinutes *self,
             const char         *proposal)
{
  return g_hash_table_lookup (self->merged, proposal);
}

/* --- the text with its changes in ---------------------------------------- */

/* What @event changes in @proposal, if it was adopted and names lines. */
static gboolean
changes_lines (const OrdetMinutes *self,
               const OrdetEvent   *event,
               const char         *proposal,
               guint              *first,
               guint              *last)
{
  g_autofree char *of = NULL;
  const char *id = ordet_event_string (event, ORDET_KEY_ID);
  const char *status;

  if (ordet_event_act (event) != ORDET_ACT_PROPOSAL ||
      !ordet_minutes_parse_amends (ordet_event_string (event, ORDET_KEY_AMENDS), &of, first,
                                   last) ||
      *first == 0 || strcmp (of, proposal) != 0)
    return FALSE;
  status = ordet_minutes_status (self, id);
  return g_strcmp0 (status, "carried") == 0 || g_strcmp0 (status, "adopted") == 0;
}

/* One amendment at @lines, whose elements are the lines as they were
 * numbered at first: an element may grow to several lines or to none, so that
 * the numbers of those behind it stay what they are on everybody's paper. */
static void
change_lines (GPtrArray        *lines,
              const OrdetEvent *event,
              guint             first,
              guint             last)
{
  const char *kind = ordet_event_string (event, ORDET_KEY_KIND);
  const char *text = ordet_event_string (event, ORDET_KEY_TEXT);
  gboolean adds = g_strcmp0 (kind, "addition") == 0;
  char **line;

  if (last > lines->len)
    return;
  if (adds)
    {
      char *longer;

      line = (char **) &g_ptr_array_index (lines, last - 1);
      longer = **line != '\0' ? g_strconcat (*line, "\n", text, NULL) : g_strdup (text);
      g_free (*line);
      *line = longer;
      return;
    }
  for (guint i = first; i <= last; i++)
    {
      line = (char **) &g_ptr_array_index (lines, i - 1);
      g_free (*line);
      *line = g_strdup (i == first && g_strcmp0 (kind, "deletion") != 0 ? text : "");
    }
}

static char *
join_lines (const GPtrArray *lines)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);

      if (*line != '\0')
        g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", line);
    }
  return g_string_free (out, FALSE);
}

static GPtrArray *
split_lines (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto(GStrv) parts = g_strsplit (text, "\n", -1);

  for (gsize i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (lines, g_strdup (parts[i]));
  return lines;
}

static const char *
proposal_text (const OrdetMeeting *meeting,
               const char         *proposal)
{
  gsize n_facts;
  const OrdetFact *facts = ordet_meeting_facts (meeting, &n_facts);
  const char *text = NULL;

  for (gsize i = 0; i < n_facts; i++)
    {
      const OrdetEvent *event = facts[i].event;

      if (ordet_event_act (event) == ORDET_ACT_PROPOSAL &&
          g_strcmp0 (ordet_event_string (event, ORDET_KEY_ID), proposal) == 0)
        text = ordet_event_string (event, ORDET_KEY_TEXT);
    }
  return text;
}

/**
 * ordet_minutes_adopted_text:
 * @meeting: a meeting
 * @proposal: the id of a proposal whose text has lines
 *
 * Puts the amendments that were carried, or taken in by the proposer, and
 * name lines of the text ("F1:14") into it, in the order they were made. An
 * addition goes behind its line, a deletion takes its lines out, all others
 * replace them. Lines keep the numbers they had in the proposal.
 *
 * Returns: (transfer full) (nullable): the text with the changes in; NULL if
 *   there is no such proposal or nothing changed its lines
 */
char *
ordet_minutes_adopted_text (const OrdetMeeting *meeting,
                            const char         *proposal)
{
  const char *text = proposal_text (meeting, proposal);
  g_autoptr(GPtrArray) lines = NULL;
  gsize n_facts;
  const OrdetFact *facts = ordet_meeting_facts (meeting, &n_facts);
  g_autoptr(GArray) plain = g_array_new (FALSE, TRUE, sizeof (OrdetMinutesFact));
  OrdetMinutes self = { .meeting = meeting, .facts = plain };
  gboolean changed = FALSE;

  if (text == NULL)
    return NULL;
  for (gsize i = 0; i < n_facts; i++)
    {
      OrdetMinutesFact fact = { .event = facts[i].event };

      g_array_append_val (plain, fact);
    }
  ordet_minutes_read_statuses (&self);
  lines = split_lines (text);
  for (gsize i = 0; i < n_facts; i++)
    {
      const OrdetEvent *event = facts[i].event;
      guint first, last;

      if (!changes_lines (&self, event, proposal, &first, &last))
        continue;
      change_lines (lines, event, first, last);
      changed = TRUE;
    }
  g_hash_table_unref (self.statuses);
  g_hash_table_unref (self.merged);
  g_hash_table_unref (self.targets);
  return changed ? join_lines (lines) : NULL;
}

/* --- blocks --------------------------------------------------------------- */

/* "F8: tilleggsforslag fra Una Tenktvik" */
static char *
proposal_title (const OrdetMinutes *self,
                const OrdetMinutesFact    *fact)
{
  static const char *const kinds[] = {
    "main", "motion", "amendment", "addition", "deletion", "counter", "procedural", "merged", NULL
  };
  const char *kind = ordet_minutes_text (fact, ORDET_KEY_KIND);
  g_autofree char *who = ordet_minutes_proposers (self, ordet_event_strings (fact->event,
                                                                             ORDET_KEY_BY));
  g_autofree char *key = NULL;

  if (*kind != '\0' && !g_strv_contains (kinds, kind))
    return ordet_phrase_fill (self->phrases, "proposal-other", "number",
                              ordet_minutes_text (fact, ORDET_KEY_ID), "kind", kind, "who", who, NULL);
  key = g_strconcat ("proposal-", *kind != '\0' ? kind : "main", NULL);
  return ordet_phrase_fill (self->phrases, key, "number", ordet_minutes_text (fact, ORDET_KEY_ID),
                            "who", who, NULL);
}

/* "Til F1, linje 14." (transfer full) (nullable) */
static char *
amends (const OrdetMinutes *self,
        const OrdetMinutesFact    *fact)
{
  g_autofree char *proposal = NULL, *from = NULL, *to = NULL;
  guint first, last;

  if (!ordet_minutes_parse_amends (ordet_event_string (fact->event, ORDET_KEY_AMENDS),
                                   &proposal, &first, &last))
    return NULL;
  from = g_strdup_printf ("%u", first);
  to = g_strdup_printf ("%u", last);
  if (first == 0)
    return ordet_phrase_fill (self->phrases, "amends", "number", proposal, NULL);
  return ordet_phrase_fill (self->phrases, first == last ? "amends-line" : "amends-lines",
                            "number", proposal, "line", from, "last", to, NULL);
}

/* Whose proposals went into @proposal. (transfer full) (nullable) */
static char *
merged_from (const OrdetMinutes *self,
             const char         *proposal)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) parts = NULL;
  g_autofree char *joined = NULL;

  if (!g_hash_table_contains (self->targets, proposal))
    return NULL;
  for (guint n = 0; n < self->facts->len; n++)
    {
      const OrdetMinutesFact *fact = ordet_minutes_fact (self, n);
      const char *id = ordet_minutes_text (fact, ORDET_KEY_ID);
      g_autofree char *who = NULL, *part = NULL;

      if (ordet_event_act (fact->event) != ORDET_ACT_PROPOSAL ||
          g_strcmp0 (ordet_minutes_status (self, id), "merged") != 0 ||
          g_strcmp0 (merged_into (self, id), proposal) != 0)
        continue;
      who = ordet_minutes_proposers (self, ordet_event_strings (fact->event, ORDET_KEY_BY));
      part = ordet_phrase_fill (self->phrases, "numbered-by", "number", id, "who", who, NULL);
      g_strv_builder_add (builder, part);
    }
  parts = g_strv_builder_end (builder);
  if (parts[0] == NULL)
    return NULL;
  joined = ordet_phrase_join (self->phrases, (const char *const *) parts);
  return ordet_phrase_fill (self->phrases, "merged-from", "numbers", joined, NULL);
}

/* "Vedtatt." (transfer full) (nullable) */
static char *
status_sentence (const OrdetMinutes *self,
                 const char         *proposal)
{
  static const char *const known[] = {
    "withdrawn", "carried", "adopted", "fell", "refused", NULL
  };
  const char *status = ordet_minutes_status (self, proposal);
  const char *into;
  g_autofree char *key = NULL;

  if (status == NULL)
    return NULL;
  if (strcmp (status, "merged") == 0)
    {
      into = merged_into (self, proposal);
      if (into == NULL)
        return g_strdup (ordet_phrase (self->phrases, "status-merged-plain"));
      return ordet_phrase_fill (self->phrases, "status-merged", "into", into, NULL);
    }
  if (!g_strv_contains (known, status))
    return g_strdup (status);
  key = g_strconcat ("status-", status, NULL);
  return g_strdup (ordet_phrase (self->phrases, key));
}

/* The whole text of a proposal that was changed line by line. */
static void
adopted_text (const OrdetMinutes *self,
              OrdetNode          *block,
              const char         *proposal)
{
  g_autofree char *text = NULL;

  if (g_strcmp0 (ordet_minutes_status (self, proposal), "carried") != 0 ||
      !g_hash_table_contains (self->targets, proposal))
    return;
  text = ordet_minutes_adopted_text (self->meeting, proposal);
  if (text == NULL)
    return;
  ordet_node_append_text (block, ORDET_NODE_PARAGRAPH,
                          ordet_phrase (self->phrases, "adopted-text"));
  ordet_node_append_lines (block, text);
}

static OrdetNode *
proposal (const OrdetMinutes *self,
          const OrdetMinutesFact    *fact)
{
  g_autofree char *title = proposal_title (self, fact);
  OrdetNode *block = ordet_minutes_words_block (self, ORDET_BLOCK_MOTION, title, fact);
  g_autofree char *to = amends (self, fact);
  g_autofree char *from = merged_from (self, block->id);
  g_autofree char *status = status_sentence (self, block->id);

  ordet_node_append_lines (block, to);
  ordet_node_append_lines (block, from);
  ordet_node_append_lines (block, status);
  adopted_text (self, block, block->id);
  return block;
}

/* The proposals of an item, in order. Those withdrawn or merged are no
 * proposals to decide on any more: only fuller minutes have them. */
void
ordet_minutes_proposals (OrdetMinutes *self,
                         OrdetNode    *section,
                         guint         item)
{
  for (guint n = 0; n < self->facts->len; n++)
    {
      const OrdetMinutesFact *fact = ordet_minutes_fact (self, n);

      if (ordet_event_act (fact->event) != ORDET_ACT_PROPOSAL ||
          (fact->item != item && !(fact->item == ORDET_NOBODY && item == 0)))
        continue;
      if (self->options.level < ORDET_LEVEL_SPEAKERS &&
          is_gone (ordet_minutes_status (self, ordet_minutes_text (fact, ORDET_KEY_ID))))
        continue;
      ordet_minutes_emit (self, section, proposal (self, fact), ordet_minutes_key (fact));
    }
}
