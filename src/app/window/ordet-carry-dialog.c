/* ordet-carry-dialog.c — a passphrase for a sealed meeting: to make one, or to open one
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making the key takes most of a second on purpose, so it is done in a thread.
 * The words that were drawn are on the screen here and nowhere else, ever.
 */
#include "ordet-carry-dialog.h"

#include <glib/gi18n-lib.h>

#include "ordet-carry.h"
#include "ordet-choose.h"
#include "ordet-compat.h"
#include "ordet-host.h"
#include "ordet-log.h"
#include "ordet-save-copy.h"
#include "ordet-scale.h"
#include "ordet-store-words.h"
#include "ordet-window-log.h"

struct _OrdetCarryDialog
{
  AdwWindow     parent_instance;

  OrdetWindow  *window;      /* (unowned) we are transient for it */
  OrdetSession *session;     /* (owned) (nullable) the meeting to be sealed */
  GBytes       *sealed;      /* (owned) (nullable) the file to be opened */
  char         *path;        /* (owned) (nullable) of the file */
  char         *drawn;       /* (owned) (nullable) six words */
  GCancellable *cancellable; /* (owned) nobody wants the answer any more */

  /* (unowned) children; those of sealing are NULL when opening */
  GtkWidget    *body;
  GtkListBox   *list;
  GtkCheckButton *use_drawn;
  GtkCheckButton *use_own;
  GtkLabel     *words;
  GtkWidget    *own;
  GtkWidget    *again;
  GtkCheckButton *written;
  GtkLabel     *message;
  GtkWidget    *accept;
};

G_DEFINE_FINAL_TYPE (OrdetCarryDialog, ordet_carry_dialog, ADW_TYPE_WINDOW)

static const char *
typed (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static gboolean
own_chosen (OrdetCarryDialog *self)
{
  return self->sealed != NULL || gtk_check_button_get_active (self->use_own);
}

static void
tell (OrdetCarryDialog *self,
      const char       *text)
{
  gtk_label_set_label (self->message, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), text != NULL);
}

static void
tell_error (OrdetCarryDialog *self,
            const GError     *error)
{
  g_autofree char *sentence = ordet_store_sentence (error);

  tell (self, sentence);
}

/* --- the work, in a thread --- */

typedef struct
{
  GBytes *bytes;      /* (owned) a log to seal, or a sealed file */
  char   *passphrase; /* (owned) */
  char   *path;       /* (owned) (nullable) where to seal it to */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_bytes_unref (work->bytes);
  ordet_carry_forget (work->passphrase);
  g_free (work->path);
  g_free (work);
}

static void
work_cb (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  const Work *work = data;
  GError *error = NULL;
  GBytes *result = work->path != NULL
                     ? ordet_carry_seal (work->bytes, work->passphrase, &error)
                     : ordet_carry_unseal (work->bytes, work->passphrase, &error);

  /* Whoever went back meanwhile wants no file. */
  if (g_task_return_error_if_cancelled (task))
    {
      g_clear_pointer (&result, g_bytes_unref);
      g_clear_error (&error);
      return;
    }
  if (result != NULL && work->path != NULL && !ordet_carry_write_file (work->path, result, &error))
    g_clear_pointer (&result, g_bytes_unref);
  if (result != NULL)
    g_task_return_pointer (task, result, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
set_busy (OrdetCarryDialog *self,
          gboolean          busy)
{
  /* The keyboard stays where it is: an insensitive row would lose it. */
  gtk_editable_set_editable (GTK_EDITABLE (self->own), !busy);
  gtk_widget_set_sensitive (self->accept, !busy);
  if (self->written != NULL)
    gtk_widget_set_sensitive (GTK_WIDGET (self->written), !busy);
  if (busy)
    tell (self, self->sealed != NULL ? _("Opening…") : _("Sealing…"));
}

static void
run (OrdetCarryDialog   *self,
     GBytes             *bytes,
     const char         *passphrase,
     const char         *path,
     GAsyncReadyCallback callback)
{
  g_autoptr(GTask) task = g_task_new (self, self->cancellable, callback, NULL);
  Work *work = g_new0 (Work, 1);

  work->bytes = g_bytes_ref (bytes);
  work->passphrase = g_strdup (passphrase);
  work->path = g_strdup (path);
  g_task_set_task_data (task, work, work_free);
  set_busy (self, TRUE);
  g_task_run_in_thread (task, work_cb);
}

/* --- sealing --- */

static void
sealed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  OrdetCarryDialog *self = ORDET_CARRY_DIALOG (source);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) sealed = g_task_propagate_pointer (G_TASK (result), &error);
  const Work *work = g_task_get_task_data (G_TASK (result));

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (sealed == NULL)
    {
      set_busy (self, FALSE);
      tell_error (self, error);
      return;
    }
  ordet_host_tell (GTK_WIDGET (self->window),
                   _("The meeting is sealed in the file. It now lives in two places, and has to be "
                     "closed in each."));
  ordet_note_copy (GTK_WIDGET (self->window), ordet_session_store (self->session),
                   ordet_session_id (self->session), ORDET_COPY_SEALED, work->path);
  gtk_window_close (GTK_WINDOW (self));
}

/**
 * ordet_carry_dialog_write:
 * @self: a dialog for sealing
 * @path: where to
 *
 * Seals the meeting as it is now with the passphrase that was chosen.
 */
void
ordet_carry_dialog_write (OrdetCarryDialog *self,
                          const char       *path)
{
  g_autoptr(GBytes) log = NULL;

  g_return_if_fail (ORDET_IS_CARRY_DIALOG (self) && self->session != NULL);

  log = ordet_log_print (ordet_session_meeting (self->session), ORDET_LOG_WHOLE);
  run (self, log, own_chosen (self) ? typed (self->own) : self->drawn, path, sealed_cb);
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  OrdetCarryDialog *self = ORDET_CARRY_DIALOG (source);
  g_autoptr(GError) error = NULL;
  g_autofree char *path = ordet_choose_path_finish (result, &error);

  if (error != NULL)
    tell_error (self, error);
  else if (path != NULL)
    ordet_carry_dialog_write (self, path);
}

/* Whether what was chosen may seal a meeting; says why not. */
static gboolean
ready_to_seal (OrdetCarryDialog *self)
{
  g_autoptr(GError) error = NULL;

  if (own_chosen (self) && !ordet_carry_check (typed (self->own), &error))
    {
      tell_error (self, error);
      gtk_widget_grab_focus (self->own);
      return FALSE;
    }
  if (own_chosen (self) && !g_str_equal (typed (self->own), typed (self->again)))
    {
      tell (self, _("The two passphrases are not the same."));
      gtk_widget_grab_focus (self->again);
      return FALSE;
    }
  if (!own_chosen (self) && !gtk_check_button_get_active (self->written))
    {
      tell (self, _("Write the words down first: they are not shown again."));
      gtk_widget_grab_focus (GTK_WIDGET (self->written));
      return FALSE;
    }
  tell (self, NULL);
  return TRUE;
}

/* --- opening --- */

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  OrdetCarryDialog *self = ORDET_CARRY_DIALOG (source);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) log = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr(GInputStream) stream = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (log != NULL)
    stream = g_memory_input_stream_new_from_bytes (log);
  if (stream != NULL && ordet_window_take_log (self->window, stream, self->path, &error))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  set_busy (self, FALSE);
  tell_error (self, error);
  gtk_widget_grab_focus (self->own);
}

static void
accept_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  OrdetCarryDialog *self = ORDET_CARRY_DIALOG (widget);
  /* Translators: a file's name: letters, hyphens, and the ending .ordet. */
  const char *file_name = _("meeting.ordet");

  if (!gtk_widget_get_sensitive (self->accept))
    return;
  if (self->sealed != NULL)
    run (self, self->sealed, typed (self->own), NULL, opened_cb);
  else if (ready_to_seal (self))
    ordet_compat_choose_file (GTK_WINDOW (self), _("Seal the Meeting in a File"), TRUE,
                              file_name, place_chosen_cb, NULL);
}

/* --- the window --- */

static void
draw_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  OrdetCarryDialog *self = ORDET_CARRY_DIALOG (widget);

  ordet_carry_forget (self->drawn);
  self->drawn = ordet_carry_passphrase ();
  gtk_label_set_label (self->words, self->drawn);
  gtk_check_button_set_active (self->written, FALSE);
  tell (self, NULL);
}

static void
choice_cb (OrdetCarryDialog *self)
{
  gboolean own = gtk_check_button_get_active (self->use_own);

  gtk_widget_set_visible (self->own, own);
  gtk_widget_set_visible (self->again, own);
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->words), GTK_TYPE_LIST_BOX_ROW),
                          !own);
  gtk_widget_set_visible (GTK_WIDGET (self->written), !own);
  tell (self, NULL);
  if (own)
    gtk_widget_grab_focus (self->own);
}

static GtkWidget *
wrapped_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.f, NULL);
}

/* Enter in a passphrase presses the button. */
static void
entered_cb (OrdetCarryDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "carry.accept", NULL);
}

static GtkWidget *
password_row (OrdetCarryDialog *self,
              const char       *title)
{
  GtkWidget *row = adw_password_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
  return row;
}

static void
ordet_carry_dialog_dispose (GObject *object)
{
  OrdetCarryDialog *self = ORDET_CARRY_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->sealed, g_bytes_unref);
  G_OBJECT_CLASS (ordet_carry_dialog_parent_class)->dispose (object);
}

static void
ordet_carry_dialog_finalize (GObject *object)
{
  OrdetCarryDialog *self = ORDET_CARRY_DIALOG (object);

  ordet_carry_forget (self->drawn);
  g_free (self->path);
  G_OBJECT_CLASS (ordet_carry_dialog_parent_class)->finalize (object);
}

static gboolean
ordet_carry_dialog_close_request (GtkWindow *window)
{
  g_cancellable_cancel (ORDET_CARRY_DIALOG (window)->cancellable);
  return GTK_WINDOW_CLASS (ordet_carry_dialog_parent_class)->close_request (window);
}

static void
ordet_carry_dialog_class_init (OrdetCarryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ordet_carry_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = ordet_carry_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ordet_carry_dialog_close_request;
  gtk_widget_class_install_action (widget_class, "carry.accept", NULL, accept_cb);
  gtk_widget_class_install_action (widget_class, "carry.draw", NULL, draw_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ordet_carry_dialog_init (OrdetCarryDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->cancellable = g_cancellable_new ();
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  self->accept = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (self->accept), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->accept), "carry.accept");
  gtk_widget_add_css_class (self->accept, "suggested-action");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->accept);

  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (self->body, "act-dialog");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  self->message = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.f, "visible",
                                           FALSE, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT,
                                           NULL));
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), self->body);
  adw_window_set_content (ADW_WINDOW (self), box);
  g_object_set (self, "modal", TRUE, "resizable", FALSE, "destroy-with-parent", TRUE, NULL);
  ordet_scale_window (GTK_WINDOW (self), 600, -1);
}

static OrdetCarryDialog *
dialog_new (OrdetWindow *window,
            const char  *title,
            const char  *accept,
            const char  *intro)
{
  OrdetCarryDialog *self =
    g_object_new (ORDET_TYPE_CARRY_DIALOG, "title", title, "transient-for", window, NULL);

  self->window = window;
  gtk_button_set_label (GTK_BUTTON (self->accept), accept);
  gtk_box_append (GTK_BOX (self->body), wrapped_label (intro));
  gtk_box_append (GTK_BOX (self->body), GTK_WIDGET (self->list));
  return self;
}

static GtkCheckButton *
add_choice (OrdetCarryDialog *self,
            const char       *title,
            const char       *subtitle,
            GtkWidget        *suffix)
{
  GtkWidget *row = adw_action_row_new (), *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (suffix != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
  gtk_list_box_append (self->list, row);
  return GTK_CHECK_BUTTON (check);
}

static void
add_words (OrdetCarryDialog *self)
{
  GtkWidget *row = gtk_list_box_row_new ();

  self->words = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "selectable", TRUE,
                                         "justify", GTK_JUSTIFY_CENTER, "margin-top", 18,
                                         "margin-bottom", 18, "margin-start", 18, "margin-end", 18,
                                         "name", "carry-words", NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "title-2");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (self->words));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (self->list, row);
}

static void
add_passphrases (OrdetCarryDialog *self)
{
  GtkWidget *draw = gtk_button_new_with_mnemonic (_("_Draw Others"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (draw), "carry.draw");
  gtk_widget_set_valign (draw, GTK_ALIGN_CENTER);
  self->use_drawn = add_choice (self, _("Six words"),
                                _("Drawn for this file. Shown only now."), draw);
  add_words (self);
  self->use_own = add_choice (self, _("A passphrase of your own"),
                              _("One that is used nowhere else."), NULL);
  self->own = password_row (self, _("Passphrase, at least 12 characters"));
  self->again = password_row (self, _("The same again"));
  self->written = GTK_CHECK_BUTTON (
    gtk_check_button_new_with_mnemonic (_("I have _written the words down")));
  gtk_widget_set_name (GTK_WIDGET (self->written), "carry-written");
  gtk_widget_set_name (GTK_WIDGET (self->use_own), "carry-own");
  gtk_box_append (GTK_BOX (self->body), GTK_WIDGET (self->written));
  gtk_check_button_set_group (self->use_own, self->use_drawn);
  gtk_check_button_set_active (self->use_drawn, TRUE);
  g_signal_connect_object (self->use_own, "toggled", G_CALLBACK (choice_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * ordet_carry_dialog_seal:
 * @window: the window it stands on
 * @session: the meeting to carry
 *
 * Returns: (transfer none): a dialog that seals it; present it
 */
GtkWidget *
ordet_carry_dialog_seal (OrdetWindow  *window,
                         OrdetSession *session)
{
  OrdetCarryDialog *self = dialog_new (
    window, _("Carry to Another Computer"), _("_Seal…"),
    _("The file will hold the whole meeting: people, lists, requests, turns. Whoever has the file "
      "and its passphrase can open it: send them by different ways. What was written on the "
      "Minutes page stays on this computer."));

  self->session = g_object_ref (session);
  add_passphrases (self);
  gtk_box_append (GTK_BOX (self->body), GTK_WIDGET (self->message));
  draw_cb (GTK_WIDGET (self), NULL, NULL);
  choice_cb (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->written));
  return GTK_WIDGET (self);
}

/**
 * ordet_carry_dialog_open:
 * @window: the window it stands on
 * @file: a sealed meeting
 * @sealed: what is in it
 *
 * Returns: (transfer none): a dialog that asks for its passphrase and takes the
 *   meeting in; present it
 */
GtkWidget *
ordet_carry_dialog_open (OrdetWindow *window,
                         GFile       *file,
                         GBytes      *sealed)
{
  OrdetCarryDialog *self = dialog_new (
    window, _("Open a Sealed Meeting"), _("_Open"),
    _("The meeting will then be here and where it was sealed, and has to be closed in each "
      "place."));

  self->sealed = g_bytes_ref (sealed);
  self->path = g_file_get_parse_name (file);
  self->own = password_row (self, _("Passphrase"));
  gtk_box_append (GTK_BOX (self->body), GTK_WIDGET (self->message));
  gtk_window_set_focus (GTK_WINDOW (self), self->own);
  return GTK_WIDGET (self);
}
