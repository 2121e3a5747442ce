/* ordet-host.h — where a page or a dialog says what it has to say to all
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window is the host. Its pages know this much of it and no more, so that
 * none of them needs the window that is built of them.
 */
#pragma once

#include "ordet-bar.h"

G_BEGIN_DECLS

#define ORDET_TYPE_HOST (ordet_host_get_type ())
G_DECLARE_INTERFACE (OrdetHost, ordet_host, ORDET, HOST, GtkWidget)

struct _OrdetHostInterface
{
  GTypeInterface parent;

  /* The bar of the page that is shown. */
  OrdetBar *(*bar)         (OrdetHost *self);
  /* Whether it belongs to a meeting, so that there is something to save a copy of. */
  gboolean  (*has_meeting) (OrdetHost *self);
};

gboolean ordet_host_report (GtkWidget    *from,
                            const GError *error);
void     ordet_host_tell   (GtkWidget    *from,
                            const char   *sentence);

G_END_DECLS
