/* test-document-pack.c — a document that is kept comes back as it was
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-document.h"
#include "ordet-types.h"

#define MARKED "Styret **vedtok** å *ikke* flytte 👩‍💻 møtet."

static void
random_picture (GRand     *rand,
                OrdetNode *node)
{
  g_autofree guint8 *data = g_malloc (100);
  g_autoptr(GBytes) bytes = NULL;

  for (guint i = 0; i < 100; i++)
    data[i] = (guint8) g_rand_int_range (rand, 0, 256);
  bytes = g_bytes_new (data, (gsize) g_rand_int_range (rand, 0, 101));
  ordet_node_append_picture (node, "To søyler", g_rand_double_range (rand, 0.1, 600), 300, bytes);
}

static OrdetNode *
random_node (GRand         *rand,
             OrdetNodeType  type,
             guint          depth)
{
  OrdetNode *node = ordet_node_new (type);

  if (type == ORDET_NODE_SECTION)
    {
      node->level = 1 + depth;
      ordet_node_set_title (node, "Protokoll");
    }
  node->block = (OrdetBlock) g_rand_int_range (rand, 0, ORDET_N_BLOCKS);
  node->header = g_rand_boolean (rand);
  node->edited = g_rand_boolean (rand);
  if (g_rand_boolean (rand))
    node->id = g_strdup ("D7");
  if (g_rand_boolean (rand))
    node->key = g_strdup ("e41");
  if (g_rand_boolean (rand))
    node->who = g_strdup ("Åse");
  if (g_rand_boolean (rand))
    node->by = g_strdup ("");
  if (g_rand_boolean (rand))
    node->offer = g_strdup ("מה");
  return node;
}

/* Children as the formats want them. */
static void
fill (GRand     *rand,
      OrdetNode *node,
      guint      depth)
{
  static const OrdetNodeType anywhere[] = {
    ORDET_NODE_SECTION, ORDET_NODE_LIST, ORDET_NODE_TABLE, ORDET_NODE_BLOCK,
  };
  gint n = g_rand_int_range (rand, 0, 4);

  switch (node->type)
    {
    case ORDET_NODE_TABLE:
      for (gint i = 0; i < n; i++)
        fill (rand, ordet_node_append (node, random_node (rand, ORDET_NODE_ROW, depth)), depth);
      break;
    case ORDET_NODE_ROW:
      for (gint i = 0; i < 2; i++)
        ordet_node_append_text (node, ORDET_NODE_CELL, "Celle");
      break;
    case ORDET_NODE_LIST:
      for (gint i = 0; i < n; i++)
        ordet_node_append_text (node, ORDET_NODE_ITEM, "Punkt");
      break;
    default:
      ordet_node_append_marked (node, MARKED);
      ordet_node_append_text (node, ORDET_NODE_SIGNATURE, "Åse");
      if (g_rand_boolean (rand))
        random_picture (rand, node);
      for (gint i = 0; i < n && depth < 4; i++)
        {
          OrdetNodeType type = anywhere[g_rand_int_range (rand, 0, G_N_ELEMENTS (anywhere))];

          fill (rand, ordet_node_append (node, random_node (rand, type, depth + 1)), depth + 1);
        }
      break;
    }
}

static void
assert_same_spans (const OrdetNode *a,
                   const OrdetNode *b)
{
  guint n = a->spans != NULL ? a->spans->len : 0;

  g_assert_cmpuint (n, ==, b->spans != NULL ? b->spans->len : 0);
  for (guint i = 0; i < n; i++)
    {
      const OrdetSpan *x = &g_array_index (a->spans, OrdetSpan, i);
      const OrdetSpan *y = &g_array_index (b->spans, OrdetSpan, i);

      g_assert_cmpuint (x->start, ==, y->start);
      g_assert_cmpuint (x->end, ==, y->end);
      g_assert_cmpuint (x->style, ==, y->style);
    }
}

static void
assert_same (const OrdetNode *a,
             const OrdetNode *b)
{
  g_assert_cmpint (a->type, ==, b->type);
  g_assert_cmpint (a->block, ==, b->block);
  g_assert_cmpuint (a->level, ==, b->level);
  g_assert_cmpint (a->header, ==, b->header);
  g_assert_cmpint (a->edited, ==, b->edited);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpstr (a->text, ==, b->text);
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->key, ==, b->key);
  g_assert_cmpstr (a->who, ==, b->who);
  g_assert_cmpstr (a->by, ==, b->by);
  g_assert_cmpstr (a->offer, ==, b->offer);
  assert_same_spans (a, b);
  g_assert_true ((a->picture == NULL) == (b->picture == NULL));
  if (a->picture != NULL)
    {
      g_assert_cmpfloat (a->picture->width, ==, b->picture->width);
      g_assert_cmpfloat (a->picture->height, ==, b->picture->height);
      g_assert_true (g_bytes_equal (a->picture->bytes, b->picture->bytes));
    }
  g_assert_cmpuint (ordet_node_n_children (a), ==, ordet_node_n_children (b));
  for (guint i = 0; i < ordet_node_n_children (a); i++)
    assert_same (ordet_node_child (a, i), ordet_node_child (b, i));
}

static OrdetDocument *
random_document (GRand *rand)
{
  static const OrdetDocumentWords words = {
    .page_of = "Side {n} av {of}", .kind = "Slag", .number = "Nr.", .task = "Oppgave",
  };
  OrdetNode *root = random_node (rand, ORDET_NODE_SECTION, 0);
  OrdetDocument *document;

  fill (rand, root, 0);
  document = ordet_document_new (root, "nb", &words);
  if (g_rand_boolean (rand))
    ordet_document_set_about (document, "Laget", "2027-02-13");
  return document;
}

static void
test_comes_back (void)
{
  guint32 seed = g_random_int ();
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr(OrdetDocument) document = random_document (rand);
      g_autoptr(GBytes) bytes = ordet_document_pack (document);
      g_autoptr(GError) error = NULL;
      g_autoptr(OrdetDocument) again = ordet_document_unpack (bytes, &error);
      g_autoptr(GBytes) bytes_again = NULL;

      g_assert_no_error (error);
      assert_same (ordet_document_root (document), ordet_document_root (again));
      g_assert_cmpstr (ordet_document_language (again), ==, "nb");
      g_assert_cmpstr (ordet_document_author (document), ==, ordet_document_author (again));
      g_assert_cmpstr (ordet_document_date (document), ==, ordet_document_date (again));
      g_assert_cmpstr (ordet_document_words (again)->page_of, ==, "Side {n} av {of}");
      g_assert_cmpstr (ordet_document_words (again)->task, ==, "Oppgave");
      g_assert_null (ordet_document_words (again)->who);
      bytes_again = ordet_document_pack (again);
      g_assert_true (g_bytes_equal (bytes, bytes_again));
    }
}

/* Bytes that are no document are refused, and nothing else happens. */
static void
test_damaged (void)
{
  guint32 seed = g_random_int ();
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  guint n_refused = 0;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr(OrdetDocument) document = random_document (rand);
      g_autoptr(GBytes) bytes = ordet_document_pack (document);
      gsize size = g_bytes_get_size (bytes);
      g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
      g_autoptr(GBytes) damaged = NULL;
      g_autoptr(OrdetDocument) read = NULL;
      g_autoptr(GError) error = NULL;

      if (i % 4 == 0)
        size = (gsize) g_rand_int_range (rand, 0, (gint32) size);
      else
        data[g_rand_int_range (rand, 0, (gint32) size)] ^= (guint8) g_rand_int_range (rand, 1, 256);
      damaged = g_bytes_new (data, size);
      read = ordet_document_unpack (damaged, &error);
      if (read == NULL)
        {
          g_assert_error (error, ORDET_ERROR, ORDET_ERROR_FORMAT);
          n_refused++;
        }
      else
        {
          g_autofree char *text = ordet_node_plain_text (ordet_document_root (read));

          g_assert_true (g_utf8_validate (text, -1, NULL));
        }
    }
  g_assert_cmpuint (n_refused, >, 500);
}

static void
draw_cb (gpointer context,
         double   width,
         double   height,
         gpointer data)
{
}

static void
destroy_cb (gpointer data)
{
  *(guint *) data += 1;
}

/* What a function draws is no bytes; its data goes with the document. */
static void
test_drawing (void)
{
  guint n_destroyed = 0;
  OrdetNode *root = ordet_node_new_section (1, "Rapport");
  g_autoptr(OrdetDocument) document = NULL;
  g_autofree char *text = NULL;

  ordet_node_append_drawing (ordet_node_append (root, ordet_node_new_section (2, "A")), "En linje",
                             200, 100, draw_cb, &n_destroyed, destroy_cb);
  document = ordet_document_new (root, "nb", NULL);
  text = ordet_node_plain_text (root);
  g_assert_cmpstr (text, ==, "");
  g_test_expect_message ("ordet-core", G_LOG_LEVEL_CRITICAL, "*is_still*");
  g_assert_null (ordet_document_pack (document));
  g_test_assert_expected_messages ();
  g_clear_pointer (&document, ordet_document_unref);
  g_assert_cmpuint (n_destroyed, ==, 1);
}

static gboolean
comes_back (OrdetNode *root)
{
  g_autoptr(OrdetDocument) document = ordet_document_new (root, "nb", NULL);
  g_autoptr(GBytes) bytes = ordet_document_pack (document);
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetDocument) again = ordet_document_unpack (bytes, &error);

  if (again == NULL)
    g_assert_error (error, ORDET_ERROR, ORDET_ERROR_FORMAT);
  return again != NULL;
}

/* What no format could write: found by fuzzing. */
static void
test_wrong_shapes (void)
{
  static const struct { OrdetNodeType parent, child; gboolean good; } cases[] = {
    { ORDET_NODE_SECTION, ORDET_NODE_BLOCK, TRUE },
    { ORDET_NODE_BLOCK, ORDET_NODE_TABLE, TRUE },
    { ORDET_NODE_TABLE, ORDET_NODE_ROW, TRUE },
    { ORDET_NODE_BLOCK, ORDET_NODE_ITEM, FALSE },
    { ORDET_NODE_LIST, ORDET_NODE_PARAGRAPH, FALSE },
    { ORDET_NODE_TABLE, ORDET_NODE_CELL, FALSE },
    { ORDET_NODE_ROW, ORDET_NODE_ITEM, FALSE },
    { ORDET_NODE_PARAGRAPH, ORDET_NODE_PARAGRAPH, FALSE },
    { ORDET_NODE_SECTION, ORDET_NODE_PARAGRAPH, FALSE }, /* for want of a text */
  };
  OrdetNode *root, *node;
  OrdetSpan span = { 1, 2, ORDET_STYLE_BOLD };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      root = ordet_node_new_section (1, "P");
      node = ordet_node_append (root, ordet_node_new (cases[i].parent));
      ordet_node_append (node, ordet_node_new (cases[i].child));
      node->level = 2;
      if (cases[i].parent == ORDET_NODE_PARAGRAPH)
        node->text = g_strdup ("x");
      g_assert_cmpint (comes_back (root), ==, cases[i].good);
    }
  g_assert_false (comes_back (ordet_node_new (ORDET_NODE_BLOCK)));
  g_assert_false (comes_back (ordet_node_new_section (0, "P")));

  /* In the middle of a letter. */
  root = ordet_node_new_section (1, "P");
  node = ordet_node_append_text (root, ORDET_NODE_PARAGRAPH, "åå");
  node->spans = g_array_new (FALSE, FALSE, sizeof (OrdetSpan));
  g_array_append_val (node->spans, span);
  g_assert_false (comes_back (root));

  /* A row wider than the columns have names. */
  for (gint header = 1; header <= 2; header++)
    {
      root = ordet_node_new_section (1, "P");
      node = ordet_node_append (root, ordet_node_new (ORDET_NODE_TABLE));
      ordet_node_append (node, ordet_node_new (ORDET_NODE_ROW))->header = TRUE;
      for (gint i = 0; i < header; i++)
        ordet_node_append_text (g_ptr_array_index (node->children, 0), ORDET_NODE_CELL, "x");
      ordet_node_append (node, ordet_node_new (ORDET_NODE_ROW));
      for (gint i = 0; i < 2; i++)
        ordet_node_append_text (g_ptr_array_index (node->children, 1), ORDET_NODE_CELL, "x");
      g_assert_cmpint (comes_back (root), ==, header == 2);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/comes-back", test_comes_back);
  g_test_add_func ("/document/damaged-is-refused", test_damaged);
  g_test_add_func ("/document/a-drawing-is-not-packed", test_drawing);
  g_test_add_func ("/document/wrong-shapes-are-refused", test_wrong_shapes);
  return g_test_run ();
}
