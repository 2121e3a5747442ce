/* ordet-kept-people.c — the people of a body that meets often, kept from meeting to meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row says nothing that leads to a body: a random id, where its key is, and
 * a ciphertext in which the body's name is, too. There are few; to find one,
 * each is opened.
 */
#include "ordet-kept-people.h"

#include "ordet-db.h"
#include "ordet-keys.h"
#include "ordet-store-private.h"
#include "ordet-trouble.h"
#include "ordet-vault.h"

/* The body, the people; then the meeting whose list it is, and the day it was
 * written. Rows without the last two have number 0. */
#define FORMAT       "(sa(sxb)ss)"
#define FORMAT_0     "(sa(sxb))"
#define NUMBER       1

/**
 * ordet_kept_person_new:
 * @name: as it is shown
 * @number: the card; 0: none
 * @vote: may vote
 *
 * Returns: (transfer full): a person
 */
OrdetKeptPerson *
ordet_kept_person_new (const char *name,
                       gint64      number,
                       gboolean    vote)
{
  OrdetKeptPerson *self = g_new0 (OrdetKeptPerson, 1);

  *self = (OrdetKeptPerson) { g_strdup (name), number, vote };
  return self;
}

/**
 * ordet_kept_person_free:
 * @self: (nullable) (transfer full): a person
 */
void
ordet_kept_person_free (OrdetKeptPerson *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self);
}

/* A list that was found. */
typedef struct
{
  char         *id;     /* (owned) (nullable) NULL: there is none */
  OrdetKeySpot  spot;
  OrdetSecret  *secret; /* (owned) */
  GVariant     *content; /* (owned) */
} Found;

static void
found_clear (Found *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->secret, ordet_secret_free);
  g_clear_pointer (&self->content, g_variant_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Found, found_clear)

/* Files are the same on every machine. */
static GVariant *
little (GVariant *content)
{
  return G_BYTE_ORDER == G_LITTLE_ENDIAN ? g_variant_ref_sink (content)
                                         : g_variant_byteswap (g_variant_ref_sink (content));
}

static GVariant *
open_row (const OrdetSecret  *secret,
          const char         *id,
          gconstpointer       sealed,
          gsize               size,
          GError            **error)
{
  g_autoptr(GByteArray) data = g_byte_array_new ();
  g_autoptr(GBytes) bytes = NULL;
  const char *format = FORMAT;

  if (!ordet_vault_open (secret, id, ORDET_ROW_PEOPLE, NUMBER, sealed, size, data, NULL))
    {
      g_byte_array_set_size (data, 0);
      if (!ordet_vault_open (secret, id, ORDET_ROW_PEOPLE, 0, sealed, size, data, error))
        return NULL;
      format = FORMAT_0;
    }
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&data));
  return little (g_variant_new_from_bytes (G_VARIANT_TYPE (format), bytes, FALSE));
}

/* Finds the list of @body; @found->id stays NULL if there is none. A row whose
 * key is destroyed is nobody's list: erasing was cut off there. */
static gboolean
find (OrdetStore  *store,
      const char  *body,
      Found       *found,
      GError     **error)
{
  g_autoptr(OrdetStmt) stmt = ordet_db_prepare (
    ordet_store_db (store), "SELECT id, key_place, sealed FROM kept_people", error);
  gboolean more = TRUE;

  if (stmt == NULL)
    return FALSE;
  while (ordet_stmt_next (stmt, &more, error) && more)
    {
      g_auto(Found) one = { g_strdup (ordet_stmt_text (stmt, 0)),
                            (OrdetKeySpot) ordet_stmt_int (stmt, 1), NULL, NULL };
      gsize size;
      gconstpointer sealed = ordet_stmt_blob (stmt, 2, &size);
      const char *name;

      if (!ordet_keys_find (ordet_store_keys (store), one.id, ORDET_PART_FLOOR, one.spot,
                            &one.secret, error))
        return FALSE;
      if (one.secret == NULL)
        continue;
      one.content = open_row (one.secret, one.id, sealed, size, error);
      if (one.content == NULL)
        return FALSE;
      g_variant_get_child (one.content, 0, "&s", &name);
      if (g_str_equal (name, body))
        {
          *found = one;
          one = (Found) { 0 };
          return TRUE;
        }
    }
  return !more;
}

static GVariant *
pack (const char *body,
      GPtrArray  *people,
      const char *meeting,
      const char *day)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sxb)"));
  for (guint i = 0; i < people->len; i++)
    {
      const OrdetKeptPerson *person = people->pdata[i];

      g_variant_builder_add (&builder, "(sxb)", person->name, person->number, person->vote);
    }
  return g_variant_new (FORMAT, body, &builder, meeting, day);
}

static gboolean
write_row (OrdetStore         *store,
           const char         *id,
           OrdetKeySpot        spot,
           const OrdetSecret  *secret,
           GVariant           *content,
           GError            **error)
{
  g_autoptr(GVariant) packed = little (content);
  g_autoptr(GByteArray) sealed = g_byte_array_new ();
  g_autoptr(OrdetStmt) stmt =
    ordet_db_prepare (ordet_store_db (store),
                      "INSERT INTO kept_people (id, key_place, sealed) VALUES (?1, ?2, ?3)"
                      " ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed", error);

  if (stmt == NULL)
    return FALSE;
  ordet_vault_seal (secret, id, ORDET_ROW_PEOPLE, NUMBER, g_variant_get_data (packed),
                    g_variant_get_size (packed), sealed);
  ordet_stmt_bind_text (stmt, 1, id);
  ordet_stmt_bind_int (stmt, 2, spot);
  ordet_stmt_bind_blob (stmt, 3, sealed->data, sealed->len);
  return ordet_stmt_run (stmt, error);
}

/**
 * ordet_kept_people_save:
 * @store: a store
 * @body: whose people
 * @people: (element-type OrdetKeptPerson): everybody
 * @meeting: id of the meeting whose list it is
 * @day: today, "2027-02-13"
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_KEY
 *
 * Keeps the list, in the place of the one there was.
 *
 * Returns: FALSE with @error set if what was there before still stands
 */
gboolean
ordet_kept_people_save (OrdetStore  *store,
                        const char  *body,
                        GPtrArray   *people,
                        const char  *meeting,
                        const char  *day,
                        GError     **error)
{
  g_auto(Found) found = { 0 };
  GVariant *content;
  gboolean good;

  if (!ordet_db_check_place (ordet_store_db (store), error) || !find (store, body, &found, error))
    return FALSE;
  content = pack (body, people, meeting, day);
  if (found.id != NULL)
    return write_row (store, found.id, found.spot, found.secret, content, error);
  /* The key is kept before anything is sealed with it. */
  found.id = ordet_vault_random_id ();
  found.secret = ordet_secret_new ();
  good = ordet_keys_save (ordet_store_keys (store), found.id, ORDET_PART_FLOOR, found.secret,
                          &found.spot, error);
  if (!good)
    g_variant_unref (g_variant_ref_sink (content));
  else if (!write_row (store, found.id, found.spot, found.secret, content, error))
    {
      ordet_keys_destroy (ordet_store_keys (store), found.id, ORDET_PART_FLOOR, found.spot, NULL);
      good = FALSE;
    }
  return good;
}

/**
 * ordet_kept_people_load:
 * @store: a store
 * @body: whose people
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_KEY
 *
 * Returns: (transfer full) (nullable) (element-type OrdetKeptPerson): the list;
 *   NULL with no error if none is kept
 */
GPtrArray *
ordet_kept_people_load (OrdetStore  *store,
                        const char  *body,
                        GError     **error)
{
  g_auto(Found) found = { 0 };
  g_autoptr(GVariantIter) iter = NULL;
  GPtrArray *people;
  const char *name;
  gint64 number;
  gboolean vote;

  if (!find (store, body, &found, error) || found.id == NULL)
    return NULL;
  people = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_kept_person_free);
  g_variant_get_child (found.content, 1, "a(sxb)", &iter);
  while (g_variant_iter_next (iter, "(&sxb)", &name, &number, &vote))
    g_ptr_array_add (people, ordet_kept_person_new (name, number, vote));
  return people;
}

/**
 * ordet_kept_people_about:
 * @store: a store
 * @body: whose people
 * @meeting: (out) (transfer full) (optional): id of the meeting whose list it
 *   is; "" if it was not written down
 * @day: (out) (transfer full) (optional): the day it was last kept; "" likewise
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_KEY
 *
 * Returns: FALSE if none is kept, or with @error set
 */
gboolean
ordet_kept_people_about (OrdetStore  *store,
                         const char  *body,
                         char       **meeting,
                         char       **day,
                         GError     **error)
{
  char **said[] = { meeting, day };
  g_auto(Found) found = { 0 };

  if (!find (store, body, &found, error) || found.id == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    {
      const char *text = "";

      if (g_variant_is_of_type (found.content, G_VARIANT_TYPE (FORMAT)))
        g_variant_get_child (found.content, 2 + i, "&s", &text);
      if (said[i] != NULL)
        *said[i] = g_strdup (text);
    }
  return TRUE;
}

static gboolean
delete_row (OrdetStore  *store,
            const char  *id,
            GError     **error)
{
  g_autoptr(OrdetStmt) stmt = ordet_db_prepare (
    ordet_store_db (store), "DELETE FROM kept_people WHERE id = ?1", error);

  if (stmt == NULL)
    return FALSE;
  ordet_stmt_bind_text (stmt, 1, id);
  return ordet_stmt_run (stmt, error);
}

/**
 * ordet_kept_people_erase:
 * @store: a store
 * @body: whose people
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_KEY
 *
 * Destroys the key, then the row and the old pages of the file. Cut off in
 * between, what is left can be read by nobody. Does nothing if none is kept.
 *
 * Returns: FALSE with @error set if some of it may still be there
 */
gboolean
ordet_kept_people_erase (OrdetStore  *store,
                         const char  *body,
                         GError     **error)
{
  OrdetDb *db = ordet_store_db (store);
  g_auto(Found) found = { 0 };

  if (!ordet_db_check_place (db, error) || !find (store, body, &found, error))
    return FALSE;
  if (found.id == NULL)
    return TRUE;
  return ordet_keys_destroy (ordet_store_keys (store), found.id, ORDET_PART_FLOOR, found.spot,
                             error) &&
         delete_row (store, found.id, error) && ordet_db_run (db, "VACUUM", error) &&
         ordet_db_checkpoint (db, error);
}
