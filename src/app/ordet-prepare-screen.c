/* ordet-prepare-screen.c — how the screen for the room looks: choices of this computer
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "ordet-prepare-page.h"
#include "ordet-ui.h"

/* An enumeration of two values as a switch. */
static gboolean
second_to_switch (GValue   *value,
                  GVariant *variant,
                  gpointer  data)
{
  g_value_set_boolean (value, g_str_equal (g_variant_get_string (variant, NULL), data));
  return TRUE;
}

typedef struct
{
  const char *off, *on;
} Words;

static GVariant *
switch_to_word (const GValue       *value,
                const GVariantType *type,
                gpointer            data)
{
  return g_variant_new_string (data);
}

static void
switched_cb (GtkSwitch  *control,
             GParamSpec *pspec,
             Words      *words)
{
  g_autoptr(GSettings) settings = ordet_ui_settings ();

  g_settings_set_string (settings, gtk_widget_get_name (GTK_WIDGET (control)),
                         gtk_switch_get_active (control) ? words->on : words->off);
}

static GtkWidget *
add_row (AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new (), *control = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), control);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), control);
  adw_preferences_group_add (group, row);
  return control;
}

static void
bind_words (GSettings   *settings,
            GtkWidget   *control,
            const char  *key,
            const Words *words)
{
  gtk_widget_set_name (control, key);
  g_settings_bind_with_mapping (settings, key, control, "active", G_SETTINGS_BIND_GET,
                                second_to_switch, switch_to_word, (gpointer) words->on, NULL);
  g_signal_connect (control, "notify::active", G_CALLBACK (switched_cb), (gpointer) words);
}

/**
 * ordet_prepare_screen_new:
 *
 * Returns: (transfer floating): the choices for the screen
 */
GtkWidget *
ordet_prepare_screen_new (void)
{
  static const Words people = { "names", "numbers" }, style = { "dark", "light" };
  g_autoptr(GSettings) settings = ordet_ui_settings ();
  GtkWidget *page = adw_preferences_page_new (), *group = adw_preferences_group_new (), *over;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Screen for the Room"));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (group),
    _ (
      "It fills the second monitor by itself. It never shows a list, a first time, a reason or the balance."));
  bind_words (settings,
              add_row (ADW_PREFERENCES_GROUP (group), _("Only Numbers"),
                       _("Number cards instead of names")),
              "screen-people", &people);
  bind_words (settings,
              add_row (ADW_PREFERENCES_GROUP (group), _("Light"),
                       _("Dark letters on white, for a bright room")),
              "screen-style", &style);
  over = add_row (ADW_PREFERENCES_GROUP (group), _("Count Time Over the Limit"),
                  _("Otherwise only “time is up”"));
  g_settings_bind (settings, "screen-over", over, "active", G_SETTINGS_BIND_DEFAULT);
  /* The bindings hold the settings as long as the switches live. */
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  return page;
}
