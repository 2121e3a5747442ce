/* ordet-floor-keys.c — where keys go on the floor
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The hands never leave the entry: what is typed anywhere on the page goes
 * there; Space and + are acts while it is empty.
 */
#include "ordet-floor-private.h"

#include <glib/gi18n.h>

#include "ordet-key-button.h"

/* A second Space so soon is the same thumb. */
#define GUARD_US (600 * 1000)

/* A key that is held down repeats at least so often. */
#define REPEAT_US (1000 * 1000)

static gboolean
in_popover (OrdetFloorPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

static GtkWidget *
focus_of (OrdetFloorPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

static void
run (OrdetFloorPage *self,
     const char     *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
}

/* --- Space and + --- */

static gboolean
space (OrdetFloorPage *self)
{
  gint64 now_us = ordet_session_now_us (self->session);
  gboolean held = self->space_down && now_us - self->pressed_us < REPEAT_US;

  self->space_down = TRUE;
  self->pressed_us = now_us;
  if (held || (self->advanced_us >= 0 && now_us - self->advanced_us < GUARD_US &&
               now_us >= self->advanced_us))
    return GDK_EVENT_STOP;
  self->advanced_us = now_us;
  ordet_floor_advance (self);
  return GDK_EVENT_STOP;
}

/* --- a row of the queue --- */

/* The request is moved by one place, and the keyboard goes with it. */
static gboolean
move_row (OrdetFloorPage     *self,
          const OrdetRowData *row,
          gint                step)
{
  guint64 key = row->key;

  ordet_floor_row_step (self, row, step);
  ordet_queue_view_focus (self->queue, key);
  return GDK_EVENT_STOP;
}

/* The keyboard goes to the row that came into its place, or to the entry. */
static gboolean
delete_row (OrdetFloorPage     *self,
            const OrdetRowData *row)
{
  GListModel *rows = ordet_queue_view_model (self->queue);

  ordet_floor_row_withdraw (self, row);
  if (g_list_model_get_n_items (rows) == 0 || ordet_queue_view_focused (self->queue) == NULL)
    ordet_floor_focus_entry (self);
  return GDK_EVENT_STOP;
}

static gboolean
row_key (OrdetFloorPage  *self,
         guint            keyval,
         GdkModifierType  mods)
{
  const OrdetRowData *row = ordet_queue_view_focused (self->queue);

  if (row == NULL)
    return GDK_EVENT_PROPAGATE;
  if (mods == GDK_ALT_MASK && keyval == GDK_KEY_Up)
    return move_row (self, row, -1);
  if (mods == GDK_ALT_MASK && keyval == GDK_KEY_Down)
    return move_row (self, row, 1);
  if (mods == 0 && (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete) &&
      row->state == ORDET_ROW_WAITING)
    return delete_row (self, row);
  if ((mods == 0 && keyval == GDK_KEY_Menu) || (mods == GDK_SHIFT_MASK && keyval == GDK_KEY_F10))
    {
      ordet_floor_row_menu (self, row->key, -1, -1);
      return GDK_EVENT_STOP;
    }
  if (mods == 0 && keyval == GDK_KEY_Escape)
    {
      ordet_floor_focus_entry (self);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

/* --- keys that are always the same --- */

static gboolean
is_mnemonic (const char      *text,
             guint            keyval,
             GdkModifierType  mods)
{
  g_autofree char *accel = ordet_key_of_mnemonic (text);
  guint key;
  GdkModifierType wanted;

  return gtk_accelerator_parse (accel, &key, &wanted) && key == gdk_keyval_to_lower (keyval) &&
         wanted == mods;
}

static void
focus_status (OrdetFloorPage *self)
{
  gtk_widget_set_visible (self->status, TRUE);
  gtk_widget_grab_focus (self->status);
}

static gboolean
fixed_key (OrdetFloorPage  *self,
           guint            keyval,
           GdkModifierType  mods)
{
  guint lower = gdk_keyval_to_lower (keyval);

  if (mods == GDK_CONTROL_MASK && lower == GDK_KEY_z)
    run (self, "floor.undo");
  else if (mods == (GDK_CONTROL_MASK | GDK_SHIFT_MASK) && lower == GDK_KEY_z)
    run (self, "floor.redo");
  else if (mods == GDK_CONTROL_MASK &&
           (keyval == GDK_KEY_Page_Down || keyval == GDK_KEY_KP_Page_Down))
    run (self, "floor.item-next");
  else if (mods == GDK_CONTROL_MASK && (keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_KP_Page_Up))
    run (self, "floor.item-previous");
  else if (mods == 0 && keyval == GDK_KEY_F2)
    focus_status (self);
  else if (ordet_queue_view_focused (self->queue) == NULL &&
           ordet_floor_entry_is_empty (self->entry) &&
           ((mods == 0 && keyval == GDK_KEY_Menu) ||
            (mods == GDK_SHIFT_MASK && keyval == GDK_KEY_F10)))
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->more));
  /* Where no button shows the letter now, the key does the same. */
  else if (is_mnemonic (_("_Skip"), keyval, mods))
    run (self, "floor.skip");
  else if (is_mnemonic (_("_Pause"), keyval, mods))
    run (self, "floor.pause");
  else if (is_mnemonic (_("_Reply"), keyval, mods))
    run (self, "floor.reply");
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* --- what is typed --- */

/* Where the entry takes numbers only, the letters of Pause and Reply need no
 * Alt, and any other letter is no name. */
static gboolean
bare_letter (OrdetFloorPage *self,
             guint           keyval)
{
  gunichar c = gdk_keyval_to_unicode (keyval);

  if (!g_settings_get_boolean (self->settings, "numbers-only") || !g_unichar_isalpha (c))
    return FALSE;
  if (is_mnemonic (_("_Pause"), keyval, GDK_ALT_MASK))
    run (self, "floor.pause");
  else if (is_mnemonic (_("_Reply"), keyval, GDK_ALT_MASK))
    run (self, "floor.reply");
  else
    ordet_floor_entry_say (self->entry, _("The entry takes numbers only, as chosen in Preferences."),
                           NULL);
  return TRUE;
}

static gboolean
takes_keys (GtkWidget *focus)
{
  return focus != NULL && (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus));
}

static gboolean
typed (OrdetFloorPage        *self,
       GtkEventControllerKey *keys,
       guint                  keyval)
{
  gboolean here = ordet_floor_entry_has_focus (self->entry);
  GtkWidget *focus = focus_of (self);
  gunichar c = gdk_keyval_to_unicode (keyval);

  if (!here && takes_keys (focus))
    return GDK_EVENT_PROPAGATE;
  /* From wherever one has come: a button, the status that was read. */
  if (!here && keyval == GDK_KEY_Escape)
    {
      ordet_floor_focus_entry (self);
      return GDK_EVENT_STOP;
    }
  /* A button that has the keyboard is pressed by Space, as everywhere. */
  if (!here && keyval == GDK_KEY_space && (GTK_IS_BUTTON (focus) || GTK_IS_MENU_BUTTON (focus)))
    return GDK_EVENT_PROPAGATE;
  if (ordet_floor_entry_is_empty (self->entry))
    {
      if (keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space)
        return space (self);
      if (bare_letter (self, keyval))
        return GDK_EVENT_STOP;
      if ((c == '+' || keyval == GDK_KEY_KP_Add) && self->state.turn != NULL)
        {
          gtk_widget_activate_action (GTK_WIDGET (self), "floor.extend", "x", (gint64) 30);
          return GDK_EVENT_STOP;
        }
      if ((c == '+' || keyval == GDK_KEY_KP_Add) && (self->state.phase == ORDET_FLOOR_BREAK ||
                                                     self->state.phase == ORDET_FLOOR_GROUPS))
        {
          run (self, "floor.longer");
          return GDK_EVENT_STOP;
        }
    }
  if (here || c == 0 || !g_unichar_isprint (c) || c == ' ')
    return GDK_EVENT_PROPAGATE;
  ordet_floor_focus_entry (self);
  return gtk_event_controller_key_forward (keys, ordet_floor_entry_text (self->entry));
}

static gboolean
key_pressed_cb (OrdetFloorPage        *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkEventControllerKey *keys)
{
  GdkModifierType mods = state & gtk_accelerator_get_default_mod_mask ();

  if (in_popover (self))
    return GDK_EVENT_PROPAGATE;
  if (fixed_key (self, keyval, mods) || row_key (self, keyval, mods))
    return GDK_EVENT_STOP;
  if ((mods & ~GDK_SHIFT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  return typed (self, keys, keyval);
}

static void
key_released_cb (OrdetFloorPage *self,
                 guint           keyval)
{
  if (keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space)
    self->space_down = FALSE;
}

/* A release that went to another window is never seen: whoever comes back
 * holds no key down. */
static void
left_cb (OrdetFloorPage *self)
{
  self->space_down = FALSE;
}

static void
status_left_cb (OrdetFloorPage *self)
{
  if (!gtk_widget_has_focus (self->status))
    gtk_widget_set_visible (self->status, FALSE);
}

static void
mind_menus (OrdetFloorPage *self,
            GtkWidget      *widget)
{
  GtkPopover *popover = NULL;

  if (GTK_IS_MENU_BUTTON (widget))
    popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (widget));
  if (popover != NULL)
    g_signal_connect_object (popover, "closed", G_CALLBACK (ordet_floor_popover_closed), self,
                             G_CONNECT_SWAPPED);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    mind_menus (self, child);
}

/* On the page, and on the entry: the room's screen hands what is typed there
 * straight to it. Who is told first stops what it has done. */
static void
listen (OrdetFloorPage *self,
        GtkWidget      *widget)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (key_released_cb), self);
  gtk_widget_add_controller (widget, keys);
}

/**
 * ordet_floor_install_keys:
 * @self: the page
 */
void
ordet_floor_install_keys (OrdetFloorPage *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  mind_menus (self, GTK_WIDGET (self));
  listen (self, GTK_WIDGET (self));
  listen (self, ordet_floor_entry_text (self->entry));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_swapped (self->status, "notify::has-focus", G_CALLBACK (status_left_cb), self);
}
