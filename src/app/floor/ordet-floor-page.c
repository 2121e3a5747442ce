/* ordet-floor-page.c — the floor: the page a meeting is run from
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page holds nothing about the meeting: it shows the fold, and proposes
 * the next fact to the session.
 */
#include "ordet-floor-private.h"

#include <glib/gi18n.h>

#include "ordet-floor-split.h"
#include "ordet-host.h"
#include "ordet-key-button.h"
#include "ordet-label.h"
#include "ordet-ui.h"

/* The ring moves so often while a clock runs; everything else once a second. */
#define TICK_MS 100

G_DEFINE_FINAL_TYPE_WITH_CODE (
  OrdetFloorPage, ordet_floor_page, GTK_TYPE_WIDGET,
  G_IMPLEMENT_INTERFACE (ORDET_TYPE_ACT_HOST, ordet_floor_act_host_init))

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_SHOW_LISTS,
  N_PROPS,
};

enum {
  SIGNAL_FAILED,
  SIGNAL_CLOSE,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* --- showing --- */

/**
 * ordet_floor_tell:
 * @self: the page
 *
 * Returns: what of lists and first times may be shown now
 */
OrdetTell
ordet_floor_tell (OrdetFloorPage *self)
{
  return self->show_lists ? ORDET_TELL_ALL : ORDET_TELL_NEITHER;
}

/**
 * ordet_floor_meeting:
 * @self: the page
 *
 * Returns: (transfer none): the fold of what the store holds
 */
OrdetMeeting *
ordet_floor_meeting (OrdetFloorPage *self)
{
  return ordet_session_meeting (self->session);
}

static void
show_actions (OrdetFloorPage *self)
{
  const OrdetFloorState *state = &self->state;
  gboolean open = state->item != ORDET_NOBODY && state->phase != ORDET_FLOOR_CLOSED;
  gboolean closed = open && state->list.state == ORDET_LIST_CLOSED;
  gboolean in_break = state->phase == ORDET_FLOOR_BREAK,
           in_groups = state->phase == ORDET_FLOOR_GROUPS;

  gtk_widget_set_visible (self->unline, closed);
  gtk_widget_set_visible (self->line, !closed);
  gtk_widget_set_sensitive (self->line, open && !state->round);
  ordet_key_button_set (ORDET_KEY_BUTTON (self->round), _("_Go-Round"), "ordet-round-symbolic",
                        NULL);
  ordet_ui_set_class (self->round, "current", state->round);
  ordet_ui_set_class (self->pause, "current", in_break);
  ordet_ui_set_class (self->groups, "current", in_groups);
}

/* In a narrow window the words of the bar stay and the keys go: they stand in
 * the window of shortcuts too. */
static gboolean
fit_bar (gpointer data)
{
  OrdetFloorPage *self = data;
  GtkWidget *const buttons[] = { self->unline, self->round, self->groups, self->pause,
                                 self->proposal, self->decision, self->vote };
  GtkAdjustment *width =
    gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->actions));
  double room = gtk_adjustment_get_page_size (width);

  self->fitting = 0;
  if (gtk_adjustment_get_upper (width) > room + 1)
    self->bar_needs = MAX (self->bar_needs, gtk_adjustment_get_upper (width));
  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    ordet_key_button_show_key (ORDET_KEY_BUTTON (buttons[i]), room >= self->bar_needs);
  gtk_widget_set_visible (self->line_cap, room >= self->bar_needs);
  return G_SOURCE_REMOVE;
}

/* The width is told while the window is being laid out: not the moment to
 * change what is laid out. */
static void
bar_changed_cb (OrdetFloorPage *self)
{
  if (self->fitting == 0)
    self->fitting = g_idle_add (fit_bar, self);
}

static void
show_status (OrdetFloorPage *self)
{
  g_autofree char *status =
    ordet_floor_pace_add_news (self->pace, ordet_floor_status (&self->state,
                                                               ordet_floor_meeting (self),
                                                               ordet_floor_tell (self)));

  ordet_floor_entry_set_status (self->entry, status);
  ordet_label_set (self->status, status);
}

/* Everything that is another after an act, or once a second. */
static void
show_all (OrdetFloorPage *self)
{
  OrdetMeeting *meeting = ordet_floor_meeting (self);
  gint64 now_us = ordet_session_now_us (self->session);
  OrdetTell tell = ordet_floor_tell (self);

  ordet_floor_state_read (&self->state, meeting, now_us);
  self->shown_s = now_us / ORDET_SECOND;
  ordet_floor_strip_show (self->strip, &self->state, meeting, now_us);
  ordet_floor_card_show (self->card, &self->state, meeting, tell);
  ordet_floor_next_show (self->next, &self->state, meeting, tell);
  gtk_widget_set_visible (GTK_WIDGET (self->next), self->state.item != ORDET_NOBODY);
  ordet_queue_view_show (self->queue, &self->state, meeting, tell);
  ordet_floor_pace_show (self->pace, &self->state, meeting);
  gtk_widget_set_visible (GTK_WIDGET (self->balance), self->show_lists);
  if (self->show_lists)
    ordet_floor_balance_show (self->balance, meeting);
}

/**
 * ordet_floor_page_refresh:
 * @self: the page
 *
 * Shows what the meeting is now. Called at every "changed" of the session.
 */
void
ordet_floor_page_refresh (OrdetFloorPage *self)
{
  g_return_if_fail (ORDET_IS_FLOOR_PAGE (self));

  show_all (self);
  ordet_floor_entry_show (self->entry, &self->state, ordet_floor_meeting (self),
                          ordet_floor_tell (self), ordet_session_now_us (self->session));
  show_actions (self);
  show_status (self);
  ordet_floor_enable_acts (self);
  ordet_floor_mind_line (self);
}

/* A soft sign when the warning begins and when the time is up, for a chair
 * who looks at the room; off unless the person asked for it. */
static void
beep (OrdetFloorPage *self)
{
  OrdetTimerState before = self->heard;
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));

  self->heard = self->state.timer;
  if (native != NULL && self->state.phase == ORDET_FLOOR_SPEAKING &&
      ((before == ORDET_TIMER_RUNNING && self->heard == ORDET_TIMER_WARNING) ||
       (before == ORDET_TIMER_WARNING && self->heard == ORDET_TIMER_OVER)) &&
      g_settings_get_boolean (self->settings, "sound"))
    gdk_surface_beep (gtk_native_get_surface (native));
}

static gboolean
tick_cb (gpointer data)
{
  OrdetFloorPage *self = data;
  gint64 now_us = ordet_session_now_us (self->session);

  if (now_us / ORDET_SECOND != self->shown_s)
    {
      show_all (self);
      show_status (self);
    }
  else
    {
      ordet_floor_tick (&self->state, ordet_floor_meeting (self), now_us);
      ordet_floor_card_tick (self->card, &self->state);
    }
  beep (self);
  return G_SOURCE_CONTINUE;
}

static void
ordet_floor_page_map (GtkWidget *widget)
{
  OrdetFloorPage *self = ORDET_FLOOR_PAGE (widget);

  GTK_WIDGET_CLASS (ordet_floor_page_parent_class)->map (widget);
  ordet_floor_page_refresh (self);
  if (self->tick == 0)
    self->tick = g_timeout_add (TICK_MS, tick_cb, self);
  ordet_floor_focus_entry (self);
}

static void
ordet_floor_page_unmap (GtkWidget *widget)
{
  OrdetFloorPage *self = ORDET_FLOOR_PAGE (widget);

  g_clear_handle_id (&self->tick, g_source_remove);
  GTK_WIDGET_CLASS (ordet_floor_page_parent_class)->unmap (widget);
}

static gboolean
ordet_floor_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ORDET_FLOOR_PAGE (widget)->entry));
}

/* Whoever comes to the page comes to the entry. */
static gboolean
ordet_floor_page_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  gboolean back = direction == GTK_DIR_TAB_BACKWARD;

  if (child == NULL)
    return gtk_widget_grab_focus (widget);
  if (!back)
    return GTK_WIDGET_CLASS (ordet_floor_page_parent_class)->focus (widget, direction);
  while (child != NULL && !gtk_widget_child_focus (child, direction))
    child = gtk_widget_get_prev_sibling (child);
  return child != NULL;
}

/* --- what others tell it --- */

static gboolean
take_cb (OrdetFloorPage *self,
         guint           person,
         gint            kind,
         gboolean        withdraw)
{
  return ordet_floor_take (self, person, (OrdetKind) kind, withdraw);
}

static gboolean
guest_cb (OrdetFloorPage *self,
          const char     *name,
          gint64          number,
          gint            kind)
{
  return ordet_floor_add_guest (self, name, number, (OrdetKind) kind);
}

static void
down_cb (OrdetFloorPage *self,
         gboolean        last)
{
  ordet_queue_view_enter (self->queue, last);
}

static void
why_cb (OrdetFloorPage *self,
        guint           seq)
{
  ordet_why_popover_show (self->why, ordet_floor_meeting (self), seq, ordet_floor_tell (self));
}

static void
menu_cb (OrdetFloorPage *self,
         guint64         key,
         double          x,
         double          y)
{
  ordet_floor_row_menu (self, key, x, y);
}

static void
item_cb (OrdetFloorPage *self,
         guint           item)
{
  g_autoptr(OrdetEvent) event = ordet_floor_event (self, ORDET_ACT_ITEM);

  ordet_event_set_string (event, ORDET_KEY_ITEM,
                          ordet_meeting_item (ordet_floor_meeting (self), item)->id);
  ordet_floor_act (self, event, NULL);
}

static void
show_cut_off (OrdetFloorPage *self)
{
  const OrdetTurn *turn = ordet_meeting_floor (ordet_floor_meeting (self));
  g_autofree char *name = NULL, *text = NULL;

  if (!ordet_session_was_cut_off (self->session) || turn == NULL)
    return;
  name = ordet_words_person (ordet_floor_meeting (self), turn->person);
  /* Translators: %s is a name. */
  text = g_strdup_printf (_("Ordet ended while %s had the floor. The turn is paused and its time "
                            "is kept."), name);
  ordet_bar_show (self->bar, ORDET_BAR_WARNING, text, _("Go On"), "floor.pause");
}

/* --- the object --- */

static void
ordet_floor_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  OrdetFloorPage *self = ORDET_FLOOR_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_SHOW_LISTS:
      ordet_floor_page_set_show_lists (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ordet_floor_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  OrdetFloorPage *self = ORDET_FLOOR_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_SHOW_LISTS:
      g_value_set_boolean (value, self->show_lists);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ordet_floor_page_constructed (GObject *object)
{
  OrdetFloorPage *self = ORDET_FLOOR_PAGE (object);

  G_OBJECT_CLASS (ordet_floor_page_parent_class)->constructed (object);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (ordet_floor_page_refresh), self,
                           G_CONNECT_SWAPPED);
  show_cut_off (self);
  ordet_floor_page_refresh (self);
}

static void
ordet_floor_page_dispose (GObject *object)
{
  OrdetFloorPage *self = ORDET_FLOOR_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_handle_id (&self->fitting, g_source_remove);
  g_clear_handle_id (&self->closing, g_source_remove);
  if (self->observer != NULL)
    gtk_window_destroy (self->observer);
  g_clear_weak_pointer (&self->observer);
  if (self->actions != NULL)
    g_signal_handlers_disconnect_by_func (
      gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->actions)), bar_changed_cb,
      self);
  self->actions = NULL;
  g_clear_handle_id (&self->toast_timer, g_source_remove);
  self->toast = NULL;
  if (self->why != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->why));
  self->why = NULL;
  g_clear_pointer (&self->row_menu, gtk_widget_unparent);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (ordet_floor_page_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, OrdetFloorPage, name)

static void
bind_children (GtkWidgetClass *widget_class)
{
  BIND (bar);
  BIND (strip);
  BIND (card);
  BIND (next);
  BIND (balance);
  BIND (status);
  BIND (toasts);
  BIND (entry);
  BIND (queue);
  BIND (pace);
  BIND (actions);
  BIND (line);
  BIND (line_label);
  BIND (line_cap);
  BIND (unline);
  BIND (round);
  BIND (groups);
  BIND (pause);
  BIND (proposal);
  BIND (decision);
  BIND (vote);
  BIND (more);
}

/* The window says what could not be saved, in a bar that stays. */
static void
failed_cb (OrdetFloorPage *self,
           const GError   *error)
{
  ordet_host_report (GTK_WIDGET (self), error);
}

static void
ordet_floor_page_class_init (OrdetFloorPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = ordet_floor_page_set_property;
  object_class->get_property = ordet_floor_page_get_property;
  object_class->constructed = ordet_floor_page_constructed;
  object_class->dispose = ordet_floor_page_dispose;
  widget_class->map = ordet_floor_page_map;
  widget_class->unmap = ordet_floor_page_unmap;
  widget_class->grab_focus = ordet_floor_page_grab_focus;
  widget_class->focus = ordet_floor_page_focus;

  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ORDET_TYPE_SESSION,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                             G_PARAM_STATIC_STRINGS);
  /* Marks and reasons of the lists, first times and the meter: shown only
   * when the chair has asked for them in this meeting; the meeting's view
   * takes it back when monitors change. */
  props[PROP_SHOW_LISTS] = g_param_spec_boolean ("show-lists", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                 G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[SIGNAL_FAILED] =
    g_signal_new_class_handler ("failed", ORDET_TYPE_FLOOR_PAGE, G_SIGNAL_RUN_LAST,
                                G_CALLBACK (failed_cb), NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_ERROR);
  signals[SIGNAL_CLOSE] = g_signal_new ("close", ORDET_TYPE_FLOOR_PAGE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ORDET_TYPE_BAR);
  g_type_ensure (ORDET_TYPE_FLOOR_BALANCE);
  g_type_ensure (ORDET_TYPE_FLOOR_CARD);
  g_type_ensure (ORDET_TYPE_FLOOR_ENTRY);
  g_type_ensure (ORDET_TYPE_FLOOR_NEXT);
  g_type_ensure (ORDET_TYPE_FLOOR_PACE);
  g_type_ensure (ORDET_TYPE_FLOOR_SPLIT);
  g_type_ensure (ORDET_TYPE_FLOOR_STRIP);
  g_type_ensure (ORDET_TYPE_KEY_BUTTON);
  g_type_ensure (ORDET_TYPE_QUEUE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ORDET_RESOURCES "/ui/ordet-floor-page.ui");
  bind_children (widget_class);
  ordet_floor_install_acts (widget_class);
  ordet_floor_install_row_acts (widget_class);
}

static void
numbers_only_cb (OrdetFloorPage *self)
{
  ordet_floor_entry_set_numbers_only (self->entry,
                                      g_settings_get_boolean (self->settings, "numbers-only"));
}

static void
ordet_floor_page_init (OrdetFloorPage *self)
{
  g_autofree char *accel = NULL, *cap = NULL;

  self->advanced_us = -1;
  self->settings = ordet_ui_settings ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->entry, "take", G_CALLBACK (take_cb), self);
  g_signal_connect_swapped (self->entry, "guest", G_CALLBACK (guest_cb), self);
  g_signal_connect_swapped (self->entry, "down", G_CALLBACK (down_cb), self);
  g_signal_connect_swapped (self->queue, "leave", G_CALLBACK (ordet_floor_focus_entry), self);
  g_signal_connect_swapped (self->queue, "why", G_CALLBACK (why_cb), self);
  g_signal_connect_swapped (self->queue, "menu", G_CALLBACK (menu_cb), self);
  g_signal_connect_swapped (self->strip, "item", G_CALLBACK (item_cb), self);

  accel = ordet_key_of_mnemonic (gtk_label_get_label (GTK_LABEL (self->line_label)));
  cap = ordet_key_label (accel);
  gtk_label_set_label (GTK_LABEL (self->line_cap), cap);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->line), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (self->line_label)), -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->line),
                                         (GtkMenuButtonCreatePopupFunc) ordet_floor_make_line_menu,
                                         self, NULL);

  g_signal_connect_swapped (
    gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->actions)), "changed",
    G_CALLBACK (bar_changed_cb), self);

  self->why = ORDET_WHY_POPOVER (ordet_why_popover_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->why), ordet_floor_next_why (self->next));
  g_signal_connect_swapped (self->why, "closed", G_CALLBACK (ordet_floor_popover_closed), self);

  g_signal_connect_object (self->settings, "changed::numbers-only", G_CALLBACK (numbers_only_cb),
                           self, G_CONNECT_SWAPPED);
  numbers_only_cb (self);

  ordet_floor_install_keys (self);
}

/**
 * ordet_floor_page_new:
 * @session: the open meeting
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
ordet_floor_page_new (OrdetSession *session)
{
  return g_object_new (ORDET_TYPE_FLOOR_PAGE, "session", session, NULL);
}

/**
 * ordet_floor_page_set_show_lists:
 * @self: the page
 * @show_lists: show list marks, list reasons, first times and the meter
 *
 * The chair's choice for this meeting.
 */
void
ordet_floor_page_set_show_lists (OrdetFloorPage *self,
                                 gboolean        show_lists)
{
  g_return_if_fail (ORDET_IS_FLOOR_PAGE (self));

  if (self->show_lists == show_lists)
    return;
  self->show_lists = show_lists;
  ordet_floor_page_refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_LISTS]);
}

/**
 * ordet_floor_page_show_lists:
 * @self: the page
 *
 * Returns: whether lists are shown
 */
gboolean
ordet_floor_page_show_lists (OrdetFloorPage *self)
{
  g_return_val_if_fail (ORDET_IS_FLOOR_PAGE (self), FALSE);
  return self->show_lists;
}
