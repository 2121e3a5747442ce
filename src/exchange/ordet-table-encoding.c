/* ordet-table-encoding.c — which letters the bytes of a table are
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * UTF-16 shows itself by a mark or by its zeros, UTF-8 by its form, which
 * nothing else has by accident. What is left is Windows-1252, in which
 * Latin-1 is contained; where neither fits, it is said so: a wrong letter in
 * a name is worse than no name.
 */
#include "ordet-table-private.h"

#include <string.h>

/* 0x80 … 0x9f of Windows-1252; 0: nothing stands there. */
static const gunichar high[32] = {
  0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

/* Control characters that no text has. A last ^Z is the end of a DOS file. */
static gboolean
no_text (guint8   byte,
         gboolean last)
{
  return byte < 0x20 && !g_ascii_isspace (byte) && !(last && byte == 0x1a);
}

static guint
line_at (const char *text,
         gsize       at)
{
  guint line = 1;

  for (gsize i = 0; i < at; i++)
    if (text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n'))
      line++;
  return line;
}

static char *
from_1252 (const guint8      *data,
           gsize              size,
           OrdetTableTrouble *trouble)
{
  g_autoptr(GString) out = g_string_sized_new (size + size / 8);

  for (gsize i = 0; i < size; i++)
    {
      gunichar c = data[i] >= 0x80 && data[i] < 0xa0 ? high[data[i] - 0x80] : data[i];

      if (c == 0)
        {
          ordet_table_fail (trouble, ORDET_TABLE_STRANGE_ENCODING,
                            line_at ((const char *) data, i));
          return NULL;
        }
      g_string_append_unichar (out, c);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
from_16 (const guint8      *data,
         gsize              size,
         gboolean           big,
         OrdetTableTrouble *trouble)
{
  g_autofree gunichar2 *units = g_new (gunichar2, size / 2 + 1);
  g_autofree char *text = NULL;
  glong read = 0, written = 0;
  gsize n = size / 2;

  for (gsize i = 0; i < n; i++)
    units[i] = (gunichar2) (big ? data[2 * i] << 8 | data[2 * i + 1]
                                : data[2 * i + 1] << 8 | data[2 * i]);
  text = size % 2 != 0 ? NULL : g_utf16_to_utf8 (units, (glong) n, &read, &written, NULL);
  if (text == NULL || (gsize) read != n)
    {
      ordet_table_fail (trouble, ORDET_TABLE_BAD_UTF16, 0);
      return NULL;
    }
  for (glong i = 0; i < written; i++)
    if (no_text ((guint8) text[i], i + 1 == written))
      {
        ordet_table_fail (trouble, ORDET_TABLE_NOT_TEXT, 0);
        return NULL;
      }
  return g_steal_pointer (&text);
}

/* Without a mark: digits, separators and line ends have a zero on one side. */
static gboolean
looks_16 (const guint8 *data,
          gsize         size,
          gboolean     *big)
{
  gsize zeros[2] = { 0, 0 };

  for (gsize i = 0; i < size; i++)
    zeros[i % 2] += data[i] == 0;
  *big = zeros[0] > zeros[1];
  return MAX (zeros[0], zeros[1]) > 0 && MAX (zeros[0], zeros[1]) >= 4 * MIN (zeros[0], zeros[1]);
}

/* One bad byte among good letters is damage, not another encoding. */
static gboolean
mostly_utf8 (const char *text,
             gsize       size,
             gsize      *first_bad)
{
  gsize good = 0, bad = 0;

  *first_bad = size;
  for (gsize i = 0; i < size;)
    {
      gunichar c = g_utf8_get_char_validated (text + i, (gssize) (size - i));

      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          *first_bad = MIN (*first_bad, i);
          bad++;
          i++;
        }
      else
        {
          good += c >= 0x80;
          i += (gsize) g_unichar_to_utf8 (c, NULL);
        }
    }
  return good > bad;
}

static char *
from_8 (const char         *text,
        gsize               size,
        gboolean            marked,
        const char        **encoding,
        OrdetTableTrouble  *trouble)
{
  gsize bad;

  for (gsize i = 0; i < size; i++)
    if (no_text ((guint8) text[i], i + 1 == size))
      {
        ordet_table_fail (trouble, ORDET_TABLE_NOT_TEXT, 0);
        return NULL;
      }
  *encoding = "UTF-8";
  if (g_utf8_validate (text, (gssize) size, NULL))
    return g_strndup (text, size);
  if (mostly_utf8 (text, size, &bad) || marked)
    {
      ordet_table_fail (trouble, ORDET_TABLE_BAD_UTF8, line_at (text, bad));
      return NULL;
    }
  *encoding = "Windows-1252";
  return from_1252 ((const guint8 *) text, size, trouble);
}

/*
 * ordet_table_to_utf8:
 * @data: the bytes of a text
 * @size: how many, at least one
 * @encoding: (out): a static name for it
 * @trouble: (out): why not
 *
 * Returns: (transfer full) (nullable): the text without any mark before it
 */
char *
ordet_table_to_utf8 (const guint8       *data,
                     gsize               size,
                     const char        **encoding,
                     OrdetTableTrouble  *trouble)
{
  gboolean big, marked = size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0;

  if (size >= 2 && ((data[0] == 0xff && data[1] == 0xfe) || (data[0] == 0xfe && data[1] == 0xff)))
    {
      *encoding = data[0] == 0xfe ? "UTF-16BE" : "UTF-16LE";
      return from_16 (data + 2, size - 2, data[0] == 0xfe, trouble);
    }
  if (!marked && looks_16 (data, size, &big))
    {
      *encoding = big ? "UTF-16BE" : "UTF-16LE";
      return from_16 (data, size, big, trouble);
    }
  return from_8 ((const char *) data + (marked ? 3 : 0), size - (marked ? 3 : 0), marked, encoding,
                 trouble);
}
