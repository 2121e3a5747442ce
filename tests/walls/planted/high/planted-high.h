/* planted-high.h — stands above, for the test of the floors: never compiled
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once
