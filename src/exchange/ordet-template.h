/* ordet-template.h — meetings to begin from, and profiles of rules: as data, as a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JSON file that a district hands to its branches, and the form the
 * program's own templates have (data/templates); it is described by
 * data/templates.schema.json. It is read whole or not at all. A template
 * never contains a person.
 */
#pragma once

#include <gio/gio.h>

#include "ordet-notice.h"

G_BEGIN_DECLS

#define ORDET_TEMPLATES_VERSION 1

/* Twenty templates with everything in four languages are a tenth of it. */
#define ORDET_TEMPLATES_MAX_FILE (1024 * 1024)

/* What is wrong with a file of templates. */
typedef enum
{
  ORDET_TEMPLATE_TOO_LARGE,  /* more bytes, templates, items or letters than may be */
  ORDET_TEMPLATE_CUT_OFF,    /* no JSON, or not all of it */
  ORDET_TEMPLATE_FOREIGN,    /* something else than templates */
  ORDET_TEMPLATE_NEWER,      /* of a version that is not known here */
  ORDET_TEMPLATE_PEOPLE,     /* names people */
  ORDET_TEMPLATE_NUMBER,     /* a number outside its range */
  ORDET_TEMPLATE_DOUBLED,    /* two of the same name */
  ORDET_TEMPLATE_TEXT,       /* a text is missing, empty or no text */
  ORDET_TEMPLATE_RULES,      /* a rule that is none, or outside its range */
  ORDET_N_TEMPLATE_TROUBLES
} OrdetTemplateTrouble;

#define ORDET_TEMPLATE_ERROR (ordet_template_error_quark ())
GQuark ordet_template_error_quark (void);

/* A text in the languages it is there in: en, sv, nb, nn, and one for all. */
#define ORDET_TEMPLATE_LANGUAGES 5

typedef struct
{
  char *in[ORDET_TEMPLATE_LANGUAGES]; /* (owned) (nullable) */
} OrdetTemplateText;

typedef struct
{
  OrdetTemplateText title;
  char             *number;  /* (owned) (nullable) "5a"; NULL: the next one */
  char             *kind;    /* (owned) (nullable) "decision", "break" … open */
  gint              minutes; /* planned, 0 to 1440; 0: none */
} OrdetTemplateItem;

typedef struct
{
  char              *id;         /* (owned) unique in the set */
  char              *kind;       /* (owned) (nullable) of the meeting: annual, members … */
  char              *start;      /* (owned) (nullable) HH:MM */
  OrdetTemplateText  title;
  OrdetTemplateText  about;      /* a line for the card */
  OrdetTemplateText  profile;    /* id of the profile its rules begin from */
  GPtrArray         *agenda;     /* (owned) (element-type OrdetTemplateItem) */
  GPtrArray         *rules_text; /* (owned) (element-type OrdetTemplateText) */
  OrdetRules        *rules;      /* (owned) partial: beside those of the profile */
} OrdetTemplate;

/* Rules that many organisations of a kind share. */
typedef struct
{
  char              *id;    /* (owned) unique in the set */
  OrdetTemplateText  title;
  OrdetTemplateText  about;
  OrdetRules        *rules; /* (owned) partial: beside the defaults */
} OrdetProfile;

typedef struct
{
  char      *body;      /* (owned) who made the set; may be "" */
  GPtrArray *templates; /* (owned) (element-type OrdetTemplate) */
  GPtrArray *profiles;  /* (owned) (element-type OrdetProfile) */
} OrdetTemplateSet;

const char       *ordet_template_text           (const OrdetTemplateText *text,
                                                 const char              *language);
void              ordet_template_text_clear     (OrdetTemplateText       *text);

char             *ordet_template_name           (const OrdetTemplate     *self,
                                                 const char              *language);
OrdetTemplate    *ordet_template_new            (const char              *id);
void              ordet_template_free           (OrdetTemplate           *self);
OrdetTemplate    *ordet_template_from_notice    (const OrdetNotice       *notice,
                                                 const char              *id,
                                                 const char              *title);
guint             ordet_template_translate      (const OrdetTemplateSet  *all,
                                                 OrdetNotice             *notice,
                                                 const char              *language);
OrdetNotice      *ordet_template_to_notice      (const OrdetTemplate     *self,
                                                 const OrdetProfile      *profile,
                                                 const char              *language,
                                                 const char              *date);
guint             ordet_template_length         (const OrdetTemplate     *self,
                                                 const char              *language,
                                                 guint                   *n_items);

char             *ordet_profile_name            (const OrdetProfile      *self,
                                                 const char              *language);
OrdetProfile     *ordet_profile_new             (const char              *id);
void              ordet_profile_free            (OrdetProfile            *self);

OrdetTemplateSet *ordet_template_set_new        (const char              *body);
void              ordet_template_set_free       (OrdetTemplateSet        *self);
OrdetTemplate    *ordet_template_set_find       (const OrdetTemplateSet  *self,
                                                 const char              *id);
OrdetProfile     *ordet_template_set_profile    (const OrdetTemplateSet  *self,
                                                 const char              *id);
void              ordet_template_set_take       (OrdetTemplateSet        *self,
                                                 OrdetTemplateSet        *other,
                                                 guint                   *n_new,
                                                 guint                   *n_replaced);
gboolean          ordet_template_set_valid      (const OrdetTemplateSet  *self,
                                                 GError                 **error);
char             *ordet_template_set_print      (const OrdetTemplateSet  *self);
OrdetTemplateSet *ordet_template_set_parse      (const char              *json,
                                                 gsize                    length,
                                                 GError                 **error);
OrdetTemplateSet *ordet_template_set_read_file  (const char              *path,
                                                 GError                 **error);
gboolean          ordet_template_set_write_file (const OrdetTemplateSet  *self,
                                                 const char              *path,
                                                 GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetTemplate, ordet_template_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetProfile, ordet_profile_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetTemplateSet, ordet_template_set_free)

G_END_DECLS
