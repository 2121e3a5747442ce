/* test-log-large.c — logs at the bounds of the format
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file is never on disk: a stream makes it up as it is read.
 */
#include "log-common.h"

#include <string.h>

/* A stream that says `first` once and then `again` until `total` bytes. */
typedef struct
{
  GInputStream parent_instance;

  char   *first; /* (owned) */
  char   *again; /* (owned) */
  guint64 total;
  guint64 at;
} Repeated;

typedef GInputStreamClass RepeatedClass;

static GType repeated_get_type (void);
G_DEFINE_TYPE (Repeated, repeated, G_TYPE_INPUT_STREAM)

static gssize
repeated_read (GInputStream  *stream,
               void          *buffer,
               gsize          count,
               GCancellable  *cancellable,
               GError       **error)
{
  Repeated *self = (Repeated *) stream;
  gsize first = strlen (self->first), again = strlen (self->again);
  const char *from = self->first + self->at;
  gsize n = first - MIN (self->at, first);

  if (n == 0)
    {
      gsize within = (gsize) ((self->at - first) % again);

      from = self->again + within;
      n = again - within;
    }
  n = (gsize) MIN (MIN (n, count), self->total - self->at);
  memcpy (buffer, from, n);
  self->at += n;
  return (gssize) n;
}

static void
repeated_finalize (GObject *object)
{
  Repeated *self = (Repeated *) object;

  g_free (self->first);
  g_free (self->again);
  G_OBJECT_CLASS (repeated_parent_class)->finalize (object);
}

static void
repeated_class_init (RepeatedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = repeated_finalize;
  klass->read_fn = repeated_read;
}

static void
repeated_init (Repeated *self)
{
}

static GInputStream *
repeated_new (const char *again,
              guint64     total)
{
  Repeated *self = g_object_new (repeated_get_type (), NULL);

  self->first = g_strdup (FIRST);
  self->again = g_strdup (again);
  self->total = total;
  return G_INPUT_STREAM (self);
}

static char *
note_of (gsize length)
{
  GString *line = g_string_new ("{\"t\":\"10:00:00\",\"act\":\"note\",\"text\":\"");

  while (line->len < length - 3)
    g_string_append_c (line, 'x');
  g_string_append (line, "\"}\n");
  return g_string_free (line, FALSE);
}

/* 256 MiB are read, a byte more is refused. Half a mebibyte a line keeps this
 * a matter of a second. */
static void
test_file_size (void)
{
  gsize length = ORDET_LOG_MAX_LINE / 2;
  g_autofree char *note = note_of (length);
  guint64 whole = ORDET_LOG_MAX_FILE - (ORDET_LOG_MAX_FILE - strlen (FIRST)) % length;

  for (int more = 0; more < 2; more++)
    {
      g_autoptr(GInputStream) stream = repeated_new (note, more ? ORDET_LOG_MAX_FILE + 1 : whole);
      g_autoptr(GError) error = NULL;
      g_autoptr(OrdetLog) log = ordet_log_read_stream (stream, &error);

      g_assert_cmpint (log != NULL, ==, !more);
      if (more)
        g_assert_nonnull (strstr (error->message, ": the file is larger than"));
      else
        g_assert_cmpuint (ordet_log_n_lines (log), ==, (whole - strlen (FIRST)) / length);
    }
}

/* A hundred thousand acts come back as they were; how long reading took is
 * printed, for nobody to compare with. */
static void
test_many_lines (void)
{
  const char *hand = "{\"t\":\"10:00:00\",\"act\":\"hand\",\"who\":\"P1\",\"kind\":\"speech\"}\n";
  g_autoptr(GInputStream) stream = repeated_new (hand, strlen (FIRST) + 100000 * strlen (hand));
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetLog) log = NULL;

  g_test_timer_start ();
  log = ordet_log_read_stream (stream, &error);
  g_test_minimized_result (g_test_timer_elapsed (), "100,000 lines read in %.3f s",
                           g_test_timer_last ());
  g_assert_no_error (error);
  g_assert_cmpuint (ordet_log_n_lines (log), ==, 100000);
  for (gsize i = 0; i < ordet_log_n_lines (log); i++)
    g_assert_true (ordet_event_equal (ordet_log_line (log, i)->event,
                                      ordet_log_line (log, 0)->event));
}

/* The most costly line: as many members as a line can hold. */
static void
test_many_members (void)
{
  g_autoptr(GString) text = g_string_new (FIRST "{\"t\":\"10:00:00\",\"act\":\"vote\",\"id\":\"V\","
                                          "\"method\":\"hands\",\"counts\":{\"a\":0");
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetLog) log = NULL;

  for (guint i = 0; text->len < ORDET_LOG_MAX_LINE; i++)
    g_string_append_printf (text, ",\"%x\":0", i);
  g_string_append (text, "}}\n");
  log = read_text (text->str, (gssize) text->len, &error);
  g_assert_null (log);
  g_assert_nonnull (strstr (error->message, "line 2: “counts” holds more than 1000 figures"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/log/file-size", test_file_size);
  g_test_add_func ("/log/many-lines", test_many_lines);
  g_test_add_func ("/log/many-members", test_many_members);
  return g_test_run ();
}
