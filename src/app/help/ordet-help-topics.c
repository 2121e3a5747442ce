/* ordet-help-topics.c — which page of the help F1 opens
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-help-topics.h"

#include "ordet-help-book.h"
#include "ordet-help-window.h"

#define TOPIC "ordet-help-topic"

/* From the inside out: the first widget around the keyboard that stands here,
 * or was given a page by ordet_help_set_topic(), decides. */
static const OrdetHelpTopic topics[] = {
  { "OrdetCarryDialog", "carrying" },
  { "OrdetCheckIn", "door" },
  { "OrdetClosePage", "kept" },
  { "OrdetFloorPage", "floor" },
  { "OrdetGoalsDialog", "review" },
  { "OrdetHomePage", "first-meeting" },
  { "OrdetKeptPage", "minutes" },
  { "OrdetMinutesPage", "minutes" },
  { "OrdetObserver", "floor" },
  { "OrdetPeopleImport", "people" },
  { "OrdetPersonDialog", "people" },
  { "OrdetPreparePage", "prepare" },
  { "OrdetPreparePeople", "people" },
  { "OrdetPrepareRules", "order" },
  { "OrdetReviewPage", "review" },
  { "OrdetScreenWindow", "screen" },
  { "OrdetTemplateDialog", "prepare" },
  { "OrdetWhyPopover", "order" },
};

/**
 * ordet_help_topics:
 * @n_topics: (out): how many
 *
 * Returns: (array length=n_topics) (transfer none): the table
 */
const OrdetHelpTopic *
ordet_help_topics (gsize *n_topics)
{
  *n_topics = G_N_ELEMENTS (topics);
  return topics;
}

/**
 * ordet_help_set_topic:
 * @widget: a part of a window, or a dialog
 * @page: id of the page about it; a literal
 *
 * For what has no type of its own.
 */
void
ordet_help_set_topic (GtkWidget  *widget,
                      const char *page)
{
  g_object_set_data (G_OBJECT (widget), TOPIC, (gpointer) page);
}

/* The parent; of a popover and of a dialog too, which hang on another widget. */
static GtkWidget *
around (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (parent == NULL && GTK_IS_WINDOW (widget)
      && gtk_window_get_transient_for (GTK_WINDOW (widget)) != NULL)
    parent = gtk_window_get_focus (gtk_window_get_transient_for (GTK_WINDOW (widget)));
  return parent;
}

static const char *
own_topic (GtkWidget *widget)
{
  const char *page = g_object_get_data (G_OBJECT (widget), TOPIC);

  for (gsize i = 0; page == NULL && i < G_N_ELEMENTS (topics); i++)
    if (g_str_equal (G_OBJECT_TYPE_NAME (widget), topics[i].type))
      page = topics[i].page;
  return page;
}

/* The keyboard may be in a sidebar or a header: what is shown beside it is
 * what the person looks at. */
static const char *
shown_topic (GtkWidget *widget)
{
  const char *page = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && page == NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      page = shown_topic (child);
  return page != NULL ? page : own_topic (widget);
}

/**
 * ordet_help_topic:
 * @widget: where the keyboard is, or a window
 *
 * Returns: (transfer none): id of the page about it
 */
const char *
ordet_help_topic (GtkWidget *widget)
{
  const char *page = NULL;

  for (GtkWidget *at = widget; at != NULL && page == NULL; at = around (at))
    if (own_topic (at) != NULL || GTK_IS_WINDOW (at))
      page = shown_topic (at);
  return page != NULL ? page : ORDET_HELP_INDEX;
}

static void
open_for (GtkWindow *window)
{
  GtkWidget *focus = window != NULL ? gtk_window_get_focus (window) : NULL;

  if (focus == NULL)
    focus = GTK_WIDGET (window);
  ordet_help_window_show (focus != NULL ? ordet_help_topic (focus) : ORDET_HELP_INDEX);
}

/**
 * ordet_help_open:
 * @application: the program
 *
 * Opens the page about what has the keyboard.
 */
void
ordet_help_open (GtkApplication *application)
{
  open_for (gtk_application_get_active_window (application));
}

static gboolean
f1_cb (GtkWidget *window,
       GVariant  *arguments,
       gpointer   data)
{
  /* There F1 is the way to the contents. */
  if (ORDET_IS_HELP_WINDOW (window))
    return GDK_EVENT_PROPAGATE;
  open_for (GTK_WINDOW (window));
  return GDK_EVENT_STOP;
}

/* A window is added to the list while it is being made: of which type it is,
 * is known when the key is pressed. */
static void
toplevels_cb (GListModel *toplevels,
              guint       position,
              guint       removed,
              guint       added,
              gpointer    data)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (toplevels, i);
      GtkEventController *keys = gtk_shortcut_controller_new ();
      GtkShortcut *shortcut =
        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F1, 0),
                          gtk_callback_action_new (f1_cb, NULL, NULL));

      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
      gtk_widget_add_controller (window, keys);
    }
}

/**
 * ordet_help_init:
 *
 * Gives every window that is made from now on its F1. The keys of an
 * application reach its main windows only, and help is wanted in dialogs most.
 */
void
ordet_help_init (void)
{
  g_signal_connect (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (toplevels_cb), NULL);
}
