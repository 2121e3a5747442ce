/* ordet-screen-settings.c — the choices for the screen: where it is, what it shows
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same rows stand on Prepare, with a picture of what they do, and in the
 * preferences.
 */
#include "ordet-setting-rows.h"

#include <glib/gi18n-lib.h>

#include "ordet-monitors.h"
#include "ordet-ui.h"

/* The row that names the monitors there are. */
typedef struct
{
  AdwComboRow *row;      /* (unowned) it owns us */
  GSettings   *settings; /* (owned) */
  GPtrArray   *values;   /* (owned) of the setting, in the order of the row */
  gboolean     filling;
} Monitors;

static void
monitors_free (gpointer data)
{
  Monitors *self = data;

  g_object_unref (self->settings);
  g_ptr_array_unref (self->values);
  g_free (self);
}

/* "HDMI-1 · Dell U2412M · 1920 × 1080" */
static char *
monitor_words (GdkMonitor *monitor)
{
  const char *connector = gdk_monitor_get_connector (monitor);
  const char *model = gdk_monitor_get_model (monitor);
  GdkRectangle place;

  gdk_monitor_get_geometry (monitor, &place);
  if (model != NULL && *model != '\0')
    /* Translators: a monitor: what it is plugged into, its name, its size. */
    return g_strdup_printf (_("%1$s · %2$s · %3$d × %4$d"), connector, model, place.width,
                            place.height);
  /* Translators: a monitor: what it is plugged into, its size. */
  return g_strdup_printf (_("%1$s · %2$d × %3$d"), connector, place.width, place.height);
}

static void
add (Monitors      *self,
     GtkStringList *list,
     const char    *value,
     const char    *words)
{
  g_ptr_array_add (self->values, g_strdup (value));
  gtk_string_list_append (list, words);
}

static void
fill (Monitors *self)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);
  g_autofree char *chosen = g_settings_get_string (self->settings, "screen-monitor");
  GListModel *monitors = gdk_display_get_monitors (gdk_display_get_default ());
  guint at = 0;

  self->filling = TRUE;
  g_ptr_array_set_size (self->values, 0);
  add (self, list, "", _("The one without this window"));
  add (self, list, ORDET_MONITOR_WINDOW, _("A window, to move or to share"));
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr(GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      g_autofree char *words = NULL;

      if (gdk_monitor_get_connector (monitor) == NULL)
        continue;
      words = monitor_words (monitor);
      add (self, list, gdk_monitor_get_connector (monitor), words);
    }
  if (!g_ptr_array_find_with_equal_func (self->values, chosen, g_str_equal, &at))
    {
      /* Translators: %s is a monitor that was chosen and is not plugged in now. */
      g_autofree char *words = g_strdup_printf (_("%s (not plugged in)"), chosen);

      add (self, list, chosen, words);
      at = self->values->len - 1;
    }
  adw_combo_row_set_model (self->row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->row, at);
  self->filling = FALSE;
}

static void
fill_cb (AdwComboRow *row)
{
  fill (g_object_get_data (G_OBJECT (row), "monitors"));
}

static void
selected_cb (AdwComboRow *row)
{
  Monitors *self = g_object_get_data (G_OBJECT (row), "monitors");
  guint at = adw_combo_row_get_selected (row);

  if (!self->filling && at < self->values->len)
    g_settings_set_string (self->settings, "screen-monitor", self->values->pdata[at]);
}

/**
 * ordet_setting_monitor:
 * @group: where it stands
 * @settings: the person's choices
 *
 * The monitors there are now; the row follows when one comes or goes.
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
ordet_setting_monitor (AdwPreferencesGroup *group,
                       GSettings           *settings)
{
  Monitors *self = g_new0 (Monitors, 1);
  GtkWidget *row = adw_combo_row_new ();

  self->row = ADW_COMBO_ROW (row);
  self->settings = g_object_ref (settings);
  self->values = g_ptr_array_new_with_free_func (g_free);
  g_object_set_data_full (G_OBJECT (row), "monitors", self, monitors_free);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Monitor"));
  /* A monitor's name is too long to stand beside the title. */
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  fill (self);
  g_signal_connect (row, "notify::selected", G_CALLBACK (selected_cb), NULL);
  g_signal_connect_object (settings, "changed::screen-monitor", G_CALLBACK (fill_cb), row,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gdk_display_get_monitors (gdk_display_get_default ()), "items-changed",
                           G_CALLBACK (fill_cb), row, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
  return row;
}

/**
 * ordet_screen_settings_place:
 *
 * Returns: (transfer floating): where the screen is, and whether it comes by
 *   itself
 */
GtkWidget *
ordet_screen_settings_place (void)
{
  g_autoptr(GSettings) settings = ordet_ui_settings ();
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _("Where It Is"));
  ordet_setting_monitor (group, settings);
  ordet_setting_switch (group, settings, "screen-auto", _("Opens by Itself"),
                        _("When the meeting is open and there is another monitor"));
  return GTK_WIDGET (group);
}

/**
 * ordet_screen_settings_look:
 *
 * Returns: (transfer floating): what the screen shows, and how
 */
GtkWidget *
ordet_screen_settings_look (void)
{
  static const char *const people[] = { "names", "numbers", NULL };
  static const char *const styles[] = { "dark", "light", NULL };
  const char *const people_words[] = { _("Names and cards"), _("Only the numbers of cards"), NULL };
  const char *const style_words[] = { _("White on dark"), _("Black on white"), NULL };
  g_autoptr(GSettings) settings = ordet_ui_settings ();
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _("What It Shows"));
  adw_preferences_group_set_description (
    group, _("Never a list, a first time, a reason or the balance."));
  ordet_setting_choice (group, settings, "screen-people", _("People"), NULL, people, people_words);
  ordet_setting_choice (group, settings, "screen-style", _("Colours"),
                        _("Black on white is for a bright room"), styles, style_words);
  ordet_setting_switch (group, settings, "screen-large", _("Large Letters"),
                        _("Two who come next instead of three"));
  ordet_setting_switch (group, settings, "screen-over", _("Count Time Over the Limit"),
                        _("Otherwise only “time is up”"));
  ordet_setting_switch (group, settings, "screen-votes", _("Votes"),
                        _("The question while it is voted on, then the result"));
  return GTK_WIDGET (group);
}
