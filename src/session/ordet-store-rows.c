/* ordet-store-rows.c — the sealed rows of a meeting: facts, notice, texts
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is sealed is a fact's bytes (ordet-event-bytes.h) or a GVariant that tells
 * its own type, little-endian: a file can be carried to any machine, and a later
 * version can keep its rows otherwise.
 */
#include "ordet-event-bytes.h"
#include "ordet-store-private.h"
#include "ordet-trouble.h"

static GVariant *
turn_if_big_endian (GVariant *value)
{
  GVariant *turned;

  if (G_BYTE_ORDER == G_LITTLE_ENDIAN)
    return value;
  turned = g_variant_byteswap (value);
  g_variant_unref (value);
  return turned;
}

static void
seal_variant (const OrdetSecret *secret,
              const char        *id,
              OrdetRow           row,
              gint64             seq,
              GVariant          *content,
              GByteArray        *sealed)
{
  g_autoptr(GVariant) packed
    = turn_if_big_endian (g_variant_ref_sink (g_variant_new_variant (content)));

  ordet_vault_seal (secret, id, row, seq, g_variant_get_data (packed), g_variant_get_size (packed),
                    sealed);
}

static OrdetStmt *
prepare_insert (OrdetStore  *self,
                GError     **error)
{
  return ordet_db_prepare (ordet_store_db (self),
                           "INSERT INTO vault (meeting, kind, seq, sealed) VALUES (?1, ?2, ?3, ?4)"
                           " ON CONFLICT (meeting, kind, seq)"
                           " DO UPDATE SET sealed = excluded.sealed",
                           error);
}

/**
 * ordet_store_seal_into:
 * @self: a store
 * @secret: the key
 * @id: the meeting's id
 * @number: its number
 * @row: what is sealed
 * @seq: its sequence
 * @content: (transfer floating): the text
 * @error: return location, ORDET_ERROR_STORE
 *
 * Writes one row, in the transaction there is, over the one that was there.
 *
 * Returns: FALSE with @error set if it was not written
 */
gboolean
ordet_store_seal_into (OrdetStore         *self,
                       const OrdetSecret  *secret,
                       const char         *id,
                       gint64              number,
                       OrdetRow            row,
                       gint64              seq,
                       GVariant           *content,
                       GError            **error)
{
  g_autoptr(OrdetStmt) stmt = prepare_insert (self, error);
  g_autoptr(GByteArray) sealed = g_byte_array_new ();
  g_autoptr(GVariant) sunk = g_variant_ref_sink (content);

  if (stmt == NULL)
    return FALSE;
  seal_variant (secret, id, row, seq, sunk, sealed);
  ordet_stmt_bind_int (stmt, 1, number);
  ordet_stmt_bind_int (stmt, 2, row);
  ordet_stmt_bind_int (stmt, 3, seq);
  ordet_stmt_bind_blob (stmt, 4, sealed->data, sealed->len);
  return ordet_stmt_run (stmt, error);
}

/* Nothing was written: why? */
static gboolean
explain (OrdetStore  *self,
         const char  *id,
         GError     **error)
{
  OrdetMeetingRow row;

  if (!ordet_store_find (self, id, &row, error))
    return FALSE;
  if (row.part[ORDET_PART_FLOOR] == ORDET_PART_SEALED)
    return ordet_trouble_set (error, ORDET_STORE_TROUBLE_CHANGED,
                              "Close it here and open it again.");
  return ordet_trouble_erased (error);
}

/**
 * ordet_store_seal_events:
 * @self: a store
 * @secret: the floor's key
 * @id: the meeting's id
 * @first: the number of the first of them
 * @events: (array length=n_events): facts
 * @n_events: how many
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_ERASED
 *
 * Writes facts at their numbers, in the transaction there is. None is written
 * over another, nor into a floor that is erased, which another program may have
 * done since.
 *
 * Returns: FALSE with @error set, and the transaction to be taken back
 */
gboolean
ordet_store_seal_events (OrdetStore         *self,
                         const OrdetSecret  *secret,
                         const char         *id,
                         gsize               first,
                         OrdetEvent *const  *events,
                         gsize               n_events,
                         GError            **error)
{
  g_autoptr(OrdetStmt) stmt
    = ordet_db_prepare (ordet_store_db (self),
                        "INSERT INTO vault (meeting, kind, seq, sealed)"
                        " SELECT number, ?2, ?3, ?4 FROM meeting WHERE id = ?1 AND floor = 0"
                        " ON CONFLICT (meeting, kind, seq) DO NOTHING",
                        error);
  g_autoptr(GByteArray) bytes = g_byte_array_new (), sealed = g_byte_array_new ();

  if (stmt == NULL)
    return FALSE;
  ordet_stmt_bind_text (stmt, 1, id);
  ordet_stmt_bind_int (stmt, 2, ORDET_ROW_EVENT);
  for (gsize i = 0; i < n_events; i++)
    {
      gint64 seq = (gint64) (first + i);

      ordet_event_to_bytes (events[i], bytes);
      ordet_vault_seal (secret, id, ORDET_ROW_EVENT, seq, bytes->data, bytes->len, sealed);
      ordet_stmt_bind_int (stmt, 3, seq);
      ordet_stmt_bind_blob (stmt, 4, sealed->data, sealed->len);
      if (!ordet_stmt_run (stmt, error))
        return FALSE;
      if (ordet_db_changes (ordet_store_db (self)) != 1)
        return explain (self, id, error);
    }
  return TRUE;
}

static gboolean
write_day (OrdetStore         *self,
           const OrdetSecret  *secret,
           const char         *id,
           const char         *day,
           GError            **error)
{
  OrdetMeetingRow row;

  return ordet_store_find (self, id, &row, error)
         && ordet_store_seal_into (self, secret, id, row.number, ORDET_ROW_DAY, 0,
                                   g_variant_new_string (day), error);
}

/**
 * ordet_store_append:
 * @self: a store
 * @id: a meeting's id
 * @first: how many facts the caller knows the meeting to have
 * @events: (array length=n_events): facts to put behind them
 * @n_events: how many
 * @day: (nullable): the date that meeting time counts from, with the first fact
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_KEY, ORDET_ERROR_ERASED
 *
 * Appends facts in one transaction. They are durable when this returns.
 *
 * Returns: FALSE with @error set if none of them was kept
 */
gboolean
ordet_store_append (OrdetStore         *self,
                    const char         *id,
                    gsize               first,
                    OrdetEvent *const  *events,
                    gsize               n_events,
                    const char         *day,
                    GError            **error)
{
  OrdetDb *db = ordet_store_db (self);
  const OrdetSecret *secret = ordet_store_secret (self, id, ORDET_PART_FLOOR, error);

  if (secret == NULL || !ordet_db_check_place (db, error) || !ordet_db_begin (db, error))
    return FALSE;
  if (ordet_store_seal_events (self, secret, id, first, events, n_events, error)
      && (day == NULL || write_day (self, secret, id, day, error)))
    return ordet_db_commit (db, error);
  ordet_db_rollback (db);
  return FALSE;
}

/**
 * ordet_store_put_row:
 * @self: a store
 * @id: a meeting's id
 * @row: what is sealed
 * @seq: its sequence
 * @content: (transfer floating): the text
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_KEY, ORDET_ERROR_ERASED
 *
 * Writes one row in a transaction of its own, over the one that was there.
 *
 * Returns: FALSE with @error set if the old one still stands
 */
gboolean
ordet_store_put_row (OrdetStore  *self,
                     const char  *id,
                     OrdetRow     row,
                     gint64       seq,
                     GVariant    *content,
                     GError     **error)
{
  OrdetDb *db = ordet_store_db (self);
  OrdetPart part = ordet_row_part (row);
  g_autoptr(GVariant) sunk = g_variant_ref_sink (content);
  const OrdetSecret *secret = ordet_store_secret (self, id, part, error);
  OrdetMeetingRow meeting;

  if (secret == NULL || !ordet_db_check_place (db, error) || !ordet_db_begin (db, error))
    return FALSE;
  if (ordet_store_find (self, id, &meeting, error))
    {
      if (meeting.part[part] != ORDET_PART_SEALED)
        ordet_trouble_erased (error);
      else if (ordet_store_seal_into (self, secret, id, meeting.number, row, seq, sunk, error))
        return ordet_db_commit (db, error);
    }
  ordet_db_rollback (db);
  return FALSE;
}

static OrdetStmt *
select_rows (OrdetStore  *self,
             const char  *id,
             OrdetRow     row,
             GError     **error)
{
  OrdetMeetingRow meeting;
  OrdetStmt *stmt;

  if (!ordet_store_find (self, id, &meeting, error))
    return NULL;
  stmt = ordet_db_prepare (ordet_store_db (self),
                           "SELECT seq, sealed FROM vault WHERE meeting = ?1 AND kind = ?2"
                           " AND seq >= ?3 ORDER BY seq",
                           error);
  if (stmt == NULL)
    return NULL;
  ordet_stmt_bind_int (stmt, 1, meeting.number);
  ordet_stmt_bind_int (stmt, 2, row);
  ordet_stmt_bind_int (stmt, 3, 0);
  return stmt;
}

static GVariant *
get_with (OrdetStore         *self,
          const OrdetSecret  *secret,
          const char         *id,
          OrdetRow            row,
          gint64              seq,
          gboolean           *found,
          GError            **error)
{
  g_autoptr(OrdetStmt) stmt = select_rows (self, id, row, error);
  g_autoptr(GByteArray) data = g_byte_array_new ();
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GVariant) packed = NULL;
  gconstpointer sealed;
  gsize size;

  *found = FALSE;
  if (stmt == NULL)
    return NULL;
  ordet_stmt_bind_int (stmt, 3, seq);
  if (!ordet_stmt_next (stmt, found, error))
    return NULL;
  *found = *found && ordet_stmt_int (stmt, 0) == seq;
  if (!*found)
    return NULL;
  sealed = ordet_stmt_blob (stmt, 1, &size);
  if (!ordet_vault_open (secret, id, row, seq, sealed, size, data, error))
    return NULL;
  /* Kept by the variant: it may be a large text. */
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&data));
  packed = turn_if_big_endian (g_variant_ref_sink (
    g_variant_new_from_bytes (G_VARIANT_TYPE_VARIANT, bytes, FALSE)));
  return g_variant_get_variant (packed);
}

/**
 * ordet_store_get_row:
 * @self: a store
 * @id: a meeting's id
 * @row: what is wanted
 * @seq: its sequence
 * @content: (out) (transfer full) (nullable): the text, NULL if there is no such row
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_KEY, ORDET_ERROR_ERASED
 *
 * Returns: FALSE with @error set if it could not be read
 */
gboolean
ordet_store_get_row (OrdetStore  *self,
                     const char  *id,
                     OrdetRow     row,
                     gint64       seq,
                     GVariant   **content,
                     GError     **error)
{
  const OrdetSecret *secret = ordet_store_secret (self, id, ordet_row_part (row), error);
  GError *problem = NULL;
  gboolean found;

  *content = NULL;
  if (secret == NULL)
    return FALSE;
  *content = get_with (self, secret, id, row, seq, &found, &problem);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, problem);
  return FALSE;
}

/**
 * ordet_store_read_notice:
 * @self: a store
 * @id: a meeting's id
 * @secret: the floor's key
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_FORMAT
 *
 * Returns: (transfer full) (nullable): the notice
 */
OrdetNotice *
ordet_store_read_notice (OrdetStore         *self,
                         const char         *id,
                         const OrdetSecret  *secret,
                         GError            **error)
{
  gboolean found;
  GError *problem = NULL;
  g_autoptr(GVariant) packed = get_with (self, secret, id, ORDET_ROW_NOTICE, 0, &found, &problem);

  if (packed != NULL)
    return ordet_notice_unpack (packed, error);
  if (problem != NULL)
    g_propagate_error (error, problem);
  else
    ordet_trouble_set (error, ORDET_STORE_TROUBLE_TAMPERED, "(no notice)");
  return NULL;
}

static gboolean
read_event (const OrdetSecret  *secret,
            const char         *id,
            gint64              seq,
            OrdetStmt          *stmt,
            GByteArray         *data,
            GPtrArray          *events,
            GError            **error)
{
  OrdetEvent *event;
  gsize size;
  gconstpointer sealed = ordet_stmt_blob (stmt, 1, &size);

  /* Facts stand at 0, 1, 2 …: one that is missing would change all after it. */
  if (ordet_stmt_int (stmt, 0) != seq)
    return ordet_trouble_set (error, ORDET_STORE_TROUBLE_TAMPERED,
                              "(fact number %" G_GINT64_FORMAT " is missing)", seq);
  if (!ordet_vault_open (secret, id, ORDET_ROW_EVENT, seq, sealed, size, data, error))
    return FALSE;
  event = ordet_event_from_bytes (data->data, data->len, error);
  if (event == NULL)
    return FALSE;
  g_ptr_array_add (events, event);
  return TRUE;
}

static GPtrArray *
read_events (OrdetStore         *self,
             const OrdetSecret  *secret,
             const char         *id,
             GError            **error)
{
  g_autoptr(OrdetStmt) stmt = select_rows (self, id, ORDET_ROW_EVENT, error);
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_event_unref);
  g_autoptr(GByteArray) data = g_byte_array_new ();
  gboolean more;

  if (stmt == NULL)
    return NULL;
  for (gint64 seq = 0;; seq++)
    {
      if (!ordet_stmt_next (stmt, &more, error))
        return NULL;
      if (!more)
        return g_steal_pointer (&events);
      if (!read_event (secret, id, seq, stmt, data, events, error))
        return NULL;
    }
}

/**
 * ordet_store_load:
 * @self: a store
 * @id: a meeting's id
 * @notice: (out) (transfer full): its notice
 * @events: (out) (transfer full) (element-type OrdetEvent): its facts
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_KEY,
 *   ORDET_ERROR_ERASED, ORDET_ERROR_FORMAT
 *
 * Reads a whole meeting as it stands on the disk and takes no hold of it: the
 * window may go on running it meanwhile.
 *
 * Returns: FALSE with @error set, and nothing given, if any of it cannot be read
 */
gboolean
ordet_store_load (OrdetStore   *self,
                  const char   *id,
                  OrdetNotice **notice,
                  GPtrArray   **events,
                  GError      **error)
{
  const OrdetSecret *secret = ordet_store_secret (self, id, ORDET_PART_FLOOR, error);
  g_autoptr(OrdetNotice) read = NULL;

  if (secret == NULL || (read = ordet_store_read_notice (self, id, secret, error)) == NULL
      || (*events = read_events (self, secret, id, error)) == NULL)
    return FALSE;
  *notice = g_steal_pointer (&read);
  return TRUE;
}

static GVariant *
pack_text (const char *name,
           GBytes     *content)
{
  return g_variant_new ("(s@ay)", name,
                        g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, content, TRUE));
}

/**
 * ordet_store_put_text_into:
 * @self: a store
 * @id: a meeting's id
 * @number: its number
 * @minutes: TRUE for a text of the minutes
 * @name: what it is called
 * @content: the text
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_KEY
 *
 * As ordet_store_put_text(), in the transaction there is; the part must still
 * be sealed.
 *
 * Returns: FALSE with @error set if it was not written
 */
gboolean
ordet_store_put_text_into (OrdetStore  *self,
                           const char  *id,
                           gint64       number,
                           gboolean     minutes,
                           const char  *name,
                           GBytes      *content,
                           GError     **error)
{
  OrdetRow row = minutes ? ORDET_ROW_MINUTES_TEXT : ORDET_ROW_FLOOR_TEXT;
  const OrdetSecret *secret = ordet_store_secret (self, id, ordet_row_part (row), error);

  if (secret == NULL)
    return FALSE;
  if (g_bytes_get_size (content) > ORDET_STORE_MAX_TEXT)
    return ordet_trouble_set (error, ORDET_STORE_TROUBLE_TOO_LARGE, NULL);
  return ordet_store_seal_into (self, secret, id, number, row,
                                ordet_vault_seq_of_name (secret, name),
                                pack_text (name, content), error);
}

/**
 * ordet_store_drop_text_into:
 * @self: a store
 * @id: a meeting's id
 * @number: its number
 * @minutes: TRUE for a text of the minutes
 * @name: what it is called
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_KEY
 *
 * Deletes a text, if there is one, in the transaction there is.
 *
 * Returns: FALSE with @error set if it may still be there
 */
gboolean
ordet_store_drop_text_into (OrdetStore  *self,
                            const char  *id,
                            gint64       number,
                            gboolean     minutes,
                            const char  *name,
                            GError     **error)
{
  OrdetRow row = minutes ? ORDET_ROW_MINUTES_TEXT : ORDET_ROW_FLOOR_TEXT;
  const OrdetSecret *secret = ordet_store_secret (self, id, ordet_row_part (row), error);
  g_autoptr(OrdetStmt) stmt = NULL;

  if (secret == NULL)
    return FALSE;
  stmt = ordet_db_prepare (ordet_store_db (self),
                           "DELETE FROM vault WHERE meeting = ?1 AND kind = ?2 AND seq = ?3",
                           error);
  if (stmt == NULL)
    return FALSE;
  ordet_stmt_bind_int (stmt, 1, number);
  ordet_stmt_bind_int (stmt, 2, row);
  ordet_stmt_bind_int (stmt, 3, ordet_vault_seq_of_name (secret, name));
  return ordet_stmt_run (stmt, error);
}

/**
 * ordet_store_put_text:
 * @self: a store
 * @id: a meeting's id
 * @minutes: TRUE for a text that stays when the floor is erased
 * @name: the text's name, sealed too
 * @content: the text, ≤ ORDET_STORE_MAX_TEXT bytes
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_KEY, ORDET_ERROR_ERASED
 *
 * Returns: FALSE with @error set if what was there before still stands
 */
gboolean
ordet_store_put_text (OrdetStore  *self,
                      const char  *id,
                      gboolean     minutes,
                      const char  *name,
                      GBytes      *content,
                      GError     **error)
{
  OrdetRow row = minutes ? ORDET_ROW_MINUTES_TEXT : ORDET_ROW_FLOOR_TEXT;
  const OrdetSecret *secret = ordet_store_secret (self, id, ordet_row_part (row), error);

  if (secret == NULL)
    return FALSE;
  if (g_bytes_get_size (content) > ORDET_STORE_MAX_TEXT)
    return ordet_trouble_set (error, ORDET_STORE_TROUBLE_TOO_LARGE, NULL);
  return ordet_store_put_row (self, id, row, ordet_vault_seq_of_name (secret, name),
                              pack_text (name, content), error);
}

/**
 * ordet_store_get_text:
 * @self: a store
 * @id: a meeting's id
 * @minutes: as it was put
 * @name: the text's name
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_KEY, ORDET_ERROR_ERASED
 *
 * Returns: (transfer full) (nullable): the text; NULL with no error if none was
 *   ever put
 */
GBytes *
ordet_store_get_text (OrdetStore  *self,
                      const char  *id,
                      gboolean     minutes,
                      const char  *name,
                      GError     **error)
{
  OrdetRow row = minutes ? ORDET_ROW_MINUTES_TEXT : ORDET_ROW_FLOOR_TEXT;
  const OrdetSecret *secret = ordet_store_secret (self, id, ordet_row_part (row), error);
  g_autoptr(GVariant) packed = NULL, bytes = NULL;
  const char *kept_name;

  if (secret == NULL
      || !ordet_store_get_row (self, id, row, ordet_vault_seq_of_name (secret, name), &packed,
                               error)
      || packed == NULL)
    return NULL;
  if (!g_variant_is_of_type (packed, G_VARIANT_TYPE ("(say)")))
    {
      g_set_error (error, ORDET_ERROR, ORDET_ERROR_FORMAT,
                   "A text of the meeting cannot be read by this version.");
      return NULL;
    }
  g_variant_get (packed, "(&s@ay)", &kept_name, &bytes);
  /* 63 bits of a keyed hash: two names never meet but by somebody's design. */
  return g_str_equal (kept_name, name) ? g_variant_get_data_as_bytes (bytes) : NULL;
}
