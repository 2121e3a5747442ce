/* ordet-zip.c — a zip file in memory
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-zip.h"

#include <minizip/zip.h>
#include <string.h>

/* minizip asks for files; this one is a buffer with a place in it. */
struct _OrdetZip
{
  GByteArray *buffer; /* (owned) */
  gsize       at;
  zipFile     zip;    /* (owned) (nullable) NULL once finished */
};

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
  OrdetZip *self = stream;
  gsize n = MIN (size, self->buffer->len - self->at);

  memcpy (buffer, self->buffer->data + self->at, n);
  self->at += n;
  return n;
}

static uLong ZCALLBACK
write_cb (voidpf      opaque,
          voidpf      stream,
          const void *data,
          uLong       size)
{
  OrdetZip *self = stream;

  if (self->at + size > self->buffer->len)
    g_byte_array_set_size (self->buffer, (guint) (self->at + size));
  memcpy (self->buffer->data + self->at, data, size);
  self->at += size;
  return size;
}

static ZPOS64_T ZCALLBACK
tell_cb (voidpf opaque,
         voidpf stream)
{
  return ((OrdetZip *) stream)->at;
}

static long ZCALLBACK
seek_cb (voidpf   opaque,
         voidpf   stream,
         ZPOS64_T offset,
         int      origin)
{
  OrdetZip *self = stream;
  gsize base = origin == ZLIB_FILEFUNC_SEEK_CUR ? self->at
    : origin == ZLIB_FILEFUNC_SEEK_END ? self->buffer->len : 0;

  if (base + offset > self->buffer->len)
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

/**
 * ordet_zip_new:
 *
 * Returns: (transfer full): an empty zip file
 */
OrdetZip *
ordet_zip_new (void)
{
  OrdetZip *self = g_new0 (OrdetZip, 1);
  zlib_filefunc64_def functions = {
    open_cb, read_cb, write_cb, tell_cb, seek_cb, close_cb, error_cb, self
  };

  self->buffer = g_byte_array_new ();
  self->zip = zipOpen2_64 ("", APPEND_STATUS_CREATE, NULL, &functions);
  return self;
}

/**
 * ordet_zip_free:
 * @self: (nullable) (transfer full): a zip file, finished or not
 */
void
ordet_zip_free (OrdetZip *self)
{
  if (self == NULL)
    return;
  if (self->zip != NULL)
    zipClose (self->zip, NULL);
  g_byte_array_unref (self->buffer);
  g_free (self);
}

/**
 * ordet_zip_add:
 * @self: a zip file
 * @name: what the entry is called, with slashes
 * @compress: FALSE to store it as it is
 * @data: its content
 * @length: how many bytes
 *
 * Returns: FALSE if it cannot be added
 */
gboolean
ordet_zip_add (OrdetZip   *self,
               const char *name,
               gboolean    compress,
               const void *data,
               gsize       length)
{
  /* The first moment that a zip file can tell. */
  zip_fileinfo info = { .tmz_date = { .tm_mday = 1, .tm_mon = 0, .tm_year = 1980 } };
  int method = compress ? Z_DEFLATED : 0;
  int level = compress ? Z_DEFAULT_COMPRESSION : 0;

  return zipOpenNewFileInZip (self->zip, name, &info, NULL, 0, NULL, 0, NULL, method,
                              level) == ZIP_OK &&
         zipWriteInFileInZip (self->zip, data, (unsigned) length) == ZIP_OK &&
         zipCloseFileInZip (self->zip) == ZIP_OK;
}

/**
 * ordet_zip_finish:
 * @self: a zip file; nothing can be added any more
 *
 * Returns: (transfer full) (nullable): the file; NULL if it could not be made
 */
GBytes *
ordet_zip_finish (OrdetZip *self)
{
  zipFile zip = g_steal_pointer (&self->zip);

  if (zip == NULL || zipClose (zip, NULL) != ZIP_OK)
    return NULL;
  return g_bytes_new (self->buffer->data, self->buffer->len);
}
