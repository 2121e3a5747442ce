/* ordet-help-page.c — one page of the help, read from Mallard
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same files are installed for the desktop's help viewer. Not every
 * computer has one, and a sandbox cannot be sure of it, so Ordet shows them
 * itself. It knows the part of Mallard that the pages use, and refuses the
 * rest, so that a test finds what would not be shown.
 */
#include "ordet-help-page.h"

#include <pango/pango.h>
#include <string.h>

/* Elements that stand inside a line, and what they become. */
static const struct
{
  const char *element;
  const char *open;
  const char *close;
} inlines[] = {
  { "key", "<b>", "</b>" },
  { "gui", "<b>", "</b>" },
  { "em", "<i>", "</i>" },
  { "input", "<tt>", "</tt>" },
  { "code", "<tt>", "</tt>" },
  { "cmd", "<tt>", "</tt>" },
  { "file", "<tt>", "</tt>" },
};

typedef struct
{
  OrdetHelpPage *page;  /* (unowned) */
  GPtrArray     *names; /* (owned) open elements, outermost first */
  GString       *text;  /* (owned) (nullable) the line that is being read, as markup */
  GArray        *steps; /* (owned) (element-type guint) of each list: the next step; 0: no steps */
  GPtrArray     *cells; /* (owned) (nullable) of the row being read */
  char          *source;/* (owned) (nullable) of the picture being read */
  guint          depth; /* of sections */
  gboolean       first; /* paragraph of its item */
  gboolean       between_keys;
} Reader;

static void
block_free (gpointer data)
{
  OrdetHelpBlock *self = data;

  g_free (self->id);
  g_free (self->markup);
  g_free (self->source);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_free (self);
}

static gboolean
is_inside (const Reader *self,
           const char   *element)
{
  for (guint i = 0; i < self->names->len; i++)
    if (g_str_equal (self->names->pdata[i], element))
      return TRUE;
  return FALSE;
}

static const char *
parent (const Reader *self)
{
  return self->names->len > 0 ? self->names->pdata[self->names->len - 1] : "";
}

static OrdetHelpBlock *
add_block (Reader             *self,
           OrdetHelpBlockKind  kind)
{
  OrdetHelpBlock *block = g_new0 (OrdetHelpBlock, 1);

  block->kind = kind;
  g_ptr_array_add (self->page->blocks, block);
  return block;
}

/* Line breaks of the file are blanks; blanks at the ends are nothing. */
static char *
take_text (Reader *self)
{
  g_autofree char *all = g_string_free (g_steal_pointer (&self->text), FALSE);

  return g_strstrip (g_strdup (all));
}

static void
append_text (GString    *out,
             const char *text,
             gsize       length)
{
  g_autofree char *escaped = g_markup_escape_text (text, (gssize) length);

  for (const char *p = escaped; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (out, *p);
    else if (out->len == 0 || out->str[out->len - 1] != ' ')
      g_string_append_c (out, ' ');
}

static const char *
attribute (const char **names,
           const char **values,
           const char  *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];
  return NULL;
}

static gboolean
open_inline (Reader      *self,
             const char  *element,
             const char **names,
             const char **values)
{
  const char *target = attribute (names, values, "xref");

  if (g_str_equal (element, "keyseq"))
    {
      self->between_keys = FALSE;
      return TRUE;
    }
  if (g_str_equal (element, "link"))
    {
      g_autofree char *escaped = NULL;

      target = target != NULL ? target : attribute (names, values, "href");
      escaped = g_markup_escape_text (target != NULL ? target : "", -1);
      g_string_append_printf (self->text, "<a href=\"%s\">", escaped);
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (inlines); i++)
    if (g_str_equal (element, inlines[i].element))
      {
        if (g_str_equal (element, "key") && self->between_keys)
          g_string_append_c (self->text, '+');
        self->between_keys = g_str_equal (element, "key") && is_inside (self, "keyseq");
        g_string_append (self->text, inlines[i].open);
        return TRUE;
      }
  return FALSE;
}

static gboolean
close_inline (Reader     *self,
              const char *element)
{
  if (g_str_equal (element, "keyseq"))
    {
      self->between_keys = FALSE;
      return TRUE;
    }
  if (g_str_equal (element, "link"))
    {
      g_string_append (self->text, "</a>");
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (inlines); i++)
    if (g_str_equal (element, inlines[i].element))
      {
        g_string_append (self->text, inlines[i].close);
        return TRUE;
      }
  return FALSE;
}

/* What stands in a page's <info>: what it is about, and where it belongs. */
static gboolean
open_info (Reader      *self,
           const char  *element,
           const char **names,
           const char **values)
{
  const char *type = attribute (names, values, "type");
  const char *target = attribute (names, values, "xref");

  if (g_str_equal (element, "link") && target != NULL && type != NULL)
    {
      if (g_str_equal (type, "seealso"))
        g_ptr_array_add (self->page->related, g_strdup (target));
      else if (g_str_equal (type, "guide") && self->page->guide == NULL)
        self->page->guide = g_strdup (target);
      return TRUE;
    }
  if (g_str_equal (element, "desc") || g_str_equal (element, "keywords")
      || g_str_equal (element, "title"))
    self->text = g_string_new (NULL);
  return TRUE; /* licence, revision, credit: for other readers */
}

static void
close_info (Reader     *self,
            const char *element)
{
  char **place = g_str_equal (element, "desc")     ? &self->page->desc
               : g_str_equal (element, "keywords") ? &self->page->keywords
               : g_str_equal (element, "title")    ? &self->page->sort
                                                   : NULL;

  if (place == NULL || self->text == NULL)
    return;
  g_free (*place);
  *place = take_text (self);
}

static gboolean
open_block (Reader      *self,
            const char  *element,
            const char **names,
            const char **values)
{
  static const char *const silent[] = { "page", "info", "note", "thead", "tbody", NULL };
  guint none = 0, one = 1;

  if (g_str_equal (element, "page"))
    self->page->id = g_strdup (attribute (names, values, "id"));
  else if (g_str_equal (element, "section"))
    {
      OrdetHelpBlock *heading = add_block (self, ORDET_HELP_HEADING);

      heading->id = g_strdup (attribute (names, values, "id"));
      heading->level = ++self->depth + 1;
    }
  else if (g_str_equal (element, "list"))
    g_array_append_val (self->steps, none);
  else if (g_str_equal (element, "steps"))
    g_array_append_val (self->steps, one);
  else if (g_str_equal (element, "item"))
    self->first = TRUE;
  else if (g_str_equal (element, "tr"))
    self->cells = g_ptr_array_new_with_free_func (g_free);
  else if (g_str_equal (element, "table") || g_str_equal (element, "td"))
    self->first = FALSE;
  else if (g_str_equal (element, "media"))
    {
      const char *source = attribute (names, values, "src");

      g_free (self->source);
      self->source = source != NULL ? g_path_get_basename (source) : NULL;
    }
  else if (g_str_equal (element, "p") || g_str_equal (element, "title"))
    self->text = g_string_new (NULL);
  else
    return g_strv_contains (silent, element);
  return TRUE;
}

static void
start_cb (GMarkupParseContext  *context,
          const char           *element,
          const char          **names,
          const char          **values,
          gpointer              data,
          GError              **error)
{
  Reader *self = data;
  gboolean known;

  if (is_inside (self, "info"))
    known = open_info (self, element, names, values);
  else if (self->text != NULL)
    known = open_inline (self, element, names, values);
  else
    known = open_block (self, element, names, values);
  if (!known)
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT,
                 "<%s> in <%s> is not shown by Ordet", element, parent (self));
  g_ptr_array_add (self->names, g_strdup (element));
}

/* A title: of the page, of the section whose heading was begun, or of a list,
 * table or note, which is a small heading. */
static void
close_title (Reader *self)
{
  g_autofree char *markup = take_text (self);
  const char *where = parent (self);
  OrdetHelpBlock *block;

  if (g_str_equal (where, "page"))
    self->page->title = ordet_help_plain (markup);
  else if (g_str_equal (where, "section"))
    {
      block = self->page->blocks->pdata[self->page->blocks->len - 1];
      block->markup = g_steal_pointer (&markup);
    }
  else
    {
      block = add_block (self, g_str_equal (where, "note") ? ORDET_HELP_NOTE : ORDET_HELP_HEADING);
      block->level = self->depth + 2;
      block->markup = g_str_equal (where, "note") ? g_strdup_printf ("<b>%s</b>", markup)
                                                  : g_steal_pointer (&markup);
    }
}

static void
close_paragraph (Reader *self)
{
  guint depth = self->steps->len;
  guint *steps = depth > 0 ? &g_array_index (self->steps, guint, depth - 1) : NULL;
  OrdetHelpBlock *block;

  if (self->cells != NULL)
    {
      g_ptr_array_add (self->cells, take_text (self));
      return;
    }
  if (self->source != NULL)
    {
      block = add_block (self, ORDET_HELP_PICTURE);
      block->source = g_steal_pointer (&self->source);
    }
  else if (steps != NULL)
    {
      block = add_block (self, *steps > 0 ? ORDET_HELP_STEP : ORDET_HELP_ITEM);
      block->level = depth - 1;
      if (self->first)
        block->number = *steps > 0 ? (*steps)++ : 1;
      self->first = FALSE;
    }
  else
    block = add_block (self, is_inside (self, "note") ? ORDET_HELP_NOTE : ORDET_HELP_TEXT);
  block->markup = take_text (self);
}

static void
close_block (Reader     *self,
             const char *element)
{
  if (g_str_equal (element, "title"))
    close_title (self);
  else if (g_str_equal (element, "p"))
    close_paragraph (self);
  else if (g_str_equal (element, "section"))
    self->depth--;
  else if (g_str_equal (element, "list") || g_str_equal (element, "steps"))
    g_array_set_size (self->steps, self->steps->len - 1);
  else if (g_str_equal (element, "tr"))
    {
      OrdetHelpBlock *row = add_block (self, ORDET_HELP_ROW);

      row->header = is_inside (self, "thead");
      row->cells = g_steal_pointer (&self->cells);
    }
}

static void
end_cb (GMarkupParseContext  *context,
        const char           *element,
        gpointer              data,
        GError              **error)
{
  Reader *self = data;

  g_ptr_array_set_size (self->names, (int) self->names->len - 1);
  if (is_inside (self, "info"))
    close_info (self, element);
  else if (self->text == NULL || !close_inline (self, element))
    close_block (self, element);
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              data,
         GError              **error)
{
  Reader *self = data;

  /* Blanks between the keys of a sequence are not part of it. */
  if (self->text != NULL && !g_str_equal (parent (self), "keyseq"))
    append_text (self->text, text, length);
}

static const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };

static OrdetHelpPage *
page_new (void)
{
  OrdetHelpPage *self = g_new0 (OrdetHelpPage, 1);

  self->related = g_ptr_array_new_with_free_func (g_free);
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  return self;
}

/**
 * ordet_help_page_parse:
 * @text: a Mallard page, UTF-8
 * @length: its bytes, or -1
 * @error: (nullable)
 *
 * Returns: (transfer full) (nullable): the page; an error for what is no XML,
 *   has no id or title, or uses an element that would not be shown
 */
OrdetHelpPage *
ordet_help_page_parse (const char  *text,
                       gssize       length,
                       GError     **error)
{
  g_autoptr(OrdetHelpPage) page = page_new ();
  Reader reader = { .page = page };
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GArray) steps = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GMarkupParseContext) context = NULL;
  gboolean good;

  reader.names = names;
  reader.steps = steps;
  context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &reader, NULL);
  good = g_markup_parse_context_parse (context, text, length, error)
         && g_markup_parse_context_end_parse (context, error);
  if (reader.text != NULL)
    g_string_free (reader.text, TRUE);
  g_clear_pointer (&reader.cells, g_ptr_array_unref);
  g_free (reader.source);
  if (!good)
    return NULL;
  if (page->id == NULL || page->title == NULL)
    {
      g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_MISSING_ATTRIBUTE,
                           "a page needs an id and a title");
      return NULL;
    }
  return g_steal_pointer (&page);
}

/**
 * ordet_help_page_free:
 * @self: (transfer full): a page
 */
void
ordet_help_page_free (OrdetHelpPage *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->desc);
  g_free (self->sort);
  g_free (self->keywords);
  g_free (self->guide);
  g_ptr_array_unref (self->related);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * ordet_help_plain:
 * @markup: markup of a page
 *
 * Returns: (transfer full): its text
 */
char *
ordet_help_plain (const char *markup)
{
  g_autoptr(GRegex) links = g_regex_new ("</?a[^>]*>", 0, 0, NULL);
  g_autofree char *without = g_regex_replace_literal (links, markup, -1, 0, "", 0, NULL);
  char *text = NULL;

  /* Pango's own markup has no links: they are GtkLabel's. */
  if (!pango_parse_markup (without, -1, 0, NULL, &text, NULL, NULL))
    return g_strdup (without);
  return text;
}
