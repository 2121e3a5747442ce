/* ordet-help-topics.h — which page of the help F1 opens
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  const char *type; /* name of a widget's type */
  const char *page; /* id of the page about it */
} OrdetHelpTopic;

const OrdetHelpTopic *ordet_help_topics    (gsize          *n_topics);
void                  ordet_help_set_topic (GtkWidget      *widget,
                                            const char     *page);
const char           *ordet_help_topic     (GtkWidget      *widget);
void                  ordet_help_open      (GtkApplication *application);
void                  ordet_help_init      (void);

G_END_DECLS
