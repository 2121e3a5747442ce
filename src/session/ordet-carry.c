/* ordet-carry.c — a meeting in a sealed file, for another computer
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-carry.h"

#include <sodium.h>
#include <string.h>

#include "ordet-vault.h"

#define MAGIC "{\"ordet\":\"sealed-meeting\",\"version\":"
#define SALT_BYTES crypto_pwhash_SALTBYTES
#define CHUNK (64 * 1024)
#define OVERHEAD crypto_secretstream_xchacha20poly1305_ABYTES
#define STREAM_HEADER crypto_secretstream_xchacha20poly1305_HEADERBYTES

/* The header line with its end is shorter than this. */
#define LINE_MAX_BYTES 200

/* The log, what each of its messages adds, the line and the stream's header. */
#define MAX_SEALED \
  (ORDET_CARRY_MAX_LOG + (ORDET_CARRY_MAX_LOG / CHUNK + 3) * OVERHEAD + STREAM_HEADER + \
   LINE_MAX_BYTES)

G_STATIC_ASSERT (ORDET_SECRET_BYTES == crypto_secretstream_xchacha20poly1305_KEYBYTES);

typedef struct
{
  guint  ops;
  guint  kib;
  guint8 salt[SALT_BYTES];
  gsize  length; /* of the line, with its end */
} Header;

typedef crypto_secretstream_xchacha20poly1305_state Stream;

/* The sentence in the person's language is made in the room of words. */
static gboolean
trouble (GError           **error,
         OrdetCarryTrouble  code,
         const char        *english)
{
  g_set_error_literal (error, ORDET_CARRY, (int) code, english);
  return FALSE;
}

static gboolean
altered (GError **error)
{
  return trouble (error, ORDET_CARRY_ALTERED, "The sealed file has been altered.");
}

/**
 * ordet_carry_is_sealed:
 * @beginning: the first bytes of a file
 * @length: how many
 *
 * Returns: whether it says that it is a sealed meeting, of whatever version
 */
gboolean
ordet_carry_is_sealed (const char *beginning,
                       gsize       length)
{
  return length >= strlen (MAGIC) && memcmp (beginning, MAGIC, strlen (MAGIC)) == 0;
}

/* --- the passphrase --- */

/* It is written down by hand and typed again elsewhere: one blank is as good as
 * three, and a letter with its accent is the same in one character or two. */
static char *
normal_passphrase (const char *passphrase)
{
  g_autofree char *composed = g_utf8_normalize (passphrase, -1, G_NORMALIZE_NFC);
  g_auto(GStrv) parts = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  if (composed == NULL) /* not UTF-8: its bytes as they are */
    return g_strdup (passphrase);
  parts = g_strsplit_set (composed, " \t\r\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] != '\0' && text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, parts[i]);
      sodium_memzero (parts[i], strlen (parts[i]));
    }
  sodium_memzero (composed, strlen (composed));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * ordet_carry_forget:
 * @passphrase: (nullable) (transfer full): overwritten and freed
 */
void
ordet_carry_forget (char *passphrase)
{
  if (passphrase != NULL)
    sodium_memzero (passphrase, strlen (passphrase));
  g_free (passphrase);
}

/**
 * ordet_carry_passphrase:
 *
 * Draws words, each as likely as any other, with the system's generator.
 *
 * Returns: (transfer full): ORDET_CARRY_WORDS words with blanks between them;
 *   ordet_carry_forget() it
 */
char *
ordet_carry_passphrase (void)
{
  GString *text = g_string_sized_new (ORDET_CARRY_WORDS * 9);

  for (guint i = 0; i < ORDET_CARRY_WORDS; i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, ordet_carry_word (randombytes_uniform (ordet_carry_n_words ())));
    }
  return g_string_free (text, FALSE);
}

/**
 * ordet_carry_check:
 * @passphrase: one that somebody has thought of
 * @error: return location, ORDET_CARRY_SHORT
 *
 * Returns: whether it is long enough to seal a meeting with
 */
gboolean
ordet_carry_check (const char  *passphrase,
                   GError     **error)
{
  char *normal = normal_passphrase (passphrase);
  glong length = g_utf8_validate (normal, -1, NULL) ? g_utf8_strlen (normal, -1)
                                                    : (glong) strlen (normal);

  ordet_carry_forget (normal);
  if (length >= ORDET_CARRY_LEAST)
    return TRUE;
  return trouble (error, ORDET_CARRY_SHORT, "The passphrase is shorter than 12 characters.");
}

static OrdetSecret *
derive (const Header  *header,
        const char    *passphrase,
        GError       **error)
{
  g_autoptr(OrdetSecret) key = ordet_secret_new_blank ();
  char *normal = normal_passphrase (passphrase);
  int failed = crypto_pwhash (ordet_secret_bytes (key), ORDET_SECRET_BYTES, normal,
                              strlen (normal), header->salt, header->ops,
                              (size_t) header->kib * 1024, crypto_pwhash_ALG_ARGON2ID13);

  ordet_carry_forget (normal);
  if (failed == 0)
    return g_steal_pointer (&key);
  trouble (error, ORDET_CARRY_MEMORY, "There is not enough memory to make the key.");
  return NULL;
}

/* --- the header line --- */

static char *
print_header (const Header *header)
{
  char salt[SALT_BYTES * 2 + 1];

  sodium_bin2hex (salt, sizeof salt, header->salt, SALT_BYTES);
  return g_strdup_printf (MAGIC "%d,\"kdf\":\"argon2id\",\"ops\":%u,\"kib\":%u,\"salt\":\"%s\"}\n",
                          ORDET_CARRY_VERSION, header->ops, header->kib, salt);
}

/* Skips @text, or says that it is not there. */
static gboolean
take_text (const char **line,
           const char  *text)
{
  if (!g_str_has_prefix (*line, text))
    return FALSE;
  *line += strlen (text);
  return TRUE;
}

static gboolean
take_number (const char **line,
             guint        most,
             guint       *number)
{
  char *end = NULL;
  guint64 value;

  if (!g_ascii_isdigit (**line))
    return FALSE;
  value = g_ascii_strtoull (*line, &end, 10);
  *line = end;
  *number = (guint) MIN (value, G_MAXUINT);
  return value <= most;
}

static gboolean
take_salt (const char **line,
           guint8      *salt)
{
  size_t n = 0;
  const char *end = NULL;

  if (sodium_hex2bin (salt, SALT_BYTES, *line, SALT_BYTES * 2, NULL, &n, &end) != 0 ||
      n != SALT_BYTES)
    return FALSE;
  *line = end;
  return TRUE;
}

/* Only a line that print_header() would write is taken: there is no second way
 * to write one. The bounds keep a made-up file from asking for all memory. */
static gboolean
parse_line (const char  *text,
            Header      *header,
            GError     **error)
{
  guint version = 0;

  if (!take_text (&text, MAGIC) || !take_number (&text, G_MAXUINT, &version) || version == 0)
    return trouble (error, ORDET_CARRY_FOREIGN, "The file is not a sealed meeting.");
  if (version > ORDET_CARRY_VERSION)
    return trouble (error, ORDET_CARRY_NEWER,
                    "The file was sealed by a newer version of Ordet.");
  if (!take_text (&text, ",\"kdf\":\"argon2id\",\"ops\":") ||
      !take_number (&text, ORDET_CARRY_MAX_OPS, &header->ops) || header->ops == 0 ||
      !take_text (&text, ",\"kib\":") ||
      !take_number (&text, ORDET_CARRY_MAX_KIB, &header->kib) || header->kib < 8 ||
      !take_text (&text, ",\"salt\":\"") || !take_salt (&text, header->salt) ||
      strcmp (text, "\"}\n") != 0)
    return altered (error);
  return TRUE;
}

static gboolean
parse_header (const guint8  *data,
              gsize          size,
              Header        *header,
              GError       **error)
{
  const guint8 *end = memchr (data, '\n', MIN (size, LINE_MAX_BYTES));
  g_autofree char *line = NULL;

  if (end == NULL)
    {
      if (!ordet_carry_is_sealed ((const char *) data, size))
        return trouble (error, ORDET_CARRY_FOREIGN, "The file is not a sealed meeting.");
      return trouble (error, ORDET_CARRY_CUT, "The sealed file ends too early.");
    }
  header->length = (gsize) (end - data) + 1;
  line = g_strndup ((const char *) data, header->length);
  return parse_line (line, header, error);
}

/* --- sealing --- */

static void
push (Stream        *stream,
      GByteArray    *sealed,
      const guint8  *data,
      gsize          size,
      const char    *ad,
      unsigned char  tag)
{
  guint8 *message = g_malloc (size + OVERHEAD);

  crypto_secretstream_xchacha20poly1305_push (stream, message, NULL, data, size,
                                              (const guint8 *) ad, ad != NULL ? strlen (ad) : 0,
                                              tag);
  g_byte_array_append (sealed, message, (guint) (size + OVERHEAD));
  g_free (message);
}

static void
push_log (Stream     *stream,
          GByteArray *sealed,
          GBytes     *log)
{
  gsize size, done = 0;
  const guint8 *data = g_bytes_get_data (log, &size);

  for (; size - done > CHUNK; done += CHUNK)
    push (stream, sealed, data + done, CHUNK, NULL, 0);
  push (stream, sealed, data != NULL ? data + done : (const guint8 *) "", size - done, NULL,
        crypto_secretstream_xchacha20poly1305_TAG_FINAL);
}

/**
 * ordet_carry_seal_with:
 * @log: a meeting log, at most ORDET_CARRY_MAX_LOG bytes
 * @passphrase: what opens it
 * @ops: passes of Argon2id, from 1
 * @kib: its memory in KiB, from 8
 * @error: return location, ORDET_CARRY
 *
 * As ordet_carry_seal(), with other costs: for tests, and for a later version.
 *
 * Returns: (transfer full) (nullable): the whole file
 */
GBytes *
ordet_carry_seal_with (GBytes      *log,
                       const char  *passphrase,
                       guint        ops,
                       guint        kib,
                       GError     **error)
{
  Header header = { .ops = ops, .kib = kib };
  g_autoptr(OrdetSecret) key = NULL;
  g_autofree char *line = NULL;
  GByteArray *sealed;
  guint8 start[STREAM_HEADER];
  Stream stream;

  g_return_val_if_fail (ops >= 1 && ops <= ORDET_CARRY_MAX_OPS, NULL);
  g_return_val_if_fail (kib >= 8 && kib <= ORDET_CARRY_MAX_KIB, NULL);

  if (g_bytes_get_size (log) > ORDET_CARRY_MAX_LOG)
    {
      trouble (error, ORDET_CARRY_TOO_LARGE, "The meeting is too large for a sealed file.");
      return NULL;
    }
  if (!ordet_vault_init (error))
    return NULL;
  randombytes_buf (header.salt, SALT_BYTES);
  if ((key = derive (&header, passphrase, error)) == NULL)
    return NULL;

  line = print_header (&header);
  sealed = g_byte_array_new ();
  crypto_secretstream_xchacha20poly1305_init_push (&stream, start, ordet_secret_bytes (key));
  g_byte_array_append (sealed, (const guint8 *) line, (guint) strlen (line));
  g_byte_array_append (sealed, start, STREAM_HEADER);
  push (&stream, sealed, (const guint8 *) "", 0, line, 0);
  push_log (&stream, sealed, log);
  sodium_memzero (&stream, sizeof stream);
  return g_byte_array_free_to_bytes (sealed);
}

/**
 * ordet_carry_seal:
 * @log: a meeting log, at most ORDET_CARRY_MAX_LOG bytes
 * @passphrase: what opens it; how good it is is not looked at
 * @error: return location, ORDET_CARRY
 *
 * Seals a meeting; takes most of a second, and 256 MiB meanwhile.
 *
 * Returns: (transfer full) (nullable): the whole file
 */
GBytes *
ordet_carry_seal (GBytes      *log,
                  const char  *passphrase,
                  GError     **error)
{
  return ordet_carry_seal_with (log, passphrase, ORDET_CARRY_OPS, ORDET_CARRY_KIB, error);
}

/* --- opening --- */

typedef struct
{
  const guint8 *data; /* (unowned) what is left of the file */
  gsize         size;
} Rest;

/* The empty message that only the right key opens. */
static gboolean
pull_first (Stream       *stream,
            Rest         *rest,
            const char   *line,
            gsize         length,
            GError      **error)
{
  unsigned char tag = 0;
  guint8 nothing[1];

  if (crypto_secretstream_xchacha20poly1305_pull (stream, nothing, NULL, &tag, rest->data,
                                                  OVERHEAD, (const guint8 *) line, length) != 0)
    return trouble (error, ORDET_CARRY_PASSPHRASE,
                    "The passphrase does not open the file, or its beginning was altered.");
  rest->data += OVERHEAD;
  rest->size -= OVERHEAD;
  return tag == 0 ? TRUE : altered (error);
}

/* The messages up to the one with the tag that says it is the last. */
static gboolean
pull_log (Stream      *stream,
          Rest        *rest,
          GByteArray  *log,
          GError     **error)
{
  unsigned char tag = 0;

  while (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL)
    {
      gsize size = MIN (rest->size, CHUNK + OVERHEAD);
      guint before = log->len;

      if (size < OVERHEAD)
        return trouble (error, ORDET_CARRY_CUT, "The sealed file ends too early.");
      g_byte_array_set_size (log, before + (guint) (size - OVERHEAD));
      if (crypto_secretstream_xchacha20poly1305_pull (stream, log->data + before, NULL, &tag,
                                                      rest->data, size, NULL, 0) != 0)
        /* A message that was cut is shorter than the others. */
        return size < CHUNK + OVERHEAD
                 ? trouble (error, ORDET_CARRY_CUT, "The sealed file was cut off or altered.")
                 : altered (error);
      rest->data += size;
      rest->size -= size;
    }
  return rest->size == 0 ? TRUE : altered (error);
}

static gboolean
unseal_with (const OrdetSecret  *key,
             const Header       *header,
             Rest               *rest,
             GByteArray         *log,
             GError            **error)
{
  const char *line = (const char *) rest->data;
  Stream stream;
  gboolean good;

  rest->data += header->length;
  rest->size -= header->length;
  crypto_secretstream_xchacha20poly1305_init_pull (&stream, rest->data,
                                                   ordet_secret_bytes ((OrdetSecret *) key));
  rest->data += STREAM_HEADER;
  rest->size -= STREAM_HEADER;
  good = pull_first (&stream, rest, line, header->length, error) &&
         pull_log (&stream, rest, log, error);
  sodium_memzero (&stream, sizeof stream);
  return good;
}

static gboolean
look_at (GBytes   *sealed,
         Header   *header,
         Rest     *rest,
         GError  **error)
{
  rest->data = g_bytes_get_data (sealed, &rest->size);
  if (rest->data == NULL)
    rest->data = (const guint8 *) "";
  if (rest->size > MAX_SEALED)
    return trouble (error, ORDET_CARRY_TOO_LARGE, "The file is too large for a sealed meeting.");
  if (!parse_header (rest->data, rest->size, header, error))
    return FALSE;
  if (rest->size < header->length + STREAM_HEADER + OVERHEAD)
    return trouble (error, ORDET_CARRY_CUT, "The sealed file ends too early.");
  return TRUE;
}

/**
 * ordet_carry_look_at:
 * @sealed: a whole file
 * @error: return location, ORDET_CARRY
 *
 * Returns: whether it is a sealed meeting of this version, as far as that can be
 *   seen without its passphrase
 */
gboolean
ordet_carry_look_at (GBytes  *sealed,
                     GError **error)
{
  Header header = { 0 };
  Rest rest;

  return look_at (sealed, &header, &rest, error);
}

/**
 * ordet_carry_unseal:
 * @sealed: a whole file
 * @passphrase: what should open it
 * @error: return location, ORDET_CARRY
 *
 * Opens what ordet_carry_seal() made; takes as long.
 *
 * Returns: (transfer full) (nullable): the meeting log, whole; %NULL and nothing
 *   of it if anything at all is wrong
 */
GBytes *
ordet_carry_unseal (GBytes      *sealed,
                    const char  *passphrase,
                    GError     **error)
{
  g_autoptr(GByteArray) log = NULL;
  g_autoptr(OrdetSecret) key = NULL;
  Header header = { 0 };
  Rest rest;

  if (!ordet_vault_init (error) || !look_at (sealed, &header, &rest, error))
    return NULL;
  if ((key = derive (&header, passphrase, error)) == NULL)
    return NULL;
  /* Never without memory, not even for an empty log: there is no place in none. */
  log = g_byte_array_sized_new (CHUNK);
  if (unseal_with (key, &header, &rest, log, error))
    return g_byte_array_free_to_bytes (g_steal_pointer (&log));
  if (log->len > 0)
    sodium_memzero (log->data, log->len);
  return NULL;
}

/* --- files --- */

/**
 * ordet_carry_read_file:
 * @file: a file
 * @cancellable: (nullable): to stop it
 * @error: return location, ORDET_CARRY or #GIOErrorEnum
 *
 * Reads a file, but no more of it than a sealed meeting can be.
 *
 * Returns: (transfer full) (nullable): its bytes
 */
GBytes *
ordet_carry_read_file (GFile         *file,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr(GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr(GByteArray) data = g_byte_array_new ();
  gssize n = 1;

  while (stream != NULL && n > 0)
    {
      guint before = data->len;

      if (before > MAX_SEALED)
        {
          trouble (error, ORDET_CARRY_TOO_LARGE, "The file is too large for a sealed meeting.");
          return NULL;
        }
      g_byte_array_set_size (data, before + CHUNK);
      n = g_input_stream_read (G_INPUT_STREAM (stream), data->data + before, CHUNK, cancellable,
                               error);
      g_byte_array_set_size (data, before + (guint) MAX (n, 0));
    }
  return stream != NULL && n == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&data)) : NULL;
}

/**
 * ordet_carry_write_file:
 * @path: where to; what stands there is replaced
 * @sealed: what ordet_carry_seal() made
 * @error: return location, ORDET_ERROR_OUTPUT
 *
 * Writes it, readable by its owner only: @path is the old file or the whole new
 * one. What lies beside it meanwhile is sealed too.
 *
 * Returns: FALSE if it could not be written; @path is then as it was
 */
gboolean
ordet_carry_write_file (const char  *path,
                        GBytes      *sealed,
                        GError     **error)
{
  gsize size;
  const char *data = g_bytes_get_data (sealed, &size);
  g_autoptr(GError) reason = NULL;

  if (g_file_set_contents_full (path, data, (gssize) size,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                &reason))
    return TRUE;
  g_set_error (error, ORDET_ERROR, ORDET_ERROR_OUTPUT, "%s", reason->message);
  return FALSE;
}
