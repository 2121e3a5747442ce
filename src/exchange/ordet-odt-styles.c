/* ordet-odt-styles.c — the look of an OpenDocument text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-odt-private.h"

#include <string.h>

/* A paragraph style; the whole look of the document is this table. */
static const struct
{
  const char *name, *display, *parent, *next;
  const char *paragraph[11]; /* pairs */
  const char *size;          /* (nullable) */
  gboolean    bold;
} styles[] = {
  { "Standard", "Standard", NULL, NULL,
    { "fo:margin-bottom", "0.2cm", "fo:line-height", "120%", "fo:orphans", "2",
      "fo:widows", "2" }, "11pt", FALSE },
  { "Heading_20_1", "Heading 1", "Standard", "Standard",
    { "fo:margin-bottom", "0.4cm", "fo:keep-with-next", "always" },
    "18pt", TRUE },
  { "Heading_20_2", "Heading 2", "Standard", "Standard",
    { "fo:margin-top", "0.6cm", "fo:margin-bottom", "0.2cm", "fo:keep-with-next", "always" },
    "13pt", TRUE },
  { "Heading_20_3", "Heading 3", "Standard", "Standard",
    { "fo:margin-top", "0.3cm", "fo:margin-bottom", "0.1cm", "fo:keep-with-next", "always" },
    "11pt", TRUE },
  { "Block", "Block", "Standard", NULL,
    { "fo:margin-left", "0.6cm", "fo:border-left", "1.5pt solid #77767b",
      "fo:padding-left", "0.2cm" }, NULL, FALSE },
  { "Motion", "Motion", "Block", NULL, { "fo:border-left", "1.5pt solid #1c71d8",
    "fo:padding-left", "0.2cm" }, NULL, FALSE },
  { "Decision", "Decision", "Block", NULL, { "fo:border-left", "1.5pt solid #26a269",
    "fo:padding-left", "0.2cm" }, NULL, FALSE },
  { "List_20_Item", "List Item", "Standard", NULL, { "fo:margin-bottom", "0cm" }, NULL, FALSE },
  { "Table_20_Heading", "Table Heading", "Standard", NULL, { "fo:margin-bottom", "0cm" },
    NULL, TRUE },
  { "Table_20_Contents", "Table Contents", "Standard", NULL, { "fo:margin-bottom", "0cm" },
    NULL, FALSE },
  { "Signature", "Signature", "Standard", NULL,
    { "fo:margin-top", "1.5cm", "fo:border-top", "0.5pt solid #000000",
      "fo:margin-right", "8cm", "fo:keep-with-next", "always",
      "style:join-border", "false" }, NULL, FALSE },
  { "Letterhead", "Letterhead", "Standard", NULL, { "fo:margin-bottom", "0.6cm" },
    NULL, TRUE },
  { "Header", "Header", "Standard", NULL, { "fo:margin-bottom", "0.3cm" },
    "9pt", FALSE },
  { "Footer", "Footer", "Standard", NULL, { "fo:text-align", "end" }, "9pt", FALSE },
};

static void
properties (OrdetOdt          *self,
            const char        *name,
            const char *const *pairs)
{
  if (pairs[0] == NULL)
    return;
  ordet_odt_start (self, name);
  for (gsize i = 0; pairs[i] != NULL; i += 2)
    ordet_odt_attribute (self, pairs[i], pairs[i + 1]);
  ordet_odt_end (self);
}

/* Size and weight are said three times: for European, for Asian and for
 * right-to-left letters. */
static void
text_properties (OrdetOdt   *self,
                 const char *size,
                 gboolean    bold)
{
  if (size == NULL && !bold)
    return;
  ordet_odt_start (self, "style:text-properties");
  if (size != NULL)
    {
      ordet_odt_attribute (self, "fo:font-size", size);
      ordet_odt_attribute (self, "style:font-size-asian", size);
      ordet_odt_attribute (self, "style:font-size-complex", size);
    }
  if (bold)
    {
      ordet_odt_attribute (self, "fo:font-weight", "bold");
      ordet_odt_attribute (self, "style:font-weight-asian", "bold");
      ordet_odt_attribute (self, "style:font-weight-complex", "bold");
    }
  ordet_odt_end (self);
}

/* nb, nn, sv and en in the country whose language it is. */
static void
language (OrdetOdt *self)
{
  const char *code = ordet_document_language (self->document);
  const char *country = strcmp (code, "sv") == 0 ? "SE" : strcmp (code, "en") == 0 ? "GB" : "NO";

  ordet_odt_start (self, "style:default-style");
  ordet_odt_attribute (self, "style:family", "paragraph");
  ordet_odt_start (self, "style:text-properties");
  ordet_odt_attribute (self, "fo:language", code);
  ordet_odt_attribute (self, "fo:country", country);
  ordet_odt_attribute (self, "fo:font-family", "'Noto Sans', 'Liberation Sans', sans-serif");
  ordet_odt_attribute (self, "style:font-family-generic", "swiss");
  ordet_odt_end (self);
  ordet_odt_end (self);
}

static void
character_style (OrdetOdt   *self,
                 const char *name,
                 const char *property,
                 const char *value)
{
  ordet_odt_start (self, "style:style");
  ordet_odt_attribute (self, "style:name", name);
  ordet_odt_attribute (self, "style:family", "text");
  ordet_odt_start (self, "style:text-properties");
  ordet_odt_attribute (self, property, value);
  ordet_odt_end (self);
  ordet_odt_end (self);
}

static void
list_style (OrdetOdt *self)
{
  ordet_odt_start (self, "text:list-style");
  ordet_odt_attribute (self, "style:name", "Bullets");
  ordet_odt_start (self, "text:list-level-style-bullet");
  ordet_odt_attribute (self, "text:level", "1");
  ordet_odt_attribute (self, "text:bullet-char", "\xe2\x80\xa2");
  ordet_odt_start (self, "style:list-level-properties");
  ordet_odt_attribute (self, "text:list-level-position-and-space-mode", "label-alignment");
  ordet_odt_start (self, "style:list-level-label-alignment");
  ordet_odt_attribute (self, "text:label-followed-by", "listtab");
  ordet_odt_attribute (self, "fo:text-indent", "-0.5cm");
  ordet_odt_attribute (self, "fo:margin-left", "0.8cm");
  ordet_odt_end (self);
  ordet_odt_end (self);
  ordet_odt_end (self);
  ordet_odt_end (self);
}

static void
paragraph_styles (OrdetOdt *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      ordet_odt_start (self, "style:style");
      ordet_odt_attribute (self, "style:name", styles[i].name);
      ordet_odt_attribute (self, "style:display-name", styles[i].display);
      ordet_odt_attribute (self, "style:family", "paragraph");
      if (styles[i].parent != NULL)
        ordet_odt_attribute (self, "style:parent-style-name", styles[i].parent);
      if (styles[i].next != NULL)
        ordet_odt_attribute (self, "style:next-style-name", styles[i].next);
      properties (self, "style:paragraph-properties", styles[i].paragraph);
      text_properties (self, styles[i].size, styles[i].bold);
      ordet_odt_end (self);
    }
}

/* The space between the text and the header or the footer. */
static void
margin (OrdetOdt   *self,
        const char *name,
        const char *side)
{
  ordet_odt_start (self, name);
  ordet_odt_start (self, "style:header-footer-properties");
  ordet_odt_attribute (self, "fo:min-height", "0.8cm");
  ordet_odt_attribute (self, side, "0.4cm");
  ordet_odt_end (self);
  ordet_odt_end (self);
}

static void
page_layout (OrdetOdt *self)
{
  ordet_odt_start (self, "office:automatic-styles");
  ordet_odt_start (self, "style:page-layout");
  ordet_odt_attribute (self, "style:name", "A4");
  ordet_odt_start (self, "style:page-layout-properties");
  ordet_odt_attribute (self, "fo:page-width", "21cm");
  ordet_odt_attribute (self, "fo:page-height", "29.7cm");
  ordet_odt_attribute (self, "style:print-orientation", "portrait");
  ordet_odt_attribute (self, "fo:margin", "2.2cm");
  ordet_odt_end (self);
  margin (self, "style:header-style", "fo:margin-bottom");
  margin (self, "style:footer-style", "fo:margin-top");
  ordet_odt_end (self);
  ordet_odt_end (self);
}

/* "Side {n} av {of}" with the fields in it. */
static void
page_numbers (OrdetOdt *self)
{
  const char *text = ordet_document_words (self->document)->page_of;

  ordet_odt_start (self, "text:p");
  ordet_odt_attribute (self, "text:style-name", "Footer");
  while (*text != '\0')
    {
      gsize plain = strcspn (text, "{");
      gboolean total = g_str_has_prefix (text + plain, "{of}");

      ordet_odt_text (self, text, plain);
      text += plain;
      if (*text == '\0')
        break;
      ordet_odt_element (self, total ? "text:page-count" : "text:page-number", "1");
      text += strcspn (text, "}");
      text += *text == '}';
    }
  ordet_odt_end (self);
}

static void
master_page (OrdetOdt *self)
{
  ordet_odt_start (self, "office:master-styles");
  ordet_odt_start (self, "style:master-page");
  ordet_odt_attribute (self, "style:name", "Standard");
  ordet_odt_attribute (self, "style:page-layout-name", "A4");
  ordet_odt_start (self, "style:header");
  ordet_odt_start (self, "text:p");
  ordet_odt_attribute (self, "text:style-name", "Header");
  ordet_odt_text (self, ordet_document_title (self->document),
               strlen (ordet_document_title (self->document)));
  ordet_odt_end (self);
  ordet_odt_end (self);
  ordet_odt_start (self, "style:footer");
  page_numbers (self);
  ordet_odt_end (self);
  ordet_odt_end (self);
  ordet_odt_end (self);
}

/* styles.xml */
void
ordet_odt_styles (OrdetOdt *self)
{
  ordet_odt_root (self, "office:document-styles");
  ordet_odt_start (self, "office:styles");
  language (self);
  paragraph_styles (self);
  character_style (self, "Strong", "fo:font-weight", "bold");
  character_style (self, "Emphasis", "fo:font-style", "italic");
  list_style (self);
  ordet_odt_end (self);
  page_layout (self);
  master_page (self);
  ordet_odt_end (self);
}

