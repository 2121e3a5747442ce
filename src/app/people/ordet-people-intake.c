/* ordet-people-intake.c — lists of people from a file, a paste or a drop
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All of them end in the dialog, which shows what would be imported.
 */
#include "ordet-people-intake.h"

#include <glib/gi18n-lib.h>

#include "ordet-compat.h"
#include "ordet-table.h"
#include "ordet-toast.h"

/* From the wish to the dialog: the person may wait for a file meanwhile. */
typedef struct
{
  GtkWidget           *page;   /* (owned) */
  OrdetEditor         *editor; /* (owned) */
  OrdetPeopleImported  done;
} Intake;

static Intake *
intake_new (GtkWidget           *page,
            OrdetEditor         *editor,
            OrdetPeopleImported  done)
{
  Intake *self = g_new (Intake, 1);

  *self = (Intake) { g_object_ref (page), g_object_ref (editor), done };
  return self;
}

static void
intake_free (Intake *self)
{
  g_object_unref (self->page);
  g_object_unref (self->editor);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Intake, intake_free)

static void
import (const Intake *self,
        const char   *name,
        GBytes       *content)
{
  /* The meeting may have been left. */
  if (gtk_widget_get_root (self->page) != NULL)
    gtk_window_present (GTK_WINDOW (
      ordet_people_import_new (self->page, self->editor, name, content, self->done)));
}

static void
import_text (const Intake *self,
             const char   *text)
{
  g_autoptr(GBytes) content = g_bytes_new (text, strlen (text));

  import (self, _("pasted rows"), content);
}

static void
complain (const Intake *self,
          const GError *error)
{
  g_autofree char *sentence = g_strdup_printf (_("The file cannot be read: %s"), error->message);
  g_autoptr(GError) told = g_error_new_literal (ORDET_ERROR, ORDET_ERROR_VALUE, sentence);

  ordet_toast_error (self->page, told);
}

/* Reads no more than is accepted and a little: what is larger is told so. */
static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(Intake) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFileInputStream) stream = g_file_read_finish (G_FILE (source), result, &error);
  g_autoptr(GBytes) content = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source)), *bytes = NULL;
  gsize size = 0;

  bytes = stream != NULL ? g_malloc (ORDET_TABLE_MAX_BYTES + 1) : NULL;
  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), bytes,
                                                  ORDET_TABLE_MAX_BYTES + 1, &size, NULL, &error))
    {
      complain (self, error);
      return;
    }
  content = g_bytes_new (bytes, size);
  import (self, name, content);
}

static void
import_file (GFile  *file,
             Intake *self)
{
  g_file_read_async (file, G_PRIORITY_DEFAULT, NULL, opened_cb, self);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(Intake) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = ordet_compat_choose_file_finish (result, &error);

  if (file != NULL)
    import_file (file, g_steal_pointer (&self));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    complain (self, error);
}

/**
 * ordet_people_intake_choose:
 * @page: where people are shown
 * @editor: the meeting's editor
 * @done: called when people were imported
 *
 * Asks for a file.
 */
void
ordet_people_intake_choose (GtkWidget           *page,
                            OrdetEditor         *editor,
                            OrdetPeopleImported  done)
{
  ordet_compat_choose_file (GTK_WINDOW (gtk_widget_get_root (page)), _("Import List"), FALSE, NULL,
                            chosen_cb, intake_new (page, editor, done));
}

static void
text_pasted_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr(Intake) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL)
    import_text (self, text);
}

static GFile *
first_file (const GValue *value)
{
  GSList *files = value != NULL && G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST)
    ? g_value_get_boxed (value) : NULL;

  return files != NULL ? files->data : NULL;
}

static void
files_pasted_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr(Intake) self = data;
  GFile *file =
    first_file (gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL));

  if (file != NULL)
    import_file (file, g_steal_pointer (&self));
}

/**
 * ordet_people_intake_paste:
 * @page: where people are shown
 * @editor: the meeting's editor
 * @done: called when people were imported
 *
 * Takes rows, or a file, from the clipboard.
 */
void
ordet_people_intake_paste (GtkWidget           *page,
                           OrdetEditor         *editor,
                           OrdetPeopleImported  done)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (page);
  Intake *self = intake_new (page, editor, done);

  /* A file that was copied comes with its name as a text, too. */
  if (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard),
                                         GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL,
                                    files_pasted_cb, self);
  else
    gdk_clipboard_read_text_async (clipboard, NULL, text_pasted_cb, self);
}

/* What is dropped on a page, which holds this. */
typedef struct
{
  GtkWidget           *page;   /* (unowned): the controller is the page's own */
  OrdetEditor         *editor; /* (owned) */
  OrdetPeopleImported  done;
} Drop;

static void
drop_free (gpointer  data,
           GClosure *closure)
{
  g_object_unref (((Drop *) data)->editor);
  g_free (data);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         Drop          *drop)
{
  g_autoptr(Intake) self = intake_new (drop->page, drop->editor, drop->done);
  GFile *file = first_file (value);

  if (file != NULL)
    import_file (file, g_steal_pointer (&self));
  else if (G_VALUE_HOLDS_STRING (value))
    import_text (self, g_value_get_string (value));
  else
    return FALSE;
  return TRUE;
}

/**
 * ordet_people_intake_drop:
 * @page: where people are shown
 * @editor: the meeting's editor
 * @done: called when people were imported
 *
 * Returns: (transfer full): takes files and texts that are dropped on @page,
 *   to be added to it
 */
GtkEventController *
ordet_people_intake_drop (GtkWidget           *page,
                          OrdetEditor         *editor,
                          OrdetPeopleImported  done)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  Drop *drop = g_new (Drop, 1);

  *drop = (Drop) { page, g_object_ref (editor), done };
  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_data (target, "drop", G_CALLBACK (drop_cb), drop, drop_free, 0);
  return GTK_EVENT_CONTROLLER (target);
}
