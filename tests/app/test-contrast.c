/* test-contrast.c — in high contrast, what is drawn by hand stands out too
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "uitest.h"

#include <math.h>

#include "ordet-compat.h"
#include "ordet-palette.h"

static double
linear (double part)
{
  return part <= .04045 ? part / 12.92 : pow ((part + .055) / 1.055, 2.4);
}

/* @over painted on @under, which is opaque: its relative luminance (WCAG 2.2). */
static double
luminance (const GdkRGBA *over,
           const GdkRGBA *under)
{
  double a = over->alpha;

  return .2126 * linear (a * over->red + (1 - a) * under->red) +
         .7152 * linear (a * over->green + (1 - a) * under->green) +
         .0722 * linear (a * over->blue + (1 - a) * under->blue);
}

static double
ratio (double one,
       double other)
{
  return (MAX (one, other) + .05) / (MIN (one, other) + .05);
}

static double
stands_out (const GdkRGBA *over,
            const GdkRGBA *under)
{
  return ratio (luminance (over, under), luminance (under, under));
}

static void
check_palette (const OrdetPalette *palette)
{
  const GdkRGBA *times[] = { &palette->running, &palette->warning, &palette->over };
  const GdkRGBA *lines[] = { &palette->list_a_line, &palette->list_b_line, &palette->neutral_line,
                             &palette->others_line, &palette->card_line, &palette->card_foot,
                             &palette->chip_line, &palette->track, &palette->done };

  g_assert_cmpfloat (stands_out (&palette->text, &palette->window), >=, 7);
  g_assert_cmpfloat (stands_out (&palette->dim, &palette->window), >=, 7);
  g_assert_cmpfloat (stands_out (&palette->dim, &palette->band), >=, 7);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_cmpfloat (stands_out (lines[i], &palette->card), >=, 3);
  /* A time is written as well as drawn, and is seen on the track it runs on. */
  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_assert_cmpfloat (stands_out (times[i], &palette->card), >=, 7);
      g_assert_cmpfloat (ratio (luminance (times[i], &palette->card),
                                luminance (&palette->track, &palette->card)), >=, 2.5);
    }
}

static void
test_drawn (void)
{
  g_assert_true (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()));
  check_palette (ordet_palette_get (FALSE));
  check_palette (ordet_palette_get (TRUE));
  g_assert_false (ordet_palette_get (FALSE)->dark);
  g_assert_true (ordet_palette_get (TRUE)->dark);
}

/* The sheet for high contrast lies on top of the other, which has .75 here. */
static void
test_sheet (void)
{
  GtkWidget *window = gtk_window_new (), *text = gtk_text_new (), *hint;
  GdkRGBA colour, dimmed;

  gtk_text_set_placeholder_text (GTK_TEXT (text), "Name or number");
  gtk_window_set_child (GTK_WINDOW (window), text);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle (window);
  hint = gtk_widget_get_first_child (text);
  while (hint != NULL && !GTK_IS_LABEL (hint))
    hint = gtk_widget_get_next_sibling (hint);
  g_assert_nonnull (hint);
  ordet_compat_widget_get_color (text, &colour);
  ordet_compat_widget_get_color (hint, &dimmed);
  g_assert_cmpfloat_with_epsilon (dimmed.alpha / colour.alpha, .9, .02);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  ui_init (&argc, &argv);
  g_test_add_func ("/contrast/drawn", test_drawn);
  g_test_add_func ("/contrast/sheet", test_sheet);
  return g_test_run ();
}
