/* mock-bus.h — a service on the test's own bus, answering from a thread of its own
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What waits for it in the main thread must not keep it from answering.
 */
#pragma once

#include <gio/gio.h>

typedef struct _MockBus MockBus;

/* Registers the service's objects; called in its thread, before it is offered. */
typedef void (*MockBusServe) (GDBusConnection *connection,
                              gpointer         data);

/* Returns when @serve has returned; calls are answered until mock_bus_free(). */
MockBus *mock_bus_new  (MockBusServe     serve,
                        gpointer         data);
void     mock_bus_free (MockBus         *self);

/* Takes the service's name on the bus, also from somebody who has it. */
void     mock_bus_own  (GDBusConnection *connection,
                        const char      *name);
