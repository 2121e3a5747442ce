/* ordet-fold.c — a name as a hurried hand types it: without marks, without case
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-fold.h"

#include <string.h>

/* Letters that Unicode does not take apart, and the signs of which keyboards
 * have another form. All others lose their marks by decomposition. */
static const struct
{
  gunichar    letter;
  const char *plain;
} plain[] = {
  { 0x00c6, "ae" }, { 0x00e6, "ae" }, /* æ */
  { 0x00d8, "o" },  { 0x00f8, "o" },  /* ø */
  { 0x00d0, "d" },  { 0x00f0, "d" },  /* ð */
  { 0x00de, "th" }, { 0x00fe, "th" }, /* þ */
  { 0x00df, "ss" }, { 0x1e9e, "ss" }, /* ß */
  { 0x0110, "d" },  { 0x0111, "d" },  /* đ */
  { 0x0126, "h" },  { 0x0127, "h" },  /* ħ */
  { 0x0131, "i" },                    /* ı */
  { 0x0141, "l" },  { 0x0142, "l" },  /* ł */
  { 0x014a, "n" },  { 0x014b, "n" },  /* ŋ */
  { 0x0152, "oe" }, { 0x0153, "oe" }, /* œ */
  { 0x0166, "t" },  { 0x0167, "t" },  /* ŧ */
  { 0x2018, "'" },  { 0x2019, "'" },  { 0x02bc, "'" },
  { 0x2010, "-" },  { 0x2011, "-" },  { 0x2013, "-" },  { 0x2212, "-" },
  { 0x03c2, "\317\203" },             /* the last sigma of a word */
};

static void
fold_char (gunichar  c,
           GString  *out)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_parts;

  for (gsize i = 0; i < G_N_ELEMENTS (plain); i++)
    if (plain[i].letter == c)
      {
        g_string_append (out, plain[i].plain);
        return;
      }

  n_parts = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n_parts; i++)
    if (g_unichar_ismark (parts[i]) || g_unichar_type (parts[i]) == G_UNICODE_FORMAT)
      continue;
    else if (g_unichar_isspace (parts[i]))
      g_string_append_c (out, ' ');
    else if (n_parts > 1 && parts[i] != c)
      fold_char (parts[i], out);
    else
      g_string_append_unichar (out, g_unichar_tolower (parts[i]));
}

/**
 * ordet_folded_init:
 * @self: (out caller-allocates): where to put it; clear with ordet_folded_clear()
 * @text: any text; what is not UTF-8 is read as far as it is
 *
 * Folds: compatibility decomposition, no marks and no invisible signs (a
 * right-to-left mark is one), ø→o, æ→ae, å→a, ð→d, þ→th, ß→ss, ł→l, lower
 * case, every space a plain one, every hyphen and apostrophe the typed one.
 */
void
ordet_folded_init (OrdetFolded *self,
                   const char  *text)
{
  g_autoptr(GString) out = g_string_new (NULL);
  g_autoptr(GArray) from = g_array_new (FALSE, FALSE, sizeof (guint));
  const char *end;
  guint at = 0;

  g_utf8_validate (text, -1, &end);
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      at = (guint) (p - text);
      fold_char (g_utf8_get_char (p), out);
      while (from->len < out->len)
        g_array_append_val (from, at);
    }
  at = (guint) (end - text);
  g_array_append_val (from, at);

  self->n_bytes = out->len;
  self->text = g_string_free (g_steal_pointer (&out), FALSE);
  self->from = (guint *) (gpointer) g_array_free (g_steal_pointer (&from), FALSE);
}

/**
 * ordet_folded_clear:
 * @self: a folded text
 *
 * Frees what it holds, not itself.
 */
void
ordet_folded_clear (OrdetFolded *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->from, g_free);
  self->n_bytes = 0;
}

/**
 * ordet_fold:
 * @text: any text
 *
 * Returns: (transfer full): it, folded as by ordet_folded_init()
 */
char *
ordet_fold (const char *text)
{
  OrdetFolded folded;
  char *result;

  ordet_folded_init (&folded, text);
  result = g_steal_pointer (&folded.text);
  ordet_folded_clear (&folded);
  return result;
}
