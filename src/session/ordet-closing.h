/* ordet-closing.h — erasing a meeting's floor or minutes, step by step
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * privacy.md 2, steps 2 to 6. Each step may be cut off anywhere and is done again
 * from what the store says; ordet_store_erase() does all that are left. The
 * meeting must not be open in a session.
 *
 * Closing a meeting: write the minutes out whole (ordet_session_put, step 0),
 * compute the record (step 1), dispose of the session, then ordet_store_erase()
 * with a function that inserts the record. Releasing the minutes: the same with
 * minutes TRUE and no function.
 */
#pragma once

#include "ordet-store.h"

G_BEGIN_DECLS

/* What remains to be done. */
typedef enum
{
  ORDET_ERASE_CLEAR,  /* write the record and delete the rows, in one transaction */
  ORDET_ERASE_KEY,    /* destroy the key everywhere it is */
  ORDET_ERASE_TIDY,   /* VACUUM, checkpoint */
  ORDET_ERASE_DONE,   /* looked at: rows and key are gone; "erased" may be said */
} OrdetEraseStep;

/* Called inside the transaction that deletes the rows, so that there is exactly
 * one record or none; writes with ordet_store_db(), must neither begin nor
 * commit. FALSE with @error set takes everything back. */
typedef gboolean (*OrdetEraseWrite) (OrdetStore *store,
                                     gpointer    data,
                                     GError    **error);

gboolean ordet_store_erase_step  (OrdetStore      *self,
                                  const char      *id,
                                  gboolean         minutes,
                                  OrdetEraseStep  *step,
                                  GError         **error);
gboolean ordet_store_erase_clear (OrdetStore      *self,
                                  const char      *id,
                                  gboolean         minutes,
                                  OrdetEraseWrite  write,
                                  gpointer         data,
                                  GError         **error);
gboolean ordet_store_erase_key   (OrdetStore      *self,
                                  const char      *id,
                                  gboolean         minutes,
                                  GError         **error);
void     ordet_store_erase_key_async (OrdetStore  *self,
                                  const char      *id,
                                  gboolean         minutes,
                                  gboolean         ask,
                                  GCancellable    *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer         data);
gboolean ordet_store_erase_key_finish (OrdetStore *self,
                                  GAsyncResult    *result,
                                  GError         **error);
gboolean ordet_store_erase_tidy  (OrdetStore      *self,
                                  const char      *id,
                                  gboolean         minutes,
                                  GError         **error);
gboolean ordet_store_erase       (OrdetStore      *self,
                                  const char      *id,
                                  gboolean         minutes,
                                  OrdetEraseWrite  write,
                                  gpointer         data,
                                  GError         **error);
void     ordet_store_erase_async (OrdetStore      *self,
                                  const char      *id,
                                  gboolean         minutes,
                                  gboolean         ask,
                                  GCancellable    *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer         data);
gboolean ordet_store_erase_finish (OrdetStore     *self,
                                  GAsyncResult    *result,
                                  GError         **error);

G_END_DECLS
