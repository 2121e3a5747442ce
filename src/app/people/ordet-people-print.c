/* ordet-people-print.c — number cards and the speaking order on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is printed is copied first: the meeting goes on behind the dialog.
 */
#include "ordet-people-print.h"

#include <glib/gi18n-lib.h>

#include "ordet-paper.h"
#include "ordet-pdf-pages.h"
#include "ordet-toast.h"
#include "ordet-words.h"

typedef struct
{
  GArray   *rows;     /* (owned) (element-type OrdetPaperRow) */
  GPtrArray *texts;   /* (owned) what the rows point to */
  char     *title;    /* (owned) (nullable) NULL: cards */
  char     *subtitle; /* (owned) (nullable) */
  gboolean  names;
} Print;

static Print *
print_new (void)
{
  Print *self = g_new0 (Print, 1);

  self->rows = g_array_new (FALSE, FALSE, sizeof (OrdetPaperRow));
  self->texts = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static void
print_free (gpointer  data,
            GClosure *closure)
{
  Print *self = data;

  g_array_unref (self->rows);
  g_ptr_array_unref (self->texts);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self);
}

static void
add (Print      *self,
     gint64      number,
     const char *name,
     const char *note)
{
  OrdetPaperRow row = { number, g_strdup (name), g_strdup (note) };

  g_ptr_array_add (self->texts, (gpointer) row.name);
  if (row.note != NULL)
    g_ptr_array_add (self->texts, (gpointer) row.note);
  g_array_append_val (self->rows, row);
}

static const OrdetPaperRow *
rows_of (const Print *self)
{
  return (const OrdetPaperRow *) (gconstpointer) self->rows->data;
}

static void
begin_cb (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          gpointer           data)
{
  Print *self = data;
  guint n = self->title != NULL ? ordet_paper_n_list_pages (self->rows->len)
                                : ordet_paper_n_card_pages (self->rows->len);

  gtk_print_operation_set_n_pages (operation, (int) n);
}

/* A4 in points; another paper has it as large as it fits. */
static void
draw_cb (GtkPrintOperation *operation,
         GtkPrintContext   *context,
         int                number,
         gpointer           data)
{
  Print *self = data;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double scale = MIN (gtk_print_context_get_width (context) / ORDET_PAGE_WIDTH,
                      gtk_print_context_get_height (context) / ORDET_PAGE_HEIGHT);

  cairo_scale (cr, scale, scale);
  if (self->title != NULL)
    ordet_paper_draw_list (cr, self->title, self->subtitle, rows_of (self), self->rows->len,
                           (guint) number);
  else
    ordet_paper_draw_cards (cr, rows_of (self), self->rows->len, (guint) number, self->names);
}

static GtkPrintOperation *
operation_new (Print      *self,
               const char *job)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();

  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  /* The job's name may stay in a printer's list: it says nothing of the meeting. */
  gtk_print_operation_set_job_name (operation, job);
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_cb), self, print_free, 0);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), self);
  return operation;
}

static int
by_number (gconstpointer a,
           gconstpointer b)
{
  gint64 x = ((const OrdetPaperRow *) a)->number, y = ((const OrdetPaperRow *) b)->number;

  return (x > y) - (x < y);
}

/**
 * ordet_people_print_cards:
 * @editor: the meeting's editor
 * @names: with the names below the numbers
 *
 * Returns: (transfer full): prints everybody's number card, in order
 */
GtkPrintOperation *
ordet_people_print_cards (OrdetEditor *editor,
                          gboolean     names)
{
  Print *self = print_new ();

  self->names = names;
  for (guint i = 0; i < ordet_editor_n_people (editor); i++)
    {
      OrdetEditorPerson person;

      ordet_editor_person (editor, i, &person);
      if (person.number > 0)
        add (self, person.number, person.name, NULL);
    }
  g_array_sort (self->rows, by_number);
  return operation_new (self, _("Number cards"));
}

static char *
subtitle_of (OrdetSession *session)
{
  OrdetMeeting *meeting = ordet_session_meeting (session);
  const OrdetTurn *floor = ordet_meeting_floor (meeting);
  g_autofree char *hour = ordet_words_clock (ordet_session_now_us (session)), *name = NULL;

  if (floor == NULL)
    /* Translators: %s is an hour, "14:26". */
    return g_strdup_printf (_("Speaking order at %s"), hour);
  name = ordet_words_person_card (meeting, floor->person);
  /* Translators: %1$s is an hour, "14:26", %2$s a person's card and name. */
  return g_strdup_printf (_("Speaking order at %1$s. %2$s has the floor."), hour, name);
}

/**
 * ordet_people_print_order:
 * @session: a meeting
 *
 * Returns: (transfer full): prints who waits, in the order as it stands; to go
 *   on with on paper
 */
GtkPrintOperation *
ordet_people_print_order (OrdetSession *session)
{
  OrdetMeeting *meeting = ordet_session_meeting (session);
  guint item = ordet_meeting_current_item (meeting);
  Print *self = print_new ();
  const OrdetEntry *order;
  gsize n;

  if (item != ORDET_NOBODY)
    self->title = g_strdup_printf ("%s  %s", ordet_meeting_item (meeting, item)->id,
                                   ordet_meeting_item (meeting, item)->title);
  else
    self->title = g_strdup (ordet_meeting_notice (meeting)->title);
  self->subtitle = subtitle_of (session);
  order = ordet_meeting_order (meeting, &n);
  for (gsize i = 0; i < n; i++)
    {
      const OrdetPerson *person = ordet_meeting_person (meeting, order[i].person);

      add (self, person->number, person->name, ordet_words_kind (order[i].kind));
    }
  return operation_new (self, _("Speaking order"));
}

/**
 * ordet_people_print_run:
 * @page: where it was asked for
 * @operation: (transfer full): what is printed
 *
 * Asks for a printer, or a PDF, and prints.
 */
void
ordet_people_print_run (GtkWidget         *page,
                        GtkPrintOperation *operation)
{
  g_autoptr(GtkPrintOperation) owned = operation;
  g_autoptr(GError) error = NULL;

  if (gtk_print_operation_run (owned, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (gtk_widget_get_root (page)), &error) ==
      GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      g_autofree char *sentence = g_strdup_printf (_("It could not be printed: %s"),
                                                   error->message);
      g_autoptr(GError) told = g_error_new_literal (ORDET_ERROR, ORDET_ERROR_VALUE, sentence);

      ordet_toast_error (page, told);
    }
}
