/* ordet-log-expect.c — what a log expects, and whether it is so
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is expected and what is found are both written as canonical JSON and
 * compared as text: what is shown to the reader is what was compared.
 */
#include "ordet-log-private.h"

#include "ordet-timer.h"

#include <string.h>

typedef enum
{
  EXPECT_QUEUE, EXPECT_WHOLE, EXPECT_FLOOR, EXPECT_LIMIT, EXPECT_LEFT, EXPECT_SPOKEN,
  EXPECT_PRESENT, EXPECT_VOTERS, EXPECT_LIST, EXPECT_REFUSED, EXPECT_GROUPS, EXPECT_WHY,
  EXPECT_UNKNOWN, /* a key nobody here knows: never passed over */
  N_EXPECT = EXPECT_UNKNOWN
} ExpectKey;

static const char *const key_names[N_EXPECT] = {
  "queue", "whole", "floor", "limit_s", "left_s", "spoken_s", "present", "voters", "list",
  "refused", "group_s", "why",
};

/* The keys an object in the expectation names, and what it says of each. */
typedef struct
{
  char  *name;
  char **codes; /* (nullable) of "why" */
} Part;

typedef struct
{
  ExpectKey key;
  char     *text;  /* (owned) what is expected, as JSON; of an unknown key, its name */
  GArray   *parts; /* (owned) (nullable) (element-type Part) floor, group_s, why */
} Item;

struct _OrdetExpect
{
  GArray *items; /* (element-type Item) */
};

static void
part_clear (gpointer data)
{
  Part *part = data;

  g_free (part->name);
  g_strfreev (part->codes);
}

static void
item_clear (gpointer data)
{
  Item *item = data;

  g_free (item->text);
  g_clear_pointer (&item->parts, g_array_unref);
}

void
ordet_expect_free (OrdetExpect *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->items);
  g_free (self);
}

static void
append_text_or_null (GString    *json,
                     const char *text)
{
  if (text != NULL)
    ordet_log_append_quoted (json, text);
  else
    g_string_append (json, "null");
}

static gboolean
read_seconds (OrdetLogContext *context,
              const char      *name,
              JsonNode        *node,
              GString         *json,
              GError         **error)
{
  gint64 time_us;

  if (JSON_NODE_HOLDS_NULL (node))
    {
      g_string_append (json, "null");
      return TRUE;
    }
  if (!ordet_log_get_seconds (context, name, node, &time_us, error))
    return FALSE;
  ordet_log_append_seconds (json, time_us);
  return TRUE;
}

static gboolean
read_text (OrdetLogContext *context,
           const char      *name,
           JsonNode        *node,
           GString         *json,
           GError         **error)
{
  const char *text = NULL;

  if (!JSON_NODE_HOLDS_NULL (node) && !ordet_log_get_string (context, name, node, &text, error))
    return FALSE;
  append_text_or_null (json, text);
  return TRUE;
}

static gboolean
read_ids (OrdetLogContext *context,
          const char      *name,
          JsonNode        *node,
          GString         *json,
          GError         **error)
{
  g_auto(GStrv) ids = NULL;

  if (!ordet_log_get_strings (context, name, node, FALSE, &ids, error))
    return FALSE;
  ordet_log_append_strings (json, (const char *const *) ids);
  return TRUE;
}

static gboolean
read_count (OrdetLogContext *context,
            const char      *name,
            JsonNode        *node,
            GString         *json,
            GError         **error)
{
  gint64 number;

  if (!ordet_log_get_integer (context, name, node, &number, error))
    return FALSE;
  g_string_append_printf (json, "%" G_GINT64_FORMAT, number);
  return TRUE;
}

/* One member of floor, group_s or why; FALSE without an error set if its
 * name is unknown there. */
static gboolean
read_part (OrdetLogContext *context,
           Item            *item,
           const char      *name,
           JsonNode        *node,
           GString         *json,
           GError         **error)
{
  Part part = { 0 };

  if (item->key == EXPECT_FLOOR && strcmp (name, "who") != 0 && strcmp (name, "kind") != 0)
    return FALSE;
  if (item->key == EXPECT_GROUPS && strcmp (name, "a") != 0 && strcmp (name, "b") != 0)
    return FALSE;
  ordet_log_append_key (json, name);
  if (item->key == EXPECT_FLOOR && !read_text (context, name, node, json, error))
    return FALSE;
  if (item->key == EXPECT_GROUPS && !read_seconds (context, name, node, json, error))
    return FALSE;
  if (item->key == EXPECT_WHY)
    {
      if (!ordet_log_get_strings (context, name, node, FALSE, &part.codes, error))
        return FALSE;
      ordet_log_append_strings (json, (const char *const *) part.codes);
    }
  part.name = g_strdup (name);
  g_array_append_val (item->parts, part);
  return TRUE;
}

/* floor, group_s and why; an unknown name inside makes the whole unknown. */
static gboolean
read_parts (OrdetLogContext *context,
            Item            *item,
            JsonNode        *node,
            GString         *json,
            GError         **error)
{
  JsonObject *object;
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  GError *reason = NULL;

  if (item->key == EXPECT_FLOOR && JSON_NODE_HOLDS_NULL (node))
    {
      g_string_append (json, "null");
      return TRUE;
    }
  if (!ordet_log_get_object (context, key_names[item->key], node, &object, error))
    return FALSE;
  item->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (item->parts, part_clear);
  g_string_append_c (json, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    if (!read_part (context, item, name, member, json, &reason))
      {
        if (reason != NULL)
          {
            g_propagate_error (error, reason);
            return FALSE;
          }
        g_string_printf (json, "%s.%s", key_names[item->key], name);
        item->key = EXPECT_UNKNOWN;
        return TRUE;
      }
  g_string_append_c (json, '}');
  return TRUE;
}

static gboolean
read_item (OrdetLogContext *context,
           Item            *item,
           const char      *name,
           JsonNode        *node,
           GString         *json,
           GError         **error)
{
  switch (item->key)
    {
    case EXPECT_QUEUE:
    case EXPECT_WHOLE:
      return read_ids (context, name, node, json, error);
    case EXPECT_FLOOR:
    case EXPECT_GROUPS:
    case EXPECT_WHY:
      return read_parts (context, item, node, json, error);
    case EXPECT_LIMIT:
    case EXPECT_LEFT:
    case EXPECT_SPOKEN:
      return read_seconds (context, name, node, json, error);
    case EXPECT_PRESENT:
    case EXPECT_VOTERS:
      return read_count (context, name, node, json, error);
    case EXPECT_LIST:
    case EXPECT_REFUSED:
      return read_text (context, name, node, json, error);
    case EXPECT_UNKNOWN:
    default:
      g_string_append (json, name);
      return TRUE;
    }
}

/*
 * ordet_expect_read:
 * @context: the line
 * @object: its members
 *
 * Returns: (transfer full): what it expects; keys that are not known are kept
 *   and will fail
 */
OrdetExpect *
ordet_expect_read (OrdetLogContext *context,
                   JsonObject      *object,
                   GError         **error)
{
  OrdetExpect *self = g_new0 (OrdetExpect, 1);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, item_clear);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      g_autoptr(GString) json = g_string_new (NULL);
      Item item = { .key = 0 };
      gboolean good;

      if (strcmp (name, "t") == 0 || strcmp (name, "act") == 0)
        continue;
      while (item.key < N_EXPECT && strcmp (key_names[item.key], name) != 0)
        item.key++;
      good = read_item (context, &item, name, node, json, error);
      item.text = g_strdup (json->str);
      g_array_append_val (self->items, item);
      if (!good)
        {
          ordet_expect_free (self);
          return NULL;
        }
    }
  return self;
}

static void
find_floor (GString            *json,
            const Item         *item,
            const OrdetMeeting *meeting)
{
  const OrdetTurn *turn = ordet_meeting_floor (meeting);

  if (turn == NULL)
    {
      g_string_append (json, "null");
      return;
    }
  g_string_append_c (json, '{');
  for (guint i = 0; i < (item->parts != NULL ? item->parts->len : 2); i++)
    {
      const char *name = item->parts != NULL ? g_array_index (item->parts, Part, i).name
                                             : i == 0 ? "who" : "kind";

      ordet_log_append_key (json, name);
      ordet_log_append_quoted (json, *name == 'w'
                                       ? ordet_meeting_person (meeting, turn->person)->id
                                       : ordet_kind_to_string (turn->kind));
    }
  g_string_append_c (json, '}');
}

static void
find_clock (GString            *json,
            ExpectKey           key,
            const OrdetMeeting *meeting,
            gint64              now_us)
{
  const OrdetTurn *turn = ordet_meeting_floor (meeting);

  if (turn == NULL)
    g_string_append (json, "null");
  else if (key == EXPECT_LIMIT)
    ordet_log_append_seconds (json, turn->limit_us);
  else if (key == EXPECT_LEFT)
    ordet_log_append_seconds (json, ordet_turn_left_us (turn, now_us));
  else
    ordet_log_append_seconds (json, ordet_turn_spoken_us (turn, now_us));
}

static void
find_groups (GString            *json,
             const Item         *item,
             const OrdetMeeting *meeting)
{
  guint current = ordet_meeting_current_item (meeting);

  g_string_append_c (json, '{');
  for (guint i = 0; i < item->parts->len; i++)
    {
      const char *name = g_array_index (item->parts, Part, i).name;
      OrdetGroup group = *name == 'a' ? ORDET_GROUP_A : ORDET_GROUP_B;
      gint64 ms = current != ORDET_NOBODY ? ordet_meeting_group_ms (meeting, current, group) : 0;

      ordet_log_append_key (json, name);
      ordet_log_append_seconds (json, ms * (ORDET_SECOND / 1000));
    }
  g_string_append_c (json, '}');
}

/* The reasons of everything a person waits for. */
static GPtrArray *
reasons_of (OrdetMeeting *meeting,
            const char   *who)
{
  GPtrArray *codes = g_ptr_array_new ();
  guint person = ordet_meeting_find_person (meeting, who);
  gsize n_entries = 0;
  const OrdetEntry *entries = ordet_meeting_order (meeting, &n_entries);

  for (gsize i = 0; i < n_entries; i++)
    for (guint r = 0; entries[i].person == person && r < entries[i].n_reasons; r++)
      g_ptr_array_add (codes, (gpointer) ordet_reason_to_string (entries[i].reasons[r].code));
  g_ptr_array_add (codes, NULL);
  return codes;
}

/* The expected codes where they are all found, else all that are found. */
static void
find_why (GString      *json,
          const Item   *item,
          OrdetMeeting *meeting)
{
  g_string_append_c (json, '{');
  for (guint i = 0; i < item->parts->len; i++)
    {
      const Part *part = &g_array_index (item->parts, Part, i);
      g_autoptr(GPtrArray) found = reasons_of (meeting, part->name);
      const char *const *codes = (const char *const *) found->pdata;
      gboolean all = TRUE;

      for (gsize c = 0; part->codes[c] != NULL; c++)
        all = all && g_strv_contains (codes, part->codes[c]);
      ordet_log_append_key (json, part->name);
      ordet_log_append_strings (json, all ? (const char *const *) part->codes : codes);
    }
  g_string_append_c (json, '}');
}

static void
find_list (GString            *json,
           const OrdetMeeting *meeting)
{
  OrdetListView view;
  gboolean any = ordet_meeting_list (meeting, &view);

  append_text_or_null (json, any ? ordet_list_state_to_string (view.state) : NULL);
}

static void
find_item (GString      *json,
           const Item   *item,
           OrdetMeeting *meeting,
           gint64        now_us,
           OrdetRefusal  refused)
{
  switch (item->key)
    {
    case EXPECT_QUEUE:
    case EXPECT_WHOLE:
      ordet_log_append_order (json, meeting, item->key == EXPECT_WHOLE);
      break;
    case EXPECT_FLOOR:
      find_floor (json, item, meeting);
      break;
    case EXPECT_LIMIT:
    case EXPECT_LEFT:
    case EXPECT_SPOKEN:
      find_clock (json, item->key, meeting, now_us);
      break;
    case EXPECT_PRESENT:
      g_string_append_printf (json, "%u", ordet_meeting_n_present (meeting));
      break;
    case EXPECT_VOTERS:
      g_string_append_printf (json, "%u", ordet_meeting_n_voters (meeting));
      break;
    case EXPECT_LIST:
      find_list (json, meeting);
      break;
    case EXPECT_REFUSED:
      append_text_or_null (json, refused != ORDET_REFUSAL_NONE
                                   ? ordet_refusal_to_string (refused) : NULL);
      break;
    case EXPECT_GROUPS:
      find_groups (json, item, meeting);
      break;
    case EXPECT_WHY:
      find_why (json, item, meeting);
      break;
    case EXPECT_UNKNOWN:
    default:
      g_assert_not_reached ();
    }
}

/**
 * ordet_expect_n_keys:
 * @self: what a line expects
 *
 * Returns: how many expectations it is: one for each key
 */
gsize
ordet_expect_n_keys (const OrdetExpect *self)
{
  return self->items->len;
}

void
ordet_expect_failure_free (OrdetExpectFailure *self)
{
  if (self == NULL)
    return;
  g_free (self->expected);
  g_free (self->got);
  g_free (self);
}

static OrdetExpectFailure *
compare_item (const Item   *item,
              OrdetMeeting *meeting,
              gint64        now_us,
              OrdetRefusal  refused)
{
  g_autoptr(GString) json = g_string_new (NULL);
  OrdetExpectFailure *failure;

  if (item->key != EXPECT_UNKNOWN)
    {
      find_item (json, item, meeting, now_us, refused);
      if (strcmp (json->str, item->text) == 0)
        return NULL;
    }
  failure = g_new0 (OrdetExpectFailure, 1);
  if (item->key == EXPECT_UNKNOWN)
    {
      failure->expected = g_strdup ("a key of the format");
      failure->got = g_strdup_printf ("\"%s\"", item->text);
    }
  else
    {
      failure->expected = g_strdup_printf ("%s %s", key_names[item->key], item->text);
      failure->got = g_strdup (json->str);
    }
  return failure;
}

/**
 * ordet_expect_compare:
 * @self: what a line expects
 * @meeting: the meeting as it is after the line before
 * @now_us: meeting time for the running clock, microseconds, not before the
 *   meeting's last act
 * @refused: why the act before was refused, or ORDET_REFUSAL_NONE
 *
 * Compares every key, seconds to the millisecond (meeting-log.md, expect).
 * Keys nobody here knows have failed.
 *
 * Returns: (transfer full) (nullable) (element-type OrdetExpectFailure): what
 *   is not so; NULL if all is
 */
GPtrArray *
ordet_expect_compare (const OrdetExpect *self,
                      OrdetMeeting      *meeting,
                      gint64             now_us,
                      OrdetRefusal       refused)
{
  GPtrArray *failures = NULL;

  for (guint i = 0; i < self->items->len; i++)
    {
      OrdetExpectFailure *failure = compare_item (&g_array_index (self->items, Item, i), meeting,
                                                  now_us, refused);

      if (failure == NULL)
        continue;
      if (failures == NULL)
        failures = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_expect_failure_free);
      g_ptr_array_add (failures, failure);
    }
  return failures;
}
