/* ordet-prepare-rules-private.h — what the parts of the page of rules share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-editor.h"
#include "ordet-rule-table.h"
#include "ordet-template.h"

G_BEGIN_DECLS

#define ORDET_TYPE_PREPARE_RULES (ordet_prepare_rules_get_type ())
G_DECLARE_FINAL_TYPE (OrdetPrepareRules, ordet_prepare_rules, ORDET, PREPARE_RULES, GtkWidget)

/* The categories that can be put on a list: three known ones and those the
 * meeting declares. */
#define ORDET_MOST_CATEGORIES 12

struct _OrdetPrepareRules
{
  GtkWidget         parent_instance;

  OrdetEditor      *editor;    /* (owned) */
  OrdetTemplateSet *templates; /* (owned) for the profiles */
  gboolean          filling;   /* we set the widgets: nobody edits */
  gboolean          filled;    /* they have been set once */

  /* (unowned) children */
  GtkWidget        *columns;
  GtkWidget        *profile;
  GtkWidget        *changed;
  GtkWidget        *profile_about;
  GtkListBox       *next;
  GtkWidget        *steps[ORDET_ROW_BALANCE + 1];     /* numbers of who is next */
  GtkWidget        *choices[ORDET_N_RULE_ROWS];       /* (nullable) drop-downs */
  GtkWidget        *switches[ORDET_N_RULE_ROWS];
  GtkWidget        *abouts[ORDET_N_RULE_ROWS];
  GtkWidget        *numbers[ORDET_N_RULE_NUMBERS];    /* spin buttons */
  GtkWidget        *kinds[ORDET_N_RULE_KINDS][ORDET_N_KINDS]; /* (nullable) check buttons */
  GtkWidget        *text;
  GtkListBox       *categories;
  GtkWidget        *declared;
  GtkWidget        *try_rules;
};

/* The rules as they would be with that change: taken, or refused aloud. */
void       ordet_prepare_rules_take        (OrdetPrepareRules *self,
                                            const OrdetRules  *wanted);
GtkWidget *ordet_prepare_rules_make_row    (OrdetPrepareRules *self,
                                            OrdetRuleRow       row);
GtkWidget *ordet_prepare_rules_make_number (OrdetPrepareRules *self,
                                            OrdetRuleNumber    number);
GtkWidget *ordet_prepare_rules_make_profile (OrdetPrepareRules *self);
void       ordet_prepare_rules_update_profile (OrdetPrepareRules *self);
GtkWidget *ordet_prepare_rules_make_text   (OrdetPrepareRules *self);
void       ordet_prepare_rules_update_text (OrdetPrepareRules *self);
GtkWidget *ordet_prepare_rules_make_more   (OrdetPrepareRules *self);
void       ordet_prepare_rules_update_more (OrdetPrepareRules *self,
                                            const OrdetRules  *rules);

G_END_DECLS
