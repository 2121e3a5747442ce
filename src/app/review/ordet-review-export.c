/* ordet-review-export.c — the review's report as a file: chosen, written in a thread, told
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-review-page.h"

#include <glib/gi18n-lib.h>

#include "ordet-choose.h"
#include "ordet-compat.h"
#include "ordet-export.h"
#include "ordet-gather.h"
#include "ordet-phrases.h"
#include "ordet-report-charts.h"
#include "ordet-report-data.h"
#include "ordet-store-words.h"
#include "ordet-write.h"

/* One export, from the choice of a file to its end. What is written is
 * immutable, so that the thread needs nothing else of ours. */
typedef struct
{
  GtkWidget         *widget;   /* (owned) in the window */
  OrdetBar          *bar;      /* (owned) where its end is told */
  OrdetDocument     *document; /* (owned) (nullable) */
  const OrdetFormat *format;   /* (nullable) with the document */
  char              *body;     /* (owned) (nullable) for the head of the page */
  char              *data;     /* (owned) (nullable) a file for other programs */
  char              *path;     /* (owned) (nullable) until one is chosen */
} Export;

static void
export_free (Export *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->bar);
  g_clear_pointer (&self->document, ordet_document_unref);
  g_free (self->body);
  g_free (self->data);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Export *self = data;
  OrdetExportOptions options = { .letterhead = self->body };
  GError *error = NULL;
  gboolean written = self->data != NULL
                       ? ordet_write_file (self->path, self->data, -1, 0666, &error)
                       : ordet_export_document (self->document, self->format, self->path, &options,
                                                cancellable, &error);

  if (written)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Export *self = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_path_get_basename (self->path), *words = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    /* Translators: %s is the name of a file */
    words = g_strdup_printf (_("Written to %s"), name);
  else
    words = ordet_store_sentence (error);
  ordet_bar_show (self->bar, error != NULL ? ORDET_BAR_ERROR : ORDET_BAR_INFO, words, NULL, NULL);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(Export) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GTask) task = NULL;

  self->path = ordet_choose_path_finish (result, &error);
  if (error != NULL)
    ordet_bar_error (self->bar, error);
  if (self->path == NULL)
    return;
  task = g_task_new (self->widget, NULL, written_cb, NULL);
  g_task_set_task_data (task, g_steal_pointer (&self), (GDestroyNotify) export_free);
  g_task_run_in_thread (task, write_thread);
}

static void
fill (Export            *self,
      const OrdetReport *report,
      const char        *format)
{
  self->body = g_strdup (report->body);
  if (g_str_equal (format, "json"))
    self->data = ordet_report_print_json (report);
  else if (g_str_equal (format, "csv"))
    self->data = ordet_report_print_csv (report);
  else
    {
      self->format = ordet_format_find (format);
      self->document =
        ordet_report_document (report, ordet_phrases_for_language (g_get_language_names ()[0]));
    }
}

/**
 * ordet_review_export:
 * @widget: a widget in the window
 * @bar: where its end is told
 * @store: the records
 * @from_month: "2027-01", itself too
 * @to_month: itself too
 * @kind: (nullable): of meetings
 * @body: (nullable): whose meetings
 * @format: "pdf", "html", "odt", "csv", "json"
 *
 * Writes the report for the internal feminist review to a file the person
 * chooses, in the language of the windows.
 */
void
ordet_review_export (GtkWidget  *widget,
                     OrdetBar   *bar,
                     OrdetStore *store,
                     const char *from_month,
                     const char *to_month,
                     const char *kind,
                     const char *body,
                     const char *format)
{
  g_autoptr(GError) error = NULL;
  g_autoptr (OrdetGathered) gathered =
    ordet_gather (store, from_month, to_month, kind, body, &error);
  g_autofree char *name = NULL;
  Export *self;

  if (gathered == NULL)
    {
      ordet_bar_error (bar, error);
      return;
    }
  self = g_new0 (Export, 1);
  self->widget = g_object_ref (widget);
  self->bar = g_object_ref (bar);
  fill (self, &gathered->report, format);
  /* Translators: the name of a file: %1$s and %2$s are months, "2027-01", %3$s "pdf"; no spaces */
  name = g_strdup_printf (C_("file name", "review-%1$s-%2$s.%3$s"), from_month, to_month, format);
  ordet_compat_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), _("Export the Report"), TRUE,
                            name, chosen_cb, self);
}
