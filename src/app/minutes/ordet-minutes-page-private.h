/* ordet-minutes-page-private.h — what the files of the minutes page share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-minutes-block.h"
#include "ordet-minutes-log.h"
#include "ordet-minutes-page.h"

G_BEGIN_DECLS

struct _OrdetMinutesPage
{
  GtkWidget           parent_instance;

  OrdetManuscript  *draft;       /* (owned) */
  GSimpleActionGroup *actions;     /* (owned) "minutes" */
  GCancellable       *exporting;   /* (owned) (nullable) an export that runs */
  char               *place;       /* (owned) the part that is shown */
  char               *wanted;      /* (owned) (nullable) block behind which to write */
  char               *fingerprint; /* (owned) (nullable) what the paper is made of */
  char               *outline_of;  /* (owned) (nullable) what the outline is made of */
  gboolean            filling;     /* the outline is being made: selections say nothing */
  GtkWidget          *log;         /* (unowned) a child */
  GtkWidget          *last_slot;   /* (unowned) a child */

  /* (unowned) children of the template */
  GtkWidget          *box;
  GtkListBox         *outline;
  GtkBox             *state_box;
  GtkToggleButton    *find_button;
  GtkSearchBar       *find_bar;
  GtkSearchEntry     *find;
  GtkLabel           *saved;
  AdwSplitButton     *export;
  GtkRevealer        *lock;
  GtkLabel           *lock_label;
  GtkMenuButton      *changes_button;
  GtkWidget          *unlock;
  GtkScrolledWindow  *scrolled;
  GtkBox             *paper;
  AdwBin             *log_bin;
};

static inline OrdetMeeting *
ordet_minutes_page_meeting (OrdetMinutesPage *self)
{
  return ordet_session_meeting (ordet_manuscript_session (self->draft));
}

void ordet_minutes_page_refresh            (OrdetMinutesPage *self);

/* ordet-minutes-outline.c */
gboolean ordet_minutes_page_has_focus      (OrdetMinutesPage *self,
                                            GtkWidget        *within);
void ordet_minutes_page_fill_outline       (OrdetMinutesPage *self);

/* ordet-minutes-paper.c */
void ordet_minutes_page_fill_paper         (OrdetMinutesPage *self);
char *ordet_minutes_page_fingerprint       (OrdetMinutesPage *self);
OrdetMinutesSlot *ordet_minutes_page_focused_slot (OrdetMinutesPage *self);
void ordet_minutes_page_focus_slot         (OrdetMinutesPage *self,
                                            const char       *after);

/* ordet-minutes-state.c: draft, ready, approved, released */
void ordet_minutes_page_add_state_actions  (OrdetMinutesPage *self);
void ordet_minutes_page_show_state         (OrdetMinutesPage *self);

/* ordet-minutes-form.c: language, level, numbers, letterhead */
void ordet_minutes_page_show_form          (OrdetMinutesPage *self);

/* ordet-minutes-export.c */
void ordet_minutes_page_add_export_actions (OrdetMinutesPage *self);

G_END_DECLS
