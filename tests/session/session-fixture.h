/* session-fixture.h — what the tests of the session have in common
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-clock.h"
#include "ordet-notice.h"
#include "ordet-session.h"
#include "ordet-store.h"

/* A folder of its own under the temporary one, removed with all that is in it. */
char        *fixture_folder       (void);
void         fixture_remove       (const char *folder);

/* A store with its keys in files, and no error. */
OrdetStore  *fixture_store        (const char *folder);

/* A meeting with @n_people people P1, P2 … all present from the first act on,
 * and two items. */
OrdetNotice *fixture_notice       (guint       n_people);

/* A folder with a store in it, for g_test_add(). */
typedef struct
{
  char       *folder;
  OrdetStore *store;
} FixturePlace;

void         fixture_place_set_up    (FixturePlace *self,
                                      gconstpointer data);
void         fixture_place_tear_down (FixturePlace *self,
                                      gconstpointer data);

/* Does @what, with @value (nullable) under @key; it must not be refused. */
void         fixture_session_act     (OrdetSession *session,
                                      OrdetAct      what,
                                      OrdetKey      key,
                                      const char   *value);

/* A clock that stands still until it is pushed. */
typedef struct
{
  gint64     wall_us;
  gint64     boot_us;
  gint64     awake_us;
  OrdetClock clock;
} FixtureClock;

void         fixture_clock_init   (FixtureClock *self,
                                   const char   *local); /* "2027-02-13T18:00:00" */
void         fixture_clock_pass   (FixtureClock *self,
                                   gint64        us);
void         fixture_clock_sleep  (FixtureClock *self,
                                   gint64        us);

/* The error is of the store, and is this one. */
void         fixture_assert_trouble (GError            *error,
                                     OrdetStoreTrouble  trouble);
