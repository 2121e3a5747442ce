/* ordet-kept-page.c — the minutes of a meeting whose names are erased
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They are read as closing wrote them out: nothing can be added. Releasing
 * them destroys their key; then only the copies that were made are left.
 */
#include "ordet-kept-page.h"

#include <glib/gi18n-lib.h>

#include "ordet-bar.h"
#include "ordet-choose.h"
#include "ordet-close-facts.h"
#include "ordet-clock.h"
#include "ordet-closing.h"
#include "ordet-compat.h"
#include "ordet-copies.h"
#include "ordet-document-view.h"
#include "ordet-export.h"
#include "ordet-minutes.h"
#include "ordet-ui.h"
#include "ordet-words.h"

struct _OrdetKeptPage
{
  GtkWidget      parent_instance;

  OrdetStore    *store;    /* (owned) */
  char          *id;       /* (owned) of the meeting */
  OrdetDocument *document; /* (owned) */
  GCancellable  *waiting;  /* (owned) for the keyring, until the page goes */

  /* (unowned) children */
  GtkWidget     *box;
  GtkWidget     *back;
  OrdetBar      *bar;
  GtkLabel      *status;
};

G_DEFINE_FINAL_TYPE (OrdetKeptPage, ordet_kept_page, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_LEAVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/**
 * ordet_kept_document:
 * @store: the store
 * @id: a meeting that is closed, its keys at hand
 * @error: return location, as of ordet_store_get_text()
 *
 * Returns: (transfer full) (nullable): the minutes as closing wrote them out
 */
OrdetDocument *
ordet_kept_document (OrdetStore  *store,
                     const char  *id,
                     GError     **error)
{
  GError *problem = NULL;
  g_autoptr(GBytes) bytes = ordet_store_get_text (store, id, TRUE, ORDET_MINUTES_DOCUMENT,
                                                  &problem);

  if (bytes != NULL)
    return ordet_document_unpack (bytes, error);
  if (problem != NULL)
    g_propagate_error (error, problem);
  else
    g_set_error_literal (error, ORDET_ERROR, ORDET_ERROR_VALUE,
                         _("The meeting was closed without minutes."));
  return NULL;
}

static void
update_status (OrdetKeptPage *self)
{
  g_autoptr(GPtrArray) copies = ordet_copies_list (self->store, self->id, NULL);
  guint n = copies != NULL ? copies->len : 0;
  g_autofree char *words =
    n == 0 ? g_strdup (_("No copy of the minutes has been made with Ordet. They are sealed here "
                         "until you release them."))
           : g_strdup_printf (ngettext ("%u copy has been made. The minutes are sealed here until "
                                        "you release them.",
                                        "%u copies have been made. The minutes are sealed here "
                                        "until you release them.", n), n);

  gtk_label_set_label (self->status, words);
}

static void
leave (OrdetKeptPage *self)
{
  g_signal_emit (self, signals[SIGNAL_LEAVE], 0);
}

/* --- copies --- */

/**
 * ordet_kept_export:
 * @self: the page
 * @path: a file; its ending says in which format
 * @error: return location, %ORDET_ERROR_OUTPUT, %ORDET_ERROR_VALUE
 *
 * Writes the minutes to a file, and writes down that there is a copy.
 *
 * Returns: %FALSE with @error set if there is no such file now
 */
gboolean
ordet_kept_export (OrdetKeptPage  *self,
                   const char     *path,
                   GError        **error)
{
  const OrdetFormat *format = ordet_format_for_path (path);
  const OrdetClock *clock = ordet_clock_system ();
  OrdetExportOptions options = { .letterhead = ordet_document_author (self->document) };

  if (format == NULL)
    {
      g_set_error_literal (error, ORDET_ERROR, ORDET_ERROR_VALUE,
                           _("The end of the file’s name says its format: .pdf, .odt, .html, "
                             ".md, .txt or .csv."));
      return FALSE;
    }
  if (!ordet_export_document (self->document, format, path, &options, NULL, error) ||
      !ordet_copies_add (self->store, self->id, ORDET_COPY_MINUTES, path,
                         clock->wall_us (clock->data), error))
    return FALSE;
  update_status (self);
  return TRUE;
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(OrdetKeptPage) self = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = ordet_choose_path_finish (result, &error);

  if (self->box == NULL)
    return;
  if (path != NULL)
    ordet_kept_export (self, path, &error);
  if (error != NULL)
    ordet_bar_error (self->bar, error);
}

static void
export_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  const OrdetFormat *format = ordet_format_find (g_variant_get_string (parameter, NULL));
  g_autofree char *name = NULL;

  if (format == NULL)
    return;
  /* Translators: the name of a file: %s is "pdf" */
  name = g_strdup_printf (C_("file name", "minutes.%s"), format->extension);
  ordet_compat_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), _("Export the Minutes"),
                            TRUE, name, chosen_cb, g_object_ref (widget));
}

/* --- releasing --- */

static void
released_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(OrdetKeptPage) self = data;
  g_autoptr(GError) error = NULL;
  gboolean good = ordet_store_erase_finish (ORDET_STORE (source), result, &error);

  if (self->box == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "kept.release", TRUE);
  if (good)
    leave (self);
  else
    ordet_bar_error (self->bar, error);
}

/**
 * ordet_kept_page_release:
 * @self: the page
 *
 * Releases the minutes, when the person has confirmed it. The keyring may ask
 * for its password before it destroys the key: the window goes on meanwhile,
 * and leaving gives up asking.
 */
void
ordet_kept_page_release (OrdetKeptPage *self)
{
  g_return_if_fail (ORDET_IS_KEPT_PAGE (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "kept.release", FALSE);
  gtk_label_set_label (self->status, _("The key is being destroyed. If the keyring is locked, it "
                                       "asks for its password in a window of its own."));
  ordet_store_erase_async (self->store, self->id, TRUE, TRUE, self->waiting, released_cb,
                           g_object_ref (self));
}

static void
confirmed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(OrdetKeptPage) self = data;

  if (ordet_compat_confirm_finish (result, NULL) && self->box != NULL)
    ordet_kept_page_release (self);
}

/* What will be left, by name: the person is about to give up the original. */
static char *
release_words (OrdetKeptPage *self)
{
  g_autoptr(GPtrArray) copies = ordet_copies_list (self->store, self->id, NULL);
  g_autoptr(GString) files = g_string_new (NULL);

  for (guint i = 0; copies != NULL && i < copies->len; i++)
    if (((OrdetCopy *) copies->pdata[i])->kind == ORDET_COPY_MINUTES)
      g_string_append_printf (files, "%s%s", files->len > 0 ? "\n" : "",
                              ((OrdetCopy *) copies->pdata[i])->path);
  if (files->len == 0)
    return g_strdup (_("Ordet destroys the key of these minutes: nobody can open them here any "
                       "more. They have not been exported, so nothing of them will be left."));
  /* Translators: %s is a list of files, a line each */
  return g_strdup_printf (_("Ordet destroys the key of these minutes: nobody can open them here "
                            "any more. What is left are the files that were exported:\n%s"),
                          files->str);
}

static void
release_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  g_autofree char *words = release_words (ORDET_KEPT_PAGE (widget));

  ordet_compat_confirm (GTK_WINDOW (gtk_widget_get_root (widget)), _("Release the Minutes?"),
                        words, _("_Release"), TRUE, confirmed_cb, g_object_ref (widget));
}

/* --- the widget --- */

static GtkWidget *
export_button_new (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr(GMenu) menu = g_menu_new ();
  gsize n;
  const OrdetFormat *formats = ordet_formats (&n);

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *action = g_strdup_printf ("kept.export('%s')", formats[i].id);

      g_menu_append (menu, ordet_words_format (formats[i].id), action);
    }
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("_Export"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  return button;
}

static GtkWidget *
header_new (OrdetKeptPage *self,
            const char    *title)
{
  GtkWidget *header = adw_header_bar_new ();

  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_widget_set_tooltip_text (self->back, _("All Meetings"));
  g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (leave), self);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                   adw_window_title_new (title, _("Names erased")));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->back);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), export_button_new ());
  return header;
}

static GtkWidget *
paper_new (OrdetKeptPage *self)
{
  GtkWidget *view = ordet_document_view_new (self->document), *clamp = adw_clamp_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (view, "card");
  gtk_widget_add_css_class (view, "kept-paper");
  gtk_widget_set_valign (view, GTK_ALIGN_START);
  gtk_widget_set_margin_top (view, 24);
  gtk_widget_set_margin_bottom (view, 24);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 700);
  adw_clamp_set_child (ADW_CLAMP (clamp), view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static GtkWidget *
foot_new (OrdetKeptPage *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *release = gtk_button_new_with_mnemonic (_("_Release…"));

  self->status = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->status, 0);
  gtk_label_set_wrap (self->status, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->status), TRUE);
  gtk_widget_set_valign (release, GTK_ALIGN_CENTER);
  gtk_widget_set_name (release, "release");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (release), "kept.release");
  gtk_widget_set_tooltip_text (release, _("Destroy the Key of These Minutes"));
  gtk_widget_add_css_class (foot, "close-foot");
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->status));
  gtk_box_append (GTK_BOX (foot), release);
  return foot;
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *parameters,
           gpointer   data)
{
  leave (ORDET_KEPT_PAGE (widget));
  return GDK_EVENT_STOP;
}

static gboolean
ordet_kept_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ORDET_KEPT_PAGE (widget)->back);
}

static void
ordet_kept_page_dispose (GObject *object)
{
  OrdetKeptPage *self = ORDET_KEPT_PAGE (object);

  g_cancellable_cancel (self->waiting);
  g_clear_object (&self->waiting);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->document, ordet_document_unref);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (ordet_kept_page_parent_class)->dispose (object);
}

static void
ordet_kept_page_finalize (GObject *object)
{
  g_free (ORDET_KEPT_PAGE (object)->id);
  G_OBJECT_CLASS (ordet_kept_page_parent_class)->finalize (object);
}

static void
ordet_kept_page_class_init (OrdetKeptPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ordet_kept_page_dispose;
  object_class->finalize = ordet_kept_page_finalize;
  widget_class->grab_focus = ordet_kept_page_grab_focus;
  widget_class->focus = ordet_ui_focus_inside;

  signals[SIGNAL_LEAVE] = g_signal_new ("leave", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_install_action (widget_class, "kept.export", "s", export_cb);
  gtk_widget_class_install_action (widget_class, "kept.release", NULL, release_cb);
}

static void
ordet_kept_page_init (OrdetKeptPage *self)
{
  self->waiting = g_cancellable_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * ordet_kept_page_new:
 * @store: the store
 * @id: a closed meeting whose keys are at hand
 * @error: return location, as of ordet_kept_document()
 *
 * Returns: (transfer floating) (nullable): its minutes, to read, export and release
 */
GtkWidget *
ordet_kept_page_new (OrdetStore  *store,
                     const char  *id,
                     GError     **error)
{
  g_autoptr(OrdetDocument) document = ordet_kept_document (store, id, error);
  OrdetKeptPage *self;

  if (document == NULL)
    return NULL;
  self = g_object_new (ORDET_TYPE_KEPT_PAGE, NULL);
  self->store = g_object_ref (store);
  self->id = g_strdup (id);
  self->document = g_steal_pointer (&document);
  self->bar = ORDET_BAR (ordet_bar_new ());
  gtk_box_append (GTK_BOX (self->box), header_new (self, ordet_document_title (self->document)));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (self->box), paper_new (self));
  gtk_box_append (GTK_BOX (self->box), foot_new (self));
  update_status (self);
  return GTK_WIDGET (self);
}
