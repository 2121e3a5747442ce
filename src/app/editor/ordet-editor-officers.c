/* ordet-editor-officers.c — who leads the meeting, and what was seen to in the venue
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "ordet-editor-private.h"

static gboolean
has_role (const OrdetPersonData *person,
          const char            *role)
{
  return person->roles != NULL && g_strv_contains ((const char *const *) person->roles, role);
}

/**
 * ordet_editor_officers:
 * @self: the editor
 * @role: "chair", "deputy", "secretary", "signer" …
 *
 * Returns: (transfer full) (element-type guint): indices of the people who have
 *   it: proposed before the meeting, in office during it
 */
GArray *
ordet_editor_officers (OrdetEditor *self,
                       const char  *role)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (ORDET_IS_EDITOR (self) && role != NULL, people);

  if (self->draft == NULL)
    {
      OrdetMeeting *meeting = ordet_session_meeting (self->session);

      g_array_set_size (people, ordet_meeting_officers (meeting, role, NULL, 0));
      ordet_meeting_officers (meeting, role, (guint *) (gpointer) people->data, people->len);
      return people;
    }
  for (guint i = 0; i < self->draft->people->len; i++)
    if (has_role (self->draft->people->pdata[i], role))
      g_array_append_val (people, i);
  return people;
}

static void
set_role (OrdetPersonData *person,
          const char      *role,
          gboolean         has)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  char **roles;

  for (guint i = 0; person->roles != NULL && person->roles[i] != NULL; i++)
    if (!g_str_equal (person->roles[i], role))
      g_strv_builder_add (builder, person->roles[i]);
  if (has)
    g_strv_builder_add (builder, role);
  roles = g_strv_builder_end (builder);
  g_strfreev (person->roles);
  person->roles = roles;
  if (roles[0] == NULL)
    g_clear_pointer (&person->roles, g_strfreev);
}

static gboolean
holds (const GArray *people,
       guint         person)
{
  for (guint i = 0; i < people->len; i++)
    if (g_array_index (people, guint, i) == person)
      return TRUE;
  return FALSE;
}

/* During a meeting an office passes on by an act for each who gets it. */
static gboolean
name_officers (OrdetEditor   *self,
               const char    *role,
               const GArray  *people,
               GError       **error)
{
  OrdetMeeting *meeting = ordet_session_meeting (self->session);
  g_autoptr(GArray) now = ordet_editor_officers (self, role);

  if (people->len == 0 && now->len > 0)
    {
      g_set_error (error, ORDET_ERROR, ORDET_ERROR_VALUE,
                   _("The meeting has begun: an office passes on to somebody, it is not left "
                     "empty."));
      return FALSE;
    }
  for (guint i = 0; i < people->len; i++)
    {
      guint person = g_array_index (people, guint, i);
      OrdetEvent *event;

      if (holds (now, person) &&
          (people->len > 1 || ordet_meeting_officer (meeting, role) == person))
        continue;
      event = ordet_session_event (self->session, ORDET_ACT_OFFICER);
      ordet_event_set_string (event, ORDET_KEY_ROLE, role);
      ordet_event_set_string (event, ORDET_KEY_WHO, ordet_meeting_person (meeting, person)->id);
      if (!ordet_editor_act (self, event, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * ordet_editor_set_officers:
 * @self: the editor
 * @role: "chair", "deputy", "secretary", "signer" …
 * @people: (element-type guint): indices of the people
 * @error: return location
 *
 * Before the meeting they are proposed, in it each is an act.
 *
 * Returns: %FALSE if it is refused or could not be saved
 */
gboolean
ordet_editor_set_officers (OrdetEditor   *self,
                           const char    *role,
                           const GArray  *people,
                           GError       **error)
{
  gboolean changed = FALSE;

  g_return_val_if_fail (ORDET_IS_EDITOR (self) && role != NULL && people != NULL, FALSE);

  if (self->draft == NULL)
    return name_officers (self, role, people, error);
  for (guint i = 0; i < self->draft->people->len; i++)
    {
      OrdetPersonData *person = self->draft->people->pdata[i];

      if (has_role (person, role) == holds (people, i))
        continue;
      set_role (person, role, holds (people, i));
      changed = TRUE;
    }
  if (changed)
    ordet_editor_touch (self);
  return TRUE;
}

/**
 * ordet_editor_access:
 * @self: the editor
 * @what: "step-free", "loop" …
 *
 * Returns: whether it was seen to
 */
gboolean
ordet_editor_access (OrdetEditor *self,
                     const char  *what)
{
  const OrdetNotice *notice;

  g_return_val_if_fail (ORDET_IS_EDITOR (self) && what != NULL, FALSE);

  notice = self->draft != NULL ? self->draft
                               : ordet_meeting_notice (ordet_session_meeting (self->session));
  return notice->access != NULL && g_strv_contains ((const char *const *) notice->access, what);
}

/**
 * ordet_editor_set_access:
 * @self: the editor
 * @what: "step-free", "loop" …
 * @done: whether it was seen to
 * @error: return location, %ORDET_ERROR_VALUE
 *
 * Returns: %FALSE if the meeting has begun
 */
gboolean
ordet_editor_set_access (OrdetEditor  *self,
                         const char   *what,
                         gboolean      done,
                         GError      **error)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  char **access;

  g_return_val_if_fail (ORDET_IS_EDITOR (self) && what != NULL, FALSE);

  if (self->draft == NULL)
    {
      g_set_error (error, ORDET_ERROR, ORDET_ERROR_VALUE,
                   _("The meeting has begun: this can no longer be changed."));
      return FALSE;
    }
  if (ordet_editor_access (self, what) == done)
    return TRUE;
  for (guint i = 0; self->draft->access != NULL && self->draft->access[i] != NULL; i++)
    if (!g_str_equal (self->draft->access[i], what))
      g_strv_builder_add (builder, self->draft->access[i]);
  if (done)
    g_strv_builder_add (builder, what);
  access = g_strv_builder_end (builder);
  g_strfreev (self->draft->access);
  self->draft->access = access;
  if (access[0] == NULL)
    g_clear_pointer (&self->draft->access, g_strfreev);
  ordet_editor_touch (self);
  return TRUE;
}
