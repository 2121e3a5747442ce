/* ordet-floor-row.c — what can be done with one row of the queue
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys and menu of a row are the same acts. A row is named by its key, since
 * the order may have changed before somebody chooses from the menu.
 */
#include "ordet-floor-private.h"

#include <glib/gi18n.h>

#include "ordet-floor-dialogs.h"

/* Somebody may wait with several speeches: then the act says which it means. */
static void
say_which (OrdetFloorPage     *self,
           OrdetEvent         *event,
           const OrdetRowData *row)
{
  gsize n;
  const OrdetEntry *order = ordet_meeting_order (ordet_floor_meeting (self), &n);
  guint several = 0;

  for (gsize i = 0; i < n; i++)
    several += order[i].person == row->person && order[i].kind == row->kind ? 1 : 0;
  if (several > 1)
    ordet_event_set_integer (event, ORDET_KEY_SEQ, row->seq);
}

static const OrdetPerson *
who_is (OrdetFloorPage     *self,
        const OrdetRowData *row)
{
  return ordet_meeting_person (ordet_floor_meeting (self), row->person);
}

/**
 * ordet_floor_row_place:
 * @self: the page
 * @row: a speech that waits
 * @n_speeches: (out): how many wait
 *
 * Returns: its place among the speeches, 0 first; −1 if it is none
 */
gint
ordet_floor_row_place (OrdetFloorPage     *self,
                       const OrdetRowData *row,
                       gint               *n_speeches)
{
  gsize n;
  const OrdetEntry *order = ordet_meeting_order (ordet_floor_meeting (self), &n);
  gint at = -1;

  *n_speeches = 0;
  for (gsize i = 0; i < n; i++)
    if (order[i].kind == ORDET_KIND_SPEECH)
      {
        if (row->kind == ORDET_KIND_SPEECH && order[i].seq == row->seq)
          at = *n_speeches;
        (*n_speeches)++;
      }
  return at;
}

/**
 * ordet_floor_row_move:
 * @self: the page
 * @row: a speech that waits
 * @to: its place among the speeches, 0 first
 * @why: (nullable): the reason, for the log
 *
 * Returns: (transfer full): the act that moves that very request by hand
 */
OrdetEvent *
ordet_floor_row_move (OrdetFloorPage     *self,
                      const OrdetRowData *row,
                      gint                to,
                      const char         *why)
{
  OrdetEvent *event = ordet_floor_event (self, ORDET_ACT_MOVE);

  ordet_event_set_string (event, ORDET_KEY_WHO, who_is (self, row)->id);
  ordet_event_set_integer (event, ORDET_KEY_TO, to);
  if (why != NULL && *why != '\0')
    ordet_event_set_string (event, ORDET_KEY_WHY, why);
  say_which (self, event, row);
  return event;
}

/**
 * ordet_floor_row_step:
 * @self: the page
 * @row: a row
 * @step: −1: up, 1: down
 *
 * Moves it by one place, if it is a speech and there is one.
 */
void
ordet_floor_row_step (OrdetFloorPage     *self,
                      const OrdetRowData *row,
                      gint                step)
{
  gint n, at = ordet_floor_row_place (self, row, &n);
  guint64 key = row->key;
  g_autoptr(OrdetEvent) event = NULL;

  if (at < 0 || at + step < 0 || at + step >= n)
    return;
  event = ordet_floor_row_move (self, row, at + step, NULL);
  if (ordet_floor_act (self, event, who_is (self, row)->name))
    ordet_queue_view_flash (self->queue, key, TRUE);
}

/**
 * ordet_floor_row_withdraw:
 * @self: the page
 * @row: a row of somebody who waits
 *
 * Takes that very request off. The rejoinder that is due was never asked for:
 * it is declined.
 */
void
ordet_floor_row_withdraw (OrdetFloorPage     *self,
                          const OrdetRowData *row)
{
  const OrdetPerson *who = who_is (self, row);
  g_autoptr(OrdetEvent) event = NULL;

  if (row->kind == ORDET_KIND_REJOINDER)
    {
      ordet_floor_act_on (self, ORDET_ACT_DECLINE, row->person);
      return;
    }
  event = ordet_floor_event (self, ORDET_ACT_LOWER);
  ordet_event_set_string (event, ORDET_KEY_WHO, who->id);
  ordet_event_set_string (event, ORDET_KEY_KIND, ordet_kind_to_string (row->kind));
  say_which (self, event, row);
  ordet_floor_act (self, event, who->name);
}

/* Asked for first, taken back after: what is refused changes nothing. */
static void
change_kind (OrdetFloorPage     *self,
             const OrdetRowData *row,
             OrdetKind           kind)
{
  const OrdetPerson *who = who_is (self, row);
  g_autoptr(OrdetEvent) hand = ordet_floor_event (self, ORDET_ACT_HAND);
  g_autoptr(OrdetEvent) lower = ordet_floor_event (self, ORDET_ACT_LOWER);
  g_autofree char *name = NULL, *words = NULL;

  ordet_event_set_string (hand, ORDET_KEY_WHO, who->id);
  ordet_event_set_string (hand, ORDET_KEY_KIND, ordet_kind_to_string (kind));
  ordet_event_set_string (lower, ORDET_KEY_WHO, who->id);
  ordet_event_set_string (lower, ORDET_KEY_KIND, ordet_kind_to_string (row->kind));
  say_which (self, lower, row);
  if (!ordet_floor_act (self, hand, who->name) || !ordet_floor_act (self, lower, who->name))
    return;
  name = ordet_words_person_card (ordet_floor_meeting (self), row->person);
  /* Translators: %1$s is a card and a name, %2$s a kind: "reply". */
  words = g_strdup_printf (_("%1$s now waits with: %2$s"), name, ordet_words_kind (kind));
  ordet_floor_toast (self, words, FALSE);
}

static void
give (OrdetFloorPage     *self,
      const OrdetRowData *row)
{
  const OrdetPerson *who = who_is (self, row);
  g_autoptr(OrdetEvent) event = NULL;

  if (row->kind == ORDET_KIND_ROUND)
    {
      ordet_floor_act_on (self, ORDET_ACT_TURN, row->person);
      return;
    }
  event = ordet_floor_event (self, ORDET_ACT_GIVE);
  ordet_event_set_string (event, ORDET_KEY_WHO, who->id);
  ordet_event_set_string (event, ORDET_KEY_KIND, ordet_kind_to_string (row->kind));
  ordet_floor_act (self, event, who->name);
}

/**
 * ordet_floor_row_find:
 * @self: the page
 * @key: key of a row
 *
 * Returns: (transfer none) (nullable): what the row shows, until the next
 *   act; NULL if it is not there any more
 */
const OrdetRowData *
ordet_floor_row_find (OrdetFloorPage *self,
                      guint64         key)
{
  GListModel *rows = ordet_queue_view_model (self->queue);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(OrdetQueueRow) row = g_list_model_get_item (rows, i);

      if (ordet_queue_row_data (row)->key == key)
        return ordet_queue_row_data (row);
    }
  return NULL;
}

static void
row_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  OrdetFloorPage *self = ORDET_FLOOR_PAGE (widget);
  OrdetRowData row;
  const OrdetRowData *found = ordet_floor_row_find (self, g_variant_get_uint64 (parameter));

  if (found == NULL)
    return;
  /* The row may go with the act. */
  row = *found;
  if (g_str_equal (name, "floor.row-up"))
    ordet_floor_row_step (self, &row, -1);
  else if (g_str_equal (name, "floor.row-down"))
    ordet_floor_row_step (self, &row, 1);
  else if (g_str_equal (name, "floor.row-withdraw"))
    ordet_floor_row_withdraw (self, &row);
  else if (g_str_equal (name, "floor.row-give"))
    give (self, &row);
  else if (g_str_equal (name, "floor.row-pass"))
    ordet_floor_act_on (self, ORDET_ACT_PASS, row.person);
  else if (g_str_equal (name, "floor.row-leave"))
    ordet_floor_act_on (self, ORDET_ACT_LEAVE, row.person);
  else if (g_str_equal (name, "floor.row-why"))
    ordet_why_popover_show (self->why, ordet_floor_meeting (self), row.seq,
                            ordet_floor_tell (self));
  else if (g_str_equal (name, "floor.row-place"))
    ordet_floor_place_dialog (self, &row);
  else if (g_str_equal (name, "floor.row-extra"))
    ordet_floor_extra_dialog (self, row.person);
  else if (g_str_equal (name, "floor.row-what-if"))
    ordet_floor_what_if_dialog (self, row.person);
}

static void
kind_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  OrdetFloorPage *self = ORDET_FLOOR_PAGE (widget);
  guint64 key;
  const char *word;
  OrdetKind kind;
  OrdetRowData row;
  const OrdetRowData *found;

  g_variant_get (parameter, "(t&s)", &key, &word);
  found = ordet_floor_row_find (self, key);
  if (found == NULL || !ordet_kind_from_string (word, &kind))
    return;
  row = *found;
  change_kind (self, &row, kind);
}

/**
 * ordet_floor_install_row_acts:
 * @widget_class: class of the page
 *
 * The acts of a row, each with the key of the row as its target.
 */
void
ordet_floor_install_row_acts (GtkWidgetClass *widget_class)
{
  static const char *const names[] = {
    "floor.row-why", "floor.row-give", "floor.row-up", "floor.row-down", "floor.row-place",
    "floor.row-withdraw", "floor.row-pass", "floor.row-extra", "floor.row-what-if",
    "floor.row-leave",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_class_install_action (widget_class, names[i], "t", row_cb);
  gtk_widget_class_install_action (widget_class, "floor.row-kind", "(ts)", kind_cb);
}
