/* ordet-vote-private.h — what the two files of the form of a vote share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-act-dialog.h"
#include "ordet-tally.h"
#include "ordet-vote-figures.h"

G_BEGIN_DECLS

#define ORDET_VOTE_SIDES 8

typedef struct
{
  GtkWidget *proposal;
  GtkWidget *question, *question_row;   /* what is asked, if no proposal is */
  GtkWidget *against, *against_row;     /* an #OrdetVoteAgainst */
  GtkWidget *majority;
  GtkWidget *base, *base_row;           /* what a share is a share of */
  GtkWidget *method;
  GtkWidget *outcome, *outcome_row;     /* as the chair saw it */
  GtkWidget *goes_on, *goes_on_row;     /* what the one with most votes gets */
  GtkWidget *tie, *tie_row;
  GtkWidget *figures;
  guint      asked;                     /* sides the rows were made for */
} OrdetVoteForm;

/* The ways of the log, in the order of the row. */
typedef enum
{
  ORDET_VOTE_HANDS,
  ORDET_VOTE_ACCLAMATION,
  ORDET_VOTE_TRIAL,
  ORDET_VOTE_COUNTED,
  ORDET_VOTE_WRITTEN,
} OrdetVoteMethod;

typedef struct
{
  gint64          figures[ORDET_VOTE_SIDES + 2];
  guint           n_figures;
  gboolean        whole;    /* all of them are whole numbers */
  gint64          cast;
  gint64          voters;
  OrdetThreshold  threshold;
  OrdetOutcome    outcome;
  gsize           best;     /* between proposals: which */
} OrdetVoteCount;

/* --- ordet-vote-dialog.c --- */
OrdetVoteForm   *ordet_vote_form       (OrdetActDialog *dialog);
OrdetVoteMethod  ordet_vote_method     (OrdetVoteForm  *form);
const char      *ordet_vote_threshold  (OrdetVoteForm  *form);
GStrv            ordet_vote_sides      (OrdetActDialog *dialog);
gboolean         ordet_vote_by_eye     (OrdetVoteForm  *form);
void             ordet_vote_read       (OrdetActDialog *dialog,
                                        guint           n_sides,
                                        OrdetVoteCount *count);
void             ordet_vote_open       (GtkWidget      *host,
                                        OrdetSession   *session,
                                        const char     *proposal,
                                        gboolean        again);

/* --- ordet-vote-record.c --- */
gboolean         ordet_vote_record     (OrdetActDialog *dialog,
                                        gpointer        form);

G_END_DECLS
