/* ordet-help-page.h — one page of the help, read from Mallard
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ORDET_HELP_HEADING, /* of a section, or of a list, table or note */
  ORDET_HELP_TEXT,
  ORDET_HELP_ITEM,    /* of a list */
  ORDET_HELP_STEP,    /* of a numbered list */
  ORDET_HELP_NOTE,    /* a paragraph of a note */
  ORDET_HELP_ROW,     /* of a table: cells */
  ORDET_HELP_PICTURE, /* source; markup is what it shows, in words */
} OrdetHelpBlockKind;

typedef struct
{
  OrdetHelpBlockKind kind;
  guint              level;  /* of a heading: 2, 3 …; else how deep in lists, from 0 */
  guint              number; /* of a step, from 1; 0: goes on with the step or item before */
  gboolean           header; /* of a row: names the columns */
  char              *id;     /* (owned) (nullable) of a section */
  char              *markup; /* (owned) (nullable) Pango markup */
  char              *source; /* (owned) (nullable) name of a picture's file, without folders */
  GPtrArray         *cells;  /* (owned) (nullable) (element-type utf8) Pango markup */
} OrdetHelpBlock;

typedef struct
{
  char      *id;       /* (owned) */
  char      *title;    /* (owned) */
  char      *desc;     /* (owned) (nullable) one sentence */
  char      *sort;     /* (owned) (nullable) its place among the pages of a section */
  char      *keywords; /* (owned) (nullable) other words to be found by */
  char      *guide;    /* (owned) (nullable) the section of the index it belongs to */
  GPtrArray *related;  /* (owned) (element-type utf8) ids of pages */
  GPtrArray *blocks;   /* (owned) (element-type OrdetHelpBlock) */
} OrdetHelpPage;

OrdetHelpPage *ordet_help_page_parse (const char          *text,
                                      gssize               length,
                                      GError             **error);
void           ordet_help_page_free  (OrdetHelpPage       *self);
char          *ordet_help_plain      (const char          *markup);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetHelpPage, ordet_help_page_free)

G_END_DECLS
