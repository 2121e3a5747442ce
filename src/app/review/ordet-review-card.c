/* ordet-review-card.c — a chart with its title, its words and its table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-review-card.h"

#include <glib/gi18n-lib.h>

struct _OrdetReviewCard
{
  GtkWidget        parent_instance;

  OrdetChart      *chart;    /* (owned) (nullable) */

  /* (unowned) children */
  GtkWidget       *box;
  GtkLabel        *title;
  GtkLabel        *subtitle;
  GtkToggleButton *button;
  GtkStack        *stack;
  OrdetChartView  *view;
  GtkWidget       *table;    /* a grid in a focusable box */
  GtkLabel        *words;
};

G_DEFINE_FINAL_TYPE (OrdetReviewCard, ordet_review_card, GTK_TYPE_WIDGET)

/* --- the table --- */

static void
add_cell (OrdetReviewCard *self,
          const char      *text,
          guint            row,
          guint            column,
          gboolean         header)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role",
                                   header ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER
                                          : GTK_ACCESSIBLE_ROLE_CELL, NULL);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), column == 0 ? 22 : 14);
  gtk_widget_add_css_class (label, header ? "caption-heading" : "tabular");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (GTK_GRID (self->table), label, (int) column, (int) row, 1, 1);
}

static void
fill_table (OrdetReviewCard *self)
{
  g_autoptr(GPtrArray) rows = ordet_chart_rows (self->chart);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->table)) != NULL)
    gtk_grid_remove (GTK_GRID (self->table), child);
  for (guint row = 0; row < rows->len; row++)
    {
      char **cells = rows->pdata[row];

      for (guint column = 0; cells[column] != NULL; column++)
        add_cell (self, *cells[column] != '\0' ? cells[column] : "–", row, column, row == 0);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->chart->title, -1);
}

static void
show_table (OrdetReviewCard *self,
            gboolean         shown)
{
  gtk_stack_set_visible_child_name (self->stack, shown ? "table" : "chart");
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (shown ? self->table : GTK_WIDGET (self->view));
}

static void
toggled_cb (OrdetReviewCard *self)
{
  show_table (self, gtk_toggle_button_get_active (self->button));
}

static void
open_table_cb (OrdetReviewCard *self)
{
  gtk_toggle_button_set_active (self->button, TRUE);
}

/* Enter and Escape lead back to the chart. */
static gboolean
table_key_cb (OrdetReviewCard       *self,
              guint                  key,
              guint                  code,
              GdkModifierType        state,
              GtkEventControllerKey *controller)
{
  if (key != GDK_KEY_Escape && key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  gtk_toggle_button_set_active (self->button, FALSE);
  return GDK_EVENT_STOP;
}

/* --- the card --- */

static GtkWidget *
text_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
build_head (OrdetReviewCard *self)
{
  GtkWidget *head = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (head), 8);
  self->title = GTK_LABEL (text_label ("heading"));
  self->subtitle = GTK_LABEL (text_label ("caption"));
  gtk_label_set_wrap (self->title, FALSE);
  /* A subtitle of two lines goes down from the line of the title. */
  gtk_widget_set_valign (GTK_WIDGET (self->title), GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (GTK_WIDGET (self->subtitle), GTK_ALIGN_BASELINE);
  gtk_widget_add_css_class (GTK_WIDGET (self->subtitle), "dimmed");
  gtk_widget_set_hexpand (GTK_WIDGET (self->subtitle), TRUE);
  self->button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_button_set_icon_name (GTK_BUTTON (self->button), "view-list-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Show as a Table"));
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "compact");
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_START);
  g_signal_connect_swapped (self->button, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_grid_attach (GTK_GRID (head), GTK_WIDGET (self->title), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (head), GTK_WIDGET (self->subtitle), 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (head), GTK_WIDGET (self->button), 2, 0, 1, 1);
  return head;
}

static GtkWidget *
build_stack (OrdetReviewCard *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *stack = gtk_stack_new ();

  self->stack = GTK_STACK (stack);
  self->view = ORDET_CHART_VIEW (ordet_chart_view_new ());
  self->table = g_object_new (GTK_TYPE_GRID, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE,
                              "row-spacing", 6, "column-spacing", 12, "focusable", TRUE, NULL);
  gtk_widget_set_name (self->table, "table");
  gtk_widget_add_css_class (self->table, "review-table");
  gtk_widget_set_valign (self->table, GTK_ALIGN_START);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->view), "chart");
  gtk_stack_add_named (self->stack, self->table, "table");
  gtk_widget_set_vexpand (stack, TRUE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  g_signal_connect_swapped (self->view, "open-table", G_CALLBACK (open_table_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (table_key_cb), self);
  gtk_widget_add_controller (self->table, keys);
  return stack;
}

static void
ordet_review_card_dispose (GObject *object)
{
  OrdetReviewCard *self = ORDET_REVIEW_CARD (object);

  if (self->view != NULL)
    ordet_chart_view_set (self->view, NULL);
  self->view = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->chart, ordet_chart_free);
  G_OBJECT_CLASS (ordet_review_card_parent_class)->dispose (object);
}

static void
ordet_review_card_class_init (OrdetReviewCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ordet_review_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ordet_review_card_init (OrdetReviewCard *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (self->box, "card");
  gtk_widget_add_css_class (self->box, "review-card");
  gtk_box_append (GTK_BOX (self->box), build_head (self));
  gtk_box_append (GTK_BOX (self->box), build_stack (self));
  self->words = GTK_LABEL (text_label ("caption"));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->words));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * ordet_review_card_set:
 * @self: the card
 * @chart: (transfer full): what it shows
 */
void
ordet_review_card_set (OrdetReviewCard *self,
                       OrdetChart      *chart)
{
  g_autoptr(OrdetChart) before = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (ORDET_IS_REVIEW_CARD (self) && chart != NULL);

  before = self->chart;
  self->chart = chart;
  gtk_label_set_label (self->title, chart->title);
  gtk_label_set_label (self->subtitle, chart->subtitle != NULL ? chart->subtitle : "");
  /* Translators: before a sentence that says what a chart shows. Keep <b> and </b>. */
  words = g_markup_printf_escaped (_("<b>In words:</b> %s"),
                                   chart->words != NULL ? chart->words : "");
  gtk_label_set_markup (self->words, words);
  ordet_chart_view_set (self->view, chart);
  fill_table (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  chart->title, -1);
}

/**
 * ordet_review_card_view:
 * @self: the card
 *
 * Returns: (transfer none): its chart
 */
OrdetChartView *
ordet_review_card_view (OrdetReviewCard *self)
{
  g_return_val_if_fail (ORDET_IS_REVIEW_CARD (self), NULL);

  return self->view;
}

/**
 * ordet_review_card_shows_table:
 * @self: the card
 *
 * Returns: whether the table stands in the place of the chart
 */
gboolean
ordet_review_card_shows_table (OrdetReviewCard *self)
{
  g_return_val_if_fail (ORDET_IS_REVIEW_CARD (self), FALSE);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "table") == 0;
}
