#!/usr/bin/python3
# canary.py — looks for names in files and in what a traced program has written
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: canary.py CANARIES trace FILE…   the output of strace -f -xx, as far as it writes
#        canary.py CANARIES files PATH…   files, folders, raw images
#        canary.py CANARIES network FILE… no socket but of this machine's own kind
#
# CANARIES is a file of names, one a line; a line "hex:…" is bytes, such as a
# key. They are looked for in every spelling a program might write by accident.
# What is found is printed, and the exit status is 1.
import base64
import mmap
import os
import re
import sys
import unicodedata
import urllib.parse


def spellings (name):
    if name.startswith ('hex:'):
        raw = bytes.fromhex (name[4:])
        yield 'as it is', raw
        yield 'hex', raw.hex ().encode ()
        yield 'HEX', raw.hex ().upper ().encode ()
        yield 'base64', base64.b64encode (raw).rstrip (b'=')[:-1]
        return
    for form in ('NFC', 'NFD'):
        text = unicodedata.normalize (form, name)
        raw = text.encode ()
        yield form, raw
        yield form + ' UTF-16LE', text.encode ('utf-16-le')
        yield form + ' UTF-16BE', text.encode ('utf-16-be')
        yield form + ' hex', raw.hex ().encode ()
        yield form + ' HEX', raw.hex ().upper ().encode ()
        yield form + ' percent', urllib.parse.quote (text).encode ()
        for case in (str.lower, str.upper):
            yield form + ' JSON', ''.join (c if ord (c) < 128 else '\\u' + case (f'{ord (c):04x}')
                                           for c in text).encode ()
        for before, skip in ((b'', 0), (b'x', 2), (b'xx', 3)):
            padded = before + raw
            yield form + ' base64', base64.b64encode (padded[:len (padded) // 3 * 3])[skip:]


with open (sys.argv[1], encoding='utf-8') as f:
    NEEDLES = [(name, how, raw) for name in f.read ().split ('\n') if name
               for how, raw in spellings (name)]
found = []


def search (where, data):
    for name, how, raw in NEEDLES:
        if data.find (raw) >= 0:
            found.append (f'{where}: “{name[:40]}” ({how})')


def search_file (path):
    if os.path.islink (path) or not os.path.isfile (path):
        return
    search (path + ' (its name)', os.fsencode (path))
    if os.path.getsize (path) == 0:
        return
    with open (path, 'rb') as f, mmap.mmap (f.fileno (), 0, access=mmap.ACCESS_READ) as data:
        search (path, data)


CALL = re.compile (r'^(\d+) +(?:\[[^\]]*\] )?(\w+)\(([^,]*)')
STRING = re.compile (r'"((?:\\x[0-9a-f]{2})*)"')


def trace (path):
    """Each string of each call, and what one file was given, one after the other."""
    streams = {}
    with open (path, encoding='utf-8', errors='replace') as f:
        for line in f:
            call = CALL.match (line)
            if call is None:
                continue
            said = b''.join (bytes.fromhex (s.replace ('\\x', '')) for s in STRING.findall (line))
            streams.setdefault ((call.group (1), call.group (3)), bytearray ()).extend (said)
            if '...' in line and '"...' in line:
                found.append (f'{path}: a call was cut short: {line[:60]}')
    n = 0
    for (process, what), data in streams.items ():
        n += len (data)
        search (f'process {process}, {what}', bytes (data))
    print (f'{n} bytes written, looked at')
    if n == 0:
        found.append (f'{path}: nothing was traced')


def network (path):
    n = 0
    with open (path, encoding='utf-8', errors='replace') as f:
        for line in f:
            if re.search (r' (socket|connect|bind)\(', line):
                n += 1
                if not re.search (r'AF_(UNIX|LOCAL|NETLINK|UNSPEC)', line):
                    found.append ('network: ' + line.strip ()[:120])
    print (f'{n} calls about sockets, looked at')


for path in sys.argv[3:]:
    if sys.argv[2] == 'trace':
        trace (path)
    elif sys.argv[2] == 'network':
        network (path)
    elif os.path.isdir (path):
        for folder, _, names in os.walk (path):
            for name in names:
                search_file (os.path.join (folder, name))
    else:
        search_file (path)
for complaint in sorted (set (found)):
    print (complaint)
sys.exit (1 if found else 0)
