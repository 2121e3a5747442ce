/* ordet-palette.c — the colours of the drawn widgets: light, dark, and both in high contrast
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The marks were checked under protan, deutan and tritan vision: amber and
 * teal stay at least 58 ΔE apart, and each has an outline of 3:1. Vermilion
 * is for time only, never for people.
 */
#include "ordet-palette.h"

#define RGB(hex)                                                                       \
  {                                                                                    \
    ((hex) >> 16 & 255) / 255.f, ((hex) >> 8 & 255) / 255.f, ((hex) &255) / 255.f, 1.f \
  }
#define BLACK(alpha) { 0.f, 0.f, 0.f, alpha }
#define WHITE(alpha) { 1.f, 1.f, 1.f, alpha }

/* In high contrast what is not yet done, the edge of a card and secondary text
 * stand out from what is behind them too, 3:1 and 7:1, and what runs stands
 * out from the track it runs on. */
static const OrdetPalette palettes[4] = {
  {
    .dark = FALSE,
    .text = RGB (0x242424), .dim = RGB (0x5e5e5e), .window = RGB (0xffffff), .band = RGB (0xf3f3f3),
    .card = RGB (0xffffff), .card_line = BLACK (.18f), .card_foot = BLACK (.30f),
    .chip_line = BLACK (0.f),
    .track = BLACK (.12f), .done = BLACK (.50f),
    .running = RGB (0x1c71d8), .warning = RGB (0xc64600), .over = RGB (0xc01c28),
    .list_a = RGB (0xe69f00), .list_a_line = RGB (0x9a6300),
    .list_b = RGB (0x00735f), .list_b_line = RGB (0x004f41), .list_b_stripe = RGB (0x4da392),
    .neutral = RGB (0xb9b9c6), .neutral_line = RGB (0x6a6a7c), .neutral_dot = RGB (0x73738a),
    .others = RGB (0x8a8a9c), .others_line = RGB (0x5a5a6c), .others_stripe = RGB (0xa6a6b6),
    .on_list_a = BLACK (.85f), .on_others = BLACK (.95f),
  },
  {
    .dark = TRUE,
    .text = RGB (0xffffff), .dim = RGB (0xb8b8ba), .window = RGB (0x1c1c1e), .band = RGB (0x28282a),
    .card = RGB (0x3d3d3f), .card_line = BLACK (.45f), .card_foot = BLACK (.40f),
    .chip_line = WHITE (0.f),
    .track = WHITE (.13f), .done = WHITE (.50f),
    .running = RGB (0x62a0ea), .warning = RGB (0xff8a3d), .over = RGB (0xff7b63),
    .list_a = RGB (0xf5b53d), .list_a_line = RGB (0xffd98d),
    .list_b = RGB (0x2fa98c), .list_b_line = RGB (0x8fdcc9), .list_b_stripe = RGB (0x1f7863),
    .neutral = RGB (0xcfcfda), .neutral_line = RGB (0xededf3), .neutral_dot = RGB (0x85859a),
    .others = RGB (0xa0a0b2), .others_line = RGB (0xd6d6e0), .others_stripe = RGB (0x868699),
    .on_list_a = BLACK (.85f), .on_others = BLACK (.9f),
  },
  {
    .dark = FALSE,
    .text = RGB (0x000000), .dim = RGB (0x3d3d3d), .window = RGB (0xffffff), .band = RGB (0xf3f3f3),
    .card = RGB (0xffffff), .card_line = BLACK (.55f), .card_foot = BLACK (.70f),
    .chip_line = BLACK (.5f),
    .track = BLACK (.42f), .done = BLACK (.85f),
    .running = RGB (0x0a4596), .warning = RGB (0x8f3200), .over = RGB (0x8f0e19),
    .list_a = RGB (0xe69f00), .list_a_line = RGB (0x4d3200),
    .list_b = RGB (0x00735f), .list_b_line = RGB (0x00261f), .list_b_stripe = RGB (0x4da392),
    .neutral = RGB (0xb9b9c6), .neutral_line = RGB (0x2e2e38), .neutral_dot = RGB (0x4a4a5c),
    .others = RGB (0x8a8a9c), .others_line = RGB (0x2a2a36), .others_stripe = RGB (0xa6a6b6),
    .on_list_a = BLACK (.95f), .on_others = BLACK (1.f),
  },
  {
    .dark = TRUE,
    .text = RGB (0xffffff), .dim = RGB (0xdededf), .window = RGB (0x1c1c1e), .band = RGB (0x28282a),
    .card = RGB (0x2b2b2d), .card_line = WHITE (.55f), .card_foot = WHITE (.70f),
    .chip_line = WHITE (.5f),
    .track = WHITE (.36f), .done = WHITE (.60f),
    .running = RGB (0xb5d4f8), .warning = RGB (0xffb988), .over = RGB (0xffb3a4),
    .list_a = RGB (0xf5b53d), .list_a_line = RGB (0xfff0d2),
    .list_b = RGB (0x2fa98c), .list_b_line = RGB (0xd6f5ec), .list_b_stripe = RGB (0x1f7863),
    .neutral = RGB (0xcfcfda), .neutral_line = RGB (0xffffff), .neutral_dot = RGB (0x85859a),
    .others = RGB (0xa0a0b2), .others_line = RGB (0xf2f2f8), .others_stripe = RGB (0x868699),
    .on_list_a = BLACK (.95f), .on_others = BLACK (1.f),
  },
};

/**
 * ordet_palette_get:
 * @dark: light on dark
 *
 * Returns: (transfer none): the colours, in high contrast if the system wants
 *   it; they live as long as the program
 */
const OrdetPalette *
ordet_palette_get (gboolean dark)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  return &palettes[(dark ? 1 : 0) + (adw_style_manager_get_high_contrast (manager) ? 2 : 0)];
}

/**
 * ordet_palette_for:
 * @widget: the widget that draws
 *
 * The colours for @widget: those of the nearest ancestor with
 * %ORDET_STYLE_LIGHT or %ORDET_STYLE_DARK, else the system's choice.
 *
 * Returns: (transfer none): the colours
 */
const OrdetPalette *
ordet_palette_for (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), &palettes[0]);

  for (GtkWidget *w = widget; w != NULL; w = gtk_widget_get_parent (w))
    {
      if (gtk_widget_has_css_class (w, ORDET_STYLE_DARK))
        return ordet_palette_get (TRUE);
      if (gtk_widget_has_css_class (w, ORDET_STYLE_LIGHT))
        return ordet_palette_get (FALSE);
    }
  return ordet_palette_get (adw_style_manager_get_dark (adw_style_manager_get_default ()));
}

/**
 * ordet_animations_on:
 * @widget: any widget
 *
 * Returns: whether the person wants things to move (gtk-enable-animations)
 */
gboolean
ordet_animations_on (GtkWidget *widget)
{
  gboolean on = TRUE;

  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &on, NULL);
  return on;
}
