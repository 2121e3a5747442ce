/* ordet-screen-state.c — what the room may see, and nothing else
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-screen-state.h"

#include <glib/gi18n-lib.h>

#include "ordet-floor-state.h"
#include "ordet-timer.h"
#include "ordet-words.h"

static void
person_clear (OrdetScreenPerson *person)
{
  g_clear_pointer (&person->name, g_free);
  g_clear_pointer (&person->kind, g_free);
}

/**
 * ordet_screen_state_free:
 * @self: (nullable) (transfer full): a state
 */
void
ordet_screen_state_free (OrdetScreenState *self)
{
  if (self == NULL)
    return;
  person_clear (&self->speaker);
  for (guint i = 0; i < G_N_ELEMENTS (self->next); i++)
    person_clear (&self->next[i]);
  g_free (self->tag);
  g_free (self->title);
  g_free (self->clock);
  g_free (self->head);
  g_free (self->caption);
  g_free (self->list);
  g_free (self->large);
  g_free (self->second);
  g_free (self->detail);
  g_free (self->foot);
  g_free (self);
}

/* A person without a card is shown by name even where numbers are wanted:
 * the room must be able to tell who is meant. */
static void
set_person (OrdetScreenPerson        *shown,
            const OrdetMeeting       *meeting,
            guint                     person,
            const OrdetScreenChoices *choices)
{
  const OrdetPerson *known = ordet_meeting_person (meeting, person);

  shown->number = known->number;
  if (!choices->numbers_only || known->number <= 0)
    shown->name = g_strdup (known->name);
}

static void
set_face (OrdetScreenState         *self,
          const OrdetMeeting       *meeting,
          const OrdetTurn          *turn,
          gint64                    now_us,
          const OrdetScreenChoices *choices)
{
  const OrdetRules *rules = ordet_meeting_item_rules (meeting);

  self->face.state = ordet_turn_state (turn, rules, now_us);
  self->face.left_us = ordet_turn_left_us (turn, now_us);
  self->face.limit_us = turn->limit_us;
  self->face.warn_us = (gint64) rules->warn_s[turn->kind] * ORDET_SECOND;
  if (choices->hide_over && self->face.state == ORDET_TIMER_OVER)
    self->face.left_us = 0;
}

static void
set_speaker (OrdetScreenState         *self,
             const OrdetMeeting       *meeting,
             const OrdetTurn          *turn,
             gint64                    now_us,
             const OrdetScreenChoices *choices)
{
  self->scene = ORDET_SCENE_SPEAKER;
  /* Translators: above the name of the person who speaks. */
  self->head = g_strdup (_("Has the floor"));
  set_person (&self->speaker, meeting, turn->person, choices);
  self->speaker.kind = g_strdup (ordet_words_kind (turn->kind));
  set_face (self, meeting, turn, now_us, choices);
}

/* A break, buzz groups: words, and how long until we are together again. */
static void
set_interval (OrdetScreenState *self,
              gint64            since_us,
              gint64            length_us,
              gint64            now_us)
{
  gint64 end_us = since_us + length_us;
  g_autofree char *end = ordet_words_clock (end_us);

  self->scene = ORDET_SCENE_WORDS;
  self->face.left_us = length_us > 0 ? MAX (0, end_us - now_us) : ORDET_NEVER;
  self->face.limit_us = length_us;
  self->face.state = length_us > 0 ? ORDET_TIMER_RUNNING : ORDET_TIMER_NONE;
  if (length_us <= 0)
    return;
  self->second = now_us < end_us
    /* Translators: on the screen in a break; %s an hour, "14:05". */
    ? g_strdup_printf (_("We begin again at %s"), end)
    : g_strdup (_("We begin again now"));
  /* Translators: under the time left of a break; %s an hour. */
  self->caption = g_strdup_printf (_("until %s"), end);
}

/* The open item, if it is a break: one that has not begun, or is over. */
static const OrdetItem *
break_item (const OrdetMeeting *meeting)
{
  guint current = ordet_meeting_current_item (meeting);
  const OrdetItem *item = current != ORDET_NOBODY ? ordet_meeting_item (meeting, current) : NULL;

  return item != NULL && g_strcmp0 (item->kind, "break") == 0 ? item : NULL;
}

static guint
coming_item (const OrdetMeeting *meeting)
{
  guint current = ordet_meeting_current_item (meeting), n = ordet_meeting_n_items (meeting);

  for (guint i = current == ORDET_NOBODY ? 0 : current + 1; i < n; i++)
    {
      const OrdetItem *item = ordet_meeting_item (meeting, i);

      if (!item->dropped && !item->opened && g_strcmp0 (item->kind, "break") != 0)
        return i;
    }
  return ORDET_NOBODY;
}

static void
set_break (OrdetScreenState   *self,
           const OrdetMeeting *meeting,
           gint64              since_us,
           gint64              length_us,
           gint64              now_us)
{
  guint next = ordet_meeting_current_item (meeting);
  const OrdetItem *item;
  OrdetListView list;

  self->large = g_strdup (C_("screen", "Break"));
  set_interval (self, since_us, length_us, now_us);
  /* The item that was left open goes on; else the one that comes. */
  if (next == ORDET_NOBODY || break_item (meeting) != NULL)
    next = coming_item (meeting);
  if (next != ORDET_NOBODY)
    {
      item = ordet_meeting_item (meeting, next);
      /* Translators: on the screen in a break: number and title of the item that comes. */
      self->detail = g_strdup_printf (_("Next: %1$s\n%2$s"), item->id, item->title);
    }
  /* Who asked on a list of the break's own would not be on the next item's. */
  if (break_item (meeting) == NULL &&
      (!ordet_meeting_list (meeting, &list) || list.state != ORDET_LIST_CLOSED))
    self->foot = g_strdup (_("You can ask for the floor now: show your number card to the chair."));
}

static void
set_round (OrdetScreenState *self)
{
  self->round = TRUE;
  self->scene = ORDET_SCENE_WORDS;
  self->large = g_strdup (C_("screen", "Go-Round"));
  self->second = g_strdup (_("Everybody gets the floor in turn"));
  self->detail = g_strdup (_("You may pass."));
}

static void
set_before (OrdetScreenState   *self,
            const OrdetMeeting *meeting)
{
  const OrdetNotice *notice = ordet_meeting_notice (meeting);

  self->scene = ORDET_SCENE_BEFORE;
  self->large = g_strdup (notice->title);
  if (notice->start != NULL)
    /* Translators: on the screen before a meeting; %s an hour, "12:00". */
    self->second = g_strdup_printf (_("We begin at %s"), notice->start);
  self->detail = g_strdup (notice->place);
}

static void
set_list (OrdetScreenState *self,
          OrdetMeeting     *meeting,
          gint64            now_us)
{
  OrdetListView view;

  if (!ordet_meeting_list (meeting, &view))
    return;
  switch (view.state)
    {
    case ORDET_LIST_CLOSED:
      self->list = g_strdup (_("The list is closed"));
      self->line = TRUE;
      break;
    case ORDET_LIST_ANNOUNCED:
      if (view.closes_us >= 0)
        {
          g_autofree char *left = NULL;

          self->closing_us = MAX (0, view.closes_us - now_us);
          left = ordet_words_countdown (self->closing_us);
          /* Translators: on the screen for the room; %s is minutes and
           * seconds, "4:35". */
          self->list = g_strdup_printf (_("Last call: the list closes in %s"), left);
        }
      else if (view.line_when == NULL)
        self->list = g_strdup (_("Last call for the list"));
      else if (g_str_equal (view.line_when, "after-next"))
        self->list = g_strdup (_("The list closes after the next speaker"));
      else
        self->list = g_strdup (_("The list closes after this speaker"));
      break;
    case ORDET_LIST_OPEN:
    default:
      self->list = g_strdup (_("The list is open"));
    }
}

static void
set_next (OrdetScreenState         *self,
          OrdetMeeting             *meeting,
          const OrdetScreenChoices *choices)
{
  gsize n;
  const OrdetEntry *order = ordet_meeting_order (meeting, &n);

  for (gsize i = 0; i < n && self->n_next < ORDET_SCREEN_NEXT - (self->big ? 1 : 0); i++)
    {
      OrdetScreenPerson *shown = &self->next[self->n_next++];

      set_person (shown, meeting, order[i].person, choices);
      if (order[i].kind != ORDET_KIND_SPEECH)
        shown->kind = g_strdup (ordet_words_kind (order[i].kind));
    }
}

/* In a go-round those come who have not been asked, after a point of order. */
static void
set_next_seats (OrdetScreenState         *self,
                OrdetMeeting             *meeting,
                const OrdetScreenChoices *choices)
{
  guint n_heard, n_passed, most = ORDET_SCREEN_NEXT - (self->big ? 1 : 0);
  g_autoptr(GArray) seats = ordet_floor_seats (meeting, &n_heard, &n_passed);
  gsize n;
  const OrdetEntry *order = ordet_meeting_order (meeting, &n);

  for (gsize i = 0; i < n && self->n_next < most && order[i].kind == ORDET_KIND_ORDER; i++)
    {
      set_person (&self->next[self->n_next], meeting, order[i].person, choices);
      self->next[self->n_next++].kind = g_strdup (ordet_words_kind (ORDET_KIND_ORDER));
    }
  for (guint i = 0; i < seats->len && self->n_next < most; i++)
    {
      const OrdetSeat *seat = &g_array_index (seats, OrdetSeat, i);

      if (seat->state == ORDET_ROW_TO_COME && ordet_meeting_person (meeting, seat->person)->present)
        set_person (&self->next[self->n_next++], meeting, seat->person, choices);
    }
}

/* Which of the scenes it is; break and groups come before a speaker who has
 * been left paused, a speaker before a vote, and a debate on a point of order
 * shows its own title. */
static void
set_scene (OrdetScreenState         *self,
           OrdetMeeting             *meeting,
           gint64                    now_us,
           const OrdetScreenChoices *choices)
{
  const OrdetTurn *turn = ordet_meeting_floor (meeting);
  gint64 since_us, length_us;
  OrdetRoundView round;

  if (choices->mode == ORDET_SCREEN_BLANK)
    self->scene = ORDET_SCENE_BLANK;
  else if (choices->mode == ORDET_SCREEN_MESSAGE && choices->message != NULL)
    {
      self->scene = ORDET_SCENE_TEXT;
      self->large = g_strdup (choices->message);
    }
  else if (ordet_meeting_closed (meeting))
    {
      self->scene = ORDET_SCENE_CLOSED;
      self->large = g_strdup (_("The meeting is closed"));
      self->second = g_strdup (_("Thank you for coming"));
    }
  else if (!ordet_meeting_opened (meeting))
    set_before (self, meeting);
  else if (ordet_meeting_in_break (meeting, &since_us, &length_us))
    set_break (self, meeting, since_us, length_us, now_us);
  else if (ordet_meeting_in_groups (meeting, &since_us, &length_us))
    {
      self->large = g_strdup (_("Talk With Your Neighbours"));
      set_interval (self, since_us, length_us, now_us);
    }
  else if (turn != NULL)
    set_speaker (self, meeting, turn, now_us, choices);
  else if (ordet_screen_set_board (self, meeting, choices))
    ; /* the vote that is taken, or what the last one gave */
  else if (ordet_meeting_round (meeting, &round))
    set_round (self);
  else if (break_item (meeting) != NULL)
    {
      self->scene = ORDET_SCENE_WORDS;
      self->large = g_strdup (break_item (meeting)->title);
    }
  else
    self->scene = ORDET_SCENE_ITEM;
}

static void
set_title (OrdetScreenState *self,
           OrdetMeeting     *meeting)
{
  guint current = ordet_meeting_current_item (meeting);
  OrdetListView list;
  const OrdetItem *item;

  if (self->scene == ORDET_SCENE_BLANK)
    return;
  if (current == ORDET_NOBODY || self->scene == ORDET_SCENE_BEFORE ||
      self->scene == ORDET_SCENE_CLOSED || break_item (meeting) != NULL ||
      g_strcmp0 (self->large, C_("screen", "Break")) == 0)
    {
      self->title =
        g_strdup (self->scene == ORDET_SCENE_BEFORE ? "" : ordet_meeting_notice (meeting)->title);
      return;
    }
  item = ordet_meeting_item (meeting, current);
  self->tag = g_strdup (item->id);
  if (ordet_meeting_list (meeting, &list) && list.depth > 0 && list.title != NULL)
    self->title = g_strdup (list.title);
  else
    self->title = g_strdup (item->title);
}

/**
 * ordet_screen_state_new:
 * @meeting: the meeting
 * @now_us: meeting time
 * @choices: names or numbers, and whether overtime is counted
 *
 * Returns: (transfer full): what the room sees now
 */
OrdetScreenState *
ordet_screen_state_new (OrdetMeeting             *meeting,
                        gint64                    now_us,
                        const OrdetScreenChoices *choices)
{
  OrdetScreenState *self = g_new0 (OrdetScreenState, 1);
  OrdetRoundView round;
  gboolean speaks;

  g_return_val_if_fail (meeting != NULL, self);

  self->face.left_us = self->closing_us = ORDET_NEVER;
  self->big = choices->large;
  self->clock = ordet_words_clock (now_us);
  set_scene (self, meeting, now_us, choices);
  set_title (self, meeting);
  speaks = self->scene == ORDET_SCENE_SPEAKER;
  if (self->round || (speaks && ordet_meeting_round (meeting, &round)))
    {
      if (speaks)
        self->list = g_strdup (_("You may pass."));
      set_next_seats (self, meeting, choices);
    }
  else if (speaks || self->scene == ORDET_SCENE_ITEM)
    {
      set_list (self, meeting, now_us);
      set_next (self, meeting, choices);
    }
  return self;
}

/**
 * ordet_screen_state_wait_ms:
 * @self: a state
 * @now_us: the meeting time it was made for
 *
 * Returns: milliseconds until it would be another without anything being
 *   done: when the next digit of a running clock changes, or the hour
 */
guint
ordet_screen_state_wait_ms (const OrdetScreenState *self,
                            gint64                  now_us)
{
  gint64 wait_us = 60 * ORDET_SECOND - now_us % (60 * ORDET_SECOND);
  gint64 left_us = self->face.left_us;
  gboolean runs = self->face.state == ORDET_TIMER_RUNNING ||
                  self->face.state == ORDET_TIMER_WARNING || self->face.state == ORDET_TIMER_OVER;

  /* A length that stands at nothing has come to its end and stays there. */
  if (runs && left_us != ORDET_NEVER && left_us > 0)
    wait_us = MIN (wait_us, (left_us - 1) % ORDET_SECOND + 1);
  else if (runs && left_us != ORDET_NEVER && left_us < 0)
    wait_us = MIN (wait_us, ORDET_SECOND - (-left_us) % ORDET_SECOND);
  else if (runs && left_us == 0 && self->scene == ORDET_SCENE_SPEAKER)
    wait_us = MIN (wait_us, ORDET_SECOND);
  if (self->closing_us != ORDET_NEVER && self->closing_us > 0)
    wait_us = MIN (wait_us, (self->closing_us - 1) % ORDET_SECOND + 1);
  /* One more, so that the change has surely come. */
  return (guint) (wait_us / 1000) + 1;
}

static void
example_person (OrdetScreenPerson        *person,
                const char               *name,
                gint64                    number,
                const OrdetScreenChoices *choices)
{
  person->number = number;
  person->name = choices->numbers_only ? NULL : g_strdup (name);
}

/**
 * ordet_screen_state_example:
 * @scene: what would be shown
 * @choices: how
 *
 * Returns: (transfer full): a picture of a meeting that nobody holds, to see
 *   what the choices do
 */
OrdetScreenState *
ordet_screen_state_example (OrdetScene                scene,
                            const OrdetScreenChoices *choices)
{
  OrdetScreenState *self = g_new0 (OrdetScreenState, 1);

  self->scene = scene;
  self->big = choices->large;
  self->face.left_us = self->closing_us = ORDET_NEVER;
  self->clock = g_strdup ("14:26");
  self->tag = g_strdup ("4");
  self->title = g_strdup (_("Activity Plan"));
  if (scene == ORDET_SCENE_TEXT)
    {
      self->head = g_strdup (C_ ("screen", "Vote"));
      /* Translators: the text of a proposal, as an example. */
      self->large = g_strdup (_("F1: The branch holds eleven members’ meetings this year."));
      self->foot = g_strdup (_("Show of cards"));
      return self;
    }
  self->head = g_strdup (_("Has the floor"));
  example_person (&self->speaker, "Oda Eksempelvik", 15, choices);
  self->speaker.kind = g_strdup (ordet_words_kind (ORDET_KIND_SPEECH));
  self->face = (OrdetTimerFace) { .state = ORDET_TIMER_OVER, .left_us = -12 * ORDET_SECOND,
                                  .limit_us = 180 * ORDET_SECOND, .warn_us = 30 * ORDET_SECOND };
  if (choices->hide_over)
    self->face.left_us = 0;
  example_person (&self->next[self->n_next++], "Rolf Kladdheim", 18, choices);
  example_person (&self->next[self->n_next++], "Ciara Prøveng", 32, choices);
  if (!choices->large)
    example_person (&self->next[self->n_next++], "Nils Testhaug", 14, choices);
  self->list = g_strdup (_("The list is open"));
  return self;
}

static gboolean
person_equal (const OrdetScreenPerson *a,
              const OrdetScreenPerson *b)
{
  return a->number == b->number && g_strcmp0 (a->name, b->name) == 0 &&
         g_strcmp0 (a->kind, b->kind) == 0;
}

/**
 * ordet_screen_state_same_picture:
 * @a: a state
 * @b: another
 *
 * Returns: whether they show the same person or the same words, so that going
 *   from one to the other needs no cross-fade, only a redraw
 */
gboolean
ordet_screen_state_same_picture (const OrdetScreenState *a,
                                 const OrdetScreenState *b)
{
  return a->scene == b->scene && person_equal (&a->speaker, &b->speaker) && a->big == b->big &&
         g_strcmp0 (a->large, b->large) == 0 && g_strcmp0 (a->title, b->title) == 0;
}

/* The second that the digits show. */
static gint64
digits_s (const OrdetTimerFace *face)
{
  return face->left_us == ORDET_NEVER ? ORDET_NEVER
         : face->left_us >= 0 ? (face->left_us + ORDET_SECOND - 1) / ORDET_SECOND
         : -(-face->left_us / ORDET_SECOND);
}

/**
 * ordet_screen_state_equal:
 * @a: a state
 * @b: another
 *
 * Returns: whether both draw the same: time is compared by its digits
 */
gboolean
ordet_screen_state_equal (const OrdetScreenState *a,
                          const OrdetScreenState *b)
{
  if (!ordet_screen_state_same_picture (a, b) || a->n_next != b->n_next || a->line != b->line ||
      g_strcmp0 (a->clock, b->clock) != 0 || g_strcmp0 (a->list, b->list) != 0 ||
      g_strcmp0 (a->tag, b->tag) != 0 || g_strcmp0 (a->second, b->second) != 0 ||
      g_strcmp0 (a->detail, b->detail) != 0 || g_strcmp0 (a->caption, b->caption) != 0 ||
      g_strcmp0 (a->head, b->head) != 0 || g_strcmp0 (a->foot, b->foot) != 0 ||
      a->face.state != b->face.state || a->face.limit_us != b->face.limit_us ||
      a->face.warn_us != b->face.warn_us ||
      digits_s (&a->face) != digits_s (&b->face))
    return FALSE;
  for (guint i = 0; i < a->n_next; i++)
    if (!person_equal (&a->next[i], &b->next[i]))
      return FALSE;
  return TRUE;
}

static void
append (GString    *words,
        const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (words->len > 0)
    g_string_append (words, ". ");
  g_string_append (words, text);
}

static void
append_person (GString                 *words,
               const char              *before,
               const OrdetScreenPerson *person)
{
  g_autofree char *text = NULL;
  g_autofree char *number =
    person->number > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, person->number) : NULL;
  const char *who = person->name != NULL ? person->name : number;

  if (person->kind != NULL)
    text = g_strdup_printf ("%s %s, %s", before, who, person->kind);
  else
    text = g_strdup_printf ("%s %s", before, who);
  append (words, text);
}

/**
 * ordet_screen_state_words:
 * @self: a state
 *
 * Returns: (transfer full): all that stands on the screen but the running
 *   clock, for a screen reader
 */
char *
ordet_screen_state_words (const OrdetScreenState *self)
{
  GString *words = g_string_new (NULL);

  append (words, self->tag);
  append (words, self->title);
  if (self->scene == ORDET_SCENE_SPEAKER)
    append_person (words, self->head, &self->speaker);
  else
    append (words, self->head);
  append (words, self->large);
  append (words, self->second);
  append (words, self->detail);
  for (guint i = 0; i < self->n_next; i++)
    append_person (words, C_("screen", "Next"), &self->next[i]);
  append (words, self->list);
  append (words, self->foot);
  return g_string_free (words, FALSE);
}
