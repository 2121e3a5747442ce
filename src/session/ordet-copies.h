/* ordet-copies.h — which copies of a meeting were made: what Ordet cannot erase
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list is sealed with the key of the minutes: it stays when the floor is
 * erased, because the copies do, and goes when the minutes are released.
 */
#pragma once

#include "ordet-store.h"

G_BEGIN_DECLS

/* The numbers are in people's files: add at the end, never renumber. */
typedef enum
{
  ORDET_COPY_LOG = 1,     /* a meeting log: clear text, names and lists */
  ORDET_COPY_MINUTES = 2, /* the minutes: clear text, names */
  ORDET_COPY_SEALED = 3,  /* a sealed file for another computer */
  ORDET_COPY_CARRIED = 4, /* the sealed file that this meeting came from: it lives elsewhere too */
} OrdetCopyKind;

typedef struct
{
  OrdetCopyKind kind;
  gint64        at_us; /* 1970 UTC: when it was made */
  char         *path;  /* (owned) where it was written to */
} OrdetCopy;

void       ordet_copy_free   (OrdetCopy     *self);
gboolean   ordet_copy_placed (const OrdetCopy *self);
gboolean   ordet_copies_add  (OrdetStore    *store,
                              const char    *id,
                              OrdetCopyKind  kind,
                              const char    *path,
                              gint64         at_us,
                              GError       **error);
GPtrArray *ordet_copies_list (OrdetStore    *store,
                              const char    *id,
                              GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetCopy, ordet_copy_free)

G_END_DECLS
