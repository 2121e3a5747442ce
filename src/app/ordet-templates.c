/* ordet-templates.c — meetings to begin from
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-templates.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

static const OrdetTemplate templates[] = {
  { "annual", "ordet-meeting-symbolic", N_("Annual Meeting"),
    N_("11 items with elections, accounts and motions") },
  { "members", "ordet-people-symbolic", N_("Members’ Meeting"),
    N_("One main debate, number cards, 2 h") },
  { "board", "ordet-board-symbolic", N_("Board Meeting"), N_("Few people, in order of request") },
  { "open", "ordet-say-symbolic", N_("Open Debate"), N_("One question, go-round first, 90 min") },
};

typedef struct
{
  const char *template;
  const char *title;   /* for gettext */
  const char *kind;    /* (nullable) */
  int         minutes; /* planned */
} Row;

static const Row rows[] = {
  { "annual", N_("Opening and Formalities"), "formalities", 15 },
  { "annual", N_("Annual Report"), "report", 20 },
  { "annual", N_("Accounts and Audit"), "report", 25 },
  { "annual", N_("Activity Plan"), "decision", 45 },
  { "annual", N_("Break"), "break", 15 },
  { "annual", N_("Motions"), "decision", 45 },
  { "annual", N_("Budget"), "decision", 30 },
  { "annual", N_("Elections"), "election", 30 },
  { "annual", N_("Statement"), "decision", 15 },
  { "annual", N_("Any Other Business"), "debate", 10 },
  { "annual", N_("Evaluation and Close"), NULL, 10 },
  { "members", N_("Opening"), "formalities", 10 },
  { "members", N_("Main Debate"), "debate", 60 },
  { "members", N_("Break"), "break", 10 },
  { "members", N_("Decisions"), "decision", 25 },
  { "members", N_("Close"), NULL, 15 },
  { "board", N_("Approval of Notice and Minutes"), "formalities", 5 },
  { "board", N_("Matters Arising"), "report", 10 },
  { "board", N_("Finances"), "report", 15 },
  { "board", N_("Matters for Decision"), "decision", 45 },
  { "board", N_("Any Other Business"), "debate", 10 },
  { "board", N_("Evaluation"), NULL, 5 },
  { "open", N_("Welcome"), NULL, 10 },
  { "open", N_("Go-Round"), "debate", 20 },
  { "open", N_("Debate"), "debate", 50 },
  { "open", N_("Summing Up"), NULL, 10 },
};

/**
 * ordet_templates_get:
 * @n_templates: (out): how many
 *
 * Returns: (array length=n_templates) (transfer none): the templates
 */
const OrdetTemplate *
ordet_templates_get (gsize *n_templates)
{
  *n_templates = G_N_ELEMENTS (templates);
  return templates;
}

/* The documents' language that comes nearest to that of the windows. */
static const char *
language_of_windows (void)
{
  const char *const *names = g_get_language_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_has_prefix (names[i], "sv"))
        return "sv";
      if (g_str_has_prefix (names[i], "nn"))
        return "nn";
      if (g_str_has_prefix (names[i], "nb") || g_str_has_prefix (names[i], "no"))
        return "nb";
      if (g_str_has_prefix (names[i], "en") || g_str_equal (names[i], "C"))
        return "en";
    }
  return "en";
}

/* A small board wants no quota and no clock; the others begin with what most
 * organisations of the kind have: first time first, by turns to the lists. */
static void
set_rules (OrdetNotice *notice,
           const char  *template)
{
  OrdetRules *rules = notice->rules;

  if (g_str_equal (template, "board"))
    {
      rules->balance = ORDET_BALANCE_OFF;
      rules->scope = ORDET_SCOPE_OFF;
      rules->limits[ORDET_KIND_SPEECH] = 300;
      rules->limit_again = 300;
      rules->set |= ORDET_RULE_BIT (ORDET_RULE_BALANCE) | ORDET_RULE_BIT (ORDET_RULE_SCOPE) |
                    ORDET_RULE_BIT (ORDET_RULE_LIMIT_FIRST + ORDET_KIND_SPEECH) |
                    ORDET_RULE_BIT (ORDET_RULE_LIMIT_AGAIN);
    }
  else if (g_str_equal (template, "open"))
    {
      rules->limits[ORDET_KIND_SPEECH] = 120;
      rules->limit_again = 60;
      rules->set |= ORDET_RULE_BIT (ORDET_RULE_LIMIT_FIRST + ORDET_KIND_SPEECH) |
                    ORDET_RULE_BIT (ORDET_RULE_LIMIT_AGAIN);
    }
}

/**
 * ordet_template_notice:
 * @id: of a template
 * @date: "YYYY-MM-DD", the day that is suggested
 *
 * Returns: (transfer full): a meeting with agenda and rules, without people,
 *   in the language of the windows
 */
OrdetNotice *
ordet_template_notice (const char *id,
                       const char *date)
{
  OrdetNotice *notice = NULL;
  guint number = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (templates); i++)
    if (g_strcmp0 (templates[i].id, id) == 0)
      notice = ordet_notice_new (_(templates[i].title));
  g_return_val_if_fail (notice != NULL, NULL);

  notice->kind = g_strdup (id);
  notice->language = g_strdup (language_of_windows ());
  notice->date = g_strdup (date);
  notice->start = g_strdup (g_str_equal (id, "annual") ? "12:00" : "18:00");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *item_id = NULL;
      OrdetAgendaData *item;

      if (!g_str_equal (rows[i].template, id))
        continue;
      item_id = g_strcmp0 (rows[i].kind, "break") == 0 ? ordet_agenda_free_id (notice->agenda)
                                                       : g_strdup_printf ("%u", ++number);
      item = ordet_notice_add_item (notice, item_id, _(rows[i].title));
      item->minutes = rows[i].minutes;
      g_free (item->kind);
      item->kind = g_strdup (rows[i].kind);
    }
  set_rules (notice, id);
  return notice;
}

/**
 * ordet_template_copy:
 * @earlier: a meeting
 * @date: "YYYY-MM-DD", the day that is suggested
 *
 * Returns: (transfer full): its agenda, rules and place for another time; never
 *   the people
 */
OrdetNotice *
ordet_template_copy (const OrdetNotice *earlier,
                     const char        *date)
{
  OrdetNotice *notice;

  g_return_val_if_fail (earlier != NULL, NULL);

  notice = ordet_notice_copy (earlier);
  g_ptr_array_set_size (notice->people, 0);
  g_free (notice->date);
  notice->date = g_strdup (date);
  notice->register_size = 0;
  return notice;
}

/**
 * ordet_agenda_free_id:
 * @agenda: (element-type OrdetAgendaData): the items there are
 *
 * Returns: (transfer full): an id for a break, which shows no number
 */
char *
ordet_agenda_free_id (GPtrArray *agenda)
{
  for (guint n = 1;; n++)
    {
      g_autofree char *id = g_strdup_printf ("b%u", n);
      gboolean taken = FALSE;

      for (guint i = 0; i < agenda->len; i++)
        taken |= g_str_equal (((OrdetAgendaData *) agenda->pdata[i])->id, id);
      if (!taken)
        return g_steal_pointer (&id);
    }
}

/* "5a": 5 and "a"; 0 if it begins with no figure. */
static long
number_of (const char  *id,
           const char **letters)
{
  char *end = NULL;
  long number = g_ascii_isdigit (*id) ? strtol (id, &end, 10) : 0;

  *letters = number > 0 ? end : id;
  return number;
}

/**
 * ordet_agenda_renumber:
 * @agenda: (element-type OrdetAgendaData): items in their order, not yet opened
 *
 * Numbers that are figures follow the order: 1, 2, 3a, 3b, 4. Ids of another
 * form (breaks, "A") are left alone.
 */
void
ordet_agenda_renumber (GPtrArray *agenda)
{
  long now = 0, before = 0;
  gboolean lettered = FALSE;

  g_return_if_fail (agenda != NULL);

  for (guint i = 0; i < agenda->len; i++)
    {
      OrdetAgendaData *item = agenda->pdata[i];
      const char *letters;
      long number = number_of (item->id, &letters);

      if (number <= 0)
        continue;
      /* 5b goes on with the number of the 5a before it. */
      if (*letters == '\0' || !lettered || number != before)
        now++;
      lettered = *letters != '\0';
      before = number;
      if (number != now)
        {
          char *id = g_strdup_printf ("%ld%s", now, letters);

          g_free (item->id);
          item->id = id;
        }
    }
}
