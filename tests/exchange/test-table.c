/* test-table.c — tables out of bytes: encodings, delimiters, quoting, sheets, broken files
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "ordet-table.h"
#include "ordet-zip.h"

static OrdetTable *
read_good (gconstpointer data,
           gsize         size)
{
  OrdetTableTrouble trouble;
  OrdetTable *table = ordet_table_read (data, size, &trouble);

  if (table == NULL)
    g_error ("no table: fault %d on line %u", (int) trouble.fault, trouble.line);
  g_assert_cmpint (trouble.fault, ==, ORDET_TABLE_FINE);
  return table;
}

static char *
joined (const OrdetTable *table)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < ordet_table_n_rows (table); row++)
    {
      for (guint column = 0; column < ordet_table_n_columns (table); column++)
        g_string_append_printf (text, "[%s]", ordet_table_cell (table, row, column));
      g_string_append_printf (text, "%u ", ordet_table_line (table, row));
    }
  return g_string_free (text, FALSE);
}

static void
test_text (void)
{
  static const struct { const char *text, *table; char delimiter; } cases[] = {
    { "Nr,Navn\n1,Oda\n", "[Nr][Navn]1 [1][Oda]2 ", ',' },
    { "Nr;Navn\r\n1;Oda\r\n2;Per, jr.\r\n", "[Nr][Navn]1 [1][Oda]2 [2][Per, jr.]3 ", ';' },
    { "1\tOda Eksempelvik\r2\tPer", "[1][Oda Eksempelvik]1 [2][Per]2 ", '\t' },
    { "1|Oda\n2|Per\n", "[1][Oda]1 [2][Per]2 ", '|' },
    { "Oda\nPer\n\n\nUna", "[Oda]1 [Per]2 [Una]5 ", '\0' },
    { "Oda\nPer, leader\nUna\nSiv\n", "[Oda]1 [Per, leader]2 [Una]3 [Siv]4 ", '\0' },
    { "\xef\xbb\xbfNr;Navn\n1;Åse\n", "[Nr][Navn]1 [1][Åse]2 ", ';' },
    { "sep=;\nNr;Navn,alle\n", "[Nr][Navn,alle]2 ", ';' },
    { "\"a;b\";\"c \"\"d\"\"\"\n\"e\nf\";g\nh;i\n", "[a;b][c \"d\"]1 [e f][g]2 [h][i]4 ", ';' },
    { "\"Kalle\" Karlsson;7\nOda;8\n", "[\"Kalle\" Karlsson][7]1 [Oda][8]2 ", ';' },
    { "'Nr','Navn'\n'1','O''Brien'\n", "[Nr][Navn]1 [1][O'Brien]2 ", ',' },
    { "D'Arcy;1\nO'Brien;2\n", "[D'Arcy][1]1 [O'Brien][2]2 ", ';' },
    { "  1 ;  Oda  \xc2\xa0 Eks ;;;\n", "[1][Oda Eks]1 ", ';' },
    { "1;A\xcc\x8ase\n", "[1][Åse]1 ", ';' }, /* NFD, as a Mac writes it */
    { "1;Oda\x1a", "[1][Oda]1 ", ';' },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OrdetTable) table = NULL;
      g_autofree char *text = NULL;

      table = read_good (cases[i].text, strlen (cases[i].text));
      text = joined (table);
      g_assert_cmpstr (text, ==, cases[i].table);
      g_assert_cmpint (ordet_table_delimiter (table), ==, cases[i].delimiter);
    }
}

static void
test_encodings (void)
{
  static const char text[] = "Nr;Navn\r\n1;Åse Bjørnstad\r\n2;عبد\r\n3;王小明\r\n";
  static const char western[] = "Nr;Navn\r\n1;Åse Bjørnstad\r\n2;Ñandú Šime €\r\n";
  static const struct { const char *to, *mark, *name; gsize n_mark; gboolean narrow; } cases[] = {
    { "UTF-8", "", "UTF-8", 0, FALSE },
    { "UTF-8", "\xef\xbb\xbf", "UTF-8", 3, FALSE },
    { "UTF-16LE", "\xff\xfe", "UTF-16LE", 2, FALSE },
    { "UTF-16BE", "\xfe\xff", "UTF-16BE", 2, FALSE },
    { "UTF-16LE", "", "UTF-16LE", 0, FALSE },
    { "UTF-16BE", "", "UTF-16BE", 0, FALSE },
    { "WINDOWS-1252", "", "Windows-1252", 0, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *source = cases[i].narrow ? western : text;
      g_autoptr(GByteArray) bytes = g_byte_array_new ();
      g_autoptr(OrdetTable) table = NULL;
      g_autoptr(GError) error = NULL;
      g_autofree char *converted = NULL;
      gsize written;

      converted = g_convert (source, -1, cases[i].to, "UTF-8", NULL, &written, &error);
      g_assert_no_error (error);
      g_byte_array_append (bytes, (const guint8 *) cases[i].mark, (guint) cases[i].n_mark);
      g_byte_array_append (bytes, (const guint8 *) converted, (guint) written);
      table = read_good (bytes->data, bytes->len);
      g_assert_cmpstr (ordet_table_encoding (table), ==, cases[i].name);
      g_assert_cmpstr (ordet_table_cell (table, 1, 1), ==, "Åse Bjørnstad");
      g_assert_cmpstr (ordet_table_cell (table, 2, 1), ==, cases[i].narrow ? "Ñandú Šime €" : "عبد");
    }
}

/* --- sheets --- */

#define CONTENT(inside) \
  "<?xml version='1.0' encoding='UTF-8'?><office:document-content " \
  "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' " \
  "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' " \
  "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body>" \
  "<office:spreadsheet><table:table/><table:table>" inside \
  "</table:table></office:spreadsheet></office:body></office:document-content>"
#define CELL(text) "<table:table-cell><text:p>" text "</text:p></table:table-cell>"
#define ROW(cells) "<table:table-row>" cells "</table:table-row>"
#define ODS "application/vnd.oasis.opendocument.spreadsheet"

static GBytes *
zipped (const char *type,
        const char *name,
        const char *content,
        const char *manifest)
{
  g_autoptr(OrdetZip) zip = ordet_zip_new ();

  if (type != NULL)
    g_assert_true (ordet_zip_add (zip, "mimetype", FALSE, type, strlen (type)));
  if (name != NULL)
    g_assert_true (ordet_zip_add (zip, name, TRUE, content, strlen (content)));
  if (manifest != NULL)
    g_assert_true (ordet_zip_add (zip, "META-INF/manifest.xml", TRUE, manifest, strlen (manifest)));
  return ordet_zip_finish (zip);
}

static void
test_sheet (void)
{
  static const char content[] = CONTENT (
    "<table:table-header-rows>" ROW (CELL ("Nr") CELL ("Navn") CELL ("Innmeldt"))
    "</table:table-header-rows>"
    "<table:table-row table:number-rows-repeated='3'>"
    "<table:table-cell table:number-columns-repeated='1024'/></table:table-row>"
    ROW (CELL ("1")
         "<table:table-cell><office:annotation><text:p>secret</text:p></office:annotation>"
         "<text:p><text:span>Oda</text:span><text:s/>Eksempelvik</text:p></table:table-cell>"
         "<table:table-cell office:value-type='date' office:date-value='2019-03-02'>"
         "<text:p>2. mars 2019</text:p></table:table-cell>")
    "<table:table-row table:number-rows-repeated='2'>"
    "<table:table-cell table:number-columns-repeated='2'><text:p>x</text:p></table:table-cell>"
    "</table:table-row>"
    "<table:table-row table:number-rows-repeated='1048000'><table:table-cell/></table:table-row>");
  g_autoptr(GBytes) file = zipped (ODS, "content.xml", content, NULL);
  g_autoptr(OrdetTable) table = read_good (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  g_autofree char *text = joined (table);

  g_assert_cmpstr (text, ==, "[Nr][Navn][Innmeldt]1 [1][Oda Eksempelvik][2019-03-02]5 "
                             "[x][x][]6 [x][x][]7 ");
  g_assert_cmpstr (ordet_table_encoding (table), ==, "ODS");
}

/* --- what is no table --- */

static void
assert_trouble (const char      *what,
                GBytes          *file,
                OrdetTableFault  fault,
                guint            line)
{
  OrdetTableTrouble trouble;
  g_autoptr(OrdetTable) table =
    ordet_table_read (g_bytes_get_data (file, NULL), g_bytes_get_size (file), &trouble);

  if (table != NULL || trouble.fault != fault || trouble.line != line)
    g_error ("%s: fault %d on line %u, expected %d on %u", what, (int) trouble.fault, trouble.line,
             (int) fault, line);
}

static void
test_broken_bytes (void)
{
#define BYTES(text) text, sizeof text - 1
  static const struct { const char *what, *data; gsize size; OrdetTableFault fault; guint line;
  } cases[] = {
    { "nothing", BYTES (""), ORDET_TABLE_EMPTY, 0 },
    { "blanks", BYTES (" \r\n\t;;\n"), ORDET_TABLE_EMPTY, 0 },
    { "a mark alone", BYTES ("\xef\xbb\xbf"), ORDET_TABLE_EMPTY, 0 },
    { "old Excel", BYTES ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest"), ORDET_TABLE_EXCEL, 0 },
    { "PDF", BYTES ("%PDF-1.7\n"), ORDET_TABLE_PDF, 0 },
    { "picture", BYTES ("\x89PNG\r\n\x1a\n"), ORDET_TABLE_NOT_TEXT, 0 },
    { "web page", BYTES ("\n <html><table><tr><td>Oda"), ORDET_TABLE_WEB_PAGE, 0 },
    { "XML", BYTES ("<?xml version=\"1.0\"?><people/>"), ORDET_TABLE_WEB_PAGE, 0 },
    { "rich text", BYTES ("{\\rtf1 Oda}"), ORDET_TABLE_WORD, 0 },
    { "gzip", BYTES ("\x1f\x8b\x08rest"), ORDET_TABLE_OTHER_ZIP, 0 },
    { "control characters", BYTES ("Oda\x01;1\n"), ORDET_TABLE_NOT_TEXT, 0 },
    { "UTF-8 that is damaged", BYTES ("Nr;Navn\n1;Åse Bjørn\n2;\xc3 Per\n"), ORDET_TABLE_BAD_UTF8, 3 },
    { "UTF-8 marked, Latin-1 inside", BYTES ("\xef\xbb\xbfNavn\n\xc5se\n"), ORDET_TABLE_BAD_UTF8, 2 },
    { "UTF-16 cut", BYTES ("\xff\xfeO\0d\0a"), ORDET_TABLE_BAD_UTF16, 0 },
    { "half a pair", BYTES ("\xff\xfeO\0\x3d\xd8"), ORDET_TABLE_BAD_UTF16, 0 },
    { "an old DOS list", BYTES ("Nr;Navn\n1;\x8fse\n"), ORDET_TABLE_STRANGE_ENCODING, 2 },
    { "open quotation mark", BYTES ("Nr;Navn\n1;\"Oda\n2;Per\n"), ORDET_TABLE_OPEN_QUOTE, 2 },
    { "zip cut", BYTES ("PK\3\4\x14\0\0\0"), ORDET_TABLE_BROKEN_ODS, 0 },
  };
#undef BYTES

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) file = g_bytes_new_static (cases[i].data, cases[i].size);

      assert_trouble (cases[i].what, file, cases[i].fault, cases[i].line);
    }
}

static void
test_broken_sheets (void)
{
  static const char billion[] =
    "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>"
    "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'>"
    "&b;</office:document-content>";
  static const struct { const char *what, *type, *name, *content, *manifest; OrdetTableFault fault;
  } cases[] = {
    { "xlsx", NULL, "xl/workbook.xml", "<workbook/>", NULL, ORDET_TABLE_EXCEL },
    { "docx", NULL, "word/document.xml", "<document/>", NULL, ORDET_TABLE_WORD },
    { "odt", "application/vnd.oasis.opendocument.text", "content.xml", "<a/>", NULL,
      ORDET_TABLE_WORD },
    { "any zip", NULL, "photo.jpg", "x", NULL, ORDET_TABLE_OTHER_ZIP },
    { "no content", ODS, NULL, NULL, NULL, ORDET_TABLE_BROKEN_ODS },
    { "content cut", ODS, "content.xml",
      "<office:document-content "
      "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
      "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'><table:table><table:table-row>",
      NULL, ORDET_TABLE_BROKEN_ODS },
    { "entities", ODS, "content.xml", billion, NULL, ORDET_TABLE_BROKEN_ODS },
    { "password", ODS, "content.xml", "\x01\x02\x03", "<manifest><encryption-data/></manifest>",
      ORDET_TABLE_LOCKED_ODS },
    { "empty sheets", ODS, "content.xml", CONTENT (ROW ("<table:table-cell/>")), NULL,
      ORDET_TABLE_EMPTY },
    { "rows without end", ODS, "content.xml",
      CONTENT ("<table:table-row table:number-rows-repeated='900000'>" CELL ("Oda")
               "</table:table-row>"),
      NULL, ORDET_TABLE_TOO_MANY_ROWS },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) file =
        zipped (cases[i].type, cases[i].name, cases[i].content, cases[i].manifest);

      assert_trouble (cases[i].what, file, cases[i].fault, 0);
    }
}

static void
add_times (GString    *text,
           const char *what,
           guint       times)
{
  for (guint i = 0; i < times; i++)
    g_string_append (text, what);
}

static void
test_too_large (void)
{
  static const struct {
    const char *what, *piece, *end;
    guint times;
    OrdetTableFault fault;
    guint line;
  } cases[] = {
    { "too many rows", "Oda\n", "", ORDET_TABLE_MAX_ROWS + 1, ORDET_TABLE_TOO_MANY_ROWS, 0 },
    { "as many rows as may be", "Oda\n", "", ORDET_TABLE_MAX_ROWS, ORDET_TABLE_FINE, 0 },
    { "too many columns", "a;", "b\n", ORDET_TABLE_MAX_COLUMNS, ORDET_TABLE_TOO_MANY_COLUMNS, 1 },
    { "as many columns as may be", "a;", "b\n", ORDET_TABLE_MAX_COLUMNS - 1, ORDET_TABLE_FINE, 0 },
    { "cell too long", "a", "\n", ORDET_TABLE_MAX_CELL + 1, ORDET_TABLE_CELL_TOO_LONG, 1 },
    { "cell as long as may be", "a", "\n", ORDET_TABLE_MAX_CELL, ORDET_TABLE_FINE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(OrdetTable) table = NULL;
      OrdetTableTrouble trouble;

      add_times (text, cases[i].piece, cases[i].times);
      g_string_append (text, cases[i].end);
      table = ordet_table_read (text->str, text->len, &trouble);
      g_assert_cmpint (trouble.fault, ==, cases[i].fault);
      g_assert_cmpuint (trouble.line, ==, cases[i].line);
      g_assert_true ((table != NULL) == (cases[i].fault == ORDET_TABLE_FINE));
    }
}

/* Whatever comes, there is a table or a reason, never both or neither. */
static void
test_any_bytes (void)
{
  static const char alphabet[] = "\"\"';,\t|\n\r a1\xc3\xa5\x80\xff\xfe";

  for (guint round = 0; round < 20000; round++)
    {
      char bytes[40];
      gsize size = (gsize) g_test_rand_int_range (0, sizeof bytes);
      g_autoptr(OrdetTable) table = NULL;
      OrdetTableTrouble trouble;

      for (gsize i = 0; i < size; i++)
        bytes[i] = alphabet[g_test_rand_int_range (0, sizeof alphabet)]; /* its NUL too */
      table = ordet_table_read (bytes, size, &trouble);
      g_assert_true ((table != NULL) == (trouble.fault == ORDET_TABLE_FINE));
      for (guint row = 0; table != NULL && row < ordet_table_n_rows (table); row++)
        {
          g_assert_cmpuint (ordet_table_width (table, row), >, 0);
          for (guint i = 0; i < ordet_table_n_columns (table); i++)
            g_assert_true (g_utf8_validate (ordet_table_cell (table, row, i), -1, NULL));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/text", test_text);
  g_test_add_func ("/table/encodings", test_encodings);
  g_test_add_func ("/table/sheet", test_sheet);
  g_test_add_func ("/table/broken/bytes", test_broken_bytes);
  g_test_add_func ("/table/broken/sheets", test_broken_sheets);
  g_test_add_func ("/table/broken/too-large", test_too_large);
  g_test_add_func ("/table/any-bytes", test_any_bytes);
  return g_test_run ();
}
