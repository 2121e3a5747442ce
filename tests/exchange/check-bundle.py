#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ordetctl writes as a bundle holds to the JSON Schema given first, and
planted mistakes do not. usage: check-bundle.py SCHEMA ORDETCTL"""

import copy
import json
import os
import subprocess
import sys
import tempfile

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)

PEOPLE = [{"id": f"P{i}", "name": f"P{i}", "list": "ab"[i % 2]} for i in range(14)]
LOG = [{"ordet": "meeting-log", "version": 1, "title": "T", "body": "Ås", "date": "2024-03-05",
        "people": PEOPLE, "agenda": [{"id": "1", "title": "I"}]}]
LOG += [{"t": "18:00:00", "act": "arrive", "who": p["id"]} for p in PEOPLE]
LOG += [{"t": "18:00:00", "act": "open"}, {"t": "18:00:00", "act": "item", "item": "1"}]
for n, person in enumerate(PEOPLE):
    LOG += [{"t": f"18:{2 * n:02}:00", "act": "give", "who": person["id"]},
            {"t": f"18:{2 * n + 1:02}:{n:02}", "act": "done"}]

with tempfile.TemporaryDirectory() as folder:
    path, out = os.path.join(folder, "log.jsonl"), os.path.join(folder, "bundle.json")
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(line) + "\n" for line in LOG)
    environment = os.environ | {"ORDET_STORE": folder, "ORDET_KEYS": "file"}

    def ordetctl(*arguments):
        return subprocess.run([sys.argv[2], *arguments], check=True, env=environment,
                              capture_output=True, text=True).stdout.strip()

    for way in ("standard", "strict"):
        ordetctl("close", ordetctl("import", path), f"--way={way}")
    ordetctl("bundle", "-o", out)
    with open(out, encoding="utf-8") as file:
        bundle = json.load(file)

failures = 0
if len(bundle["records"]) != 2:
    print(f"{len(bundle['records'])} records instead of two")
    failures += 1
for error in validator.iter_errors(bundle):
    print(f"not as in the schema: {error.message[:200]}")
    failures += 1
for change in ({"names": ["P1"]}, {"present": 13}, {"newcomers": 2}, {"id": "1"}, {"lot_steps": -1},
               {"kind": "party"}, {"rules": "chaired by P1"}, {"spoke_a": 4}, {"month": "2024-13"}):
    planted = copy.deepcopy(bundle)
    planted["records"][0].update(change)
    if validator.is_valid(planted):
        print(f"the schema takes {change}")
        failures += 1

sys.exit(failures > 0)
