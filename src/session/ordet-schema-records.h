/* ordet-schema-records.h — the tables of what is anonymous (privacy.md 3 to 5)
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of `record` are those of ordet_record_columns(), in that order;
 * a test compares them. The checks say again what ordet_record_valid() says,
 * for whoever writes into the file by hand. Record rows have no rowid and a
 * random key, so that nothing tells in which order the meetings were closed.
 */
#pragma once

#define ORDET_SCHEMA_NUMBER(name, least, most) \
  "  " name " INTEGER NOT NULL CHECK (" name " BETWEEN " #least " AND " #most "),"
#define ORDET_SCHEMA_PART(name, least, whole) \
  "  " name " INTEGER CHECK (" name " >= " #least " AND " whole " - " name " >= " #least "),"

#define ORDET_SCHEMA_RECORDS \
  "CREATE TABLE record (" \
  "  id TEXT PRIMARY KEY CHECK (length (id) = 32 AND id NOT GLOB '*[^0-9a-f]*')," \
  "  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'" \
  "    AND substr (month, 6) BETWEEN '01' AND '12')," \
  "  kind TEXT NOT NULL" \
  "    CHECK (kind IN ('annual', 'members', 'board', 'congress', 'open', 'other'))," \
  "  body TEXT NOT NULL CHECK (length (CAST (body AS BLOB)) <= 400)," \
  "  rules TEXT NOT NULL CHECK (length (rules) <= 400 AND rules NOT GLOB '*[^a-z0-9=:.+ -]*')," \
  ORDET_SCHEMA_NUMBER ("revision", 1, 2147483647) \
  "  way INTEGER NOT NULL CHECK (way IN (1, 2))," \
  "  present INTEGER NOT NULL CHECK (present BETWEEN 0 AND 100000 AND present % 5 = 0)," \
  "  spoke INTEGER NOT NULL CHECK (spoke BETWEEN 0 AND present + 2)," \
  "  speeches INTEGER NOT NULL CHECK (speeches BETWEEN spoke AND 100000)," \
  ORDET_SCHEMA_NUMBER ("replies", 0, 100000) \
  ORDET_SCHEMA_NUMBER ("introductions", 0, 100000) \
  ORDET_SCHEMA_NUMBER ("minutes", 0, 20000) \
  "  over_limit INTEGER NOT NULL CHECK (over_limit BETWEEN 0 AND speeches)," \
  "  newcomers INTEGER NOT NULL CHECK (newcomers BETWEEN 0 AND spoke AND newcomers <> 2)," \
  "  wait_minutes INTEGER CHECK (wait_minutes BETWEEN 0 AND 20000)," \
  "  gini_band INTEGER NOT NULL" \
  "    CHECK (gini_band BETWEEN 0 AND 3 AND (gini_band = 0 OR spoke >= 10))," \
  "  moved_band INTEGER NOT NULL" \
  "    CHECK (moved_band BETWEEN 0 AND 2 AND (moved_band = 0 OR speeches > 0))," \
  ORDET_SCHEMA_NUMBER ("extra_wait_band", 0, 2) \
  ORDET_SCHEMA_NUMBER ("round_minutes", 0, 20000) \
  ORDET_SCHEMA_NUMBER ("group_minutes", 0, 20000) \
  ORDET_SCHEMA_NUMBER ("breaks", 0, 100000) \
  ORDET_SCHEMA_NUMBER ("interruptions", 0, 100000) \
  "  present_a INTEGER CHECK (present_a BETWEEN 5 AND 100000)," \
  "  present_others INTEGER CHECK (present_others BETWEEN 5 AND 100000)," \
  ORDET_SCHEMA_PART ("spoke_a", 5, "spoke") \
  ORDET_SCHEMA_PART ("speeches_a", 5, "speeches") \
  "  minutes_a INTEGER CHECK (minutes_a BETWEEN 0 AND minutes)," \
  "  lot_steps INTEGER NOT NULL CHECK (lot_steps BETWEEN 0 AND spoke / 3)," \
  "  lot_drawn INTEGER NOT NULL CHECK (lot_drawn BETWEEN 0 AND lot_steps)," \
  "  CHECK ((present_a IS NULL) = (present_others IS NULL))," \
  "  CHECK (present_a IS NULL OR (present_a + present_others + 2) / 5 * 5 = present)," \
  "  CHECK (lot_steps = 0 OR minutes_a IS NULL)," \
  "  CHECK (spoke >= 6 OR (lot_steps = 0 AND present_a IS NULL AND spoke_a IS NULL" \
  "    AND speeches_a IS NULL AND minutes_a IS NULL))," \
  "  CHECK (way = 1 OR (lot_steps <= spoke / 5 AND present_a IS NULL AND spoke_a IS NULL" \
  "    AND speeches_a IS NULL AND minutes_a IS NULL))" \
  ") STRICT, WITHOUT ROWID;" \
  /* list A among those present, as the board typed it, in tenths */ \
  "CREATE TABLE room (" \
  "  half_year TEXT NOT NULL CHECK (half_year GLOB '[0-9][0-9][0-9][0-9]-H[12]')," \
  "  body TEXT NOT NULL," \
  "  tenths INTEGER NOT NULL CHECK (tenths BETWEEN 0 AND 10)," \
  "  PRIMARY KEY (half_year, body)" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE TABLE goal (" \
  "  place INTEGER PRIMARY KEY," \
  "  kind TEXT NOT NULL," \
  "  low INTEGER NOT NULL," \
  "  high INTEGER NOT NULL" \
  ") STRICT;"

/* A count under three is 0 (ordet-evaluation.h). It goes with its record. */
#define ORDET_SCHEMA_ANSWER(name) \
  name " INTEGER NOT NULL CHECK (" name " = 0 OR " name " BETWEEN 3 AND 100000)"
#define ORDET_SCHEMA_ANSWERS(question) \
  ORDET_SCHEMA_ANSWER (question "_yes") ", " ORDET_SCHEMA_ANSWER (question "_partly") ", " \
  ORDET_SCHEMA_ANSWER (question "_no")

#define ORDET_SCHEMA_EVALUATION \
  "CREATE TABLE evaluation (" \
  "  record TEXT PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE," \
  "  slips INTEGER NOT NULL CHECK (slips BETWEEN 5 AND 300000 AND slips % 5 = 0)," \
  "  " ORDET_SCHEMA_ANSWERS ("say") "," \
  "  " ORDET_SCHEMA_ANSWERS ("welcome") "," \
  "  " ORDET_SCHEMA_ANSWERS ("time") \
  ") STRICT, WITHOUT ROWID;"
