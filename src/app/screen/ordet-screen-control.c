/* ordet-screen-control.c — what the chair wants on the screen besides the meeting itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-screen-control.h"

struct _OrdetScreenControl
{
  GObject          parent_instance;

  OrdetSession    *session;   /* (unowned) it owns us */
  OrdetScreenMode  mode;
  char            *messages[ORDET_SCREEN_MESSAGES]; /* (owned) (nullable) the newest first */
  char            *head;      /* (owned) (nullable) of the vote whose form is open */
  char            *question;  /* (owned) (nullable) */
  char            *how;       /* (owned) (nullable) */
  gsize            hidden;    /* results among the first so many facts are not shown again */
};

G_DEFINE_FINAL_TYPE (OrdetScreenControl, ordet_screen_control, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
ordet_screen_control_finalize (GObject *object)
{
  OrdetScreenControl *self = ORDET_SCREEN_CONTROL (object);

  for (guint i = 0; i < ORDET_SCREEN_MESSAGES; i++)
    g_free (self->messages[i]);
  g_free (self->head);
  g_free (self->question);
  g_free (self->how);
  G_OBJECT_CLASS (ordet_screen_control_parent_class)->finalize (object);
}

static void
ordet_screen_control_class_init (OrdetScreenControlClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ordet_screen_control_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ordet_screen_control_init (OrdetScreenControl *self)
{
}

/**
 * ordet_screen_control_of:
 * @session: a meeting
 *
 * Returns: (transfer none): its control, made when it is first asked for
 */
OrdetScreenControl *
ordet_screen_control_of (OrdetSession *session)
{
  OrdetScreenControl *self;

  g_return_val_if_fail (ORDET_IS_SESSION (session), NULL);

  self = g_object_get_data (G_OBJECT (session), "ordet-screen-control");
  if (self != NULL)
    return self;
  self = g_object_new (ORDET_TYPE_SCREEN_CONTROL, NULL);
  self->session = session;
  g_object_set_data_full (G_OBJECT (session), "ordet-screen-control", self, g_object_unref);
  return self;
}

static void
changed (OrdetScreenControl *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * ordet_screen_control_mode:
 * @self: the control
 *
 * Returns: what the chair has chosen to be on the screen
 */
OrdetScreenMode
ordet_screen_control_mode (OrdetScreenControl *self)
{
  g_return_val_if_fail (ORDET_IS_SCREEN_CONTROL (self), ORDET_SCREEN_MEETING);

  return self->mode;
}

/**
 * ordet_screen_control_set_mode:
 * @self: the control
 * @mode: the meeting, nothing, or the newest message; without a message there
 *   is nothing to show and the meeting stays
 */
void
ordet_screen_control_set_mode (OrdetScreenControl *self,
                               OrdetScreenMode     mode)
{
  g_return_if_fail (ORDET_IS_SCREEN_CONTROL (self));

  if (mode == ORDET_SCREEN_MESSAGE && self->messages[0] == NULL)
    return;
  if (self->mode == mode)
    return;
  self->mode = mode;
  changed (self);
}

/**
 * ordet_screen_control_show_message:
 * @self: the control
 * @message: words for the room
 *
 * Shows it instead of the meeting, and remembers it among the last few. One
 * that is among them already comes to their head.
 */
void
ordet_screen_control_show_message (OrdetScreenControl *self,
                                   const char         *message)
{
  g_autofree char *text = NULL;
  guint at = 0;

  g_return_if_fail (ORDET_IS_SCREEN_CONTROL (self) && message != NULL);

  text = g_strstrip (g_strdup (message));
  if (*text == '\0')
    return;
  while (at < ORDET_SCREEN_MESSAGES - 1 && g_strcmp0 (self->messages[at], text) != 0)
    at++;
  g_free (self->messages[at]);
  for (; at > 0; at--)
    self->messages[at] = self->messages[at - 1];
  self->messages[0] = g_steal_pointer (&text);
  self->mode = ORDET_SCREEN_MESSAGE;
  changed (self);
}

/**
 * ordet_screen_control_message:
 * @self: the control
 * @n: 0 for the newest
 *
 * Returns: (transfer none) (nullable): one of the last messages
 */
const char *
ordet_screen_control_message (OrdetScreenControl *self,
                              guint               n)
{
  g_return_val_if_fail (ORDET_IS_SCREEN_CONTROL (self), NULL);

  return n < ORDET_SCREEN_MESSAGES ? self->messages[n] : NULL;
}

/**
 * ordet_screen_control_ask:
 * @self: the control
 * @head: (nullable): what kind of vote is taken
 * @question: (nullable): on what; %NULL when the form is closed
 * @how: (nullable): how, and how many may vote
 *
 * The question of a vote, for as long as its form is open.
 */
void
ordet_screen_control_ask (OrdetScreenControl *self,
                          const char         *head,
                          const char         *question,
                          const char         *how)
{
  g_return_if_fail (ORDET_IS_SCREEN_CONTROL (self));

  if (g_strcmp0 (self->head, head) == 0 && g_strcmp0 (self->question, question) == 0 &&
      g_strcmp0 (self->how, how) == 0)
    return;
  g_free (self->head);
  g_free (self->question);
  g_free (self->how);
  self->head = g_strdup (head);
  self->question = g_strdup (question);
  self->how = g_strdup (how);
  changed (self);
}

/**
 * ordet_screen_control_hide_result:
 * @self: the control
 *
 * The result on the screen has been seen: the meeting comes back.
 */
void
ordet_screen_control_hide_result (OrdetScreenControl *self)
{
  g_return_if_fail (ORDET_IS_SCREEN_CONTROL (self));

  ordet_meeting_facts (ordet_session_meeting (self->session), &self->hidden);
  changed (self);
}

/**
 * ordet_screen_control_choices:
 * @self: the control
 * @settings: the person's
 * @choices: (out caller-allocates): both together; it points into @self and
 *   holds until that changes
 */
void
ordet_screen_control_choices (OrdetScreenControl *self,
                              GSettings          *settings,
                              OrdetScreenChoices *choices)
{
  gboolean votes = g_settings_get_boolean (settings, "screen-votes");

  g_return_if_fail (ORDET_IS_SCREEN_CONTROL (self));

  *choices = (OrdetScreenChoices) {
    .numbers_only = g_settings_get_enum (settings, "screen-people") == 1,
    .hide_over = !g_settings_get_boolean (settings, "screen-over"),
    .large = g_settings_get_boolean (settings, "screen-large"),
    .hide_votes = !votes,
    .mode = self->mode,
    .message = self->messages[0],
    .head = votes ? self->head : NULL,
    .question = votes ? self->question : NULL,
    .how = votes ? self->how : NULL,
    .hidden = self->hidden,
  };
}
