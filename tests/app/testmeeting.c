/* testmeeting.c — a meeting for a test, in a store that forgets itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "testmeeting.h"

#include "ordet-log.h"
#include "ordet-templates.h"

/**
 * test_store:
 *
 * Returns: (transfer full): an empty store in a folder of its own, whose keys
 *   are in memory
 */
OrdetStore *
test_store (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ordet-test-XXXXXX", NULL);
  g_autoptr(GError) error = NULL;
  OrdetStore *store = ordet_store_new (folder, ORDET_KEYS_MEMORY, &error);

  g_assert_no_error (error);
  return store;
}

/**
 * test_session:
 * @people: people as in the first line of a log, without the brackets
 * @more: (nullable): other members of the first line, such as "\"agenda\":[…]"
 * @lines: (nullable): acts, a line each, in a log's form
 *
 * Returns: (transfer full): the meeting, open
 */
OrdetSession *
test_session (const char *people,
              const char *more,
              const char *lines)
{
  g_autofree char *text = g_strdup_printf (
    "{\"ordet\":\"meeting-log\",\"version\":1,\"title\":\"Test\",\"people\":[%s]%s%s}\n%s", people,
    more != NULL ? "," : "", more != NULL ? more : "", lines != NULL ? lines : "");
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetLog) log = ordet_log_read_stream (stream, &error);
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(OrdetStore) store = test_store ();
  g_autofree char *id = NULL;
  OrdetSession *session;

  g_assert_no_error (error);
  events = ordet_log_events (log, &error);
  g_assert_no_error (error);
  ordet_store_import (store, ordet_log_notice (log), (OrdetEvent *const *) events->pdata,
                      events->len, &id, &error);
  g_assert_no_error (error);
  session = ordet_session_new (store, id, NULL, &error);
  g_assert_no_error (error);
  return session;
}

/**
 * test_notice:
 * @template: of one of the program's own templates
 * @date: "YYYY-MM-DD"
 *
 * Returns: (transfer full): a meeting made from it
 */
OrdetNotice *
test_notice (const char *template,
             const char *date)
{
  g_autoptr(OrdetTemplateSet) all = ordet_templates_all (NULL);
  OrdetNotice *notice = ordet_templates_notice (all, template, date);

  g_assert_nonnull (notice);
  return notice;
}
