#!/usr/bin/env python3
# check-statistics.py — the figures of records and reviews, computed once more
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: check-statistics.py FIGURES
#
# FIGURES is the program made of figures.c. It is given meeting logs: invented
# ones, and the real debates when ORDET_TEST_DATA says where they are. This
# script reads the same logs and computes everything from the definitions, with
# fractions, double sums, numerical integration and all permutations, where the
# program uses formulas. Output is TAP.

import itertools
import json
import math
import os
import random
import subprocess
import sys
import tempfile
from fractions import Fraction
from pathlib import Path

LIMIT, AGAIN = 180, 120  # seconds, the usual limits of a speech, and of another on the same item
LOTS = {"standard": (3, 2), "strict": (5, 3)}  # k, dom


# --- the logs, read here ---

def microseconds(text):
    hours, minutes, seconds = text.split(":")
    return round(Fraction(seconds) * 1000) * 1000 + (int(hours) * 60 + int(minutes)) * 60_000_000


def read_log(path):
    """People and turns of a log in which the chair gives the floor by hand."""
    head, *lines = (json.loads(line) for line in Path(path).read_text("utf-8").splitlines())
    people = {p["id"]: p for p in head["people"]}
    present, turns, asked, running, item, spoken = set(), [], {}, None, None, set()
    for line in lines:
        at, act = microseconds(line["t"]), line["act"]
        if running is not None and act in ("done", "give", "item", "item-end", "close"):
            turns[-1]["us"] = at - running
            if turns[-1]["kind"] == "speech":
                spoken.add((item, turns[-1]["who"]))
            running = None
        if act == "arrive":
            present.add(line["who"])
        elif act == "item":
            item = line["item"]
        elif act == "hand":
            asked[line["who"]] = at
        elif act == "give":
            kind = line.get("kind", "speech")
            wait = at - asked.pop(line["who"]) if kind == "speech" and line["who"] in asked else None
            limit = line.get("limit", AGAIN if (item, line["who"]) in spoken else LIMIT)
            turns.append({"who": line["who"], "kind": kind, "us": 0, "wait": wait, "limit": limit})
            running = at
    return head, people, present, turns


def half_up(value):
    return math.floor(value + Fraction(1, 2))


class Truth:
    """What a record should say of a log, from the definitions of privacy.md 3."""

    def __init__(self, path):
        head, people, present, turns = read_log(path)
        speeches = [t for t in turns if t["kind"] == "speech"]
        self.seconds, self.speeches = {}, {}
        for turn in speeches:
            self.seconds[turn["who"]] = self.seconds.get(turn["who"], 0) + turn["us"]
            self.speeches[turn["who"]] = self.speeches.get(turn["who"], 0) + 1
        self.seconds = {who: half_up(Fraction(us, 1_000_000)) for who, us in self.seconds.items()}
        self.list_a = {who for who, p in people.items() if p.get("category") in ("woman", "nonbinary")}
        self.everybody = present | set(self.speeches)
        new = sum(1 for who in self.speeches if people[who].get("new"))
        waits = sorted(t["wait"] for t in speeches if t["wait"] is not None)
        waiters = {t["who"] for t in speeches if t["wait"] is not None}
        total = sum(t["us"] for t in speeches)
        spoke = len(self.speeches)
        self.fields = {
            "month": head.get("date", "2027-02")[:7],
            "present": (len(self.everybody) + 2) // 5 * 5,
            "spoke": spoke,
            "speeches": len(speeches),
            "introductions": sum(1 for t in turns if t["kind"] == "introduction"),
            "replies": sum(1 for t in turns if t["kind"] in ("reply", "rejoinder")),
            "minutes": half_up(Fraction(half_up(Fraction(total, 1_000_000)), 60)),
            "newcomers": new if new >= 3 else min(new, 1),
            "wait_minutes": -1,
            "gini_band": self.gini_band(),
        }
        if len(waits) >= 10 and len(waiters) >= 6:
            middle = half_up(Fraction(waits[len(waits) // 2], 1_000_000))
            self.fields["wait_minutes"] = half_up(Fraction(middle, 60))
        self.fields["over_limit"] = sum(1 for t in speeches if t["us"] > t["limit"] * 1_000_000)

    def gini_band(self):
        x = list(self.seconds.values())
        n = len(x)
        if n < 10:
            return 0
        if sum(x) == 0:
            return 1
        gini = Fraction(sum(abs(a - b) for a in x for b in x), 2 * n * sum(x)) * Fraction(n, n - 1)
        return 1 if gini < Fraction(3, 10) else 3 if gini > Fraction(1, 2) else 2

    def part(self, values):
        return sum(v for who, v in values.items() if who in self.list_a)

    def lot(self, way):
        """m, and T_A/T of capped contributions."""
        k, dom = LOTS[way]
        capped = {who: min(s, 2 * LIMIT) for who, s in self.seconds.items()}
        total, largest = sum(capped.values()), max(capped.values(), default=0)
        if len(capped) < 6 or largest == 0:
            return 0, None
        return min(len(capped) // k, total // (dom * largest)), Fraction(self.part(capped), total)


# --- invented logs ---

def clock(ms):
    return "%02d:%02d:%02d.%03d" % (ms // 3_600_000, ms // 60_000 % 60, ms // 1000 % 60, ms % 1000)


def invent_log(path, rng):
    n = rng.randint(4, 40)
    people = [{"id": f"P{i}", "name": f"P{i}", "new": rng.random() < 0.3,
               "category": rng.choice(["woman", "man", "man", "nonbinary", "unstated"])} for i in range(n)]
    lines = [{"ordet": "meeting-log", "version": 1, "title": "Invented", "date": "2027-03-0%d" % rng.randint(1, 9),
              "people": people, "agenda": [{"id": "1", "title": "Item"}], "rules": {}}]
    now = 36_000_000
    lines += [{"t": clock(now), "act": "arrive", "who": p["id"]} for p in people if rng.random() < 0.9]
    here = [line["who"] for line in lines[1:]]
    lines.append({"t": clock(now), "act": "item", "item": "1"})
    often = [rng.choice([1, 1, 2, 6]) for _ in here]
    for _ in range(rng.randint(3, 60)):
        who = rng.choices(here, often)[0]
        if rng.random() < 0.7:
            lines.append({"t": clock(now), "act": "hand", "who": who})
        now += rng.randint(1, 600_000)
        lines.append({"t": clock(now), "act": "give", "who": who})
        now += rng.randint(0, 260_000)
        lines.append({"t": clock(now), "act": "done"})
    Path(path).write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")


# --- figures, from the records ---

def t_density(x, df):
    log = math.lgamma((df + 1) / 2) - math.lgamma(df / 2) - 0.5 * math.log(df * math.pi)
    return math.exp(log - (df + 1) / 2 * math.log1p(x * x / df))


def t_below(t, df, steps=2000):
    """Simpson's rule from 0 to t."""
    width = t / steps
    total = t_density(0, df) + t_density(t, df)
    total += sum((4 if i % 2 else 2) * t_density(i * width, df) for i in range(1, steps))
    return 0.5 + total * width / 3


QUANTILES = {}


def t_quantile(p, df):
    if (p, df) not in QUANTILES:
        low, high = 0.0, 8.0
        for _ in range(50):
            middle = (low + high) / 2
            low, high = (middle, high) if t_below(middle, df) < p else (low, middle)
        QUANTILES[p, df] = (low + high) / 2
    return QUANTILES[p, df]


def shares(records, measure):
    """(weight, share, step) of each record that tells it."""
    for r in records:
        if measure == "time" and r["minutes"] > 0 and r["lot_steps"] > 0:
            yield r["minutes"], Fraction(r["lot_drawn"], r["lot_steps"]), Fraction(r["minutes"], r["lot_steps"])
        elif measure == "time" and r["minutes"] > 0 and r["minutes_a"] >= 0:
            yield r["minutes"], Fraction(r["minutes_a"], r["minutes"]), 0
        elif measure == "present" and r["present_a"] >= 0:
            whole = r["present_a"] + r["present_others"]
            yield whole, Fraction(r["present_a"], whole), 0
        elif measure in ("spoke", "speeches") and r[measure + "_a"] >= 0:
            yield r[measure], Fraction(r[measure + "_a"], r[measure]), 0


def estimate(records, measure):
    told = list(shares(records, measure))
    if not told:
        return {"n": 0}
    weight = sum(t for t, _, _ in told)
    share = sum(t * y for t, y, _ in told) / weight
    result = {"n": len(told), "share": float(share), "low": 0.0, "high": 1.0}
    if len(told) == 1 and told[0][2]:
        result["low"], result["high"] = max(0, share - told[0][2] / weight), min(1, share + told[0][2] / weight)
        result["low"], result["high"] = float(result["low"]), float(result["high"])
    if len(told) > 1:
        n = len(told)
        spread = Fraction(n, n - 1) * sum((t * (y - share)) ** 2 for t, y, _ in told)
        lots = sum(s * s for _, _, s in told) / 4
        half = t_quantile(0.95, n - 1) * math.sqrt(max(spread, lots)) / weight
        result["low"], result["high"] = max(0, share - half), min(1, share + half)
    return result


def trend(records):
    values = [y for _, y, _ in shares(records, "time")][:7]
    n = len(values)
    if n < 5:
        return None
    pairs = list(itertools.combinations(range(n), 2))

    def score(order):
        return sum((order[j] > order[i]) - (order[j] < order[i]) for i, j in pairs)

    seen = abs(score(values))
    scores = [abs(score(order)) for order in itertools.permutations(range(n))]
    slopes = sorted((values[j] - values[i]) / (j - i) for i, j in pairs)
    middle = (slopes[(len(slopes) - 1) // 2] + slopes[len(slopes) // 2]) / 2
    return {"slope": float(middle), "p": sum(s >= seen for s in scores) / len(scores)}


# --- TAP ---

class Tap:
    n = failed = 0

    def ok(self, good, name, why=""):
        self.n += 1
        self.failed += not good
        print(f"{'ok' if good else 'not ok'} {self.n} - {name}")
        if not good and why:
            print(f"# {why}")

    def skip(self, name, why):
        self.n += 1
        print(f"ok {self.n} - {name} # SKIP {why}")

    def end(self):
        print(f"1..{self.n}")
        return 1 if self.failed else 0


def near(a, b, within=1e-7):
    return abs(a - b) <= within


def check_record(record, truth, way):
    """What differs, as texts."""
    wrong = [f"{name}: {record[name]} is not {value}"
             for name, value in truth.fields.items() if record[name] != value]
    steps, share = truth.lot(way)
    exact = {
        "present_a": sum(1 for who in truth.everybody if who in truth.list_a),
        "present_others": sum(1 for who in truth.everybody if who not in truth.list_a),
        "spoke_a": sum(1 for who in truth.speeches if who in truth.list_a),
        "speeches_a": truth.part(truth.speeches),
        "minutes_a": half_up(Fraction(truth.part(truth.seconds), 60)),
    }
    for name, value in exact.items():
        if record[name] not in (-1, value):
            wrong.append(f"{name}: {record[name]} is not {value}")
        elif record[name] != -1 and way == "strict":
            wrong.append(f"{name} is told in the strict way")
    big = truth.fields["spoke"] >= 6 and min(exact["present_a"], exact["present_others"]) >= 5
    if way == "standard" and (record["present_a"] != -1) != big:
        wrong.append(f"present_a: {record['present_a']}, and the cells are big enough: {big}")

    if record["minutes_a"] != -1:
        if record["lot_steps"] != 0:
            wrong.append("exact and by lot")
    elif record["lot_steps"] != steps:
        wrong.append(f"lot_steps: {record['lot_steps']} is not {steps}")
    elif steps > 0 and not math.floor(share * steps) <= record["lot_drawn"] <= math.ceil(share * steps):
        wrong.append(f"lot_drawn: {record['lot_drawn']} of {steps} for {float(share)}")
    return wrong


def check_logs(tap, figures, logs, name):
    answer = json.loads(subprocess.run([figures, *logs], check=True, capture_output=True).stdout)
    truths = [Truth(log) for log in logs]
    for way in LOTS:
        records, wrong = answer[way]["records"], []
        for log, record, truth in zip(logs, records, truths, strict=True):
            wrong += [f"{Path(log).stem}: {text}" for text in check_record(record, truth, way)]
        tap.ok(not wrong, f"{name}, {way}: {len(records)} records", "; ".join(wrong[:5]))

        for measure in ("time", "speeches", "spoke", "present"):
            got, want = answer[way]["review"][measure], estimate(records, measure)
            good = got["n"] == want["n"] and all(near(got[k], want[k]) for k in want if k != "n")
            tap.ok(good, f"{name}, {way}: share of {measure} of {want['n']}", f"{got} is not {want}")

        got, want = answer[way]["trend"], trend(records)
        good = (got is None) == (want is None) and (want is None or all(near(got[k], want[k]) for k in want))
        tap.ok(good, f"{name}, {way}: trend", f"{got} is not {want}")
    return answer


def main():
    figures, tap, rng = sys.argv[1], Tap(), random.Random(20270213)
    with tempfile.TemporaryDirectory() as folder:
        logs = [os.path.join(folder, f"invented-{i:03}.jsonl") for i in range(150)]
        for log in logs:
            invent_log(log, rng)
        answer = check_logs(tap, figures, logs, "invented meetings")

    wrong = [q for q in answer["quantiles"] if not near(q["t95"], t_quantile(0.95, q["df"]))]
    tap.ok(not wrong, "Student's t, 1 to 40 degrees of freedom", str(wrong[:3]))

    data = os.environ.get("ORDET_TEST_DATA")
    if data:
        logs = sorted(str(p) for p in Path(data, "real", "debates").glob("*.jsonl"))
        check_logs(tap, figures, logs, "real debates")
    else:
        tap.skip("real debates", "ORDET_TEST_DATA is not set")
    return tap.end()


sys.exit(main())
