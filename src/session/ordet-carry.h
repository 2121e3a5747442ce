/* ordet-carry.h — a meeting in a sealed file, for another computer (meeting-log.md, Carrying)
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file is one header line of ASCII, 24 bytes of libsodium's secretstream
 * header, then its messages:
 *
 *   {"ordet":"sealed-meeting","version":1,"kdf":"argon2id","ops":3,"kib":262144,"salt":"32 hex digits"}
 *
 * The first message is empty and carries the header line as associated data: it
 * opens with the right passphrase only, and only if the line is as it was. Each
 * further message holds 64 KiB of the log, the last one what is left (maybe
 * nothing) and the stream's FINAL tag, so that a file that was cut is known.
 * Nothing is given out before the last message has opened.
 */
#pragma once

#include <gio/gio.h>

#include "ordet-types.h"

G_BEGIN_DECLS

#define ORDET_CARRY_VERSION 1

/* Above this a log is refused before it is read, as ORDET_LOG_MAX_FILE. */
#define ORDET_CARRY_MAX_LOG (G_GUINT64_CONSTANT (256) * 1024 * 1024)

/* Argon2id: passes over that much memory. libsodium's MODERATE: 0.7 s and 256
 * MiB a guess on a laptop. A file may ask for more, up to the bounds. */
#define ORDET_CARRY_OPS     3
#define ORDET_CARRY_KIB     (256 * 1024)
#define ORDET_CARRY_MAX_OPS 16
#define ORDET_CARRY_MAX_KIB (1024 * 1024)

/* Of a passphrase of one's own, in characters. */
#define ORDET_CARRY_LEAST 12
#define ORDET_CARRY_WORDS 6

gboolean    ordet_carry_is_sealed  (const char   *beginning,
                                    gsize         length);
GBytes     *ordet_carry_seal       (GBytes       *log,
                                    const char   *passphrase,
                                    GError      **error);
GBytes     *ordet_carry_seal_with  (GBytes       *log,
                                    const char   *passphrase,
                                    guint         ops,
                                    guint         kib,
                                    GError      **error);
gboolean    ordet_carry_look_at    (GBytes       *sealed,
                                    GError      **error);
GBytes     *ordet_carry_unseal     (GBytes       *sealed,
                                    const char   *passphrase,
                                    GError      **error);
GBytes     *ordet_carry_read_file  (GFile        *file,
                                    GCancellable *cancellable,
                                    GError      **error);
gboolean    ordet_carry_write_file (const char   *path,
                                    GBytes       *sealed,
                                    GError      **error);

char       *ordet_carry_passphrase (void);
gboolean    ordet_carry_check      (const char   *passphrase,
                                    GError      **error);
void        ordet_carry_forget     (char         *passphrase);
const char *ordet_carry_word       (guint         n);
guint       ordet_carry_n_words    (void);

G_END_DECLS
