#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every line of the logs given holds to the JSON Schema given first, and
planted mistakes do not."""

import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)

failures = 0
lines = []
for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            lines.append(json.loads(line))
            if not validator.is_valid(lines[-1]):
                print(f"{path}:{number}: not as in the schema: {line[:200]}")
                failures += 1

for planted in (
    {"t": "10:00:00", "act": "sing"},
    {"t": "10:00:00", "act": "hand"},
    {"t": "10:00", "act": "open"},
    {"act": "open"},
    {"t": "10:00:00", "act": "hand", "who": "P1", "colour": "red"},
    {"t": "10:00:00", "act": "hand", "who": ["P1"]},
    {"t": "10:00:00", "act": "rules", "rules": {"scope": "planet"}},
    {"act": "expect", "refused": "because"},
    {"ordet": "meeting-log", "version": 2, "title": "T"},
    {"ordet": "meeting-log", "version": 1},
):
    if validator.is_valid(planted):
        print(f"the schema takes {planted}")
        failures += 1

print(f"{len(lines)} lines, {failures} failures")
sys.exit(failures != 0 or len(lines) < 100)
