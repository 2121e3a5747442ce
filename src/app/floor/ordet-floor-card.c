/* ordet-floor-card.c — who has the floor, and how long
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-card.h"

#include <glib/gi18n.h>

#include "ordet-chip.h"
#include "ordet-floor-page.h"
#include "ordet-key-button.h"
#include "ordet-label.h"
#include "ordet-number-card.h"
#include "ordet-timer-ring.h"
#include "ordet-ui.h"

struct _OrdetFloorCard
{
  GtkWidget  parent_instance;

  GtkWidget *ring;
  GtkWidget *caption;
  GtkWidget *name;
  GtkWidget *who;
  GtkWidget *card;
  GtkWidget *kind;
  GtkWidget *detail;
  GtkWidget *chips;
  GtkWidget *first_chip;
  GtkWidget *second_chip;
  GtkWidget *more;
  GtkWidget *main;
  GtkWidget *second;
  GtkWidget *third;
  GtkWidget *fourth;
};

G_DEFINE_FINAL_TYPE (OrdetFloorCard, ordet_floor_card, GTK_TYPE_WIDGET)

static void
ordet_floor_card_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (ordet_floor_card_parent_class)->dispose (object);
}

static void
ordet_floor_card_class_init (OrdetFloorCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ordet_floor_card_dispose;
  g_type_ensure (ORDET_TYPE_KEY_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ORDET_RESOURCES "/ui/ordet-floor-card.ui");
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorCard, ring);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorCard, caption);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorCard, name);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorCard, who);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorCard, card);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorCard, kind);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorCard, detail);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorCard, chips);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorCard, first_chip);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorCard, second_chip);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorCard, more);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorCard, main);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorCard, second);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorCard, third);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorCard, fourth);
}

static void
ordet_floor_card_init (OrdetFloorCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* --- the four buttons --- */

/* A button of the row: its width is that of the picture, so that nothing
 * moves when the words change. Without an action it is not there. */
static void
put (GtkWidget  *button,
     gint        width,
     const char *text,
     const char *symbol,
     const char *accel,
     const char *action)
{
  GtkActionable *actionable = GTK_ACTIONABLE (button);

  /* A button that goes away while it has the keyboard gives it to the entry:
   * GTK would give it to the next best, in the header. */
  if (action == NULL && gtk_widget_has_focus (button))
    gtk_widget_grab_focus (gtk_widget_get_ancestor (button, ORDET_TYPE_FLOOR_PAGE));
  gtk_widget_set_visible (button, action != NULL);
  if (action == NULL)
    return;
  ordet_key_button_set (ORDET_KEY_BUTTON (button), text, symbol, accel);
  if (g_strcmp0 (gtk_actionable_get_action_name (actionable), action) != 0)
    {
      /* The target must be there before the name is looked up. */
      gtk_actionable_set_action_name (actionable, NULL);
      gtk_actionable_set_action_target_value (actionable, g_str_equal (action, "floor.extend")
                                                            ? g_variant_new_int64 (30) : NULL);
      gtk_actionable_set_action_name (actionable, action);
    }
  ordet_key_button_set_room (ORDET_KEY_BUTTON (button), width);
}

static void
show_speaking (OrdetFloorCard        *self,
               const OrdetFloorState *state)
{
  gboolean round = state->turn->kind == ORDET_KIND_ROUND;

  put (self->main, 132, _("Done"), NULL, "space", "floor.advance");
  put (self->second, 118, state->turn->running
         /* Translators: the clock. The letters of the floor page's buttons
          * must all be different. */
         ? _("_Pause") : _("Un_pause"),
       /* The longer word takes the room of a picture: nothing moves. */
       state->turn->running ? "media-playback-pause-symbolic" : NULL, NULL, "floor.pause");
  if (round)
    put (self->third, 118, _("Pa_ss"), NULL, NULL, "floor.skip");
  else
    put (self->third, 118, _("_Reply"), "ordet-reply-symbolic", NULL, "floor.reply");
  put (self->fourth, 90, _("+30 s"), NULL, "plus", "floor.extend");
}

static void
show_buttons (OrdetFloorCard        *self,
              const OrdetFloorState *state)
{
  gboolean speaking = state->phase == ORDET_FLOOR_SPEAKING;

  put (self->second, 0, NULL, NULL, NULL, NULL);
  put (self->third, 0, NULL, NULL, NULL, NULL);
  put (self->fourth, 0, NULL, NULL, NULL, NULL);
  /* One large button takes all the room; four of them share it. */
  gtk_widget_set_hexpand (self->third, speaking);
  gtk_widget_set_hexpand (self->fourth, speaking);
  switch (state->phase)
    {
    case ORDET_FLOOR_SPEAKING:
      show_speaking (self, state);
      return;
    case ORDET_FLOOR_HAND_OVER:
      put (self->main, 180, _("Give the Floor"), NULL, "space", "floor.advance");
      put (self->third, 118, state->first.kind == ORDET_KIND_ROUND ? _("Pa_ss") : _("_Skip"), NULL,
           NULL, "floor.skip");
      put (self->fourth, 98, _("Back"), NULL, "<Control>z", "floor.undo");
      return;
    case ORDET_FLOOR_EMPTY:
      if (state->round)
        put (self->main, 180, _("End Go-Round"), NULL, "space", "floor.advance");
      /* Those below still wait: the next item would be too early. */
      else if (state->break_due)
        put (self->main, 180, _("Begin the Break"), "ordet-coffee-symbolic", "space",
             "floor.advance");
      else if (state->list.depth > 0)
        put (self->main, 180, _("Back to the List Below"), NULL, "space", "floor.advance");
      else
        put (self->main, 180, _("Next Item"), "go-next-symbolic", "<Control>Page_Down",
             "floor.item-next");
      if (!state->round && state->list.speech != ORDET_NOBODY)
        put (self->third, 118, _("_Reply"), "ordet-reply-symbolic", NULL, "floor.reply");
      return;
    case ORDET_FLOOR_NOT_OPENED:
      put (self->main, 180, _("Open the Meeting"), NULL, "space", "floor.advance");
      return;
    case ORDET_FLOOR_NO_ITEM:
      put (self->main, 180, _("Open the Next Item"), NULL, "space", "floor.advance");
      put (self->fourth, 98, _("Back"), NULL, "<Control>z", "floor.undo");
      return;
    case ORDET_FLOOR_BREAK:
      put (self->main, 180, _("End the Break"), "ordet-coffee-symbolic", "space", "floor.advance");
      put (self->fourth, 98, _("+5 min"), NULL, "plus", "floor.longer");
      return;
    case ORDET_FLOOR_GROUPS:
      put (self->main, 180, _("End Buzz Groups"), "ordet-groups-symbolic", "space",
           "floor.advance");
      put (self->fourth, 98, _("+1 min"), NULL, "plus", "floor.longer");
      return;
    case ORDET_FLOOR_CLOSED:
    default:
      put (self->main, 180, _("Back"), NULL, "<Control>z", "floor.undo");
      return;
    }
}

/* --- the person --- */

static const char *
caption (const OrdetFloorState *state)
{
  switch (state->phase)
    {
    case ORDET_FLOOR_SPEAKING:
      return state->interrupted != NULL ? _("Interrupts") : _("Has the floor");
    case ORDET_FLOOR_HAND_OVER:
      return _("Nobody has the floor. Next up:");
    case ORDET_FLOOR_BREAK:
    case ORDET_FLOOR_GROUPS:
    case ORDET_FLOOR_EMPTY:
      return _("Nobody has the floor");
    case ORDET_FLOOR_NOT_OPENED:
      return _("Not opened yet");
    case ORDET_FLOOR_NO_ITEM:
    case ORDET_FLOOR_CLOSED:
    default:
      return "";
    }
}

/* Words for the place of a name when no person stands there. */
static char *
instead (const OrdetFloorState *state,
         OrdetMeeting          *meeting)
{
  switch (state->phase)
    {
    case ORDET_FLOOR_NOT_OPENED:
      return g_strdup (ordet_meeting_notice (meeting)->title);
    case ORDET_FLOOR_NO_ITEM:
      return g_strdup (_("No item is open"));
    case ORDET_FLOOR_BREAK:
      return g_strdup (_("Break"));
    case ORDET_FLOOR_GROUPS:
      return g_strdup (_("Buzz Groups"));
    case ORDET_FLOOR_CLOSED:
      return g_strdup (_("The meeting is closed"));
    case ORDET_FLOOR_SPEAKING:
    case ORDET_FLOOR_HAND_OVER:
    case ORDET_FLOOR_EMPTY:
    default:
      return g_strdup (state->round    ? _("Everybody has been heard")
                       : state->break_due ? _("Break")
                                          : _("Nobody is waiting"));
    }
}

static void
set_chip (GtkWidget  *chip,
          const char *icon,
          const char *words)
{
  gtk_widget_set_visible (chip, words != NULL);
  if (words != NULL)
    ordet_chip_set (ORDET_CHIP (chip), icon, words);
}

static void
show_first (OrdetFloorCard        *self,
            const OrdetFloorState *state,
            OrdetMeeting          *meeting,
            guint                  person,
            OrdetKind              kind,
            OrdetTell              tell)
{
  const OrdetPerson *who = ordet_meeting_person (meeting, person);
  guint n = ordet_meeting_spoken_on_item (meeting, person, state->item);

  if ((tell & ORDET_TELL_FIRST) == 0 || kind != ORDET_KIND_SPEECH)
    set_chip (self->first_chip, NULL, NULL);
  else if (who->spoken_meeting == 0)
    set_chip (self->first_chip, "ordet-first-symbolic", _("First time in this meeting"));
  else if (n == 0)
    set_chip (self->first_chip, "ordet-first-symbolic", _("First time on this item"));
  else
    {
      g_autofree char *words =
        g_strdup_printf (ngettext ("Spoke once before", "Spoke %u times before", n), n);

      set_chip (self->first_chip, "ordet-hourglass-symbolic", words);
    }
}

static gboolean
evens (const OrdetEntry *entry)
{
  for (guint i = 0; entry != NULL && i < entry->n_reasons; i++)
    if (entry->reasons[i].code == ORDET_REASON_OTHER_LIST ||
        entry->reasons[i].code == ORDET_REASON_LEAST_SPOKEN)
      return TRUE;
  return FALSE;
}

static void
show_chips (OrdetFloorCard        *self,
            const OrdetFloorState *state,
            OrdetMeeting          *meeting,
            guint                  person,
            OrdetKind              kind,
            OrdetTell              tell)
{
  g_autofree char *words = NULL;

  show_first (self, state, meeting, person, kind, tell);
  set_chip (self->second_chip, NULL, NULL);
  if (state->turn != NULL && state->interrupted != NULL)
    {
      g_autofree char *name = ordet_words_person_short (meeting, state->interrupted->person);

      /* Translators: %s is the name of who was speaking and goes on afterwards. */
      words = g_strdup_printf (_("Then %s goes on"), name);
      set_chip (self->second_chip, "media-playback-pause-symbolic", words);
    }
  else if (kind == ORDET_KIND_ROUND && state->round_place > 0)
    {
      /* Translators: the place of a seat in a go-round. */
      words = g_strdup_printf (_("%1$u of %2$u"), state->round_place, state->n_seats);
      set_chip (self->second_chip, "ordet-round-symbolic", words);
    }
  else if (state->turn != NULL && kind == ORDET_KIND_SPEECH &&
           ordet_meeting_item_rules (meeting)->replies_per_speech > 0)
    {
      words = g_strdup_printf (_("Replies %1$u of %2$d"), state->list.replies_asked,
                               ordet_meeting_item_rules (meeting)->replies_per_speech);
      set_chip (self->second_chip, "ordet-reply-symbolic", words);
    }
  else if (state->turn == NULL && (tell & ORDET_TELL_LISTS) != 0 && evens (state->first.entry))
    set_chip (self->second_chip, "ordet-balance-symbolic", _("Evens the balance"));
}

static void
show_person (OrdetFloorCard        *self,
             const OrdetFloorState *state,
             OrdetMeeting          *meeting,
             OrdetTell              tell)
{
  gboolean turn = state->turn != NULL;
  guint person = turn ? state->turn->person : state->first.person;
  OrdetKind kind = turn ? state->turn->kind : state->first.kind;
  const OrdetPerson *who = ordet_meeting_person (meeting, person);
  g_autofree char *name = ordet_words_person (meeting, person);
  g_autofree char *limit = ordet_floor_limit (state, meeting, tell);

  ordet_label_set (self->name, name);
  ordet_number_card_set (ORDET_NUMBER_CARD (self->card), who->number,
                         (tell & ORDET_TELL_LISTS) != 0 ? ordet_mark_of_group (who->group)
                                                        : ORDET_MARK_NONE);
  ordet_label_set (self->kind, kind == ORDET_KIND_ROUND ? _("Go-round") : ordet_words_kind (kind));
  ordet_label_set (self->detail, limit);
  gtk_widget_set_visible (self->card, TRUE);
  show_chips (self, state, meeting, person, kind, tell);
}

/* Who spoke last, and how long, while nobody does. */
static void
show_last (OrdetFloorCard        *self,
           const OrdetFloorState *state,
           OrdetMeeting          *meeting)
{
  g_autofree char *name = ordet_words_person (meeting, state->last->person);
  g_autofree char *length = ordet_words_countdown (state->last->spoken_us);
  /* Translators: %1$s is a name, %2$s a length of time, "2:51". */
  g_autofree char *words = g_strdup_printf (_("%1$s spoke last, for %2$s"), name, length);

  ordet_label_set (self->kind, words);
  ordet_label_set (self->detail, "");
}

/* Of a break or of buzz groups: when the meeting goes on. */
static void
show_return (OrdetFloorCard        *self,
             const OrdetFloorState *state)
{
  g_autofree char *hour = ordet_words_clock (state->now_us + MAX (state->left_us, 0));
  /* Translators: of a break or of buzz groups; %s is an hour, "14:45". */
  g_autofree char *words = g_strdup_printf (_("Until %s"), hour);

  ordet_label_set (self->kind, words);
  ordet_label_set (self->detail, "");
}

/**
 * ordet_floor_card_show:
 * @self: the card
 * @state: the floor
 * @meeting: its meeting
 * @tell: what the chair has chosen to show
 */
void
ordet_floor_card_show (OrdetFloorCard        *self,
                       const OrdetFloorState *state,
                       OrdetMeeting          *meeting,
                       OrdetTell              tell)
{
  gboolean person = state->phase == ORDET_FLOOR_SPEAKING || state->phase == ORDET_FLOOR_HAND_OVER;

  g_return_if_fail (ORDET_IS_FLOOR_CARD (self));

  ordet_label_set (self->caption, caption (state));
  if (person)
    show_person (self, state, meeting, tell);
  else
    {
      g_autofree char *words = instead (state, meeting);

      ordet_label_set (self->name, words);
      gtk_widget_set_visible (self->card, FALSE);
      set_chip (self->first_chip, NULL, NULL);
      set_chip (self->second_chip, NULL, NULL);
      if (state->phase == ORDET_FLOOR_EMPTY && state->last != NULL && !state->round)
        show_last (self, state, meeting);
      else if (state->phase == ORDET_FLOOR_BREAK || state->phase == ORDET_FLOOR_GROUPS)
        show_return (self, state);
      else
        {
          ordet_label_set (self->kind, "");
          ordet_label_set (self->detail, "");
        }
    }
  gtk_widget_set_visible (self->more, person || state->phase == ORDET_FLOOR_EMPTY);
  show_buttons (self, state);
  ordet_floor_card_tick (self, state);
}

/**
 * ordet_floor_card_tick:
 * @self: the card
 * @state: the floor, at the hour it is now
 *
 * Moves the ring on.
 */
void
ordet_floor_card_tick (OrdetFloorCard        *self,
                       const OrdetFloorState *state)
{
  OrdetTimerRing *ring;

  g_return_if_fail (ORDET_IS_FLOOR_CARD (self));

  ring = ORDET_TIMER_RING (self->ring);
  if (state->phase == ORDET_FLOOR_HAND_OVER)
    {
      ordet_timer_ring_set (ring, ORDET_TIMER_PAUSED, state->first.limit_us, state->first.limit_us,
                            0);
      /* Translators: under the clock, before a turn begins. */
      ordet_timer_ring_set_caption (ring, _("ready"));
      return;
    }
  ordet_timer_ring_set (ring, state->timer, state->left_us, state->limit_us, state->warn_us);
  ordet_timer_ring_set_caption (ring, state->phase == ORDET_FLOOR_EMPTY ? _("nobody speaks")
                                                                       : NULL);
}
