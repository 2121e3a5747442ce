/* ordet-minutes-check.c — what minutes must show and do not yet
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
