/* ordet-record-words.c — a record read aloud: each of its figures in a line
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No column is left out: what is not in these lines is not in the record.
 */
#include "ordet-record-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ordet-words.h"

/* Takes @value. */
static void
add (GStrvBuilder *lines,
     const char   *name,
     char         *value)
{
  /* Translators: the name of a figure, and the figure: "Speeches: 71" */
  g_autofree char *line = g_strdup_printf (_("%1$s: %2$s"), name, value);

  g_strv_builder_add (lines, line);
  g_free (value);
}

static char *
number (gint64 value)
{
  return value == ORDET_UNTOLD ? g_strdup (_("not told"))
                               : g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

static char *
newcomers (gint64 value)
{
  /* Translators: a figure that is not told more exactly */
  return value == ORDET_FEW ? g_strdup (_("1 or 2")) : number (value);
}

static char *
wait (gint64 minutes)
{
  if (minutes == ORDET_UNTOLD)
    return g_strdup (_("not told"));
  return g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) minutes), (int) minutes);
}

static char *
gini (gint64 band)
{
  switch (band)
    {
    case ORDET_GINI_LOW:
      return g_strdup (_("below 0.3"));
    case ORDET_GINI_MIDDLE:
      return g_strdup (_("0.3 to 0.5"));
    case ORDET_GINI_HIGH:
      return g_strdup (_("above 0.5"));
    case ORDET_GINI_UNTOLD:
    default:
      return g_strdup (_("not told"));
    }
}

static char *
moved (gint64 band)
{
  switch (band)
    {
    case ORDET_MOVED_SOME:
      /* Translators: of the places in the queue that the rules changed */
      return g_strdup (C_("places", "some"));
    case ORDET_MOVED_MANY:
      /* Translators: of the places in the queue that the rules changed */
      return g_strdup (C_("places", "many"));
    case ORDET_MOVED_NONE:
    default:
      /* Translators: of the places in the queue that the rules changed */
      return g_strdup (C_("places", "none"));
    }
}

static char *
extra_wait (gint64 band)
{
  switch (band)
    {
    case ORDET_EXTRA_WAIT_SHORT:
      return g_strdup (_("under five minutes"));
    case ORDET_EXTRA_WAIT_LONG:
      return g_strdup (_("five minutes or more"));
    case ORDET_EXTRA_WAIT_NONE:
    default:
      /* Translators: time that somebody waited longer because of the rules */
      return g_strdup (C_("wait", "none"));
    }
}

/* The lot is drawn when it is written, never for a look at the page. */
static char *
minutes_a (const OrdetRecord *record)
{
  if (record->lot_steps == 0)
    return number (record->minutes_a);
  if (*record->id == '\0')
    return g_strdup_printf (ngettext ("by lot, in %d step; drawn when you close",
                                      "by lot, in %d steps; drawn when you close",
                                      (gulong) record->lot_steps),
                            (int) record->lot_steps);
  return g_strdup_printf (ngettext ("%1$d of %2$d step, by lot", "%1$d of %2$d steps, by lot",
                                    (gulong) record->lot_steps),
                          (int) record->lot_drawn, (int) record->lot_steps);
}

static void
add_split (GStrvBuilder      *lines,
           const OrdetRecord *record)
{
  add (lines, _("List A, people present"), number (record->present_a));
  add (lines, _("Everybody else, people present"), number (record->present_others));
  add (lines, _("List A, people who spoke"), number (record->spoke_a));
  add (lines, _("List A, speeches"), number (record->speeches_a));
  add (lines, _("List A, share of the minutes"), minutes_a (record));
}

/* What a record says of the rules, as ordet_record_rules() writes it, and the
 * same in words. */
static const struct
{
  const char *id;
  const char *words; /* with %d where the id ends with "=": the number goes there */
} rules_words[] = {
  { "scope=off", N_("who has spoken does not matter") },
  { "scope=item", N_("who has not yet spoken on this item goes first") },
  { "scope=meeting", N_("who has not yet spoken in this meeting goes first") },
  { "scope=meeting+item", N_("who has not yet spoken in this meeting, then on this item, goes first") },
  { "scope=count", N_("who has spoken fewer times goes first") },
  { "cap=", N_("speeches that count, at most: %d") },
  { "balance=off", N_("no balance between the lists") },
  { "balance=alternate", N_("the floor goes to the two lists by turns") },
  { "balance=soft", N_("the floor goes to list A at least every second time") },
  { "balance=time", N_("the floor goes to the list that has spoken less") },
  { "priority=tier", N_("who has spoken less counts before the list") },
  { "priority=balance", N_("the list counts before who has spoken less") },
  { "weight-a=", N_("weight of list A: %d") },
  { "weight-b=", N_("weight of the other list: %d") },
  { "safe=", N_("announced places that are kept: %d") },
  { "passed=", N_("times that anybody may be passed, at most: %d") },
  { "empty=ask", N_("asks when the list whose turn it is has nobody") },
  { "empty=continue", N_("goes on when the list whose turn it is has nobody") },
  { "entries=", N_("places on the list for each person: %d") },
  { "speeches=", N_("speeches for each person on an item: %d") },
  { "guests-last=0", N_("guests speak among the members") },
  { "guests-last=1", N_("guests speak after members") },
  { "speech=", N_("seconds of a first speech: %d") },
  { "again=", N_("seconds of later speeches: %d") },
  { "replies=", N_("replies to a speech: %d") },
  { "reply=", N_("seconds of a reply: %d") },
  { "rejoinder=off", N_("no rejoinder") },
  { "rejoinder=after-all", N_("a rejoinder after the last reply") },
  { "rejoinder=after-each", N_("a rejoinder after each reply") },
};

static char *
one_rule (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules_words); i++)
    {
      gsize length = strlen (rules_words[i].id);
      g_autoptr(GString) words = NULL;

      if (g_str_equal (rules_words[i].id, id))
        return g_strdup (_(rules_words[i].words));
      if (rules_words[i].id[length - 1] != '=' || !g_str_has_prefix (id, rules_words[i].id))
        continue;
      words = g_string_new (_(rules_words[i].words));
      g_string_replace (words, "%d", id + length, 1);
      return g_string_free (g_steal_pointer (&words), FALSE);
    }
  /* Of a later version: shown as it is kept. */
  return g_strdup (id);
}

/* @text as in OrdetRecord.rules. */
static char *
rules_in_words (const char *text)
{
  g_auto(GStrv) ids = g_strsplit (text, " ", -1);
  GString *words = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *rule = NULL;

      /* The version of the form, not a rule. */
      if (i == 0 && g_str_equal (ids[i], "v1"))
        continue;
      rule = one_rule (ids[i]);
      g_string_append_printf (words, "%s%s", words->len > 0 ? "; " : "", rule);
    }
  if (words->len == 0)
    g_string_append (words, _("the usual ones"));
  return g_string_free (words, FALSE);
}

/**
 * ordet_record_lines:
 * @record: a record, or what will become one (without an id)
 *
 * Returns: (transfer full): its figures, a line each
 */
char **
ordet_record_lines (const OrdetRecord *record)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();

  add (lines, _("People present, to the nearest five"), number (record->present));
  add (lines, _("People who spoke"), number (record->spoke));
  add (lines, _("Speeches"), number (record->speeches));
  add (lines, _("Replies"), number (record->replies));
  add (lines, _("Introductions"), number (record->introductions));
  add (lines, _("Minutes of speeches"), number (record->minutes));
  add (lines, _("Speeches over the limit"), number (record->over_limit));
  add (lines, _("New people who spoke"), newcomers (record->newcomers));
  add (lines, _("Wait, the middle one"), wait (record->wait_minutes));
  add (lines, _("How unevenly the time was shared, from 0 to 1"), gini (record->gini_band));
  add (lines, _("Places that the rules changed"), moved (record->moved_band));
  add (lines, _("Longest wait that the rules added"), extra_wait (record->extra_wait_band));
  add (lines, _("Minutes of go-rounds"), number (record->round_minutes));
  add (lines, _("Minutes in buzz groups"), number (record->group_minutes));
  add (lines, _("Breaks"), number (record->breaks));
  add (lines, _("Interruptions noted"), number (record->interruptions));
  add_split (lines, record);
  return g_strv_builder_end (lines);
}

/**
 * ordet_record_about_lines:
 * @record: a record, or what will become one (without an id)
 *
 * Returns: (transfer full): what it says beside the figures, a line each
 */
char **
ordet_record_about_lines (const OrdetRecord *record)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();

  add (lines, _("Month"), g_strdup (record->month));
  add (lines, _("Kind"), g_strdup (ordet_words_meeting_kind (record->kind)));
  add (lines, _("Body"),
       g_strdup (*record->body != '\0' ? record->body : C_("name of a body", "not said")));
  add (lines, _("Rules"), rules_in_words (record->rules));
  add (lines, _("Way of the figures"),
       /* Translators: the two ways in which figures are kept */
       g_strdup (record->way == ORDET_WAY_STRICT ? _("strict") : _("standard")));
  add (lines, _("Random number of the record"),
       g_strdup (*record->id != '\0' ? record->id : _("drawn when you close, leads nowhere")));
  return g_strv_builder_end (lines);
}
