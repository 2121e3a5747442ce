/* test-export-picture.c — pictures in a document, as the programs of others read them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <cairo.h>
#include <stdlib.h>

#include "export-common.h"

#define WORDS "Søyler: 3 & \"5\" <møter> *i alt*"
#define WORDS_OF_BYTES "Et rødt felt"

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
red_png (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 40, 20);
  cairo_t *cr = cairo_create (surface);
  GByteArray *content = g_byte_array_new ();

  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, append_cb, content);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (content);
}

/* Two bars and a cross over the whole of the picture's natural size. */
static void
draw_cb (gpointer context,
         double   width,
         double   height,
         gpointer data)
{
  cairo_t *cr = context;

  g_assert_cmpfloat (width, ==, 300);
  g_assert_cmpfloat (height, ==, 120);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_rectangle (cr, 0, 0, width / 2, height);
  cairo_fill (cr);
  cairo_move_to (cr, width / 2, 0);
  cairo_line_to (cr, width, height);
  cairo_stroke (cr);
  g_atomic_int_inc ((int *) data);
}

static OrdetDocument *
make_document (int *n_drawn)
{
  OrdetNode *root = ordet_node_new_section (1, "Rapport");
  OrdetNode *block, *section = ordet_node_append (root, ordet_node_new_section (2, "Tall"));
  g_autoptr(GBytes) png = red_png ();
  g_autoptr(GBytes) junk = g_bytes_new_static ("GIF89a", 6);

  ordet_node_append_text (section, ORDET_NODE_PARAGRAPH, "Før bildet.");
  ordet_node_append_drawing (section, WORDS, 300, 120, draw_cb, n_drawn, NULL);
  ordet_node_append_text (section, ORDET_NODE_PARAGRAPH, "Etter bildet.");
  block = ordet_node_append (section, ordet_node_new_block (ORDET_BLOCK_DECISION, "Vedtak D1"));
  ordet_node_append_lines (block, "Laget kjøper et orgel.");
  ordet_node_append_picture (block, WORDS_OF_BYTES, 4000, 2000, png);
  ordet_node_append_picture (block, "Ikke et bilde", 40, 20, junk);
  return ordet_document_new (root, "nb", NULL);
}

/* The document as @extension in @folder. (transfer full): the path */
static char *
export (const char *folder,
        const char *extension,
        guint      *n_drawn)
{
  int drawn = 0;
  g_autoptr(OrdetDocument) document = make_document (&drawn);
  g_autoptr(GError) error = NULL;
  char *path = g_strdup_printf ("%s/picture.%s", folder, extension);

  ordet_export_document (document, ordet_format_for_path (path), path, NULL, NULL, &error);
  g_assert_no_error (error);
  *n_drawn = (guint) drawn;
  return path;
}

static void
test_pdf (void)
{
  g_autofree char *folder = new_folder ();
  guint n_drawn;
  g_autofree char *path = export (folder, "pdf", &n_drawn);
  g_autofree char *structure = run ((const char *const[]) { "pdfinfo", "-struct", path, NULL });
  g_autofree char *check = run ((const char *const[]) { "qpdf", "--check", path, NULL });
  g_autofree char *json = run ((const char *const[]) { "qpdf", "--json", path, NULL });
  g_autofree char *images = run ((const char *const[]) { "pdfimages", "-list", path, NULL });
  const char *first = strstr (structure, "Figure");

  g_assert_cmpuint (n_drawn, >, 0);
  assert_contains (check, "No syntax or stream encoding errors", TRUE, "qpdf --check");
  g_assert_nonnull (first);
  g_assert_nonnull (strstr (first + 1, "Figure"));
  assert_contains (json, "\"/Alt\": \"u:Søyler: 3 & \\\"5\\\" <møter> *i alt*\"", TRUE, "qpdf");
  assert_contains (json, "\"/Alt\": \"u:" WORDS_OF_BYTES "\"", TRUE, "qpdf");
  /* The drawing is strokes and no dots. */
  assert_contains (images, "   40    20 ", TRUE, "pdfimages");
  g_assert_null (strstr (strstr (images, "image") + 5, "\n   2"));
  remove_folder (folder);
}

static void
test_html (void)
{
  g_autofree char *folder = new_folder ();
  guint n_drawn;
  g_autofree char *path = export (folder, "html", &n_drawn);
  g_autofree char *problems = run ((const char *const[]) { "tidy", "-quiet", "-errors", "-utf8",
                                                           path, NULL });
  g_autofree char *content = NULL;

  g_assert_cmpuint (n_drawn, ==, 1);
  g_assert_cmpstr (problems, ==, "");
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  assert_contains (content, "<img alt=\"Søyler: 3 &amp; &quot;5&quot; &lt;møter&gt; *i alt*\" "
                   "width=\"400\" height=\"160\" src=\"data:image/png;base64,iVBOR", TRUE, "html");
  assert_contains (content, "alt=\"" WORDS_OF_BYTES "\"", TRUE, "html");
  assert_contains (content, "<p dir=\"auto\">Ikke et bilde</p>", TRUE, "html");
  remove_folder (folder);
}

static void
test_odt (void)
{
  g_autofree char *folder = new_folder ();
  guint n_drawn;
  g_autofree char *path = export (folder, "odt", &n_drawn);
  g_autofree char *files = run ((const char *const[]) { "unzip", "-Z1", path, NULL });
  g_autofree char *manifest = run ((const char *const[]) { "unzip", "-p", path,
                                                           "META-INF/manifest.xml", NULL });
  g_autofree char *content = run ((const char *const[]) { "unzip", "-p", path, "content.xml",
                                                          NULL });

  g_assert_cmpuint (n_drawn, ==, 1);
  g_assert_true (g_str_has_prefix (files, "mimetype\n"));
  for (guint i = 1; i <= 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("Pictures/%u.png", i);

      assert_contains (files, name, TRUE, "zip");
      assert_contains (manifest, name, TRUE, "manifest");
      assert_contains (content, name, TRUE, "content");
    }
  assert_contains (content, "<svg:desc>Søyler: 3 &amp; &quot;5&quot; &lt;møter&gt; *i alt*<", TRUE,
                   "content");
  /* Four metres do not fit on a page. */
  assert_contains (content, "svg:width=\"16.400cm\" svg:height=\"8.200cm\"", TRUE, "content");
  remove_folder (folder);
}

/* Formats without pictures have the words; a table of decisions has neither. */
static void
test_words (void)
{
  static const struct { const char *extension; gboolean there; } cases[] = {
    { "md", TRUE }, { "txt", TRUE }, { "csv", FALSE },
  };
  g_autofree char *folder = new_folder ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_drawn;
      g_autofree char *path = export (folder, cases[i].extension, &n_drawn);
      g_autofree char *content = NULL;

      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_cmpuint (n_drawn, ==, 0);
      assert_contains (content, WORDS_OF_BYTES, cases[i].there, path);
      assert_contains (content, "Laget kjøper et orgel.", TRUE, path);
    }
  remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-picture/pdf", test_pdf);
  g_test_add_func ("/export-picture/html", test_html);
  g_test_add_func ("/export-picture/odt", test_odt);
  g_test_add_func ("/export-picture/words", test_words);
  return g_test_run ();
}
