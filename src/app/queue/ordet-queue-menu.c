/* ordet-queue-menu.c — when a row of the queue is asked for its menu
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-queue-menu.h"

#include "ordet-queue-row-view.h"

typedef struct
{
  OrdetQueueMenu callback;
  gpointer       data; /* (unowned) outlives the list */
} Listener;

/* The row that is drawn where the pointer or the finger is. */
static OrdetQueueRow *
row_at (GtkWidget *list,
        double     x,
        double     y)
{
  GtkWidget *widget = gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT);

  for (; widget != NULL && widget != list; widget = gtk_widget_get_parent (widget))
    {
      GtkWidget *view = ORDET_IS_QUEUE_ROW_VIEW (widget) ? widget
                                                         : gtk_widget_get_first_child (widget);

      if (ORDET_IS_QUEUE_ROW_VIEW (view))
        return ordet_queue_row_view_row (ORDET_QUEUE_ROW_VIEW (view));
    }
  return NULL;
}

static void
ask (GtkGesture *gesture,
     double      x,
     double      y,
     Listener   *listener)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  OrdetQueueRow *row = row_at (list, x, y);

  if (row == NULL)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  listener->callback (listener->data, ordet_queue_row_data (row)->key, x, y);
}

static void
pressed_cb (GtkGesture *click,
            int         n_press,
            double      x,
            double      y,
            Listener   *listener)
{
  ask (click, x, y, listener);
}

static void
long_pressed_cb (GtkGesture *press,
                 double      x,
                 double      y,
                 Listener   *listener)
{
  ask (press, x, y, listener);
}

static void
listener_free (gpointer  data,
               GClosure *closure)
{
  g_free (data);
}

/**
 * ordet_queue_menu_listen:
 * @list: the list of rows
 * @callback: told of a right click, or a long press of a finger, on a row
 * @data: for @callback; must outlive @list
 */
void
ordet_queue_menu_listen (GtkWidget      *list,
                         OrdetQueueMenu  callback,
                         gpointer        data)
{
  Listener *listener = g_new (Listener, 1);
  GtkGesture *click = gtk_gesture_click_new (), *press = gtk_gesture_long_press_new ();

  *listener = (Listener) { callback, data };
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect_data (click, "pressed", G_CALLBACK (pressed_cb), listener, listener_free, 0);
  g_signal_connect (press, "pressed", G_CALLBACK (long_pressed_cb), listener);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (press));
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (click));
}
