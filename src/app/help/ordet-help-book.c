/* ordet-help-book.c — the pages of the help in one language
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-help-book.h"

#include <gio/gio.h>
#include <string.h>

#include "ordet-ui.h"

#define ROOT ORDET_RESOURCES "/help/"

struct _OrdetHelpBook
{
  grefcount  count;
  char      *language; /* (owned) "C", "sv" … */
  GPtrArray *pages;    /* (owned) (element-type OrdetHelpPage) in the order of the index */
};

static OrdetHelpPage *
read_page (const char  *language,
           const char  *file,
           GError     **error)
{
  g_autofree char *path = g_strconcat (ROOT, language, "/", file, NULL);
  g_autoptr(GBytes) bytes = g_resources_lookup_data (path, 0, error);
  OrdetHelpPage *page;
  gconstpointer text;
  gsize length;

  if (bytes == NULL)
    return NULL;
  text = g_bytes_get_data (bytes, &length);
  page = ordet_help_page_parse (text, (gssize) length, error);
  if (page == NULL)
    g_prefix_error (error, "%s/%s: ", language, file);
  return page;
}

/* Where a section stands in the index; the index itself is before all. */
static guint
section_place (const OrdetHelpPage *index,
               const OrdetHelpPage *page)
{
  for (guint i = 0; page->guide != NULL && i < index->blocks->len; i++)
    {
      const OrdetHelpBlock *block = index->blocks->pdata[i];
      const char *section = strchr (page->guide, '#');

      if (section != NULL && g_strcmp0 (block->id, section + 1) == 0)
        return i + 1;
    }
  return page == index ? 0 : G_MAXUINT;
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      data)
{
  const OrdetHelpPage *first = *(OrdetHelpPage *const *) a, *second = *(OrdetHelpPage *const *) b;
  guint x = section_place (data, first), y = section_place (data, second);
  int by_sort;

  if (x != y)
    return x < y ? -1 : 1;
  by_sort = g_strcmp0 (first->sort, second->sort);
  return by_sort != 0 ? by_sort : g_utf8_collate (first->title, second->title);
}

/**
 * ordet_help_book_new:
 * @language: "C", "sv", "nb" or "nn"
 * @error: (nullable)
 *
 * Returns: (transfer full) (nullable): the pages that are built in
 */
OrdetHelpBook *
ordet_help_book_new (const char  *language,
                     GError     **error)
{
  g_autofree char *folder = g_strconcat (ROOT, language, NULL);
  g_auto(GStrv) files = g_resources_enumerate_children (folder, 0, error);
  g_autoptr(OrdetHelpBook) self = NULL;

  if (files == NULL)
    return NULL;
  self = g_new0 (OrdetHelpBook, 1);
  g_ref_count_init (&self->count);
  self->language = g_strdup (language);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_help_page_free);
  for (guint i = 0; files[i] != NULL; i++)
    {
      OrdetHelpPage *page = read_page (language, files[i], error);

      if (page == NULL)
        return NULL;
      g_ptr_array_add (self->pages, page);
    }
  g_ptr_array_sort_with_data (self->pages, compare,
                              (gpointer) ordet_help_book_find (self, ORDET_HELP_INDEX));
  return g_steal_pointer (&self);
}

/**
 * ordet_help_book_ref:
 * @self: a book
 *
 * Returns: (transfer full): @self
 */
OrdetHelpBook *
ordet_help_book_ref (OrdetHelpBook *self)
{
  g_ref_count_inc (&self->count);
  return self;
}

/**
 * ordet_help_book_unref:
 * @self: (transfer full): a book
 */
void
ordet_help_book_unref (OrdetHelpBook *self)
{
  if (!g_ref_count_dec (&self->count))
    return;
  g_ptr_array_unref (self->pages);
  g_free (self->language);
  g_free (self);
}

/**
 * ordet_help_book_language:
 * @self: a book
 *
 * Returns: (transfer none): its language as in the names of documents: "en", "sv" …
 */
const char *
ordet_help_book_language (const OrdetHelpBook *self)
{
  return g_str_equal (self->language, "C") ? "en" : self->language;
}

/**
 * ordet_help_book_find:
 * @self: a book
 * @id: of a page; what follows a # is not looked at
 *
 * Returns: (transfer none) (nullable): the page
 */
const OrdetHelpPage *
ordet_help_book_find (const OrdetHelpBook *self,
                      const char          *id)
{
  gsize length = strcspn (id, "#");

  for (guint i = 0; i < self->pages->len; i++)
    {
      const OrdetHelpPage *page = self->pages->pdata[i];

      if (strlen (page->id) == length && strncmp (page->id, id, length) == 0)
        return page;
    }
  return NULL;
}

/**
 * ordet_help_book_page:
 * @self: a book
 * @n: less than ordet_help_book_n_pages()
 *
 * Returns: (transfer none): the @n-th page, in the order of the index
 */
const OrdetHelpPage *
ordet_help_book_page (const OrdetHelpBook *self,
                      guint                n)
{
  g_return_val_if_fail (n < self->pages->len, NULL);
  return self->pages->pdata[n];
}

/**
 * ordet_help_book_n_pages:
 * @self: a book
 *
 * Returns: how many pages there are
 */
guint
ordet_help_book_n_pages (const OrdetHelpBook *self)
{
  return self->pages->len;
}

static gboolean
has_word (const char *text,
          const char *word)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return folded != NULL && strstr (folded, word) != NULL;
}

static gboolean
block_has_word (const OrdetHelpBlock *block,
                const char           *word)
{
  for (guint i = 0; block->cells != NULL && i < block->cells->len; i++)
    if (has_word (block->cells->pdata[i], word))
      return TRUE;
  return has_word (block->markup, word);
}

static gboolean
page_has_word (const OrdetHelpPage *page,
               const char          *word)
{
  if (has_word (page->title, word) || has_word (page->desc, word) ||
      has_word (page->keywords, word))
    return TRUE;
  for (guint i = 0; i < page->blocks->len; i++)
    if (block_has_word (page->blocks->pdata[i], word))
      return TRUE;
  return FALSE;
}

/**
 * ordet_help_page_matches:
 * @page: a page
 * @words: what somebody looks for
 *
 * Returns: whether every word of it stands on the page or among its keywords,
 *   in any case, also as part of a longer word
 */
gboolean
ordet_help_page_matches (const OrdetHelpPage *page,
                         const char          *words)
{
  g_autofree char *folded = g_utf8_casefold (words, -1);
  g_auto(GStrv) parts = g_strsplit (folded, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (!page_has_word (page, parts[i]))
      return FALSE;
  return TRUE;
}

/**
 * ordet_help_language:
 *
 * Returns: (transfer none): the language of the windows, as a folder of the
 *   help. It is found as gettext finds it: the first of the person's languages
 *   that there is.
 */
const char *
ordet_help_language (void)
{
  const char *const *names = g_get_language_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *folder = g_strconcat (ROOT, names[i], NULL);
      g_auto(GStrv) files = g_resources_enumerate_children (folder, 0, NULL);

      if (files != NULL)
        return names[i];
    }
  return "C";
}
