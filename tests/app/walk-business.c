/* walk-business.c — votes, proposals, elections, decisions of a walk, and what must come of them
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The forms give numbers in turn, as the log does; only what the log says that
 * no form of ours says is left out of the comparison, and stands here.
 */
#include <string.h>

#include "ordet-vote-figures.h"
#include "walk.h"

/* So many letters of a text are typed: what matters is that it can be. */
#define LETTERS 18

/* As they stand in the forms. */
static const char *const proposal_kinds[] = {
  "main", "amendment", "addition", "deletion", "motion", "counter", "procedural", "merged", NULL,
};
static const char *const roles[] = {
  "chair", "secretary", "signer", "teller", "observer", NULL,
};
static const char *const methods[] = {
  "hands", "acclamation", "trial", "counted", "written", NULL,
};
static const char *const observed[] = {
  "interruption", "domination", "misgendering", "other", NULL,
};

static guint
place_of (const char *const *words,
          const char        *word)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_strcmp0 (words[i], word) == 0)
      return i;
  g_error ("the form has no “%s”", word);
}

/* The keyboard of the test has the letters of ASCII. */
static char *
letters_of (const char *text)
{
  char *plain = g_str_to_ascii (text, "nb");

  plain[MIN (strlen (plain), LETTERS)] = '\0';
  return g_strstrip (plain);
}

static GtkWidget *
drop_of (GtkWidget  *form,
         const char *title)
{
  return ui_find (walk_row (form, title), GTK_TYPE_DROP_DOWN, NULL);
}

static void
write_text (GtkWidget        *form,
            const OrdetEvent *event)
{
  g_autofree char *text = letters_of (ordet_event_string (event, ORDET_KEY_TEXT));

  walk_fill (form, ui_find (form, GTK_TYPE_TEXT_VIEW, NULL), text);
}

/* What a proposal of the original is called here, where they are numbered in
 * turn; anything else as it is. */
static const char *
number_of (Walk       *walk,
           const char *id)
{
  const char *number = id != NULL ? g_hash_table_lookup (walk->numbers, id) : NULL;

  return number != NULL ? number : id;
}

/* Cards into the field under @title: "7, 8"; "-" are none. */
static void
name (Walk              *walk,
      GtkWidget         *form,
      const char        *title,
      const char *const *ids)
{
  GtkWidget *label = ui_find_text (form, title);
  g_autoptr(GString) cards = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (!g_str_equal (ids[i], "board"))
      g_string_append_printf (cards, "%s%d", cards->len > 0 ? ", " : "",
                              (int) walk_card_of (walk, ids[i]));
  walk_fill (form, gtk_widget_get_next_sibling (label), cards->str);
  if (cards->len == 0)
    ui_key (form, "Delete");
}

static void
note (Walk             *walk,
      const OrdetEvent *event)
{
  GtkWidget *form;

  walk_more (walk, "Note for the Minutes…");
  form = walk_form ();
  write_text (form, event);
  walk_accept ();
}

static const char *
newest_proposal (Walk *walk)
{
  gsize n;
  const OrdetFact *facts = ordet_meeting_facts (walk_meeting_of (walk), &n);

  while (n > 0 && ordet_event_act (facts[n - 1].event) != ORDET_ACT_PROPOSAL)
    n--;
  g_assert_cmpuint (n, >, 0);
  return ordet_event_string (facts[n - 1].event, ORDET_KEY_ID);
}

static void
proposal (Walk             *walk,
          const OrdetEvent *event)
{
  GtkWidget *form;

  walk_key (walk, "<Alt>o");
  form = walk_form ();
  walk_choose (form, drop_of (form, "Kind"),
               place_of (proposal_kinds, ordet_event_string (event, ORDET_KEY_KIND)));
  name (walk, form, "By (Empty: the Board)", ordet_event_strings (event, ORDET_KEY_BY));
  write_text (form, event);
  walk_accept ();
  g_hash_table_insert (walk->numbers, g_strdup (ordet_event_string (event, ORDET_KEY_ID)),
                       g_strdup (newest_proposal (walk)));
}

static void
decision (Walk             *walk,
          const OrdetEvent *event)
{
  GtkWidget *form;

  walk_key (walk, "<Alt>d");
  form = walk_form ();
  write_text (form, event);
  walk_accept ();
}

/* The proposal that is voted on stands in a list of those that are open; 0 is
 * something else. */
static guint
place_of_proposal (GtkWidget  *form,
                   const char *id)
{
  GStrv open = g_object_get_data (G_OBJECT (form), "proposals");

  return id == NULL ? 0 : place_of ((const char *const *) open, id) + 1;
}

static void
set_against (GtkWidget  *form,
             const char *id)
{
  GtkWidget *button = ui_find (walk_row (form, "Set Against"), GTK_TYPE_MENU_BUTTON, NULL);
  GtkWidget *list = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));

  walk_tab_to (form, button);
  ui_key (form, "space");
  walk_tab_to (form, ui_find_data (list, "proposal", id));
  ui_key (form, "space");
  ui_key (form, "Escape");
}

/* The log counts for what was voted on by names of its own: as they stand
 * there, for and against. */
static void
type_figures (GtkWidget        *form,
              const OrdetEvent *event)
{
  GtkWidget *figures = ui_find (form, ORDET_TYPE_VOTE_FIGURES, NULL);
  gsize n;
  const OrdetCount *counts = ordet_event_counts (event, ORDET_KEY_COUNTS, &n);

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", (int) counts[i].number);
      GtkWidget *grid = gtk_widget_get_first_child (figures);
      GtkWidget *box = gtk_grid_get_child_at (GTK_GRID (grid), (int) i, 0);

      walk_fill (form, ui_find (box, GTK_TYPE_ENTRY, NULL), text);
    }
}

static gboolean
is_another (gpointer form)
{
  GtkWidget *now = ui_window_of_type (ORDET_TYPE_ACT_DIALOG);

  return now != NULL && now != form;
}

/* Where it was not clear, another form comes for the count. Here the count
 * comes after somebody has asked for it: the form is left. */
static void
leave_count (GtkWidget *form)
{
  ui_key (form, "<Control>Return");
  ui_assert_soon (is_another, form);
  ui_settle (walk_form ());
  ui_key (walk_form (), "Escape");
  walk_wait_gone (ORDET_TYPE_ACT_DIALOG);
}

static void
vote (Walk             *walk,
      const OrdetEvent *event)
{
  const char *const *on = ordet_event_strings (event, ORDET_KEY_PROPOSALS);
  const char *result = ordet_event_string (event, ORDET_KEY_RESULT);
  GtkWidget *form;
  gsize n_counts;

  ordet_event_counts (event, ORDET_KEY_COUNTS, &n_counts);
  walk_key (walk, "<Alt>v");
  form = walk_form ();
  walk_choose (form, drop_of (form, "Proposal"),
               place_of_proposal (form, on != NULL ? number_of (walk, on[0]) : NULL));
  if (on != NULL && on[1] != NULL)
    set_against (form, number_of (walk, on[1]));
  walk_choose (form, drop_of (form, "How"),
               place_of (methods, ordet_event_string (event, ORDET_KEY_METHOD)));
  if (n_counts > 0)
    type_figures (form, event);
  else
    walk_choose (form, drop_of (form, "Outcome"), g_str_equal (result, "carried") ? 0
                                                  : g_str_equal (result, "unclear") ? 2 : 1);
  if (g_strcmp0 (result, "unclear") == 0)
    leave_count (form);
  else
    walk_accept ();
}

static void
nominate (Walk             *walk,
          const OrdetEvent *event)
{
  GtkWidget *form;

  walk_more (walk, "Nomination…");
  form = walk_form ();
  walk_choose (form, drop_of (form, "Office"),
               place_of (roles, ordet_event_string (event, ORDET_KEY_ROLE)));
  name (walk, form, "Who", ordet_event_strings (event, ORDET_KEY_PEOPLE));
  walk_accept ();
}

/* Who was nominated stands there already. */
static void
elect (Walk             *walk,
       const OrdetEvent *event)
{
  GtkWidget *form;

  walk_more (walk, "Election…");
  form = walk_form ();
  walk_choose (form, drop_of (form, "Office"),
               place_of (roles, ordet_event_string (event, ORDET_KEY_ROLE)));
  name (walk, form, "Candidates", ordet_event_strings (event, ORDET_KEY_PEOPLE));
  walk_accept ();
}

/* An election makes officers by itself; what is left is a gavel handed over. */
static void
officer (Walk             *walk,
         const OrdetEvent *event)
{
  const char *who = ordet_event_string (event, ORDET_KEY_WHO);
  OrdetMeeting *meeting = walk_meeting_of (walk);
  gsize n;
  const OrdetFact *facts = ordet_meeting_facts (meeting, &n);
  GtkWidget *form;

  if (n > 0 && ordet_event_act (facts[n - 1].event) == ORDET_ACT_ELECT &&
      g_strv_contains (ordet_event_strings (facts[n - 1].event, ORDET_KEY_PEOPLE), who))
    return;
  walk_more (walk, "Hand Over the Gavel…");
  form = walk_form ();
  name (walk, form, "Who Leads the Meeting from Now On", (const char *const[]) { who, NULL });
  walk_accept ();
}

static guint
place_of_group (const char *group)
{
  return group == NULL ? 0 : g_str_equal (group, "a") ? 1 : g_str_equal (group, "b") ? 2 : 3;
}

static void
observe (Walk             *walk,
         const OrdetEvent *event)
{
  GtkWidget *form;

  walk_more (walk, "Observation…");
  form = walk_form ();
  walk_choose (form, drop_of (form, "What Happened"),
               place_of (observed, ordet_event_string (event, ORDET_KEY_KIND)));
  walk_choose (form, drop_of (form, "From Which List"),
               place_of_group (ordet_event_string (event, ORDET_KEY_BY_GROUP)));
  walk_choose (form, drop_of (form, "Toward Which List"),
               place_of_group (ordet_event_string (event, ORDET_KEY_TO_GROUP)));
  walk_accept ();
}

/* One proposal goes into another that must be there first. */
static void
merge (Walk             *walk,
       const OrdetEvent *event)
{
  GtkWidget *form;
  GStrv open;

  walk_more (walk, "What Became of a Proposal…");
  form = walk_form ();
  open = g_object_get_data (G_OBJECT (form), "ids");
  walk_choose (form, drop_of (form, "Proposal"),
               place_of ((const char *const *) open,
                         number_of (walk, ordet_event_string (event, ORDET_KEY_ID))));
  walk_choose (form, drop_of (form, "What Became of It"), 1);
  walk_choose (form, drop_of (form, "Merged Into"),
               place_of ((const char *const *) open,
                         number_of (walk, ordet_event_string (event, ORDET_KEY_INTO))) + 1);
  walk_accept ();
}

static void
merge_those_that_wait (Walk *walk)
{
  g_autoptr(GPtrArray) merged = g_steal_pointer (&walk->merged);

  walk->merged = g_ptr_array_new ();
  for (guint i = 0; i < merged->len; i++)
    merge (walk, merged->pdata[i]);
}

/* Returns: whether @event is of what a meeting decides, and was done. */
gboolean
walk_business (Walk             *walk,
               const OrdetEvent *event)
{
  switch ((int) ordet_event_act (event))
    {
    case ORDET_ACT_NOTE:
      note (walk, event);
      return TRUE;
    case ORDET_ACT_PROPOSAL:
      proposal (walk, event);
      merge_those_that_wait (walk);
      return TRUE;
    case ORDET_ACT_PROPOSAL_STATUS:
      g_ptr_array_add (walk->merged, (gpointer) event);
      return TRUE;
    case ORDET_ACT_VOTE:
      vote (walk, event);
      return TRUE;
    case ORDET_ACT_DECISION:
      decision (walk, event);
      return TRUE;
    case ORDET_ACT_NOMINATE:
      nominate (walk, event);
      return TRUE;
    case ORDET_ACT_ELECT:
      elect (walk, event);
      return TRUE;
    case ORDET_ACT_OFFICER:
      officer (walk, event);
      return TRUE;
    case ORDET_ACT_OBSERVE:
      observe (walk, event);
      return TRUE;
    default:
      return FALSE;
    }
}

/* --- what came of it --- */

static void
add_string (Walk             *walk,
            GString          *line,
            const OrdetEvent *event,
            OrdetKey          key)
{
  const char *text = walk != NULL ? number_of (walk, ordet_event_string (event, key))
                                  : ordet_event_string (event, key);

  g_string_append_printf (line, " %s", text != NULL ? text : "-");
}

static void
add_strings (Walk             *walk,
             GString          *line,
             const OrdetEvent *event,
             OrdetKey          key)
{
  const char *const *all = ordet_event_strings (event, key);

  g_string_append_c (line, ' ');
  for (guint i = 0; all != NULL && all[i] != NULL; i++)
    g_string_append_printf (line, "%s,", walk != NULL ? number_of (walk, all[i]) : all[i]);
}

/* The log calls the sides of two votes by names of its own. */
static void
add_vote (Walk             *walk,
          GString          *line,
          const OrdetEvent *event)
{
  const char *result = ordet_event_string (event, ORDET_KEY_RESULT);
  gint64 total = 0;
  gsize n;
  const OrdetCount *counts = ordet_event_counts (event, ORDET_KEY_COUNTS, &n);

  add_string (walk, line, event, ORDET_KEY_ID);
  add_string (walk, line, event, ORDET_KEY_METHOD);
  add_strings (walk, line, event, ORDET_KEY_PROPOSALS);
  add_string (walk, line, event, ORDET_KEY_THRESHOLD);
  for (gsize i = 0; i < n; i++)
    {
      total += counts[i].number;
      if (i < 2)
        g_string_append_printf (line, " %d", (int) counts[i].number);
    }
  g_string_append_printf (line, " of %d, %d voters, %s", (int) total,
                          (int) ordet_event_integer (event, ORDET_KEY_VOTERS, 0),
                          g_strcmp0 (result, "eleven") == 0 ? "carried"
                          : walk != NULL ? number_of (walk, result) : result);
}

static gboolean
describe (Walk             *walk,
          GString          *line,
          const OrdetEvent *event)
{
  switch ((int) ordet_event_act (event))
    {
    case ORDET_ACT_NOTE:
      break;
    case ORDET_ACT_PROPOSAL:
      add_string (walk, line, event, ORDET_KEY_ID);
      add_string (walk, line, event, ORDET_KEY_KIND);
      add_strings (walk, line, event, ORDET_KEY_BY);
      break;
    case ORDET_ACT_VOTE:
      add_vote (walk, line, event);
      break;
    case ORDET_ACT_DECISION:
      add_string (walk, line, event, ORDET_KEY_ID);
      break;
    case ORDET_ACT_NOMINATE:
    case ORDET_ACT_ELECT:
      add_string (walk, line, event, ORDET_KEY_ROLE);
      add_strings (walk, line, event, ORDET_KEY_PEOPLE);
      break;
    case ORDET_ACT_OBSERVE:
      add_string (walk, line, event, ORDET_KEY_KIND);
      add_string (walk, line, event, ORDET_KEY_BY_GROUP);
      add_string (walk, line, event, ORDET_KEY_TO_GROUP);
      break;
    default:
      return FALSE;
    }
  g_string_prepend (line, ordet_act_to_string (ordet_event_act (event)));
  return TRUE;
}

/* Everything the meeting decided stands in our log as in the original, line by
 * line. What the forms note beside it (what became of a proposal, who holds an
 * office) follows from these. */
void
walk_assert_business (Walk  *walk,
                      gsize  n_lines)
{
  g_autoptr(GPtrArray) ours = g_ptr_array_new_with_free_func (g_free);
  gsize n, at = 0;
  const OrdetFact *facts = ordet_meeting_facts (walk_meeting_of (walk), &n);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr(GString) line = g_string_new (NULL);

      if (describe (NULL, line, facts[i].event))
        g_ptr_array_add (ours, g_strdup (line->str));
    }
  for (gsize i = 0; i < n_lines; i++)
    {
      const OrdetLogLine *original = ordet_log_line (walk->log, i);
      g_autoptr(GString) line = g_string_new (NULL);

      if (original->event == NULL || !describe (walk, line, original->event))
        continue;
      g_assert_cmpuint (at, <, ours->len);
      g_assert_cmpstr (ours->pdata[at++], ==, line->str);
    }
  g_assert_cmpuint (at, ==, ours->len);
  g_assert_cmpuint (at, >, 40);
}
