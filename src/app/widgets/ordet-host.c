/* ordet-host.c — where a page or a dialog says what it has to say to all
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-host.h"

#include <glib/gi18n.h>

#include "ordet-store-words.h"
#include "ordet-store.h"

G_DEFINE_INTERFACE (OrdetHost, ordet_host, GTK_TYPE_WIDGET)

static void
ordet_host_default_init (OrdetHostInterface *iface)
{
}

/* NULL for a widget that stands in no window, or in a dialog of its own. */
static OrdetHost *
host_of (GtkWidget *from)
{
  GtkRoot *root = gtk_widget_get_root (from);

  return ORDET_IS_HOST (root) ? ORDET_HOST (root) : NULL;
}

static void
show (OrdetHost     *host,
      OrdetBarStyle  style,
      const char    *sentence,
      const char    *button,
      const char    *action_name)
{
  ordet_bar_show (ORDET_HOST_GET_IFACE (host)->bar (host), style, sentence, button, action_name);
}

/**
 * ordet_host_report:
 * @from: a widget in the window
 * @error: what went wrong
 *
 * Shows what the world did wrong in a bar that stays; where something could
 * not be saved, with a way to save a copy elsewhere. Refusals of the rules
 * belong to the place where the act was asked for.
 *
 * Returns: %FALSE, with nothing shown, if @error is a refusal
 */
gboolean
ordet_host_report (GtkWidget    *from,
                   const GError *error)
{
  OrdetHost *host = host_of (from);
  g_autofree char *sentence = NULL, *message = NULL;

  g_return_val_if_fail (error != NULL, FALSE);

  if (error->domain == ORDET_REFUSAL)
    return FALSE;
  if (host == NULL)
    return TRUE;
  sentence = ordet_store_sentence (error);
  if (ORDET_HOST_GET_IFACE (host)->has_meeting (host) &&
      g_error_matches (error, ORDET_ERROR, ORDET_ERROR_STORE))
    {
      /* Translators: %s is a sentence such as "The disk is full." */
      message = g_strdup_printf (_("This was not saved, and is not done. %s"), sentence);
      show (host, ORDET_BAR_ERROR, message, _("Save a Copy Elsewhere…"), "win.save-copy");
    }
  else
    show (host, ORDET_BAR_ERROR, sentence, NULL, NULL);
  return TRUE;
}

/**
 * ordet_host_tell:
 * @from: a widget in the window
 * @sentence: what was done
 *
 * Shows @sentence in the bar, where it stays until it is dealt with.
 */
void
ordet_host_tell (GtkWidget  *from,
                 const char *sentence)
{
  OrdetHost *host = host_of (from);

  if (host != NULL)
    show (host, ORDET_BAR_INFO, sentence, NULL, NULL);
}
