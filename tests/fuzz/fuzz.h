/* fuzz.h — what every harness has: one function that must live through any bytes
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Linked with libFuzzer by tests/fuzz/run, and with replay.c by the tests. A
 * harness does not only wait for a crash: what was read must be the same after
 * it has been written and read again.
 */
#pragma once

#include <gio/gio.h>
#include <stdint.h>

G_BEGIN_DECLS

int LLVMFuzzerInitialize   (int           *argc,
                            char        ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* Either it is there, or there is a sentence. */
#define fuzz_assert_result(result, error) \
  G_STMT_START { \
    g_assert_true (((result) == NULL) == ((error) != NULL)); \
    if ((error) != NULL) \
      g_assert_true ((error)->message != NULL && *(error)->message != '\0' && \
                     g_utf8_validate ((error)->message, -1, NULL)); \
  } G_STMT_END

G_END_DECLS
