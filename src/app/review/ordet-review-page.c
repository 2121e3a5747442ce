/* ordet-review-page.c — the review a board can use: goals, charts, words
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything shown is a function of the records. The page reads them when it
 * comes into view and when the filter changes, not before.
 */
#include "ordet-review-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ordet-fold-bin.h"
#include "ordet-goals-dialog.h"
#include "ordet-phrases.h"
#include "ordet-report-charts.h"
#include "ordet-review-bundle.h"
#include "ordet-review-facts.h"
#include "ordet-review-tables.h"
#include "ordet-review-words.h"
#include "ordet-ui.h"
#include "ordet-words.h"

struct _OrdetReviewPage
{
  GtkWidget        parent_instance;

  OrdetStore      *store;   /* (owned) (nullable) */
  GPtrArray       *choices; /* (owned) (element-type OrdetReviewChoice) one a period of the menu */
  char           **bodies;  /* (owned) (nullable) as the menu has them, after "all" */
  gboolean         filling; /* the menus are being made: no choice of the person's */
  gboolean         stale;   /* the records may have changed since they were read */

  /* (unowned) children of the template */
  GtkWidget       *box;
  OrdetBar        *bar;
  GtkStack        *stack;
  GtkDropDown     *period;
  GtkDropDown     *kind;
  GtkDropDown     *body;
  GtkWidget       *body_box;
  GtkLabel        *counts;
  GtkWidget       *export_button;
  GtkWidget       *charts;
  GtkWidget       *apart;
  GtkGrid         *goals;
  GtkGrid         *tables;
  GtkGrid         *first;    /* of charts */
  GtkGrid         *second;
  OrdetReviewCard *cards[ORDET_REVIEW_N_CARDS];
};

G_DEFINE_FINAL_TYPE (OrdetReviewPage, ordet_review_page, GTK_TYPE_WIDGET)

static const char *const kinds[] = {
  "annual", "members", "board", "congress", "open", "other", NULL,
};

/* --- the filter --- */

static void
add_period (OrdetReviewPage *self,
            GStrvBuilder    *words,
            const char      *from_half,
            const char      *to_half)
{
  g_autofree char *from = g_strdup_printf ("%.4s-%s", from_half, from_half[6] == '1' ? "01" : "07");
  g_autofree char *to = g_strdup_printf ("%.4s-%s", to_half, to_half[6] == '1' ? "06" : "12");
  g_autofree char *text = ordet_review_period_words (from, to);

  for (guint i = 0; i < self->choices->len; i++)
    {
      const OrdetReviewChoice *had = self->choices->pdata[i];

      if (g_str_equal (had->from_month, from) && g_str_equal (had->to_month, to))
        return;
    }
  g_ptr_array_add (self->choices, ordet_review_choice_new (from, to, NULL, NULL));
  g_strv_builder_add (words, text);
}

/* The last year first; then years and half-years, the newest first; then all. */
static void
fill_periods (OrdetReviewPage *self,
              char           **half_years)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  guint n = g_strv_length (half_years);
  g_auto(GStrv) words = NULL;
  g_autoptr(GtkStringList) model = NULL;
  g_autofree char *before = ordet_half_year_moved (half_years[n - 1], -1);

  g_ptr_array_set_size (self->choices, 0);
  add_period (self, builder, before, half_years[n - 1]);
  for (guint i = n; i-- > 0;)
    {
      g_autofree char *first = g_strdup_printf ("%.4s-H1", half_years[i]);
      g_autofree char *second = g_strdup_printf ("%.4s-H2", half_years[i]);

      add_period (self, builder, first, second);
      add_period (self, builder, half_years[i], half_years[i]);
    }
  add_period (self, builder, half_years[0], half_years[n - 1]);
  words = g_strv_builder_end (builder);
  model = gtk_string_list_new ((const char *const *) words);
  gtk_drop_down_set_model (self->period, G_LIST_MODEL (model));
  gtk_drop_down_set_selected (self->period, 0);
}

static void
fill_kinds (OrdetReviewPage *self)
{
  g_autoptr(GtkStringList) model = gtk_string_list_new (NULL);

  /* Translators: in a menu of kinds of meetings. */
  gtk_string_list_append (model, _("All kinds"));
  for (guint i = 0; kinds[i] != NULL; i++)
    gtk_string_list_append (model, ordet_words_meeting_kind (kinds[i]));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (model));
}

static gboolean
fill_bodies (OrdetReviewPage  *self,
             GError          **error)
{
  g_autoptr(GPtrArray) sums = ordet_store_review_bodies (self->store, &(OrdetPeriod) { 0 }, error);
  g_autoptr(GtkStringList) model = gtk_string_list_new (NULL);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  if (sums == NULL)
    return FALSE;
  /* Translators: in a menu of branches and boards. */
  gtk_string_list_append (model, _("All bodies"));
  for (guint i = 0; i < sums->len; i++)
    {
      const OrdetBodySum *sum = sums->pdata[i];

      g_strv_builder_add (builder, sum->body);
      /* Translators: the body whose meeting it was is not known. */
      gtk_string_list_append (model, *sum->body != '\0' ? sum->body : _("Not said"));
    }
  g_strfreev (self->bodies);
  self->bodies = g_strv_builder_end (builder);
  gtk_drop_down_set_model (self->body, G_LIST_MODEL (model));
  gtk_drop_down_set_selected (self->body, 0);
  gtk_widget_set_visible (self->body_box, sums->len > 1);
  return TRUE;
}

static OrdetReviewChoice *
chosen (OrdetReviewPage *self)
{
  guint period = gtk_drop_down_get_selected (self->period);
  guint kind = gtk_drop_down_get_selected (self->kind);
  guint body = gtk_drop_down_get_selected (self->body);
  const OrdetReviewChoice *bounds = self->choices->pdata[MIN (period, self->choices->len - 1)];
  guint n_bodies = self->bodies != NULL ? g_strv_length (self->bodies) : 0;

  return ordet_review_choice_new (bounds->from_month, bounds->to_month,
                                  kind >= 1 && kind < G_N_ELEMENTS (kinds) ? kinds[kind - 1] : NULL,
                                  body >= 1 && body <= n_bodies ? self->bodies[body - 1] : NULL);
}

/* --- what is shown --- */

static void
show_goals (OrdetReviewPage        *self,
            const OrdetReviewFacts *facts)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->goals))) != NULL)
    gtk_grid_remove (self->goals, child);
  for (guint i = 0; i < facts->goals->len; i++)
    {
      const OrdetGoal *goal = &g_array_index (facts->goals, OrdetGoal, i);
      OrdetGoalResult result;

      ordet_goal_judge (goal, facts->review, &result);
      gtk_grid_attach (self->goals, ordet_goal_card_new (goal, &result), (int) i, 0, 1, 1);
    }
  ordet_narrow_columns (self->goals, 2);
  gtk_widget_set_visible (GTK_WIDGET (self->goals), facts->goals->len > 0);
}

static void
show_counts (OrdetReviewPage   *self,
             const OrdetReview *review)
{
  g_autofree char *meetings =
    g_strdup_printf (ngettext ("%u meeting", "%u meetings", review->meetings), review->meetings);
  g_autofree char *speeches =
    g_strdup_printf (ngettext ("%d speech", "%d speeches", (gulong) review->speeches),
                     (int) review->speeches);
  g_autofree char *minutes =
    g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) review->minutes),
                     (int) review->minutes);
  /* Translators: three counts: "10 meetings, 486 speeches, 901 minutes" */
  g_autofree char *all = g_strdup_printf (_("%1$s, %2$s, %3$s"), meetings, speeches, minutes);

  gtk_label_set_label (self->counts, all);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->counts), all);
}

/* The same charts as the report has. */
static void
show_charts (OrdetReviewPage        *self,
             const OrdetReviewFacts *facts)
{
  static const OrdetReportChart charts[ORDET_REVIEW_N_CARDS] = {
    [ORDET_REVIEW_FLOOR] = ORDET_REPORT_CHART_FLOOR,
    [ORDET_REVIEW_TREND] = ORDET_REPORT_CHART_TREND,
    [ORDET_REVIEW_NEWCOMERS] = ORDET_REPORT_CHART_NEWCOMERS,
    [ORDET_REVIEW_WAIT] = ORDET_REPORT_CHART_WAIT,
    [ORDET_REVIEW_RULES] = ORDET_REPORT_CHART_RULES,
  };
  const OrdetPhrases *phrases = ordet_phrases_for_language (g_get_language_names ()[0]);
  g_autofree OrdetReportPeriod *periods = g_new0 (OrdetReportPeriod, facts->reviews->len + 1);
  OrdetReport report = {
    .review = facts->review, .periods = periods, .n_periods = facts->reviews->len,
    .goals = (const OrdetGoal *) (gpointer) facts->goals->data, .n_goals = facts->goals->len,
  };

  for (guint i = 0; i < facts->reviews->len; i++)
    periods[i] = (OrdetReportPeriod) { facts->half_years[i], facts->reviews->pdata[i],
                                       g_array_index (facts->new_rules, gboolean, i) };
  for (guint i = 0; i < ORDET_REVIEW_N_CARDS; i++)
    ordet_review_card_set (self->cards[i], ordet_report_chart (&report, charts[i], phrases));
}

/* What there is only sometimes: a district's bodies, slips of paper. */
static void
show_tables (OrdetReviewPage        *self,
             const OrdetReviewFacts *facts)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->tables))) != NULL)
    gtk_grid_remove (self->tables, child);
  if (facts->branches != NULL)
    gtk_grid_attach_next_to (self->tables,
                             ordet_district_card_new (
                               (const OrdetReportBranch *) (gpointer) facts->branches->data,
                               facts->branches->len),
                             NULL, GTK_POS_RIGHT, 1, 1);
  if (facts->evaluation.meetings > 0)
    gtk_grid_attach_next_to (self->tables, ordet_evaluation_card_new (&facts->evaluation), NULL,
                             GTK_POS_RIGHT, 1, 1);
  ordet_narrow_columns (self->tables, 1);
  gtk_widget_set_visible (GTK_WIDGET (self->tables),
                          gtk_widget_get_first_child (GTK_WIDGET (self->tables)) != NULL);
}

static void
show_facts (OrdetReviewPage        *self,
            const OrdetReviewFacts *facts)
{
  /* No stack here, and grids, not boxes: both would ask for a width that fits a
   * height, and each of the forty texts that wrap would be laid out anew for
   * every width that is tried. It was most of the time to the first picture. */
  gtk_widget_set_visible (self->charts, facts->together);
  gtk_widget_set_visible (self->apart, !facts->together);
  gtk_widget_set_sensitive (self->export_button, facts->together);
  if (!facts->together)
    {
      gtk_label_set_label (self->counts, "");
      return;
    }
  show_counts (self, facts->review);
  show_goals (self, facts);
  show_charts (self, facts);
  show_tables (self, facts);
}

static void
load (OrdetReviewPage *self)
{
  g_autoptr(OrdetReviewChoice) choice = chosen (self);
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetReviewFacts) facts = ordet_review_facts_load (self->store, choice, &error);

  if (facts == NULL)
    ordet_bar_error (self->bar, error);
  else
    show_facts (self, facts);
}

static void
choice_cb (OrdetReviewPage *self)
{
  if (!self->filling && self->store != NULL && self->choices->len > 0)
    load (self);
}

/* Reads everything anew: the menus, then what they choose. */
static void
read_all (OrdetReviewPage *self)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) half_years = self->store != NULL
    ? ordet_store_half_years (self->store, &(OrdetPeriod) { 0 }, &error) : NULL;
  gboolean any = half_years != NULL && half_years[0] != NULL;

  self->stale = FALSE;
  gtk_stack_set_visible_child_name (self->stack, any ? "review" : "empty");
  if (any)
    {
      self->filling = TRUE;
      fill_periods (self, half_years);
      fill_bodies (self, &error);
      self->filling = FALSE;
    }
  if (error != NULL)
    ordet_bar_error (self->bar, error);
  else if (any)
    load (self);
}

/* --- acts --- */

static void
goals_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  OrdetReviewPage *self = ORDET_REVIEW_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *dialog = self->store != NULL
                        ? ordet_goals_dialog_new (GTK_WINDOW (root), self->store) : NULL;

  if (dialog == NULL)
    return;
  g_signal_connect_object (dialog, "changed", G_CALLBACK (choice_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
export_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  OrdetReviewPage *self = ORDET_REVIEW_PAGE (widget);
  g_autoptr(OrdetReviewChoice) choice = NULL;

  if (self->store == NULL || self->choices->len == 0)
    return;
  choice = chosen (self);
  ordet_review_export (widget, self->bar, self->store, choice->from_month, choice->to_month,
                       choice->kind, choice->body, g_variant_get_string (parameter, NULL));
}

static void
taken_cb (GtkWidget *widget)
{
  read_all (ORDET_REVIEW_PAGE (widget));
}

static void
take_in_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OrdetReviewPage *self = ORDET_REVIEW_PAGE (widget);

  if (self->store != NULL)
    ordet_review_take_in (widget, self->bar, self->store, taken_cb);
}

static void
hand_over_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  OrdetReviewPage *self = ORDET_REVIEW_PAGE (widget);
  g_autoptr(OrdetReviewChoice) choice = NULL;

  if (self->store == NULL || self->choices->len == 0)
    return;
  choice = chosen (self);
  ordet_review_hand_over (widget, self->bar, self->store, choice->body);
}

/* --- the page --- */

static void
ordet_review_page_map (GtkWidget *widget)
{
  OrdetReviewPage *self = ORDET_REVIEW_PAGE (widget);

  if (self->stale)
    read_all (self);
  GTK_WIDGET_CLASS (ordet_review_page_parent_class)->map (widget);
}

static void
ordet_review_page_dispose (GObject *object)
{
  OrdetReviewPage *self = ORDET_REVIEW_PAGE (object);

  self->filling = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->store);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->bodies, g_strfreev);
  G_OBJECT_CLASS (ordet_review_page_parent_class)->dispose (object);
}

static void
ordet_review_page_class_init (OrdetReviewPageClass *klass)
{
  static const char *const names[ORDET_REVIEW_N_CARDS] = {
    "card_floor", "card_trend", "card_newcomers", "card_wait", "card_rules",
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ordet_review_page_dispose;
  widget_class->map = ordet_review_page_map;
  g_type_ensure (ORDET_TYPE_BAR);
  g_type_ensure (ORDET_TYPE_REVIEW_CARD);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ORDET_RESOURCES "/ui/ordet-review-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, OrdetReviewPage, name)
  BIND (box);
  BIND (bar);
  BIND (stack);
  BIND (period);
  BIND (kind);
  BIND (body);
  BIND (body_box);
  BIND (counts);
  BIND (export_button);
  BIND (charts);
  BIND (apart);
  BIND (goals);
  BIND (tables);
  BIND (first);
  BIND (second);
#undef BIND
  for (guint i = 0; i < ORDET_REVIEW_N_CARDS; i++)
    gtk_widget_class_bind_template_child_full (
      widget_class, names[i], FALSE,
      (gssize) (G_STRUCT_OFFSET (OrdetReviewPage, cards) + i * sizeof (OrdetReviewCard *)));
  gtk_widget_class_bind_template_callback (widget_class, choice_cb);
  gtk_widget_class_install_action (widget_class, "review.goals", NULL, goals_cb);
  gtk_widget_class_install_action (widget_class, "review.export", "s", export_cb);
  gtk_widget_class_install_action (widget_class, "review.take-in", NULL, take_in_cb);
  gtk_widget_class_install_action (widget_class, "review.hand-over", NULL, hand_over_cb);
}

static void
ordet_review_page_init (OrdetReviewPage *self)
{
  self->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_review_choice_free);
  self->filling = TRUE;
  self->stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  ordet_narrow_columns (self->first, 1);
  ordet_narrow_columns (self->second, 1);
  fill_kinds (self);
  self->filling = FALSE;
}

/**
 * ordet_review_page_refresh:
 * @self: the page
 * @store: (nullable): the records
 *
 * The records may have changed: they are read when the page is next seen, or
 * now if it is.
 */
void
ordet_review_page_refresh (OrdetReviewPage *self,
                           OrdetStore      *store)
{
  g_return_if_fail (ORDET_IS_REVIEW_PAGE (self));

  g_set_object (&self->store, store);
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_all (self);
}

/**
 * ordet_review_page_focus:
 * @self: the page
 *
 * Puts the keyboard on the period.
 */
void
ordet_review_page_focus (OrdetReviewPage *self)
{
  g_return_if_fail (ORDET_IS_REVIEW_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->period));
}

/**
 * ordet_review_page_card:
 * @self: the page
 * @card: which
 *
 * Returns: (transfer none): the card of a chart
 */
OrdetReviewCard *
ordet_review_page_card (OrdetReviewPage   *self,
                        OrdetReviewCardId  card)
{
  g_return_val_if_fail (ORDET_IS_REVIEW_PAGE (self) && card < ORDET_REVIEW_N_CARDS, NULL);

  return self->cards[card];
}

/**
 * ordet_review_page_take_bundle:
 * @self: the page
 * @path: a bundle
 *
 * Takes in the records of a branch, as if the file had been chosen here.
 */
void
ordet_review_page_take_bundle (OrdetReviewPage *self,
                               const char      *path)
{
  g_return_if_fail (ORDET_IS_REVIEW_PAGE (self) && path != NULL);

  if (self->store != NULL)
    ordet_review_take_file (GTK_WIDGET (self), self->bar, self->store, path, taken_cb);
}
