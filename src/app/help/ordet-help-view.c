/* ordet-help-view.c — a page of the help as widgets
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-help-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ordet-ui.h"

typedef struct
{
  const OrdetHelpBook *book;
  GtkWidget           *box;
  GtkWidget           *around; /* (nullable) the note that is being filled */
  GtkWidget           *table;  /* (nullable) the table that is being filled */
  int                  row;
  OrdetHelpFollow      follow;
  gpointer             data;
} Builder;

typedef struct
{
  OrdetHelpFollow follow;
  gpointer        data;
} Link;

static void
link_free (gpointer  data,
           GClosure *closure)
{
  g_free (data);
}

static gboolean
activate_link_cb (GtkLabel   *label,
                  const char *target,
                  gpointer    data)
{
  Link *link = data;

  if (strstr (target, "://") != NULL)
    return FALSE; /* the desktop knows what to do */
  link->follow (target, link->data);
  return TRUE;
}

static GtkWidget *
new_label (Builder    *self,
           const char *markup)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", markup, "use-markup", TRUE,
                                   "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.f, "valign", GTK_ALIGN_START, NULL);

  if (strstr (markup, "<a ") != NULL)
    {
      Link *link = g_new (Link, 1);

      link->follow = self->follow;
      link->data = self->data;
      g_signal_connect_data (label, "activate-link", G_CALLBACK (activate_link_cb), link,
                             link_free, 0);
    }
  return label;
}

static GtkWidget *
new_heading (const char *markup,
             guint       level)
{
  static const char *const classes[] = { "title-1", "title-3", "heading" };
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", markup, "use-markup", TRUE,
                                   "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.f,
                                   "accessible-role", level == 1 ? GTK_ACCESSIBLE_ROLE_LABEL
                                                                 : GTK_ACCESSIBLE_ROLE_HEADING,
                                   NULL);

  if (level > 1)
    gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                    (int) level, -1);
  gtk_widget_add_css_class (label, classes[CLAMP (level, 1, G_N_ELEMENTS (classes)) - 1]);
  gtk_widget_add_css_class (label, level > 1 ? "help-heading" : "help-title");
  return label;
}

/* Where the keyboard, and a screen reader, begin to read. A label takes the
 * keyboard only if it can be selected or has links, so it is in a bin. */
static GtkWidget *
new_place (const char *markup,
           const char *words,
           guint       level)
{
  GtkWidget *bin = g_object_new (ADW_TYPE_BIN, "focusable", level == 1,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  GtkWidget *label = new_heading (markup, level);

  gtk_accessible_update_property (GTK_ACCESSIBLE (bin), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, (int) level, -1);
  adw_bin_set_child (ADW_BIN (bin), label);
  return bin;
}

/* The heading of a section that links can lead to. */
static GtkWidget *
new_section (const OrdetHelpBlock *block)
{
  g_autofree char *words = ordet_help_plain (block->markup);
  GtkWidget *heading = new_place (block->markup, words, block->level);

  gtk_widget_set_name (heading, block->id);
  return heading;
}

static void
append (Builder   *self,
        GtkWidget *widget)
{
  self->table = NULL;
  gtk_box_append (GTK_BOX (self->around != NULL ? self->around : self->box), widget);
}

/* The first paragraph of an item has its dot or number, the others stand under it. */
static void
append_item (Builder              *self,
             const OrdetHelpBlock *block)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *text = new_label (self, block->markup);
  g_autofree char *mark = block->number == 0 ? g_strdup ("")
                          : block->kind == ORDET_HELP_STEP
                            ? g_strdup_printf ("%u.", block->number)
                            : g_strdup ("•");
  GtkWidget *sign = g_object_new (GTK_TYPE_LABEL, "label", mark, "xalign", 1.f, "yalign", 0.f,
                                  "width-chars", 2, "valign", GTK_ALIGN_START, NULL);

  gtk_widget_add_css_class (sign, "tabular");
  gtk_widget_set_margin_start (row, (int) block->level * 24);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (row), sign);
  gtk_box_append (GTK_BOX (row), text);
  append (self, row);
}

static void
append_note (Builder              *self,
             const OrdetHelpBlock *block)
{
  if (self->around == NULL)
    {
      GtkWidget *note = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

      gtk_widget_add_css_class (note, "card");
      gtk_widget_add_css_class (note, "help-note");
      append (self, note);
      self->around = note;
    }
  append (self, new_label (self, block->markup));
}

static void
append_row (Builder              *self,
            const OrdetHelpBlock *block)
{
  if (self->table == NULL)
    {
      GtkWidget *grid = gtk_grid_new ();

      gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
      gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
      gtk_widget_add_css_class (grid, "help-table");
      append (self, grid);
      self->table = grid;
      self->row = 0;
    }
  for (guint i = 0; i < block->cells->len; i++)
    {
      GtkWidget *cell = new_label (self, block->cells->pdata[i]);

      if (block->header)
        gtk_widget_add_css_class (cell, "heading");
      /* Tables that follow each other share their columns. */
      if (block->header && self->row > 0)
        gtk_widget_add_css_class (cell, "help-again");
      gtk_widget_set_hexpand (cell, i + 1 == block->cells->len);
      gtk_grid_attach (GTK_GRID (self->table), cell, (int) i, self->row, 1, 1);
    }
  self->row++;
}

static void
append_picture (Builder              *self,
                const OrdetHelpBlock *block)
{
  g_autofree char *path = g_strconcat (ORDET_RESOURCES "/help/figures/", block->source, NULL);
  g_autofree char *words = ordet_help_plain (block->markup);
  GtkWidget *picture = gtk_picture_new_for_resource (path);

  gtk_picture_set_alternative_text (GTK_PICTURE (picture), words);
  gtk_picture_set_can_shrink (GTK_PICTURE (picture), TRUE);
  gtk_widget_set_halign (picture, GTK_ALIGN_FILL);
  gtk_widget_add_css_class (picture, "help-picture");
  append (self, picture);
}

static void
append_page_link (Builder             *self,
                  const OrdetHelpPage *page)
{
  g_autofree char *title = g_markup_escape_text (page->title, -1);
  g_autofree char *markup = g_strdup_printf ("<a href=\"%s\">%s</a>", page->id, title);
  GtkWidget *both = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (both), new_label (self, markup));
  if (page->desc != NULL)
    {
      GtkWidget *desc = new_label (self, page->desc);

      gtk_widget_add_css_class (desc, "dimmed");
      gtk_box_append (GTK_BOX (both), desc);
    }
  append (self, both);
}

/* The pages of a section of the index. */
static void
append_section_pages (Builder             *self,
                      const OrdetHelpPage *page,
                      const char          *section)
{
  g_autofree char *guide = g_strdup_printf ("%s#%s", page->id, section);

  for (guint i = 0; i < ordet_help_book_n_pages (self->book); i++)
    if (g_strcmp0 (ordet_help_book_page (self->book, i)->guide, guide) == 0)
      append_page_link (self, ordet_help_book_page (self->book, i));
}

static void
append_block (Builder              *self,
              const OrdetHelpPage  *page,
              const OrdetHelpBlock *block)
{
  if (block->kind != ORDET_HELP_NOTE)
    self->around = NULL;
  switch (block->kind)
    {
    case ORDET_HELP_HEADING:
      append (self, block->id != NULL ? new_section (block)
                                      : new_heading (block->markup, block->level));
      if (block->id != NULL)
        append_section_pages (self, page, block->id);
      break;
    case ORDET_HELP_ITEM:
    case ORDET_HELP_STEP:
      append_item (self, block);
      break;
    case ORDET_HELP_NOTE:
      append_note (self, block);
      break;
    case ORDET_HELP_ROW:
      append_row (self, block);
      break;
    case ORDET_HELP_PICTURE:
      append_picture (self, block);
      break;
    case ORDET_HELP_TEXT:
    default:
      append (self, new_label (self, block->markup));
    }
}

static void
append_related (Builder             *self,
                const OrdetHelpPage *page)
{
  self->around = NULL;
  if (page->related->len > 0)
    append (self, new_heading (_("See Also"), 2));
  for (guint i = 0; i < page->related->len; i++)
    {
      const OrdetHelpPage *other = ordet_help_book_find (self->book, page->related->pdata[i]);

      if (other != NULL)
        append_page_link (self, other);
    }
}

/**
 * ordet_help_view_new:
 * @book: the help
 * @page: one of its pages
 * @follow: told when a link to another page is followed
 * @data: for @follow; must outlive the view
 *
 * Returns: (transfer floating): the page, to be put into something that scrolls
 */
GtkWidget *
ordet_help_view_new (const OrdetHelpBook *book,
                     const OrdetHelpPage *page,
                     OrdetHelpFollow      follow,
                     gpointer             data)
{
  Builder self = { .book = book, .follow = follow, .data = data };
  g_autofree char *title = g_markup_escape_text (page->title, -1);
  GtkWidget *heading = new_place (title, page->title, 1);

  self.box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_widget_add_css_class (self.box, "help-page");
  append (&self, heading);
  for (guint i = 0; i < page->blocks->len; i++)
    append_block (&self, page, page->blocks->pdata[i]);
  append_related (&self, page);
  return self.box;
}

/**
 * ordet_help_view_title:
 * @view: what ordet_help_view_new() made
 *
 * Returns: (transfer none): its heading
 */
GtkWidget *
ordet_help_view_title (GtkWidget *view)
{
  return gtk_widget_get_first_child (view);
}

/**
 * ordet_help_view_section:
 * @view: what ordet_help_view_new() made
 * @id: of a section
 *
 * Returns: (transfer none) (nullable): its heading, ready to take the keyboard;
 *   %NULL if the page has no such section
 */
GtkWidget *
ordet_help_view_section (GtkWidget  *view,
                         const char *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (gtk_widget_get_name (child), id))
      {
        gtk_widget_set_focusable (child, TRUE);
        return child;
      }
  return NULL;
}
