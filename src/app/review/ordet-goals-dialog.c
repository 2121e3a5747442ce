/* ordet-goals-dialog.c — the board's goals, from templates or its own numbers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Goals are added from a menu and get the board's own numbers in their row.
 * Every change is kept at once ("changed"); what cannot be kept is said here
 * and taken back.
 */
#include "ordet-goals-dialog.h"

#include <glib/gi18n-lib.h>

#include "ordet-review-words.h"
#include "ordet-scale.h"
#include "ordet-store-words.h"

struct _OrdetGoalsDialog
{
  AdwWindow      parent_instance;

  OrdetStore    *store;   /* (owned) */
  GArray        *goals;   /* (owned) (element-type OrdetGoal) */
  gboolean       filling; /* the rows are being made: no change of the person's */

  /* (unowned) children */
  GtkListBox    *list;
  GtkMenuButton *add;
  GtkLabel      *message;
};

G_DEFINE_FINAL_TYPE (OrdetGoalsDialog, ordet_goals_dialog, ADW_TYPE_WINDOW)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void fill (OrdetGoalsDialog *self);

static void
tell (OrdetGoalsDialog *self,
      const char       *text)
{
  gtk_label_set_label (self->message, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), text != NULL);
}

/* Writes the goals; what was kept before is shown again if that fails. */
static gboolean
keep (OrdetGoalsDialog *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = NULL;
  GArray *kept;

  if (ordet_store_put_goals (self->store, (const OrdetGoal *) (gpointer) self->goals->data,
                             self->goals->len, &error))
    {
      tell (self, NULL);
      g_signal_emit (self, signals[CHANGED], 0);
      return TRUE;
    }
  sentence = error->code == ORDET_ERROR_VALUE
               ? g_strdup (_("The lower bound must be below the upper one."))
               : ordet_store_sentence (error);
  tell (self, sentence);
  if ((kept = ordet_store_get_goals (self->store, NULL)) != NULL)
    {
      g_array_unref (self->goals);
      self->goals = kept;
    }
  return FALSE;
}

static guint
row_of (GtkWidget *widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "goal"));
}

/* --- one goal --- */

static void
set_title (GtkWidget       *row,
           const OrdetGoal *goal)
{
  g_autofree char *sentence = ordet_goal_words (goal);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
}

static void
number_cb (OrdetGoalsDialog *self,
           GParamSpec       *spec,
           GtkSpinButton    *spin)
{
  guint i = row_of (GTK_WIDGET (spin));
  gboolean high = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (spin), "high"));
  OrdetGoal *goal = &g_array_index (self->goals, OrdetGoal, i);
  gint value = gtk_spin_button_get_value_as_int (spin);

  /* What was taken back is told once more, when this has returned. */
  if (self->filling || value == (high ? goal->high : goal->low))
    return;
  if (high)
    goal->high = value;
  else
    goal->low = value;
  if (keep (self))
    set_title (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) i)), goal);
  else
    {
      const OrdetGoal *kept = &g_array_index (self->goals, OrdetGoal, i);

      self->filling = TRUE;
      gtk_spin_button_set_value (spin, high ? kept->high : kept->low);
      self->filling = FALSE;
    }
}

static void
add_number (OrdetGoalsDialog *self,
            GtkWidget        *row,
            guint             i,
            gboolean          high,
            const char       *label)
{
  const OrdetGoal *goal = &g_array_index (self->goals, OrdetGoal, i);
  gboolean counts = goal->kind == ORDET_GOAL_MEETINGS;
  gboolean waits = goal->kind == ORDET_GOAL_WAIT;
  double most = counts ? 1000 : waits ? 600 : 100;
  GtkWidget *spin = gtk_spin_button_new_with_range (counts ? 1 : 0, most, 1);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), high ? goal->high : goal->low);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (spin), "goal", GUINT_TO_POINTER (i));
  g_object_set_data (G_OBJECT (spin), "high", GINT_TO_POINTER (high));
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (spin, label);
  g_signal_connect_object (spin, "notify::value", G_CALLBACK (number_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
}

static void
remove_cb (OrdetGoalsDialog *self,
           GtkButton        *button)
{
  g_array_remove_index (self->goals, row_of (GTK_WIDGET (button)));
  keep (self);
  fill (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->add));
}

static void
add_row (OrdetGoalsDialog *self,
         guint             i)
{
  const OrdetGoal *goal = &g_array_index (self->goals, OrdetGoal, i);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gboolean within = goal->kind == ORDET_GOAL_TIME_WITHIN;
  gboolean high = goal->kind == ORDET_GOAL_TIME_NEAR_ROOM || goal->kind == ORDET_GOAL_WAIT ||
                  goal->kind == ORDET_GOAL_TIME_NOT_BELOW_ROOM ||
                  goal->kind == ORDET_GOAL_CONCENTRATION;

  set_title (row, goal);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  if (!high)
    /* Translators: a number of a goal: it is the least. */
    add_number (self, row, i, FALSE, _("At Least"));
  if (within || high)
    /* Translators: a number of a goal: it is the most. */
    add_number (self, row, i, TRUE, _("At Most"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Remove the Goal"));
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "goal", GUINT_TO_POINTER (i));
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->list, row);
}

static void
fill (OrdetGoalsDialog *self)
{
  GtkListBoxRow *row;

  self->filling = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->goals->len; i++)
    add_row (self, i);
  self->filling = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), self->goals->len < ORDET_GOALS_MOST);
}

/* --- the dialog --- */

static void
add_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  OrdetGoalsDialog *self = ORDET_GOALS_DIALOG (widget);
  gsize n;
  const OrdetGoal *templates = ordet_goal_templates (&n);
  guint chosen = g_variant_get_uint32 (parameter);

  if (chosen >= n || self->goals->len >= ORDET_GOALS_MOST)
    return;
  g_array_append_val (self->goals, templates[chosen]);
  keep (self);
  fill (self);
}

static GMenuModel *
template_menu (void)
{
  GMenu *menu = g_menu_new ();
  gsize n;
  const OrdetGoal *templates = ordet_goal_templates (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *action = g_strdup_printf ("goals.add(uint32 %u)", i);

      g_menu_append (menu, ordet_goal_name (templates[i].kind), action);
    }
  return G_MENU_MODEL (menu);
}

static void
ordet_goals_dialog_dispose (GObject *object)
{
  OrdetGoalsDialog *self = ORDET_GOALS_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->goals, g_array_unref);
  G_OBJECT_CLASS (ordet_goals_dialog_parent_class)->dispose (object);
}

static void
ordet_goals_dialog_class_init (OrdetGoalsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ordet_goals_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "goals.add", "u", add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
build_body (OrdetGoalsDialog *self)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *intro = gtk_label_new (
    _("Set before the period, at most five, and judged by the whole range: a goal that the range "
      "lies across has too few data. Small branches do best with goals for how they work."));
  g_autoptr(GMenuModel) menu = template_menu ();

  gtk_label_set_wrap (GTK_LABEL (intro), TRUE);
  gtk_label_set_xalign (GTK_LABEL (intro), 0);
  gtk_widget_add_css_class (intro, "dimmed");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  self->message = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->message, TRUE);
  gtk_label_set_xalign (self->message, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  self->add = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->add, _("_Add a Goal"));
  gtk_menu_button_set_use_underline (self->add, TRUE);
  gtk_menu_button_set_menu_model (self->add, menu);
  gtk_widget_set_halign (GTK_WIDGET (self->add), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (body), intro);
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->message));
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->add));
  gtk_widget_add_css_class (body, "act-dialog");
  return body;
}

static void
ordet_goals_dialog_init (OrdetGoalsDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_window_set_title (GTK_WINDOW (self), _("Goals"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  ordet_scale_window (GTK_WINDOW (self), 640, -1);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), build_body (self));
  adw_window_set_content (ADW_WINDOW (self), box);
}

/**
 * ordet_goals_dialog_new:
 * @parent: the window it stands on
 * @store: where the goals are kept
 *
 * Returns: (transfer floating) (nullable): the dialog; %NULL if the goals
 *   cannot be read
 */
GtkWidget *
ordet_goals_dialog_new (GtkWindow  *parent,
                        OrdetStore *store)
{
  GArray *goals = ordet_store_get_goals (store, NULL);
  OrdetGoalsDialog *self;

  if (goals == NULL)
    return NULL;
  self = g_object_new (ORDET_TYPE_GOALS_DIALOG, "transient-for", parent, NULL);
  self->store = g_object_ref (store);
  self->goals = goals;
  fill (self);
  return GTK_WIDGET (self);
}
