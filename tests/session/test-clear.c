/* test-clear.c — no name of a meeting stands in clear in any file
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Promise P1 of the store: everything below a home of its own is searched for
 * names, in every spelling a program might write by accident. The search
 * first shows that it finds what is there.
 */
#include <glib/gstdio.h>
#include <string.h>

#include "ordet-closing.h"
#include "ordet-session.h"
#include "session-fixture.h"

static const char *const canaries[] = {
  "Åse Øverbygård-Kanari",
  "Işıl Çelikkanarya",
  "فاطمة الكناري الصغير",
  "Kanarimøtet på Ytterøya",
  "kanarisk-kategori",
  "Kanarifuglene støtter forslaget",
};

/* --- how a text may be written --- */

static GBytes *
as_text (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static GBytes *
as_utf16 (const char *text,
          gboolean    big)
{
  glong n;
  gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);

  for (glong i = 0; i < n; i++)
    units[i] = big ? GUINT16_TO_BE (units[i]) : GUINT16_TO_LE (units[i]);
  return g_bytes_new_take (units, (gsize) n * sizeof *units);
}

static GBytes *
as_hex (const char *text,
        const char *format)
{
  GString *hex = g_string_new (NULL);

  for (; *text != '\0'; text++)
    g_string_append_printf (hex, format[0] == 'X' ? "%02X" : "%02x", (guint8) *text);
  return g_string_free_to_bytes (hex);
}

static GBytes *
as_escapes (const char *text,
            gboolean    upper)
{
  GString *json = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c < 0x80)
        g_string_append_c (json, (char) c);
      else
        g_string_append_printf (json, upper ? "\\u%04X" : "\\u%04x", c);
    }
  return g_string_free_to_bytes (json);
}

/* The digits that depend on the text alone, whatever stands before and after. */
static GBytes *
as_base64 (const char *text,
           gsize       n_before)
{
  static const gsize skip[] = { 0, 2, 3 };
  static const char *const before[] = { "", "x", "xx" };
  g_autofree char *padded = g_strconcat (before[n_before], text, NULL);
  g_autofree char *digits = g_base64_encode ((const guchar *) padded, strlen (padded));
  gsize whole = strlen (padded) / 3 * 4;

  return g_bytes_new (digits + skip[n_before], whole - skip[n_before]);
}

static GPtrArray *
spellings (const char *text)
{
  g_autofree char *nfc = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  g_autofree char *nfd = g_utf8_normalize (text, -1, G_NORMALIZE_NFD);
  const char *const forms[] = { nfc, nfd };
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *percent = g_uri_escape_string (forms[i], NULL, FALSE);

      g_ptr_array_add (all, as_text (forms[i]));
      g_ptr_array_add (all, as_utf16 (forms[i], FALSE));
      g_ptr_array_add (all, as_utf16 (forms[i], TRUE));
      g_ptr_array_add (all, as_hex (forms[i], "x"));
      g_ptr_array_add (all, as_hex (forms[i], "X"));
      g_ptr_array_add (all, as_escapes (forms[i], FALSE));
      g_ptr_array_add (all, as_escapes (forms[i], TRUE));
      g_ptr_array_add (all, as_text (percent));
      for (gsize n = 0; n < 3; n++)
        g_ptr_array_add (all, as_base64 (forms[i], n));
    }
  return all;
}

/* --- the search --- */

static guint
search_file (const char *path,
             GPtrArray  *needles)
{
  g_autofree char *content = NULL;
  gsize size;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  for (guint i = 0; i < needles->len; i++)
    n += memmem (content, size, g_bytes_get_data (needles->pdata[i], NULL),
                 g_bytes_get_size (needles->pdata[i])) != NULL;
  return n;
}

/* How many spellings are found in the files below @folder and in their names. */
static guint
search (const char *folder,
        GPtrArray  *needles,
        guint      *n_files)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      for (guint i = 0; i < needles->len; i++)
        n += memmem (name, strlen (name), g_bytes_get_data (needles->pdata[i], NULL),
                     g_bytes_get_size (needles->pdata[i])) != NULL;
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        n += search (path, needles, n_files);
      else
        {
          n += search_file (path, needles);
          (*n_files)++;
        }
    }
  return n;
}

static GPtrArray *
all_needles (void)
{
  GPtrArray *needles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (canaries); i++)
    g_ptr_array_extend_and_steal (needles, spellings (canaries[i]));
  return needles;
}

static void
test_search_finds (void)
{
  g_autofree char *home = fixture_folder ();
  g_autofree char *below = g_build_filename (home, "below", NULL);
  g_autofree char *path = g_build_filename (below, "file", NULL);
  g_autoptr(GPtrArray) needles = all_needles ();

  g_assert_cmpint (g_mkdir (below, 0700), ==, 0);
  for (guint i = 0; i < needles->len; i++)
    {
      g_autoptr(GByteArray) content = g_byte_array_new ();
      guint n_files = 0;

      g_assert_cmpuint (g_bytes_get_size (needles->pdata[i]), >, 11);
      g_byte_array_append (content, (const guint8 *) "before\0", 7);
      g_byte_array_append (content, g_bytes_get_data (needles->pdata[i], NULL),
                           (guint) g_bytes_get_size (needles->pdata[i]));
      g_byte_array_append (content, (const guint8 *) "\0after", 6);
      g_assert_true (g_file_set_contents (path, (char *) content->data, content->len, NULL));
      g_assert_cmpuint (search (home, needles, &n_files), >, 0);
    }
  fixture_remove (home);
}

/* --- the meeting --- */

static OrdetNotice *
make_notice (void)
{
  OrdetNotice *notice = ordet_notice_new (canaries[3]);

  notice->body = g_strdup (canaries[3]);
  notice->place = g_strdup (canaries[3]);
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("P%u", i);
      OrdetPersonData *person = ordet_notice_add_person (notice, id, canaries[i % 3]);

      person->pronoun = g_strdup (canaries[4]);
    }
  ordet_notice_add_item (notice, "1", canaries[5]);
  return notice;
}

static void
act (OrdetSession *session,
     OrdetAct      what,
     OrdetKey      key,
     const char   *value)
{
  g_autoptr(OrdetEvent) event = ordet_session_event (session, what);
  g_autoptr(GError) error = NULL;

  if (value != NULL)
    ordet_event_set_string (event, key, value);
  if (what == ORDET_ACT_ADD)
    ordet_event_set_string (event, ORDET_KEY_NAME, canaries[1]);
  ordet_session_act (session, event, &error);
  g_assert_no_error (error);
}

static void
hold_meeting (OrdetSession *session)
{
  g_autoptr(GBytes) text = g_bytes_new_static (canaries[5], strlen (canaries[5]));

  act (session, ORDET_ACT_OPEN, ORDET_KEY_NONE, NULL);
  act (session, ORDET_ACT_ITEM, ORDET_KEY_ITEM, "1");
  act (session, ORDET_ACT_ADD, ORDET_KEY_WHO, "G1");
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *id = g_strdup_printf ("P%u", i);

      act (session, ORDET_ACT_ARRIVE, ORDET_KEY_WHO, id);
      act (session, ORDET_ACT_HAND, ORDET_KEY_WHO, id);
      act (session, ORDET_ACT_NEXT, ORDET_KEY_NONE, NULL);
      act (session, ORDET_ACT_NOTE, ORDET_KEY_TEXT, canaries[i % G_N_ELEMENTS (canaries)]);
      act (session, ORDET_ACT_UNDO, ORDET_KEY_NONE, NULL);
      ordet_session_tick (session);
    }
  for (int minutes = 0; minutes < 2; minutes++)
    g_assert_true (ordet_session_put (session, minutes, canaries[5], text, NULL));
}

static void
assert_silent (const char *home,
               GPtrArray  *needles,
               guint       n_least)
{
  guint n_files = 0;

  g_assert_cmpuint (search (home, needles, &n_files), ==, 0);
  g_assert_cmpuint (n_files, >=, n_least);
}

static void
test_meeting (gconstpointer data)
{
  const char *home = data;
  g_autofree char *folder = ordet_store_default_folder ();
  g_autoptr(OrdetStore) store = fixture_store (folder);
  g_autoptr(OrdetNotice) notice = make_notice ();
  g_autoptr(GPtrArray) needles = all_needles (), list = NULL;
  g_autoptr(OrdetSession) session = NULL;
  g_autofree char *id = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_str_has_prefix (folder, home));
  id = ordet_store_create (store, notice, &error);
  g_assert_no_error (error);
  assert_silent (home, needles, 4);
  session = ordet_session_new (store, id, NULL, &error);
  g_assert_true (ordet_session_set_notice (session, notice, &error));
  hold_meeting (session);
  list = ordet_store_list (store, NULL);
  g_assert_cmpstr (((OrdetMeetingEntry *) list->pdata[0])->notice->title, ==, canaries[3]);
  /* In the middle of it: the log, the shared memory, the lock, the keys too. */
  assert_silent (home, needles, 6);
  g_clear_object (&session);
  assert_silent (home, needles, 6);
  g_assert_true (ordet_store_erase (store, id, FALSE, NULL, NULL, &error));
  assert_silent (home, needles, 5);
  g_clear_object (&store);
  assert_silent (home, needles, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *home = fixture_folder ();
  int result;

  /* Every place a program may write to by habit. */
  static const char *const places[] = { "HOME", "TMPDIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME",
                                        "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR" };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    g_setenv (places[i], home, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clear/search-finds-what-is-there", test_search_finds);
  g_test_add_data_func ("/clear/nothing-in-any-file", home, test_meeting);
  result = g_test_run ();
  fixture_remove (home);
  return result;
}
