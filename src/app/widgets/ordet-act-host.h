/* ordet-act-host.h — a page that does acts and tells what was done
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form that ends in an act may be opened over any page. One that is a host
 * does the act itself, so that it is told and can be undone where the chair
 * looks; over all others the form goes to the session.
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-event.h"

G_BEGIN_DECLS

#define ORDET_TYPE_ACT_HOST (ordet_act_host_get_type ())
G_DECLARE_INTERFACE (OrdetActHost, ordet_act_host, ORDET, ACT_HOST, GtkWidget)

struct _OrdetActHostInterface
{
  GTypeInterface parent;

  /* Does the act and tells it; why not is the caller's to say. */
  gboolean (*try_act) (OrdetActHost  *self,
                       OrdetEvent    *event,
                       GError       **error);
  /* What the world did wrong, to be said in a bar that stays. */
  void     (*failed)  (OrdetActHost  *self,
                       const GError  *error);
  /* The keyboard comes back from a form. */
  void     (*resume)  (OrdetActHost  *self);
};

gboolean ordet_act_host_try    (OrdetActHost  *self,
                                OrdetEvent    *event,
                                GError       **error);
void     ordet_act_host_failed (OrdetActHost  *self,
                                const GError  *error);
void     ordet_act_host_resume (OrdetActHost  *self);

G_END_DECLS
