/* walk-hands.c — the hands of a walk through a whole meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-card.h"
#include "ordet-floor-entry.h"
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

gboolean
walk_has_meeting (gpointer walk)
{
  return ordet_window_meeting (ORDET_WINDOW (((Walk *) walk)->window)) != NULL;
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
  GtkWidget *card = ui_find (walk_page_of (walk, "floor"), ORDET_TYPE_FLOOR_CARD, NULL);

  walk_key (walk, "space");
  if (ordet_meeting_n_events (walk_meeting_of (walk)) > before)
    return;
  walk_tab_to (walk->window, ui_find (card, GTK_TYPE_BUTTON, "main"));
  walk_key (walk, "Return");
  walk_key (walk, "Escape");
  g_assert_cmpuint (ordet_meeting_n_events (walk_meeting_of (walk)), >, before);
}

/* Something of the menu at the end of the floor's buttons. */
void
walk_more (Walk       *walk,
           const char *label)
{
  GtkWidget *page = walk_page_of (walk, "floor");

  if (!gtk_widget_get_mapped (page))
    walk_show_floor (walk);
  walk_menu (walk->window, ui_find (ui_find (page, GTK_TYPE_SCROLLED_WINDOW, "actions"),
                                    GTK_TYPE_MENU_BUTTON, "more"), label);
}

/* Something of the menu of who has the floor. */
void
walk_turn_menu (Walk       *walk,
                const char *label)
{
  GtkWidget *page = walk_page_of (walk, "floor");

  /* From the entry, wherever one was: what is left of it lies before it. */
  walk_tab_to (walk->window, ui_find (page, ORDET_TYPE_FLOOR_ENTRY, NULL));
  walk_menu (walk->window, ui_find (ui_find (page, ORDET_TYPE_FLOOR_CARD, NULL),
                                    GTK_TYPE_MENU_BUTTON, "more"), label);
}

GtkWidget *
walk_form (void)
{
  return walk_wait_for (ORDET_TYPE_ACT_DIALOG);
}

void
walk_accept (void)
{
  ui_key (ui_window_of_type (ORDET_TYPE_ACT_DIALOG), "<Control>Return");
  walk_wait_gone (ORDET_TYPE_ACT_DIALOG);
  g_assert_null (ui_window_of_type (GTK_TYPE_POPOVER));
}

/* --- Prepare --- */

/* Ctrl+1 is where the sidebar is; its rows are chosen with the arrows. */
void
walk_show_part (Walk       *walk,
                const char *part)
{
  GtkWidget *page = walk_page_of (walk, "prepare");
  GtkListBox *sidebar = GTK_LIST_BOX (ui_find (page, GTK_TYPE_LIST_BOX, "sidebar"));

  walk_key (walk, "<Control>1");
  walk_tab_to (walk->window, GTK_WIDGET (sidebar));
  walk_key (walk, "Home");
  while (g_strcmp0 (gtk_widget_get_name (GTK_WIDGET (gtk_list_box_get_selected_row (sidebar))),
                    part) != 0)
    walk_key (walk, "Down");
}

void
walk_show_floor (Walk *walk)
{
  walk_key (walk, "<Control>2");
}

/* The spin button of a limit: they stand in a grid of two columns. */
void
walk_set_limit (Walk       *walk,
                int         column,
                int         row,
                const char *value)
{
  GtkWidget *grid = ui_find (walk_page_of (walk, "prepare"), GTK_TYPE_GRID, "limits");

  walk_fill (walk->window, gtk_grid_get_child_at (GTK_GRID (grid), column * 2 + 1, row), value);
  walk_key (walk, "Return");
}

void
walk_take_rules (Walk             *walk,
                 const OrdetRules *rules)
{
  walk_show_part (walk, "rules");
  if (rules->set & ORDET_RULE_BIT (ORDET_RULE_SCOPE))
    {
      GtkWidget *list = ui_find (walk_page_of (walk, "prepare"), GTK_TYPE_LIST_BOX, "rules-next");
      GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2));
      /* From "on this item" down to "in this meeting, then on this item". */
      GtkWidget *drop = ui_find (row, GTK_TYPE_DROP_DOWN, NULL);

      walk_choose (walk->window, drop, gtk_drop_down_get_selected (GTK_DROP_DOWN (drop)) + 2);
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
