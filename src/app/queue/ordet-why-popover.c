/* ordet-why-popover.c — why somebody stands where they stand
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-why-popover.h"

#include <glib/gi18n.h>

#include "ordet-label.h"
#include "ordet-number-card.h"
#include "ordet-why-steps.h"

/* More cards than this in a row are not counted by eye. */
#define MAX_CARDS 9

#define WIDTH 704

struct _OrdetWhyPopover
{
  GtkPopover parent_instance;

  GtkWidget *title;
  GtkWidget *caption;
  GtkWidget *steps;
  GtkWidget *passes;
};

G_DEFINE_FINAL_TYPE (OrdetWhyPopover, ordet_why_popover, GTK_TYPE_POPOVER)

static void
ordet_why_popover_class_init (OrdetWhyPopoverClass *klass)
{
}

static GtkWidget *
make_label (const char *css_class,
            gboolean    wrap)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.f, "wrap", wrap, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
ordet_why_popover_init (OrdetWhyPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *choose = gtk_button_new_with_mnemonic (_("_Choose Someone Else…"));

  self->title = make_label ("heading", FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->title, TRUE);
  self->caption = make_label ("caption", FALSE);
  gtk_widget_add_css_class (self->caption, "dimmed");
  gtk_label_set_label (GTK_LABEL (self->caption), _("cards in order of sign-up"));
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->caption);
  self->steps = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->passes = make_label (NULL, TRUE);
  gtk_label_set_width_chars (GTK_LABEL (self->passes), 40);
  gtk_label_set_max_width_chars (GTK_LABEL (self->passes), 40);
  gtk_widget_set_hexpand (self->passes, TRUE);
  gtk_widget_set_valign (choose, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (choose), "floor.give");
  gtk_box_append (GTK_BOX (foot), self->passes);
  gtk_box_append (GTK_BOX (foot), choose);

  gtk_widget_add_css_class (head, "why-head");
  gtk_widget_add_css_class (self->steps, "why-steps");
  gtk_widget_add_css_class (foot, "why-foot");
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), self->steps);
  gtk_box_append (GTK_BOX (box), foot);
  gtk_widget_add_css_class (GTK_WIDGET (self), "why");
  g_object_set (self, "position", GTK_POS_RIGHT, "child", box, NULL);
}

/**
 * ordet_why_popover_new:
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
ordet_why_popover_new (void)
{
  return g_object_new (ORDET_TYPE_WHY_POPOVER, NULL);
}

/* The cards of one step; who was left behind before leaves a gap, so that a
 * card stands in one column from step to step. */
static GtkWidget *
make_cards (OrdetMeeting       *meeting,
            const OrdetWhy     *why,
            const OrdetWhyStep *step,
            OrdetTell           tell)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  for (guint i = 0; i < step->cards->len && i < MAX_CARDS; i++)
    {
      OrdetWhyCard state = g_array_index (step->cards, OrdetWhyCard, i);
      const OrdetPerson *person =
        ordet_meeting_person (meeting, g_array_index (why->people, guint, i));
      GtkWidget *card = ordet_number_card_new (ORDET_CARD_SMALL);

      ordet_number_card_set (ORDET_NUMBER_CARD (card), person->number,
                             (tell & ORDET_TELL_LISTS) != 0 ? ordet_mark_of_group (person->group)
                                                            : ORDET_MARK_NONE);
      gtk_widget_set_opacity (card, state == ORDET_CARD_LEFT ? 1
                                    : state == ORDET_CARD_DROPPED ? .32 : 0);
      gtk_box_append (GTK_BOX (box), card);
    }
  if (step->cards->len > MAX_CARDS)
    {
      g_autofree char *more = g_strdup_printf ("+%u", step->cards->len - MAX_CARDS);

      gtk_box_append (GTK_BOX (box), gtk_label_new (more));
    }
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static GtkWidget *
make_step (OrdetMeeting   *meeting,
           const OrdetWhy *why,
           guint           n,
           OrdetTell       tell)
{
  const OrdetWhyStep *step = g_ptr_array_index (why->steps, n);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *number = make_label ("why-number", FALSE), *title = make_label (NULL, TRUE);
  char digits[8];

  g_snprintf (digits, sizeof digits, "%u", n + 1);
  gtk_label_set_label (GTK_LABEL (number), digits);
  gtk_label_set_xalign (GTK_LABEL (number), .5f);
  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_label_set_label (GTK_LABEL (title), step->title);
  gtk_label_set_width_chars (GTK_LABEL (title), step->cards != NULL ? 34 : 60);
  gtk_label_set_max_width_chars (GTK_LABEL (title), step->cards != NULL ? 36 : 76);
  gtk_box_append (GTK_BOX (texts), title);
  if (step->detail != NULL)
    {
      GtkWidget *detail = make_label ("caption", TRUE);

      gtk_widget_add_css_class (detail, "dimmed");
      gtk_label_set_label (GTK_LABEL (detail), step->detail);
      gtk_box_append (GTK_BOX (texts), detail);
    }
  gtk_box_append (GTK_BOX (row), number);
  gtk_box_append (GTK_BOX (row), texts);
  if (step->cards != NULL)
    gtk_box_append (GTK_BOX (row), make_cards (meeting, why, step, tell));
  gtk_widget_add_css_class (row, "why-step");
  return row;
}

/* A popover asks for its height before it knows its width (GTK 4.8), and
 * lines that wrap would be cut off. */
static void
fit (OrdetWhyPopover *self)
{
  GtkWidget *box = gtk_popover_get_child (GTK_POPOVER (self));
  int width, height;

  /* A row of cards may need more than was asked for. */
  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_set_size_request (box, width, height);
}

/**
 * ordet_why_popover_show:
 * @self: the popover
 * @meeting: a meeting
 * @seq: number of a sign-up that waits; 0: the rejoinder
 * @tell: what the chair has chosen to show
 *
 * Pops up, unless it does not wait.
 */
void
ordet_why_popover_show (OrdetWhyPopover *self,
                        OrdetMeeting    *meeting,
                        guint            seq,
                        OrdetTell        tell)
{
  g_autoptr(OrdetWhy) why = ordet_why_new (meeting, seq, tell);
  GtkWidget *child;
  gboolean cards = FALSE;

  g_return_if_fail (ORDET_IS_WHY_POPOVER (self));

  if (why == NULL)
    return;
  while ((child = gtk_widget_get_first_child (self->steps)) != NULL)
    gtk_box_remove (GTK_BOX (self->steps), child);
  for (guint i = 0; i < why->steps->len; i++)
    {
      gtk_box_append (GTK_BOX (self->steps), make_step (meeting, why, i, tell));
      cards |= ((OrdetWhyStep *) g_ptr_array_index (why->steps, i))->cards != NULL;
    }
  ordet_label_set (self->title, why->title);
  gtk_widget_set_visible (self->caption, cards);
  ordet_label_set (self->passes, why->passes != NULL ? why->passes : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, why->title,
                                  -1);
  fit (self);
  gtk_popover_popup (GTK_POPOVER (self));
}
