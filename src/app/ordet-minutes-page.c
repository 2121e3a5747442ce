/* ordet-minutes-page.c — the secretary's page: outline, text with blocks, what happened
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paper in the middle shows one part of the document: what the log says
 * as blocks, and between them the secretary's own text. When the meeting goes
 * on meanwhile, the paper is made anew only if its blocks say something else,
 * and whoever was typing goes on where they were.
 */
#include "ordet-minutes-page-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ordet-minutes-block.h"
#include "ordet-ui.h"
#include "ordet-words.h"

G_DEFINE_FINAL_TYPE (OrdetMinutesPage, ordet_minutes_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ACTION_GROUP,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static OrdetMeeting *
meeting_of (OrdetMinutesPage *self)
{
  return ordet_session_meeting (ordet_manuscript_session (self->draft));
}

/* --- the outline --- */

static guint
n_decisions (const OrdetNode *section)
{
  guint n = 0;

  for (guint i = 0; section != NULL && i < ordet_node_n_children (section); i++)
    {
      const OrdetNode *child = ordet_node_child (section, i);

      n += child->type == ORDET_NODE_BLOCK
           && (child->block == ORDET_BLOCK_DECISION || child->block == ORDET_BLOCK_ELECTION);
    }
  return n;
}

static GtkWidget *
outline_row (const char *place,
             const char *number,
             const char *title,
             guint       decisions,
             gboolean    later)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *tag = gtk_label_new (number), *label = gtk_label_new (title);
  g_autofree char *name = NULL;

  gtk_label_set_xalign (GTK_LABEL (tag), 1);
  gtk_label_set_width_chars (GTK_LABEL (tag), 3);
  gtk_widget_add_css_class (tag, "heading");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (label, title);
  gtk_box_append (GTK_BOX (box), tag);
  gtk_box_append (GTK_BOX (box), label);
  name = g_strdup_printf ("%s %s", number, title);
  if (decisions > 0)
    {
      g_autofree char *count = g_strdup_printf ("%u", decisions);
      g_autofree char *words = g_strdup_printf (ngettext ("%u decision", "%u decisions", decisions),
                                                decisions);
      g_autofree char *before = g_steal_pointer (&name);
      GtkWidget *badge = gtk_label_new (count);

      gtk_widget_add_css_class (badge, "minutes-badge");
      gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (badge, words);
      gtk_box_append (GTK_BOX (box), badge);
      name = g_strdup_printf ("%s, %s", before, words);
    }
  if (later)
    gtk_widget_add_css_class (box, "minutes-later");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "place", g_strdup (place), g_free);
  return row;
}

static gboolean
has_focus (OrdetMinutesPage *self,
           GtkWidget        *within)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == within || gtk_widget_is_ancestor (focus, within));
}

/* What the outline is made of: it is made anew only when this changes, so
 * that arrow keys in it go on. */
static char *
describe_outline (OrdetMinutesPage *self)
{
  OrdetMeeting *meeting = meeting_of (self);
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < ordet_meeting_n_items (meeting); i++)
    {
      const OrdetItem *item = ordet_meeting_item (meeting, i);

      g_string_append_printf (words, "%s\x1f%s\x1f%d%d%u\x1e", item->id, item->title, item->dropped,
                              item->opened,
                              n_decisions (ordet_manuscript_section (self->draft, item->id)));
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
select_place (OrdetMinutesPage *self)
{
  self->filling = TRUE;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->outline)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_strcmp0 (g_object_get_data (G_OBJECT (row), "place"), self->place) == 0)
      gtk_list_box_select_row (self->outline, GTK_LIST_BOX_ROW (row));
  self->filling = FALSE;
}

static void
fill_outline (OrdetMinutesPage *self)
{
  OrdetMeeting *meeting = meeting_of (self);
  g_autofree char *now = describe_outline (self);
  gboolean focused = has_focus (self, GTK_WIDGET (self->outline));
  GtkWidget *row;

  if (g_strcmp0 (now, self->outline_of) == 0)
    {
      select_place (self);
      return;
    }
  g_free (self->outline_of);
  self->outline_of = g_steal_pointer (&now);
  self->filling = TRUE;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->outline))) != NULL)
    gtk_list_box_remove (self->outline, row);
  gtk_list_box_append (self->outline, outline_row (ORDET_PLACE_FRONT, "", _("Before the Items"), 0, FALSE));
  for (guint i = 0; i < ordet_meeting_n_items (meeting); i++)
    {
      const OrdetItem *item = ordet_meeting_item (meeting, i);

      if (!item->dropped)
        gtk_list_box_append (self->outline,
                             outline_row (item->id, item->id, item->title,
                                          n_decisions (ordet_manuscript_section (self->draft, item->id)),
                                          !item->opened));
    }
  gtk_list_box_append (self->outline, outline_row (ORDET_PLACE_CLOSE, "", _("After the Items"), 0, FALSE));
  select_place (self);
  row = GTK_WIDGET (gtk_list_box_get_selected_row (self->outline));
  if (focused && row != NULL)
    gtk_widget_grab_focus (row);
}

/* --- the paper --- */

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
  OrdetMeeting *meeting = meeting_of (self);
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
  OrdetMeeting *meeting = meeting_of (self);
  guint number = ordet_meeting_find_item (meeting, self->place);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *tag, *title;
  const OrdetNode *root = ordet_document_root (ordet_manuscript_document (self->draft));

  if (number != ORDET_NOBODY)
    {
      const OrdetItem *item = ordet_meeting_item (meeting, number);
      g_autofree char *words = subtitle (self, item);

      tag = gtk_label_new (item->id);
      gtk_widget_add_css_class (tag, "item-tag");
      gtk_widget_set_valign (tag, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (row), tag);
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

/* The last block has a slot behind it in any case: there one goes on. */
static void
add_children (OrdetMinutesPage *self,
              const OrdetNode  *section,
              guint             from,
              guint             to)
{
  const OrdetNode *last = NULL;

  for (guint i = from; i < to; i++)
    if (ordet_node_child (section, i)->key != NULL)
      last = ordet_node_child (section, i);
  if (last == NULL || has_slot (self, NULL))
    self->last_slot = add_slot (self, NULL);
  for (guint i = from; i < to; i++)
    {
      const OrdetNode *child = ordet_node_child (section, i);

      if (child->type == ORDET_NODE_BLOCK && child->block == ORDET_BLOCK_FREE)
        continue; /* it stands in a slot */
      if (child->type == ORDET_NODE_BLOCK && child->key != NULL)
        {
          gtk_box_append (self->paper, ordet_minutes_block_new (self->draft, child));
          if (child == last || has_slot (self, child->key))
            self->last_slot = add_slot (self, child->key);
        }
      else
        add_plain (self, child);
    }
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

static char *
fingerprint (OrdetMinutesPage *self)
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
  g_string_append_printf (words, "\x1e%d\x1e%s", texts->state, self->wanted != NULL ? self->wanted : "");
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static OrdetMinutesSlot *
focused_slot (OrdetMinutesPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL ? (OrdetMinutesSlot *) gtk_widget_get_ancestor (focus, ORDET_TYPE_MINUTES_SLOT)
                       : NULL;
}

static void
focus_slot (OrdetMinutesPage *self,
            const char       *after)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->paper)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (ORDET_IS_MINUTES_SLOT (child)
        && g_strcmp0 (ordet_minutes_slot_after (ORDET_MINUTES_SLOT (child)), after) == 0)
      gtk_widget_grab_focus (child);
}

static void
fill_paper (OrdetMinutesPage *self)
{
  const OrdetNode *root = ordet_document_root (ordet_manuscript_document (self->draft));
  const OrdetNode *section = ordet_manuscript_section (self->draft, self->place);
  OrdetMinutesSlot *typing = focused_slot (self);
  g_autofree char *after = typing != NULL ? g_strdup (ordet_minutes_slot_after (typing)) : NULL;
  GtkAdjustment *scroll = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double where = gtk_adjustment_get_value (scroll);
  gboolean focused = has_focus (self, GTK_WIDGET (self->paper));
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
    focus_slot (self, after);
  else if (focused)
    gtk_widget_grab_focus (self->last_slot);
  gtk_adjustment_set_value (scroll, where);
}

void
ordet_minutes_page_refresh (OrdetMinutesPage *self)
{
  g_autofree char *now = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  fill_outline (self);
  ordet_minutes_page_show_state (self);
  now = fingerprint (self);
  if (g_strcmp0 (now, self->fingerprint) == 0)
    return;
  fill_paper (self);
  g_free (self->fingerprint);
  self->fingerprint = g_steal_pointer (&now);
}

/* --- callbacks of the template --- */

static void
row_selected_cb (OrdetMinutesPage *self,
                 GtkListBoxRow    *row)
{
  if (!self->filling && row != NULL)
    ordet_minutes_page_show (self, g_object_get_data (G_OBJECT (row), "place"));
}

static gboolean
find_here (OrdetMinutesPage *self,
           const char       *text)
{
  OrdetMinutesSlot *from = focused_slot (self);
  gboolean reached = from == NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->paper)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!ORDET_IS_MINUTES_SLOT (child))
        continue;
      reached |= ORDET_MINUTES_SLOT (child) == from;
      if (reached && ordet_minutes_slot_find (ORDET_MINUTES_SLOT (child), text,
                                              ORDET_MINUTES_SLOT (child) == from))
        return TRUE;
    }
  return FALSE;
}

/* The next part of the minutes that has the text anywhere. */
static gboolean
find_elsewhere (OrdetMinutesPage *self,
                const char       *text)
{
  g_autofree char *wanted = g_utf8_casefold (text, -1);
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_selected_row (self->outline));

  for (row = row != NULL ? gtk_widget_get_next_sibling (row) : NULL; row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      const char *place = g_object_get_data (G_OBJECT (row), "place");
      const OrdetNode *section = ordet_manuscript_section (self->draft, place);
      g_autofree char *all = section != NULL ? ordet_node_plain_text (section) : NULL;
      g_autofree char *folded = all != NULL ? g_utf8_casefold (all, -1) : NULL;

      if (folded != NULL && strstr (folded, wanted) != NULL)
        {
          ordet_minutes_page_show (self, place);
          find_here (self, text);
          return TRUE;
        }
    }
  return FALSE;
}

static void
find_next_cb (OrdetMinutesPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->find));

  if (*text == '\0' || find_here (self, text) || find_elsewhere (self, text))
    return;
  gtk_label_set_label (self->saved, _("Not found in the rest of the minutes"));
}

static void
saved_cb (OrdetMinutesPage *self,
          const char       *trouble)
{
  g_autofree char *clock = NULL, *words = NULL;

  if (trouble != NULL)
    {
      gtk_label_set_label (self->saved, trouble);
      gtk_widget_add_css_class (GTK_WIDGET (self->saved), "error");
      return;
    }
  clock = ordet_words_clock (ordet_session_now_us (ordet_manuscript_session (self->draft)));
  /* Translators: the texts are safe on disk; %s is a time of day */
  words = g_strdup_printf (_("Saved %s"), clock);
  gtk_label_set_label (self->saved, words);
  gtk_widget_remove_css_class (GTK_WIDGET (self->saved), "error");
}

/* --- actions --- */

/* Where a sentence goes: to who is typing, or to the end. */
static OrdetMinutesSlot *
writing_slot (OrdetMinutesPage *self)
{
  OrdetMinutesSlot *slot = focused_slot (self);

  return slot != NULL ? slot : ORDET_MINUTES_SLOT (self->last_slot);
}

static void
insert_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  ordet_minutes_slot_insert (writing_slot (data), g_variant_get_string (parameter, NULL));
}

static void
insert_newest_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  OrdetMinutesPage *self = data;
  g_autofree char *newest = ordet_minutes_log_newest (ORDET_MINUTES_LOG (self->log));

  if (newest != NULL)
    ordet_minutes_slot_insert (writing_slot (self), newest);
}

static void
mark_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  ordet_minutes_slot_mark (writing_slot (data), g_variant_get_string (parameter, NULL));
}

static void
write_behind_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  OrdetMinutesPage *self = data;

  g_free (self->wanted);
  self->wanted = g_variant_dup_string (parameter, NULL);
  ordet_minutes_page_refresh (self);
  focus_slot (self, self->wanted);
}

static void
step (OrdetMinutesPage *self,
      gboolean          forward)
{
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_selected_row (self->outline));

  row = row == NULL ? NULL
        : forward   ? gtk_widget_get_next_sibling (row)
                    : gtk_widget_get_prev_sibling (row);
  if (row == NULL)
    return;
  gtk_list_box_select_row (self->outline, GTK_LIST_BOX_ROW (row));
  gtk_widget_grab_focus (self->last_slot);
}

static void
next_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  step (data, TRUE);
}

static void
previous_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  step (data, FALSE);
}

static void
find_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  OrdetMinutesPage *self = data;

  gtk_toggle_button_set_active (self->find_button, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->find));
}

static void
level_cb (GSimpleAction *action,
          GVariant      *state,
          gpointer       data)
{
  OrdetMinutesPage *self = data;

  g_simple_action_set_state (action, state);
  ordet_manuscript_texts (self->draft)->options.level =
    (OrdetMinutesLevel) g_ascii_strtoll (g_variant_get_string (state, NULL), NULL, 10);
  ordet_manuscript_touch (self->draft);
}

static void
attendance_cb (GSimpleAction *action,
               GVariant      *state,
               gpointer       data)
{
  OrdetMinutesPage *self = data;

  g_simple_action_set_state (action, state);
  ordet_manuscript_texts (self->draft)->options.attendance = g_variant_get_boolean (state);
  ordet_manuscript_touch (self->draft);
}

static const GActionEntry entries[] = {
  { "insert", insert_cb, "s" },
  { "insert-newest", insert_newest_cb },
  { "mark", mark_cb, "s" },
  { "write-behind", write_behind_cb, "s" },
  { "next", next_cb },
  { "previous", previous_cb },
  { "find", find_cb },
  { "level", NULL, "s", "'2'", level_cb },
  { "attendance", NULL, NULL, "false", attendance_cb },
};

/* --- the widget --- */

static void
ordet_minutes_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ordet_minutes_page_parent_class)->map (widget);
  ordet_minutes_page_refresh (ORDET_MINUTES_PAGE (widget));
}

static void
ordet_minutes_page_unmap (GtkWidget *widget)
{
  ordet_manuscript_flush (ORDET_MINUTES_PAGE (widget)->draft);
  GTK_WIDGET_CLASS (ordet_minutes_page_parent_class)->unmap (widget);
}

static gboolean
ordet_minutes_page_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  OrdetMinutesPage *self = ORDET_MINUTES_PAGE (widget);

  /* Coming from outside, the secretary wants to write. */
  if (gtk_widget_get_focus_child (widget) == NULL && self->last_slot != NULL
      && direction == GTK_DIR_TAB_FORWARD)
    return gtk_widget_grab_focus (self->last_slot);
  return GTK_WIDGET_CLASS (ordet_minutes_page_parent_class)->focus (widget, direction);
}

static gboolean
ordet_minutes_page_grab_focus (GtkWidget *widget)
{
  OrdetMinutesPage *self = ORDET_MINUTES_PAGE (widget);

  return self->last_slot != NULL && gtk_widget_grab_focus (self->last_slot);
}

static void
ordet_minutes_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (prop_id == PROP_ACTION_GROUP)
    g_value_set_object (value, ORDET_MINUTES_PAGE (object)->actions);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
ordet_minutes_page_dispose (GObject *object)
{
  OrdetMinutesPage *self = ORDET_MINUTES_PAGE (object);

  g_cancellable_cancel (self->exporting);
  g_clear_object (&self->exporting);
  if (self->draft != NULL)
    {
      ordet_manuscript_flush (self->draft);
      g_signal_handlers_disconnect_by_data (self->draft, self);
    }
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->draft);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_pointer (&self->fingerprint, g_free);
  g_clear_pointer (&self->outline_of, g_free);
  G_OBJECT_CLASS (ordet_minutes_page_parent_class)->dispose (object);
}

static void
ordet_minutes_page_class_init (OrdetMinutesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ordet_minutes_page_get_property;
  object_class->dispose = ordet_minutes_page_dispose;
  widget_class->map = ordet_minutes_page_map;
  widget_class->unmap = ordet_minutes_page_unmap;
  widget_class->focus = ordet_minutes_page_focus;
  widget_class->grab_focus = ordet_minutes_page_grab_focus;

  props[PROP_ACTION_GROUP] = g_param_spec_object ("action-group", NULL, NULL, G_TYPE_ACTION_GROUP,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ORDET_RESOURCES "/ui/ordet-minutes-page.ui");
#define CHILD(name) gtk_widget_class_bind_template_child (widget_class, OrdetMinutesPage, name)
  CHILD (box);
  CHILD (outline);
  CHILD (state_box);
  CHILD (find_button);
  CHILD (find_bar);
  CHILD (find);
  CHILD (saved);
  CHILD (export);
  CHILD (lock);
  CHILD (lock_label);
  CHILD (changes_button);
  CHILD (unlock);
  CHILD (scrolled);
  CHILD (paper);
  CHILD (log_bin);
#undef CHILD
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_next_cb);
}

static void
ordet_minutes_page_init (OrdetMinutesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->find_bar, GTK_EDITABLE (self->find));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  ordet_minutes_page_add_state_actions (self);
  ordet_minutes_page_add_export_actions (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "minutes", G_ACTION_GROUP (self->actions));
}

/**
 * ordet_minutes_page_new:
 * @session: an open meeting
 *
 * Returns: (transfer floating): its minutes, to write
 */
GtkWidget *
ordet_minutes_page_new (OrdetSession *session)
{
  OrdetMinutesPage *self = g_object_new (ORDET_TYPE_MINUTES_PAGE, NULL);
  const OrdetMinutesOptions *options;
  g_autofree char *level = NULL;
  guint item;

  self->draft = ordet_manuscript_new (session);
  options = &ordet_manuscript_texts (self->draft)->options;
  level = g_strdup_printf ("%d", options->level);
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "level")),
                             g_variant_new_string (level));
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "attendance")),
                             g_variant_new_boolean (options->attendance));
  self->log = ordet_minutes_log_new (session);
  adw_bin_set_child (self->log_bin, self->log);
  g_signal_connect_swapped (self->draft, "changed", G_CALLBACK (ordet_minutes_page_refresh), self);
  g_signal_connect_swapped (self->draft, "saved", G_CALLBACK (saved_cb), self);
  item = ordet_meeting_current_item (ordet_session_meeting (session));
  ordet_minutes_page_show (self, item != ORDET_NOBODY
                                   ? ordet_meeting_item (ordet_session_meeting (session), item)->id
                                   : ORDET_PLACE_FRONT);
  return GTK_WIDGET (self);
}

/**
 * ordet_minutes_page_manuscript:
 * @self: the page
 *
 * Returns: (transfer none): the draft it shows
 */
OrdetManuscript *
ordet_minutes_page_manuscript (OrdetMinutesPage *self)
{
  return self->draft;
}

/**
 * ordet_minutes_page_show:
 * @self: the page
 * @place: an item's number, or ORDET_PLACE_FRONT or ORDET_PLACE_CLOSE
 */
void
ordet_minutes_page_show (OrdetMinutesPage *self,
                         const char       *place)
{
  g_autofree char *copy = g_strdup (place); /* it may be of a row that goes */

  g_free (self->place);
  self->place = g_steal_pointer (&copy);
  g_clear_pointer (&self->wanted, g_free);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  ordet_minutes_log_show (ORDET_MINUTES_LOG (self->log), self->place);
  ordet_minutes_page_refresh (self);
}
