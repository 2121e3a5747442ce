/* ordet-prepare-screen.c — the screen for the room: a picture of it, and what can be chosen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "ordet-palette.h"
#include "ordet-help-topics.h"
#include "ordet-prepare-parts.h"
#include "ordet-screen-control.h"
#include "ordet-screen-view.h"
#include "ordet-setting-rows.h"
#include "ordet-ui.h"

#define PREVIEW_WIDTH 560
#define PREVIEW_HEIGHT (PREVIEW_WIDTH * 9 / 16)

typedef enum
{
  PREVIEW_NOW,
  PREVIEW_SPEAKER,
  PREVIEW_VOTE,
  N_PREVIEWS,
} Preview;

/* Belongs to the view that draws it. */
typedef struct
{
  OrdetScreenView *view;     /* (unowned) it owns us */
  OrdetSession    *session;  /* (owned) */
  GSettings       *settings; /* (owned) */
  Preview          shown;
  guint            wait;     /* source */
} Picture;

static void
picture_free (gpointer data)
{
  Picture *self = data;

  g_clear_handle_id (&self->wait, g_source_remove);
  g_object_unref (self->session);
  g_object_unref (self->settings);
  g_free (self);
}

static Picture *
picture_of (gpointer view)
{
  return g_object_get_data (G_OBJECT (view), "picture");
}

static gboolean wait_cb (gpointer data);

static void
show_picture (GtkWidget *view)
{
  Picture *self = picture_of (view);
  gboolean light = g_settings_get_enum (self->settings, "screen-style") == 1;
  gint64 now_us = ordet_session_now_us (self->session);
  OrdetScreenChoices choices;
  OrdetScreenState *state;

  g_clear_handle_id (&self->wait, g_source_remove);
  if (!gtk_widget_get_mapped (view))
    return;
  gtk_widget_remove_css_class (view, light ? ORDET_STYLE_DARK : ORDET_STYLE_LIGHT);
  gtk_widget_add_css_class (view, light ? ORDET_STYLE_LIGHT : ORDET_STYLE_DARK);
  ordet_screen_control_choices (ordet_screen_control_of (self->session), self->settings, &choices);
  if (self->shown == PREVIEW_NOW)
    {
      state = ordet_screen_state_new (ordet_session_meeting (self->session), now_us, &choices);
      self->wait = g_timeout_add (ordet_screen_state_wait_ms (state, now_us), wait_cb, self);
    }
  else
    state = ordet_screen_state_example (self->shown == PREVIEW_VOTE ? ORDET_SCENE_TEXT
                                                                    : ORDET_SCENE_SPEAKER,
                                        &choices);
  ordet_screen_view_show (self->view, state);
  gtk_widget_queue_draw (view);
}

static gboolean
wait_cb (gpointer data)
{
  Picture *self = data;

  self->wait = 0;
  show_picture (GTK_WIDGET (self->view));
  return G_SOURCE_REMOVE;
}

static void
toggled_cb (GtkToggleButton *button,
            GtkWidget       *view)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  picture_of (view)->shown = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "preview"));
  show_picture (view);
}

static GtkWidget *
new_view (OrdetSession *session)
{
  GtkWidget *view = ordet_screen_view_new ();
  Picture *self = g_new0 (Picture, 1);

  self->view = ORDET_SCREEN_VIEW (view);
  self->session = g_object_ref (session);
  self->settings = ordet_ui_settings ();
  self->shown = ordet_meeting_opened (ordet_session_meeting (session)) ? PREVIEW_NOW
                                                                       : PREVIEW_SPEAKER;
  g_object_set_data_full (G_OBJECT (view), "picture", self, picture_free);
  gtk_widget_set_size_request (view, PREVIEW_WIDTH, PREVIEW_HEIGHT);
  gtk_widget_set_overflow (view, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (view, "card");
  g_signal_connect (view, "map", G_CALLBACK (show_picture), NULL);
  g_signal_connect_object (session, "changed", G_CALLBACK (show_picture), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (show_picture), view,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (ordet_screen_control_of (session), "changed",
                           G_CALLBACK (show_picture), view, G_CONNECT_SWAPPED);
  return view;
}

static GtkWidget *
new_toggles (GtkWidget *view)
{
  const char *const words[N_PREVIEWS] = {
    /* Translators: which picture of the screen is shown. */
    C_("preview", "As It Is Now"),
    C_("preview", "A Speaker"),
    C_("preview", "A Vote"),
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *first = NULL;

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 12);
  for (guint i = 0; i < N_PREVIEWS; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (words[i]);

      g_object_set_data (G_OBJECT (button), "preview", GINT_TO_POINTER (i));
      if (first != NULL)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
      else
        first = button;
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), i == picture_of (view)->shown);
      g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), view, 0);
      gtk_box_append (GTK_BOX (box), button);
    }
  return box;
}

static GtkWidget *
new_actions (void)
{
  static const struct { const char *words, *action;
  } buttons[] = {
    { N_ ("Open the Screen"), "meeting.screen" },
    { N_ ("Blank"), "meeting.screen-blank" },
    { N_ ("Message…"), "meeting.screen-message" },
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 12);
  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      /* The first two are a state, and so are their actions. */
      GtkWidget *button = i < 2 ? gtk_toggle_button_new_with_label (_ (buttons[i].words))
                                : gtk_button_new_with_label (_ (buttons[i].words));

      gtk_widget_add_css_class (button, "pill");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), buttons[i].action);
      gtk_box_append (GTK_BOX (box), button);
    }
  return box;
}

/**
 * ordet_prepare_screen_new:
 * @session: the meeting
 *
 * Returns: (transfer floating): a picture of the screen, and its choices
 */
GtkWidget *
ordet_prepare_screen_new (OrdetSession *session)
{
  GtkWidget *page = adw_preferences_page_new (), *group = adw_preferences_group_new ();
  GtkWidget *view = new_view (session);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Screen for the Room"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), view);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_toggles (view));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_actions ());
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (ordet_screen_settings_look ()));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (ordet_screen_settings_place ()));
  ordet_help_set_topic (page, "screen");
  return page;
}
