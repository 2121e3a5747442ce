/* ordet-logo.c — pictures as files have them, and that of the letterhead
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PNG and JPEG only: what is larger than a letterhead needs, is damaged or is
 * something else, is refused with a sentence. A picture of the text is looked
 * at no further than its header.
 */
#include "ordet-export-private.h"

#include <string.h>

static guint
big_endian (const guchar *data,
            gsize         n)
{
  guint value = 0;

  for (gsize i = 0; i < n; i++)
    value = value << 8 | data[i];
  return value;
}

/* PNG: signature, then IHDR with width and height. */
static gboolean
read_png (const guchar *data,
          gsize         length,
          OrdetImage   *image)
{
  static const guchar signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

  if (length < 33 || memcmp (data, signature, sizeof signature) != 0 ||
      memcmp (data + 12, "IHDR", 4) != 0)
    return FALSE;
  image->width = big_endian (data + 16, 4);
  image->height = big_endian (data + 20, 4);
  return TRUE;
}

/* A start of frame: C0 to CF without C4, C8 and CC, which are tables. */
static gboolean
is_frame (guchar marker)
{
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/* JPEG: segments of two bytes of length each, until the frame. */
static gboolean
read_jpeg (const guchar *data,
           gsize         length,
           OrdetImage   *image)
{
  gsize at = 2;

  if (length < 4 || data[0] != 0xff || data[1] != 0xd8)
    return FALSE;
  while (at + 9 < length && data[at] == 0xff)
    {
      if (is_frame (data[at + 1]))
        {
          image->height = big_endian (data + at + 5, 2);
          image->width = big_endian (data + at + 7, 2);
          image->jpeg = TRUE;
          return TRUE;
        }
      at += 2 + big_endian (data + at + 2, 2);
    }
  return FALSE;
}

/* The picture in @bytes, or NULL if it is neither PNG nor JPEG. */
OrdetImage *
ordet_image_read (GBytes *bytes)
{
  g_autoptr(OrdetImage) self = g_new0 (OrdetImage, 1);
  gsize length;
  const guchar *data = g_bytes_get_data (bytes, &length);

  self->bytes = g_bytes_ref (bytes);
  if ((!read_png (data, length, self) && !read_jpeg (data, length, self)) ||
      self->width == 0 || self->height == 0)
    return NULL;
  return g_steal_pointer (&self);
}

/* A PNG is read whole; of a JPEG, which goes into the files as it is, the end
 * must be there. */
static gboolean
is_whole (const OrdetImage *self)
{
  gsize length;
  const guchar *data = g_bytes_get_data (self->bytes, &length);
  cairo_surface_t *surface;
  gboolean whole;

  if (self->jpeg)
    {
      /* Some programs write zeros behind the mark of the end. */
      while (length > 2 && data[length - 1] == 0)
        length--;
      return length > 4 && data[length - 2] == 0xff && data[length - 1] == 0xd9;
    }
  surface = ordet_image_surface (self);
  whole = cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS;
  cairo_surface_destroy (surface);
  return whole;
}

/* The picture in @bytes, or NULL with @error. */
OrdetImage *
ordet_logo_load (GBytes  *bytes,
                 GError **error)
{
  g_autoptr(OrdetImage) self = ordet_image_read (bytes);

  if (self != NULL &&
      (g_bytes_get_size (bytes) > ORDET_LOGO_MAX_BYTES || self->width > ORDET_LOGO_MAX_PIXELS ||
       self->height > ORDET_LOGO_MAX_PIXELS))
    {
      g_set_error (error, ORDET_ERROR, ORDET_ERROR_VALUE,
                   "The logo is too large: at most %d pixels a side and %d MiB.",
                   ORDET_LOGO_MAX_PIXELS, ORDET_LOGO_MAX_BYTES / (1024 * 1024));
      return NULL;
    }
  if (self == NULL || !is_whole (self))
    {
      g_set_error_literal (error, ORDET_ERROR, ORDET_ERROR_VALUE,
                           "The logo is not a PNG or JPEG picture.");
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * ordet_logo_check:
 * @bytes: a file's content
 * @error: ORDET_ERROR_VALUE
 *
 * Returns: FALSE if it is no PNG or JPEG picture, is damaged, or is larger than
 *   a letterhead needs
 */
gboolean
ordet_logo_check (GBytes  *bytes,
                  GError **error)
{
  g_autoptr(OrdetImage) image = ordet_logo_load (bytes, error);

  return image != NULL;
}

/**
 * ordet_logo_read:
 * @path: a file
 * @error: ORDET_ERROR_VALUE for what ordet_logo_check() refuses, and if the
 *   file cannot be read
 *
 * Returns: (transfer full) (nullable): the picture, for #OrdetExportOptions
 */
GBytes *
ordet_logo_read (const char  *path,
                 GError     **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) failure = NULL;
  char *content;
  gsize length;

  if (!g_file_get_contents (path, &content, &length, &failure))
    {
      g_set_error_literal (error, ORDET_ERROR, ORDET_ERROR_VALUE, failure->message);
      return NULL;
    }
  bytes = g_bytes_new_take (content, length);
  return ordet_logo_check (bytes, error) ? g_steal_pointer (&bytes) : NULL;
}

void
ordet_image_free (OrdetImage *self)
{
  if (self == NULL)
    return;
  g_bytes_unref (self->bytes);
  g_free (self);
}
