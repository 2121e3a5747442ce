/* ordet-zip.c — a zip file in memory
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-zip.h"

#include <minizip/zip.h>

#include "ordet-zip-memory.h"

struct _OrdetZip
{
  OrdetZipMemory memory; /* its buffer is ours */
  zipFile        zip;    /* (owned) (nullable) NULL once finished */
};

/**
 * ordet_zip_new:
 *
 * Returns: (transfer full): an empty zip file
 */
OrdetZip *
ordet_zip_new (void)
{
  OrdetZip *self = g_new0 (OrdetZip, 1);
  zlib_filefunc64_def functions;

  self->memory.buffer = g_byte_array_new ();
  ordet_zip_memory_functions (&self->memory, &functions);
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
  g_byte_array_unref (self->memory.buffer);
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
  return g_bytes_new (self->memory.buffer->data, self->memory.buffer->len);
}
