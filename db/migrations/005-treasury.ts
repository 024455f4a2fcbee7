const kept = (table: string): string => `
CREATE TRIGGER ${table}_never_updated BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;
CREATE TRIGGER ${table}_never_deleted BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;`

/**
 * The tables of the area treasury. `treasury_account` says what a journal does not: who holds the money, its tag and its limits (spec 04
 * §2.7). A statement and its lines are written once; what changes is what is said of them: matches, findings, the starting point.
 * A signed reconciliation keeps the list as it stood (spec 06 §5.6).
 */
export const treasuryMigration = `
CREATE TABLE treasury_account (
  account TEXT PRIMARY KEY REFERENCES account(code), kind TEXT NOT NULL CHECK (kind IN ('bank','cash','wallet')),
  bank TEXT, number TEXT, operator TEXT, holder TEXT, grant_id INTEGER REFERENCES grant_agreement(id),
  ceiling_xof INTEGER, imprest_xof INTEGER, maximum_payment_xof INTEGER, daily_limit_xof INTEGER
) STRICT;

CREATE TABLE treasury_parameter (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, valid_from TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (name, valid_from)
) STRICT;

CREATE TABLE statement_layout (account TEXT PRIMARY KEY REFERENCES account(code), layout TEXT NOT NULL) STRICT;

CREATE TABLE bank_statement (
  id INTEGER PRIMARY KEY, account TEXT NOT NULL REFERENCES account(code), format TEXT NOT NULL CHECK (format IN ('table','ofx','camt053','mt940')),
  file_name TEXT NOT NULL, file_hash TEXT NOT NULL, number TEXT, currency TEXT NOT NULL, from_date TEXT NOT NULL, to_date TEXT NOT NULL,
  opening_minor INTEGER, closing_minor INTEGER, sum_minor INTEGER NOT NULL, left_out INTEGER NOT NULL,
  imported_by INTEGER NOT NULL REFERENCES user(id), imported_at TEXT NOT NULL, UNIQUE (account, file_hash)
) STRICT;

CREATE TABLE statement_line (
  id INTEGER PRIMARY KEY, statement_id INTEGER NOT NULL REFERENCES bank_statement(id), position INTEGER NOT NULL, account TEXT NOT NULL,
  date TEXT NOT NULL, value_date TEXT, amount_minor INTEGER NOT NULL, label TEXT NOT NULL, reference TEXT, bank_reference TEXT, party TEXT,
  UNIQUE (statement_id, position)
) STRICT;
CREATE INDEX statement_line_account ON statement_line(account, date);

CREATE TABLE reconciliation_start (account TEXT PRIMARY KEY REFERENCES account(code), date TEXT NOT NULL) STRICT;
CREATE TABLE reconciliation_start_item (
  id INTEGER PRIMARY KEY, account TEXT NOT NULL REFERENCES reconciliation_start(account), date TEXT NOT NULL, reference TEXT NOT NULL, payee TEXT NOT NULL,
  amount_minor INTEGER NOT NULL CHECK (amount_minor <> 0)
) STRICT;
CREATE TABLE reconciliation_start_entry (
  account TEXT NOT NULL REFERENCES reconciliation_start(account), voucher_id INTEGER NOT NULL, line_number INTEGER NOT NULL,
  PRIMARY KEY (account, voucher_id, line_number), FOREIGN KEY (voucher_id, line_number) REFERENCES voucher_line(voucher_id, line_number)
) STRICT;

CREATE TABLE statement_match (
  id INTEGER PRIMARY KEY, account TEXT NOT NULL REFERENCES account(code), manner TEXT NOT NULL CHECK (manner IN ('automatic','proposed','manual')),
  reason TEXT NOT NULL, matched_by INTEGER NOT NULL REFERENCES user(id), matched_at TEXT NOT NULL
) STRICT;
CREATE TABLE statement_match_line (
  match_id INTEGER NOT NULL REFERENCES statement_match(id), line_id INTEGER NOT NULL UNIQUE REFERENCES statement_line(id), PRIMARY KEY (match_id, line_id)
) STRICT;
CREATE TABLE statement_match_entry (
  match_id INTEGER NOT NULL REFERENCES statement_match(id), voucher_id INTEGER NOT NULL, line_number INTEGER NOT NULL,
  PRIMARY KEY (match_id, voucher_id, line_number), UNIQUE (voucher_id, line_number),
  FOREIGN KEY (voucher_id, line_number) REFERENCES voucher_line(voucher_id, line_number)
) STRICT;
CREATE TABLE statement_match_item (
  match_id INTEGER NOT NULL REFERENCES statement_match(id), item_id INTEGER NOT NULL UNIQUE REFERENCES reconciliation_start_item(id), PRIMARY KEY (match_id, item_id)
) STRICT;

CREATE TABLE reconciliation_finding (
  id INTEGER PRIMARY KEY, account TEXT NOT NULL REFERENCES account(code),
  kind TEXT NOT NULL CHECK (kind IN ('bank_error','book_error','not_booked','cancelled_cheque','note')),
  line_id INTEGER REFERENCES statement_line(id), voucher_id INTEGER, line_number INTEGER, item_id INTEGER REFERENCES reconciliation_start_item(id), note TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES user(id), made_at TEXT NOT NULL, FOREIGN KEY (voucher_id, line_number) REFERENCES voucher_line(voucher_id, line_number)
) STRICT;
CREATE UNIQUE INDEX reconciliation_finding_line ON reconciliation_finding(line_id) WHERE line_id IS NOT NULL;
CREATE UNIQUE INDEX reconciliation_finding_item ON reconciliation_finding(item_id) WHERE item_id IS NOT NULL;
CREATE UNIQUE INDEX reconciliation_finding_entry ON reconciliation_finding(voucher_id, line_number) WHERE voucher_id IS NOT NULL;

CREATE TABLE reconciliation (
  id INTEGER PRIMARY KEY, account TEXT NOT NULL REFERENCES account(code), month TEXT NOT NULL, version INTEGER NOT NULL,
  statement_number TEXT, statement_minor INTEGER NOT NULL, book_minor INTEGER NOT NULL, adjusted_minor INTEGER NOT NULL,
  prepared_by INTEGER NOT NULL REFERENCES user(id), prepared_at TEXT NOT NULL, reviewed_by INTEGER REFERENCES user(id), reviewed_at TEXT,
  UNIQUE (account, month, version)
) STRICT;
CREATE TABLE reconciliation_row (
  reconciliation_id INTEGER NOT NULL REFERENCES reconciliation(id), position INTEGER NOT NULL, block TEXT NOT NULL, kind TEXT NOT NULL,
  date TEXT NOT NULL, reference TEXT NOT NULL, label TEXT NOT NULL, amount_minor INTEGER NOT NULL, age_days INTEGER,
  PRIMARY KEY (reconciliation_id, position)
) STRICT, WITHOUT ROWID;

${['bank_statement', 'statement_line', 'reconciliation_row'].map(kept).join('')}
CREATE TRIGGER reconciliation_never_deleted BEFORE DELETE ON reconciliation BEGIN SELECT RAISE(ABORT, 'IMMUTABLE reconciliation'); END;
CREATE TRIGGER reconciliation_signed BEFORE UPDATE ON reconciliation
WHEN OLD.reviewed_by IS NOT NULL OR NEW.account <> OLD.account OR NEW.month <> OLD.month OR NEW.version <> OLD.version OR NEW.statement_minor <> OLD.statement_minor
  OR NEW.book_minor <> OLD.book_minor OR NEW.adjusted_minor <> OLD.adjusted_minor OR NEW.prepared_by <> OLD.prepared_by OR NEW.prepared_at <> OLD.prepared_at
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE reconciliation'); END;

CREATE VIEW presented_line AS
  SELECT m.account, e.voucher_id, e.line_number, max(l.date) AS presented_on FROM statement_match m
  JOIN statement_match_entry e ON e.match_id = m.id JOIN statement_match_line t ON t.match_id = m.id JOIN statement_line l ON l.id = t.line_id
  GROUP BY m.account, e.voucher_id, e.line_number;
`
