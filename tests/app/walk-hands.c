/* walk-hands.c — the hands of a walk through a whole meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "walk.h"

OrdetMeeting *
walk_meeting_of (Walk *walk)
{
  return ordet_session_meeting (walk->session);
}

GtkWidget *
walk_page_of (Walk       *walk,
         const char *name)
{
  return ordet_meeting_view_page (ordet_window_meeting (ORDET_WINDOW (walk->window)), name);
}

GtkWidget *
walk_window_of_type (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_mapped (window))
        return window;
    }
  return NULL;
}

gboolean
walk_has_meeting (gpointer walk)
{
  return ordet_window_meeting (ORDET_WINDOW (((Walk *) walk)->window)) != NULL;
}

gboolean
walk_has_form (gpointer unused)
{
  return walk_window_of_type (ORDET_TYPE_ACT_DIALOG) != NULL;
}

gboolean
walk_has_no_form (gpointer unused)
{
  return !walk_has_form (NULL);
}

gboolean
walk_has_import (gpointer unused)
{
  return walk_window_of_type (ORDET_TYPE_PEOPLE_IMPORT) != NULL;
}

gboolean
walk_has_no_import (gpointer unused)
{
  return !walk_has_import (NULL);
}

gboolean
walk_is_open (gpointer walk)
{
  return ordet_meeting_opened (walk_meeting_of (walk));
}

void
walk_key (Walk       *walk,
     const char *accelerator)
{
  ui_key (walk->window, accelerator);
}

void
walk_at (Walk   *walk,
    gint64  hour_us)
{
  gint64 us = hour_us - ordet_session_now_us (walk->session);

  if (us > 0)
    fixture_clock_pass (&walk->clock, us);
}

/* What is refused stays in the entry, with the reason under it. */
void
walk_say (Walk       *walk,
     const char *text)
{
  gsize before = ordet_meeting_n_events (walk_meeting_of (walk));

  ui_type (walk->window, text);
  walk_key (walk, "Return");
  if (ordet_meeting_n_events (walk_meeting_of (walk)) == before)
    walk_key (walk, "Escape");
}

gint64
walk_card_of (Walk       *walk,
         const char *id)
{
  OrdetMeeting *meeting = walk_meeting_of (walk);

  return ordet_meeting_person (meeting, ordet_meeting_find_person (meeting, id))->number;
}

/* "16", "11 r", "-26": what the chair types. */
void
walk_say_card (Walk       *walk,
          const char *before,
          const char *id,
          const char *kind)
{
  g_autofree char *text = NULL;
  const char *letter = g_strcmp0 (kind, "reply") == 0         ? " r"
                       : g_strcmp0 (kind, "order") == 0       ? " o"
                       : g_strcmp0 (kind, "information") == 0 ? " i"
                                                              : "";

  text = g_strdup_printf ("%s%d%s", before, (int) walk_card_of (walk, id), letter);
  walk_say (walk, text);
}

/* Space; where the guard against a key that bounces would stop it, the button. */
void
walk_advance (Walk *walk)
{
  gsize before = ordet_meeting_n_events (walk_meeting_of (walk));

  walk_key (walk, "space");
  if (ordet_meeting_n_events (walk_meeting_of (walk)) == before)
    gtk_widget_activate_action (walk_page_of (walk, "floor"), "floor.advance", NULL);
}

void
walk_form (Walk       *walk,
      const char *action,
      const char *text)
{
  gtk_widget_activate_action (walk_page_of (walk, "floor"), action, NULL);
  ui_assert_soon (walk_has_form, NULL);
  ui_settle (walk_window_of_type (ORDET_TYPE_ACT_DIALOG));
  if (text != NULL)
    ui_type (walk_window_of_type (ORDET_TYPE_ACT_DIALOG), text);
}

void
walk_accept (void)
{
  ui_key (walk_window_of_type (ORDET_TYPE_ACT_DIALOG), "<Control>Return");
  ui_assert_soon (walk_has_no_form, NULL);
}

/* --- the page of rules --- */

void
walk_show_part (Walk       *walk,
           const char *part)
{
  ordet_meeting_view_show_page (ordet_window_meeting (ORDET_WINDOW (walk->window)), "prepare");
  ordet_prepare_page_show (ORDET_PREPARE_PAGE (walk_page_of (walk, "prepare")), part);
  ui_settle (walk->window);
}

void
walk_show_floor (Walk *walk)
{
  ordet_meeting_view_show_page (ordet_window_meeting (ORDET_WINDOW (walk->window)), "floor");
  ui_settle (walk->window);
}

/* The spin button of a limit: they stand in a grid of two columns. */
void
walk_set_limit (Walk       *walk,
           int         column,
           int         row,
           const char *value)
{
  GtkWidget *grid = ui_find (walk_page_of (walk, "prepare"), GTK_TYPE_GRID, "limits"), *spin;

  spin = gtk_grid_get_child_at (GTK_GRID (grid), column * 2 + 1, row);
  gtk_widget_grab_focus (spin);
  ui_settle (walk->window);
  walk_key (walk, "<Control>a");
  ui_type (walk->window, value);
  walk_key (walk, "Return");
}

void
walk_set_introduction (Walk *walk,
                  int   seconds)
{
  g_autofree char *text = g_strdup_printf ("%d:%02d", seconds / 60, seconds % 60);

  walk_show_part (walk, "rules");
  walk_set_limit (walk, 0, 2, text);
  walk_show_floor (walk);
}

void
walk_take_rules (Walk             *walk,
            const OrdetRules *rules)
{
  walk_show_part (walk, "rules");
  if (rules->set & ORDET_RULE_BIT (ORDET_RULE_SCOPE))
    {
      GtkWidget *row = ui_find (walk_page_of (walk, "prepare"), GTK_TYPE_LIST_BOX, "rules-next");

      row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (row), 2));
      gtk_widget_grab_focus (ui_find (row, GTK_TYPE_DROP_DOWN, NULL));
      ui_settle (walk->window);
      /* From "on this item" down to "in this meeting, then on this item". */
      walk_key (walk, "space");
      walk_key (walk, "Down");
      walk_key (walk, "Down");
      walk_key (walk, "Return");
      ui_settle (walk->window);
    }
  if (rules->set & ORDET_RULE_BIT (ORDET_RULE_LIMIT_FIRST + ORDET_KIND_SPEECH))
    {
      g_autofree char *first = g_strdup_printf ("%d:00", rules->limits[ORDET_KIND_SPEECH] / 60);
      g_autofree char *again = g_strdup_printf ("%d:00", rules->limit_again / 60);

      walk_set_limit (walk, 0, 0, first);
      walk_set_limit (walk, 0, 1, again);
    }
  walk_show_floor (walk);
}
