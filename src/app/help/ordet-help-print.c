/* ordet-help-print.c — a page of the help on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The chair's card and the page that is handed out are to be held in a hand.
 */
#include "ordet-help-print.h"

#include "ordet-print.h"

/* Pango markup as the marks that the text of minutes has. */
static char *
as_marked (const char *markup)
{
  GString *text = g_string_new (markup);
  g_autofree char *owned = NULL;

  g_string_replace (text, "*", "∗", 0);
  g_string_replace (text, "<b>", "**", 0);
  g_string_replace (text, "</b>", "**", 0);
  g_string_replace (text, "<i>", "*", 0);
  g_string_replace (text, "</i>", "*", 0);
  owned = g_string_free (text, FALSE);
  return ordet_help_plain (owned);
}

static OrdetNode *
append_row (OrdetNode            *parent,
            OrdetNode            *table,
            const OrdetHelpBlock *block)
{
  OrdetNode *row;

  if (table == NULL)
    table = ordet_node_append (parent, ordet_node_new (ORDET_NODE_TABLE));
  row = ordet_node_append (table, ordet_node_new (ORDET_NODE_ROW));
  row->header = block->header;
  for (guint i = 0; i < block->cells->len; i++)
    {
      g_autofree char *text = ordet_help_plain (block->cells->pdata[i]);

      ordet_node_append_text (row, ORDET_NODE_CELL, text);
    }
  return table;
}

static void
append_block (OrdetNode            *parent,
              const OrdetHelpBlock *block)
{
  g_autofree char *marked = as_marked (block->markup);
  g_autofree char *line = NULL;

  switch (block->kind)
    {
    case ORDET_HELP_ITEM:
      line = g_strconcat (block->number > 0 ? "- " : "", marked, NULL);
      break;
    case ORDET_HELP_STEP:
      line = block->number > 0 ? g_strdup_printf ("%u. %s", block->number, marked)
                               : g_strdup (marked);
      break;
    default:
      line = g_steal_pointer (&marked);
    }
  ordet_node_append_marked (parent, line);
}

/**
 * ordet_help_document:
 * @book: the help
 * @page: one of its pages
 *
 * Returns: (transfer full): its words without pictures, to print or export
 */
OrdetDocument *
ordet_help_document (const OrdetHelpBook *book,
                     const OrdetHelpPage *page)
{
  OrdetNode *root = ordet_node_new_section (1, page->title), *section = root, *table = NULL;

  for (guint i = 0; i < page->blocks->len; i++)
    {
      const OrdetHelpBlock *block = page->blocks->pdata[i];

      if (block->kind == ORDET_HELP_PICTURE)
        continue;
      if (block->kind == ORDET_HELP_ROW)
        {
          table = append_row (section, table, block);
          continue;
        }
      table = NULL;
      if (block->kind == ORDET_HELP_HEADING)
        {
          g_autofree char *title = ordet_help_plain (block->markup);

          section = ordet_node_append (root, ordet_node_new_section (block->level, title));
        }
      else
        append_block (section, block);
    }
  return ordet_document_new (root, ordet_help_book_language (book), NULL);
}

/**
 * ordet_help_print:
 * @book: the help
 * @page: one of its pages
 * @parent: the window that asks
 * @error: (nullable)
 *
 * Asks which printer, and prints the page on A4.
 *
 * Returns: FALSE if it could not be printed; not choosing a printer is none
 */
gboolean
ordet_help_print (const OrdetHelpBook  *book,
                  const OrdetHelpPage  *page,
                  GtkWindow            *parent,
                  GError              **error)
{
  g_autoptr(OrdetDocument) document = ordet_help_document (book, page);

  return ordet_print_run (parent, document, NULL, page->title, error);
}
