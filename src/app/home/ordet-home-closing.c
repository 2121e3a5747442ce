/* ordet-home-closing.c — at home: what is still to be closed, and what closing left
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-home-closing.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ordet-kept-page.h"

/**
 * ordet_home_close_button:
 * @entry: a meeting
 *
 * Returns: (transfer floating) (nullable): a button that leads to its closing
 *   page; %NULL if there is nothing of it to close
 */
GtkWidget *
ordet_home_close_button (const OrdetMeetingEntry *entry)
{
  GtkWidget *button;
  g_autofree char *label = NULL;

  if (!entry->opened || entry->floor == ORDET_VAULT_ERASED)
    return NULL;
  button = gtk_button_new_with_label (_("Close…"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("End the Meeting and Erase the Names"));
  gtk_widget_set_name (button, "close-meeting");
  /* Translators: read aloud for the button Close…; %s is a meeting's title. */
  label = g_strdup_printf (_("Close %s"),
                           entry->notice != NULL ? entry->notice->title : _("Sealed Meeting"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", entry->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.close-meeting");
  return button;
}

static void
lead_to (GtkWidget  *row,
         const char *action,
         const char *id)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
}

/**
 * ordet_home_dress_row:
 * @row: the row of a closed meeting
 * @entry: the meeting
 * @store: where it is
 *
 * Says what is left of one whose names are erased and leads there: to the
 * minutes, or to erasing what was cut off.
 */
void
ordet_home_dress_row (GtkWidget               *row,
                      const OrdetMeetingEntry *entry,
                      OrdetStore              *store)
{
  AdwActionRow *action_row = ADW_ACTION_ROW (row);

  if (entry->floor != ORDET_VAULT_ERASED)
    return;
  if (entry->closing)
    {
      adw_action_row_set_subtitle (action_row, _("Open it to erase what is left"));
      lead_to (row, "win.close-meeting", entry->id);
    }
  else if (entry->minutes == ORDET_VAULT_ERASED)
    adw_action_row_set_subtitle (action_row, _("Names erased, minutes released"));
  else
    {
      g_autoptr(OrdetDocument) document = entry->minutes == ORDET_VAULT_OPEN
                                            ? ordet_kept_document (store, entry->id, NULL) : NULL;

      if (document != NULL)
        adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                       ordet_document_title (document));
      adw_action_row_set_subtitle (action_row, _("Minutes kept until released"));
      adw_action_row_add_suffix (action_row,
                                 gtk_image_new_from_icon_name ("go-next-symbolic"));
      lead_to (row, "win.kept", entry->id);
    }
}
