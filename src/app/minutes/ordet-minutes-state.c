/* ordet-minutes-state.c — draft, ready for the signers, approved, released
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-minutes-page-private.h"

#include <glib/gi18n-lib.h>

#include "ordet-label.h"
#include "ordet-words.h"

#define MAX_SIGNERS 12

static GtkWidget *
label_new (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  return label;
}

static gboolean
has_approved (const OrdetMinutesTexts *texts,
              const char              *signer)
{
  for (guint i = 0; i < texts->approvals->len; i++)
    if (g_strcmp0 (((OrdetMinutesApproval *) texts->approvals->pdata[i])->signer, signer) == 0)
      return TRUE;
  return FALSE;
}

/* --- the foot of the outline --- */

static void
add_signer (OrdetMinutesPage *self,
            guint             person,
            gboolean          locked)
{
  OrdetMeeting *meeting = ordet_minutes_page_meeting (self);
  const char *id = ordet_meeting_person (meeting, person)->id;
  g_autofree char *name = ordet_words_person (meeting, person);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *label, *end;

  label = label_new (name, "minutes-signer");
  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), label);
  if (has_approved (ordet_manuscript_texts (self->draft), id))
    /* Translators: this signer has approved the minutes */
    end = label_new (_("approved"), "minutes-approved");
  else if (locked)
    {
      g_autofree char *words = g_strdup_printf (_("%s has read and approves the minutes"), name);

      end = gtk_button_new_with_label (_("Approve"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (end), "minutes.approve");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (end), "s", id);
      gtk_widget_set_tooltip_text (end, words);
    }
  else
    end = NULL;
  if (end != NULL)
    gtk_box_append (GTK_BOX (row), end);
  gtk_box_append (self->state_box, row);
}

/* Those who sign: the elected signers; where there are none, who chaired and
 * who took the minutes. */
static guint
signers (OrdetMinutesPage *self,
         guint            *people)
{
  OrdetMeeting *meeting = ordet_minutes_page_meeting (self);
  guint n = ordet_meeting_officers (meeting, "signer", people, MAX_SIGNERS), person;

  if (n > 0)
    return MIN (n, MAX_SIGNERS);
  if ((person = ordet_meeting_officer (meeting, "chair")) != ORDET_NOBODY)
    people[n++] = person;
  if ((person = ordet_meeting_officer (meeting, "secretary")) != ORDET_NOBODY
      && (n == 0 || people[0] != person))
    people[n++] = person;
  return n;
}

static void
free_missing (gpointer data)
{
  OrdetMissing *missing = data;

  g_free (missing->detail);
  g_free (missing);
}

/* What the minutes must show and do not yet, behind one button. */
static void
add_missing (OrdetMinutesPage *self)
{
  OrdetMeeting *meeting = ordet_minutes_page_meeting (self);
  g_autoptr(GPtrArray) missing = ordet_minutes_missing (meeting);
  g_autofree char *title = NULL;
  GtkWidget *button, *popover, *list;

  g_ptr_array_set_free_func (missing, free_missing);
  if (missing->len == 0)
    return;
  title = g_strdup_printf (ngettext ("%u thing is missing", "%u things are missing", missing->len),
                           missing->len);
  list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  for (guint i = 0; i < missing->len; i++)
    {
      g_autofree char *words = ordet_words_missing (missing->pdata[i]);
      GtkWidget *label = label_new (words, "minutes-missing");

      gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
      gtk_box_append (GTK_BOX (list), label);
    }
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), list);
  button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), title);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (self->state_box, button);
}

static const char *
state_title (OrdetMinutesState state)
{
  switch (state)
    {
    case ORDET_MINUTES_READY:
      /* Translators: state of the minutes */
      return _("Ready for the Signers");
    case ORDET_MINUTES_APPROVED:
      /* Translators: state of the minutes */
      return _("Approved");
    case ORDET_MINUTES_RELEASED:
      /* Translators: state of the minutes */
      return _("Released");
    case ORDET_MINUTES_DRAFT:
    default:
      /* Translators: state of the minutes */
      return _("Draft");
    }
}

static void
add_button (OrdetMinutesPage *self,
            const char       *label,
            const char       *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (self->state_box, button);
}

/* --- the bar above the paper --- */

static void
fill_changes (OrdetMinutesPage *self)
{
  OrdetMinutesTexts *texts = ordet_manuscript_texts (self->draft);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *popover = gtk_popover_new ();

  for (guint i = 0; i < texts->changes->len; i++)
    {
      const OrdetMinutesChange *change = texts->changes->pdata[i];
      g_autofree char *words = ordet_minutes_form_change (change);
      GtkWidget *label;

      if (words == NULL)
        /* Translators: a change of the minutes: what it was, what it is now */
        words = g_strdup_printf (_("“%1$s” became “%2$s”"), change->before, change->after);
      label = label_new (words, "minutes-change");
      gtk_label_set_max_width_chars (GTK_LABEL (label), 50);
      gtk_label_set_lines (GTK_LABEL (label), 4);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      ordet_label_tell (label);
      gtk_box_append (GTK_BOX (list), label);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), list);
  gtk_menu_button_set_popover (self->changes_button, popover);
  gtk_widget_set_visible (GTK_WIDGET (self->changes_button), texts->changes->len > 0);
}

static void
show_lock (OrdetMinutesPage *self)
{
  OrdetMinutesTexts *texts = ordet_manuscript_texts (self->draft);
  g_autofree char *words = NULL;

  gtk_revealer_set_reveal_child (self->lock, texts->state != ORDET_MINUTES_DRAFT);
  if (texts->state == ORDET_MINUTES_RELEASED)
    words = g_strdup (_("Released. The text cannot be changed any more."));
  else if (texts->changes->len > 0)
    words = g_strdup_printf (
      ngettext ("Locked while the signers read. %u change since, shown to them all.",
                "Locked while the signers read. %u changes since, shown to them all.",
                texts->changes->len),
      texts->changes->len);
  else
    words = g_strdup (
      _("Locked while the signers read. Every change from now on is shown to them all."));
  gtk_label_set_label (self->lock_label, words);
  gtk_widget_set_visible (self->unlock, texts->state != ORDET_MINUTES_RELEASED);
  fill_changes (self);
}

void
ordet_minutes_page_show_state (OrdetMinutesPage *self)
{
  OrdetMinutesState state = ordet_manuscript_texts (self->draft)->state;
  static const char *const forms[] = { "level", "names", "attendance" };
  guint people[MAX_SIGNERS], n = signers (self, people);
  GtkWidget *child;

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), forms[i]);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), state != ORDET_MINUTES_RELEASED);
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->state_box))) != NULL)
    gtk_box_remove (self->state_box, child);
  gtk_box_append (self->state_box, label_new (state_title (state), "heading"));
  if (state == ORDET_MINUTES_DRAFT)
    gtk_box_append (self->state_box,
                    label_new (n > 0 ? _("The signers read and approve when the text is ready.")
                                     : _("Elect somebody to sign the minutes."), "caption"));
  for (guint i = 0; i < n; i++)
    add_signer (self, people[i], state == ORDET_MINUTES_READY);
  if (state == ORDET_MINUTES_DRAFT)
    {
      add_missing (self);
      add_button (self, _("_Ready for the Signers"), "minutes.ready");
    }
  else if (state == ORDET_MINUTES_APPROVED)
    add_button (self, _("Re_lease"), "minutes.release");
  /* Not before they are approved: closing erases what they are made from. */
  if (state >= ORDET_MINUTES_APPROVED)
    add_button (self, _("Close the _Meeting…"), "meeting.close");
  show_lock (self);
}

/* --- actions --- */

static void
set_state (OrdetMinutesPage  *self,
           OrdetMinutesState  state)
{
  OrdetMinutesTexts *texts = ordet_manuscript_texts (self->draft);

  if (state == ORDET_MINUTES_DRAFT)
    {
      g_ptr_array_set_size (texts->approvals, 0);
      g_ptr_array_set_size (texts->changes, 0);
    }
  texts->state = state;
  ordet_manuscript_touch (self->draft);
  ordet_manuscript_flush (self->draft);
}

static void
ready_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  set_state (data, ORDET_MINUTES_READY);
}

static void
unlock_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  set_state (data, ORDET_MINUTES_DRAFT);
}

static void
release_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  set_state (data, ORDET_MINUTES_RELEASED);
}

static void
approve_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  OrdetMinutesPage *self = data;
  OrdetMeeting *meeting = ordet_minutes_page_meeting (self);
  gint64 now_us = ordet_manuscript_wall_us ();
  g_autoptr(GDateTime) now = g_date_time_new_from_unix_local (now_us / G_USEC_PER_SEC);
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");

  if (ordet_minutes_texts_approve (ordet_manuscript_texts (self->draft), meeting,
                                   g_variant_get_string (parameter, NULL), date, now_us))
    {
      ordet_manuscript_touch (self->draft);
      ordet_manuscript_flush (self->draft);
    }
}

static const GActionEntry entries[] = {
  { "ready", ready_cb },
  { "unlock", unlock_cb },
  { "release", release_cb },
  { "approve", approve_cb, "s" },
};

void
ordet_minutes_page_add_state_actions (OrdetMinutesPage *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
}
