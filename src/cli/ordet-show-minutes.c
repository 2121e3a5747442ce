/* ordet-show-minutes.c — replay --show minutes: the draft that writes itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-cli.h"

#include <stdio.h>

#include "ordet-export.h"

/* In the order of OrdetNodeType and of OrdetBlock. */
static const char *const type_names[] = {
  "section", "paragraph", "list", "item", "table", "row", "cell", "block", "signature",
  "picture",
};

static const char *const block_names[ORDET_N_BLOCKS] = {
  "sentence", "motion", "vote", "decision", "election", "reservation", "task", "note", "free",
};

static void
append_text (GString    *json,
             const char *key,
             const char *text)
{
  if (text == NULL)
    return;
  ordet_log_append_key (json, key);
  ordet_log_append_quoted (json, text);
}

static void
append_node (GString         *json,
             const OrdetNode *node)
{
  g_string_append_c (json, '{');
  append_text (json, "type", type_names[node->type]);
  if (node->type == ORDET_NODE_BLOCK)
    append_text (json, "block", block_names[node->block]);
  append_text (json, "id", node->id);
  append_text (json, "title", node->title);
  append_text (json, "text", node->text);
  append_text (json, "who", node->who);
  append_text (json, "by", node->by);
  if (ordet_node_n_children (node) > 0)
    {
      ordet_log_append_key (json, "children");
      g_string_append_c (json, '[');
      for (guint i = 0; i < ordet_node_n_children (node); i++)
        {
          g_string_append (json, i > 0 ? ",\n" : "\n");
          append_node (json, ordet_node_child (node, i));
        }
      g_string_append_c (json, ']');
    }
  g_string_append_c (json, '}');
}

static void
show_json (const OrdetDocument *document)
{
  g_autoptr(GString) json = g_string_new ("{");

  append_text (json, "language", ordet_document_language (document));
  ordet_log_append_key (json, "document");
  append_node (json, ordet_document_root (document));
  g_string_append_c (json, '}');
  ordet_cli_print_json (json);
}

/*
 * ordet_show_minutes:
 * @play: a log that was played
 *
 * Prints the minutes in the language and at the level that are usual for the
 * meeting: as plain text, or the tree they are made of.
 */
void
ordet_show_minutes (const OrdetPlay *play,
                    OrdetShowAs      format)
{
  g_autoptr(OrdetDocument) document = ordet_cli_document (play->meeting, NULL, 0, NULL);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  if (format == ORDET_SHOW_JSON)
    {
      show_json (document);
      return;
    }
  bytes = ordet_export_bytes (document, ordet_format_find ("text"), NULL, NULL, &error);
  if (bytes != NULL)
    fwrite (g_bytes_get_data (bytes, NULL), 1, g_bytes_get_size (bytes), stdout);
  else
    ordet_cli_say ("%s", error->message);
}
