/* ordet-floor-next.c — who is next, why, and what to say
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-next.h"

#include <glib/gi18n.h>

#include "ordet-key-button.h"
#include "ordet-label.h"
#include "ordet-number-card.h"
#include "ordet-ui.h"

#define MINUTE (60 * ORDET_SECOND)

struct _OrdetFloorNext
{
  GtkWidget  parent_instance;

  GtkWidget *card;
  GtkWidget *caption;
  GtkWidget *name;
  GtkWidget *reason;
  GtkWidget *why;
  GtkWidget *foot;
  GtkWidget *say;
};

G_DEFINE_FINAL_TYPE (OrdetFloorNext, ordet_floor_next, GTK_TYPE_WIDGET)

static void
ordet_floor_next_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (ordet_floor_next_parent_class)->dispose (object);
}

static void
ordet_floor_next_class_init (OrdetFloorNextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ordet_floor_next_dispose;
  g_type_ensure (ORDET_TYPE_KEY_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ORDET_RESOURCES "/ui/ordet-floor-next.ui");
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorNext, card);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorNext, caption);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorNext, name);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorNext, reason);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorNext, why);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorNext, foot);
  gtk_widget_class_bind_template_child (widget_class, OrdetFloorNext, say);
}

static void
ordet_floor_next_init (OrdetFloorNext *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "in about 2 min", "reply, 1 minute", "after Rolf". */
static char *
about (const OrdetFloorState *state,
       OrdetMeeting          *meeting,
       const OrdetFloorCall  *call)
{
  if (state->phase != ORDET_FLOOR_SPEAKING && call == &state->first)
    return NULL;
  if (state->turn == NULL)
    {
      g_autofree char *name = ordet_words_person_short (meeting, state->first.person);

      /* Translators: %s is the name of who speaks before. */
      return g_strdup_printf (_("after %s"), name);
    }
  if (call->kind != ORDET_KIND_SPEECH && call->kind != ORDET_KIND_ROUND)
    {
      g_autofree char *kind = g_utf8_strdown (ordet_words_kind (call->kind), -1);
      g_autofree char *limit = ordet_words_duration (call->limit_us);

      /* Translators: what somebody asked for and how long: "reply, 1 minute" */
      return g_strdup_printf (C_("next", "%1$s, %2$s"), kind, limit);
    }
  {
    gint64 wait = call->entry != NULL ? call->entry->wait_us : MAX (state->left_us, 0);
    gint minutes = wait < MINUTE ? 0 : (gint) ((wait + MINUTE - 1) / MINUTE);
    g_autofree char *words = ordet_floor_wait_words (minutes);

    /* Translators: %s is "about 2 minutes". */
    return g_strdup_printf (_("in %s"), words);
  }
}

/**
 * ordet_floor_next_show:
 * @self: the card
 * @state: the floor
 * @meeting: its meeting
 * @tell: what the chair has chosen to show
 */
void
ordet_floor_next_show (OrdetFloorNext        *self,
                       const OrdetFloorState *state,
                       OrdetMeeting          *meeting,
                       OrdetTell              tell)
{
  gboolean then = state->phase == ORDET_FLOOR_HAND_OVER;
  const OrdetFloorCall *call = then ? &state->second : &state->first;
  g_autofree char *reason = NULL, *say = NULL, *caption = NULL, *quoted = NULL;
  /* Translators: heading of the card that says who gets the floor next. */
  const char *title = then ? C_("heading", "Then") : C_("heading", "Next");

  g_return_if_fail (ORDET_IS_FLOOR_NEXT (self));

  if (call->person == ORDET_NOBODY)
    {
      caption = g_markup_printf_escaped ("<b>%s</b>", title);
      ordet_label_set (self->name, _("Nobody is waiting"));
      ordet_number_card_set (ORDET_NUMBER_CARD (self->card), 0, ORDET_MARK_NONE);
    }
  else
    {
      const OrdetPerson *who = ordet_meeting_person (meeting, call->person);
      g_autofree char *name = ordet_words_person (meeting, call->person);
      g_autofree char *more = about (state, meeting, call);

      caption = more != NULL ? g_markup_printf_escaped ("<b>%s</b> · %s", title, more)
                             : g_markup_printf_escaped ("<b>%s</b>", title);
      ordet_label_set (self->name, name);
      ordet_number_card_set (ORDET_NUMBER_CARD (self->card), who->number,
                             (tell & ORDET_TELL_LISTS) != 0 ? ordet_mark_of_group (who->group)
                                                            : ORDET_MARK_NONE);
    }
  ordet_label_set (self->caption, caption);
  reason = ordet_floor_why_next (state, meeting, call, tell);
  ordet_label_set (self->reason, reason);
  gtk_widget_set_tooltip_text (self->reason, reason);
  gtk_widget_set_visible (self->why, call->entry != NULL);

  say = ordet_floor_say (state, meeting);
  /* Translators: what the chair reads out, in the quotation marks of the language. */
  quoted = g_strdup_printf (_("“%s”"), say);
  ordet_label_set (self->say, quoted);
  gtk_widget_set_visible (self->foot, *say != '\0');
}

/**
 * ordet_floor_next_why:
 * @self: the card
 *
 * Returns: (transfer none): the button that asks why
 */
GtkWidget *
ordet_floor_next_why (OrdetFloorNext *self)
{
  g_return_val_if_fail (ORDET_IS_FLOOR_NEXT (self), NULL);
  return self->why;
}
