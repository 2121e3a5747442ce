/* ordet-readiness.h — what is still missing before a meeting can be opened well
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-notice.h"

G_BEGIN_DECLS

GPtrArray *ordet_readiness (const OrdetNotice *notice);

G_END_DECLS
