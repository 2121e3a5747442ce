/* ordet-floor-strip.c — the item, its time, the agenda as a bar
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-strip.h"

#include <glib/gi18n.h>

#include "ordet-agenda-bar.h"
#include "ordet-label.h"
#include "ordet-ui.h"
#include "ordet-words.h"

#define MINUTE (60 * ORDET_SECOND)

struct _OrdetFloorStrip
{
  GtkWidget       parent_instance;

  OrdetAgendaBar *bar;
  GArray         *items;   /* (owned) (element-type guint) item of each segment */
  GtkWidget      *tag;
  GtkWidget      *title;
  GtkWidget      *previous;
  GtkWidget      *next;
  GtkWidget      *used;
  GtkWidget      *item_end;
  GtkWidget      *meeting_end;
  GtkWidget      *clock;
};

G_DEFINE_FINAL_TYPE (OrdetFloorStrip, ordet_floor_strip, GTK_TYPE_WIDGET)

enum {
  SIGNAL_ITEM,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
chosen_cb (OrdetFloorStrip *self,
           guint            segment)
{
  if (segment < self->items->len)
    g_signal_emit (self, signals[SIGNAL_ITEM], 0, g_array_index (self->items, guint, segment));
}

static void
ordet_floor_strip_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (ordet_floor_strip_parent_class)->dispose (object);
}

static void
ordet_floor_strip_finalize (GObject *object)
{
  g_array_unref (ORDET_FLOOR_STRIP (object)->items);

  G_OBJECT_CLASS (ordet_floor_strip_parent_class)->finalize (object);
}

static void
ordet_floor_strip_class_init (OrdetFloorStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ordet_floor_strip_dispose;
  G_OBJECT_CLASS (klass)->finalize = ordet_floor_strip_finalize;
  signals[SIGNAL_ITEM] = g_signal_new ("item", ORDET_TYPE_FLOOR_STRIP, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ORDET_RESOURCES "/ui/ordet-floor-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorStrip, bar);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorStrip, tag);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorStrip, title);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorStrip, previous);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorStrip, next);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorStrip, used);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorStrip, item_end);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorStrip, meeting_end);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorStrip, clock);
}

static void
ordet_floor_strip_init (OrdetFloorStrip *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->bar, "chosen", G_CALLBACK (chosen_cb), self);
}

static void
show_bar (OrdetFloorStrip       *self,
          const OrdetFloorState *state,
          OrdetMeeting          *meeting,
          gint64                 now_us)
{
  g_autoptr(GArray) segments = g_array_new (FALSE, TRUE, sizeof (OrdetAgendaSegment));

  g_array_set_size (self->items, 0);
  for (guint i = 0; i < ordet_meeting_n_items (meeting); i++)
    {
      const OrdetItem *item = ordet_meeting_item (meeting, i);
      OrdetAgendaSegment segment = {
        .label = item->id, .title = item->title, .minutes = item->minutes,
        .spent_us = ordet_meeting_item_spent_us (meeting, i, now_us),
        .done = item->opened && i != state->item, .current = i == state->item,
        .is_break = g_strcmp0 (item->kind, "break") == 0,
      };

      if (item->dropped)
        continue;
      g_array_append_val (segments, segment);
      g_array_append_val (self->items, i);
    }
  ordet_agenda_bar_set (self->bar, (const OrdetAgendaSegment *) (gpointer) segments->data,
                        segments->len);
}

static void
show_used (OrdetFloorStrip       *self,
           const OrdetFloorState *state,
           const OrdetItem       *item)
{
  gint used = (gint) (state->item_us / MINUTE);
  gboolean over = item->minutes > 0 && used > item->minutes;
  g_autofree char *text = NULL;

  if (item->minutes > 0)
    /* Translators: minutes used of the planned ones. Keep the tags. */
    text = g_markup_printf_escaped (ngettext ("<b>%1$d</b> of %2$d min used",
                                              "<b>%1$d</b> of %2$d min used", item->minutes),
                                    used, item->minutes);
  else
    text = g_markup_printf_escaped (ngettext ("<b>%d</b> min used", "<b>%d</b> min used", used),
                                    used);
  ordet_label_set (self->used, text);
  ordet_ui_set_class (self->used, "over", over);
}

static void
show_ends (OrdetFloorStrip       *self,
           const OrdetFloorState *state)
{
  const OrdetPace *pace = &state->pace;
  g_autofree char *item = ordet_words_clock (pace->item_end_us);
  g_autofree char *end = ordet_words_clock (pace->end_us);
  g_autofree char *late = NULL, *text = NULL;

  if (pace->item_end_us >= 0)
    /* Translators: %s is an hour. Keep the tags. */
    text = g_markup_printf_escaped (_("Item ends about <b>%s</b>"), item);
  ordet_label_set (self->item_end, text != NULL ? text : "");
  gtk_widget_set_visible (self->item_end, text != NULL);
  g_clear_pointer (&text, g_free);

  if (pace->end_us >= 0 && pace->announced_us >= 0 && pace->late_us >= ORDET_PACE_SLACK_US)
    {
      late = ordet_words_duration_short (pace->late_us);
      /* Translators: %1$s is an hour, %2$s a length of time. Keep the tags. */
      text = g_markup_printf_escaped (_("Meeting ends about <b>%1$s</b> · %2$s late"), end, late);
    }
  else if (pace->end_us >= 0)
    text = g_markup_printf_escaped (_("Meeting ends about <b>%s</b>"), end);
  ordet_label_set (self->meeting_end, text != NULL ? text : "");
  gtk_widget_set_visible (self->meeting_end, text != NULL);
}

/**
 * ordet_floor_strip_show:
 * @self: the strip
 * @state: the floor
 * @meeting: its meeting
 * @now_us: meeting time
 */
void
ordet_floor_strip_show (OrdetFloorStrip       *self,
                        const OrdetFloorState *state,
                        OrdetMeeting          *meeting,
                        gint64                 now_us)
{
  g_autofree char *hour = ordet_words_clock (now_us);
  const OrdetItem *item = state->item != ORDET_NOBODY ? ordet_meeting_item (meeting, state->item)
                                                      : NULL;

  g_return_if_fail (ORDET_IS_FLOOR_STRIP (self));

  /* A break has a number for the log only. */
  gtk_widget_set_visible (self->tag, item != NULL && ordet_item_number (item) != NULL);
  gtk_widget_set_visible (self->used, item != NULL);
  if (item != NULL)
    {
      ordet_label_set (self->tag, item->id);
      ordet_label_set (self->title, item->title);
      gtk_widget_set_tooltip_text (self->title, item->title);
      show_used (self, state, item);
    }
  else
    ordet_label_set (self->title, state->phase == ORDET_FLOOR_NOT_OPENED ? _("Before the meeting")
                                  : state->phase == ORDET_FLOOR_CLOSED ? _("The meeting is closed")
                                  : _("No item is open"));
  show_ends (self, state);
  ordet_label_set (self->clock, hour);
  show_bar (self, state, meeting, now_us);
}
