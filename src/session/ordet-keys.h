/* ordet-keys.h — where the keys of the vault are kept
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "ordet-store.h"
#include "ordet-vault.h"

G_BEGIN_DECLS

/* Where one meeting's key was put. The numbers are in people's files: add at
 * the end, never renumber. */
typedef enum
{
  ORDET_SPOT_SERVICE = 0,
  ORDET_SPOT_FILE = 1,
  ORDET_SPOT_RUNTIME = 2,
  ORDET_SPOT_MEMORY = 3,
} OrdetKeySpot;

typedef struct _OrdetKeys OrdetKeys;

OrdetKeys   *ordet_keys_new          (const char           *folder,
                                      OrdetKeyPlace         place);
void         ordet_keys_free         (OrdetKeys            *self);
OrdetKeySpot ordet_keys_wanted       (const OrdetKeys      *self);
char        *ordet_keys_describe     (const OrdetKeys      *self,
                                      OrdetKeySpot          spot);

gboolean     ordet_keys_save         (OrdetKeys            *self,
                                      const char           *meeting,
                                      OrdetPart             part,
                                      OrdetSecret          *secret,
                                      OrdetKeySpot         *spot,
                                      GError              **error);
void         ordet_keys_save_async   (OrdetKeys            *self,
                                      const char           *meeting,
                                      OrdetPart             part,
                                      OrdetSecret          *secret,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              data);
gboolean     ordet_keys_save_finish  (GAsyncResult         *result,
                                      OrdetKeySpot         *spot,
                                      GError              **error);
gboolean     ordet_keys_find         (OrdetKeys            *self,
                                      const char           *meeting,
                                      OrdetPart             part,
                                      OrdetKeySpot          spot,
                                      OrdetSecret         **secret,
                                      GError              **error);
void         ordet_keys_find_async   (OrdetKeys            *self,
                                      const char           *meeting,
                                      OrdetPart             part,
                                      OrdetKeySpot          spot,
                                      gboolean              ask,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              data);
gboolean     ordet_keys_find_finish  (GAsyncResult         *result,
                                      OrdetSecret         **secret,
                                      GError              **error);
OrdetSecret *ordet_keys_find_nearby  (OrdetKeys            *self,
                                      const char           *meeting,
                                      OrdetPart             part);
gboolean     ordet_keys_left         (OrdetKeys            *self,
                                      const char           *meeting,
                                      OrdetPart             part,
                                      OrdetKeySpot          spot,
                                      gboolean             *left,
                                      GError              **error);
gboolean     ordet_keys_destroy      (OrdetKeys            *self,
                                      const char           *meeting,
                                      OrdetPart             part,
                                      OrdetKeySpot          spot,
                                      GError              **error);
void         ordet_keys_destroy_async (OrdetKeys           *self,
                                      const char           *meeting,
                                      OrdetPart             part,
                                      OrdetKeySpot          spot,
                                      gboolean              ask,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              data);
gboolean     ordet_keys_destroy_finish (GAsyncResult       *result,
                                      GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetKeys, ordet_keys_free)

G_END_DECLS
