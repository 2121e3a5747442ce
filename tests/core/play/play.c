/* play.c — meetings written as short scripts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "play.h"

#include <math.h>
#include <string.h>

#include "ordet-timer.h"

#define OTHERWISE(...) return g_strdup_printf (__VA_ARGS__)

/* --- the people --- */

static gboolean
add_person (OrdetNotice *notice,
            const char  *text)
{
  g_auto(GStrv) words = g_strsplit (text, ":", -1);
  OrdetPersonData *person = ordet_notice_add_person (notice, words[0], words[0]);
  gboolean here = TRUE;

  for (guint i = 1; words[i] != NULL; i++)
    if (words[i][0] == '@')
      person->list = g_strdup (words[i] + 1);
    else if (g_str_equal (words[i], "guest"))
      person->member = person->vote = FALSE;
    else if (g_str_equal (words[i], "mute"))
      person->speak = FALSE;
    else if (g_str_equal (words[i], "away"))
      here = FALSE;
    else if (g_str_has_prefix (words[i], "extra="))
      person->extra_s = (gint) g_ascii_strtoll (words[i] + 6, NULL, 10);
    else if (i == 1 && !g_str_equal (words[i], "-"))
      person->category = g_strdup (words[i]);
  return here;
}

Play *
play_new (const char *people,
          const char *rules)
{
  Play *self = g_new0 (Play, 1);
  g_auto(GStrv) words = g_strsplit (people, " ", -1);
  g_autoptr(GPtrArray) here = g_ptr_array_new ();

  self->notice = ordet_notice_new ("A case");
  self->now_us = G_GINT64_CONSTANT (36000) * ORDET_SECOND;
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && add_person (self->notice, words[i]))
      {
        g_strdelimit (words[i], ":", '\0');
        g_ptr_array_add (here, words[i]);
      }
  for (guint i = 1; i <= 3; i++)
    {
      const char id[] = { (char) ('0' + i), '\0' };
      ordet_notice_add_item (self->notice, id, id);
    }
  ordet_rules_free (self->notice->rules);
  self->notice->rules = play_rules (rules);
  self->meeting = ordet_meeting_new (self->notice);
  for (guint i = 0; i < here->len; i++)
    {
      g_autoptr(OrdetEvent) event = ordet_event_build (ORDET_ACT_ARRIVE, self->now_us,
        ORDET_KEY_WHO, (const char *) here->pdata[i], ORDET_KEY_NONE);

      g_assert_true (ordet_meeting_act (self->meeting, event, NULL, NULL));
    }
  return self;
}

void
play_free (Play *self)
{
  ordet_meeting_free (self->meeting);
  ordet_notice_free (self->notice);
  g_free (self);
}

/* --- acts --- */

static void
set_key (OrdetEvent *event,
         OrdetKey    key,
         const char *value)
{
  switch (ordet_key_type (key))
    {
    case ORDET_TYPE_STRING:
      ordet_event_set_string (event, key, value);
      break;
    case ORDET_TYPE_INTEGER:
      ordet_event_set_integer (event, key, g_ascii_strtoll (value, NULL, 10));
      break;
    case ORDET_TYPE_SECONDS:
      ordet_event_set_integer (event, key, llround (g_ascii_strtod (value, NULL) * 1e6));
      break;
    case ORDET_TYPE_BOOLEAN:
      ordet_event_set_boolean (event, key, g_str_equal (value, "1"));
      break;
    case ORDET_TYPE_STRINGS:
      {
        g_auto(GStrv) words = g_strsplit (value, ",", -1);
        ordet_event_set_strings (event, key, (const char *const *) words);
        break;
      }
    case ORDET_TYPE_COUNTS:
    case ORDET_TYPE_RULES:
    default:
      g_error ("%s cannot be written in a script", ordet_key_to_string (key));
    }
}

static void
set_rules (OrdetEvent *event,
           char      **words)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(OrdetRules) rules = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], "item_only="))
      ordet_event_set_boolean (event, ORDET_KEY_ITEM_ONLY, g_str_has_suffix (words[i], "1"));
    else
      g_string_append_printf (text, "%s ", words[i]);
  rules = play_rules (text->str);
  ordet_event_set_rules (event, ORDET_KEY_RULES, rules);
}

static OrdetEvent *
make_event (Play  *self,
            char **words)
{
  OrdetAct act = ordet_act_from_string (words[0]);
  gsize n_keys, next = 0;
  const OrdetActKey *keys;
  OrdetEvent *event;

  if (act == 0)
    g_error ("no such act: %s", words[0]);
  keys = ordet_act_keys (act, &n_keys);
  event = ordet_event_new (act, self->now_us);
  if (act == ORDET_ACT_RULES)
    set_rules (event, words + 1);
  else
    for (guint i = 1; words[i] != NULL; i++)
      {
        char *value = strchr (words[i], '=');
        OrdetKey key;

        if (value != NULL)
          *value++ = '\0';
        key = value != NULL ? ordet_act_find_key (act, words[i])
                            : next < n_keys ? keys[next++].key : ORDET_KEY_NONE;
        if (key == ORDET_KEY_NONE)
          g_error ("%s has no %s", words[0], words[i]);
        set_key (event, key, value != NULL ? value : words[i]);
      }
  return event;
}

/* @refused: the code that is expected; NULL: the act is accepted. */
static char *
do_act (Play       *self,
        char      **words,
        const char *refused,
        gboolean    changes)
{
  g_autoptr(OrdetEvent) event = make_event (self, words);
  g_autoptr(GError) error = NULL;
  gboolean changed = FALSE;
  gboolean accepted = ordet_meeting_act (self->meeting, event, &changed, &error);
  const char *code = accepted ? NULL : ordet_refusal_to_string ((OrdetRefusal) error->code);

  if (g_strcmp0 (code, refused) != 0)
    OTHERWISE ("%s was %s%s", words[0], accepted ? "accepted" : "refused: ", accepted ? "" : code);
  if (accepted && changed != changes)
    OTHERWISE ("%s %s", words[0], changed ? "changed something" : "changed nothing");
  return NULL;
}

/* --- questions --- */

static const char *
person_id (Play  *self,
           guint  person)
{
  return ordet_meeting_person (self->meeting, person)->id;
}

static char *
say_order (Play     *self,
           gboolean  speeches_only)
{
  gsize n;
  const OrdetEntry *entries = ordet_meeting_order (self->meeting, &n);
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    if (!speeches_only || entries[i].kind == ORDET_KIND_SPEECH)
      {
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                                person_id (self, entries[i].person));
        if (entries[i].kind != ORDET_KIND_SPEECH)
          g_string_append_printf (text, ":%s", ordet_kind_to_string (entries[i].kind));
      }
  if (text->len == 0)
    g_string_append_c (text, '-');
  return g_string_free (text, FALSE);
}

static const OrdetEntry *
entry_of (Play       *self,
          const char *id)
{
  gsize n;
  const OrdetEntry *entries = ordet_meeting_order (self->meeting, &n);

  for (gsize i = 0; i < n; i++)
    if (g_str_equal (person_id (self, entries[i].person), id))
      return &entries[i];
  return NULL;
}

static char *
say_seconds (gint64 us)
{
  return us % ORDET_SECOND == 0 ? g_strdup_printf ("%d", (gint) (us / ORDET_SECOND))
                                : g_strdup_printf ("%.3f", (gdouble) us / 1e6);
}

static char *
say_turn (Play       *self,
          const char *what)
{
  const OrdetTurn *turn = ordet_meeting_floor (self->meeting);

  if (turn == NULL)
    return g_strdup ("-");
  if (g_str_equal (what, "floor"))
    return g_strdup_printf ("%s:%s", person_id (self, turn->person),
                            ordet_kind_to_string (turn->kind));
  if (g_str_equal (what, "limit"))
    return say_seconds (turn->limit_us);
  if (g_str_equal (what, "left"))
    return say_seconds (ordet_turn_left_us (turn, self->now_us));
  return say_seconds (ordet_turn_spoken_us (turn, self->now_us));
}

static char *
say_reasons (Play       *self,
             const char *id,
             const char *code)
{
  const OrdetEntry *entry = entry_of (self, id);

  for (guint i = 0; entry != NULL && i < entry->n_reasons; i++)
    if (g_str_equal (ordet_reason_to_string (entry->reasons[i].code), code))
      return g_strdup_printf ("%s %s", id, code);
  return g_strdup ("another reason");
}

static char *
say_entry (Play       *self,
           const char *what,
           const char *id)
{
  const OrdetEntry *entry = entry_of (self, id);
  g_autofree char *limit = NULL;

  if (entry == NULL)
    return g_strdup_printf ("%s -", id);
  limit = say_seconds (entry->limit_us);
  return g_str_equal (what, "passed") ? g_strdup_printf ("%s %u", id, entry->passed)
                                      : g_strdup_printf ("%s %s", id, limit);
}

static char *
say_fixed (Play *self)
{
  gsize n;
  const OrdetEntry *entries = ordet_meeting_order (self->meeting, &n);
  guint n_fixed = 0;

  for (gsize i = 0; i < n; i++)
    n_fixed += entries[i].fixed;
  return g_strdup_printf ("%u", n_fixed);
}

static char *
say_group (Play       *self,
           const char *group)
{
  guint item = ordet_meeting_current_item (self->meeting);
  g_autofree char *seconds = say_seconds (1000 * ordet_meeting_group_ms (self->meeting, item,
    group[0] == 'a' ? ORDET_GROUP_A : ORDET_GROUP_B));

  return g_strdup_printf ("%s %s", group, seconds);
}

static char *
say_held (Play       *self,
          const char *what,
          const char *id)
{
  guint person = ordet_meeting_find_person (self->meeting, id);
  guint item = ordet_meeting_current_item (self->meeting);

  return g_strdup_printf ("%s %u", id, g_str_equal (what, "held")
    ? ordet_meeting_person (self->meeting, person)->spoken_meeting
    : ordet_meeting_spoken_on_item (self->meeting, person, item));
}

static char *
say (Play  *self,
     char **words)
{
  const char *what = words[0];
  OrdetListView view;
  const OrdetEvent *event;

  if (g_str_equal (what, "order") || g_str_equal (what, "queue"))
    return say_order (self, g_str_equal (what, "queue"));
  if (g_str_equal (what, "fixed"))
    return say_fixed (self);
  if (g_str_equal (what, "passed") || g_str_equal (what, "asks"))
    return say_entry (self, what, words[1]);
  if (g_str_equal (what, "why"))
    return say_reasons (self, words[1], words[2]);
  if (g_str_equal (what, "held") || g_str_equal (what, "here"))
    return say_held (self, what, words[1]);
  if (g_str_equal (what, "group"))
    return say_group (self, words[1]);
  if (g_str_equal (what, "list"))
    return g_strdup (ordet_meeting_list (self->meeting, &view)
                       ? ordet_list_state_to_string (view.state) : "-");
  if (g_str_equal (what, "present"))
    return g_strdup_printf ("%u", ordet_meeting_n_present (self->meeting));
  if (g_str_equal (what, "voters"))
    return g_strdup_printf ("%u", ordet_meeting_n_voters (self->meeting));
  if (g_str_equal (what, "undo") || g_str_equal (what, "redo"))
    {
      event = what[0] == 'u' ? ordet_meeting_undoable (self->meeting)
                             : ordet_meeting_redoable (self->meeting);
      return g_strdup (event != NULL ? ordet_act_to_string (ordet_event_act (event)) : "-");
    }
  return say_turn (self, what);
}

static char *
ask (Play  *self,
     char **words)
{
  g_autofree char *expected = g_strjoinv (" ", words + 1);
  g_autofree char *got = say (self, words);

  if (g_str_equal (expected, got))
    return NULL;
  OTHERWISE ("%s: expected %s, got %s", words[0], expected, got);
}

static char *
statement (Play  *self,
           char **words)
{
  char *first = words[0];

  switch (*first)
    {
    case '+':
      self->now_us += llround (g_ascii_strtod (first + 1, NULL) * 1e6);
      return NULL;
    case '?':
      words[0]++;
      break;
    case '!':
      return do_act (self, words + 1, first + 1, FALSE);
    case '~':
      words[0]++;
      break;
    default:
      return do_act (self, words, NULL, TRUE);
    }
  char *otherwise = *first == '?' ? ask (self, words) : do_act (self, words, NULL, FALSE);
  words[0] = first; /* it is freed with the others */
  return otherwise;
}

/* The words of a statement, without empty ones. */
static char **
split_words (const char *text)
{
  g_auto(GStrv) raw = g_strsplit_set (text, " \t", -1);
  g_autoptr(GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; raw[i] != NULL; i++)
    if (*raw[i] != '\0')
      g_ptr_array_add (words, g_strdup (raw[i]));
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}

char *
play (Play       *self,
      const char *script)
{
  g_auto(GStrv) statements = g_strsplit_set (script, ";\n", -1);

  for (guint i = 0; statements[i] != NULL; i++)
    {
      g_auto(GStrv) words = split_words (statements[i]);
      g_autofree char *otherwise = NULL;

      if (words[0] == NULL)
        continue;
      otherwise = statement (self, words);
      if (otherwise != NULL)
        OTHERWISE ("statement %u, \"%s\": %s", i + 1, g_strstrip (statements[i]), otherwise);
    }
  return NULL;
}

void
play_case (const char *what,
           const char *people,
           const char *rules,
           const char *script)
{
  g_autoptr(Play) self = play_new (people, rules);
  g_autofree char *otherwise = NULL;

  g_free (play (self, "item 1"));
  otherwise = play (self, script);
  if (otherwise != NULL)
    {
      g_test_message ("%s: %s", what, otherwise);
      g_printerr ("# %s: %s\n", what, otherwise);
      g_test_fail ();
    }
}

typedef struct
{
  const PlayCase *cases;
  gsize           n_cases;
} Table;

static void
run_table (gconstpointer data)
{
  const Table *table = data;

  for (gsize i = 0; i < table->n_cases; i++)
    play_case (table->cases[i].what, table->cases[i].people, table->cases[i].rules,
               table->cases[i].script);
}

void
play_add (const char     *path,
          const PlayCase *cases,
          gsize           n_cases)
{
  Table *table = g_new (Table, 1);

  *table = (Table) { cases, n_cases };
  g_test_add_data_func_full (path, table, run_table, g_free);
}
