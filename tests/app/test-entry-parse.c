/* test-entry-parse.c — one line of the entry: cards, names, letters, guests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-entry-parse.h"
#include "ordet-fold.h"

#include <string.h>

static const OrdetEntryPerson people[] = {
  { 0, 5, "Eli Skissevoll", ORDET_STANDING_UNHEARD },
  { 1, 28, "Ørjan Skissenes", ORDET_STANDING_HEARD },
  { 2, 16, "Per Skisserud", ORDET_STANDING_WAITING },
  { 3, 40, "Kari Skisseng", ORDET_STANDING_ABSENT },
  { 4, 12, "Åse Kladdvik", ORDET_STANDING_UNHEARD },
  { 5, 15, "Oda Eksempelvik", ORDET_STANDING_UNHEARD },
  { 6, 31, "Renée Anne-Marie Dømeland", ORDET_STANDING_UNHEARD },
  { 7, 120, "Pernille Øst", ORDET_STANDING_UNHEARD },
  { 8, 0, "Jörg Weiß", ORDET_STANDING_UNHEARD },
  { 9, 77, "Ævar Þór", ORDET_STANDING_UNHEARD },
  { 10, 77, "Ida Dobbel", ORDET_STANDING_UNHEARD },
  { 11, 3, "", ORDET_STANDING_UNHEARD },
  { 12, 50, "\330\271\331\205\330\261 \330\247\331\204\330\256\331\212\330\247\331\205",
    ORDET_STANDING_UNHEARD },
};

static OrdetEntryParse *
parse (const char *text,
       const char *language)
{
  return ordet_entry_parse (text, ordet_entry_letters (language), people,
                            G_N_ELEMENTS (people));
}

/* The indices of the matches: "0 1 2". */
static char *
found (const OrdetEntryParse *parsed)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parsed->matches->len; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "",
                            g_array_index (parsed->matches, OrdetEntryMatch, i).index);
  return g_string_free (text, FALSE);
}

static void
test_fold (void)
{
  static const struct { const char *text, *folded; } cases[] = {
    { "Åse", "ase" }, { "A\314\212se", "ase" }, { "Ørjan", "orjan" }, { "Ödla", "odla" },
    { "Renée", "renee" }, { "Ævar Þór", "aevar thor" }, { "Weiß", "weiss" },
    { "WEISS", "weiss" }, { "Łódź", "lodz" }, { "I\xc5\x9f\xc4\xb1k", "isik" },
    { "D\342\200\231Angelo", "d'angelo" }, { "\342\200\217Ali", "ali" }, { "\357\254\201n", "fin" },
    { "Ðóra", "dora" }, { "", "" }, { "\360\237\231\202", "\360\237\231\202" },
    { "a\302\240b", "a b" }, { "Ὀδυσσεύς", "οδυσσευσ" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = ordet_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

static void
test_fold_offsets (void)
{
  OrdetFolded folded;
  const char *name = "Åsæ Z";

  ordet_folded_init (&folded, name);
  g_assert_cmpstr (folded.text, ==, "asae z");
  g_assert_cmpuint (folded.from[0], ==, 0);
  g_assert_cmpuint (folded.from[1], ==, strlen ("Å"));
  g_assert_cmpuint (folded.from[2], ==, strlen ("Ås"));
  g_assert_cmpuint (folded.from[3], ==, strlen ("Ås"));
  g_assert_cmpuint (folded.from[4], ==, strlen ("Åsæ"));
  g_assert_cmpuint (folded.from[6], ==, strlen (name));
  ordet_folded_clear (&folded);
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *text, *language;
    OrdetKind kind;
    gboolean said, withdraw;
    const char *query, *found;
  } cases[] = {
    { "12", "en", ORDET_KIND_SPEECH, FALSE, FALSE, "12", "4 7" },
    { "12 r", "en", ORDET_KIND_REPLY, TRUE, FALSE, "12", "4 7" },
    { "12r", "en", ORDET_KIND_REPLY, TRUE, FALSE, "12", "4 7" },
    { "r12", "en", ORDET_KIND_REPLY, TRUE, FALSE, "12", "4 7" },
    { "R 12", "en", ORDET_KIND_REPLY, TRUE, FALSE, "12", "4 7" },
    { "12 o", "en", ORDET_KIND_ORDER, TRUE, FALSE, "12", "4 7" },
    { "12 i", "en", ORDET_KIND_INFORMATION, TRUE, FALSE, "12", "4 7" },
    { "12 o", "nb", ORDET_KIND_INFORMATION, TRUE, FALSE, "12", "4 7" },
    { "12 d", "nb", ORDET_KIND_ORDER, TRUE, FALSE, "12", "4 7" },
    { "12 d", "nn-NO", ORDET_KIND_ORDER, TRUE, FALSE, "12", "4 7" },
    { "12 s", "sv", ORDET_KIND_INFORMATION, TRUE, FALSE, "12", "4 7" },
    { "12 o", "sv", ORDET_KIND_ORDER, TRUE, FALSE, "12", "4 7" },
    { "12 d", "en", ORDET_KIND_SPEECH, FALSE, FALSE, "12 d", "" },
    { "12 -", "en", ORDET_KIND_SPEECH, FALSE, TRUE, "12", "4 7" },
    { "12 \342\210\222", "en", ORDET_KIND_SPEECH, FALSE, TRUE, "12", "4 7" },
    { "-12", "en", ORDET_KIND_SPEECH, FALSE, TRUE, "12", "4 7" },
    { "12-", "en", ORDET_KIND_SPEECH, FALSE, TRUE, "12", "4 7" },
    { "12 r -", "en", ORDET_KIND_REPLY, TRUE, TRUE, "12", "4 7" },
    { "- per", "en", ORDET_KIND_SPEECH, FALSE, TRUE, "per", "2 7" },
    { "-per", "en", ORDET_KIND_SPEECH, FALSE, TRUE, "per", "2 7" },
    { "per r", "en", ORDET_KIND_REPLY, TRUE, FALSE, "per", "2 7" },
    { "r per", "en", ORDET_KIND_REPLY, TRUE, FALSE, "per", "2 7" },
    /* two letters are a name, one after a space is the kind */
    { "oda ek", "en", ORDET_KIND_SPEECH, FALSE, FALSE, "oda ek", "5" },
    { "oda o", "en", ORDET_KIND_ORDER, TRUE, FALSE, "oda", "5" },
    { "od", "en", ORDET_KIND_SPEECH, FALSE, FALSE, "od", "5" },
    /* a lone letter is the beginning of a name: last of two is the kind */
    { "o", "en", ORDET_KIND_SPEECH, FALSE, FALSE, "o", "5 7 1" },
    { "p o", "en", ORDET_KIND_ORDER, TRUE, FALSE, "p", "7 2" },
    { "o r", "en", ORDET_KIND_REPLY, TRUE, FALSE, "o", "5 7 1" },
    { "   ", "en", ORDET_KIND_SPEECH, FALSE, FALSE, "", "" },
    { "-", "en", ORDET_KIND_SPEECH, FALSE, TRUE, "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OrdetEntryParse) parsed = parse (cases[i].text, cases[i].language);
      g_autofree char *who = found (parsed);

      g_test_message ("“%s” %s", cases[i].text, cases[i].language);
      g_assert_cmpint (parsed->kind, ==, cases[i].kind);
      g_assert_cmpint (parsed->kind_said, ==, cases[i].said);
      g_assert_cmpint (parsed->withdraw, ==, cases[i].withdraw);
      g_assert_cmpstr (parsed->query, ==, cases[i].query);
      g_assert_cmpstr (who, ==, cases[i].found);
    }
}

static void
test_names (void)
{
  static const struct { const char *text, *found; } cases[] = {
    { "sk", "0 1 2 3" },     /* unheard, heard, waiting, absent */
    { "eks", "5" },          /* the beginning of a last name */
    { "ase", "4" }, { "Åse", "4" }, { "ÅSE", "4" },
    { "orjan", "1" }, { "örjan", "1" }, { "ørjan", "1" },
    { "renee", "6" }, { "marie", "6" }, { "anne-m", "6" }, { "domel", "6" },
    { "weiss", "8" }, { "thor", "9" }, { "skisserud per", "2" },
    { "vik", "4 5" },        /* inside */
    { "p sk", "2" },         /* two letters end it: a name, not a kind */
    { "31 renee", "6" }, { "\330\247\331\204", "12" },
    { "zzz", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OrdetEntryParse) parsed = parse (cases[i].text, "en");
      g_autofree char *who = found (parsed);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpstr (who, ==, cases[i].found);
      g_assert_null (parsed->cards);
    }
}

static void
test_marks (void)
{
  g_autoptr(OrdetEntryParse) parsed = parse ("ska kl", "en");
  g_autoptr(OrdetEntryParse) two = parse ("kla as", "en");
  g_autoptr(OrdetEntryParse) half = parse ("a", "en");
  const OrdetEntryMatch *match;

  g_assert_cmpuint (parsed->matches->len, ==, 0);
  g_assert_cmpuint (two->matches->len, ==, 1);
  match = &g_array_index (two->matches, OrdetEntryMatch, 0);
  g_assert_cmpuint (match->n_marks, ==, 2);
  g_assert_cmpuint (match->mark_start[0], ==, strlen ("Åse "));
  g_assert_cmpuint (match->mark_end[0], ==, strlen ("Åse Kla"));
  g_assert_cmpuint (match->mark_start[1], ==, 0);
  g_assert_cmpuint (match->mark_end[1], ==, strlen ("Ås"));

  /* Half of a letter that folds into two marks the whole letter. */
  for (guint i = 0; i < half->matches->len; i++)
    {
      match = &g_array_index (half->matches, OrdetEntryMatch, i);
      if (match->index == 9)
        g_assert_cmpuint (match->mark_end[0], ==, strlen ("Æ"));
    }
}

static void
test_cards (void)
{
  g_autoptr(OrdetEntryParse) several = parse ("12 15, 31", "en");
  g_autoptr(OrdetEntryParse) mixed = parse ("12r 15 31- r", "en");
  g_autoptr(OrdetEntryParse) prefix = parse ("1", "en");
  g_autoptr(OrdetEntryParse) twice = parse ("77", "en");
  g_autoptr(OrdetEntryParse) nobody = parse ("99", "en");
  g_autoptr(OrdetEntryParse) arabic = parse ("\331\241\331\242", "en");
  g_autoptr(OrdetEntryParse) far = parse ("99999999999999999999", "en");
  g_autoptr(OrdetEntryParse) zero = parse ("0", "en");
  const OrdetEntryCard *cards = (const OrdetEntryCard *) (gpointer) several->cards->data;
  g_autofree char *who = found (several);
  g_autofree char *begins = found (prefix);

  g_assert_cmpuint (several->cards->len, ==, 3);
  g_assert_cmpuint (cards[0].index, ==, 4);
  g_assert_cmpuint (cards[1].index, ==, 5);
  g_assert_cmpuint (cards[2].index, ==, 6);
  g_assert_cmpstr (who, ==, "4 5 6");

  /* A letter on a card is that card's; one at the end is everybody else's. */
  cards = (const OrdetEntryCard *) (gpointer) mixed->cards->data;
  g_assert_cmpint (cards[0].kind, ==, ORDET_KIND_REPLY);
  g_assert_cmpint (cards[1].kind, ==, ORDET_KIND_REPLY);
  g_assert_false (cards[1].withdraw);
  g_assert_true (cards[2].withdraw);

  /* The beginning of a card is shown, but Enter does not take it. */
  g_assert_cmpstr (begins, ==, "4 5 7 2");
  for (guint i = 0; i < prefix->matches->len; i++)
    g_assert_false (g_array_index (prefix->matches, OrdetEntryMatch, i).sure);

  g_assert_true (g_array_index (twice->cards, OrdetEntryCard, 0).twice);
  g_assert_false (g_array_index (twice->matches, OrdetEntryMatch, 0).sure);
  g_assert_cmpuint (g_array_index (nobody->cards, OrdetEntryCard, 0).index, ==, G_MAXUINT);
  g_assert_cmpuint (g_array_index (arabic->cards, OrdetEntryCard, 0).index, ==, 4);
  g_assert_null (far->cards);
  /* Card 0 is nobody's, though people without a card have number 0. */
  g_assert_cmpuint (g_array_index (zero->cards, OrdetEntryCard, 0).index, ==, G_MAXUINT);
}

static void
test_guest (void)
{
  static const struct { const char *text, *guest; gint64 number; } cases[] = {
    { "Maja Gjest", "Maja Gjest", 0 },
    { "Maja  Gjest r", "Maja Gjest", 0 },
    { "88 Maja Gjest", "Maja Gjest", 88 },
    { "Maja Gjest 88", "Maja Gjest", 88 },
    { "Xaviera", "Xaviera", 0 },
    { "sk", NULL, 0 },            /* fits somebody: most likely that one */
    { "Per Skisserud", NULL, 0 }, /* is somebody */
    { "Per Skiss", "Per Skiss", 0 },
    { "99", NULL, 0 },
    { "zq -", NULL, 0 },
    { "z", NULL, 0 },
    { "\360\237\231\202", NULL, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OrdetEntryParse) parsed = parse (cases[i].text, "en");

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpstr (parsed->guest, ==, cases[i].guest);
      if (cases[i].guest != NULL)
        g_assert_cmpint (parsed->guest_number, ==, cases[i].number);
    }
}

/* Whatever is typed: nothing breaks, every match is a person, every mark
 * lies in the name and on its letters. */
static void
test_anything (void)
{
  static const char *const bits[] = {
    "1", "12", " ", "r", "o", "-", "\342\210\222", "å", "e", "sk", "\xff", "\314\212", ",",
    "ß", "æ", "\360\237\231\202", "\330\247", "'", "77", "0",
  };

  for (guint n = 0; n < 20000; n++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(OrdetEntryParse) parsed = NULL;

      for (gint i = g_test_rand_int_range (0, 8); i > 0; i--)
        g_string_append (text, bits[g_test_rand_int_range (0, G_N_ELEMENTS (bits))]);
      parsed = parse (text->str, "nb");
      for (guint i = 0; i < parsed->matches->len; i++)
        {
          const OrdetEntryMatch *match = &g_array_index (parsed->matches, OrdetEntryMatch, i);
          const char *name;

          g_assert_cmpuint (match->index, <, G_N_ELEMENTS (people));
          name = people[match->index].name;
          for (guint m = 0; m < match->n_marks; m++)
            {
              g_assert_cmpuint (match->mark_start[m], <, match->mark_end[m]);
              g_assert_cmpuint (match->mark_end[m], <=, strlen (name));
              g_assert_true (g_utf8_validate (name + match->mark_start[m],
                                              match->mark_end[m] - match->mark_start[m], NULL));
            }
        }
      g_assert_true (g_utf8_validate (parsed->query, -1, NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entry/fold", test_fold);
  g_test_add_func ("/entry/fold-offsets", test_fold_offsets);
  g_test_add_func ("/entry/kinds", test_kinds);
  g_test_add_func ("/entry/names", test_names);
  g_test_add_func ("/entry/marks", test_marks);
  g_test_add_func ("/entry/cards", test_cards);
  g_test_add_func ("/entry/guest", test_guest);
  g_test_add_func ("/entry/anything", test_anything);
  return g_test_run ();
}
