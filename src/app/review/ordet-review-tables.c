/* ordet-review-tables.c — what the review says in tables: bodies, slips of paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-review-tables.h"

#include <glib/gi18n-lib.h>

#include "ordet-words.h"

static void
add_cell (GtkWidget  *grid,
          const char *text,
          guint       row,
          guint       column)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role",
                                   row == 0 ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER
                                            : GTK_ACCESSIBLE_ROLE_CELL,
                                   "label", text, "xalign", column == 0 ? 0.f : 1.f,
                                   "ellipsize", PANGO_ELLIPSIZE_END, "hexpand", column == 0, NULL);

  gtk_widget_add_css_class (label, row == 0 ? "caption-heading" : "tabular");
  gtk_grid_attach (GTK_GRID (grid), label, (int) column, (int) row, 1, 1);
}

/* A card with a heading, an empty table with its heads, and words below. */
static GtkWidget *
card_new (const char        *title,
          const char        *name,
          const char        *words,
          const char *const *heads,
          GtkWidget        **grid)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *heading = gtk_label_new (title), *below = gtk_label_new (words);

  *grid = g_object_new (GTK_TYPE_GRID, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, "row-spacing",
                        6, "column-spacing", 24, "focusable", TRUE, "name", name, NULL);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "review-card");
  gtk_widget_add_css_class (heading, "heading");
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (*grid, "review-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (*grid), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  for (guint column = 0; heads[column] != NULL; column++)
    add_cell (*grid, heads[column], 0, column);
  gtk_label_set_xalign (GTK_LABEL (below), 0);
  gtk_label_set_wrap (GTK_LABEL (below), TRUE);
  gtk_widget_add_css_class (below, "caption");
  gtk_box_append (GTK_BOX (card), heading);
  gtk_box_append (GTK_BOX (card), *grid);
  gtk_box_append (GTK_BOX (card), below);
  return card;
}

static void
add_branch (GtkWidget               *grid,
            const OrdetReportBranch *branch,
            guint                    row)
{
  g_autofree char *meetings = g_strdup_printf ("%u", branch->meetings);
  g_autofree char *minutes = g_strdup_printf ("%" G_GINT64_FORMAT, branch->minutes);
  /* Translators: a share in percent */
  g_autofree char *share = branch->hidden ? g_strdup ("–")
                                          : g_strdup_printf (_("%.0f %%"), 100 * branch->share);

  add_cell (grid, *branch->body != '\0' ? branch->body : _("Not said"), row, 0);
  add_cell (grid, meetings, row, 1);
  add_cell (grid, minutes, row, 2);
  add_cell (grid, share, row, 3);
}

/**
 * ordet_district_card_new:
 * @branches: (array length=n_branches): of a district, by name, as
 *   ordet_gather_branches() gave them
 * @n_branches: their number
 *
 * Returns: (transfer floating): their table; a share that could be worked out
 *   from the others is a dash
 */
GtkWidget *
ordet_district_card_new (const OrdetReportBranch *branches,
                         gsize                    n_branches)
{
  const char *const heads[] = { _("Body"), _("Meetings"), C_("of time", "Minutes"),
                                _("List A’s Time"), NULL };
  GtkWidget *grid;
  GtkWidget *card = card_new (_("Bodies"), "district",
                              _("By name, never by score. A dash: the share is too small to tell, "
                                "or could be worked out from the others."), heads, &grid);

  for (guint i = 0; i < n_branches; i++)
    add_branch (grid, &branches[i], i + 1);
  return card;
}

/* "12", or "12–16" where meetings with fewer than three are among them. */
static char *
answers_words (const OrdetEvaluationSum *sum,
               OrdetQuestion             question,
               OrdetAnswer               answer)
{
  gint64 least = sum->counts[question][answer];
  gint64 most = ordet_evaluation_most (sum, question, answer);

  return least == most ? g_strdup_printf ("%" G_GINT64_FORMAT, least)
                       : g_strdup_printf ("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, least, most);
}

/**
 * ordet_evaluation_card_new:
 * @sum: evaluations of at least one meeting
 *
 * Returns: (transfer floating): their table
 */
GtkWidget *
ordet_evaluation_card_new (const OrdetEvaluationSum *sum)
{
  const char *const heads[] = { _("Question"), ordet_words_answer (ORDET_ANSWER_YES),
                                ordet_words_answer (ORDET_ANSWER_PARTLY),
                                ordet_words_answer (ORDET_ANSWER_NO), NULL };
  g_autofree char *words =
    g_strdup_printf (ngettext ("About %1$d slips from %2$u meeting. Fewer than three of an answer "
                               "are not told, so a number may be a range.",
                               "About %1$d slips from %2$u meetings. Fewer than three of an answer "
                               "are not told, so a number may be a range.", sum->meetings),
                     (int) sum->slips, sum->meetings);
  GtkWidget *grid;
  GtkWidget *card = card_new (_("What the Slips of Paper Said"), "evaluation", words, heads, &grid);

  for (guint q = 0; q < ORDET_N_QUESTIONS; q++)
    {
      add_cell (grid, ordet_words_question (q), q + 1, 0);
      for (guint a = 0; a < ORDET_N_ANSWERS; a++)
        {
          g_autofree char *count = answers_words (sum, q, a);

          add_cell (grid, count, q + 1, a + 1);
        }
    }
  return card;
}
