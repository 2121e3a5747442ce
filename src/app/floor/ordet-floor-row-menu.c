/* ordet-floor-row-menu.c — the menu of a row of the queue
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * By right click, long press, or the menu key on the row.
 */
#include "ordet-floor-private.h"

#include <glib/gi18n.h>

#include "ordet-queue-row.h"

/* Where the name begins in a row, in pixels. */
#define NAME_X 106

static void
add (GMenu      *menu,
     const char *label,
     const char *action,
     guint64     key,
     const char *accel)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, g_variant_new_uint64 (key));
  if (accel != NULL)
    g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (menu, item);
}

static void
add_section (GMenu *menu,
             GMenu *section, /* (transfer full) */
             const char *title)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, title, G_MENU_MODEL (section));
  g_object_unref (section);
}

/* What else they may wait with. */
static GMenu *
kinds (const OrdetRowData *row)
{
  static const OrdetKind all[] = {
    ORDET_KIND_SPEECH, ORDET_KIND_REPLY, ORDET_KIND_ORDER, ORDET_KIND_INFORMATION,
    ORDET_KIND_INTRODUCTION,
  };
  GMenu *menu = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i] != row->kind)
      {
        g_autoptr(GMenuItem) item = g_menu_item_new (ordet_words_kind (all[i]), NULL);

        g_menu_item_set_action_and_target (item, "floor.row-kind", "(ts)", row->key,
                                           ordet_kind_to_string (all[i]));
        g_menu_append_item (menu, item);
      }
  return menu;
}

static void
add_moves (GMenu              *menu,
           OrdetFloorPage     *self,
           const OrdetRowData *row)
{
  GMenu *section = g_menu_new ();
  gint n, at = ordet_floor_row_place (self, row, &n);

  if (at > 0)
    add (section, _("Move Up"), "floor.row-up", row->key, "<Alt>Up");
  if (at >= 0 && at < n - 1)
    add (section, _("Move Down"), "floor.row-down", row->key, "<Alt>Down");
  if (at >= 0 && n > 1)
    add (section, _("Move to a Place…"), "floor.row-place", row->key, NULL);
  add_section (menu, section, NULL);
}

/* Whether it is the next speech that begins, after which the list can close
 * (order.md 2b: "after-next"; the log has no words for one farther off). */
static gboolean
is_next_speech (OrdetFloorPage     *self,
                const OrdetRowData *row)
{
  gsize n;
  const OrdetEntry *order = ordet_meeting_order (ordet_floor_meeting (self), &n);

  for (gsize i = 0; i < n; i++)
    if (order[i].kind == ORDET_KIND_SPEECH)
      return order[i].seq == row->seq;
  return FALSE;
}

static void
add_line (GMenu              *menu,
          OrdetFloorPage     *self,
          const OrdetRowData *row)
{
  GMenu *section = g_menu_new ();

  if (self->state.list.state != ORDET_LIST_CLOSED && is_next_speech (self, row))
    g_menu_append (section, _("Draw the Line after This Speech"), "floor.line('after-next')");
  add_section (menu, section, NULL);
}

/* Of somebody who waits. */
static void
fill_waiting (GMenu              *menu,
              OrdetFloorPage     *self,
              const OrdetRowData *row,
              const char         *title)
{
  GMenu *section = g_menu_new ();
  g_autoptr(GMenu) others = NULL;

  add (section, _("Why Here?"), "floor.row-why", row->key, "Return");
  if (row->kind != ORDET_KIND_REJOINDER)
    add (section, _("Give the Floor Now"), "floor.row-give", row->key, NULL);
  add_section (menu, section, title);
  add_moves (menu, self, row);
  add_line (menu, self, row);

  section = g_menu_new ();
  if (row->kind == ORDET_KIND_REJOINDER)
    add (section, _("Declines the Rejoinder"), "floor.row-withdraw", row->key, "Delete");
  else
    {
      others = kinds (row);
      /* Translators: of a queue's row: to wait with another kind; the kinds
       * are in a menu of their own: "Reply", "Point of Order". */
      g_menu_append_submenu (section, _("Change to"), G_MENU_MODEL (others));
      add (section, _("Take off the Queue"), "floor.row-withdraw", row->key, "Delete");
    }
  add_section (menu, section, NULL);
}

static void
fill_seat (GMenu              *menu,
           const OrdetRowData *row,
           const char         *title)
{
  GMenu *section = g_menu_new ();

  if (row->state != ORDET_ROW_NOW)
    add (section, _("Give the Turn Now"), "floor.row-give", row->key, NULL);
  if (row->state == ORDET_ROW_TO_COME)
    add (section, _("Says Pass"), "floor.row-pass", row->key, NULL);
  add_section (menu, section, title);
}

static GMenu *
make_menu (OrdetFloorPage     *self,
           const OrdetRowData *row)
{
  GMenu *menu = g_menu_new (), *section = g_menu_new ();
  g_autofree char *title = ordet_words_person_card (ordet_floor_meeting (self), row->person);

  if (row->state == ORDET_ROW_WAITING)
    fill_waiting (menu, self, row, title);
  else
    fill_seat (menu, row, title);
  if (row->state == ORDET_ROW_WAITING)
    add (section, _("What If…"), "floor.row-what-if", row->key, NULL);
  add (section, _("Extra Time…"), "floor.row-extra", row->key, NULL);
  add (section, _("Left the Meeting"), "floor.row-leave", row->key, NULL);
  add_section (menu, section, NULL);
  return menu;
}

/* Where the name begins in the row that has the keyboard, on the queue. */
static gboolean
focused_area (OrdetFloorPage *self,
              GdkRectangle   *area)
{
  GtkWidget *row = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  double x, y;

  if (!gtk_widget_translate_coordinates (row, GTK_WIDGET (self->queue), NAME_X, 0, &x, &y))
    return FALSE;
  *area = (GdkRectangle) { (int) x, (int) y, 1, gtk_widget_get_height (row) };
  return TRUE;
}

/* Back to the row if the menu came from it by the keyboard and it is still
 * there, else to the entry: never to nowhere. */
static void
closed_cb (OrdetFloorPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean here = focus == NULL || gtk_widget_is_ancestor (focus, self->row_menu);

  if (self->menu_by_key && ordet_queue_view_has (self->queue, self->menu_key))
    ordet_queue_view_focus (self->queue, self->menu_key);
  else if (here || self->menu_by_key)
    ordet_floor_focus_entry (self);
}

/**
 * ordet_floor_row_menu:
 * @self: the page
 * @key: key of a row
 * @x: where, on the queue; negative: at the row itself, asked by a key
 * @y: where, on the queue
 */
void
ordet_floor_row_menu (OrdetFloorPage *self,
                      guint64         key,
                      double          x,
                      double          y)
{
  const OrdetRowData *row = ordet_floor_row_find (self, key);
  g_autoptr(GMenu) menu = NULL;
  GdkRectangle at = { (int) x, (int) y, 1, 1 };

  if (row == NULL)
    return;
  if (x < 0 && !focused_area (self, &at))
    return;
  menu = make_menu (self, row);
  if (self->row_menu == NULL)
    {
      self->row_menu = gtk_popover_menu_new_from_model (NULL);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->row_menu), FALSE);
      gtk_widget_set_halign (self->row_menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->row_menu, GTK_WIDGET (self->queue));
      g_signal_connect_swapped (self->row_menu, "closed", G_CALLBACK (closed_cb), self);
    }
  self->menu_key = key;
  self->menu_by_key = x < 0;
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->row_menu), G_MENU_MODEL (menu));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->row_menu), &at);
  gtk_popover_popup (GTK_POPOVER (self->row_menu));
}
