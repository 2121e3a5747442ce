/* ordet-minutes-paper.c — one part of the minutes: blocks, and text between them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-minutes-page-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ordet-words.h"

static GtkWidget *
text_label (const char *text,
            const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  return label;
}

/* "14:05 to 14:53 · chair Gry Kladdeli" */
static char *
subtitle (OrdetMinutesPage *self,
          const OrdetItem  *item)
{
  OrdetMeeting *meeting = ordet_minutes_page_meeting (self);
  guint chair = ordet_meeting_officer (meeting, "chair");
  g_autoptr(GString) words = g_string_new (NULL);

  if (item->first_us >= 0)
    {
      g_autofree char *from = ordet_words_clock (item->first_us);
      g_autofree char *to = item->last_us >= 0 ? ordet_words_clock (item->last_us) : NULL;

      if (to != NULL)
        /* Translators: from one time of day to another */
        g_string_append_printf (words, _("%1$s to %2$s"), from, to);
      else
        /* Translators: %s is a time of day */
        g_string_append_printf (words, _("since %s"), from);
    }
  else
    g_string_append (words, _("Not opened yet"));
  if (chair != ORDET_NOBODY)
    {
      g_autofree char *name = ordet_words_person (meeting, chair);

      g_string_append (words, " · ");
      /* Translators: %s is the name of who chairs the meeting */
      g_string_append_printf (words, _("chair %s"), name);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_heading (OrdetMinutesPage *self)
{
  OrdetMeeting *meeting = ordet_minutes_page_meeting (self);
  guint number = ordet_meeting_find_item (meeting, self->place);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *tag, *title;
  const OrdetNode *root = ordet_document_root (ordet_manuscript_document (self->draft));

  if (number != ORDET_NOBODY)
    {
      const OrdetItem *item = ordet_meeting_item (meeting, number);
      g_autofree char *words = subtitle (self, item);

      /* A break has a number for the log only. */
      if (ordet_item_number (item) != NULL)
        {
          tag = gtk_label_new (ordet_item_number (item));
          gtk_widget_add_css_class (tag, "item-tag");
          gtk_widget_set_valign (tag, GTK_ALIGN_START);
          gtk_box_append (GTK_BOX (row), tag);
        }
      title = text_label (item->title, "title-3");
      gtk_widget_set_hexpand (title, TRUE);
      gtk_box_append (GTK_BOX (row), title);
      gtk_box_append (self->paper, row);
      gtk_box_append (self->paper, text_label (words, "minutes-subtitle"));
      return;
    }
  gtk_box_append (GTK_BOX (row), text_label (strcmp (self->place, ORDET_PLACE_FRONT) == 0
                                               ? root->title : _("After the Items"), "title-3"));
  gtk_box_append (self->paper, row);
}

static GtkWidget *
add_slot (OrdetMinutesPage *self,
          const char       *after)
{
  GtkWidget *slot = ordet_minutes_slot_new (self->draft, self->place, after);

  gtk_box_append (self->paper, slot);
  return slot;
}

/* Text behind @after is shown where there is some, or where it is wanted. */
static gboolean
has_slot (OrdetMinutesPage *self,
          const char       *after)
{
  const char *text = ordet_minutes_texts_get_free (ordet_manuscript_texts (self->draft),
                                                   self->place, after, ORDET_LEVEL_PROPOSALS);

  return (text != NULL && *text != '\0')
         || (self->wanted != NULL && g_strcmp0 (self->wanted, after) == 0);
}

/* Everything in the document that is no block: dates, tables, signatures. */
static void
add_plain (OrdetMinutesPage *self,
           const OrdetNode  *node)
{
  g_autofree char *text = NULL;

  if (node->type == ORDET_NODE_SECTION)
    {
      if (node->id != NULL)
        return; /* an item: it has its own place */
      gtk_box_append (self->paper, text_label (node->title, "heading"));
      for (guint i = 0; i < ordet_node_n_children (node); i++)
        add_plain (self, ordet_node_child (node, i));
      return;
    }
  if (node->type == ORDET_NODE_SIGNATURE)
    text = g_strdup_printf ("____________________\n%s\n%s", node->text != NULL ? node->text : "",
                            node->title != NULL ? node->title : "");
  else
    text = ordet_node_plain_text (node);
  if (text != NULL && *text != '\0')
    gtk_box_append (self->paper, text_label (text, "minutes-body"));
}

/* Who was present, the officers, the agenda: sections that are no item. */
static gboolean
is_part (const OrdetNode *node)
{
  return node->type == ORDET_NODE_SECTION && node->id != NULL && node->id[0] == '@';
}

static const OrdetNode *
last_block (const OrdetNode *section,
            guint            from,
            guint            to)
{
  const OrdetNode *last = NULL;

  for (guint i = from; i < to; i++)
    {
      const OrdetNode *child = ordet_node_child (section, i);
      const OrdetNode *found = child->key != NULL ? child : NULL;

      if (is_part (child))
        found = last_block (child, 0, ordet_node_n_children (child));
      last = found != NULL ? found : last;
    }
  return last;
}

static void
add_child (OrdetMinutesPage *self,
           const OrdetNode  *child,
           const OrdetNode  *last)
{
  if (child->type == ORDET_NODE_BLOCK && child->block == ORDET_BLOCK_FREE)
    return; /* it stands in a slot */
  if (child->type == ORDET_NODE_BLOCK && child->key != NULL)
    {
      gtk_box_append (self->paper, ordet_minutes_block_new (self->draft, child));
      if (child == last || has_slot (self, child->key))
        self->last_slot = add_slot (self, child->key);
      return;
    }
  if (!is_part (child))
    {
      add_plain (self, child);
      return;
    }
  gtk_box_append (self->paper, text_label (child->title, "heading"));
  for (guint i = 0; i < ordet_node_n_children (child); i++)
    if (strcmp (child->id, self->place) == 0)
      add_child (self, ordet_node_child (child, i), last);
    else
      add_plain (self, ordet_node_child (child, i));
}

/* The last block has a slot behind it in any case: there one goes on. */
static void
add_children (OrdetMinutesPage *self,
              const OrdetNode  *section,
              guint             from,
              guint             to)
{
  const OrdetNode *last = last_block (section, from, to);

  if (last == NULL || has_slot (self, NULL))
    self->last_slot = add_slot (self, NULL);
  for (guint i = from; i < to; i++)
    add_child (self, ordet_node_child (section, i), last);
}

/* What the secretary left out can be put back. */
static void
restore_cb (OrdetMinutesPage *self,
            GtkButton        *button)
{
  ordet_minutes_texts_revert (ordet_manuscript_texts (self->draft),
                              g_object_get_data (G_OBJECT (button), "key"),
                              ordet_manuscript_wall_us ());
  ordet_manuscript_touch (self->draft);
}

static void
add_left_out (OrdetMinutesPage *self)
{
  OrdetMinutesTexts *texts = ordet_manuscript_texts (self->draft);

  for (guint i = 0; i < texts->edits->len; i++)
    {
      const OrdetMinutesEdit *edit = texts->edits->pdata[i];
      g_autofree char *place = ordet_manuscript_place_of (self->draft, edit->key);
      GtkWidget *row, *label, *button;
      g_autofree char *words = NULL;

      if (!edit->hidden || g_strcmp0 (place, self->place) != 0)
        continue;
      row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      /* Translators: a block of the minutes that the secretary has left out */
      words = g_strdup_printf (_("Left out: %s"), edit->made);
      label = text_label (words, "minutes-left-out");
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_hexpand (label, TRUE);
      button = gtk_button_new_with_label (_("Put Back"));
      gtk_widget_add_css_class (button, "flat");
      g_object_set_data_full (G_OBJECT (button), "key", g_strdup (edit->key), g_free);
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (restore_cb), self);
      gtk_box_append (GTK_BOX (row), label);
      gtk_box_append (GTK_BOX (row), button);
      gtk_box_append (self->paper, row);
    }
}

/* Which children of the document's root belong to the open place. */
static void
part (const OrdetNode *root,
      const char      *place,
      guint           *from,
      guint           *to)
{
  guint n = ordet_node_n_children (root), first = n, last = 0;

  for (guint i = 0; i < n; i++)
    {
      const OrdetNode *child = ordet_node_child (root, i);

      if (child->type == ORDET_NODE_SECTION && child->id != NULL && child->id[0] != '@')
        {
          first = MIN (first, i);
          last = i + 1;
        }
    }
  if (strcmp (place, ORDET_PLACE_FRONT) == 0)
    {
      *from = 0;
      *to = first;
    }
  else
    {
      *from = last;
      *to = n;
    }
}

/* What the paper is made of, so that it is made anew only when this changes. */
static void
describe (const OrdetNode *node,
          GString         *words)
{
  g_autofree char *text = NULL;

  if (node->type == ORDET_NODE_BLOCK && node->block == ORDET_BLOCK_FREE)
    return;
  if (node->type == ORDET_NODE_SECTION)
    {
      for (guint i = 0; i < ordet_node_n_children (node); i++)
        describe (ordet_node_child (node, i), words);
      return;
    }
  text = ordet_node_plain_text (node);
  g_string_append_printf (words, "%s\x1f%s\x1f%d\x1f%s\x1e", node->key != NULL ? node->key : "",
                          text != NULL ? text : "", node->edited,
                          node->offer != NULL ? node->offer : "");
}

char *
ordet_minutes_page_fingerprint (OrdetMinutesPage *self)
{
  const OrdetNode *root = ordet_document_root (ordet_manuscript_document (self->draft));
  const OrdetNode *section = ordet_manuscript_section (self->draft, self->place);
  OrdetMinutesTexts *texts = ordet_manuscript_texts (self->draft);
  g_autoptr(GString) words = g_string_new (self->place);
  guint from = 0, to;

  if (section != NULL && section != root)
    describe (section, words);
  else
    {
      part (root, self->place, &from, &to);
      for (; from < to; from++)
        describe (ordet_node_child (root, from), words);
    }
  for (guint i = 0; i < texts->edits->len; i++)
    g_string_append_c (words, ((OrdetMinutesEdit *) texts->edits->pdata[i])->hidden ? 'h' : 'e');
  g_string_append_printf (words, "\x1e%d\x1e%s", texts->state,
                          self->wanted != NULL ? self->wanted : "");
  return g_string_free (g_steal_pointer (&words), FALSE);
}

OrdetMinutesSlot *
ordet_minutes_page_focused_slot (OrdetMinutesPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL
           ? (OrdetMinutesSlot *) gtk_widget_get_ancestor (focus, ORDET_TYPE_MINUTES_SLOT)
           : NULL;
}

void
ordet_minutes_page_focus_slot (OrdetMinutesPage *self,
            const char       *after)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->paper)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (ORDET_IS_MINUTES_SLOT (child)
        && g_strcmp0 (ordet_minutes_slot_after (ORDET_MINUTES_SLOT (child)), after) == 0)
      gtk_widget_grab_focus (child);
}

void
ordet_minutes_page_fill_paper (OrdetMinutesPage *self)
{
  const OrdetNode *root = ordet_document_root (ordet_manuscript_document (self->draft));
  const OrdetNode *section = ordet_manuscript_section (self->draft, self->place);
  OrdetMinutesSlot *typing = ordet_minutes_page_focused_slot (self);
  g_autofree char *after = typing != NULL ? g_strdup (ordet_minutes_slot_after (typing)) : NULL;
  GtkAdjustment *scroll = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double where = gtk_adjustment_get_value (scroll);
  gboolean focused = ordet_minutes_page_has_focus (self, GTK_WIDGET (self->paper));
  GtkWidget *child;
  guint from = 0, to;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->paper))) != NULL)
    gtk_box_remove (self->paper, child);
  add_heading (self);
  if (section != NULL && section != root)
    add_children (self, section, 0, ordet_node_n_children (section));
  else
    {
      part (root, self->place, &from, &to);
      add_children (self, root, from, to);
    }
  add_left_out (self);
  if (typing != NULL)
    ordet_minutes_page_focus_slot (self, after);
  else if (focused)
    gtk_widget_grab_focus (self->last_slot);
  gtk_adjustment_set_value (scroll, where);
}
