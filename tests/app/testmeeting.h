/* testmeeting.h — a meeting for a test, in a store that forgets itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-session.h"

G_BEGIN_DECLS

OrdetSession *test_session (const char *people,
                            const char *more,
                            const char *lines);
OrdetStore   *test_store   (void);
OrdetNotice  *test_notice  (const char *template,
                            const char *date);

G_END_DECLS
