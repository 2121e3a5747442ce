/* ordet-vault.c — sealed rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row is a nonce of 24 random bytes and the ciphertext of
 * XChaCha20-Poly1305; the text under it is padded to a multiple of 64 bytes
 * (privacy.md 1). The meeting, the kind and the sequence are sealed in as
 * associated data, so a row moved to another place does not open.
 */
#include "ordet-vault.h"

#include <sodium.h>
#include <string.h>

#include "ordet-trouble.h"

#define PAD 64
#define NONCE crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define TAG crypto_aead_xchacha20poly1305_ietf_ABYTES

/* 16 bytes of randomness as text: nobody can guess or order them. */
#define ID_BYTES 16

/* "ordet", a version, the kind, the sequence, then the meeting's id. */
#define AD_FIXED 16
#define AD_MAX (AD_FIXED + 64)

G_STATIC_ASSERT (ORDET_SECRET_BYTES == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
G_STATIC_ASSERT (ORDET_SECRET_BYTES >= crypto_generichash_KEYBYTES_MIN);

/* Its bytes are in memory of their own: locked, guarded, left out of core
 * dumps and overwritten when freed (sodium_malloc). */
struct _OrdetSecret
{
  guint8 *bytes; /* (owned) ORDET_SECRET_BYTES */
};

/**
 * ordet_vault_init:
 * @error: return location, ORDET_ERROR_STORE
 *
 * Makes libsodium ready; may be called any number of times.
 *
 * Returns: FALSE with @error set if the system has no randomness to give
 */
gboolean
ordet_vault_init (GError **error)
{
  if (sodium_init () >= 0)
    return TRUE;
  return ordet_trouble_set (error, ORDET_STORE_TROUBLE_OTHER, "(libsodium cannot be used)");
}

/**
 * ordet_row_part:
 * @row: a kind of row
 *
 * Returns: whose key seals such rows, and with what they are erased
 */
OrdetPart
ordet_row_part (OrdetRow row)
{
  return row == ORDET_ROW_MINUTES_TEXT ? ORDET_PART_MINUTES : ORDET_PART_FLOOR;
}

/**
 * ordet_secret_new_blank:
 *
 * Returns: (transfer full): a key of zeros, to be filled
 */
OrdetSecret *
ordet_secret_new_blank (void)
{
  OrdetSecret *self = g_new0 (OrdetSecret, 1);

  self->bytes = sodium_malloc (ORDET_SECRET_BYTES);
  if (self->bytes == NULL)
    g_error ("No locked memory for a key");
  sodium_memzero (self->bytes, ORDET_SECRET_BYTES);
  return self;
}

/**
 * ordet_secret_new:
 *
 * Returns: (transfer full): a new random key
 */
OrdetSecret *
ordet_secret_new (void)
{
  OrdetSecret *self = ordet_secret_new_blank ();

  randombytes_buf (self->bytes, ORDET_SECRET_BYTES);
  return self;
}

/**
 * ordet_secret_copy:
 * @self: a key
 *
 * Returns: (transfer full): the same key in memory of its own
 */
OrdetSecret *
ordet_secret_copy (const OrdetSecret *self)
{
  OrdetSecret *copy = ordet_secret_new_blank ();

  memcpy (copy->bytes, self->bytes, ORDET_SECRET_BYTES);
  return copy;
}

/**
 * ordet_secret_free:
 * @self: (nullable) (transfer full): a key; its bytes are overwritten
 */
void
ordet_secret_free (OrdetSecret *self)
{
  if (self == NULL)
    return;
  sodium_free (self->bytes);
  g_free (self);
}

/**
 * ordet_secret_bytes:
 * @self: a key
 *
 * Returns: (transfer none): its ORDET_SECRET_BYTES bytes; to be copied nowhere
 *   but into the place where keys are kept
 */
guint8 *
ordet_secret_bytes (OrdetSecret *self)
{
  return self->bytes;
}

/**
 * ordet_secret_to_hex:
 * @self: a key
 *
 * Returns: (transfer full): the key as 64 hexadecimal digits, for a service
 *   that keeps texts; free with ordet_secret_free_hex()
 */
char *
ordet_secret_to_hex (const OrdetSecret *self)
{
  char *hex = sodium_malloc (2 * ORDET_SECRET_BYTES + 1);

  if (hex == NULL)
    g_error ("No locked memory for a key");
  return sodium_bin2hex (hex, 2 * ORDET_SECRET_BYTES + 1, self->bytes, ORDET_SECRET_BYTES);
}

/**
 * ordet_secret_free_hex:
 * @hex: (nullable) (transfer full): what ordet_secret_to_hex() gave; overwritten
 */
void
ordet_secret_free_hex (char *hex)
{
  sodium_free (hex);
}

/**
 * ordet_secret_from_hex:
 * @hex: a text from outside
 *
 * Returns: (transfer full) (nullable): the key, NULL if @hex is none
 */
OrdetSecret *
ordet_secret_from_hex (const char *hex)
{
  g_autoptr(OrdetSecret) self = ordet_secret_new_blank ();
  size_t n = 0;

  if (strlen (hex) != 2 * ORDET_SECRET_BYTES
      || sodium_hex2bin (self->bytes, ORDET_SECRET_BYTES, hex, strlen (hex), NULL, &n, NULL) != 0
      || n != ORDET_SECRET_BYTES)
    return NULL;
  return g_steal_pointer (&self);
}

/* What a row is, written the same on every machine. */
static gsize
associated_data (guint8      ad[AD_MAX],
                 const char *meeting,
                 OrdetRow    row,
                 gint64      seq)
{
  gsize n = strlen (meeting);
  guint64 place = GUINT64_TO_LE ((guint64) seq);

  g_assert (n <= AD_MAX - AD_FIXED);
  memset (ad, 0, AD_FIXED);
  memcpy (ad, "ordet\1", 6);
  ad[7] = (guint8) row;
  memcpy (ad + 8, &place, sizeof place);
  memcpy (ad + AD_FIXED, meeting, n);
  return AD_FIXED + n;
}

/**
 * ordet_vault_seal:
 * @secret: the key
 * @meeting: the meeting's id
 * @row: what is sealed
 * @seq: its sequence, ≥ 0
 * @data: (array length=size): the text
 * @size: bytes of it
 * @sealed: (inout): overwritten with the row
 *
 * Seals a text for its one place (privacy.md 1).
 */
void
ordet_vault_seal (const OrdetSecret *secret,
                  const char        *meeting,
                  OrdetRow           row,
                  gint64             seq,
                  gconstpointer      data,
                  gsize              size,
                  GByteArray        *sealed)
{
  gsize padded = (size / PAD + 1) * PAD, n_ad, n = 0;
  guint8 ad[AD_MAX], *text;
  unsigned long long n_sealed = 0;

  g_byte_array_set_size (sealed, (guint) (NONCE + padded + TAG));
  randombytes_buf (sealed->data, NONCE);
  text = sealed->data + NONCE;
  if (size > 0)
    memcpy (text, data, size);
  if (sodium_pad (&n, text, size, PAD, padded) != 0 || n != padded)
    g_assert_not_reached ();
  n_ad = associated_data (ad, meeting, row, seq);
  crypto_aead_xchacha20poly1305_ietf_encrypt (text, &n_sealed, text, padded, ad, n_ad, NULL,
                                              sealed->data, secret->bytes);
  g_assert (n_sealed == padded + TAG);
}

/**
 * ordet_vault_open:
 * @secret: the key
 * @meeting: the meeting's id
 * @row: what it should be
 * @seq: its sequence
 * @sealed: (array length=size) (nullable): the row
 * @size: bytes of it
 * @data: (inout): overwritten with the text
 * @error: return location, ORDET_ERROR_STORE
 *
 * Returns: FALSE with @error set if the row was altered, belongs elsewhere or
 *   was sealed with another key
 */
gboolean
ordet_vault_open (const OrdetSecret  *secret,
                  const char         *meeting,
                  OrdetRow            row,
                  gint64              seq,
                  gconstpointer       sealed,
                  gsize               size,
                  GByteArray         *data,
                  GError            **error)
{
  const guint8 *bytes = sealed;
  guint8 ad[AD_MAX];
  gsize n_ad = associated_data (ad, meeting, row, seq), n = 0;
  unsigned long long n_text = 0;

  if (bytes != NULL && size >= NONCE + TAG + PAD && size <= G_MAXUINT)
    {
      g_byte_array_set_size (data, (guint) (size - NONCE - TAG));
      if (crypto_aead_xchacha20poly1305_ietf_decrypt (data->data, &n_text, NULL, bytes + NONCE,
                                                      size - NONCE, ad, n_ad, bytes,
                                                      secret->bytes) == 0
          && sodium_unpad (&n, data->data, n_text, PAD) == 0)
        {
          g_byte_array_set_size (data, (guint) n);
          return TRUE;
        }
    }
  g_byte_array_set_size (data, 0);
  return ordet_trouble_set (error, ORDET_STORE_TROUBLE_TAMPERED,
                            "(kind %d, number %" G_GINT64_FORMAT ")", (int) row, seq);
}

/**
 * ordet_vault_seq_of_name:
 * @secret: the key that seals the row
 * @name: the name of a text
 *
 * Where a named text is kept: a hash that only the key's holder can make, so
 * that the place says nothing about the name.
 *
 * Returns: 0 … G_MAXINT64
 */
gint64
ordet_vault_seq_of_name (const OrdetSecret *secret,
                         const char        *name)
{
  guint8 hash[crypto_generichash_BYTES];
  guint64 place;

  crypto_generichash (hash, sizeof hash, (const guint8 *) name, strlen (name), secret->bytes,
                      ORDET_SECRET_BYTES);
  memcpy (&place, hash, sizeof place);
  return (gint64) (GUINT64_FROM_LE (place) >> 1);
}

/**
 * ordet_vault_random_id:
 *
 * Returns: (transfer full): 32 hexadecimal digits of randomness, an id that
 *   leads nowhere
 */
char *
ordet_vault_random_id (void)
{
  guint8 bytes[ID_BYTES];
  char *id = g_malloc (2 * ID_BYTES + 1);

  randombytes_buf (bytes, sizeof bytes);
  return sodium_bin2hex (id, 2 * ID_BYTES + 1, bytes, sizeof bytes);
}
