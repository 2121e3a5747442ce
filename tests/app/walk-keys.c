/* walk-keys.c — from one widget to the next by the keyboard alone
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "walk.h"

/* More than any page has places for the keyboard; beyond it there is no way. */
#define MOST_KEYS 60

static gboolean
is_there (gpointer type)
{
  return ui_window_of_type (*(GType *) type) != NULL;
}

static gboolean
is_gone (gpointer type)
{
  return !is_there (type);
}

GtkWidget *
walk_wait_for (GType type)
{
  ui_assert_soon (is_there, &type);
  ui_settle (ui_window_of_type (type));
  return ui_window_of_type (type);
}

void
walk_wait_gone (GType type)
{
  if (!ui_wait (is_gone, &type))
    {
      g_autofree char *text = ui_all_text (ui_window_of_type (type));

      g_error ("it does not close: %s", text);
    }
}

static GtkWidget *
focus_of (GtkWidget *window)
{
  return gtk_window_get_focus (GTK_WINDOW (window));
}

static gboolean
is_in (GtkWidget *widget,
       GtkWidget *target)
{
  return widget != NULL && (widget == target || gtk_widget_is_ancestor (widget, target));
}

/* The answer in the row of a form that asks @title. */
GtkWidget *
walk_row (GtkWidget  *window,
          const char *title)
{
  GtkWidget *label = ui_find_text (window, title);

  if (label == NULL)
    g_error ("no row “%s”", title);
  return gtk_widget_get_ancestor (label, ADW_TYPE_PREFERENCES_ROW);
}

/* Whether @a stands before @b in the window. */
static gboolean
is_before (GtkWidget *a,
           GtkWidget *b)
{
  g_autoptr(GPtrArray) above = g_ptr_array_new ();
  GtkWidget *child = b, *common = b;

  for (GtkWidget *widget = a; widget != NULL; widget = gtk_widget_get_parent (widget))
    g_ptr_array_add (above, widget);
  while (common != NULL && !g_ptr_array_find (above, common, NULL))
    {
      child = common;
      common = gtk_widget_get_parent (common);
    }
  for (guint i = 0; i + 1 < above->len; i++)
    if (above->pdata[i + 1] == common)
      for (GtkWidget *next = above->pdata[i]; next != NULL;
           next = gtk_widget_get_next_sibling (next))
        if (next == child)
          return TRUE;
  return FALSE;
}

/* Tab, or Shift and Tab, until the keyboard is in @target. A form is small, and
 * Tab comes round; backwards it comes to rows and not to what is in them. */
void
walk_tab_to (GtkWidget *window,
             GtkWidget *target)
{
  GtkWidget *focus = focus_of (window);
  gboolean on = focus == NULL || !ORDET_IS_WINDOW (window) || is_before (focus, target);

  for (guint i = 0; i < MOST_KEYS && !is_in (focus_of (window), target); i++)
    ui_key (window, on ? "Tab" : "<Shift>Tab");
  if (!is_in (focus_of (window), target))
    {
      g_autoptr(GString) place = g_string_new (NULL);

      for (GtkWidget *w = focus_of (window); w != NULL; w = gtk_widget_get_parent (w))
        g_string_append_printf (place, " %s%s", G_OBJECT_TYPE_NAME (w),
                                gtk_widget_get_mapped (w) ? "" : " (not shown)");
      g_error ("Tab does not come to %s “%s” (shown %d, can %d), it is at%s",
               G_OBJECT_TYPE_NAME (target),
               gtk_buildable_get_buildable_id (GTK_BUILDABLE (target)),
               gtk_widget_get_mapped (target), gtk_widget_is_sensitive (target), place->str);
    }
}

static gboolean
is_in_popover (GtkWidget *window)
{
  GtkWidget *focus = focus_of (window);

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

/* Whether @label is what the item of a menu says that has the keyboard. */
static gboolean
is_on (GtkWidget  *window,
       const char *label)
{
  return is_in_popover (window) && ui_find_text (focus_of (window), label) != NULL;
}

/* What has been opened is there, and has given the keyboard where it wants it:
 * GTK 4.18 does that up to two frames later. */
static void
wait_for_popover (GtkWidget *window)
{
  ui_assert_soon (is_in_popover, window);
  ui_settle (window);
  ui_settle (window);
}

/* Goes down to @label in the menu that is open, and takes it. */
void
walk_take (GtkWidget  *window,
           const char *label)
{
  wait_for_popover (window);
  for (guint i = 0; i < MOST_KEYS && !is_on (window, label); i++)
    ui_key (window, "Down");
  if (!is_on (window, label))
    g_error ("no “%s” in the menu", label);
  if (!gtk_widget_is_sensitive (focus_of (window)))
    g_error ("“%s” cannot be chosen now", label);
  ui_key (window, "Return");
}

/* Opens the menu of @button, and takes @label from it. */
void
walk_menu (GtkWidget  *window,
           GtkWidget  *button,
           const char *label)
{
  walk_tab_to (window, button);
  ui_key (window, "Return");
  walk_take (window, label);
}

static guint
chosen_in (GtkWidget *drop)
{
  return ADW_IS_COMBO_ROW (drop) ? adw_combo_row_get_selected (ADW_COMBO_ROW (drop))
                                 : gtk_drop_down_get_selected (GTK_DROP_DOWN (drop));
}

/* Opens the list of a drop-down that has the keyboard, and takes number @at. */
static void
choose_once (GtkWidget *window,
             guint      at)
{
  ui_key (window, "space");
  wait_for_popover (window);
  ui_key (window, "Home");
  for (guint i = 0; i < at; i++)
    ui_key (window, "Down");
  ui_key (window, "Return");
  ui_settle (window);
}

/* The choice number @at of a drop-down, or of a row with one. GTK 4.18 gives the
 * chosen row the keyboard frames after the list is open, on a busy machine after
 * the first keys: who sees that the wrong one was taken chooses again. */
void
walk_choose (GtkWidget *window,
             GtkWidget *drop,
             guint      at)
{
  walk_tab_to (window, drop);
  for (guint tries = 0; tries < 5 && chosen_in (drop) != at; tries++)
    choose_once (window, at);
  g_assert_cmpuint (at, ==, chosen_in (drop));
}

/* Writes @text in the place of what stands there. */
void
walk_fill (GtkWidget  *window,
           GtkWidget  *field,
           const char *text)
{
  walk_tab_to (window, field);
  ui_key (window, "<Control>a");
  ui_type (window, text);
}
