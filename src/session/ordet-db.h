/* ordet-db.h — SQLite with GError; nothing else calls sqlite3_…
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _OrdetDb OrdetDb;
typedef struct sqlite3_stmt OrdetStmt;

OrdetDb      *ordet_db_open        (const char    *path,
                                    GError       **error);
void          ordet_db_close       (OrdetDb       *self);
void          ordet_db_keep_as_is  (OrdetDb       *self);
const char   *ordet_db_path        (OrdetDb       *self);
gboolean      ordet_db_check_place (OrdetDb       *self,
                                    GError       **error);

gboolean      ordet_db_run         (OrdetDb       *self,
                                    const char    *sql,
                                    GError       **error);
gboolean      ordet_db_get_int     (OrdetDb       *self,
                                    const char    *sql,
                                    gint64        *value,
                                    GError       **error);
char         *ordet_db_get_text    (OrdetDb       *self,
                                    const char    *sql,
                                    GError       **error);
gint64        ordet_db_changes     (OrdetDb       *self);

gboolean      ordet_db_begin       (OrdetDb       *self,
                                    GError       **error);
gboolean      ordet_db_commit      (OrdetDb       *self,
                                    GError       **error);
void          ordet_db_rollback    (OrdetDb       *self);
gboolean      ordet_db_checkpoint  (OrdetDb       *self,
                                    GError       **error);
gboolean      ordet_db_save_copy   (OrdetDb       *self,
                                    const char    *path,
                                    GError       **error);

OrdetStmt    *ordet_db_prepare     (OrdetDb       *self,
                                    const char    *sql,
                                    GError       **error);
void          ordet_stmt_free      (OrdetStmt     *self);
void          ordet_stmt_bind_int  (OrdetStmt     *self,
                                    int            place,
                                    gint64         value);
void          ordet_stmt_bind_null (OrdetStmt     *self,
                                    int            place);
void          ordet_stmt_bind_text (OrdetStmt     *self,
                                    int            place,
                                    const char    *value);
void          ordet_stmt_bind_blob (OrdetStmt     *self,
                                    int            place,
                                    gconstpointer  data,
                                    gsize          size);
gboolean      ordet_stmt_next      (OrdetStmt     *self,
                                    gboolean      *row,
                                    GError       **error);
gboolean      ordet_stmt_run       (OrdetStmt     *self,
                                    GError       **error);
gint64        ordet_stmt_int       (OrdetStmt     *self,
                                    int            column);
double        ordet_stmt_real      (OrdetStmt     *self,
                                    int            column);
gboolean      ordet_stmt_is_null   (OrdetStmt     *self,
                                    int            column);
const char   *ordet_stmt_text      (OrdetStmt     *self,
                                    int            column);
gconstpointer ordet_stmt_blob      (OrdetStmt     *self,
                                    int            column,
                                    gsize         *size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetDb, ordet_db_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetStmt, ordet_stmt_free)

G_END_DECLS
