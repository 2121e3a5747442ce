/* ordet-entry-match.h — who is meant by a card or a part of a name
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The inner half of ordet-entry-parse.
 */
#pragma once

#include "ordet-entry-parse.h"

G_BEGIN_DECLS

/* Ranks of a card: before every name. */
enum
{
  ORDET_RANK_CARD,
  ORDET_RANK_CARD_PREFIX,
  ORDET_RANK_NAME
};

/* One word of the line. */
typedef struct
{
  char     *text;     /* (owned) as typed, without what was taken off it */
  gint64    number;   /* -1: not a number */
  gboolean  kind_said;
  OrdetKind kind;
  gboolean  minus;
} OrdetEntryToken;

void ordet_entry_match_card   (OrdetEntryParse        *self,
                               const OrdetEntryCard   *card,
                               gboolean                also_longer,
                               const OrdetEntryPerson *people,
                               gsize                   n_people);
void ordet_entry_match_names  (OrdetEntryParse        *self,
                               const GArray           *tokens,
                               const OrdetEntryPerson *people,
                               gsize                   n_people);
void ordet_entry_sort_matches (GArray                 *matches,
                               const OrdetEntryPerson *people);

G_END_DECLS
