/* ordet-words-why.c — why an act was refused, why somebody has their place
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-words.h"

#include <glib/gi18n.h>

#include "ordet-words-bundle.h"

/* A refusal in words: about somebody (%s is a name), and in general. */
typedef struct
{
  const char *about;   /* N_() (nullable) the general one serves */
  const char *general; /* N_() */
} Refusal;

static const Refusal refusals[ORDET_N_REFUSALS] = {
  [ORDET_REFUSAL_UNKNOWN_PERSON] = {
    /* Translators: in all these sentences, %s is the name of a person. */
    N_("Nobody here is called %s."), N_("Nobody here has that name or number.") },
  [ORDET_REFUSAL_UNKNOWN_ITEM] = { NULL, N_("There is no such item on the agenda.") },
  [ORDET_REFUSAL_ABSENT] = { N_("%s is not here. Check them in first."),
                             N_("That person is not here. Check them in first.") },
  [ORDET_REFUSAL_NO_RIGHT] = {
    N_("%s does not have the right to speak at this meeting."),
    N_("That person does not have the right to speak at this meeting.") },
  [ORDET_REFUSAL_ALREADY_WAITING] = { N_("%s is already waiting."), N_("Already waiting.") },
  [ORDET_REFUSAL_NOT_WAITING] = { N_("%s is not waiting."), N_("That person is not waiting.") },
  [ORDET_REFUSAL_HAS_FLOOR] = { N_("%s has the floor, and can ask again afterwards."),
                                N_("Whoever has the floor can ask again afterwards.") },
  [ORDET_REFUSAL_LIST_CLOSED] = { NULL, N_("The list is closed. Open it again to add speakers.") },
  [ORDET_REFUSAL_MAX_REPLIES] = { NULL, N_("All replies to this speech are taken.") },
  [ORDET_REFUSAL_MAX_SPEECHES] = { N_("%s has no speeches left on this item."),
                                   N_("That person has no speeches left on this item.") },
  [ORDET_REFUSAL_NO_SPEECH] = { NULL, N_("There is no speech yet to reply to.") },
  [ORDET_REFUSAL_OWN_SPEECH] = { N_("%s cannot reply to their own speech."),
                                 N_("Nobody can reply to their own speech.") },
  [ORDET_REFUSAL_NOBODY_WAITING] = { NULL, N_("Nobody is waiting.") },
  [ORDET_REFUSAL_NOBODY_SPEAKING] = { NULL, N_("Nobody has the floor.") },
  [ORDET_REFUSAL_ASK] = { NULL, N_("Nobody from the other list is waiting. "
                                   "Ask the meeting, then go on.") },
  [ORDET_REFUSAL_NOT_OPEN] = { NULL, N_("No item is open. Open an item first.") },
  [ORDET_REFUSAL_ALREADY_CLOSED] = { NULL, N_("The meeting is closed.") },
  [ORDET_REFUSAL_BAD_VALUE] = { NULL, N_("That is not possible here.") },
  [ORDET_REFUSAL_NOTHING_TO_UNDO] = { NULL, N_("There is nothing to undo.") },
};

/**
 * ordet_words_refusal:
 * @refusal: why an act was refused
 * @who: (nullable): the name of whom it is about
 *
 * Returns: (transfer full): a sentence a chair can read
 */
char *
ordet_words_refusal (OrdetRefusal refusal,
                     const char  *who)
{
  const Refusal *words;
  g_autofree char *name = NULL;

  g_return_val_if_fail (refusal > ORDET_REFUSAL_NONE && refusal < ORDET_N_REFUSALS, NULL);
  words = &refusals[refusal];
  if (who == NULL || *who == '\0' || words->about == NULL)
    return g_strdup (_(words->general));
  name = ordet_words_name (who);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (_(words->about), name);
#pragma GCC diagnostic pop
}

/**
 * ordet_words_error:
 * @error: what went wrong, in any room
 * @who: (nullable): the name of whom the act was about
 *
 * Rooms that know no gettext tell what happened in English; that detail
 * stands behind a sentence of ours.
 *
 * Returns: (transfer full): a sentence a chair can read
 */
char *
ordet_words_error (const GError *error,
                   const char   *who)
{
  const char *first;

  g_return_val_if_fail (error != NULL, NULL);
  if (error->domain == ORDET_REFUSAL && error->code > ORDET_REFUSAL_NONE &&
      error->code < ORDET_N_REFUSALS)
    return ordet_words_refusal ((OrdetRefusal) error->code, who);
  if (error->domain == ORDET_CARRY && error->code >= 0 && error->code < ORDET_N_CARRIES)
    return g_strdup (ordet_words_carry ((OrdetCarryTrouble) error->code));
  if (error->domain == ORDET_BUNDLE_REFUSED && error->code >= 0 &&
      error->code < ORDET_N_BUNDLE_REFUSALS)
    return g_strdup (ordet_words_bundle ((OrdetBundleRefusal) error->code));
  if (error->domain != ORDET_ERROR)
    return g_strdup (error->message);
  switch ((OrdetError) error->code)
    {
    case ORDET_ERROR_FORMAT:
      first = _("The file cannot be read.");
      break;
    case ORDET_ERROR_STORE:
      first = _("What happens cannot be saved on this computer.");
      break;
    case ORDET_ERROR_KEY:
      return g_strdup (_("The key of this meeting cannot be reached now. "
                         "Unlock the keyring and try again."));
    case ORDET_ERROR_ERASED:
      return g_strdup (_("The names and texts of this meeting have been erased for good."));
    case ORDET_ERROR_VALUE:
      first = _("A value cannot be used.");
      break;
    case ORDET_ERROR_OUTPUT:
      first = _("The file cannot be written.");
      break;
    default:
      return g_strdup (error->message);
    }
  /* Translators: a sentence, then a detail in English. */
  return g_strdup_printf (C_("error", "%1$s (%2$s)"), first, error->message);
}

static const OrdetEntry *
find_entry (OrdetMeeting *meeting,
            guint         seq)
{
  gsize n;
  const OrdetEntry *order = ordet_meeting_order (meeting, &n);

  for (gsize i = 0; i < n; i++)
    if (order[i].seq == seq)
      return &order[i];
  return NULL;
}

/* Who speaks, or will have spoken, right before @entry among the speeches;
 * ORDET_NOBODY if nobody has. */
static guint
speaker_before (OrdetMeeting     *meeting,
                const OrdetEntry *entry)
{
  gsize n;
  const OrdetEntry *order = ordet_meeting_order (meeting, &n);
  guint before = ORDET_NOBODY;
  OrdetListView list;

  if (ordet_meeting_list (meeting, &list) && list.speech != ORDET_NOBODY)
    before = ordet_meeting_turn (meeting, list.speech)->person;
  for (gsize i = 0; i < n; i++)
    {
      if (order[i].seq == entry->seq)
        return before;
      if (order[i].kind == ORDET_KIND_SPEECH)
        before = order[i].person;
    }
  return before;
}

/* "the floor goes to the other list after Oda": the name only where the one
 * before is of the list it comes from, or the sentence would be untrue. */
static char *
other_list (OrdetMeeting      *meeting,
            const OrdetEntry  *entry,
            const OrdetReason *reason)
{
  guint before = speaker_before (meeting, entry);
  g_autofree char *name = NULL;

  if (before == ORDET_NOBODY ||
      (gint) ordet_meeting_person (meeting, before)->group != reason->a)
    /* Translators: a clause: why somebody is next */
    return g_strdup (_("the floor goes to the other list"));
  name = ordet_words_person_short (meeting, before);
  /* Translators: a clause: why somebody is next; %s is a name */
  return g_strdup_printf (_("the floor goes to the other list after %s"), name);
}

static char *
before_second (OrdetMeeting      *meeting,
               const OrdetReason *reason)
{
  const OrdetEntry *entry = find_entry (meeting, (guint) reason->a);
  g_autofree char *name = NULL;

  if (entry == NULL)
    /* Translators: a clause: why somebody is next */
    return g_strdup (_("goes before those who have already spoken"));
  name = ordet_words_person_short (meeting, entry->person);
  /* Translators: a clause: why somebody is next; %s is a name */
  return g_strdup_printf (_("goes before %s, who has already spoken"), name);
}

static char *
precedence (const OrdetReason *reason)
{
  switch ((OrdetKind) reason->a)
    {
    case ORDET_KIND_ORDER:
      /* Translators: clauses: why somebody is next */
      return g_strdup (_("a point of order goes before everything else"));
    case ORDET_KIND_INFORMATION:
      return g_strdup (_("information goes before replies and speeches"));
    case ORDET_KIND_REPLY:
      return g_strdup (_("a reply goes before the next speech"));
    case ORDET_KIND_REJOINDER:
      return g_strdup (_("the speaker may answer the replies"));
    case ORDET_KIND_INTRODUCTION:
      return g_strdup (_("an introduction goes before the speeches"));
    case ORDET_KIND_SPEECH:
    case ORDET_KIND_ROUND:
    case ORDET_N_KINDS:
    default:
      return g_strdup (_("in order of request"));
    }
}

static char *
times_passed (const OrdetReason *reason)
{
  g_autofree char *times = NULL;

  if (reason->b < 0)
    /* Translators: a clause: how often others have gone before somebody who waits */
    return g_strdup_printf (ngettext ("has been passed %d time", "has been passed %d times",
                                      reason->a), reason->a);
  times = g_strdup_printf (ngettext ("has been passed %d time", "has been passed %d times",
                                     reason->a), reason->a);
  /* Translators: a clause: %1$s is "has been passed 2 times"; after %2$d of
   * them nobody else may go before. */
  return g_strdup_printf (ngettext ("%1$s (at most %2$d)", "%1$s (at most %2$d)", reason->b),
                          times, reason->b);
}

/**
 * ordet_words_reason:
 * @meeting: the meeting
 * @entry: whose place it is
 * @reason: one of its reasons
 *
 * Returns: (transfer full): a clause without a capital or a full stop: "has
 *   not yet spoken on this item"
 */
char *
ordet_words_reason (OrdetMeeting      *meeting,
                    const OrdetEntry  *entry,
                    const OrdetReason *reason)
{
  switch (reason->code)
    {
    case ORDET_REASON_PRECEDENCE:
      return precedence (reason);
    case ORDET_REASON_FIXED_PLACE:
      /* Translators: clauses: why somebody is next */
      return g_strdup (_("has been announced and keeps the place"));
    case ORDET_REASON_PLACED_BY_CHAIR:
      return g_strdup (_("was placed here by the chair"));
    case ORDET_REASON_LIMIT_REACHED:
      return g_strdup_printf (ngettext ("has been passed %d time and cannot be passed again",
                                        "has been passed %d times and cannot be passed again",
                                        reason->a), reason->a);
    case ORDET_REASON_PASSED:
      return times_passed (reason);
    case ORDET_REASON_FIRST_AT_MEETING:
      return g_strdup (_("has not yet spoken at this meeting"));
    case ORDET_REASON_FIRST_ON_ITEM:
      return g_strdup (_("has not yet spoken on this item"));
    case ORDET_REASON_BEFORE_SECOND_TURN:
      return before_second (meeting, reason);
    case ORDET_REASON_OTHER_LIST:
      return other_list (meeting, entry, reason);
    case ORDET_REASON_LEAST_SPOKEN:
      return g_strdup (_("the floor goes to the list that has spoken least"));
    case ORDET_REASON_NEUTRAL:
      return g_strdup (_("stands for either list"));
    case ORDET_REASON_IN_ORDER:
    case ORDET_N_REASONS:
    default:
      return g_strdup (_("in order of request"));
    }
}

static gboolean
may_tell (OrdetReasonCode code,
          OrdetTell       tell)
{
  switch (code)
    {
    case ORDET_REASON_OTHER_LIST:
    case ORDET_REASON_LEAST_SPOKEN:
    case ORDET_REASON_NEUTRAL:
      return (tell & ORDET_TELL_LISTS) != 0;
    case ORDET_REASON_FIRST_AT_MEETING:
      return (tell & ORDET_TELL_FIRST) != 0;
    default:
      return TRUE;
    }
}

/* The clauses of @entry worth telling: who has never spoken has not spoken on
 * the item either, and "in order of request" says nothing beside another. */
static GStrv
clauses (OrdetMeeting     *meeting,
         const OrdetEntry *entry,
         OrdetTell         tell)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  gboolean first = FALSE, some = FALSE;

  for (guint i = 0; i < entry->n_reasons; i++)
    {
      const OrdetReason *reason = &entry->reasons[i];
      g_autofree char *clause = NULL;

      if (!may_tell (reason->code, tell) || reason->code == ORDET_REASON_IN_ORDER ||
          (first && reason->code == ORDET_REASON_FIRST_ON_ITEM))
        continue;
      first = first || reason->code == ORDET_REASON_FIRST_AT_MEETING;
      clause = ordet_words_reason (meeting, entry, reason);
      g_strv_builder_add (builder, clause);
      some = TRUE;
    }
  if (!some)
    g_strv_builder_add (builder, entry->n_reasons > 0 &&
                        entry->reasons[entry->n_reasons - 1].code != ORDET_REASON_IN_ORDER
                        /* Translators: clauses: why somebody is next */
                        ? _("next by the rules of the meeting") : _("in order of request"));
  return g_strv_builder_end (builder);
}

/* @text with its first letter as at the beginning of a sentence, and a stop. */
static char *
sentence (const char *text)
{
  gunichar first = g_utf8_get_char (text);
  g_autofree char *begin = g_ucs4_to_utf8 ((gunichar[]) { g_unichar_totitle (first), 0 }, -1,
                                           NULL, NULL, NULL);

  /* Translators: a whole sentence made of clauses, and its full stop. */
  return g_strdup_printf (C_("sentence", "%1$s%2$s."), begin, g_utf8_next_char (text));
}

/**
 * ordet_words_why:
 * @meeting: the meeting
 * @entry: a place in its order
 * @tell: what the chair has chosen to show
 *
 * Returns: (transfer full): the reasons as one sentence: "Has not yet spoken
 *   on this item, and the floor goes to the other list after Oda."
 */
char *
ordet_words_why (OrdetMeeting     *meeting,
                 const OrdetEntry *entry,
                 OrdetTell         tell)
{
  g_auto(GStrv) parts = NULL;
  g_autofree char *joined = NULL;
  gsize n;

  g_return_val_if_fail (entry != NULL, NULL);
  parts = clauses (meeting, entry, tell);
  n = g_strv_length (parts);
  joined = g_strdup (parts[0]);
  for (gsize i = 1; i < n; i++)
    {
      g_autofree char *before = g_steal_pointer (&joined);

      if (i + 1 < n)
        /* Translators: two clauses, and more follow. */
        joined = g_strdup_printf (C_("clauses", "%1$s, %2$s"), before, parts[i]);
      else
        /* Translators: two clauses, the last of a sentence. */
        joined = g_strdup_printf (C_("clauses", "%1$s, and %2$s"), before, parts[i]);
    }
  return sentence (joined);
}

/* "Rolf Kladdheim", or "Rolf Kladdheim, reply": what anybody may hear. */
static char *
announce (OrdetMeeting     *meeting,
          const OrdetEntry *entry)
{
  g_autofree char *name = ordet_words_person (meeting, entry->person);
  g_autofree char *kind = NULL;

  if (entry->kind == ORDET_KIND_SPEECH)
    return g_steal_pointer (&name);
  kind = g_utf8_strdown (ordet_words_kind (entry->kind), -1);
  /* Translators: said aloud: a name and what they have asked for: "Oda (reply)" */
  return g_strdup_printf (_("%1$s (%2$s)"), name, kind);
}

/**
 * ordet_words_say:
 * @meeting: the meeting
 *
 * What the chair reads out: never a list, a first time or extra time.
 *
 * Returns: (transfer full) (nullable): "Next Rolf Kladdheim, then Ciara
 *   Prøveng."; NULL if nobody waits
 */
char *
ordet_words_say (OrdetMeeting *meeting)
{
  gsize n;
  const OrdetEntry *order = ordet_meeting_order (meeting, &n);
  g_autofree char *next = NULL, *then = NULL;

  if (n == 0)
    return NULL;
  next = announce (meeting, &order[0]);
  if (n == 1)
    /* Translators: read out by the chair; %s is a name */
    return g_strdup_printf (_("Next %s."), next);
  then = announce (meeting, &order[1]);
  /* Translators: read out by the chair; %1$s and %2$s are names */
  return g_strdup_printf (_("Next %1$s, then %2$s."), next, then);
}
