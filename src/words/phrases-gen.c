/* phrases-gen.c — at build time: tables of phrases → C
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: phrases-gen OUT.c IN.tsv…
 *
 * A line is a key and its phrase in en, sv, nb, nn, separated by tabs; lines
 * that begin with # are comments. Every phrase is there in every language and
 * has the same {places} and the same number of plural forms, or the build
 * stops with the file and the line. The keys come out sorted, for a binary
 * search.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define N_COLUMNS 5
#define MAX_ROWS 1000
#define MAX_LINE 4000

typedef struct
{
  char *cell[N_COLUMNS]; /* key, en, sv, nb, nn */
} Row;

static Row rows[MAX_ROWS];
static int n_rows;

static void
stop (const char *file,
      int         line,
      const char *what)
{
  fprintf (stderr, "%s:%d: %s\n", file, line, what);
  exit (1);
}

static int
compare (const void *a,
         const void *b)
{
  return strcmp (((const Row *) a)->cell[0], ((const Row *) b)->cell[0]);
}

static int
count (const char *text,
       char        sign)
{
  int n = 0;

  for (; *text != '\0'; text++)
    n += *text == sign;
  return n;
}

/* Every {place} of @a is somewhere in @b. */
static int
places_in (const char *a,
           const char *b)
{
  const char *begin, *end;

  for (begin = strchr (a, '{'); begin != NULL; begin = strchr (end, '{'))
    {
      char place[64];

      end = strchr (begin, '}');
      if (end == NULL || end - begin + 2 > (long) sizeof place)
        return 0;
      memcpy (place, begin, (size_t) (end - begin + 1));
      place[end - begin + 1] = '\0';
      if (strstr (b, place) == NULL)
        return 0;
    }
  return 1;
}

static void
check (const char *file,
       int         line,
       const Row  *row)
{
  for (int i = 0; i < N_COLUMNS; i++)
    if (*row->cell[i] == '\0')
      stop (file, line, "an empty column");
  for (int i = 2; i < N_COLUMNS; i++)
    {
      if (!places_in (row->cell[1], row->cell[i]) || !places_in (row->cell[i], row->cell[1]))
        stop (file, line, "the languages do not have the same {places}");
      if (count (row->cell[1], '|') != count (row->cell[i], '|') ||
          count (row->cell[1], '/') != count (row->cell[i], '/'))
        stop (file, line, "the languages do not have the same number of forms");
    }
}

static void
read_file (const char *file)
{
  static char buffer[MAX_LINE];
  FILE *in = fopen (file, "r");
  int line = 0;

  if (in == NULL)
    stop (file, 0, "cannot be read");
  while (fgets (buffer, sizeof buffer, in) != NULL)
    {
      char *at = buffer;
      Row *row = &rows[n_rows];

      line++;
      buffer[strcspn (buffer, "\n")] = '\0';
      if (*buffer == '#' || *buffer == '\0')
        continue;
      if (n_rows == MAX_ROWS)
        stop (file, line, "too many phrases");
      for (int i = 0; i < N_COLUMNS; i++)
        {
          char *cell = strsep (&at, "\t");

          if (cell == NULL)
            stop (file, line, "a column is missing");
          row->cell[i] = strdup (cell);
        }
      if (at != NULL)
        stop (file, line, "a column too many");
      check (file, line, row);
      n_rows++;
    }
  fclose (in);
}

static void
write_string (FILE       *out,
              const char *text)
{
  fputc ('"', out);
  for (; *text != '\0'; text++)
    {
      if (*text == '"' || *text == '\\')
        fputc ('\\', out);
      fputc (*text, out);
    }
  fputc ('"', out);
}

int
main (int   argc,
      char *argv[])
{
  FILE *out;

  if (argc < 3)
    stop ("phrases-gen", 0, "usage: phrases-gen OUT.c IN.tsv...");
  for (int i = 2; i < argc; i++)
    read_file (argv[i]);
  qsort (rows, (size_t) n_rows, sizeof *rows, compare);
  for (int i = 1; i < n_rows; i++)
    if (compare (&rows[i - 1], &rows[i]) == 0)
      stop (argv[2], 0, rows[i].cell[0]);
  out = fopen (argv[1], "w");
  if (out == NULL)
    stop (argv[1], 0, "cannot be written");
  fprintf (out, "/* made by phrases-gen from data/phrases */\n");
  fprintf (out, "static const char *const rows[][%d] = {\n", N_COLUMNS);
  for (int i = 0; i < n_rows; i++)
    {
      fprintf (out, "  { ");
      for (int j = 0; j < N_COLUMNS; j++)
        {
          write_string (out, rows[i].cell[j]);
          fprintf (out, j + 1 < N_COLUMNS ? ", " : " },\n");
        }
    }
  fprintf (out, "};\n");
  return fclose (out) == 0 ? 0 : 1;
}
