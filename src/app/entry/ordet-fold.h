/* ordet-fold.h — a name as a hurried hand types it: without marks, without case
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A folded text that remembers where each of its bytes came from. */
typedef struct
{
  char   *text;    /* (owned) folded UTF-8 */
  gsize   n_bytes; /* of text */
  guint  *from;    /* (owned) n_bytes + 1 byte offsets into the original */
} OrdetFolded;

void  ordet_folded_init  (OrdetFolded *self,
                          const char  *text);
void  ordet_folded_clear (OrdetFolded *self);
char *ordet_fold         (const char  *text);

G_END_DECLS
