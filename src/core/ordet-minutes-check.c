/* ordet-minutes-check.c — what minutes must show and do not yet; adopted texts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-minutes-private.h"

#include <string.h>

static void
missing_free (OrdetMissing *self)
{
  g_free (self->detail);
  g_free (self);
}

static void
miss (GPtrArray        *list,
      OrdetMissingCode  code,
      const char       *detail)
{
  OrdetMissing *missing = g_new0 (OrdetMissing, 1);

  missing->code = code;
  missing->detail = g_strdup (detail);
  g_ptr_array_add (list, missing);
}

/* The roles whose holders are "the whole elected board" (Norway). */
static gboolean
is_board_role (const char *role)
{
  static const char *const codes[] = {
    "branch-chair", "branch-deputy", "branch-secretary", "treasurer", "board-member",
    "substitute", "board", NULL
  };
  const char *code = ordet_phrase_role_code (role);

  return code != NULL && g_strv_contains (codes, code);
}

/* The same office under two of its words is the same office. */
static const char *
role_word (const char *role)
{
  const char *code = ordet_phrase_role_code (role);

  return code != NULL ? code : role;
}

/* Board offices somebody was proposed for and nobody has been elected to; and
 * an annual meeting that has elected nobody to any. */
static void
check_board (const OrdetMeeting *meeting,
             GPtrArray          *list)
{
  gsize n_facts;
  const OrdetFact *facts = ordet_meeting_facts (meeting, &n_facts);
  g_autoptr(GHashTable) elected = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) listed = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_board = 0, n_missing = 0;

  for (gsize i = 0; i < n_facts; i++)
    {
      const OrdetEvent *event = facts[i].event;
      const char *role = ordet_event_string (event, ORDET_KEY_ROLE);

      if (ordet_event_act (event) != ORDET_ACT_ELECT || !is_board_role (role))
        continue;
      g_hash_table_add (elected, (gpointer) role_word (role));
      n_board++;
    }
  for (gsize i = 0; i < n_facts; i++)
    {
      const OrdetEvent *event = facts[i].event;
      const char *role = ordet_event_string (event, ORDET_KEY_ROLE);

      if (ordet_event_act (event) != ORDET_ACT_NOMINATE || !is_board_role (role) ||
          g_hash_table_contains (elected, role_word (role)) ||
          !g_hash_table_add (listed, (gpointer) role_word (role)))
        continue;
      miss (list, ORDET_MISSING_BOARD, role);
      n_missing++;
    }
  if (n_board == 0 && n_missing == 0)
    miss (list, ORDET_MISSING_BOARD, NULL);
}

static gboolean
has_decision (const OrdetMeeting *meeting,
              guint               item)
{
  gsize n_facts;
  const OrdetFact *facts = ordet_meeting_facts (meeting, &n_facts);

  for (gsize i = 0; i < n_facts; i++)
    if (facts[i].item == item && (ordet_event_act (facts[i].event) == ORDET_ACT_DECISION ||
                                  ordet_event_act (facts[i].event) == ORDET_ACT_ELECT))
      return TRUE;
  return FALSE;
}

static void
check_decisions (const OrdetMeeting *meeting,
                 GPtrArray          *list)
{
  for (guint i = 0; i < ordet_meeting_n_items (meeting); i++)
    {
      const OrdetItem *item = ordet_meeting_item (meeting, i);

      if (item->opened && !item->dropped && i != ordet_meeting_current_item (meeting) &&
          (g_strcmp0 (item->kind, "decision") == 0 || g_strcmp0 (item->kind, "election") == 0) &&
          !has_decision (meeting, i))
        miss (list, ORDET_MISSING_DECISION, item->id);
    }
}

static gboolean
nobody (const OrdetMeeting *meeting,
        const char         *role)
{
  return ordet_meeting_officers (meeting, role, NULL, 0) == 0;
}

static gboolean
nobody_attended (const OrdetMeeting *meeting)
{
  for (guint i = 0; i < ordet_meeting_n_people (meeting); i++)
    if (ordet_meeting_person (meeting, i)->attended)
      return FALSE;
  return TRUE;
}

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

/**
 * ordet_minutes_missing:
 * @meeting: a meeting
 *
 * What its minutes must show and cannot yet: the name of the body, the day,
 * the place, how many were there, chair, secretary, signers, decisions; of an
 * annual meeting the whole elected board too (minutes.md, Norway).
 *
 * Returns: (transfer full) (element-type OrdetMissing): in the order of the
 *   document; empty when nothing is missing
 */
GPtrArray *
ordet_minutes_missing (const OrdetMeeting *meeting)
{
  const OrdetNotice *notice = ordet_meeting_notice (meeting);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) missing_free);

  if (is_empty (notice->body))
    miss (list, ORDET_MISSING_BODY, NULL);
  if (is_empty (notice->date))
    miss (list, ORDET_MISSING_DATE, NULL);
  if (is_empty (notice->place))
    miss (list, ORDET_MISSING_PLACE, NULL);
  if (nobody_attended (meeting))
    miss (list, ORDET_MISSING_PRESENT, NULL);
  if (nobody (meeting, "chair"))
    miss (list, ORDET_MISSING_CHAIR, NULL);
  if (nobody (meeting, "secretary"))
    miss (list, ORDET_MISSING_SECRETARY, NULL);
  if (nobody (meeting, "signer"))
    miss (list, ORDET_MISSING_SIGNERS, NULL);
  check_decisions (meeting, list);
  if (g_strcmp0 (notice->kind, "annual") == 0)
    check_board (meeting, list);
  if (!ordet_meeting_closed (meeting))
    miss (list, ORDET_MISSING_CLOSE, NULL);
  return list;
}

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
