/* ordet-minutes-slot.c — a place in the minutes where the secretary writes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-minutes-block.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ordet-ui.h"

/* More than any minutes hold; a paste beyond it is cut, and said so. */
#define MAX_CHARS (4 * 1024 * 1024)

struct _OrdetMinutesSlot
{
  GtkWidget          parent_instance;

  OrdetManuscript *draft; /* (owned) */
  char              *place; /* (owned) */
  char              *after; /* (owned) (nullable) */
  GtkWidget         *view;  /* (unowned) a child */
  GtkWidget         *hint;  /* (unowned) a child */
};

static gboolean
resize_cb (GtkWidget     *view,
           GdkFrameClock *clock,
           gpointer       data)
{
  gtk_widget_queue_resize (view);
  return G_SOURCE_REMOVE;
}

/* A text view that no scrolled window holds is as high as its text was when it
 * was last laid out: nothing at first, or as in a column one letter wide. GTK
 * does not lay it out again when it knows better, and then some of the text
 * would be out of sight, or an empty field below it. */
static void
height_cb (GtkWidget *view)
{
  gtk_widget_add_tick_callback (view, resize_cb, NULL, NULL);
}

/**
 * ordet_minutes_text_view_new:
 *
 * Returns: (transfer floating): a text view on the paper, always as high as
 *   its text
 */
GtkWidget *
ordet_minutes_text_view_new (void)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  /* Nothing that is written here goes into an input method's history. */
  gtk_text_view_set_input_hints (GTK_TEXT_VIEW (view), GTK_INPUT_HINT_PRIVATE);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_add_css_class (view, "minutes-text");
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)), "changed",
                           G_CALLBACK (height_cb), view, G_CONNECT_SWAPPED);
  return view;
}

G_DEFINE_FINAL_TYPE (OrdetMinutesSlot, ordet_minutes_slot, GTK_TYPE_WIDGET)

static char *
text_of (OrdetMinutesSlot *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
show_hint (OrdetMinutesSlot *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));

  gtk_widget_set_visible (self->hint, gtk_text_buffer_get_char_count (buffer) == 0);
}

static void
changed_cb (OrdetMinutesSlot *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  g_autofree char *text = NULL;

  if (gtk_text_buffer_get_char_count (buffer) > MAX_CHARS)
    return; /* it is cut at once, and that comes back here */
  text = text_of (self);
  ordet_manuscript_write (self->draft, self->place, self->after, text);
  show_hint (self);
}

/* After GTK has told its own of what was put in: they read it where it stands.
 * Whoever comes after us finds the place where it ends now. */
static void
inserted_cb (GtkTextBuffer    *buffer,
             GtkTextIter      *place,
             const char       *text,
             int               length,
             OrdetMinutesSlot *self)
{
  GtkTextIter from, to;

  if (gtk_text_buffer_get_char_count (buffer) <= MAX_CHARS)
    return;
  gtk_text_buffer_get_iter_at_offset (buffer, &from, MAX_CHARS);
  gtk_text_buffer_get_end_iter (buffer, &to);
  gtk_text_buffer_delete (buffer, &from, &to);
  *place = from;
  ordet_manuscript_tell (self->draft, _("That was too much: the end of it was left out."));
}

static void
ordet_minutes_slot_dispose (GObject *object)
{
  OrdetMinutesSlot *self = ORDET_MINUTES_SLOT (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->after, g_free);
  G_OBJECT_CLASS (ordet_minutes_slot_parent_class)->dispose (object);
}

static gboolean
ordet_minutes_slot_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ORDET_MINUTES_SLOT (widget)->view);
}

static void
ordet_minutes_slot_class_init (OrdetMinutesSlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ordet_minutes_slot_dispose;
  widget_class->grab_focus = ordet_minutes_slot_grab_focus;
  widget_class->focus = ordet_ui_focus_inside;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ordet_minutes_slot_init (OrdetMinutesSlot *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->view = ordet_minutes_text_view_new ();
  self->hint = gtk_label_new (_("Write here…"));
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_widget_set_halign (self->hint, GTK_ALIGN_START);
  gtk_widget_set_valign (self->hint, GTK_ALIGN_START);
  gtk_widget_set_can_target (self->hint, FALSE);
  gtk_widget_add_css_class (self->hint, "minutes-hint");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->view);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->hint);
  /* A text view is without a height until it is drawn: the paper would end in
   * the middle of the words. */
  gtk_overlay_set_measure_overlay (GTK_OVERLAY (overlay), self->hint, TRUE);
  gtk_widget_set_parent (overlay, GTK_WIDGET (self));
}

/**
 * ordet_minutes_slot_new:
 * @draft: the draft
 * @place: an item's number, or ORDET_PLACE_…
 * @after: (nullable): the block it stands behind; NULL: the beginning
 *
 * Returns: (transfer floating): a text view with what stands there
 */
GtkWidget *
ordet_minutes_slot_new (OrdetManuscript *draft,
                        const char        *place,
                        const char        *after)
{
  OrdetMinutesSlot *self = g_object_new (ORDET_TYPE_MINUTES_SLOT, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  OrdetMinutesTexts *texts = ordet_manuscript_texts (draft);
  const char *text = ordet_minutes_texts_get_free (texts, place, after, ORDET_LEVEL_PROPOSALS);

  self->draft = g_object_ref (draft);
  self->place = g_strdup (place);
  self->after = g_strdup (after);
  /* What was there before is not something to undo. */
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  show_hint (self);
  g_signal_connect_swapped (buffer, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_after (buffer, "insert-text", G_CALLBACK (inserted_cb), self);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), texts->state != ORDET_MINUTES_RELEASED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The secretary’s own text"), -1);
  return GTK_WIDGET (self);
}

/**
 * ordet_minutes_slot_after:
 * @self: a slot
 *
 * Returns: (transfer none) (nullable): the key of the block it stands behind
 */
const char *
ordet_minutes_slot_after (OrdetMinutesSlot *self)
{
  return self->after;
}

/**
 * ordet_minutes_slot_is_empty:
 * @self: a slot
 *
 * Returns: TRUE if nothing is written there
 */
gboolean
ordet_minutes_slot_is_empty (OrdetMinutesSlot *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));

  return gtk_text_buffer_get_char_count (buffer) == 0;
}

/**
 * ordet_minutes_slot_insert:
 * @self: a slot
 * @sentence: put in at the cursor, with a space where it needs one
 */
void
ordet_minutes_slot_insert (OrdetMinutesSlot *self,
                           const char       *sentence)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter at;

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  if (!gtk_text_iter_starts_line (&at))
    {
      GtkTextIter before = at;

      gtk_text_iter_backward_char (&before);
      if (!g_unichar_isspace (gtk_text_iter_get_char (&before)))
        gtk_text_buffer_insert (buffer, &at, " ", 1);
    }
  gtk_text_buffer_insert (buffer, &at, sentence, -1);
  gtk_text_buffer_end_user_action (buffer);
  gtk_widget_grab_focus (self->view);
}

/**
 * ordet_minutes_slot_mark:
 * @self: a slot
 * @mark: "**" bold, "*" italic, "- " a list
 *
 * Marks the selection; a list mark goes before each of its lines.
 */
void
ordet_minutes_slot_mark (OrdetMinutesSlot *self,
                         const char       *mark)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  gtk_text_buffer_begin_user_action (buffer);
  if (strcmp (mark, "- ") == 0)
    {
      gint first = gtk_text_iter_get_line (&start), last = gtk_text_iter_get_line (&end);

      for (gint line = first; line <= last; line++)
        {
          gtk_text_buffer_get_iter_at_line (buffer, &start, line);
          gtk_text_buffer_insert (buffer, &start, mark, -1);
        }
    }
  else
    {
      g_autofree char *selected = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
      g_autofree char *marked = g_strconcat (mark, selected, mark, NULL);
      gboolean empty = *selected == '\0';

      gtk_text_buffer_delete (buffer, &start, &end);
      gtk_text_buffer_insert (buffer, &start, marked, -1);
      if (empty)
        {
          gtk_text_iter_backward_chars (&start, (gint) strlen (mark));
          gtk_text_buffer_place_cursor (buffer, &start);
        }
    }
  gtk_text_buffer_end_user_action (buffer);
  gtk_widget_grab_focus (self->view);
}

/**
 * ordet_minutes_slot_find:
 * @self: a slot
 * @text: what is looked for, in any case
 * @again: go on behind the selection
 *
 * Selects the next place that has @text.
 *
 * Returns: FALSE if there is none
 */
gboolean
ordet_minutes_slot_find (OrdetMinutesSlot *self,
                         const char       *text,
                         gboolean          again)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter from, start, end;

  if (again)
    gtk_text_buffer_get_selection_bounds (buffer, NULL, &from);
  else
    gtk_text_buffer_get_start_iter (buffer, &from);
  if (!gtk_text_iter_forward_search (&from, text,
                                     GTK_TEXT_SEARCH_CASE_INSENSITIVE | GTK_TEXT_SEARCH_TEXT_ONLY,
                                     &start, &end, NULL))
    return FALSE;
  gtk_text_buffer_select_range (buffer, &start, &end);
  gtk_widget_grab_focus (self->view);
  return TRUE;
}
