/* ordet-log-scan.c — the guard before the parser: strict JSON, bounded depth
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * json-glib reads more than JSON (comments, quotes of both kinds), descends
 * as deep as the text asks it to, and does not look at halves of surrogate
 * pairs. A log comes from anywhere, so each line passes RFC 8259 here first.
 */
#include "ordet-log-private.h"

#include <string.h>

typedef struct
{
  const char *at;
  const char *end;
  guint       depth;
  const char *problem; /* (nullable) why the text was refused */
} Scan;

static gboolean scan_value (Scan *scan);

/* Sets an error that begins with the number of the line; always FALSE. */
gboolean
ordet_log_bad (OrdetLogContext *context,
               GError         **error,
               const char      *format,
               ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, ORDET_ERROR, ORDET_ERROR_FORMAT, "line %u: %s", context->line, what);
  return FALSE;
}

static gboolean
refuse (Scan       *scan,
        const char *problem)
{
  if (scan->problem == NULL)
    scan->problem = problem;
  return FALSE;
}

static void
skip_space (Scan *scan)
{
  while (scan->at < scan->end &&
         (*scan->at == ' ' || *scan->at == '\t' || *scan->at == '\r' || *scan->at == '\n'))
    scan->at++;
}

/* Takes the next character if it is that one. */
static gboolean
take (Scan *scan,
      char  wanted)
{
  if (scan->at >= scan->end || *scan->at != wanted)
    return FALSE;
  scan->at++;
  return TRUE;
}

static gboolean
take_word (Scan       *scan,
           const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (scan->end - scan->at) < length || strncmp (scan->at, word, length) != 0)
    return refuse (scan, "is not JSON");
  scan->at += length;
  return TRUE;
}

static gboolean
take_hex (Scan  *scan,
          guint *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++)
    {
      if (scan->at >= scan->end || !g_ascii_isxdigit (*scan->at))
        return refuse (scan, "has a broken \\u in a text");
      *unit = *unit << 4 | (guint) g_ascii_xdigit_value (*scan->at++);
    }
  return TRUE;
}

/* After "\u": a character other than NUL, or a whole surrogate pair. */
static gboolean
scan_unicode (Scan *scan)
{
  guint unit, low;

  if (!take_hex (scan, &unit))
    return FALSE;
  if (unit == 0)
    return refuse (scan, "has a NUL character in a text");
  if (unit < 0xd800 || unit > 0xdfff)
    return TRUE;
  if (unit < 0xdc00 && take (scan, '\\') && take (scan, 'u') && take_hex (scan, &low) &&
      low >= 0xdc00 && low <= 0xdfff)
    return TRUE;
  return refuse (scan, "has half a character in a text");
}

static gboolean
scan_escape (Scan *scan)
{
  if (scan->at < scan->end && strchr ("\"\\/bfnrt", *scan->at) != NULL && *scan->at != '\0')
    {
      scan->at++;
      return TRUE;
    }
  return take (scan, 'u') ? scan_unicode (scan) : refuse (scan, "has a broken \\ in a text");
}

static gboolean
scan_string (Scan *scan)
{
  if (!take (scan, '"'))
    return refuse (scan, "is not JSON");
  while (scan->at < scan->end)
    {
      guchar c = (guchar) *scan->at++;

      if (c == '"')
        return TRUE;
      if (c < 0x20)
        return refuse (scan, "has a control character in a text");
      if (c == '\\' && !scan_escape (scan))
        return FALSE;
    }
  return refuse (scan, "ends inside a text");
}

static gboolean
take_digits (Scan *scan)
{
  const char *begin = scan->at;

  while (scan->at < scan->end && g_ascii_isdigit (*scan->at))
    scan->at++;
  return scan->at > begin;
}

/* At most 15 digits before and after the point: what a double holds exactly,
 * and far more than any number of a meeting. */
static gboolean
scan_number (Scan *scan)
{
  const char *begin = scan->at;

  take (scan, '-');
  if (!take (scan, '0') && !take_digits (scan))
    return refuse (scan, "is not JSON");
  if (scan->at - begin > 16)
    return refuse (scan, "has a number out of range");
  if (take (scan, '.') && !take_digits (scan))
    return refuse (scan, "is not JSON");
  if (take (scan, 'e') || take (scan, 'E'))
    {
      if (!take (scan, '-'))
        take (scan, '+');
      begin = scan->at;
      if (!take_digits (scan))
        return refuse (scan, "is not JSON");
      if (scan->at - begin > 2)
        return refuse (scan, "has a number out of range");
    }
  return TRUE;
}

static gboolean
scan_member (Scan *scan)
{
  skip_space (scan);
  if (!scan_string (scan))
    return FALSE;
  skip_space (scan);
  return take (scan, ':') ? scan_value (scan) : refuse (scan, "is not JSON");
}

/* An array or an object; the opening bracket is taken. */
static gboolean
scan_collection (Scan    *scan,
                 char     closing,
                 gboolean (*scan_one) (Scan *))
{
  if (++scan->depth > ORDET_LOG_MAX_DEPTH)
    return refuse (scan, "is nested too deep");
  skip_space (scan);
  if (!take (scan, closing))
    {
      do
        {
          if (!scan_one (scan))
            return FALSE;
          skip_space (scan);
        }
      while (take (scan, ','));
      if (!take (scan, closing))
        return refuse (scan, "is not JSON");
    }
  scan->depth--;
  return TRUE;
}

static gboolean
scan_value (Scan *scan)
{
  gboolean good;

  skip_space (scan);
  if (scan->at >= scan->end)
    return refuse (scan, "ends too early");
  switch (*scan->at)
    {
    case '{':
      scan->at++;
      good = scan_collection (scan, '}', scan_member);
      break;
    case '[':
      scan->at++;
      good = scan_collection (scan, ']', scan_value);
      break;
    case '"':
      good = scan_string (scan);
      break;
    case 't':
      good = take_word (scan, "true");
      break;
    case 'f':
      good = take_word (scan, "false");
      break;
    case 'n':
      good = take_word (scan, "null");
      break;
    default:
      good = scan_number (scan);
    }
  skip_space (scan);
  return good;
}

/*
 * ordet_log_scan:
 * @context: the line that is being read
 * @text: UTF-8
 * @length: bytes
 *
 * Whether @text is one JSON value, nested at most ORDET_LOG_MAX_DEPTH deep,
 * in which every text is whole Unicode without NUL.
 */
gboolean
ordet_log_scan (OrdetLogContext *context,
                const char      *text,
                gsize            length,
                GError         **error)
{
  Scan scan = { .at = text, .end = text + length };

  if (!scan_value (&scan))
    return ordet_log_bad (context, error, "the line %s", scan.problem);
  if (scan.at != scan.end)
    return ordet_log_bad (context, error, "the line holds more than one object");
  return TRUE;
}
