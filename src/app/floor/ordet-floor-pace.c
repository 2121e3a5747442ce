/* ordet-floor-pace.c — whether the agenda holds, and the ways to make it hold
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One sentence under the queue, always in the same place. Nothing is said
 * before the meeting has turns enough to go by (ordet-pace.h).
 */
#include "ordet-floor-pace.h"

#include <glib/gi18n.h>

#include "ordet-floor-words.h"
#include "ordet-fold-bin.h"
#include "ordet-key-button.h"
#include "ordet-label.h"
#include "ordet-ui.h"

/* Below this there is no room for keys on the buttons. */
#define NARROW 640

struct _OrdetFloorPace
{
  GtkWidget       parent_instance;

  GtkWidget      *words;
  GtkWidget      *shorter;
  GtkWidget      *line;

  OrdetPaceState  before;   /* what was known last */
  char           *news;     /* (owned) (nullable) the sentence, while it is news */
  gsize           n_events; /* of the meeting when it became news */
};

G_DEFINE_FINAL_TYPE (OrdetFloorPace, ordet_floor_pace, GTK_TYPE_WIDGET)

static void
ordet_floor_pace_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (ordet_floor_pace_parent_class)->dispose (object);
}

static void
ordet_floor_pace_finalize (GObject *object)
{
  g_free (ORDET_FLOOR_PACE (object)->news);

  G_OBJECT_CLASS (ordet_floor_pace_parent_class)->finalize (object);
}

static void
ordet_floor_pace_class_init (OrdetFloorPaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ordet_floor_pace_dispose;
  G_OBJECT_CLASS (klass)->finalize = ordet_floor_pace_finalize;
  g_type_ensure (ORDET_TYPE_KEY_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ORDET_RESOURCES "/ui/ordet-floor-pace.ui");
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorPace, words);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorPace, shorter);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorPace, line);
}

/* As the button of the bar is called, with its key. */
static void
name_line (OrdetFloorPace *self)
{
  const char *words = _("Draw the _Line");
  g_autofree char *key = ordet_key_of_mnemonic (words);
  g_auto(GStrv) parts = g_strsplit (words, "_", 2);
  g_autofree char *plain = g_strjoinv ("", parts);

  ordet_key_button_set (ORDET_KEY_BUTTON (self->line), plain, NULL, key);
}

static void
ordet_floor_pace_init (OrdetFloorPace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_line (self);
}

/* News is told once, when the agenda no longer holds, until the next act. */
static void
mind_news (OrdetFloorPace  *self,
           const OrdetPace *pace,
           const char      *words,
           gsize            n_events)
{
  if (pace->state == ORDET_PACE_LATE && self->before != ORDET_PACE_LATE)
    {
      g_free (self->news);
      self->news = g_strdup (words);
      self->n_events = n_events;
    }
  else if (pace->state != ORDET_PACE_LATE || n_events != self->n_events)
    g_clear_pointer (&self->news, g_free);
  self->before = pace->state;
}

static void
name_shorter (OrdetFloorPace        *self,
              const OrdetFloorState *state)
{
  g_autofree char *then = ordet_floor_pace_shorter (state);
  g_autofree char *limit = NULL, *text = NULL;

  if (then == NULL || g_strcmp0 (then, gtk_widget_get_tooltip_text (self->shorter)) == 0)
    return;
  limit = ordet_floor_limit_short (state->pace.shorter_s * ORDET_SECOND);
  /* Translators: opens the limits, with a shorter one for speeches put in; %s
   * is "90 s". Not last, before the dots: they would seem to cut it off. The
   * letters of the floor page's buttons must all be different. */
  text = g_strdup_printf (_("Shorten to %s per Speec_h…"), limit);
  ordet_key_button_set (ORDET_KEY_BUTTON (self->shorter), text, NULL, NULL);
  gtk_widget_set_tooltip_text (self->shorter, then);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->shorter),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, then, -1);
}

static void
show_ways (OrdetFloorPace        *self,
           const OrdetFloorState *state)
{
  gboolean late = state->pace.state == ORDET_PACE_LATE;
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  GtkWidget *bin = gtk_widget_get_ancestor (GTK_WIDGET (self), ORDET_TYPE_FOLD_BIN);
  gboolean keys = width == 0 || width >= NARROW;
  gboolean below = !keys || (bin != NULL && ordet_fold_bin_get_narrow (ORDET_FOLD_BIN (bin)));

  gtk_widget_set_visible (self->shorter, late && state->pace.shorter_s > 0);
  gtk_widget_set_visible (self->line, late && state->item != ORDET_NOBODY && !state->round &&
                                      state->list.state != ORDET_LIST_CLOSED);
  /* Beside the buttons there would be no room for the sentence. */
  gtk_orientable_set_orientation (
    GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
    below ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  ordet_key_button_show_key (ORDET_KEY_BUTTON (self->shorter), keys);
  ordet_key_button_show_key (ORDET_KEY_BUTTON (self->line), keys);
}

/**
 * ordet_floor_pace_show:
 * @self: the row
 * @state: the floor
 * @meeting: its meeting
 *
 * Says whether the agenda holds; if not, offers the limit that makes it hold,
 * if one does, and the line, while the list is open.
 */
void
ordet_floor_pace_show (OrdetFloorPace        *self,
                       const OrdetFloorState *state,
                       OrdetMeeting          *meeting)
{
  g_autofree char *words = ordet_floor_pace_words (state);

  g_return_if_fail (ORDET_IS_FLOOR_PACE (self));

  mind_news (self, &state->pace, words, ordet_meeting_n_events (meeting));
  gtk_widget_set_visible (GTK_WIDGET (self), words != NULL);
  ordet_label_set (self->words, words != NULL ? words : "");
  name_shorter (self, state);
  show_ways (self, state);
}

/**
 * ordet_floor_pace_add_news:
 * @self: the row
 * @status: (transfer full): the status sentence
 *
 * Returns: (transfer full): @status, and the sentence of the row if the
 *   agenda held until the last act
 */
char *
ordet_floor_pace_add_news (OrdetFloorPace *self,
                           char           *status)
{
  g_autofree char *before = status;

  g_return_val_if_fail (ORDET_IS_FLOOR_PACE (self), g_steal_pointer (&before));

  return self->news == NULL ? g_steal_pointer (&before)
                            : g_strdup_printf ("%s %s", before, self->news);
}
