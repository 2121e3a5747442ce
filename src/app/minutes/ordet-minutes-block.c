/* ordet-minutes-block.c — one block of the minutes: what the log says, or the secretary
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A block made from the log follows the log until it is edited. From then on
 * it is the secretary's; should the log say something else later, that is
 * offered and never put in by itself.
 */
#include "ordet-minutes-block.h"

#include <glib/gi18n-lib.h>

#include "ordet-minutes-votes.h"
#include "ordet-words.h"

struct _OrdetMinutesBlock
{
  GtkWidget          parent_instance;

  OrdetManuscript *draft; /* (owned) */
  char              *key;   /* (owned) */
  char              *text;  /* (owned) what it says now */
  char              *made;  /* (owned) what the log says, as it was when edited */
  char              *offer; /* (owned) (nullable) what the log says since */
  GtkWidget         *box;   /* (unowned) a child */
  GtkWidget         *body;  /* (unowned) a child: a label, or a text view while it is edited */
  GtkWidget         *done;  /* (unowned) (nullable) the button that ends the editing */
};

G_DEFINE_FINAL_TYPE (OrdetMinutesBlock, ordet_minutes_block, GTK_TYPE_WIDGET)

/* How each kind of block looks and what it is called in words. */
static const struct
{
  const char *style, *icon, *word;
} kinds[ORDET_N_BLOCKS] = {
  [ORDET_BLOCK_MOTION] = { "motion", "document-edit-symbolic", N_("Proposal") },
  [ORDET_BLOCK_VOTE] = { "vote", "ordet-ballot-symbolic", N_("Vote") },
  [ORDET_BLOCK_DECISION] = { "decision", "ordet-gavel-symbolic", N_("Decision") },
  [ORDET_BLOCK_ELECTION] = { "decision", "ordet-people-symbolic", N_("Election") },
  [ORDET_BLOCK_RESERVATION] = { "motion", "ordet-notes-symbolic", N_("Reservation") },
  [ORDET_BLOCK_TASK] = { "vote", "object-select-symbolic", N_("Task") },
  [ORDET_BLOCK_NOTE] = { "vote", "ordet-notes-symbolic", N_("Note") },
};

static gint64
wall (void)
{
  return ordet_manuscript_wall_us ();
}

/* --- editing --- */

static void
finish_cb (OrdetMinutesBlock *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->body));
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  if (g_strcmp0 (text, self->text) != 0)
    ordet_minutes_texts_edit (ordet_manuscript_texts (self->draft), self->key, self->made, text,
                              wall ());
  /* The page is made anew, this block with it. */
  ordet_manuscript_touch (self->draft);
}

static gboolean
edit_key_cb (OrdetMinutesBlock *self,
             guint              keyval,
             guint              keycode,
             GdkModifierType    state)
{
  if (keyval != GDK_KEY_Escape &&
      !((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && (state & GDK_CONTROL_MASK)))
    return GDK_EVENT_PROPAGATE;
  finish_cb (self);
  return GDK_EVENT_STOP;
}

static void
edit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  OrdetMinutesBlock *self = data;
  GtkWidget *view = ordet_minutes_text_view_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  if (self->done != NULL)
    return;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), self->text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Text of this block"), -1);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (edit_key_cb), self);
  gtk_widget_add_controller (view, keys);
  gtk_box_insert_child_after (GTK_BOX (self->box), view, self->body);
  gtk_box_remove (GTK_BOX (self->box), self->body);
  self->body = view;
  /* Translators: a button: ends the editing of a block of the minutes */
  self->done = gtk_button_new_with_mnemonic (_("D_one"));
  gtk_widget_set_halign (self->done, GTK_ALIGN_END);
  g_signal_connect_swapped (self->done, "clicked", G_CALLBACK (finish_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->done);
  gtk_widget_grab_focus (view);
}

static void
hide_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  OrdetMinutesBlock *self = data;

  ordet_minutes_texts_hide (ordet_manuscript_texts (self->draft), self->key, self->made, wall ());
  ordet_manuscript_touch (self->draft);
}

static void
revert_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  OrdetMinutesBlock *self = data;

  ordet_minutes_texts_revert (ordet_manuscript_texts (self->draft), self->key, wall ());
  ordet_manuscript_touch (self->draft);
}

/* What the log says now is known; the secretary's own words stay. */
static void
keep_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  OrdetMinutesBlock *self = data;

  ordet_minutes_texts_edit (ordet_manuscript_texts (self->draft), self->key, self->offer,
                            self->text, wall ());
  ordet_manuscript_touch (self->draft);
}

static void
write_below_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  OrdetMinutesBlock *self = data;

  gtk_widget_activate_action (GTK_WIDGET (self), "minutes.write-behind", "s", self->key);
}

static const GActionEntry actions[] = {
  { "edit", edit_cb },
  { "hide", hide_cb },
  { "revert", revert_cb },
  { "keep", keep_cb },
  { "write-below", write_below_cb },
};

/* --- how it looks --- */

static GtkWidget *
menu_button (OrdetMinutesBlock *self,
             gboolean           edited)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, _("_Edit This Block"), "block.edit");
  g_menu_append (menu, _("_Write Below It"), "block.write-below");
  if (edited)
    g_menu_append (menu, _("_Back to What the Log Says"), "block.revert");
  g_menu_append (menu, _("_Leave It Out"), "block.hide");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _("What to do with this block"));
  return button;
}

static GtkWidget *
label_new (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
add_offer (OrdetMinutesBlock *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *words = NULL;
  GtkWidget *label, *take, *keep;

  /* Translators: %s is what a block of the minutes would say by the log. */
  words = g_strdup_printf (_("The log now says: %s"), self->offer);
  label = label_new (words, "caption");
  gtk_widget_set_hexpand (label, TRUE);
  take = gtk_button_new_with_label (_("Take It"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (take), "block.revert");
  keep = gtk_button_new_with_label (_("Keep Mine"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (keep), "block.keep");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), take);
  gtk_box_append (GTK_BOX (box), keep);
  gtk_widget_add_css_class (box, "minutes-offer");
  gtk_box_append (GTK_BOX (self->box), box);
}

static void
add_heading (OrdetMinutesBlock *self,
             const OrdetNode   *node,
             gboolean           locked)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  const char *word = kinds[node->block].word;
  GtkWidget *title;

  if (kinds[node->block].icon != NULL)
    gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name (kinds[node->block].icon));
  title = label_new (node->title != NULL ? node->title : word != NULL ? _(word) : "", "heading");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (row), title);
  if (node->edited)
    /* Translators: beside a block of the minutes that the secretary has changed */
    gtk_box_append (GTK_BOX (row), label_new (_("edited"), "minutes-edited"));
  if (!locked)
    gtk_box_append (GTK_BOX (row), menu_button (self, node->edited));
  gtk_box_append (GTK_BOX (self->box), row);
}

static void
fill (OrdetMinutesBlock *self,
      const OrdetNode   *node)
{
  gboolean plain = node->block == ORDET_BLOCK_SENTENCE;
  gboolean locked = ordet_manuscript_texts (self->draft)->state == ORDET_MINUTES_RELEASED;
  OrdetEvent *event = ordet_manuscript_event_of (self->draft, self->key);
  GtkWidget *row = self->box;

  if (!plain)
    add_heading (self, node, locked);
  self->body = label_new (self->text, node->block == ORDET_BLOCK_DECISION ? "minutes-decision"
                                                                          : "minutes-body");
  gtk_widget_set_hexpand (self->body, TRUE);
  gtk_box_append (GTK_BOX (row), self->body);
  if (plain && !locked)
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), GTK_ORIENTATION_HORIZONTAL);
      gtk_box_append (GTK_BOX (self->box), menu_button (self, node->edited));
    }
  else if (!node->edited && event != NULL && ordet_event_act (event) == ORDET_ACT_VOTE)
    {
      GtkWidget *votes = ordet_minutes_votes_new (event);

      if (votes != NULL)
        gtk_box_insert_child_after (GTK_BOX (self->box), votes,
                                    gtk_widget_get_first_child (self->box));
    }
  if (self->offer != NULL)
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), GTK_ORIENTATION_VERTICAL);
      add_offer (self);
    }
  gtk_widget_add_css_class (self->box, "minutes-block");
  gtk_widget_add_css_class (self->box, plain ? "plain" : kinds[node->block].style);
}

/* --- the widget --- */

static void
ordet_minutes_block_dispose (GObject *object)
{
  OrdetMinutesBlock *self = ORDET_MINUTES_BLOCK (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->made, g_free);
  g_clear_pointer (&self->offer, g_free);
  G_OBJECT_CLASS (ordet_minutes_block_parent_class)->dispose (object);
}

static void
ordet_minutes_block_class_init (OrdetMinutesBlockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ordet_minutes_block_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ordet_minutes_block_init (OrdetMinutesBlock *self)
{
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "block", G_ACTION_GROUP (group));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * ordet_minutes_block_new:
 * @draft: the draft
 * @node: a block of its document, with a key
 *
 * Returns: (transfer floating): the block, to be read and taken over
 */
GtkWidget *
ordet_minutes_block_new (OrdetManuscript *draft,
                         const OrdetNode   *node)
{
  OrdetMinutesBlock *self = g_object_new (ORDET_TYPE_MINUTES_BLOCK, NULL);
  const OrdetMinutesEdit *edit = ordet_minutes_texts_find (ordet_manuscript_texts (draft),
                                                           node->key);
  const char *word = kinds[node->block].word;
  g_autofree char *label = NULL;

  self->draft = g_object_ref (draft);
  self->key = g_strdup (node->key);
  self->text = edit != NULL ? g_strdup (edit->text) : ordet_node_plain_text (node);
  self->made = g_strdup (edit != NULL ? edit->made : self->text);
  self->offer = g_strdup (node->offer);
  fill (self, node);
  label = g_strjoin (", ",
                     node->title != NULL ? node->title
                     : word != NULL      ? _ (word)
                                         : _("Sentence"),
                     self->text, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}
