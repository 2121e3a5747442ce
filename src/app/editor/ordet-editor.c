/* ordet-editor.c — changes people, agenda and rules, before and during a meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-editor.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "ordet-editor-private.h"

G_DEFINE_FINAL_TYPE (OrdetEditor, ordet_editor, G_TYPE_OBJECT)

/* Long enough that a word is sealed once and not letter by letter, short
 * enough that nobody has left the room. */
#define SAVE_MS 700

enum
{
  SIGNAL_CHANGED,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const gsize fields[ORDET_N_FIELDS] = {
  [ORDET_FIELD_TITLE] = G_STRUCT_OFFSET (OrdetNotice, title),
  [ORDET_FIELD_BODY] = G_STRUCT_OFFSET (OrdetNotice, body),
  [ORDET_FIELD_PLACE] = G_STRUCT_OFFSET (OrdetNotice, place),
  [ORDET_FIELD_DATE] = G_STRUCT_OFFSET (OrdetNotice, date),
  [ORDET_FIELD_START] = G_STRUCT_OFFSET (OrdetNotice, start),
  [ORDET_FIELD_END] = G_STRUCT_OFFSET (OrdetNotice, end),
  [ORDET_FIELD_KIND] = G_STRUCT_OFFSET (OrdetNotice, kind),
  [ORDET_FIELD_LANGUAGE] = G_STRUCT_OFFSET (OrdetNotice, language),
  [ORDET_FIELD_PROFILE] = G_STRUCT_OFFSET (OrdetNotice, profile),
  [ORDET_FIELD_CHILD_CARE] = G_STRUCT_OFFSET (OrdetNotice, child_care),
};

/* Once somebody has acted, the meeting itself is what is edited. */
static void
sync_draft (OrdetEditor *self)
{
  OrdetMeeting *meeting = ordet_session_meeting (self->session);

  if (ordet_meeting_n_events (meeting) > 0)
    g_clear_pointer (&self->draft, ordet_notice_free);
  else if (self->draft == NULL)
    self->draft = ordet_notice_copy (ordet_meeting_notice (meeting));
  g_clear_pointer (&self->rules, ordet_rules_free);
}

static void
session_changed_cb (OrdetEditor *self)
{
  if (self->saving)
    return;
  sync_draft (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
save_cb (gpointer data)
{
  OrdetEditor *self = data;
  g_autoptr(GError) error = NULL;

  self->save = 0;
  if (!ordet_editor_flush (self, &error))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
  return G_SOURCE_REMOVE;
}

/**
 * ordet_editor_flush:
 * @self: the editor
 * @error: return location, as of ordet_session_set_notice()
 *
 * Keeps now what was changed; called before the meeting is opened or left.
 *
 * Returns: %FALSE if it could not be kept
 */
gboolean
ordet_editor_flush (OrdetEditor  *self,
                    GError      **error)
{
  gboolean kept;

  g_return_val_if_fail (ORDET_IS_EDITOR (self), FALSE);

  g_clear_handle_id (&self->save, g_source_remove);
  if (self->draft == NULL ||
      ordet_notice_equal (self->draft,
                          ordet_meeting_notice (ordet_session_meeting (self->session))))
    return TRUE;
  self->saving = TRUE;
  kept = ordet_session_set_notice (self->session, self->draft, error);
  self->saving = FALSE;
  return kept;
}

void
ordet_editor_touch (OrdetEditor *self)
{
  g_clear_pointer (&self->rules, ordet_rules_free);
  if (self->save == 0)
    self->save = g_timeout_add (SAVE_MS, save_cb, self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

gboolean
ordet_editor_act (OrdetEditor  *self,
                  OrdetEvent   *event,
                  GError      **error)
{
  g_autoptr(OrdetEvent) owned = event;

  return ordet_session_act (self->session, owned, error);
}

static void
ordet_editor_dispose (GObject *object)
{
  OrdetEditor *self = ORDET_EDITOR (object);

  if (self->save != 0)
    {
      g_autoptr(GError) error = NULL;

      /* Nobody is left to be told; the window flushes before it goes. */
      ordet_editor_flush (self, &error);
    }
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->draft, ordet_notice_free);
  g_clear_pointer (&self->rules, ordet_rules_free);
  G_OBJECT_CLASS (ordet_editor_parent_class)->dispose (object);
}

static void
ordet_editor_class_init (OrdetEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ordet_editor_dispose;

  /**
   * OrdetEditor::changed:
   * @self: the editor
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * OrdetEditor::failed:
   * @self: the editor
   * @error: why it could not be saved
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
ordet_editor_init (OrdetEditor *self)
{
}

/**
 * ordet_editor_new:
 * @session: the meeting
 *
 * Returns: (transfer full): an editor of it
 */
OrdetEditor *
ordet_editor_new (OrdetSession *session)
{
  OrdetEditor *self = g_object_new (ORDET_TYPE_EDITOR, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (session_changed_cb), self);
  sync_draft (self);
  return self;
}

/**
 * ordet_editor_session:
 * @self: the editor
 *
 * Returns: (transfer none): the meeting
 */
OrdetSession *
ordet_editor_session (OrdetEditor *self)
{
  g_return_val_if_fail (ORDET_IS_EDITOR (self), NULL);

  return self->session;
}

/**
 * ordet_editor_started:
 * @self: the editor
 *
 * Returns: whether changes are acts of the meeting by now
 */
gboolean
ordet_editor_started (OrdetEditor *self)
{
  g_return_val_if_fail (ORDET_IS_EDITOR (self), FALSE);

  return self->draft == NULL;
}

static const OrdetNotice *
notice_of (OrdetEditor *self)
{
  return self->draft != NULL ? self->draft
                             : ordet_meeting_notice (ordet_session_meeting (self->session));
}

/**
 * ordet_editor_field:
 * @self: the editor
 * @field: which text
 *
 * Returns: (transfer none): the text, empty if it is not said
 */
const char *
ordet_editor_field (OrdetEditor *self,
                    OrdetField   field)
{
  const char *value;

  g_return_val_if_fail (ORDET_IS_EDITOR (self) && field < ORDET_N_FIELDS, NULL);

  value = G_STRUCT_MEMBER (char *, notice_of (self), fields[field]);
  return value != NULL ? value : "";
}

/* "0000-00-00": a figure for each 0, itself for the rest. */
static gboolean
has_form (const char *value,
          const char *form)
{
  for (; *form != '\0'; form++, value++)
    if (*form == '0' ? !g_ascii_isdigit (*value) : *value != *form)
      return FALSE;
  return *value == '\0';
}

static gboolean
field_good (OrdetField   field,
            const char  *value,
            GError     **error)
{
  if (*value == '\0')
    return TRUE;
  if (field == ORDET_FIELD_DATE &&
      (!has_form (value, "0000-00-00") || atoi (value) < 1900 ||
       !g_date_valid_dmy ((GDateDay) atoi (value + 8), (GDateMonth) atoi (value + 5),
                          (GDateYear) atoi (value))))
    {
      g_set_error (error, ORDET_ERROR, ORDET_ERROR_VALUE,
                   _("Write the date like this: 2027-02-13."));
      return FALSE;
    }
  if ((field == ORDET_FIELD_START || field == ORDET_FIELD_END) &&
      (!has_form (value, "00:00") || atoi (value) > 23 || atoi (value + 3) > 59))
    {
      g_set_error (error, ORDET_ERROR, ORDET_ERROR_VALUE, _("Write the hour like this: 18:00."));
      return FALSE;
    }
  return TRUE;
}

/**
 * ordet_editor_set_field:
 * @self: the editor
 * @field: which text
 * @value: the text; empty: not said
 * @error: return location, %ORDET_ERROR_VALUE
 *
 * Returns: %FALSE, with nothing changed, if the text is no date or hour where
 *   one is needed, or if the meeting has begun
 */
gboolean
ordet_editor_set_field (OrdetEditor  *self,
                        OrdetField    field,
                        const char   *value,
                        GError      **error)
{
  char **place;

  g_return_val_if_fail (ORDET_IS_EDITOR (self) && field < ORDET_N_FIELDS && value != NULL, FALSE);

  if (self->draft == NULL)
    {
      g_set_error (error, ORDET_ERROR, ORDET_ERROR_VALUE,
                   _("The meeting has begun: this can no longer be changed."));
      return FALSE;
    }
  if (!field_good (field, value, error))
    return FALSE;
  if (g_str_equal (ordet_editor_field (self, field), value))
    return TRUE;
  place = &G_STRUCT_MEMBER (char *, self->draft, fields[field]);
  g_free (*place);
  /* A title is never NULL; the others are not said when they are empty. */
  *place = *value != '\0' || field == ORDET_FIELD_TITLE ? g_strdup (value) : NULL;
  ordet_editor_touch (self);
  return TRUE;
}

/**
 * ordet_editor_rules:
 * @self: the editor
 *
 * Returns: (transfer none): all rules of the meeting, defaults included; until
 *   the next change
 */
const OrdetRules *
ordet_editor_rules (OrdetEditor *self)
{
  g_return_val_if_fail (ORDET_IS_EDITOR (self), NULL);

  if (self->draft == NULL)
    return ordet_meeting_rules (ordet_session_meeting (self->session));
  if (self->rules == NULL)
    {
      self->rules = ordet_rules_new ();
      ordet_rules_merge (self->rules, self->draft->rules);
    }
  return self->rules;
}

/**
 * ordet_editor_set_rules:
 * @self: the editor
 * @wanted: all rules as they should be
 * @error: return location
 *
 * Says only what differs from the defaults, or, once the meeting has begun,
 * from the rules in force.
 *
 * Returns: %FALSE if they are refused or could not be saved
 */
gboolean
ordet_editor_set_rules (OrdetEditor       *self,
                        const OrdetRules  *wanted,
                        GError           **error)
{
  g_autoptr(OrdetRules) partial = NULL;
  g_autoptr(OrdetRules) defaults = NULL;
  OrdetEvent *event;

  g_return_val_if_fail (ORDET_IS_EDITOR (self) && wanted != NULL, FALSE);

  if (ordet_rules_equal (ordet_editor_rules (self), wanted))
    return TRUE;
  if (!ordet_rules_valid (wanted))
    {
      g_set_error (error, ORDET_ERROR, ORDET_ERROR_VALUE,
                   _("A rule has a value outside its range."));
      return FALSE;
    }
  if (self->draft == NULL)
    {
      partial = ordet_rules_diff (ordet_editor_rules (self), wanted);
      event = ordet_session_event (self->session, ORDET_ACT_RULES);
      ordet_event_set_rules (event, ORDET_KEY_RULES, partial);
      return ordet_editor_act (self, event, error);
    }
  defaults = ordet_rules_new ();
  ordet_rules_free (self->draft->rules);
  self->draft->rules = ordet_rules_diff (defaults, wanted);
  ordet_editor_touch (self);
  return TRUE;
}
