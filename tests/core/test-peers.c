/* test-peers.c — cases from the tests of other programs that keep speakers' lists
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every line of tests/data/peers/queue_ordering_cases.csv is here: played, as
 * far as our rules can say what it sets, or listed with the reason why not.
 */
#include "play.h"

#define OFF "scope=off balance=off safe=0 "
#define SOFT "scope=off balance=soft safe=0 "
#define COUNTED "scope=count count_cap=9 balance=soft safe=0 "
#define VOTERS \
  "1:man 2:man 3:man 4:man 5:man 11:woman 12:woman 13:woman 0:man"
#define SOME \
  "1:- 2:- 7:- 8:- 9:-:away 10:- 11:- 17:- 31:- 32:- 890:man 891:woman A:- B:- C:- D:- X:- 0:-"

/* Played: when they refuse in silence we refuse with a code, and the list is
 * the same. */
static const struct { const char *id, *people, *rules, *script;
} played[] = {
  /* VoteIT: at least every second a woman, nobody held back */
  { "Q001", VOTERS, SOFT, "hand 1; hand 2; hand 11; hand 3; hand 4; hand 5; ?order 1 11 2 3 4 5" },
  { "Q002", VOTERS, SOFT, "hand 1; hand 2; hand 3; hand 4; hand 5; hand 11; ?order 1 11 2 3 4 5" },
  { "Q003", VOTERS, "scope=off balance=soft safe=1",
    "hand 1; hand 2; hand 3; hand 4; hand 5; hand 11; ?order 1 11 2 3 4 5" },
  { "Q004", VOTERS, SOFT,
    "hand 1; hand 11; hand 2; hand 12; hand 3; hand 4; hand 5; hand 13; ?order 1 11 2 12 3 13 4 5" },
  { "Q005", VOTERS, SOFT, "hand 1; hand 11; hand 12; ?order 1 11 12" },
  { "Q006", VOTERS, COUNTED, "give 2; give 12; done; hand 1; hand 12; hand 11; ?order 1 11 12" },
  { "Q007", VOTERS, COUNTED,
    "give 2; give 12; done; hand 1; hand 12; hand 11; hand 3; ?order 1 11 3 12" },
  { "Q008", VOTERS, COUNTED,
    "give 2; give 12; done; hand 1; hand 12; hand 11; hand 3; hand 2; ?order 1 11 3 12 2" },
  { "Q009", "1:man 2:man 3:man 4:man 5:man 11:nonbinary", SOFT,
    "hand 1; hand 2; hand 3; hand 4; hand 5; hand 11; ?order 1 11 2 3 4 5" },
  { "Q010", VOTERS, OFF, "hand 0; hand 1; hand 2; hand 3; ?order 0 1 2 3" },
  /* their lists are our tiers by the number of speeches */
  { "Q011", VOTERS, "scope=count count_cap=1 balance=off safe=1",
    "give 1; give 1; give 2; give 2; give 3; give 3; done; hand 1; hand 2; hand 3; hand 4;"
    "?order 1 4 2 3" },
  { "Q012", VOTERS, "scope=count count_cap=8 balance=off safe=1",
    "give 1; give 2; give 2; give 3; give 3; give 3; give 4; give 4; give 4; give 4; give 5; give 5;"
    "done; hand 1; hand 2; hand 3; hand 4; ?order 1 2 3 4; hand 5; ?order 1 2 5 3 4" },
  { "Q013", VOTERS, OFF, "hand 1; line now; !list-closed hand 2; ?order 1" },
  { "Q015", VOTERS, OFF, "hand 1; hand 2; !already-waiting hand 2; ?order 1 2" },
  { "Q016", VOTERS, OFF, "hand 1; give 2; !has-floor hand 2; ?order 1" },
  { "Q018", VOTERS, OFF, "hand 1; next; ?floor 1:speech; ?order -" },
  { "Q019", VOTERS, OFF, "give 1; +10; done; ?floor -; ?group b 10; ?held 1 1" },
  { "Q020", VOTERS, OFF, "hand 1; !nobody-speaking done; ?order 1; ?held 1 0" },
  { "Q021", VOTERS, OFF,
    "hand 2; hand 1; give 1; back; ?order 1 2; !nobody-speaking back; ?order 1 2" },
  { "Q022", VOTERS, OFF,
    "give 1; give 1; done; item 2; give 1; give 1; give 2; done; ?held 1 4; ?held 2 1; ?here 1 2" },
  /* OpenSlides */
  { "Q023", SOME, OFF, "give 7; hand 1 order; ?order 1:order" },
  { "Q024", SOME, OFF,
    "give 7 order; hand 8 order; hand 1; hand 1 order; ?order 8:order 1:order 1" },
  { "Q026", SOME, OFF, "hand 7 order; hand 1 order; ?order 7:order 1:order" },
  { "Q027", SOME, OFF, "hand 1 order; !already-waiting hand 1 order; ?order 1:order" },
  { "Q030", SOME, OFF, "hand 8 order; ?order 8:order" },
  { "Q031", SOME, OFF, "hand 17; !already-waiting hand 17; ?order 17" },
  { "Q032", SOME, OFF "entries_per_person=null", "hand 17; hand 17; ?order 17 17" },
  { "Q034", SOME, OFF, "line now; !list-closed hand 17; ?order -" },
  { "Q035", SOME, OFF, "line now; hand 17 order; ?order 17:order" },
  { "Q036", SOME, OFF "after_line=", "line now; !list-closed hand 17 order; ?order -" },
  { "Q037", SOME, OFF, "!absent hand 9; ?order -" },
  { "Q051", SOME, OFF, "give 10; hand 11; give 11; ?floor 11:speech; ?held 10 1" },
  { "Q053", SOME, OFF, "hand 890; line now; next; ?floor 890:speech" },
  { "Q054", SOME, OFF,
    "give 890; +10; give 891 information interrupt=1; ?floor 891:information; +5; ?held 890 0; done;"
    "?floor 890:speech; ?spoken 10; +1; ?spoken 11" },
  { "Q059", SOME, OFF, "hand 31; hand 32; move 32 0; ?order 32 31" },
  /* TCQ: a clarifying question is our information, a new topic our speech */
  { "Q060", SOME, OFF,
    "give X; hand D; hand C reply; hand B information; hand A order;"
    "?order A:order B:information C:reply D" },
  { "Q061", SOME, OFF, "hand A; hand B; ?order A B" },
  { "Q062", SOME, OFF, "hand A order; hand C; hand B information; ?order A:order B:information C" },
  { "Q063", SOME, OFF,
    "hand A; hand B; next; ?floor A:speech; ?order B; !own-speech hand A reply" },
  { "Q064", SOME, OFF,
    "give X; hand A information; next; ?floor A:information; ?order -; !own-speech hand X reply" },
  { "Q066", SOME, OFF, "hand A; hand B; hand C; move C 0; ?order C A B" },
  { "Q067", SOME, OFF, "hand A; hand B; hand C; move A 2; ?order B C A" },
  { "Q073", SOME, OFF, "hand A; item 2; ?order -; ?floor -" },
  { "Q074", SOME, OFF "after_line=order",
    "give X; line now; !list-closed hand A; !list-closed hand A reply; !list-closed hand A information;"
    "hand A order; ?order A:order" },
  /* Antragsgrün */
  { "Q075", SOME, OFF, "hand A; hand B order; ?order B:order A; lower B; ?order A" },
  { "Q076", VOTERS, "balance=alternate", "hand 11; next; ?floor 11:speech" },
  { "Q077", SOME, OFF, "hand A; lower A; ?order -" },
  /* redeliste */
  { "Q078", SOME, OFF, "hand 1; !already-waiting hand 1; ?order 1" },
  { "Q079", SOME, OFF, "hand 1; hand 2; lower 1; ?order 2" },
  { "Q080", SOME, OFF, "hand 1; hand 0; ?order 1 0" },
  { "Q081", SOME, OFF,
    "hand 1; hand 2; hand 0; next; ?floor 1:speech; ?order 2 0; done; ?held 1 1; ?here 1 1" },
  { "Q082", SOME, OFF, "hand 2; hand 0; give 0; ?floor 0:speech; ?order 2; done; ?held 0 1" },
  { "Q083", SOME, OFF,
    "hand 0; next; line now; item 2; ?order -; ?list open; ?held 0 1; ?here 0 0" },
  /* a bot on W3C's channels */
  { "Q084", SOME, OFF "entries_per_person=null", "hand A; hand A; ?order A A" },
  { "Q085", SOME, OFF, "hand A; hand B; give B; ?order A" },
  { "Q086", SOME, OFF, "hand A; give C; ?floor C:speech; ?order A" },
};

static const struct { const char *ids, *why; } others[] = {
  { "Q014 Q033", "nobody is put on a closed list: the chair gives the floor, or lifts the line" },
  { "Q017", "nothing here is random" },
  { "Q025 Q038", "a point of order never stands behind a speech, so none can be left there" },
  { "Q028", "a point of order cannot be turned off, only be refused after the line" },
  { "Q029", "whoever sits at the computer writes for everybody: there are no users" },
  { "Q039 Q040", "points of order are not ranked among themselves" },
  { "Q041 Q042 Q043 Q046", "their questions and interventions go before points of order; ours never" },
  { "Q044 Q045 Q047 Q048 Q049 Q050", "a reply belongs to a speech, not to a question" },
  { "Q052", "the chair may give the floor again to whoever has it: another turn" },
  { "Q055 Q056 Q057 Q058", "a speech that was held stays held; what was a mistake is taken back" },
  { "Q065", "with nobody waiting, next is refused and who speaks goes on" },
  { "Q068 Q069 Q070 Q071 Q072", "a request keeps its kind wherever it is moved" },
  { "Q087", "names are matched by the entry line, not by the order" },
};

static char **
read_ids (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "peers",
                                                 "queue_ordering_cases.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL; i++) /* no field of theirs has a line's end in it */
    if (lines[i][0] == 'Q')
      g_ptr_array_add (ids, g_strndup (lines[i], strcspn (lines[i], ",")));
  g_ptr_array_add (ids, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&ids), FALSE);
}

static guint
count_here (const char *id)
{
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (played); i++)
    n += g_str_equal (played[i].id, id);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_auto(GStrv) ids = g_strsplit (others[i].ids, " ", -1);
      n += g_strv_contains ((const char *const *) ids, id);
    }
  return n;
}

static void
test_all_are_here (void)
{
  g_auto(GStrv) ids = read_ids ();
  guint n_others = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_test_message ("%s", ids[i]);
      g_assert_cmpuint (count_here (ids[i]), ==, 1);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_auto(GStrv) listed = g_strsplit (others[i].ids, " ", -1);
      n_others += g_strv_length (listed);
    }
  g_assert_cmpuint (g_strv_length (ids), ==, 87);
  g_assert_cmpuint (G_N_ELEMENTS (played) + n_others, ==, 87);
}

static void
test_played (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (played); i++)
    play_case (played[i].id, played[i].people, played[i].rules, played[i].script);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/peers/every case is here", test_all_are_here);
  g_test_add_func ("/peers/played", test_played);
  return g_test_run ();
}
