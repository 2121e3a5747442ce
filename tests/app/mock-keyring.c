/* mock-keyring.c — a keyring that can be locked, and asks for its password
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mock-keyring.h"

#include "mock-bus.h"

#define ROOT "/org/freedesktop/secrets"
#define COLLECTION ROOT "/aliases/default"
#define SESSION ROOT "/session/s1"
#define PROMPT ROOT "/prompt/p1"
#define NOWHERE "/"

static const char interfaces[] =
  "<node>"
  "<interface name='org.freedesktop.Secret.Service'>"
  " <method name='OpenSession'><arg type='s' direction='in'/><arg type='v' direction='in'/>"
  "  <arg type='v' direction='out'/><arg type='o' direction='out'/></method>"
  " <method name='SearchItems'><arg type='a{ss}' direction='in'/>"
  "  <arg type='ao' direction='out'/><arg type='ao' direction='out'/></method>"
  " <method name='Unlock'><arg type='ao' direction='in'/>"
  "  <arg type='ao' direction='out'/><arg type='o' direction='out'/></method>"
  " <method name='GetSecrets'><arg type='ao' direction='in'/><arg type='o' direction='in'/>"
  "  <arg type='a{o(oayays)}' direction='out'/></method>"
  " <method name='ReadAlias'><arg type='s' direction='in'/><arg type='o' direction='out'/></method>"
  " <property name='Collections' type='ao' access='read'/>"
  "</interface>"
  "<interface name='org.freedesktop.Secret.Collection'>"
  " <method name='CreateItem'><arg type='a{sv}' direction='in'/>"
  "  <arg type='(oayays)' direction='in'/><arg type='b' direction='in'/>"
  "  <arg type='o' direction='out'/><arg type='o' direction='out'/></method>"
  " <property name='Items' type='ao' access='read'/>"
  " <property name='Label' type='s' access='read'/>"
  " <property name='Locked' type='b' access='read'/>"
  " <property name='Created' type='t' access='read'/>"
  " <property name='Modified' type='t' access='read'/>"
  "</interface>"
  "<interface name='org.freedesktop.Secret.Item'>"
  " <method name='Delete'><arg type='o' direction='out'/></method>"
  " <method name='GetSecret'><arg type='o' direction='in'/>"
  "  <arg type='(oayays)' direction='out'/></method>"
  " <property name='Locked' type='b' access='read'/>"
  " <property name='Attributes' type='a{ss}' access='read'/>"
  " <property name='Label' type='s' access='read'/>"
  " <property name='Created' type='t' access='read'/>"
  " <property name='Modified' type='t' access='read'/>"
  "</interface>"
  "<interface name='org.freedesktop.Secret.Prompt'>"
  " <method name='Prompt'><arg type='s' direction='in'/></method>"
  " <method name='Dismiss'/>"
  " <signal name='Completed'><arg type='b'/><arg type='v'/></signal>"
  "</interface>"
  "</node>";

typedef struct
{
  char     *path;       /* (owned) */
  GVariant *attributes; /* (owned) a{ss} */
  GVariant *value;      /* (owned) ay */
  guint     object;     /* its registration on the bus */
} Item;

struct _MockKeyring
{
  MockBus         *server; /* (owned) */
  GDBusConnection *bus;    /* (unowned) the server's */
  GDBusNodeInfo   *node;   /* (owned) */
  GMutex           lock;

  /* Under the lock. */
  gboolean         locked;
  gboolean         asking;
  guint            asked;
  guint            serial;
  GPtrArray       *items;  /* (owned) (element-type Item) */
};

static void
item_free (gpointer data)
{
  Item *self = data;

  g_free (self->path);
  g_variant_unref (self->attributes);
  g_variant_unref (self->value);
  g_free (self);
}

static Item *
find (MockKeyring *self,
      const char  *path)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_str_equal (((Item *) self->items->pdata[i])->path, path))
      return self->items->pdata[i];
  return NULL;
}

/* All that is asked for must be as it is there. */
static gboolean
is_like (const Item *item,
         GVariant   *wanted)
{
  GVariantIter iter;
  const char *key, *value, *have;

  g_variant_iter_init (&iter, wanted);
  while (g_variant_iter_next (&iter, "{&s&s}", &key, &value))
    if (!g_variant_lookup (item->attributes, key, "&s", &have) || !g_str_equal (have, value))
      return FALSE;
  return TRUE;
}

static GVariant *
secret_of (const Item *item)
{
  return g_variant_new ("(o@ay@ays)", SESSION, g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, "", 0, 1),
                        item->value, "text/plain");
}

static GVariant *
search (MockKeyring *self,
        GVariant    *asked)
{
  g_autoptr(GVariant) wanted = g_variant_get_child_value (asked, 0);
  GVariantBuilder open, shut;

  g_variant_builder_init (&open, G_VARIANT_TYPE ("ao"));
  g_variant_builder_init (&shut, G_VARIANT_TYPE ("ao"));
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = self->items->pdata[i];

      if (is_like (item, wanted))
        g_variant_builder_add (self->locked ? &shut : &open, "o", item->path);
    }
  return g_variant_new ("(aoao)", &open, &shut);
}

static GVariant *
secrets (MockKeyring *self,
         GVariant    *asked)
{
  g_autoptr(GVariantIter) paths = NULL;
  GVariantBuilder builder;
  const char *path;

  g_variant_get (asked, "(aoo)", &paths, NULL);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{o(oayays)}"));
  while (g_variant_iter_next (paths, "&o", &path))
    {
      const Item *item = find (self, path);

      if (item != NULL && !self->locked)
        g_variant_builder_add (&builder, "{o@(oayays)}", path, secret_of (item));
    }
  return g_variant_new ("(a{o(oayays)})", &builder);
}

static const GDBusInterfaceVTable table;

static GVariant *
create (MockKeyring *self,
        GVariant    *asked)
{
  g_autoptr(GVariant) properties = g_variant_get_child_value (asked, 0);
  g_autoptr(GVariant) secret = g_variant_get_child_value (asked, 1);
  Item *item = g_new0 (Item, 1);

  item->path = g_strdup_printf (COLLECTION "/i%u", ++self->serial);
  item->attributes = g_variant_lookup_value (properties, "org.freedesktop.Secret.Item.Attributes",
                                             G_VARIANT_TYPE ("a{ss}"));
  item->value = g_variant_get_child_value (secret, 2);
  item->object = g_dbus_connection_register_object (self->bus, item->path,
                                                    self->node->interfaces[2], &table, self, NULL,
                                                    NULL);
  g_ptr_array_add (self->items, item);
  return g_variant_new ("(oo)", item->path, NOWHERE);
}

static GVariant *
unlock (MockKeyring *self,
        GVariant    *asked)
{
  g_autoptr(GVariant) paths = g_variant_get_child_value (asked, 0);
  GVariantBuilder none;

  if (!self->locked)
    return g_variant_new ("(@aoo)", paths, NOWHERE);
  g_variant_builder_init (&none, G_VARIANT_TYPE ("ao"));
  return g_variant_new ("(aoo)", &none, PROMPT);
}

/* NULL where the answer is an error. */
static GVariant *
answer (MockKeyring *self,
        const char  *path,
        const char  *method,
        GVariant    *asked)
{
  Item *item = find (self, path);

  if (g_str_equal (method, "OpenSession"))
    {
      g_autoptr(GVariant) algorithm = g_variant_get_child_value (asked, 0);

      /* libsecret then asks again for the plain one. */
      return g_str_equal (g_variant_get_string (algorithm, NULL), "plain")
               ? g_variant_new ("(vo)", g_variant_new_string (""), SESSION) : NULL;
    }
  if (g_str_equal (method, "SearchItems"))
    return search (self, asked);
  if (g_str_equal (method, "Unlock"))
    return unlock (self, asked);
  if (g_str_equal (method, "GetSecrets"))
    return secrets (self, asked);
  if (g_str_equal (method, "ReadAlias"))
    return g_variant_new ("(o)", COLLECTION);
  if (g_str_equal (method, "CreateItem"))
    return create (self, asked);
  if (g_str_equal (method, "GetSecret") && item != NULL && !self->locked)
    return g_variant_new ("(@(oayays))", secret_of (item));
  if (g_str_equal (method, "Delete") && item != NULL && !self->locked)
    {
      g_dbus_connection_unregister_object (self->bus, item->object);
      g_ptr_array_remove (self->items, item);
      return g_variant_new ("(o)", NOWHERE);
    }
  if (g_str_equal (method, "Prompt"))
    {
      self->asking = TRUE;
      self->asked++;
      return g_variant_new ("()");
    }
  return NULL;
}

/* To whoever asked for the prompt; in this thread, or under the lock. */
static void
complete (MockKeyring *self,
          gboolean     dismissed)
{
  GVariantBuilder open;

  self->asking = FALSE;
  g_variant_builder_init (&open, G_VARIANT_TYPE ("ao"));
  for (guint i = 0; i < self->items->len && !dismissed; i++)
    g_variant_builder_add (&open, "o", ((Item *) self->items->pdata[i])->path);
  g_dbus_connection_emit_signal (self->bus, NULL, PROMPT, "org.freedesktop.Secret.Prompt",
                                 "Completed",
                                 g_variant_new ("(bv)", dismissed, g_variant_builder_end (&open)),
                                 NULL);
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
  MockKeyring *self = data;
  GVariant *reply;

  g_mutex_lock (&self->lock);
  reply = answer (self, path, method, parameters);
  if (reply != NULL)
    g_dbus_method_invocation_return_value (invocation, reply);
  else if (g_str_equal (method, "Dismiss"))
    {
      complete (self, TRUE);
      g_dbus_method_invocation_return_value (invocation, NULL);
    }
  else if (g_str_equal (method, "OpenSession"))
    g_dbus_method_invocation_return_dbus_error (invocation,
                                                "org.freedesktop.DBus.Error.NotSupported", "plain");
  else
    g_dbus_method_invocation_return_dbus_error (invocation,
                                                "org.freedesktop.Secret.Error.IsLocked", "locked");
  g_mutex_unlock (&self->lock);
  g_main_context_wakeup (NULL);
}

static GVariant *
property_cb (GDBusConnection  *connection,
             const char       *sender,
             const char       *path,
             const char       *interface,
             const char       *property,
             GError          **error,
             gpointer          data)
{
  MockKeyring *self = data;
  GVariant *value;
  const Item *item;

  g_mutex_lock (&self->lock);
  item = find (self, path);
  if (g_str_equal (property, "Locked"))
    value = g_variant_new_boolean (self->locked);
  else if (g_str_equal (property, "Attributes") && item != NULL)
    value = g_variant_ref (item->attributes);
  else if (g_str_equal (property, "Label"))
    value = g_variant_new_string ("");
  else if (g_str_equal (property, "Collections") || g_str_equal (property, "Items"))
    value = g_variant_new_array (G_VARIANT_TYPE_OBJECT_PATH, NULL, 0);
  else
    value = g_variant_new_uint64 (0);
  g_mutex_unlock (&self->lock);
  return value;
}

static const GDBusInterfaceVTable table = {
  .method_call = asked_cb,
  .get_property = property_cb,
};

static void
serve (GDBusConnection *bus,
       gpointer         keyring)
{
  static const struct { const char *path; guint interface; } objects[] = {
    { ROOT, 0 }, { COLLECTION, 1 }, { PROMPT, 3 },
  };
  MockKeyring *self = keyring;
  g_autoptr(GError) error = NULL;

  self->bus = bus;
  self->node = g_dbus_node_info_new_for_xml (interfaces, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (objects); i++)
    {
      g_dbus_connection_register_object (bus, objects[i].path,
                                         self->node->interfaces[objects[i].interface], &table,
                                         self, NULL, &error);
      g_assert_no_error (error);
    }
  mock_bus_own (bus, "org.freedesktop.secrets");
}

MockKeyring *
mock_keyring_new (void)
{
  MockKeyring *self = g_new0 (MockKeyring, 1);

  g_mutex_init (&self->lock);
  self->items = g_ptr_array_new_with_free_func (item_free);
  self->server = mock_bus_new (serve, self);
  return self;
}

void
mock_keyring_free (MockKeyring *self)
{
  mock_bus_free (self->server);
  g_dbus_node_info_unref (self->node);
  g_ptr_array_unref (self->items);
  g_mutex_clear (&self->lock);
  g_free (self);
}

void
mock_keyring_lock (MockKeyring *self)
{
  g_mutex_lock (&self->lock);
  self->locked = TRUE;
  g_mutex_unlock (&self->lock);
}

guint
mock_keyring_held (MockKeyring *self)
{
  guint held;

  g_mutex_lock (&self->lock);
  held = self->items->len;
  g_mutex_unlock (&self->lock);
  return held;
}

guint
mock_keyring_asked (MockKeyring *self)
{
  guint asked;

  g_mutex_lock (&self->lock);
  asked = self->asked;
  g_mutex_unlock (&self->lock);
  return asked;
}

gboolean
mock_keyring_asking (MockKeyring *self)
{
  gboolean asking;

  g_mutex_lock (&self->lock);
  asking = self->asking;
  g_mutex_unlock (&self->lock);
  return asking;
}

void
mock_keyring_answer (MockKeyring *self,
                     gboolean     password)
{
  g_mutex_lock (&self->lock);
  if (password)
    self->locked = FALSE;
  complete (self, !password);
  g_mutex_unlock (&self->lock);
}
