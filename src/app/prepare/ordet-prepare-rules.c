/* ordet-prepare-rules.c — who is next, and for how long: the rules in plain sentences
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-prepare-rules-private.h"

#include <glib/gi18n-lib.h>

#include "ordet-drag-row.h"
#include "ordet-prepare-parts.h"
#include "ordet-settle.h"
#include "ordet-side-by-side.h"
#include "ordet-templates.h"
#include "ordet-toast.h"
#include "ordet-try-rules.h"

#define TRY_WIDTH 480
#define LEAST_RULES 560

G_DEFINE_FINAL_TYPE (OrdetPrepareRules, ordet_prepare_rules, GTK_TYPE_WIDGET)

static void update (OrdetPrepareRules *self);

void
ordet_prepare_rules_take (OrdetPrepareRules *self,
                          const OrdetRules  *wanted)
{
  g_autoptr(GError) error = NULL;

  if (!ordet_editor_set_rules (self->editor, wanted, &error))
    {
      ordet_toast_error (GTK_WIDGET (self), error);
      update (self);
    }
}

/* --- sentences --- */

static void
rule_cb (OrdetPrepareRules *self)
{
  g_autoptr(OrdetRules) rules = NULL;

  if (self->filling)
    return;
  rules = ordet_rules_copy (ordet_editor_rules (self->editor));
  for (OrdetRuleRow row = 0; row < ORDET_N_RULE_ROWS; row++)
    {
      guint option, shown = self->choices[row] != NULL
                              ? gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choices[row]))
                              : 0;
      gboolean on = gtk_switch_get_active (GTK_SWITCH (self->switches[row]));

      if (ordet_rule_row_read (row, rules, &option) != on || (on && option != shown))
        ordet_rule_row_write (row, rules, on, shown);
    }
  ordet_prepare_rules_take (self, rules);
}

/* The options there are; one more where an import brought another number. */
static void
set_options (OrdetPrepareRules *self,
             OrdetRuleRow       row,
             const OrdetRules  *rules)
{
  g_auto(GStrv) options = ordet_rule_row_options (row, rules);
  GtkStringList *model =
    GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (self->choices[row])));
  guint n = g_strv_length (options), have = g_list_model_get_n_items (G_LIST_MODEL (model));

  if (n == have && g_str_equal (gtk_string_list_get_string (model, n - 1), options[n - 1]))
    return;
  gtk_string_list_splice (model, 0, have, (const char *const *) options);
}

static void
update_row (OrdetPrepareRules *self,
            OrdetRuleRow       row,
            const OrdetRules  *rules)
{
  guint option;
  gboolean on = ordet_rule_row_read (row, rules, &option);
  g_autofree char *plain = ordet_rule_row_plain (row, rules);

  gtk_switch_set_active (GTK_SWITCH (self->switches[row]), on);
  gtk_label_set_label (GTK_LABEL (self->abouts[row]), ordet_rule_row_about (row, rules));
  gtk_widget_set_tooltip_text (self->abouts[row], ordet_rule_row_about (row, rules));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->switches[row]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, plain, -1);
  if (self->choices[row] == NULL)
    return;
  set_options (self, row, rules);
  gtk_widget_set_sensitive (self->choices[row], on);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choices[row]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, plain, -1);
  /* Switched off, what was chosen stays in sight for switching on again. */
  if (on || !self->filled)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choices[row]), option);
}

/* Between a choice and the words beside it, pixels. */
#define GAP 6

static GtkWidget *
make_sentence (OrdetPrepareRules *self,
               OrdetRuleRow       row)
{
  g_auto(GStrv) parts = g_strsplit (ordet_rule_row_sentence (row), "%s", 2);
  g_auto(GStrv) options =
    ordet_rule_row_options (row, ordet_editor_rules (self->editor));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *label;

  label = gtk_label_new (g_strstrip (parts[0]));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), options[0] == NULL);
  gtk_box_append (GTK_BOX (line), label);
  if (options[0] == NULL)
    return line;
  self->choices[row] = gtk_drop_down_new_from_strings ((const char *const *) options);
  gtk_widget_set_valign (self->choices[row], GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->choices[row], "rule-choice");
  gtk_widget_set_margin_start (self->choices[row], GAP);
  g_signal_connect_swapped (self->choices[row], "notify::selected", G_CALLBACK (rule_cb), self);
  gtk_box_append (GTK_BOX (line), self->choices[row]);
  if (parts[1] != NULL && *parts[1] != '\0')
    {
      /* A space where the sentence has one: none before a comma. */
      gint gap = ordet_rule_part_is_apart (parts[1]) ? GAP : 0;

      label = gtk_label_new (g_strstrip (parts[1]));
      gtk_widget_set_margin_start (label, gap);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (line), label);
    }
  return line;
}

static void
swap_priority (OrdetPrepareRules *self)
{
  g_autoptr(OrdetRules) rules = ordet_rules_copy (ordet_editor_rules (self->editor));

  rules->priority = rules->priority == ORDET_PRIORITY_TIER_FIRST ? ORDET_PRIORITY_BALANCE_FIRST
                                                                 : ORDET_PRIORITY_TIER_FIRST;
  ordet_prepare_rules_take (self, rules);
}

static int
rank (OrdetPrepareRules *self,
      GtkListBoxRow     *row)
{
  OrdetRuleRow rule = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "rule"));

  if (ordet_editor_rules (self->editor)->priority == ORDET_PRIORITY_BALANCE_FIRST &&
      (rule == ORDET_ROW_SCOPE || rule == ORDET_ROW_BALANCE))
    return rule == ORDET_ROW_SCOPE ? ORDET_ROW_BALANCE : ORDET_ROW_SCOPE;
  return (int) rule;
}

static void
dropped_cb (GtkListBoxRow *row,
            GtkListBoxRow *onto,
            gpointer       data)
{
  swap_priority (data);
}

/* Only these two can change places: the others' are the engine's. */
static void
moved_cb (GtkListBoxRow *row,
          int            steps,
          gpointer       data)
{
  int now = rank (data, row);

  if ((steps < 0 && now == ORDET_ROW_BALANCE) || (steps > 0 && now == ORDET_ROW_SCOPE))
    swap_priority (data);
}

static int
sort_cb (GtkListBoxRow *a,
         GtkListBoxRow *b,
         gpointer       data)
{
  return rank (data, a) - rank (data, b);
}

/* Where the number stands in a row without a handle, pixels. */
#define BESIDE_HANDLE 26

static GtkWidget *
make_step (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "step-number");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

/* What a rule says, and under it what that means. */
static GtkWidget *
make_words (GtkWidget *sentence,
            GtkWidget *about)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_label_set_xalign (GTK_LABEL (about), 0);
  gtk_label_set_ellipsize (GTK_LABEL (about), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (about, "caption");
  gtk_widget_add_css_class (about, "dimmed");
  gtk_box_append (GTK_BOX (words), sentence);
  gtk_box_append (GTK_BOX (words), about);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  return words;
}

GtkWidget *
ordet_prepare_rules_make_row (OrdetPrepareRules *self,
                              OrdetRuleRow       row)
{
  GtkWidget *widget = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  gboolean movable = row == ORDET_ROW_SCOPE || row == ORDET_ROW_BALANCE;

  g_object_set_data (G_OBJECT (widget), "rule", GUINT_TO_POINTER (row));
  if (movable)
    gtk_box_append (GTK_BOX (box),
                    ordet_drag_row (GTK_LIST_BOX_ROW (widget), dropped_cb, moved_cb, self));
  if (row <= ORDET_ROW_BALANCE)
    {
      self->steps[row] = make_step ();
      if (!movable)
        gtk_widget_set_margin_start (self->steps[row], BESIDE_HANDLE);
      gtk_box_append (GTK_BOX (box), self->steps[row]);
    }
  self->abouts[row] = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (box), make_words (make_sentence (self, row), self->abouts[row]));
  self->switches[row] = gtk_switch_new ();
  gtk_widget_set_valign (self->switches[row], GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->switches[row], "notify::active", G_CALLBACK (rule_cb), self);
  gtk_box_append (GTK_BOX (box), self->switches[row]);
  gtk_widget_add_css_class (widget, "rule-row");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (widget), FALSE);
  gtk_widget_set_focusable (widget, movable);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (widget), box);
  return widget;
}

/* --- numbers --- */

static void
take_number (GtkWidget *spin,
             gpointer   data)
{
  OrdetPrepareRules *self = data;
  OrdetRuleNumber number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (spin), "number"));
  g_autoptr(OrdetRules) rules = NULL;

  if (self->filling)
    return;
  rules = ordet_rules_copy (ordet_editor_rules (self->editor));
  ordet_rule_number_write (number, rules,
                           gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin)));
  ordet_prepare_rules_take (self, rules);
}

/* Before the meeting it holds at once; during it, it is an act, and waits until
 * the hand rests. */
static void
number_cb (GtkWidget *spin,
           gpointer   data)
{
  if (!ordet_editor_started (ORDET_PREPARE_RULES (data)->editor))
    take_number (spin, data);
}

GtkWidget *
ordet_prepare_rules_make_number (OrdetPrepareRules *self,
                                 OrdetRuleNumber    number)
{
  const char *label = ordet_rule_number_label (number);
  int least, most, step;
  GtkWidget *spin;

  ordet_rule_number_range (number, &least, &most, &step);
  if (ordet_rule_number_is_time (number))
    spin = ordet_seconds_spin_new (least, most, step, label);
  else
    {
      spin = gtk_spin_button_new_with_range (least, most, step);
      gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      -1);
    }
  g_object_set_data (G_OBJECT (spin), "number", GUINT_TO_POINTER (number));
  g_signal_connect (spin, "value-changed", G_CALLBACK (number_cb), self);
  ordet_settle (spin, take_number, self);
  self->numbers[number] = spin;
  return spin;
}

static GtkWidget *
make_limits (OrdetPrepareRules *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_widget_set_name (grid, "limits");
  gtk_widget_add_css_class (grid, "card");
  gtk_widget_add_css_class (grid, "limits");
  gtk_grid_set_column_spacing (GTK_GRID (grid), 14);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 10);
  for (OrdetRuleNumber number = 0; number < ORDET_NUMBER_FIRST_UNUSUAL; number++)
    {
      GtkWidget *label = gtk_label_new (ordet_rule_number_label (number));
      int column = (int) number % 2 * 2, row = (int) number / 2;

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_grid_attach (GTK_GRID (grid), label, column, row, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), ordet_prepare_rules_make_number (self, number), column + 1,
                       row, 1, 1);
    }
  return grid;
}

/* --- all of it --- */

static void
update_steps (OrdetPrepareRules *self,
              const OrdetRules  *rules)
{
  for (OrdetRuleRow row = 0; row <= ORDET_ROW_BALANCE; row++)
    {
      GtkWidget *widget = gtk_widget_get_ancestor (self->steps[row], GTK_TYPE_LIST_BOX_ROW);
      int step = rank (self, GTK_LIST_BOX_ROW (widget)) + 1;
      gboolean on = gtk_switch_get_active (GTK_SWITCH (self->switches[row]));
      g_autofree char *number = g_strdup_printf ("%d", step), *label = NULL;
      g_autofree char *plain = ordet_rule_row_plain (row, rules);

      gtk_label_set_label (GTK_LABEL (self->steps[row]), number);
      /* Translators: read aloud for a rule: number, sentence, and how to move it. */
      label = g_strdup_printf (on ? _("Rule %1$d of 5, %2$s, on. Alt Up, Alt Down to move.")
                                  : _("Rule %1$d of 5, %2$s, off. Alt Up, Alt Down to move."),
                               step, plain);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      label, -1);
    }
  gtk_list_box_invalidate_sort (self->next);
}

static void
update (OrdetPrepareRules *self)
{
  g_autoptr(OrdetRules) rules = ordet_rules_copy (ordet_editor_rules (self->editor));

  self->filling = TRUE;
  for (OrdetRuleRow row = 0; row < ORDET_N_RULE_ROWS; row++)
    update_row (self, row, rules);
  for (OrdetRuleNumber number = 0; number < ORDET_N_RULE_NUMBERS; number++)
    ordet_settle_set (self->numbers[number], ordet_rule_number_read (number, rules));
  update_steps (self, rules);
  ordet_prepare_rules_update_text (self);
  ordet_prepare_rules_update_more (self, rules);
  ordet_prepare_rules_update_profile (self);
  ordet_try_rules_set (ORDET_TRY_RULES (self->try_rules), rules,
                       ordet_editor_n_people (self->editor));
  self->filled = TRUE;
  self->filling = FALSE;
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
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "dimmed");
      gtk_box_append (GTK_BOX (box), label);
    }
  return box;
}

/* The last rule is no choice: it decides where all others are silent. */
static GtkWidget *
make_last (void)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *number = make_step (), *sentence = gtk_label_new (_("Then in order of request"));

  gtk_label_set_label (GTK_LABEL (number), "5");
  gtk_widget_set_margin_start (number, BESIDE_HANDLE);
  gtk_label_set_xalign (GTK_LABEL (sentence), 0);
  gtk_label_set_wrap (GTK_LABEL (sentence), TRUE);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), make_words (sentence, gtk_label_new (_("Always on"))));
  gtk_widget_add_css_class (row, "rule-row");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "rule", GUINT_TO_POINTER (ORDET_N_RULE_ROWS));
  return row;
}

static GtkWidget *
make_rules (OrdetPrepareRules *self)
{
  GtkWidget *clamp = adw_clamp_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10),
            *next = make_list (), *along = make_list ();

  self->next = GTK_LIST_BOX (next);
  gtk_widget_set_name (next, "rules-next");
  /* No tightening: the left margin is the other pages'. */
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), 760);
  g_object_set (box, "margin-start", 24, "margin-end", 24, "margin-top", 18, "margin-bottom", 24,
                NULL);
  gtk_box_append (GTK_BOX (box), ordet_prepare_rules_make_profile (self));
  gtk_box_append (GTK_BOX (box), make_heading (_("Who Is Next"),
                                               _("The first rule that decides wins. Drag to change the order.")));
  for (OrdetRuleRow row = 0; row < ORDET_ROW_FIRST_ALONG; row++)
    gtk_list_box_append (self->next, ordet_prepare_rules_make_row (self, row));
  gtk_list_box_append (self->next, make_last ());
  gtk_list_box_set_sort_func (self->next, sort_cb, self, NULL);
  gtk_box_append (GTK_BOX (box), next);
  gtk_box_append (GTK_BOX (box), make_heading (_("Along the Way"), NULL));
  for (OrdetRuleRow row = ORDET_ROW_FIRST_ALONG; row < ORDET_ROW_FIRST_UNUSUAL; row++)
    gtk_list_box_append (GTK_LIST_BOX (along), ordet_prepare_rules_make_row (self, row));
  gtk_box_append (GTK_BOX (box), along);
  gtk_box_append (GTK_BOX (box), make_heading (_("Time Limits"), NULL));
  gtk_box_append (GTK_BOX (box), make_limits (self));
  gtk_box_append (GTK_BOX (box),
                  make_heading (_("Other Rules"),
                                _("Your own, a sentence on each line. They are printed with those "
                                  "above, and Ordet does nothing by them.")));
  gtk_box_append (GTK_BOX (box), ordet_prepare_rules_make_text (self));
  gtk_box_append (GTK_BOX (box), ordet_prepare_rules_make_more (self));
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  return clamp;
}

static void
ordet_prepare_rules_dispose (GObject *object)
{
  OrdetPrepareRules *self = ORDET_PREPARE_RULES (object);

  self->filling = TRUE;
  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  g_clear_pointer (&self->columns, gtk_widget_unparent);
  g_clear_pointer (&self->templates, ordet_template_set_free);
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
}

/**
 * ordet_prepare_rules_new:
 * @editor: the meeting's editor
 *
 * Returns: (transfer floating): the rules, and a queue to try them on
 */
GtkWidget *
ordet_prepare_rules_new (OrdetEditor *editor)
{
  OrdetPrepareRules *self = g_object_new (ORDET_TYPE_PREPARE_RULES, NULL);
  GtkWidget *rules;

  self->filling = TRUE;
  self->editor = g_object_ref (editor);
  self->templates = ordet_templates_all (ordet_session_store (ordet_editor_session (editor)));
  rules = make_rules (self);
  self->try_rules = ordet_try_rules_new ();
  /* At the left no more than the line and the shadow of the card. */
  g_object_set (self->try_rules, "margin-start", 3, "margin-end", 24, "margin-top", 18, "margin-bottom", 24, "valign",
                GTK_ALIGN_START, NULL);
  self->columns = ordet_side_by_side_new (rules, self->try_rules, TRY_WIDTH, LEAST_RULES);
  gtk_widget_set_parent (self->columns, GTK_WIDGET (self));
  g_signal_connect_swapped (editor, "changed", G_CALLBACK (update), self);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * ordet_prepare_rules_flush:
 * @rules: made by ordet_prepare_rules_new()
 *
 * Takes at once what a hand is still at work on.
 */
void
ordet_prepare_rules_flush (GtkWidget *rules)
{
  g_return_if_fail (ORDET_IS_PREPARE_RULES (rules));

  for (OrdetRuleNumber number = 0; number < ORDET_N_RULE_NUMBERS; number++)
    ordet_settle_now (ORDET_PREPARE_RULES (rules)->numbers[number]);
}
