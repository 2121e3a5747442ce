/* ordet-kept-people.h — the people of a body that meets often, kept from meeting to meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Off until somebody turns it on. Name, card and right to vote, never the list
 * anybody chose; sealed as the meetings are, with a key of its own, and erased
 * by destroying the key.
 */
#pragma once

#include "ordet-store.h"

G_BEGIN_DECLS

typedef struct
{
  char    *name;   /* (owned) */
  gint64   number; /* the card; 0: none */
  gboolean vote;
} OrdetKeptPerson;

OrdetKeptPerson *ordet_kept_person_new   (const char       *name,
                                          gint64            number,
                                          gboolean          vote);
void             ordet_kept_person_free  (OrdetKeptPerson  *self);

gboolean         ordet_kept_people_save  (OrdetStore       *store,
                                          const char       *body,
                                          GPtrArray        *people,
                                          const char       *meeting,
                                          const char       *day,
                                          GError          **error);
gboolean         ordet_kept_people_about (OrdetStore       *store,
                                          const char       *body,
                                          char            **meeting,
                                          char            **day,
                                          GError          **error);
GPtrArray       *ordet_kept_people_load  (OrdetStore       *store,
                                          const char       *body,
                                          GError          **error);
gboolean         ordet_kept_people_erase (OrdetStore       *store,
                                          const char       *body,
                                          GError          **error);

G_END_DECLS
