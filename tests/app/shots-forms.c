/* shots-forms.c — pictures of what opens over the pages: forms, windows, menus
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-actions.h"
#include "ordet-compat.h"
#include "ordet-demo.h"
#include "ordet-floor-page.h"
#include "ordet-meeting-view.h"
#include "ordet-preferences.h"
#include "ordet-window.h"
#include "shots.h"
#include "uitest.h"

static gboolean
has_over (gpointer under)
{
  return ui_window_over (under) != NULL;
}

/* What has opened over the window. */
static void
save_over (GtkWidget  *under,
           const char *folder,
           const char *name)
{
  GtkWidget *window;

  ui_assert_soon (has_over, under);
  window = ui_window_over (under);
  gtk_widget_remove_css_class (window, "solid-csd");
  ui_settle (window);
  shots_save (window, folder, name);
}

/* Later versions of libadwaita draw it inside the window. */
static void
save_about (GtkWidget  *under,
            const char *folder)
{
  ordet_compat_about (GTK_WINDOW (under));
#if ADW_CHECK_VERSION (1, 5, 0)
  ui_settle (under);
  shots_take (under, folder, "about");
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS /* we promise to do with libadwaita 1.2 */
  adw_dialog_force_close (
    adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (under)));
  G_GNUC_END_IGNORE_DEPRECATIONS
  ui_settle (under);
#else
  save_over (under, folder, "about");
#endif
}

/* The chair's window with the demo in the midst of a debate, on a page of it. */
static GtkWidget *
open_demo (const char *page)
{
  g_autoptr(OrdetSession) session = shots_session_at (ORDET_DEMO_STOP);
  GtkWidget *window = shots_window (session, 1366, 768);

  gtk_widget_activate_action (GTK_WIDGET (ordet_window_meeting (ORDET_WINDOW (window))),
                              "meeting.view", "s", page);
  ui_settle (window);
  return window;
}

static GtkWidget *
page_of (GtkWidget  *window,
         const char *page)
{
  return ordet_meeting_view_page (ordet_window_meeting (ORDET_WINDOW (window)), page);
}

static void
shoot_floor (const char *folder)
{
  /* action, picture */
  static const char *const forms[][2] = {
    { "floor.give", "form-give" },
    { "floor.interrupt", "form-interrupt" },
    { "floor.push", "form-push" },
    { "floor.observe", "form-observe" },
    { "floor.gavel", "form-gavel" },
    { "floor.extra", "form-extra" },
    { "floor.groups", "form-groups" },
    { "floor.break", "form-break" },
    { "floor.proposal", "form-proposal" },
    { "floor.decision", "form-decision" },
    { "floor.vote", "form-vote" },
    { "floor.election", "form-election" },
    { "floor.proposal-status", "form-proposal-status" },
    { "floor.nomination", "form-nomination" },
    { "floor.reservation", "form-reservation" },
    { "floor.note", "form-note" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      GtkWidget *window = open_demo ("floor");

      gtk_widget_activate_action (page_of (window, "floor"), forms[i][0], NULL);
      save_over (window, folder, forms[i][1]);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* --- windows --- */

static void
shoot_windows (const char *folder)
{
  GtkWidget *under = open_demo ("floor");
  GtkWidget *view = GTK_WIDGET (ordet_window_meeting (ORDET_WINDOW (under)));

  gtk_window_present (GTK_WINDOW (ordet_preferences_new (GTK_WINDOW (under))));
  save_over (under, folder, "preferences");
  gtk_window_present (GTK_WINDOW (ordet_shortcuts_window (GTK_WINDOW (under))));
  save_over (under, folder, "shortcuts");
  save_about (under, folder);
  gtk_widget_activate_action (view, "meeting.screen-message", NULL);
  save_over (under, folder, "form-message");
  gtk_widget_activate_action (view, "meeting.save-template", NULL);
  save_over (under, folder, "form-template");
  gtk_window_destroy (GTK_WINDOW (under));
}

/* --- menus --- */

static void
find_buttons (GtkWidget *widget,
              GPtrArray *buttons)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_is_sensitive (widget))
    g_ptr_array_add (buttons, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_buttons (child, buttons);
}

static gboolean
is_open (gpointer popover)
{
  return gtk_widget_get_mapped (popover) && gtk_widget_get_width (popover) > 0;
}

static gboolean
is_closed (gpointer popover)
{
  return !gtk_widget_get_mapped (popover);
}

/* Every menu of the window that has a button, one picture each: "PAGE-menu-1" … */
static void
shoot_menus_of (GtkWidget  *window,
                const char *folder,
                const char *page)
{
  g_autoptr(GPtrArray) buttons = g_ptr_array_new ();

  find_buttons (window, buttons);
  for (guint i = 0; i < buttons->len && i < 6; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s-menu-%u", page, i + 1);
      GtkMenuButton *button = buttons->pdata[i];
      GtkWidget *popover;

      gtk_menu_button_popup (button);
      popover = GTK_WIDGET (gtk_menu_button_get_popover (button));
      if (popover == NULL)
        continue;
      ui_assert_soon (is_open, popover);
      ui_settle (window);
      shots_take (window, folder, name);
      gtk_menu_button_popdown (button);
      ui_assert_soon (is_closed, popover);
    }
}

static void
shoot_why (const char *folder)
{
  GtkWidget *window = open_demo ("floor");

  ordet_floor_page_set_show_lists (ORDET_FLOOR_PAGE (page_of (window, "floor")), TRUE);
  ordet_floor_page_refresh (ORDET_FLOOR_PAGE (page_of (window, "floor")));
  ui_settle (window);
  gtk_widget_activate_action (page_of (window, "floor"), "floor.why", NULL);
  ui_settle (window);
  shots_take (window, folder, "floor-why");
  ui_key (window, "Escape");
  gtk_window_destroy (GTK_WINDOW (window));
}

/**
 * ordet_shots_menus:
 * @folder: where
 *
 * The menus of each page, and what opens beside Why.
 */
void
ordet_shots_menus (const char *folder)
{
  static const char *const pages[] = { "prepare", "floor", "minutes" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *window = open_demo (pages[i]);

      shoot_menus_of (window, folder, pages[i]);
      gtk_window_destroy (GTK_WINDOW (window));
    }
  shoot_why (folder);
}

/**
 * ordet_shots_forms:
 * @folder: where
 *
 * The forms of the floor, and the windows that belong to no page.
 */
void
ordet_shots_forms (const char *folder)
{
  shoot_floor (folder);
  shoot_windows (folder);
}
