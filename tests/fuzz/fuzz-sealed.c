/* fuzz-sealed.c — a meeting carried in a sealed file
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file that says so is read as it is. Other bytes are how a sealed file is
 * damaged: one that was changed anywhere, cut or added to opens as it was or
 * not at all.
 */
#include "fuzz.h"

#include <string.h>

#include "ordet-carry.h"

#define MAGIC "{\"ordet\":\"sealed-meeting\""
/* The smallest costs there are: the fuzzer has seconds, and a file may ask for
 * minutes. */
#define COSTS ",\"ops\":1,\"kib\":8,"

static void
read_as_it_is (const uint8_t *data,
               size_t         size)
{
  g_autoptr(GBytes) sealed = g_bytes_new (data, size);
  g_autoptr(GBytes) log = NULL;
  g_autoptr(GError) error = NULL;

  if (ordet_carry_look_at (sealed, &error))
    g_assert_true (ordet_carry_is_sealed ((const char *) data, size));
  g_clear_error (&error);
  if (g_strstr_len ((const char *) data, (gssize) MIN (size, 200), COSTS) == NULL)
    return;
  log = ordet_carry_unseal (sealed, "six words of a good list", &error);
  fuzz_assert_result (log, error);
}

/* Three bytes of @data are one change: where, and with what. */
static GByteArray *
damaged (GBytes        *sealed,
         const uint8_t *data,
         size_t         size)
{
  gsize length;
  const guint8 *bytes = g_bytes_get_data (sealed, &length);
  GByteArray *changed = g_byte_array_new ();

  g_byte_array_append (changed, bytes, (guint) length);
  for (gsize i = 0; i + 3 <= size && changed->len > 0; i += 3)
    {
      guint at = ((guint) data[i] << 8 | data[i + 1]) % changed->len;

      if (data[i + 2] == 0)
        g_byte_array_set_size (changed, at);
      else if (data[i + 2] == 1)
        g_byte_array_append (changed, data, (guint) MIN (size, 64));
      else
        changed->data[at] ^= data[i + 2] & 0xfe;
    }
  return changed;
}

static gboolean
asks_for_little (const GByteArray *file)
{
  return g_strstr_len ((const char *) file->data, MIN (file->len, 200), COSTS) != NULL;
}

static void
open_damaged (const uint8_t *data,
              size_t         size)
{
  static const char passphrase[] = "six words of a good list";
  g_autoptr(GBytes) log = g_bytes_new (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) sealed = ordet_carry_seal_with (log, passphrase, 1, 8, &error);
  g_autoptr(GByteArray) changed = NULL;
  g_autoptr(GBytes) file = NULL;
  g_autoptr(GBytes) opened = NULL;

  g_assert_no_error (error);
  changed = damaged (sealed, data, size);
  file = g_bytes_new (changed->data, changed->len);
  if (!asks_for_little (changed))
    {
      ordet_carry_look_at (file, NULL);
      return;
    }
  opened = ordet_carry_unseal (file, passphrase, &error);
  fuzz_assert_result (opened, error);
  g_assert_true ((opened != NULL) == g_bytes_equal (file, sealed));
  g_assert_true (opened == NULL || g_bytes_equal (opened, log));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  if (size >= strlen (MAGIC) && memcmp (data, MAGIC, strlen (MAGIC)) == 0)
    read_as_it_is (data, size);
  else
    open_damaged (data, size);
  return 0;
}
