/* forms-fixture.c — the small forms of a meeting, opened, filled in and accepted
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "forms-fixture.h"

#include "ordet-act-dialog.h"

GtkWidget *
form_of (Floor *floor)
{
  return ui_window_of_type (ORDET_TYPE_ACT_DIALOG);
}

gboolean
form_is_open (gpointer floor)
{
  return form_of (floor) != NULL;
}

gboolean
form_is_closed (gpointer floor)
{
  return form_of (floor) == NULL;
}

GtkWidget *
form_open (Floor      *floor,
           const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (floor->page), action, NULL);
  ui_assert_soon (form_is_open, floor);
  ui_settle (form_of (floor));
  return form_of (floor);
}

void
form_accept (Floor     *floor,
             GtkWidget *form)
{
  ui_key (form, "<Control>Return");
  ui_assert_soon (form_is_closed, floor);
  ui_settle (floor->window);
}

GtkWidget *
form_row (GtkWidget *form,
          guint      row)
{
  GtkWidget *list = ui_find (form, GTK_TYPE_LIST_BOX, NULL);

  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (gint) row));
}

void
form_choose (GtkWidget *form,
             guint      row,
             guint      choice)
{
  gtk_drop_down_set_selected (
    GTK_DROP_DOWN (ui_find (form_row (form, row), GTK_TYPE_DROP_DOWN, NULL)), choice);
}

/* The newest fact of @act. */
const OrdetEvent *
form_newest (Floor    *floor,
             OrdetAct  act)
{
  gsize n;
  const OrdetFact *facts = ordet_meeting_facts (floor_meeting (floor), &n);

  for (gsize i = n; i > 0; i--)
    if (ordet_event_act (facts[i - 1].event) == act)
      return facts[i - 1].event;
  return NULL;
}

void
form_write (GtkWidget  *form,
            const char *text)
{
  GtkWidget *view = ui_find (form, GTK_TYPE_TEXT_VIEW, NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}
