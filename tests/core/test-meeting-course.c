/* test-meeting-course.c — items, rules, what is taken back, sentence by sentence
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names of the cases are sentences of the rules of the order, section 1
 * and the fine print. How the scripts read: play/play.h.
 */
#include "play.h"

#define FOUR "A:woman B:man C:woman D:man N:-"
#define PLAIN "balance=off scope=off safe=0"

static const PlayCase course[] = {
  { "item ends what runs", FOUR, PLAIN,
    "give A; +10; item 2; ?floor -; item 1; ?group a 10" },
  { "item-end, close, round, groups, break, turn, pass, round-end end what runs", FOUR, PLAIN,
    "give A; +5; round; ?floor -; turn B; ?floor B:round; turn C; ?floor C:round; pass D;"
    "?floor -; turn A; round-end; ?floor -; give A; +5; groups 60; ?floor -; give A; +5;"
    "break 60; ?floor -; ?group a 15; give A; +5; item-end; ?floor -; item 1; ?group a 20;"
    "give A; +5; close; ?floor -; ?group a 25" },
  { "item drops nested lists; the list of an item opened again is as it was left", FOUR, PLAIN,
    "hand A; push point; hand B; item 2; ?order -; item 1; ?order A; !bad-value pop" },
  { "item drops an open round", FOUR, PLAIN,
    "round; item 2; !bad-value turn A; item 1; !bad-value turn A" },
  { "turn, pass, round-end outside a round: bad-value", FOUR, PLAIN,
    "!bad-value turn A; !bad-value pass A; !bad-value round-end; round; turn A; round-end;"
    "!bad-value turn A" },
  { "a round's turn counts as nothing and has the round's limit",
    FOUR, "balance=off scope=meeting safe=0",
    "round 45; turn A; ?limit 45; +60; round-end; hand A; hand B; ?order A B; ?group a 0; round;"
    "turn A; ?limit 30" },
  { "turn of somebody absent; pass of somebody absent is accepted", "A:woman B:man:away", PLAIN,
    "round; !absent turn B; pass B" },
  { "round: a limit of nothing", FOUR, PLAIN,
    "!bad-value round 0; !bad-value round -5" },
  { "pop discards the nested list; a running turn goes on", FOUR, PLAIN,
    "hand A; push point; hand B; hand C; next; +10; pop; ?floor B:speech; ?order A; +10; done;"
    "?group b 20" },
  { "pop of the item's own list", FOUR, PLAIN,
    "!bad-value pop" },
  { "push lays a new list on top; pop returns to the list below, unchanged",
    FOUR, "safe=2 scope=off",
    "hand A; next; hand C; hand B; ?order C B; push point; hand B; hand C; ?order B C; ?fixed 0;"
    "pop; ?order C B; ?fixed 2" },
  { "after an act only the list on top is settled", FOUR, PLAIN " safe=1",
    "hand A; hand B; hand C; next; ?fixed 1; push point; rules safe=2; pop; ?fixed 2" },
  { "close without open is accepted", FOUR, PLAIN,
    "close; !already-closed close" },
  { "break and groups are marks", FOUR, PLAIN,
    "hand A; break 300; hand B; next; break-end; ~break-end; ?floor A:speech; !bad-value break 0;"
    "!bad-value groups -1" },
};

static const PlayCase ruling[] = {
  { "limits merge key by key, the rest is replaced",
    FOUR, PLAIN " limits.speech=100 after_line=order",
    "rules limits.order=10 after_line=information; give A; ?limit 100; give A order; ?limit 10;"
    "line now; !list-closed hand B order; hand B information" },
  { "weights merge key by key",
    FOUR, "balance=time scope=off safe=0 weights.a=1 weights.b=1000 limits.speech=100",
    "give A; +10; done; give B; +90; done; hand A; hand B; ?order B A; rules weights.b=1;"
    "?order A B" },
  { "without item_only it changes the meeting's rules and the item's in force", FOUR, PLAIN,
    "rules limits.speech=10; give A; ?limit 10; item 2; give A; ?limit 10" },
  { "with item_only only the item's, until the item ends", FOUR, PLAIN,
    "rules limits.speech=10 item_only=1; give A; ?limit 10; item 2; give A; ?limit 180; item 1;"
    "give B; ?limit 180" },
  { "… also by item-end, or by the item itself opened again", FOUR, PLAIN,
    "rules limits.speech=10 item_only=1; item 1; give A; ?limit 180;"
    "rules limits.speech=10 item_only=1; item-end; item 1; give B; ?limit 180" },
  { "rules with item_only and no item open: not-open", FOUR, PLAIN,
    "item-end; !not-open rules safe=3 item_only=1; rules safe=3" },
  { "a weight of 0 or less: bad-value", FOUR, PLAIN,
    "!bad-value rules weights.a=0; !bad-value rules weights.b=-1; rules weights.a=1; item-end;"
    "!bad-value rules weights.a=0 item_only=1" },
  { "a turn keeps the limit it began with", FOUR, PLAIN,
    "give A; rules limits.speech=10; ?limit 180; ?left 180" },
  { "the same rules again change nothing", FOUR, PLAIN,
    "rules safe=3; ~rules safe=3; ~rules" },
};

static const PlayCase annulled[] = {
  { "back: the request returns to the head, those it passed are unpassed", FOUR, PLAIN,
    "hand A; hand B; hand C; give C; ?passed A 1; back; ?order C A B; ?passed A 0; ?passed B 0;"
    "?fixed 1" },
  { "skip does neither", FOUR, PLAIN,
    "hand A; hand B; give B; ?passed A 1; skip B; ?order A; ?passed A 1; ?fixed 0" },
  { "back puts another kind back at its place", FOUR, PLAIN,
    "hand A order; hand B order; hand C; give B order; back; ?order A:order B:order C; ?fixed 0" },
  { "neither counts as a speech", FOUR, "balance=off scope=item safe=0",
    "give A; +30; skip A; hand A; hand B; ?order A B; ?asks A 180; ?group a 0; give B; +30; back;"
    "?group b 0" },
  { "prev and begun are as before", FOUR, "scope=off safe=1",
    "hand A; next; back; lower A; hand A; hand C; hand B; ?order A B C; ?fixed 0" },
  { "the speech that replies belong to is as before", FOUR, PLAIN,
    "give A; done; give B; back; !own-speech hand A reply; hand B reply" },
  { "charges are as before", FOUR, "balance=time scope=off safe=0",
    "give A; +50; back; hand A; hand B; ?order A B" },
  { "replies that fell with its beginning stay fallen", FOUR, PLAIN,
    "give A; hand B reply; give C; skip C; ?order -" },
  { "those asked for since fall too", FOUR, PLAIN,
    "give A; done; give C; hand B reply; back; ?order -; hand B reply; hand C reply" },
  { "the rejoinder that was due is due again", FOUR, PLAIN,
    "give A; hand B reply; next; done; give C; ?order -; back; ?order A:rejoinder" },
  { "the turn that the call ended stays ended", FOUR, PLAIN,
    "give A; +10; hand B; next; back; ?floor -; ?group a 10; ?order B" },
  { "back of an interruption: what it interrupted goes on", FOUR, PLAIN,
    "give A; +10; give B order interrupt=1; +5; back; ?floor A:speech; ?spoken 10; +1;"
    "?spoken 11" },
  { "given unasked, nothing returns", FOUR, PLAIN,
    "give A; back; ?order -; ?floor -" },
  { "the request keeps what had passed it", FOUR, PLAIN,
    "hand A; hand B; give B; next; back; ?passed A 1" },
  { "of a list that was popped nothing returns", FOUR, PLAIN,
    "push point; hand A; next; pop; back; ?order -; ?floor -" },
  { "skip of the one who has the floor, by kind", FOUR, PLAIN,
    "hand A; hand A order; next; skip A speech; ?floor A:order; ?order -; skip A; ?floor -" },
};

static const PlayCase moves[] = {
  { "everything up to that place becomes fixed", FOUR, PLAIN,
    "hand A; hand B; hand C; hand D; move D 1; ?order A D B C; ?fixed 2; ?why D placed-by-chair" },
  { "what was fixed before stays fixed, behind it", FOUR, PLAIN " safe=2",
    "give N; hand A; hand B; hand C; ?fixed 2; move C 0; ?order C A B; ?fixed 3" },
  { "move is for speeches", FOUR, PLAIN,
    "hand A order; !not-waiting move A 0; hand A; move A 0; ?order A:order A" },
  { "of several the one that stands first", FOUR, PLAIN " entries_per_person=2",
    "hand A; hand B; hand A; hand C; move A 3; ?order B A C A" },
  { "or the one whose number is named", FOUR, PLAIN " entries_per_person=2",
    "hand A; hand B; hand C; hand A; hand D; move A 2 seq=4; ?order A B A C D; ?fixed 3;"
    "!not-waiting move A 2 seq=2; !not-waiting move A 2 seq=9; undo; ?order A B C A D" },
  { "to from 0 to n − 1", FOUR, PLAIN,
    "hand A; hand B; !bad-value move A -1; !bad-value move A 2; move A 1; ?order B A; move A 0;"
    "?order A B" },
  { "not-waiting before a place that depends on the state", FOUR, PLAIN,
    "hand A; !not-waiting move B 7; !bad-value move B -1" },
  { "drop from fixed whoever no longer waits", FOUR, PLAIN,
    "hand A; hand B; hand C; move C 1; ?fixed 2; lower A; ?order C B; ?fixed 1" },
  { "fixed is at least the first safe requests, once some speech has begun", FOUR, PLAIN " safe=2",
    "hand A; hand B; hand C; ?fixed 0; next; ?fixed 2; next; ?fixed 1; done; ?fixed 1" },
  { "a corrected speech is charged the limit at most, as any other",
    FOUR, "balance=time scope=off safe=0 limits.speech=100",
    "give A; +100; done; correct 1 seconds=1000; ?group a 1000; give B; +100; done; give B; +100;"
    "done; hand B; hand A; ?order A B; correct 1 seconds=0; correct 2 seconds=1; ?order A B;"
    "correct 1 seconds=1000; correct 3 seconds=90; ?order B A" },
  { "a last call may name an hour, and another; it closes nothing", FOUR, PLAIN,
    "last-call 60; ?list announced; +90; hand A; ~last-call; last-call 60; ~last-call 60;"
    "!bad-value last-call 0; !bad-value last-call -5; line after-next; ~last-call 60; unline;"
    "?list open" },
  { "back to where it stood by itself: the reason is the chair", FOUR, PLAIN,
    "hand A; hand B; move A 0; ?why A placed-by-chair; ~move A 0" },
};

static const PlayCase again[] = {
  { "saying again what holds changes nothing and is not remembered", FOUR, PLAIN,
    "~arrive A; open; ~open; give A; pause; ~pause; resume; ~resume; ~unline; undo; ?redo resume;"
    "~pause; ~arrive A; ?redo resume" },
  { "leave of somebody absent", "A:woman:away", PLAIN,
    "~leave A" },
  { "item of the item that is open, with nothing running and nothing to drop", FOUR, PLAIN,
    "hand A; ~item 1; push x; item 1; ~item 1; round; item 1; ~item 1; next; item 1; ?floor -;"
    "~item 1" },
  { "category and list change what waits at once", FOUR, "scope=off safe=0",
    "hand A; next; hand C; hand D; ?order D C; category C man; ?order C D; category D list=a;"
    "?order C D; ~category D list=a" },
  { "what was charged stays charged", FOUR, "balance=time scope=off safe=0",
    "give A; +100; done; category A man; hand C; hand B; ?order B C" },
  { "a list chosen comes before the category",
    "A:woman:@b B:man:@none C:woman", "scope=off safe=0 balance=alternate",
    "give A; +9; done; ?group b 9; give B; +9; done; ?group a 0; ?group b 9; category A man;"
    "give A; done; category A list=a; give A; +7; done; ?group a 7" },
  { "a category left out is unstated", "A B:man", PLAIN,
    "~category A category=unstated; category A category=woman; ~category A category=woman" },
  { "the line after this one, when this is the next that was meant", FOUR, PLAIN,
    "line after-next; give A; ~line after-this; skip A; give B; ?list announced; done;"
    "?list closed" },
  { "extend by nothing", FOUR, PLAIN,
    "give A; ~extend 0" },
};

static const PlayCase undoing[] = {
  { "nothing-to-undo", FOUR, PLAIN,
    "!nothing-to-undo redo; undo; undo; undo; undo; undo; undo; !nothing-to-undo undo; redo" },
  { "undo takes back the last act that changed something", FOUR, PLAIN,
    "hand A; hand B; !already-waiting hand B; ~arrive A; undo; ?order A; undo; ?order -; redo;"
    "redo; ?order A B; !nothing-to-undo redo" },
  { "redo until another act changes something", FOUR, PLAIN,
    "hand A; undo; ~arrive A; !not-waiting lower B; redo; undo; hand B; !nothing-to-undo redo" },
  { "the clock runs as if it had never been", FOUR, PLAIN,
    "give A; +10; pause; +20; ?spoken 10; undo; ?spoken 30; +5; ?spoken 35; redo; ?spoken 10" },
  { "undo of next: who spoke goes on", FOUR, PLAIN,
    "hand A; hand B; next; +10; next; +20; undo; ?floor A:speech; ?spoken 30; ?order B" },
  { "an accepted act that changed nothing does not come alive", FOUR, PLAIN,
    "give A; pause; ~pause; undo; +10; ?spoken 10" },
  { "both work after close", FOUR, PLAIN,
    "hand A; close; undo; hand B; close; undo; redo; !already-closed hand C" },
  { "seq is given again after undo", FOUR, PLAIN,
    "hand A; hand B; undo; hand C; ?order A C" },
  { "undo over an item", FOUR, PLAIN,
    "give A; +10; item 2; +5; undo; ?floor A:speech; ?spoken 15" },
  { "undo of rules", FOUR, PLAIN,
    "rules limits.speech=5; undo; give A; ?limit 180" },
};

static const PlayCase corrections[] = {
  { "a turn really lasted so long: sums follow", FOUR, "balance=time scope=off safe=0",
    "give A; +100; done; give B; +50; done; hand A; hand B; ?order B A; correct 1 seconds=20;"
    "?order A B; ?group a 20" },
  { "a turn was held by another: sums and counts follow", FOUR, "balance=off scope=item safe=0",
    "give A; +40; done; hand A; hand B; ?order B A; correct 1 who=B; ?order A B; ?group a 0;"
    "?group b 40; ?asks A 180; ?asks B 120" },
  { "the n-th turn: one skipped or taken back has no number", FOUR, PLAIN,
    "give A; skip A; give B; +10; done; correct 1 seconds=3; ?group b 3;"
    "!bad-value correct 2 seconds=1" },
  { "no such turn, and one that runs", FOUR, PLAIN,
    "!bad-value correct 1 seconds=5; give A; !bad-value correct 1 seconds=5; done;"
    "!bad-value correct 0 seconds=5; !bad-value correct 1 seconds=-1;"
    "!unknown-person correct 1 who=X; correct 1 seconds=5" },
  { "what is so already changes nothing", FOUR, PLAIN,
    "give A; +10; done; ~correct 1 seconds=10; ~correct 1 who=A; ~correct 1" },
  { "the charge is cut at the limit, the sum is not",
    FOUR, "balance=time scope=off safe=0 limits.speech=100",
    "give A; done; give B; +100; done; correct 1 seconds=500; ?group a 500; hand A; hand B;"
    "?order A B" },
  { "it does not change whose turn it is to alternate", FOUR, "scope=off safe=0",
    "hand A; next; done; correct 1 who=B; hand A; hand D; ?order D A" },
};

static const PlayCase roll[] = {
  { "arrive, leave, voters", "A:woman B:man:guest C:woman:away", PLAIN,
    "?present 2; ?voters 1; arrive C; ?present 3; ?voters 2; leave A; ?voters 1; person B vote=1;"
    "?voters 2; !unknown-person arrive X" },
  { "add", FOUR, PLAIN,
    "add E Eva category=woman; !absent hand E; arrive E; hand E; ?order E;"
    "!bad-value add E Again; !bad-value add F F category=undeclared; add G G member=0;"
    "!bad-value add H H list=c" },
  { "category", FOUR, PLAIN " categories=agender",
    "category A man; category A agender; !bad-value category A nosuch;"
    "!bad-value category A list=c; !bad-value category A; !unknown-person category X man;"
    "category A list=none; category A list=b" },
  { "person", FOUR, PLAIN,
    "person A name=Anna; ~person A name=Anna; person A extra_s=30;"
    "!bad-value person A extra_s=-1; hand A; ?asks A 210; !unknown-person person X;"
    "person A speak=0; ?order A; lower A; !no-right hand A" },
  { "guests wait last", "A:woman:guest B:man C:woman", "scope=off balance=off safe=0",
    "hand A; hand B; hand C; ?order B C A; person A member=1; ?order A B C" },
  { "agenda", FOUR, PLAIN,
    "agenda 4 add title=Four; item 4; !bad-value agenda 4 drop;"
    "!unknown-item agenda 9 title title=x; !bad-value agenda 4 add title=x;"
    "!bad-value agenda 4 burn; agenda 3 drop; !unknown-item item 3; !unknown-item agenda 3 drop;"
    "agenda 2 title title=Two; ~agenda 2 title title=Two; agenda 2 minutes minutes=5;"
    "!bad-value agenda 2 minutes minutes=-5; !unknown-item agenda 2 move before=9;"
    "agenda 4 move before=1; ~agenda 4 move before=1; !unknown-item item 9" },
  { "officer", FOUR, PLAIN,
    "officer chair A; ~officer chair A; !unknown-person officer chair X; officer chair B;"
    "officer chair A" },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  PLAY_ADD ("/meeting/item, round, nested lists", course);
  PLAY_ADD ("/meeting/rules", ruling);
  PLAY_ADD ("/meeting/skip and back", annulled);
  PLAY_ADD ("/meeting/move", moves);
  PLAY_ADD ("/meeting/saying again what holds", again);
  PLAY_ADD ("/meeting/undo and redo", undoing);
  PLAY_ADD ("/meeting/correct", corrections);
  PLAY_ADD ("/meeting/people and agenda", roll);
  return g_test_run ();
}
