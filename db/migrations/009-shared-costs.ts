/**
 * The tables of the area shared-costs (spec 04 §2.3). An approved key never changes: a new version is dated. A run keeps the lines it
 * shared and what each receiver bears; a timesheet that both have signed is locked. Weights are decimal text, hours are hundredths.
 */
export const sharedCostsMigration = `
CREATE TABLE allocation_key (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL, version INTEGER NOT NULL, label TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (basis IN ('fte','hours','area','km','direct-cost','agreed')), valid_from TEXT NOT NULL, valid_to TEXT,
  evidence TEXT, author TEXT NOT NULL, approved_by TEXT, approved_on TEXT, UNIQUE (code, version)
) STRICT;
CREATE TABLE allocation_key_share (
  key_id INTEGER NOT NULL REFERENCES allocation_key(id), position INTEGER NOT NULL, grant_id INTEGER REFERENCES grant_agreement(id), budget_line TEXT,
  partner_id INTEGER REFERENCES partner(id), weight TEXT NOT NULL, PRIMARY KEY (key_id, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER allocation_key_kept BEFORE UPDATE ON allocation_key WHEN OLD.approved_by IS NOT NULL AND (
  NEW.code <> OLD.code OR NEW.version <> OLD.version OR NEW.label <> OLD.label OR NEW.basis <> OLD.basis OR NEW.valid_from <> OLD.valid_from
  OR NEW.evidence IS NOT OLD.evidence OR NEW.author <> OLD.author OR NEW.approved_by IS NOT OLD.approved_by OR NEW.approved_on IS NOT OLD.approved_on
) BEGIN SELECT RAISE(ABORT, 'IMMUTABLE allocation_key'); END;
CREATE TRIGGER allocation_key_never_deleted BEFORE DELETE ON allocation_key WHEN OLD.approved_by IS NOT NULL BEGIN SELECT RAISE(ABORT, 'IMMUTABLE allocation_key'); END;
CREATE TRIGGER allocation_key_share_never_updated BEFORE UPDATE ON allocation_key_share BEGIN SELECT RAISE(ABORT, 'IMMUTABLE allocation_key_share'); END;
CREATE TRIGGER allocation_key_share_kept BEFORE DELETE ON allocation_key_share
WHEN EXISTS (SELECT 1 FROM allocation_key WHERE id = OLD.key_id AND approved_by IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'IMMUTABLE allocation_key_share'); END;
CREATE TRIGGER allocation_key_share_closed BEFORE INSERT ON allocation_key_share
WHEN EXISTS (SELECT 1 FROM allocation_key WHERE id = NEW.key_id AND approved_by IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'IMMUTABLE allocation_key_share'); END;

CREATE TABLE cost_pool (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, label TEXT NOT NULL, accounts TEXT NOT NULL, memo_code TEXT,
  fund TEXT NOT NULL CHECK (fund IN ('own','grant')), grant_id INTEGER REFERENCES grant_agreement(id), key_code TEXT NOT NULL, closed_on TEXT
) STRICT;
CREATE TABLE allocation_run (
  id INTEGER PRIMARY KEY, pool_id INTEGER NOT NULL REFERENCES cost_pool(id), month TEXT NOT NULL, key_id INTEGER NOT NULL REFERENCES allocation_key(id),
  date TEXT NOT NULL, total_xof INTEGER NOT NULL, ran_by TEXT NOT NULL, ran_at TEXT NOT NULL, UNIQUE (pool_id, month)
) STRICT;
CREATE TABLE allocation_run_line (
  run_id INTEGER NOT NULL REFERENCES allocation_run(id), voucher_id INTEGER NOT NULL REFERENCES voucher(id), line_number INTEGER NOT NULL, amount_xof INTEGER NOT NULL,
  PRIMARY KEY (run_id, voucher_id, line_number)
) STRICT, WITHOUT ROWID;
CREATE TABLE allocation_run_share (
  run_id INTEGER NOT NULL REFERENCES allocation_run(id), position INTEGER NOT NULL, grant_code TEXT, budget_line TEXT, partner TEXT, weight TEXT NOT NULL,
  amount_xof INTEGER NOT NULL, PRIMARY KEY (run_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE timesheet (
  id INTEGER PRIMARY KEY, employee_id INTEGER NOT NULL REFERENCES employee(id), month TEXT NOT NULL, employee_signed_on TEXT, supervisor TEXT, supervisor_signed_on TEXT,
  locked_at TEXT, return_reason TEXT, UNIQUE (employee_id, month)
) STRICT;
CREATE TABLE timesheet_row (
  timesheet_id INTEGER NOT NULL REFERENCES timesheet(id), position INTEGER NOT NULL, grant_id INTEGER REFERENCES grant_agreement(id), budget_line TEXT, activity TEXT,
  absence TEXT CHECK (absence IN ('leave','sick','holiday','training','unpaid','other')), PRIMARY KEY (timesheet_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE timesheet_hours (
  timesheet_id INTEGER NOT NULL REFERENCES timesheet(id), position INTEGER NOT NULL, day INTEGER NOT NULL CHECK (day BETWEEN 1 AND 31),
  hundredths INTEGER NOT NULL CHECK (hundredths > 0 AND hundredths <= 2400), PRIMARY KEY (timesheet_id, position, day)
) STRICT, WITHOUT ROWID;
${['timesheet_row', 'timesheet_hours']
  .flatMap((table) => [
    `CREATE TRIGGER ${table}_locked BEFORE INSERT ON ${table} WHEN EXISTS (SELECT 1 FROM timesheet WHERE id = NEW.timesheet_id AND locked_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;`,
    `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} WHEN EXISTS (SELECT 1 FROM timesheet WHERE id = OLD.timesheet_id AND locked_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;`,
    `CREATE TRIGGER ${table}_never_updated BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;`,
  ])
  .join('\n')}
CREATE TABLE shared_cost_parameter (code TEXT PRIMARY KEY, value TEXT NOT NULL, valid_from TEXT NOT NULL, source TEXT NOT NULL) STRICT, WITHOUT ROWID;
`
