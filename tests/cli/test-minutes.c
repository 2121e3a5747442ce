/* test-minutes.c — minutes written by the real ordetctl
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli-fixture.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "ordet-minutes.h"
#include "ordet-store.h"

/* Writes minutes of @source and reads them. */
static char *
minutes (const char *source,
         const char *name,
         const char *option,
         gsize      *length)
{
  g_autofree char *path = cli_scratch (name);
  g_auto(CliRun) run = { 0 };
  char *text = NULL;

  cli_run (&run, "minutes", source, "-o", path, option, NULL);
  g_assert_cmpstr (run.err, ==, "");
  g_assert_cmpstr (run.out, ==, "");
  g_assert_cmpint (run.status, ==, 0);
  g_assert_true (g_file_get_contents (path, &text, length, NULL));
  return text;
}

static void
test_formats (void)
{
  static const struct { const char *name, *begins; } formats[] = {
    { "m.pdf", "%PDF-" }, { "m.odt", "PK" }, { "m.html", "<!DOCTYPE html>" }, { "m.md", "" },
    { "m.txt", "" }, { "m.csv", "" }, { "m.MD", "" },
  };
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl");

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      gsize length = 0;
      g_autofree char *text = minutes (demo, formats[i].name, NULL, &length);

      g_assert_cmpuint (length, >, 1000);
      g_assert_true (g_ascii_strncasecmp (text, formats[i].begins,
                                          strlen (formats[i].begins)) == 0);
    }
}

/* Each level has more than the one before; nobody's time is in any of them. */
static void
test_levels (void)
{
  static const char *const levels[] = { "--level=1", "--level=2", "--level=3", "--level=4" };
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl");
  gsize last = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      gsize length = 0;
      g_autofree char *text = minutes (demo, "level.md", levels[i], &length);

      g_assert_cmpuint (length, >, last);
      last = length;
      g_assert_cmpint (strstr (text, "F1: ") != NULL, ==, i + 1 >= 2);
      g_assert_cmpint (strstr (text, "Nils Testhaug") != NULL, ==, i + 1 >= 3);
      g_assert_cmpint (strstr (text, "Mikrofonen faller ut") != NULL, ==, i + 1 >= 4);
      g_assert_nonnull (strstr (text, "Innkallingen ble godkjent."));
    }
}

static void
test_languages (void)
{
  static const struct { const char *option, *says; } languages[] = {
    { NULL, "Protokoll fra årsmøte" }, { "--language=nb", "Protokoll fra årsmøte" },
    { "--language=nn", "Protokoll frå årsmøte" }, { "--language=sv", "Protokoll fört vid årsmöte" },
    { "--language=en", "Minutes" },
  };
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl");

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *text = minutes (demo, "language.md", languages[i].option, NULL);

      if (strstr (text, languages[i].says) == NULL)
        g_error ("%s is not in:\n%.200s", languages[i].says, text);
    }
}

/* A meeting of the store gives what its log gives, and gives it still when it
 * has been closed; then its level is what it was. */
static void
test_of_store (void)
{
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl");
  g_autofree char *of_log = minutes (demo, "log.md", NULL, NULL);
  g_autofree char *of_meeting = NULL;
  g_autofree char *of_closed = NULL;
  g_autofree char *id = NULL;
  g_autofree char *path = cli_scratch ("late.md");
  g_auto(CliRun) import = { 0 };
  g_auto(CliRun) close = { 0 };
  g_auto(CliRun) late = { 0 };

  cli_run (&import, "import", demo, NULL);
  id = g_strndup (import.out, strlen (import.out) - 1);
  of_meeting = minutes (id, "meeting.md", NULL, NULL);
  g_assert_cmpstr (of_meeting, ==, of_log);
  cli_run (&close, "close", id, "--way=strict", NULL);
  g_assert_cmpint (close.status, ==, 0);
  of_closed = minutes (id, "closed.md", NULL, NULL);
  g_assert_cmpstr (of_closed, ==, of_log);
  cli_run (&late, "minutes", id, "-o", path, "--level=4", NULL);
  g_assert_cmpint (late.status, ==, 1);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* As the window would: the secretary writes into the store. */
static void
write_texts (const char *id)
{
  g_autofree char *folder = cli_scratch ("store");
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetStore) store = ordet_store_new (folder, ORDET_KEYS_FILE, &error);
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("T");
  g_autoptr(OrdetMinutesTexts) texts = ordet_minutes_texts_new (notice);
  g_autoptr(GBytes) bytes = NULL;

  g_assert_no_error (error);
  ordet_minutes_texts_set_free (texts, "4", NULL, ORDET_LEVEL_PROPOSALS, "Canary of item four.", 0);
  texts->options.level = ORDET_LEVEL_PROPOSALS;
  texts->language = g_strdup ("sv");
  bytes = ordet_minutes_texts_to_bytes (texts);
  ordet_store_unlock (store, id, &error);
  g_assert_no_error (error);
  ordet_store_put_text (store, id, TRUE, ORDET_MINUTES_TEXTS, bytes, &error);
  g_assert_no_error (error);
}

/* What the secretary has written is in it, in the language they chose, and
 * stays in it when the meeting is closed. */
static void
test_texts (void)
{
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl");
  g_autofree char *id = NULL;
  g_autofree char *open = NULL;
  g_autofree char *closed = NULL;
  g_auto(CliRun) import = { 0 };
  g_auto(CliRun) close = { 0 };

  cli_run (&import, "import", demo, NULL);
  id = g_strndup (import.out, strlen (import.out) - 1);
  write_texts (id);
  open = minutes (id, "texts.md", NULL, NULL);
  g_assert_nonnull (strstr (open, "Canary of item four."));
  g_assert_nonnull (strstr (open, "Protokoll fört vid årsmöte"));
  cli_run (&close, "close", id, "--way=standard", NULL);
  g_assert_cmpint (close.status, ==, 0);
  closed = minutes (id, "closed-texts.md", NULL, NULL);
  g_assert_cmpstr (open, ==, closed);
}

static void
test_shown (void)
{
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl");
  g_autofree char *text = minutes (demo, "shown.txt", NULL, NULL);
  g_auto(CliRun) run = { 0 };

  cli_run (&run, "replay", demo, "--show=minutes", NULL);
  g_assert_cmpint (run.status, ==, 0);
  g_assert_nonnull (strstr (text, "Protokoll fra årsmøte"));
  g_assert_nonnull (strstr (run.out, "Protokoll fra årsmøte"));
  g_assert_nonnull (strstr (run.out, "Innkallingen ble godkjent."));
}

/* What else can be chosen, by what it puts into the text or takes out. */
static void
test_choices (void)
{
  static const struct { const char *option, *says, *says_not; } choices[] = {
    { "--names=movers", "Oda Eksempelvik", "Nils Testhaug" },
    { "--names=speakers", "Nils Testhaug", NULL },
    { "--names=roles", "et medlem", "Referent:" },
    { "--habit=swedish", "§ 5a", "Sak 5a" },
    { "--habit=norwegian", "Sak 5a", "§ 5a" },
    { "--numbering=year", "Sak 1/27", "Sak 5a" },
    { "--first-number=40", "Sak 5a", NULL },
    { "--attendance", "Vedlegg 1", "Vedlegg 2" },
    { "--summary", "Vedlegg 1", "Vedlegg 2" },
  };
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl");

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *text = minutes (demo, "choice.md", choices[i].option, NULL);

      if (strstr (text, choices[i].says) == NULL)
        g_error ("%s: %s is not in:\n%.1500s", choices[i].option, choices[i].says, text);
      if (choices[i].says_not != NULL && strstr (text, choices[i].says_not) != NULL)
        g_error ("%s: %s is in:\n%.1500s", choices[i].option, choices[i].says_not, text);
    }
}

/* The smallest PNG there is: one dot. */
static char *
write_dot (void)
{
  static const guchar dot[] = {
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44,
    0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3a,
    0x7e, 0x9b, 0x55, 0x00, 0x00, 0x00, 0x0a, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0xf8,
    0x0f, 0x00, 0x01, 0x01, 0x01, 0x00, 0xb1, 0x38, 0xf6, 0x14, 0x00, 0x00, 0x00, 0x00, 0x49,
    0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
  };
  char *path = cli_scratch ("dot.png");

  g_assert_true (g_file_set_contents (path, (const char *) dot, sizeof dot, NULL));
  return path;
}

static void
test_logo (void)
{
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl");
  g_autofree char *dot = write_dot ();
  g_autofree char *option = g_strconcat ("--logo=", dot, NULL);
  g_autofree char *missing = g_strconcat ("--logo=", dot, ".not", NULL);
  g_autofree char *text = minutes (demo, "logo.html", option, NULL);
  g_autofree char *path = cli_scratch ("logo.pdf");
  g_auto(CliRun) pdf = { 0 }, wrong = { 0 }, none = { 0 };

  g_assert_nonnull (strstr (text, "<img alt=\"\" src=\"data:image/png;base64,iVBOR"));
  cli_run (&pdf, "minutes", demo, "-o", path, option, NULL);
  g_assert_cmpint (pdf.status, ==, 0);
  g_assert_cmpint (remove (path), ==, 0);
  g_assert_true (g_file_set_contents (dot, "GIF89a and the like", -1, NULL));
  cli_run (&wrong, "minutes", demo, "-o", path, option, NULL);
  g_assert_cmpint (wrong.status, ==, 1);
  g_assert_nonnull (strstr (wrong.err, "PNG or JPEG"));
  cli_run (&none, "minutes", demo, "-o", path, missing, NULL);
  g_assert_cmpint (none.status, ==, 1);
  g_assert_nonnull (strstr (none.err, "There is no file"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_wrong (void)
{
  static const struct { const char *args[4]; int status; } wrong[] = {
    { { NULL }, 2 }, { { "DEMO" }, 2 }, { { "DEMO", "-o", "x.doc" }, 2 },
    { { "DEMO", "-o", "x" }, 2 }, { { "DEMO", "-o", "x.md", "--level=5" }, 2 },
    { { "DEMO", "-o", "x.md", "--level=-1" }, 2 }, { { "DEMO", "-o", "x.md", "--language=de" }, 2 },
    { { "DEMO", "-o", "x.md", "--names=all" }, 2 }, { { "DEMO", "-o", "x.md", "--habit=nb" }, 2 },
    { { "DEMO", "-o", "x.md", "--numbering=1" }, 2 },
    { { "DEMO", "-o", "x.md", "--first-number=-3" }, 2 },
    { { "DEMO", "-o", "x.md", "--first-number=0" }, 2 }, { { "DEMO", "-o", "x.md", "--level=0" }, 2 },
    { { "nobody", "-o", "x.md" }, 1 }, { { "DEMO", "-o", "/nonexistent/x.md" }, 1 },
  };
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl");

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      const char *const *args = wrong[i].args;
      g_auto(CliRun) run = { 0 };

      cli_run (&run, "minutes", g_strcmp0 (args[0], "DEMO") == 0 ? demo : args[0], args[1],
               args[2], args[3], NULL);
      g_assert_cmpint (run.status, ==, wrong[i].status);
      g_assert_cmpstr (run.out, ==, "");
      g_assert_true (g_str_has_prefix (run.err, "ordetctl: "));
    }
}

/* Onto a folder, into none, by a name too long, over what is protected: a
 * sentence that names no temporary file, and what was there is as it was. */
static void
test_no_place (void)
{
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl");
  g_autofree char *folder = cli_scratch ("folder.odt");
  g_autofree char *nowhere = cli_scratch ("nowhere/m.html");
  g_autofree char *kept = cli_scratch ("kept.md");
  g_autofree char *name = g_strnfill (300, 'n');
  g_autofree char *file = g_strconcat (name, ".pdf", NULL);
  g_autofree char *longest = cli_scratch (file);
  g_autofree char *text = NULL;
  const struct { const char *path; int why; } places[] = {
    { folder, EISDIR }, { nowhere, ENOENT }, { longest, ENAMETOOLONG }, { kept, EACCES },
  };

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (kept, "old", -1, NULL));
  g_assert_cmpint (g_chmod (kept, 0444), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_auto(CliRun) run = { 0 };
      g_autofree char *said = g_strdup_printf ("ordetctl: “%s” could not be written: %s.\n",
                                               places[i].path, g_strerror (places[i].why));

      cli_run (&run, "minutes", demo, "-o", places[i].path, NULL);
      g_assert_cmpint (run.status, ==, 1);
      g_assert_cmpstr (run.err, ==, said);
    }
  g_assert_true (g_file_get_contents (kept, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
}

int
main (int    argc,
      char **argv)
{
  cli_init (&argc, &argv);
  g_test_add_func ("/cli/minutes/formats", test_formats);
  g_test_add_func ("/cli/minutes/levels", test_levels);
  g_test_add_func ("/cli/minutes/languages", test_languages);
  g_test_add_func ("/cli/minutes/of-the-store", test_of_store);
  g_test_add_func ("/cli/minutes/texts-of-the-secretary", test_texts);
  g_test_add_func ("/cli/minutes/shown", test_shown);
  g_test_add_func ("/cli/minutes/choices", test_choices);
  g_test_add_func ("/cli/minutes/logo", test_logo);
  g_test_add_func ("/cli/minutes/wrong-options", test_wrong);
  g_test_add_func ("/cli/minutes/no-place", test_no_place);
  return cli_finish (g_test_run ());
}
