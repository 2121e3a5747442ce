/* ordet-key-service.h — a key with the Secret Service
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "ordet-vault.h"

G_BEGIN_DECLS

gboolean ordet_key_service_save          (const char           *meeting,
                                          const char           *part,
                                          const OrdetSecret    *secret);
void     ordet_key_service_save_async    (const char           *meeting,
                                          const char           *part,
                                          const OrdetSecret    *secret,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);
gboolean ordet_key_service_save_finish   (GAsyncResult         *result);
gboolean ordet_key_service_find          (const char           *meeting,
                                          const char           *part,
                                          OrdetSecret         **secret,
                                          GError              **error);
void     ordet_key_service_find_async    (const char           *meeting,
                                          const char           *part,
                                          gboolean              ask,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);
gboolean ordet_key_service_find_finish   (GAsyncResult         *result,
                                          OrdetSecret         **secret,
                                          GError              **error);
gboolean ordet_key_service_left          (const char           *meeting,
                                          const char           *part,
                                          gboolean             *left,
                                          GError              **error);
gboolean ordet_key_service_destroy       (const char           *meeting,
                                          const char           *part,
                                          GError              **error);
void     ordet_key_service_destroy_async (const char           *meeting,
                                          const char           *part,
                                          gboolean              ask,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);
gboolean ordet_key_service_destroy_finish (GAsyncResult        *result,
                                          GError              **error);

G_END_DECLS
