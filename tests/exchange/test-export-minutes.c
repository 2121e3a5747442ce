/* test-export-minutes.c — the annual meeting in four languages, in every format
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The files are read by programs nobody here wrote: pdftotext, pdfinfo,
 * pdffonts, qpdf, tidy, cmark; the OpenDocument text with libxml2. All of it
 * under LC_ALL=C: the language of minutes does not depend on any locale.
 */
#include "export-common.h"

#include <json-glib/json-glib.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <minizip/unzip.h>

static const char *const languages[] = { "nb", "nn", "sv", "en" };
static const char *const format_ids[] = { "pdf", "odt", "html", "markdown", "text" };

/* The content of the entry @name of a zip file. (transfer full) */
static char *
read_zip (const char *path,
          const char *name,
          gsize      *length)
{
  unzFile zip = unzOpen64 (path);
  unz_file_info64 info;
  char *content;

  g_assert_nonnull (zip);
  g_assert_cmpint (unzLocateFile (zip, name, 1), ==, UNZ_OK);
  g_assert_cmpint (unzGetCurrentFileInfo64 (zip, &info, NULL, 0, NULL, 0, NULL, 0), ==, UNZ_OK);
  content = g_malloc (info.uncompressed_size + 1);
  g_assert_cmpint (unzOpenCurrentFile (zip), ==, UNZ_OK);
  g_assert_cmpint (unzReadCurrentFile (zip, content, (unsigned) info.uncompressed_size), ==,
                   (int) info.uncompressed_size);
  g_assert_cmpint (unzCloseCurrentFile (zip), ==, UNZ_OK);
  unzClose (zip);
  content[info.uncompressed_size] = '\0';
  *length = info.uncompressed_size;
  return content;
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
      if (node->type == XML_ELEMENT_NODE)
        g_string_append_c (out, ' ');
    }
}

/* The text of an OpenDocument text, or of an HTML page that is XML too. */
static char *
xml_text (const char *content,
          gsize       length)
{
  xmlDocPtr document = xmlReadMemory (content, (int) length, NULL, NULL, XML_PARSE_NONET);
  GString *out = g_string_new (NULL);

  g_assert_nonnull (document);
  collect (xmlDocGetRootElement (document), out);
  xmlFreeDoc (document);
  return g_string_free (out, FALSE);
}

static char *
odt_text (const char *path)
{
  gsize length;
  g_autofree char *content = read_zip (path, "content.xml", &length);

  return xml_text (content, length);
}

/* The text of a file, as another program reads it. (transfer full) */
static char *
read_text (const char *id,
           const char *path)
{
  const char *const pdftotext[] = { "pdftotext", "-enc", "UTF-8", path, "-", NULL };
  const char *const tidy[] = { "tidy", "-quiet", "-asxml", "-utf8", "--doctype", "omit",
                               "--numeric-entities", "yes", path, NULL };
  const char *const cmark[] = { "cmark", "--to", "xml", path, NULL };
  const char *const cat[] = { "cat", path, NULL };
  g_autofree char *raw = NULL, *text = NULL;

  if (strcmp (id, "odt") == 0)
    text = odt_text (path);
  else
    raw = run (strcmp (id, "pdf") == 0 ? pdftotext : strcmp (id, "html") == 0 ? tidy
               : strcmp (id, "markdown") == 0 ? cmark : cat);
  if (strcmp (id, "html") == 0)
    text = xml_text (raw, strlen (raw));
  else if (strcmp (id, "markdown") == 0)
    {
      char *body = strstr (raw, "<document");

      text = xml_text (body, strlen (body));
    }
  else if (text == NULL)
    text = g_steal_pointer (&raw);
  return fold_spaces (text);
}

static JsonObject *
load_texts (JsonParser *parser)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "annual-meeting.texts.json",
                                                 NULL);
  g_autoptr(GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

/* Every text of @list in @language is in @text; those of proposals that were
 * withdrawn, or merged into another, only if @all. */
static guint
check_texts (JsonArray  *list,
             const char *language,
             const char *text,
             gboolean    all,
             const char *where)
{
  guint there = 0;

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonObject *object = json_array_get_object_element (list, i);
      const char *status = json_object_get_string_member_with_default (object, "status", "");
      const char *wanted = json_object_get_string_member (json_object_get_object_member (object,
                                                          "text"), language);
      gboolean expected = all || strcmp (status, "withdrawn") != 0;
      g_autofree char *folded = fold_spaces (wanted);

      assert_contains (text, folded, expected, where);
      there += expected;
    }
  return there;
}

static const struct { const char *language, *phrases[6]; } said[] = {
  { "nb", { "Protokoll fra årsmøte i", "Dato: 13. februar 2027", "Møtet ble åpnet kl. 12.03.",
            "Sak 5a Forslag A", "30 stemmeberettigede var til stede.",
            "Møtet ble hevet kl. 15.38." } },
  { "nn", { "Protokoll frå årsmøte i", "Dato: 13. februar 2027", "Møtet vart opna kl. 12.03.",
            "Sak 5a Framlegg A", "30 røysteføre var til stades.",
            "Møtet vart heva kl. 15.38." } },
  { "sv", { "Protokoll fört vid årsmöte med", "Datum: 13 februari 2027",
            "Mötet öppnades kl. 12.03.", "§ 5a Motion A",
            "Röstlängden fastställdes till 30 röstberättigade.",
            "Mötet avslutades kl. 15.38." } },
  { "en", { "Minutes of the annual meeting of", "Date: 13 February 2027",
            "The meeting was opened at 12:03.", "Item 5a Motion A",
            "30 members entitled to vote were present.", "The meeting closed at 15:38." } },
};

static void
check_file (const char          *folder,
            const OrdetDocument *document,
            const char          *id,
            gsize                language,
            OrdetMinutesLevel    level)
{
  g_autofree char *path = g_strdup_printf ("%s/%s-%d.%s", folder, languages[language], level, id);
  g_autoptr(JsonParser) parser = json_parser_new ();
  JsonObject *texts = load_texts (parser);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  ordet_export_document (document, ordet_format_find (id), path, NULL, NULL, &error);
  g_assert_no_error (error);
  text = read_text (id, path);
  g_assert_cmpuint (check_texts (json_object_get_array_member (texts, "decisions"),
                                 languages[language], text, TRUE, path), ==, 12);
  if (level >= ORDET_LEVEL_PROPOSALS)
    g_assert_cmpuint (check_texts (json_object_get_array_member (texts, "proposals"),
                                   languages[language], text, level > ORDET_LEVEL_PROPOSALS,
                                   path), ==, level > ORDET_LEVEL_PROPOSALS ? 16 : 14);
  for (gsize i = 0; i < G_N_ELEMENTS (said[language].phrases); i++)
    assert_contains (text, said[language].phrases[i], TRUE, path);
}

/* Twelve decisions word for word at every level; the proposals not withdrawn
 * at level 2, all sixteen above it; headings and phrases in the language. */
static void
test_annual (gconstpointer data)
{
  gsize language = GPOINTER_TO_SIZE (data);
  g_autofree char *folder = new_folder ();
  g_autoptr(OrdetMeeting) meeting = load_annual (languages[language]);

  g_assert_cmpstr (said[language].language, ==, languages[language]);
  for (OrdetMinutesLevel level = ORDET_LEVEL_DECISIONS; level <= ORDET_LEVEL_NOTES; level++)
    {
      g_autoptr(OrdetDocument) document = build_minutes (meeting, level, FALSE);

      for (gsize i = 0; i < G_N_ELEMENTS (format_ids); i++)
        check_file (folder, document, format_ids[i], language, level);
    }
  remove_folder (folder);
}

static char *
write_annual (const char *folder,
              const char *id)
{
  g_autoptr(OrdetMeeting) meeting = load_annual ("nb");
  g_autoptr(OrdetDocument) document = build_minutes (meeting, ORDET_LEVEL_NOTES, TRUE);
  char *path = g_strdup_printf ("%s/annual.%s", folder, id);
  g_autoptr(GError) error = NULL;
  OrdetExportOptions options = { .letterhead = "Eksempellaget Furuvik" };

  ordet_export_document (document, ordet_format_find (id), path, &options, NULL, &error);
  g_assert_no_error (error);
  return path;
}

/* Tagged, with headings, lists and tables, header and footer outside; the
 * language and title set; fonts in the file; nothing wrong in it. */
static void
test_pdf (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = write_annual (folder, "pdf");
  g_autofree char *info = run ((const char *const[]) { "pdfinfo", "-enc", "UTF-8", path, NULL });
  g_autofree char *structure = run ((const char *const[]) { "pdfinfo", "-struct", path, NULL });
  g_autofree char *spoken =
    run ((const char *const[]) { "pdfinfo", "-enc", "UTF-8", "-struct-text", path, NULL });
  g_autofree char *fonts = run ((const char *const[]) { "pdffonts", path, NULL });
  g_autofree char *check = run ((const char *const[]) { "qpdf", "--check", path, NULL });
  g_autofree char *json = run ((const char *const[]) { "qpdf", "--json", path, NULL });
  g_autofree char *text = read_text ("pdf", path);
  static const char *const elements[] = {
    "Document", "H1 (", "H2 (", "H3 (", "P (", "L (", "LI (", "Lbl (", "LBody (", "Table (",
    " TR\n", " TH\n", " TD\n",
  };
  static const char *const keys[] = {
    "\"/Lang\": \"u:nb\"", "\"/DisplayDocTitle\": true", "\"/Marked\": true", "\"/StructTreeRoot\"",
  };
  g_auto(GStrv) lines = g_strsplit (fonts, "\n", -1);

  assert_contains (info, "Protokoll fra årsmøte i Eksempellaget Furuvik", TRUE, "pdfinfo");
  assert_contains (info, "Tagged:          yes", TRUE, "pdfinfo");
  assert_contains (info, "(A4)", TRUE, "pdfinfo");
  for (gsize i = 0; i < G_N_ELEMENTS (elements); i++)
    assert_contains (structure, elements[i], TRUE, "pdfinfo -struct");
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    assert_contains (json, keys[i], TRUE, "qpdf --json");
  assert_contains (check, "No syntax or stream encoding errors", TRUE, "qpdf --check");
  g_assert_cmpuint (g_strv_length (lines), >, 3);
  for (gsize i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
    g_assert_true (g_regex_match_simple (" yes yes yes +\\d+ +\\d+ *$", lines[i], 0, 0));
  assert_contains (text, "Side 1 av ", TRUE, "pdftotext");
  assert_contains (structure, "Private", FALSE, "pdfinfo -struct");
  assert_contains (spoken, "Møtet ble åpnet kl. 12.03.", TRUE, "pdfinfo -struct-text");
  assert_contains (spoken, "Side 1 av ", FALSE, "pdfinfo -struct-text");
  remove_folder (folder);
}

/* Every page says its number and none ends with a heading. */
static void
test_pages (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = write_annual (folder, "pdf");
  g_autofree char *text = run ((const char *const[]) { "pdftotext", "-enc", "UTF-8", "-layout",
                                                       path, "-", NULL });
  g_auto(GStrv) pages = g_strsplit (text, "\f", -1);
  guint n_pages = g_strv_length (pages) - 1;

  g_assert_cmpuint (n_pages, >=, 5);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *number = g_strdup_printf ("Side %u av %u", i + 1, n_pages);
      g_auto(GStrv) lines = NULL;
      guint last;

      assert_contains (pages[i], number, TRUE, "page");
      lines = g_strsplit (g_strstrip (pages[i]), "\n", -1);
      last = g_strv_length (lines) - 1;
      while (last > 0 && (strstr (lines[last], number) != NULL ||
                          *g_strstrip (lines[last]) == '\0'))
        last--;
      g_assert_false (g_regex_match_simple ("^ *(Sak [0-9]|F[0-9]+:|Vedtak D|Votering V|Vedlegg )",
                                            lines[last], 0, 0));
    }
  remove_folder (folder);
}

static void
test_html (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = write_annual (folder, "html");
  g_autofree char *tidy = run ((const char *const[]) { "tidy", "-errors", "-quiet", path, NULL });

  g_assert_cmpstr (tidy, ==, "");
  remove_folder (folder);
}

/* The parts are well-formed, styles and lists are real. */
static void
test_odt (void)
{
  static const char *const parts[] = {
    "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"
  };
  static const char *const elements[] = {
    "<text:h ", "text:outline-level=\"2\"", "<text:list ", "<table:table-header-rows>",
    "text:style-name=\"Decision\"",
  };
  g_autofree char *folder = new_folder ();
  g_autofree char *path = write_annual (folder, "odt");
  gsize length;
  g_autofree char *content = read_zip (path, "content.xml", &length);
  g_autofree char *styles = read_zip (path, "styles.xml", &length);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *part = read_zip (path, parts[i], &length);
      g_autofree char *text = xml_text (part, length);

      g_assert_nonnull (text);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (elements); i++)
    assert_contains (content, elements[i], TRUE, "content.xml");
  assert_contains (styles, "fo:language=\"nb\"", TRUE, "styles.xml");
  assert_contains (styles, "<text:page-count>", TRUE, "styles.xml");
  remove_folder (folder);
}

/* Every key of the phrases is there, in a form for one and for many where
 * there are two, and no place is left open. */
static void
test_phrases (void)
{
  const char *const *keys = ordet_phrases_keys ();

  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      const OrdetPhrases *phrases = ordet_phrases_for_language (languages[l]);

      g_assert_cmpstr (phrases->language, ==, languages[l]);
      for (gsize i = 0; keys[i] != NULL; i++)
        g_assert_cmpstr (ordet_phrase (phrases, keys[i]), !=, "");
    }
  g_assert_cmpstr (ordet_phrases_for_language ("no_NO.UTF-8")->language, ==, "nb");
  g_assert_cmpstr (ordet_phrases_for_language ("sv-FI")->language, ==, "sv");
  g_assert_cmpstr (ordet_phrases_for_language ("svo")->language, ==, "en");
  g_assert_cmpstr (ordet_phrases_for_language (NULL)->language, ==, "en");
}

/* --- what is never in minutes --------------------------------------------- */

static void
assert_discreet (const char *text,
                 const char *where)
{
  static const char *const never[] = {
    "\\b(woman|nonbinary|unstated)\\b", "\\binterruption\\b", "domination", "misgendering",
    "\\b\\d+:\\d\\d:\\d\\d\\b", "\\d sekunder\\b", "ekstra taletid", "extra minute",
    "first time", "første gang",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (never); i++)
    if (g_regex_match_simple (never[i], text, G_REGEX_CASELESS, 0))
      g_error ("%s: /%s/ is in the minutes", where, never[i]);
  /* In Swedish it is a word of the board's proposal on the order. */
  if (strstr (where, ".sv.") == NULL && g_regex_match_simple ("\\bman\\b", text, 0, 0))
    g_error ("%s: a category is in the minutes", where);
}

static void
check_log (const char *path)
{
  g_autoptr(OrdetMeeting) meeting = load_meeting (path);
  static const char *const text_ids[] = { "html", "markdown", "text", "csv" };

  /* Level 3: what a secretary writes in a note is the secretary's to say. */
  for (OrdetMinutesLevel level = ORDET_LEVEL_DECISIONS; level <= ORDET_LEVEL_SPEAKERS; level++)
    {
      g_autoptr(OrdetDocument) document = build_minutes (meeting, level, TRUE);

      for (gsize i = 0; i < G_N_ELEMENTS (text_ids); i++)
        {
          g_autoptr(GBytes) bytes =
            ordet_export_bytes (document, ordet_format_find (text_ids[i]), NULL, NULL, NULL);
          gsize length;
          gconstpointer data = g_bytes_get_data (bytes, &length);
          g_autofree char *text = g_strndup (data, length);

          assert_discreet (text, path);
        }
    }
}

static void
test_discreet (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "cases", NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_str_has_suffix (name, ".jsonl"))
        continue;
      check_log (path);
      n++;
    }
  g_assert_cmpuint (n, >=, 24);
  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autofree char *file = strcmp (languages[l], "nb") == 0
        ? g_strdup ("annual-meeting.jsonl")
        : g_strdup_printf ("annual-meeting.%s.jsonl", languages[l]);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "demo", file, NULL);

      check_log (path);
    }
}

/* The annual meeting with everything about persons but their names taken out
 * of the events, and every turn as long as the next: the same minutes. */
static void
test_same_without (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "demo",
                                                 "annual-meeting.jsonl", NULL);
  g_autoptr(OrdetLog) log = ordet_log_read_file (path, NULL);
  g_autoptr(OrdetMeeting) with = load_meeting (path), without = NULL;
  g_autoptr(OrdetNotice) notice = ordet_notice_copy (ordet_log_notice (log));
  guint n_turns = 0;

  for (guint i = 0; i < notice->people->len; i++)
    {
      OrdetPersonData *person = g_ptr_array_index (notice->people, i);

      g_clear_pointer (&person->pronoun, g_free);
      person->extra_s += 7;
      person->is_new = !person->is_new;
    }
  without = ordet_meeting_new (notice);
  for (gsize i = 0; i < ordet_log_n_lines (log); i++)
    {
      OrdetEvent *event = ordet_log_line (log, i)->event;

      if (event == NULL || ordet_event_act (event) == ORDET_ACT_EXTEND)
        continue;
      ordet_meeting_act (without, event, NULL, NULL);
      if (n_turns < ordet_meeting_n_turns (without) && ordet_event_act (event) == ORDET_ACT_DONE)
        {
          g_autoptr(OrdetEvent) correct =
            ordet_event_build (ORDET_ACT_CORRECT, ordet_event_at_us (event), ORDET_KEY_TURN,
                               (gint64) ordet_meeting_n_turns (without), ORDET_KEY_SECONDS,
                               41 * ORDET_SECOND, ORDET_KEY_NONE);

          n_turns = ordet_meeting_n_turns (without);
          g_assert_true (ordet_meeting_act (without, correct, NULL, NULL));
        }
    }
  g_assert_cmpuint (n_turns, >, 60);
  for (OrdetMinutesLevel level = ORDET_LEVEL_DECISIONS; level <= ORDET_LEVEL_NOTES; level++)
    {
      g_autoptr(OrdetDocument) a = build_minutes (with, level, TRUE);
      g_autoptr(OrdetDocument) b = build_minutes (without, level, TRUE);
      g_autoptr(GBytes) x = ordet_export_bytes (a, ordet_format_find ("text"), NULL, NULL, NULL);
      g_autoptr(GBytes) y = ordet_export_bytes (b, ordet_format_find ("text"), NULL, NULL, NULL);

      g_assert_cmpmem (g_bytes_get_data (x, NULL), g_bytes_get_size (x),
                       g_bytes_get_data (y, NULL), g_bytes_get_size (y));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LC_ALL", "C", TRUE);
  g_test_init (&argc, &argv, NULL);
  for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autofree char *name = g_strdup_printf ("/export-minutes/annual/%s", languages[l]);

      g_test_add_data_func (name, GSIZE_TO_POINTER (l), test_annual);
    }
  g_test_add_func ("/export-minutes/pdf", test_pdf);
  g_test_add_func ("/export-minutes/pages", test_pages);
  g_test_add_func ("/export-minutes/html", test_html);
  g_test_add_func ("/export-minutes/odt", test_odt);
  g_test_add_func ("/export-minutes/phrases", test_phrases);
  g_test_add_func ("/export-minutes/discreet", test_discreet);
  g_test_add_func ("/export-minutes/same-without", test_same_without);
  return g_test_run ();
}
