/* test-export-any.c — for any meeting, every format holds every decision word for word
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random meetings whose texts are full of what the formats take for marks,
 * read by cmark, tidy, libxml2, unzip, pdftotext and Python's csv.
 */
#include "export-common.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

#define N_MEETINGS 12

static const char *const pieces[] = {
  "Ordet", "er", "fritt", "møte", "någon", "*", "**", "_", "__", "#", "##", ">", "<b>", "</p>",
  "<!--", "&", "&amp;", "&#38;", "[x](y)", "![", "]", "`", "```", "\\", "\\*", "1.", "2)", "-",
  "+", "=", "===", "---", "|", "~~~", "@", "'", "\"", "\"\"", ",", ";", "http://a.b", "漢字", "é",
  "  ", "\t", "\a", "5 000", "§", "{n}", "{who}", "%s", "%n", "$1", "From", "x_y_z", "a*b*c",
};

static char *
random_text (GRand *rand)
{
  GString *out = g_string_new (NULL);
  gint n = g_rand_int_range (rand, 1, 30);

  for (gint i = 0; i < n; i++)
    g_string_append_printf (out, "%s%s", pieces[g_rand_int_range (rand, 0,
                            G_N_ELEMENTS (pieces))], g_rand_boolean (rand) ? " " : "");
  /* A letter, so that there is a decision in it. */
  g_string_append_c (out, 'z');
  return g_string_free (out, FALSE);
}

/* What the minutes must never tell, as it would look: a category, an
 * observation, the extra time and the speaking time of a person (minutes.md). */
static const char *const secrets[] = { "zzcategory", "zzpronoun", "zzobserved", "613", "1237" };

static const char *const people[] = { "P1", "P2", "P3", "P4", "P5", "P6" };

static void
add_people (OrdetNotice *notice)
{
  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    {
      OrdetPersonData *person = ordet_notice_add_person (notice, people[i], "Oda *Eksempelvik*");

      person->category = g_strdup ("zzcategory");
      person->pronoun = g_strdup ("zzpronoun");
      person->is_new = TRUE;
      person->extra_s = 613;
    }
}

/* Somebody comes, asks, speaks for 1237 seconds, or is observed. */
static void
debate (OrdetMeeting *meeting,
        GRand        *rand,
        gint64       *at_us)
{
  const char *who = people[g_rand_int_range (rand, 0, G_N_ELEMENTS (people))];
  g_autoptr(OrdetEvent) event = NULL;

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      event = ordet_event_build (ORDET_ACT_ARRIVE, *at_us, ORDET_KEY_WHO, who, ORDET_KEY_NONE);
      break;
    case 1:
      event = ordet_event_build (ORDET_ACT_HAND, *at_us, ORDET_KEY_WHO, who, ORDET_KEY_NONE);
      break;
    case 2:
      *at_us += 1237 * ORDET_SECOND;
      event = ordet_event_build (ORDET_ACT_NEXT, *at_us, ORDET_KEY_CONTINUE, TRUE, ORDET_KEY_NONE);
      break;
    default:
      event = ordet_event_build (ORDET_ACT_OBSERVE, *at_us, ORDET_KEY_KIND, "zzobserved",
                                 ORDET_KEY_BY_GROUP, "a", ORDET_KEY_NONE);
      break;
    }
  ordet_meeting_act (meeting, event, NULL, NULL);
}

static OrdetMeeting *
random_meeting (GRand     *rand,
                GPtrArray *decisions)
{
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("M");
  g_autofree char *title = random_text (rand);
  OrdetMeeting *meeting;
  gint64 at_us = 0;

  notice->body = random_text (rand);
  notice->language = g_strdup (ordet_phrases_languages ()[g_rand_int_range (rand, 0, 4)]);
  add_people (notice);
  ordet_notice_add_item (notice, "1", title);
  meeting = ordet_meeting_new (notice);
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *text = random_text (rand);
      g_autofree char *id = g_strdup_printf ("D%u", i);
      g_autoptr(OrdetEvent) event = i == 0
        ? ordet_event_build (ORDET_ACT_ITEM, at_us += ORDET_SECOND, ORDET_KEY_ITEM, "1",
                             ORDET_KEY_NONE)
        : ordet_event_build (ORDET_ACT_DECISION, at_us += ORDET_SECOND, ORDET_KEY_ID, id,
                             ORDET_KEY_TEXT, text, ORDET_KEY_NONE);
      g_autofree char *clean = ordet_document_clean (text);

      if (ordet_meeting_act (meeting, event, NULL, NULL) && i > 0)
        g_ptr_array_add (decisions, fold_spaces (clean));
      debate (meeting, rand, &at_us);
    }
  return meeting;
}

static void
collect (xmlNodePtr node,
         GString   *out)
{
  for (; node != NULL; node = node->next)
    {
      if (node->type == XML_TEXT_NODE)
        g_string_append (out, (const char *) node->content);
      collect (node->children, out);
    }
}

/* What @command makes of the file, as XML, without its marks. */
static char *
read_through (const char *const *command)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *out = NULL, *problems = NULL;
  g_autoptr(GString) text = g_string_new (NULL);
  xmlDocPtr document;
  char *body;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, &problems,
                &status, &error);
  g_assert_no_error (error);
  body = strstr (out, "<document");
  body = body != NULL ? body : strstr (out, "<html");
  body = body != NULL ? body : strstr (out, "<office:document-content");
  g_assert_nonnull (body);
  document = xmlReadMemory (body, (int) strlen (body), NULL, NULL, XML_PARSE_NONET);
  g_assert_nonnull (document);
  collect (xmlDocGetRootElement (document), text);
  xmlFreeDoc (document);
  return fold_spaces (text->str);
}

static char *
read_csv (const char *path)
{
  const char *const command[] = {
    "python3", "-c", "import csv, sys\n"
    "for row in csv.reader(open(sys.argv[1], newline='', encoding='utf-8'), strict=True):\n"
    "  assert len(row) == 7, row\n"
    "  assert not any(cell[:1] in tuple('=+-@') for cell in row), row\n"
    "  sys.stdout.buffer.write((row[4] + '\\n').encode())\n", path, NULL
  };
  g_autoptr(GError) error = NULL;
  g_autofree char *out = NULL, *problems = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, &problems,
                &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, &error))
    g_error ("%s", problems);
  return fold_spaces (out);
}

/* Without what stands in the margins, which would fall into a decision that
 * goes over to the next page. */
static char *
read_pdf (const char *path)
{
  g_autofree char *out =
    run ((const char *const[]) { "pdftotext", "-enc", "UTF-8", "-raw", "-nopgbrk", "-x", "0", "-y",
                                 "60", "-W", "596", "-H", "722", path, "-", NULL });

  return fold_spaces (out);
}

/* Which fonts a machine has is not the program's: a PDF shows a character that
 * no font has as a box. */
static gboolean
for_every_font (const char *text)
{
  return strstr (text, "漢字") == NULL;
}

static void
check_format (const OrdetDocument *document,
              const char          *folder,
              const char          *extension,
              const GPtrArray     *decisions)
{
  g_autofree char *path = g_strdup_printf ("%s/any.%s", folder, extension);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL, *raw = NULL;
  guint n_found = 0;

  ordet_export_document (document, ordet_format_for_path (path), path, NULL, NULL, &error);
  g_assert_no_error (error);
  if (strcmp (extension, "md") == 0)
    text = read_through ((const char *const[]) { "cmark", "--to", "xml", path, NULL });
  else if (strcmp (extension, "html") == 0)
    text = read_through ((const char *const[]) { "tidy", "-quiet", "-asxml", "-utf8", "--doctype",
                                                 "omit", "--numeric-entities", "yes", path, NULL });
  else if (strcmp (extension, "csv") == 0)
    text = read_csv (path);
  else if (strcmp (extension, "odt") == 0)
    text = read_through ((const char *const[]) { "unzip", "-p", path, "content.xml", NULL });
  else if (strcmp (extension, "pdf") == 0)
    text = read_pdf (path);
  else
    {
      g_assert_true (g_file_get_contents (path, &raw, NULL, NULL));
      text = fold_spaces (raw);
    }
  for (guint i = 0; i < decisions->len; i++)
    {
      const char *decision = g_ptr_array_index (decisions, i);

      if (strcmp (extension, "pdf") != 0 || for_every_font (decision))
        {
          assert_contains (text, decision, TRUE, path);
          n_found++;
        }
    }
  g_assert_cmpuint (n_found, >, 20);
  for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++)
    assert_contains (text, secrets[i], FALSE, path);
}

static void
test_any (void)
{
  static const char *const extensions[] = { "md", "html", "txt", "csv", "odt", "pdf" };
  g_autofree char *folder = new_folder ();
  g_autoptr(GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < N_MEETINGS; i++)
    {
      g_autoptr(GPtrArray) decisions = g_ptr_array_new_with_free_func (g_free);
      g_autoptr(OrdetMeeting) meeting = random_meeting (rand, decisions);
      g_autoptr(OrdetDocument) document =
        build_minutes (meeting, (OrdetMinutesLevel) (1 + i % 4), i % 3 == 0);

      g_assert_cmpuint (decisions->len, >, 50);
      for (gsize e = 0; e < G_N_ELEMENTS (extensions); e++)
        check_format (document, folder, extensions[e], decisions);
    }
  remove_folder (folder);
}

/* How often @word is in @text when the white space is taken out of both. */
static guint
count_words (const char *text,
             const char *word)
{
  g_auto(GStrv) pieces_of = g_strsplit_set (text, " \n\f", -1);
  g_autofree char *joined = g_strjoinv ("", pieces_of);
  guint n = 0;

  for (const char *at = joined; (at = strstr (at, word)) != NULL; at += strlen (word))
    n++;
  return n;
}

/* More in one paragraph than Pango can break into lines, with spaces and
 * without, in a decision and in the table of decisions: every word of it is
 * on a page. */
static void
test_long (void)
{
  static const struct { const char *word; gsize size; } texts[] = {
    { "møteleder ", 400000 }, { "ordetfritt", 120000 },
  };
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "large.pdf", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      OrdetNode *root = ordet_node_new_section (1, "T");
      OrdetNode *block = ordet_node_append (root, ordet_node_new_block (ORDET_BLOCK_DECISION, "D"));
      OrdetNode *table = ordet_node_append (root, ordet_node_new (ORDET_NODE_TABLE));
      OrdetNode *row = ordet_node_append (table, ordet_node_new (ORDET_NODE_ROW));
      guint n = (guint) (texts[i].size / strlen (texts[i].word));
      g_autoptr(GString) large = g_string_new (NULL);
      g_autofree char *word = g_strstrip (g_strdup (texts[i].word));
      g_autoptr(OrdetDocument) document = NULL;
      g_autoptr(GError) error = NULL;
      g_autofree char *text = NULL;

      for (guint j = 0; j < n; j++)
        g_string_append (large, texts[i].word);
      ordet_node_append_lines (block, large->str);
      ordet_node_append_text (row, ORDET_NODE_CELL, "short");
      ordet_node_append_text (row, ORDET_NODE_CELL, large->str);
      document = ordet_document_new (root, "nb", NULL);
      ordet_export_document (document, ordet_format_find ("pdf"), path, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_spawn_sync (NULL, (char *[]) { "pdftotext", "-enc", "UTF-8", "-nopgbrk",
                                                      "-raw", path, "-", NULL }, NULL,
                                   G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, NULL));
      /* Header and footer may fall into a word that has no end. */
      g_assert_cmpuint (count_words (text, word), >=, 2 * n - (i == 0 ? 0 : 200));
      g_assert_cmpuint (count_words (text, word), <=, 2 * n);
    }
  remove_folder (folder);
}

/* The second column of a line of the list of names; in quotes if it has a
 * comma or a quote. (transfer full) */
static char *
second_cell (const char *line)
{
  const char *at = strchr (line, ',');
  GString *out = g_string_new (NULL);
  gboolean quoted;

  g_assert_nonnull (at);
  quoted = *++at == '"';
  for (at += quoted; *at != '\0' && (quoted || *at != ','); at++)
    {
      if (quoted && *at == '"' && *++at != '"')
        break;
      g_string_append_c (out, *at);
    }
  return g_string_free (out, FALSE);
}

/* @text without isolates, which stand around names from right to left. */
static char *
without_isolates (const char *text)
{
  GString *out = g_string_new (text);

  g_string_replace (out, "\xe2\x81\xa8", "", 0);
  g_string_replace (out, "\xe2\x81\xa9", "", 0);
  return g_string_free (out, FALSE);
}

/* Names in twelve scripts: each is in the list of those present. */
static void
test_names (void)
{
  static const char *const ids[] = { "text", "csv", "pdf", "odt" };
  const char *data = g_getenv ("ORDET_TEST_DATA");
  g_autofree char *path = data == NULL ? NULL
    : g_build_filename (data, "names", "participants_multiscript.csv", NULL);
  g_autofree char *content = NULL, *text = NULL, *plain = NULL;
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("M");
  g_autoptr(OrdetMeeting) meeting = NULL;
  g_autoptr(OrdetDocument) document = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_auto(GStrv) lines = NULL;

  if (path == NULL || !g_file_get_contents (path, &content, NULL, NULL))
    {
      g_test_skip ("ORDET_TEST_DATA is not set: the names in many scripts were left out");
      return;
    }
  lines = g_strsplit (g_strchomp (content), "\n", -1);
  for (gsize i = 1; lines[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("P%" G_GSIZE_FORMAT, i);
      g_autofree char *name = second_cell (lines[i]);

      ordet_notice_add_person (notice, id, name);
    }
  g_assert_cmpuint (notice->people->len, >, 300);
  meeting = ordet_meeting_new (notice);
  for (guint i = 1; i <= notice->people->len; i++)
    {
      g_autofree char *id = g_strdup_printf ("P%u", i);
      g_autoptr(OrdetEvent) arrive = ordet_event_build (ORDET_ACT_ARRIVE, ORDET_SECOND,
                                                        ORDET_KEY_WHO, id, ORDET_KEY_NONE);

      g_assert_true (ordet_meeting_act (meeting, arrive, NULL, NULL));
    }
  document = build_minutes (meeting, ORDET_LEVEL_PROPOSALS, TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) made =
        ordet_export_bytes (document, ordet_format_find (ids[i]), NULL, NULL, &error);

      g_assert_no_error (error);
      g_assert_nonnull (made);
    }
  bytes = ordet_export_bytes (document, ordet_format_find ("text"), NULL, NULL, NULL);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  plain = without_isolates (text);
  g_free (text);
  text = fold_spaces (plain);
  for (guint i = 0; i < notice->people->len; i++)
    {
      OrdetPersonData *person = g_ptr_array_index (notice->people, i);
      g_autofree char *clean = ordet_document_clean (person->name);
      g_autofree char *bare = without_isolates (clean);
      g_autofree char *name = fold_spaces (bare);

      assert_contains (text, name, TRUE, "names");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-any/decisions", test_any);
  g_test_add_func ("/export-any/long", test_long);
  g_test_add_func ("/export-any/names", test_names);
  return g_test_run ();
}
