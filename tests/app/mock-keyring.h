/* mock-keyring.h — a keyring that can be locked, and asks for its password
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As much of the Secret Service as libsecret asks for, on the test's own bus,
 * from a thread of its own: what waits for it in the main thread must not keep
 * it from answering.
 */
#pragma once

#include <glib.h>

typedef struct _MockKeyring MockKeyring;

MockKeyring *mock_keyring_new    (void);
void         mock_keyring_free   (MockKeyring *self);

void         mock_keyring_lock   (MockKeyring *self);
guint        mock_keyring_held   (MockKeyring *self); /* secrets in it */
guint        mock_keyring_asked  (MockKeyring *self); /* times a password was asked for */
gboolean     mock_keyring_asking (MockKeyring *self); /* the person sees the question now */
void         mock_keyring_answer (MockKeyring *self,
                                  gboolean     password);
