/* ordet-try-rules.c — a card that shows what the rules do to a queue
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Eight made-up people ask; the engine orders them by the rules as they stand
 * beside it, at every change. What is drawn is said in the list below as well.
 */
#include "ordet-try-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ordet-number-card.h"
#include "ordet-try-links.h"
#include "ordet-try-queue.h"
#include "ordet-words.h"

/* As many as wait in a long queue of a large meeting. */
#define LONG_QUEUE 40

struct _OrdetTryRules
{
  GtkWidget      parent_instance;

  OrdetRules    *rules;    /* (owned) (nullable) */
  guint          n_people; /* on the meeting's list */
  guint          shuffle;

  GtkWidget     *box;      /* (owned) child */
  GtkLabel      *asked_text;
  GtkWidget     *asked[ORDET_TRY_PEOPLE];
  GtkWidget     *links;
  GtkWidget     *got[ORDET_TRY_PEOPLE];
  GtkListBox    *list;
  GtkLabel      *note;
};

G_DEFINE_FINAL_TYPE (OrdetTryRules, ordet_try_rules, GTK_TYPE_WIDGET)

/* --- words --- */

static const char *
reason_word (const OrdetReason *reason)
{
  switch (reason->code)
    {
    case ORDET_REASON_FIRST_AT_MEETING:
    case ORDET_REASON_FIRST_ON_ITEM:
    case ORDET_REASON_BEFORE_SECOND_TURN:
      /* Translators: why somebody gets the floor, in a table */
      return _("not yet heard");
    case ORDET_REASON_OTHER_LIST:
      /* Translators: why somebody gets the floor: it goes to the other list by turns */
      return _("the other list");
    case ORDET_REASON_LEAST_SPOKEN:
      return _("the list with less time");
    case ORDET_REASON_NEUTRAL:
      return _("fits in anywhere");
    default:
      return NULL;
    }
}

/* "not yet heard, the other list"; "passed 3 times"; "order of request". */
static char *
reason_words (const OrdetRules     *rules,
              const OrdetTryPerson *person,
              const OrdetPlace     *place)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < place->n_reasons; i++)
    {
      const char *word = reason_word (&place->reasons[i]);

      if (place->reasons[i].code == ORDET_REASON_LIMIT_REACHED)
        return g_strdup_printf (ngettext ("passed %u time", "passed %u times", place->passed),
                                place->passed);
      if (word != NULL && strstr (text->str, word) == NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", word);
    }
  if (person->guest && rules->guests_last)
    /* Translators: why somebody gets the floor late */
    return g_strdup (_("guest, after the members"));
  return text->len > 0 ? g_strdup (text->str) : g_strdup (_("order of request"));
}

static char *
note_words (OrdetTryRules  *self,
            const OrdetTry *result)
{
  guint waiting = self->n_people >= ORDET_TRY_PEOPLE ? MIN (self->n_people, LONG_QUEUE)
                                                     : LONG_QUEUE;
  OrdetTryLimit limit;
  g_autofree char *here = NULL, *then = NULL;

  ordet_try_limit (self->rules, waiting, &limit);
  if (self->rules->max_passed == ORDET_UNLIMITED)
    return limit.most_times == 0
             ? g_strdup (_("Nobody is passed: everybody speaks in the order of request."))
             : g_strdup_printf (_("Nothing limits how often one is passed. With %1$u waiting, "
                                  "somebody is passed up to %2$u times."),
                                limit.waiting, limit.most_times);
  here = g_strdup_printf (_("Here the pass limit decides %1$u of %2$u places."),
                          ordet_try_by_limit (result), ORDET_TRY_PEOPLE);
  then = g_strdup_printf (_("With %1$u waiting, a limit of %2$d decides about %3$u %% of them: a "
                            "low limit swallows the other rules in long queues."),
                          limit.waiting, self->rules->max_passed, limit.percent);
  return g_strdup_printf ("%s %s", here, then);
}

/* "They asked in this order. 14 and 19 have already spoken." */
static char *
asked_words (const OrdetTry *result)
{
  gint64 spoken[2] = { 0, 0 };
  guint n = 0;

  for (guint i = 0; i < ORDET_TRY_PEOPLE && n < G_N_ELEMENTS (spoken); i++)
    if (result->people[i].spoken)
      spoken[n++] = result->people[i].number;
  /* Translators: the numbers are cards. */
  return g_strdup_printf (_("They asked in this order. %1$d and %2$d have already spoken."),
                          (int) spoken[0], (int) spoken[1]);
}

/* --- showing --- */

static void
set_card (GtkWidget            *card,
          const OrdetTryPerson *person)
{
  ordet_number_card_set (ORDET_NUMBER_CARD (card), person->number,
                         ordet_mark_of_group (person->group));
}

static GtkWidget *
make_row (void)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *card = ordet_number_card_new (ORDET_CARD_SMALL), *name = gtk_label_new (NULL),
            *why = gtk_label_new (NULL);

  gtk_widget_add_css_class (name, "heading");
  gtk_widget_add_css_class (why, "caption");
  gtk_widget_add_css_class (why, "dimmed");
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (why), 1);
  gtk_label_set_ellipsize (GTK_LABEL (why), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (why, TRUE);
  gtk_box_append (GTK_BOX (box), card);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), why);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static void
set_row (OrdetTryRules  *self,
         guint           place,
         const OrdetTry *result)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) place);
  const OrdetTryPerson *person = &result->people[result->places[place].index];
  GtkWidget *card = gtk_widget_get_first_child (gtk_list_box_row_get_child (row));
  GtkWidget *name = gtk_widget_get_next_sibling (card), *why = gtk_widget_get_next_sibling (name);
  g_autofree char *reason = reason_words (self->rules, person, &result->places[place]);
  g_autofree char *label = NULL;

  set_card (card, person);
  gtk_label_set_label (GTK_LABEL (name), person->name);
  gtk_label_set_label (GTK_LABEL (why), reason);
  /* Translators: read aloud: place, card, name, why: "1, card 18, Rolf: not yet heard". */
  label = g_strdup_printf (_("%1$u, card %2$d, %3$s: %4$s"), place + 1, (int) person->number,
                           person->name, reason);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
update (OrdetTryRules *self)
{
  OrdetTry result;
  guint places[ORDET_TRY_PEOPLE];
  g_autofree char *asked = NULL, *note = NULL;

  if (self->rules == NULL)
    return;
  ordet_try_run (self->rules, self->shuffle, &result);
  for (guint i = 0; i < ORDET_TRY_PEOPLE; i++)
    {
      places[result.places[i].index] = i;
      set_card (self->asked[i], &result.people[i]);
      set_card (self->got[i], &result.people[result.places[i].index]);
      set_row (self, i, &result);
    }
  ordet_try_links_set (ORDET_TRY_LINKS (self->links), places, ORDET_TRY_PEOPLE);
  asked = asked_words (&result);
  note = note_words (self, &result);
  gtk_label_set_label (self->asked_text, asked);
  gtk_label_set_label (self->note, note);
}

static void
shuffle_cb (OrdetTryRules *self)
{
  self->shuffle++;
  update (self);
}

/* --- building --- */

static GtkWidget *
make_cards (GtkWidget **cards)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint i = 0; i < ORDET_TRY_PEOPLE; i++)
    {
      cards[i] = ordet_number_card_new (ORDET_CARD_NORMAL);
      gtk_widget_set_halign (cards[i], GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), cards[i]);
    }
  return box;
}

static GtkLabel *
small_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  return GTK_LABEL (label);
}

static GtkWidget *
make_head (OrdetTryRules *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6),
            *title = gtk_label_new (_("Try the Rules")), *button = gtk_button_new (),
            *content = adw_button_content_new ();

  gtk_widget_add_css_class (title, "heading");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "media-playlist-shuffle-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("S_huffle"));
  adw_button_content_set_use_underline (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (shuffle_cb), self);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), button);
  return head;
}

static void
ordet_try_rules_dispose (GObject *object)
{
  OrdetTryRules *self = ORDET_TRY_RULES (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->rules, ordet_rules_free);
  G_OBJECT_CLASS (ordet_try_rules_parent_class)->dispose (object);
}

static void
ordet_try_rules_class_init (OrdetTryRulesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ordet_try_rules_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ordet_try_rules_init (OrdetTryRules *self)
{
  GtkWidget *list = gtk_list_box_new (), *asked, *got;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Try the Rules"), -1);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (self->box, "card");
  gtk_widget_add_css_class (self->box, "try-card");
  self->asked_text = small_label (NULL);
  self->note = small_label (NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self->note), "caption");
  asked = make_cards (self->asked);
  self->links = ordet_try_links_new ();
  got = make_cards (self->got);
  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "try-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("They get the floor in this order."), -1);
  for (guint i = 0; i < ORDET_TRY_PEOPLE; i++)
    gtk_list_box_append (self->list, make_row ());
  gtk_box_append (GTK_BOX (self->box), make_head (self));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->asked_text));
  gtk_box_append (GTK_BOX (self->box), asked);
  gtk_box_append (GTK_BOX (self->box), self->links);
  gtk_box_append (GTK_BOX (self->box), got);
  gtk_box_append (GTK_BOX (self->box),
                  GTK_WIDGET (small_label (_("They get the floor in this order."))));
  gtk_box_append (GTK_BOX (self->box), list);
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->note));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * ordet_try_rules_new:
 *
 * Returns: (transfer floating): the card, without rules yet
 */
GtkWidget *
ordet_try_rules_new (void)
{
  return g_object_new (ORDET_TYPE_TRY_RULES, NULL);
}

/**
 * ordet_try_rules_set:
 * @self: the card
 * @rules: the rules to try, whole
 * @n_people: on the meeting's list; 0: not known
 *
 * Shows what they do.
 */
void
ordet_try_rules_set (OrdetTryRules    *self,
                     const OrdetRules *rules,
                     guint             n_people)
{
  g_return_if_fail (ORDET_IS_TRY_RULES (self) && rules != NULL);

  if (self->rules != NULL && self->n_people == n_people && ordet_rules_equal (self->rules, rules))
    return;
  ordet_rules_free (self->rules);
  self->rules = ordet_rules_copy (rules);
  self->n_people = n_people;
  update (self);
}
