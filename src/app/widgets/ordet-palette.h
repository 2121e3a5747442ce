/* ordet-palette.h — the colours of the drawn widgets, light and dark
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ordinary widgets take their colours from style.css and libadwaita. What is
 * drawn by hand needs them as values; they stand here once.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The style class that fixes the colours of a widget and everything in it,
 * whatever the system says: the room's screen has a setting of its own. */
#define ORDET_STYLE_LIGHT "ordet-light"
#define ORDET_STYLE_DARK  "ordet-dark"

typedef struct
{
  gboolean dark;
  GdkRGBA  text;
  GdkRGBA  dim;         /* secondary text, 4.5:1 */
  GdkRGBA  window;
  GdkRGBA  band;        /* the lower band of the screen */
  GdkRGBA  card;
  GdkRGBA  card_line;
  GdkRGBA  card_foot;
  GdkRGBA  chip_line;   /* in high contrast only; else nothing */
  GdkRGBA  track;       /* under a ring or a bar */
  GdkRGBA  done;        /* what is behind us, on the agenda bar */
  GdkRGBA  running;
  GdkRGBA  warning;
  GdkRGBA  over;
  GdkRGBA  list_a, list_a_line;
  GdkRGBA  list_b, list_b_line, list_b_stripe;
  GdkRGBA  neutral, neutral_line, neutral_dot;
  GdkRGBA  others, others_line, others_stripe; /* everybody who is not on list A */
  GdkRGBA  on_list_a, on_others;               /* text on them */
} OrdetPalette;

const OrdetPalette *ordet_palette_for     (GtkWidget *widget);
const OrdetPalette *ordet_palette_get     (gboolean   dark);
gboolean            ordet_animations_on   (GtkWidget *widget);

G_END_DECLS
