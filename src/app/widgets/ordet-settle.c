/* ordet-settle.c — a field of numbers that tells when a hand has finished with it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * During a meeting a change is an act. Four clicks from 3:00 to 4:00 are one
 * change and not four: it is told when the field is left, at Enter, or when
 * nothing has been touched for a second.
 */
#include "ordet-settle.h"

#include <stdlib.h>

#define REST_MS 1000
#define KEY "ordet-settle"

typedef struct
{
  GtkWidget    *spin;     /* (unowned) we are its data */
  OrdetSettled  callback;
  gpointer      data;
  guint         source;
} Settle;

static void
settle_free (gpointer data)
{
  Settle *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self);
}

static gboolean
rest_cb (gpointer data)
{
  Settle *self = data;

  self->source = 0;
  self->callback (self->spin, self->data);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (GtkWidget *spin)
{
  Settle *self = g_object_get_data (G_OBJECT (spin), KEY);

  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (REST_MS, rest_cb, self);
}

static gboolean
key_cb (GtkWidget *spin,
        guint      key)
{
  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
    return FALSE;
  /* What was typed is not its value yet. */
  gtk_spin_button_update (GTK_SPIN_BUTTON (spin));
  ordet_settle_now (spin);
  return FALSE;
}

/**
 * ordet_settle:
 * @spin: a spin button
 * @callback: called once after a row of changes
 * @data: for @callback; must live as long as @spin
 *
 * Tells when the value has rested: a second after the last change, at Enter,
 * or when the keyboard goes elsewhere. The program itself changes the value
 * with ordet_settle_set().
 */
void
ordet_settle (GtkWidget    *spin,
              OrdetSettled  callback,
              gpointer      data)
{
  GtkEventController *focus = gtk_event_controller_focus_new (),
                     *keys = gtk_event_controller_key_new ();
  Settle *self = g_new0 (Settle, 1);

  self->spin = spin;
  self->callback = callback;
  self->data = data;
  g_object_set_data_full (G_OBJECT (spin), KEY, self, settle_free);
  g_signal_connect (spin, "value-changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (ordet_settle_now), spin);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), spin);
  gtk_widget_add_controller (spin, focus);
  gtk_widget_add_controller (spin, keys);
}

/**
 * ordet_settle_set:
 * @spin: given to ordet_settle()
 * @value: what is known elsewhere
 *
 * Shows it, without telling anybody. While a hand is at work on the field, what
 * it shows is newer and stays.
 */
void
ordet_settle_set (GtkWidget *spin,
                  int        value)
{
  Settle *self = g_object_get_data (G_OBJECT (spin), KEY);

  if (self == NULL || self->source != 0)
    return;
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), value);
  g_clear_handle_id (&self->source, g_source_remove);
}

/**
 * ordet_settle_now:
 * @spin: given to ordet_settle()
 *
 * Tells at once what has not been told yet.
 */
void
ordet_settle_now (GtkWidget *spin)
{
  Settle *self = g_object_get_data (G_OBJECT (spin), KEY);

  if (self == NULL || self->source == 0)
    return;
  g_clear_handle_id (&self->source, g_source_remove);
  self->callback (spin, self->data);
}

/* --- seconds --- */

static int
output_cb (GtkSpinButton *spin,
           gpointer       data)
{
  int seconds = gtk_spin_button_get_value_as_int (spin);
  g_autofree char *text = g_strdup_printf ("%d:%02d", seconds / 60, seconds % 60);

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (spin)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (spin), text);
  return TRUE;
}

/* "3:00", or "3" for three minutes. */
static int
input_cb (GtkSpinButton *spin,
          double        *value,
          gpointer       data)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (spin));
  g_auto(GStrv) parts = g_strsplit_set (text, ":.", 2);

  *value = parts[0] == NULL
             ? 0
             : strtod (parts[0], NULL) * 60 + (parts[1] != NULL ? strtod (parts[1], NULL) : 0);
  return TRUE;
}

/**
 * ordet_seconds_spin_new:
 * @least: seconds
 * @most: seconds
 * @step: of a click
 * @label: read aloud
 *
 * Returns: (transfer floating): a field that shows 3:00 and takes "3:00" or "3"
 */
GtkWidget *
ordet_seconds_spin_new (int         least,
                        int         most,
                        int         step,
                        const char *label)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (least, most, step);

  /* With a range GTK lets only figures in; a colon is none. */
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (spin), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 5);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (spin, "output", G_CALLBACK (output_cb), NULL);
  g_signal_connect (spin, "input", G_CALLBACK (input_cb), NULL);
  return spin;
}
