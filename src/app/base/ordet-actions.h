/* ordet-actions.h — the one table of actions: name, keys, what it does
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  ORDET_SECTION_EVERYWHERE,
  ORDET_SECTION_PREPARE,
  ORDET_SECTION_FLOOR,
  ORDET_SECTION_ENTRY,
  ORDET_SECTION_MINUTES,
  ORDET_SECTION_HELP,
  ORDET_N_SECTIONS
} OrdetActionSection;

#define ORDET_MAX_ACCELS 3

typedef struct
{
  OrdetActionSection section;
  const char        *action; /* (nullable) detailed name; NULL: a key some widget handles itself */
  const char        *accels[ORDET_MAX_ACCELS + 1];
  const char        *title;  /* for gettext */
  const char        *when;   /* (nullable) for gettext: when it can be used, if not always */
} OrdetActionEntry;

const OrdetActionEntry *ordet_actions_get        (gsize          *n_entries);
const char             *ordet_section_title      (OrdetActionSection section);
void                    ordet_actions_set_accels (GtkApplication *application);
GtkWidget              *ordet_shortcuts_window   (GtkWindow      *parent);

G_END_DECLS
