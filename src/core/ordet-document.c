/* ordet-document.c — an immutable, counted tree of text: what every format is made from
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-document.h"

#include <string.h>

struct _OrdetDocument
{
  gatomicrefcount    ref_count;
  OrdetNode         *root;     /* (owned) */
  char              *language; /* (owned) */
  char              *author;   /* (owned) (nullable) */
  char              *date;     /* (owned) (nullable) */
  OrdetDocumentWords words;    /* (owned) */
};

/* A character that a document may hold: no control characters (a line break
 * has been dealt with before), none that XML forbids, and no direction
 * overrides, which would turn round whatever stands behind the text. */
static gboolean
is_printable (gunichar c)
{
  return c >= 0x20 && !(c >= 0x7f && c < 0xa0) && c != 0x202d && c != 0x202e &&
         (c & 0xfffe) != 0xfffe && !(c >= 0xfdd0 && c <= 0xfdef) && c != 0xfeff;
}

static gboolean
is_clean (const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    if ((guchar) *at < 0x20 || (guchar) *at >= 0x7f)
      return FALSE;
  return TRUE;
}

/**
 * ordet_document_clean:
 * @text: (nullable): any bytes up to a NUL
 *
 * What is no UTF-8 (an unpaired surrogate too) becomes U+FFFD; tabs and line
 * breaks become spaces; control characters, noncharacters and direction
 * overrides are left out; spaces at both ends too.
 *
 * Returns: (transfer full): @text as a document may hold it
 */
char *
ordet_document_clean (const char *text)
{
  g_autofree char *valid = NULL;
  GString *out;

  if (text == NULL)
    return g_strdup ("");
  if (is_clean (text))
    return g_strstrip (g_strdup (text));
  valid = g_utf8_make_valid (text, -1);
  out = g_string_sized_new (strlen (valid));
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029)
        g_string_append_c (out, ' ');
      else if (is_printable (c))
        g_string_append_len (out, at, g_utf8_next_char (at) - at);
    }
  return g_strstrip (g_string_free (out, FALSE));
}

/* Hebrew, Arabic and the other scripts of their kind. */
static gboolean
runs_left (gunichar c)
{
  return (c >= 0x0590 && c <= 0x08ff) || (c >= 0xfb1d && c <= 0xfdff) ||
         (c >= 0xfe70 && c <= 0xfeff) || (c >= 0x10800 && c <= 0x10fff) ||
         (c >= 0x1e800 && c <= 0x1efff);
}

/**
 * ordet_document_is_right_to_left:
 * @text: a paragraph
 *
 * Returns: TRUE if its first letter is of a script written from right to left
 */
gboolean
ordet_document_is_right_to_left (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isalpha (c))
        return runs_left (c);
    }
  return FALSE;
}

/**
 * ordet_node_new:
 * @type: what it is
 *
 * Returns: (transfer full): a node without text and children
 */
OrdetNode *
ordet_node_new (OrdetNodeType type)
{
  OrdetNode *self = g_new0 (OrdetNode, 1);

  self->type = type;
  return self;
}

/**
 * ordet_node_new_section:
 * @level: 1 for the document itself, 2 to 6 below it
 * @title: its heading
 *
 * Returns: (transfer full): a section
 */
OrdetNode *
ordet_node_new_section (guint       level,
                        const char *title)
{
  OrdetNode *self = ordet_node_new (ORDET_NODE_SECTION);

  self->level = level;
  ordet_node_set_title (self, title);
  return self;
}

/**
 * ordet_node_new_block:
 * @block: what it is about
 * @title: (nullable): its heading
 *
 * Returns: (transfer full): a block
 */
OrdetNode *
ordet_node_new_block (OrdetBlock  block,
                      const char *title)
{
  OrdetNode *self = ordet_node_new (ORDET_NODE_BLOCK);

  self->block = block;
  ordet_node_set_title (self, title);
  return self;
}

/**
 * ordet_node_free:
 * @self: (nullable) (transfer full): a node that was never given away
 *
 * Frees the node and what is below it.
 */
void
ordet_node_free (OrdetNode *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->text);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self->id);
  g_free (self->key);
  g_free (self->who);
  g_free (self->by);
  g_free (self->offer);
  g_clear_pointer (&self->picture, ordet_picture_free);
  g_free (self);
}

/**
 * ordet_node_set_title:
 * @self: a node
 * @title: (nullable): its heading; an empty one is none
 */
void
ordet_node_set_title (OrdetNode  *self,
                      const char *title)
{
  g_autofree char *clean = title != NULL ? ordet_document_clean (title) : NULL;

  g_free (self->title);
  self->title = clean != NULL && *clean != '\0' ? g_steal_pointer (&clean) : NULL;
}

/**
 * ordet_node_append:
 * @self: a node
 * @child: (transfer full): goes last below it
 *
 * Returns: (transfer none): @child
 */
OrdetNode *
ordet_node_append (OrdetNode *self,
                   OrdetNode *child)
{
  if (self->children == NULL)
    self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_node_free);
  g_ptr_array_add (self->children, child);
  return child;
}

/**
 * ordet_node_append_text:
 * @self: a node
 * @type: a type that has text
 * @text: any text; line breaks become spaces
 *
 * Returns: (transfer none): the new node
 */
OrdetNode *
ordet_node_append_text (OrdetNode     *self,
                        OrdetNodeType  type,
                        const char    *text)
{
  OrdetNode *child = ordet_node_new (type);

  child->text = ordet_document_clean (text);
  return ordet_node_append (self, child);
}

/* Each line of @text that is not empty, cleaned, to @add. */
static void
each_line (OrdetNode  *self,
           const char *text,
           void      (*add) (OrdetNode *, const char *))
{
  g_auto(GStrv) lines = NULL;

  if (text == NULL)
    return;
  lines = g_strsplit_set (text, "\n\r", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = ordet_document_clean (lines[i]);

      if (*line != '\0')
        add (self, line);
    }
}

static void
add_line (OrdetNode  *self,
          const char *line)
{
  ordet_node_append (self, ordet_node_new (ORDET_NODE_PARAGRAPH))->text = g_strdup (line);
}

/**
 * ordet_node_append_lines:
 * @self: a node
 * @text: (nullable): any text
 *
 * Adds a paragraph for each line of @text that is not empty, word for word.
 */
void
ordet_node_append_lines (OrdetNode  *self,
                         const char *text)
{
  each_line (self, text, add_line);
}

/* Where the text between two equal marks at @at ends: the closing mark, or
 * NULL. Marks stand against their text: "2 * 3 * 4" marks nothing. */
static const char *
closing (const char *at,
         const char *mark)
{
  gsize length = strlen (mark);
  const char *begin = at + length, *end;

  if (strncmp (at, mark, length) != 0 || *begin == '\0' || *begin == ' ' || *begin == '*')
    return NULL;
  for (end = strstr (begin + 1, mark); end != NULL; end = strstr (end + 1, mark))
    if (end[-1] != ' ' && (length == 2 || end[1] != '*'))
      return end;
  return NULL;
}

/* "a **bold** word and an *italic* one" into text and spans. */
static void
set_marked (OrdetNode  *node,
            const char *line)
{
  GString *out = g_string_sized_new (strlen (line));

  while (*line != '\0')
    {
      const char *mark = *line == '*' && line[1] == '*' ? "**" : "*";
      const char *end = *line == '*' ? closing (line, mark) : NULL;
      OrdetSpan span = { .start = out->len };

      if (end == NULL)
        {
          g_string_append_c (out, *line++);
          continue;
        }
      line += strlen (mark);
      g_string_append_len (out, line, end - line);
      span.end = out->len;
      span.style = mark[1] == '*' ? ORDET_STYLE_BOLD : ORDET_STYLE_ITALIC;
      if (node->spans == NULL)
        node->spans = g_array_new (FALSE, FALSE, sizeof (OrdetSpan));
      g_array_append_val (node->spans, span);
      line = end + strlen (mark);
    }
  node->text = g_string_free (out, FALSE);
}

static void
add_marked (OrdetNode  *self,
            const char *line)
{
  const OrdetNode *last = ordet_node_n_children (self) > 0
    ? g_ptr_array_index (self->children, self->children->len - 1) : NULL;
  OrdetNode *parent = self, *node;

  if (!g_str_has_prefix (line, "- ") && !g_str_has_prefix (line, "\xe2\x80\xa2 "))
    node = ordet_node_new (ORDET_NODE_PARAGRAPH);
  else
    {
      node = ordet_node_new (ORDET_NODE_ITEM);
      parent = last != NULL && last->type == ORDET_NODE_LIST
        ? (OrdetNode *) last : ordet_node_append (self, ordet_node_new (ORDET_NODE_LIST));
      line = strchr (line, ' ') + 1;
    }
  set_marked (node, line);
  ordet_node_append (parent, node);
}

/**
 * ordet_node_append_marked:
 * @self: a node
 * @text: (nullable): text that somebody wrote into the minutes
 *
 * A line is a paragraph; lines that begin with "- " or "• " are a list;
 * **bold** and *italic* are set so.
 */
void
ordet_node_append_marked (OrdetNode  *self,
                          const char *text)
{
  each_line (self, text, add_marked);
}

/**
 * ordet_node_n_children:
 * @self: a node
 *
 * Returns: how many are right below it
 */
guint
ordet_node_n_children (const OrdetNode *self)
{
  return self->children != NULL ? self->children->len : 0;
}

/**
 * ordet_node_child:
 * @self: a node
 * @n: less than ordet_node_n_children()
 *
 * Returns: (transfer none): the @n-th below it
 */
const OrdetNode *
ordet_node_child (const OrdetNode *self,
                  guint            n)
{
  g_return_val_if_fail (n < ordet_node_n_children (self), NULL);
  return g_ptr_array_index (self->children, n);
}

static void
collect (const OrdetNode *self,
         GString         *out)
{
  if (self->text != NULL && self->type != ORDET_NODE_PICTURE)
    {
      if (out->len > 0)
        g_string_append_c (out, '\n');
      if (self->type == ORDET_NODE_ITEM)
        g_string_append (out, "- ");
      g_string_append (out, self->text);
    }
  for (guint i = 0; i < ordet_node_n_children (self); i++)
    collect (ordet_node_child (self, i), out);
}

/**
 * ordet_node_plain_text:
 * @self: a node
 *
 * Returns: (transfer full): the text of it and all below, a line for each
 *   paragraph, without titles and pictures and without bold and italic
 */
char *
ordet_node_plain_text (const OrdetNode *self)
{
  GString *out = g_string_new (NULL);

  collect (self, out);
  return g_string_free (out, FALSE);
}

/**
 * ordet_document_new:
 * @root: (transfer full): a section of level 1, not to be changed any more
 * @language: "nb"
 * @words: (nullable): copied; missing words are empty
 *
 * Returns: (transfer full): a document
 */
OrdetDocument *
ordet_document_new (OrdetNode                *root,
                    const char               *language,
                    const OrdetDocumentWords *words)
{
  OrdetDocument *self = g_new0 (OrdetDocument, 1);
  static const OrdetDocumentWords none;

  if (words == NULL)
    words = &none;
  g_atomic_ref_count_init (&self->ref_count);
  self->root = root;
  self->language = g_strdup (language);
  self->words.page_of = g_strdup (words->page_of != NULL ? words->page_of : "{n} / {of}");
  self->words.kind = g_strdup (words->kind);
  self->words.item = g_strdup (words->item);
  self->words.number = g_strdup (words->number);
  self->words.title = g_strdup (words->title);
  self->words.text = g_strdup (words->text);
  self->words.who = g_strdup (words->who);
  self->words.by = g_strdup (words->by);
  self->words.decision = g_strdup (words->decision);
  self->words.task = g_strdup (words->task);
  return self;
}

/**
 * ordet_document_ref:
 * @self: a document
 *
 * Returns: (transfer full): @self; from any thread
 */
OrdetDocument *
ordet_document_ref (OrdetDocument *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * ordet_document_unref:
 * @self: (transfer full): a document
 */
void
ordet_document_unref (OrdetDocument *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  ordet_node_free (self->root);
  g_free (self->language);
  g_free (self->author);
  g_free (self->date);
  g_free (self->words.page_of);
  g_free (self->words.kind);
  g_free (self->words.item);
  g_free (self->words.number);
  g_free (self->words.title);
  g_free (self->words.text);
  g_free (self->words.who);
  g_free (self->words.by);
  g_free (self->words.decision);
  g_free (self->words.task);
  g_free (self);
}

/**
 * ordet_document_set_about:
 * @self: a document nobody else has yet
 * @author: (nullable): the body whose document it is
 * @date: (nullable): "2027-02-13": the day it is about
 */
void
ordet_document_set_about (OrdetDocument *self,
                          const char    *author,
                          const char    *date)
{
  g_free (self->author);
  self->author = author != NULL ? ordet_document_clean (author) : NULL;
  g_free (self->date);
  self->date = date != NULL ? ordet_document_clean (date) : NULL;
}

/**
 * ordet_document_root:
 * @self: a document
 *
 * Returns: (transfer none): the section of level 1
 */
const OrdetNode *
ordet_document_root (const OrdetDocument *self)
{
  return self->root;
}

/**
 * ordet_document_title:
 * @self: a document
 *
 * Returns: (transfer none): the heading of the whole
 */
const char *
ordet_document_title (const OrdetDocument *self)
{
  return self->root->title != NULL ? self->root->title : "";
}

/**
 * ordet_document_language:
 * @self: a document
 *
 * Returns: (transfer none): "nb"
 */
const char *
ordet_document_language (const OrdetDocument *self)
{
  return self->language;
}

/**
 * ordet_document_author:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the body whose document it is
 */
const char *
ordet_document_author (const OrdetDocument *self)
{
  return self->author;
}

/**
 * ordet_document_date:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): "2027-02-13"
 */
const char *
ordet_document_date (const OrdetDocument *self)
{
  return self->date;
}

/**
 * ordet_document_words:
 * @self: a document
 *
 * Returns: (transfer none): the words a format needs beside the text
 */
const OrdetDocumentWords *
ordet_document_words (const OrdetDocument *self)
{
  return &self->words;
}
