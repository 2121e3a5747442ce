/* survey.h — every text of a window, and how it is shown, for tests/app/languages.py
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

const char *survey_flaw (GtkLabel   *label);

void        survey_take (GtkWidget  *window,
                         const char *name,
                         const char *path);
