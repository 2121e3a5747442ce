/* ordet-zip.h — a zip file in memory
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In memory, so that nothing of a meeting is ever in a temporary file. The
 * same content gives the same bytes: no clock is read.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _OrdetZip OrdetZip;

OrdetZip *ordet_zip_new    (void);
void      ordet_zip_free   (OrdetZip   *self);
gboolean  ordet_zip_add    (OrdetZip   *self,
                            const char *name,
                            gboolean    compress,
                            const void *data,
                            gsize       length);
GBytes   *ordet_zip_finish (OrdetZip   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetZip, ordet_zip_free)

G_END_DECLS
