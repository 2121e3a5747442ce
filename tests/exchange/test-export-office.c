/* test-export-office.c — the files through LibreOffice
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export-common.h"

/* @path converted by LibreOffice, with a home of its own. (transfer full) */
static char *
convert (const char *folder,
         const char *path,
         const char *filter,
         const char *result)
{
  g_autofree char *home = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  g_autofree char *out = g_build_filename (folder, "out", NULL);
  const char *const command[] = { "soffice", home, "--headless", "--convert-to", filter, "--outdir",
                                  out, path, NULL };
  g_autofree char *made = g_build_filename (out, result, NULL), *said = NULL, *problems = NULL;
  g_autoptr(GError) error = NULL;
  char *content = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, &problems,
                &status, &error);
  g_assert_no_error (error);
  if (!g_file_get_contents (made, &content, NULL, &error))
    g_error ("soffice: %s\n%s%s", error->message, said, problems);
  return content;
}

/* The folder and all below it. */
static void
remove_all (const char *folder)
{
  const char *const command[] = { "rm", "-rf", folder, NULL };

  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               NULL, NULL, NULL, NULL));
}

static void
write_file (const OrdetDocument *document,
            const char          *path)
{
  g_autoptr(GError) error = NULL;

  ordet_export_document (document, ordet_format_for_path (path), path, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Every text of the tree, in order. */
static void
check_node (const OrdetNode  *node,
            const char      **at,
            guint            *n)
{
  const char *const texts[] = { node->title, node->text };

  for (gsize i = 0; i < 2; i++)
    {
      /* The name and the role of a signature stand the other way round. */
      const char *text = texts[node->type == ORDET_NODE_SIGNATURE ? 1 - i : i];
      g_autofree char *folded = text != NULL ? fold_spaces (text) : NULL;
      char *found;

      if (folded == NULL)
        continue;
      found = strstr (*at, folded);
      if (found == NULL)
        g_error ("\"%s\" is not in LibreOffice's text after \"%.60s\"", folded, *at);
      *at = found + strlen (folded);
      (*n)++;
    }
  for (guint i = 0; i < ordet_node_n_children (node); i++)
    check_node (ordet_node_child (node, i), at, n);
}

/* The OpenDocument text comes back with the same text in the same order. */
static void
test_text (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "minutes.odt", NULL);
  g_autoptr(OrdetMeeting) meeting = load_annual ("nb");
  g_autoptr(OrdetDocument) document = build_minutes (meeting, ORDET_LEVEL_NOTES, TRUE);
  g_autofree char *raw = NULL, *text = NULL;
  const char *at;
  guint n = 0;

  write_file (document, path);
  raw = convert (folder, path, "txt:Text (encoded):UTF8", "minutes.txt");
  text = fold_spaces (raw);
  at = text;
  check_node (ordet_document_root (document), &at, &n);
  g_assert_cmpuint (n, >, 300);
  remove_all (folder);
}

/* A spreadsheet reads the table, and runs nothing in it. */
static void
test_table (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "decisions.csv", NULL);
  OrdetNode *root = ordet_node_new_section (1, "T");
  static const char *const formulas[] = { "=1+1", "+6*7", "-6*7", "@SUM(6;7)" };
  g_autoptr(OrdetDocument) document = NULL;
  g_autofree char *read = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (formulas); i++)
    ordet_node_append_lines (ordet_node_append (root, ordet_node_new_block (ORDET_BLOCK_DECISION,
                                                                            "D")), formulas[i]);
  document = ordet_document_new (root, "nb", NULL);
  write_file (document, path);
  read = convert (folder, path, "html:HTML (StarCalc)", "decisions.html");
  for (gsize i = 0; i < G_N_ELEMENTS (formulas); i++)
    assert_contains (read, formulas[i], TRUE, "spreadsheet");
  assert_contains (read, ">2<", FALSE, "spreadsheet");
  assert_contains (read, ">42<", FALSE, "spreadsheet");
  remove_all (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-office/text", test_text);
  g_test_add_func ("/export-office/table", test_table);
  return g_test_run ();
}
