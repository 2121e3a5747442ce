/* ordet-odt.c — a document as an OpenDocument text
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A real text document to go on writing in: named styles, headings as
 * headings, lists and tables as such, the language, a header and page
 * numbers. `mimetype` is first and stored, as OpenDocument 1.3 part 2, 3.3
 * asks for.
 */
#include "ordet-odt-private.h"

#include <string.h>

#include "ordet-zip.h"

/* Behind the name of a style: the same from right to left. */
#define RIGHT_TO_LEFT "_rtl"

/* The room for a picture: an A4 page less its margins, and a heading; cm. */
#define ORDET_ODT_WIDTH 16.4
#define ORDET_ODT_HEIGHT 20.0

#define MIME_TYPE "application/vnd.oasis.opendocument.text"

static const char *const namespaces[][2] = {
  { "xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0" },
  { "xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0" },
  { "xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0" },
  { "xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0" },
  { "xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" },
  { "xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" },
  { "xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" },
  { "xmlns:xlink", "http://www.w3.org/1999/xlink" },
  { "xmlns:dc", "http://purl.org/dc/elements/1.1/" },
  { "xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0" },
};

/* --- writing XML --------------------------------------------------------- */

void
ordet_odt_start (OrdetOdt   *self,
                 const char *name)
{
  xmlTextWriterStartElement (self->xml, BAD_CAST name);
}

void
ordet_odt_end (OrdetOdt *self)
{
  xmlTextWriterEndElement (self->xml);
}

void
ordet_odt_attribute (OrdetOdt   *self,
                     const char *name,
                     const char *value)
{
  xmlTextWriterWriteAttribute (self->xml, BAD_CAST name, BAD_CAST value);
}

static void
append_string (OrdetOdt   *self,
               const char *text)
{
  xmlTextWriterWriteString (self->xml, BAD_CAST text);
}

void
ordet_odt_element (OrdetOdt   *self,
                   const char *name,
                   const char *text)
{
  ordet_odt_start (self, name);
  append_string (self, text);
  ordet_odt_end (self);
}

void
ordet_odt_root (OrdetOdt   *self,
                const char *name)
{
  ordet_odt_start (self, name);
  for (gsize i = 0; i < G_N_ELEMENTS (namespaces); i++)
    ordet_odt_attribute (self, namespaces[i][0], namespaces[i][1]);
  ordet_odt_attribute (self, "office:version", "1.3");
}

/* OpenDocument folds spaces like HTML: all but the first of several are an
 * element of their own. */
void
ordet_odt_text (OrdetOdt   *self,
                const char *text,
                gsize       length)
{
  g_autoptr(GString) plain = g_string_new (NULL);

  for (const char *at = text; at < text + length; at++)
    {
      if (*at != ' ' || at == text || at[-1] != ' ')
        {
          g_string_append_c (plain, *at);
          continue;
        }
      append_string (self, plain->str);
      g_string_truncate (plain, 0);
      ordet_odt_start (self, "text:s");
      ordet_odt_end (self);
    }
  append_string (self, plain->str);
}

typedef void (*Part) (OrdetOdt *self);

/* One XML file of the document into @zip. */
static gboolean
add_part (OrdetOdt   *self,
          OrdetZip   *zip,
          const char *name,
          Part        part)
{
  xmlBufferPtr buffer = xmlBufferCreate ();
  gboolean added;

  self->xml = xmlNewTextWriterMemory (buffer, 0);
  xmlTextWriterStartDocument (self->xml, "1.0", "UTF-8", NULL);
  part (self);
  xmlTextWriterEndDocument (self->xml);
  xmlFreeTextWriter (self->xml);
  added = ordet_zip_add (zip, name, TRUE, xmlBufferContent (buffer),
                         (gsize) xmlBufferLength (buffer));
  xmlBufferFree (buffer);
  return added;
}

/* --- content.xml --------------------------------------------------------- */

/* Where the file has the @n-th picture of the text. (transfer full) */
static char *
picture_name (const OrdetOdt *self,
              guint           n)
{
  const OrdetImage *image = self->pictures->pdata[n];

  return g_strdup_printf ("Pictures/%u.%s", n + 1, image->jpeg ? "jpg" : "png");
}

static const char *
logo_name (const OrdetImage *logo)
{
  return logo->jpeg ? "Pictures/logo.jpg" : "Pictures/logo.png";
}

static void
run (gpointer    data,
     const char *text,
     gsize       length,
     guint       set)
{
  OrdetOdt *self = data;

  if (set != 0)
    {
      ordet_odt_start (self, "text:span");
      ordet_odt_attribute (self, "text:style-name", set & ORDET_STYLE_BOLD ? "Strong" : "Emphasis");
    }
  ordet_odt_text (self, text, length);
  if (set != 0)
    ordet_odt_end (self);
}

static void
paragraph (OrdetOdt        *self,
           const OrdetNode *node,
           const char      *style)
{
  g_autofree char *turned = NULL;

  /* Office programs do not look at the letters for a paragraph's direction. */
  if (ordet_document_is_right_to_left (node->text))
    turned = g_strconcat (style, RIGHT_TO_LEFT, NULL);
  ordet_odt_start (self, "text:p");
  ordet_odt_attribute (self, "text:style-name", turned != NULL ? turned : style);
  ordet_export_runs (node, run, self);
  ordet_odt_end (self);
}

static void
heading (OrdetOdt   *self,
         guint       level,
         const char *title)
{
  g_autofree char *style = g_strdup_printf ("Heading_20_%u", MIN (level, 3));
  g_autofree char *outline = g_strdup_printf ("%u", level);

  ordet_odt_start (self, "text:h");
  ordet_odt_attribute (self, "text:style-name", style);
  ordet_odt_attribute (self, "text:outline-level", outline);
  ordet_odt_text (self, title, strlen (title));
  ordet_odt_end (self);
}

static void
list (OrdetOdt        *self,
      const OrdetNode *node)
{
  ordet_odt_start (self, "text:list");
  ordet_odt_attribute (self, "text:style-name", "Bullets");
  for (guint i = 0; i < ordet_node_n_children (node); i++)
    {
      ordet_odt_start (self, "text:list-item");
      paragraph (self, ordet_node_child (node, i), "List_20_Item");
      ordet_odt_end (self);
    }
  ordet_odt_end (self);
}

static void
row (OrdetOdt        *self,
     const OrdetNode *node)
{
  ordet_odt_start (self, "table:table-row");
  ordet_odt_attribute (self, "table:style-name", "Row");
  for (guint i = 0; i < ordet_node_n_children (node); i++)
    {
      ordet_odt_start (self, "table:table-cell");
      ordet_odt_attribute (self, "table:style-name", "Cell");
      ordet_odt_attribute (self, "office:value-type", "string");
      paragraph (self, ordet_node_child (node, i),
                 node->header ? "Table_20_Heading" : "Table_20_Contents");
      ordet_odt_end (self);
    }
  ordet_odt_end (self);
}

static void
table (OrdetOdt        *self,
       const OrdetNode *node)
{
  g_autofree char *name = g_strdup_printf ("Table%u", ++self->n_tables);
  g_autofree char *columns = NULL;

  if (ordet_node_n_children (node) == 0)
    return;
  columns = g_strdup_printf ("%u", ordet_node_n_children (ordet_node_child (node, 0)));
  ordet_odt_start (self, "table:table");
  ordet_odt_attribute (self, "table:name", name);
  ordet_odt_start (self, "table:table-column");
  ordet_odt_attribute (self, "table:number-columns-repeated", columns);
  ordet_odt_end (self);
  for (guint i = 0; i < ordet_node_n_children (node); i++)
    {
      const OrdetNode *child = ordet_node_child (node, i);

      if (child->header)
        ordet_odt_start (self, "table:table-header-rows");
      row (self, child);
      if (child->header)
        ordet_odt_end (self);
    }
  ordet_odt_end (self);
}

static void
signature (OrdetOdt        *self,
           const OrdetNode *node)
{
  ordet_odt_start (self, "text:p");
  ordet_odt_attribute (self, "text:style-name", "Signature");
  ordet_odt_text (self, node->text, strlen (node->text));
  if (node->title != NULL)
    {
      ordet_odt_start (self, "text:line-break");
      ordet_odt_end (self);
      ordet_odt_text (self, node->title, strlen (node->title));
    }
  ordet_odt_end (self);
}

/* Begins a picture that stands in the text like a letter; centimetres. */
static void
frame (OrdetOdt   *self,
       const char *name,
       const char *path,
       double      width,
       double      height)
{
  char size[2][G_ASCII_DTOSTR_BUF_SIZE + 2];

  g_ascii_formatd (size[0], G_ASCII_DTOSTR_BUF_SIZE, "%.3f", width);
  g_ascii_formatd (size[1], G_ASCII_DTOSTR_BUF_SIZE, "%.3f", height);
  ordet_odt_start (self, "draw:frame");
  ordet_odt_attribute (self, "draw:name", name);
  ordet_odt_attribute (self, "text:anchor-type", "as-char");
  ordet_odt_attribute (self, "svg:width", strcat (size[0], "cm"));
  ordet_odt_attribute (self, "svg:height", strcat (size[1], "cm"));
  ordet_odt_start (self, "draw:image");
  ordet_odt_attribute (self, "xlink:href", path);
  ordet_odt_attribute (self, "xlink:type", "simple");
  ordet_odt_end (self);
}

/* A picture of the text, with the words that stand for it. */
static void
picture (OrdetOdt        *self,
         const OrdetNode *at,
         const char      *style)
{
  OrdetImage *image = ordet_picture_image (at->picture);
  double scale = MIN (2.54 / 72, MIN (ORDET_ODT_WIDTH / at->picture->width,
                                      ORDET_ODT_HEIGHT / at->picture->height));
  g_autofree char *name = g_strdup_printf ("Picture%u", self->pictures->len + 1);
  g_autofree char *path = NULL;

  if (image == NULL)
    {
      paragraph (self, at, style);
      return;
    }
  g_ptr_array_add (self->pictures, image);
  path = picture_name (self, self->pictures->len - 1);
  ordet_odt_start (self, "text:p");
  ordet_odt_attribute (self, "text:style-name", style);
  frame (self, name, path, at->picture->width * scale, at->picture->height * scale);
  ordet_odt_element (self, "svg:desc", at->text);
  ordet_odt_end (self);
  ordet_odt_end (self);
}

static const char *
block_style (const OrdetNode *block)
{
  if (!ordet_export_framed (block))
    return "Standard";
  return block->block == ORDET_BLOCK_MOTION ? "Motion"
    : block->block == ORDET_BLOCK_DECISION ? "Decision" : "Block";
}

static void
node (OrdetOdt        *self,
      const OrdetNode *at,
      const char      *style)
{
  switch (at->type)
    {
    case ORDET_NODE_SECTION:
      heading (self, at->level, at->title != NULL ? at->title : "");
      break;
    case ORDET_NODE_BLOCK:
      if (at->title != NULL)
        heading (self, 3, at->title);
      style = block_style (at);
      break;
    case ORDET_NODE_LIST:
      list (self, at);
      return;
    case ORDET_NODE_TABLE:
      table (self, at);
      return;
    case ORDET_NODE_SIGNATURE:
      signature (self, at);
      return;
    case ORDET_NODE_PICTURE:
      picture (self, at, style);
      return;
    case ORDET_NODE_PARAGRAPH:
    case ORDET_NODE_ITEM:
    case ORDET_NODE_ROW:
    case ORDET_NODE_CELL:
    default:
      paragraph (self, at, style);
      return;
    }
  for (guint i = 0; i < ordet_node_n_children (at); i++)
    node (self, ordet_node_child (at, i), style);
}

static void
turned_styles (OrdetOdt *self)
{
  static const char *const names[] = {
    "Standard", "Block", "Motion", "Decision", "List_20_Item", "Table_20_Heading",
    "Table_20_Contents",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_strconcat (names[i], RIGHT_TO_LEFT, NULL);

      ordet_odt_start (self, "style:style");
      ordet_odt_attribute (self, "style:name", name);
      ordet_odt_attribute (self, "style:family", "paragraph");
      ordet_odt_attribute (self, "style:parent-style-name", names[i]);
      ordet_odt_start (self, "style:paragraph-properties");
      ordet_odt_attribute (self, "style:writing-mode", "rl-tb");
      ordet_odt_end (self);
      ordet_odt_end (self);
    }
}

static void
automatic_styles (OrdetOdt *self)
{
  ordet_odt_start (self, "office:automatic-styles");
  turned_styles (self);
  ordet_odt_start (self, "style:style");
  ordet_odt_attribute (self, "style:name", "Cell");
  ordet_odt_attribute (self, "style:family", "table-cell");
  ordet_odt_start (self, "style:table-cell-properties");
  ordet_odt_attribute (self, "fo:padding", "0.1cm");
  ordet_odt_attribute (self, "fo:border-bottom", "0.5pt solid #77767b");
  ordet_odt_end (self);
  ordet_odt_end (self);
  ordet_odt_start (self, "style:style");
  ordet_odt_attribute (self, "style:name", "Row");
  ordet_odt_attribute (self, "style:family", "table-row");
  ordet_odt_start (self, "style:table-row-properties");
  ordet_odt_attribute (self, "fo:keep-together", "always");
  ordet_odt_end (self);
  ordet_odt_end (self);
  ordet_odt_end (self);
}

/* The logo, as high as two lines and never wider than a third of the page. */
static void
logo (OrdetOdt *self)
{
  double height = 1.6, width = height * self->logo->width / self->logo->height;

  if (width > 5.5)
    {
      height *= 5.5 / width;
      width = 5.5;
    }
  frame (self, "Logo", logo_name (self->logo), width, height);
  if (*self->letterhead != '\0')
    ordet_odt_element (self, "svg:title", self->letterhead);
  ordet_odt_end (self);
}

static void
letterhead (OrdetOdt *self)
{
  if (self->logo == NULL && *self->letterhead == '\0')
    return;
  ordet_odt_start (self, "text:p");
  ordet_odt_attribute (self, "text:style-name", "Letterhead");
  if (self->logo != NULL)
    {
      logo (self);
      ordet_odt_text (self, " ", 1);
    }
  ordet_odt_text (self, self->letterhead, strlen (self->letterhead));
  ordet_odt_end (self);
}

static void
content (OrdetOdt *self)
{
  ordet_odt_root (self, "office:document-content");
  automatic_styles (self);
  ordet_odt_start (self, "office:body");
  ordet_odt_start (self, "office:text");
  letterhead (self);
  node (self, ordet_document_root (self->document), "Standard");
  ordet_odt_end (self);
  ordet_odt_end (self);
  ordet_odt_end (self);
}

/* --- the rest ------------------------------------------------------------ */

static void
about (OrdetOdt *self)
{
  ordet_odt_root (self, "office:document-meta");
  ordet_odt_start (self, "office:meta");
  ordet_odt_element (self, "dc:title", ordet_document_title (self->document));
  ordet_odt_element (self, "dc:language", ordet_document_language (self->document));
  if (ordet_document_author (self->document) != NULL)
    ordet_odt_element (self, "meta:initial-creator", ordet_document_author (self->document));
  ordet_odt_element (self, "meta:generator", "Ordet");
  ordet_odt_end (self);
  ordet_odt_end (self);
}

static void
entry (OrdetOdt   *self,
       const char *path,
       const char *type)
{
  ordet_odt_start (self, "manifest:file-entry");
  ordet_odt_attribute (self, "manifest:full-path", path);
  ordet_odt_attribute (self, "manifest:media-type", type);
  ordet_odt_end (self);
}

static void
manifest (OrdetOdt *self)
{
  ordet_odt_start (self, "manifest:manifest");
  ordet_odt_attribute (self, "xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
  ordet_odt_attribute (self, "manifest:version", "1.3");
  entry (self, "/", MIME_TYPE);
  entry (self, "content.xml", "text/xml");
  entry (self, "styles.xml", "text/xml");
  entry (self, "meta.xml", "text/xml");
  if (self->logo != NULL)
    entry (self, logo_name (self->logo), ordet_image_type (self->logo));
  for (guint i = 0; i < self->pictures->len; i++)
    {
      g_autofree char *path = picture_name (self, i);

      entry (self, path, ordet_image_type (self->pictures->pdata[i]));
    }
  ordet_odt_end (self);
}

/* PNG and JPEG are compressed as they are. */
static gboolean
add_image (OrdetZip         *zip,
           const char       *path,
           const OrdetImage *image)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (image->bytes, &length);

  return ordet_zip_add (zip, path, FALSE, data, length);
}

static gboolean
add_pictures (OrdetOdt *self,
              OrdetZip *zip)
{
  if (self->logo != NULL && !add_image (zip, logo_name (self->logo), self->logo))
    return FALSE;
  for (guint i = 0; i < self->pictures->len; i++)
    {
      g_autofree char *path = picture_name (self, i);

      if (!add_image (zip, path, self->pictures->pdata[i]))
        return FALSE;
    }
  return TRUE;
}

GBytes *
ordet_odt_write (const OrdetDocument       *document,
                 const OrdetExportOptions  *options,
                 GCancellable              *cancellable,
                 GError                   **error)
{
  g_autoptr(OrdetZip) zip = ordet_zip_new ();
  g_autoptr(OrdetImage) image = NULL;
  g_autoptr(GPtrArray) pictures =
    g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_image_free);
  g_autofree char *name = ordet_document_clean (options->letterhead);
  OrdetOdt self = { .document = document, .letterhead = name, .pictures = pictures };
  GBytes *bytes = NULL;

  if (options->logo != NULL && (image = ordet_logo_load (options->logo, error)) == NULL)
    return NULL;
  self.logo = image;
  if (ordet_zip_add (zip, "mimetype", FALSE, MIME_TYPE, strlen (MIME_TYPE)) &&
      add_part (&self, zip, "content.xml", content) &&
      add_part (&self, zip, "styles.xml", ordet_odt_styles) &&
      add_part (&self, zip, "meta.xml", about) && add_pictures (&self, zip) &&
      add_part (&self, zip, "META-INF/manifest.xml", manifest))
    bytes = ordet_zip_finish (zip);
  if (bytes == NULL)
    g_set_error_literal (error, ORDET_ERROR, ORDET_ERROR_OUTPUT,
                         "The OpenDocument text could not be made.");
  return bytes;
}
