/* ordet-floor-entry.c — the line that takes everything: cards, names, kinds, guests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-entry-private.h"

#include <glib/gi18n.h>

#include "ordet-chip.h"
#include "ordet-entry-people.h"
#include "ordet-label.h"
#include "ordet-ui.h"

G_DEFINE_FINAL_TYPE (OrdetFloorEntry, ordet_floor_entry, GTK_TYPE_WIDGET)

enum {
  SIGNAL_TAKE,
  SIGNAL_GUEST,
  SIGNAL_DOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- reading the line --- */

static const char *
line (OrdetFloorEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->text));
}

static guint
ordet_floor_entry_n_matches (OrdetFloorEntry *self)
{
  return self->parsed == NULL ? 0 : MIN (self->parsed->matches->len, ORDET_COMPLETION_MAX -
                                         (self->parsed->guest != NULL ? 1 : 0));
}

/**
 * ordet_floor_entry_n_rows:
 * @self: the entry
 *
 * Returns: how many rows the completion has now
 */
guint
ordet_floor_entry_n_rows (OrdetFloorEntry *self)
{
  return ordet_floor_entry_n_matches (self) +
         (self->parsed != NULL && self->parsed->guest != NULL ? 1 : 0);
}

/**
 * ordet_floor_entry_kind:
 * @self: the entry, with a line that has been read
 *
 * Returns: what the line asks for
 */
OrdetKind
ordet_floor_entry_kind (OrdetFloorEntry *self)
{
  return self->parsed->kind_said ? self->parsed->kind : self->asked;
}

/**
 * ordet_floor_entry_match:
 * @self: the entry
 * @row: of the completion
 *
 * Returns: (transfer none) (nullable): who that is; NULL for a guest
 */
const OrdetEntryMatch *
ordet_floor_entry_match (OrdetFloorEntry *self,
                         guint            row)
{
  return row < ordet_floor_entry_n_matches (self)
           ? &g_array_index (self->parsed->matches, OrdetEntryMatch, row)
           : NULL;
}

static void
show_rows (OrdetFloorEntry *self)
{
  OrdetCompletionRow rows[ORDET_COMPLETION_MAX] = { 0 };
  guint n = ordet_floor_entry_n_rows (self), matches = ordet_floor_entry_n_matches (self);
  gboolean several = self->parsed->cards != NULL && self->parsed->cards->len > 1;
  g_autofree char *reply_to = NULL;

  for (guint i = 0; i < matches; i++)
    ordet_entry_fill_row (&rows[i], ordet_floor_entry_match (self, i),
                          &g_array_index (self->people, OrdetEntryPerson,
                                          ordet_floor_entry_match (self, i)->index),
                          &(OrdetEntryAsk) { self->meeting, &self->state, self->tell,
                                             ordet_floor_entry_kind (self), self->parsed->withdraw,
                                             self->now_us }, !several && i == self->selected);
  if (n > matches)
    {
      rows[matches].number = -1;
      /* Translators: %s is a name that was typed. Somebody who is not on the
       * list of people is added as a guest. */
      rows[matches].name = g_markup_printf_escaped (_("Add guest <b>%s</b>"), self->parsed->guest);
      rows[matches].end = g_strdup (_("and to the queue"));
    }
  ordet_entry_completion_set (self->completion, rows, n, several ? G_MAXUINT : self->selected);
  ordet_floor_entry_describe_row (self, !several && self->selected < n ? &rows[self->selected]
                                                                       : NULL);
  for (guint i = 0; i < n; i++)
    ordet_completion_row_clear (&rows[i]);

  reply_to = ordet_entry_reply_to (self->meeting, &self->state);
  ordet_entry_completion_set_kinds (
    self->completion, ordet_entry_letters (ordet_meeting_notice (self->meeting)->language),
    reply_to, self->parsed->withdraw ? -1 : (gint) ordet_floor_entry_kind (self));
}

static gboolean
takes_hands (OrdetFloorEntry *self)
{
  return self->meeting != NULL && self->state.item != ORDET_NOBODY &&
         self->state.phase != ORDET_FLOOR_CLOSED;
}

static void
update_popover (OrdetFloorEntry *self)
{
  GtkWidget *child = gtk_popover_get_child (GTK_POPOVER (self->completion));

  if (self->parsed == NULL || ordet_floor_entry_n_rows (self) == 0 || !takes_hands (self) ||
      !gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      gtk_popover_popdown (GTK_POPOVER (self->completion));
      ordet_floor_entry_describe (self, self->status);
      return;
    }
  show_rows (self);
  gtk_widget_set_size_request (child, MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2, 320), -1);
  gtk_popover_popup (GTK_POPOVER (self->completion));
}

static void
parse (OrdetFloorEntry *self)
{
  g_clear_pointer (&self->parsed, ordet_entry_parse_free);
  g_clear_pointer (&self->people, g_array_unref);
  self->chosen = FALSE;
  self->selected = G_MAXUINT;
  if (self->meeting == NULL)
    return;
  self->people = ordet_entry_people (self->meeting, &self->state);
  self->parsed = ordet_entry_parse (
    line (self), ordet_entry_letters (ordet_meeting_notice (self->meeting)->language),
    (const OrdetEntryPerson *) (gpointer) self->people->data, self->people->len);
  if (ordet_floor_entry_n_matches (self) > 0 && ordet_floor_entry_match (self, 0)->sure)
    self->selected = 0;
  else if (ordet_floor_entry_n_matches (self) == 0 && self->parsed->guest != NULL)
    self->selected = 0;
}

static void
quiet (OrdetFloorEntry *self)
{
  gtk_widget_set_visible (self->message, FALSE);
  gtk_widget_set_visible (self->hints, gtk_text_get_text_length (self->text) == 0);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "refused");
}

static void
changed_cb (OrdetFloorEntry *self)
{
  quiet (self);
  parse (self);
  update_popover (self);
}

/* --- keys --- */

static void
select_row (OrdetFloorEntry *self,
            gint             step)
{
  guint n = ordet_floor_entry_n_rows (self);

  if (n == 0)
    return;
  if (self->selected >= n)
    self->selected = step > 0 ? 0 : n - 1;
  else
    self->selected = (self->selected + n + (guint) (step + (gint) n)) % n;
  self->chosen = TRUE;
  show_rows (self);
}

static gboolean
key_cb (OrdetFloorEntry *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  gboolean up = keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up;
  gboolean down = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Escape)
    {
      gboolean busy = !ordet_floor_entry_is_empty (self) || self->asked != ORDET_KIND_SPEECH ||
                      gtk_widget_get_visible (self->message);

      ordet_floor_entry_clear (self);
      quiet (self);
      return busy;
    }
  if (!up && !down)
    return GDK_EVENT_PROPAGATE;
  if (ordet_floor_entry_is_empty (self))
    g_signal_emit (self, signals[SIGNAL_DOWN], 0, up);
  else
    select_row (self, down ? 1 : -1);
  return GDK_EVENT_STOP;
}

static void
focus_cb (OrdetFloorEntry *self)
{
  if (gtk_widget_has_focus (GTK_WIDGET (self->text)))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "focused");
      update_popover (self);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "focused");
      gtk_popover_popdown (GTK_POPOVER (self->completion));
    }
}

static gboolean
ordet_floor_entry_grab_focus (GtkWidget *widget)
{
  OrdetFloorEntry *self = ORDET_FLOOR_ENTRY (widget);

  if (gtk_widget_has_focus (GTK_WIDGET (self->text)))
    return TRUE;
  return gtk_text_grab_focus_without_selecting (self->text);
}

/* One place for the keyboard: Shift and Tab go on to what stands before it,
 * where GTK would come back to the entry itself. */
static gboolean
ordet_floor_entry_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (widget);
}

/* --- the object --- */

static void
ordet_floor_entry_dispose (GObject *object)
{
  OrdetFloorEntry *self = ORDET_FLOOR_ENTRY (object);
  GtkWidget *child;

  self->meeting = NULL;
  if (self->text != NULL)
    g_signal_handlers_disconnect_by_data (self->text, self);
  if (self->completion != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->completion));
  self->completion = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->text = NULL;

  G_OBJECT_CLASS (ordet_floor_entry_parent_class)->dispose (object);
}

static void
ordet_floor_entry_finalize (GObject *object)
{
  OrdetFloorEntry *self = ORDET_FLOOR_ENTRY (object);

  g_clear_pointer (&self->parsed, ordet_entry_parse_free);
  g_clear_pointer (&self->people, g_array_unref);
  g_free (self->code);
  g_free (self->status);

  G_OBJECT_CLASS (ordet_floor_entry_parent_class)->finalize (object);
}

static void
ordet_floor_entry_class_init (OrdetFloorEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ordet_floor_entry_dispose;
  object_class->finalize = ordet_floor_entry_finalize;
  widget_class->grab_focus = ordet_floor_entry_grab_focus;
  widget_class->focus = ordet_floor_entry_focus;
  signals[SIGNAL_TAKE] = g_signal_new ("take", ORDET_TYPE_FLOOR_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                       g_signal_accumulator_true_handled, NULL, NULL,
                                       G_TYPE_BOOLEAN, 3, G_TYPE_UINT, G_TYPE_INT, G_TYPE_BOOLEAN);
  signals[SIGNAL_GUEST] = g_signal_new ("guest", ORDET_TYPE_FLOOR_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                        g_signal_accumulator_true_handled, NULL, NULL,
                                        G_TYPE_BOOLEAN, 3, G_TYPE_STRING, G_TYPE_INT64, G_TYPE_INT);
  signals[SIGNAL_DOWN] = g_signal_new ("down", ORDET_TYPE_FLOOR_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_css_name (widget_class, "entry");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ORDET_RESOURCES "/ui/ordet-floor-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorEntry, line);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorEntry, icon);
  gtk_widget_class_bind_template_child_full (widget_class, "asked", FALSE,
                                             G_STRUCT_OFFSET (OrdetFloorEntry, asked_chip));
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorEntry, message);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorEntry, hints);
}

static void
ordet_floor_entry_init (OrdetFloorEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->selected = G_MAXUINT;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->completion = ORDET_ENTRY_COMPLETION (ordet_entry_completion_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->completion), GTK_WIDGET (self));
  g_signal_connect_swapped (self->completion, "chosen", G_CALLBACK (ordet_floor_entry_take_row),
                            self);
  g_signal_connect_swapped (self->completion, "kind", G_CALLBACK (ordet_floor_entry_take_kind),
                            self);

  self->text = GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->line)));
  g_signal_connect_swapped (self->text, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->text, "activate", G_CALLBACK (ordet_floor_entry_activate), self);
  g_signal_connect_swapped (self->text, "notify::has-focus", G_CALLBACK (focus_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), keys);
}

/* --- what the page tells it --- */

/**
 * ordet_floor_entry_show:
 * @self: the entry
 * @state: the floor
 * @meeting: its meeting; must live until the next call or the entry's end
 * @tell: what the chair has chosen to show
 * @now_us: meeting time
 *
 * Tells the entry what holds now. What is being typed is kept and read anew.
 */
void
ordet_floor_entry_show (OrdetFloorEntry       *self,
                        const OrdetFloorState *state,
                        OrdetMeeting          *meeting,
                        OrdetTell              tell,
                        gint64                 now_us)
{
  g_autofree char *hint = NULL;
  guint selected;
  gboolean chosen;

  g_return_if_fail (ORDET_IS_FLOOR_ENTRY (self));

  self->meeting = meeting;
  self->state = *state;
  self->tell = tell;
  self->now_us = now_us;
  ordet_floor_entry_make_hints (self);
  /* What was refused may be allowed now. */
  if (state->list.state != ORDET_LIST_CLOSED &&
      g_strcmp0 (ordet_floor_entry_code (self),
                 ordet_refusal_to_string (ORDET_REFUSAL_LIST_CLOSED)) == 0)
    quiet (self);
  if (self->asked == ORDET_KIND_REPLY &&
      (state->item == ORDET_NOBODY || state->list.speech == ORDET_NOBODY))
    self->asked = ORDET_KIND_SPEECH;
  gtk_widget_set_visible (self->asked_chip, self->asked != ORDET_KIND_SPEECH);
  hint = self->asked == ORDET_KIND_REPLY ? g_strdup (_("Who replies? Name or number, Enter"))
         : self->numbers_only && takes_hands (self) ? g_strdup (_("Number, Enter"))
                                         : ordet_floor_hint (state);
  if (g_strcmp0 (gtk_entry_get_placeholder_text (self->line), hint) != 0)
    gtk_entry_set_placeholder_text (self->line, hint);

  selected = self->selected;
  chosen = self->chosen;
  parse (self);
  if (chosen && selected < ordet_floor_entry_n_rows (self))
    {
      self->selected = selected;
      self->chosen = TRUE;
    }
  if (gtk_widget_has_focus (GTK_WIDGET (self->text)))
    update_popover (self);
}

/**
 * ordet_floor_entry_set_status:
 * @self: the entry
 * @status: what a reader says of the page
 */
void
ordet_floor_entry_set_status (OrdetFloorEntry *self,
                              const char      *status)
{
  g_return_if_fail (ORDET_IS_FLOOR_ENTRY (self));

  ordet_floor_entry_fit_hints (self);
  ordet_floor_entry_keep_status (self, status);
  /* While something is typed, what Enter would do with it is said instead. */
  if (ordet_floor_entry_is_empty (self))
    ordet_floor_entry_describe (self, self->status);
}

/**
 * ordet_floor_entry_set_numbers_only:
 * @self: the entry
 * @numbers_only: names are not taken, so that a letter alone can be an act
 */
void
ordet_floor_entry_set_numbers_only (OrdetFloorEntry *self,
                                    gboolean         numbers_only)
{
  g_return_if_fail (ORDET_IS_FLOOR_ENTRY (self));

  self->numbers_only = numbers_only;
  if (self->meeting != NULL)
    ordet_floor_entry_show (self, &self->state, self->meeting, self->tell, self->now_us);
}

/**
 * ordet_floor_entry_ask:
 * @self: the entry
 * @kind: what a name or number means until one is taken or Escape
 */
void
ordet_floor_entry_ask (OrdetFloorEntry *self,
                       OrdetKind        kind)
{
  g_return_if_fail (ORDET_IS_FLOOR_ENTRY (self));

  self->asked = kind;
  ordet_chip_set (ORDET_CHIP (self->asked_chip), "ordet-reply-symbolic", ordet_words_kind (kind));
  gtk_widget_set_visible (self->asked_chip, kind != ORDET_KIND_SPEECH);
  if (self->meeting != NULL)
    ordet_floor_entry_show (self, &self->state, self->meeting, self->tell, self->now_us);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * ordet_floor_entry_say:
 * @self: the entry
 * @sentence: why not
 * @code: (nullable): the code of the log, "already-waiting"
 *
 * Says so in the entry's place, until the next key.
 */
void
ordet_floor_entry_say (OrdetFloorEntry *self,
                       const char      *sentence,
                       const char      *code)
{
  g_return_if_fail (ORDET_IS_FLOOR_ENTRY (self));

  if (self->code != code)
    {
      g_free (self->code);
      self->code = g_strdup (code);
    }
  gtk_label_set_label (GTK_LABEL (self->message), sentence);
  gtk_widget_set_tooltip_text (self->message, code);
  gtk_widget_set_visible (self->message, TRUE);
  gtk_widget_set_visible (self->hints, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "refused");
  gtk_popover_popdown (GTK_POPOVER (self->completion));
}

/**
 * ordet_floor_entry_message:
 * @self: the entry
 *
 * Returns: (transfer none) (nullable): the sentence that is shown now
 */
const char *
ordet_floor_entry_message (OrdetFloorEntry *self)
{
  g_return_val_if_fail (ORDET_IS_FLOOR_ENTRY (self), NULL);
  return gtk_widget_get_visible (self->message) ? gtk_label_get_label (GTK_LABEL (self->message))
                                                : NULL;
}

/**
 * ordet_floor_entry_code:
 * @self: the entry
 *
 * Returns: (transfer none) (nullable): the code of the sentence shown now
 */
const char *
ordet_floor_entry_code (OrdetFloorEntry *self)
{
  g_return_val_if_fail (ORDET_IS_FLOOR_ENTRY (self), NULL);
  return gtk_widget_get_visible (self->message) ? self->code : NULL;
}

/**
 * ordet_floor_entry_is_empty:
 * @self: the entry
 *
 * Returns: whether nothing at all is typed: Space and + are then acts
 */
gboolean
ordet_floor_entry_is_empty (OrdetFloorEntry *self)
{
  g_return_val_if_fail (ORDET_IS_FLOOR_ENTRY (self), FALSE);
  return *line (self) == '\0';
}

/**
 * ordet_floor_entry_has_focus:
 * @self: the entry
 *
 * Returns: whether keys go to it
 */
gboolean
ordet_floor_entry_has_focus (OrdetFloorEntry *self)
{
  g_return_val_if_fail (ORDET_IS_FLOOR_ENTRY (self), FALSE);
  return gtk_widget_has_focus (GTK_WIDGET (self->text));
}

/**
 * ordet_floor_entry_text:
 * @self: the entry
 *
 * Returns: (transfer none): the widget that has the keyboard
 */
GtkWidget *
ordet_floor_entry_text (OrdetFloorEntry *self)
{
  g_return_val_if_fail (ORDET_IS_FLOOR_ENTRY (self), NULL);
  return GTK_WIDGET (self->text);
}

/**
 * ordet_floor_entry_clear:
 * @self: the entry
 *
 * Empties the line; what it means is a speech again.
 */
void
ordet_floor_entry_clear (OrdetFloorEntry *self)
{
  g_return_if_fail (ORDET_IS_FLOOR_ENTRY (self));

  self->asked = ORDET_KIND_SPEECH;
  gtk_editable_set_text (GTK_EDITABLE (self->text), "");
  if (self->meeting != NULL)
    ordet_floor_entry_show (self, &self->state, self->meeting, self->tell, self->now_us);
}

/**
 * ordet_floor_entry_popped_up:
 * @self: the entry
 *
 * Returns: whether the completion is shown
 */
gboolean
ordet_floor_entry_popped_up (OrdetFloorEntry *self)
{
  g_return_val_if_fail (ORDET_IS_FLOOR_ENTRY (self), FALSE);
  return gtk_widget_get_visible (GTK_WIDGET (self->completion));
}
