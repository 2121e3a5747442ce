/* ordet-minutes-phrase.c — how a document says things, in a language given to it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-minutes-phrase.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define FIRST_STRONG_ISOLATE "\xe2\x81\xa8"
#define POP_ISOLATE "\xe2\x81\xa9"
#define NO_BREAK_SPACE "\xc2\xa0"

/* The roles that the phrases know, and the words people use for them in the
 * logs and on the agendas of four languages. "leder" and "ordförande" lead a
 * branch, never a meeting: the two are never translated with one word. */
static const struct { const char *word, *code; } roles[] = {
  { "chair", "chair" },
  { "deputy", "deputy" },
  { "secretary", "secretary" },
  { "signer", "signer" },
  { "teller", "teller" },
  { "observer", "observer" },
  { "board", "board" },
  { "branch-chair", "branch-chair" },
  { "leder", "branch-chair" },
  { "leiar", "branch-chair" },
  { "ordförande", "branch-chair" },
  { "branch-deputy", "branch-deputy" },
  { "nestleder", "branch-deputy" },
  { "nestleiar", "branch-deputy" },
  { "vice ordförande", "branch-deputy" },
  { "deputy chair", "branch-deputy" },
  { "branch-secretary", "branch-secretary" },
  { "sekretær", "branch-secretary" },
  { "skrivar", "branch-secretary" },
  { "sekreterare", "branch-secretary" },
  { "treasurer", "treasurer" },
  { "kasserer", "treasurer" },
  { "kasserar", "treasurer" },
  { "kassör", "treasurer" },
  { "board-member", "board-member" },
  { "board member", "board-member" },
  { "board members", "board-member" },
  { "styremedlem", "board-member" },
  { "styremedlemmer", "board-member" },
  { "styremedlemer", "board-member" },
  { "ledamot", "board-member" },
  { "ledamöter", "board-member" },
  { "substitute", "substitute" },
  { "substitutes", "substitute" },
  { "vara", "substitute" },
  { "varamedlem", "substitute" },
  { "varamedlemmer", "substitute" },
  { "varamedlemer", "substitute" },
  { "ersättare", "substitute" },
  { "suppleant", "substitute" },
  { "suppleanter", "substitute" },
  { "auditor", "auditor" },
  { "auditors", "auditor" },
  { "revisor", "auditor" },
  { "revisorer", "auditor" },
  { "revisorar", "auditor" },
  { "nominating-committee", "nominating-committee" },
  { "nominating committee", "nominating-committee" },
  { "valgkomite", "nominating-committee" },
  { "valgkomité", "nominating-committee" },
  { "valnemnd", "nominating-committee" },
  { "valberedning", "nominating-committee" },
  { "delegate", "delegate" },
  { "delegates", "delegate" },
  { "delegat", "delegate" },
  { "delegater", "delegate" },
  { "utsending", "delegate" },
  { "utsendingar", "delegate" },
  { "ombud", "delegate" },
};

/**
 * ordet_phrase:
 * @phrases: a language
 * @key: a phrase's key
 *
 * Returns: (transfer none): the phrase with its {places}
 */
const char *
ordet_phrase (const OrdetPhrases *phrases,
              const char         *key)
{
  const char *text = phrases->look_up (phrases->data, key);

  g_return_val_if_fail (text != NULL, key);
  return text;
}

static const char *
find_value (const char  *place,
            gsize        length,
            va_list      args)
{
  const char *name;

  while ((name = va_arg (args, const char *)) != NULL)
    {
      const char *value = va_arg (args, const char *);

      if (strlen (name) == length && memcmp (name, place, length) == 0)
        return value != NULL ? value : "";
    }
  return NULL;
}

/* @text with each {place} filled in from @number (for {n}) and the pairs of
 * @args; a place nobody fills stays as it is. */
static char *
fill (const char *text,
      gsize       length,
      const char *number,
      va_list     args)
{
  GString *out = g_string_sized_new (length + 64);
  const char *end = text + length;

  while (text < end)
    {
      const char *open = memchr (text, '{', (gsize) (end - text));
      const char *close = open != NULL ? memchr (open, '}', (gsize) (end - open)) : NULL;
      gsize place;
      const char *value;
      va_list copy;

      if (close == NULL)
        break;
      g_string_append_len (out, text, open - text);
      place = (gsize) (close - open - 1);
      va_copy (copy, args);
      value = number != NULL && place == 1 && open[1] == 'n'
        ? number : find_value (open + 1, place, copy);
      va_end (copy);
      if (value != NULL)
        g_string_append (out, value);
      else
        g_string_append_len (out, open, close - open + 1);
      text = close + 1;
    }
  g_string_append_len (out, text, end - text);
  return g_string_free (out, FALSE);
}

/**
 * ordet_phrase_fill:
 * @phrases: a language
 * @key: a phrase's key
 * @...: pairs of a place and what stands there, both text, NULL at the end
 *
 * Returns: (transfer full): the phrase, filled in
 */
char *
ordet_phrase_fill (const OrdetPhrases *phrases,
                   const char         *key,
                   ...)
{
  const char *text = ordet_phrase (phrases, key);
  va_list args;
  char *filled;

  va_start (args, key);
  filled = fill (text, strlen (text), NULL, args);
  va_end (args);
  return filled;
}

/**
 * ordet_phrase_count:
 * @phrases: a language
 * @key: the key of a phrase with two forms
 * @n: how many
 * @...: pairs of a place and what stands there, both text, NULL at the end
 *
 * The four languages all have one form for 1 and another for every other
 * number.
 *
 * Returns: (transfer full): the form for @n, with {n} and the pairs filled in
 */
char *
ordet_phrase_count (const OrdetPhrases *phrases,
                    const char         *key,
                    gint64              n,
                    ...)
{
  const char *text = ordet_phrase (phrases, key);
  const char *bar = strchr (text, '|');
  g_autofree char *number = ordet_phrase_number (n);
  va_list args;
  char *filled;

  va_start (args, n);
  if (bar == NULL)
    filled = fill (text, strlen (text), number, args);
  else if (n == 1)
    filled = fill (text, (gsize) (bar - text), number, args);
  else
    filled = fill (bar + 1, strlen (bar + 1), number, args);
  va_end (args);
  return filled;
}

/**
 * ordet_phrase_join:
 * @phrases: a language
 * @parts: a NULL-terminated array
 *
 * Returns: (transfer full): "a", "a og b", "a, b og c"
 */
char *
ordet_phrase_join (const OrdetPhrases *phrases,
                   const char *const  *parts)
{
  char *joined;

  if (parts == NULL || parts[0] == NULL)
    return g_strdup ("");
  joined = g_strdup (parts[0]);
  for (gsize i = 1; parts[i] != NULL; i++)
    {
      char *longer = ordet_phrase_fill (phrases, parts[i + 1] == NULL ? "and" : "comma",
                                        "a", joined, "b", parts[i], NULL);

      g_free (joined);
      joined = longer;
    }
  return joined;
}

/* The @n-th of a phrase's parts between slashes, 0 first. */
static char *
nth (const OrdetPhrases *phrases,
     const char         *key,
     guint               n)
{
  g_auto(GStrv) parts = g_strsplit (ordet_phrase (phrases, key), "/", -1);

  return g_strdup (n < g_strv_length (parts) ? parts[n] : "");
}

/**
 * ordet_phrase_date:
 * @phrases: a language
 * @date: (nullable): "2027-02-13"
 *
 * Returns: (transfer full): "13. februar 2027"; @date itself if it is no date
 */
char *
ordet_phrase_date (const OrdetPhrases *phrases,
                   const char         *date)
{
  unsigned year, month, day;
  int read = 0;
  g_autofree char *d = NULL, *m = NULL, *y = NULL;

  if (date == NULL)
    return g_strdup ("");
  if (sscanf (date, "%4u-%2u-%2u%n", &year, &month, &day, &read) != 3 || date[read] != '\0' ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return g_strdup (date);
  d = g_strdup_printf ("%u", day);
  m = nth (phrases, "months", month - 1);
  y = g_strdup_printf ("%u", year);
  return ordet_phrase_fill (phrases, "date", "day", d, "month", m, "year", y, NULL);
}

static char *
time_of_day (const OrdetPhrases *phrases,
             const char         *key,
             gint64              time_us)
{
  int minutes = (int) (MAX (time_us, 0) / (60 * ORDET_SECOND) % (24 * 60));
  g_autofree char *hour = g_strdup_printf ("%02d", minutes / 60);
  g_autofree char *minute = g_strdup_printf ("%02d", minutes % 60);

  return ordet_phrase_fill (phrases, key, "hour", hour, "minute", minute, NULL);
}

/**
 * ordet_phrase_time:
 * @phrases: a language
 * @time_us: meeting time, microseconds since midnight of the first day
 *
 * Returns: (transfer full): "kl. 12.03", as it stands inside a sentence
 */
char *
ordet_phrase_time (const OrdetPhrases *phrases,
                   gint64              time_us)
{
  return time_of_day (phrases, "time", time_us);
}

/**
 * ordet_phrase_time_bare:
 * @phrases: a language
 * @time_us: meeting time, microseconds since midnight of the first day
 *
 * Returns: (transfer full): "12.03"
 */
char *
ordet_phrase_time_bare (const OrdetPhrases *phrases,
                        gint64              time_us)
{
  return time_of_day (phrases, "time-bare", time_us);
}

/**
 * ordet_phrase_duration:
 * @phrases: a language
 * @seconds: how long
 *
 * Returns: (transfer full): "3 minutter", "90 sekunder": whole minutes as
 *   such, everything else in seconds
 */
char *
ordet_phrase_duration (const OrdetPhrases *phrases,
                       gint64              seconds)
{
  if (seconds >= 60 && seconds % 60 == 0)
    return ordet_phrase_count (phrases, "minutes-long", seconds / 60, NULL);
  return ordet_phrase_count (phrases, "seconds-long", seconds, NULL);
}

/**
 * ordet_phrase_number:
 * @number: a whole number
 *
 * Returns: (transfer full): "29", "5 000" with no-break spaces, as all four
 *   languages may write it
 */
char *
ordet_phrase_number (gint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  gsize sign = number < 0 ? 1 : 0, n = strlen (digits) - sign;
  GString *out = g_string_new_len (digits, (gssize) sign);

  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % 3 == 0)
        g_string_append (out, NO_BREAK_SPACE);
      g_string_append_c (out, digits[sign + i]);
    }
  return g_string_free (out, FALSE);
}

/**
 * ordet_phrase_role_code:
 * @role: (nullable): a role as it stands in the log: "leder"
 *
 * Returns: (transfer none) (nullable): the code the phrases know it by,
 *   "branch-chair"; NULL for a text of somebody's own
 */
const char *
ordet_phrase_role_code (const char *role)
{
  g_autofree char *lower = NULL;

  if (role == NULL)
    return NULL;
  lower = g_utf8_strdown (role, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    if (strcmp (roles[i].word, lower) == 0)
      return roles[i].code;
  return NULL;
}

/**
 * ordet_phrase_role:
 * @phrases: a language
 * @role: (nullable): a role as it stands in the log
 * @n_people: how many have it
 *
 * Returns: (transfer full): "Leder", "Møteledere"; a role the phrases do not
 *   know as it is
 */
char *
ordet_phrase_role (const OrdetPhrases *phrases,
                   const char         *role,
                   gsize               n_people)
{
  const char *code = ordet_phrase_role_code (role);
  g_autofree char *key = NULL;

  if (code == NULL)
    return g_strdup (role != NULL ? role : "");
  key = g_strconcat ("role-", code, NULL);
  return ordet_phrase_count (phrases, key, n_people == 1 ? 1 : 2, NULL);
}

static gboolean
is_right_to_left (gunichar c)
{
  return (c >= 0x0590 && c <= 0x08ff) || (c >= 0xfb1d && c <= 0xfdff) ||
         (c >= 0xfe70 && c <= 0xfeff) || (c >= 0x10800 && c <= 0x10fff) ||
         (c >= 0x1e800 && c <= 0x1efff);
}

/**
 * ordet_phrase_is_rtl:
 * @text: a name, a word
 *
 * Returns: whether letters that are written from right to left are in it
 */
gboolean
ordet_phrase_is_rtl (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (is_right_to_left (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/**
 * ordet_phrase_name:
 * @name: what a person is called
 *
 * A name written from right to left is put between isolates, or it would turn
 * the punctuation after it round. Other names stay as they are, so that they
 * can be searched for in the finished document.
 *
 * Returns: (transfer full): @name, for putting into a sentence
 */
char *
ordet_phrase_name (const char *name)
{
  if (ordet_phrase_is_rtl (name))
    return g_strconcat (FIRST_STRONG_ISOLATE, name, POP_ISOLATE, NULL);
  return g_strdup (name);
}
