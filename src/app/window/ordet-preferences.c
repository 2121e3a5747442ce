/* ordet-preferences.c — the window of the person's choices
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Choices of this computer, never of a meeting. What is chosen holds at once,
 * but for the two that say otherwise.
 */
#include "ordet-preferences.h"

#include <glib/gi18n-lib.h>

#include "ordet-help-topics.h"
#include "ordet-marks.h"
#include "ordet-monitors.h"
#include "ordet-scale.h"
#include "ordet-setting-rows.h"
#include "ordet-ui.h"

/* What is said of a choice stands above its rows: beside a row's title it would
 * leave no room for what is chosen. */
static AdwPreferencesGroup *
add_group (GtkWidget  *page,
           const char *title,
           const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  return ADW_PREFERENCES_GROUP (group);
}

static GtkWidget *
add_page (AdwPreferencesWindow *window,
          const char           *title,
          const char           *icon_name)
{
  GtkWidget *page = adw_preferences_page_new ();

  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (page), title);
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (page), icon_name);
  adw_preferences_window_add (window, ADW_PREFERENCES_PAGE (page));
  return page;
}

static void
add_general (AdwPreferencesWindow *window,
             GSettings            *settings)
{
  static const char *const schemes[] = { "system", "light", "dark", NULL };
  static const char *const languages[] = { "", "sv", "nb", "nn", "en", NULL };
  static const char *const places[] = { "auto", "file", "runtime", NULL };
  const char *const scheme_words[] = { _("As the system"), _("Light"), _("Dark"), NULL };
  /* Each language in its own words, so that it is found by whoever reads it. */
  const char *const language_words[] = { _("As the system"), "Svenska", "Norsk bokmål",
                                         "Norsk nynorsk", "English", NULL };
  const char *const place_words[] = { _("In the keyring"), _("In a file"),
                                      _("Only until log-out"), NULL };
  const char *const document_words[] = { _("As the windows"), "Svenska", "Norsk bokmål",
                                         "Norsk nynorsk", "English", NULL };
  GtkWidget *page = add_page (window, _("General"), "preferences-system-symbolic");
  AdwPreferencesGroup *group =
    add_group (page, _("Windows"),
               _("A new language shows the next time Ordet is started. Minutes have a language of "
                 "their own, chosen with the meeting."));

  ordet_setting_choice (group, settings, "appearance", _("Appearance"), NULL, schemes,
                        scheme_words);
  ordet_setting_choice (group, settings, "language", _("Language"), NULL, languages,
                        language_words);

  group = add_group (page, _("Meetings"),
                     _("Agenda, rules and minutes of new meetings begin in this language. Ordet "
                       "asks at the start about one that was left open; after thirty days it is "
                       "closed anyway."));
  ordet_setting_choice (group, settings, "documents-language", _("Language of Minutes"), NULL,
                        languages, document_words);
  ordet_setting_switch (group, settings, "reminders",
                        _("Ask to Close Meetings That Were Left Open"), NULL);

  group = add_group (page, _("Keys of the Meetings"),
                     _("From the next start on. A file is used where there is no keyring. A key "
                       "that is gone cannot be brought back, and neither can its meeting."));
  ordet_setting_choice (group, settings, "key-place", _("Where New Keys Are Kept"), NULL, places,
                        place_words);
}

static void
add_floor (AdwPreferencesWindow *window,
           GSettings            *settings)
{
  GtkWidget *page = add_page (window, C_("preferences", "Floor"), "ordet-mic-symbolic");
  AdwPreferencesGroup *group = add_group (page, _("At the Table"), NULL);
  static const char *const forms[] = { "circle-square", "square-circle", "letters", NULL };
  const char *const form_words[] = { _("Circle for A, square for B"),
                                     _("Square for A, circle for B"), _("The letters A and B"),
                                     NULL };

  ordet_setting_switch (group, settings, "numbers-only", _("The Entry Takes Numbers Only"),
                        _("Then P pauses and R asks for a reply without Alt"));
  ordet_setting_switch (group, settings, "sound", _("Sound"),
                        _("When the time is nearly up, and when it is"));

  group = add_group (page, _("Marks of the Lists"),
                     _("Hidden until you show them for a meeting, unless you choose otherwise. "
                       "They are never on the screen for the room."));
  ordet_setting_switch (group, settings, "show-lists", _("Show Them When a Meeting Is Opened"),
                        NULL);
  ordet_setting_choice (group, settings, "list-marks", _("Form"), NULL, forms, form_words);
}

/**
 * ordet_preferences_new:
 * @parent: (nullable): the window it belongs to
 *
 * Returns: (transfer none): the window; GTK owns it until it is closed
 */
GtkWidget *
ordet_preferences_new (GtkWindow *parent)
{
  g_autoptr(GSettings) settings = ordet_ui_settings ();
  GtkWidget *window = g_object_new (ADW_TYPE_PREFERENCES_WINDOW, "transient-for", parent, "modal",
                                    parent != NULL, NULL);
  GtkWidget *page;

  gtk_window_set_title (GTK_WINDOW (window), _("Preferences"));
  /* As libadwaita has it. */
  ordet_scale_window (GTK_WINDOW (window), 640, 576);
  ordet_help_set_topic (window, "preferences");
  add_general (ADW_PREFERENCES_WINDOW (window), settings);
  add_floor (ADW_PREFERENCES_WINDOW (window), settings);
  page = add_page (ADW_PREFERENCES_WINDOW (window), C_("preferences", "Screen"),
                   "ordet-screen-symbolic");
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (ordet_screen_settings_look ()));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (ordet_screen_settings_place ()));
  return window;
}

/**
 * ordet_preferences_show_lists:
 * @window: where the lists would be seen
 *
 * Returns: whether the person wants to see them as soon as a meeting is opened,
 *   and the room would not see them too
 */
gboolean
ordet_preferences_show_lists (GtkWindow *window)
{
  g_autoptr(GSettings) settings = ordet_ui_settings ();

  return g_settings_get_boolean (settings, "show-lists") && !ordet_monitors_show_chair (window);
}

static void
appearance_cb (GSettings *settings)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK,
  };
  int chosen = g_settings_get_enum (settings, "appearance");

  adw_style_manager_set_color_scheme (
    adw_style_manager_get_default (),
    schemes[CLAMP (chosen, 0, (int) G_N_ELEMENTS (schemes) - 1)]);
}

/* What was drawn is kept by GTK, widget by widget. */
static void
draw_anew (GtkWidget *widget)
{
  gtk_widget_queue_draw (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    draw_anew (child);
}

static void
marks_cb (GSettings *settings)
{
  GListModel *windows = gtk_window_get_toplevels ();

  ordet_marks_set_form ((OrdetMarkForm) g_settings_get_enum (settings, "list-marks"));
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      draw_anew (window);
    }
}

/**
 * ordet_preferences_apply:
 *
 * What is chosen for all windows holds from now on, and follows when it is
 * changed. Once for the program.
 */
void
ordet_preferences_apply (void)
{
  static GSettings *settings = NULL; /* (owned) as long as the program runs */

  if (settings != NULL)
    return;
  settings = ordet_ui_settings ();
  g_signal_connect (settings, "changed::appearance", G_CALLBACK (appearance_cb), NULL);
  g_signal_connect (settings, "changed::list-marks", G_CALLBACK (marks_cb), NULL);
  appearance_cb (settings);
  marks_cb (settings);
}
