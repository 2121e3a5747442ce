/* ordet-application.c — the program: one instance, one store, its windows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-application.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <unistd.h>

#include "ordet-actions.h"
#include "ordet-compat.h"
#include "ordet-help-topics.h"
#include "ordet-host.h"
#include "ordet-preferences.h"
#include "ordet-ui.h"
#include "ordet-window-files.h"
#include "ordet-window-reminders.h"
#include "ordet-window-tools.h"

struct _OrdetApplication
{
  AdwApplication  parent_instance;

  OrdetStore     *store;       /* (owned) (nullable) */
  GError         *store_error; /* (owned) (nullable) why there is none */
  gboolean        demo;        /* begin with the demo meeting */
};

G_DEFINE_FINAL_TYPE (OrdetApplication, ordet_application, ADW_TYPE_APPLICATION)

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  ordet_compat_about (gtk_application_get_active_window (GTK_APPLICATION (data)));
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  gtk_window_present (GTK_WINDOW (ordet_preferences_new (
    gtk_application_get_active_window (GTK_APPLICATION (data)))));
}

static void
shortcuts_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (data));

  gtk_window_present (GTK_WINDOW (ordet_shortcuts_window (parent)));
}

static void
help_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  ordet_help_open (GTK_APPLICATION (data));
}

/* Windows are closed one by one, so that what was edited is kept and a window
 * that cannot keep it may stay. */
static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  for (GList *l = windows; l != NULL; l = l->next)
    if (ORDET_IS_WINDOW (l->data))
      gtk_window_close (l->data);
}

static const GActionEntry actions[] = {
  { "about", about_cb },
  { "preferences", preferences_cb },
  { "help", help_cb },
  { "shortcuts", shortcuts_cb },
  { "quit", quit_cb },
};

static void
ordet_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (ordet_application_parent_class)->startup (application);
  ordet_ui_init ();
  ordet_preferences_apply ();
  ordet_help_init ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  ordet_actions_set_accels (GTK_APPLICATION (application));
}

/* $ORDET_STORE names another folder: for tests, and for trying things out. */
static void
open_store (OrdetApplication *self)
{
  g_autoptr(GSettings) settings = ordet_ui_settings ();
  g_autofree char *folder = g_strdup (g_getenv ("ORDET_STORE"));

  if (self->store != NULL)
    return;
  g_clear_error (&self->store_error);
  if (folder == NULL || *folder == '\0')
    {
      g_free (folder);
      folder = ordet_store_default_folder ();
    }
  /* The choices of the schema stand in the order of OrdetKeyPlace. */
  self->store =
    ordet_store_new (folder, g_settings_get_enum (settings, "key-place"), &self->store_error);
}

/* The screen for the room may be the one that is active. */
static GtkWindow *
chair_window (GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (ORDET_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

static void
ordet_application_activate (GApplication *application)
{
  OrdetApplication *self = ORDET_APPLICATION (application);
  GtkWindow *window = chair_window (GTK_APPLICATION (application));

  /* A second start comes here too, and finds the window of the first. */
  if (window == NULL)
    {
      open_store (self);
      window = GTK_WINDOW (ordet_window_new (GTK_APPLICATION (application), self->store));
      if (self->store_error != NULL)
        ordet_host_report (GTK_WIDGET (window), self->store_error);
      ordet_window_remind (ORDET_WINDOW (window), ordet_clock_system ());
      if (self->demo)
        ordet_window_open_demo (ORDET_WINDOW (window));
    }
  gtk_window_present (window);
}

typedef struct
{
  GtkApplication *application; /* (owned) */
  GPtrArray      *files;       /* (owned) (element-type GFile) */
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_application_release (G_APPLICATION (opening->application));
  g_object_unref (opening->application);
  g_ptr_array_unref (opening->files);
  g_free (opening);
}

static gboolean
open_cb (gpointer data)
{
  Opening *opening = data;

  for (guint i = 0; i < opening->files->len; i++)
    {
      GtkWindow *window = chair_window (opening->application);

      if (window != NULL)
        ordet_window_import (ORDET_WINDOW (window), opening->files->pdata[i]);
    }
  return G_SOURCE_REMOVE;
}

/* Files that were opened from the desktop or named on the command line. Who
 * opened them is answered first: taking one in may wait for the person, whose
 * keyring wants its password, longer than a desktop waits for us. */
static void
ordet_application_open (GApplication  *application,
                        GFile        **files,
                        int            n_files,
                        const char    *hint)
{
  Opening *opening = g_new0 (Opening, 1);

  g_application_activate (application);
  opening->application = g_object_ref (GTK_APPLICATION (application));
  opening->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (int i = 0; i < n_files; i++)
    g_ptr_array_add (opening->files, g_object_ref (files[i]));
  g_application_hold (application);
  g_idle_add_full (G_PRIORITY_LOW, open_cb, opening, opening_free);
}

static int
ordet_application_handle_local_options (GApplication *application,
                                        GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      static const char version[] = "Ordet " ORDET_VERSION "\n";

      return write (STDOUT_FILENO, version, strlen (version)) > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
    }
  ORDET_APPLICATION (application)->demo = g_variant_dict_contains (options, "demo");
  return -1;
}

static void
ordet_application_finalize (GObject *object)
{
  OrdetApplication *self = ORDET_APPLICATION (object);

  g_clear_object (&self->store);
  g_clear_error (&self->store_error);
  G_OBJECT_CLASS (ordet_application_parent_class)->finalize (object);
}

static void
ordet_application_class_init (OrdetApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ordet_application_finalize;
  application_class->startup = ordet_application_startup;
  application_class->activate = ordet_application_activate;
  application_class->open = ordet_application_open;
  application_class->handle_local_options = ordet_application_handle_local_options;
}

static void
ordet_application_init (OrdetApplication *self)
{
  static const GOptionEntry options[] = {
    { "version", 'v', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_("Print the version and end"),
      NULL },
    { "demo", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_("Begin with the demo meeting"),
      NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * ordet_application_new:
 *
 * Returns: (transfer full): the application
 */
OrdetApplication *
ordet_application_new (void)
{
  return g_object_new (ORDET_TYPE_APPLICATION,
                       "application-id", ORDET_APP_ID,
                       "resource-base-path", ORDET_RESOURCES,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
