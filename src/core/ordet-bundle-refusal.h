/* ordet-bundle-refusal.h — why a bundle of records is refused
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why a bundle of records is refused, each a sentence in words. Add at the end. */
#define ORDET_BUNDLE_REFUSED (ordet_bundle_refused_quark ())
GQuark ordet_bundle_refused_quark (void);

typedef enum
{
  ORDET_BUNDLE_TOO_LARGE,   /* above what fifteen years may be */
  ORDET_BUNDLE_NO_JSON,     /* no JSON, or cut off */
  ORDET_BUNDLE_FOREIGN,     /* another file */
  ORDET_BUNDLE_NO_VERSION,
  ORDET_BUNDLE_NEWER,       /* of a version that this program does not know */
  ORDET_BUNDLE_NO_BODY,
  ORDET_BUNDLE_MEMBERS,     /* more, or less, than a bundle holds */
  ORDET_BUNDLE_HALF_YEARS,  /* none, no half-years, or not in order */
  ORDET_BUNDLE_NO_RECORDS,
  ORDET_BUNDLE_COLUMNS,     /* a record with more, or fewer, figures than it has */
  ORDET_BUNDLE_VALUES,      /* a value of the wrong kind */
  ORDET_BUNDLE_FIGURES,     /* a figure that no closing could have made */
  ORDET_BUNDLE_OTHER_TIME,  /* a record of another half-year */
  ORDET_BUNDLE_OTHER_BODY,  /* a record of another body */
  ORDET_BUNDLE_TWICE,       /* the same record twice */
  ORDET_N_BUNDLE_REFUSALS
} OrdetBundleRefusal;

G_END_DECLS
