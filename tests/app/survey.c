/* survey.c — every text of a window, and how it is shown, for tests/app/languages.py
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line a text: page, kind, what is wrong with it, text; tabs between them,
 * and \t, \n and \\ in the text as in C.
 */
#include "survey.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ordet-minutes-block.h"
#include "ordet-naming.h"
#include "uitest.h"

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
 * or on the row or button that it is a part of. That a form tells what is cut
 * off in it is no excuse for a form that could be wider. */
static gboolean
has_tooltip (GtkWidget *widget)
{
  for (int i = 0; widget != NULL && !GTK_IS_ROOT (widget) && i < 8;
       i++, widget = gtk_widget_get_parent (widget))
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

/**
 * survey_flaw:
 * @label: what somebody reads
 *
 * Returns: (transfer none): "cut" if it is cut off and no tooltip has the whole
 *   of it, "outside" if it is past the edge of the window, else "-"
 */
const char *
survey_flaw (GtkLabel *label)
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
  /* The text inside an entry and the buttons inside a spin button are theirs. */
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if ((GTK_IS_TEXT (widget) && GTK_IS_EDITABLE (parent)) ||
      (GTK_IS_BUTTON (widget) && (GTK_IS_MENU_BUTTON (parent) || GTK_IS_SPIN_BUTTON (parent))))
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

/* --- contrast, from what is drawn --- */

typedef struct
{
  guchar    *pixels; /* (owned) BGRA, 4 bytes each */
  int        width, height;
  GtkWidget *dialog; /* (nullable) over the page in this window */
} Picture;

/* A dialog of libadwaita 1.5 and later lies in its window, over a page that is
 * dimmed and cannot be used. */
static GtkWidget *
dialog_in (GtkWidget *window)
{
  GType type = g_type_from_name ("AdwDialog");

  return type != 0 ? ui_find_last (window, type) : NULL;
}

static gboolean
is_under (GtkWidget *label,
          GtkWidget *dialog)
{
  return dialog != NULL && !gtk_widget_is_ancestor (label, dialog);
}

static void
take_picture (GtkWidget *window,
              Picture   *picture)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  graphene_rect_t all;

  picture->dialog = dialog_in (window);
  picture->width = gtk_widget_get_width (window);
  picture->height = gtk_widget_get_height (window);
  all = GRAPHENE_RECT_INIT (0, 0, (float) picture->width, (float) picture->height);
  gdk_paintable_snapshot (paintable, snapshot, picture->width, picture->height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  /* Nothing is drawn yet: nothing to measure. */
  if (node == NULL)
    {
      *picture = (Picture) { 0 };
      return;
    }
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, &all);
  picture->pixels = g_malloc_n ((gsize) picture->width * (gsize) picture->height, 4);
  gdk_texture_download (texture, picture->pixels, (gsize) picture->width * 4);
}

/* As the standard has it: WCAG 2.1, "relative luminance" and "contrast ratio". */
static double
luminance (double red,
           double green,
           double blue)
{
  double parts[3] = { red, green, blue };

  for (int i = 0; i < 3; i++)
    parts[i] = parts[i] <= 0.03928 ? parts[i] / 12.92 : pow ((parts[i] + 0.055) / 1.055, 2.4);
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
}

static double
luminance_of (guint32 pixel)
{
  return luminance ((double) (pixel >> 16 & 0xff) / 255, (double) (pixel >> 8 & 0xff) / 255,
                    (double) (pixel & 0xff) / 255);
}

/* How often each colour is drawn where the label is. */
static GHashTable *
count_colours (const Picture         *picture,
               const graphene_rect_t *bounds)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);
  int x1 = (int) (bounds->origin.x + bounds->size.width),
      y1 = (int) (bounds->origin.y + bounds->size.height);

  for (int y = (int) bounds->origin.y; y < y1; y++)
    for (int x = (int) bounds->origin.x; x < x1; x++)
      {
        guint32 pixel;
        gpointer key;

        memcpy (&pixel, picture->pixels + ((gsize) y * (gsize) picture->width + (gsize) x) * 4, 4);
        key = GUINT_TO_POINTER (pixel);
        g_hash_table_insert (counts, key, GUINT_TO_POINTER (
                               GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
      }
  return counts;
}

/* What there is most of is what the text stands on; the text is what differs
 * from it most, in the middle of a stroke. */
static double
contrast_in (GHashTable *counts)
{
  GHashTableIter iter;
  gpointer key, value;
  guint most = 0;
  double behind = 0, best = 1;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (GPOINTER_TO_UINT (value) > most)
      {
        most = GPOINTER_TO_UINT (value);
        behind = luminance_of (GPOINTER_TO_UINT (key));
      }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      double front = luminance_of (GPOINTER_TO_UINT (key));

      best = MAX (best, (MAX (front, behind) + 0.05) / (MIN (front, behind) + 0.05));
    }
  return best;
}

static gboolean
is_beyond (GtkWidget *label,
           GtkWidget *scroller)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (label, scroller, &bounds) &&
         (bounds.origin.x < 0 || bounds.origin.y < 0 ||
          bounds.origin.x + bounds.size.width > (float) gtk_widget_get_width (scroller) ||
          bounds.origin.y + bounds.size.height > (float) gtk_widget_get_height (scroller));
}

/* At the edge of what scrolls a part of a letter is no letter; a list that
 * scrolls may stand on a page that does. */
static gboolean
is_cut_by_scroller (GtkWidget *label)
{
  for (GtkWidget *widget = gtk_widget_get_parent (label); widget != NULL;
       widget = gtk_widget_get_parent (widget))
    if (GTK_IS_SCROLLED_WINDOW (widget) && is_beyond (label, widget))
      return TRUE;
  return FALSE;
}

/* What is one stroke, as a dash, may be thinner than a pixel, and is drawn as
 * faintly as it covers it. */
static gboolean
has_letters (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalnum (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/* Returns: the contrast of the label's text with what it stands on, 1 to 21;
 *   0 if there is nothing to see of it, or it cannot be used now */
static double
contrast_of (GtkWidget     *label,
             const Picture *picture)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (label));
  g_autoptr(GHashTable) counts = NULL;
  graphene_rect_t bounds;

  if (!gtk_widget_is_sensitive (label) || gtk_widget_get_width (label) < 4 ||
      is_cut_by_scroller (label) || is_under (label, picture->dialog) ||
      gtk_widget_get_ancestor (label, GTK_TYPE_POPOVER) != NULL ||
      !has_letters (gtk_label_get_text (GTK_LABEL (label))) ||
      !gtk_widget_compute_bounds (label, root, &bounds) || bounds.origin.x < 0 ||
      bounds.origin.y < 0 || bounds.origin.x + bounds.size.width > (float) picture->width ||
      bounds.origin.y + bounds.size.height > (float) picture->height)
    return 0;
  counts = count_colours (picture, &bounds);
  return contrast_in (counts);
}

/* Large is 18 points, or 14 if bold: it may be fainter. */
static gboolean
is_large (GtkWidget *label)
{
  const PangoFontDescription *font =
    pango_context_get_font_description (gtk_widget_get_pango_context (label));
  double points = (double) pango_font_description_get_size (font) / PANGO_SCALE *
                  (pango_font_description_get_size_is_absolute (font) ? 0.75 : 1);

  return points >= 18 ||
         (points >= 14 && pango_font_description_get_weight (font) >= PANGO_WEIGHT_BOLD);
}

static void
put_contrast (GtkWidget     *label,
              const Picture *picture,
              FILE          *file,
              const char    *page)
{
  double contrast = contrast_of (label, picture);
  char flaw[32];

  /* Below that nothing of it is drawn there: a row's title that has floated
   * up, a cell behind the edge of its list. */
  if (contrast < 1.2 || contrast >= (is_large (label) ? 3 : 4.5))
    return;
  g_snprintf (flaw, sizeof flaw, "%.1f : 1", contrast);
  put (file, page, "faint", flaw, gtk_label_get_text (GTK_LABEL (label)));
}

static void
visit (GtkWidget     *widget,
       const Picture *picture,
       FILE          *file,
       const char    *page)
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
    {
      put (file, page, kind_of (widget), survey_flaw (GTK_LABEL (widget)),
           gtk_label_get_text (GTK_LABEL (widget)));
      put_contrast (widget, picture, file, page);
    }
  else if (GTK_IS_TEXT (widget) && gtk_text_get_placeholder_text (GTK_TEXT (widget)) != NULL)
    put (file, page, "placeholder", "-", gtk_text_get_placeholder_text (GTK_TEXT (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    visit (child, picture, file, page);
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
  Picture picture;

  g_assert_nonnull (file);
  if (title != NULL)
    put (file, name, "title", "-", title);
  take_picture (window, &picture);
  visit (window, &picture, file, name);
  g_free (picture.pixels);
  g_assert_cmpint (fclose (file), ==, 0);
}
