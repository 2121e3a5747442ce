/* test-meeting.c — requests and the floor, sentence by sentence, and every refusal
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names of the cases are sentences of the rules of the order, section 1
 * and the fine print. How the scripts read: play/play.h.
 */
#include "play.h"

#define FOUR "A:woman B:man C:woman D:man N:-"
#define PLAIN "balance=off scope=off safe=0"

/* --- section 1 --- */

static const PlayCase requests[] = {
  { "one waiting request per person and kind", FOUR, PLAIN,
    "hand A; !already-waiting hand A; hand A order; !already-waiting hand A order;"
    "hand A information; hand A introduction; ?order A:order A:information A:introduction A" },
  { "entries_per_person lifts it for speech, and only for speech",
    FOUR, PLAIN " entries_per_person=2",
    "hand A; hand A; !already-waiting hand A; hand A order; !already-waiting hand A order" },
  { "entries_per_person null", FOUR, PLAIN " entries_per_person=null",
    "hand A; hand A; hand A; ?order A A A" },
  { "whoever holds a speech cannot ask for another until done", FOUR, PLAIN,
    "give A; !has-floor hand A; give B order interrupt=1; !has-floor hand A; done; done; hand A" },
  { "whoever holds a speech may ask for another kind", FOUR, PLAIN,
    "give A; hand A order" },
  { "a reply belongs to the last speech begun on this list: none at first", FOUR, PLAIN,
    "!no-speech hand B reply; give A; hand B reply; done; hand C reply; ?order B:reply C:reply" },
  { "a new list has none", FOUR, PLAIN,
    "give A; push point; !no-speech hand B reply; pop; hand B reply" },
  { "asking is possible until the next speech begins", FOUR, PLAIN,
    "give A; done; hand B reply; give C; ?order -; !own-speech hand C reply; hand A reply" },
  { "at most replies_per_speech, waiting or begun", FOUR, PLAIN,
    "give A; hand B reply; next; hand C reply; !max-replies hand D reply; done;"
    "!max-replies hand D reply" },
  { "a reply withdrawn is not asked for", FOUR, PLAIN,
    "give A; hand B reply; hand C reply; lower B reply; hand D reply; !max-replies hand N reply" },
  { "a reply that the chair gives unasked is not counted", FOUR, PLAIN,
    "give A; give B reply; hand C reply; hand D reply; !max-replies hand N reply" },
  { "a reply that the chair gives to somebody who asked is counted", FOUR, PLAIN,
    "give A; hand B reply; give B reply; hand C reply; !max-replies hand D reply" },
  { "a reply to a reply belongs to the same speech", FOUR, PLAIN,
    "give A; hand B reply; next; !own-speech hand A reply; hand B reply;"
    "!max-replies hand C reply" },
  { "replies_per_speech 0", FOUR, PLAIN " replies_per_speech=0",
    "give A; !max-replies hand B reply" },
  { "next: the first of the whole order; who has the floor is ended first", FOUR, PLAIN,
    "hand A; hand B order; next; ?floor B:order; next; ?floor A:speech; ?order -" },
  { "precedence, and seq inside a kind", FOUR, PLAIN,
    "give A; done; hand D; hand C introduction; hand B reply; hand A information; hand D order;"
    "hand C order; ?order D:order C:order A:information B:reply C:introduction D" },
  { "give: anyone, waiting or not, with any kind", FOUR, PLAIN,
    "hand A; hand B; give B; ?floor B:speech; ?order A; give N introduction;"
    "?floor N:introduction; give N rejoinder; ?floor N:rejoinder" },
  { "give: a limit of one's own", FOUR, PLAIN,
    "give A speech limit=45; ?limit 45" },
  { "interrupt pauses the running turn, which resumes with its time", FOUR, PLAIN,
    "give A; +50; give B order interrupt=1; ?floor B:order; +30; done; ?floor A:speech;"
    "?spoken 50; +10; ?spoken 60" },
  { "unanswered replies and the rejoinder are dropped when the next speech begins", FOUR, PLAIN,
    "give A; hand B reply; next; done; ?order A:rejoinder; hand C reply; give D; ?order -" },
};

static const PlayCase limits[] = {
  { "the default limits", FOUR, PLAIN,
    "give A; ?limit 180; give A; ?limit 120; give A introduction; ?limit 600; give A reply;"
    "?limit 60; give A rejoinder; ?limit 60; give A information; ?limit 30; give A order;"
    "?limit 60" },
  { "extra_s is added to a speech, also to a speech again", "A:woman:extra=60 B:man", PLAIN,
    "hand A; ?asks A 240; next; ?limit 240; done; hand A; ?asks A 180; next; ?limit 180" },
  { "extra_s is a speech's only", "A:woman:extra=60", PLAIN,
    "give A order; ?limit 60" },
  { "speech_again: a finished speech on the item, not the one running",
    FOUR, PLAIN " entries_per_person=null",
    "hand A; hand A; ?asks A 180; next; ?asks A 180; done; ?asks A 120; item 2; hand A;"
    "?asks A 180" },
  { "a rules change holds for turns that begin after it", FOUR, PLAIN,
    "give A; rules limits.speech=30; ?limit 180; hand B; ?asks B 30; next; ?limit 30" },
  { "extend changes the running one", FOUR, PLAIN,
    "give A; extend 60; ?limit 240; extend -200; ?limit 40" },
  { "extend below zero in all", FOUR, PLAIN,
    "give A; extend -180; ?limit 0; !bad-value extend -1" },
};

/* --- the fine print --- */

static const PlayCase bounds[] = {
  { "lengths that no meeting has", FOUR, PLAIN,
    "!bad-value give A speech limit=9000000000000; give A; !bad-value extend 9000000000000;"
    "!bad-value extend -9000000000000; !bad-value round 9000000000000; !bad-value break 90000000000;"
    "done; !bad-value correct 1 seconds=9000000000000; !bad-value person A extra_s=90000000000;"
    "!bad-value agenda 1 minutes minutes=90000000000" },
};

static const PlayCase opening[] = {
  { "everything about a list or the floor needs an open item", FOUR, PLAIN,
    "item-end; !not-open hand A; !not-open lower A; !not-open next; !not-open give A;"
    "!not-open skip A; !not-open decline A; !not-open move A 0; !not-open line now;"
    "!not-open last-call; !not-open unline; !not-open push x; !not-open pop; !not-open round;"
    "!not-open turn A; !not-open pass A; !not-open round-end; !not-open item-end;"
    "!not-open rules safe=2 item_only=1" },
  { "before all else but unknown-person and a bad value of the act's own words", FOUR, PLAIN,
    "item-end; !unknown-person hand X; !bad-value hand A toast; !unknown-person lower X;"
    "!bad-value lower A toast; !bad-value move A -1; !unknown-person move X -1;"
    "!bad-value line soon; !unknown-person round who=A,X; !unknown-person turn X;"
    "!unknown-person pass X; !unknown-person skip X; !unknown-person decline X" },
  { "groups and break need none", FOUR, PLAIN,
    "item-end; groups 60; break 60" },
  { "done, pause, resume, extend, back say nobody-speaking", FOUR, PLAIN,
    "!nobody-speaking done; !nobody-speaking pause; !nobody-speaking resume;"
    "!nobody-speaking extend 5; !nobody-speaking back; item-end; !nobody-speaking done;"
    "!nobody-speaking back" },
  { "open only marks the time", FOUR, PLAIN,
    "hand A; open; hand B; ?order A B" },
  { "already-closed: any act after close but undo, redo and item-end", FOUR, PLAIN,
    "hand A; close; !already-closed hand B; !already-closed open; !already-closed close;"
    "!already-closed hand X; !already-closed note x; !already-closed done; item-end; undo; undo;"
    "hand B" },
};

static const PlayCase hands[] = {
  { "unknown-person before bad-value", FOUR, PLAIN,
    "!unknown-person hand X toast" },
  { "a rejoinder is never asked for", FOUR, PLAIN,
    "!bad-value hand A rejoinder; !bad-value hand A round" },
  { "bad-value before not-open", FOUR, PLAIN,
    "item-end; !bad-value hand A toast" },
  { "not-open before absent", "A:woman:away", PLAIN,
    "item-end; !not-open hand A" },
  { "absent before no-right", "A:woman:mute:away", PLAIN,
    "!absent hand A" },
  { "no-right before no-speech", "A:woman:mute", PLAIN,
    "!no-right hand A reply; !no-right hand A order" },
  { "no-speech before list-closed", FOUR, PLAIN " after_line=order",
    "line now; !no-speech hand A reply" },
  { "own-speech before list-closed", FOUR, PLAIN " after_line=order",
    "give A; line now; !own-speech hand A reply; !list-closed hand B reply; hand A order" },
  { "list-closed before has-floor", FOUR, PLAIN,
    "give A; line now; !list-closed hand A" },
  { "has-floor before already-waiting", FOUR, PLAIN,
    "hand A; give A order; give B; hand B order; hand A order; done; next; next; next;"
    "?floor A:speech; !has-floor hand A" },
  { "already-waiting before max-speeches", FOUR, PLAIN " speeches_per_item=1",
    "hand A; !already-waiting hand A; next; done; !max-speeches hand A; hand A order" },
  { "already-waiting before max-replies", FOUR, PLAIN " replies_per_speech=1",
    "give A; hand B reply; !already-waiting hand B reply; !max-replies hand C reply" },
  { "max-speeches: finished on the item and waiting on any list of the item",
    FOUR, PLAIN " speeches_per_item=2 entries_per_person=null",
    "hand A; next; done; hand A; push point; !max-speeches hand A; hand B; hand B;"
    "!max-speeches hand B; pop; hand B; hand B; !max-speeches hand B; item 2; hand A; hand A;"
    "!max-speeches hand A" },
  { "speeches_per_item 0", FOUR, PLAIN " speeches_per_item=0",
    "!max-speeches hand A; give A" },
  { "already-waiting looks at this list only", FOUR, PLAIN,
    "hand A; push point; hand A; ?order A" },
};

static const PlayCase gives[] = {
  { "give checks unknown-person, not-open, absent, bad-value in this order",
    "A:woman B:woman:away:mute", PLAIN,
    "item-end; !unknown-person give X toast; !not-open give B toast; item 2;"
    "!absent give B toast; !bad-value give A toast; !bad-value give A round;"
    "!bad-value give A speech limit=0; !bad-value give A speech limit=-1; give A speech limit=1" },
  { "give asks neither for a right nor for an open list",
    "A:woman:mute B:man", PLAIN " speeches_per_item=0",
    "line now; give A; give B" },
  { "give ends what runs, an interrupted turn too", FOUR, PLAIN,
    "give A; +20; give B order interrupt=1; +10; give C; ?floor C:speech; ?group a 20; done;"
    "?floor -" },
  { "only an order, an information or a reply may interrupt", FOUR, PLAIN,
    "!bad-value give A interrupt=1; !bad-value give A introduction interrupt=1;"
    "!bad-value give A rejoinder interrupt=1; give A order interrupt=1; ?floor A:order; done;"
    "?floor -; give B; give A information interrupt=1; done; give A reply interrupt=1; done;"
    "?floor B:speech" },
  { "not an interruption in turn", FOUR, PLAIN,
    "give A; give B order interrupt=1; !bad-value give C order interrupt=1; ?floor B:order" },
  { "what was interrupted resumes running, also when it was paused", FOUR, PLAIN,
    "give A; +10; pause; +5; give B order interrupt=1; +5; done; ?spoken 10; +5; ?spoken 15" },
  { "to somebody who waits with that kind it takes their oldest such request",
    FOUR, PLAIN " entries_per_person=2",
    "hand A; hand B; hand A; give A; ?order B A; give A order; ?order B A" },
  { "and passes others as next would", FOUR, PLAIN,
    "hand A; hand B; hand C; give C; ?passed A 1; ?passed B 1; give B; ?passed A 2" },
  { "given unasked it passes nobody", FOUR, PLAIN,
    "hand A; hand B; give C; ?passed A 0; ?passed B 0" },
};

static const PlayCase nexts[] = {
  { "if what ended was an interruption, the interrupted turn goes on and nobody else is called",
    FOUR, PLAIN,
    "hand C; give A; give B order interrupt=1; next; ?floor A:speech; ?order C; next;"
    "?floor C:speech" },
  { "nobody-waiting, and the running turn runs on", FOUR, PLAIN,
    "!nobody-waiting next; give A; +20; !nobody-waiting next; ?floor A:speech; +20; ?spoken 40" },
  { "what a reply's end makes due is called", FOUR, PLAIN,
    "give A; hand B reply; next; next; ?floor A:rejoinder; !nobody-waiting next" },
  { "ask: everybody waiting is in the group that spoke last", FOUR, "when_empty=ask",
    "hand A; next; hand C; !ask next; ?floor A:speech; next continue=1; ?floor C:speech; hand B;"
    "hand A; next; ?floor B:speech" },
  { "ask: not before there is a prev", FOUR, "when_empty=ask",
    "hand A; next; ?floor A:speech" },
  { "ask: not when a neutral waits", FOUR, "when_empty=ask",
    "hand A; next; hand C; hand N; next" },
  { "ask: not when another kind is first", FOUR, "when_empty=ask",
    "hand A; next; hand C; hand C order; next; ?floor C:order; !ask next" },
  { "ask: not when the end of what runs makes a rejoinder due", FOUR, "when_empty=ask",
    "hand A; next; hand C; hand B reply; next; ?floor B:reply; next; ?floor A:rejoinder;"
    "!ask next" },
  { "ask goes with alternate only", FOUR, "when_empty=ask balance=time",
    "hand A; next; hand C; next" },
  { "ask: continue said false is not said", FOUR, "when_empty=ask",
    "hand A; next; hand C; !ask next continue=0" },
};

static const PlayCase lowers[] = {
  { "lower without a kind takes the request of highest precedence", FOUR, PLAIN,
    "hand A; hand A introduction; hand A order; lower A; ?order A:introduction A; lower A;"
    "?order A; lower A; !not-waiting lower A" },
  { "the oldest of several", FOUR, PLAIN " entries_per_person=2",
    "hand A; hand B; hand A; lower A; ?order B A" },
  { "or the one whose number is named", FOUR, PLAIN " entries_per_person=3",
    "hand A; hand B; hand A; hand C; hand A; lower A seq=3; ?order A B C A;"
    "!not-waiting lower A seq=3;"
    "!not-waiting lower B seq=1; !not-waiting lower A order seq=1; !not-waiting lower A seq=0;"
    "!not-waiting lower A seq=4294967297; undo; ?order A B A C A" },
  { "lower with a kind", FOUR, PLAIN,
    "hand A; hand A order; lower A speech; ?order A:order; !not-waiting lower A speech" },
  { "a rejoinder that is due is declined; to lower or skip it: not-waiting", FOUR, PLAIN,
    "give A; hand B reply; next; done; ?order A:rejoinder; !not-waiting lower A;"
    "!not-waiting skip A rejoinder; !not-waiting lower A rejoinder; decline A; ?order -;"
    "!not-waiting decline A" },
  { "decline: only who has one due", FOUR, PLAIN,
    "!not-waiting decline A; give A; hand B reply; next; done; !not-waiting decline B" },
  { "skip: the request falls", FOUR, PLAIN,
    "hand A; hand B; skip A; ?order B; !not-waiting skip A" },
  { "leave drops the person's requests on every list, for good", FOUR, PLAIN,
    "hand A; hand B; push point; hand A; hand A order; leave A; arrive A; ?order -; pop;"
    "?order B" },
  { "leave drops requests on another item's list too", FOUR, PLAIN,
    "hand A; hand B; item 2; leave A; arrive A; item 1; ?order B" },
  { "leave drops the rejoinder due to them, for good", FOUR, PLAIN,
    "give A; hand B reply; next; done; ?order A:rejoinder; leave A; ?order -; arrive A; ?order -" },
  { "a running turn goes on", FOUR, PLAIN,
    "give A; +10; leave A; +10; ?floor A:speech; ?spoken 20; done; ?group a 20" },
  { "taken back, the turn of somebody who has left leaves no request", FOUR, PLAIN,
    "hand A; hand B; next; leave A; back; ?order B; arrive A; ?order B" },
  { "… also when they are here again", FOUR, PLAIN,
    "hand A; hand B; next; leave A; arrive A; back; ?order B" },
};

static const PlayCase rejoinders[] = {
  { "after-all: when the last waiting reply is done the speaker gets one", FOUR, PLAIN,
    "give A; hand B reply; hand C reply; next; ?order C:reply; done; ?order C:reply; next;"
    "?order -; done; ?order A:rejoinder; next; ?floor A:rejoinder; done; ?order -" },
  { "after-each: after every reply, before the next one", FOUR, PLAIN " rejoinder=after-each",
    "give A; hand B reply; hand C reply; next; done; ?order A:rejoinder C:reply; next;"
    "?floor A:rejoinder; next; ?floor C:reply; done; ?order A:rejoinder" },
  { "off", FOUR, PLAIN " rejoinder=off",
    "give A; hand B reply; next; done; ?order -" },
  { "never while the speaker is absent", FOUR, PLAIN,
    "give A; hand B reply; next; leave A; done; ?order -; arrive A; ?order A:rejoinder" },
  { "never while a reply runs, an interrupted one neither",
    FOUR, PLAIN " replies_per_speech=3 rejoinder=after-each",
    "give A; hand B reply; hand C reply; next; done; give C reply; ?order -;"
    "give D order interrupt=1; ?order -; done; done; ?order A:rejoinder" },
  { "held or declined it is not due again", FOUR, PLAIN " replies_per_speech=3",
    "give A; hand B reply; next; done; decline A; hand C reply; next; done; ?order -" },
  { "one more reply asked for puts it off", FOUR, PLAIN,
    "give A; hand B reply; next; done; ?order A:rejoinder; hand C reply; ?order C:reply; lower C;"
    "?order A:rejoinder" },
  { "a reply that interrupts the speech makes none", FOUR, PLAIN,
    "give A; give B reply interrupt=1; done; done; ?order -" },
  { "a reply that interrupts another turn does", FOUR, PLAIN,
    "give A; give C order; give B reply interrupt=1; done; done; ?order A:rejoinder" },
  { "it stands behind points of order and information, after-all behind the replies",
    FOUR, PLAIN " rejoinder=after-each",
    "give A; hand B reply; hand C reply; next; done; hand D order; hand D information;"
    "hand D introduction; ?order D:order D:information A:rejoinder C:reply D:introduction;"
    "rules rejoinder=after-all; lower C; ?order D:order D:information A:rejoinder D:introduction" },
  { "skipped, it has fallen", FOUR, PLAIN,
    "give A; hand B reply; next; done; next; ?floor A:rejoinder; skip A; ?order -" },
  { "taken back, it is due again", FOUR, PLAIN,
    "give A; hand B reply; next; done; next; back; ?order A:rejoinder" },
  { "given out of turn and skipped, none falls: it is due when its time comes", FOUR, PLAIN,
    "give A; hand B reply; give A rejoinder; skip A; next; done; ?order A:rejoinder" },
  { "taken back, what was declined since stays declined", FOUR, PLAIN " rejoinder=after-each",
    "give A; give C rejoinder; give B reply interrupt=1; done; ?floor C:rejoinder;"
    "?order A:rejoinder; decline A; back; ?order -" },
  { "a reply that was skipped makes none", FOUR, PLAIN,
    "give A; hand B reply; next; skip B; ?order -; hand C reply; hand D reply" },
};

static const PlayCase lines[] = {
  { "now", FOUR, PLAIN,
    "hand A; line now; ?list closed; !list-closed hand B; hand B order; ?order B:order A" },
  { "after_line says what is allowed after it", FOUR, PLAIN " after_line=speech",
    "line now; hand A; !list-closed hand A order" },
  { "line and last-call on a closed list: list-closed; only unline reopens it", FOUR, PLAIN,
    "line now; !list-closed line now; !list-closed line after-next; !list-closed last-call;"
    "unline; ?list open; hand A" },
  { "after-this closes when the speech has ended", FOUR, PLAIN,
    "give A; line after-this; ?list announced; hand B; done; ?list closed; !list-closed hand C" },
  { "after-this, of a speech that was skipped or taken back: the next that ends", FOUR, PLAIN,
    "give A; line after-this; skip A; ?list announced; give B; back; ?list announced; give C;"
    "?list announced; done; ?list closed" },
  { "after-this: interrupted, it has not ended", FOUR, PLAIN,
    "give A; give B order interrupt=1; line after-this; ?list announced; done; ?list announced;"
    "done; ?list closed" },
  { "after-this with no speech of this list closes at once", FOUR, PLAIN,
    "line after-this; ?list closed" },
  { "… another kind is no speech", FOUR, PLAIN,
    "give A order; line after-this; ?list closed" },
  { "… nor is a speech of another list", FOUR, PLAIN,
    "give A; push point; line after-this; ?list closed; pop; ?list open" },
  { "after-next closes when the next speech that begins has ended", FOUR, PLAIN,
    "give A; line after-next; ?list announced; done; ?list announced; give B; ?list announced;"
    "done; ?list closed" },
  { "after-next: nobody speaks yet", FOUR, PLAIN,
    "line after-next; give B; done; ?list closed" },
  { "one skipped does not count: then the next that ends", FOUR, PLAIN,
    "line after-next; give A; skip A; ?list announced; give B order; done; ?list announced;"
    "give B; done; ?list closed" },
  { "one taken back does not count: then the next that ends", FOUR, PLAIN,
    "line after-next; hand A; next; back; ?list announced; next; done; ?list closed" },
  { "after-next said again when that one speaks means another", FOUR, PLAIN,
    "line after-next; ~line after-next; give A; line after-next; ~line after-next; done;"
    "?list announced; give B; done; ?list closed" },
  { "last-call announces and closes nothing", FOUR, PLAIN,
    "last-call; ?list announced; hand A; next; done; ?list announced; ~last-call; unline;"
    "?list open" },
  { "the line belongs to its list", FOUR, PLAIN,
    "line now; push point; ?list open; hand A; pop; ?list closed; item 2; ?list open; item 1;"
    "?list closed" },
  { "a line announced closes the list under the one on top", FOUR, PLAIN,
    "give A; line after-this; push point; done; ?list open; pop; ?list closed" },
};

static const PlayCase counting[] = {
  { "counts_as_spoken decides what is a finished speech",
    FOUR, "balance=off scope=item safe=0 counts_as_spoken=speech,introduction speeches_per_item=1",
    "give A introduction; done; !max-speeches hand A; rules speeches_per_item=null; hand A;"
    "hand B; ?order B A; ?asks A 120; ?asks B 180" },
  { "… speech need not count", FOUR, "balance=off scope=item safe=0 counts_as_spoken=order",
    "give A; done; hand A; hand B; ?order A B; ?asks A 180" },
  { "it changes when a turn ends", FOUR, "balance=off scope=item safe=0",
    "give A; hand B; rules counts_as_spoken=order; done; hand A; hand C; ?order B A C;"
    "rules counts_as_spoken=speech; ?order B A C" },
  { "prev changes when a speech begins", FOUR, "scope=off safe=0",
    "hand A; next; hand C; hand B; ?order B C" },
  { "a neutral speaker and other kinds leave prev", FOUR, "scope=off safe=0",
    "hand A; next; give N; hand C; hand B; ?order B C; give D order; ?order B C" },
  { "used when it ends, on the list the turn was called from",
    FOUR, "balance=time scope=off safe=0",
    "give A; +100; push point; done; hand A; hand B; ?order A B; pop; hand A; hand B; ?order B A" },
  { "L as it stands when the speech ends", FOUR, "balance=time scope=off safe=0 limits.speech=100",
    "give A; +100; rules limits.speech=10; done; give B; +50; rules limits.speech=100; done;"
    "hand A; hand B; ?order A B" },
  { "a person's extra time costs nobody's list anything",
    "A:woman:extra=100 B:man C:woman D:man", "balance=time scope=off safe=0 limits.speech=100",
    "give A; +200; done; give B; +100; done; hand C; hand D; ?order C D; undo; undo; hand D;"
    "hand C; ?order D C" },
  { "a turn keeps the group its speaker had when it began", FOUR, PLAIN,
    "give A; +30; category A man; done; ?group a 30; ?group b 0" },
  { "counts belong to the item, also on a nested list", FOUR, "balance=off scope=item safe=0",
    "push point; give A; done; pop; hand A; hand B; ?order B A; item 2; hand A; hand B;"
    "?order A B" },
  { "group_s is uncut", FOUR, PLAIN,
    "give A; +500; done; ?group a 500; item 2; ?group a 0" },
  { "passed really grows by one for each waiting speech with a smaller seq",
    FOUR, "safe=0 scope=off balance=alternate",
    "hand A; next; hand C; hand B; hand D; ?order B C D; next; ?passed C 1; ?passed D 0" },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  PLAY_ADD ("/meeting/requests", requests);
  PLAY_ADD ("/meeting/limits", limits);
  PLAY_ADD ("/meeting/bounds", bounds);
  PLAY_ADD ("/meeting/an open item", opening);
  PLAY_ADD ("/meeting/hand in its order", hands);
  PLAY_ADD ("/meeting/give", gives);
  PLAY_ADD ("/meeting/next", nexts);
  PLAY_ADD ("/meeting/lower, skip, leave", lowers);
  PLAY_ADD ("/meeting/rejoinder", rejoinders);
  PLAY_ADD ("/meeting/line", lines);
  PLAY_ADD ("/meeting/what counts", counting);
  return g_test_run ();
}
