/* ordet-entry-completion.h — who the line of the entry may mean
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A popover that never takes the keyboard. Signals:
 *   "chosen" (guint row)     a row was clicked
 *   "kind" (int kind)        a kind was clicked; -1: withdraw
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-entry-parse.h"
#include "ordet-marks.h"
#include "ordet-meeting.h"

G_BEGIN_DECLS

/* More rows than this are not read; the line is made longer instead. */
#define ORDET_COMPLETION_MAX 6

/* A row, with its words. */
typedef struct
{
  gint64     number; /* the card; 0: none; −1: a guest to add */
  OrdetMark  mark;
  char      *name;   /* (owned) markup */
  char      *note;   /* (owned) dimmed, behind the name */
  char      *end;    /* (owned) at the end of the row */
} OrdetCompletionRow;

#define ORDET_TYPE_ENTRY_COMPLETION (ordet_entry_completion_get_type ())
G_DECLARE_FINAL_TYPE (OrdetEntryCompletion, ordet_entry_completion, ORDET, ENTRY_COMPLETION,
                      GtkPopover)

GtkWidget *ordet_entry_completion_new        (void);
void       ordet_entry_completion_set        (OrdetEntryCompletion     *self,
                                              const OrdetCompletionRow *rows,
                                              guint                     n_rows,
                                              guint                     selected);
void       ordet_entry_completion_set_kinds  (OrdetEntryCompletion     *self,
                                              const OrdetEntryLetters  *letters,
                                              const char               *reply_to,
                                              gint                      current);
void       ordet_completion_row_clear        (OrdetCompletionRow       *row);
char      *ordet_entry_marked_name           (const char               *name,
                                              const OrdetEntryMatch    *match);

G_END_DECLS
