/* ordet-home-page.c — all meetings on this computer
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-home-page.h"

#include <glib/gi18n-lib.h>

#include "ordet-home-closing.h"
#include "ordet-home-row.h"
#include "ordet-review-page.h"
#include "ordet-store-words.h"
#include "ordet-templates.h"
#include "ordet-ui.h"
#include "ordet-words.h"

struct _OrdetHomePage
{
  GtkWidget      parent_instance;

  OrdetStore    *store;    /* (unowned) (nullable) whose meetings are shown */
  GPtrArray     *entries;  /* (owned) (nullable) (element-type OrdetMeetingEntry) */

  /* (unowned) children of the template */
  GtkWidget     *box;
  OrdetBar      *bar;
  GtkMenuButton *new_button;
  AdwViewStack  *views;
  OrdetReviewPage *review;
  GtkWidget     *search_button;
  GtkStack      *stack;
  GtkWidget     *demo_button;
  GtkSearchBar  *search_bar;
  GtkEditable   *search;
  GtkWidget     *running_heading;
  GtkBox        *running;
  GtkWidget     *upcoming_heading;
  GtkListBox    *upcoming;
  GtkFlowBox    *templates;
  GtkWidget     *closed_heading;
  GtkListBox    *closed;
  GtkWidget     *unlock;
  GtkLabel      *keys;
};

G_DEFINE_FINAL_TYPE (OrdetHomePage, ordet_home_page, GTK_TYPE_WIDGET)

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       data)
{
  g_autofree char *wanted =
    g_utf8_casefold (gtk_editable_get_text (ORDET_HOME_PAGE (data)->search), -1);
  g_autofree char *title =
    g_utf8_casefold (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);

  return strstr (title, wanted) != NULL;
}

static void
search_cb (OrdetHomePage *self)
{
  gtk_list_box_invalidate_filter (self->upcoming);
  gtk_list_box_invalidate_filter (self->closed);
}

/* --- templates --- */

static GtkWidget *
card_content (const char *icon_name,
              const char *title,
              const char *subtitle)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name), *name = gtk_label_new (title),
            *below = gtk_label_new (subtitle);

  gtk_widget_set_hexpand (box, TRUE);
  gtk_image_set_pixel_size (GTK_IMAGE (icon), 20);
  gtk_widget_set_halign (icon, GTK_ALIGN_START);
  gtk_widget_set_margin_bottom (icon, 6);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (below), 0);
  gtk_label_set_wrap (GTK_LABEL (below), TRUE);
  gtk_label_set_lines (GTK_LABEL (below), 3);
  gtk_label_set_ellipsize (GTK_LABEL (below), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (name, "heading");
  gtk_widget_add_css_class (below, "caption");
  gtk_widget_add_css_class (below, "dimmed");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), below);
  return box;
}

static void
add_card (OrdetHomePage *self,
          GtkWidget     *button,
          const char    *title)
{
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "template-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  /* The button has the focus, not the box round it. */
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (self->templates, child);
}

/* Earlier meetings whose agenda can be read, for a new one. */
static GMenu *
earlier_menu (OrdetHomePage *self)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; self->entries != NULL && i < self->entries->len; i++)
    {
      const OrdetMeetingEntry *entry = self->entries->pdata[i];
      g_autoptr(GMenuItem) item = NULL;
      g_autofree char *label = NULL, *shown = NULL;

      if (entry->notice == NULL)
        continue;
      label = entry->notice->date != NULL
                ? g_strdup_printf ("%s, %s", entry->notice->title, entry->notice->date)
                : g_strdup (entry->notice->title);
      shown = ordet_ui_no_mnemonic (label);
      item = g_menu_item_new (shown, NULL);
      g_menu_item_set_action_and_target (item, "win.copy", "s", entry->id);
      g_menu_append_item (menu, item);
    }
  return menu;
}

/* "Elections, accounts and motions", and under it "11 items, 4 h 15". */
static char *
about_template (const OrdetTemplate *template,
                const char          *language)
{
  guint n_items, minutes = ordet_template_length (template, language, &n_items);
  const char *about = ordet_template_text (&template->about, language);
  g_autofree char *items = g_strdup_printf (ngettext ("%u item", "%u items", n_items), n_items);
  g_autofree char *length = ordet_words_duration_short ((gint64) minutes * 60 * ORDET_SECOND);
  g_autofree char *size = NULL;

  /* Translators: "10 items, 4 h 15". */
  size = minutes > 0 ? g_strdup_printf (_("%1$s, %2$s"), items, length) : g_strdup (items);
  return about != NULL ? g_strdup_printf ("%s\n%s", about, size) : g_steal_pointer (&size);
}

static void
add_template (OrdetHomePage       *self,
              const OrdetTemplate *template)
{
  const char *language = ordet_templates_language ();
  g_autofree char *title = ordet_template_name (template, language);
  g_autofree char *about = about_template (template, language);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button),
                        card_content (ordet_templates_icon (template->kind), title, about));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.new-from");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", template->id);
  add_card (self, button, title);
}

static void
add_earlier (OrdetHomePage *self)
{
  g_autoptr(GMenu) earlier = earlier_menu (self);
  GtkWidget *again = gtk_menu_button_new (), *content;

  content = card_content ("ordet-copy-symbolic", _("Earlier Meeting"),
                          _("Copy agenda and rules, never the names"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (again), content);
  /* GTK puts it into a box of its own, in the middle: here it begins at the left. */
  gtk_widget_set_halign (gtk_widget_get_parent (content), GTK_ALIGN_FILL);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (again), G_MENU_MODEL (earlier));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (again), FALSE);
  gtk_widget_set_sensitive (again, g_menu_model_get_n_items (G_MENU_MODEL (earlier)) > 0);
  add_card (self, again, _("Earlier Meeting"));
}

static void
fill_templates (OrdetHomePage *self)
{
  g_autoptr(OrdetTemplateSet) all = ordet_templates_all (self->store);
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) templates = g_menu_new ();
  g_autoptr(GMenu) more = g_menu_new ();
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->templates))) != NULL)
    gtk_flow_box_remove (self->templates, child);
  for (guint i = 0; i < all->templates->len; i++)
    {
      const OrdetTemplate *template = all->templates->pdata[i];
      g_autofree char *title = ordet_template_name (template, ordet_templates_language ());
      g_autofree char *label = ordet_ui_no_mnemonic (title);
      g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.new-from", "s", template->id);
      g_menu_append_item (templates, item);
      /* Rare ones are in the menu alone, so that the cards fill one row. */
      if (g_strcmp0 (template->id, "congress") != 0)
        add_template (self, template);
    }
  add_earlier (self);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (templates));
  g_menu_append (more, _("Templates…"), "win.templates");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  gtk_menu_button_set_menu_model (self->new_button, G_MENU_MODEL (menu));
}

/* --- meetings --- */

static void
add_entry (OrdetHomePage           *self,
           const OrdetMeetingEntry *entry,
           OrdetSession            *live)
{
  gboolean is_live = live != NULL && g_strcmp0 (ordet_session_id (live), entry->id) == 0;

  switch (ordet_home_place (entry))
    {
    case ORDET_HOME_RUNNING:
      gtk_box_append (self->running, ordet_home_card_new (entry, is_live ? live : NULL));
      break;
    case ORDET_HOME_UPCOMING:
      gtk_list_box_append (self->upcoming, ordet_home_row_new (entry));
      break;
    case ORDET_HOME_CLOSED:
    default:
      gtk_list_box_append (self->closed, ordet_home_row_new (entry));
      ordet_home_dress_row (gtk_widget_get_last_child (GTK_WIDGET (self->closed)), entry,
                             self->store);
    }
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  const OrdetMeetingEntry *x = *(OrdetMeetingEntry *const *) a,
                          *y = *(OrdetMeetingEntry *const *) b;
  const char *first = x->notice != NULL ? x->notice->date : NULL,
             *second = y->notice != NULL ? y->notice->date : NULL;
  int order = g_strcmp0 (first, second);

  /* What comes first stands first; what is past, the latest. */
  return ordet_home_place (x) == ORDET_HOME_UPCOMING && ordet_home_place (y) == ORDET_HOME_UPCOMING
           ? order
           : -order;
}

static void
show_sections (OrdetHomePage *self)
{
  gboolean running = gtk_widget_get_first_child (GTK_WIDGET (self->running)) != NULL;
  gboolean upcoming = gtk_list_box_get_row_at_index (self->upcoming, 0) != NULL;
  gboolean closed = gtk_list_box_get_row_at_index (self->closed, 0) != NULL;

  gtk_widget_set_visible (self->running_heading, running);
  gtk_widget_set_visible (GTK_WIDGET (self->running), running);
  gtk_widget_set_visible (self->upcoming_heading, upcoming);
  gtk_widget_set_visible (GTK_WIDGET (self->upcoming), upcoming);
  gtk_widget_set_visible (self->closed_heading, closed);
  gtk_widget_set_visible (GTK_WIDGET (self->closed), closed);
}

static gboolean
any_locked (OrdetHomePage *self)
{
  for (guint i = 0; self->entries != NULL && i < self->entries->len; i++)
    if (((OrdetMeetingEntry *) self->entries->pdata[i])->floor == ORDET_VAULT_LOCKED)
      return TRUE;
  return FALSE;
}

/* Continue if a meeting runs, else the first that comes. */
static void
focus_first (OrdetHomePage *self)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->running));
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->upcoming, 0);

  if (ordet_home_page_in_review (self))
    ordet_review_page_focus (self->review);
  else if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "empty") == 0)
    gtk_widget_grab_focus (self->demo_button);
  else if (card != NULL)
    gtk_widget_grab_focus (gtk_widget_get_last_child (card));
  else if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/**
 * ordet_home_page_refresh:
 * @self: the page
 * @store: (nullable): all meetings
 * @live: (nullable): the meeting that is open in this window
 *
 * Shows the meetings as they are now.
 */
void
ordet_home_page_refresh (OrdetHomePage *self,
                         OrdetStore    *store,
                         OrdetSession  *live)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *place = NULL;

  g_return_if_fail (ORDET_IS_HOME_PAGE (self));

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  clear_box (self->running);
  clear_list (self->upcoming);
  clear_list (self->closed);
  self->store = store;
  if (store != NULL)
    {
      self->entries = ordet_store_list (store, &error);
      place = ordet_key_place_words (store);
      gtk_label_set_label (self->keys, place);
    }
  if (error != NULL)
    ordet_bar_error (self->bar, error);
  if (self->entries != NULL)
    g_ptr_array_sort (self->entries, compare_dates);
  for (guint i = 0; self->entries != NULL && i < self->entries->len; i++)
    add_entry (self, self->entries->pdata[i], live);
  fill_templates (self);
  show_sections (self);
  gtk_widget_set_visible (self->unlock, any_locked (self));
  gtk_stack_set_visible_child_name (
    self->stack, self->entries != NULL && self->entries->len > 0 ? "meetings" : "empty");
  ordet_review_page_refresh (self->review, store);
  focus_first (self);
}

/* Finding is for meetings. */
static void
view_cb (OrdetHomePage *self)
{
  gboolean meetings = !ordet_home_page_in_review (self);

  gtk_widget_set_visible (self->search_button, meetings);
  if (!meetings)
    gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

/**
 * ordet_home_page_show_view:
 * @self: the page
 * @name: "meetings" or "review"
 *
 * Shows that view, with the keyboard where it begins.
 */
void
ordet_home_page_show_view (OrdetHomePage *self,
                           const char    *name)
{
  g_return_if_fail (ORDET_IS_HOME_PAGE (self));

  adw_view_stack_set_visible_child_name (self->views, name);
  focus_first (self);
}

/**
 * ordet_home_page_in_review:
 * @self: the page
 *
 * Returns: whether the review is shown, not the meetings
 */
gboolean
ordet_home_page_in_review (OrdetHomePage *self)
{
  g_return_val_if_fail (ORDET_IS_HOME_PAGE (self), FALSE);

  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "review") == 0;
}

/**
 * ordet_home_page_take_bundle:
 * @self: the page
 * @path: a bundle
 *
 * Shows the review and takes the bundle in there.
 */
void
ordet_home_page_take_bundle (OrdetHomePage *self,
                             const char    *path)
{
  g_return_if_fail (ORDET_IS_HOME_PAGE (self) && path != NULL);

  ordet_home_page_show_view (self, "review");
  ordet_review_page_take_bundle (self->review, path);
}

/**
 * ordet_home_page_bar:
 * @self: the page
 *
 * Returns: (transfer none): the bar for what went wrong
 */
OrdetBar *
ordet_home_page_bar (OrdetHomePage *self)
{
  g_return_val_if_fail (ORDET_IS_HOME_PAGE (self), NULL);

  return self->bar;
}

/**
 * ordet_home_page_choose_template:
 * @self: the page
 *
 * Opens the menu of templates.
 */
void
ordet_home_page_choose_template (OrdetHomePage *self)
{
  g_return_if_fail (ORDET_IS_HOME_PAGE (self));

  gtk_menu_button_popup (self->new_button);
}

/**
 * ordet_home_page_notice:
 * @self: the page
 * @id: of a meeting
 *
 * Returns: (transfer none) (nullable): what is known of it, if it can be read
 */
const OrdetNotice *
ordet_home_page_notice (OrdetHomePage *self,
                        const char    *id)
{
  g_return_val_if_fail (ORDET_IS_HOME_PAGE (self), NULL);

  for (guint i = 0; self->entries != NULL && i < self->entries->len; i++)
    {
      const OrdetMeetingEntry *entry = self->entries->pdata[i];

      if (g_str_equal (entry->id, id))
        return entry->notice;
    }
  return NULL;
}

static void
ordet_home_page_dispose (GObject *object)
{
  OrdetHomePage *self = ORDET_HOME_PAGE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  G_OBJECT_CLASS (ordet_home_page_parent_class)->dispose (object);
}

static void
ordet_home_page_class_init (OrdetHomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ordet_home_page_dispose;
  g_type_ensure (ORDET_TYPE_BAR);
  g_type_ensure (ORDET_TYPE_REVIEW_PAGE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ORDET_RESOURCES "/ui/ordet-home-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, OrdetHomePage, name)
  BIND (box);
  BIND (bar);
  BIND (new_button);
  BIND (views);
  BIND (review);
  BIND (search_button);
  BIND (stack);
  BIND (demo_button);
  BIND (search_bar);
  BIND (search);
  BIND (running_heading);
  BIND (running);
  BIND (upcoming_heading);
  BIND (upcoming);
  BIND (templates);
  BIND (closed_heading);
  BIND (closed);
  BIND (unlock);
  BIND (keys);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
}

static void
ordet_home_page_init (OrdetHomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ordet_ui_private (self->search);
  gtk_search_bar_connect_entry (self->search_bar, self->search);
  gtk_list_box_set_filter_func (self->upcoming, filter_cb, self, NULL);
  gtk_list_box_set_filter_func (self->closed, filter_cb, self, NULL);
}
