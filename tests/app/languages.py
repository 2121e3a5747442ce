#!/usr/bin/env python3
# languages.py — every page in every language: nothing untranslated, nothing cut off
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: languages.py SOURCE BUILD SHOTS   (run through tests/xrun)
#
# SHOTS shows page after page and writes down every text (tests/app/survey.c).
# In the languages there are, no text may be cut off without a tooltip that
# tells the whole of it, everything that the keyboard can reach has a name, and
# each text stands out from what is behind it by 4.5 : 1, large ones by 3 : 1,
# measured in the picture: light, dark, and dark in high contrast. Then the
# same in two languages that are made up here from all texts: one with long
# accented words in ⟦brackets⟧, in which a text without brackets is one that no
# translator can reach, and the same from right to left.
import calendar
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

source, build, shots = sys.argv[1:4]
LANGUAGES = ['en'] + open (f'{source}/po/LINGUAS', encoding='utf-8').read ().split ()

# %s, %1$d, %'d, %H:%M, {n}, <b>, &amp; and the letter of a key stay as they are.
KEEP = re.compile (r"(_[a-zA-Z]|%(?:\d+\$)?[-+ #0']*\d*(?:\.\d+)?(?:hh|h|ll|l|z|j)?[a-zA-Z%]|\{\w+\}|<[^>]*>|&\w+;)")
ACCENTS = str.maketrans ('aeiouyAEIOUYcnsz', 'áéíóúýÁÉÍÓÚÝçñšž')
failures = []


def unquote (lines):
    return ''.join (json.loads (line) for line in lines)


def quote (text):
    return '"' + text.replace ('\\', '\\\\').replace ('"', '\\"').replace ('\n', '\\n') + '"'


def pseudo (text):
    """The text, longer and with accents, in brackets."""
    if not re.search (r'[a-zA-Z]{2}', KEEP.sub ('', text)):
        return text
    parts = KEEP.split (text)
    out = ''.join (part if i % 2 else part.translate (ACCENTS) for i, part in enumerate (parts))
    letters = len (KEEP.sub ('', text))
    end = '\n' if text.endswith ('\n') else ''
    return '⟦' + out.rstrip ('\n') + ' ' + 'ôxé ' * (letters // 14) + '⟧' + end


def pseudo_catalogue (folder, language):
    """A catalogue with every text there is (sv.po is whole), as LANGUAGE."""
    known = subprocess.run (['msgattrib', '--no-wrap', '--no-obsolete', f'{source}/po/sv.po'], capture_output=True,
                          text=True, check=True).stdout
    entries = ['msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
               '"Plural-Forms: nplurals=2; plural=n != 1;\\n"\n']
    for block in known.split ('\n\n')[1:]:
        fields, name = {}, None
        for line in block.splitlines ():
            match = re.match (r'(msgctxt|msgid_plural|msgid|msgstr)(?:\[\d\])? (".*")$', line)
            if match:
                name = match.group (1)
                fields.setdefault (name, []).append (match.group (2))
            elif line.startswith ('"') and name:
                fields[name].append (line)
        if 'msgid' not in fields:
            continue
        out = [f'{key} {quote (unquote (fields[key]))}' for key in ('msgctxt', 'msgid', 'msgid_plural')
               if key in fields]
        one = pseudo (unquote (fields['msgid']))
        if 'msgid_plural' in fields:
            out += [f'msgstr[0] {quote (one)}',
                    f'msgstr[1] {quote (pseudo (unquote (fields["msgid_plural"])))}']
        else:
            out.append (f'msgstr {quote (one)}')
        entries.append ('\n'.join (out) + '\n')
    place = f'{folder}/{language}/LC_MESSAGES'
    os.makedirs (place)
    with open (f'{place}/ordet.po', 'w', encoding='utf-8') as f:
        f.write ('\n'.join (entries))
    subprocess.run (['msgfmt', '-o', f'{place}/ordet.mo', f'{place}/ordet.po'], check=True)


def survey (folder, language, *options, **more):
    """Page, kind, flaw and text of everything that is shown."""
    path = f'{folder}/{language}{"".join (options)}.tsv'
    env = dict (os.environ, LANGUAGE=language, SHOTS_SURVEY=path, **more)
    subprocess.run ([shots, *options, f'{folder}/pictures'], env=env, check=True, stdout=subprocess.DEVNULL)
    with open (path, encoding='utf-8') as f:
        rows = [line.rstrip ('\n').split ('\t') for line in f]
    for row in rows:
        row[3] = re.sub (r'\\(.)', lambda m: {'n': '\n', 't': '\t'}.get (m.group (1), m.group (1)), row[3])
    return rows


def strings_of (value):
    if isinstance (value, str):
        yield value
    elif isinstance (value, dict):
        for part in value.values ():
            yield from strings_of (part)
    elif isinstance (value, list):
        for part in value:
            yield from strings_of (part)


def own_words ():
    """What the meetings that are shown say themselves: names, titles, texts."""
    words = set ()
    for name in glob.glob (f'{source}/data/demo/*.jsonl'):
        with open (name, encoding='utf-8') as f:
            for line in f:
                words.update (strings_of (json.loads (line)))
    for name in glob.glob (f'{source}/tests/app/*.c') + glob.glob (f'{source}/src/app/home/ordet-demo.c'):
        with open (name, encoding='utf-8') as f:
            words.update (json.loads (f'"{text}"') for text in
                          re.findall (r'"((?:[^"\\\n]|\\["\\n])*)"', f.read ()))
    # A list that is imported, and the first names that are called in an example.
    for text in list (words):
        if ';' in text:
            words.update (part for part in re.split ('[;\\n]', text) if part)
        elif re.fullmatch (r'[^\W\d_]+ [^\W\d_]+', text):
            words.add (text.split (' ')[0])
    for name in glob.glob (f'{source}/data/templates/*.json'):
        with open (name, encoding='utf-8') as f:
            words.update (strings_of (json.load (f)))
    for name in glob.glob (f'{source}/data/phrases/*.tsv'):
        with open (name, encoding='utf-8') as f:
            phrases = [line.split ('\t')[1] for line in f if line.count ('\t') > 1]
        words.update (phrases)
        # What is filled in stands between its words; one may begin a sentence.
        for part in (part.strip () for phrase in phrases for part in re.split (r'\{\w+\}', phrase)):
            words.update ([part, part[:1].upper () + part[1:]])
    # The C locale's names of days and months; a file that the fixture says it made.
    words.update (name for names in (calendar.day_name, calendar.month_name, calendar.day_abbr,
                                     calendar.month_abbr) for name in names if name)
    words.update (['Annual Meeting 2027.pdf',
                   'Minutes of the annual meeting of Eksempellaget Furuvik (fiktivt)'])
    # The button of libadwaita's windows; names of the languages are in the languages.
    words.add ('Search')
    words.update (['English', 'Svenska', 'Norsk bokmål', 'Norsk nynorsk', 'Ordet', 'PDF', 'CSV', 'ODT'])
    return words


def report (name, complaints):
    for complaint in complaints:
        print (f'# {complaint}')
    print (f'{"not ok" if complaints else "ok"} {name}', flush=True)
    failures.extend (complaints)


def cut_off (rows):
    return sorted ({f'{page}: {flaw}: {text}' for page, kind, flaw, text in rows if flaw in ['cut', 'outside']})


def faint (rows):
    return sorted ({f'{page}: {flaw}: {text}' for page, kind, flaw, text in rows if kind == 'faint'})


def nameless (rows):
    return sorted ({f'{page}: {text}' for page, kind, flaw, text in rows if kind == 'nameless'})


def unreached (rows, words):
    """Texts with words outside the brackets that are not the meeting's own."""
    found = set ()
    known = sorted ((word for word in words if len (word) > 2), key=len, reverse=True)
    for page, kind, flaw, text in rows:
        # The first words of a proposal or a decision.
        if text.endswith ('…') and any (text[:-1].split (': ', 1)[-1] in word for word in words):
            continue
        # What the meeting says in its own language, the names of keys, which are
        # GTK's own texts, and the help, which has catalogues of its own
        # (tests/check/help). About is libadwaita's.
        if page.startswith ('help-') or page == 'about':
            continue
        if kind in ['document', 'key', 'nameless', 'faint'] or text in known:
            continue
        rest = text
        # A sentence with a choice in the middle is two labels.
        rest = re.sub ('^[^⟦]*⟧|⟦[^⟧]*$', ' ', rest)
        while re.search ('⟦[^⟦⟧]*⟧', rest):
            rest = re.sub ('⟦[^⟦⟧]*⟧', ' ', rest)
        rest = re.sub ('[\u2066-\u2069]', '', rest)
        if re.search (r'[^\W\d_]{3}', rest):
            for word in known:
                rest = rest.replace (word, ' ')
        if re.search (r'[^\W\d_]{3}', rest):
            found.add (f'{page}: {kind}: {text!r}')
    return sorted (found)


print (f'1..{len (LANGUAGES) + 6}')
with tempfile.TemporaryDirectory () as folder:
    for language in LANGUAGES:
        rows = survey (folder, language)
        report (f'whole in {language}', cut_off (rows))
        if language == 'en':
            report ('everything has a name for a reader', nameless (rows))
            report ('dark enough to read', faint (rows))
    for look in ['--dark', '--contrast'], ['--dark']:
        rows = survey (folder, 'sv', *look)
        report (f'to be read with {" ".join (look)}', faint (rows))
    pseudo_catalogue (folder, 'xx')
    os.symlink ('xx', f'{folder}/xr')
    report ('translatable', unreached (survey (folder, 'xx', SHOTS_LOCALES=folder), own_words ()))
    report ('from right to left', [x for x in cut_off (survey (folder, 'xr', SHOTS_LOCALES=folder, SHOTS_RTL='1'))
                                   if ': outside: ' in x])
sys.exit (1 if failures else 0)
