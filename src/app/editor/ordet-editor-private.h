/* ordet-editor-private.h — what the parts of the editor share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-editor.h"

G_BEGIN_DECLS

struct _OrdetEditor
{
  GObject       parent_instance;

  OrdetSession *session; /* (owned) */
  OrdetNotice
    *draft; /* (owned) (nullable) the notice while it may be edited; NULL once an act was made */
  OrdetRules   *rules;   /* (owned) (nullable) whole rules of the draft, made when asked for */
  guint         save;    /* source */
  gboolean      saving;  /* our own "changed" of the session is on its way */
};

/* The draft was changed: tell, and keep it in a moment. */
void     ordet_editor_touch (OrdetEditor  *self);
gboolean ordet_editor_act   (OrdetEditor  *self,
                             OrdetEvent   *event,
                             GError      **error);

G_END_DECLS
