/* test-help.c — the help that is built in: read, found, opened, printed, and true
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <libintl.h>
#include <string.h>

#include "ordet-actions.h"
#include "ordet-entry-parse.h"
#include "ordet-help-book.h"
#include "ordet-help-print.h"
#include "ordet-help-topics.h"
#include "ordet-pdf-pages.h"
#include "ordet-ui.h"
#include "ordet-words.h"

#include "../core/replay.h"

static const char *const languages[] = { "C", "sv", "nb", "nn" };

static OrdetHelpBook *
book (const char *language)
{
  g_autoptr(GError) error = NULL;
  OrdetHelpBook *self = ordet_help_book_new (language, &error);

  g_assert_no_error (error);
  return self;
}

/* Texts of the program in @language, "C" for English. */
static void
speak (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  ordet_words_locale ();
}

static void
assert_links (const OrdetHelpBook *self,
              const OrdetHelpPage *page,
              const char          *markup)
{
  for (const char *at = markup; at != NULL && (at = strstr (at, "<a href=\"")) != NULL; at++)
    {
      g_autofree char *target =
        g_strndup (at + strlen ("<a href=\""), strcspn (at + strlen ("<a href=\""), "\""));

      if (strstr (target, "://") == NULL && ordet_help_book_find (self, target) == NULL)
        g_error ("%s: there is no page “%s”", page->id, target);
    }
}

static void
test_pages (void)
{
  g_autoptr(OrdetHelpBook) english = book ("C");

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autoptr(OrdetHelpBook) self = book (languages[l]);

      g_assert_cmpuint (ordet_help_book_n_pages (self), ==, ordet_help_book_n_pages (english));
      g_assert_cmpstr (ordet_help_book_page (self, 0)->id, ==, ORDET_HELP_INDEX);
      for (guint i = 0; i < ordet_help_book_n_pages (self); i++)
        {
          const OrdetHelpPage *page = ordet_help_book_page (self, i);
          const OrdetHelpPage *same = ordet_help_book_find (english, page->id);

          g_assert_nonnull (same);
          g_assert_cmpuint (page->blocks->len, ==, same->blocks->len);
          g_assert_true (i == 0 || page->guide != NULL);
          g_assert_nonnull (page->desc);
          for (guint n = 0; n < page->related->len; n++)
            g_assert_nonnull (ordet_help_book_find (self, page->related->pdata[n]));
          for (guint n = 0; n < page->blocks->len; n++)
            assert_links (self, page, ((OrdetHelpBlock *) page->blocks->pdata[n])->markup);
        }
    }
}

static void
test_topics (void)
{
  g_autoptr(OrdetHelpBook) self = book ("C");
  gsize n_topics;
  const OrdetHelpTopic *topics = ordet_help_topics (&n_topics);

  g_assert_cmpuint (n_topics, >, 5);
  for (gsize i = 0; i < n_topics; i++)
    if (ordet_help_book_find (self, topics[i].page) == NULL)
      g_error ("%s: there is no page “%s”", topics[i].type, topics[i].page);
}

static void
test_refuses (void)
{
  static const char *const bad[] = {
    "<page id='a'><title>T</title><video/></page>",
    "<page id='a'><title>T</title><p>a <sub>b</sub></p></page>",
    "<page id='a'><p>no title</p></page>",
    "<page><title>no id</title></page>",
    "<page id='a'><title>T</title>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (ordet_help_page_parse (bad[i], -1, &error));
      g_assert_nonnull (error);
    }
}

static void
test_reads (void)
{
  static const char text[] =
    "<page id='a'><info><link type='guide' xref='index#b'/><link type='seealso' xref='c'/>"
    "<title type='sort'>2</title><desc>One\n  line</desc></info><title>T &amp; U</title>"
    "<section id='s'><title>S</title><steps><item><p>Press <keyseq><key>Ctrl</key> <key>Z</key>"
    "</keyseq>\n now</p><p>more</p></item><item><p>two</p></item></steps>"
    "<note><p>see <link xref='c'>there</link></p></note>"
    "<table><tbody><tr><td><p>a</p></td><td><p>b</p></td></tr></tbody></table></section></page>";
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetHelpPage) page = ordet_help_page_parse (text, -1, &error);
  const struct { OrdetHelpBlockKind kind; guint number; const char *markup; } want[] = {
    { ORDET_HELP_HEADING, 0, "S" },
    { ORDET_HELP_STEP, 1, "Press <b>Ctrl</b>+<b>Z</b> now" },
    { ORDET_HELP_STEP, 0, "more" },
    { ORDET_HELP_STEP, 2, "two" },
    { ORDET_HELP_NOTE, 0, "see <a href=\"c\">there</a>" },
    { ORDET_HELP_ROW, 0, NULL },
  };

  g_assert_no_error (error);
  g_assert_cmpstr (page->title, ==, "T & U");
  g_assert_cmpstr (page->desc, ==, "One line");
  g_assert_cmpstr (page->guide, ==, "index#b");
  g_assert_cmpuint (page->related->len, ==, 1);
  g_assert_cmpuint (page->blocks->len, ==, G_N_ELEMENTS (want));
  for (guint i = 0; i < G_N_ELEMENTS (want); i++)
    {
      const OrdetHelpBlock *block = page->blocks->pdata[i];

      g_assert_cmpint (block->kind, ==, want[i].kind);
      g_assert_cmpuint (block->number, ==, want[i].number);
      g_assert_cmpstr (block->markup, ==, want[i].markup);
    }
  g_assert_true (ordet_help_page_matches (page, "CTRL two"));
  g_assert_false (ordet_help_page_matches (page, "two three"));
}

/* The chair's card lies beside the keyboard, the other is handed out: each is
 * one sheet of paper. */
static void
test_one_sheet (void)
{
  static const char *const sheets[] = { "chair-card", "your-turn" };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
      {
        g_autoptr(OrdetHelpBook) self = book (languages[l]);
        g_autoptr(OrdetDocument) document =
          ordet_help_document (self, ordet_help_book_find (self, sheets[i]));
        const OrdetExportOptions options = { NULL };
        g_autoptr(GError) error = NULL;
        g_autoptr(OrdetPages) pages = ordet_pages_new (document, &options, &error);

        g_assert_no_error (error);
        g_test_message ("%s %s", languages[l], sheets[i]);
        g_assert_cmpuint (ordet_pages_n (pages), ==, 1);
      }
}

/* --- the examples of the order --- */

static char *
without_isolates (const char *text)
{
  g_autoptr(GRegex) isolates = g_regex_new ("[\\x{2066}-\\x{2069}]", 0, 0, NULL);

  return g_regex_replace_literal (isolates, text, -1, 0, "", 0, NULL);
}

/* The rows of the example that stands in @section. */
static GPtrArray *
rows_of (const OrdetHelpPage *page,
         const char          *section)
{
  GPtrArray *rows = g_ptr_array_new ();
  gboolean inside = FALSE;

  for (guint i = 0; i < page->blocks->len; i++)
    {
      OrdetHelpBlock *block = page->blocks->pdata[i];

      if (block->kind == ORDET_HELP_HEADING)
        inside = g_strcmp0 (block->id, section) == 0;
      else if (inside && block->kind == ORDET_HELP_ROW && !block->header)
        g_ptr_array_add (rows, block);
    }
  return rows;
}

static void
check_example (const OrdetHelpPage *page,
               const char          *name)
{
  g_autofree char *file = g_strconcat (name, ".jsonl", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "../help/examples", file, NULL);
  g_autoptr(GPtrArray) rows = rows_of (page, name);
  OrdetMeeting *meeting = replay (path);
  gsize n_entries;
  const OrdetEntry *entries = ordet_meeting_order (meeting, &n_entries);

  g_test_message ("%s: %s", page->title, name);
  g_assert_cmpuint (rows->len, ==, n_entries);
  for (guint i = 0; i < rows->len; i++)
    {
      const OrdetHelpBlock *row = rows->pdata[i];
      g_autofree char *place = g_strdup_printf ("%u", i + 1);
      g_autofree char *why = ordet_words_why (meeting, &entries[i], ORDET_TELL_ALL);
      g_autofree char *said = without_isolates (why);
      g_autofree char *read = ordet_help_plain (row->cells->pdata[2]);

      g_assert_cmpstr (row->cells->pdata[0], ==, place);
      g_assert_cmpstr (row->cells->pdata[1], ==,
                       ordet_meeting_person (meeting, entries[i].person)->name);
      g_assert_cmpstr (read, ==, said);
    }
  ordet_meeting_free (meeting);
}

static void
test_examples (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "../help/examples",
                                              NULL);

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autoptr(OrdetHelpBook) self = book (languages[l]);
      g_autoptr(GDir) examples = g_dir_open (folder, 0, NULL);
      const char *file;

      g_assert_nonnull (examples);
      speak (languages[l]);
      while ((file = g_dir_read_name (examples)) != NULL)
        {
          g_autofree char *name = g_strndup (file, strcspn (file, "."));

          check_example (ordet_help_book_find (self, "order"), name);
        }
    }
  speak ("C");
}

/* The chair's card shows the letters that the entry takes at a meeting in its
 * language: reply, point of order, information. */
static void
test_kind_letters (void)
{
  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autoptr(OrdetHelpBook) self = book (languages[l]);
      const OrdetHelpPage *page = ordet_help_book_find (self, "chair-card");
      const OrdetEntryLetters *known = ordet_entry_letters (ordet_help_book_language (self));
      const gunichar want[] = { known->reply, known->order, known->information };
      guint n = 0;

      for (guint i = 0; i < page->blocks->len; i++)
        {
          const OrdetHelpBlock *block = page->blocks->pdata[i];
          g_autofree char *typed = NULL;

          if (block->kind != ORDET_HELP_ROW || block->header)
            continue;
          typed = ordet_help_plain (block->cells->pdata[1]);
          if (!g_str_has_prefix (typed, "12 ") || !g_ascii_isalpha (typed[3]) || typed[4] != ' ')
            continue;
          g_assert_cmpuint (n, <, G_N_ELEMENTS (want));
          g_assert_cmpint (g_utf8_get_char (typed + 3), ==, want[n++]);
        }
      g_assert_cmpuint (n, ==, G_N_ELEMENTS (want));
    }
}

/* --- the keys --- */

static gboolean
has_row (const OrdetHelpPage *page,
         const char          *key,
         const char          *words)
{
  for (guint i = 0; i < page->blocks->len; i++)
    {
      const OrdetHelpBlock *block = page->blocks->pdata[i];
      g_autofree char *first = NULL, *second = NULL;

      if (block->kind != ORDET_HELP_ROW || block->header)
        continue;
      first = ordet_help_plain (block->cells->pdata[0]);
      second = ordet_help_plain (block->cells->pdata[1]);
      if ((key == NULL || g_str_equal (first, key)) && g_str_equal (second, words))
        return TRUE;
    }
  return FALSE;
}

/* In English the key as it is called there; in the other languages what it
 * does, as names of keys are the keyboard's business. */
static char *
key_name (const char *accel)
{
  GdkModifierType modifiers;
  guint key;

  if (strstr (accel, "...") != NULL) /* a range, "1...9" */
    return g_strdup_printf ("%c–%s", accel[0], accel + strlen ("1..."));
  g_assert_true (gtk_accelerator_parse (accel, &key, &modifiers));
  switch (key)
    {
    case GDK_KEY_Return:
      return g_strdup ("Enter");
    case GDK_KEY_Escape:
      return g_strdup ("Esc");
    default:
      {
        g_autofree char *label = gtk_accelerator_get_label (key, modifiers);

        g_strdelimit (label, "_", ' ');
        return g_steal_pointer (&label);
      }
    }
}

static void
test_table_of_keys (void)
{
  gsize n_entries;
  const OrdetActionEntry *entries = ordet_actions_get (&n_entries);

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autoptr(OrdetHelpBook) self = book (languages[l]);
      const OrdetHelpPage *page = ordet_help_book_find (self, "keyboard");

      speak (languages[l]);
      for (gsize i = 0; i < n_entries; i++)
        {
          g_autoptr(GString) keys = g_string_new (NULL);
          const char *words = dgettext (GETTEXT_PACKAGE, entries[i].title);

          if (entries[i].accels[0] == NULL)
            continue;
          for (guint a = 0; entries[i].accels[a] != NULL; a++)
            {
              g_autofree char *name = key_name (entries[i].accels[a]);

              g_string_append_printf (keys, "%s%s", a > 0 ? ", " : "", name);
            }
          if (!has_row (page, l == 0 ? keys->str : NULL, words))
            g_error ("help/C/keyboard.page (%s) lacks the key “%s”: %s", languages[l], keys->str,
                     words);
        }
    }
  speak ("C");
}

/* The letters of the buttons of the floor, which each language chooses. */
static void
test_letters (void)
{
  static const char *const buttons[] = {
    "_Pause", "_Reply", "_Skip", "_Why", "Draw the _Line", "_Go-Round", "B_uzz Groups",
    "_Break", "Pr_oposal", "_Decision", "_Vote",
  };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autoptr(OrdetHelpBook) self = book (languages[l]);
      const OrdetHelpPage *page = ordet_help_book_find (self, "keyboard");

      speak (languages[l]);
      for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
        {
          const char *text = dgettext (GETTEXT_PACKAGE, buttons[i]);
          const char *line = strchr (text, '_');
          g_autofree char *words = NULL, *letter = NULL, *key = NULL;

          g_assert_nonnull (line);
          letter = g_utf8_strup (line + 1, g_utf8_next_char (line + 1) - (line + 1));
          key = g_strdup_printf ("Alt+%s", letter);
          words = g_strdup_printf ("%.*s%s", (int) (line - text), text, line + 1);
          if (!has_row (page, key, words))
            g_error ("help/C/keyboard.page (%s) lacks %s: %s", languages[l], key, words);
        }
    }
  speak ("C");
}

static void
test_language (void)
{
  static const struct { const char *wanted, *found; } cases[] = {
    { "sv", "sv" }, { "nb:sv", "nb" }, { "nn_NO.UTF-8", "nn" }, { "de:nn", "nn" }, { "C", "C" },
    { "de", "C" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_setenv ("LANGUAGE", cases[i].wanted, TRUE);
      g_assert_cmpstr (ordet_help_language (), ==, cases[i].found);
    }
  g_setenv ("LANGUAGE", "C", TRUE);
}

int
main (int    argc,
      char **argv)
{
  /* In the C locale gettext does not look at LANGUAGE. */
  g_setenv ("LC_ALL", "C.UTF-8", FALSE);
  speak ("C");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/help/reads", test_reads);
  g_test_add_func ("/help/refuses-what-it-would-not-show", test_refuses);
  g_test_add_func ("/help/pages", test_pages);
  g_test_add_func ("/help/topics-have-pages", test_topics);
  g_test_add_func ("/help/one-sheet", test_one_sheet);
  g_test_add_func ("/help/examples-are-the-engine's", test_examples);
  g_test_add_func ("/help/keys-are-the-table's", test_table_of_keys);
  g_test_add_func ("/help/letters-are-the-buttons'", test_letters);
  g_test_add_func ("/help/letters-are-the-entry's", test_kind_letters);
  g_test_add_func ("/help/language", test_language);
  return g_test_run ();
}
