/* ordet-editor-agenda.c — items added, named, moved and dropped
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "ordet-editor-private.h"
#include "ordet-templates.h"

static OrdetMeeting *
meeting_of (OrdetEditor *self)
{
  return ordet_session_meeting (self->session);
}

/* The meeting's own index of the index-th item that was not dropped. */
static guint
real_index (OrdetEditor *self,
            guint        index)
{
  guint n = ordet_meeting_n_items (meeting_of (self));

  for (guint i = 0; i < n; i++)
    if (!ordet_meeting_item (meeting_of (self), i)->dropped && index-- == 0)
      return i;
  return ORDET_NOBODY;
}

/**
 * ordet_editor_n_items:
 * @self: the editor
 *
 * Returns: how many items the agenda has, without those that were dropped
 */
guint
ordet_editor_n_items (OrdetEditor *self)
{
  guint n, shown = 0;

  g_return_val_if_fail (ORDET_IS_EDITOR (self), 0);

  if (self->draft != NULL)
    return self->draft->agenda->len;
  n = ordet_meeting_n_items (meeting_of (self));
  for (guint i = 0; i < n; i++)
    shown += !ordet_meeting_item (meeting_of (self), i)->dropped;
  return shown;
}

/**
 * ordet_editor_item:
 * @self: the editor
 * @index: below ordet_editor_n_items()
 * @item: (out caller-allocates): the item
 */
void
ordet_editor_item (OrdetEditor     *self,
                   guint            index,
                   OrdetEditorItem *item)
{
  g_return_if_fail (ORDET_IS_EDITOR (self) && index < ordet_editor_n_items (self) && item != NULL);

  if (self->draft != NULL)
    {
      const OrdetAgendaData *data = self->draft->agenda->pdata[index];

      *item = (OrdetEditorItem) { data->id, data->title, data->kind, data->minutes, FALSE };
    }
  else
    {
      const OrdetItem *data = ordet_meeting_item (meeting_of (self), real_index (self, index));

      *item = (OrdetEditorItem) { data->id, data->title, data->kind, data->minutes, data->opened };
    }
}

static const char *
id_at (OrdetEditor *self,
       guint        index)
{
  OrdetEditorItem item;

  if (index >= ordet_editor_n_items (self))
    return NULL;
  ordet_editor_item (self, index, &item);
  return item.id;
}

static gboolean
id_taken (OrdetEditor *self,
          const char  *id)
{
  if (self->draft == NULL)
    return ordet_meeting_find_item (meeting_of (self), id) != ORDET_NOBODY;
  for (guint i = 0; i < self->draft->agenda->len; i++)
    if (g_str_equal (((OrdetAgendaData *) self->draft->agenda->pdata[i])->id, id))
      return TRUE;
  return FALSE;
}

/* The next number that is free; "b1" and so on for a break, which shows none. */
static char *
free_id (OrdetEditor *self,
         gboolean     is_break)
{
  for (guint n = 1;; n++)
    {
      g_autofree char *id = g_strdup_printf (is_break ? "b%u" : "%u", n);

      if (!id_taken (self, id))
        return g_steal_pointer (&id);
    }
}

/* A number beyond all others, so that what was decided in between keeps its
 * own: ids may not change once the meeting runs. */
static char *
last_id (OrdetEditor *self,
         gboolean     is_break)
{
  guint n = ordet_meeting_n_items (meeting_of (self));
  long highest = 0;

  if (is_break)
    return free_id (self, TRUE);
  for (guint i = 0; i < n; i++)
    highest = MAX (highest, strtol (ordet_meeting_item (meeting_of (self), i)->id, NULL, 10));
  return g_strdup_printf ("%ld", highest + 1);
}

static OrdetEvent *
agenda_event (OrdetEditor *self,
              const char  *op,
              const char  *id)
{
  OrdetEvent *event = ordet_session_event (self->session, ORDET_ACT_AGENDA);

  ordet_event_set_string (event, ORDET_KEY_ITEM, id);
  ordet_event_set_string (event, ORDET_KEY_OP, op);
  return event;
}

/* Without a `before` an item goes last. */
static void
set_before (OrdetEvent *event,
            const char *before)
{
  if (before != NULL)
    ordet_event_set_string (event, ORDET_KEY_BEFORE, before);
}

/**
 * ordet_editor_add_item:
 * @self: the editor
 * @before: index of the item it comes before; larger: last
 * @title: what it is called; may be empty
 * @kind: (nullable): "break", "debate" …
 * @error: return location
 *
 * Returns: %FALSE if it is refused or could not be saved
 */
gboolean
ordet_editor_add_item (OrdetEditor  *self,
                       guint         before,
                       const char   *title,
                       const char   *kind,
                       GError      **error)
{
  gboolean is_break = g_strcmp0 (kind, "break") == 0;
  g_autofree char *id = NULL;
  OrdetAgendaData *item;
  OrdetEvent *event;

  g_return_val_if_fail (ORDET_IS_EDITOR (self) && title != NULL, FALSE);

  if (self->draft == NULL)
    {
      id = last_id (self, is_break);
      event = agenda_event (self, "add", id);
      ordet_event_set_string (event, ORDET_KEY_TITLE, title);
      if (kind != NULL)
        ordet_event_set_string (event, ORDET_KEY_KIND, kind);
      set_before (event, id_at (self, before));
      return ordet_editor_act (self, event, error);
    }
  id = free_id (self, is_break);
  item = ordet_agenda_data_new (id, title);
  g_free (item->kind);
  item->kind = g_strdup (kind);
  if (is_break)
    item->minutes = 15;
  g_ptr_array_insert (self->draft->agenda, (int) MIN (before, self->draft->agenda->len), item);
  ordet_agenda_renumber (self->draft->agenda);
  ordet_editor_touch (self);
  return TRUE;
}

/**
 * ordet_editor_set_item_id:
 * @self: the editor
 * @index: of the item
 * @id: the number that is shown, "5a"
 * @error: return location, %ORDET_ERROR_VALUE
 *
 * Returns: %FALSE if it is empty or another item's, or the meeting has begun
 */
gboolean
ordet_editor_set_item_id (OrdetEditor  *self,
                          guint         index,
                          const char   *id,
                          GError      **error)
{
  OrdetAgendaData *item;

  g_return_val_if_fail (ORDET_IS_EDITOR (self) && index < ordet_editor_n_items (self) && id != NULL,
                        FALSE);

  if (g_strcmp0 (id_at (self, index), id) == 0)
    return TRUE;
  if (self->draft == NULL || *id == '\0' || id_taken (self, id))
    {
      g_set_error (error, ORDET_ERROR, ORDET_ERROR_VALUE,
                   self->draft == NULL ? _("The meeting has begun: items keep their numbers.")
                   : *id == '\0' ? _("An item needs a number.")
                   : _("Another item has the number %s."), id);
      return FALSE;
    }
  item = self->draft->agenda->pdata[index];
  g_free (item->id);
  item->id = g_strdup (id);
  ordet_editor_touch (self);
  return TRUE;
}

/**
 * ordet_editor_set_item_title:
 * @self: the editor
 * @index: of the item
 * @title: what it is called
 * @error: return location
 *
 * Returns: %FALSE if it is refused or could not be saved
 */
gboolean
ordet_editor_set_item_title (OrdetEditor  *self,
                             guint         index,
                             const char   *title,
                             GError      **error)
{
  OrdetEditorItem item;
  OrdetAgendaData *data;
  OrdetEvent *event;

  g_return_val_if_fail (
    ORDET_IS_EDITOR (self) && index < ordet_editor_n_items (self) && title != NULL, FALSE);

  ordet_editor_item (self, index, &item);
  if (g_str_equal (item.title, title))
    return TRUE;
  if (self->draft == NULL)
    {
      event = agenda_event (self, "title", item.id);
      ordet_event_set_string (event, ORDET_KEY_TITLE, title);
      return ordet_editor_act (self, event, error);
    }
  data = self->draft->agenda->pdata[index];
  g_free (data->title);
  data->title = g_strdup (title);
  ordet_editor_touch (self);
  return TRUE;
}

/**
 * ordet_editor_set_item_minutes:
 * @self: the editor
 * @index: of the item
 * @minutes: planned, 0 to 100000; 0: none
 * @error: return location
 *
 * Returns: %FALSE if it is refused or could not be saved
 */
gboolean
ordet_editor_set_item_minutes (OrdetEditor  *self,
                               guint         index,
                               int           minutes,
                               GError      **error)
{
  OrdetEditorItem item;
  OrdetEvent *event;

  g_return_val_if_fail (ORDET_IS_EDITOR (self) && index < ordet_editor_n_items (self), FALSE);

  ordet_editor_item (self, index, &item);
  if (item.minutes == minutes)
    return TRUE;
  if (self->draft == NULL)
    {
      event = agenda_event (self, "minutes", item.id);
      ordet_event_set_integer (event, ORDET_KEY_MINUTES, minutes);
      return ordet_editor_act (self, event, error);
    }
  ((OrdetAgendaData *) self->draft->agenda->pdata[index])->minutes = minutes;
  ordet_editor_touch (self);
  return TRUE;
}

/**
 * ordet_editor_move_item:
 * @self: the editor
 * @index: of the item
 * @steps: −1 up, 1 down
 * @error: return location
 *
 * Returns: %FALSE if it is refused or could not be saved; beyond the ends
 *   nothing happens, which is no failure
 */
gboolean
ordet_editor_move_item (OrdetEditor  *self,
                        guint         index,
                        int           steps,
                        GError      **error)
{
  gint64 to = (gint64) index + steps;
  OrdetEvent *event;

  g_return_val_if_fail (ORDET_IS_EDITOR (self) && index < ordet_editor_n_items (self), FALSE);

  if (steps == 0 || to < 0 || to >= ordet_editor_n_items (self))
    return TRUE;
  if (self->draft == NULL)
    {
      const char *before = id_at (self, (guint) (steps < 0 ? to : to + 1));

      event = agenda_event (self, "move", id_at (self, index));
      set_before (event, before);
      return ordet_editor_act (self, event, error);
    }
  g_ptr_array_insert (self->draft->agenda, (int) to,
                      g_ptr_array_steal_index (self->draft->agenda, index));
  ordet_agenda_renumber (self->draft->agenda);
  ordet_editor_touch (self);
  return TRUE;
}

/**
 * ordet_editor_remove_item:
 * @self: the editor
 * @index: of the item
 * @error: return location
 *
 * Returns: %FALSE if it is refused (it has been open) or could not be saved
 */
gboolean
ordet_editor_remove_item (OrdetEditor  *self,
                          guint         index,
                          GError      **error)
{
  OrdetEditorItem item;

  g_return_val_if_fail (ORDET_IS_EDITOR (self) && index < ordet_editor_n_items (self), FALSE);

  ordet_editor_item (self, index, &item);
  if (item.opened)
    {
      g_set_error (error, ORDET_ERROR, ORDET_ERROR_VALUE,
                   _("An item that has been open stays on the agenda."));
      return FALSE;
    }
  if (self->draft == NULL)
    return ordet_editor_act (self, agenda_event (self, "drop", item.id), error);
  g_ptr_array_remove_index (self->draft->agenda, index);
  ordet_agenda_renumber (self->draft->agenda);
  ordet_editor_touch (self);
  return TRUE;
}

/**
 * ordet_editor_set_item_kind:
 * @self: the editor
 * @index: of the item
 * @kind: "decision", "break" …; "": none
 * @error: return location, %ORDET_ERROR_VALUE
 *
 * A break shows no number; what becomes one loses its own.
 *
 * Returns: %FALSE if the meeting has begun
 */
gboolean
ordet_editor_set_item_kind (OrdetEditor  *self,
                            guint         index,
                            const char   *kind,
                            GError      **error)
{
  OrdetAgendaData *item;
  g_autofree char *id = NULL;
  gboolean was_break, is_break = g_strcmp0 (kind, "break") == 0;

  g_return_val_if_fail (
    ORDET_IS_EDITOR (self) && index < ordet_editor_n_items (self) && kind != NULL, FALSE);

  if (self->draft == NULL)
    {
      g_set_error (error, ORDET_ERROR, ORDET_ERROR_VALUE,
                   _("The meeting has begun: this can no longer be changed."));
      return FALSE;
    }
  item = self->draft->agenda->pdata[index];
  if (g_strcmp0 (item->kind != NULL ? item->kind : "", kind) == 0)
    return TRUE;
  was_break = g_strcmp0 (item->kind, "break") == 0;
  g_free (item->kind);
  item->kind = *kind != '\0' ? g_strdup (kind) : NULL;
  if (was_break != is_break)
    {
      g_free (item->id);
      item->id = g_strdup ("");
      id = free_id (self, is_break);
      g_free (item->id);
      item->id = g_steal_pointer (&id);
      ordet_agenda_renumber (self->draft->agenda);
    }
  ordet_editor_touch (self);
  return TRUE;
}

/**
 * ordet_editor_agenda:
 * @self: the editor
 *
 * Returns: (transfer full) (nullable) (element-type OrdetAgendaData): a copy of
 *   the agenda, to go back to; %NULL once the meeting has begun, where acts are
 *   undone
 */
GPtrArray *
ordet_editor_agenda (OrdetEditor *self)
{
  GPtrArray *agenda;

  g_return_val_if_fail (ORDET_IS_EDITOR (self), NULL);

  if (self->draft == NULL)
    return NULL;
  agenda = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_agenda_data_free);
  for (guint i = 0; i < self->draft->agenda->len; i++)
    g_ptr_array_add (agenda, ordet_agenda_data_copy (self->draft->agenda->pdata[i]));
  return agenda;
}

/**
 * ordet_editor_set_agenda:
 * @self: the editor
 * @agenda: of ordet_editor_agenda(); is referenced
 *
 * Goes back to it. Nothing happens once the meeting has begun.
 */
void
ordet_editor_set_agenda (OrdetEditor *self,
                         GPtrArray   *agenda)
{
  g_return_if_fail (ORDET_IS_EDITOR (self) && agenda != NULL);

  if (self->draft == NULL)
    return;
  g_ptr_array_set_size (self->draft->agenda, 0);
  for (guint i = 0; i < agenda->len; i++)
    g_ptr_array_add (self->draft->agenda, ordet_agenda_data_copy (agenda->pdata[i]));
  ordet_editor_touch (self);
}
