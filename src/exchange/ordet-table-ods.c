/* ordet-table-ods.c — the first filled sheet of an OpenDocument spreadsheet as a table
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the sheet shows is what is read, but dates, which are read as
 * 2027-02-13. Comments, formulas, pictures and hidden parts of the file are
 * not looked at. Entities and other files are never followed.
 */
#include "ordet-table-private.h"

#include <libxml/xmlreader.h>
#include <minizip/unzip.h>
#include <string.h>

#include "ordet-zip-memory.h"

/* A sheet of 20,000 rows with six cells is about 6 MiB. */
#define MAX_CONTENT (48 * 1024 * 1024)
#define MAX_ENTRIES 4096

#define NS_TABLE "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
#define NS_TEXT "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
#define NS_OFFICE "urn:oasis:names:tc:opendocument:xmlns:office:1.0"

/* --- the zip file --- */

/* What the zip file's entry @name holds, or NULL if there is none, it is larger
 * than @most, or it is damaged. */
static GByteArray *
entry (unzFile     zip,
       const char *name,
       gsize       most)
{
  g_autoptr(GByteArray) content = NULL;
  unz_file_info64 info;
  gsize size;

  if (unzLocateFile (zip, name, 1) != UNZ_OK ||
      unzGetCurrentFileInfo64 (zip, &info, NULL, 0, NULL, 0, NULL, 0) != UNZ_OK ||
      info.uncompressed_size > most || unzOpenCurrentFile (zip) != UNZ_OK)
    return NULL;
  /* What the list of entries says is not to be believed: only what comes. */
  content = g_byte_array_new ();
  for (;;)
    {
      guint8 chunk[16384];
      int n = unzReadCurrentFile (zip, chunk, sizeof chunk);

      if (n < 0 || content->len + (gsize) n > most)
        {
          unzCloseCurrentFile (zip);
          return NULL;
        }
      if (n == 0)
        break;
      g_byte_array_append (content, chunk, (guint) n);
    }
  size = content->len;
  if (unzCloseCurrentFile (zip) != UNZ_OK || size != info.uncompressed_size)
    return NULL;
  return g_steal_pointer (&content);
}

/* --- the sheet --- */

typedef struct
{
  xmlTextReader     *reader;
  OrdetTable        *table;
  OrdetTableTrouble *trouble;
  guint              line; /* of the row being read */
} Sheet;

static gboolean
is (xmlTextReader *reader,
    const char    *ns,
    const char    *name)
{
  const char *had = (const char *) xmlTextReaderConstNamespaceUri (reader);

  return had != NULL && strcmp (had, ns) == 0 &&
         strcmp ((const char *) xmlTextReaderConstLocalName (reader), name) == 0;
}

static char *
attribute (xmlTextReader *reader,
           const char    *ns,
           const char    *name)
{
  xmlChar *value = xmlTextReaderGetAttributeNs (reader, BAD_CAST name, BAD_CAST ns);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

/* How often the row or cell stands there; at least once. */
static guint
repeated (xmlTextReader *reader,
          const char    *name)
{
  g_autofree char *text = attribute (reader, NS_TABLE, name);
  guint64 n = text != NULL ? g_ascii_strtoull (text, NULL, 10) : 1;

  return (guint) CLAMP (n, 1, 1u << 20);
}

/* Goes to the next node; FALSE at the end and at what is no good. */
static gboolean
step (Sheet *sheet)
{
  int good = xmlTextReaderRead (sheet->reader);
  int type = good == 1 ? xmlTextReaderNodeType (sheet->reader) : 0;

  if (good == 1 && type != XML_READER_TYPE_DOCUMENT_TYPE &&
      type != XML_READER_TYPE_ENTITY_REFERENCE)
    return TRUE;
  return ordet_table_fail (sheet->trouble, ORDET_TABLE_BROKEN_ODS, 0);
}

static gboolean
at_end_of (Sheet *sheet,
           int    depth)
{
  return xmlTextReaderNodeType (sheet->reader) == XML_READER_TYPE_END_ELEMENT &&
         xmlTextReaderDepth (sheet->reader) == depth;
}

/* Passes over an element whole. */
static gboolean
skip (Sheet *sheet)
{
  int depth = xmlTextReaderDepth (sheet->reader);

  if (xmlTextReaderIsEmptyElement (sheet->reader) == 1)
    return TRUE;
  do
    if (!step (sheet))
      return FALSE;
  while (!at_end_of (sheet, depth));
  return TRUE;
}

/* The paragraphs of a cell. */
static gboolean
read_text (Sheet   *sheet,
           GString *text)
{
  int depth = xmlTextReaderDepth (sheet->reader);

  if (xmlTextReaderIsEmptyElement (sheet->reader) == 1)
    return TRUE;
  for (;;)
    {
      int type;

      if (!step (sheet))
        return FALSE;
      if (at_end_of (sheet, depth))
        return TRUE;
      type = xmlTextReaderNodeType (sheet->reader);
      if (type == XML_READER_TYPE_ELEMENT)
        {
          const char *ns = (const char *) xmlTextReaderConstNamespaceUri (sheet->reader);

          if (is (sheet->reader, NS_OFFICE, "annotation") || ns == NULL ||
              strcmp (ns, NS_TEXT) != 0)
            {
              if (!skip (sheet))
                return FALSE;
            }
          else if (!is (sheet->reader, NS_TEXT, "span") && !is (sheet->reader, NS_TEXT, "a"))
            g_string_append_c (text, ' ');
        }
      else if (type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA ||
               type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE)
        g_string_append (text, (const char *) xmlTextReaderConstValue (sheet->reader));
      if (text->len > 4 * ORDET_TABLE_MAX_CELL)
        return ordet_table_fail (sheet->trouble, ORDET_TABLE_CELL_TOO_LONG, sheet->line);
    }
}

static gboolean
read_cell (Sheet         *sheet,
           OrdetTableRow *row)
{
  g_autofree char *type = attribute (sheet->reader, NS_OFFICE, "value-type");
  g_autofree char *value = NULL;
  g_autoptr(GString) text = g_string_new (NULL);
  guint times = repeated (sheet->reader, "number-columns-repeated");

  if (g_strcmp0 (type, "date") == 0)
    value = attribute (sheet->reader, NS_OFFICE, "date-value");
  else if (g_strcmp0 (type, "boolean") == 0)
    value = attribute (sheet->reader, NS_OFFICE, "boolean-value");
  if (!read_text (sheet, text))
    return FALSE;
  if (value != NULL)
    g_string_assign (text, value);
  /* An empty cell may stand to the far end of the sheet, which is nothing. */
  times = MIN (times, ORDET_TABLE_MAX_COLUMNS + 1);
  for (guint i = 0; i < times; i++)
    if (!ordet_table_row_add (row, text->str, text->len, sheet->trouble))
      return FALSE;
  return TRUE;
}

static OrdetTableRow *
copy_row (const OrdetTableRow *row,
          guint                line)
{
  OrdetTableRow *copy = ordet_table_row_new (line);

  for (guint i = 0; i < row->width; i++)
    g_ptr_array_add (copy->cells, g_strdup (row->cells->pdata[i]));
  copy->width = row->width;
  return copy;
}

static gboolean
read_row (Sheet *sheet)
{
  g_autoptr(OrdetTableRow) row = ordet_table_row_new (sheet->line);
  guint times = repeated (sheet->reader, "number-rows-repeated");
  int depth = xmlTextReaderDepth (sheet->reader);

  if (xmlTextReaderIsEmptyElement (sheet->reader) != 1)
    for (;;)
      {
        if (!step (sheet))
          return FALSE;
        if (at_end_of (sheet, depth))
          break;
        if (xmlTextReaderNodeType (sheet->reader) == XML_READER_TYPE_ELEMENT &&
            (is (sheet->reader, NS_TABLE, "table-cell") ||
             is (sheet->reader, NS_TABLE, "covered-table-cell")) &&
            !read_cell (sheet, row))
          return FALSE;
      }
  for (guint i = 0; i < times && row->width > 0; i++)
    if (!ordet_table_take_row (sheet->table, copy_row (row, sheet->line + i), sheet->trouble))
      return FALSE;
  sheet->line += times;
  return TRUE;
}

/* The rows of the table that the reader stands on. */
static gboolean
read_sheet (Sheet *sheet)
{
  int depth = xmlTextReaderDepth (sheet->reader);

  sheet->line = 1;
  if (xmlTextReaderIsEmptyElement (sheet->reader) == 1)
    return TRUE;
  for (;;)
    {
      if (!step (sheet))
        return FALSE;
      if (at_end_of (sheet, depth))
        return TRUE;
      if (xmlTextReaderNodeType (sheet->reader) != XML_READER_TYPE_ELEMENT)
        continue;
      if (is (sheet->reader, NS_TABLE, "table-row"))
        {
          if (!read_row (sheet))
            return FALSE;
        }
      else if ((is (sheet->reader, NS_TABLE, "shapes") || is (sheet->reader, NS_OFFICE, "forms")) &&
               !skip (sheet))
        return FALSE;
    }
}

static gboolean
read_content (Sheet *sheet)
{
  while (sheet->table->rows->len == 0)
    {
      int good = xmlTextReaderRead (sheet->reader);

      if (good == 0)
        return TRUE;
      if (good != 1 || xmlTextReaderNodeType (sheet->reader) == XML_READER_TYPE_DOCUMENT_TYPE)
        return ordet_table_fail (sheet->trouble, ORDET_TABLE_BROKEN_ODS, 0);
      if (xmlTextReaderNodeType (sheet->reader) == XML_READER_TYPE_ELEMENT &&
          is (sheet->reader, NS_TABLE, "table") && !read_sheet (sheet))
        return FALSE;
    }
  return TRUE;
}

static void
quiet_cb (void       *data,
          const char *message,
          ...)
{
}

static OrdetTable *
parse (const GByteArray  *content,
       OrdetTableTrouble *trouble)
{
  g_autoptr(OrdetTable) table = ordet_table_new ("ODS", '\0');
  Sheet sheet = { NULL, table, trouble, 1 };
  gboolean good;

  sheet.reader = xmlReaderForMemory ((const char *) content->data, (int) content->len, NULL, NULL,
                                     XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (sheet.reader == NULL)
    {
      ordet_table_fail (trouble, ORDET_TABLE_BROKEN_ODS, 0);
      return NULL;
    }
  xmlTextReaderSetErrorHandler (sheet.reader, (xmlTextReaderErrorFunc) quiet_cb, NULL);
  good = read_content (&sheet);
  xmlFreeTextReader (sheet.reader);
  return good ? g_steal_pointer (&table) : NULL;
}

/* What a zip file without a sheet in it is. */
static OrdetTableFault
other_zip (unzFile           zip,
           const GByteArray *type)
{
  static const char text[] = "application/vnd.oasis.opendocument.text";

  if (unzLocateFile (zip, "xl/workbook.xml", 1) == UNZ_OK ||
      unzLocateFile (zip, "xl/workbook.bin", 1) == UNZ_OK)
    return ORDET_TABLE_EXCEL;
  if (unzLocateFile (zip, "word/document.xml", 1) == UNZ_OK ||
      (type != NULL && type->len >= strlen (text) &&
       memcmp (type->data, text, strlen (text)) == 0))
    return ORDET_TABLE_WORD;
  return ORDET_TABLE_OTHER_ZIP;
}

static gboolean
is_locked (unzFile zip)
{
  g_autoptr(GByteArray) manifest = entry (zip, "META-INF/manifest.xml", 1024 * 1024);

  return manifest != NULL && g_strstr_len ((const char *) manifest->data, (gssize) manifest->len,
                                           "encryption-data") != NULL;
}

static OrdetTable *
read_zip (unzFile            zip,
          OrdetTableTrouble *trouble)
{
  static const char ods[] = "application/vnd.oasis.opendocument.spreadsheet";
  g_autoptr(GByteArray) type = entry (zip, "mimetype", 256);
  g_autoptr(GByteArray) content = NULL;
  unz_global_info64 info;

  if (unzGetGlobalInfo64 (zip, &info) != UNZ_OK || info.number_entry > MAX_ENTRIES)
    {
      ordet_table_fail (trouble, ORDET_TABLE_BROKEN_ODS, 0);
      return NULL;
    }
  if (type == NULL || type->len < strlen (ods) || memcmp (type->data, ods, strlen (ods)) != 0)
    {
      ordet_table_fail (trouble, other_zip (zip, type), 0);
      return NULL;
    }
  if (is_locked (zip))
    {
      ordet_table_fail (trouble, ORDET_TABLE_LOCKED_ODS, 0);
      return NULL;
    }
  content = entry (zip, "content.xml", MAX_CONTENT);
  if (content == NULL || content->len == 0)
    {
      ordet_table_fail (trouble, ORDET_TABLE_BROKEN_ODS, 0);
      return NULL;
    }
  return parse (content, trouble);
}

/*
 * ordet_table_read_ods:
 * @data: a zip file
 * @size: its bytes
 * @trouble: (out): why not
 *
 * Returns: (transfer full) (nullable): the first sheet that holds anything; it
 *   has no rows if none does
 */
OrdetTable *
ordet_table_read_ods (const guint8      *data,
                      gsize              size,
                      OrdetTableTrouble *trouble)
{
  OrdetZipMemory memory = { .data = data, .size = size };
  zlib_filefunc64_def functions;
  OrdetTable *table;
  unzFile zip;

  ordet_zip_memory_functions (&memory, &functions);
  zip = unzOpen2_64 ("", &functions);
  if (zip == NULL)
    {
      ordet_table_fail (trouble, ORDET_TABLE_BROKEN_ODS, 0);
      return NULL;
    }
  table = read_zip (zip, trouble);
  unzClose (zip);
  return table;
}
