/**
 * The auditor's findings (spec 04 §2.13) with their lines, decisions and history, and the entries of auditors' files that they were taken from. Vouchers, persons and
 * grants stand by their own words, without keys into the ledger's tables. A finding is never deleted, its decisions, entries and steps never change.
 */
export const FINDING_TABLES = `
CREATE TABLE finding (
  id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, reference TEXT, date TEXT NOT NULL, entity TEXT NOT NULL, grant_code TEXT, kind TEXT NOT NULL CHECK (kind IN ('finance','procurement','hr','assets','governance')),
  title TEXT NOT NULL, criteria TEXT NOT NULL, condition TEXT NOT NULL, cause TEXT NOT NULL, effect TEXT NOT NULL,
  classification TEXT NOT NULL CHECK (classification IN ('ineligible','unsupported','control')), risk TEXT NOT NULL CHECK (risk IN ('high','medium','low')),
  recommendation TEXT NOT NULL, evidence TEXT NOT NULL, test TEXT, author TEXT NOT NULL, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open','in_progress','implemented','verified','withdrawn')),
  response TEXT NOT NULL, action TEXT NOT NULL, owner TEXT NOT NULL, due_on TEXT
) STRICT;
CREATE TABLE finding_line (
  finding_id TEXT NOT NULL REFERENCES finding(id), voucher TEXT NOT NULL, line_number INTEGER NOT NULL, date TEXT NOT NULL, label TEXT NOT NULL, grant_code TEXT, budget_line TEXT,
  line_xof INTEGER NOT NULL, questioned_xof INTEGER NOT NULL CHECK (questioned_xof BETWEEN 0 AND line_xof), questioned_minor INTEGER, currency TEXT,
  PRIMARY KEY (finding_id, voucher, line_number), CHECK ((questioned_minor IS NULL) = (currency IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_line_voucher ON finding_line(voucher, line_number);
CREATE TABLE finding_decision (
  id TEXT PRIMARY KEY, finding_id TEXT NOT NULL REFERENCES finding(id), position INTEGER NOT NULL, voucher TEXT NOT NULL, line_number INTEGER NOT NULL,
  sustained_xof INTEGER NOT NULL CHECK (sustained_xof >= 0), cleared_xof INTEGER NOT NULL CHECK (cleared_xof >= 0), reason TEXT NOT NULL, author TEXT NOT NULL, made_at TEXT NOT NULL,
  UNIQUE (finding_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE finding_ruling (
  finding_id TEXT NOT NULL REFERENCES finding(id), grant_code TEXT NOT NULL, ruling INTEGER NOT NULL, voucher TEXT NOT NULL, line_number INTEGER NOT NULL,
  amount_xof INTEGER NOT NULL CHECK (amount_xof > 0), author TEXT NOT NULL, made_at TEXT NOT NULL, PRIMARY KEY (finding_id, grant_code, ruling)
) STRICT, WITHOUT ROWID;
CREATE TABLE finding_entry (
  finding_id TEXT NOT NULL REFERENCES finding(id), hash TEXT NOT NULL, root TEXT NOT NULL, sequence INTEGER NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('text','followUp')),
  author TEXT NOT NULL, at TEXT NOT NULL, outcome TEXT NOT NULL CHECK (outcome IN ('taken','left')), PRIMARY KEY (finding_id, hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE finding_step (
  id TEXT PRIMARY KEY, finding_id TEXT NOT NULL REFERENCES finding(id), position INTEGER NOT NULL, kind TEXT NOT NULL, author TEXT NOT NULL, made_at TEXT NOT NULL, note TEXT NOT NULL,
  UNIQUE (finding_id, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER finding_never_deleted BEFORE DELETE ON finding BEGIN SELECT RAISE(ABORT, 'IMMUTABLE finding'); END;
CREATE TRIGGER finding_identity BEFORE UPDATE OF id, number, reference, author, made_at ON finding
  WHEN OLD.id <> NEW.id OR OLD.number <> NEW.number OR OLD.reference IS NOT NEW.reference OR OLD.author <> NEW.author OR OLD.made_at <> NEW.made_at
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE finding'); END;
CREATE TRIGGER finding_ended BEFORE UPDATE ON finding WHEN OLD.state IN ('verified','withdrawn') BEGIN SELECT RAISE(ABORT, 'IMMUTABLE finding'); END;
CREATE TRIGGER finding_line_decided BEFORE DELETE ON finding_line WHEN EXISTS (
  SELECT 1 FROM finding_decision WHERE finding_id = OLD.finding_id AND voucher = OLD.voucher AND line_number = OLD.line_number)
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE finding_line'); END;
CREATE TRIGGER finding_decision_within BEFORE INSERT ON finding_decision WHEN NEW.sustained_xof + NEW.cleared_xof > coalesce((
  SELECT questioned_xof FROM finding_line WHERE finding_id = NEW.finding_id AND voucher = NEW.voucher AND line_number = NEW.line_number), -1)
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE finding_decision'); END;
${['finding_decision', 'finding_ruling', 'finding_entry', 'finding_step']
  .map(
    (table) => `
CREATE TRIGGER ${table}_kept BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;
CREATE TRIGGER ${table}_never_deleted BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;`,
  )
  .join('')}
`
