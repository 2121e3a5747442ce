/* oracle-random.c — meetings that do everything, in every order, now and then wrongly
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "oracle-random.h"

#define ID(n) ids[n]

static const char *const ids[] = {
  "P0", "P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10", "P11",
  "P12", "P13", "P14", "P15", "P16", "P17", "P18", "P19", "P20", "P21", "P22", "P23",
};
static const char *const items[] = { "1", "2", "3", "4", "5", "6", "7" };
static const char *const categories[] = { "woman", "man", "nonbinary", "unstated", "third" };
static const char *const lists[] = { "a", "b", "none" };
static const char *const kinds[] = { "speech", "introduction", "reply", "rejoinder",
                                     "information", "order", "round" };

static gboolean
chance (GRand *rand,
        gint   percent)
{
  return g_rand_int_range (rand, 0, 100) < percent;
}

#define ANY(rand, table) ((table)[g_rand_int_range ((rand), 0, (gint) G_N_ELEMENTS (table))])

static char **
some_categories (GRand   *rand,
                 gboolean nonempty)
{
  GPtrArray *array = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    if (chance (rand, 30))
      g_ptr_array_add (array, g_strdup (categories[i]));
  if (nonempty && array->len == 0)
    g_ptr_array_add (array, g_strdup ("woman"));
  g_ptr_array_add (array, NULL);
  return (char **) g_ptr_array_free (array, FALSE);
}

static gint
or_null (GRand *rand,
         gint   from,
         gint   to)
{
  return chance (rand, 40) ? ORDET_UNLIMITED : g_rand_int_range (rand, from, to + 1);
}

/* Each setting is said with the same chance, from its whole useful range. */
static void
say_some (GRand      *rand,
          OrdetRules *rules,
          gint        percent)
{
#define SAY(rule, statement) \
  if (chance (rand, percent)) \
    { \
      rules->set |= ORDET_RULE_BIT (ORDET_RULE_##rule); \
      statement; \
    }
#define R(from, to) g_rand_int_range (rand, from, (to) + 1)

  SAY (SCOPE, rules->scope = (OrdetScope) R (0, ORDET_SCOPE_COUNT))
  SAY (COUNT_CAP, rules->count_cap = R (0, 3))
  SAY (BALANCE, rules->balance = (OrdetBalanceMode) R (0, ORDET_BALANCE_TIME))
  SAY (PRIORITY, rules->priority = (OrdetPriority) R (0, 1))
  SAY (WEIGHT_A, rules->weights[0] = R (1, 100))
  SAY (WEIGHT_B, rules->weights[1] = R (1, 100))
  SAY (SAFE, rules->safe = R (0, 3))
  SAY (MAX_PASSED, rules->max_passed = or_null (rand, 0, 5))
  SAY (WHEN_EMPTY, rules->when_empty = (OrdetWhenEmpty) R (0, 1))
  SAY (ENTRIES_PER_PERSON, rules->entries_per_person = or_null (rand, 1, 2))
  SAY (SPEECHES_PER_ITEM, rules->speeches_per_item = or_null (rand, 0, 4))
  SAY (GUESTS_LAST, rules->guests_last = R (0, 1))
  SAY (REPLIES_PER_SPEECH, rules->replies_per_speech = R (0, 3))
  SAY (REJOINDER, rules->rejoinder = (OrdetRejoinder) R (0, ORDET_REJOINDER_AFTER_EACH))
  SAY (AFTER_LINE, rules->after_line = (guint) R (0, (1 << ORDET_KIND_ROUND) - 1))
  SAY (COUNTS_AS_SPOKEN, rules->counts_as_spoken = (guint) R (0, (1 << ORDET_KIND_ROUND) - 1))
  for (guint k = 0; k < ORDET_N_KINDS; k++)
    {
      SAY (LIMIT_FIRST + k, rules->limits[k] = R (1, 200))
      SAY (WARN_FIRST + k, rules->warn_s[k] = R (0, 30))
    }
  SAY (LIMIT_AGAIN, rules->limit_again = R (1, 200))
  if (percent > 50 ? chance (rand, 20) : chance (rand, percent / 4))
    {
      rules->set |= ORDET_RULE_BIT (ORDET_RULE_GROUPS);
      for (guint g = 0; g < 2; g++)
        {
          g_strfreev (rules->groups[g]);
          rules->groups[g] = some_categories (rand, TRUE);
        }
      for (guint i = 0; rules->groups[1][i] != NULL;) /* a category stands in one group */
        if (g_strv_contains ((const char *const *) rules->groups[0], rules->groups[1][i]))
          {
            g_free (rules->groups[1][i]);
            for (guint j = i; (rules->groups[1][j] = rules->groups[1][j + 1]) != NULL; j++)
              ;
          }
        else
          i++;
    }
#undef SAY
#undef R
}

OrdetRules *
oracle_random_rules (GRand *rand)
{
  OrdetRules *rules = ordet_rules_new_partial ();
  static const char *const third[] = { "third", NULL };

  rules->set |= ORDET_RULE_BIT (ORDET_RULE_CATEGORIES);
  rules->categories = g_strdupv ((char **) third);
  say_some (rand, rules, 60);
  /* counted in whole: a weight, a bound or a mode is worth more than luck */
  if (chance (rand, 50))
    {
      rules->set |= ORDET_RULE_BIT (ORDET_RULE_COUNTS_AS_SPOKEN);
      rules->counts_as_spoken = ORDET_KIND_BIT (ORDET_KIND_SPEECH);
    }
  return rules;
}

OrdetNotice *
oracle_random_notice (GRand *rand)
{
  OrdetNotice *notice = ordet_notice_new ("Random meeting");
  gint n = g_rand_int_range (rand, 3, 14);

  for (gint i = 0; i < n; i++)
    {
      OrdetPersonData *person = ordet_notice_add_person (notice, ID (i), ID (i));

      person->number = chance (rand, 80) ? i + 1 : 0;
      if (chance (rand, 90))
        person->category =
            g_strdup (chance (rand, 70) ? categories[i % 2] : ANY (rand, categories));
      if (chance (rand, 15))
        person->list = g_strdup (ANY (rand, lists));
      person->member = chance (rand, 85);
      person->vote = chance (rand, 80);
      person->speak = chance (rand, 95);
      person->extra_s = chance (rand, 15) ? g_rand_int_range (rand, 0, 90) : 0;
    }
  for (guint i = 0; i < 3; i++)
    ordet_notice_add_item (notice, items[i], items[i]);
  ordet_rules_free (notice->rules);
  notice->rules = oracle_random_rules (rand);
  return notice;
}

/* --- acts --- */

typedef struct
{
  GRand             *rand;
  const OracleState *s;
  gint64             now;
} Maker;

/* Mostly somebody who is there. */
static const char *
anybody (Maker *m)
{
  for (guint tries = 0; tries < 4; tries++)
    {
      gint i = g_rand_int_range (m->rand, 0, m->s->n_people);

      if (m->s->people[i].present)
        return ID (i);
    }
  return chance (m->rand, 5) ? "nobody" : ID (g_rand_int_range (m->rand, 0, m->s->n_people));
}

static const char *
somebody_waiting (Maker *m)
{
  if (m->s->n_waiting > 0 && chance (m->rand, 85))
    return ID (m->s->waiting[g_rand_int_range (m->rand, 0, m->s->n_waiting)].who);
  return anybody (m);
}

static const char *
somebody_speaking (Maker *m)
{
  if (m->s->floor >= 0 && chance (m->rand, 80))
    return ID (m->s->turns[m->s->floor].who);
  return anybody (m);
}

static const char *
last_speaker (Maker *m)
{
  gint speech = m->s->list >= 0 ? oracle_last_speech (m->s, m->s->list) : -1;

  return speech >= 0 && chance (m->rand, 85) ? ID (m->s->turns[speech].who) : anybody (m);
}

/* NULL (not said), mostly a speech or a reply, now and then a word that is none. */
static const char *
any_kind (Maker *m)
{
  gint r = g_rand_int_range (m->rand, 0, 100);

  return r < 50   ? NULL
         : r < 60 ? "speech"
         : r < 80 ? "reply"
         : r < 98 ? ANY (m->rand, kinds)
                  : "toast";
}

static gint64
seconds (Maker *m,
         gint   from,
         gint   to)
{
  return g_rand_int_range (m->rand, from * 10, to * 10 + 1) * (ORDET_SECOND / 10);
}

#define BUILD(act, ...) ordet_event_build (ORDET_ACT_##act, m->now, __VA_ARGS__, ORDET_KEY_NONE)
#define WORD(key, text) ORDET_KEY_##key, (const char *) (text)
#define WHOLE(key, n) ORDET_KEY_##key, (gint64) (n)
#define BOOL(key, b) ORDET_KEY_##key, (gboolean) (b)

static OrdetEvent *
make_rules (Maker *m)
{
  g_autoptr(OrdetRules) rules = ordet_rules_new_partial ();

  say_some (m->rand, rules, 12);
  if (chance (m->rand, 5))
    {
      rules->set |= ORDET_RULE_BIT (ORDET_RULE_WEIGHT_A);
      rules->weights[0] = g_rand_int_range (m->rand, -1, 2);
    }
  return BUILD (RULES, ORDET_KEY_RULES, (const OrdetRules *) rules,
                BOOL (ITEM_ONLY, chance (m->rand, 40)));
}

static OrdetEvent *
make_agenda (Maker *m)
{
  static const char *const ops[] = { "add", "title", "minutes", "move", "drop" };
  const char *op = chance (m->rand, 97) ? ANY (m->rand, ops) : "burn";
  const char *before = chance (m->rand, 40) ? ANY (m->rand, items) : NULL;
  OrdetEvent *event = BUILD (AGENDA, WORD (ITEM, ANY (m->rand, items)), WORD (OP, op));

  if (before != NULL && (g_str_equal (op, "add") || g_str_equal (op, "move")))
    ordet_event_set_string (event, ORDET_KEY_BEFORE, before);
  if (g_str_equal (op, "add") || (g_str_equal (op, "title") && chance (m->rand, 95)))
    ordet_event_set_string (event, ORDET_KEY_TITLE, chance (m->rand, 50) ? "First" : "Second");
  if ((g_str_equal (op, "add") && chance (m->rand, 50)) ||
      (g_str_equal (op, "minutes") && chance (m->rand, 95)))
    ordet_event_set_integer (event, ORDET_KEY_MINUTES, g_rand_int_range (m->rand, -1, 20));
  return event;
}

static OrdetEvent *
make_person (Maker *m)
{
  OrdetEvent *event = BUILD (PERSON, WORD (WHO, anybody (m)));

  switch (g_rand_int_range (m->rand, 0, 7))
    {
    case 0: ordet_event_set_boolean (event, ORDET_KEY_MEMBER, chance (m->rand, 70)); break;
    case 1: ordet_event_set_boolean (event, ORDET_KEY_VOTE_RIGHT, chance (m->rand, 70)); break;
    case 2: ordet_event_set_boolean (event, ORDET_KEY_SPEAK, chance (m->rand, 90)); break;
    case 3:
      ordet_event_set_integer (event, ORDET_KEY_EXTRA_S, g_rand_int_range (m->rand, -1, 60));
      break;
    case 4:
      ordet_event_set_string (event, ORDET_KEY_NAME, chance (m->rand, 50) ? "Åse" : "Bo");
      break;
    case 5: ordet_event_set_string (event, ORDET_KEY_PRONOUN, "hen"); break;
    default: ordet_event_set_boolean (event, ORDET_KEY_NEW, chance (m->rand, 50)); break;
    }
  return event;
}

static OrdetEvent *
make_restated (Maker *m)
{
  const char *category = chance (m->rand, 55) ? ANY (m->rand, categories) : NULL;
  const char *list = category == NULL || chance (m->rand, 5) ? ANY (m->rand, lists) : NULL;

  if (chance (m->rand, 2))
    category = "undeclared";
  if (chance (m->rand, 2))
    list = chance (m->rand, 50) ? "c" : NULL;
  return BUILD (CATEGORY, WORD (WHO, anybody (m)), WORD (CATEGORY, category), WORD (LIST, list));
}

static OrdetEvent *
make_give (Maker *m)
{
  const char *kind = any_kind (m);
  gboolean interrupt = chance (m->rand, 35);
  OrdetEvent *event;

  if (interrupt && chance (m->rand, 80))
    kind = chance (m->rand, 50) ? "reply" : chance (m->rand, 50) ? "order" : "information";
  event = BUILD (GIVE, WORD (WHO, chance (m->rand, 50) ? somebody_waiting (m) : anybody (m)),
                 WORD (KIND, kind));
  if (interrupt)
    ordet_event_set_boolean (event, ORDET_KEY_INTERRUPT, TRUE);
  if (chance (m->rand, 15))
    ordet_event_set_integer (event, ORDET_KEY_LIMIT, seconds (m, -1, 100));
  return event;
}

static OrdetEvent *
make_correct (Maker *m)
{
  OrdetEvent *event =
      BUILD (CORRECT, WHOLE (TURN, g_rand_int_range (m->rand, 0, m->s->n_turns + 2)));

  if (chance (m->rand, 65))
    ordet_event_set_integer (event, ORDET_KEY_SECONDS, seconds (m, -1, 200));
  if (chance (m->rand, 45))
    ordet_event_set_string (event, ORDET_KEY_WHO, anybody (m));
  return event;
}

static OrdetEvent *
make_round (Maker *m)
{
  const char *who[3] = { anybody (m), anybody (m), NULL };
  OrdetEvent *event = ordet_event_new (ORDET_ACT_ROUND, m->now);

  if (chance (m->rand, 50))
    ordet_event_set_integer (event, ORDET_KEY_LIMIT, seconds (m, -1, 60));
  if (chance (m->rand, 50))
    ordet_event_set_strings (event, ORDET_KEY_PEOPLE, who);
  return event;
}

static OrdetEvent *
make_fact (Maker *m)
{
  static const char *const by[] = { "P0", NULL };
  g_autofree char *id = g_strdup_printf ("F%d", m->s->n_facts); /* said once */

  switch (g_rand_int_range (m->rand, 0, 4))
    {
    case 0: return BUILD (NOTE, WORD (TEXT, "Noted."));
    case 1: return BUILD (OBSERVE, WORD (KIND, "interruption"), WORD (BY_GROUP, "a"));
    case 2: return BUILD (DECISION, WORD (ID, id), WORD (TEXT, "Carried."));
    default: return BUILD (TASK, WORD (ID, id), WORD (TEXT, "Write."),
                           ORDET_KEY_PEOPLE, (const char *const *) by);
    }
}

static OrdetEvent *
plain (Maker   *m,
       OrdetAct act)
{
  return ordet_event_new (act, m->now);
}

static OrdetEvent *
make (Maker   *m,
      OrdetAct act)
{
  static const char *const whens[] = { "now", "after-this", "after-next" };

  switch (act)
    {
    case ORDET_ACT_ADD:
      {
        gboolean again = m->s->n_people >= 20 || chance (m->rand, 10);
        return BUILD (ADD, WORD (WHO, ID (again ? 0 : m->s->n_people)), WORD (NAME, "Added"),
                      WORD (CATEGORY, chance (m->rand, 70) ? ANY (m->rand, categories) : NULL),
                      BOOL (MEMBER, chance (m->rand, 70)));
      }
    case ORDET_ACT_ARRIVE:
      return BUILD (ARRIVE, WORD (WHO, chance (m->rand, 98)
                                           ? ID (g_rand_int_range (m->rand, 0, m->s->n_people))
                                           : "nobody"));
    case ORDET_ACT_LEAVE:
      return BUILD (LEAVE,
                    WORD (WHO, chance (m->rand, 30) ? somebody_waiting (m) : last_speaker (m)));
    case ORDET_ACT_CATEGORY: return make_restated (m);
    case ORDET_ACT_PERSON: return make_person (m);
    case ORDET_ACT_AGENDA: return make_agenda (m);
    case ORDET_ACT_OFFICER:
      return BUILD (OFFICER, WORD (ROLE, chance (m->rand, 50) ? "chair" : "teller"),
                    WORD (WHO, anybody (m)));
    case ORDET_ACT_ITEM: return BUILD (ITEM, WORD (ITEM, ANY (m->rand, items)));
    case ORDET_ACT_HAND: return BUILD (HAND, WORD (WHO, anybody (m)), WORD (KIND, any_kind (m)));
    case ORDET_ACT_LOWER:
      return BUILD (LOWER, WORD (WHO, somebody_waiting (m)), WORD (KIND, any_kind (m)));
    case ORDET_ACT_NEXT:
      return chance (m->rand, 20) ? BUILD (NEXT, BOOL (CONTINUE, chance (m->rand, 80)))
                                  : plain (m, act);
    case ORDET_ACT_GIVE: return make_give (m);
    case ORDET_ACT_DONE:
      return chance (m->rand, 20) ? BUILD (DONE, BOOL (CUT, chance (m->rand, 80))) : plain (m, act);
    case ORDET_ACT_SKIP:
      return BUILD (SKIP,
                    WORD (WHO, chance (m->rand, 70) ? somebody_speaking (m) : somebody_waiting (m)),
                    WORD (KIND, chance (m->rand, 70) ? NULL : any_kind (m)));
    case ORDET_ACT_DECLINE: return BUILD (DECLINE, WORD (WHO, last_speaker (m)));
    case ORDET_ACT_MOVE:
      return BUILD (MOVE, WORD (WHO, somebody_waiting (m)),
                    WHOLE (TO, g_rand_int_range (m->rand, -1, MAX (1, m->s->n_waiting) + 1)));
    case ORDET_ACT_EXTEND: return BUILD (EXTEND, WHOLE (SECONDS, seconds (m, -60, 60)));
    case ORDET_ACT_CORRECT: return make_correct (m);
    case ORDET_ACT_RULES: return make_rules (m);
    case ORDET_ACT_LINE:
      return BUILD (LINE, WORD (WHEN, chance (m->rand, 97) ? ANY (m->rand, whens) : "soon"));
    case ORDET_ACT_PUSH:
      return m->s->n_lists < ORACLE_MAX_LISTS - 8 ? BUILD (PUSH, WORD (TITLE, "Point"))
                                                  : plain (m, ORDET_ACT_POP);
    case ORDET_ACT_ROUND: return make_round (m);
    case ORDET_ACT_TURN: return BUILD (TURN, WORD (WHO, anybody (m)));
    case ORDET_ACT_PASS: return BUILD (PASS, WORD (WHO, anybody (m)));
    case ORDET_ACT_GROUPS: return BUILD (GROUPS, WHOLE (SECONDS, seconds (m, 0, 300)));
    case ORDET_ACT_BREAK: return BUILD (BREAK, WHOLE (SECONDS, seconds (m, 0, 300)));
    case ORDET_ACT_NOTE: return make_fact (m);
    default: return plain (m, act);
    }
}

/* How often an act is tried, in parts. */
static const struct { OrdetAct act; gint parts; } often[] = {
  { ORDET_ACT_OPEN, 1 }, { ORDET_ACT_CLOSE, 1 }, { ORDET_ACT_ADD, 3 }, { ORDET_ACT_ARRIVE, 30 },
  { ORDET_ACT_LEAVE, 10 }, { ORDET_ACT_CATEGORY, 14 }, { ORDET_ACT_PERSON, 12 },
  { ORDET_ACT_AGENDA, 5 }, { ORDET_ACT_OFFICER, 2 }, { ORDET_ACT_ITEM, 9 },
  { ORDET_ACT_ITEM_END, 2 }, { ORDET_ACT_HAND, 330 }, { ORDET_ACT_LOWER, 18 },
  { ORDET_ACT_NEXT, 120 }, { ORDET_ACT_GIVE, 50 }, { ORDET_ACT_DONE, 60 }, { ORDET_ACT_SKIP, 16 },
  { ORDET_ACT_BACK, 16 }, { ORDET_ACT_DECLINE, 10 }, { ORDET_ACT_MOVE, 20 },
  { ORDET_ACT_PAUSE, 14 }, { ORDET_ACT_RESUME, 12 }, { ORDET_ACT_EXTEND, 14 },
  { ORDET_ACT_CORRECT, 30 }, { ORDET_ACT_RULES, 22 }, { ORDET_ACT_LAST_CALL, 5 },
  { ORDET_ACT_LINE, 14 }, { ORDET_ACT_UNLINE, 16 }, { ORDET_ACT_PUSH, 10 }, { ORDET_ACT_POP, 8 },
  { ORDET_ACT_ROUND, 5 }, { ORDET_ACT_TURN, 10 }, { ORDET_ACT_PASS, 4 },
  { ORDET_ACT_ROUND_END, 5 }, { ORDET_ACT_GROUPS, 3 }, { ORDET_ACT_GROUPS_END, 3 },
  { ORDET_ACT_BREAK, 3 }, { ORDET_ACT_BREAK_END, 3 }, { ORDET_ACT_NOTE, 5 },
  { ORDET_ACT_UNDO, 34 }, { ORDET_ACT_REDO, 20 },
};

OrdetEvent *
oracle_random_event (GRand             *rand,
                     const OracleState *s,
                     gint64             now_us)
{
  Maker m = { rand, s, now_us };
  gint all = 0, at;

  /* a meeting that has not begun to be one is no test */
  if (!s->closed && s->item < 0 && chance (rand, 30))
    return make (&m, ORDET_ACT_ITEM);
  if (s->closed && chance (rand, 40))
    return make (&m, ORDET_ACT_UNDO);
  if (s->list >= 0 && oracle_rejoinder_due (s, s->list) >= 0 && chance (rand, 15))
    return make (&m, ORDET_ACT_DECLINE);
  if (s->round && chance (rand, 20))
    return make (&m, chance (rand, 60) ? ORDET_ACT_TURN : ORDET_ACT_PASS);
  for (guint i = 0; i < G_N_ELEMENTS (often); i++)
    all += often[i].parts;
  at = g_rand_int_range (rand, 0, all);
  for (guint i = 0; i < G_N_ELEMENTS (often); i++)
    {
      at -= often[i].parts;
      if (at < 0)
        return make (&m, s->n_waiting > ORACLE_MAX_WAITING - 10 && often[i].act == ORDET_ACT_HAND
                           ? ORDET_ACT_NEXT : often[i].act);
    }
  g_assert_not_reached ();
}
