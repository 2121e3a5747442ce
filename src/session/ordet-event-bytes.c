/* ordet-event-bytes.c — a fact as bytes, for the vault
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A long meeting has 100,000 facts and opens in half a second: GVariant, with a
 * dozen small objects a fact, takes most of that. The form is FORM, the act, its
 * time in microseconds, then each key with its value, by their numbers in
 * ordet-event.h, to the end. Whole numbers are of seven bits a byte, the lowest
 * first; those that may be negative are folded (0, −1, 1, −2 …); a text is its
 * length, its bytes and a zero. A reader that meets a number it does not know
 * refuses the fact: half a fact is worse than none.
 */
#include "ordet-event-bytes.h"

#include <string.h>

#include "ordet-rules.h"

/* In people's files: a change of what follows takes another number. */
#define FORM 1

/* --- writing --- */

static void
put_number (GByteArray *bytes,
            guint64     value)
{
  guint8 digits[10];
  guint n = 0;

  do
    {
      digits[n] = (guint8) ((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
      value >>= 7;
      n++;
    }
  while (value > 0);
  g_byte_array_append (bytes, digits, n);
}

static void
put_signed (GByteArray *bytes,
            gint64      value)
{
  put_number (bytes, ((guint64) value << 1) ^ (value < 0 ? G_MAXUINT64 : 0));
}

static void
put_text (GByteArray *bytes,
          const char *text)
{
  gsize size = strlen (text);

  put_number (bytes, size);
  g_byte_array_append (bytes, (const guint8 *) text, (guint) size + 1);
}

static void
put_strings (GByteArray        *bytes,
             const char *const *texts)
{
  put_number (bytes, g_strv_length ((char **) texts));
  for (; *texts != NULL; texts++)
    put_text (bytes, *texts);
}

static void
put_counts (GByteArray       *bytes,
            const OrdetEvent *event,
            OrdetKey          key)
{
  gsize n;
  const OrdetCount *counts = ordet_event_counts (event, key, &n);

  put_number (bytes, n);
  for (gsize i = 0; i < n; i++)
    {
      put_text (bytes, counts[i].name);
      put_signed (bytes, counts[i].number);
    }
}

/* Rules are rare and have many settings: they keep their own packing, little-endian. */
static void
put_rules (GByteArray       *bytes,
           const OrdetRules *rules)
{
  g_autoptr(GVariant) packed = g_variant_ref_sink (ordet_rules_pack (rules));
  g_autoptr(GVariant) ordered
    = G_BYTE_ORDER == G_LITTLE_ENDIAN ? g_variant_ref (packed) : g_variant_byteswap (packed);
  gsize size = g_variant_get_size (ordered);

  put_number (bytes, size);
  g_byte_array_append (bytes, g_variant_get_data (ordered), (guint) size);
}

static void
put_value (GByteArray       *bytes,
           const OrdetEvent *event,
           OrdetKey          key)
{
  switch (ordet_key_type (key))
    {
    case ORDET_TYPE_STRING:
      put_text (bytes, ordet_event_string (event, key));
      break;
    case ORDET_TYPE_STRINGS:
      put_strings (bytes, ordet_event_strings (event, key));
      break;
    case ORDET_TYPE_COUNTS:
      put_counts (bytes, event, key);
      break;
    case ORDET_TYPE_RULES:
      put_rules (bytes, ordet_event_rules (event, key));
      break;
    case ORDET_TYPE_BOOLEAN:
      put_number (bytes, ordet_event_boolean (event, key, FALSE) ? 1 : 0);
      break;
    case ORDET_TYPE_INTEGER:
    case ORDET_TYPE_SECONDS:
    default:
      put_signed (bytes, ordet_event_integer (event, key, 0));
      break;
    }
}

/**
 * ordet_event_to_bytes:
 * @event: a fact
 * @bytes: (inout): overwritten with it, all its keys too
 */
void
ordet_event_to_bytes (const OrdetEvent *event,
                      GByteArray       *bytes)
{
  gsize n = 0;
  const OrdetActKey *keys = ordet_act_keys (ordet_event_act (event), &n);

  g_byte_array_set_size (bytes, 0);
  put_number (bytes, FORM);
  put_number (bytes, ordet_event_act (event));
  put_signed (bytes, ordet_event_at_us (event));
  for (gsize i = 0; i < n; i++)
    if (ordet_event_has (event, keys[i].key))
      {
        put_number (bytes, keys[i].key);
        put_value (bytes, event, keys[i].key);
      }
}

/* --- reading --- */

typedef struct
{
  const guint8 *at;
  const guint8 *end;
  gboolean      bad; /* once something was not as it should be, all that follows is nothing */
} Reader;

static guint64
take_number (Reader *reader)
{
  guint64 value = 0;

  for (guint shift = 0; shift < 64 && reader->at < reader->end; shift += 7)
    {
      guint8 digit = *reader->at++;

      if (shift == 63 && digit > 1)
        break;
      value |= (guint64) (digit & 0x7f) << shift;
      if (digit < 0x80)
        return value;
    }
  reader->bad = TRUE;
  return 0;
}

static gint64
take_signed (Reader *reader)
{
  guint64 folded = take_number (reader);

  return (gint64) ((folded >> 1) ^ (folded & 1 ? G_MAXUINT64 : 0));
}

/* A length that is more than what is left is none. */
static gsize
take_length (Reader *reader)
{
  guint64 length = take_number (reader);

  if (length > (gsize) (reader->end - reader->at))
    reader->bad = TRUE;
  return reader->bad ? 0 : (gsize) length;
}

static const char *
take_text (Reader *reader)
{
  gsize size = take_length (reader);
  const char *text = (const char *) reader->at;

  if (reader->bad || (gsize) (reader->end - reader->at) <= size || text[size] != '\0')
    {
      reader->bad = TRUE;
      return "";
    }
  reader->at += size + 1;
  return text;
}

static void
take_strings (Reader     *reader,
              OrdetEvent *event,
              OrdetKey    key)
{
  gsize n = take_length (reader);
  g_autofree const char **texts = g_new0 (const char *, n + 1);

  for (gsize i = 0; i < n; i++)
    texts[i] = take_text (reader);
  ordet_event_set_strings (event, key, texts);
}

static void
take_counts (Reader     *reader,
             OrdetEvent *event,
             OrdetKey    key)
{
  gsize n = take_length (reader);

  for (gsize i = 0; i < n && !reader->bad; i++)
    {
      const char *name = take_text (reader);

      ordet_event_add_count (event, key, name, take_signed (reader));
    }
}

static void
take_rules (Reader     *reader,
            OrdetEvent *event,
            OrdetKey    key)
{
  gsize size = take_length (reader);
  g_autoptr(GBytes) bytes = g_bytes_new (reader->at, size);
  g_autoptr(GVariant) packed
    = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE ("a{iv}"), bytes, FALSE));
  g_autoptr(GVariant) ordered
    = G_BYTE_ORDER == G_LITTLE_ENDIAN ? g_variant_ref (packed) : g_variant_byteswap (packed);
  g_autoptr(OrdetRules) rules = ordet_rules_unpack (ordered, NULL);

  reader->at += size;
  if (rules != NULL)
    ordet_event_set_rules (event, key, rules);
  else
    reader->bad = TRUE;
}

static gboolean
act_has_key (OrdetAct act,
             guint64  key)
{
  gsize n = 0;
  const OrdetActKey *keys = ordet_act_keys (act, &n);

  for (gsize i = 0; i < n; i++)
    if ((guint64) keys[i].key == key)
      return TRUE;
  return FALSE;
}

static void
take_value (Reader     *reader,
            OrdetEvent *event,
            OrdetKey    key)
{
  switch (ordet_key_type (key))
    {
    case ORDET_TYPE_STRING:
      ordet_event_set_string (event, key, take_text (reader));
      break;
    case ORDET_TYPE_STRINGS:
      take_strings (reader, event, key);
      break;
    case ORDET_TYPE_COUNTS:
      take_counts (reader, event, key);
      break;
    case ORDET_TYPE_RULES:
      take_rules (reader, event, key);
      break;
    case ORDET_TYPE_BOOLEAN:
      ordet_event_set_boolean (event, key, take_number (reader) != 0);
      break;
    case ORDET_TYPE_INTEGER:
    case ORDET_TYPE_SECONDS:
    default:
      ordet_event_set_integer (event, key, take_signed (reader));
      break;
    }
}

/**
 * ordet_event_from_bytes:
 * @bytes: (array length=size): what ordet_event_to_bytes() gave
 * @size: how many
 * @error: return location, ORDET_ERROR_FORMAT
 *
 * Returns: (transfer full) (nullable): the fact, NULL if it is not one or comes
 *   from a newer version
 */
OrdetEvent *
ordet_event_from_bytes (const guint8  *bytes,
                        gsize          size,
                        GError       **error)
{
  Reader reader = { bytes, bytes + size, FALSE };
  guint64 form = take_number (&reader), act = take_number (&reader);
  gint64 at_us = take_signed (&reader);
  g_autoptr(OrdetEvent) event = NULL;

  if (form != FORM || act == 0 || act >= ORDET_N_ACTS || at_us < 0)
    reader.bad = TRUE;
  else
    event = ordet_event_new ((OrdetAct) act, at_us);
  while (!reader.bad && reader.at < reader.end)
    {
      guint64 key = take_number (&reader);

      if (!reader.bad && act_has_key ((OrdetAct) act, key))
        take_value (&reader, event, (OrdetKey) key);
      else
        reader.bad = TRUE;
    }
  if (!reader.bad)
    return g_steal_pointer (&event);
  g_set_error (error, ORDET_ERROR, ORDET_ERROR_FORMAT,
               "A fact of the meeting cannot be read by this version.");
  return NULL;
}
