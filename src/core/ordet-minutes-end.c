/* ordet-minutes-end.c — the minutes: close, signatures, appendices
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-minutes-private.h"

#include <string.h>

void
ordet_minutes_closing (OrdetMinutes *self,
         OrdetNode    *root)
{
  g_autoptr(OrdetNode) node = ordet_node_new_section (2, ordet_phrase (self->phrases,
                                                                       "close-heading"));
  g_autofree char *time = NULL;

  node->id = g_strdup (ORDET_PLACE_CLOSE);
  ordet_minutes_free_text (self, node, ORDET_PLACE_CLOSE, NULL);
  if (self->closed_us >= 0)
    {
      time = ordet_phrase_time (self->phrases, self->closed_us);
      ordet_minutes_say (self, node,
                         ordet_phrase_fill (self->phrases, "closed", "time", time, NULL),
                         g_strdup ("close/closed"));
    }
  ordet_minutes_rest (self, node, ORDET_PLACE_CLOSE);
  if (ordet_node_n_children (node) > 0)
    ordet_node_append (root, g_steal_pointer (&node));
}

/* The day @signer approved the minutes, as a text; NULL if they have not, or
 * nobody knows when. (transfer full) (nullable) */
static char *
approved_on (const OrdetMinutes *self,
             const char         *signer)
{
  for (guint i = 0; self->texts != NULL && i < self->texts->approvals->len; i++)
    {
      const OrdetMinutesApproval *approval = self->texts->approvals->pdata[i];

      if (strcmp (approval->signer, signer) == 0 && *approval->date != '\0')
        return ordet_phrase_date (self->phrases, approval->date);
    }
  return NULL;
}

static void
sign (OrdetMinutes *self,
      OrdetNode    *parent,
      const char   *role,
      const char   *label)
{
  g_auto(GStrv) ids = ordet_minutes_holders (self, role);

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      const char *const one[] = { ids[i], NULL };
      g_autofree char *name = ordet_minutes_names (self, one);
      g_autofree char *date = approved_on (self, ids[i]);
      g_autofree char *dated = date != NULL
        ? ordet_phrase_fill (self->phrases, "approved-on", "role", label, "date", date, NULL)
        : NULL;
      const char *below = dated != NULL ? dated : label;

      if (ordet_minutes_nameless (self))
        ordet_node_append_text (parent, ORDET_NODE_SIGNATURE, below);
      else
        ordet_node_set_title (ordet_node_append_text (parent, ORDET_NODE_SIGNATURE, name), below);
    }
}

/* Sweden: the secretary at the minutes, the chair and the adjusters approve.
 * Norway: the secretary and those elected to sign. */
void
ordet_minutes_signatures (OrdetMinutes *self,
            OrdetNode    *root)
{
  g_autoptr(OrdetNode) node = ordet_node_new_section (2, ordet_phrase (self->phrases,
                                                                       "signatures-heading"));
  const char *approved = ordet_phrase (self->phrases, "approved");
  g_autofree char *signer = ordet_phrase_role (self->phrases, "signer", 1);

  if (self->options.level == ORDET_LEVEL_DECISIONS)
    return;
  sign (self, node, "secretary", ordet_phrase (self->phrases, "at-the-minutes"));
  if (self->swedish)
    sign (self, node, "chair", approved);
  sign (self, node, "signer", self->swedish ? approved : signer);
  if (ordet_node_n_children (node) > 0)
    ordet_node_append (root, g_steal_pointer (&node));
}

static OrdetNode *
row (OrdetNode *table,
     gboolean   header,
     const char *a,
     const char *b,
     const char *c,
     const char *d)
{
  OrdetNode *node = ordet_node_append (table, ordet_node_new (ORDET_NODE_ROW));

  node->header = header;
  ordet_node_append_text (node, ORDET_NODE_CELL, a);
  ordet_node_append_text (node, ORDET_NODE_CELL, b);
  if (c != NULL)
    ordet_node_append_text (node, ORDET_NODE_CELL, c);
  if (d != NULL)
    ordet_node_append_text (node, ORDET_NODE_CELL, d);
  return node;
}

static OrdetNode *
appendix (OrdetMinutes *self,
          OrdetNode    *root,
          guint        *number,
          const char   *title)
{
  g_autofree char *n = g_strdup_printf ("%u", ++*number);
  g_autofree char *text = ordet_phrase_fill (self->phrases, "appendix", "n", n, "title",
                                             ordet_phrase (self->phrases, title), NULL);

  return ordet_node_append (root, ordet_node_new_section (2, text));
}

void
ordet_minutes_attendance (OrdetMinutes *self,
            OrdetNode    *root,
            guint        *number)
{
  OrdetNode *table = ordet_node_new (ORDET_NODE_TABLE);

  row (table, TRUE, ordet_phrase (self->phrases, "column-name"),
       ordet_phrase (self->phrases, "column-vote"), NULL, NULL);
  for (guint i = 0; i < ordet_meeting_n_people (self->meeting); i++)
    {
      const OrdetPerson *p = ordet_meeting_person (self->meeting, i);
      g_autofree char *name = ordet_minutes_name (self, i);

      if (p->attended)
        row (table, FALSE, name, ordet_phrase (self->phrases, p->vote ? "yes" : "no"), NULL, NULL);
    }
  ordet_node_append (appendix (self, root, number, "attendance"), table);
}

/* Each decision and task below @node as a row of @table. */
static void
summarize (OrdetMinutes    *self,
           const OrdetNode *node,
           const char      *item,
           OrdetNode       *table)
{
  if (node->type == ORDET_NODE_SECTION && node->id != NULL && *node->id != '@')
    item = node->title;
  if (node->type == ORDET_NODE_BLOCK &&
      (node->block == ORDET_BLOCK_DECISION || node->block == ORDET_BLOCK_TASK))
    {
      g_autofree char *text = ordet_node_plain_text (node);

      row (table, FALSE, item != NULL ? item : "",
           ordet_phrase (self->phrases, node->block == ORDET_BLOCK_TASK ? "task-word" : "decision"),
           node->id != NULL ? node->id : "", text);
    }
  for (guint i = 0; i < ordet_node_n_children (node); i++)
    summarize (self, ordet_node_child (node, i), item, table);
}

void
ordet_minutes_summary (OrdetMinutes *self,
         OrdetNode    *root,
         guint        *number)
{
  OrdetNode *table = ordet_node_new (ORDET_NODE_TABLE);

  row (table, TRUE, ordet_phrase (self->phrases, "column-item"),
       ordet_phrase (self->phrases, "column-kind"), ordet_phrase (self->phrases, "column-number"),
       ordet_phrase (self->phrases, "column-text"));
  summarize (self, root, NULL, table);
  ordet_node_append (appendix (self, root, number, "decisions-and-tasks"), table);
}

