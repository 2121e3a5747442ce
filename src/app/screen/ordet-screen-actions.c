/* ordet-screen-actions.c — the chair's hand on the screen: blank, a message, names, colours
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-screen-actions.h"

#include <glib/gi18n-lib.h>

#include "ordet-act-dialog.h"
#include "ordet-help-topics.h"
#include "ordet-screen-control.h"
#include "ordet-ui.h"

/* Belongs to the widget the actions are over. */
typedef struct
{
  GActionMap         *actions; /* (unowned) */
  OrdetScreenControl *control; /* (unowned) the session's */
  OrdetSession       *session; /* (unowned) the host holds it */
  GtkWidget          *host;    /* (unowned) it owns us */
  GtkWidget          *away;    /* (unowned) label in the host */
} Hand;

static const char *const modes[] = { "meeting", "blank", "message" };

/* --- a message --- */

typedef struct
{
  GtkWidget *text;
} Form;

static void
written_cb (OrdetActDialog *dialog)
{
  Form *form = g_object_get_data (G_OBJECT (dialog), "form");
  g_autofree char *text = ordet_act_dialog_text (form->text);

  ordet_act_dialog_set_ready (dialog, *text != '\0');
}

static gboolean
show_cb (OrdetActDialog *dialog,
         gpointer        data)
{
  Form *form = data;
  g_autofree char *text = ordet_act_dialog_text (form->text);

  ordet_screen_control_show_message (ordet_screen_control_of (ordet_act_dialog_session (dialog)),
                                     text);
  return TRUE;
}

static void
again_cb (OrdetActDialog *dialog,
          GtkWidget      *row)
{
  OrdetScreenControl *control = ordet_screen_control_of (ordet_act_dialog_session (dialog));

  ordet_screen_control_show_message (control, g_object_get_data (G_OBJECT (row), "message"));
  gtk_window_close (GTK_WINDOW (dialog));
}

/* The last few, each to be shown again by one press. */
static void
add_messages (OrdetActDialog     *dialog,
              OrdetScreenControl *control)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; ordet_screen_control_message (control, i) != NULL; i++)
    {
      const char *message = ordet_screen_control_message (control, i);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), message);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_data_full (G_OBJECT (row), "message", g_strdup (message), g_free);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Shown Before"), -1);
  gtk_widget_set_visible (list, ordet_screen_control_message (control, 0) != NULL);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (again_cb), dialog,
                           G_CONNECT_SWAPPED);
  ordet_act_dialog_add (dialog, list);
}

static void
message_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  Hand *self = data;
  Form *form = g_new0 (Form, 1);
  OrdetActDialog *dialog = ordet_act_dialog_new (self->host, self->session,
                                                 _("Message on the Screen"), _("Show"),
                                                 show_cb, form);

  g_object_set_data (G_OBJECT (dialog), "form", form);
  form->text = ordet_act_dialog_add_text (dialog, _("Message"));
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (form->text)), "changed",
                           G_CALLBACK (written_cb), dialog, G_CONNECT_SWAPPED);
  written_cb (dialog);
  add_messages (dialog, self->control);
  ordet_help_set_topic (GTK_WIDGET (dialog), "screen");
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (form->text);
}

/* --- the rest --- */

static void
show_mode_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  const char *word = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    if (g_str_equal (modes[i], word))
      ordet_screen_control_set_mode (((Hand *) data)->control, (OrdetScreenMode) i);
}

static void
blank_cb (GSimpleAction *action,
          GVariant      *state,
          gpointer       data)
{
  ordet_screen_control_set_mode (((Hand *) data)->control,
                                 g_variant_get_boolean (state) ? ORDET_SCREEN_BLANK
                                                               : ORDET_SCREEN_MEETING);
}

static void
hide_result_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  ordet_screen_control_hide_result (((Hand *) data)->control);
}

static void
state_cb (GSimpleAction *action,
          GVariant      *state,
          gpointer       data)
{
  g_simple_action_set_state (action, state);
}

static void
set_state (Hand       *self,
           const char *name,
           GVariant   *state)
{
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (self->actions, name)),
                             state);
}

/* The chair's window says when the room does not see the meeting. */
static void
changed_cb (GtkWidget *host)
{
  Hand *self = g_object_get_data (G_OBJECT (host), "screen-hand");
  OrdetScreenMode mode = ordet_screen_control_mode (self->control);

  set_state (self, "screen-show", g_variant_new_string (modes[mode]));
  set_state (self, "screen-blank", g_variant_new_boolean (mode == ORDET_SCREEN_BLANK));
  gtk_label_set_label (GTK_LABEL (self->away), mode == ORDET_SCREEN_BLANK ? _("Screen: Blank")
                                                                           : _("Screen: Message"));
  gtk_widget_set_visible (self->away, mode != ORDET_SCREEN_MEETING);
}

static const GActionEntry entries[] = {
  { "screen-show", show_mode_cb, "s", "'meeting'", state_cb },
  { "screen-blank", NULL, NULL, "false", blank_cb },
  { "screen-message", message_cb },
  { "screen-hide-result", hide_result_cb },
};

/**
 * ordet_screen_actions_add:
 * @actions: of the meeting; they live as long as @host
 * @session: the meeting; @host holds it
 * @host: the widget that shows the meeting
 * @away: a label in @host that is shown while the room sees something else
 *
 * Adds what can be done with the screen, and the choices that are changed
 * while it is on: "screen-people", "screen-style", "screen-large".
 */
void
ordet_screen_actions_add (GActionMap   *actions,
                          OrdetSession *session,
                          GtkWidget    *host,
                          GtkWidget    *away)
{
  static const char *const keys[] = { "screen-people", "screen-style", "screen-large" };
  g_autoptr(GSettings) settings = ordet_ui_settings ();
  Hand *self = g_new0 (Hand, 1);

  *self = (Hand) { actions, ordet_screen_control_of (session), session, host, away };
  g_object_set_data_full (G_OBJECT (host), "screen-hand", self, g_free);
  g_action_map_add_action_entries (actions, entries, G_N_ELEMENTS (entries), self);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr(GAction) action = g_settings_create_action (settings, keys[i]);

      g_action_map_add_action (actions, action);
    }
  g_signal_connect_object (self->control, "changed", G_CALLBACK (changed_cb), host,
                           G_CONNECT_SWAPPED);
}
