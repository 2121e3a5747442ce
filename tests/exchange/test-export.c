/* test-export.c — the formats by themselves: marks, cells, bad input
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export-common.h"

#include <cairo.h>

#include "ordet-pdf-pages.h"

/* A document of one paragraph for each of @lines, in a decision. */
static OrdetDocument *
make_document (const char *title,
               const char *text)
{
  OrdetNode *root = ordet_node_new_section (1, title);
  OrdetNode *item = ordet_node_append (root, ordet_node_new_section (2, "Item 1"));
  OrdetNode *block = ordet_node_append (item, ordet_node_new_block (ORDET_BLOCK_DECISION, "D"));

  item->id = g_strdup ("1");
  block->id = g_strdup ("D1");
  ordet_node_append_lines (block, text);
  return ordet_document_new (root, "nb", NULL);
}

static char *
write_format (const OrdetDocument *document,
              const char          *id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes =
    ordet_export_bytes (document, ordet_format_find (id), NULL, NULL, &error);
  gsize length;
  gconstpointer data;

  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &length);
  return g_strndup (data, length);
}

static void
test_table (void)
{
  gsize n;
  const OrdetFormat *formats = ordet_formats (&n);

  g_assert_cmpuint (n, ==, 6);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/tmp/a.b.%s", formats[i].extension);

      g_assert_true (ordet_format_find (formats[i].id) == &formats[i]);
      g_assert_true (ordet_format_for_path (path) == &formats[i]);
    }
  g_assert_true (ordet_format_for_path ("REFERAT.PDF") == ordet_format_find ("pdf"));
  g_assert_null (ordet_format_for_path ("referat"));
  g_assert_null (ordet_format_for_path ("referat.docx"));
  g_assert_null (ordet_format_find ("docx"));
  g_assert_null (ordet_format_find (NULL));
}

/* What CommonMark would read as a mark is escaped, and nothing else. */
static void
test_markdown (void)
{
  static const struct { const char *text, *written; } cases[] = {
    { "plain, «quoted» (14–14); 5 000", "plain, «quoted» (14–14); 5 000" },
    { "# no heading", "\\# no heading" },
    { "- no list", "\\- no list" },
    { "+ no list", "\\+ no list" },
    { "1. no list", "1\\. no list" },
    { "2027) no list", "2027\\) no list" },
    { "2027 is a year", "2027 is a year" },
    { "> no quotation", "\\> no quotation" },
    { "*no* _marks_ `here`", "\\*no\\* \\_marks\\_ \\`here\\`" },
    { "snake_case stays", "snake_case stays" },
    { "[no](link) <b>", "\\[no\\](link) \\<b>" },
    { "AT&T; &amp; R & D", "AT\\&T; \\&amp; R & D" },
    { "back\\slash", "back\\\\slash" },
    { "--- no rule", "\\--- no rule" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OrdetDocument) document = make_document ("T", cases[i].text);
      g_autofree char *written = write_format (document, "markdown");
      g_autofree char *line = g_strdup_printf ("\n> %s\n", cases[i].written);

      assert_contains (written, line, TRUE, "markdown");
    }
}

static void
test_marks (void)
{
  OrdetNode *root = ordet_node_new_section (1, "T");
  g_autoptr(OrdetDocument) document = NULL;
  g_autofree char *markdown = NULL, *html = NULL, *text = NULL;

  ordet_node_append_marked (root, "a **bold** and *leaning* word\n- one\n- two");
  document = ordet_document_new (root, "en", NULL);
  markdown = write_format (document, "markdown");
  html = write_format (document, "html");
  text = write_format (document, "text");
  assert_contains (markdown, "\na **bold** and *leaning* word\n\n- one\n- two\n", TRUE, "markdown");
  assert_contains (html, ">a <strong>bold</strong> and <em>leaning</em> word</p>", TRUE, "html");
  assert_contains (html, "<ul>\n<li dir=\"auto\">one</li>", TRUE, "html");
  assert_contains (text, "\na bold and leaning word\n\n- one\n- two\n", TRUE, "text");
}

static void
test_html (void)
{
  g_autoptr(OrdetDocument) document = make_document ("<T> & \"U\"", "</p><script>alert(1)</script>");
  g_autofree char *written = write_format (document, "html");

  assert_contains (written, "<html lang=\"nb\"", TRUE, "html");
  assert_contains (written, "<title>&lt;T&gt; &amp; &quot;U&quot;</title>", TRUE, "html");
  assert_contains (written, "<script", FALSE, "html");
  assert_contains (written, "http", FALSE, "html");
}

/* A cell never begins a formula; quotes are doubled, lines end with CRLF. */
static void
test_csv (void)
{
  static const struct { const char *text, *cell; } cases[] = {
    { "plain", "\"plain\"" },
    { "say \"yes\", then", "\"say \"\"yes\"\", then\"" },
    { "=1+1", "\"'=1+1\"" },
    { "+47 900", "\"'+47 900\"" },
    { "-5", "\"'-5\"" },
    { "@SUM(A1)", "\"'@SUM(A1)\"" },
    { "\t=1", "\"'=1\"" },
    { "two\nlines", "\"two\nlines\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OrdetDocument) document = make_document ("T", cases[i].text);
      g_autofree char *written = write_format (document, "csv");
      g_autofree char *row =
        g_strdup_printf ("\r\n\"\",\"1\",\"Item 1\",\"D1\",%s,\"\",\"\"\r\n", cases[i].cell);

      assert_contains (written, row, TRUE, "csv");
    }
}

static guint
columns_of (const char *line)
{
  guint columns = 0;

  for (; *line != '\0'; line = g_utf8_next_char (line))
    columns += g_unichar_iswide (g_utf8_get_char (line)) ? 2
      : g_unichar_iszerowidth (g_utf8_get_char (line)) ? 0 : 1;
  return columns;
}

/* 72 columns, no space at the end of a line, nothing a mail program changes. */
static void
test_text (void)
{
  g_autoptr(GString) long_text = g_string_new (NULL);
  g_auto(GStrv) lines = NULL;
  g_autoptr(OrdetDocument) document = NULL;
  g_autofree char *written = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (long_text, "%s ", i % 7 == 0 ? "From" : i % 5 == 0 ? "漢字漢字" : "ordet");
  document = make_document ("From here", long_text->str);
  written = write_format (document, "text");
  lines = g_strsplit (written, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (columns_of (lines[i]), <=, 72);
      g_assert_false (g_str_has_suffix (lines[i], " "));
      g_assert_false (g_str_has_prefix (lines[i], "From "));
      g_assert_false (g_str_has_prefix (lines[i], ">"));
    }
}

/* OpenDocument 1.3 part 2, 3.3: mimetype first, stored, without extra field. */
static void
test_odt_mimetype (void)
{
  static const char name[] = "mimetypeapplication/vnd.oasis.opendocument.text";
  g_autoptr(OrdetDocument) document = make_document ("T", "text");
  g_autoptr(GBytes) bytes =
    ordet_export_bytes (document, ordet_format_find ("odt"), NULL, NULL, NULL);
  const guchar *data = g_bytes_get_data (bytes, NULL);

  g_assert_cmpmem (data, 4, "PK\3\4", 4);
  g_assert_cmpuint (data[8] | data[9] << 8, ==, 0);   /* stored */
  g_assert_cmpuint (data[28] | data[29] << 8, ==, 0); /* no extra field */
  g_assert_cmpmem (data + 30, sizeof name - 1, name, sizeof name - 1);
}

/* No clock, nothing random: the same document gives the same file. */
static void
test_same_bytes (void)
{
  g_autoptr(OrdetMeeting) meeting = load_annual ("nb");
  g_autoptr(OrdetDocument) document = build_minutes (meeting, ORDET_LEVEL_NOTES, TRUE);
  gsize n;
  const OrdetFormat *formats = ordet_formats (&n);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr(GBytes) a = ordet_export_bytes (document, &formats[i], NULL, NULL, NULL);
      g_autoptr(GBytes) b = ordet_export_bytes (document, &formats[i], NULL, NULL, NULL);

      g_assert_true (g_bytes_equal (a, b));
    }
}

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The letterhead has the body's name and its picture, in the file itself. */
static void
test_letterhead (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *logo = g_build_filename (folder, "logo.png", NULL);
  g_autoptr(GByteArray) png = g_byte_array_new ();
  g_autoptr(GBytes) bytes = NULL;
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 40, 20);
  g_autoptr(OrdetDocument) document = make_document ("T", "text");
  OrdetExportOptions options = { .letterhead = "Eksempellaget & co" };
  gsize n;
  const OrdetFormat *formats = ordet_formats (&n);

  cairo_surface_write_to_png_stream (picture, append_cb, png);
  cairo_surface_destroy (picture);
  g_assert_true (g_file_set_contents (logo, (const char *) png->data, (gssize) png->len, NULL));
  options.logo = bytes = ordet_logo_read (logo, NULL);
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) with = ordet_export_bytes (document, &formats[i], &options, NULL, &error);
      g_autoptr(GBytes) without = ordet_export_bytes (document, &formats[i], NULL, NULL, NULL);
      g_autofree char *text = g_strndup (g_bytes_get_data (with, NULL), g_bytes_get_size (with));

      g_assert_no_error (error);
      if (formats[i].flags & ORDET_FORMAT_DECISIONS)
        continue;
      g_assert_cmpuint (g_bytes_get_size (with), >, g_bytes_get_size (without));
      if (formats[i].flags & ORDET_FORMAT_TEXT)
        assert_contains (text, "Eksempellaget & co\n", TRUE, formats[i].id);
      if (strcmp (formats[i].id, "html") == 0)
        {
          assert_contains (text, ">Eksempellaget &amp; co<", TRUE, "html");
          assert_contains (text, "src=\"data:image/png;base64,iVBOR", TRUE, "html");
        }
    }
  remove_folder (folder);
}

static guint
count_dark (cairo_surface_t *surface)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      n += data[y * stride + x * 4] < 128;
  return n;
}

static void
count_pages (guint    done,
             guint    total,
             gpointer data)
{
  *(guint *) data = total;
}

/* What a printer gets: as many pages as the PDF, each with something on it,
 * in any order. */
static void
test_pages (void)
{
  g_autoptr(OrdetMeeting) meeting = load_annual ("nb");
  g_autoptr(OrdetDocument) document = build_minutes (meeting, ORDET_LEVEL_PROPOSALS, TRUE);
  guint n = 0;
  OrdetExportOptions options = { .progress = count_pages, .progress_data = &n };
  g_autoptr(GBytes) pdf =
    ordet_export_bytes (document, ordet_format_find ("pdf"), &options, NULL, NULL);
  g_autoptr(OrdetPages) pages = ordet_pages_new (document, NULL, NULL);

  g_assert_nonnull (pdf);
  g_assert_cmpuint (n, >, 3);
  g_assert_cmpuint (ordet_pages_n (pages), ==, n);
  for (guint page = n; page > 0; page--)
    {
      cairo_surface_t *surface =
        cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ORDET_PAGE_WIDTH,
                                    (int) ORDET_PAGE_HEIGHT);
      cairo_t *cr = cairo_create (surface);

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      ordet_pages_draw (pages, page - 1, cr);
      cairo_surface_flush (surface);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      g_assert_cmpuint (count_dark (surface), >, 500);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

/* --- bad input ----------------------------------------------------------- */

#define PNG "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"

static void
test_bad_logo (void)
{
  static const struct { const char *what, *content; gsize length; } cases[] = {
    { "empty", "", 0 },
    { "text", "this is no picture at all, only a text that is long enough", 58 },
    { "svg", "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>", 62 },
    { "png without a size", PNG "\0\0\0\0\0\0\0\0\10\6\0\0\0\0\0\0\0", 33 },
    { "png too large", PNG "\0\0\xff\xff\0\0\xff\xff\10\6\0\0\0\0\0\0\0", 33 },
    { "png cut off", PNG "\0\0\0\10\0\0\0\10\10\6\0\0\0\0\0\0\0", 33 },
    { "jpeg cut off", "\xff\xd8\xff\xe0\0\20JFIF", 10 },
    { "jpeg without an end", "\xff\xd8\xff\xc0\0\21\10\0\10\0\10\3\1\42\0\2\21\1\3\21", 20 },
  };
  g_autofree char *folder = new_folder ();
  g_autofree char *logo = g_build_filename (folder, "logo", NULL);
  g_autofree char *path = g_build_filename (folder, "out", NULL);
  g_autoptr(OrdetDocument) document = make_document ("T", "text");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      static const char *const ids[] = { "pdf", "odt", "html" };
      g_autoptr(GBytes) bytes = g_bytes_new (cases[i].content, cases[i].length);
      OrdetExportOptions options = { .logo = bytes };
      g_autoptr(GError) read_error = NULL;

      g_assert_true (g_file_set_contents (logo, cases[i].content, (gssize) cases[i].length, NULL));
      g_assert_null (ordet_logo_read (logo, &read_error));
      g_assert_error (read_error, ORDET_ERROR, ORDET_ERROR_VALUE);
      for (gsize j = 0; j < G_N_ELEMENTS (ids); j++)
        {
          g_autoptr(GError) error = NULL;

          g_assert_false (ordet_export_document (document, ordet_format_find (ids[j]), path,
                                                 &options, NULL, &error));
          g_assert_error (error, ORDET_ERROR, ORDET_ERROR_VALUE);
          g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
        }
    }
  g_assert_cmpint (g_unlink (logo), ==, 0);
  g_assert_null (ordet_logo_read (logo, NULL));
  remove_folder (folder);
}

/* What cannot be written is said, and what was there stays. */
static void
test_bad_folder (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *nowhere = g_build_filename (folder, "no", "such", "folder.pdf", NULL);
  g_autofree char *taken = g_build_filename (folder, "taken.pdf", NULL);
  g_autoptr(OrdetDocument) document = make_document ("T", "text");
  g_autoptr(GError) first = NULL, second = NULL;

  g_assert_false (ordet_export_document (document, ordet_format_find ("pdf"), nowhere, NULL, NULL,
                                         &first));
  g_assert_error (first, ORDET_ERROR, ORDET_ERROR_OUTPUT);
  g_assert_cmpint (g_mkdir (taken, 0700), ==, 0);
  g_assert_false (ordet_export_document (document, ordet_format_find ("pdf"), taken, NULL, NULL,
                                         &second));
  g_assert_error (second, ORDET_ERROR, ORDET_ERROR_OUTPUT);
  g_assert_cmpuint (count_files (folder), ==, 1);
  remove_folder (folder);
}

typedef struct
{
  GCancellable *cancellable;
  guint         stop_at;
  guint         done;
  guint         total;
} Progress;

static void
progress_cb (guint    done,
             guint    total,
             gpointer data)
{
  Progress *self = data;

  g_assert_cmpuint (done, ==, self->done + 1);
  self->done = done;
  self->total = total;
  if (done == self->stop_at)
    g_cancellable_cancel (self->cancellable);
}

static char *
repeat (const char *text,
        gsize       length)
{
  GString *out = g_string_sized_new (length + 100);

  while (out->len < length)
    g_string_append (out, text);
  return g_string_free (out, FALSE);
}

static void
test_cancel (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  g_autofree char *text = repeat ("Ordet er fritt. ", 100000);
  g_autoptr(OrdetDocument) document = make_document ("T", text);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  Progress progress = { cancellable, 5, 0, 0 };
  OrdetExportOptions options = { .progress = progress_cb, .progress_data = &progress };
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_false (ordet_export_document (document, ordet_format_find ("pdf"), path, &options,
                                         cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (progress.done, ==, 5);
  g_assert_cmpuint (progress.total, >, 10);
  g_assert_cmpuint (count_files (folder), ==, 1);
  remove_folder (folder);
}

/* Control characters, what is no UTF-8, a megabyte, from right to left: every
 * format is made, and is well-formed where it can be said here. */
static void
test_bad_text (void)
{
  g_autofree char *large = repeat ("Sett strek nå, sa møtelederen, og lista ble lukket. ", 1 << 20);
  g_autofree char *word = repeat ("strek", 20000);
  const char *const texts[] = {
    "bell \a and escape \033[31m and nul-like \001",
    "surrogate \xed\xa0\x80 and a cut \xc3",
    "نور تتكلم: «مرحبا» (14–14)",
    "שלום, Ordet 12",
    "emoji 👩‍👩‍👧‍👧 and combining e\xcc\x81\xcc\x81\xcc\x81",
    large, word,
  };
  gsize n;
  const OrdetFormat *formats = ordet_formats (&n);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(OrdetDocument) document = make_document (texts[i] == large ? "T" : texts[i],
                                                         texts[i]);

      for (gsize f = 0; f < n; f++)
        {
          g_autoptr(GError) error = NULL;
          g_autoptr(GBytes) bytes =
            ordet_export_bytes (document, &formats[f], NULL, NULL, &error);

          g_assert_no_error (error);
          g_assert_cmpuint (g_bytes_get_size (bytes), >, 20);
          if ((formats[f].flags & ORDET_FORMAT_TEXT) != 0)
            g_assert_true (g_utf8_validate_len (g_bytes_get_data (bytes, NULL),
                                                g_bytes_get_size (bytes), NULL));
        }
    }
}

static gpointer
export_thread (gpointer data)
{
  g_autoptr(OrdetDocument) document = data;

  return ordet_export_bytes (document, ordet_format_find ("pdf"), NULL, NULL, NULL);
}

/* Two threads and a document that its maker has let go. */
static void
test_threads (void)
{
  OrdetDocument *document = make_document ("T", "text");
  GThread *threads[2];
  GBytes *made[2];

  for (gsize i = 0; i < 2; i++)
    threads[i] = g_thread_new ("export", export_thread, ordet_document_ref (document));
  ordet_document_unref (document);
  for (gsize i = 0; i < 2; i++)
    made[i] = g_thread_join (threads[i]);
  g_assert_true (g_bytes_equal (made[0], made[1]));
  g_bytes_unref (made[0]);
  g_bytes_unref (made[1]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/table", test_table);
  g_test_add_func ("/export/markdown", test_markdown);
  g_test_add_func ("/export/marks", test_marks);
  g_test_add_func ("/export/html", test_html);
  g_test_add_func ("/export/csv", test_csv);
  g_test_add_func ("/export/text", test_text);
  g_test_add_func ("/export/odt-mimetype", test_odt_mimetype);
  g_test_add_func ("/export/same-bytes", test_same_bytes);
  g_test_add_func ("/export/pages", test_pages);
  g_test_add_func ("/export/letterhead", test_letterhead);
  g_test_add_func ("/export/bad-logo", test_bad_logo);
  g_test_add_func ("/export/bad-folder", test_bad_folder);
  g_test_add_func ("/export/cancel", test_cancel);
  g_test_add_func ("/export/bad-text", test_bad_text);
  g_test_add_func ("/export/threads", test_threads);
  return g_test_run ();
}
