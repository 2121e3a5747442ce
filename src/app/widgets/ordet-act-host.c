/* ordet-act-host.c — a page that does acts and tells what was done
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-act-host.h"

G_DEFINE_INTERFACE (OrdetActHost, ordet_act_host, GTK_TYPE_WIDGET)

static void
ordet_act_host_default_init (OrdetActHostInterface *iface)
{
}

/**
 * ordet_act_host_try:
 * @self: the page
 * @event: an act
 * @error: return location
 *
 * Returns: whether it was done; the page has told it then
 */
gboolean
ordet_act_host_try (OrdetActHost  *self,
                    OrdetEvent    *event,
                    GError       **error)
{
  g_return_val_if_fail (ORDET_IS_ACT_HOST (self), FALSE);

  return ORDET_ACT_HOST_GET_IFACE (self)->try_act (self, event, error);
}

/**
 * ordet_act_host_failed:
 * @self: the page
 * @error: what the world did wrong; no refusal of the rules
 *
 * Has it said in the bar of the window.
 */
void
ordet_act_host_failed (OrdetActHost *self,
                       const GError *error)
{
  g_return_if_fail (ORDET_IS_ACT_HOST (self) && error != NULL);

  ORDET_ACT_HOST_GET_IFACE (self)->failed (self, error);
}

/**
 * ordet_act_host_resume:
 * @self: the page
 *
 * A form over the page has closed: the keyboard goes where the page wants it.
 */
void
ordet_act_host_resume (OrdetActHost *self)
{
  g_return_if_fail (ORDET_IS_ACT_HOST (self));

  ORDET_ACT_HOST_GET_IFACE (self)->resume (self);
}
