/* ordet-manuscript.c — the secretary's draft: texts that save themselves, and the document
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-manuscript.h"

#include <string.h>

#include "ordet-letterhead.h"
#include "ordet-phrases.h"
#include "ordet-words.h"

/* A pause in the typing: long enough not to seal at every key, short enough
 * that a dead battery costs a word. */
#define SAVE_AFTER_MS 800

struct _OrdetManuscript
{
  GObject            parent_instance;

  OrdetSession      *session;  /* (owned) */
  OrdetMinutesTexts *texts;    /* (owned) */
  OrdetDocument     *document; /* (owned) (nullable) NULL: to be made anew */
  guint              saving;   /* source */
};

G_DEFINE_FINAL_TYPE (OrdetManuscript, ordet_manuscript, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
session_changed_cb (OrdetManuscript *self)
{
  g_clear_pointer (&self->document, ordet_document_unref);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
ordet_manuscript_dispose (GObject *object)
{
  OrdetManuscript *self = ORDET_MANUSCRIPT (object);

  if (self->session != NULL)
    {
      ordet_manuscript_flush (self);
      g_signal_handlers_disconnect_by_data (self->session, self);
    }
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ordet_manuscript_parent_class)->dispose (object);
}

static void
ordet_manuscript_finalize (GObject *object)
{
  OrdetManuscript *self = ORDET_MANUSCRIPT (object);

  g_clear_pointer (&self->document, ordet_document_unref);
  g_clear_pointer (&self->texts, ordet_minutes_texts_free);
  G_OBJECT_CLASS (ordet_manuscript_parent_class)->finalize (object);
}

static void
ordet_manuscript_class_init (OrdetManuscriptClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ordet_manuscript_dispose;
  object_class->finalize = ordet_manuscript_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ordet_manuscript_init (OrdetManuscript *self)
{
}

/* What was written before, or a draft nobody has touched. A row that cannot be
 * read is left where it is until something is written. */
static OrdetMinutesTexts *
load (OrdetSession *session)
{
  g_autoptr(GBytes) bytes = ordet_session_get (session, TRUE, ORDET_MINUTES_TEXTS, NULL);
  OrdetMinutesTexts *texts = bytes != NULL ? ordet_minutes_texts_from_bytes (bytes, NULL) : NULL;

  if (texts == NULL)
    texts = ordet_minutes_texts_new (ordet_meeting_notice (ordet_session_meeting (session)));
  return texts;
}

/**
 * ordet_manuscript_new:
 * @session: an open meeting
 *
 * Returns: (transfer full): its draft, with what was written before
 */
OrdetManuscript *
ordet_manuscript_new (OrdetSession *session)
{
  OrdetManuscript *self = g_object_new (ORDET_TYPE_MANUSCRIPT, NULL);

  self->session = g_object_ref (session);
  self->texts = load (session);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (session_changed_cb), self);
  return self;
}

/**
 * ordet_manuscript_session:
 * @self: a draft
 *
 * Returns: (transfer none): whose draft it is
 */
OrdetSession *
ordet_manuscript_session (OrdetManuscript *self)
{
  return self->session;
}

/**
 * ordet_manuscript_texts:
 * @self: a draft
 *
 * Returns: (transfer none): what the secretary has written; call
 *   ordet_manuscript_touch() after changing it
 */
OrdetMinutesTexts *
ordet_manuscript_texts (OrdetManuscript *self)
{
  return self->texts;
}

static const OrdetPhrases *
phrases (OrdetManuscript *self)
{
  const OrdetNotice *notice = ordet_meeting_notice (ordet_session_meeting (self->session));

  return ordet_phrases_for_language (self->texts->language != NULL ? self->texts->language
                                                                   : notice->language);
}

/**
 * ordet_manuscript_document:
 * @self: a draft
 *
 * Returns: (transfer none): the minutes as they stand, until the next change
 */
OrdetDocument *
ordet_manuscript_document (OrdetManuscript *self)
{
  if (self->document == NULL)
    self->document = ordet_minutes_build (ordet_session_meeting (self->session), self->texts, NULL,
                                          phrases (self));
  return self->document;
}

/**
 * ordet_manuscript_at_level:
 * @self: a draft
 * @level: how much is in it
 *
 * Returns: (transfer full): the minutes at another level, for an export
 */
OrdetDocument *
ordet_manuscript_at_level (OrdetManuscript *self,
                              OrdetMinutesLevel  level)
{
  OrdetMinutesOptions options = self->texts->options;

  options.level = level;
  return ordet_minutes_build (ordet_session_meeting (self->session), self->texts, &options,
                              phrases (self));
}

/**
 * ordet_manuscript_section:
 * @self: a draft
 * @place: an item's number, or ORDET_PLACE_…
 *
 * Returns: (transfer none) (nullable): that part of the document
 */
const OrdetNode *
ordet_manuscript_section (OrdetManuscript *self,
                             const char        *place)
{
  const OrdetNode *root = ordet_document_root (ordet_manuscript_document (self));

  if (strcmp (place, ORDET_PLACE_FRONT) == 0)
    return root;
  for (guint i = 0; i < ordet_node_n_children (root); i++)
    {
      const OrdetNode *child = ordet_node_child (root, i);

      if (child->type == ORDET_NODE_SECTION && g_strcmp0 (child->id, place) == 0)
        return child;
    }
  return NULL;
}

/**
 * ordet_manuscript_event_of:
 * @self: a draft
 * @key: of a block, as in ordet-minutes.h
 *
 * Returns: (transfer none) (nullable): the one event it was made from
 */
OrdetEvent *
ordet_manuscript_event_of (OrdetManuscript *self,
                              const char        *key)
{
  OrdetMeeting *meeting = ordet_session_meeting (self->session);
  char *end = NULL;
  guint64 number;

  if (key == NULL || key[0] != 'e' || !g_ascii_isdigit (key[1]))
    return NULL;
  number = g_ascii_strtoull (key + 1, &end, 10);
  return *end == '\0' && number < ordet_meeting_n_events (meeting)
           ? ordet_meeting_event (meeting, (gsize) number) : NULL;
}

/**
 * ordet_manuscript_place_of:
 * @self: a draft
 * @key: of a block, as in ordet-minutes.h
 *
 * Returns: (transfer full) (nullable): the number of the item it stands under
 */
char *
ordet_manuscript_place_of (OrdetManuscript *self,
                              const char        *key)
{
  OrdetMeeting *meeting = ordet_session_meeting (self->session);
  const OrdetEvent *event = ordet_manuscript_event_of (self, key);
  const OrdetFact *facts;
  gsize n;

  if (g_str_has_prefix (key, "item/"))
    {
      const char *id = key + strlen ("item/"), *end = strrchr (id, '/');

      return end != NULL ? g_strndup (id, (gsize) (end - id)) : NULL;
    }
  facts = ordet_meeting_facts (meeting, &n);
  for (gsize i = 0; event != NULL && i < n; i++)
    if (facts[i].event == event && facts[i].item != ORDET_NOBODY)
      return g_strdup (ordet_meeting_item (meeting, facts[i].item)->id);
  return NULL;
}

/**
 * ordet_manuscript_wall_us:
 *
 * Returns: microseconds since 1970 UTC, for approvals and the list of changes
 */
gint64
ordet_manuscript_wall_us (void)
{
  const OrdetClock *clock = ordet_clock_system ();

  return clock->wall_us (clock->data);
}

/**
 * ordet_manuscript_flush:
 * @self: a draft
 *
 * Saves what is waiting to be saved, now.
 *
 * Returns: FALSE if it could not be; "saved" says why, and it stays waiting
 */
gboolean
ordet_manuscript_flush (OrdetManuscript *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *words = NULL;

  if (self->saving == 0)
    return TRUE;
  g_clear_handle_id (&self->saving, g_source_remove);
  bytes = ordet_minutes_texts_to_bytes (self->texts);
  if (!ordet_session_put (self->session, TRUE, ORDET_MINUTES_TEXTS, bytes, &error))
    {
      words = ordet_words_error (error, NULL);
      ordet_manuscript_touch (self);
    }
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, words);
  return error == NULL;
}

/**
 * ordet_manuscript_set_form:
 * @self: a draft
 * @options: how the minutes are written out from now on
 * @language: (nullable): in which language; NULL: the meeting's
 *
 * Once the minutes are locked each choice that becomes another is listed among
 * the changes; released ones stay as they are.
 */
void
ordet_manuscript_set_form (OrdetManuscript           *self,
                           const OrdetMinutesOptions *options,
                           const char                *language)
{
  if (ordet_minutes_texts_set_form (self->texts, options, language, ordet_manuscript_wall_us ()))
    ordet_manuscript_touch (self);
}

static gboolean
save_cb (gpointer data)
{
  OrdetManuscript *self = data;

  ordet_manuscript_flush (self);
  return G_SOURCE_REMOVE;
}

static void
save_soon (OrdetManuscript *self)
{
  g_clear_handle_id (&self->saving, g_source_remove);
  self->saving = g_timeout_add (SAVE_AFTER_MS, save_cb, self);
}

/**
 * ordet_manuscript_logo:
 * @self: a draft
 *
 * Returns: (transfer full) (nullable): the picture above the minutes: that of
 *   this meeting, or of the same body's last one
 */
GBytes *
ordet_manuscript_logo (OrdetManuscript *self)
{
  OrdetMeeting *meeting = ordet_session_meeting (self->session);

  return ordet_letterhead_logo (ordet_session_store (self->session),
                                ordet_session_id (self->session),
                                ordet_meeting_notice (meeting)->body, NULL);
}

/**
 * ordet_manuscript_set_logo:
 * @self: a draft
 * @logo: (nullable): a picture that ordet_logo_check() takes; NULL for none
 * @error: return location, ORDET_ERROR
 *
 * Returns: FALSE with @error set if what was there before still stands
 */
gboolean
ordet_manuscript_set_logo (OrdetManuscript  *self,
                           GBytes           *logo,
                           GError          **error)
{
  g_autoptr(GBytes) none = g_bytes_new_static ("", 0);

  return ordet_session_put (self->session, TRUE, ORDET_MINUTES_LOGO, logo != NULL ? logo : none,
                            error);
}

/**
 * ordet_manuscript_write:
 * @self: a draft
 * @place: an item's number, or ORDET_PLACE_…
 * @after: (nullable): the block it stands behind; NULL: the beginning
 * @text: the secretary's own text there, all of it
 *
 * Typing: the text is kept and saved soon. No "changed" is emitted, for the
 * one who types has the text on the page already.
 */
void
ordet_manuscript_write (OrdetManuscript *self,
                           const char        *place,
                           const char        *after,
                           const char        *text)
{
  ordet_minutes_texts_set_free (self->texts, place, after, ORDET_LEVEL_PROPOSALS, text,
                                ordet_manuscript_wall_us ());
  g_clear_pointer (&self->document, ordet_document_unref);
  save_soon (self);
}

/**
 * ordet_manuscript_tell:
 * @self: a draft
 * @trouble: a sentence about what was not taken in
 *
 * Says it where it is said that the texts are saved.
 */
void
ordet_manuscript_tell (OrdetManuscript *self,
                       const char      *trouble)
{
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, trouble);
}

/**
 * ordet_manuscript_touch:
 * @self: a draft
 *
 * The texts have been changed: they are saved soon, and "changed" is emitted.
 */
void
ordet_manuscript_touch (OrdetManuscript *self)
{
  g_clear_pointer (&self->document, ordet_document_unref);
  save_soon (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
