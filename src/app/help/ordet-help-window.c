/* ordet-help-window.c — the help, beside the window it is about
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It belongs to no other window and to no application: it may stand beside the
 * meeting, does not keep the program alive, and a dialog that waits for an
 * answer does not keep the keyboard from it.
 */
#include "ordet-help-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ordet-help-book.h"
#include "ordet-help-print.h"
#include "ordet-help-view.h"
#include "ordet-scale.h"

struct _OrdetHelpWindow
{
  AdwWindow            parent_instance;

  OrdetHelpBook       *book;   /* (owned) */
  const OrdetHelpPage *page;   /* (unowned) of the book */
  GPtrArray           *before; /* (owned) (element-type utf8) ids, the last one shown before last */
  GtkWindowGroup      *group;  /* (owned) its own */
  GtkWidget           *search; /* (unowned) */
  GtkWidget           *list;   /* (unowned) of all pages */
  GtkWidget           *scroller; /* (unowned) */
  GtkWidget           *toasts; /* (unowned) */
};

G_DEFINE_FINAL_TYPE (OrdetHelpWindow, ordet_help_window, ADW_TYPE_WINDOW)

static OrdetHelpWindow *the_window; /* the one that is open */

static void go_to (OrdetHelpWindow *self,
                   const char      *id);

static void
follow_cb (const char *target,
           gpointer    data)
{
  OrdetHelpWindow *self = data;

  if (self->page != NULL)
    g_ptr_array_add (self->before, g_strdup (self->page->id));
  go_to (self, target);
}

/* Once the page is laid out it is known where the heading stands. */
static gboolean
scroll_cb (GtkWidget     *heading,
           GdkFrameClock *clock,
           gpointer       data)
{
  GtkScrolledWindow *scroller = data;
  GtkWidget *page = gtk_widget_get_parent (heading);
  graphene_rect_t bounds;

  if (gtk_widget_get_height (heading) == 0 ||
      !gtk_widget_compute_bounds (heading, gtk_widget_get_parent (page), &bounds))
    return G_SOURCE_CONTINUE;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scroller), bounds.origin.y - 12);
  return G_SOURCE_REMOVE;
}

/* To the section that follows the # in @id, or to the top. */
static void
go_into (OrdetHelpWindow *self,
         GtkWidget       *view,
         const char      *id)
{
  const char *section = strchr (id, '#');
  GtkWidget *heading =
    section != NULL ? ordet_help_view_section (view, section + 1) : NULL;

  gtk_widget_grab_focus (heading != NULL ? heading : ordet_help_view_title (view));
  if (heading != NULL)
    gtk_widget_add_tick_callback (heading, scroll_cb, self->scroller, NULL);
}

/* The row of the page that is read can be seen in the list. */
static gboolean
reveal_cb (GtkWidget     *row,
           GdkFrameClock *clock,
           gpointer       data)
{
  graphene_rect_t bounds;

  /* One that the search leaves out has no place. */
  if (!gtk_widget_get_mapped (row))
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_height (row) == 0 ||
      !gtk_widget_compute_bounds (row, gtk_widget_get_parent (row), &bounds))
    return G_SOURCE_CONTINUE;
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (data), bounds.origin.y - 6,
                             bounds.origin.y + bounds.size.height + 6);
  return G_SOURCE_REMOVE;
}

static void
select_row (OrdetHelpWindow *self)
{
  for (int i = 0; i < (int) ordet_help_book_n_pages (self->book); i++)
    if (ordet_help_book_page (self->book, (guint) i) == self->page)
      {
        GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i);
        GtkWidget *scroller = gtk_widget_get_ancestor (self->list, GTK_TYPE_SCROLLED_WINDOW);

        gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
        gtk_widget_add_tick_callback (GTK_WIDGET (row), reveal_cb, scroller, NULL);
      }
}

/* The page is made anew; @id may name a page that is not there, as a link of
 * a later version might: then the index is shown. */
static void
go_to (OrdetHelpWindow *self,
       const char      *id)
{
  const OrdetHelpPage *page = ordet_help_book_find (self->book, id);
  GtkWidget *view, *clamp = adw_clamp_new ();
  g_autofree char *title = NULL;

  self->page = page != NULL ? page : ordet_help_book_page (self->book, 0);
  view = ordet_help_view_new (self->book, self->page, follow_cb, self);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), view);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  /* Pictures are as high as their width asks for, not as small as they can be. */
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (gtk_widget_get_parent (clamp)),
                                     GTK_SCROLL_NATURAL);
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  select_row (self);
  /* Translators: the title of the help's window; %s is the title of a page */
  title = g_strdup_printf (_("Help: %s"), self->page->title);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "help.back", self->before->len > 0);
  go_into (self, view, id);
}

static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  OrdetHelpWindow *self = ORDET_HELP_WINDOW (widget);
  g_autofree char *id = NULL;

  if (self->before->len == 0)
    return;
  id = g_ptr_array_steal_index (self->before, self->before->len - 1);
  go_to (self, id);
}

static void
index_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  follow_cb (ORDET_HELP_INDEX, widget);
}

static void
find_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  gtk_widget_grab_focus (ORDET_HELP_WINDOW (widget)->search);
}

static void
print_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  OrdetHelpWindow *self = ORDET_HELP_WINDOW (widget);
  g_autoptr(GError) error = NULL;

  if (!ordet_help_print (self->book, self->page, GTK_WINDOW (self), &error))
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->toasts), adw_toast_new (error->message));
}

/* --- the list of pages --- */

static const OrdetHelpPage *
page_of_row (OrdetHelpWindow *self,
             GtkListBoxRow   *row)
{
  return ordet_help_book_page (self->book, (guint) gtk_list_box_row_get_index (row));
}

static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row,
                  gpointer       data)
{
  OrdetHelpWindow *self = data;

  follow_cb (page_of_row (self, row)->id, self);
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       data)
{
  OrdetHelpWindow *self = data;
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));

  return ordet_help_page_matches (page_of_row (self, row), words);
}

static void
search_cb (GtkSearchEntry *entry,
           gpointer        data)
{
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (((OrdetHelpWindow *) data)->list));
}

/* Enter opens the first page that was found. */
static void
search_activate_cb (GtkSearchEntry *entry,
                    gpointer        data)
{
  OrdetHelpWindow *self = data;

  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
  for (guint i = 0; i < ordet_help_book_n_pages (self->book); i++)
    if (ordet_help_page_matches (ordet_help_book_page (self->book, i),
                                 gtk_editable_get_text (GTK_EDITABLE (entry))))
      {
        follow_cb (ordet_help_book_page (self->book, i)->id, self);
        return;
      }
}

static void
search_stop_cb (GtkSearchEntry *entry,
                gpointer        data)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (entry), "");
  else
    gtk_window_close (data);
}

static GtkWidget *
new_row (const OrdetHelpPage *page)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", page->title, "xalign", 0.f,
                                   "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "margin-top", 6, "margin-bottom", 6, NULL);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  page->title, -1);
  return row;
}

static GtkWidget *
new_sidebar (OrdetHelpWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _("Find in the help"),
                "margin-start", 6, "margin-end", 6, "margin-top", 6, "margin-bottom", 6, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Find in the help"), -1);
  g_signal_connect (self->search, "search-changed", G_CALLBACK (search_cb), self);
  g_signal_connect (self->search, "activate", G_CALLBACK (search_activate_cb), self);
  g_signal_connect (self->search, "stop-search", G_CALLBACK (search_stop_cb), self);

  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Pages of the help"), -1);
  for (guint i = 0; i < ordet_help_book_n_pages (self->book); i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         new_row (ordet_help_book_page (self->book, i)));
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), filter_cb, self, NULL);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list), gtk_label_new (_("Nothing found")));
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_size_request (box, 236, -1);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), scroller);
  return box;
}

/* --- the window --- */

static GtkWidget *
new_button (const char *icon,
            const char *words,
            const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/* The arrows scroll, as in a book that has no cursor. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        modifiers,
        gpointer               data)
{
  GtkScrolledWindow *scroller = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  double step = key == GDK_KEY_Down ? 1 : key == GDK_KEY_Up ? -1 : 0;

  if (step == 0 || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + step * 48);
  return GDK_EVENT_STOP;
}

static GtkWidget *
new_content (OrdetHelpWindow *self)
{
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  adw_header_bar_pack_start (ADW_HEADER_BAR (header),
                             new_button ("go-previous-symbolic", _("Back (Alt+Left)"),
                                         "help.back"));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header),
                             new_button ("ordet-list-symbolic", _("Contents (F1)"),
                                         "help.index"));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header),
                           new_button ("printer-symbolic", _("Print This Page (Ctrl+P)"),
                                       "help.print"));
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_hexpand (self->scroller, TRUE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self->scroller);
  gtk_widget_add_controller (self->scroller, keys);

  gtk_box_append (GTK_BOX (sides), new_sidebar (self));
  gtk_box_append (GTK_BOX (sides), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (sides), self->scroller);
  gtk_widget_set_vexpand (sides, TRUE);
  self->toasts = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (self->toasts), sides);
  gtk_box_append (GTK_BOX (all), header);
  gtk_box_append (GTK_BOX (all), self->toasts);
  return all;
}

static void
ordet_help_window_dispose (GObject *object)
{
  OrdetHelpWindow *self = ORDET_HELP_WINDOW (object);

  if (the_window == self)
    the_window = NULL;
  g_clear_object (&self->group);
  G_OBJECT_CLASS (ordet_help_window_parent_class)->dispose (object);
}

static void
ordet_help_window_finalize (GObject *object)
{
  OrdetHelpWindow *self = ORDET_HELP_WINDOW (object);

  ordet_help_book_unref (self->book);
  g_ptr_array_unref (self->before);
  G_OBJECT_CLASS (ordet_help_window_parent_class)->finalize (object);
}

static void
ordet_help_window_class_init (OrdetHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ordet_help_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = ordet_help_window_finalize;
  gtk_widget_class_install_action (widget_class, "help.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "help.index", NULL, index_cb);
  gtk_widget_class_install_action (widget_class, "help.find", NULL, find_cb);
  gtk_widget_class_install_action (widget_class, "help.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "help.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F1, 0, "help.index", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "help.find",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "help.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ordet_help_window_init (OrdetHelpWindow *self)
{
  g_autoptr(GError) error = NULL;

  self->book = ordet_help_book_new (ordet_help_language (), &error);
  if (self->book == NULL)
    g_error ("The help that is built in cannot be read: %s", error->message);
  self->before = g_ptr_array_new_with_free_func (g_free);
  self->group = gtk_window_group_new ();
  gtk_window_group_add_window (self->group, GTK_WINDOW (self));
  adw_window_set_content (ADW_WINDOW (self), new_content (self));
  ordet_scale_window (GTK_WINDOW (self), 940, 700);
  gtk_widget_set_size_request (GTK_WIDGET (self), 560, 360);
}

/**
 * ordet_help_window_show:
 * @page: id of a page, with # and the id of a section if it begins there; of a
 *   page that is not there: the index
 *
 * Shows the page in the window that is open, or in a new one.
 *
 * Returns: (transfer none): the window; GTK owns it until it is closed
 */
OrdetHelpWindow *
ordet_help_window_show (const char *page)
{
  if (the_window == NULL)
    the_window = g_object_new (ORDET_TYPE_HELP_WINDOW, NULL);
  if (the_window->page == NULL)
    go_to (the_window, page);
  else if (ordet_help_book_find (the_window->book, page) != the_window->page ||
           strchr (page, '#') != NULL)
    follow_cb (page, the_window);
  gtk_window_present (GTK_WINDOW (the_window));
  return the_window;
}

/**
 * ordet_help_window_page:
 * @self: the help's window
 *
 * Returns: (transfer none): id of the page that is shown
 */
const char *
ordet_help_window_page (const OrdetHelpWindow *self)
{
  return self->page->id;
}
