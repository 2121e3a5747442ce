/* mock-desktop.c — a desktop that is asked to stay awake, and given notifications
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mock-desktop.h"

#include "mock-bus.h"

static const char interfaces[] =
  "<node>"
  " <interface name='org.gnome.SessionManager'>"
  "  <method name='RegisterClient'><arg type='s' direction='in'/><arg type='s' direction='in'/>"
  "   <arg type='o' direction='out'/></method>"
  "  <method name='UnregisterClient'><arg type='o' direction='in'/></method>"
  "  <method name='Inhibit'><arg type='s' direction='in'/><arg type='u' direction='in'/>"
  "   <arg type='s' direction='in'/><arg type='u' direction='in'/>"
  "   <arg type='u' direction='out'/></method>"
  "  <method name='Uninhibit'><arg type='u' direction='in'/></method>"
  " </interface>"
  " <interface name='org.freedesktop.Notifications'>"
  "  <method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/>"
  "   <arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>"
  "   <arg type='as' direction='in'/><arg type='a{sv}' direction='in'/>"
  "   <arg type='i' direction='in'/><arg type='u' direction='out'/></method>"
  "  <method name='CloseNotification'><arg type='u' direction='in'/></method>"
  " </interface>"
  "</node>";

struct _MockDesktop
{
  MockBus *server; /* (owned) */
  GMutex   lock;

  /* Under the lock. */
  guint    awake;
  guint    standing;
  guint    serial;
  guint    flags;
  char    *reason;
  GString *said;
};

static GVariant *
answer (MockDesktop *self,
        const char  *method,
        GVariant    *asked)
{
  if (g_str_equal (method, "RegisterClient"))
    return g_variant_new ("(o)", "/org/gnome/SessionManager/Client1");
  if (g_str_equal (method, "Inhibit"))
    {
      g_clear_pointer (&self->reason, g_free);
      g_variant_get (asked, "(&su&su)", NULL, NULL, NULL, &self->flags);
      g_variant_get_child (asked, 2, "s", &self->reason);
      self->awake++;
      return g_variant_new ("(u)", ++self->serial);
    }
  if (g_str_equal (method, "Uninhibit"))
    self->awake--;
  if (g_str_equal (method, "Notify"))
    {
      const char *summary, *body;

      g_variant_get_child (asked, 3, "&s", &summary);
      g_variant_get_child (asked, 4, "&s", &body);
      g_string_append_printf (self->said, "%s\n%s\n", summary, body);
      self->standing++;
      return g_variant_new ("(u)", ++self->serial);
    }
  if (g_str_equal (method, "CloseNotification"))
    self->standing--;
  return NULL;
}

static void
asked_cb (GDBusConnection       *connection,
          const char            *sender,
          const char            *path,
          const char            *interface,
          const char            *method,
          GVariant              *parameters,
          GDBusMethodInvocation *invocation,
          gpointer               data)
{
  MockDesktop *self = data;
  GVariant *reply;

  g_mutex_lock (&self->lock);
  reply = answer (self, method, parameters);
  g_mutex_unlock (&self->lock);
  g_dbus_method_invocation_return_value (invocation, reply);
  /* Whoever waits for this in the main thread looks again. */
  g_main_context_wakeup (NULL);
}

static void
serve (GDBusConnection *bus,
       gpointer         desktop)
{
  static const struct { const char *name, *path; } services[] = {
    { "org.gnome.SessionManager", "/org/gnome/SessionManager" },
    { "org.freedesktop.Notifications", "/org/freedesktop/Notifications" },
  };
  static const GDBusInterfaceVTable table = { .method_call = asked_cb };
  g_autoptr(GError) error = NULL;
  g_autoptr(GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interfaces, &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (services); i++)
    {
      g_dbus_connection_register_object (bus, services[i].path, node->interfaces[i], &table,
                                         desktop, NULL, &error);
      g_assert_no_error (error);
      mock_bus_own (bus, services[i].name);
    }
}

MockDesktop *
mock_desktop_new (void)
{
  MockDesktop *self = g_new0 (MockDesktop, 1);

  g_mutex_init (&self->lock);
  self->said = g_string_new (NULL);
  self->server = mock_bus_new (serve, self);
  return self;
}

void
mock_desktop_free (MockDesktop *self)
{
  mock_bus_free (self->server);
  g_mutex_clear (&self->lock);
  g_free (self->reason);
  g_string_free (self->said, TRUE);
  g_free (self);
}

static guint
read_under_lock (MockDesktop *self,
                 const guint *value)
{
  guint read;

  g_mutex_lock (&self->lock);
  read = *value;
  g_mutex_unlock (&self->lock);
  return read;
}

guint
mock_desktop_awake (MockDesktop *self)
{
  return read_under_lock (self, &self->awake);
}

guint
mock_desktop_flags (MockDesktop *self)
{
  return read_under_lock (self, &self->flags);
}

guint
mock_desktop_standing (MockDesktop *self)
{
  return read_under_lock (self, &self->standing);
}

char *
mock_desktop_reason (MockDesktop *self)
{
  char *read;

  g_mutex_lock (&self->lock);
  read = g_strdup (self->reason);
  g_mutex_unlock (&self->lock);
  return read;
}

char *
mock_desktop_said (MockDesktop *self)
{
  char *read;

  g_mutex_lock (&self->lock);
  read = g_strdup (self->said->str);
  g_mutex_unlock (&self->lock);
  return read;
}
