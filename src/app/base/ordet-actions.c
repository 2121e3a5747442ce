/* ordet-actions.c — the one table of actions: name, keys, what it does
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keys of the application and the window of shortcuts are both made from
 * it, so that what is printed is what happens. Mnemonics (Alt and a letter)
 * stand on the buttons and come from the translation.
 */
#include "ordet-actions.h"

#include <glib/gi18n-lib.h>

static const OrdetActionEntry entries[] = {
  { ORDET_SECTION_EVERYWHERE, "win.new-meeting", { "<Control>n" }, N_("New meeting"), NULL },
  { ORDET_SECTION_EVERYWHERE, "win.import", { "<Control>o" }, N_("Import a meeting log"), NULL },
  { ORDET_SECTION_EVERYWHERE,
    "win.back",
    { "<Alt>Left" },
    N_("Back to all meetings"),
    N_("in a meeting, or in the review") },
  { ORDET_SECTION_EVERYWHERE, "win.review", { "<Control>r" }, N_("Review"), NULL },
  { ORDET_SECTION_EVERYWHERE,
    "meeting.view('prepare')",
    { "<Control>1" },
    N_("Prepare"),
    N_("in a meeting") },
  { ORDET_SECTION_EVERYWHERE,
    "meeting.view('floor')",
    { "<Control>2" },
    N_("Floor"),
    N_("in a meeting") },
  { ORDET_SECTION_EVERYWHERE,
    "meeting.view('minutes')",
    { "<Control>3" },
    N_("Minutes"),
    N_("in a meeting") },
  { ORDET_SECTION_EVERYWHERE,
    "meeting.screen",
    { "F11" },
    N_("Screen for the room"),
    N_("in a meeting") },
  { ORDET_SECTION_EVERYWHERE,
    "meeting.screen-blank",
    { "<Shift>F11" },
    N_("Blank the screen, or show the meeting again"),
    N_("in a meeting") },
  { ORDET_SECTION_EVERYWHERE,
    "meeting.screen-message",
    { "<Control>F11" },
    N_("A message on the screen"),
    N_("in a meeting") },
  { ORDET_SECTION_EVERYWHERE,
    "meeting.show-lists",
    { "<Control>l" },
    N_("Show or hide the lists in this window"),
    N_("in a meeting") },
  { ORDET_SECTION_EVERYWHERE,
    "meeting.check-in",
    { "F8" },
    N_("Check people in and out"),
    N_("in a meeting") },
  { ORDET_SECTION_EVERYWHERE,
    "app.shortcuts",
    { "<Control>question" },
    N_("Keyboard shortcuts"),
    NULL },
  { ORDET_SECTION_EVERYWHERE, "app.help", { "F1" }, N_("Help about this page"), NULL },
  { ORDET_SECTION_EVERYWHERE, "app.preferences", { "<Control>comma" }, N_("Preferences"), NULL },
  { ORDET_SECTION_EVERYWHERE, "app.quit", { "<Control>q" }, N_("Quit"), NULL },

  /* Without a key: from a menu, a button or a row. */
  { ORDET_SECTION_EVERYWHERE, "app.about", { NULL }, N_("About Ordet"), NULL },
  { ORDET_SECTION_EVERYWHERE, "win.demo", { NULL }, N_("Try a Demo Meeting"), NULL },
  { ORDET_SECTION_EVERYWHERE, "win.import-people", { NULL }, N_("Import People…"), NULL },
  { ORDET_SECTION_EVERYWHERE, "win.open-sealed", { NULL }, N_("Open Sealed Meeting…"), NULL },
  { ORDET_SECTION_EVERYWHERE, "win.new-from", { NULL }, N_("New From Template"), NULL },
  { ORDET_SECTION_EVERYWHERE, "win.copy", { NULL }, N_("Earlier Meeting"), NULL },
  { ORDET_SECTION_EVERYWHERE, "win.templates", { NULL }, N_("Templates…"), NULL },
  { ORDET_SECTION_EVERYWHERE, "win.open", { NULL }, N_("Open a meeting"), NULL },
  { ORDET_SECTION_EVERYWHERE, "win.kept", { NULL }, N_("Minutes kept until released"), NULL },
  { ORDET_SECTION_EVERYWHERE, "win.unlock-all", { NULL }, N_("Unlock"), NULL },
  { ORDET_SECTION_EVERYWHERE, "win.close-meeting", { NULL }, N_("Close the Meeting…"), NULL },
  { ORDET_SECTION_EVERYWHERE, "win.save-copy", { NULL }, N_("Save a Copy…"), N_("in a meeting") },
  { ORDET_SECTION_EVERYWHERE,
    "win.carry",
    { NULL },
    N_("Carry to Another Computer…"),
    N_("in a meeting") },
  { ORDET_SECTION_EVERYWHERE,
    "meeting.save-template",
    { NULL },
    N_("Save as Template…"),
    N_("in a meeting") },
  { ORDET_SECTION_EVERYWHERE,
    "meeting.rules-print",
    { NULL },
    N_("Print the rules of order"),
    N_("in a meeting") },
  { ORDET_SECTION_EVERYWHERE,
    "meeting.rules-save",
    { NULL },
    N_("Save the rules of order as a file"),
    N_("in a meeting") },
  { ORDET_SECTION_EVERYWHERE,
    "meeting.close",
    { NULL },
    N_("Close the Meeting…"),
    N_("in a meeting") },
  { ORDET_SECTION_EVERYWHERE, "meeting.people", { NULL }, N_("People"), N_("in a meeting") },
  { ORDET_SECTION_EVERYWHERE,
    "meeting.screen-settings",
    { NULL },
    N_("Choices for the Screen"),
    N_("in a meeting") },
  { ORDET_SECTION_EVERYWHERE,
    "meeting.screen-show",
    { NULL },
    N_("What the Screen Shows"),
    N_("in a meeting") },
  { ORDET_SECTION_EVERYWHERE,
    "meeting.screen-hide-result",
    { NULL },
    N_("Take the Result Off"),
    N_("in a meeting") },
  { ORDET_SECTION_EVERYWHERE,
    "meeting.screen-people",
    { NULL },
    N_("Names or only numbers on the screen"),
    N_("in a meeting") },
  { ORDET_SECTION_EVERYWHERE,
    "meeting.screen-style",
    { NULL },
    N_("A dark or a light screen"),
    N_("in a meeting") },
  { ORDET_SECTION_EVERYWHERE,
    "meeting.screen-large",
    { NULL },
    N_("Large Letters"),
    N_("in a meeting") },
  { ORDET_SECTION_EVERYWHERE,
    "meeting.forget-sleep",
    { NULL },
    N_("Take the Time Off"),
    N_("in a meeting") },

  { ORDET_SECTION_FLOOR,
    NULL,
    { "space" },
    N_("Done, or give the floor"),
    N_("while the entry is empty") },
  { ORDET_SECTION_FLOOR, NULL, { "plus" }, N_("30 seconds more"), N_("while the entry is empty") },
  { ORDET_SECTION_FLOOR, NULL, { "<Control>z" }, N_("Undo the last act"), NULL },
  { ORDET_SECTION_FLOOR, NULL, { "<Shift><Control>z" }, N_("Do it again"), NULL },
  { ORDET_SECTION_FLOOR, NULL, { "<Control>Page_Down" }, N_("Next item"), NULL },
  { ORDET_SECTION_FLOOR, NULL, { "<Control>Page_Up" }, N_("Previous item"), NULL },
  { ORDET_SECTION_FLOOR,
    NULL,
    { "<Alt>Up", "<Alt>Down" },
    N_("Move a speaker by hand"),
    N_("in the queue") },
  { ORDET_SECTION_FLOOR, NULL, { "Delete" }, N_("Take off the queue"), N_("in the queue") },
  { ORDET_SECTION_FLOOR, NULL, { "Return" }, N_("Why do they stand there?"), N_("in the queue") },
  { ORDET_SECTION_FLOOR,
    NULL,
    { "Menu", "<Shift>F10" },
    N_("All that can be done with the row"),
    N_("in the queue") },
  { ORDET_SECTION_FLOOR,
    NULL,
    { "Menu", "<Shift>F10" },
    N_("All that can be done in the meeting"),
    N_("while the entry is empty") },
  { ORDET_SECTION_FLOOR, NULL, { "F2" }, N_("Say how the meeting stands"), NULL },

  { ORDET_SECTION_ENTRY, NULL, { "Return" }, N_("Take what was typed"), NULL },
  { ORDET_SECTION_ENTRY,
    NULL,
    { "Up", "Down" },
    N_("Choose among the names, or go into the queue"),
    NULL },
  { ORDET_SECTION_ENTRY, NULL, { "Escape" }, N_("Empty the entry"), NULL },

  { ORDET_SECTION_PREPARE,
    NULL,
    { "Return" },
    N_("New row below"),
    N_("in the agenda") },
  { ORDET_SECTION_PREPARE, NULL, { "<Alt>Up" }, N_("Move the item up"), N_("in the agenda") },
  { ORDET_SECTION_PREPARE, NULL, { "<Alt>Down" }, N_("Move the item down"), N_("in the agenda") },
  { ORDET_SECTION_PREPARE,
    NULL,
    { "<Control>Delete" },
    N_("Remove the row"),
    N_("in the agenda") },
  { ORDET_SECTION_PREPARE,
    NULL,
    { "<Control>v" },
    N_("Paste a list of people, or a file with one"),
    N_("in the list of people") },
  { ORDET_SECTION_PREPARE, NULL, { "space" }, N_("Here or away"), N_("in the list of people") },
  { ORDET_SECTION_PREPARE, NULL, { "1...9" }, N_("Go to a card"), N_("in the list of people") },
  { ORDET_SECTION_PREPARE, NULL, { "F2" }, N_("Edit the person"), N_("in the list of people") },
  { ORDET_SECTION_PREPARE, NULL, { "Delete" }, N_("Remove the person"), N_("in the list of people") },
  { ORDET_SECTION_PREPARE, NULL, { "<Control>f" }, N_("Find a person"), N_("in the list of people") },

  { ORDET_SECTION_MINUTES, "minutes.previous", { "<Control>Up" }, N_("Previous part"), NULL },
  { ORDET_SECTION_MINUTES, "minutes.next", { "<Control>Down" }, N_("Next part"), NULL },
  { ORDET_SECTION_MINUTES, "minutes.motion", { "<Control>m" }, N_("Write down a proposal"), NULL },
  { ORDET_SECTION_MINUTES, "minutes.insert-newest", { "<Alt>i" }, N_("Insert the newest line of what happened"), NULL },
  { ORDET_SECTION_MINUTES, "minutes.mark('**')", { "<Control>b" }, N_("Bold"), NULL },
  { ORDET_SECTION_MINUTES, "minutes.mark('*')", { "<Control>i" }, N_("Italic"), NULL },
  { ORDET_SECTION_MINUTES, "minutes.find", { "<Control>f" }, N_("Find in the minutes"), NULL },
  { ORDET_SECTION_MINUTES, "minutes.export('pdf')", { "<Control>e" }, N_("Export the minutes"), NULL },
  { ORDET_SECTION_MINUTES, "minutes.print", { "<Control>p" }, N_("Print the minutes"), NULL },
  { ORDET_SECTION_MINUTES, "minutes.stop", { "Escape" }, N_("Stop an export"), NULL },

  { ORDET_SECTION_HELP, NULL, { "<Alt>Left" }, N_("Back to the page before"), NULL },
  { ORDET_SECTION_HELP, NULL, { "F1" }, N_("Contents"), NULL },
  { ORDET_SECTION_HELP, NULL, { "<Control>f" }, N_("Find in the help"), NULL },
  { ORDET_SECTION_HELP, NULL, { "<Control>p" }, N_("Print this page"), NULL },
  { ORDET_SECTION_HELP, NULL, { "Escape" }, N_("Close the help"), NULL },
};

/**
 * ordet_actions_get:
 * @n_entries: (out): how many
 *
 * Returns: (array length=n_entries) (transfer none): the table
 */
const OrdetActionEntry *
ordet_actions_get (gsize *n_entries)
{
  *n_entries = G_N_ELEMENTS (entries);
  return entries;
}

/**
 * ordet_section_title:
 * @section: a part of the table
 *
 * Returns: (transfer none): its heading, translated
 */
const char *
ordet_section_title (OrdetActionSection section)
{
  switch (section)
    {
    case ORDET_SECTION_EVERYWHERE:
      return _("Everywhere");
    case ORDET_SECTION_PREPARE:
      return C_("shortcuts", "Prepare");
    case ORDET_SECTION_FLOOR:
      return C_("shortcuts", "Floor");
    case ORDET_SECTION_ENTRY:
      return _("In the Entry");
    case ORDET_SECTION_MINUTES:
      return C_("shortcuts", "Minutes");
    case ORDET_SECTION_HELP:
      return C_("shortcuts", "Help");
    case ORDET_N_SECTIONS:
    default:
      return "";
    }
}

/**
 * ordet_actions_set_accels:
 * @application: the application
 *
 * Gives every action of the table its keys.
 */
void
ordet_actions_set_accels (GtkApplication *application)
{
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    if (entries[i].action != NULL)
      gtk_application_set_accels_for_action (application, entries[i].action, entries[i].accels);
}

/* GTK 4.8 has no call that puts a group into a section: a description of the
 * window is written and built instead. */
static void
append_shortcut (GString                *xml,
                 const OrdetActionEntry *entry)
{
  g_autofree char *keys = g_strjoinv (" ", (char **) entry->accels);
  g_autofree char *shortcut =
    g_markup_printf_escaped ("<child><object class='GtkShortcutsShortcut'>"
                             "<property name='accelerator'>%s</property>"
                             "<property name='title'>%s</property>"
                             "<property name='subtitle'>%s</property>"
                             "</object></child>",
                             keys, _(entry->title), entry->when != NULL ? _(entry->when) : "");

  g_string_append (xml, shortcut);
}

/* Each part of the table is a page of its own, with a name to choose it by: one
 * long page would be cut into numbered ones, which nobody finds again. */
static void
append_section (GString            *xml,
                OrdetActionSection  section)
{
  g_autofree char *title = g_markup_escape_text (ordet_section_title (section), -1);
  gboolean any = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      if (entries[i].section != section || entries[i].accels[0] == NULL)
        continue;
      if (!any)
        g_string_append_printf (xml,
                                "<child><object class='GtkShortcutsSection'>"
                                "<property name='section-name'>s%d</property>"
                                "<property name='title'>%s</property>"
                                "<child><object class='GtkShortcutsGroup'>"
                                "<property name='title'>%s</property>",
                                (int) section, title, title);
      any = TRUE;
      append_shortcut (xml, &entries[i]);
    }
  if (any)
    g_string_append (xml, "</object></child></object></child>");
}

/* GTK gives its button for the search no name: a screen reader would say
 * "toggle button". */
static void
name_search (GtkWidget *widget)
{
  if (GTK_IS_TOGGLE_BUTTON (widget))
    {
      gtk_widget_set_tooltip_text (widget, _("Find a Shortcut"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _("Find a Shortcut"), -1);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_search (child);
}

/* With large text a page of it is higher than the screen. */
static void
let_scroll (GtkWindow *window)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  g_autoptr (GtkWidget) content = g_object_ref (gtk_window_get_child (window));

  gtk_window_set_child (window, NULL);
  g_object_set (scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE,
                "child", content, NULL);
  /* Nothing in it takes the keyboard, which could then not scroll it. */
  gtk_widget_set_focusable (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller)), TRUE);
  gtk_window_set_child (window, scroller);
}

/**
 * ordet_shortcuts_window:
 * @parent: the window it belongs to
 *
 * Returns: (transfer none): the window of shortcuts, made from the table; GTK
 *   owns it until it is closed
 */
GtkWidget *
ordet_shortcuts_window (GtkWindow *parent)
{
  g_autoptr(GString) xml =
    g_string_new ("<interface><object class='GtkShortcutsWindow' id='window'>"
                  "<property name='modal'>1</property>");
  g_autoptr(GtkBuilder) builder = NULL;
  GtkWidget *window;

  for (int section = 0; section < ORDET_N_SECTIONS; section++)
    append_section (xml, section);
  g_string_append (xml, "</object></interface>");
  builder = gtk_builder_new_from_string (xml->str, (gssize) xml->len);
  window = GTK_WIDGET (gtk_builder_get_object (builder, "window"));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  name_search (gtk_window_get_titlebar (GTK_WINDOW (window)));
  let_scroll (GTK_WINDOW (window));
  return window;
}
