/* ordet-prepare-rules-text.c — the association's own rules of order, in its own words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "ordet-prepare-rules-private.h"
#include "ordet-toast.h"

static GtkTextBuffer *
buffer_of (OrdetPrepareRules *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
}

static char *
text_of (OrdetPrepareRules *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer_of (self), &start, &end);
  return gtk_text_buffer_get_text (buffer_of (self), &start, &end, FALSE);
}

static void
text_cb (OrdetPrepareRules *self)
{
  g_autofree char *text = text_of (self);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GError) error = NULL;

  if (!self->filling &&
      !ordet_editor_set_rules_text (self->editor, (const char *const *) lines, &error))
    ordet_toast_error (GTK_WIDGET (self), error);
}

GtkWidget *
ordet_prepare_rules_make_text (OrdetPrepareRules *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->text = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->text), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->text), FALSE);
  gtk_text_view_set_input_hints (GTK_TEXT_VIEW (self->text), GTK_INPUT_HINT_PRIVATE);
  gtk_text_view_set_pixels_below_lines (GTK_TEXT_VIEW (self->text), 6);
  g_object_set (self->text, "left-margin", 12, "right-margin", 12, "top-margin", 10,
                "bottom-margin", 6, NULL);
  gtk_widget_set_name (self->text, "rules-text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Other Rules"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 110);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->text);
  gtk_widget_add_css_class (scroller, "card");
  g_signal_connect_swapped (buffer_of (self), "changed", G_CALLBACK (text_cb), self);
  return scroller;
}

/* What is being written is not written over: an empty line is kept by nobody
 * but the hand that is about to fill it. */
void
ordet_prepare_rules_update_text (OrdetPrepareRules *self)
{
  const char *const *sentences = ordet_editor_rules_text (self->editor);
  g_autofree char *wanted =
    sentences != NULL ? g_strjoinv ("\n", (char **) sentences) : g_strdup ("");
  g_autofree char *text = text_of (self);

  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->text), !ordet_editor_started (self->editor));
  if (!gtk_widget_has_focus (self->text) && !g_str_equal (text, wanted))
    gtk_text_buffer_set_text (buffer_of (self), wanted, -1);
}
