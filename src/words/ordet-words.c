/* ordet-words.c — one word or a short text for a code
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ordet-minutes-phrase.h"

#define FIRST_STRONG_ISOLATE "\xe2\x81\xa8"
#define POP_ISOLATE "\xe2\x81\xa9"

/* A code of the log that may also be any other text: then it is kept. */
typedef struct
{
  const char *code;
  const char *word; /* N_() */
} Word;

static const char *
look_up (const Word *words,
         gsize       n_words,
         const char *code)
{
  if (code == NULL)
    return "";
  for (gsize i = 0; i < n_words; i++)
    if (strcmp (words[i].code, code) == 0)
      return _(words[i].word);
  return code;
}

/**
 * ordet_words_name:
 * @name: (nullable): what a person is called
 *
 * Returns: (transfer full): @name for putting into a sentence, between isolates
 *   where it or the language is written from right to left; words for an empty
 *   or missing name
 */
char *
ordet_words_name (const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name != NULL ? name : ""));

  if (*stripped == '\0')
    /* Translators: in place of a name, for a person who has none. */
    return g_strdup (_("somebody without a name"));
  if (!ordet_phrase_is_rtl (stripped) && !ordet_phrase_is_rtl (_("nobody")))
    return g_steal_pointer (&stripped);
  return g_strconcat (FIRST_STRONG_ISOLATE, stripped, POP_ISOLATE, NULL);
}

/**
 * ordet_words_person:
 * @meeting: a meeting
 * @person: an index, or ORDET_NOBODY
 *
 * Returns: (transfer full): the person's name as ordet_words_name() has it,
 *   "card 12" if the name is empty, "nobody" for ORDET_NOBODY
 */
char *
ordet_words_person (const OrdetMeeting *meeting,
                    guint               person)
{
  const OrdetPerson *p;

  if (person >= ordet_meeting_n_people (meeting))
    /* Translators: in place of a person's name. */
    return g_strdup (_("nobody"));
  p = ordet_meeting_person (meeting, person);
  if (*p->name == '\0' && p->number > 0)
    /* Translators: a person known by the number of their card only. */
    return g_strdup_printf (_("card %d"), (int) p->number);
  return ordet_words_name (p->name);
}

/**
 * ordet_words_person_card:
 * @meeting: a meeting
 * @person: an index, or ORDET_NOBODY
 *
 * Returns: (transfer full): "33 Didrik Utkastnes", for the chair's window
 */
char *
ordet_words_person_card (const OrdetMeeting *meeting,
                         guint               person)
{
  g_autofree char *name = ordet_words_person (meeting, person);
  const OrdetPerson *p;

  if (person >= ordet_meeting_n_people (meeting))
    return g_steal_pointer (&name);
  p = ordet_meeting_person (meeting, person);
  if (p->number <= 0 || *p->name == '\0')
    return g_steal_pointer (&name);
  /* Translators: the number of a person's card and their name. */
  return g_strdup_printf (_("%1$d %2$s"), (int) p->number, name);
}

/* The first word of a name, or NULL if there is only one. */
static char *
first_word (const char *name)
{
  const char *space = strchr (name, ' ');

  return space != NULL && space != name ? g_strndup (name, space - name) : NULL;
}

/**
 * ordet_words_person_short:
 * @meeting: a meeting
 * @person: an index, or ORDET_NOBODY
 *
 * Returns: (transfer full): the first word of the name, "Oda", where nobody
 *   else who takes part begins alike; otherwise the whole name
 */
char *
ordet_words_person_short (const OrdetMeeting *meeting,
                          guint               person)
{
  g_autofree char *first = NULL;

  if (person >= ordet_meeting_n_people (meeting))
    return ordet_words_person (meeting, person);
  first = first_word (ordet_meeting_person (meeting, person)->name);
  if (first == NULL)
    return ordet_words_person (meeting, person);
  for (guint i = 0; i < ordet_meeting_n_people (meeting); i++)
    {
      g_autofree char *other = i == person
        ? NULL : first_word (ordet_meeting_person (meeting, i)->name);

      if (other != NULL && strcmp (first, other) == 0)
        return ordet_words_person (meeting, person);
    }
  return ordet_words_name (first);
}

/**
 * ordet_words_list:
 * @words: a NULL-terminated array
 *
 * Returns: (transfer full): "a", "a and b", "a, b and c" as the language has it
 */
char *
ordet_words_list (const char *const *words)
{
  gsize n = g_strv_length ((char **) words);
  g_autofree char *joined = NULL;

  if (n == 0)
    return g_strdup ("");
  joined = g_strdup (words[0]);
  for (gsize i = 1; i < n; i++)
    {
      g_autofree char *before = g_steal_pointer (&joined);

      if (i + 1 < n)
        /* Translators: two parts of a longer list: "a, b …" */
        joined = g_strdup_printf (C_("list", "%1$s, %2$s"), before, words[i]);
      else
        /* Translators: the end of a list: "a and b", "a, b and c" */
        joined = g_strdup_printf (C_("list", "%1$s and %2$s"), before, words[i]);
    }
  return g_steal_pointer (&joined);
}

/**
 * ordet_words_kind:
 * @kind: what a turn or a request is
 *
 * Returns: (transfer none): its word on a button or beside a name, "Speech"
 */
const char *
ordet_words_kind (OrdetKind kind)
{
  static const char *const words[ORDET_N_KINDS] = {
    /* Translators: a turn at the floor in its own right */
    [ORDET_KIND_SPEECH] = N_("Speech"),
    /* Translators: opens the debate of an item */
    [ORDET_KIND_INTRODUCTION] = N_("Introduction"),
    /* Translators: a short answer to the speech just held */
    [ORDET_KIND_REPLY] = N_("Reply"),
    /* Translators: the speaker's answer to the replies */
    [ORDET_KIND_REJOINDER] = N_("Rejoinder"),
    /* Translators: short for "point of information" */
    [ORDET_KIND_INFORMATION] = N_("Information"),
    [ORDET_KIND_ORDER] = N_("Point of Order"),
    /* Translators: one after the other round the table */
    [ORDET_KIND_ROUND] = N_("Go-Round"),
  };

  g_return_val_if_fail (kind < ORDET_N_KINDS, "");
  return _(words[kind]);
}

/**
 * ordet_words_list_state:
 * @state: of the list of speakers
 *
 * Returns: (transfer none): "List open"
 */
const char *
ordet_words_list_state (OrdetListState state)
{
  switch (state)
    {
    case ORDET_LIST_ANNOUNCED:
      return _("The list closes soon");
    case ORDET_LIST_CLOSED:
      return _("The list is closed");
    case ORDET_LIST_OPEN:
    default:
      return _("The list is open");
    }
}

/**
 * ordet_words_group:
 * @group: a group
 *
 * Returns: (transfer none): the name of the list, for the chair's window only
 */
const char *
ordet_words_group (OrdetGroup group)
{
  return group == ORDET_GROUP_A ? _("List A")
    : group == ORDET_GROUP_B ? _("List B") : _("No List");
}

/**
 * ordet_words_role:
 * @role: (nullable): an officer's or an elected role as the log has it
 *
 * Returns: (transfer none): its word; roles are open, so a text that is no
 *   known code is returned as it is
 */
const char *
ordet_words_role (const char *role)
{
  static const Word words[] = {
    { "chair", N_("Chair of the Meeting") },
    { "deputy", N_("Deputy Chair of the Meeting") },
    { "secretary", N_("Secretary of the Meeting") },
    /* Translators: signs the minutes: justerare, protokollunderskriver */
    { "signer", N_("Signer of the Minutes") },
    /* Translators: counts votes: rösträknare, tellekorps */
    { "teller", N_("Teller") },
    /* Translators: counts what happens in the debate, not what is said */
    { "observer", N_("Observer") },
    { "board", N_("Board") },
    { "branch-chair", N_("Chair") },
    { "branch-deputy", N_("Deputy Chair") },
    { "branch-secretary", N_("Secretary") },
    { "treasurer", N_("Treasurer") },
    { "board-member", N_("Board Member") },
    { "substitute", N_("Substitute") },
    { "auditor", N_("Auditor") },
    { "nominating-committee", N_("Nominating Committee") },
    { "delegate", N_("Delegate") },
    { "guest", N_("Guest") },
  };

  return look_up (words, G_N_ELEMENTS (words), role);
}

/**
 * ordet_words_meeting_kind:
 * @kind: (nullable): "annual" …
 *
 * Returns: (transfer none): "Annual Meeting"; an unknown text as it is
 */
const char *
ordet_words_meeting_kind (const char *kind)
{
  static const Word words[] = {
    { "annual", N_("Annual Meeting") },
    { "members", N_("Members’ Meeting") },
    { "board", N_("Board Meeting") },
    { "congress", N_("Congress") },
    /* Translators: a meeting open to everybody */
    { "open", N_("Open Meeting") },
    /* Translators: a meeting of no particular kind */
    { "other", N_("Meeting") },
  };

  return look_up (words, G_N_ELEMENTS (words), kind != NULL ? kind : "other");
}

/**
 * ordet_words_item_kind:
 * @kind: (nullable): of an item of the agenda
 *
 * Returns: (transfer none): "Decision"; an unknown text as it is
 */
const char *
ordet_words_item_kind (const char *kind)
{
  static const Word words[] = {
    /* Translators: kinds of items on the agenda */
    { "decision", N_("Decision") },
    { "election", N_("Election") },
    { "report", N_("Report") },
    { "discussion", N_("Discussion") },
    { "information", N_("Information") },
    { "formalities", N_("Formalities") },
    { "break", N_("Break") },
  };

  return look_up (words, G_N_ELEMENTS (words), kind);
}

/**
 * ordet_words_proposal_kind:
 * @kind: (nullable): of a proposal
 *
 * Returns: (transfer none): "Amendment"; an unknown text as it is
 */
const char *
ordet_words_proposal_kind (const char *kind)
{
  static const Word words[] = {
    { "main", N_("Main Proposal") },
    /* Translators: a proposal that changes another */
    { "amendment", N_("Amendment") },
    /* Translators: a proposal that adds something to another */
    { "addition", N_("Addition") },
    /* Translators: a proposal that strikes something out of another */
    { "deletion", N_("Deletion") },
    /* Translators: sent in before the meeting by members */
    { "motion", N_("Motion") },
    { "counter", N_("Counter-Proposal") },
    { "procedural", N_("Procedural Proposal") },
    { "merged", N_("Merged Proposal") },
  };

  return look_up (words, G_N_ELEMENTS (words), kind);
}

/**
 * ordet_words_count:
 * @name: of a figure of a vote
 *
 * Returns: (transfer none): "For", "Against" …; a proposal's number as it is
 */
const char *
ordet_words_count (const char *name)
{
  static const Word words[] = {
    { "yes", NC_("vote", "For") },
    { "no", NC_("vote", "Against") },
    { "abstain", NC_("vote", "Abstain") },
    { "blank", NC_("vote", "Blank") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i].code, name) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "vote", words[i].word);
  return name;
}

/**
 * ordet_words_proposal_status:
 * @status: (nullable): what became of a proposal
 *
 * Returns: (transfer none): "withdrawn"; an unknown text as it is
 */
const char *
ordet_words_proposal_status (const char *status)
{
  static const Word words[] = {
    /* Translators: what became of a proposal */
    { "withdrawn", N_("withdrawn") },
    { "merged", N_("merged") },
    { "adopted", N_("adopted") },
    { "carried", N_("carried") },
    { "fell", N_("fell") },
    { "refused", N_("refused") },
  };

  return look_up (words, G_N_ELEMENTS (words), status);
}

/**
 * ordet_words_vote_method:
 * @method: (nullable): how a vote is taken
 *
 * Returns: (transfer none): "Acclamation"; an unknown text as it is
 */
const char *
ordet_words_vote_method (const char *method)
{
  static const Word words[] = {
    { "acclamation", N_("Acclamation") },
    { "trial", N_("Trial Vote") },
    { "hands", N_("Show of Hands") },
    { "counted", N_("Counted Vote") },
    { "written", N_("Written Ballot") },
  };

  return look_up (words, G_N_ELEMENTS (words), method);
}

/**
 * ordet_words_reservation:
 * @kind: (nullable): of what somebody has put into the minutes
 *
 * Returns: (transfer none): "Reservation"; an unknown text as it is
 */
const char *
ordet_words_reservation (const char *kind)
{
  static const Word words[] = {
    /* Translators: does not stand behind the decision */
    { "reservation", N_("Reservation") },
    /* Translators: protokolltilførsel: a text put into the minutes */
    { "statement", N_("Statement for the Minutes") },
    { "note", N_("Note to the Minutes") },
    { "protest", N_("Protest") },
  };

  return look_up (words, G_N_ELEMENTS (words), kind != NULL ? kind : "reservation");
}
