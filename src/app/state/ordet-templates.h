/* ordet-templates.h — meetings to begin from: the program's own, and those of this computer
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-store.h"
#include "ordet-template.h"

G_BEGIN_DECLS

OrdetTemplateSet *ordet_templates_all      (OrdetStore              *store);
OrdetTemplateSet *ordet_templates_own      (OrdetStore              *store,
                                            GError                 **error);
gboolean          ordet_templates_keep     (OrdetStore              *store,
                                            const OrdetTemplateSet  *own,
                                            GError                 **error);
const char       *ordet_templates_language (void);
const char       *ordet_templates_documents (void);
OrdetNotice      *ordet_templates_notice   (const OrdetTemplateSet  *all,
                                            const char              *id,
                                            const char              *date);
const char       *ordet_templates_icon     (const char              *kind);
char             *ordet_templates_sentence (const GError            *error);
OrdetNotice      *ordet_template_copy      (const OrdetNotice       *earlier,
                                            const char              *date);
void              ordet_agenda_renumber    (GPtrArray               *agenda);
char             *ordet_agenda_free_id     (GPtrArray               *agenda);

G_END_DECLS
