/**
 * The life of a claim (spec 03 R-PAY). What a claim held when it was submitted is kept row by row and never moves, whatever is posted later;
 * late costs are found as the difference to what was claimed. Each step of its life is a row with its author. A claim has no number until it is
 * submitted; its content lies beside it, so that the chain takes it once and not again at each step.
 */
export const claimsMigration = `
CREATE TABLE claim (
  id INTEGER PRIMARY KEY, grant_id INTEGER NOT NULL REFERENCES grant_agreement(id), number TEXT, period TEXT NOT NULL, from_date TEXT NOT NULL, to_date TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft','review','submitted','queried','accepted','partly_disallowed','paid')),
  budget_version INTEGER, due_on TEXT NOT NULL, content_hash TEXT, claimed_minor INTEGER, recovered_minor INTEGER, accepted_minor INTEGER, retained_minor INTEGER,
  prepared_by INTEGER NOT NULL REFERENCES user(id), submitted_on TEXT, UNIQUE (grant_id, number), UNIQUE (grant_id, period), CHECK (state IN ('draft','review') OR (number IS NOT NULL AND content_hash IS NOT NULL))
) STRICT;
CREATE TABLE claim_content (claim_id INTEGER PRIMARY KEY REFERENCES claim(id), content TEXT NOT NULL) STRICT;
CREATE TABLE claim_row (
  claim_id INTEGER NOT NULL REFERENCES claim(id), position INTEGER NOT NULL, voucher_id INTEGER NOT NULL, line_number INTEGER NOT NULL, budget_line TEXT NOT NULL,
  partner TEXT NOT NULL, date TEXT NOT NULL, xof INTEGER NOT NULL, donor_minor INTEGER NOT NULL, tranche TEXT NOT NULL, adjustment INTEGER NOT NULL CHECK (adjustment IN (0, 1)),
  PRIMARY KEY (claim_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_row_line ON claim_row(voucher_id, line_number);
CREATE TABLE claim_step (
  id INTEGER PRIMARY KEY, claim_id INTEGER NOT NULL REFERENCES claim(id), kind TEXT NOT NULL, date TEXT NOT NULL, note TEXT, reference TEXT, amount_minor INTEGER,
  amount_xof INTEGER, tranche TEXT, made_by INTEGER NOT NULL REFERENCES user(id), made_at TEXT NOT NULL
) STRICT;
CREATE TRIGGER claim_never_deleted BEFORE DELETE ON claim BEGIN SELECT RAISE(ABORT, 'IMMUTABLE claim'); END;
CREATE TRIGGER claim_frozen BEFORE UPDATE OF grant_id, number, period, from_date, to_date, budget_version, content_hash, claimed_minor, recovered_minor ON claim
  WHEN OLD.state NOT IN ('draft','review') BEGIN SELECT RAISE(ABORT, 'IMMUTABLE claim'); END;
${['claim_content', 'claim_row', 'claim_step']
  .map(
    (table) => `
CREATE TRIGGER ${table}_kept BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;
CREATE TRIGGER ${table}_never_deleted BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;`,
  )
  .join('')}
`
