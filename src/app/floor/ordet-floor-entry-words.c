/* ordet-floor-entry-words.c — what stands beside the line, and what a reader hears of it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-entry-private.h"

#include <glib/gi18n.h>

#include "ordet-chip.h"

/* Below this many pixels there is no room for the words. */
#define NARROW 560

/**
 * ordet_floor_entry_describe:
 * @self: the entry
 * @words: (nullable): what a reader says of the line
 */
void
ordet_floor_entry_describe (OrdetFloorEntry *self,
                            const char      *words)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->line),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words != NULL ? words : "",
                                  -1);
}

static char *
without_figures (const char *text)
{
  GString *words = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (!g_ascii_isdigit (*text))
      g_string_append_c (words, *text);
  return g_string_free (words, FALSE);
}

/**
 * ordet_floor_entry_keep_status:
 * @self: the entry
 * @status: (nullable): how the meeting stands now
 *
 * A reader says the line anew whenever it is described in other words (tried
 * with Orca 43). That is for an act, and for more than other figures: not for
 * each second that passes.
 */
void
ordet_floor_entry_keep_status (OrdetFloorEntry *self,
                               const char      *status)
{
  gsize n = self->meeting != NULL ? ordet_meeting_n_events (self->meeting) : 0;
  g_autofree char *now = without_figures (status != NULL ? status : "");
  g_autofree char *before = without_figures (self->status != NULL ? self->status : "");

  if (status == self->status || (n == self->status_at && g_str_equal (now, before)))
    return;
  g_free (self->status);
  self->status = g_strdup (status);
  self->status_at = n;
}

/**
 * ordet_floor_entry_describe_row:
 * @self: the entry
 * @row: (nullable): the row that Enter takes
 *
 * A reader hears of it what the eye sees there: "Ciara Prøveng, not yet heard
 * on this item, will be number 4, in about 12 minutes".
 */
void
ordet_floor_entry_describe_row (OrdetFloorEntry          *self,
                                const OrdetCompletionRow *row)
{
  g_autofree char *name = NULL, *words = NULL;
  const char *parts[4] = { NULL };
  guint n = 0;

  if (row == NULL || !pango_parse_markup (row->name, -1, 0, NULL, &name, NULL, NULL))
    {
      ordet_floor_entry_describe (self, self->status);
      return;
    }
  parts[n++] = name;
  if (row->note != NULL)
    parts[n++] = row->note;
  if (row->end != NULL)
    parts[n++] = row->end;
  words = g_strjoinv (", ", (char **) parts);
  ordet_floor_entry_describe (self, words);
}

static void
add_hint (OrdetFloorEntry *self,
          gunichar         letter,
          const char      *words)
{
  char cap[8];
  GtkWidget *label = gtk_label_new (words);

  if (letter != 0)
    {
      cap[g_unichar_to_utf8 (letter, cap)] = '\0';
      gtk_box_append (GTK_BOX (self->hints), ordet_keycap_new (cap));
      gtk_widget_set_tooltip_text (gtk_widget_get_last_child (self->hints), words);
    }
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (GTK_BOX (self->hints), label);
}

/**
 * ordet_floor_entry_make_hints:
 * @self: the entry, with its meeting
 *
 * The letters that may follow, beside the empty line.
 */
void
ordet_floor_entry_make_hints (OrdetFloorEntry *self)
{
  const OrdetEntryLetters *letters =
    ordet_entry_letters (ordet_meeting_notice (self->meeting)->language);

  if (gtk_widget_get_first_child (self->hints) != NULL)
    return;
  /* Translators: after a name or number one types a letter: "then r reply, o
   * point of order, i information". */
  add_hint (self, 0, C_("entry", "then"));
  add_hint (self, letters->reply, C_("entry", "reply"));
  add_hint (self, letters->order, C_("entry", "point of order"));
  add_hint (self, letters->information, C_("entry", "information"));
}

/**
 * ordet_floor_entry_fit_hints:
 * @self: the entry
 *
 * In a narrow window the letters stand without their words, so that the line
 * itself can be read.
 */
void
ordet_floor_entry_fit_hints (OrdetFloorEntry *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  GtkWidget *child = gtk_widget_get_first_child (self->hints);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!gtk_widget_has_css_class (child, "keycap"))
      gtk_widget_set_visible (child, width == 0 || width >= NARROW);
}
