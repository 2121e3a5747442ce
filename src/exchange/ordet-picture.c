/* ordet-picture.c — a picture in the text, as PNG or JPEG and as strokes of cairo
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-export-private.h"

#include <math.h>
#include <string.h>

/* Of a drawing in a format that has dots: sharp on paper and on a phone. */
#define DOTS_PER_POINT (192 / 72.0)
#define MAX_DOTS 4000.0

typedef struct
{
  const guchar *data;
  gsize         left;
} PngReader;

static cairo_status_t
read_cb (void          *closure,
         unsigned char *data,
         unsigned int   length)
{
  PngReader *reader = closure;

  if (length > reader->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reader->data, length);
  reader->data += length;
  reader->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
unref_bytes (void *bytes)
{
  g_bytes_unref (bytes);
}

/* "image/png" */
const char *
ordet_image_type (const OrdetImage *self)
{
  return self->jpeg ? "image/jpeg" : "image/png";
}

/* The picture as cairo has it: a PNG is read, a JPEG goes into the file as it
 * is. A damaged one is a surface with a status. (transfer full) */
cairo_surface_t *
ordet_image_surface (const OrdetImage *self)
{
  gsize length;
  const guchar *data = g_bytes_get_data (self->bytes, &length);
  PngReader reader = { data, length };
  cairo_surface_t *surface;

  if (!self->jpeg)
    return cairo_image_surface_create_from_png_stream (read_cb, &reader);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) self->width,
                                        (int) self->height);
  cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, data, length, unref_bytes,
                               g_bytes_ref (self->bytes));
  return surface;
}

/* A drawing on white, as dots. */
static OrdetImage *
rasterise (const OrdetPicture *picture)
{
  double scale = MIN (DOTS_PER_POINT, MAX_DOTS / MAX (picture->width, picture->height));
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (picture->width * scale),
                                (int) ceil (picture->height * scale));
  cairo_t *cr = cairo_create (surface);
  GByteArray *content = g_byte_array_new ();
  g_autoptr(GBytes) bytes = NULL;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  picture->draw (cr, picture->width, picture->height, picture->data);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, write_cb, content);
  cairo_surface_destroy (surface);
  bytes = g_byte_array_free_to_bytes (content);
  return ordet_image_read (bytes);
}

/* For a format that has files of pictures: @picture as it is, or as dots. NULL
 * if its bytes are no picture: its words are all there is then.
 * (transfer full) */
OrdetImage *
ordet_picture_image (const OrdetPicture *picture)
{
  return picture->bytes != NULL ? ordet_image_read (picture->bytes) : rasterise (picture);
}

/* For a format that is drawn: @picture with its corner at 0, 0, as large as it
 * is told to be. Nothing, if its bytes are no picture. */
void
ordet_picture_draw (const OrdetPicture *picture,
                    cairo_t            *cr,
                    double              width,
                    double              height)
{
  g_autoptr(OrdetImage) image = NULL;
  cairo_surface_t *surface;

  cairo_save (cr);
  if (picture->draw != NULL)
    {
      cairo_scale (cr, width / picture->width, height / picture->height);
      picture->draw (cr, picture->width, picture->height, picture->data);
    }
  else if ((image = ordet_image_read (picture->bytes)) != NULL)
    {
      surface = ordet_image_surface (image);
      if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
        {
          cairo_scale (cr, width / image->width, height / image->height);
          cairo_set_source_surface (cr, surface, 0, 0);
          cairo_paint (cr);
        }
      cairo_surface_destroy (surface);
    }
  cairo_restore (cr);
}
