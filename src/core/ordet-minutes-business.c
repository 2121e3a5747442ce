/* ordet-minutes-business.c — votes, decisions, elections, reservations, tasks
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Their texts are somebody's own words and stand word for word.
 */
#include "ordet-minutes-private.h"

#include <string.h>

/* --- votes ------------------------------------------------------------- */

/* A figure's name: for, against …, a candidate, or a proposal's number. */
static char *
count_name (const OrdetMinutes *self,
            const char         *name)
{
  static const char *const known[] = { "yes", "no", "abstain", "blank", "board", NULL };
  g_autofree char *key = NULL;
  guint person;

  if (g_strv_contains (known, name))
    {
      key = g_strconcat ("count-", name, NULL);
      return g_strdup (ordet_phrase (self->phrases, key));
    }
  person = ordet_meeting_find_person (self->meeting, name);
  return person != ORDET_NOBODY ? ordet_minutes_name (self, person) : g_strdup (name);
}

static char *
vote_title (const OrdetMinutes *self,
            const OrdetMinutesFact    *fact)
{
  const char *const *on = ordet_event_strings (fact->event, ORDET_KEY_PROPOSALS);
  const char *id = ordet_minutes_text (fact, ORDET_KEY_ID);
  g_autofree char *what = NULL;

  if (on == NULL || on[0] == NULL)
    return ordet_phrase_fill (self->phrases, "vote", "number", id, NULL);
  if (on[1] != NULL && on[2] == NULL)
    {
      what = ordet_phrase_fill (self->phrases, "against", "a", on[0], "b", on[1], NULL);
      return ordet_phrase_fill (self->phrases, "vote-between", "number", id, "what", what, NULL);
    }
  what = ordet_phrase_join (self->phrases, on);
  return ordet_phrase_fill (self->phrases, "vote-on", "number", id, "what", what, NULL);
}

/* "for 19, mot 8, avholdende 2" (transfer full) (nullable) */
static char *
figures (const OrdetMinutes *self,
         const OrdetMinutesFact    *fact)
{
  gsize n;
  const OrdetCount *counts = ordet_event_counts (fact->event, ORDET_KEY_COUNTS, &n);
  g_autoptr(GString) out = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *name = count_name (self, counts[i].name);
      g_autofree char *one = ordet_phrase_count (self->phrases, "count", counts[i].number,
                                                 "what", name, NULL);

      g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", one);
    }
  return n > 0 ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

static char *
threshold (const OrdetMinutes *self,
           const OrdetMinutesFact    *fact)
{
  const char *needed = ordet_event_string (fact->event, ORDET_KEY_THRESHOLD);
  const char *part = needed;

  if (needed == NULL || strcmp (needed, "majority") == 0)
    return NULL;
  if (strcmp (needed, "absolute") == 0 || strcmp (needed, "absolute_majority") == 0)
    part = ordet_phrase (self->phrases, "threshold-absolute");
  else if (strcmp (needed, "two-thirds") == 0 || strcmp (needed, "2/3") == 0)
    part = ordet_phrase (self->phrases, "threshold-two-thirds");
  return ordet_phrase_fill (self->phrases, "threshold", "part", part, NULL);
}

static gboolean
is_tie (const OrdetMinutesFact *fact)
{
  gsize n;
  const OrdetCount *counts = ordet_event_counts (fact->event, ORDET_KEY_COUNTS, &n);
  gint64 yes = -1, no = -2;

  for (gsize i = 0; i < n; i++)
    if (strcmp (counts[i].name, "yes") == 0)
      yes = counts[i].number;
    else if (strcmp (counts[i].name, "no") == 0)
      no = counts[i].number;
  return yes == no && !ordet_event_has (fact->event, ORDET_KEY_TIE);
}

/* "unanimously" is never written here: in Sweden it holds only if the chair
 * has asked for it, and then the decision says so. (transfer full) (nullable) */
static char *
result (const OrdetMinutes *self,
        const OrdetMinutesFact    *fact)
{
  const char *word = ordet_event_string (fact->event, ORDET_KEY_RESULT);
  g_autofree char *name = NULL;

  if (word == NULL || *word == '\0')
    return NULL;
  if (strcmp (word, "carried") == 0)
    return g_strdup (ordet_phrase (self->phrases, "result-carried"));
  if (g_str_has_prefix (word, "tie") ||
      ((strcmp (word, "rejected") == 0 || strcmp (word, "fell") == 0) && is_tie (fact)))
    return g_strdup (ordet_phrase (self->phrases, "result-tie"));
  if (strcmp (word, "rejected") == 0 || strcmp (word, "fell") == 0)
    return g_strdup (ordet_phrase (self->phrases, "result-rejected"));
  if (strcmp (word, "unclear") == 0)
    return g_strdup (ordet_phrase (self->phrases, "result-unclear"));
  name = count_name (self, word);
  if (ordet_meeting_find_person (self->meeting, word) != ORDET_NOBODY)
    return ordet_phrase_fill (self->phrases, "result-elected", "who", name, NULL);
  if (strcmp (word, "board") == 0 || ordet_minutes_find (self, ORDET_ACT_PROPOSAL, word) != NULL)
    return ordet_phrase_fill (self->phrases, "result-for", "what", name, NULL);
  return ordet_phrase_fill (self->phrases, "result-other", "what", name, NULL);
}

static char *
method (const OrdetMinutes *self,
        const OrdetMinutesFact    *fact)
{
  static const char *const known[] = {
    "acclamation", "trial", "hands", "counted", "written", NULL
  };
  const char *word = ordet_minutes_text (fact, ORDET_KEY_METHOD);
  g_autofree char *key = NULL;

  if (!g_strv_contains (known, word))
    return *word != '\0' ? g_strdup (word) : NULL;
  key = g_strconcat ("method-", word, NULL);
  return g_strdup (ordet_phrase (self->phrases, key));
}

/* "Ved opptelling: for 19, mot 8, avholdende 2." */
static char *
how (const OrdetMinutes     *self,
     const OrdetMinutesFact *fact)
{
  g_autofree char *by = method (self, fact);
  g_autofree char *numbers = figures (self, fact);

  if (by != NULL && numbers != NULL)
    return g_strconcat (by, ": ", numbers, ".", NULL);
  return by == NULL && numbers == NULL ? NULL
    : g_strconcat (by != NULL ? by : numbers, ".", NULL);
}

static void
append_sentence (GString *out,
                 char    *sentence) /* (transfer full) (nullable) */
{
  if (sentence == NULL || *sentence == '\0')
    {
      g_free (sentence);
      return;
    }
  if (out->len > 0)
    g_string_append_c (out, ' ');
  g_string_append (out, sentence);
  g_free (sentence);
}

/* "Ved opptelling: for 14, mot 14. 30 stemmeberettigede. Falt ved stemmelikhet." */
OrdetNode *
ordet_minutes_vote (OrdetMinutes    *self,
                    const OrdetMinutesFact *fact)
{
  g_autofree char *title = vote_title (self, fact);
  OrdetNode *block = ordet_node_new_block (ORDET_BLOCK_VOTE, title);
  g_autoptr(GString) text = g_string_new (NULL);
  gint64 voters = ordet_event_integer (fact->event, ORDET_KEY_VOTERS, 0);
  const char *tie = ordet_event_string (fact->event, ORDET_KEY_TIE);

  block->id = g_strdup (ordet_minutes_text (fact, ORDET_KEY_ID));
  append_sentence (text, how (self, fact));
  if (voters > 0)
    append_sentence (text, ordet_phrase_count (self->phrases, "entitled", voters, NULL));
  append_sentence (text, threshold (self, fact));
  append_sentence (text, result (self, fact));
  if (tie != NULL)
    append_sentence (text, g_strdup (ordet_phrase (self->phrases, strcmp (tie, "lot") == 0
                                                                  ? "tie-lot" : "tie-chair")));
  ordet_node_append_lines (block, text->str);
  return block;
}

/* --- decisions, elections, reservations, tasks --------------------------- */

OrdetNode *
ordet_minutes_decision (OrdetMinutes    *self,
                        const OrdetMinutesFact *fact)
{
  const char *id = ordet_minutes_text (fact, ORDET_KEY_ID);
  g_autofree char *title = *id != '\0'
    ? ordet_phrase_fill (self->phrases, "decision-number", "number", id, NULL)
    : g_strdup (ordet_phrase (self->phrases, "decision"));

  return ordet_minutes_words_block (self, ORDET_BLOCK_DECISION, title, fact);
}

static gsize
n_people (const OrdetMinutesFact *fact)
{
  const char *const *who = ordet_event_strings (fact->event, ORDET_KEY_PEOPLE);

  return who != NULL ? g_strv_length ((char **) who) : 0;
}

/* The role, in the plural for several. (transfer full) */
static char *
role_words (const OrdetMinutes     *self,
            const OrdetMinutesFact *fact)
{
  return ordet_phrase_role (self->phrases, ordet_minutes_text (fact, ORDET_KEY_ROLE),
                            n_people (fact));
}

/* "Nestleder: Birk Testnes, foreslått av valgkomiteen" (transfer full) */
char *
ordet_minutes_nominated (OrdetMinutes    *self,
                         const OrdetMinutesFact *fact)
{
  const char *const *by = ordet_event_strings (fact->event, ORDET_KEY_BY);
  g_autofree char *role = role_words (self, fact);
  g_autofree char *who = ordet_minutes_names (self, ordet_event_strings (fact->event,
                                                                         ORDET_KEY_PEOPLE));
  g_autofree char *proposers = ordet_minutes_proposers (self, by);

  if (by == NULL || by[0] == NULL)
    return ordet_phrase_count (self->phrases, "nominated-by-nobody", n_people (fact), "role", role,
                               "who", who, NULL);
  return ordet_phrase_count (self->phrases, "nominated-as", n_people (fact), "role", role, "who",
                             who, "by", proposers, NULL);
}

OrdetNode *
ordet_minutes_elected (OrdetMinutes    *self,
                       const OrdetMinutesFact *fact)
{
  g_autofree char *role = role_words (self, fact);
  g_autofree char *who = ordet_minutes_names (self, ordet_event_strings (fact->event,
                                                                         ORDET_KEY_PEOPLE));
  g_autofree char *line = ordet_phrase_fill (self->phrases, "elected", "role", role,
                                             "who", who, NULL);
  OrdetNode *block = ordet_node_new_block (ORDET_BLOCK_ELECTION,
                                           ordet_phrase (self->phrases, "election"));

  /* The observer of the debate is no office of the body. */
  if (g_strcmp0 (ordet_minutes_text (fact, ORDET_KEY_ROLE), "observer") == 0)
    {
      ordet_node_free (block);
      return NULL;
    }
  ordet_node_append_lines (block, line);
  return block;
}

OrdetNode *
ordet_minutes_reservation (OrdetMinutes    *self,
                           const OrdetMinutesFact *fact)
{
  static const char *const known[] = { "reservation", "statement", "note", "protest", NULL };
  const char *kind = ordet_minutes_text (fact, ORDET_KEY_KIND);
  const char *decision = ordet_event_string (fact->event, ORDET_KEY_DECISION);
  g_autofree char *who = ordet_minutes_names (self, ordet_event_strings (fact->event,
                                                                         ORDET_KEY_PEOPLE));
  g_autofree char *key = g_strconcat ("reservation-", g_strv_contains (known, kind)
                                      ? kind : "reservation", NULL);
  g_autofree char *title = ordet_phrase_fill (self->phrases, key, "who", who, NULL);
  OrdetNode *block;

  if (decision != NULL && *decision != '\0')
    {
      char *whole = ordet_phrase_fill (self->phrases, "to-decision", "title", title,
                                       "number", decision, NULL);

      g_free (title);
      title = whole;
    }
  block = ordet_minutes_words_block (self, ORDET_BLOCK_RESERVATION, title, fact);
  if (ordet_node_n_children (block) == 0)
    {
      g_autofree char *bare = ordet_phrase_fill (self->phrases, "reservation-bare",
                                                 "who", who, NULL);

      ordet_node_append_lines (block, bare);
    }
  return block;
}

OrdetNode *
ordet_minutes_task (OrdetMinutes    *self,
                    const OrdetMinutesFact *fact)
{
  const char *const *dates = ordet_event_strings (fact->event, ORDET_KEY_BY);
  const char *by = dates != NULL && dates[0] != NULL ? dates[0] : "";
  g_autofree char *title = ordet_phrase_fill (self->phrases, "task", "number",
                                              ordet_minutes_text (fact, ORDET_KEY_ID), NULL);
  OrdetNode *block = ordet_minutes_words_block (self, ORDET_BLOCK_TASK, title, fact);
  g_autoptr(GString) line = g_string_new (NULL);
  g_autofree char *date = ordet_phrase_date (self->phrases, by);

  block->by = *by != '\0' ? g_strdup (by) : NULL;
  if (n_people (fact) > 0)
    {
      block->who = ordet_minutes_names (self, ordet_event_strings (fact->event,
                                                                   ORDET_KEY_PEOPLE));
      append_sentence (line, ordet_phrase_fill (self->phrases, "task-who", "who",
                                                block->who, NULL));
    }
  if (*by != '\0')
    append_sentence (line, ordet_phrase_fill (self->phrases, "task-by", "date", date, NULL));
  ordet_node_append_lines (block, line->str);
  return block;
}
