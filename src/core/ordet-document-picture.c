/* ordet-document-picture.c — pictures in a document: bytes, or drawn when it is written
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-document.h"

static OrdetNode *
append (OrdetNode  *self,
        const char *words,
        double      width,
        double      height)
{
  OrdetNode *child = ordet_node_append_text (self, ORDET_NODE_PICTURE, words);

  child->picture = g_new0 (OrdetPicture, 1);
  child->picture->width = width;
  child->picture->height = height;
  return child;
}

/**
 * ordet_node_append_picture:
 * @self: a node
 * @words: what the picture shows, for whoever does not see it: never empty
 * @width: points, more than 0; formats make it smaller where it does not fit
 * @height: points, more than 0
 * @bytes: a PNG or JPEG picture; not looked at here
 *
 * Returns: (transfer none): the new node
 */
OrdetNode *
ordet_node_append_picture (OrdetNode  *self,
                           const char *words,
                           double      width,
                           double      height,
                           GBytes     *bytes)
{
  OrdetNode *child;

  g_return_val_if_fail (words != NULL && *words != '\0', NULL);
  g_return_val_if_fail (width > 0 && height > 0 && bytes != NULL, NULL);

  child = append (self, words, width, height);
  child->picture->bytes = g_bytes_ref (bytes);
  return child;
}

/**
 * ordet_node_append_drawing:
 * @self: a node
 * @words: what the picture shows, for whoever does not see it: never empty
 * @width: points, more than 0; formats make it smaller where it does not fit
 * @height: points, more than 0
 * @draw: draws it, whenever and in whichever thread the document is written
 * @data: (transfer full): for @draw
 * @destroy: (nullable): frees @data with the node
 *
 * Sharp at every size, but cannot be packed: see ordet_document_pack().
 *
 * Returns: (transfer none): the new node
 */
OrdetNode *
ordet_node_append_drawing (OrdetNode        *self,
                           const char       *words,
                           double            width,
                           double            height,
                           OrdetPictureDraw  draw,
                           gpointer          data,
                           GDestroyNotify    destroy)
{
  OrdetNode *child;

  g_return_val_if_fail (words != NULL && *words != '\0', NULL);
  g_return_val_if_fail (width > 0 && height > 0 && draw != NULL, NULL);

  child = append (self, words, width, height);
  child->picture->draw = draw;
  child->picture->data = data;
  child->picture->destroy = destroy;
  return child;
}

/**
 * ordet_picture_free:
 * @self: (nullable) (transfer full): a picture
 */
void
ordet_picture_free (OrdetPicture *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->bytes, g_bytes_unref);
  if (self->destroy != NULL)
    self->destroy (self->data);
  g_free (self);
}
