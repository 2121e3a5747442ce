/* shots.h — what the programs that take pictures share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-session.h"

G_BEGIN_DECLS

typedef void (*ShotsTaker) (GtkWidget  *window,
                            const char *name);

OrdetSession *shots_session_at (const char *time);
OrdetSession *shots_session_with (const char *time,
                                  const char *more_lines);
GtkWidget    *shots_window     (OrdetSession *session,
                                int           width,
                                int           height);
void          shots_save       (GtkWidget    *window,
                                const char   *folder,
                                const char   *name);
void          shots_take       (GtkWidget    *window,
                                const char   *folder,
                                const char   *name);

void          shots_set_taker  (ShotsTaker    function);
char         *shots_options    (int          *argc,
                                char       ***argv);
gboolean      shots_wants      (const char   *name);
void          shots_dark       (gboolean      dark);
void          shots_text       (int           percent);
void          shots_usual_text (int           percent);
void          shots_size       (const char   *widthxheight);
void          shots_resize     (GtkWidget    *window);

void          ordet_shots_close (const char  *folder);
void          ordet_shots_shell (const char  *folder);
void          ordet_shots_screens (const char *folder);
void          ordet_shots_floor (const char  *folder);
void          ordet_shots_review (const char *folder);
void          ordet_shots_people (const char *folder);
void          ordet_shots_help  (const char  *folder);
void          ordet_shots_forms (const char  *folder);
void          ordet_shots_menus (const char  *folder);

G_END_DECLS
