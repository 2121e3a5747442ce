/* ordet-zip-memory.h — what minizip takes for a file is a piece of memory
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <minizip/ioapi.h>

G_BEGIN_DECLS

/* A place in bytes that are read, or in a buffer that grows as it is written. */
typedef struct
{
  const guint8 *data;   /* (unowned) (nullable) to be read */
  gsize         size;   /* of @data */
  GByteArray   *buffer; /* (unowned) (nullable) to be written, instead of @data */
  gsize         at;
} OrdetZipMemory;

void ordet_zip_memory_functions (OrdetZipMemory       *self,
                                 zlib_filefunc64_def  *functions);

G_END_DECLS
