#!/usr/bin/python3
# reader.py — an item of a meeting led by ear: what a screen reader is told, and keys
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: reader.py ORDET   (run through tests/xrun, with a window manager)
#
# Starts the real program with the demo meeting and looks at nothing but
# AT-SPI, as a screen reader does; keys go through xdotool. Python of the
# system, since that is where Debian puts the bindings.
import os
import re
import subprocess
import sys
import time
import warnings

import gi

warnings.simplefilter ('ignore')
gi.require_version ('Atspi', '2.0')
from gi.repository import Atspi  # noqa: E402

GIVE_UP_S = 180
GUARD_S = 0.7   # two presses of Space within 0.6 seconds count as one


class Reader:
    application = None

    def __init__ (self, program):
        env = dict (os.environ, ORDET_STORE=os.environ['TMPDIR'] + '/store')
        self.process = subprocess.Popen ([program, '--demo'], env=env)
        self.application = self.until (self.find_application, 'the program on the bus')
        # We have no main loop that would hear of changes: ask every time.
        self.application.set_cache_mask (Atspi.Cache.NONE)

    def find_application (self):
        desktop = Atspi.get_desktop (0)
        for i in range (desktop.get_child_count ()):
            child = desktop.get_child_at_index (i)
            if child and child.get_name () == 'ordet':
                return child
        return None

    def until (self, condition, what):
        end = time.monotonic () + GIVE_UP_S
        while time.monotonic () < end:
            try:
                found = condition ()
                if found:
                    return found
            except Exception:   # objects come and go while we look
                pass
            time.sleep (0.05)
        one = self.focused ()
        where = f'{one.get_role_name ()} {one.get_name ()!r}' if one else 'nothing'
        raise AssertionError (f'waited in vain for {what}; the keyboard is in {where}')

    def walk (self, start=None):
        start = start or self.application
        if start is None:
            return
        yield start
        for i in range (start.get_child_count ()):
            child = start.get_child_at_index (i)
            if child:
                yield from self.walk (child)

    def focused (self):
        for one in self.walk ():
            if one.get_state_set ().contains (Atspi.StateType.FOCUSED):
                return one
        return None

    def status (self):
        """What is said of the floor, without the marks around names."""
        entry = self.until (lambda: next ((one for one in [self.focused ()]
                                           if one and one.get_name () == 'Name or number'), None),
                            'the keyboard in the entry')
        return re.sub ('[\u2066-\u2069]', '', entry.get_description ())

    def until_status (self, pattern):
        return self.until (lambda: re.search (pattern, self.status ()), f'"{pattern}"')

    def key (self, *keys):
        subprocess.run (['xdotool', 'key', '--clearmodifiers', *keys], check=True)

    def typed (self):
        """What a reader can read back of the line that has the keyboard."""
        line = self.focused ()
        return Atspi.Text.get_text (line, 0, Atspi.Text.get_character_count (line))

    def enter (self, text):
        """A word and Enter, a key at a time as fingers would, each read back."""
        for n, letter in enumerate (text):
            self.key (letter)
            self.until (lambda: self.typed () == text[:n + 1], f'"{text[:n + 1]}" to be read back')
        time.sleep (0.3)
        self.key ('Return')

    def end (self):
        self.process.terminate ()
        self.process.wait ()


number = 0


def ok (name):
    global number
    number += 1
    print (f'ok {number} {name}', flush=True)


def names_on (reader, page, key, tabs=25, editable=True):
    """Everything that Tab comes to has words."""
    reader.key (key)
    time.sleep (0.5)
    seen, edited = [], []
    for _ in range (tabs):
        reader.key ('Tab')
        time.sleep (0.05)
        one = reader.focused ()
        if one is None:
            continue
        name = one.get_name () or ''
        seen.append (name)
        if one.get_state_set ().contains (Atspi.StateType.EDITABLE):
            assert 'Text' in one.get_interfaces (), f'{page}: what is typed in {name!r} is not told'
            edited.append (name)
        assert name and not re.match ('(Gtk|Adw|Ordet)[A-Z]', name), \
            f'{page}: after {seen[-3:]} comes {one.get_role_name ()} {name!r}'
    assert len (set (seen)) > 3, f'{page}: Tab comes to {set (seen)} only'
    assert edited or not editable, f'{page}: nothing to type in among {set (seen)}'
    ok (f'{page}: all has a name')


def waiting (reader):
    return int (reader.until_status (r'(\d+) waiting').group (1))


def lead_item (reader):
    # On a slow machine the time of the demo's speaker is up before we have looked.
    speaker = reader.until_status (r'^(.+?) has the floor, .* (left|over time)\.').group (1)
    assert speaker == 'Ylva Oppdiktstad', speaker
    before = waiting (reader)
    reader.enter ('12')
    reader.until_status (rf'\b{before + 1} waiting')
    ok ('a hand by number')
    reader.enter ('Kari')
    reader.until_status (rf'\b{before + 2} waiting')
    ok ('a hand by name')
    held = []
    while True:
        left = re.search (r'Next (.+?)\.', reader.status ())
        time.sleep (GUARD_S)
        reader.key ('space')
        reader.until_status ('^Nobody has the floor')
        if left is None:
            break
        # Who was announced is who comes.
        reader.until_status (rf'Next {re.escape (left.group (1))}\.')
        time.sleep (GUARD_S)
        reader.key ('space')
        reader.until_status (rf'^{re.escape (left.group (1))} has the floor')
        held.append (left.group (1))
    assert len (held) == before + 2, held
    assert 'Kari Skisseng' in held, held
    ok (f'{len (held)} speakers, each as announced')
    reader.key ('F2')
    said = reader.until (lambda: next ((one for one in [reader.focused ()]
                                        if one.get_role () == Atspi.Role.LABEL), None),
                         'the status to read')
    assert 'Nobody has the floor' in said.get_name (), said.get_name ()
    reader.key ('Escape')
    reader.status ()
    ok ('the status on a key, and back')
    reader.key ('ctrl+Page_Down')
    reader.until (lambda: any (one.get_name () == '5b' for one in reader.walk ()), 'the next item')
    ok ('the next item')


print ('1..8')
reader = Reader (sys.argv[1])
try:
    lead_item (reader)
    names_on (reader, 'Floor', 'ctrl+2')
    # The log beside the text has a stop for each thing that happened.
    names_on (reader, 'Minutes', 'ctrl+3', tabs=90)
    names_on (reader, 'Prepare', 'ctrl+1')
except AssertionError as error:
    print (f'not ok {number + 1} {error}')
    sys.exit (1)
finally:
    reader.end ()
