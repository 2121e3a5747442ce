/* ordet-floor-balance.c — list A and everybody else, on the floor and in the room
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The calm meter of the chair's window: two cells, nothing below six
 * speakers, kept nowhere (privacy.md 3).
 */
#include "ordet-floor-balance.h"

#include "ordet-label.h"
#include "ordet-ui.h"

struct _OrdetFloorBalance
{
  GtkWidget     parent_instance;

  OrdetMeeting *shown;   /* (unowned) (nullable) */
  GtkWidget    *sentence;
  GtkWidget    *item;
  GtkWidget    *meeting;
  GtkWidget    *meter;
  GtkWidget    *legend;
  GtkWidget    *list_a;
  GtkWidget    *others;
};

G_DEFINE_FINAL_TYPE (OrdetFloorBalance, ordet_floor_balance, GTK_TYPE_WIDGET)

static void
update (OrdetFloorBalance *self)
{
  OrdetBalanceFigures figures;

  if (self->shown == NULL)
    return;
  ordet_floor_balance_figures (self->shown,
                               gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->item)),
                               &figures);
  ordet_balance_meter_set (ORDET_BALANCE_METER (self->meter), &figures);
  gtk_widget_set_margin_start (self->legend,
                               ordet_balance_meter_left (ORDET_BALANCE_METER (self->meter)));
  ordet_label_set (self->sentence,
                   ordet_balance_meter_sentence (ORDET_BALANCE_METER (self->meter)));
}

static void
ordet_floor_balance_dispose (GObject *object)
{
  OrdetFloorBalance *self = ORDET_FLOOR_BALANCE (object);
  GtkWidget *child;

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, update, self);
  self->item = NULL;
  self->shown = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (ordet_floor_balance_parent_class)->dispose (object);
}

static void
ordet_floor_balance_class_init (OrdetFloorBalanceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ordet_floor_balance_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ORDET_RESOURCES "/ui/ordet-floor-balance.ui");
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorBalance, sentence);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorBalance, item);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorBalance, meeting);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorBalance, meter);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorBalance, legend);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorBalance, list_a);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorBalance, others);
}

static void
ordet_floor_balance_init (OrdetFloorBalance *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ordet_mark_image_set (ORDET_MARK_IMAGE (self->list_a), ORDET_MARK_LIST_A);
  ordet_mark_image_set (ORDET_MARK_IMAGE (self->others), ORDET_MARK_OTHERS);
  g_signal_connect_swapped (self->item, "toggled", G_CALLBACK (update), self);
}

/**
 * ordet_floor_balance_figures:
 * @meeting: a meeting
 * @item_only: of the open item, else of the whole meeting
 * @figures: (out caller-allocates): the sums
 *
 * Finished speeches by the group the speaker had when they began, and who is
 * on the roll now. List A is group a; everybody else is one cell.
 */
void
ordet_floor_balance_figures (OrdetMeeting        *meeting,
                             gboolean             item_only,
                             OrdetBalanceFigures *figures)
{
  guint item = ordet_meeting_current_item (meeting);
  g_autoptr(GHashTable) speakers = g_hash_table_new (NULL, NULL);

  *figures = (OrdetBalanceFigures) { 0 };
  for (guint i = 0; i < ordet_meeting_n_turns (meeting); i++)
    {
      const OrdetTurn *turn = ordet_meeting_turn (meeting, i);

      if (turn->kind != ORDET_KIND_SPEECH || (item_only && turn->item != item) ||
          (turn->end != ORDET_END_DONE && turn->end != ORDET_END_CUT))
        continue;
      g_hash_table_add (speakers, GUINT_TO_POINTER (turn->person));
      if (turn->group == ORDET_GROUP_A)
        figures->floor_a_us += turn->spoken_us;
      else
        figures->floor_others_us += turn->spoken_us;
    }
  figures->speakers = g_hash_table_size (speakers);
  for (guint i = 0; i < ordet_meeting_n_people (meeting); i++)
    {
      const OrdetPerson *person = ordet_meeting_person (meeting, i);

      if (!person->present)
        continue;
      if (person->group == ORDET_GROUP_A)
        figures->room_a++;
      else
        figures->room_others++;
    }
}

/**
 * ordet_floor_balance_show:
 * @self: the card
 * @meeting: the meeting; must live until the next call or the card's end
 */
void
ordet_floor_balance_show (OrdetFloorBalance *self,
                          OrdetMeeting      *meeting)
{
  g_return_if_fail (ORDET_IS_FLOOR_BALANCE (self));

  self->shown = meeting;
  update (self);
}
