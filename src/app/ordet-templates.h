/* ordet-templates.h — meetings to begin from
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-notice.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;        /* "annual": also the meeting's kind */
  const char *icon_name;
  const char *title;     /* for gettext */
  const char *subtitle;  /* for gettext */
} OrdetTemplate;

const OrdetTemplate *ordet_templates_get    (gsize             *n_templates);
OrdetNotice         *ordet_template_notice  (const char        *id,
                                             const char        *date);
OrdetNotice         *ordet_template_copy    (const OrdetNotice *earlier,
                                             const char        *date);
void                 ordet_agenda_renumber  (GPtrArray         *agenda);
char                *ordet_agenda_free_id   (GPtrArray         *agenda);

G_END_DECLS
