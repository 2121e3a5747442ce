/* shots-look.c — how the pictures are drawn: colours, contrast, size of text and of the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "shots.h"
#include "uitest.h"

#include <stdio.h>

#include "ordet-window.h"

static gboolean always_dark, high_contrast;
static int text_percent = 100;
static char *size; /* (owned) (nullable): "1024x640" */
static char **names; /* (owned) (nullable): of the pictures */

/**
 * shots_options:
 * @argc: (inout): of main()
 * @argv: (inout): of main()
 *
 * Reads the options, before GTK is begun; the folder and the names are left to
 * shots_take_folder().
 *
 * Returns: (transfer full): the folder, %NULL if the line is not understood
 */
char *
shots_options (int    *argc,
               char ***argv)
{
  const GOptionEntry entries[] = {
    { "dark", 0, 0, G_OPTION_ARG_NONE, &always_dark, "Light on dark, every picture", NULL },
    { "contrast", 0, 0, G_OPTION_ARG_NONE, &high_contrast, "High contrast", NULL },
    { "text", 0, 0, G_OPTION_ARG_INT, &text_percent, "Size of the text; 100 is usual", "PERCENT" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &size, "Of windows that people resize", "WIDTHxHEIGHT" },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr(GOptionContext) context = g_option_context_new ("FOLDER [NAME…]");
  g_autoptr(GError) error = NULL;

  g_option_context_set_summary (context,
                                "A picture of every page, or of those whose name begins so.");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, argc, argv, &error) || *argc < 2 || text_percent < 50 ||
      text_percent > 300)
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      g_printerr ("%s%s%s", error != NULL ? error->message : "", error != NULL ? "\n" : "", help);
      return NULL;
    }
  if (high_contrast)
    g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  names = g_strdupv (*argv + 2);
  return g_strdup ((*argv)[1]);
}

/**
 * shots_wants:
 * @name: of a picture
 *
 * Returns: whether it was asked for
 */
gboolean
shots_wants (const char *name)
{
  if (names == NULL || names[0] == NULL)
    return TRUE;
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_has_prefix (name, names[i]))
      return TRUE;
  return FALSE;
}

/**
 * shots_text:
 * @percent: size of the text, of the usual one; 0 for what the options say
 *
 * From now on.
 */
void
shots_text (int percent)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi",
                96 * 1024 * (percent > 0 ? percent : text_percent) / 100, NULL);
}

/**
 * shots_usual_text:
 * @percent: what a picture has that does not ask for another size
 *
 * As the option does, from now on.
 */
void
shots_usual_text (int percent)
{
  text_percent = percent;
  shots_text (0);
}

/**
 * shots_dark:
 * @dark: light on dark from now on
 */
void
shots_dark (gboolean dark)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark || always_dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                          : ADW_COLOR_SCHEME_FORCE_LIGHT);
}

/**
 * shots_size:
 * @widthxheight: "683x768"
 *
 * Of windows that people resize, from now on.
 */
void
shots_size (const char *widthxheight)
{
  g_free (size);
  size = g_strdup (widthxheight);
}

/**
 * shots_resize:
 * @window: a window that is shown
 *
 * Gives it the size that was asked for, if it is one that people resize.
 */
void
shots_resize (GtkWidget *window)
{
  int width, height;

  if (size == NULL || !ORDET_IS_WINDOW (window) || sscanf (size, "%dx%d", &width, &height) != 2)
    return;
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  /* The server answers, it is laid out, it is drawn; a window that became
   * narrow is laid out anew. */
  for (int i = 0; i < 3 || (i < 9 && gtk_widget_get_width (window) != width); i++)
    ui_settle (window);
}
