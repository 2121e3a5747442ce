/* ordet-prepare-rules-more.c — the unusual rules, folded away
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ordet-prepare-rules-private.h"
#include "ordet-ui.h"
#include "ordet-words.h"

/* --- kinds --- */

static void
kinds_cb (OrdetPrepareRules *self)
{
  g_autoptr(OrdetRules) rules = NULL;

  if (self->filling)
    return;
  rules = ordet_rules_copy (ordet_editor_rules (self->editor));
  for (OrdetRuleKinds set = 0; set < ORDET_N_RULE_KINDS; set++)
    {
      guint kinds = ordet_rule_kinds_read (set, rules);

      for (guint kind = 0; kind < ORDET_N_KINDS; kind++)
        if (self->kinds[set][kind] != NULL)
          {
            kinds &= ~ORDET_KIND_BIT (kind);
            if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->kinds[set][kind])))
              kinds |= ORDET_KIND_BIT (kind);
          }
      ordet_rule_kinds_write (set, rules, kinds);
    }
  ordet_prepare_rules_take (self, rules);
}

/* A turn in a go-round is not asked for and never counts (order.md 2b). */
static GtkWidget *
make_kinds (OrdetPrepareRules *self,
            OrdetRuleKinds     set)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4),
            *title = gtk_label_new (ordet_rule_kinds_title (set)), *flow = gtk_grid_new ();
  int n = 0;

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_grid_set_column_homogeneous (GTK_GRID (flow), TRUE);
  for (guint kind = 0; kind < ORDET_N_KINDS; kind++)
    {
      GtkWidget *check;
      g_autofree char *label = NULL;

      if (kind == ORDET_KIND_ROUND)
        continue;
      check = gtk_check_button_new_with_label (ordet_words_kind (kind));
      label = g_strdup_printf ("%s: %s", ordet_rule_kinds_title (set), ordet_words_kind (kind));
      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      -1);
      g_signal_connect_swapped (check, "toggled", G_CALLBACK (kinds_cb), self);
      gtk_grid_attach (GTK_GRID (flow), check, n % 3, n / 3, 1, 1);
      self->kinds[set][kind] = check;
      n++;
    }
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), flow);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "limits");
  return box;
}

/* --- categories of imports --- */

static const char *const known[] = { "woman", "nonbinary", "man" };

static const char *
category_word (const char *category)
{
  if (g_str_equal (category, "woman"))
    return _("Women");
  if (g_str_equal (category, "nonbinary"))
    return _("Non-binary people");
  if (g_str_equal (category, "man"))
    return _("Men");
  return category;
}

static GPtrArray *
all_categories (const OrdetRules *rules)
{
  GPtrArray *all = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    g_ptr_array_add (all, (gpointer) known[i]);
  for (guint i = 0; rules->categories != NULL && rules->categories[i] != NULL &&
                    all->len < ORDET_MOST_CATEGORIES;
       i++)
    g_ptr_array_add (all, rules->categories[i]);
  return all;
}

static guint
list_of (const OrdetRules *rules,
         const char       *category)
{
  for (guint i = 0; i < 2; i++)
    if (rules->groups[i] != NULL &&
        g_strv_contains ((const char *const *) rules->groups[i], category))
      return i;
  return 2;
}

static void
put_on_list (OrdetRules *rules,
             const char *category,
             guint       list)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

      for (guint j = 0; rules->groups[i] != NULL && rules->groups[i][j] != NULL; j++)
        if (!g_str_equal (rules->groups[i][j], category))
          g_strv_builder_add (builder, rules->groups[i][j]);
      if (i == list)
        g_strv_builder_add (builder, category);
      g_strfreev (rules->groups[i]);
      rules->groups[i] = g_strv_builder_end (builder);
    }
}

static void
category_cb (GtkDropDown       *choice,
             GParamSpec        *spec,
             OrdetPrepareRules *self)
{
  const char *category = gtk_widget_get_name (GTK_WIDGET (choice));
  guint list = gtk_drop_down_get_selected (choice);
  g_autoptr(OrdetRules) rules = NULL;

  if (self->filling)
    return;
  rules = ordet_rules_copy (ordet_editor_rules (self->editor));
  if (list_of (rules, category) == list)
    return;
  put_on_list (rules, category, list);
  ordet_prepare_rules_take (self, rules);
}

static GtkWidget *
make_category (OrdetPrepareRules *self,
               const char        *category)
{
  const char *const lists[] = { _("List A"), _("List B"), _("Either list"), NULL };
  GtkWidget *row = adw_action_row_new (), *choice = gtk_drop_down_new_from_strings (lists);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), category_word (category));
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_widget_set_name (choice, category);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  category_word (category), -1);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (category_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
  g_object_set_data (G_OBJECT (row), "choice", choice);
  return row;
}

/* Rows are made anew only when the categories are others. */
static void
update_categories (OrdetPrepareRules *self,
                   const OrdetRules  *rules)
{
  g_autoptr(GPtrArray) all = all_categories (rules);
  g_autofree char *joined =
    rules->categories != NULL ? g_strjoinv (", ", rules->categories) : g_strdup ("");
  GtkListBoxRow *row;

  for (guint i = 0; i < all->len; i++)
    {
      GtkWidget *choice;

      row = gtk_list_box_get_row_at_index (self->categories, (int) i);
      choice = row != NULL ? g_object_get_data (G_OBJECT (row), "choice") : NULL;
      if (choice == NULL || !g_str_equal (gtk_widget_get_name (choice), all->pdata[i]))
        {
          GtkWidget *made = make_category (self, all->pdata[i]);

          if (choice != NULL)
            gtk_list_box_remove (self->categories, GTK_WIDGET (row));
          gtk_list_box_insert (self->categories, made, (int) i);
          choice = g_object_get_data (G_OBJECT (made), "choice");
        }
      gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), list_of (rules, all->pdata[i]));
    }
  /* The last row is where others are declared. */
  while ((row = gtk_list_box_get_row_at_index (self->categories, (int) all->len)) != NULL &&
         g_object_get_data (G_OBJECT (row), "choice") != NULL)
    gtk_list_box_remove (self->categories, GTK_WIDGET (row));
  if (gtk_widget_get_focus_child (self->declared) == NULL &&
      g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->declared)), joined) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->declared), joined);
}

static void
declared_cb (OrdetPrepareRules *self)
{
  g_autoptr(OrdetRules) rules = NULL;
  g_auto(GStrv) parts = NULL;
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  guint n = 0;

  if (self->filling)
    return;
  parts = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (self->declared)), ",", -1);
  for (guint i = 0; parts[i] != NULL && n < ORDET_MOST_CATEGORIES - G_N_ELEMENTS (known); i++)
    if (*g_strstrip (parts[i]) != '\0')
      {
        g_strv_builder_add (builder, parts[i]);
        n++;
      }
  rules = ordet_rules_copy (ordet_editor_rules (self->editor));
  g_strfreev (rules->categories);
  rules->categories = n > 0 ? g_strv_builder_end (builder) : NULL;
  ordet_prepare_rules_take (self, rules);
}

static GtkWidget *
make_categories (OrdetPrepareRules *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *list = gtk_list_box_new ();
  GtkWidget *label = gtk_label_new (
    _("Who is on which list, where an import states a category. The windows never ask for it: a "
      "list that somebody chose comes first."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (list, "boxed-list");
  self->categories = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->categories, GTK_SELECTION_NONE);
  self->declared = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->declared),
                                 _("Other categories, separated by commas"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->declared), TRUE);
  ordet_ui_private (GTK_EDITABLE (self->declared));
  g_signal_connect_swapped (self->declared, "apply", G_CALLBACK (declared_cb), self);
  gtk_list_box_append (self->categories, self->declared);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), list);
  return box;
}

/* --- all of it --- */

static GtkWidget *
make_numbers (OrdetPrepareRules *self)
{
  GtkWidget *grid = gtk_grid_new ();
  int row = 0;

  gtk_widget_add_css_class (grid, "card");
  gtk_widget_add_css_class (grid, "limits");
  gtk_grid_set_column_spacing (GTK_GRID (grid), 14);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  for (OrdetRuleNumber number = ORDET_NUMBER_FIRST_UNUSUAL; number < ORDET_N_RULE_NUMBERS;
       number++, row++)
    {
      GtkWidget *label = gtk_label_new (ordet_rule_number_label (number));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_grid_attach (GTK_GRID (grid), label, 0, row, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), ordet_prepare_rules_make_number (self, number), 1, row, 1,
                       1);
    }
  return grid;
}

GtkWidget *
ordet_prepare_rules_make_more (OrdetPrepareRules *self)
{
  GtkWidget *expander = gtk_expander_new_with_mnemonic (_("_Unusual Settings")),
            *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (OrdetRuleRow row = ORDET_ROW_FIRST_UNUSUAL; row < ORDET_N_RULE_ROWS; row++)
    gtk_list_box_append (GTK_LIST_BOX (list), ordet_prepare_rules_make_row (self, row));
  gtk_widget_set_margin_top (box, 10);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), make_numbers (self));
  for (OrdetRuleKinds set = 0; set < ORDET_N_RULE_KINDS; set++)
    gtk_box_append (GTK_BOX (box), make_kinds (self, set));
  gtk_box_append (GTK_BOX (box), make_categories (self));
  gtk_expander_set_child (GTK_EXPANDER (expander), box);
  gtk_widget_set_margin_top (expander, 8);
  return expander;
}

void
ordet_prepare_rules_update_more (OrdetPrepareRules *self,
                                 const OrdetRules  *rules)
{
  for (OrdetRuleKinds set = 0; set < ORDET_N_RULE_KINDS; set++)
    for (guint kind = 0; kind < ORDET_N_KINDS; kind++)
      if (self->kinds[set][kind] != NULL)
        gtk_check_button_set_active (
          GTK_CHECK_BUTTON (self->kinds[set][kind]),
          (ordet_rule_kinds_read (set, rules) & ORDET_KIND_BIT (kind)) != 0);
  update_categories (self, rules);
}
