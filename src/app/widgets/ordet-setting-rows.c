/* ordet-setting-rows.c — a choice of the person as a row
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libadwaita 1.2 has no row with a switch of its own. A binding holds the
 * settings as long as the row lives.
 */
#include "ordet-setting-rows.h"

#include <glib/gi18n-lib.h>

#include "ordet-label.h"

/**
 * ordet_setting_switch:
 * @group: where it stands
 * @settings: the person's choices
 * @key: one that is yes or no
 * @title: what it is
 * @subtitle: (nullable): what it does
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
ordet_setting_switch (AdwPreferencesGroup *group,
                      GSettings           *settings,
                      const char          *key,
                      const char          *title,
                      const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new (), *control = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), control);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), control);
  g_settings_bind (settings, key, control, "active", G_SETTINGS_BIND_DEFAULT);
  adw_preferences_group_add (group, row);
  return row;
}

/* A word is where it stands among its sisters; one that is not there (of
 * another version) is the first. */
static gboolean
word_to_place (GValue   *value,
               GVariant *variant,
               gpointer  nicks)
{
  const char *const *all = nicks;
  const char *word = g_variant_get_string (variant, NULL);

  g_value_set_uint (value, 0);
  for (guint i = 0; all[i] != NULL; i++)
    if (g_str_equal (all[i], word))
      g_value_set_uint (value, i);
  return TRUE;
}

static GVariant *
place_to_word (const GValue       *value,
               const GVariantType *type,
               gpointer            nicks)
{
  const char *const *all = nicks;
  guint place = g_value_get_uint (value);

  return place < g_strv_length ((GStrv) all) ? g_variant_new_string (all[place]) : NULL;
}

/**
 * ordet_setting_choice:
 * @group: where it stands
 * @settings: the person's choices
 * @key: one of words, or a text
 * @title: what it is
 * @subtitle: (nullable): what it does
 * @nicks: NULL-terminated, static: the values
 * @words: NULL-terminated: what they are called, in the same order
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
ordet_setting_choice (AdwPreferencesGroup *group,
                      GSettings           *settings,
                      const char          *key,
                      const char          *title,
                      const char          *subtitle,
                      const char *const   *nicks,
                      const char *const   *words)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr(GtkStringList) list = gtk_string_list_new (words);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  g_settings_bind_with_mapping (settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                word_to_place, place_to_word, (gpointer) nicks, NULL);
  ordet_label_tell (row);
  adw_preferences_group_add (group, row);
  return row;
}
