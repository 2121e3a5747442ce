/* test-meeting-edges.c — the floor on both sides of each boundary
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written for what mutation testing (tests/trust/mutate) found untested.
 */
#include "play.h"

/* What a list is charged with: min (spoken, L), to the millisecond (order.md 2). */
static const PlayCase charged[] = {
  { "no more than the limit", "A:woman B:man C:woman D:man", "balance=time scope=off safe=0",
    "give A; +200; done; give B; +180; done; hand D; hand C; ?queue D C" },
  { "what was spoken, below the limit", "A:woman B:man C:woman D:man",
    "balance=time scope=off safe=0",
    "give A; +179.9; done; give B; +180; done; hand D; hand C; ?queue C D" },
  { "what it was corrected to", "A:woman B:man C:woman D:man", "balance=time scope=off safe=0",
    "give A; +9; done; give B; +99.95; done; correct 1 seconds=100; hand C; hand D; ?queue D C" },
  { "no less, and no more", "A:woman B:man C:woman D:man", "balance=time scope=off safe=0",
    "give A; +9; done; give B; +100.05; done; correct 1 seconds=100; hand D; hand C; ?queue C D" },
  { "who speaks, as if to the end of their time, less than theirs",
    "A:woman B:man C:woman D:man", "balance=time scope=off safe=0",
    "give B; +100.05; done; give A limit=100; hand D; hand C; ?queue C D" },
  { "and more than theirs", "A:woman B:man C:woman D:man", "balance=time scope=off safe=0",
    "give B; +99.95; done; give A limit=100; hand C; hand D; ?queue D C" },
};

/* "seq" names a request of the kind that is meant, or none. */
static const PlayCase named[] = {
  { "a reply is not moved", "A:woman B:man C:woman", "safe=0",
    "give A; hand B reply; hand B; hand C; !not-waiting move B to=0 seq=1; move B to=1 seq=2;"
    "?queue C B" },
  { "a reply is not a speech to lower", "A:woman B:man", "safe=0",
    "give A; hand B reply; !not-waiting lower B speech seq=1; lower B reply seq=1; ?order -" },
};

/* The item that is open is what item-end ends, whether it is named or not. */
static const PlayCase ended[] = {
  { "by name", "A:woman", "safe=0",
    "!not-open item-end 2; !unknown-item item-end 4; item-end 1; !not-open item-end 1" },
  { "without", "A:woman", "safe=0", "item-end; !not-open item-end" },
};

/* What was spoken on an item is known wherever the item has been moved. */
static const PlayCase moved[] = {
  { "behind", "A:woman B:woman", "safe=0 scope=item balance=off",
    "item 2; give A; +9; done; hand A; hand B; ?queue B A; agenda 1 move; ?queue B A" },
  { "to the front", "A:woman B:woman", "safe=0 scope=item balance=off",
    "item 2; give A; +9; done; hand A; hand B; ?queue B A; agenda 2 move before=1; ?queue B A" },
};

/* Four places kept fill what is asked for at first. */
static const PlayCase kept[] = {
  { "as many as there is room for", "A B C D E F", "safe=0 balance=off scope=off",
    "hand A; hand B; hand C; hand D; hand E; hand F; move E to=0; move F to=3;"
    "?order E A B F C D; ?fixed 4; move D to=0; ?order D E A B F C; ?fixed 5" },
};

/* Who was added and taken back is nobody, and may be added again. */
static const PlayCase taken_back[] = {
  { "a person", "A:woman", "safe=0",
    "add X name; arrive X; undo; undo; !unknown-person arrive X; add Y name; !unknown-person hand X;"
    "add X name; arrive X; hand X; ?order X; undo; undo; undo; redo; arrive X; ?present 2" },
};

static const PlayCase answered[] = {
  { "a rejoinder after each reply, also the second", "A:woman B:man C:man",
    "safe=0 rejoinder=after-each",
    "give A; hand B reply; hand C reply; next; ?floor B:reply; next; ?floor A:rejoinder;"
    "next; ?floor C:reply; ?order -; next; ?floor A:rejoinder; !nobody-waiting next" },
};

/* A limit may be as short as can be said, and no shorter. */
static void
test_shortest (void)
{
  static const struct { OrdetAct act; OrdetKey key; } lengths[] = {
    { ORDET_ACT_GIVE, ORDET_KEY_LIMIT }, { ORDET_ACT_ROUND, ORDET_KEY_LIMIT },
    { ORDET_ACT_LAST_CALL, ORDET_KEY_SECONDS }, { ORDET_ACT_BREAK, ORDET_KEY_SECONDS },
    { ORDET_ACT_GROUPS, ORDET_KEY_SECONDS },
  };
  g_autoptr(Play) p = play_new ("A:woman", "safe=0");
  g_autofree char *wrong = play (p, "item 1");

  g_assert_null (wrong);
  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    for (gint64 length_us = 0; length_us < 2; length_us++)
      {
        g_autoptr(OrdetEvent) event = ordet_event_build (lengths[i].act, p->now_us, lengths[i].key,
                                                         length_us, ORDET_KEY_NONE);
        g_autoptr(GError) error = NULL;

        if (lengths[i].act == ORDET_ACT_GIVE)
          ordet_event_set_string (event, ORDET_KEY_WHO, "A");
        g_assert_cmpint (ordet_meeting_check (p->meeting, event, &error), ==, length_us > 0);
      }
}

static char *
told_reasons (const OrdetEntry *entry)
{
  GString *told = g_string_new (ordet_kind_to_string (entry->kind));

  for (guint i = 0; i < entry->n_reasons; i++)
    g_string_append_printf (told, " %s:%d:%d", ordet_reason_to_string (entry->reasons[i].code),
                            entry->reasons[i].a, entry->reasons[i].b);
  return g_string_free (told, FALSE);
}

/* What is no speech comes by its kind, then in order of request (order.md 1, 3). */
static void
test_reasons_of_kinds (void)
{
  static const char *const told[] = {
    "order precedence:5:0 in-order:0:0", "information precedence:4:0 in-order:0:0",
    "rejoinder precedence:3:0", "introduction precedence:1:0 in-order:0:0",
  };
  g_autoptr(Play) p = play_new ("A:woman B:man C:man", "safe=0 rejoinder=after-each");
  g_autofree char *wrong = play (p, "item 1; give A; hand B reply; next; done; hand B order;"
                                    "hand C information; hand C introduction");
  gsize n;
  const OrdetEntry *entries = ordet_meeting_order (p->meeting, &n);

  g_assert_cmpstr (wrong, ==, NULL);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (told));
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *have = told_reasons (&entries[i]);

      g_assert_cmpstr (have, ==, told[i]);
      g_assert_cmpint (entries[i].asked_us, ==,
                       entries[i].kind == ORDET_KIND_REJOINDER ? -1 : p->now_us);
    }
}

/* An act with all that it must carry but @without. */
static OrdetEvent *
act_without (Play     *p,
             OrdetAct  act,
             OrdetKey  without)
{
  static const char *const texts[] = { "A", NULL };
  OrdetEvent *event = ordet_event_new (act, p->now_us);
  gsize n = 0;
  const OrdetActKey *keys = ordet_act_keys (act, &n);

  for (gsize i = 0; i < n; i++)
    if (keys[i].required && keys[i].key != without)
      switch (ordet_key_type (keys[i].key))
        {
        case ORDET_TYPE_STRING:
          ordet_event_set_string (event, keys[i].key, "A");
          break;
        case ORDET_TYPE_STRINGS:
          ordet_event_set_strings (event, keys[i].key, texts);
          break;
        case ORDET_TYPE_RULES:
          ordet_event_set_rules (event, keys[i].key, p->notice->rules);
          break;
        case ORDET_TYPE_INTEGER:
        case ORDET_TYPE_SECONDS:
          ordet_event_set_integer (event, keys[i].key, 1);
          break;
        case ORDET_TYPE_BOOLEAN:
        case ORDET_TYPE_COUNTS:
        default:
          g_assert_not_reached ();
        }
  return event;
}

/* No act without what it must carry, and no length without end. */
static void
test_carried (void)
{
  g_autoptr(Play) p = play_new ("A:woman", "safe=0");
  g_autofree char *wrong = play (p, "item 1; give A");
  const gint64 longest_us = G_GINT64_CONSTANT (10000000) * ORDET_SECOND;

  g_assert_cmpstr (wrong, ==, NULL);
  for (guint act = 1; act < ORDET_N_ACTS; act++)
    {
      gsize n = 0;
      const OrdetActKey *keys = ordet_act_keys (act, &n);

      for (gsize i = 0; i < n; i++)
        {
          g_autoptr(OrdetEvent) event = act_without (p, act, keys[i].key);
          g_autoptr(GError) error = NULL;

          if (ordet_key_type (keys[i].key) == ORDET_TYPE_SECONDS)
            for (gint sign = -1; sign <= 1; sign += 2)
              {
                g_autoptr(GError) too_long = NULL;

                ordet_event_set_integer (event, keys[i].key, sign * (longest_us + 1));
                g_assert_false (ordet_meeting_check (p->meeting, event, &too_long));
                g_assert_error (too_long, ORDET_REFUSAL, ORDET_REFUSAL_BAD_VALUE);
              }
          else if (keys[i].required)
            {
              g_assert_false (ordet_meeting_check (p->meeting, event, &error));
              g_assert_error (error, ORDET_REFUSAL, ORDET_REFUSAL_BAD_VALUE);
            }
        }
    }
}

static const PlayCase lengths[] = {
  { "the longest", "A:woman", "safe=0",
    "give A; extend 10000000; ?limit 10000180; extend -10000000; ?limit 180; break 10000000" },
  { "one without any", "A:woman", "safe=0", "!bad-value break 0; !bad-value break -1" },
};

/* An item's time is that of all the times it was open. */
static void
test_spent (void)
{
  g_autoptr(Play) p = play_new ("A:woman", "safe=0");
  g_autofree char *wrong = play (p, "+5; item 1; +20; item 2; +100; item 1; +7; item-end; +50");

  g_assert_cmpstr (wrong, ==, NULL);
  g_assert_cmpint (ordet_meeting_item_spent_us (p->meeting, 0, p->now_us), ==, 27 * ORDET_SECOND);
  g_assert_cmpint (ordet_meeting_item_spent_us (p->meeting, 1, p->now_us), ==, 100 * ORDET_SECOND);
  /* The third was never open. */
  g_assert_cmpint (ordet_meeting_item (p->meeting, 2)->first_us, ==, -1);
  g_assert_cmpint (ordet_meeting_item (p->meeting, 2)->last_us, ==, -1);
  g_assert_cmpint (ordet_meeting_item (p->meeting, 2)->since_us, ==, -1);
}

/* Turns taken back and given again, across what copies of a state share. */
static void
test_turns_taken_back (void)
{
  g_autoptr(Play) p = play_new ("A:woman", "safe=0");
  g_autoptr(GString) script = g_string_new ("item 1");
  g_autofree char *wrong = NULL;

  for (guint i = 0; i < 70; i++)
    g_string_append (script, "; give A; +1; done");
  for (guint i = 0; i < 45; i++)
    g_string_append (script, "; undo");
  g_string_append (script, "; ?held A 47; ?floor A:speech; done; ?held A 48; give A; +1; done");
  for (guint i = 0; i < 4; i++)
    g_string_append (script, "; undo");
  for (guint i = 0; i < 4; i++)
    g_string_append (script, "; redo");
  g_string_append (script, "; ?held A 49");
  wrong = play (p, script->str);
  g_assert_cmpstr (wrong, ==, NULL);
  g_assert_cmpuint (ordet_meeting_n_turns (p->meeting), ==, 49);
}

/* Facts know their items also when a move of the agenda is taken back. */
static void
test_facts_of_items (void)
{
  static const struct { const char *script; guint item; } steps[] = {
    { "item 2; give A; +1; done; item-end", 1 }, { "agenda 1 move", 0 }, { "undo", 1 },
    { "redo", 0 }, { "agenda 3 move before=2", 1 }, { "undo", 0 },
  };
  g_autoptr(Play) p = play_new ("A:woman", "safe=0");
  guint first = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *wrong = play (p, steps[i].script);
      gsize n_facts = 0;
      const OrdetFact *facts = ordet_meeting_facts (p->meeting, &n_facts);

      g_assert_cmpstr (wrong, ==, NULL);
      while (i == 0 && ordet_event_act (facts[first].event) != ORDET_ACT_ITEM)
        first++;
      g_assert_cmpuint (facts[first].item, ==, steps[i].item);
    }
}

/* What a store holds is folded as it was said; what was never allowed is left out. */
static void
test_loaded (void)
{
  g_autoptr(Play) p = play_new ("A:woman B:man", "safe=0");
  g_autofree char *wrong = play (p, "item 1; hand A; hand B; next; +9; done; undo; undo; undo; redo;"
                                    "hand A reply; undo; redo; undo; undo");
  g_autoptr(GPtrArray) events =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_event_unref);
  g_autoptr(OrdetEvent) absent = ordet_event_build (ORDET_ACT_HAND, 0, ORDET_KEY_WHO, "A",
                                                    ORDET_KEY_NONE);

  g_assert_nonnull (wrong); /* no speech has begun: nothing to reply to */
  for (gsize i = 0; i < ordet_meeting_n_events (p->meeting); i++)
    g_ptr_array_add (events, ordet_event_ref (ordet_meeting_event (p->meeting, i)));
  for (guint with = 0; with < 2; with++)
    {
      g_autoptr(OrdetMeeting) loaded = ordet_meeting_new (p->notice);
      gsize n = 0, n_have = 0;

      g_assert_cmpuint (ordet_meeting_load (loaded, NULL, 0), ==, 0);
      g_assert_cmpuint (ordet_meeting_load (loaded, (OrdetEvent *const *) events->pdata,
                                            events->len), ==, with);
      g_assert_cmpuint (ordet_meeting_n_events (loaded), ==,
                        ordet_meeting_n_events (p->meeting));
      ordet_meeting_order (loaded, &n);
      ordet_meeting_order (p->meeting, &n_have);
      g_assert_cmpuint (n, ==, n_have);
      g_assert_cmpuint (ordet_meeting_n_turns (loaded), ==, ordet_meeting_n_turns (p->meeting));
      for (gsize i = 0; i < ordet_meeting_n_events (loaded); i++)
        g_assert_cmpint (ordet_meeting_event_alive (loaded, i), ==,
                         ordet_meeting_event_alive (p->meeting, i));
      g_ptr_array_insert (events, 0, ordet_event_ref (absent));
    }
}

/* Who waits on the lists below the one on top: one, two and three of them. */
static void
test_below (void)
{
  static const struct { const char *script; guint n_below; } steps[] = {
    { "item 1; hand A", 0 }, { "push x; hand A; hand B", 1 }, { "push y; hand A; hand B; hand C", 3 },
    { "push z", 6 }, { "pop; pop", 1 }, { "pop", 0 },
  };
  g_autoptr(Play) p = play_new ("A:woman B:man C:man", "safe=0");

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *wrong = play (p, steps[i].script);
      OrdetListView view;

      g_assert_cmpstr (wrong, ==, NULL);
      g_assert_true (ordet_meeting_list (p->meeting, &view));
      g_assert_cmpuint (view.n_below, ==, steps[i].n_below);
    }
}

/* Whole thousandths of a second, and no more than there were. */
static void
test_group_sum (void)
{
  g_autoptr(Play) p = play_new ("A:woman", "safe=0");
  g_autofree char *wrong = play (p, "item 1; give A; +0.001999; done");

  g_assert_cmpstr (wrong, ==, NULL);
  g_assert_cmpint (ordet_meeting_group_ms (p->meeting, 0, ORDET_GROUP_A), ==, 1);
}

/* Numbers are taken as they were said. */
static void
test_numbers (void)
{
  g_autoptr(Play) p = play_new ("A:woman B:man", "safe=0");
  g_autofree char *wrong = play (p, "person A number=8 extra_s=9; agenda 1 minutes minutes=25");

  g_assert_cmpstr (wrong, ==, NULL);
  g_assert_cmpint (ordet_meeting_person (p->meeting, 0)->number, ==, 8);
  /* Who has no card has the number 0, which is nobody's. */
  g_assert_cmpuint (ordet_meeting_find_number (p->meeting, 8), ==, 0);
  g_assert_cmpuint (ordet_meeting_find_number (p->meeting, 0), ==, ORDET_NOBODY);
  g_assert_cmpint (ordet_meeting_person (p->meeting, 0)->extra_us, ==, 9 * ORDET_SECOND);
  g_assert_cmpint (ordet_meeting_item (p->meeting, 0)->minutes, ==, 25);
}

/* The first name is taken as the others are; a part of the votes is written in tens. */
static const PlayCase business[] = {
  { "names", "A:woman", "safe=0",
    "vote V1 hands; vote V2 hands; !bad-value vote V1 hands; !bad-value vote V2 hands;"
    "decision V1 text; !bad-value decision V1 text; task V1 text; !bad-value task V1 text" },
  { "parts", "A:woman", "safe=0",
    "vote V1 hands threshold=9/10; vote V2 hands threshold=9/19; vote V3 hands threshold=1/9;"
    "!bad-value vote V4 hands threshold=1a/20; !bad-value vote V4 hands threshold=1/2a" },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  PLAY_ADD ("/edges/charged", charged);
  PLAY_ADD ("/edges/named", named);
  PLAY_ADD ("/edges/ended", ended);
  PLAY_ADD ("/edges/moved", moved);
  PLAY_ADD ("/edges/business", business);
  PLAY_ADD ("/edges/kept", kept);
  PLAY_ADD ("/edges/taken-back", taken_back);
  PLAY_ADD ("/edges/answered", answered);
  g_test_add_func ("/edges/shortest", test_shortest);
  g_test_add_func ("/edges/reasons-of-kinds", test_reasons_of_kinds);
  g_test_add_func ("/edges/spent", test_spent);
  g_test_add_func ("/edges/turns-taken-back", test_turns_taken_back);
  g_test_add_func ("/edges/facts-of-items", test_facts_of_items);
  g_test_add_func ("/edges/loaded", test_loaded);
  g_test_add_func ("/edges/below", test_below);
  g_test_add_func ("/edges/group-sum", test_group_sum);
  g_test_add_func ("/edges/carried", test_carried);
  PLAY_ADD ("/edges/lengths", lengths);
  g_test_add_func ("/edges/numbers", test_numbers);
  return g_test_run ();
}
