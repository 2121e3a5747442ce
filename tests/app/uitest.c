/* uitest.c — a test's hands and eyes: the real window, real keys, no sleeping
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "uitest.h"

#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <gdk/x11/gdkx.h>

#include "ordet-ui.h"

/* Only ends a test that has already failed; a busy machine needs room. */
#define GIVE_UP_S 20

/**
 * ui_init:
 * @argc: (inout): of main()
 * @argv: (inout): of main()
 *
 * GTK, libadwaita and Ordet's own resources, with nothing that moves.
 */
void
ui_init (int    *argc,
         char ***argv)
{
  g_test_init (argc, argv, NULL);
  gtk_init ();
  adw_init ();
  ordet_ui_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static gboolean
give_up_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/**
 * ui_wait:
 * @condition: what is waited for
 * @data: for @condition
 *
 * Lets the program run until @condition holds.
 *
 * Returns: %FALSE if it never did
 */
gboolean
ui_wait (UiCondition condition,
         gpointer    data)
{
  gboolean late = FALSE;
  guint id = g_timeout_add_seconds (GIVE_UP_S, give_up_cb, &late);

  while (!condition (data) && !late)
    g_main_context_iteration (NULL, TRUE);
  if (!late)
    g_source_remove (id);
  return !late;
}

typedef struct
{
  GtkWidget *widget;
  gboolean   drawn;
} Settling;

static gboolean
gone (GtkWidget *widget)
{
  return !gtk_widget_get_mapped (widget);
}

static gboolean
active_or_gone (gpointer data)
{
  Settling *settling = data;

  return gone (settling->widget) || gtk_window_is_active (GTK_WINDOW (settling->widget));
}

static gboolean
drawn_or_gone (gpointer data)
{
  Settling *settling = data;

  return gone (settling->widget) || settling->drawn;
}

static void
after_paint_cb (GdkFrameClock *clock,
                Settling      *settling)
{
  settling->drawn = TRUE;
}

static void
drain (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

/* With no window manager nobody gives a window the keyboard: take it. */
static void
take_focus (GtkWidget *toplevel)
{
  GdkDisplay *display = gtk_widget_get_display (toplevel);

  gdk_x11_display_error_trap_push (display);
  XSetInputFocus (gdk_x11_display_get_xdisplay (display),
                  gdk_x11_surface_get_xid (gtk_native_get_surface (GTK_NATIVE (toplevel))),
                  RevertToParent, CurrentTime);
  gdk_x11_display_error_trap_pop_ignored (display);
}

/**
 * ui_settle:
 * @toplevel: a window
 *
 * Until the window has the keyboard, has been drawn anew and nothing waits to
 * be done. It may close meanwhile: then there is nothing left to settle.
 */
void
ui_settle (GtkWidget *toplevel)
{
  Settling settling = { g_object_ref (toplevel), FALSE };

  drain ();
  if (!gone (toplevel) && !gtk_window_is_active (GTK_WINDOW (toplevel)))
    take_focus (toplevel);
  ui_assert_soon (active_or_gone, &settling);
  if (!gone (toplevel))
    {
      GdkFrameClock *clock = g_object_ref (gtk_widget_get_frame_clock (toplevel));
      gulong id = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &settling);

      gtk_widget_queue_draw (toplevel);
      ui_assert_soon (drawn_or_gone, &settling);
      g_signal_handler_disconnect (clock, id);
      g_object_unref (clock);
    }
  drain ();
  g_object_unref (toplevel);
}

static void
send_key (Display *display,
          KeySym   symbol,
          gboolean down)
{
  KeyCode code = XKeysymToKeycode (display, symbol);

  g_assert_cmpint (code, !=, 0);
  XTestFakeKeyEvent (display, code, down, CurrentTime);
}

static void
press (GtkWidget       *toplevel,
       guint            symbol,
       GdkModifierType  modifiers)
{
  static const struct { GdkModifierType modifier; KeySym symbol; } keys[] = {
    { GDK_CONTROL_MASK, XK_Control_L }, { GDK_SHIFT_MASK, XK_Shift_L }, { GDK_ALT_MASK, XK_Alt_L },
  };
  Display *display = gdk_x11_display_get_xdisplay (gtk_widget_get_display (toplevel));
  int n = 0;
  KeySym *map = XGetKeyboardMapping (display, XKeysymToKeycode (display, symbol), 1, &n);

  /* A shifted symbol ("?", "A") needs Shift too. */
  if (n > 1 && map[0] != symbol && map[1] == symbol)
    modifiers |= GDK_SHIFT_MASK;
  XFree (map);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (modifiers & keys[i].modifier)
      send_key (display, keys[i].symbol, TRUE);
  send_key (display, symbol, TRUE);
  send_key (display, symbol, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (modifiers & keys[i].modifier)
      send_key (display, keys[i].symbol, FALSE);
  XSync (display, False);
  ui_settle (toplevel);
}

/**
 * ui_key:
 * @toplevel: the window that has the keyboard
 * @accelerator: "<Control>n", "Tab", "Return" …
 */
void
ui_key (GtkWidget  *toplevel,
        const char *accelerator)
{
  guint symbol;
  GdkModifierType modifiers;

  g_assert_true (gtk_accelerator_parse (accelerator, &symbol, &modifiers));
  press (toplevel, symbol, modifiers);
}

/**
 * ui_type:
 * @toplevel: the window that has the keyboard
 * @text: what the server's keyboard has: letters, figures, signs of ASCII
 */
void
ui_type (GtkWidget  *toplevel,
         const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    press (toplevel, gdk_unicode_to_keyval (g_utf8_get_char (text)), 0);
}

static void
click_with (GtkWidget    *widget,
            unsigned int  button)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GtkWidget *top = GTK_WIDGET (native);
  Display *display = gdk_x11_display_get_xdisplay (gtk_widget_get_display (widget));
  graphene_point_t middle;
  double dx, dy;
  int x, y;
  Window child;

  g_assert_true (
    gtk_widget_compute_point (widget, top,
                              &GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (widget) / 2,
                                                    (float) gtk_widget_get_height (widget) / 2),
                              &middle));
  gtk_native_get_surface_transform (native, &dx, &dy);
  XTranslateCoordinates (display, gdk_x11_surface_get_xid (gtk_native_get_surface (native)),
                         DefaultRootWindow (display), (int) (middle.x + dx), (int) (middle.y + dy),
                         &x, &y, &child);
  XTestFakeMotionEvent (display, -1, x, y, CurrentTime);
  XTestFakeButtonEvent (display, button, True, CurrentTime);
  XTestFakeButtonEvent (display, button, False, CurrentTime);
  XSync (display, False);
  while (!GTK_IS_WINDOW (top))
    top = gtk_widget_get_parent (top);
  ui_settle (top);
}

/**
 * ui_click:
 * @widget: a widget that is shown
 *
 * Clicks in its middle.
 */
void
ui_click (GtkWidget *widget)
{
  click_with (widget, 1);
}

/**
 * ui_click_menu:
 * @widget: a widget that is shown
 *
 * Clicks in its middle with the button that asks for a menu.
 */
void
ui_click_menu (GtkWidget *widget)
{
  click_with (widget, 3);
}

/**
 * ui_find:
 * @root: where to look
 * @type: of what type
 * @name: (nullable): its id in the template, or its widget name
 *
 * Returns: (transfer none) (nullable): the first such widget
 */
GtkWidget *
ui_find (GtkWidget  *root,
         GType       type,
         const char *name)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) &&
      (name == NULL ||
       g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (root)), name) == 0 ||
       g_strcmp0 (gtk_widget_get_name (root), name) == 0))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ui_find (child, type, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static const char *
text_of (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_TEXT (widget))
    return gtk_editable_get_text (GTK_EDITABLE (widget));
  return NULL;
}

/**
 * ui_find_last:
 * @root: where to look
 * @type: of the widget
 *
 * Returns: (transfer none) (nullable): the last widget of that type, shown or not
 */
GtkWidget *
ui_find_last (GtkWidget *root,
              GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (root, type) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *inside = ui_find_last (child, type);

      found = inside != NULL ? inside : found;
    }
  return found;
}

/* The first window that is on the screen for which @fits says yes. */
static GtkWidget *
window_that (gboolean (*fits) (GtkWidget *, gpointer),
             gpointer   data)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (window) && fits (window, data))
        return window;
    }
  return NULL;
}

static gboolean
is_of_type (GtkWidget *window,
            gpointer   type)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (window, *(GType *) type);
}

static gboolean
is_over (GtkWidget *window,
         gpointer   under)
{
  return gtk_window_get_transient_for (GTK_WINDOW (window)) == under;
}

/**
 * ui_window_of_type:
 * @type: of the window
 *
 * Returns: (transfer none) (nullable): the window of that type that is open
 */
GtkWidget *
ui_window_of_type (GType type)
{
  return window_that (is_of_type, &type);
}

/**
 * ui_window_over:
 * @window: a window
 *
 * Returns: (transfer none) (nullable): the window that has opened over it
 */
GtkWidget *
ui_window_over (GtkWidget *window)
{
  return window_that (is_over, window);
}

/**
 * ui_find_text:
 * @root: where to look
 * @text: the whole text of a label
 *
 * Returns: (transfer none) (nullable): the first shown label that says @text
 */
GtkWidget *
ui_find_text (GtkWidget  *root,
              const char *text)
{
  if (!gtk_widget_get_child_visible (root) || !gtk_widget_get_visible (root))
    return NULL;
  if (g_strcmp0 (text_of (root), text) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ui_find_text (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * ui_find_data:
 * @root: where to look, shown or not
 * @key: of g_object_set_data()
 * @text: what is kept there
 *
 * Returns: (transfer none) (nullable): the first widget that keeps @text
 */
GtkWidget *
ui_find_data (GtkWidget  *root,
              const char *key,
              const char *text)
{
  GtkWidget *found = g_strcmp0 (g_object_get_data (G_OBJECT (root), key), text) == 0 ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = ui_find_data (child, key, text);
  return found;
}

static void
gather (GtkWidget *root,
        GString   *all)
{
  const char *text = text_of (root);

  if (!gtk_widget_get_child_visible (root) || !gtk_widget_get_visible (root))
    return;
  if (text != NULL && *text != '\0')
    g_string_append_printf (all, "%s\n", text);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gather (child, all);
}

/**
 * ui_all_text:
 * @root: where to look
 *
 * Returns: (transfer full): every text that is shown, a line each
 */
char *
ui_all_text (GtkWidget *root)
{
  GString *all = g_string_new (NULL);

  gather (root, all);
  return g_string_free (all, FALSE);
}

/**
 * ui_shows:
 * @root: where to look
 * @text: part of a text
 *
 * Returns: whether it is shown somewhere
 */
gboolean
ui_shows (GtkWidget  *root,
          const char *text)
{
  g_autofree char *all = ui_all_text (root);

  return strstr (all, text) != NULL;
}

/* The popovers under @widget that are open: surfaces of their own, that lie
 * somewhere over the window's. */
static void
snapshot_popovers (GtkWidget   *widget,
                   GtkSnapshot *snapshot)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gtk_snapshot_save (snapshot);
      if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
        {
          GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (child));
          g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (child);
          double x, y;

          gtk_native_get_surface_transform (GTK_NATIVE (child), &x, &y);
          gtk_snapshot_translate (
            snapshot,
            &GRAPHENE_POINT_INIT ((float) (gdk_popup_get_position_x (GDK_POPUP (surface)) + x),
                                  (float) (gdk_popup_get_position_y (GDK_POPUP (surface)) + y)));
          gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (child),
                                  gtk_widget_get_height (child));
        }
      snapshot_popovers (child, snapshot);
      gtk_snapshot_restore (snapshot);
    }
}

/* What has been asked to draw anew in this moment has nothing to show: a clock
 * that ticked. */
static GskRenderNode *
drawn (GtkWidget *widget)
{
  GskRenderNode *node = NULL;

  for (int i = 0; i < 20 && node == NULL; i++)
    {
      g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (widget);
      g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();

      if (i > 0)
        ui_settle (widget);
      gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget),
                              gtk_widget_get_height (widget));
      node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
    }
  g_assert_nonnull (node);
  return node;
}

/**
 * ui_shot:
 * @widget: a window, or anything in one
 * @path: where the PNG goes
 *
 * What @widget looks like now; a window with the popovers that are open.
 */
void
ui_shot (GtkWidget  *widget,
         const char *path)
{
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL, own = drawn (widget);
  g_autoptr(GdkTexture) texture = NULL;
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  gtk_snapshot_append_node (snapshot, own);
  if (GTK_IS_WINDOW (widget))
    snapshot_popovers (widget, snapshot);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  g_assert_nonnull (node);
  texture =
    gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
                                 &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  g_assert_true (gdk_texture_save_to_png (texture, path));
}
