/* ordet-template-dialog.h — the templates of this computer: a set in and out, one removed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-store.h"

G_BEGIN_DECLS

#define ORDET_TYPE_TEMPLATE_DIALOG (ordet_template_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OrdetTemplateDialog, ordet_template_dialog, ORDET, TEMPLATE_DIALOG, AdwWindow)

void      ordet_template_dialog_cb     (GSimpleAction       *action,
                                        GVariant            *parameter,
                                        gpointer             data);
gboolean  ordet_template_dialog_import (OrdetTemplateDialog *self,
                                        const char          *path);
gboolean  ordet_template_dialog_export (OrdetTemplateDialog *self,
                                        const char          *path);

G_END_DECLS
