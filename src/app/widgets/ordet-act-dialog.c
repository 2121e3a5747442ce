/* ordet-act-dialog.c — a small form that ends in one act
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A modal window with Cancel and one button that says what it does; Ctrl and
 * Enter press it from anywhere. What a rule refuses is said in the form.
 */
#include "ordet-act-dialog.h"

#include <glib/gi18n.h>

#include "ordet-act-host.h"
#include "ordet-host.h"
#include "ordet-key-button.h"
#include "ordet-label.h"
#include "ordet-scale.h"
#include "ordet-words.h"

struct _OrdetActDialog
{
  AdwWindow             parent_instance;

  GtkWidget            *host;     /* (owned) whose window it is over */
  OrdetActHost         *acts;     /* (unowned) (nullable) the host, if it does acts itself */
  OrdetSession         *session;  /* (owned) */
  OrdetActDialogAccept  callback;
  gpointer              form;     /* (owned) freed with g_free() */

  GtkWidget            *content;
  GtkWidget            *list;
  GtkWidget            *message;
  GtkWidget            *accept;
};

G_DEFINE_FINAL_TYPE (OrdetActDialog, ordet_act_dialog, ADW_TYPE_WINDOW)

static void
ordet_act_dialog_dispose (GObject *object)
{
  OrdetActDialog *self = ORDET_ACT_DIALOG (object);

  /* A menu it was chosen from gave the keyboard back to nobody: it closed
   * while the form had it. */
  if (self->acts != NULL && gtk_widget_get_root (self->host) != NULL)
    ordet_act_host_resume (self->acts);
  self->acts = NULL;
  g_clear_object (&self->host);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (ordet_act_dialog_parent_class)->dispose (object);
}

static void
ordet_act_dialog_finalize (GObject *object)
{
  g_free (ORDET_ACT_DIALOG (object)->form);

  G_OBJECT_CLASS (ordet_act_dialog_parent_class)->finalize (object);
}

static void
accept_action_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  ordet_act_dialog_accept (ORDET_ACT_DIALOG (widget));
}

/* Before a text takes the key for a new line. */
static gboolean
key_cb (OrdetActDialog  *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) ||
      (state & gtk_accelerator_get_default_mod_mask ()) != GDK_CONTROL_MASK)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (GTK_WIDGET (self), "form.accept", NULL);
  return GDK_EVENT_STOP;
}

static void
ordet_act_dialog_class_init (OrdetActDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ordet_act_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = ordet_act_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "form.accept", NULL, accept_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ordet_act_dialog_init (OrdetActDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  self->accept = ordet_key_button_new ("", NULL, "<Control>Return");
  gtk_widget_add_css_class (self->accept, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->accept), "form.accept");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->accept);

  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (self->content, "act-dialog");
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_set_visible (self->list, FALSE);
  self->message = g_object_new (GTK_TYPE_LABEL, "xalign", 0.f, "wrap", TRUE, "visible", FALSE,
                                "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  gtk_box_append (GTK_BOX (self->content), self->list);
  gtk_box_append (GTK_BOX (self->content), self->message);

  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), self->content);
  adw_window_set_content (ADW_WINDOW (self), box);
  g_object_set (self, "modal", TRUE, "resizable", FALSE, "destroy-with-parent", TRUE, NULL);
  ordet_scale_window (GTK_WINDOW (self), 600, -1);
}

/**
 * ordet_act_dialog_new:
 * @host: a widget of the window it is over; an #OrdetActHost does the acts itself
 * @session: the meeting
 * @title: what is done
 * @accept: words of the button that does it
 * @callback: does it
 * @form: (transfer full): for @callback; freed with g_free() after the window
 *
 * Returns: (transfer none): a window; fill it and present it, GTK owns it
 *   until it is closed
 */
OrdetActDialog *
ordet_act_dialog_new (GtkWidget            *host,
                      OrdetSession         *session,
                      const char           *title,
                      const char           *accept,
                      OrdetActDialogAccept  callback,
                      gpointer              form)
{
  OrdetActDialog *self = g_object_new (ORDET_TYPE_ACT_DIALOG, "title", title, NULL);
  GtkRoot *root = gtk_widget_get_root (host);

  self->host = g_object_ref (host);
  self->acts = ORDET_IS_ACT_HOST (host) ? ORDET_ACT_HOST (host) : NULL;
  self->session = g_object_ref (session);
  self->callback = callback;
  self->form = form;
  ordet_key_button_set (ORDET_KEY_BUTTON (self->accept), accept, NULL, "<Control>Return");
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  return self;
}

/**
 * ordet_act_dialog_add_row:
 * @self: the form
 * @title: what the row asks
 * @widget: (transfer floating): where it is answered
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
ordet_act_dialog_add_row (OrdetActDialog *self,
                          const char     *title,
                          GtkWidget      *widget)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), widget);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), widget);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  gtk_widget_set_visible (self->list, TRUE);
  return row;
}

/**
 * ordet_act_dialog_add_spin:
 * @self: the form
 * @title: what the row asks
 * @from: least
 * @to: most
 * @step: of the arrows
 * @value: at first
 *
 * Returns: (transfer none): a GtkSpinButton of whole numbers
 */
GtkWidget *
ordet_act_dialog_add_spin (OrdetActDialog *self,
                           const char     *title,
                           gint            from,
                           gint            to,
                           gint            step,
                           gint            value)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (from, to, step);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), value);
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (spin), TRUE);
  ordet_act_dialog_add_row (self, title, spin);
  return spin;
}

static void
choice_setup_cb (GtkListItemFactory *factory,
                 GtkListItem        *item)
{
  gtk_list_item_set_child (
    item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.f, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
}

static void
choice_bind_cb (GtkListItemFactory *factory,
                GtkListItem        *item)
{
  const char *words = gtk_string_object_get_string (gtk_list_item_get_item (item));
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (label), words);
  gtk_widget_set_tooltip_text (label, words);
}

/* What is chosen may be a whole proposal: it is cut before the row's title is. */
static void
let_it_be_cut (GtkDropDown *drop)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (choice_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (choice_bind_cb), NULL);
  gtk_drop_down_set_list_factory (drop, gtk_drop_down_get_factory (drop));
  gtk_drop_down_set_factory (drop, factory);
}

/**
 * ordet_act_dialog_add_drop:
 * @self: the form
 * @title: what the row asks
 * @choices: NULL-terminated words
 *
 * Returns: (transfer none): a GtkDropDown
 */
GtkWidget *
ordet_act_dialog_add_drop (OrdetActDialog    *self,
                           const char        *title,
                           const char *const *choices)
{
  GtkWidget *drop = gtk_drop_down_new_from_strings (choices);

  let_it_be_cut (GTK_DROP_DOWN (drop));
  gtk_widget_add_css_class (drop, "flat");
  ordet_act_dialog_add_row (self, title, drop);
  return drop;
}

/**
 * ordet_act_dialog_add_kinds:
 * @self: the form
 * @kinds: (array length=n_kinds): kinds of turns
 * @n_kinds: how many
 *
 * Returns: (transfer none): a GtkDropDown that asks which
 */
GtkWidget *
ordet_act_dialog_add_kinds (OrdetActDialog  *self,
                            const OrdetKind *kinds,
                            gsize            n_kinds)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) words = NULL;

  for (gsize i = 0; i < n_kinds; i++)
    g_strv_builder_add (builder, ordet_words_kind (kinds[i]));
  words = g_strv_builder_end (builder);
  return ordet_act_dialog_add_drop (self, _("For What"), (const char *const *) words);
}

/**
 * ordet_act_dialog_add_reason:
 * @self: the form
 *
 * Returns: (transfer none): a GtkEntry for why it is done
 */
GtkWidget *
ordet_act_dialog_add_reason (OrdetActDialog *self)
{
  GtkWidget *why = gtk_entry_new ();

  gtk_widget_set_hexpand (why, TRUE);
  gtk_entry_set_input_hints (GTK_ENTRY (why), GTK_INPUT_HINT_PRIVATE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (why), _("kept in the log of the meeting"));
  ordet_act_dialog_add_row (self, _("Reason"), why);
  return why;
}

/**
 * ordet_act_dialog_add_text:
 * @self: the form
 * @title: what is written there
 *
 * Returns: (transfer none): a GtkTextView of a few lines
 */
GtkWidget *
ordet_act_dialog_add_text (OrdetActDialog *self,
                           const char     *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.f, NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *text = gtk_text_view_new ();

  gtk_widget_add_css_class (label, "heading");
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (text), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (text), FALSE);
  gtk_text_view_set_input_hints (GTK_TEXT_VIEW (text), GTK_INPUT_HINT_PRIVATE);
  g_object_set (text, "left-margin", 12, "right-margin", 12, "top-margin", 10, "bottom-margin", 10,
                NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), text);
  gtk_widget_set_size_request (scroller, -1, 110);
  gtk_widget_add_css_class (scroller, "card");
  gtk_widget_add_css_class (scroller, "writing");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), scroller);
  ordet_act_dialog_add (self, box);
  return text;
}

/**
 * ordet_act_dialog_text:
 * @text: a GtkTextView
 *
 * Returns: (transfer full): what is written there, without spaces round it
 */
char *
ordet_act_dialog_text (GtkWidget *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

/**
 * ordet_act_dialog_add:
 * @self: the form
 * @widget: (transfer floating): something below the rows
 */
void
ordet_act_dialog_add (OrdetActDialog *self,
                      GtkWidget      *widget)
{
  gtk_box_insert_child_after (GTK_BOX (self->content), widget,
                              gtk_widget_get_prev_sibling (self->message));
}

/**
 * ordet_act_dialog_say:
 * @self: the form
 * @sentence: (nullable): what would follow, or why not; markup
 */
void
ordet_act_dialog_say (OrdetActDialog *self,
                      const char     *sentence)
{
  gtk_label_set_use_markup (GTK_LABEL (self->message), TRUE);
  ordet_label_set (self->message, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->message, sentence != NULL && *sentence != '\0');
}

/**
 * ordet_act_dialog_set_ready:
 * @self: the form
 * @ready: it can be done
 */
void
ordet_act_dialog_set_ready (OrdetActDialog *self,
                            gboolean        ready)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.accept", ready);
}

/**
 * ordet_act_dialog_accept:
 * @self: the form
 *
 * Does what it says, and closes if that was done.
 */
void
ordet_act_dialog_accept (OrdetActDialog *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *spin =
    focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_SPIN_BUTTON) : NULL;

  /* A number that is being typed is meant: Ctrl and Enter do not leave the field. */
  if (spin != NULL)
    gtk_spin_button_update (GTK_SPIN_BUTTON (spin));
  if (self->callback (self, self->form))
    gtk_window_close (GTK_WINDOW (self));
}

/**
 * ordet_act_dialog_act:
 * @self: the form
 * @event: an act
 * @who: (nullable): whom it is about, for a refusal
 *
 * Returns: whether it was done; if not, the form says why
 */
gboolean
ordet_act_dialog_act (OrdetActDialog *self,
                      OrdetEvent     *event,
                      const char     *who)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = NULL, *markup = NULL;

  if (self->acts != NULL ? ordet_act_host_try (self->acts, event, &error)
                         : ordet_session_act (self->session, event, &error))
    return TRUE;
  sentence = ordet_words_error (error, who);
  markup = g_markup_escape_text (sentence, -1);
  ordet_act_dialog_say (self, markup);
  if (error->domain != ORDET_REFUSAL && self->acts != NULL)
    ordet_act_host_failed (self->acts, error);
  else if (error->domain != ORDET_REFUSAL)
    ordet_host_report (self->host, error);
  return FALSE;
}

/**
 * ordet_act_dialog_press:
 * @self: the form
 *
 * As if the button that does it had been pressed; nothing, while it cannot be.
 */
void
ordet_act_dialog_press (OrdetActDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "form.accept", NULL);
}

/**
 * ordet_act_dialog_host:
 * @self: the form
 *
 * Returns: (transfer none): the widget whose window it is over
 */
GtkWidget *
ordet_act_dialog_host (OrdetActDialog *self)
{
  return self->host;
}

/**
 * ordet_act_dialog_session:
 * @self: the form
 *
 * Returns: (transfer none): the session of the meeting
 */
OrdetSession *
ordet_act_dialog_session (OrdetActDialog *self)
{
  return self->session;
}

/**
 * ordet_act_dialog_meeting:
 * @self: the form
 *
 * Returns: (transfer none): the meeting
 */
OrdetMeeting *
ordet_act_dialog_meeting (OrdetActDialog *self)
{
  return ordet_session_meeting (self->session);
}

/**
 * ordet_act_dialog_event:
 * @self: the form
 * @act: an act
 *
 * Returns: (transfer full): an event at this moment
 */
OrdetEvent *
ordet_act_dialog_event (OrdetActDialog *self,
                        OrdetAct        act)
{
  return ordet_session_event (self->session, act);
}
