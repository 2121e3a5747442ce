/* ordet-prepare-rules.c — who is next, and for how long: the rules in plain sentences
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "ordet-prepare-page.h"
#include "ordet-ui.h"
#include "ordet-words.h"

#define ORDET_TYPE_PREPARE_RULES (ordet_prepare_rules_get_type ())
G_DECLARE_FINAL_TYPE (OrdetPrepareRules, ordet_prepare_rules, ORDET, PREPARE_RULES, GtkWidget)

/* The sentences that have a choice in them and can be off. */
typedef enum
{
  RULE_PASSED,
  RULE_SCOPE,
  RULE_BALANCE,
  RULE_REPLIES,
  RULE_REJOINDER,
  RULE_GUESTS,
  N_RULES
} Rule;

typedef enum
{
  LIMIT_FIRST,
  LIMIT_AGAIN,
  LIMIT_INTRODUCTION,
  LIMIT_REPLY,
  LIMIT_ORDER,
  LIMIT_INFORMATION,
  LIMIT_ROUND,
  LIMIT_WARN,
  N_LIMITS
} Limit;

struct _OrdetPrepareRules
{
  GtkWidget    parent_instance;

  OrdetEditor *editor;  /* (owned) */
  gboolean     filling; /* we set the widgets: nobody edits */
  gboolean     filled;  /* they have been set once */

  GtkWidget   *scrolled;          /* (unowned) child */
  GtkWidget   *choices[N_RULES];  /* (unowned) (nullable) drop-downs */
  GtkWidget   *switches[N_RULES]; /* (unowned) */
  GtkWidget   *limits[N_LIMITS];  /* (unowned) spin buttons, in seconds */
};

G_DEFINE_FINAL_TYPE (OrdetPrepareRules, ordet_prepare_rules, GTK_TYPE_WIDGET)

static const int passes[] = { 1, 2, 3, 4, 5, 6, 8, 10, 15 };

/* One translatable sentence, split where the choice stands, so that each
 * language puts it where it belongs. */
static const struct
{
  const char *sentence, *below;
  const char *options[6];
} texts[N_RULES] = {
  [RULE_PASSED] = { N_("Nobody is passed more than %s times"),
                    N_("Being passed means that somebody who asked later gets the floor first"),
                    { "1", "2", "3", "4", "5" } },
  [RULE_SCOPE] = { N_("People who have not yet spoken %s go first"),
                   N_("Then those who have spoken less"),
                   { N_("on this item"), N_("in this meeting"),
                     N_("in this meeting, then on this item"), N_("as many times") } },
  [RULE_BALANCE] = { N_("The floor goes %s"),
                     N_("Whoever chose neither list fits in anywhere"),
                     { N_("to the two lists by turns"),
                       N_("to list A at least every second time"),
                       N_("to the list that has spoken less") } },
  [RULE_REPLIES] = { N_("Replies come directly after the speech, at most %s"),
                     N_("Points of order and information always come first"),
                     { "1", "2", "3", "4", "5" } },
  [RULE_REJOINDER] = { N_("The speaker may answer %s"),
                       N_("A rejoinder, before the next speech"),
                       { N_("after the last reply"), N_("after each reply") } },
  [RULE_GUESTS] = { N_("Guests speak after members"),
                    N_("Who was added as no member"),
                    { NULL } },
};

static const struct { const char *label; int least, most, step; } limit_texts[N_LIMITS] = {
  [LIMIT_FIRST] = { N_("First speech"), 15, 3600, 15 },
  [LIMIT_AGAIN] = { N_("Later speeches"), 15, 3600, 15 },
  [LIMIT_INTRODUCTION] = { N_("Introduction"), 30, 7200, 30 },
  [LIMIT_REPLY] = { N_("Reply"), 15, 3600, 15 },
  [LIMIT_ORDER] = { N_("Point of order"), 15, 3600, 15 },
  [LIMIT_INFORMATION] = { N_("Information"), 15, 3600, 15 },
  [LIMIT_ROUND] = { N_("Go-round"), 15, 3600, 15 },
  [LIMIT_WARN] = { N_("Warn before the end"), 0, 600, 5 },
};

static int *
limit_of (OrdetRules *rules,
          Limit       limit)
{
  switch (limit)
    {
    case LIMIT_FIRST:
      return &rules->limits[ORDET_KIND_SPEECH];
    case LIMIT_AGAIN:
      return &rules->limit_again;
    case LIMIT_INTRODUCTION:
      return &rules->limits[ORDET_KIND_INTRODUCTION];
    case LIMIT_REPLY:
      return &rules->limits[ORDET_KIND_REPLY];
    case LIMIT_ORDER:
      return &rules->limits[ORDET_KIND_ORDER];
    case LIMIT_INFORMATION:
      return &rules->limits[ORDET_KIND_INFORMATION];
    case LIMIT_ROUND:
      return &rules->limits[ORDET_KIND_ROUND];
    case LIMIT_WARN:
    case N_LIMITS:
    default:
      return &rules->warn_s[ORDET_KIND_SPEECH];
    }
}

static guint
pass_position (int max_passed)
{
  guint best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (passes); i++)
    if (abs (passes[i] - max_passed) < abs (passes[best] - max_passed))
      best = i;
  return best;
}

/* Which option holds, and whether the rule is on at all. */
static gboolean
read_rule (const OrdetRules *rules,
           Rule              rule,
           guint            *option)
{
  switch (rule)
    {
    case RULE_PASSED:
      *option = pass_position (rules->max_passed == ORDET_UNLIMITED ? 3 : rules->max_passed);
      return rules->max_passed != ORDET_UNLIMITED;
    case RULE_SCOPE:
      *option = rules->scope == ORDET_SCOPE_OFF ? 0 : rules->scope - ORDET_SCOPE_ITEM;
      return rules->scope != ORDET_SCOPE_OFF;
    case RULE_BALANCE:
      *option = rules->balance == ORDET_BALANCE_OFF ? 0 : rules->balance - ORDET_BALANCE_ALTERNATE;
      return rules->balance != ORDET_BALANCE_OFF;
    case RULE_REPLIES:
      *option = CLAMP (rules->replies_per_speech, 1, 5) - 1;
      return rules->replies_per_speech > 0;
    case RULE_REJOINDER:
      *option = rules->rejoinder == ORDET_REJOINDER_AFTER_EACH ? 1 : 0;
      return rules->rejoinder != ORDET_REJOINDER_OFF;
    case RULE_GUESTS:
    case N_RULES:
    default:
      *option = 0;
      return rules->guests_last;
    }
}

static void
write_rule (OrdetRules *rules,
            Rule        rule,
            gboolean    on,
            guint       option)
{
  switch (rule)
    {
    case RULE_PASSED:
      rules->max_passed = on ? passes[MIN (option, G_N_ELEMENTS (passes) - 1)] : ORDET_UNLIMITED;
      break;
    case RULE_SCOPE:
      rules->scope = on ? ORDET_SCOPE_ITEM + option : ORDET_SCOPE_OFF;
      break;
    case RULE_BALANCE:
      rules->balance = on ? ORDET_BALANCE_ALTERNATE + option : ORDET_BALANCE_OFF;
      break;
    case RULE_REPLIES:
      rules->replies_per_speech = on ? (int) option + 1 : 0;
      break;
    case RULE_REJOINDER:
      rules->rejoinder = !on           ? ORDET_REJOINDER_OFF
                         : option == 1 ? ORDET_REJOINDER_AFTER_EACH
                                       : ORDET_REJOINDER_AFTER_ALL;
      break;
    case RULE_GUESTS:
    case N_RULES:
    default:
      rules->guests_last = on;
    }
}

static void
update (OrdetPrepareRules *self)
{
  g_autoptr(OrdetRules) rules = ordet_rules_copy (ordet_editor_rules (self->editor));

  self->filling = TRUE;
  for (Rule rule = 0; rule < N_RULES; rule++)
    {
      guint option;
      gboolean on = read_rule (rules, rule, &option);

      gtk_switch_set_active (GTK_SWITCH (self->switches[rule]), on);
      if (self->choices[rule] == NULL)
        continue;
      gtk_widget_set_sensitive (self->choices[rule], on);
      /* Switched off, what was chosen stays in sight for switching on again. */
      if (on || !self->filled)
        gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choices[rule]), option);
    }
  for (Limit limit = 0; limit < N_LIMITS; limit++)
    gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->limits[limit]), *limit_of (rules, limit));
  self->filled = TRUE;
  self->filling = FALSE;
}

static void
take (OrdetPrepareRules *self,
      const OrdetRules  *wanted)
{
  g_autoptr(GError) error = NULL;

  if (!ordet_editor_set_rules (self->editor, wanted, &error))
    {
      ordet_prepare_complain (GTK_WIDGET (self), error);
      update (self);
    }
}

static void
rule_cb (OrdetPrepareRules *self)
{
  g_autoptr(OrdetRules) rules = NULL;

  if (self->filling)
    return;
  rules = ordet_rules_copy (ordet_editor_rules (self->editor));
  for (Rule rule = 0; rule < N_RULES; rule++)
    {
      guint option, shown = self->choices[rule] != NULL
                              ? gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choices[rule]))
                              : 0;
      gboolean on = gtk_switch_get_active (GTK_SWITCH (self->switches[rule]));

      /* A value that an import brought and no option has stays as it is. */
      if (read_rule (rules, rule, &option) != on || (on && option != shown))
        write_rule (rules, rule, on, shown);
    }
  take (self, rules);
}

static void
limit_cb (OrdetPrepareRules *self)
{
  g_autoptr(OrdetRules) rules = NULL;

  if (self->filling)
    return;
  rules = ordet_rules_copy (ordet_editor_rules (self->editor));
  for (Limit limit = 0; limit < N_LIMITS; limit++)
    {
      int value = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->limits[limit])),
          before = *limit_of (rules, limit);

      *limit_of (rules, limit) = value;
      /* A rejoinder is a reply to the replies: it had the same limit, and keeps it. */
      if (limit == LIMIT_REPLY && rules->limits[ORDET_KIND_REJOINDER] == before)
        rules->limits[ORDET_KIND_REJOINDER] = value;
    }
  take (self, rules);
}

static int
seconds_output_cb (GtkSpinButton *spin,
                   gpointer       data)
{
  int seconds = gtk_spin_button_get_value_as_int (spin);
  g_autofree char *text = g_strdup_printf ("%d:%02d", seconds / 60, seconds % 60);

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (spin)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (spin), text);
  return TRUE;
}

/* "3:00", or "3" for three minutes. */
static int
seconds_input_cb (GtkSpinButton *spin,
                  double        *value,
                  gpointer       data)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (spin)), *colon = strchr (text, ':');

  *value = atoi (text) * 60 + (colon != NULL ? atoi (colon + 1) : 0);
  return TRUE;
}

/* --- building --- */

static GtkWidget *
make_choice (Rule rule)
{
  g_autoptr(GPtrArray) options = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *choice;

  if (rule == RULE_PASSED)
    for (guint i = 0; i < G_N_ELEMENTS (passes); i++)
      g_ptr_array_add (options, g_strdup_printf ("%d", passes[i]));
  else
    for (guint i = 0; texts[rule].options[i] != NULL; i++)
      g_ptr_array_add (options, g_strdup (g_ascii_isdigit (*texts[rule].options[i])
                                            ? texts[rule].options[i]
                                            : _ (texts[rule].options[i])));
  g_ptr_array_add (options, NULL);
  choice = gtk_drop_down_new_from_strings ((const char *const *) options->pdata);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  return choice;
}

static GtkWidget *
make_sentence (OrdetPrepareRules *self,
               Rule               rule)
{
  g_auto(GStrv) parts = g_strsplit (_(texts[rule].sentence), "%s", 2);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *plain = g_strjoinv ("…", parts);

  gtk_box_append (GTK_BOX (line), gtk_label_new (g_strstrip (parts[0])));
  if (texts[rule].options[0] != NULL)
    {
      self->choices[rule] = make_choice (rule);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->choices[rule]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, plain, -1);
      g_signal_connect_swapped (self->choices[rule], "notify::selected", G_CALLBACK (rule_cb),
                                self);
      gtk_box_append (GTK_BOX (line), self->choices[rule]);
      if (parts[1] != NULL)
        gtk_box_append (GTK_BOX (line), gtk_label_new (g_strstrip (parts[1])));
    }
  return line;
}

static GtkWidget *
make_row (OrdetPrepareRules *self,
          Rule               rule,
          int                step)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2),
            *below = gtk_label_new (_ (texts[rule].below));
  g_auto(GStrv) parts = g_strsplit (_(texts[rule].sentence), "%s", 2);
  g_autofree char *plain = g_strjoinv ("…", parts);

  if (step > 0)
    {
      g_autofree char *number = g_strdup_printf ("%d", step);
      GtkWidget *label = gtk_label_new (number);

      gtk_widget_add_css_class (label, "step-number");
      gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_label_set_xalign (GTK_LABEL (below), 0);
  gtk_label_set_ellipsize (GTK_LABEL (below), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (below, _(texts[rule].below));
  gtk_widget_add_css_class (below, "caption");
  gtk_widget_add_css_class (below, "dimmed");
  gtk_box_append (GTK_BOX (words), make_sentence (self, rule));
  gtk_box_append (GTK_BOX (words), below);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  self->switches[rule] = gtk_switch_new ();
  gtk_widget_set_valign (self->switches[rule], GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->switches[rule]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, plain, -1);
  g_signal_connect_swapped (self->switches[rule], "notify::active", G_CALLBACK (rule_cb), self);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), self->switches[rule]);
  gtk_widget_add_css_class (row, "rule-row");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static GtkWidget *
make_list (void)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  return list;
}

static GtkWidget *
make_heading (const char *title,
              const char *below)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_top (box, 8);
  gtk_box_append (GTK_BOX (box), label);
  if (below != NULL)
    {
      label = gtk_label_new (below);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "dimmed");
      gtk_box_append (GTK_BOX (box), label);
    }
  return box;
}

static GtkWidget *
make_limits (OrdetPrepareRules *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_widget_add_css_class (grid, "card");
  gtk_widget_add_css_class (grid, "limits");
  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  for (Limit limit = 0; limit < N_LIMITS; limit++)
    {
      GtkWidget *label = gtk_label_new (_(limit_texts[limit].label));
      GtkWidget *spin = gtk_spin_button_new_with_range (
        limit_texts[limit].least, limit_texts[limit].most, limit_texts[limit].step);
      int column = limit % 2 * 2, row = limit / 2;

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_hexpand (label, TRUE);
      /* With a range GTK lets only figures in; a colon is none. */
      gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (spin), FALSE);
      gtk_editable_set_width_chars (GTK_EDITABLE (spin), 5);
      gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ (limit_texts[limit].label), -1);
      g_signal_connect (spin, "output", G_CALLBACK (seconds_output_cb), NULL);
      g_signal_connect (spin, "input", G_CALLBACK (seconds_input_cb), NULL);
      g_signal_connect_swapped (spin, "value-changed", G_CALLBACK (limit_cb), self);
      gtk_grid_attach (GTK_GRID (grid), label, column, row, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), spin, column + 1, row, 1, 1);
      self->limits[limit] = spin;
    }
  return grid;
}

static void
ordet_prepare_rules_dispose (GObject *object)
{
  OrdetPrepareRules *self = ORDET_PREPARE_RULES (object);

  self->filling = TRUE;
  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (ordet_prepare_rules_parent_class)->dispose (object);
}

static void
ordet_prepare_rules_class_init (OrdetPrepareRulesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ordet_prepare_rules_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ordet_prepare_rules_init (OrdetPrepareRules *self)
{
  GtkWidget *clamp = adw_clamp_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10),
            *next = make_list (), *along = make_list ();
  GtkWidget *last = adw_action_row_new (), *number;

  self->filling = TRUE;
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  g_object_set (box, "margin-start", 24, "margin-end", 24, "margin-top", 20, "margin-bottom", 24,
                NULL);
  gtk_box_append (GTK_BOX (box),
                  make_heading (_("Who Is Next"), _("The first rule that decides wins.")));
  for (Rule rule = RULE_PASSED; rule <= RULE_BALANCE; rule++)
    gtk_list_box_append (GTK_LIST_BOX (next), make_row (self, rule, (int) rule + 1));
  number = gtk_label_new ("4");
  gtk_widget_add_css_class (number, "step-number");
  gtk_widget_set_valign (number, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (last), number);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (last), _("Then in order of request"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (last), _("Always on"));
  gtk_list_box_append (GTK_LIST_BOX (next), last);
  gtk_box_append (GTK_BOX (box), next);
  gtk_box_append (GTK_BOX (box), make_heading (_("Along the Way"), NULL));
  for (Rule rule = RULE_REPLIES; rule < N_RULES; rule++)
    gtk_list_box_append (GTK_LIST_BOX (along), make_row (self, rule, 0));
  gtk_box_append (GTK_BOX (box), along);
  gtk_box_append (GTK_BOX (box), make_heading (_("Time Limits"), NULL));
  gtk_box_append (GTK_BOX (box), make_limits (self));
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), clamp);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/**
 * ordet_prepare_rules_new:
 * @editor: the meeting's editor
 *
 * Returns: (transfer floating): the rules
 */
GtkWidget *
ordet_prepare_rules_new (OrdetEditor *editor)
{
  OrdetPrepareRules *self = g_object_new (ORDET_TYPE_PREPARE_RULES, NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_swapped (editor, "changed", G_CALLBACK (update), self);
  update (self);
  return GTK_WIDGET (self);
}
