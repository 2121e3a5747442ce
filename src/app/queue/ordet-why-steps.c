/* ordet-why-steps.c — how the rules came to one name, step by step
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-why-steps.h"

#include <glib/gi18n.h>

/* One laying-out in progress. */
typedef struct
{
  OrdetMeeting     *meeting;
  const OrdetRules *rules;
  const OrdetEntry *winner;
  OrdetTell         tell;
  guint             item;
  OrdetWhy         *why;
  gboolean         *in;      /* who is left, as in why->seqs */
  const OrdetEntry **entries; /* the same people's entries */
  guint             n;
  OrdetGroup        before;      /* whose group spoke last; ORDET_N_GROUPS: none */
  gboolean          other_waits; /* somebody of the other group is still in */
} Work;

static void
step_free (gpointer data)
{
  OrdetWhyStep *step = data;

  g_free (step->title);
  g_free (step->detail);
  g_clear_pointer (&step->cards, g_array_unref);
  g_free (step);
}

static OrdetWhyStep *
add_step (OrdetWhy *why,
          char     *title,
          char     *detail)
{
  OrdetWhyStep *step = g_new0 (OrdetWhyStep, 1);

  step->title = title;
  step->detail = detail;
  g_ptr_array_add (why->steps, step);
  return step;
}

static gboolean
has_reason (const OrdetEntry *entry,
            OrdetReasonCode   code)
{
  for (guint i = 0; i < entry->n_reasons; i++)
    if (entry->reasons[i].code == code)
      return TRUE;
  return FALSE;
}

/* --- the rules, as tests of one request --- */

typedef gboolean (*Test) (const Work       *work,
                          const OrdetEntry *entry);

static gboolean
is_critical (const Work       *work,
             const OrdetEntry *entry)
{
  return work->rules->max_passed >= 0 && entry->passed >= (guint) work->rules->max_passed;
}

static gboolean
as_critical (const Work       *work,
             const OrdetEntry *entry)
{
  return is_critical (work, entry) == is_critical (work, work->winner);
}

static gboolean
as_member (const Work       *work,
           const OrdetEntry *entry)
{
  return ordet_meeting_person (work->meeting, entry->person)->member ==
         ordet_meeting_person (work->meeting, work->winner->person)->member;
}

/* order.md 2, the table of scopes; a speech that runs counts as held. */
static guint
tier_of (const Work *work,
         guint       person)
{
  const OrdetTurn *floor = ordet_meeting_floor (work->meeting);
  guint on_item = ordet_meeting_spoken_on_item (work->meeting, person, work->item);
  guint at_meeting = ordet_meeting_person (work->meeting, person)->spoken_meeting;

  if (floor != NULL && floor->kind == ORDET_KIND_SPEECH && floor->person == person)
    {
      on_item++;
      at_meeting++;
    }
  switch (work->rules->scope)
    {
    case ORDET_SCOPE_ITEM:
      return on_item > 0 ? 1 : 0;
    case ORDET_SCOPE_MEETING:
      return at_meeting > 0 ? 1 : 0;
    case ORDET_SCOPE_MEETING_ITEM:
      return at_meeting == 0 ? 0 : on_item == 0 ? 1 : 2;
    case ORDET_SCOPE_COUNT:
      return MIN (on_item, (guint) work->rules->count_cap);
    case ORDET_SCOPE_OFF:
    default:
      return 0;
    }
}

static gboolean
as_tier (const Work       *work,
         const OrdetEntry *entry)
{
  return tier_of (work, entry->person) == tier_of (work, work->winner->person);
}

/* The group of the last speech begun on the list (order.md 2, "prev"): the
 * engine's own, since a correction of who spoke changes the sums and not it. */
static OrdetGroup
previous_group (OrdetMeeting *meeting)
{
  OrdetListView list;

  return ordet_meeting_list (meeting, &list) ? list.prev : ORDET_N_GROUPS;
}

static OrdetGroup
group_of (const Work       *work,
          const OrdetEntry *entry)
{
  return ordet_meeting_person (work->meeting, entry->person)->group;
}

/* Alternating is reckoned here, so that a kept place that breaks it is not
 * explained by it. For the others the core says whose turn it is. */
static gboolean
as_list (const Work       *work,
         const OrdetEntry *entry)
{
  OrdetGroup wanted = group_of (work, work->winner), group = group_of (work, entry);

  if (work->rules->balance == ORDET_BALANCE_ALTERNATE)
    {
      if (work->before == ORDET_N_GROUPS)
        return TRUE;
      wanted = work->before == ORDET_GROUP_A ? ORDET_GROUP_B : ORDET_GROUP_A;
      return !work->other_waits || group == wanted || group == ORDET_GROUP_NEUTRAL;
    }
  return group == wanted || group == ORDET_GROUP_NEUTRAL || wanted == ORDET_GROUP_NEUTRAL ||
         !(has_reason (work->winner, ORDET_REASON_OTHER_LIST) ||
           has_reason (work->winner, ORDET_REASON_LEAST_SPOKEN));
}

static gboolean
as_first (const Work       *work,
          const OrdetEntry *entry)
{
  return entry->seq == work->winner->seq;
}

/* --- steps --- */

static char *
remain (guint n)
{
  return g_strdup_printf (ngettext ("%u remains", "%u remain", n), n);
}

static OrdetWhyStep *
sift (Work *work,
      char *title,
      Test  test)
{
  OrdetWhyStep *step = add_step (work->why, title, NULL);
  guint n_left = 0;

  step->cards = g_array_sized_new (FALSE, TRUE, sizeof (OrdetWhyCard), work->n);
  for (guint i = 0; i < work->n; i++)
    {
      OrdetWhyCard card = ORDET_CARD_OUT;

      if (work->in[i])
        {
          card = test (work, work->entries[i]) ? ORDET_CARD_LEFT : ORDET_CARD_DROPPED;
          work->in[i] = card == ORDET_CARD_LEFT;
        }
      n_left += work->in[i] ? 1 : 0;
      g_array_append_val (step->cards, card);
    }
  step->detail = remain (n_left);
  return step;
}

static const char *
tier_title (const Work *work)
{
  switch (work->rules->scope)
    {
    case ORDET_SCOPE_MEETING:
      return _("People who have not yet spoken at this meeting go first");
    case ORDET_SCOPE_MEETING_ITEM:
      return _("People who have not yet spoken at this meeting go first, then those who have not "
               "on this item");
    case ORDET_SCOPE_COUNT:
      return _("People who have spoken less often on this item go first");
    case ORDET_SCOPE_ITEM:
    case ORDET_SCOPE_OFF:
    default:
      return _("People who have not yet spoken on this item go first");
    }
}

static void
tier_step (Work *work)
{
  if (work->rules->scope != ORDET_SCOPE_OFF)
    sift (work, g_strdup (tier_title (work)), as_tier);
}

static void
list_step (Work *work)
{
  if (work->rules->balance == ORDET_BALANCE_OFF)
    return;
  for (guint i = 0; i < work->n; i++)
    work->other_waits |= work->in[i] && group_of (work, work->entries[i]) != work->before &&
                         group_of (work, work->entries[i]) != ORDET_GROUP_NEUTRAL;
  if ((work->tell & ORDET_TELL_LISTS) == 0)
    {
      /* The rule is there, whom it takes is not shown. */
      for (guint i = 0; i < work->n; i++)
        work->in[i] = work->in[i] && as_list (work, work->entries[i]);
      return;
    }
  switch (work->rules->balance)
    {
    case ORDET_BALANCE_TIME:
      sift (work, g_strdup (_("The list that has spoken least goes first")), as_list);
      break;
    case ORDET_BALANCE_SOFT:
      sift (work, g_strdup (_("At least every second speaker is from list A")), as_list);
      break;
    case ORDET_BALANCE_ALTERNATE:
    case ORDET_BALANCE_OFF:
    default:
      sift (work, g_strdup (_("Alternate between the lists")), as_list);
      break;
    }
}

static void
limit_step (Work *work)
{
  OrdetWhyStep *step;

  if (work->rules->max_passed < 0)
    return;
  step = sift (work, g_strdup_printf (ngettext ("Nobody is passed more than %d time",
                                                "Nobody is passed more than %d times",
                                                work->rules->max_passed),
                                      work->rules->max_passed), as_critical);
  if (!is_critical (work, work->winner))
    {
      g_autofree char *left = step->detail;

      /* Translators: %s is "8 remain". */
      step->detail = g_strdup_printf (_("Nobody is at the limit: %s"), left);
    }
}

static void
order_step (Work *work)
{
  g_autofree char *name = ordet_words_person_short (work->meeting, work->winner->person);
  g_autofree char *hour = ordet_words_clock (work->winner->asked_us);
  gboolean hidden = (work->tell & ORDET_TELL_LISTS) == 0 &&
                    work->rules->balance != ORDET_BALANCE_OFF;
  OrdetWhyStep *step = sift (work, g_strdup (hidden ? _("Then by the rules of the meeting")
                                                    : _("Then in order of sign-up")), as_first);

  g_free (step->detail);
  /* Translators: %1$s is a name, %2$s an hour. */
  step->detail = g_strdup_printf (_("%1$s signed up %2$s"), name, hour);
}

static gboolean
survives (const Work *work)
{
  for (guint i = 0; i < work->n; i++)
    if (work->entries[i]->seq == work->winner->seq)
      return work->in[i];
  return FALSE;
}

/* Whether nobody signed up before the winner is left, as the last rule says. */
static gboolean
is_first_left (const Work *work)
{
  for (guint i = 0; i < work->n; i++)
    if (work->in[i])
      return work->entries[i]->seq == work->winner->seq;
  return FALSE;
}

static void
lay_out (Work *work)
{
  for (guint i = 0; i < work->n; i++)
    work->in[i] = TRUE;
  limit_step (work);
  if (!is_critical (work, work->winner))
    {
      if (work->rules->guests_last)
        {
          gboolean any = FALSE;

          for (guint i = 0; i < work->n; i++)
            any |= !ordet_meeting_person (work->meeting, work->entries[i]->person)->member;
          if (any)
            sift (work, g_strdup (_("Members go before guests")), as_member);
        }
      if (work->rules->priority == ORDET_PRIORITY_TIER_FIRST)
        tier_step (work);
      list_step (work);
      if (work->rules->priority != ORDET_PRIORITY_TIER_FIRST)
        tier_step (work);
    }
  if (survives (work) && is_first_left (work))
    order_step (work);
  else
    /* The place was kept from before: what the rules say now is another
     * story, and would not explain it. */
    g_ptr_array_set_size (work->why->steps, 0);
}

/* --- anything else: the reasons as they are --- */

static void
plain_steps (OrdetWhy         *why,
             OrdetMeeting     *meeting,
             const OrdetEntry *entry,
             OrdetTell         tell)
{
  g_autofree char *sentence = NULL;

  if (has_reason (entry, ORDET_REASON_FIXED_PLACE))
    add_step (why, g_strdup (_("Announced as next")),
              g_strdup (_("Whoever has been announced keeps the place")));
  if (has_reason (entry, ORDET_REASON_PLACED_BY_CHAIR))
    add_step (why, g_strdup (_("Placed by the chair")), g_strdup (_("Moved by hand")));
  sentence = ordet_words_why (meeting, entry, tell);
  add_step (why, g_steal_pointer (&sentence), NULL);
}

static gint
compare_seq (gconstpointer a,
             gconstpointer b)
{
  return (*(const OrdetEntry *const *) a)->seq < (*(const OrdetEntry *const *) b)->seq ? -1 : 1;
}

static char *
one_passed (OrdetMeeting     *meeting,
            const OrdetEntry *entry)
{
  gint max = ordet_meeting_item_rules (meeting)->max_passed;
  g_autofree char *name = ordet_words_person (meeting, entry->person);

  if (max < 0)
    return g_steal_pointer (&name);
  /* Translators: %1$s is a name; how often they will have been passed, of how
   * often they may be. */
  return g_strdup_printf (_("%1$s (will be %2$u of %3$d)"), name, entry->passed + 1, max);
}

static void
tell_passed (OrdetWhy         *why,
             OrdetMeeting     *meeting,
             const OrdetEntry *entry)
{
  guint seqs[64];
  guint n = ordet_meeting_passes (meeting, entry->seq, seqs, G_N_ELEMENTS (seqs));
  gsize n_order;
  const OrdetEntry *order = ordet_meeting_order (meeting, &n_order);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) names = NULL;
  g_autofree char *list = NULL;

  n = MIN (n, G_N_ELEMENTS (seqs));
  for (gsize i = 0; i < n_order; i++)
    for (guint s = 0; s < n; s++)
      if (order[i].seq == seqs[s] && order[i].kind == ORDET_KIND_SPEECH)
        {
          g_autofree char *one = one_passed (meeting, &order[i]);

          g_strv_builder_add (builder, one);
        }
  names = g_strv_builder_end (builder);
  if (names[0] == NULL)
    {
      why->passes = g_strdup (_("This passes nobody."));
      return;
    }
  list = ordet_words_list ((const char *const *) names);
  /* Translators: %s is a list of names: who signed up earlier and waits on. */
  why->passes = g_strdup_printf (_("This passes %s."), list);
}

static const OrdetEntry *
find (OrdetMeeting *meeting,
      guint         seq,
      gboolean     *first_speech,
      guint        *place)
{
  gsize n;
  const OrdetEntry *order = ordet_meeting_order (meeting, &n);
  gboolean before = FALSE;

  for (gsize i = 0; i < n; i++)
    {
      if (order[i].seq == seq)
        {
          *first_speech = !before && order[i].kind == ORDET_KIND_SPEECH;
          *place = (guint) i + 1;
          return &order[i];
        }
      before |= order[i].kind == ORDET_KIND_SPEECH;
    }
  return NULL;
}

static char *
title_of (OrdetMeeting     *meeting,
          const OrdetEntry *entry,
          guint             place)
{
  g_autofree char *name = ordet_words_person (meeting, entry->person);

  if (place == 1)
    /* Translators: %s is a name. */
    return g_strdup_printf (_("Why %s is next"), name);
  /* Translators: %1$s is a name, %2$u a place in the queue. */
  return g_strdup_printf (_("Why %1$s is number %2$u"), name, place);
}

/**
 * ordet_why_new:
 * @meeting: a meeting
 * @seq: number of a sign-up that waits; 0: the rejoinder
 * @tell: what the chair has chosen to show
 *
 * Returns: (transfer full) (nullable): how it came to stand there; NULL if it
 *   does not wait
 */
OrdetWhy *
ordet_why_new (OrdetMeeting *meeting,
               guint         seq,
               OrdetTell     tell)
{
  gboolean first_speech = FALSE;
  guint place = 0;
  const OrdetEntry *entry = find (meeting, seq, &first_speech, &place);
  OrdetWhy *why;
  gsize n;
  const OrdetEntry *order = ordet_meeting_order (meeting, &n);
  g_autoptr(GPtrArray) speeches = g_ptr_array_new ();
  g_autofree gboolean *in = g_new0 (gboolean, n + 1);

  if (entry == NULL)
    return NULL;
  why = g_new0 (OrdetWhy, 1);
  why->title = title_of (meeting, entry, place);
  why->seqs = g_array_new (FALSE, FALSE, sizeof (guint));
  why->people = g_array_new (FALSE, FALSE, sizeof (guint));
  why->steps = g_ptr_array_new_with_free_func (step_free);
  for (gsize i = 0; i < n; i++)
    if (order[i].kind == ORDET_KIND_SPEECH)
      g_ptr_array_add (speeches, (gpointer) &order[i]);
  g_ptr_array_sort (speeches, compare_seq);
  for (guint i = 0; i < speeches->len; i++)
    {
      const OrdetEntry *one = g_ptr_array_index (speeches, i);

      g_array_append_val (why->seqs, one->seq);
      g_array_append_val (why->people, one->person);
    }

  if (first_speech && !has_reason (entry, ORDET_REASON_PLACED_BY_CHAIR))
    lay_out (&(Work) { meeting, ordet_meeting_item_rules (meeting), entry, tell,
                       ordet_meeting_current_item (meeting), why, in,
                       (const OrdetEntry **) speeches->pdata, speeches->len,
                       previous_group (meeting), FALSE });
  if (why->steps->len == 0)
    plain_steps (why, meeting, entry, tell);
  if (entry->kind == ORDET_KIND_SPEECH)
    tell_passed (why, meeting, entry);
  return why;
}

/**
 * ordet_why_free:
 * @self: (nullable): a laying-out
 */
void
ordet_why_free (OrdetWhy *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->passes);
  g_array_unref (self->seqs);
  g_array_unref (self->people);
  g_ptr_array_unref (self->steps);
  g_free (self);
}
