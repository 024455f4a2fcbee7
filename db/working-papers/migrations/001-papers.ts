/**
 * The tables of an auditor's file, version 1. `paper_entry` is the chain: it only ever grows, each writing of a paper is one entry, and two files merge by
 * putting their entries together, in any order and as often as one likes. `paper` is what stands: the latest writing of each paper, reckoned from the
 * entries. No value is checked here: the chain proves each of them, and can say what it was.
 */
export const paperTables = `
CREATE TABLE paper_entry (
  hash TEXT NOT NULL PRIMARY KEY,
  sequence INTEGER NOT NULL,
  previous_hash TEXT NOT NULL,
  type TEXT NOT NULL,
  subject TEXT NOT NULL,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  command_id TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_entry_of ON paper_entry (type, subject);
CREATE TABLE paper (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  content TEXT NOT NULL,
  removed INTEGER NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  entry TEXT NOT NULL REFERENCES paper_entry (hash),
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER paper_entry_stands BEFORE UPDATE ON paper_entry BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
CREATE TRIGGER paper_entry_stays BEFORE DELETE ON paper_entry BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;
CREATE TRIGGER paper_stays BEFORE DELETE ON paper BEGIN SELECT RAISE(ABORT, 'a paper is never deleted'); END;
CREATE TRIGGER paper_keeps_its_name BEFORE UPDATE OF kind, id ON paper WHEN OLD.kind <> NEW.kind OR OLD.id <> NEW.id
BEGIN SELECT RAISE(ABORT, 'a paper keeps its name'); END;
`
