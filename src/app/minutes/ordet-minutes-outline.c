/* ordet-minutes-outline.c — the parts of the minutes, beside the paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-minutes-page-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
ordet_minutes_page_has_focus (OrdetMinutesPage *self,
           GtkWidget        *within)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == within || gtk_widget_is_ancestor (focus, within));
}

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

/* Before a title: its number, or a cup for a break, which shows none. */
static GtkWidget *
tag_new (const char *number)
{
  GtkWidget *tag = gtk_label_new (number), *box, *cup;

  gtk_label_set_xalign (GTK_LABEL (tag), 1);
  gtk_label_set_width_chars (GTK_LABEL (tag), 3);
  gtk_widget_add_css_class (tag, "heading");
  if (number != NULL)
    return tag;
  box = gtk_overlay_new ();
  cup = gtk_image_new_from_icon_name ("ordet-coffee-symbolic");
  gtk_widget_set_halign (cup, GTK_ALIGN_END);
  gtk_overlay_set_child (GTK_OVERLAY (box), tag);
  gtk_overlay_add_overlay (GTK_OVERLAY (box), cup);
  return box;
}

/* @number: "" for none, NULL for a break. */
static GtkWidget *
outline_row (const char *place,
             const char *number,
             const char *title,
             guint       decisions,
             gboolean    later)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *tag = tag_new (number), *label = gtk_label_new (title);
  g_autofree char *name = NULL;

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (label, title);
  gtk_box_append (GTK_BOX (box), tag);
  gtk_box_append (GTK_BOX (box), label);
  name = number != NULL && *number != '\0' ? g_strdup_printf ("%s %s", number, title)
                                           : g_strdup (title);
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

/* What the outline is made of: it is made anew only when this changes, so
 * that arrow keys in it go on. */
static char *
describe_outline (OrdetMinutesPage *self)
{
  OrdetMeeting *meeting = ordet_minutes_page_meeting (self);
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < ordet_meeting_n_items (meeting); i++)
    {
      const OrdetItem *item = ordet_meeting_item (meeting, i);

      g_string_append_printf (words, "%s\x1f%s\x1f%d%d%d%u\x1e", item->id, item->title,
                              ordet_item_number (item) != NULL, item->dropped, item->opened,
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

void
ordet_minutes_page_fill_outline (OrdetMinutesPage *self)
{
  OrdetMeeting *meeting = ordet_minutes_page_meeting (self);
  g_autofree char *now = describe_outline (self);
  gboolean focused = ordet_minutes_page_has_focus (self, GTK_WIDGET (self->outline));
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
  gtk_list_box_append (self->outline,
                       outline_row (ORDET_PLACE_FRONT, "", _("Before the Items"), 0, FALSE));
  for (guint i = 0; i < ordet_meeting_n_items (meeting); i++)
    {
      const OrdetItem *item = ordet_meeting_item (meeting, i);

      if (!item->dropped)
        gtk_list_box_append (
          self->outline,
          outline_row (item->id, ordet_item_number (item), item->title,
                       n_decisions (ordet_manuscript_section (self->draft, item->id)),
                       !item->opened));
    }
  gtk_list_box_append (self->outline,
                       outline_row (ORDET_PLACE_CLOSE, "", _("After the Items"), 0, FALSE));
  select_place (self);
  row = GTK_WIDGET (gtk_list_box_get_selected_row (self->outline));
  if (focused && row != NULL)
    gtk_widget_grab_focus (row);
}
