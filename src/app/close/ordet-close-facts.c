/* ordet-close-facts.c — what stays, what goes, and what cannot be erased, in lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every figure is counted in the meeting at hand or stands in the record that
 * will be written: nothing here is a promise about meetings in general.
 */
#include "ordet-close-facts.h"

#include <glib/gi18n-lib.h>

#include "ordet-copies.h"
#include "ordet-kept-people.h"
#include "ordet-record-words.h"
#include "ordet-store-words.h"
#include "ordet-words.h"

/**
 * ordet_close_fact_free:
 * @self: (nullable) (transfer full): a row
 */
void
ordet_close_fact_free (OrdetCloseFact *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->subtitle);
  g_strfreev (self->lines);
  g_free (self);
}

/* Takes @subtitle and @lines. */
static void
add (GPtrArray  *facts,
     const char *icon_name,
     const char *title,
     char       *subtitle,
     char      **lines)
{
  OrdetCloseFact *fact = g_new0 (OrdetCloseFact, 1);

  fact->icon_name = icon_name;
  fact->title = g_strdup (title);
  fact->subtitle = subtitle;
  fact->lines = lines != NULL ? lines : g_new0 (char *, 1);
  g_ptr_array_add (facts, fact);
}

static GPtrArray *
facts_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_close_fact_free);
}

static guint
count_acts (const OrdetMeeting *meeting,
            OrdetAct            act)
{
  gsize n_facts;
  const OrdetFact *facts = ordet_meeting_facts (meeting, &n_facts);
  guint n = 0;

  for (gsize i = 0; i < n_facts; i++)
    n += ordet_event_act (facts[i].event) == act;
  return n;
}

/* --- what stays --- */

/**
 * ordet_level_words:
 * @level: of the minutes
 *
 * Returns: (transfer none): what minutes of that level have beside those of
 *   the one before, short enough for a choice in a row
 */
const char *
ordet_level_words (OrdetMinutesLevel level)
{
  switch (level)
    {
    case ORDET_LEVEL_DECISIONS:
      return _("1: Decisions only");
    case ORDET_LEVEL_PROPOSALS:
      return _("2: Proposals and votes too");
    case ORDET_LEVEL_SPEAKERS:
      return _("3: Speakers’ names too");
    case ORDET_LEVEL_NOTES:
    default:
      return _("4: The notes too");
    }
}

/* The headings of the document that will be sealed. */
static void
gather_headings (const OrdetNode *node,
                 GStrvBuilder    *lines)
{
  if (node->type == ORDET_NODE_SECTION && node->title != NULL && node->level <= 2)
    g_strv_builder_add (lines, node->title);
  for (guint i = 0; i < ordet_node_n_children (node); i++)
    gather_headings (ordet_node_child (node, i), lines);
}

static void
add_minutes (GPtrArray            *facts,
             const OrdetCloseWork *work)
{
  g_autoptr(OrdetDocument) document = ordet_close_work_document (work);
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();
  guint n_items = 0, n_decisions = count_acts (work->meeting, ORDET_ACT_DECISION),
        n_votes = count_acts (work->meeting, ORDET_ACT_VOTE);
  g_autofree char *items = NULL, *decisions = NULL, *votes = NULL;

  for (guint i = 0; i < ordet_meeting_n_items (work->meeting); i++)
    n_items += ordet_meeting_item (work->meeting, i)->opened;
  items = g_strdup_printf (ngettext ("%u item", "%u items", n_items), n_items);
  decisions = g_strdup_printf (ngettext ("%u decision", "%u decisions", n_decisions), n_decisions);
  votes = g_strdup_printf (ngettext ("%u vote", "%u votes", n_votes), n_votes);
  gather_headings (ordet_document_root (document), lines);
  add (facts, "ordet-pencil-symbolic", _("The minutes"),
       /* Translators: "10 items", "18 decisions", "4 votes" */
       g_strdup_printf (_("%1$s, %2$s, %3$s. Sealed on this computer until you release them."),
                        items, decisions, votes),
       g_strv_builder_end (lines));
}

static void
add_record (GPtrArray         *facts,
            const OrdetRecord *record)
{
  g_autofree char *spoke = NULL, *minutes = NULL;

  if (record == NULL)
    {
      add (facts, "ordet-balance-symbolic", _("No figures"),
           g_strdup (_("The meeting was never held: there is nothing to count.")), NULL);
      return;
    }
  spoke = g_strdup_printf (ngettext ("%d person spoke", "%d people spoke", (gulong) record->spoke),
                           (int) record->spoke);
  minutes = g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) record->minutes),
                             (int) record->minutes);
  add (facts, "ordet-balance-symbolic", _("Figures without names"),
       /* Translators: "13 people spoke", "183 minutes" */
       g_strdup_printf (_("%1$s, %2$s in all. Two groups only: list A and everybody else. "
                          "Never a single person."),
                        spoke, minutes),
       ordet_record_lines (record));
}

static void
add_rules (GPtrArray         *facts,
           const OrdetRecord *record)
{
  if (record != NULL)
    add (facts, "ordet-agenda-symbolic", _("The rules that were in force"),
         g_strdup (_("As names of rules and numbers, and the kind and month of the meeting.")),
         ordet_record_about_lines (record));
}

static void
add_review (GPtrArray         *facts,
            const OrdetRecord *record,
            guint              n_earlier)
{
  if (record != NULL)
    add (facts, "ordet-board-symbolic", _("For the board’s review"),
         n_earlier == 0
           ? g_strdup (_("The first figures on this computer."))
           : g_strdup_printf (ngettext ("Counted in with the figures of %u earlier meeting.",
                                        "Counted in with the figures of %u earlier meetings.",
                                        n_earlier),
                              n_earlier),
         NULL);
}

/* The people that are kept for the body's next meeting, if somebody wanted that. */
static void
add_body (GPtrArray  *facts,
          OrdetStore *store,
          const char *body)
{
  g_autofree char *day = NULL, *date = NULL, *since = NULL;
  const char *text = _("Kept, sealed with a key of its own, for the next meeting: name, card and who "
                       "may vote, never a list. Erase it on the page People.");

  if (body == NULL || !ordet_kept_people_about (store, body, NULL, &day, NULL))
    return;
  date = *day != '\0' ? ordet_words_date (day) : NULL;
  /* Translators: of a list of people; %s is a date. */
  since = date != NULL ? g_strdup_printf (_("Last kept on %s."), date) : NULL;
  add (facts, "ordet-people-symbolic", _("The people of the body"),
       since != NULL ? g_strconcat (text, " ", since, NULL) : g_strdup (text), NULL);
}

/**
 * ordet_close_kept:
 * @work: the meeting
 * @store: where it is
 * @record: (nullable): what will be written, of ordet_close_work_record()
 * @n_earlier: records that there are already
 *
 * Returns: (transfer full) (element-type OrdetCloseFact): what stays
 */
GPtrArray *
ordet_close_kept (const OrdetCloseWork *work,
                  OrdetStore           *store,
                  const OrdetRecord    *record,
                  guint                 n_earlier)
{
  GPtrArray *facts = facts_new ();

  add_minutes (facts, work);
  add_record (facts, record);
  add_rules (facts, record);
  add_review (facts, record, n_earlier);
  add_body (facts, store, ordet_meeting_notice (work->meeting)->body);
  return facts;
}

/* --- what goes --- */

static void
add_people (GPtrArray             *facts,
            const OrdetMeeting    *meeting,
            const OrdetCloseCount *count)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; i < count->people; i++)
    {
      g_autofree char *name = ordet_words_person_card (meeting, i);

      g_strv_builder_add (lines, name);
    }
  add (facts, "ordet-people-symbolic", _("The people list"),
       g_strdup_printf (ngettext ("%u name, with card, who was here and who may vote.",
                                  "%u names, with cards, who was here and who may vote.",
                                  count->people),
                        count->people),
       g_strv_builder_end (lines));
}

/* Nobody's own list is written here: the page may be on the wall. */
static void
add_lists (GPtrArray             *facts,
           const OrdetMeeting    *meeting,
           const OrdetCloseCount *count)
{
  guint n_extra = 0, n_pronouns = 0;
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *extra = NULL, *pronouns = NULL;

  for (guint i = 0; i < count->people; i++)
    {
      n_extra += ordet_meeting_person (meeting, i)->extra_us > 0;
      n_pronouns += ordet_meeting_person (meeting, i)->pronoun != NULL;
    }
  extra = g_strdup_printf (ngettext ("%u note about extra time", "%u notes about extra time",
                                     n_extra), n_extra);
  pronouns = g_strdup_printf (ngettext ("%u pronoun", "%u pronouns", n_pronouns), n_pronouns);
  g_strv_builder_add_many (lines, extra, pronouns, NULL);
  add (facts, "ordet-lists-symbolic", _("Who was on which list"),
       g_strdup_printf (ngettext ("%u person who stated one. And the notes about extra time.",
                                  "%u people who stated one. And the notes about extra time.",
                                  count->lists),
                        count->lists),
       g_strv_builder_end (lines));
}

static void
add_turns (GPtrArray             *facts,
           const OrdetMeeting    *meeting,
           const OrdetCloseCount *count)
{
  guint n_of[ORDET_N_KINDS] = { 0 }, n_turns = 0;
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *turns = NULL;
  g_autofree char *asked = g_strdup_printf (ngettext ("%u request for the floor",
                                                      "%u requests for the floor",
                                                      count->requests), count->requests);

  for (guint i = 0; i < ordet_meeting_n_turns (meeting); i++)
    {
      const OrdetTurn *turn = ordet_meeting_turn (meeting, i);

      /* Called and not in the room, or called by mistake: never held. */
      if (turn->end == ORDET_END_SKIPPED || turn->end == ORDET_END_BACK)
        continue;
      n_of[turn->kind]++;
      n_turns++;
    }
  turns = g_strdup_printf (ngettext ("%u turn", "%u turns", n_turns), n_turns);
  for (int kind = 0; kind < ORDET_N_KINDS; kind++)
    if (n_of[kind] > 0)
      {
        /* Translators: a kind of turn, and how many there were: "reply: 12" */
        g_autofree char *line = g_strdup_printf (_("%1$s: %2$u"), ordet_words_kind (kind),
                                                 n_of[kind]);

        g_strv_builder_add (lines, line);
      }
  add (facts, "ordet-mic-symbolic", _("Who spoke, when and for how long"),
       /* Translators: "71 turns", "64 requests for the floor" */
       g_strdup_printf (_("%1$s and %2$s, every place in the queue and every reason."), turns,
                        asked),
       g_strv_builder_end (lines));
}

static void
add_events (GPtrArray             *facts,
            const OrdetMeeting    *meeting,
            const OrdetCloseCount *count)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();

  for (gsize i = 0; i < count->acts; i++)
    {
      const OrdetEvent *event = ordet_meeting_event (meeting, i);
      g_autofree char *at = ordet_words_clock (ordet_event_at_us (event));
      g_autofree char *what = ordet_words_act (meeting, event);
      g_autofree char *line = g_strdup_printf ("%s  %s", at, what);

      g_strv_builder_add (lines, line);
    }
  add (facts, "ordet-hourglass-symbolic", _("What happened"),
       g_strdup_printf (ngettext ("%u fact, also those that were taken back.",
                                  "%u facts, also those that were taken back.", count->acts),
                        count->acts),
       g_strv_builder_end (lines));
}

static void
add_key (GPtrArray  *facts,
         OrdetStore *store)
{
  add (facts, "ordet-lock-symbolic", _("The key that opens all this"),
       ordet_key_place_words (store), NULL);
}

/**
 * ordet_close_erased:
 * @work: the meeting
 * @store: where it is
 *
 * Returns: (transfer full) (element-type OrdetCloseFact): what goes
 */
GPtrArray *
ordet_close_erased (const OrdetCloseWork *work,
                    OrdetStore           *store)
{
  GPtrArray *facts = facts_new ();
  OrdetCloseCount count;

  ordet_close_count (work->meeting, &count);
  /* The act that ends a meeting which nobody has ended is not there yet. */
  count.acts -= work->ran_on;
  add_people (facts, work->meeting, &count);
  add_lists (facts, work->meeting, &count);
  add_turns (facts, work->meeting, &count);
  add_events (facts, work->meeting, &count);
  add_key (facts, store);
  return facts;
}

/* --- what cannot be erased --- */

/**
 * ordet_close_day_words:
 * @at_us: microseconds since 1970, UTC
 *
 * Returns: (transfer full): the day and the hour there, for a person
 */
char *
ordet_close_day_words (gint64 at_us)
{
  g_autoptr(GDateTime) at = g_date_time_new_from_unix_local (at_us / G_USEC_PER_SEC);

  g_autofree char *date = at != NULL ? g_date_time_format (at, "%Y-%m-%d") : NULL;
  g_autofree char *day = ordet_words_date (date);
  g_autofree char *clock = NULL;

  if (at == NULL)
    return g_strdup ("");
  clock = ordet_words_clock ((g_date_time_get_hour (at) * 60 + g_date_time_get_minute (at)) *
                             60 * ORDET_SECOND);
  /* Translators: a day and an hour: "13 February 2027, 16:41". */
  return g_strdup_printf (C_("day and hour", "%1$s, %2$s"), day, clock);
}

static void
add_copy (GPtrArray       *facts,
          const OrdetCopy *copy)
{
  g_autofree char *name = g_path_get_basename (copy->path);
  g_autofree char *folder = g_path_get_dirname (copy->path);
  g_autofree char *day = ordet_close_day_words (copy->at_us);
  const char *what;

  switch (copy->kind)
    {
    case ORDET_COPY_LOG:
      what = _("Meeting log in clear text, with names and lists");
      break;
    case ORDET_COPY_SEALED:
      what = _("Sealed file: whoever has its passphrase can open it");
      break;
    case ORDET_COPY_CARRIED:
      what = _("The sealed file this meeting came from: it is also where that was made, and has "
               "to be closed there too");
      break;
    case ORDET_COPY_MINUTES:
    default:
      what = _("Minutes in clear text");
    }
  add (facts, "ordet-copy-symbolic", name,
       ordet_copy_placed (copy)
         /* Translators: what a file is, the folder it is in, the day it was made */
         ? g_strdup_printf (_("%1$s. In %2$s, %3$s"), what, folder, day)
         /* Translators: what a file is, the day it was made; the program cannot see which folder */
         : g_strdup_printf (_("%1$s. In the folder you chose, %2$s"), what, day),
       NULL);
}

/* What of the key may be left where nobody can reach (privacy.md 1). */
static char *
backup_words (OrdetStore *store)
{
  OrdetKeyPlace place;

  g_free (ordet_store_key_place (store, &place));
  switch (place)
    {
    case ORDET_KEYS_FILE:
      return g_strdup (_("A backup may hold the sealed meeting and the file with its key: both "
                         "together can be opened."));
    case ORDET_KEYS_AUTO:
      return g_strdup (_("A backup may hold the sealed meeting and an older copy of the keyring "
                         "with its key."));
    case ORDET_KEYS_RUNTIME:
    case ORDET_KEYS_MEMORY:
    default:
      return g_strdup (_("A backup may hold the sealed meeting, but not its key."));
    }
}

/**
 * ordet_close_key_words:
 * @store: where a meeting has been erased
 *
 * Returns: (transfer full): where its key was, and what may be left of it
 */
char *
ordet_close_key_words (OrdetStore *store)
{
  OrdetKeyPlace place;
  g_autofree char *folder = ordet_store_key_place (store, &place);

  switch (place)
    {
    case ORDET_KEYS_FILE:
      /* Translators: %s is a folder. */
      return g_strdup_printf (_("The key was a file in %s; a backup or a flash disk may keep a "
                                "copy of it."), folder != NULL ? folder : "");
    case ORDET_KEYS_AUTO:
      return g_strdup (_("The key was in the keyring; a backup may hold an older copy of the "
                         "keyring."));
    case ORDET_KEYS_RUNTIME:
    case ORDET_KEYS_MEMORY:
    default:
      return g_strdup (_("The key was only in memory."));
    }
}

/**
 * ordet_close_cannot:
 * @copies: (nullable) (element-type OrdetCopy): those that were made
 * @store: where the meeting is
 *
 * Returns: (transfer full) (element-type OrdetCloseFact): what Ordet cannot erase
 */
GPtrArray *
ordet_close_cannot (const GPtrArray *copies,
                    OrdetStore      *store)
{
  GPtrArray *facts = facts_new ();

  for (guint i = 0; copies != NULL && i < copies->len; i++)
    add_copy (facts, copies->pdata[i]);
  add (facts, "ordet-notes-symbolic", _("What is on paper or was sent"),
       g_strdup (_("Number cards, lists of people, printed minutes, files that were copied on.")),
       NULL);
  add (facts, "ordet-copy-symbolic", _("Backups of this computer"), backup_words (store), NULL);
  add (facts, "ordet-information-symbolic", _("Flash disks"),
       g_strdup (_("They may keep old bytes that no program can reach. What is kept so is sealed, "
                   "as long as its key is not beside it.")),
       NULL);
  return facts;
}
