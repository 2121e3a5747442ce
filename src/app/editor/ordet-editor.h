/* ordet-editor.h — changes people, agenda and rules, before and during a meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Before the first act the notice is changed and kept a moment later; from
 * then on every change is an act, and lies in the log. Who edits need not
 * know which.
 *
 * Signals:
 *   "changed"                people, agenda or rules are not as they were
 *   "failed" (GError *)      a change that was accepted could not be saved
 */
#pragma once

#include "ordet-session.h"

G_BEGIN_DECLS

#define ORDET_TYPE_EDITOR (ordet_editor_get_type ())
G_DECLARE_FINAL_TYPE (OrdetEditor, ordet_editor, ORDET, EDITOR, GObject)

/* The texts of a notice that can be edited until the first act. */
typedef enum
{
  ORDET_FIELD_TITLE,
  ORDET_FIELD_BODY,
  ORDET_FIELD_PLACE,
  ORDET_FIELD_DATE,
  ORDET_FIELD_START,
  ORDET_FIELD_END,
  ORDET_FIELD_KIND,
  ORDET_FIELD_LANGUAGE,
  ORDET_FIELD_PROFILE,
  ORDET_FIELD_CHILD_CARE,
  ORDET_N_FIELDS
} OrdetField;

/* Strings belong to the editor and live until the next change. */
typedef struct
{
  const char *id;
  const char *title;
  const char *kind;   /* (nullable) */
  int         minutes;
  gboolean    opened; /* has been open: it keeps its number and cannot be dropped */
} OrdetEditorItem;

typedef struct
{
  const char *id;
  const char *name;
  OrdetGroup  group;  /* of the list they chose, or of what an import stated */
  gint64      number; /* 0: none */
  gboolean    vote;
  gboolean    present;
  gboolean    asked;  /* they said which list, or that they want none */
  gboolean    member; /* else a guest */
  gboolean    speak;
  gint        extra_s; /* of time, each time */
  const char *const *roles; /* (nullable) as they were imported */
} OrdetEditorPerson;

/* Somebody to be put on the list with others. Strings are the caller's. */
typedef struct
{
  const char *name;
  gint64      number;   /* 0, or one that is taken: the next free one is given */
  gboolean    vote;
  gboolean    member;
  const char *list;     /* (nullable) "a", "b", "none" */
  const char *role;     /* (nullable) */
} OrdetNewPerson;

OrdetEditor      *ordet_editor_new             (OrdetSession            *session);
OrdetSession     *ordet_editor_session         (OrdetEditor             *self);
gboolean          ordet_editor_started         (OrdetEditor             *self);
gboolean          ordet_editor_flush           (OrdetEditor             *self,
                                                GError                 **error);

const char       *ordet_editor_field           (OrdetEditor             *self,
                                                OrdetField               field);
gboolean          ordet_editor_set_field       (OrdetEditor             *self,
                                                OrdetField               field,
                                                const char              *value,
                                                GError                 **error);

guint             ordet_editor_n_items         (OrdetEditor             *self);
void              ordet_editor_item            (OrdetEditor             *self,
                                                guint                    index,
                                                OrdetEditorItem         *item);
gboolean          ordet_editor_add_item        (OrdetEditor             *self,
                                                guint                    before,
                                                const char              *title,
                                                const char              *kind,
                                                GError                 **error);
gboolean          ordet_editor_set_item_id     (OrdetEditor             *self,
                                                guint                    index,
                                                const char              *id,
                                                GError                 **error);
gboolean          ordet_editor_set_item_title  (OrdetEditor             *self,
                                                guint                    index,
                                                const char              *title,
                                                GError                 **error);
gboolean          ordet_editor_set_item_minutes (OrdetEditor            *self,
                                                guint                    index,
                                                int                      minutes,
                                                GError                 **error);
gboolean          ordet_editor_move_item       (OrdetEditor             *self,
                                                guint                    index,
                                                int                      steps,
                                                GError                 **error);
gboolean          ordet_editor_remove_item     (OrdetEditor             *self,
                                                guint                    index,
                                                GError                 **error);

gboolean          ordet_editor_set_item_kind   (OrdetEditor             *self,
                                                guint                    index,
                                                const char              *kind,
                                                GError                 **error);
GPtrArray        *ordet_editor_agenda          (OrdetEditor             *self);
void              ordet_editor_set_agenda      (OrdetEditor             *self,
                                                GPtrArray               *agenda);

guint             ordet_editor_set_language    (OrdetEditor             *self,
                                                const char              *language,
                                                OrdetNotice            **before,
                                                GError                 **error);
gboolean          ordet_editor_restore_language (OrdetEditor            *self,
                                                const OrdetNotice       *before);
const char *const *ordet_editor_rules_text     (OrdetEditor             *self);
gboolean          ordet_editor_set_rules_text  (OrdetEditor             *self,
                                                const char *const       *sentences,
                                                GError                 **error);

GArray           *ordet_editor_officers        (OrdetEditor             *self,
                                                const char              *role);
gboolean          ordet_editor_set_officers    (OrdetEditor             *self,
                                                const char              *role,
                                                const GArray            *people,
                                                GError                 **error);
gboolean          ordet_editor_access          (OrdetEditor             *self,
                                                const char              *what);
gboolean          ordet_editor_set_access      (OrdetEditor             *self,
                                                const char              *what,
                                                gboolean                 done,
                                                GError                 **error);

guint             ordet_editor_n_people        (OrdetEditor             *self);
void              ordet_editor_person          (OrdetEditor             *self,
                                                guint                    index,
                                                OrdetEditorPerson       *person);
gboolean          ordet_editor_add_person      (OrdetEditor             *self,
                                                const char              *name,
                                                gint64                   number,
                                                GError                 **error);
gboolean          ordet_editor_set_person_name (OrdetEditor             *self,
                                                guint                    index,
                                                const char              *name,
                                                GError                 **error);
gboolean          ordet_editor_set_person_number (OrdetEditor           *self,
                                                guint                    index,
                                                gint64                   number,
                                                GError                 **error);
gboolean          ordet_editor_set_person_list (OrdetEditor             *self,
                                                guint                    index,
                                                OrdetGroup               group,
                                                GError                 **error);
gboolean          ordet_editor_set_person_vote (OrdetEditor             *self,
                                                guint                    index,
                                                gboolean                 vote,
                                                GError                 **error);
gboolean          ordet_editor_set_person_present (OrdetEditor          *self,
                                                guint                    index,
                                                gboolean                 present,
                                                GError                 **error);
gboolean          ordet_editor_remove_person   (OrdetEditor             *self,
                                                guint                    index,
                                                GError                 **error);
gboolean          ordet_editor_add_people      (OrdetEditor             *self,
                                                const OrdetNewPerson    *people,
                                                guint                    n_people,
                                                gboolean                 new_cards,
                                                GError                 **error);
void              ordet_editor_fill_card      (OrdetEditor           *self,
                                               const char            *name,
                                               gint64                 number);
GPtrArray        *ordet_editor_keep_people     (OrdetEditor             *self);
gboolean          ordet_editor_restore_people  (OrdetEditor             *self,
                                                GPtrArray               *people);
gboolean          ordet_editor_set_person_member (OrdetEditor           *self,
                                                guint                    index,
                                                gboolean                 member,
                                                GError                 **error);
gboolean          ordet_editor_set_person_extra (OrdetEditor            *self,
                                                guint                    index,
                                                gint                     extra_s,
                                                GError                 **error);
gint64            ordet_editor_free_number     (OrdetEditor             *self);
guint             ordet_editor_renumber_doubles (OrdetEditor            *self,
                                                GError                 **error);
GArray           *ordet_editor_double_numbers  (OrdetEditor             *self);

const OrdetRules *ordet_editor_rules           (OrdetEditor             *self);
gboolean          ordet_editor_set_rules       (OrdetEditor             *self,
                                                const OrdetRules        *wanted,
                                                GError                 **error);

G_END_DECLS
