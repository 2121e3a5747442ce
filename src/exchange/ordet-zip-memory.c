/* ordet-zip-memory.c — what minizip takes for a file is a piece of memory
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-zip-memory.h"

#include <string.h>

static gsize
size_of (const OrdetZipMemory *self)
{
  return self->buffer != NULL ? self->buffer->len : self->size;
}

static voidpf ZCALLBACK
open_cb (voidpf      opaque,
         const void *name,
         int         mode)
{
  return opaque;
}

static uLong ZCALLBACK
read_cb (voidpf opaque,
         voidpf stream,
         void  *buffer,
         uLong  size)
{
  OrdetZipMemory *self = stream;
  const guint8 *data = self->buffer != NULL ? self->buffer->data : self->data;
  gsize n = MIN (size, size_of (self) - self->at);

  if (n > 0)
    memcpy (buffer, data + self->at, n);
  self->at += n;
  return n;
}

static uLong ZCALLBACK
write_cb (voidpf      opaque,
          voidpf      stream,
          const void *data,
          uLong       size)
{
  OrdetZipMemory *self = stream;

  if (self->buffer == NULL || size > G_MAXUINT - self->at)
    return 0;
  if (self->at + size > self->buffer->len)
    g_byte_array_set_size (self->buffer, (guint) (self->at + size));
  if (size > 0)
    memcpy (self->buffer->data + self->at, data, size);
  self->at += size;
  return size;
}

static ZPOS64_T ZCALLBACK
tell_cb (voidpf opaque,
         voidpf stream)
{
  return ((OrdetZipMemory *) stream)->at;
}

static long ZCALLBACK
seek_cb (voidpf   opaque,
         voidpf   stream,
         ZPOS64_T offset,
         int      origin)
{
  OrdetZipMemory *self = stream;
  gsize size = size_of (self);
  gsize base = origin == ZLIB_FILEFUNC_SEEK_CUR ? self->at
    : origin == ZLIB_FILEFUNC_SEEK_END ? size : 0;

  /* The offset is a damaged file's word. */
  if (offset > size || base > size - offset)
    return -1;
  self->at = base + offset;
  return 0;
}

static int ZCALLBACK
close_cb (voidpf opaque,
          voidpf stream)
{
  return 0;
}

static int ZCALLBACK
error_cb (voidpf opaque,
          voidpf stream)
{
  return 0;
}

/*
 * ordet_zip_memory_functions:
 * @self: outlives the zip file
 * @functions: (out): for unzOpen2_64() and zipOpen2_64()
 */
void
ordet_zip_memory_functions (OrdetZipMemory      *self,
                            zlib_filefunc64_def *functions)
{
  *functions = (zlib_filefunc64_def) {
    open_cb, read_cb, write_cb, tell_cb, seek_cb, close_cb, error_cb, self
  };
}
