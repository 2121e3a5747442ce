/* ordet-manuscript.h — the secretary's draft: texts that save themselves, and the document
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signals:
 *   "changed"                 the document may say something else now
 *   "saved" (char* trouble)   the texts are sealed on disk; or, with a
 *                             sentence, they could not be
 */
#pragma once

#include "ordet-minutes.h"
#include "ordet-session.h"

G_BEGIN_DECLS

#define ORDET_TYPE_MANUSCRIPT (ordet_manuscript_get_type ())
G_DECLARE_FINAL_TYPE (OrdetManuscript, ordet_manuscript, ORDET, MANUSCRIPT, GObject)

OrdetManuscript *ordet_manuscript_new      (OrdetSession        *session);
OrdetSession      *ordet_manuscript_session  (OrdetManuscript   *self);
OrdetMinutesTexts *ordet_manuscript_texts    (OrdetManuscript   *self);
OrdetDocument     *ordet_manuscript_document (OrdetManuscript   *self);
OrdetDocument     *ordet_manuscript_at_level (OrdetManuscript   *self,
                                                 OrdetMinutesLevel    level);
const OrdetNode   *ordet_manuscript_section  (OrdetManuscript   *self,
                                                 const char          *place);
char              *ordet_manuscript_place_of (OrdetManuscript   *self,
                                                 const char          *key);
OrdetEvent        *ordet_manuscript_event_of (OrdetManuscript   *self,
                                                 const char          *key);
GBytes            *ordet_manuscript_logo     (OrdetManuscript   *self);
gboolean           ordet_manuscript_set_logo (OrdetManuscript   *self,
                                                 GBytes              *logo,
                                                 GError             **error);
void               ordet_manuscript_write    (OrdetManuscript   *self,
                                                 const char          *place,
                                                 const char          *after,
                                                 const char          *text);
void               ordet_manuscript_tell     (OrdetManuscript   *self,
                                                 const char          *trouble);
void               ordet_manuscript_set_form (OrdetManuscript           *self,
                                              const OrdetMinutesOptions *options,
                                              const char                *language);
void               ordet_manuscript_touch    (OrdetManuscript   *self);
gboolean           ordet_manuscript_flush    (OrdetManuscript   *self);
gint64             ordet_manuscript_wall_us  (void);

G_END_DECLS
