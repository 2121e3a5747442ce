/* ordet-table-private.h — what the readers of tables share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-table.h"

G_BEGIN_DECLS

typedef struct
{
  guint       line;   /* where it begins, from 1 */
  guint       width;  /* cells up to the last that holds anything */
  GPtrArray  *cells;  /* (owned) (element-type utf8) */
} OrdetTableRow;

struct _OrdetTable
{
  GPtrArray  *rows;       /* (owned) (element-type OrdetTableRow): none of them blank */
  guint       n_columns;
  gsize       bytes;      /* of all cells */
  const char *encoding;   /* a static name; "ODS" for a sheet */
  char        delimiter;  /* 0: a sheet, or one column */
};

OrdetTable     *ordet_table_new            (const char         *encoding,
                                            char                delimiter);
OrdetTableRow  *ordet_table_row_new        (guint               line);
void            ordet_table_row_free       (OrdetTableRow      *self);
gboolean        ordet_table_row_add        (OrdetTableRow      *self,
                                            const char         *text,
                                            gsize               length,
                                            OrdetTableTrouble  *trouble);
gboolean        ordet_table_take_row       (OrdetTable         *self,
                                            OrdetTableRow      *row,
                                            OrdetTableTrouble  *trouble);

/* Sets the reason; always FALSE. */
gboolean        ordet_table_fail           (OrdetTableTrouble  *trouble,
                                            OrdetTableFault     fault,
                                            guint               line);

char           *ordet_table_to_utf8        (const guint8       *data,
                                            gsize               size,
                                            const char        **encoding,
                                            OrdetTableTrouble  *trouble);
OrdetTable     *ordet_table_read_text      (const char         *text,
                                            const char         *encoding,
                                            OrdetTableTrouble  *trouble);
OrdetTable     *ordet_table_read_ods       (const guint8       *data,
                                            gsize               size,
                                            OrdetTableTrouble  *trouble);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetTableRow, ordet_table_row_free)

G_END_DECLS
