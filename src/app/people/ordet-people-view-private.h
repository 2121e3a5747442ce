/* ordet-people-view-private.h — what the list of people and its cells share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-people-view.h"

G_BEGIN_DECLS

typedef enum
{
  ORDET_PEOPLE_CARD,
  ORDET_PEOPLE_NAME,
  ORDET_PEOPLE_LIST,
  ORDET_PEOPLE_VOTE,
  ORDET_PEOPLE_HERE,
  ORDET_PEOPLE_NOTE,
  ORDET_PEOPLE_MENU,
  ORDET_N_PEOPLE_COLUMNS
} OrdetPeopleColumn;

typedef struct
{
  gint64   at_us;
  gboolean left;
} OrdetArrival;

struct _OrdetPeopleView
{
  GtkWidget           parent_instance;

  OrdetEditor        *editor;    /* (owned) */
  GListStore         *places;    /* (owned) an object for each place */
  GtkFilter          *filter;    /* (unowned) of the model */
  GtkSingleSelection *selection; /* (unowned) of the view */
  GHashTable         *cells;     /* (owned) (element-type GtkListItem, unowned) those bound now */
  GHashTable         *arrivals;  /* (owned) (element-type utf8 OrdetArrival) by the person's id */
  GHashTable         *offices;   /* (owned) (element-type uint utf8) of the meeting, by index */
  char               *wanted;    /* (owned) folded: whom to show; empty: everybody */
  gboolean            show_lists;
  gint64              typed;     /* the card that is being typed */
  guint               going;     /* frames in which the selected row is still waited for */
  guint32             typed_at;  /* when its last digit came, in the events' own time */

  /* (unowned) children */
  GtkWidget          *scrolled;
  GtkColumnView      *view;
  GtkColumnViewColumn *list_column;
  GtkWidget          *menu;      /* (nullable) a popover, made when it is wanted */
};

/* Which place on the list an object of the model stands for. */
static inline guint
ordet_people_place (gpointer place)
{
  return GPOINTER_TO_UINT (g_object_get_data (place, "index"));
}

static inline OrdetPeopleColumn
ordet_people_column (GtkListItem *item)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (item), "column"));
}

GtkListItemFactory *ordet_people_view_factory (OrdetPeopleView   *self,
                                               OrdetPeopleColumn  column);
void                ordet_people_view_read    (OrdetPeopleView   *self);
void                ordet_people_view_fill    (OrdetPeopleView   *self,
                                               GtkListItem       *item);
void                ordet_people_view_menu    (OrdetPeopleView   *self,
                                               GtkWidget         *at);

G_END_DECLS
