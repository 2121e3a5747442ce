/* ordet-document-pack.c — a document as bytes, to be sealed and kept
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When a meeting is closed its facts are erased and only the document that
 * was made from them remains (privacy.md 2, step 0). The numbers of node
 * types, blocks and styles are therefore in people's files: add at the end,
 * never renumber.
 */
#include "ordet-document.h"

#include <math.h>
#include <string.h>

#include "ordet-types.h"

#define VERSION 1
#define MAX_DEPTH 32

#define SPANS "a(ttu)"
#define NODE "(uuub" "ms" "ms" SPANS "ms" "ms" "ms" "ms" "b" "ms" "av)"
#define PICTURE "(dday)" /* what a picture has for a child */
#define WORDS "(msmsmsmsmsmsmsmsmsms)"
#define DOCUMENT "(usmsms" WORDS "v)"

static GVariant *
pack_spans (const OrdetNode *node)
{
  GVariantBuilder spans;

  g_variant_builder_init (&spans, G_VARIANT_TYPE (SPANS));
  for (guint i = 0; node->spans != NULL && i < node->spans->len; i++)
    {
      const OrdetSpan *span = &g_array_index (node->spans, OrdetSpan, i);

      g_variant_builder_add (&spans, "(ttu)", (guint64) span->start, (guint64) span->end,
                             span->style);
    }
  return g_variant_builder_end (&spans);
}

static GVariant *
pack_picture (const OrdetPicture *picture)
{
  GVariant *bytes = g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, picture->bytes, TRUE);

  return g_variant_new ("(dd@ay)", picture->width, picture->height, bytes);
}

static GVariant *
pack_node (const OrdetNode *node)
{
  GVariantBuilder children;

  g_variant_builder_init (&children, G_VARIANT_TYPE ("av"));
  if (node->picture != NULL)
    g_variant_builder_add (&children, "v", pack_picture (node->picture));
  for (guint i = 0; i < ordet_node_n_children (node); i++)
    g_variant_builder_add (&children, "v", pack_node (ordet_node_child (node, i)));
  return g_variant_new ("(uuubmsms@" SPANS "msmsmsmsbms@av)", (guint32) node->type,
                        (guint32) node->block, (guint32) node->level, node->header, node->title,
                        node->text, pack_spans (node), node->id, node->key, node->who, node->by,
                        node->edited, node->offer, g_variant_builder_end (&children));
}

/* Whether all below @node can be bytes: a picture that is drawn by a function
 * cannot. */
static gboolean
is_still (const OrdetNode *node)
{
  if (node->picture != NULL && node->picture->bytes == NULL)
    return FALSE;
  for (guint i = 0; i < ordet_node_n_children (node); i++)
    if (!is_still (ordet_node_child (node, i)))
      return FALSE;
  return TRUE;
}

/**
 * ordet_document_pack:
 * @self: a document without pictures that are drawn by a function
 *
 * Returns: (transfer full): all of it, for this computer
 */
GBytes *
ordet_document_pack (const OrdetDocument *self)
{
  const OrdetDocumentWords *w = ordet_document_words (self);
  g_autoptr(GVariant) packed = NULL;
  GVariant *words;

  g_return_val_if_fail (is_still (ordet_document_root (self)), NULL);

  words = g_variant_new (WORDS, w->page_of, w->kind, w->item, w->number, w->title, w->text,
                         w->who, w->by, w->decision, w->task);
  packed =
    g_variant_ref_sink (g_variant_new ("(usmsms@" WORDS "v)", (guint32) VERSION,
                                       ordet_document_language (self),
                                       ordet_document_author (self), ordet_document_date (self),
                                       words, pack_node (ordet_document_root (self))));

  return g_variant_get_data_as_bytes (packed);
}

/* Whether @at stands between two characters of @text. */
static gboolean
is_boundary (const char *text,
             guint64     at)
{
  return ((guchar) text[at] & 0xc0) != 0x80;
}

/* Spans must ascend inside their text, from letter to letter: the formats cut
 * the text by them. */
static gboolean
unpack_spans (OrdetNode *node,
              GVariant  *packed)
{
  gsize length = node->text != NULL ? strlen (node->text) : 0, last = 0;
  GVariantIter iter;
  guint64 start, end;
  guint32 style;

  if (g_variant_n_children (packed) == 0)
    return TRUE;
  node->spans = g_array_new (FALSE, FALSE, sizeof (OrdetSpan));
  g_variant_iter_init (&iter, packed);
  while (g_variant_iter_next (&iter, "(ttu)", &start, &end, &style))
    {
      OrdetSpan span = { (gsize) start, (gsize) end, style };

      if (start < last || end <= start || end > length || !is_boundary (node->text, start) ||
          !is_boundary (node->text, end))
        return FALSE;
      last = (gsize) end;
      g_array_append_val (node->spans, span);
    }
  return TRUE;
}

/* A picture has one child, which is no node: its size and bytes. */
static gboolean
unpack_picture (OrdetNode *node,
                GVariant  *children)
{
  g_autoptr(GVariant) box = NULL;
  g_autoptr(GVariant) inner = NULL;
  g_autoptr(GVariant) bytes = NULL;

  if (g_variant_n_children (children) != 1 || node->text == NULL || *node->text == '\0')
    return FALSE;
  box = g_variant_get_child_value (children, 0);
  inner = g_variant_get_variant (box);
  if (!g_variant_is_of_type (inner, G_VARIANT_TYPE (PICTURE)))
    return FALSE;
  node->picture = g_new0 (OrdetPicture, 1);
  g_variant_get (inner, "(dd@ay)", &node->picture->width, &node->picture->height, &bytes);
  node->picture->bytes = g_variant_get_data_as_bytes (bytes);
  return isnormal (node->picture->width) && node->picture->width > 0 &&
         isnormal (node->picture->height) && node->picture->height > 0;
}

/* Which types a node may hold: the formats go by them. */
static gboolean
may_hold (OrdetNodeType parent,
          OrdetNodeType child)
{
  switch (parent)
    {
    case ORDET_NODE_LIST:
      return child == ORDET_NODE_ITEM;
    case ORDET_NODE_TABLE:
      return child == ORDET_NODE_ROW;
    case ORDET_NODE_ROW:
      return child == ORDET_NODE_CELL;
    case ORDET_NODE_SECTION:
    case ORDET_NODE_BLOCK:
      return child != ORDET_NODE_ITEM && child != ORDET_NODE_ROW && child != ORDET_NODE_CELL;
    default:
      return FALSE;
    }
}

static gboolean
needs_text (OrdetNodeType type)
{
  return type == ORDET_NODE_PARAGRAPH || type == ORDET_NODE_ITEM || type == ORDET_NODE_CELL ||
         type == ORDET_NODE_SIGNATURE;
}

/* No row of a table is wider than the one that names its columns. */
static gboolean
rows_fit (const OrdetNode *table)
{
  const OrdetNode *header = NULL;

  for (guint i = 0; i < ordet_node_n_children (table); i++)
    {
      const OrdetNode *row = ordet_node_child (table, i);

      if (row->header)
        header = row;
      if (header != NULL && ordet_node_n_children (row) > ordet_node_n_children (header))
        return FALSE;
    }
  return TRUE;
}

static OrdetNode *unpack_node (GVariant *packed,
                               guint     depth);

static gboolean
unpack_children (OrdetNode *node,
                 GVariant  *packed,
                 guint      depth)
{
  for (gsize i = 0; i < g_variant_n_children (packed); i++)
    {
      g_autoptr(GVariant) box = g_variant_get_child_value (packed, i);
      g_autoptr(GVariant) inner = g_variant_get_variant (box);
      OrdetNode *child = unpack_node (inner, depth + 1);

      if (child == NULL)
        return FALSE;
      ordet_node_append (node, child);
      if (!may_hold (node->type, child->type))
        return FALSE;
    }
  return node->type != ORDET_NODE_TABLE || rows_fit (node);
}

static OrdetNode *
unpack_node (GVariant *packed,
             guint     depth)
{
  g_autoptr(GVariant) spans = NULL;
  g_autoptr(GVariant) children = NULL;
  g_autoptr(OrdetNode) node = NULL;
  guint32 type, block, level;

  if (depth > MAX_DEPTH || !g_variant_is_of_type (packed, G_VARIANT_TYPE (NODE)))
    return NULL;
  g_variant_get_child (packed, 0, "u", &type);
  if (type >= ORDET_N_NODE_TYPES)
    return NULL;
  node = ordet_node_new ((OrdetNodeType) type);
  g_variant_get (packed, "(uuubmsms@" SPANS "msmsmsmsbms@av)", &type, &block, &level,
                 &node->header, &node->title, &node->text, &spans, &node->id, &node->key,
                 &node->who, &node->by, &node->edited, &node->offer, &children);
  if (block >= ORDET_N_BLOCKS || level > 6 || (node->type == ORDET_NODE_SECTION && level == 0) ||
      (needs_text (node->type) && node->text == NULL))
    return NULL;
  node->block = (OrdetBlock) block;
  node->level = level;
  if (!unpack_spans (node, spans))
    return NULL;
  if (node->type == ORDET_NODE_PICTURE ? !unpack_picture (node, children)
                                       : !unpack_children (node, children, depth))
    return NULL;
  return g_steal_pointer (&node);
}

static OrdetDocument *
make_document (GVariant  *packed,
               OrdetNode *root)
{
  g_autoptr(GVariant) words = g_variant_get_child_value (packed, 4);
  g_autofree char *language = NULL;
  g_autofree char *author = NULL;
  g_autofree char *date = NULL;
  OrdetDocumentWords w;
  OrdetDocument *self;

  g_variant_get_child (packed, 1, "s", &language);
  g_variant_get_child (packed, 2, "ms", &author);
  g_variant_get_child (packed, 3, "ms", &date);
  /* Borrowed for the moment of the copy. */
  g_variant_get (words, "(m&sm&sm&sm&sm&sm&sm&sm&sm&sm&s)", &w.page_of, &w.kind, &w.item,
                 &w.number, &w.title, &w.text, &w.who, &w.by, &w.decision, &w.task);
  self = ordet_document_new (root, language, &w);
  ordet_document_set_about (self, author, date);
  return self;
}

/**
 * ordet_document_unpack:
 * @bytes: what ordet_document_pack() gave, in this version or an older one
 * @error: return location, ORDET_ERROR_FORMAT
 *
 * Returns: (transfer full) (nullable): the document
 */
OrdetDocument *
ordet_document_unpack (GBytes  *bytes,
                       GError **error)
{
  g_autoptr(GVariant) packed =
    g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (DOCUMENT), bytes, FALSE));
  g_autoptr(GVariant) box = NULL;
  g_autoptr(GVariant) inner = NULL;
  OrdetNode *root = NULL;
  guint32 version = 0;

  g_variant_get_child (packed, 0, "u", &version);
  if (version == VERSION && g_variant_is_normal_form (packed))
    {
      box = g_variant_get_child_value (packed, 5);
      inner = g_variant_get_variant (box);
      root = unpack_node (inner, 0);
    }
  if (root != NULL && root->type == ORDET_NODE_SECTION)
    return make_document (packed, root);
  ordet_node_free (root);
  g_set_error (error, ORDET_ERROR, ORDET_ERROR_FORMAT,
               "The document was written by a newer version, or is damaged.");
  return NULL;
}
