/**
 * The tables of an auditor's file, version 1. `paper_revision` only ever grows: each writing of an annotation, a kept sample or the marks of
 * an item is one row, and what stands is the latest of each. So two files merge by putting their rows together, in any order and as
 * often as one likes, and what an earlier or a losing author wrote is kept. A row's id is the SHA-256 of all that it says.
 */
export const paperTables = `
CREATE TABLE paper_file (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  ledger_id TEXT NOT NULL,
  organisation_code TEXT NOT NULL,
  organisation_name TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE paper_setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE paper_command (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  input_hash TEXT NOT NULL,
  answer TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE TABLE paper_revision (
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  paper_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  content TEXT NOT NULL,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  author TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX paper_revision_of ON paper_revision (kind, paper_id, at, id);
CREATE TRIGGER paper_revision_stands BEFORE UPDATE ON paper_revision BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
CREATE TRIGGER paper_revision_stays BEFORE DELETE ON paper_revision BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END;
CREATE TRIGGER paper_file_stands BEFORE UPDATE ON paper_file BEGIN SELECT RAISE(ABORT, 'the file belongs to one ledger'); END;
`
