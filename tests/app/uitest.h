/* uitest.h — a test's hands and eyes: the real window, real keys, no sleeping
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys and clicks go through the X server (XTEST) and come back as the
 * person's would. Every wait is for a condition; the limit only ends a test
 * that has failed.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef gboolean (*UiCondition) (gpointer data);

void       ui_init        (int           *argc,
                           char        ***argv);
gboolean   ui_wait        (UiCondition    condition,
                           gpointer       data);
#define ui_assert_soon(condition, data) g_assert_true (ui_wait ((UiCondition) (condition), (data)))
void       ui_settle      (GtkWidget     *toplevel);
void       ui_key         (GtkWidget     *toplevel,
                           const char    *accelerator);
void       ui_type        (GtkWidget     *toplevel,
                           const char    *text);
void       ui_click       (GtkWidget     *widget);
void       ui_click_menu  (GtkWidget     *widget);
GtkWidget *ui_find        (GtkWidget     *root,
                           GType          type,
                           const char    *name);
GtkWidget *ui_find_last   (GtkWidget     *root,
                           GType          type);
GtkWidget *ui_find_text   (GtkWidget     *root,
                           const char    *text);
GtkWidget *ui_find_data   (GtkWidget     *root,
                           const char    *key,
                           const char    *text);
gboolean   ui_shows       (GtkWidget     *root,
                           const char    *text);
char      *ui_all_text    (GtkWidget     *root);
GtkWidget *ui_window_of_type (GType       type);
GtkWidget *ui_window_over (GtkWidget     *window);
void       ui_shot        (GtkWidget     *widget,
                           const char    *path);

G_END_DECLS
