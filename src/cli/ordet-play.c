/* ordet-play.c — a log played in memory, through the same door as the windows
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lines that --check prints are a format (meeting-log.md) that scripts
 * read: they are not translated.
 */
#include "ordet-cli.h"

#include <glib/gi18n.h>

/*
 * ordet_play_init:
 * @self: (out): a play that has not begun
 * @log: outlives @self
 * @name: what to call it; outlives @self
 */
void
ordet_play_init (OrdetPlay      *self,
                 const OrdetLog *log,
                 const char     *name)
{
  *self = (OrdetPlay) { .log = log, .name = name };
  self->meeting = ordet_meeting_new (ordet_log_notice (log));
  self->refusals = g_array_new (FALSE, FALSE, sizeof (OrdetRefusal));
}

void
ordet_play_clear (OrdetPlay *self)
{
  g_clear_pointer (&self->meeting, ordet_meeting_free);
  g_clear_pointer (&self->refusals, g_array_unref);
}

static OrdetRefusal
play_act (OrdetPlay          *self,
          const OrdetLogLine *line,
          OrdetPlayFlags      flags)
{
  g_autoptr(GError) error = NULL;

  self->n_acts++;
  if (ordet_meeting_act (self->meeting, line->event, NULL, &error))
    return ORDET_REFUSAL_NONE;
  self->n_refused++;
  if (flags & ORDET_PLAY_STRICT)
    {
      self->stopped = TRUE;
      /* Translators: a file, a line's number, an act and the code of a refusal. */
      ordet_cli_say (_("%s:%u: the act “%s” is refused: %s."), self->name, line->line,
                     ordet_act_to_string (ordet_event_act (line->event)), error->message);
    }
  return (OrdetRefusal) error->code;
}

static void
fail (OrdetPlay          *self,
      const OrdetLogLine *line,
      const char         *expected,
      const char         *got,
      OrdetPlayFlags      flags)
{
  self->n_failed++;
  if (flags & ORDET_PLAY_CHECK)
    ordet_cli_print ("%s:%u: expected %s, got %s", self->name, line->line, expected, got);
}

static void
play_expect (OrdetPlay          *self,
             const OrdetLogLine *line,
             OrdetRefusal        refused,
             OrdetPlayFlags      flags)
{
  g_autoptr(GPtrArray) failures = ordet_expect_compare (line->expect, self->meeting, line->at_us,
                                                        refused);

  self->n_expected += ordet_expect_n_keys (line->expect);
  for (guint i = 0; failures != NULL && i < failures->len; i++)
    {
      const OrdetExpectFailure *failure = failures->pdata[i];

      fail (self, line, failure->expected, failure->got, flags);
    }
}

/* An act that is not carried out is a failed expectation, never passed over. */
static void
play_unknown (OrdetPlay          *self,
              const OrdetLogLine *line,
              OrdetPlayFlags      flags)
{
  g_autofree char *got = g_strdup_printf ("\"%s\"", line->unknown);

  self->n_expected++;
  fail (self, line, "an act of the format", got, flags);
  self->stopped = (flags & ORDET_PLAY_STRICT) != 0;
  if (self->stopped || (flags & ORDET_PLAY_CHECK) == 0)
    /* Translators: a file, a line's number and an act. */
    ordet_cli_say (_("%s:%u: the act “%s” is not known here."), self->name, line->line,
                   line->unknown);
}

/*
 * ordet_play_run:
 * @self: a play that has not begun
 * @until_us: play what happens up to this moment; ORDET_NEVER for all of it
 * @flags: what to print, and when to stop
 */
void
ordet_play_run (OrdetPlay      *self,
                gint64          until_us,
                OrdetPlayFlags  flags)
{
  OrdetRefusal refused = ORDET_REFUSAL_NONE;

  for (; self->n_played < ordet_log_n_lines (self->log) && !self->stopped; self->n_played++)
    {
      const OrdetLogLine *line = ordet_log_line (self->log, self->n_played);

      if (line->at_us > until_us)
        break;
      self->now_us = line->at_us;
      if (line->event != NULL)
        refused = play_act (self, line, flags);
      else if (line->expect != NULL)
        play_expect (self, line, refused, flags);
      else
        play_unknown (self, line, flags);
      g_array_append_val (self->refusals, refused);
    }
  if (until_us != ORDET_NEVER)
    self->now_us = MAX (until_us, self->now_us);
}
