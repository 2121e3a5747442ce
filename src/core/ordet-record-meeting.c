/* ordet-record-meeting.c — a meeting becomes a record (privacy.md 3)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-record-meeting.h"

#include <string.h>

#include "ordet-balance-trace.h"

#define MIN_WAITS 10        /* before a median wait is told … */
#define MIN_WAITERS 6       /* … and of so many people */
#define MIN_GINI 10         /* speakers, before the band is told */
#define MIN_NEWCOMERS 3     /* below: "1 or 2" */
#define EXTRA_WAIT_US (5 * 60 * ORDET_SECOND)

static gint64
seconds_of (gint64 us)
{
  return (us + ORDET_SECOND / 2) / ORDET_SECOND;
}

/* A speech that counts: held, and not by whoever presided (privacy.md 3). */
static gboolean
counts (const OrdetTurn  *turn,
        const OrdetTrace *trace)
{
  return turn->kind == ORDET_KIND_SPEECH && ordet_turn_held (turn) &&
         ordet_trace_chair (trace, turn->began_us) != turn->person;
}

static OrdetContribution *
people_of (const OrdetMeeting *meeting,
           const OrdetTrace   *trace,
           gsize              *n_people)
{
  gsize n = ordet_meeting_n_people (meeting);
  OrdetContribution *people = g_new0 (OrdetContribution, n);
  g_autofree gint64 *spoken_us = g_new0 (gint64, n);

  for (guint i = 0; i < ordet_meeting_n_turns (meeting); i++)
    {
      const OrdetTurn *turn = ordet_meeting_turn (meeting, i);

      if (!counts (turn, trace))
        continue;
      people[turn->person].speeches++;
      spoken_us[turn->person] += turn->spoken_us;
    }
  for (guint i = 0; i < n; i++)
    {
      const OrdetPerson *person = ordet_meeting_person (meeting, i);

      people[i].list_a = person->group == ORDET_GROUP_A;
      people[i].present = person->attended;
      people[i].seconds = seconds_of (spoken_us[i]);
    }

  *n_people = n;
  return people;
}

/**
 * ordet_record_people:
 * @meeting: a meeting
 * @n_people: (out): their number
 *
 * Everybody at the meeting, guests too, as far as a record asks. Each is on
 * one list, the one they are on now: whoever chose another during the meeting
 * is counted there with all they said.
 *
 * Returns: (transfer full) (array length=n_people): the people
 */
OrdetContribution *
ordet_record_people (const OrdetMeeting *meeting,
                     gsize              *n_people)
{
  g_autoptr(OrdetTrace) trace = ordet_trace_new (meeting);

  return people_of (meeting, trace, n_people);
}

static void
append_number (GString    *text,
               const char *name,
               gint        value,
               gint        usual)
{
  if (value != usual)
    g_string_append_printf (text, " %s=%d", name, value);
}

static void
append_word (GString    *text,
             const char *name,
             const char *value,
             gboolean    usual)
{
  if (!usual)
    g_string_append_printf (text, " %s=%s", name, value);
}

/**
 * ordet_record_rules:
 * @rules: the rules in force
 *
 * The rules as ids and numbers, the same text for the same rules: "v1", then
 * what differs from the rules of meeting-log.md. Names of categories are left
 * out.
 *
 * Returns: (transfer full): "v1 balance=time passed=3"
 */
char *
ordet_record_rules (const OrdetRules *rules)
{
  g_autoptr(OrdetRules) usual = ordet_rules_new ();
  GString *text = g_string_new ("v1");

  append_word (text, "scope", ordet_rule_scope_to_string (rules->scope), rules->scope == usual->scope);
  append_number (text, "cap", rules->count_cap, usual->count_cap);
  append_word (text, "balance", ordet_rule_balance_to_string (rules->balance),
               rules->balance == usual->balance);
  append_word (text, "priority", rules->priority == ORDET_PRIORITY_TIER_FIRST ? "tier" : "balance",
               rules->priority == usual->priority);
  append_number (text, "weight-a", rules->weights[0], usual->weights[0]);
  append_number (text, "weight-b", rules->weights[1], usual->weights[1]);
  append_number (text, "safe", rules->safe, usual->safe);
  append_number (text, "passed", rules->max_passed, usual->max_passed);
  append_word (text, "empty", rules->when_empty == ORDET_WHEN_EMPTY_ASK ? "ask" : "continue",
               rules->when_empty == usual->when_empty);
  append_number (text, "entries", rules->entries_per_person, usual->entries_per_person);
  append_number (text, "speeches", rules->speeches_per_item, usual->speeches_per_item);
  append_number (text, "guests-last", rules->guests_last, usual->guests_last);
  append_number (text, "speech", rules->limits[ORDET_KIND_SPEECH], usual->limits[ORDET_KIND_SPEECH]);
  append_number (text, "again", rules->limit_again, usual->limit_again);
  append_number (text, "replies", rules->replies_per_speech, usual->replies_per_speech);
  append_number (text, "reply", rules->limits[ORDET_KIND_REPLY], usual->limits[ORDET_KIND_REPLY]);
  append_word (text, "rejoinder", ordet_rule_rejoinder_to_string (rules->rejoinder),
               rules->rejoinder == usual->rejoinder);

  return g_string_free (text, FALSE);
}

static gint
by_value (gconstpointer a,
          gconstpointer b)
{
  const gint64 *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

/**
 * ordet_record_gini:
 * @values: (array length=n_values): ≥ 0
 * @n_values: ≥ 2
 *
 * The small-sample Gini coefficient, G · n/(n − 1) with
 * G = Σ|x_i − x_j| / (2 n² mean) (Deltas 2003).
 *
 * Returns: 0 (all the same) … 1 (one has it all); 0 if all are 0
 */
double
ordet_record_gini (const gint64 *values,
                   gsize         n_values)
{
  g_autofree gint64 *sorted = g_memdup2 (values, n_values * sizeof (gint64));
  double sum = 0, ranked = 0, n = (double) n_values;

  qsort (sorted, n_values, sizeof (gint64), by_value);
  for (gsize i = 0; i < n_values; i++)
    {
      sum += (double) sorted[i];
      ranked += (double) (i + 1) * (double) sorted[i];
    }
  if (sum <= 0 || n_values < 2)
    return 0;

  return (2 * ranked / sum - (n + 1)) / (n - 1);
}

static OrdetGiniBand
gini_band (const OrdetContribution *people,
           gsize                    n_people,
           gint64                   n_spoke)
{
  g_autofree gint64 *seconds = g_new (gint64, n_people + 1);
  gsize n = 0;
  double gini;

  if (n_spoke < MIN_GINI)
    return ORDET_GINI_UNTOLD;
  for (gsize i = 0; i < n_people; i++)
    if (people[i].speeches > 0)
      seconds[n++] = people[i].seconds;
  gini = ordet_record_gini (seconds, n);

  return gini < 0.3 ? ORDET_GINI_LOW : gini > 0.5 ? ORDET_GINI_HIGH : ORDET_GINI_MIDDLE;
}

/* The median wait in whole minutes, if nobody's own can be read from it. */
static gint64
median_wait (const OrdetMeeting *meeting,
             const OrdetTrace   *trace)
{
  g_autoptr(GArray) waits = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GHashTable) people = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < ordet_meeting_n_turns (meeting); i++)
    {
      const OrdetTurn *turn = ordet_meeting_turn (meeting, i);
      gint64 wait_us = turn->began_us - turn->asked_us;

      if (!counts (turn, trace) || turn->asked_us < 0)
        continue;
      g_array_append_val (waits, wait_us);
      g_hash_table_add (people, GUINT_TO_POINTER (turn->person));
    }
  if (waits->len < MIN_WAITS || g_hash_table_size (people) < MIN_WAITERS)
    return ORDET_UNTOLD;

  g_array_sort (waits, by_value);
  return ordet_split_minutes (seconds_of (g_array_index (waits, gint64, waits->len / 2)));
}

static void
fill_effect (OrdetRecord        *self,
             const OrdetMeeting *meeting)
{
  OrdetEffect effect;

  ordet_record_effect (meeting, &effect);
  self->moved_band = effect.passed == 0 || self->speeches == 0 ? ORDET_MOVED_NONE :
                     4 * effect.passed <= effect.asked ? ORDET_MOVED_SOME : ORDET_MOVED_MANY;
  self->extra_wait_band = effect.extra_us <= 0 ? ORDET_EXTRA_WAIT_NONE :
                          effect.extra_us < EXTRA_WAIT_US ? ORDET_EXTRA_WAIT_SHORT
                                                          : ORDET_EXTRA_WAIT_LONG;
}

static void
fill_turns (OrdetRecord        *self,
            const OrdetMeeting *meeting,
            const OrdetTrace   *trace)
{
  gint64 speech_us = 0, round_us = 0;

  for (guint i = 0; i < ordet_meeting_n_turns (meeting); i++)
    {
      const OrdetTurn *turn = ordet_meeting_turn (meeting, i);

      if (!ordet_turn_held (turn))
        continue;
      self->replies += turn->kind == ORDET_KIND_REPLY || turn->kind == ORDET_KIND_REJOINDER;
      self->introductions += turn->kind == ORDET_KIND_INTRODUCTION;
      if (turn->kind == ORDET_KIND_ROUND)
        round_us += turn->spoken_us;
      if (!counts (turn, trace))
        continue;
      self->speeches++;
      self->over_limit += turn->spoken_us > turn->limit_us;
      speech_us += turn->spoken_us;
    }
  self->minutes = ordet_split_minutes (seconds_of (speech_us));
  self->round_minutes = ordet_split_minutes (seconds_of (round_us));
}

static void
fill_people (OrdetRecord             *self,
             const OrdetMeeting      *meeting,
             const OrdetContribution *people,
             gsize                    n_people)
{
  gint64 present = 0, newcomers = 0;

  for (guint i = 0; i < n_people; i++)
    {
      gboolean spoke = people[i].speeches > 0;

      present += people[i].present || spoke;
      self->spoke += spoke;
      newcomers += spoke && ordet_meeting_person (meeting, i)->is_new;
    }
  self->present = (present + 2) / 5 * 5;
  self->newcomers = newcomers == 0 ? 0 : newcomers < MIN_NEWCOMERS ? ORDET_FEW : newcomers;
}

static const char *
kind_of (const char *kind)
{
  static const char *const kinds[] = { "annual", "members", "board", "congress", "open", NULL };

  return kind != NULL && g_strv_contains (kinds, kind) ? kind : "other";
}

/* A log may claim anything; closing a meeting must never fail for it. */
static void
keep_in_range (OrdetRecord *self)
{
  gsize n_columns;
  const OrdetRecordColumn *columns = ordet_record_columns (&n_columns);

  for (gsize i = 0; i < n_columns; i++)
    if (!ordet_column_is_text (&columns[i]))
      ordet_record_set_number (self, &columns[i],
                               MIN (ordet_record_number (self, &columns[i]), columns[i].max));
}

static void
replace (char       **field,
         const char  *value)
{
  g_free (*field);
  *field = g_strdup (value);
}

static void
fill_notice (OrdetRecord        *self,
             const OrdetMeeting *meeting,
             const char         *id,
             const char         *month)
{
  const OrdetNotice *notice = ordet_meeting_notice (meeting);
  g_autofree char *dated = notice->date != NULL ? g_strndup (notice->date, 7) : NULL;
  g_autofree char *rules = ordet_record_rules (ordet_meeting_rules (meeting));
  g_autofree char *body = g_strdup (notice->body != NULL ? notice->body : "");

  /* A body's name of more than four hundred bytes ends at a whole letter. */
  while (strlen (body) > 400)
    *g_utf8_prev_char (body + strlen (body)) = '\0';
  replace (&self->id, id);
  replace (&self->month, dated != NULL && ordet_record_month_valid (dated) ? dated : month);
  replace (&self->kind, kind_of (notice->kind));
  replace (&self->body, body);
  replace (&self->rules, rules);
}

/**
 * ordet_record_from_meeting:
 * @meeting: a meeting that is over
 * @id: 32 hexadecimal digits, freshly random
 * @month: "2027-02", for a meeting whose notice has no good date
 * @way: the way the board chose
 * @draw: random bits for the lots
 * @data: for @draw
 *
 * What remains of the meeting. The same turns, lists and lots give the same
 * record, whoever the people are.
 *
 * Returns: (transfer full): the record
 */
OrdetRecord *
ordet_record_from_meeting (const OrdetMeeting *meeting,
                           const char         *id,
                           const char         *month,
                           OrdetWay            way,
                           OrdetDrawFunc       draw,
                           gpointer            data)
{
  OrdetRecord *self = ordet_record_new ();
  g_autoptr(OrdetTrace) trace = ordet_trace_new (meeting);
  g_autofree OrdetContribution *people = NULL;
  OrdetSplit split;
  gsize n_people;

  people = people_of (meeting, trace, &n_people);
  self->way = way;
  fill_notice (self, meeting, id, month);
  fill_people (self, meeting, people, n_people);
  fill_turns (self, meeting, trace);
  fill_effect (self, meeting);
  self->wait_minutes = median_wait (meeting, trace);
  self->gini_band = gini_band (people, n_people, self->spoke);
  self->group_minutes = ordet_split_minutes (seconds_of (trace->group_us));
  self->breaks = trace->n_breaks;
  self->interruptions = trace->n_interruptions;

  ordet_record_split (people, n_people, ordet_meeting_rules (meeting)->limits[ORDET_KIND_SPEECH],
                      way, draw, data, &split);
  ordet_record_tell (self, &split);
  keep_in_range (self);

  return self;
}
