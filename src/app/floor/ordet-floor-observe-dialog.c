/* ordet-floor-observe-dialog.c — the observer's tally, between lists
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-dialogs.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *kind;
  GtkWidget *who;   /* which list somebody was on */
  GtkWidget *about; /* and the one it was done to */
} Form;

static guint
selected (GtkWidget *drop)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (drop));
}

static const char *const observed[] = { "interruption", "domination", "misgendering", "other" };
static const char *const observed_groups[] = { NULL, "a", "b", "none" };

static void
set_group (OrdetEvent *event,
           OrdetKey    key,
           GtkWidget  *drop)
{
  const char *group = observed_groups[MIN (selected (drop), G_N_ELEMENTS (observed_groups) - 1)];

  if (group != NULL)
    ordet_event_set_string (event, key, group);
}

static gboolean
observe_cb (OrdetActDialog *dialog,
            gpointer        data)
{
  Form *form = data;
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_OBSERVE);

  ordet_event_set_string (event, ORDET_KEY_KIND,
                          observed[MIN (selected (form->kind), G_N_ELEMENTS (observed) - 1)]);
  set_group (event, ORDET_KEY_BY_GROUP, form->who);
  set_group (event, ORDET_KEY_TO_GROUP, form->about);
  return ordet_act_dialog_act (dialog, event, NULL);
}

/**
 * ordet_floor_observe_dialog:
 * @page: the floor
 *
 * The observer's tally: what happened between lists, never between persons.
 */
void
ordet_floor_observe_dialog (OrdetFloorPage *page)
{
  Form *form = g_new0 (Form, 1);
  OrdetActDialog *dialog = ordet_floor_dialog_new (page, _("Observation"), _("Record"), observe_cb,
                                                   form);
  const char *const kinds[] = {
    /* Translators: what an observer counts in a debate. */
    _("Interruption"), _("Domination"), _("Misgendering"), _("Something else"), NULL,
  };
  const char *const groups[] = {
    /* Translators: an observation without saying between which lists. */
    _("Not said"), _("List A"), _("List B"), _("Neither list"), NULL,
  };

  form->kind = ordet_act_dialog_add_drop (dialog, _("What Happened"), kinds);
  form->who = ordet_act_dialog_add_drop (dialog, _("From Which List"), groups);
  form->about = ordet_act_dialog_add_drop (dialog, _("Toward Which List"), groups);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (form->kind);
}
