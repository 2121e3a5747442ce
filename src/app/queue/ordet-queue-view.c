/* ordet-queue-view.c — the queue: its header, its rows, the line under it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-queue-view.h"

#include <glib/gi18n.h>

#include "ordet-compat.h"
#include "ordet-key-button.h"
#include "ordet-label.h"
#include "ordet-queue-menu.h"
#include "ordet-queue-model.h"
#include "ordet-queue-row-view.h"
#include "ordet-queue-slide.h"
#include "ordet-ui.h"

/* With more than this many waiting the rows are low. */
#define DENSE_ABOVE 10

#define SEATS_AHEAD 4

/* Below this many pixels only the count stands in the header. */
#define NARROW 560

/* How long a row stays marked that was just looked for, or moved. */
#define FLASH_MS 1000

struct _OrdetQueueView
{
  GtkWidget           parent_instance;

  OrdetQueueModel    *model;     /* (owned) */
  GtkSingleSelection *selection; /* (owned) */
  GPtrArray          *views; /* (owned) (element-type OrdetQueueRowView) unowned: all there are */
  gboolean            dense;
  OrdetTell           tell;
  guint64             turn;      /* key of the seat that has the floor in a go-round; 0: none */
  char               *late;      /* (owned) (nullable) who asked after the line */
  OrdetQueueSlide    *slide;     /* (owned) */
  guint               flash;     /* source */
  GtkWidget          *flashed;   /* (weak) */

  GtkWidget          *header;
  GtkWidget          *title;
  GtkWidget          *summary;
  GtkWidget          *total;
  GtkWidget          *shorten;
  GtkWidget          *end;
  GtkWidget          *wait;
  GtkWidget          *frame;
  GtkWidget          *scroller;
  GtkListView        *list;
  GtkWidget          *line;
  GtkWidget          *line_title;
  GtkWidget          *line_text;
};

G_DEFINE_FINAL_TYPE (OrdetQueueView, ordet_queue_view, GTK_TYPE_WIDGET)

enum {
  SIGNAL_LEAVE,
  SIGNAL_WHY,
  SIGNAL_MENU,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- rows --- */

static void
items_changed_cb (OrdetQueueView *self)
{
  if (self->slide != NULL)
    ordet_queue_slide_begin (self->slide);
}

static void
destroyed_cb (OrdetQueueView *self,
              GtkWidget      *view)
{
  g_ptr_array_remove_fast (self->views, view);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          OrdetQueueView           *self)
{
  GtkWidget *view = ordet_queue_row_view_new ();

  ordet_queue_row_view_set_style (ORDET_QUEUE_ROW_VIEW (view), self->dense, self->tell);
  gtk_list_item_set_child (item, view);
  ordet_queue_row_view_set_slide (ORDET_QUEUE_ROW_VIEW (view), ordet_queue_slide_offset,
                                  self->slide);
  g_ptr_array_add (self->views, view);
  g_signal_connect_object (view, "destroy", G_CALLBACK (destroyed_cb), self, G_CONNECT_SWAPPED);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         OrdetQueueView           *self)
{
  ordet_queue_row_view_bind (ORDET_QUEUE_ROW_VIEW (gtk_list_item_get_child (item)),
                             gtk_list_item_get_item (item), item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           OrdetQueueView           *self)
{
  ordet_queue_row_view_bind (ORDET_QUEUE_ROW_VIEW (gtk_list_item_get_child (item)), NULL, NULL);
}

static OrdetQueueRowView *
view_of (OrdetQueueView *self,
         guint64         key)
{
  for (guint i = 0; i < self->views->len; i++)
    {
      OrdetQueueRowView *view = g_ptr_array_index (self->views, i);
      OrdetQueueRow *row = ordet_queue_row_view_row (view);

      if (row != NULL && ordet_queue_row_data (row)->key == key)
        return view;
    }
  return NULL;
}

static void
activate_cb (OrdetQueueView *self,
             guint           position)
{
  g_autoptr(OrdetQueueRow) row = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (row != NULL)
    g_signal_emit (self, signals[SIGNAL_WHY], 0, ordet_queue_row_data (row)->seq);
}

static gboolean
key_cb (OrdetQueueView  *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  const OrdetRowData *row = ordet_queue_view_focused (self);

  if (keyval != GDK_KEY_Up || (state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      row == NULL || ordet_queue_model_find (self->model, row->key) != 0)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[SIGNAL_LEAVE], 0);
  return GDK_EVENT_STOP;
}

static void
menu_cb (gpointer data,
         guint64  key,
         double   x,
         double   y)
{
  OrdetQueueView *self = data;
  double here_x, here_y;

  if (gtk_widget_translate_coordinates (GTK_WIDGET (self->list), GTK_WIDGET (self), x, y, &here_x,
                                        &here_y))
    g_signal_emit (self, signals[SIGNAL_MENU], 0, key, here_x, here_y);
}

/* --- the object --- */

static void
clear_flash (OrdetQueueView *self)
{
  if (self->flashed != NULL)
    gtk_widget_remove_css_class (self->flashed, "flash");
  g_clear_weak_pointer (&self->flashed);
}

static void
ordet_queue_view_dispose (GObject *object)
{
  OrdetQueueView *self = ORDET_QUEUE_VIEW (object);
  GtkWidget *child;

  g_clear_handle_id (&self->flash, g_source_remove);
  clear_flash (self);
  for (guint i = 0; i < self->views->len; i++)
    ordet_queue_row_view_set_slide (g_ptr_array_index (self->views, i), NULL, NULL);
  g_clear_pointer (&self->slide, ordet_queue_slide_free);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->list = NULL;
  g_clear_object (&self->selection);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (ordet_queue_view_parent_class)->dispose (object);
}

static void
ordet_queue_view_finalize (GObject *object)
{
  OrdetQueueView *self = ORDET_QUEUE_VIEW (object);

  g_ptr_array_unref (self->views);
  g_free (self->late);

  G_OBJECT_CLASS (ordet_queue_view_parent_class)->finalize (object);
}

static void
ordet_queue_view_class_init (OrdetQueueViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ordet_queue_view_dispose;
  object_class->finalize = ordet_queue_view_finalize;
  g_type_ensure (ORDET_TYPE_KEY_BUTTON);
  signals[SIGNAL_LEAVE] = g_signal_new ("leave", ORDET_TYPE_QUEUE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_WHY] = g_signal_new ("why", ORDET_TYPE_QUEUE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_MENU] = g_signal_new ("menu", ORDET_TYPE_QUEUE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 3, G_TYPE_UINT64, G_TYPE_DOUBLE,
                                       G_TYPE_DOUBLE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ORDET_RESOURCES "/ui/ordet-queue-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OrdetQueueView, header);
  gtk_widget_class_bind_template_child (widget_class, OrdetQueueView, title);
  gtk_widget_class_bind_template_child (widget_class, OrdetQueueView, summary);
  gtk_widget_class_bind_template_child (widget_class, OrdetQueueView, total);
  gtk_widget_class_bind_template_child (widget_class, OrdetQueueView, shorten);
  gtk_widget_class_bind_template_child (widget_class, OrdetQueueView, end);
  gtk_widget_class_bind_template_child (widget_class, OrdetQueueView, wait);
  gtk_widget_class_bind_template_child (widget_class, OrdetQueueView, frame);
  gtk_widget_class_bind_template_child (widget_class, OrdetQueueView, scroller);
  gtk_widget_class_bind_template_child (widget_class, OrdetQueueView, list);
  gtk_widget_class_bind_template_child (widget_class, OrdetQueueView, line);
  gtk_widget_class_bind_template_child (widget_class, OrdetQueueView, line_title);
  gtk_widget_class_bind_template_child (widget_class, OrdetQueueView, line_text);
}

static void
ordet_queue_view_init (OrdetQueueView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->views = g_ptr_array_new ();
  self->model = ordet_queue_model_new ();
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->slide = ordet_queue_slide_new (self->scroller, self->views);
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (GTK_LABEL (self->title)), -1);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (activate_cb), self);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  ordet_queue_menu_listen (GTK_WIDGET (self->list), menu_cb, self);
}

/* --- showing --- */

static void
show_header (OrdetQueueView        *self,
             const OrdetFloorState *state,
             OrdetMeeting          *meeting)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  gboolean narrow = width > 0 && width < NARROW;
  g_autofree char *summary = narrow ? ordet_floor_summary_short (state)
                                    : ordet_floor_summary (state);
  g_autofree char *total = NULL;
  gboolean open = state->item != ORDET_NOBODY && state->phase != ORDET_FLOOR_CLOSED;
  /* The row under the queue offers another limit then. */
  gboolean offered = state->pace.state == ORDET_PACE_LATE && state->pace.shorter_s > 0;
  gboolean busy = self->dense && !state->round && state->short_s > 0 && !offered;
  gboolean nested = open && state->list.depth > 0;

  ordet_label_set (self->title, state->round ? _("Go-Round")
                                : nested && state->list.title != NULL ? state->list.title
                                : C_("list of speakers", "Queue"));
  ordet_label_set (self->summary, open ? summary : "");
  total = busy ? ordet_floor_total (state, meeting) : g_strdup ("");
  ordet_label_set (self->total, total);
  gtk_widget_set_tooltip_markup (self->total, busy ? total : NULL);
  gtk_widget_set_visible (self->total, busy);
  gtk_widget_set_visible (self->shorten, busy);
  gtk_widget_set_visible (self->wait, !busy && !state->round && !nested);

  gtk_widget_set_visible (self->end, state->round || nested);
  if (state->round)
    {
      g_autofree char *key = ordet_key_of_mnemonic (_("_Go-Round"));

      ordet_key_button_set (ORDET_KEY_BUTTON (self->end), _("End Go-Round"), NULL, key);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->end), "floor.round");
    }
  else if (nested)
    {
      ordet_key_button_set (ORDET_KEY_BUTTON (self->end), _("Back to the List Below"), NULL, "");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->end), "floor.pop");
    }
}

static void
show_line (OrdetQueueView        *self,
           const OrdetFloorState *state)
{
  gboolean shown = state->item != ORDET_NOBODY && state->list.state != ORDET_LIST_OPEN &&
                   !state->round;
  g_autofree char *title = NULL, *text = NULL, *hour = NULL;

  gtk_widget_set_visible (self->line, shown);
  if (!shown)
    {
      g_clear_pointer (&self->late, g_free);
      return;
    }
  if (state->list.state == ORDET_LIST_CLOSED)
    {
      hour = ordet_words_clock (state->list.closed_us);
      /* Translators: %s is an hour, "14:30". */
      title = g_strdup_printf (_("Line drawn %s"), hour);
      if (self->late != NULL)
        /* Translators: %s is a sentence: "11 Kaia Fiksjonsen asked at 14:31." */
        text = g_strdup_printf (_("The list is closed. %s"), self->late);
      else
        text = g_strdup (_("The list is closed."));
    }
  else
    {
      hour = ordet_words_clock (state->list.announced_us);
      title = g_strdup_printf (_("Announced %s"), hour);
      text = state->list.closes_us >= 0 ? ordet_floor_closes_at (state)
             : g_strdup (state->list.line_when == NULL ? _("Last call: the list closes soon.")
                       : g_str_equal (state->list.line_when, "after-next")
                           ? _("The list closes after the next speech.")
                           : _("The list closes after this speech."));
    }
  ordet_label_set (self->line_title, title);
  ordet_label_set (self->line_text, text);
  ordet_ui_set_class (self->line, "announced", state->list.state != ORDET_LIST_CLOSED);
}

/* In a go-round the list follows whose turn it is, a few seats ahead. */
static void
follow_turn (OrdetQueueView *self,
             const GArray   *rows)
{
  guint64 turn = 0;
  guint at = 0;

  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, OrdetRowData, i).state == ORDET_ROW_NOW)
      {
        turn = g_array_index (rows, OrdetRowData, i).key;
        at = i;
      }
  if (turn != 0 && turn != self->turn && ordet_queue_view_focused (self) == NULL)
    ordet_compat_list_view_scroll_to (self->list, MIN (at + SEATS_AHEAD, rows->len - 1));
  self->turn = turn;
}

/**
 * ordet_queue_view_show:
 * @self: the view
 * @state: the floor
 * @meeting: its meeting
 * @tell: what the chair has chosen to show
 *
 * Shows the queue as it is now; rows that stay keep their place, focus and
 * selection.
 */
void
ordet_queue_view_show (OrdetQueueView        *self,
                       const OrdetFloorState *state,
                       OrdetMeeting          *meeting,
                       OrdetTell              tell)
{
  g_autoptr(GArray) rows = NULL;
  gboolean dense, at_top;
  GtkAdjustment *scroll;

  g_return_if_fail (ORDET_IS_QUEUE_VIEW (self));
  scroll = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  at_top = gtk_adjustment_get_value (scroll) < 1;
  ordet_queue_slide_remember (self->slide);
  rows = ordet_floor_rows (state, meeting);
  dense = rows->len > DENSE_ABOVE;
  if (dense != self->dense || tell != self->tell)
    {
      self->dense = dense;
      self->tell = tell;
      for (guint i = 0; i < self->views->len; i++)
        ordet_queue_row_view_set_style (g_ptr_array_index (self->views, i), dense, tell);
    }
  ordet_queue_model_update (self->model, (const OrdetRowData *) (gpointer) rows->data, rows->len);
  /* The list follows the row it showed first; the chair wants the next ones. */
  if (at_top && rows->len > 0 && !state->round && ordet_queue_view_focused (self) == NULL)
    ordet_compat_list_view_scroll_to (self->list, 0);
  follow_turn (self, rows);
  show_header (self, state, meeting);
  show_line (self, state);
  gtk_widget_set_visible (self->scroller, rows->len > 0);
  gtk_widget_set_visible (self->frame, rows->len > 0 || gtk_widget_get_visible (self->line));
}

/**
 * ordet_queue_view_set_late:
 * @self: the view
 * @text: a sentence: who asked after the line was drawn
 *
 * Says so under the line until the list is open again.
 */
void
ordet_queue_view_set_late (OrdetQueueView *self,
                           const char     *text)
{
  g_return_if_fail (ORDET_IS_QUEUE_VIEW (self));

  g_free (self->late);
  self->late = g_strdup (text);
}

/* --- focus --- */

/**
 * ordet_queue_view_enter:
 * @self: the view
 * @last: begin at the last row, else at the first
 *
 * Returns: FALSE if there is no row to go to
 */
gboolean
ordet_queue_view_enter (OrdetQueueView *self,
                        gboolean        last)
{
  guint n;
  g_autoptr(OrdetQueueRow) row = NULL;

  g_return_val_if_fail (ORDET_IS_QUEUE_VIEW (self), FALSE);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  if (n == 0)
    return FALSE;
  row = g_list_model_get_item (G_LIST_MODEL (self->model), last ? n - 1 : 0);
  ordet_queue_view_focus (self, ordet_queue_row_data (row)->key);
  return TRUE;
}

/**
 * ordet_queue_view_focused:
 * @self: the view
 *
 * Returns: (transfer none) (nullable): the row that has the keyboard
 */
const OrdetRowData *
ordet_queue_view_focused (OrdetQueueView *self)
{
  GtkRoot *root;
  GtkWidget *focus, *child;

  g_return_val_if_fail (ORDET_IS_QUEUE_VIEW (self), NULL);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    return NULL;
  child = gtk_widget_get_first_child (focus);
  if (!ORDET_IS_QUEUE_ROW_VIEW (child) ||
      ordet_queue_row_view_row (ORDET_QUEUE_ROW_VIEW (child)) == NULL)
    return NULL;
  return ordet_queue_row_data (ordet_queue_row_view_row (ORDET_QUEUE_ROW_VIEW (child)));
}

/**
 * ordet_queue_view_focus:
 * @self: the view
 * @key: key of a row
 *
 * Brings the row into view and gives it the keyboard.
 */
void
ordet_queue_view_focus (OrdetQueueView *self,
                        guint64         key)
{
  guint position;
  OrdetQueueRowView *view;

  g_return_if_fail (ORDET_IS_QUEUE_VIEW (self));

  position = ordet_queue_model_find (self->model, key);
  if (position == G_MAXUINT)
    return;
  ordet_compat_list_view_scroll_to (self->list, position);
  gtk_single_selection_set_selected (self->selection, position);
  view = view_of (self, key);
  if (view != NULL)
    gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (view)));
}

static gboolean
flash_end_cb (gpointer data)
{
  OrdetQueueView *self = data;

  self->flash = 0;
  clear_flash (self);
  return G_SOURCE_REMOVE;
}

/**
 * ordet_queue_view_flash:
 * @self: the view
 * @key: key of a row
 * @look: bring it into view, too
 *
 * Tints the row for a second: it is the one that was asked for, or that has
 * just come or moved.
 */
void
ordet_queue_view_flash (OrdetQueueView *self,
                        guint64         key,
                        gboolean        look)
{
  guint position;
  OrdetQueueRowView *view;

  g_return_if_fail (ORDET_IS_QUEUE_VIEW (self));

  position = ordet_queue_model_find (self->model, key);
  if (position == G_MAXUINT)
    return;
  if (look)
    ordet_compat_list_view_scroll_to (self->list, position);
  g_clear_handle_id (&self->flash, g_source_remove);
  clear_flash (self);
  view = view_of (self, key);
  if (view == NULL)
    return;
  g_set_weak_pointer (&self->flashed, gtk_widget_get_parent (GTK_WIDGET (view)));
  gtk_widget_add_css_class (self->flashed, "flash");
  self->flash = g_timeout_add (FLASH_MS, flash_end_cb, self);
}

/**
 * ordet_queue_view_has:
 * @self: the view
 * @key: key of a row
 *
 * Returns: whether there is such a row now
 */
gboolean
ordet_queue_view_has (OrdetQueueView *self,
                      guint64         key)
{
  g_return_val_if_fail (ORDET_IS_QUEUE_VIEW (self), FALSE);
  return ordet_queue_model_find (self->model, key) != G_MAXUINT;
}

/**
 * ordet_queue_view_model:
 * @self: the view
 *
 * Returns: (transfer none): the rows
 */
GListModel *
ordet_queue_view_model (OrdetQueueView *self)
{
  g_return_val_if_fail (ORDET_IS_QUEUE_VIEW (self), NULL);
  return G_LIST_MODEL (self->model);
}
