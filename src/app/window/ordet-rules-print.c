/* ordet-rules-print.c — the rules of order as a page for the members
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-rules-print.h"

#include <glib/gi18n-lib.h>

#include "ordet-meeting-view.h"
#include "ordet-phrases.h"
#include "ordet-print.h"
#include "ordet-rules-page.h"

/* The page as the rules are now; NULL if what was edited could not be kept. */
static OrdetDocument *
make_page (OrdetMeetingView *view)
{
  OrdetMeeting *meeting = ordet_session_meeting (ordet_meeting_view_session (view));
  const OrdetNotice *notice;

  if (!ordet_meeting_view_flush (view))
    return NULL;
  notice = ordet_meeting_notice (meeting);
  return ordet_rules_page_new (
    notice, ordet_meeting_rules (meeting),
    ordet_phrases_for_language (notice->language != NULL ? notice->language
                                                         : g_get_language_names ()[0]));
}

/**
 * ordet_rules_print_cb:
 * @action: unused
 * @parameter: unused
 * @meeting_view: the meeting
 *
 * The action that prints the rules, in the language of the meeting.
 */
void
ordet_rules_print_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       meeting_view)
{
  g_autoptr(OrdetDocument) page = make_page (meeting_view);

  if (page != NULL)
    /* Translators: name of a job in a printer's list */
    ordet_print_document (meeting_view, page, NULL, _("Rules of Order"));
}

/**
 * ordet_rules_save_cb:
 * @action: unused
 * @format: "pdf" or "html"
 * @meeting_view: the meeting
 *
 * The action that writes the rules to a file.
 */
void
ordet_rules_save_cb (GSimpleAction *action,
                     GVariant      *format,
                     gpointer       meeting_view)
{
  g_autoptr(OrdetDocument) page = make_page (meeting_view);
  g_autofree char *name = NULL;

  if (page == NULL)
    return;
  /* Translators: the name of a file: %s is "pdf"; no spaces */
  name = g_strdup_printf (C_("file name", "rules.%s"), g_variant_get_string (format, NULL));
  ordet_save_document (meeting_view, page, _("Save the Rules"), name,
                       g_variant_get_string (format, NULL));
}
