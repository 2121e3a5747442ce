/* ordet-vote-figures.h — the figures of a vote, typed one after the other
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signals:
 *   "changed"     a figure is another
 *   "complete"    Enter in the last of them
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ORDET_TYPE_VOTE_FIGURES (ordet_vote_figures_get_type ())
G_DECLARE_FINAL_TYPE (OrdetVoteFigures, ordet_vote_figures, ORDET, VOTE_FIGURES, GtkWidget)

GtkWidget *ordet_vote_figures_new    (void);
void       ordet_vote_figures_set    (OrdetVoteFigures  *self,
                                      const char *const *names,
                                      const char *const *words);
guint      ordet_vote_figures_n      (OrdetVoteFigures  *self);
const char *ordet_vote_figures_name  (OrdetVoteFigures  *self,
                                      guint              n);
gboolean   ordet_vote_figures_typed  (OrdetVoteFigures  *self);
gboolean   ordet_vote_figures_read   (OrdetVoteFigures  *self,
                                      gint64            *figures);
void       ordet_vote_figures_clear  (OrdetVoteFigures  *self);

G_END_DECLS
