/* ordet-minutes-phrase.h — how a document says things, in a language given to it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * core knows no language: whoever builds a document passes the phrases in
 * (words/ordet-phrases.h has them in sv, nb, nn and en). A phrase has
 * {places} that are filled in, and "one|other" where it counts.
 */
#pragma once

#include "ordet-types.h"

G_BEGIN_DECLS

typedef struct
{
  const char   *language; /* "nb": also the language written into the document */
  const char *(*look_up) (gconstpointer  data,
                          const char    *key); /* NULL: no such phrase */
  gconstpointer data;
} OrdetPhrases;

const char *ordet_phrase            (const OrdetPhrases *phrases,
                                     const char         *key);
char       *ordet_phrase_fill       (const OrdetPhrases *phrases,
                                     const char         *key,
                                     ...) G_GNUC_NULL_TERMINATED;
char       *ordet_phrase_count      (const OrdetPhrases *phrases,
                                     const char         *key,
                                     gint64              n,
                                     ...) G_GNUC_NULL_TERMINATED;
char       *ordet_phrase_join       (const OrdetPhrases *phrases,
                                     const char *const  *parts);
char       *ordet_phrase_date       (const OrdetPhrases *phrases,
                                     const char         *date);
char       *ordet_phrase_time       (const OrdetPhrases *phrases,
                                     gint64              time_us);
char       *ordet_phrase_time_bare  (const OrdetPhrases *phrases,
                                     gint64              time_us);
char       *ordet_phrase_duration   (const OrdetPhrases *phrases,
                                     gint64              seconds);
char       *ordet_phrase_number     (gint64              number);
const char *ordet_phrase_role_code  (const char         *role);
char       *ordet_phrase_role       (const OrdetPhrases *phrases,
                                     const char         *role,
                                     gsize               n_people);
gboolean    ordet_phrase_is_rtl     (const char         *text);
char       *ordet_phrase_name       (const char         *name);

G_END_DECLS
