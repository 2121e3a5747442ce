/* ordet-minutes-export.c — the minutes as a file: chosen, written in a thread, told
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-minutes-page-private.h"

#include <glib/gi18n-lib.h>

#include "ordet-choose.h"
#include "ordet-compat.h"
#include "ordet-copies.h"
#include "ordet-export.h"
#include "ordet-print.h"
#include "ordet-store-words.h"
#include "ordet-ui.h"
#include "ordet-words.h"

/* One export, from the choice of a file to its end. The document is immutable
 * and counted, so that the thread needs nothing else of ours. */
typedef struct
{
  GtkWidget         *page;     /* (owned) */
  OrdetDocument     *document; /* (owned) */
  GBytes            *logo;     /* (owned) (nullable) */
  const OrdetFormat *format;
  char              *path;     /* (owned) (nullable) until one is chosen */
  guint              done, total; /* of pages; atomic, set by the thread */
  guint              tick;     /* source: shows how far it is */
} Export;

static void
export_free (Export *self)
{
  g_clear_handle_id (&self->tick, g_source_remove);
  g_object_unref (self->page);
  ordet_document_unref (self->document);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
progress_cb (guint    done,
             guint    total,
             gpointer data)
{
  Export *self = data;

  g_atomic_int_set ((gint *) &self->done, (gint) done);
  g_atomic_int_set ((gint *) &self->total, (gint) total);
}

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Export *self = data;
  OrdetExportOptions options = {
    .letterhead = ordet_document_author (self->document), .logo = self->logo,
    .progress = progress_cb, .progress_data = self,
  };
  GError *error = NULL;

  if (ordet_export_document (self->document, self->format, self->path, &options, cancellable,
                             &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
tell (OrdetMinutesPage *page,
      const char       *words,
      gboolean          trouble)
{
  gtk_label_set_label (page->saved, words);
  ordet_ui_set_class (GTK_WIDGET (page->saved), "error", trouble);
}

static gboolean
tick_cb (gpointer data)
{
  Export *self = data;
  guint total = (guint) g_atomic_int_get ((gint *) &self->total);
  guint done = (guint) g_atomic_int_get ((gint *) &self->done);
  g_autofree char *words = NULL;

  if (total == 0)
    return G_SOURCE_CONTINUE;
  words = g_strdup_printf (_("Writing page %1$u of %2$u, press Escape to stop"), done, total);
  tell (ORDET_MINUTES_PAGE (self->page), words, FALSE);
  return G_SOURCE_CONTINUE;
}

/* The closing page says what Ordet cannot erase. A list that cannot be kept
 * is no reason to say that the file was not written. */
static void
remember_copy (OrdetMinutesPage *page,
               const char       *path)
{
  OrdetSession *session = ordet_manuscript_session (page->draft);

  ordet_copies_add (ordet_session_store (session), ordet_session_id (session), ORDET_COPY_MINUTES,
                    path, ordet_manuscript_wall_us (), NULL);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  OrdetMinutesPage *page = ORDET_MINUTES_PAGE (source);
  Export *self = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL, *name = NULL;

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_object (&page->exporting);
  if (page->box == NULL) /* the page has gone meanwhile */
    return;
  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      remember_copy (page, self->path);
      name = g_path_get_basename (self->path);
      /* Translators: %s is the name of a file */
      words = g_strdup_printf (_("Written to %s"), name);
    }
  else
    words = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
              ? g_strdup (_("Stopped; nothing was written."))
              : ordet_words_error (error, NULL);
  tell (page, words, error != NULL);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(Export) self = data;
  OrdetMinutesPage *page = ORDET_MINUTES_PAGE (self->page);
  g_autoptr(GError) error = NULL;
  g_autoptr(GTask) task = NULL;

  self->path = ordet_choose_path_finish (result, &error);
  if (page->box == NULL)
    return;
  if (error != NULL)
    {
      g_autofree char *sentence = ordet_store_sentence (error);

      tell (page, sentence, TRUE);
    }
  if (self->path == NULL)
    return;
  page->exporting = g_cancellable_new ();
  task = g_task_new (page, page->exporting, written_cb, NULL);
  self->tick = g_timeout_add (200, tick_cb, self);
  g_task_set_task_data (task, g_steal_pointer (&self), (GDestroyNotify) export_free);
  g_task_run_in_thread (task, write_thread);
}

/* No name in the file's name: the date is enough to find it again. */
static char *
file_name (OrdetDocument     *document,
           const OrdetFormat *format)
{
  const char *date = ordet_document_date (document);

  return date != NULL
           /* Translators: the name of a file: %1$s is a date, %2$s "pdf"; no spaces */
           ? g_strdup_printf (C_("file name", "minutes-%1$s.%2$s"), date, format->extension)
           /* Translators: the name of a file: %s is "pdf" */
           : g_strdup_printf (C_("file name", "minutes.%s"), format->extension);
}

static void
export_at_level (OrdetMinutesPage  *page,
                 const char        *format,
                 OrdetMinutesLevel  level)
{
  Export *self;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  g_autofree char *name = NULL;

  if (page->exporting != NULL)
    return;
  self = g_new0 (Export, 1);
  self->page = g_object_ref (GTK_WIDGET (page));
  self->document = ordet_manuscript_at_level (page->draft, level);
  self->logo = ordet_manuscript_logo (page->draft);
  self->format = ordet_format_find (format);
  name = file_name (self->document, self->format);
  ordet_compat_choose_file (GTK_WINDOW (root), _("Export the Minutes"), TRUE, name, chosen_cb,
                            self);
}

static void
export_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  OrdetMinutesPage *page = data;

  export_at_level (page, g_variant_get_string (parameter, NULL),
                   ordet_manuscript_texts (page->draft)->options.level);
}

/* What every member may read: decisions and the elected (minutes.md, level 1). */
static void
export_members_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  export_at_level (data, "pdf", ORDET_LEVEL_DECISIONS);
}

static void
print_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  OrdetMinutesPage *page = data;
  g_autoptr(GBytes) logo = ordet_manuscript_logo (page->draft);

  /* The job's name may stay in a printer's list: it says nothing of the meeting. */
  ordet_print_document (GTK_WIDGET (page), ordet_manuscript_document (page->draft), logo,
                        _("Minutes"));
}

static void
stop_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  g_cancellable_cancel (ORDET_MINUTES_PAGE (data)->exporting);
}

static const GActionEntry entries[] = {
  { "export", export_cb, "s" },
  { "export-members", export_members_cb },
  { "print", print_cb },
  { "stop", stop_cb },
};

void
ordet_minutes_page_add_export_actions (OrdetMinutesPage *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
}
