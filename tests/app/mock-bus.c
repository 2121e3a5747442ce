/* mock-bus.c — a service on the test's own bus, answering from a thread of its own
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mock-bus.h"

struct _MockBus
{
  GMutex        lock;
  GCond         cond;
  gboolean      ready;   /* under the lock */
  GThread      *thread;
  GMainContext *context; /* (owned) */
  GMainLoop    *loop;    /* (owned) */
  MockBusServe  serve;
  gpointer      data;
};

static gpointer
bus_thread (gpointer data)
{
  MockBus *self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GDBusConnection) connection = NULL;

  g_main_context_push_thread_default (self->context);
  connection = g_dbus_connection_new_for_address_sync (
    g_getenv ("DBUS_SESSION_BUS_ADDRESS"),
    G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
    NULL, NULL, &error);
  g_assert_no_error (error);
  self->serve (connection, self->data);
  g_mutex_lock (&self->lock);
  self->ready = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->lock);
  g_main_loop_run (self->loop);
  g_dbus_connection_close_sync (connection, NULL, NULL);
  g_main_context_pop_thread_default (self->context);
  return NULL;
}

MockBus *
mock_bus_new (MockBusServe serve,
              gpointer     data)
{
  MockBus *self = g_new0 (MockBus, 1);

  g_mutex_init (&self->lock);
  g_cond_init (&self->cond);
  self->serve = serve;
  self->data = data;
  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
  self->thread = g_thread_new ("mock-bus", bus_thread, self);
  g_mutex_lock (&self->lock);
  while (!self->ready)
    g_cond_wait (&self->cond, &self->lock);
  g_mutex_unlock (&self->lock);
  return self;
}

void
mock_bus_free (MockBus *self)
{
  g_main_loop_quit (self->loop);
  g_thread_join (self->thread);
  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->cond);
  g_free (self);
}

void
mock_bus_own (GDBusConnection *connection,
              const char      *name)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GVariant) reply =
    g_dbus_connection_call_sync (connection, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                 "org.freedesktop.DBus", "RequestName",
                                 g_variant_new ("(su)", name, 4u), NULL, G_DBUS_CALL_FLAGS_NONE,
                                 -1, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (reply);
}
