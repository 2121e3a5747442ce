/* people-shots.c — pictures of the people's page and of what opens from it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-check-in.h"
#include "ordet-people-import.h"
#include "ordet-person-dialog.h"
#include "ordet-prepare-page.h"
#include "ordet-window.h"
#include "shots.h"
#include "uitest.h"

/* A dialog as it opens. */
static GtkWidget *
presented (gpointer dialog)
{
  gtk_window_present (dialog);
  gtk_widget_remove_css_class (dialog, "solid-csd");
  ui_settle (dialog);
  return dialog;
}

/* A meeting that has not begun, with the demo's people and @n_more invented ones. */
static OrdetSession *
session_with (OrdetStore *store,
              guint       n_more)
{
  g_autoptr(OrdetSession) demo = shots_session_at ("12:00:00");
  g_autoptr(OrdetNotice) notice =
    ordet_notice_copy (ordet_meeting_notice (ordet_session_meeting (demo)));
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;
  OrdetSession *session;

  for (guint i = 0; i < n_more; i++)
    {
      g_autofree char *person = g_strdup_printf ("M%u", i),
                      *name = g_strdup_printf ("Kladd Kladdesen %u", i + 1);

      ordet_notice_add_person (notice, person, name)->number = 100 + i;
    }
  if (n_more == 0)
    {
      /* One card twice, and some who were not asked. */
      ((OrdetPersonData *) notice->people->pdata[8])->number = 3;
      g_clear_pointer (&((OrdetPersonData *) notice->people->pdata[5])->list, g_free);
      g_clear_pointer (&((OrdetPersonData *) notice->people->pdata[5])->category, g_free);
    }
  id = ordet_store_create (store, notice, &error);
  g_assert_no_error (error);
  session = ordet_session_new (store, id, NULL, &error);
  g_assert_no_error (error);
  return session;
}

static GtkWidget *
people_window (OrdetSession *session,
               int           width,
               int           height)
{
  GtkWidget *window = shots_window (session, width, height), *page;
  OrdetMeetingView *view = ordet_window_meeting (ORDET_WINDOW (window));

  ordet_meeting_view_show_page (view, "prepare");
  page = ordet_meeting_view_page (view, "prepare");
  ordet_prepare_page_show (ORDET_PREPARE_PAGE (page), "people");
  return window;
}

static OrdetStore *
store_new (void)
{
  g_autofree char *at = g_dir_make_tmp ("ordet-shots-XXXXXX", NULL);
  g_autoptr(GError) error = NULL;
  OrdetStore *store = ordet_store_new (at, ORDET_KEYS_MEMORY, &error);

  g_assert_no_error (error);
  return store;
}

static void
shoot_list (const char *folder,
            const char *name,
            guint       n_more,
            int         width,
            int         height,
            gboolean    here)
{
  g_autoptr(OrdetStore) store = store_new ();
  g_autoptr(OrdetSession) session = session_with (store, n_more);
  GtkWidget *window = people_window (session, width, height);

  for (guint i = 0; here && i < 5; i++)
    {
      g_autoptr(OrdetEvent) event = ordet_session_event (session, ORDET_ACT_ARRIVE);
      OrdetMeeting *meeting = ordet_session_meeting (session);

      ordet_event_set_string (event, ORDET_KEY_WHO, ordet_meeting_person (meeting, i)->id);
      ordet_session_act (session, event, NULL);
    }
  shots_save (window, folder, name);
}

static void
shoot_import (const char *folder,
              const char *name,
              const char *text,
              gboolean    rows)
{
  g_autoptr(OrdetStore) store = store_new ();
  g_autoptr(OrdetSession) session = session_with (store, 0);
  g_autoptr(OrdetEditor) editor = ordet_editor_new (session);
  g_autoptr(GBytes) content = g_bytes_new (text, strlen (text));
  GtkWidget *window = people_window (session, 1366, 768), *dialog;

  dialog = presented (
    ordet_people_import_new (window, editor, "medlemsliste-2027.csv", content, NULL));
  if (rows)
    gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (ui_find (dialog, GTK_TYPE_TOGGLE_BUTTON, NULL)), TRUE);
  shots_save (dialog, folder, name);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
shoot_person (const char *folder,
              const char *name)
{
  g_autoptr(OrdetStore) store = store_new ();
  g_autoptr(OrdetSession) session = session_with (store, 0);
  g_autoptr(OrdetEditor) editor = ordet_editor_new (session);
  GtkWidget *window = people_window (session, 1366, 768);

  shots_save (presented (ordet_person_dialog_new (window, editor, 2)), folder, name);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* @typed: what stands in the entry; it is taken first if @taken. */
static void
shoot_door (const char *folder,
            const char *name,
            const char *typed,
            gboolean    taken)
{
  g_autoptr(OrdetStore) store = store_new ();
  g_autoptr(OrdetSession) session = session_with (store, 0);
  g_autoptr(OrdetEditor) editor = ordet_editor_new (session);
  GtkWidget *window = people_window (session, 1366, 768), *door, *entry;

  door = presented (ordet_check_in_new (GTK_WINDOW (window), editor));
  entry = ui_find (door, GTK_TYPE_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  if (taken)
    g_signal_emit_by_name (entry, "activate");
  shots_save (door, folder, name);
  gtk_window_destroy (GTK_WINDOW (window));
}

/**
 * ordet_shots_people:
 * @folder: where
 *
 * The list of people, and the dialogs that open from it.
 */
void
ordet_shots_people (const char *folder)
{
  static const char register_file[] =
    "Nr;Navn;Innmeldt;Kjønn;Fødselsdato;E-post\n"
    "101;Asta Prøvdal;2019-03-02;K;1980-01-01;asta@example.org\n"
    "102;Birk Testnes;2016-09-10;M;1980-01-01;birk@example.org\n"
    "3;Kim Kladdeli;2027-03-01;–;1980-01-01;kim@example.org\n"
    "x7;Una Skissevoll;2020-01-01;K;1980-01-01;una@example.org\n";

  shoot_list (folder, "people", 0, 1366, 768, FALSE);
  shoot_list (folder, "people-here", 0, 1366, 768, TRUE);
  shoot_list (folder, "people-narrow", 300, 1024, 640, FALSE);
  shoot_list (folder, "people-half", 300, 683, 768, FALSE);
  shoot_list (folder, "people-2000", 1955, 1920, 1080, FALSE);
  shoot_import (folder, "people-import", register_file, FALSE);
  shoot_import (folder, "people-import-rows", register_file, TRUE);
  shoot_import (folder, "people-import-trouble", "%PDF-1.7", FALSE);
  shoot_person (folder, "people-person");
  shoot_door (folder, "people-door", "ut", FALSE);
  shoot_door (folder, "people-door-asks", "6", TRUE);
  shots_dark (TRUE);
  shoot_list (folder, "people-dark", 0, 1366, 768, TRUE);
  shoot_import (folder, "people-import-dark", register_file, FALSE);
  shots_dark (FALSE);
}
