/* close-fixture.h — a meeting to close, a window to close it in
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-window-tools.h"

G_BEGIN_DECLS

#define CANARY "Testvoll"

typedef struct
{
  char       *folder; /* (owned) */
  OrdetStore *store;  /* (owned) */
  char       *id;     /* (owned) of the meeting */
  GtkWidget  *window;
} Place;

void               close_set_up (Place *place,
                                 gboolean closed);
void               close_set_up_with (Place *place,
                                      gboolean closed,
                                      OrdetKeyPlace keys);
void               close_tear_down (Place *place);
gboolean           close_found_in (const char *folder,
                                   const char *text);
OrdetMeetingEntry *close_entry_of (Place *place,
                                   GPtrArray *entries);
OrdetVaultState    close_floor_of (Place *place);
guint              close_n_records (Place *place);
gboolean           close_has_page (gpointer data);
gboolean           close_has_no_page (gpointer data);
gboolean           close_has_kept (gpointer data);
gboolean           close_has_meeting (gpointer data);
gboolean           close_says_erased (gpointer data);
GtkWidget         *close_part (Place *place,
                               const char *name);
void               close_open_page (Place *place);
void               close_open_page_in_meeting (Place *place);
GtkWidget         *close_focused (Place *place);
void               close_choose_way (Place *place);
void               close_assert_erased (Place *place);

G_END_DECLS
