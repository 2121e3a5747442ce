/* ordet-toast.c — what is said for a moment, on the page that somebody is on
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-toast.h"

#include "ordet-host.h"
#include "ordet-words.h"

/**
 * ordet_toast_show:
 * @from: a widget of a page that has toasts, or the #AdwToastOverlay itself
 * @toast: (transfer full): the toast, dropped if @from left the page meanwhile
 */
void
ordet_toast_show (GtkWidget *from,
                  AdwToast  *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (from, ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else
    g_object_unref (toast);
}

/**
 * ordet_toast_error:
 * @from: a widget of the page
 * @error: why something that was edited is not so
 *
 * Refusals and values that cannot be are said in a toast; what the world did
 * wrong, in the window's bar.
 */
void
ordet_toast_error (GtkWidget    *from,
                   const GError *error)
{
  g_autofree char *sentence = NULL;
  AdwToast *toast;

  g_return_if_fail (error != NULL);

  if (gtk_widget_get_ancestor (from, ADW_TYPE_TOAST_OVERLAY) == NULL ||
      (error->domain != ORDET_REFUSAL && !g_error_matches (error, ORDET_ERROR, ORDET_ERROR_VALUE)))
    {
      ordet_host_report (from, error);
      return;
    }
  /* The message of a value that cannot be is a sentence already. */
  sentence =
    error->domain == ORDET_REFUSAL ? ordet_words_error (error, NULL) : g_strdup (error->message);
  toast = adw_toast_new ("");
  g_object_set (toast, "title", sentence, NULL);
  ordet_toast_show (from, toast);
}
