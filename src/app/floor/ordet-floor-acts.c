/* ordet-floor-acts.c — what the keys and buttons of the floor propose
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Thin: the session decides, the page shows.
 */
#include "ordet-floor-private.h"

#include <glib/gi18n.h>

#include "ordet-business-dialogs.h"
#include "ordet-floor-dialogs.h"
#include "ordet-observer.h"

/* --- actions --- */

static void
advance_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  ordet_floor_advance (ORDET_FLOOR_PAGE (widget));
}

static void
pause_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  OrdetFloorPage *self = ORDET_FLOOR_PAGE (widget);

  ordet_floor_act_plain (self, self->state.turn != NULL && !self->state.turn->running
                                 ? ORDET_ACT_RESUME : ORDET_ACT_PAUSE);
}

static void
reply_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  OrdetFloorPage *self = ORDET_FLOOR_PAGE (widget);

  ordet_floor_entry_ask (self->entry, ORDET_KIND_REPLY);
}

static void
extend_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  OrdetFloorPage *self = ORDET_FLOOR_PAGE (widget);
  g_autoptr(OrdetEvent) event = ordet_floor_event (self, ORDET_ACT_EXTEND);

  ordet_event_set_integer (event, ORDET_KEY_SECONDS,
                           g_variant_get_int64 (parameter) * ORDET_SECOND);
  ordet_floor_act (self, event, NULL);
}

/* Not in the room: whoever was called, or was about to be. In a go-round
 * that is to pass. */
static void
skip_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  OrdetFloorPage *self = ORDET_FLOOR_PAGE (widget);
  const OrdetFloorState *state = &self->state;
  guint person = state->turn != NULL ? state->turn->person : state->first.person;
  OrdetKind kind = state->turn != NULL ? state->turn->kind : state->first.kind;

  if (person != ORDET_NOBODY)
    ordet_floor_act_on (self, kind == ORDET_KIND_ROUND ? ORDET_ACT_PASS : ORDET_ACT_SKIP, person);
}

static void
back_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  ordet_floor_act_plain (ORDET_FLOOR_PAGE (widget), ORDET_ACT_BACK);
}

static void
cut_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  OrdetFloorPage *self = ORDET_FLOOR_PAGE (widget);
  g_autoptr(OrdetEvent) event = ordet_floor_event (self, ORDET_ACT_DONE);

  ordet_event_set_boolean (event, ORDET_KEY_CUT, TRUE);
  ordet_floor_act (self, event, NULL);
}

static void
decline_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OrdetFloorPage *self = ORDET_FLOOR_PAGE (widget);

  if (self->state.list.speech != ORDET_NOBODY)
    ordet_floor_act_on (self, ORDET_ACT_DECLINE,
                        ordet_meeting_turn (ordet_floor_meeting (self),
                                            self->state.list.speech)->person);
}

static void
undo_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  ordet_floor_act_plain (ORDET_FLOOR_PAGE (widget), ORDET_ACT_UNDO);
}

static void
redo_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  ordet_floor_act_plain (ORDET_FLOOR_PAGE (widget), ORDET_ACT_REDO);
}

static void
line_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  ordet_floor_draw_line (ORDET_FLOOR_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
line_ways_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (ORDET_FLOOR_PAGE (widget)->line));
}

static void
unline_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  ordet_floor_act_plain (ORDET_FLOOR_PAGE (widget), ORDET_ACT_UNLINE);
}

static void
round_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  OrdetFloorPage *self = ORDET_FLOOR_PAGE (widget);

  if (self->state.round)
    ordet_floor_act_plain (self, ORDET_ACT_ROUND_END);
  else
    ordet_floor_round_dialog (self);
}

static void
groups_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  OrdetFloorPage *self = ORDET_FLOOR_PAGE (widget);

  if (self->state.phase == ORDET_FLOOR_GROUPS)
    ordet_floor_act_plain (self, ORDET_ACT_GROUPS_END);
  else
    ordet_floor_groups_dialog (self);
}

static void
break_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  OrdetFloorPage *self = ORDET_FLOOR_PAGE (widget);

  if (self->state.phase == ORDET_FLOOR_BREAK)
    ordet_floor_act_plain (self, ORDET_ACT_BREAK_END);
  else
    ordet_floor_break_dialog (self);
}

static void
item_next_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  ordet_floor_item_step (ORDET_FLOOR_PAGE (widget), 1);
}

static void
item_previous_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  ordet_floor_item_step (ORDET_FLOOR_PAGE (widget), -1);
}

static void
item_end_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OrdetFloorPage *self = ORDET_FLOOR_PAGE (widget);
  g_autoptr(OrdetEvent) event = NULL;

  if (self->state.item == ORDET_NOBODY)
    return;
  event = ordet_floor_event (self, ORDET_ACT_ITEM_END);
  ordet_event_set_string (event, ORDET_KEY_ITEM,
                          ordet_meeting_item (ordet_floor_meeting (self), self->state.item)->id);
  ordet_floor_act (self, event, NULL);
}

static void
close_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  OrdetFloorPage *self = ORDET_FLOOR_PAGE (widget);

  if (ordet_floor_act_plain (self, ORDET_ACT_CLOSE))
    g_signal_emit_by_name (self, "close");
}

static void
pop_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  ordet_floor_act_plain (ORDET_FLOOR_PAGE (widget), ORDET_ACT_POP);
}

/* The next shorter limit, for this item. */
static void
shorten_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OrdetFloorPage *self = ORDET_FLOOR_PAGE (widget);
  const OrdetRules *now = ordet_meeting_item_rules (ordet_floor_meeting (self));
  g_autoptr(OrdetRules) rules = ordet_rules_new_partial ();
  g_autoptr(OrdetEvent) event = ordet_floor_event (self, ORDET_ACT_RULES);
  gint limit = self->state.short_s;

  if (limit == 0)
    return;
  rules->limits[ORDET_KIND_SPEECH] = limit;
  rules->set |= ORDET_RULE_BIT (ORDET_RULE_LIMIT_FIRST + ORDET_KIND_SPEECH);
  if (now->limit_again > limit)
    {
      rules->limit_again = limit;
      rules->set |= ORDET_RULE_BIT (ORDET_RULE_LIMIT_AGAIN);
    }
  ordet_event_set_rules (event, ORDET_KEY_RULES, rules);
  ordet_event_set_boolean (event, ORDET_KEY_ITEM_ONLY, TRUE);
  ordet_floor_act (self, event, NULL);
}

static void
why_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  OrdetFloorPage *self = ORDET_FLOOR_PAGE (widget);
  const OrdetFloorCall *call = self->state.phase == ORDET_FLOOR_HAND_OVER &&
                               self->state.second.entry != NULL ? &self->state.second
                                                                : &self->state.first;

  if (gtk_widget_get_visible (GTK_WIDGET (self->why)))
    gtk_popover_popdown (GTK_POPOVER (self->why));
  else if (call->entry != NULL)
    ordet_why_popover_show (self->why, ordet_floor_meeting (self), call->entry->seq,
                            ordet_floor_tell (self));
}

static void
ask_limits (OrdetFloorPage *self)
{
  ordet_floor_limits_dialog (self, 0);
}

/* The limit with which the agenda holds, to be said yes to. */
static void
ask_shorter (OrdetFloorPage *self)
{
  ordet_floor_limits_dialog (self, self->state.pace.shorter_s);
}

static void
ask_extra (OrdetFloorPage *self)
{
  ordet_floor_extra_dialog (self, ORDET_NOBODY);
}

static void
ask_what_if (OrdetFloorPage *self)
{
  ordet_floor_what_if_dialog (self, ORDET_NOBODY);
}

/* One window, however often it is asked for. */
static void
show_observer (OrdetFloorPage *self)
{
  if (self->observer == NULL)
    g_set_weak_pointer (&self->observer, ordet_observer_new (self));
  gtk_window_present (self->observer);
}

/* A break goes on for five minutes more than is left, buzz groups for one. */
static void
longer_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  OrdetFloorPage *self = ORDET_FLOOR_PAGE (widget);
  gboolean groups = self->state.phase == ORDET_FLOOR_GROUPS;
  g_autoptr(OrdetEvent) event = ordet_floor_event (self, groups ? ORDET_ACT_GROUPS
                                                                : ORDET_ACT_BREAK);

  ordet_event_set_integer (event, ORDET_KEY_SECONDS,
                           MAX (self->state.left_us, 0) / ORDET_SECOND * ORDET_SECOND +
                           (groups ? 1 : 5) * 60 * ORDET_SECOND);
  ordet_floor_act (self, event, NULL);
}

/* A dialog, by the name of its action. */
static void
dialog_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  static const struct { const char *name; void (*open) (OrdetFloorPage *); } dialogs[] = {
    { "floor.give", ordet_floor_give_dialog },
    { "floor.extend-by", ordet_floor_extend_dialog },
    { "floor.interrupt", ordet_floor_interrupt_dialog },
    { "floor.push", ordet_floor_push_dialog },
    { "floor.observe", ordet_floor_observe_dialog },
    { "floor.correct", ordet_floor_correct_dialog },
    { "floor.limits", ask_limits },
    { "floor.hold", ask_shorter },
    { "floor.line-at", ordet_floor_line_dialog },
    { "floor.gavel", ordet_floor_gavel_dialog },
    { "floor.extra", ask_extra },
    { "floor.what-if", ask_what_if },
    { "floor.observer", show_observer },
  };

  gtk_popover_popdown (GTK_POPOVER (ORDET_FLOOR_PAGE (widget)->why));
  for (gsize i = 0; i < G_N_ELEMENTS (dialogs); i++)
    if (g_str_equal (name, dialogs[i].name))
      dialogs[i].open (ORDET_FLOOR_PAGE (widget));
}

/* The same, of what the meeting decides: these forms open over other pages too. */
static void
business_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  static const struct { const char *name; void (*open) (GtkWidget *, OrdetSession *); } forms[] = {
    { "floor.proposal", ordet_business_proposal },
    { "floor.decision", ordet_business_decision },
    { "floor.vote", ordet_business_vote },
    { "floor.election", ordet_business_election },
    { "floor.proposal-status", ordet_business_proposal_status },
    { "floor.nomination", ordet_business_nomination },
    { "floor.reservation", ordet_business_reservation },
    { "floor.note", ordet_business_note },
  };

  gtk_popover_popdown (GTK_POPOVER (ORDET_FLOOR_PAGE (widget)->why));
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (name, forms[i].name))
      forms[i].open (widget, ORDET_FLOOR_PAGE (widget)->session);
}

static const struct
{
  const char                  *name;
  const char                  *type; /* (nullable) of its parameter */
  GtkWidgetActionActivateFunc  activate;
} acts[] = {
  { "floor.advance", NULL, advance_cb },
  { "floor.pause", NULL, pause_cb },
  { "floor.reply", NULL, reply_cb },
  { "floor.extend", "x", extend_cb },
  { "floor.skip", NULL, skip_cb },
  { "floor.back", NULL, back_cb },
  { "floor.cut", NULL, cut_cb },
  { "floor.decline", NULL, decline_cb },
  { "floor.undo", NULL, undo_cb },
  { "floor.redo", NULL, redo_cb },
  { "floor.line", "s", line_cb },
  { "floor.line-ways", NULL, line_ways_cb },
  { "floor.unline", NULL, unline_cb },
  { "floor.round", NULL, round_cb },
  { "floor.groups", NULL, groups_cb },
  { "floor.break", NULL, break_cb },
  { "floor.item-next", NULL, item_next_cb },
  { "floor.item-previous", NULL, item_previous_cb },
  { "floor.item-end", NULL, item_end_cb },
  { "floor.close", NULL, close_cb },
  { "floor.pop", NULL, pop_cb },
  { "floor.shorten", NULL, shorten_cb },
  { "floor.why", NULL, why_cb },
  { "floor.give", NULL, dialog_cb },
  { "floor.extend-by", NULL, dialog_cb },
  { "floor.interrupt", NULL, dialog_cb },
  { "floor.push", NULL, dialog_cb },
  { "floor.proposal", NULL, business_cb },
  { "floor.decision", NULL, business_cb },
  { "floor.vote", NULL, business_cb },
  { "floor.election", NULL, business_cb },
  { "floor.proposal-status", NULL, business_cb },
  { "floor.nomination", NULL, business_cb },
  { "floor.reservation", NULL, business_cb },
  { "floor.observe", NULL, dialog_cb },
  { "floor.note", NULL, business_cb },
  { "floor.correct", NULL, dialog_cb },
  { "floor.limits", NULL, dialog_cb },
  { "floor.hold", NULL, dialog_cb },
  { "floor.line-at", NULL, dialog_cb },
  { "floor.gavel", NULL, dialog_cb },
  { "floor.extra", NULL, dialog_cb },
  { "floor.what-if", NULL, dialog_cb },
  { "floor.observer", NULL, dialog_cb },
  { "floor.longer", NULL, longer_cb },
};

/**
 * ordet_floor_install_acts:
 * @widget_class: class of the page
 *
 * Every act of the floor is an action of the page, so that buttons, menus,
 * keys and a reader's "activate" are one and the same.
 */
void
ordet_floor_install_acts (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_class_install_action (widget_class, acts[i].name, acts[i].type, acts[i].activate);
}

/**
 * ordet_floor_enable_acts:
 * @self: the page
 *
 * Acts that cannot be meant now are not offered; what a rule forbids is
 * offered, and refused with a sentence.
 */
void
ordet_floor_enable_acts (OrdetFloorPage *self)
{
  const OrdetFloorState *state = &self->state;
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean open = state->item != ORDET_NOBODY && state->phase != ORDET_FLOOR_CLOSED;
  gboolean turn = state->turn != NULL;
  OrdetMeeting *meeting = ordet_floor_meeting (self);

  gtk_widget_action_set_enabled (widget, "floor.pause", turn);
  gtk_widget_action_set_enabled (widget, "floor.extend", turn);
  gtk_widget_action_set_enabled (widget, "floor.extend-by", turn);
  gtk_widget_action_set_enabled (widget, "floor.back", turn);
  gtk_widget_action_set_enabled (widget, "floor.cut", turn);
  gtk_widget_action_set_enabled (widget, "floor.skip",
                                 turn || state->phase == ORDET_FLOOR_HAND_OVER);
  gtk_widget_action_set_enabled (widget, "floor.reply", open && state->list.speech != ORDET_NOBODY);
  gtk_widget_action_set_enabled (widget, "floor.decline",
                                 open && state->list.speech != ORDET_NOBODY);
  gtk_widget_action_set_enabled (widget, "floor.give", open);
  gtk_widget_action_set_enabled (widget, "floor.interrupt", open);
  gtk_widget_action_set_enabled (widget, "floor.push", open);
  gtk_widget_action_set_enabled (widget, "floor.pop", open && state->list.depth > 0);
  gtk_widget_action_set_enabled (widget, "floor.round", open);
  gtk_widget_action_set_enabled (widget, "floor.item-end", open);
  gtk_widget_action_set_enabled (widget, "floor.shorten", open && state->short_s > 0);
  gtk_widget_action_set_enabled (widget, "floor.break", state->phase != ORDET_FLOOR_CLOSED);
  gtk_widget_action_set_enabled (widget, "floor.groups", state->phase != ORDET_FLOOR_CLOSED);
  gtk_widget_action_set_enabled (widget, "floor.vote", state->phase != ORDET_FLOOR_CLOSED);
  gtk_widget_action_set_enabled (widget, "floor.decision", state->phase != ORDET_FLOOR_CLOSED);
  gtk_widget_action_set_enabled (widget, "floor.proposal", state->phase != ORDET_FLOOR_CLOSED);
  gtk_widget_action_set_enabled (widget, "floor.election", state->phase != ORDET_FLOOR_CLOSED);
  gtk_widget_action_set_enabled (widget, "floor.proposal-status",
                                 state->phase != ORDET_FLOOR_CLOSED);
  gtk_widget_action_set_enabled (widget, "floor.nomination", state->phase != ORDET_FLOOR_CLOSED);
  gtk_widget_action_set_enabled (widget, "floor.reservation", state->phase != ORDET_FLOOR_CLOSED);
  gtk_widget_action_set_enabled (widget, "floor.observe", state->phase != ORDET_FLOOR_CLOSED);
  gtk_widget_action_set_enabled (widget, "floor.note", state->phase != ORDET_FLOOR_CLOSED);
  gtk_widget_action_set_enabled (widget, "floor.correct", state->phase != ORDET_FLOOR_CLOSED);
  gtk_widget_action_set_enabled (widget, "floor.limits", state->phase != ORDET_FLOOR_CLOSED);
  gtk_widget_action_set_enabled (widget, "floor.hold", state->phase != ORDET_FLOOR_CLOSED);
  gtk_widget_action_set_enabled (widget, "floor.gavel", state->phase != ORDET_FLOOR_CLOSED);
  gtk_widget_action_set_enabled (widget, "floor.extra", state->phase != ORDET_FLOOR_CLOSED);
  gtk_widget_action_set_enabled (widget, "floor.what-if", open);
  gtk_widget_action_set_enabled (widget, "floor.line-at",
                                 open && state->list.state != ORDET_LIST_CLOSED);
  gtk_widget_action_set_enabled (widget, "floor.longer", state->phase == ORDET_FLOOR_BREAK ||
                                                         state->phase == ORDET_FLOOR_GROUPS);
  gtk_widget_action_set_enabled (widget, "floor.close", ordet_meeting_opened (meeting) &&
                                                        state->phase != ORDET_FLOOR_CLOSED);
  gtk_widget_action_set_enabled (widget, "floor.redo", ordet_meeting_redoable (meeting) != NULL);
}
