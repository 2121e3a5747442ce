/* ordet-close-ways.c — the two ways in which figures are kept, put to the board
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two radio rows. What each protects, and what it cannot, is said in words;
 * its two figures come from the seeded simulation that also runs as a test
 * (privacy.md 3), so that they are those of exactly this record.
 */
#include "ordet-close-ways.h"

#include <glib/gi18n-lib.h>

#include "ordet-record-simulate.h"

/* As many years, and the seed, as in tests/core/test-record-attack.c. */
#define YEARS 1000
#define SEED 1

#define N_WAYS 2

static const struct
{
  OrdetWay    way;
  const char *title, *sentence;
} ways[N_WAYS] = {
  { ORDET_WAY_STANDARD, N_("Standard"),
    N_("Exact where both groups are big enough, drawn by lot where they are not, and nothing "
       "where fewer than six spoke. It protects small groups against everyone, and each person "
       "against whoever has the minutes but not nearly everybody’s list.") },
  { ORDET_WAY_STRICT, N_("Strict"),
    N_("Only minutes are kept for list A, always drawn by lot. Advised for a group that meets in "
       "the same small circle or has reason to fear.") },
};

struct _OrdetCloseWays
{
  AdwBin          parent_instance;

  GtkCheckButton *checks[N_WAYS]; /* (unowned) children */
  gboolean        setting;        /* not the person's doing */
};

G_DEFINE_FINAL_TYPE (OrdetCloseWays, ordet_close_ways, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The same each time: invented once, a fraction of a second. */
static const OrdetSimulation *
simulation (guint i)
{
  static OrdetSimulation results[N_WAYS];
  static gboolean known[N_WAYS];
  const OrdetScenario branch = ORDET_SCENARIO_BRANCH;

  if (!known[i])
    ordet_record_simulate (ways[i].way, &branch, YEARS, SEED, &results[i]);
  known[i] = TRUE;
  return &results[i];
}

static char *
subtitle (guint i)
{
  const OrdetScenario branch = ORDET_SCENARIO_BRANCH;
  const OrdetSimulation *result = simulation (i);
  int sure = (int) (100 * result->certainty + 0.5);
  /* Translators: a branch of 18 people, 10 meetings in a year; out of 100
   * guesses; percentage points. */
  g_autofree char *figures = g_strdup_printf (
    _("In a branch of %1$u that meets %2$u times a year, whoever was always there and knows "
      "everybody else’s list would guess one person’s list right %3$d times in 100 (guessing "
      "blindly: 50). The year’s figure may be %4$.1f percentage points off."),
    branch.present, branch.meetings, sure, result->error);

  return g_strdup_printf ("%s %s", _(ways[i].sentence), figures);
}

static void
toggled_cb (OrdetCloseWays *self,
            GtkCheckButton *check)
{
  if (!self->setting && gtk_check_button_get_active (check))
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static GtkWidget *
row_new (OrdetCloseWays *self,
         guint           i)
{
  GtkWidget *row = adw_action_row_new (), *check = gtk_check_button_new ();
  g_autofree char *words = subtitle (i);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(ways[i].title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(ways[i].title), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  self->checks[i] = GTK_CHECK_BUTTON (check);
  if (i > 0)
    gtk_check_button_set_group (self->checks[i], self->checks[0]);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);
  return row;
}

static void
ordet_close_ways_class_init (OrdetCloseWaysClass *klass)
{
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ordet_close_ways_init (OrdetCloseWays *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("How Figures Are Kept"), -1);
  for (guint i = 0; i < N_WAYS; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), row_new (self, i));
  adw_bin_set_child (ADW_BIN (self), list);
}

/**
 * ordet_close_ways_new:
 *
 * Returns: (transfer floating): the two rows, none chosen
 */
GtkWidget *
ordet_close_ways_new (void)
{
  return g_object_new (ORDET_TYPE_CLOSE_WAYS, NULL);
}

/**
 * ordet_close_ways_set:
 * @self: the rows
 * @way: what the board has chosen
 * @chosen: whether it has
 */
void
ordet_close_ways_set (OrdetCloseWays *self,
                      OrdetWay        way,
                      gboolean        chosen)
{
  g_return_if_fail (ORDET_IS_CLOSE_WAYS (self));

  self->setting = TRUE;
  for (guint i = 0; i < N_WAYS; i++)
    gtk_check_button_set_active (self->checks[i], chosen && ways[i].way == way);
  self->setting = FALSE;
}

/**
 * ordet_close_ways_get:
 * @self: the rows
 * @way: (out): what is chosen; strict, which tells least, as long as nothing is
 *
 * Returns: whether anything is chosen
 */
gboolean
ordet_close_ways_get (OrdetCloseWays *self,
                      OrdetWay       *way)
{
  g_return_val_if_fail (ORDET_IS_CLOSE_WAYS (self), FALSE);

  *way = ORDET_WAY_STRICT;
  for (guint i = 0; i < N_WAYS; i++)
    if (gtk_check_button_get_active (self->checks[i]))
      {
        *way = ways[i].way;
        return TRUE;
      }
  return FALSE;
}
