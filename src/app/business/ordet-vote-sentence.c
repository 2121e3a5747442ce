/* ordet-vote-sentence.c — what typed figures mean, told while they are typed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-vote-sentence.h"

#include <glib/gi18n.h>

#include "ordet-words.h"

/**
 * ordet_vote_fault_words:
 * @fault: what is wrong
 * @cast: votes in all
 * @voters: who may vote and is here
 * @each: votes one of them may give
 *
 * Returns: (transfer full) (nullable): a sentence; %NULL if nothing is wrong
 */
char *
ordet_vote_fault_words (OrdetTallyFault fault,
                        gint64          cast,
                        gint64          voters,
                        gint64          each)
{
  switch (fault)
    {
    case ORDET_TALLY_NEGATIVE:
      return g_strdup (_("A figure is a whole number, 0 or more."));
    case ORDET_TALLY_TOO_MANY:
      if (each == 1)
        /* Translators: %1$d votes are counted, %2$d people may vote. */
        return g_strdup_printf (ngettext ("%1$d votes, and only %2$d who may vote is here. Count "
                                          "again, or check in who came.",
                                          "%1$d votes, and only %2$d who may vote are here. Count "
                                          "again, or check in who came.", (gulong) voters),
                                (gint) cast, (gint) voters);
      /* Translators: %1$d votes are counted, %2$d people may vote, for %3$d each. */
      return g_strdup_printf (ngettext ("%1$d votes, and %2$d who may vote has %3$d each. Count "
                                        "again, or check in who came.",
                                        "%1$d votes, and %2$d who may vote have %3$d each. Count "
                                        "again, or check in who came.", (gulong) voters),
                              (gint) cast, (gint) voters, (gint) each);
    case ORDET_TALLY_TOO_MANY_ONE:
      return g_strdup (_("Somebody has more votes than there are people who may vote."));
    case ORDET_TALLY_GOOD:
    default:
      return NULL;
    }
}

/* "33 of 34 who may vote are counted." (transfer full) */
static char *
counted (gint64 cast,
         gint64 voters)
{
  if (voters <= 0)
    return g_strdup_printf (ngettext ("%d is counted.", "%d are counted.", (gulong) cast),
                            (gint) cast);
  return g_strdup_printf (ngettext ("%1$d of %2$d who may vote is counted.",
                                    "%1$d of %2$d who may vote are counted.", (gulong) cast),
                          (gint) cast, (gint) voters);
}

/**
 * ordet_vote_motion_words:
 * @outcome: of a vote for or against
 * @cast: votes in all, abstentions too
 * @voters: who may vote and is here; 0: not known
 * @needed: votes for that would have been enough
 *
 * Returns: (transfer full): markup: "<b>It is adopted.</b> 33 of 34 …"
 */
char *
ordet_vote_motion_words (OrdetOutcome outcome,
                         gint64       cast,
                         gint64       voters,
                         gint64       needed)
{
  g_autofree char *how_many = counted (cast, voters), *first = NULL;

  switch (outcome)
    {
    case ORDET_OUTCOME_CARRIED:
      first = g_strdup (_("It is adopted."));
      break;
    case ORDET_OUTCOME_FELL:
      /* Translators: %d is a number of votes. */
      first = g_strdup_printf (ngettext ("It is not adopted: %d for was needed.",
                                         "It is not adopted: %d for were needed.",
                                         (gulong) needed), (gint) needed);
      break;
    case ORDET_OUTCOME_TIE:
      first = g_strdup (_("As many for as against: your rules say who decides."));
      break;
    case ORDET_OUTCOME_NONE:
    default:
      first = g_strdup (_("Nobody voted for or against."));
    }
  return g_markup_printf_escaped ("<b>%s</b> %s", first, how_many);
}

/**
 * ordet_vote_best_words:
 * @outcome: of a vote between proposals
 * @best: the number of the one with most votes
 * @cast: votes in all, abstentions too
 * @voters: who may vote and is here; 0: not known
 *
 * Returns: (transfer full): markup
 */
char *
ordet_vote_best_words (OrdetOutcome outcome,
                       const char  *best,
                       gint64       cast,
                       gint64       voters)
{
  g_autofree char *how_many = counted (cast, voters), *first = NULL;

  switch (outcome)
    {
    case ORDET_OUTCOME_CARRIED:
      /* Translators: %s is the number of a proposal. */
      first = g_strdup_printf (_("%s has most votes."), best);
      break;
    case ORDET_OUTCOME_FELL:
      /* Translators: %s is the number of a proposal. */
      first = g_strdup_printf (_("%s has most votes, but not enough."), best);
      break;
    case ORDET_OUTCOME_TIE:
      first = g_strdup (_("As many votes for the first place: your rules say who decides."));
      break;
    case ORDET_OUTCOME_NONE:
    default:
      first = g_strdup (_("Nobody voted for any of them."));
    }
  return g_markup_printf_escaped ("<b>%s</b> %s", first, how_many);
}

static char *
names_of (OrdetMeeting     *meeting,
          const guint      *people,
          const OrdetElected *places,
          gsize             n,
          OrdetElected        place)
{
  GString *names = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *name = places[i] == place ? ordet_words_person (meeting, people[i]) : NULL;

      if (name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  return g_string_free (names, FALSE);
}

/**
 * ordet_vote_seats_words:
 * @meeting: a meeting
 * @people: (array length=n): the candidates
 * @places: (array length=n): what came of each
 * @n: how many
 * @seats: to be filled
 *
 * Returns: (transfer full): markup: who is elected, who is tied, how many
 *   places are left
 */
char *
ordet_vote_seats_words (OrdetMeeting     *meeting,
                        const guint      *people,
                        const OrdetElected *places,
                        gsize             n,
                        gsize             seats)
{
  g_autofree char *elected = names_of (meeting, people, places, n, ORDET_PLACE_ELECTED);
  g_autofree char *tied = names_of (meeting, people, places, n, ORDET_PLACE_TIED);
  GString *out = g_string_new (NULL);
  gsize left = seats;

  for (gsize i = 0; i < n; i++)
    left -= places[i] == ORDET_PLACE_ELECTED && left > 0 ? 1 : 0;
  if (*elected != '\0')
    {
      /* Translators: %s is one name or several. */
      g_autofree char *words = g_strdup_printf (_("Elected: %s"), elected);
      g_autofree char *markup = g_markup_printf_escaped ("<b>%s.</b>", words);

      g_string_append (out, markup);
    }
  if (*tied != '\0')
    {
      /* Translators: %s is several names. */
      g_autofree char *words = g_strdup_printf (_("As many votes: %s."), tied);
      g_autofree char *markup = g_markup_escape_text (words, -1);

      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", markup);
    }
  if (left > 0)
    {
      g_autofree char *words =
        g_strdup_printf (ngettext ("%d place is left: by lot, or in a second round.",
                                   "%d places are left: by lot, or in a second round.",
                                   (gulong) left), (gint) left);

      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", words);
    }
  return g_string_free (out, FALSE);
}
