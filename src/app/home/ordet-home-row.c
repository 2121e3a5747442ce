/* ordet-home-row.c — a meeting on the home page: a row, or the card of the one that runs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-home-row.h"

#include <glib/gi18n-lib.h>

#include "ordet-chip.h"
#include "ordet-home-closing.h"
#include "ordet-label.h"
#include "ordet-readiness.h"
#include "ordet-words.h"

/**
 * ordet_home_place:
 * @entry: a meeting
 *
 * Returns: where on the page it stands
 */
OrdetHomePlace
ordet_home_place (const OrdetMeetingEntry *entry)
{
  if (entry->closed || entry->floor == ORDET_VAULT_ERASED)
    return ORDET_HOME_CLOSED;
  return entry->opened ? ORDET_HOME_RUNNING : ORDET_HOME_UPCOMING;
}

static GDateTime *
date_of (const OrdetMeetingEntry *entry)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *text = NULL;
  GDateTime *date = NULL;

  if (entry->notice != NULL && entry->notice->date != NULL)
    {
      text = g_strdup_printf ("%sT00:00:00", entry->notice->date);
      date = g_date_time_new_from_iso8601 (text, utc);
    }
  /* A sealed meeting shows only when somebody last touched it: whole days. */
  return date != NULL ? date : g_date_time_new_from_unix_utc (entry->touched_us / G_USEC_PER_SEC);
}

static GtkWidget *
date_tile (const OrdetMeetingEntry *entry)
{
  g_autoptr(GDateTime) date = date_of (entry);
  const char *month_text = ordet_words_month_short (g_date_time_get_month (date));
  g_autofree char *day_text = g_strdup_printf ("%d", g_date_time_get_day_of_month (date));
  GtkWidget *tile = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *month = gtk_label_new (month_text), *day = gtk_label_new (day_text);

  gtk_widget_add_css_class (tile, "date-tile");
  gtk_widget_add_css_class (month, "month");
  gtk_widget_add_css_class (day, "day");
  gtk_widget_set_valign (tile, GTK_ALIGN_CENTER);
  /* Both together stand in the middle of the leaf, which is higher; the card
   * round it grows no higher for that. */
  g_object_set (month, "vexpand", TRUE, "valign", GTK_ALIGN_END, NULL);
  g_object_set (day, "vexpand", TRUE, "valign", GTK_ALIGN_START, NULL);
  gtk_widget_set_vexpand (tile, FALSE);
  gtk_box_append (GTK_BOX (tile), month);
  gtk_box_append (GTK_BOX (tile), day);
  return tile;
}

static char *
title_of (const OrdetMeetingEntry *entry)
{
  if (entry->notice != NULL)
    return g_strdup (*entry->notice->title != '\0' ? entry->notice->title : _("Untitled Meeting"));
  if (entry->floor == ORDET_VAULT_LOCKED)
    return g_strdup (_("Sealed Meeting"));
  return g_strdup (_("Closed Meeting"));
}

static void
append (GString    *text,
        const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static char *
when_of (const OrdetMeetingEntry *entry)
{
  g_autoptr(GDateTime) date = date_of (entry);
  const char *day = ordet_words_weekday (g_date_time_get_day_of_week (date));

  if (entry->notice->start == NULL)
    return g_strdup (day);
  /* Translators: weekday and hour: "Tuesday 18:00". */
  return g_strdup_printf (_("%1$s %2$s"), day, entry->notice->start);
}

static guint
numbered_items (const OrdetNotice *notice)
{
  guint n = 0;

  for (guint i = 0; i < notice->agenda->len; i++)
    n += g_strcmp0 (((OrdetAgendaData *) notice->agenda->pdata[i])->kind, "break") != 0;
  return n;
}

static char *
subtitle_of (const OrdetMeetingEntry *entry)
{
  GString *text = g_string_new (NULL);
  g_autofree char *when = NULL, *people = NULL, *items = NULL;

  if (entry->notice == NULL)
    {
      append (text, entry->floor == ORDET_VAULT_LOCKED
                      ? _("Open it to fetch its key from the keyring")
                      : _("Names and texts are gone"));
      return g_string_free (text, FALSE);
    }
  if (entry->notice->date != NULL)
    when = when_of (entry);
  append (text, when != NULL ? when : _("date not set"));
  append (text, entry->notice->place != NULL ? entry->notice->place : _("place not set"));
  if (entry->notice->people->len > 0)
    people = g_strdup_printf (ngettext ("%u person", "%u people", entry->notice->people->len),
                              entry->notice->people->len);
  append (text, people);
  items = g_strdup_printf (ngettext ("%u item", "%u items", numbered_items (entry->notice)),
                           numbered_items (entry->notice));
  append (text, items);
  return g_string_free (text, FALSE);
}

static GtkWidget *
chip (const char *icon_name,
      const char *label,
      const char *style)
{
  GtkWidget *widget = ordet_chip_new (icon_name, label);

  if (style != NULL)
    gtk_widget_add_css_class (widget, style);
  return widget;
}

static GtkWidget *
state_chip (const OrdetMeetingEntry *entry)
{
  g_autoptr(GPtrArray) left = NULL;
  g_autofree char *things = NULL;

  if (entry->closing)
    return chip ("ordet-warning-symbolic", _("Erasing was cut off"), "warning");
  if (entry->floor == ORDET_VAULT_ERASED)
    return chip ("ordet-check-symbolic", _("Names erased"), "outline");
  if (entry->floor == ORDET_VAULT_LOCKED)
    return chip ("ordet-lock-symbolic", _("Locked"), NULL);
  if (entry->closed)
    return chip ("ordet-hourglass-symbolic", _("Names not erased yet"), "warning");
  if (entry->notice == NULL)
    return NULL;
  left = ordet_readiness (entry->notice);
  if (left->len == 0)
    return chip ("ordet-check-symbolic", _("Ready"), "success");
  things = g_strdup_printf (ngettext ("%u thing left", "%u things left", left->len), left->len);
  return chip (NULL, things, NULL);
}

/**
 * ordet_home_row_new:
 * @entry: a meeting
 *
 * Returns: (transfer floating): a row that opens it
 */
GtkWidget *
ordet_home_row_new (const OrdetMeetingEntry *entry)
{
  GtkWidget *row = adw_action_row_new (), *state = state_chip (entry);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  GtkWidget *close = ordet_home_close_button (entry);
  g_autofree char *title = title_of (entry), *subtitle = subtitle_of (entry);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_widget_add_css_class (row, "meeting-row");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), date_tile (entry));
  if (state != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), state);
  if (close != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), close);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  /* Where the floor is erased there is nothing to open. */
  if (entry->floor == ORDET_VAULT_ERASED)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      gtk_widget_set_visible (arrow, FALSE);
    }
  else
    gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", entry->id);
  if (entry->floor != ORDET_VAULT_ERASED)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open");
  ordet_label_tell (row);
  return row;
}

/**
 * ordet_home_live_sentence:
 * @meeting: a meeting that runs
 *
 * Returns: (transfer full): "Item 5a, Motion A. Oda Eksempelvik has the floor,
 *   8 are waiting."
 */
char *
ordet_home_live_sentence (OrdetMeeting *meeting)
{
  guint current = ordet_meeting_current_item (meeting);
  const OrdetTurn *turn = ordet_meeting_floor (meeting);
  GString *text = g_string_new (NULL);
  gint64 since_us, length_us;
  gsize waiting;

  ordet_meeting_order (meeting, &waiting);
  if (current != ORDET_NOBODY)
    {
      const OrdetItem *item = ordet_meeting_item (meeting, current);

      if (ordet_item_number (item) == NULL)
        g_string_append_printf (text, "%s.", item->title);
      else
        /* Translators: number and title of the item of the agenda that is open. */
        g_string_append_printf (text, _("Item %1$s, %2$s."), item->id, item->title);
      g_string_append_c (text, ' ');
    }
  if (ordet_meeting_in_break (meeting, &since_us, &length_us))
    g_string_append (text, _("There is a break."));
  else if (turn != NULL)
    {
      g_autofree char *name = ordet_words_person (meeting, turn->person);

      g_string_append_printf (text, ngettext ("%1$s has the floor, %2$u is waiting.",
                                              "%1$s has the floor, %2$u are waiting.", waiting), name, (guint) waiting);
    }
  else
    g_string_append_printf (text, ngettext ("%u is waiting.", "%u are waiting.", waiting),
                            (guint) waiting);
  return g_string_free (text, FALSE);
}

static char *
since_words (OrdetSession *live)
{
  gint64 opened_us = live != NULL ? ordet_meeting_opened_us (ordet_session_meeting (live)) : -1;
  g_autofree char *clock = opened_us >= 0 ? ordet_words_clock (opened_us) : NULL;

  /* Translators: %s an hour, "12:00". */
  return clock != NULL ? g_strdup_printf (_("In progress since %s"), clock)
                       : g_strdup (_("In progress"));
}

static GtkWidget *
continue_button (const OrdetMeetingEntry *entry)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (box), gtk_label_new (_("Continue")));
  /* Translators: the key Enter, as it is printed on it. */
  gtk_box_append (GTK_BOX (box), ordet_keycap_new (_("Enter")));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", entry->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open");
  gtk_widget_set_name (button, "continue");
  return button;
}

/**
 * ordet_home_card_new:
 * @entry: a meeting that runs
 * @live: (nullable): the same, if it is open here
 *
 * Returns: (transfer floating): its card
 */
GtkWidget *
ordet_home_card_new (const OrdetMeetingEntry *entry,
                     OrdetSession            *live)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18),
            *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *button = continue_button (entry);
  g_autofree char *title = title_of (entry), *since = since_words (live), *sentence = NULL,
                  *label = NULL;
  GtkWidget *name = gtk_label_new (title), *below;

  sentence =
    live != NULL ? ordet_home_live_sentence (ordet_session_meeting (live)) : subtitle_of (entry);
  below = gtk_label_new (sentence);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  g_object_set (below, "ellipsize", PANGO_ELLIPSIZE_END, "wrap", TRUE, "lines", 2, "xalign", 0.f,
                NULL);
  gtk_widget_add_css_class (name, "title-4");
  gtk_widget_add_css_class (below, "dimmed");
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "running-card");
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), chip ("ordet-mic-symbolic", since, "accent"));
  gtk_box_append (GTK_BOX (words), line);
  gtk_box_append (GTK_BOX (words), below);
  ordet_label_tell (words);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (card), date_tile (entry));
  gtk_box_append (GTK_BOX (card), words);
  gtk_box_append (GTK_BOX (card), ordet_home_close_button (entry));
  gtk_box_append (GTK_BOX (card), button);
  /* Translators: read aloud for the button Continue: title, "In progress since 12:00", and a sentence. */
  label = g_strdup_printf (_("Continue %1$s. %2$s. %3$s"), title, since, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return card;
}
