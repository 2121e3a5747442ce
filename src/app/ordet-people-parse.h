/* ordet-people-parse.h — people from pasted lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char   *name;   /* (owned) */
  gint64  number; /* the card; 0: not said */
} OrdetParsedPerson;

GPtrArray *ordet_people_parse         (const char        *text);
void       ordet_parsed_person_free   (OrdetParsedPerson *self);

G_END_DECLS
