/* oracle-print.c — a meeting as a log that `ordetctl replay` can play
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "oracle-random.h"

static void
sep (GString *into)
{
  if (into->len > 0 && into->str[into->len - 1] != '{')
    g_string_append_c (into, ',');
}

static void
number (GString    *into,
        const char *key,
        gint64      n)
{
  sep (into);
  g_string_append_printf (into, "\"%s\":%" G_GINT64_FORMAT, key, n);
}

static void
word (GString    *into,
      const char *key,
      const char *said)
{
  g_autofree char *escaped = g_strescape (said, NULL);

  sep (into);
  g_string_append_printf (into, "\"%s\":\"%s\"", key, escaped);
}

static void
flag (GString    *into,
      const char *key,
      gboolean    value)
{
  sep (into);
  g_string_append_printf (into, "\"%s\":%s", key, value ? "true" : "false");
}

static void
or_null (GString    *into,
         const char *key,
         gint        n)
{
  if (n >= 0)
    number (into, key, n);
  else
    {
      sep (into);
      g_string_append_printf (into, "\"%s\":null", key);
    }
}

static void
words (GString           *into,
       const char        *key,
       const char *const *said)
{
  sep (into);
  g_string_append_printf (into, "\"%s\":[", key);
  for (guint i = 0; said != NULL && said[i] != NULL; i++)
    g_string_append_printf (into, "%s\"%s\"", i > 0 ? "," : "", said[i]);
  g_string_append_c (into, ']');
}

static void
kinds (GString    *into,
       const char *key,
       guint       bits)
{
  const char *said[ORDET_N_KINDS + 1] = { NULL };
  guint n = 0;

  for (guint k = 0; k < ORDET_N_KINDS; k++)
    if ((bits >> k & 1) != 0)
      said[n++] = ordet_kind_to_string ((OrdetKind) k);
  words (into, key, said);
}

void
oracle_print_rules (GString          *into,
                    const OrdetRules *rules)
{
  static const char *const tier_first[] = { "tier", "balance", NULL };
  static const char *const balance_first[] = { "balance", "tier", NULL };
#define SAID(rule) ((rules->set >> (ORDET_RULE_##rule) & 1) != 0)

  g_string_append_c (into, '{');
  if (SAID (SCOPE))
    word (into, "scope", ordet_rule_scope_to_string (rules->scope));
  if (SAID (COUNT_CAP))
    number (into, "count_cap", rules->count_cap);
  if (SAID (BALANCE))
    word (into, "balance", ordet_rule_balance_to_string (rules->balance));
  if (SAID (PRIORITY))
    words (into, "priority",
           rules->priority == ORDET_PRIORITY_TIER_FIRST ? tier_first : balance_first);
  if (SAID (SAFE))
    number (into, "safe", rules->safe);
  if (SAID (MAX_PASSED))
    or_null (into, "max_passed", rules->max_passed);
  if (SAID (WHEN_EMPTY))
    word (into, "when_empty", rules->when_empty == ORDET_WHEN_EMPTY_ASK ? "ask" : "continue");
  if (SAID (ENTRIES_PER_PERSON))
    or_null (into, "entries_per_person", rules->entries_per_person);
  if (SAID (SPEECHES_PER_ITEM))
    or_null (into, "speeches_per_item", rules->speeches_per_item);
  if (SAID (GUESTS_LAST))
    flag (into, "guests_last", rules->guests_last);
  if (SAID (REPLIES_PER_SPEECH))
    number (into, "replies_per_speech", rules->replies_per_speech);
  if (SAID (REJOINDER))
    word (into, "rejoinder", ordet_rule_rejoinder_to_string (rules->rejoinder));
  if (SAID (AFTER_LINE))
    kinds (into, "after_line", rules->after_line);
  if (SAID (COUNTS_AS_SPOKEN))
    kinds (into, "counts_as_spoken", rules->counts_as_spoken);
  if (SAID (CATEGORIES))
    words (into, "categories", (const char *const *) rules->categories);
  if (SAID (GROUPS))
    {
      sep (into);
      g_string_append (into, "\"groups\":{");
      words (into, "a", (const char *const *) rules->groups[0]);
      words (into, "b", (const char *const *) rules->groups[1]);
      g_string_append_c (into, '}');
    }
  if (SAID (WEIGHT_A) || SAID (WEIGHT_B))
    {
      sep (into);
      g_string_append (into, "\"weights\":{");
      if (SAID (WEIGHT_A))
        number (into, "a", rules->weights[0]);
      if (SAID (WEIGHT_B))
        number (into, "b", rules->weights[1]);
      g_string_append_c (into, '}');
    }
  sep (into);
  g_string_append (into, "\"limits\":{");
  for (guint k = 0; k < ORDET_N_KINDS; k++)
    if (SAID (LIMIT_FIRST + k))
      number (into, ordet_kind_to_string ((OrdetKind) k), rules->limits[k]);
  if (SAID (LIMIT_AGAIN))
    number (into, "speech_again", rules->limit_again);
  g_string_append (into, "}}");
#undef SAID
}

void
oracle_print_event (GString          *into,
                    const OrdetEvent *event)
{
  gint64 ms = ordet_event_at_us (event) / 1000;
  gsize n_keys;
  const OrdetActKey *keys = ordet_act_keys (ordet_event_act (event), &n_keys);

  g_string_append_printf (into, "{\"t\":\"%02d:%02d:%02d.%03d\",\"act\":\"%s\"",
                          (gint) (ms / 3600000), (gint) (ms / 60000 % 60), (gint) (ms / 1000 % 60),
                          (gint) (ms % 1000), ordet_act_to_string (ordet_event_act (event)));
  for (gsize i = 0; i < n_keys; i++)
    {
      OrdetKey key = keys[i].key;
      const char *name = ordet_key_to_string (key);

      if (!ordet_event_has (event, key))
        continue;
      switch (ordet_key_type (key))
        {
        case ORDET_TYPE_STRING:
          word (into, name, ordet_event_string (event, key));
          break;
        case ORDET_TYPE_INTEGER:
          number (into, name, ordet_event_integer (event, key, 0));
          break;
        case ORDET_TYPE_SECONDS:
          ms = ordet_event_integer (event, key, 0) / 1000;
          g_string_append_printf (into, ",\"%s\":%s%d.%03d", name, ms < 0 ? "-" : "",
                                  ABS ((gint) ms) / 1000, ABS ((gint) ms) % 1000);
          break;
        case ORDET_TYPE_BOOLEAN:
          flag (into, name, ordet_event_boolean (event, key, FALSE));
          break;
        case ORDET_TYPE_STRINGS:
          words (into, name, ordet_event_strings (event, key));
          break;
        case ORDET_TYPE_RULES:
          g_string_append_printf (into, ",\"%s\":", name);
          oracle_print_rules (into, ordet_event_rules (event, key));
          break;
        case ORDET_TYPE_COUNTS:
        default:
          break;
        }
    }
  g_string_append (into, "}\n");
}

void
oracle_print_notice (GString           *into,
                     const OrdetNotice *notice)
{
  g_string_append (into, "{\"ordet\":\"meeting-log\",\"version\":1,\"title\":\"Random\",");
  g_string_append (into, "\"people\":[");
  for (guint i = 0; i < notice->people->len; i++)
    {
      const OrdetPersonData *p = g_ptr_array_index (notice->people, i);

      g_string_append (into, i > 0 ? ",{" : "{");
      word (into, "id", p->id);
      word (into, "name", p->name);
      number (into, "number", p->number);
      if (p->category != NULL)
        word (into, "category", p->category);
      if (p->list != NULL)
        word (into, "list", p->list);
      if (!p->member)
        flag (into, "member", FALSE);
      if (!p->vote)
        flag (into, "vote", FALSE);
      if (!p->speak)
        flag (into, "speak", FALSE);
      if (p->extra_s != 0)
        number (into, "extra_s", p->extra_s);
      g_string_append_c (into, '}');
    }
  g_string_append (into, "],\"agenda\":[");
  for (guint i = 0; i < notice->agenda->len; i++)
    {
      const OrdetAgendaData *item = g_ptr_array_index (notice->agenda, i);

      g_string_append_printf (into, "%s{\"id\":\"%s\",\"title\":\"%s\"}", i > 0 ? "," : "",
                              item->id, item->title);
    }
  g_string_append (into, "],\"rules\":");
  oracle_print_rules (into, notice->rules);
  g_string_append (into, "}\n");
}
