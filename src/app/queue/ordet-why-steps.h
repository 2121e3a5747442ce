/* ordet-why-steps.h — how the rules came to one name, step by step
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The core says why with codes; this lays them out as a chair would tell it:
 * who was in, which rule, who is left.
 */
#pragma once

#include "ordet-words.h"

G_BEGIN_DECLS

typedef enum
{
  ORDET_CARD_OUT,     /* an earlier step left them behind */
  ORDET_CARD_DROPPED, /* this step does */
  ORDET_CARD_LEFT,
} OrdetWhyCard;

typedef struct
{
  char   *title;  /* (owned) the rule */
  char   *detail; /* (owned) (nullable) what it did here */
  GArray *cards;  /* (owned) (nullable) (element-type OrdetWhyCard) as in OrdetWhy.seqs */
} OrdetWhyStep;

typedef struct
{
  char      *title;   /* (owned) "Why Rolf Kladdheim is next" */
  GArray    *seqs;    /* (owned) (element-type guint) who waits with a speech, by sign-up */
  GArray    *people;  /* (owned) (element-type guint) the same as indices of people */
  GPtrArray *steps;   /* (owned) (element-type OrdetWhyStep) */
  char      *passes;  /* (owned) (nullable) whom it passes */
} OrdetWhy;

OrdetWhy *ordet_why_new  (OrdetMeeting *meeting,
                          guint         seq,
                          OrdetTell     tell);
void      ordet_why_free (OrdetWhy     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetWhy, ordet_why_free)

G_END_DECLS
