/* ordet-application.c — the program: one instance, one store, its windows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-application.h"

#include <glib/gi18n-lib.h>
#include <sys/resource.h>

#include "ordet-actions.h"
#include "ordet-compat.h"
#include "ordet-ui.h"
#include "ordet-window.h"

struct _OrdetApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (OrdetApplication, ordet_application, ADW_TYPE_APPLICATION)

/* Keys and names are in this process: a crash must leave no picture of it. A
 * limit of 1 byte, unlike 0, also stops cores that are piped to a program. The
 * process stays dumpable, or the portals would turn it away (privacy.md 1). */
static void
forbid_core_dumps (void)
{
  struct rlimit limit = { 1, 1 };

  setrlimit (RLIMIT_CORE, &limit);
  g_file_set_contents_full ("/proc/self/coredump_filter", "0\n", 2, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  ordet_compat_about (gtk_application_get_active_window (GTK_APPLICATION (data)));
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
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  g_application_quit (G_APPLICATION (data));
}

static const GActionEntry actions[] = {
  { "about", about_cb },
  { "shortcuts", shortcuts_cb },
  { "quit", quit_cb },
};

static void
ordet_application_startup (GApplication *application)
{
  forbid_core_dumps ();
  G_APPLICATION_CLASS (ordet_application_parent_class)->startup (application);
  ordet_ui_init ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  ordet_actions_set_accels (GTK_APPLICATION (application));
}

static void
ordet_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (ordet_window_new (GTK_APPLICATION (application)));
  gtk_window_present (window);
}

static void
ordet_application_class_init (OrdetApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = ordet_application_startup;
  application_class->activate = ordet_application_activate;
}

static void
ordet_application_init (OrdetApplication *self)
{
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
                       "flags", G_APPLICATION_DEFAULT_FLAGS,
                       NULL);
}
