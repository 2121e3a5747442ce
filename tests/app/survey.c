/* survey.c — every text of a window, and how it is shown, for tests/app/languages.py
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line a text: page, kind, what is wrong with it, text; tabs between them,
 * and \t, \n and \\ in the text as in C.
 */
#include "survey.h"

#include <stdio.h>

#include "ordet-minutes-block.h"
#include "ordet-naming.h"

static void
put (FILE       *file,
     const char *page,
     const char *kind,
     const char *flaw,
     const char *text)
{
  fprintf (file, "%s\t%s\t%s\t", page, kind, flaw);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n' || *p == '\t' || *p == '\\')
        fprintf (file, "\\%c", *p == '\n' ? 'n' : *p == '\t' ? 't' : '\\');
      else
        fputc (*p, file);
    }
  fputc ('\n', file);
}

/* Whoever points at a text that is cut off reads the whole of it: on itself,
 * or on the row or button that it is a part of. */
static gboolean
has_tooltip (GtkWidget *widget)
{
  for (int i = 0; widget != NULL && i < 8; i++, widget = gtk_widget_get_parent (widget))
    if (gtk_widget_get_has_tooltip (widget))
      return TRUE;
  return FALSE;
}

/* Past the edge of the window, and in nothing that scrolls. */
static gboolean
is_outside (GtkWidget *widget)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  graphene_rect_t bounds;

  if (gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW) != NULL ||
      gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) != NULL ||
      !gtk_widget_compute_bounds (widget, root, &bounds))
    return FALSE;
  return bounds.origin.x < -0.5f || bounds.origin.y < -0.5f ||
         bounds.origin.x + bounds.size.width > (float) gtk_widget_get_width (root) + 0.5f ||
         bounds.origin.y + bounds.size.height > (float) gtk_widget_get_height (root) + 0.5f;
}

static const char *
flaw_of (GtkLabel *label)
{
  if (!GTK_IS_TEXT (gtk_widget_get_parent (GTK_WIDGET (label))) &&
      gtk_label_get_ellipsize (label) != PANGO_ELLIPSIZE_NONE &&
      pango_layout_is_ellipsized (gtk_label_get_layout (label)) &&
      !has_tooltip (GTK_WIDGET (label)))
    return "cut";
  return is_outside (GTK_WIDGET (label)) ? "outside" : "-";
}

/* Whose words they are: ours, those of the minutes (in the meeting's language),
 * or GTK's, for the keys. */
static const char *
kind_of (GtkWidget *label)
{
  if (gtk_widget_has_css_class (label, "keycap"))
    return "key";
  for (GtkWidget *widget = label; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (ORDET_IS_MINUTES_SLOT (widget) || ORDET_IS_MINUTES_BLOCK (widget) ||
        gtk_widget_has_css_class (widget, "document"))
      return "document";
  return "label";
}

static gboolean
is_control (GtkWidget *widget)
{
  /* The text inside an entry and the button inside a menu button are theirs. */
  if (GTK_IS_TEXT (widget) && GTK_IS_EDITABLE (gtk_widget_get_parent (widget)))
    return FALSE;
  return GTK_IS_BUTTON (widget) || GTK_IS_EDITABLE (widget) || GTK_IS_LIST_BOX_ROW (widget) ||
         GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_BASE (widget) || GTK_IS_COLUMN_VIEW (widget) ||
         GTK_IS_DROP_DOWN (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_SWITCH (widget) ||
         GTK_IS_RANGE (widget) || GTK_IS_CHECK_BUTTON (widget);
}

/* Of a widget without a name: what it is, and what it is in. */
static char *
where_is (GtkWidget *widget)
{
  GString *path = g_string_new (NULL);

  for (int i = 0; widget != NULL && i < 6; i++, widget = gtk_widget_get_parent (widget))
    g_string_append_printf (path, "%s%s", i > 0 ? " < " : "", G_OBJECT_TYPE_NAME (widget));
  return g_string_free (path, FALSE);
}

static void
visit (GtkWidget  *widget,
       FILE       *file,
       const char *page)
{
  const char *tooltip;

  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget) ||
      !gtk_widget_get_mapped (widget))
    return;
  if (gtk_widget_get_focusable (widget) && is_control (widget) && !ordet_naming_has_name (widget))
    {
      g_autofree char *path = where_is (widget);

      put (file, page, "nameless", "-", path);
    }
  tooltip = gtk_widget_get_tooltip_text (widget);
  if (tooltip != NULL)
    put (file, page, "tooltip", "-", tooltip);
  if (GTK_IS_LABEL (widget))
    put (file, page, kind_of (widget), flaw_of (GTK_LABEL (widget)),
         gtk_label_get_text (GTK_LABEL (widget)));
  else if (GTK_IS_TEXT (widget) && gtk_text_get_placeholder_text (GTK_TEXT (widget)) != NULL)
    put (file, page, "placeholder", "-", gtk_text_get_placeholder_text (GTK_TEXT (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    visit (child, file, page);
}

/**
 * survey_take:
 * @window: a window that is shown
 * @name: of the page
 * @path: the file that gets more lines
 */
void
survey_take (GtkWidget  *window,
             const char *name,
             const char *path)
{
  FILE *file = fopen (path, "a");
  const char *title = gtk_window_get_title (GTK_WINDOW (window));

  g_assert_nonnull (file);
  if (title != NULL)
    put (file, name, "title", "-", title);
  visit (window, file, name);
  g_assert_cmpint (fclose (file), ==, 0);
}
