/* ordet-minutes-front.c — the minutes: heading, present, quorum, notice, officers, agenda
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-minutes-private.h"

#include <string.h>

char *
ordet_minutes_title (const OrdetMinutes *self)
{
  static const char *const kinds[] = { "annual", "members", "board", "congress", "open", NULL };
  const char *kind = self->notice->kind;
  g_autofree char *key = g_strconcat ("kind-", kind != NULL && g_strv_contains (kinds, kind)
                                      ? kind : "other", NULL);
  const char *meeting = ordet_phrase (self->phrases, key);

  if (self->notice->body != NULL && *self->notice->body != '\0')
    return ordet_phrase_fill (self->phrases, "title-of", "meeting", meeting,
                              "body", self->notice->body, NULL);
  return ordet_phrase_fill (self->phrases, "title-alone", "meeting", meeting, NULL);
}

static void
labelled (OrdetMinutes *self,
          OrdetNode    *root,
          const char   *label,
          char         *text) /* (transfer full) */
{
  ordet_minutes_say (self, root,
                     *text == '\0' ? NULL
                     : ordet_phrase_fill (self->phrases, "labelled", "label",
                                          ordet_phrase (self->phrases, label), "text", text, NULL),
                     g_strconcat ("front/", label, NULL));
  g_free (text);
}

static char *
time_span (const OrdetMinutes *self)
{
  g_autofree char *from = NULL, *to = NULL;

  if (self->opened_us < 0)
    return g_strdup ("");
  if (self->closed_us < 0)
    return ordet_phrase_time (self->phrases, self->opened_us);
  from = ordet_phrase_time_bare (self->phrases, self->opened_us);
  to = ordet_phrase_time_bare (self->phrases, self->closed_us);
  return ordet_phrase_fill (self->phrases, "time-span", "from", from, "to", to, NULL);
}

static OrdetNode *
section (OrdetNode          *root,
         const OrdetMinutes *self,
         const char         *title)
{
  OrdetNode *node = ordet_node_new_section (2, ordet_phrase (self->phrases, title));

  node->id = g_strdup (ORDET_PLACE_FRONT);
  return ordet_node_append (root, node);
}

void
ordet_minutes_heading (OrdetMinutes *self,
         OrdetNode    *root)
{
  if (self->texts != NULL && self->texts->state == ORDET_MINUTES_DRAFT)
    ordet_minutes_say (self, root, g_strdup (ordet_phrase (self->phrases, "draft")),
                       g_strdup ("front/draft"));
  labelled (self, root, "meeting-title", ordet_document_clean (self->notice->title));
  labelled (self, root, "date-label", ordet_phrase_date (self->phrases, self->notice->date));
  labelled (self, root, "time-label", time_span (self));
  labelled (self, root, "place-label", ordet_document_clean (self->notice->place));
}

void
ordet_minutes_present (OrdetMinutes *self,
         OrdetNode    *root)
{
  OrdetNode *node = section (root, self, "present-heading");

  ordet_minutes_say (self, node, ordet_phrase_count (self->phrases, "present",
                                                     self->present_first, NULL),
                     g_strdup ("front/present"));
  ordet_minutes_say (self, node, ordet_phrase_count (self->phrases, "voters",
                                                     self->voters_first, NULL),
                     g_strdup ("front/voters"));
  if (self->options.level == ORDET_LEVEL_DECISIONS)
    return;
  if (self->notice->register_size > 0)
    ordet_minutes_say (self, node, ordet_phrase_count (self->phrases, "register",
                                                       self->notice->register_size, NULL),
                       g_strdup ("front/register"));
}

void
ordet_minutes_quorum (OrdetMinutes *self,
        OrdetNode    *root)
{
  gboolean enough = self->voters_first >= (guint) MAX (self->notice->quorum, 0);

  if (self->notice->quorum <= 0 || self->options.level == ORDET_LEVEL_DECISIONS)
    return;
  ordet_minutes_say (self, section (root, self, "quorum-heading"),
                     ordet_phrase_count (self->phrases, enough ? "quorate" : "not-quorate",
                                         self->notice->quorum, NULL),
                     g_strdup ("front/quorum"));
}

void
ordet_minutes_notice (OrdetMinutes *self,
        OrdetNode    *root)
{
  g_autoptr(OrdetNode) node = ordet_node_new_section (2, ordet_phrase (self->phrases,
                                                                       "notice-heading"));

  node->id = g_strdup (ORDET_PLACE_NOTICE);
  ordet_minutes_free_text (self, node, ORDET_PLACE_NOTICE, NULL);
  if (ordet_node_n_children (node) > 0)
    ordet_node_append (root, g_steal_pointer (&node));
}

/* The observer of the debate is no part of the minutes: what is observed is
 * never in them either. */
static const char *const officer_roles[] = {
  "chair", "deputy", "secretary", "signer", "teller", NULL
};

void
ordet_minutes_officers (OrdetMinutes *self,
          OrdetNode    *root)
{
  g_autoptr(OrdetNode) block = ordet_node_new_block (ORDET_BLOCK_SENTENCE, NULL);
  OrdetNode *list = ordet_node_append (block, ordet_node_new (ORDET_NODE_LIST));

  if (self->options.level == ORDET_LEVEL_DECISIONS || ordet_minutes_nameless (self))
    return;
  for (gsize i = 0; officer_roles[i] != NULL; i++)
    {
      g_auto(GStrv) ids = ordet_minutes_holders (self, officer_roles[i]);
      g_autofree char *role = ordet_phrase_role (self->phrases, officer_roles[i],
                                                 g_strv_length (ids));
      g_autofree char *names = ordet_minutes_names (self, (const char *const *) ids);
      g_autofree char *line = ordet_phrase_fill (self->phrases, "labelled", "label", role,
                                                 "text", names, NULL);

      if (ids[0] != NULL)
        ordet_node_append_text (list, ORDET_NODE_ITEM, line);
    }
  if (ordet_node_n_children (list) > 0)
    ordet_minutes_emit (self, section (root, self, "officers-heading"),
                        g_steal_pointer (&block), g_strdup ("front/officers"));
}

void
ordet_minutes_agenda (OrdetMinutes *self,
        OrdetNode    *root)
{
  g_autoptr(OrdetNode) block = ordet_node_new_block (ORDET_BLOCK_SENTENCE, NULL);
  OrdetNode *list = ordet_node_append (block, ordet_node_new (ORDET_NODE_LIST));

  if (self->options.level == ORDET_LEVEL_DECISIONS)
    return;
  for (guint i = 0; i < ordet_meeting_n_items (self->meeting); i++)
    {
      const OrdetItem *item = ordet_meeting_item (self->meeting, i);
      const char *number = ordet_item_number (item);
      g_autofree char *line = number != NULL ? g_strconcat (number, " ", item->title, NULL)
                                             : g_strdup (item->title);

      if (!item->dropped)
        ordet_node_append_text (list, ORDET_NODE_ITEM, line);
    }
  if (ordet_node_n_children (list) > 0)
    ordet_minutes_emit (self, section (root, self, "agenda-heading"),
                        g_steal_pointer (&block), g_strdup ("front/agenda"));
}

void
ordet_minutes_opening (OrdetMinutes *self,
         OrdetNode    *root)
{
  g_autofree char *time = NULL;

  if (self->opened_us >= 0)
    {
      time = ordet_phrase_time (self->phrases, self->opened_us);
      ordet_minutes_say (self, root,
                         ordet_phrase_fill (self->phrases, "opened", "time", time, NULL),
                         g_strdup ("front/opened"));
    }
  ordet_minutes_free_text (self, root, ORDET_PLACE_FRONT, NULL);
  ordet_minutes_rest (self, root, ORDET_PLACE_FRONT);
}

