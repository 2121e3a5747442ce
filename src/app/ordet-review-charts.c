/* ordet-review-charts.c — the review's figures as charts with their words
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A share of nothing or of everything is drawn like one that is not told
 * (privacy.md 4): which of the two it is would say something about few people.
 */
#include "ordet-review-charts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ordet-review-words.h"

static char **
columns (const char *first,
         ...) G_GNUC_NULL_TERMINATED;

static char **
columns (const char *first,
         ...)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  va_list texts;

  va_start (texts, first);
  for (const char *text = first; text != NULL; text = va_arg (texts, const char *))
    g_strv_builder_add (builder, text);
  va_end (texts);
  return g_strv_builder_end (builder);
}

/* Whether a share can be shown: it is told, and neither none nor all. */
static gboolean
shown (const OrdetEstimate *estimate)
{
  double percent = round (100 * estimate->share);

  return estimate->told && percent > 0 && percent < 100;
}

static char *
meetings_words (guint n)
{
  return g_strdup_printf (ngettext ("%u meeting", "%u meetings", n), n);
}

/* --- the floor and the room --- */

static void
fill_share (OrdetChartPoint     *point,
            const OrdetEstimate *estimate,
            gboolean             roomed,
            double               room)
{
  g_autofree char *share = NULL, *range = NULL, *present = NULL, *points = NULL, *meetings = NULL;

  point->told = shown (estimate);
  if (!point->told)
    {
      /* Translators: a figure of a chart that is not told, read aloud; %s is what it is of. */
      point->said = g_strdup_printf (_("%s: not told."), point->label);
      return;
    }
  point->value = 100 * estimate->share;
  point->low = 100 * estimate->low;
  point->high = 100 * estimate->high;
  point->ranged = estimate->bounded;
  point->compared = roomed;
  point->room = 100 * room;
  share = ordet_review_percent (point->value);
  range = point->ranged ? ordet_review_range (point->low, point->high) : g_strdup ("–");
  present = roomed ? ordet_review_percent (point->room) : g_strdup ("–");
  points = roomed ? ordet_review_points (point->value - point->room) : g_strdup ("–");
  meetings = meetings_words (estimate->n);
  point->text = g_strdup (points);
  point->cells = columns (share, range, present, points, meetings, NULL);
  point->said =
    /* Translators: a chart's row read aloud: %1$s what, %2$s share of the floor, %3$s its
     * range, %4$s share of those present. */
    g_strdup_printf (_("%1$s: %2$s, range %3$s; of those present %4$s."), point->label, share,
                     range, present);
}

static char *
floor_words (const OrdetReview *review)
{
  OrdetEstimate time, gap;
  g_autofree char *share = NULL, *room_text = NULL;
  gboolean roomed;
  double room;

  ordet_review_estimate (review, ORDET_SHARE_TIME, &time);
  if (!shown (&time))
    return g_strdup (_("The shares of the time are not told: too few spoke, or there is none."));
  share = time.bounded ? ordet_review_range (100 * time.low, 100 * time.high)
                       : ordet_review_percent (100 * time.share);
  roomed = ordet_review_room (review, &room, NULL) &&
           ordet_review_gap (review, ORDET_SHARE_TIME, &gap);
  if (!roomed)
    return g_strdup_printf (
      /* Translators: %s is a share or a range: "31 to 41 %". */
      _("List A has %s of the time. Its share of those present is not known."), share);
  room_text = ordet_review_percent (100 * room);
  if (!time.bounded)
    return g_strdup_printf (
      /* Translators: two shares: "36 %". */
      _("List A has %1$s of the time at the one meeting that tells it; of those present it is "
        "%2$s."),
      share, room_text);
  if (gap.high < 0)
    return g_strdup_printf (
      /* Translators: %1$s a range, %2$s a share. */
      _("List A has %1$s of the time; of those present it is %2$s. The whole range lies below the "
        "room."),
      share, room_text);
  if (gap.low > 0)
    return g_strdup_printf (
      /* Translators: %1$s a range, %2$s a share. */
      _("List A has %1$s of the time; of those present it is %2$s. The whole range lies above the "
        "room."),
      share, room_text);
  return g_strdup_printf (
    /* Translators: %1$s a range, %2$s a share. */
    _("List A has %1$s of the time; of those present it is %2$s. The range reaches across the "
      "room: which is larger cannot be said."),
    share, room_text);
}

static void
add_share (OrdetChart        *chart,
           const OrdetReview *review,
           OrdetShare         share,
           const char        *label)
{
  OrdetEstimate estimate;
  double room = 0;
  gboolean roomed = ordet_review_room (review, &room, NULL);

  ordet_review_estimate (review, share, &estimate);
  fill_share (ordet_chart_add (chart, label), &estimate, roomed, room);
}

static void
add_others (OrdetChart        *chart,
            const OrdetReview *review)
{
  OrdetEstimate time;
  OrdetChartPoint *point = ordet_chart_add (chart, _("Everybody else"));
  double room = 0, low;
  gboolean roomed = ordet_review_room (review, &room, NULL);

  ordet_review_estimate (review, ORDET_SHARE_TIME, &time);
  low = time.low;
  time.share = 1 - time.share;
  time.low = 1 - time.high;
  time.high = 1 - low;
  point->cell = ORDET_CHART_OTHERS;
  fill_share (point, &time, roomed, 1 - room);
}

/**
 * ordet_review_chart_floor:
 * @facts: the figures
 *
 * Returns: (transfer full): who has the floor beside who is in the room
 */
OrdetChart *
ordet_review_chart_floor (const OrdetReviewFacts *facts)
{
  OrdetChart *chart = ordet_chart_new (ORDET_CHART_DUMBBELL, _("Who Has the Floor"));
  guint n;

  chart->subtitle = g_strdup (_("speaking time and those present"));
  chart->words = floor_words (facts->review);
  /* Translators: after a figure of a scale, with the space your language puts before it. */
  chart->unit = g_strdup (_(" %"));
  /* Translators: in the place of a figure that cannot be told. */
  chart->untold = g_strdup (_("not told: too few people"));
  /* Translators: the legend of a chart. */
  chart->room_word = g_strdup (_("share of the room"));
  /* Translators: the legend of a chart. */
  chart->floor_word = g_strdup (_("share of the floor"));
  /* Translators: the legend of a chart: where the true share lies nine times in ten. */
  chart->range_word = g_strdup (_("range"));
  /* Translators: above a column of percentage points. */
  chart->text_word = g_strdup (_("points"));
  chart->least_top = 70;
  chart->columns = columns (_("Who"), _("Share of the Floor"), _("Range"), _("Share of the Room"),
                            _("Points"), _("Told By"), NULL);
  add_share (chart, facts->review, ORDET_SHARE_TIME, _("List A"));
  add_others (chart, facts->review);
  n = chart->points->len;
  add_share (chart, facts->review, ORDET_SHARE_SPEECHES, _("List A, speeches"));
  add_share (chart, facts->review, ORDET_SHARE_SPOKE, _("List A, people who spoke"));
  ((OrdetChartPoint *) chart->points->pdata[n])->parted = TRUE;
  return chart;
}

/* --- over time --- */

/* The half-year's point, with its two lines under the column. */
static OrdetChartPoint *
add_half_year (OrdetChart             *chart,
               const OrdetReviewFacts *facts,
               guint                   i)
{
  const char *half_year = facts->half_years[i];
  g_autofree char *label = ordet_review_half_words (half_year);
  OrdetChartPoint *point = ordet_chart_add (chart, label);

  point->axis = ordet_review_half_axis (half_year);
  if (i == 0 || half_year[6] == '1')
    point->axis_below = g_strndup (half_year, 4);
  return point;
}

static gboolean
any_room (const OrdetReviewFacts *facts)
{
  OrdetEstimate gap;

  for (guint i = 0; i < facts->reviews->len; i++)
    if (ordet_review_gap (facts->reviews->pdata[i], ORDET_SHARE_TIME, &gap))
      return TRUE;
  return FALSE;
}

static void
set_zone (OrdetChart             *chart,
          const OrdetReviewFacts *facts,
          gboolean                gaps)
{
  for (guint i = 0; i < facts->goals->len; i++)
    {
      const OrdetGoal *goal = &g_array_index (facts->goals, OrdetGoal, i);
      gboolean near = goal->kind == ORDET_GOAL_TIME_NEAR_ROOM;

      if (gaps && (near || goal->kind == ORDET_GOAL_TIME_NOT_BELOW_ROOM))
        {
          chart->zone_low = -goal->high;
          /* Open upwards: as far as the scale goes. */
          chart->zone_high = near ? goal->high : MAX (chart->least_top, goal->high);
        }
      else if (!gaps && goal->kind == ORDET_GOAL_TIME_WITHIN)
        {
          chart->zone_low = goal->low;
          chart->zone_high = goal->high;
        }
      else
        continue;
      chart->zoned = TRUE;
      /* Translators: beside the zone of a goal in a chart. */
      chart->zone_word = g_strdup (_("the goal"));
      return;
    }
}

static char *
trend_words (const GArray *values)
{
  OrdetTrend trend;

  if (!ordet_review_trend ((const double *) (gpointer) values->data, values->len, &trend))
    return g_strdup (_("Fewer than five half-years tell it: nothing is said of a direction."));
  if (trend.p >= 0.1 || fabs (trend.slope) < 0.05)
    return g_strdup (_("No direction can be told from chance."));
  if (trend.slope > 0)
    return g_strdup_printf (
      /* Translators: percentage points a half-year, with one decimal. */
      _("List A’s part of the time has risen, about %.1f points a half-year."), trend.slope);
  return g_strdup_printf (
    /* Translators: percentage points a half-year, with one decimal. */
    _("List A’s part of the time has fallen, about %.1f points a half-year."), -trend.slope);
}

static void
fill_trend (OrdetChartPoint   *point,
            const OrdetReview *review,
            gboolean           gaps,
            GArray            *values)
{
  OrdetEstimate share, estimate;
  g_autofree char *value = NULL, *low = NULL, *high = NULL, *range = NULL, *meetings = NULL;

  ordet_review_estimate (review, ORDET_SHARE_TIME, &share);
  estimate = share;
  point->told = shown (&share) &&
                (!gaps || ordet_review_gap (review, ORDET_SHARE_TIME, &estimate));
  if (!point->told)
    {
      /* Translators: a figure of a chart that is not told, read aloud; %s is what it is of. */
      point->said = g_strdup_printf (_("%s: not told."), point->label);
      return;
    }
  point->value = 100 * estimate.share;
  point->low = 100 * estimate.low;
  point->high = 100 * estimate.high;
  point->ranged = estimate.bounded;
  g_array_append_val (values, point->value);
  meetings = meetings_words (estimate.n);
  value = gaps ? ordet_review_points (point->value) : ordet_review_percent (point->value);
  low = gaps ? ordet_review_points (point->low) : ordet_review_percent (point->low);
  high = gaps ? ordet_review_points (point->high) : ordet_review_percent (point->high);
  /* Translators: a range: from this to that. */
  range = point->ranged ? g_strdup_printf (_("%1$s to %2$s"), low, high) : g_strdup ("–");
  point->cells = columns (value, range, meetings, NULL);
  /* Translators: a chart's point read aloud: when, what, its range, how many meetings. */
  point->said = g_strdup_printf (_("%1$s: %2$s, range %3$s, %4$s."), point->label, value, range,
                                 meetings);
}

/**
 * ordet_review_chart_trend:
 * @facts: the figures
 *
 * Returns: (transfer full): list A's floor minus its room, half-year by
 *   half-year; its share of the time where the room is not known at all
 */
OrdetChart *
ordet_review_chart_trend (const OrdetReviewFacts *facts)
{
  OrdetChart *chart = ordet_chart_new (ORDET_CHART_TREND, _("Half-Year by Half-Year"));
  gboolean gaps = any_room (facts);
  g_autoptr(GArray) values = g_array_new (FALSE, FALSE, sizeof (double));

  chart->subtitle = g_strdup (gaps ? _("list A, floor minus room, in points")
                                   : _("list A, share of the time"));
  /* Translators: after a figure of a scale, with the space your language puts before it. */
  chart->unit = gaps ? NULL : g_strdup (_(" %"));
  chart->columns = columns (_("Half-Year"), gaps ? _("Points") : _("Share of the Floor"),
                            _("Range"), _("Told By"), NULL);
  chart->least_top = gaps ? 10 : 60;
  chart->lined = gaps;
  /* Translators: beside the line at 0 of floor minus room. */
  chart->line_word = gaps ? g_strdup (_("same as the room")) : NULL;
  set_zone (chart, facts, gaps);
  for (guint i = 0; i < facts->reviews->len; i++)
    fill_trend (add_half_year (chart, facts, i), facts->reviews->pdata[i], gaps, values);
  chart->words = trend_words (values);
  return chart;
}

/* --- first-time speakers --- */

static char *
count_words (gint64 low,
             gint64 high)
{
  if (low == high)
    return g_strdup_printf ("%" G_GINT64_FORMAT, low);
  return g_strdup_printf ("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, low, high);
}

/**
 * ordet_review_chart_newcomers:
 * @facts: the figures
 *
 * Returns: (transfer full): people new to the floor, half-year by half-year.
 *   "1 or 2" people of a meeting are counted as one and as two
 */
OrdetChart *
ordet_review_chart_newcomers (const OrdetReviewFacts *facts)
{
  OrdetChart *chart = ordet_chart_new (ORDET_CHART_BARS, _("First-Time Speakers"));
  const OrdetReview *review = facts->review;
  g_autofree char *people = count_words (review->newcomers_low, review->newcomers_high);

  chart->subtitle = g_strdup (_("people new to the floor"));
  chart->columns = columns (_("Half-Year"), _("New Speakers"), _("Meetings"), NULL);
  chart->least_top = 5;
  for (guint i = 0; i < facts->reviews->len; i++)
    {
      const OrdetReview *one = facts->reviews->pdata[i];
      OrdetChartPoint *point = add_half_year (chart, facts, i);
      g_autofree char *meetings = meetings_words (one->meetings);

      point->told = point->ranged = TRUE;
      point->low = (double) one->newcomers_low;
      point->value = point->high = (double) one->newcomers_high;
      point->text = count_words (one->newcomers_low, one->newcomers_high);
      point->cells = columns (point->text, meetings, NULL);
      /* Translators: a chart's column read aloud: when, how many new, how many meetings. */
      point->said = g_strdup_printf (_("%1$s: %2$s at %3$s."), point->label, point->text, meetings);
    }
  chart->words = g_strdup_printf (
    /* Translators: %1$u of %2$u meetings; %3$s is a number or a range of numbers. */
    ngettext ("Somebody new spoke at %1$u of %2$u meeting: %3$s in all.",
              "Somebody new spoke at %1$u of %2$u meetings: %3$s in all.", review->meetings),
    review->with_newcomers, review->meetings, people);
  return chart;
}

/* --- waiting --- */

typedef struct
{
  guint from, to; /* minutes, both inside */
} Wait;

static const Wait waits[] = { { 0, 2 }, { 3, 5 }, { 6, 10 }, { 11, 15 }, { 16, G_MAXUINT } };

static char *
wait_words (const OrdetReview *review)
{
  gint64 low, middle, high;

  if (!ordet_review_wait (review, 0.25, &low) || !ordet_review_wait (review, 0.5, &middle) ||
      !ordet_review_wait (review, 0.75, &high))
    return g_strdup (_("No meeting tells its wait: that takes ten waits of six people."));
  if (low == high)
    return g_strdup_printf (
      ngettext ("Waiting for the floor took %d minute at the middle meeting.",
                "Waiting for the floor took %d minutes at the middle meeting.", (gulong) middle),
      (int) middle);
  return g_strdup_printf (
    ngettext ("Waiting for the floor took %1$d minute at the middle meeting; at half of them "
              "%2$d to %3$d.",
              "Waiting for the floor took %1$d minutes at the middle meeting; at half of them "
              "%2$d to %3$d.",
              (gulong) middle),
    (int) middle, (int) low, (int) high);
}

/**
 * ordet_review_chart_wait:
 * @facts: the figures
 *
 * Returns: (transfer full): meetings by the median wait of each
 */
OrdetChart *
ordet_review_chart_wait (const OrdetReviewFacts *facts)
{
  OrdetChart *chart = ordet_chart_new (ORDET_CHART_BARS, _("Waiting Time"));
  const GArray *counts = facts->review->waits;

  chart->subtitle = g_strdup (_("meetings by their median wait"));
  chart->words = wait_words (facts->review);
  chart->columns = columns (_("Median Wait"), _("Meetings"), NULL);
  chart->least_top = 4;
  for (gsize i = 0; i < G_N_ELEMENTS (waits); i++)
    {
      gboolean last = i + 1 == G_N_ELEMENTS (waits);
      /* Translators: a range of minutes. */
      g_autofree char *label =
        last ? g_strdup_printf (_("over %u min"), waits[i].from - 1)
             /* Translators: a range of minutes. */
             : g_strdup_printf (_("%1$u–%2$u min"), waits[i].from, waits[i].to);
      OrdetChartPoint *point = ordet_chart_add (chart, label);
      g_autofree char *meetings = NULL;
      guint n = 0;

      for (guint m = waits[i].from; m < counts->len && m <= waits[i].to; m++)
        n += g_array_index (counts, guint, m);
      meetings = meetings_words (n);
      point->axis = last ? g_strdup_printf ("> %u", waits[i].from - 1)
                         : g_strdup_printf ("%u–%u", waits[i].from, waits[i].to);
      point->told = TRUE;
      point->value = n;
      point->text = n > 0 ? g_strdup_printf ("%u", n) : NULL;
      point->cells = columns (meetings, NULL);
      /* Translators: a chart's column read aloud: a range of minutes, how many meetings. */
      point->said = g_strdup_printf (_("%1$s: %2$s."), label, meetings);
    }
  return chart;
}

/* --- what the rules changed --- */

static void
add_bands (OrdetChart  *chart,
           const char  *label,
           const guint *counts,
           const char  *first,
           const char  *second,
           const char  *third)
{
  OrdetChartPoint *point = ordet_chart_add (chart, label);
  const char *names[] = { first, second, third };
  g_autoptr(GString) said = g_string_new (label);
  g_autoptr(GStrvBuilder) cells = g_strv_builder_new ();

  for (guint i = 0; i < ORDET_CHART_PARTS; i++)
    {
      g_autofree char *cell = g_strdup_printf ("%s: %u", names[i], counts[i]);

      point->part_names[i] = g_strdup (names[i]);
      point->parts[i] = counts[i];
      point->told |= counts[i] > 0;
      g_string_append_printf (said, "%s %s", i == 0 ? ":" : ",", cell);
      g_strv_builder_add (cells, cell);
    }
  g_string_append_c (said, '.');
  point->said = g_string_free (g_steal_pointer (&said), FALSE);
  point->cells = g_strv_builder_end (cells);
}

static char *
rules_words (const OrdetReview *review)
{
  guint moved = review->moved[ORDET_MOVED_MANY], longer = review->extra_wait[ORDET_EXTRA_WAIT_LONG];
  g_autofree char *first = g_strdup_printf (
    ngettext ("At %u meeting the rules moved many places.",
              "At %u meetings the rules moved many places.", moved), moved);
  g_autofree char *second = g_strdup_printf (
    ngettext ("At %u meeting somebody waited over five minutes longer than first come, first "
              "served.",
              "At %u meetings somebody waited over five minutes longer than first come, first "
              "served.",
              longer), longer);

  return g_strjoin (" ", first, second,
                    _("If everybody on the list gets to speak, no order changes the sums: rules "
                      "change who speaks when."), NULL);
}

/**
 * ordet_review_chart_rules:
 * @facts: the figures
 *
 * Returns: (transfer full): meetings by what the order of the rules changed
 *   and cost beside first come, first served, and by how the time was spread
 */
OrdetChart *
ordet_review_chart_rules (const OrdetReviewFacts *facts)
{
  OrdetChart *chart = ordet_chart_new (ORDET_CHART_BANDS, _("What the Rules Changed"));
  const OrdetReview *review = facts->review;

  chart->subtitle = g_strdup (_("meetings, beside first come, first served"));
  /* Translators: in the place of a figure that cannot be told. */
  chart->untold = g_strdup (_("not told: too few people"));
  chart->columns = columns (_("What"), _("Little"), _("Some"), _("Much"), NULL);
  chart->words = rules_words (review);
  add_bands (chart, _("Places moved"), &review->moved[ORDET_MOVED_NONE],
             /* Translators: places that the rules moved. */
             C_("places", "none"),
             /* Translators: places that the rules moved. */
             C_("places", "some"),
             /* Translators: places that the rules moved. */
             C_("places", "many"));
  add_bands (chart, _("Longest extra wait"), &review->extra_wait[ORDET_EXTRA_WAIT_NONE],
             /* Translators: an extra wait. */
             C_("wait", "none"),
             /* Translators: an extra wait. */
             C_("wait", "under 5 min"),
             /* Translators: an extra wait. */
             C_("wait", "longer"));
  add_bands (chart, _("How the time was spread"), &review->gini[ORDET_GINI_LOW],
             /* Translators: how speaking time was spread over those who spoke. */
             C_("spread", "evenly"),
             /* Translators: how speaking time was spread over those who spoke. */
             C_("spread", "in between"),
             /* Translators: how speaking time was spread over those who spoke. */
             C_("spread", "on few"));
  return chart;
}
