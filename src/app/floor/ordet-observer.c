/* ordet-observer.c — the observer's three big buttons
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For a helper with one hand on the table: a button or a digit counts what
 * happened, and nothing more. No person and no list is asked for, so that the
 * tally can never become a record about somebody (privacy.md).
 */
#include "ordet-observer.h"

#include <glib/gi18n.h>

#include "ordet-chip.h"
#include "ordet-floor-private.h"
#include "ordet-key-button.h"
#include "ordet-label.h"
#include "ordet-scale.h"

#define N_KINDS 3

/* The words of the log, in the order of their digits. */
static const char *const kinds[N_KINDS] = { "interruption", "domination", "misgendering" };

struct _OrdetObserver
{
  AdwWindow       parent_instance;

  OrdetFloorPage *page;           /* (owned) */
  GtkWidget      *counts[N_KINDS];
  GtkWidget      *total;
  GtkWidget      *message;
};

G_DEFINE_FINAL_TYPE (OrdetObserver, ordet_observer, ADW_TYPE_WINDOW)

static const char *
title_of (guint kind)
{
  const char *const titles[N_KINDS] = {
    /* Translators: what an observer counts in a debate. */
    _("Interruption"), _("Domination"), _("Misgendering"),
  };

  return titles[kind];
}

/* What belongs to each, for somebody who counts for the first time. */
static const char *
explain (guint kind)
{
  const char *const texts[N_KINDS] = {
    _("Somebody was talked over"),
    _("Ridicule, making invisible, withholding, blame"),
    _("A wrong pronoun or name"),
  };

  return texts[kind];
}

static guint
count (OrdetMeeting *meeting,
       const char   *kind,
       guint         item)
{
  gsize n;
  const OrdetFact *facts = ordet_meeting_facts (meeting, &n);
  guint found = 0;

  for (gsize i = 0; i < n; i++)
    if (ordet_event_act (facts[i].event) == ORDET_ACT_OBSERVE &&
        g_strcmp0 (ordet_event_string (facts[i].event, ORDET_KEY_KIND), kind) == 0 &&
        (item == ORDET_NOBODY || facts[i].item == item))
      found++;
  return found;
}

static void
show (OrdetObserver *self)
{
  OrdetMeeting *meeting = ordet_floor_meeting (self->page);
  guint item = ordet_meeting_current_item (meeting), all = 0;
  const OrdetEvent *last = ordet_meeting_undoable (meeting);
  g_autofree char *total = NULL;

  for (guint i = 0; i < N_KINDS; i++)
    {
      g_autofree char *here = g_strdup_printf ("%u", item == ORDET_NOBODY
                                                       ? 0 : count (meeting, kinds[i], item));

      all += count (meeting, kinds[i], ORDET_NOBODY);
      ordet_label_set (self->counts[i], here);
    }
  /* Translators: how many observations were noted. */
  total = g_strdup_printf (ngettext ("%u in the whole meeting", "%u in the whole meeting", all),
                           all);
  ordet_label_set (self->total, total);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "observer.undo",
                                 last != NULL && ordet_event_act (last) == ORDET_ACT_OBSERVE);
}

static void
say (OrdetObserver *self,
     const char    *sentence)
{
  ordet_label_set (self->message, sentence);
  gtk_widget_set_visible (self->message, *sentence != '\0');
}

static void
observe_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OrdetObserver *self = ORDET_OBSERVER (widget);
  guint kind = MIN (g_variant_get_uint32 (parameter), N_KINDS - 1);
  g_autoptr(OrdetEvent) event = ordet_floor_event (self->page, ORDET_ACT_OBSERVE);
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = NULL;

  ordet_event_set_string (event, ORDET_KEY_KIND, kinds[kind]);
  if (ordet_floor_try (self->page, event, &error))
    /* Translators: %s is what was counted: "Interruption". */
    sentence = g_strdup_printf (_("%s noted"), title_of (kind));
  else
    {
      sentence = ordet_words_error (error, NULL);
      if (error->domain != ORDET_REFUSAL)
        g_signal_emit_by_name (self->page, "failed", error);
    }
  say (self, sentence);
}

/* Only an observation: what others have done since is theirs to take back. */
static void
undo_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  OrdetObserver *self = ORDET_OBSERVER (widget);

  if (ordet_floor_act_plain (self->page, ORDET_ACT_UNDO))
    say (self, _("Taken back"));
}

static void
ordet_observer_dispose (GObject *object)
{
  g_clear_object (&ORDET_OBSERVER (object)->page);

  G_OBJECT_CLASS (ordet_observer_parent_class)->dispose (object);
}

static void
ordet_observer_class_init (OrdetObserverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const guint digits[N_KINDS][2] = {
    { GDK_KEY_1, GDK_KEY_KP_1 }, { GDK_KEY_2, GDK_KEY_KP_2 }, { GDK_KEY_3, GDK_KEY_KP_3 },
  };

  G_OBJECT_CLASS (klass)->dispose = ordet_observer_dispose;
  gtk_widget_class_install_action (widget_class, "observer.note", "u", observe_cb);
  gtk_widget_class_install_action (widget_class, "observer.undo", NULL, undo_cb);
  for (guint i = 0; i < N_KINDS; i++)
    for (guint k = 0; k < 2; k++)
      gtk_widget_class_add_binding_action (widget_class, digits[i][k], 0, "observer.note", "u", i);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "observer.undo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "observer.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

/* A button with its digit, what it counts, and how often on this item. */
static GtkWidget *
make_button (OrdetObserver *self,
             guint          kind)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", title_of (kind), "xalign", 0.f, NULL);
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "label", explain (kind), "xalign", 0.f, "wrap",
                                  TRUE, "max-width-chars", 30, NULL);
  char digit[2] = { (char) ('1' + kind), '\0' };

  gtk_widget_add_css_class (title, "title-3");
  gtk_widget_add_css_class (text, "caption");
  gtk_widget_add_css_class (text, "dimmed");
  gtk_box_append (GTK_BOX (texts), title);
  gtk_box_append (GTK_BOX (texts), text);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  self->counts[kind] = gtk_label_new ("0");
  gtk_widget_add_css_class (self->counts[kind], "title-1");
  gtk_widget_add_css_class (self->counts[kind], "tabular");
  gtk_box_append (GTK_BOX (box), ordet_keycap_new (digit));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), self->counts[kind]);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "observer-button");
  gtk_widget_set_vexpand (button, TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", kind);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "observer.note");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title_of (kind), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  explain (kind), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, digit,
                                  -1);
  return button;
}

static GtkWidget *
make_foot (OrdetObserver *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *undo = ordet_key_button_new (_("Take Back"), NULL, "<Control>z");

  self->total = g_object_new (GTK_TYPE_LABEL, "xalign", 0.f, NULL);
  self->message = g_object_new (GTK_TYPE_LABEL, "xalign", 0.f, "wrap", TRUE, "visible", FALSE,
                                "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  gtk_widget_add_css_class (self->total, "dimmed");
  gtk_box_append (GTK_BOX (texts), self->total);
  gtk_box_append (GTK_BOX (texts), self->message);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (undo, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (undo), "observer.undo");
  gtk_box_append (GTK_BOX (foot), texts);
  gtk_box_append (GTK_BOX (foot), undo);
  return foot;
}

static void
ordet_observer_init (OrdetObserver *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *about = g_object_new (GTK_TYPE_LABEL, "xalign", 0.f, "wrap", TRUE, "label",
                                   _("Counts on this item. Nobody is named, and nothing of it "
                                     "stands in the minutes."), NULL);

  gtk_widget_add_css_class (content, "act-dialog");
  gtk_widget_add_css_class (about, "dimmed");
  gtk_box_append (GTK_BOX (content), about);
  for (guint i = 0; i < N_KINDS; i++)
    gtk_box_append (GTK_BOX (content), make_button (self, i));
  gtk_box_append (GTK_BOX (content), make_foot (self));
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_widget_set_vexpand (content, TRUE);
  gtk_box_append (GTK_BOX (box), content);
  adw_window_set_content (ADW_WINDOW (self), box);
  g_object_set (self, "title", _("Observer"), "destroy-with-parent", TRUE, NULL);
  ordet_scale_window (GTK_WINDOW (self), 420, 460);
}

/**
 * ordet_observer_new:
 * @page: the floor
 *
 * A window beside the floor's, which goes on taking hands; each press is an
 * act like any other.
 *
 * Returns: (transfer none): the window; GTK owns it until it is closed
 */
GtkWindow *
ordet_observer_new (OrdetFloorPage *page)
{
  OrdetObserver *self = g_object_new (ORDET_TYPE_OBSERVER, NULL);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  self->page = g_object_ref (page);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  g_signal_connect_object (page->session, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WINDOW (self);
}
