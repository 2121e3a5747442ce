/* test-preferences.c — the person's choices: what they change, and the language of the windows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-preferences.h"
#include "ordet-templates.h"
#include "ordet-ui.h"
#include "uitest.h"

/* On whichever page: only one of them is shown. */
static gboolean
has_row (GtkWidget  *widget,
         const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_row (child, title))
      return TRUE;
  return FALSE;
}

/* What can be chosen stands in the window; the rest is sizes of windows. */
static void
test_everything_is_there (void)
{
  static const char *const titles[] = {
    "Appearance", "Language", "Where New Keys Are Kept", "The Entry Takes Numbers Only", "Sound",
    "People", "Colours", "Large Letters", "Count Time Over the Limit", "Votes", "Monitor",
    "Opens by Itself", "Language of Minutes", "Ask to Close Meetings That Were Left Open",
    "Show Them When a Meeting Is Opened", "Form",
  };
  GtkWidget *window = ordet_preferences_new (NULL);

  gtk_window_present (GTK_WINDOW (window));
  ui_settle (window);
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_test_message ("%s", titles[i]);
      g_assert_true (has_row (window, titles[i]));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_appearance (void)
{
  g_autoptr(GSettings) settings = ordet_ui_settings ();
  AdwStyleManager *style = adw_style_manager_get_default ();

  ordet_preferences_apply ();
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_DEFAULT);
  g_settings_set_string (settings, "appearance", "dark");
  g_assert_true (adw_style_manager_get_dark (style));
  g_settings_set_string (settings, "appearance", "light");
  g_assert_false (adw_style_manager_get_dark (style));
  g_settings_reset (settings, "appearance");
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_DEFAULT);
}

/* New meetings are in the language of documents, whatever that of the windows is. */
static void
test_documents (void)
{
  g_autoptr(GSettings) settings = ordet_ui_settings ();
  g_autoptr(OrdetTemplateSet) all = ordet_templates_all (NULL);
  g_autoptr(OrdetNotice) english = ordet_templates_notice (all, "annual", "2027-02-13");
  g_autoptr(OrdetNotice) norwegian = NULL;
  OrdetAgendaData *first;

  g_assert_cmpstr (english->language, ==, "en");
  g_settings_set_string (settings, "documents-language", "nb");
  norwegian = ordet_templates_notice (all, "annual", "2027-02-13");
  g_assert_cmpstr (norwegian->language, ==, "nb");
  first = norwegian->agenda->pdata[0];
  g_assert_cmpstr (first->title, !=, ((OrdetAgendaData *) english->agenda->pdata[0])->title);
  g_settings_reset (settings, "documents-language");
}

static char *
help_in (const char *language)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "..", "..", "src", "app", "ordet",
                                                    NULL);
  g_autofree char *folder = g_dir_make_tmp ("ordet-preferences-XXXXXX", NULL);
  g_autofree char *place = g_build_filename (folder, "glib-2.0", "settings", NULL);
  g_autofree char *file = g_build_filename (place, "keyfile", NULL);
  g_autofree char *text = g_strdup_printf ("[io/github/ordet/Ordet]\nlanguage='%s'\n", language);
  g_auto(GStrv) environment = g_get_environ ();
  char *arguments[] = { program, (char *) "--help", NULL };
  char *said = NULL;
  g_autoptr(GError) error = NULL;
  int status;

  g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, text, -1, NULL));
  environment = g_environ_setenv (environment, "GSETTINGS_BACKEND", "keyfile", TRUE);
  environment = g_environ_setenv (environment, "XDG_CONFIG_HOME", folder, TRUE);
  environment = g_environ_setenv (environment, "LC_ALL", "C", TRUE);
  environment = g_environ_unsetenv (environment, "LANGUAGE");
  g_assert_true (g_spawn_sync (NULL, arguments, environment, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                               &said, NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return said;
}

/* Even where the system has no language at all. */
static void
test_language (void)
{
  static const struct { const char *language, *words;
  } cases[] = {
    { "", "Begin with the demo meeting" }, { "en", "Begin with the demo meeting" },
    { "sv", "demomötet" }, { "nb", "demomøtet" }, { "nn", "demomøtet" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = help_in (cases[i].language);

      g_assert_nonnull (strstr (said, cases[i].words));
    }
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/preferences/everything-is-there", test_everything_is_there);
  g_test_add_func ("/preferences/appearance", test_appearance);
  g_test_add_func ("/preferences/documents", test_documents);
  g_test_add_func ("/preferences/language", test_language);
  return g_test_run ();
}
