/* planted-low.c — looks upwards, for the test of the floors: never compiled
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planted-high.h"
