/* ordet-print.c — any document to a printer, or to a file that is chosen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-print.h"

#include <glib/gi18n-lib.h>

#include "ordet-choose.h"
#include "ordet-compat.h"
#include "ordet-export.h"
#include "ordet-host.h"
#include "ordet-pdf-pages.h"

/* --- on paper --- */

/* Lives as long as the print operation. */
typedef struct
{
  OrdetDocument *document; /* (owned) */
  GBytes        *logo;     /* (owned) (nullable) */
  OrdetPages    *pages;    /* (owned) (nullable) */
  GError        *error;    /* (owned) (nullable) why there are no pages */
} Print;

static void
print_free (gpointer  data,
            GClosure *closure)
{
  Print *self = data;

  g_clear_pointer (&self->pages, ordet_pages_free);
  g_clear_error (&self->error);
  ordet_document_unref (self->document);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_free (self);
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                gpointer           data)
{
  Print *self = data;
  const OrdetExportOptions options = {
    .letterhead = ordet_document_author (self->document), .logo = self->logo,
  };

  self->pages = ordet_pages_new (self->document, &options, &self->error);
  if (self->pages != NULL)
    gtk_print_operation_set_n_pages (operation, (int) ordet_pages_n (self->pages));
  else
    gtk_print_operation_cancel (operation);
}

/* The pages are A4 in points; another paper has them as large as they fit. */
static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                number,
              gpointer           data)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double scale = MIN (gtk_print_context_get_width (context) / ORDET_PAGE_WIDTH,
                      gtk_print_context_get_height (context) / ORDET_PAGE_HEIGHT);

  cairo_scale (cr, scale, scale);
  ordet_pages_draw (((Print *) data)->pages, (guint) number, cr);
}

/**
 * ordet_print_run:
 * @parent: the window that asks
 * @document: what to print
 * @logo: (nullable): a picture for the letterhead
 * @job: translated name of the job, which may stay in a printer's list: it
 *   should say nothing of the meeting
 * @error: return location
 *
 * Asks for the printer, and prints.
 *
 * Returns: FALSE if it could not be printed; not choosing a printer is none
 */
gboolean
ordet_print_run (GtkWindow      *parent,
                 OrdetDocument  *document,
                 GBytes         *logo,
                 const char     *job,
                 GError        **error)
{
  g_autoptr(GtkPrintOperation) operation = gtk_print_operation_new ();
  Print *self = g_new0 (Print, 1);
  GtkPrintOperationResult result;

  self->document = ordet_document_ref (document);
  self->logo = logo != NULL ? g_bytes_ref (logo) : NULL;
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, job);
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_print_cb), self, print_free,
                         0);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), self);
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent,
                                    error);
  if (self->error == NULL)
    return result != GTK_PRINT_OPERATION_RESULT_ERROR;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

/**
 * ordet_print_document:
 * @from: a widget in the window
 * @document: what to print
 * @logo: (nullable): a picture for the letterhead
 * @job: translated name of the job, as for ordet_print_run()
 *
 * Asks for the printer, and prints. What goes wrong is told in the window.
 */
void
ordet_print_document (GtkWidget     *from,
                      OrdetDocument *document,
                      GBytes        *logo,
                      const char    *job)
{
  g_autoptr(GError) error = NULL;

  if (!ordet_print_run (GTK_WINDOW (gtk_widget_get_root (from)), document, logo, job, &error))
    ordet_host_report (from, error);
}

/* --- in a file --- */

typedef struct
{
  GtkWidget         *from;     /* (owned) */
  OrdetDocument     *document; /* (owned) */
  const OrdetFormat *format;
  char              *path;     /* (owned) (nullable) until one is chosen */
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->from);
  ordet_document_unref (self->document);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Saving *self = data;
  OrdetExportOptions options = { .letterhead = ordet_document_author (self->document) };
  GError *error = NULL;

  if (ordet_export_document (self->document, self->format, self->path, &options, cancellable,
                             &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Saving *self = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_path_get_basename (self->path), *words = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    ordet_host_report (self->from, error);
  else
    {
      /* Translators: %s is the name of a file */
      words = g_strdup_printf (_("Written to %s"), name);
      ordet_host_tell (self->from, words);
    }
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(Saving) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GTask) task = NULL;

  self->path = ordet_choose_path_finish (result, &error);
  if (error != NULL)
    ordet_host_report (self->from, error);
  if (self->path == NULL)
    return;
  task = g_task_new (self->from, NULL, written_cb, NULL);
  g_task_set_task_data (task, g_steal_pointer (&self), (GDestroyNotify) saving_free);
  g_task_run_in_thread (task, write_thread);
}

/**
 * ordet_save_document:
 * @from: a widget in the window
 * @document: what to write
 * @title: of the dialog, translated
 * @name: of the file that is suggested
 * @format: "pdf", "html" …
 *
 * Asks for the file, and writes it in a thread; how it went is told in the
 * window.
 */
void
ordet_save_document (GtkWidget     *from,
                     OrdetDocument *document,
                     const char    *title,
                     const char    *name,
                     const char    *format)
{
  Saving *self = g_new0 (Saving, 1);

  self->from = g_object_ref (from);
  self->document = ordet_document_ref (document);
  self->format = ordet_format_find (format);
  ordet_compat_choose_file (GTK_WINDOW (gtk_widget_get_root (from)), title, TRUE, name, chosen_cb,
                            self);
}
