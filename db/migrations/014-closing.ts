/**
 * The tables of the area closing: hand answers to the monthly close T2 and their explanations, its parameters, requests to reopen a month,
 * and the end of a year. What a closed month's checklist says is never changed; a month is reopened by two people; and no voucher enters a
 * year whose balances were carried to the next (spec 08 §5). The seal of a voucher is that of 002, save that the closing voucher of a year
 * may enter its closed December while the year is being closed.
 */
export const closingMigration = `
CREATE TABLE closing_answer (
  key TEXT PRIMARY KEY, month TEXT NOT NULL REFERENCES period(month), item INTEGER NOT NULL CHECK (item BETWEEN 1 AND 19),
  answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'notApplicable')), comment TEXT NOT NULL, evidence TEXT NOT NULL, responsible TEXT NOT NULL,
  answered_by TEXT NOT NULL, answered_at TEXT NOT NULL, UNIQUE (month, item)
) STRICT;

CREATE TABLE variance_explanation (
  key TEXT PRIMARY KEY, month TEXT NOT NULL REFERENCES period(month), grant_code TEXT NOT NULL, budget_line TEXT NOT NULL, explanation TEXT NOT NULL,
  explained_by TEXT NOT NULL, explained_at TEXT NOT NULL, UNIQUE (month, grant_code, budget_line)
) STRICT;

CREATE TABLE inter_fund_explanation (
  key TEXT PRIMARY KEY, month TEXT NOT NULL REFERENCES period(month), debtor TEXT NOT NULL, creditor TEXT NOT NULL, amount_xof INTEGER NOT NULL,
  reason TEXT NOT NULL, settlement_date TEXT NOT NULL, explained_by TEXT NOT NULL, explained_at TEXT NOT NULL, UNIQUE (month, debtor, creditor)
) STRICT;

CREATE TABLE closing_parameter (
  key TEXT PRIMARY KEY, name TEXT NOT NULL, from_month TEXT NOT NULL, value TEXT NOT NULL, set_by TEXT NOT NULL, set_at TEXT NOT NULL, UNIQUE (name, from_month)
) STRICT;

CREATE TABLE period_backup (
  id INTEGER PRIMARY KEY, month TEXT NOT NULL REFERENCES period(month), file_name TEXT NOT NULL, head TEXT NOT NULL, verified_at TEXT NOT NULL, made_by TEXT NOT NULL
) STRICT;

CREATE TABLE period_reopening (
  id INTEGER PRIMARY KEY, month TEXT NOT NULL REFERENCES period(month), closed_sequence INTEGER NOT NULL, reason TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked', 'confirmed', 'withdrawn')), asked_by TEXT NOT NULL, asked_at TEXT NOT NULL, decided_by TEXT, decided_at TEXT
) STRICT;
CREATE UNIQUE INDEX period_reopening_pending ON period_reopening(month) WHERE state = 'asked';

CREATE TABLE year_end (
  fiscal_year INTEGER PRIMARY KEY, state TEXT NOT NULL CHECK (state IN ('asked', 'posting', 'carried')), asked_by TEXT NOT NULL, asked_at TEXT NOT NULL,
  confirmed_by TEXT, confirmed_at TEXT, closing_number TEXT, opening_number TEXT, result_xof INTEGER
) STRICT;

${['closing_answer', 'variance_explanation', 'inter_fund_explanation']
  .flatMap((table) =>
    (['INSERT', 'UPDATE', 'DELETE'] as const).map(
      (change) => `
CREATE TRIGGER ${table}_sealed_${change.toLowerCase()} BEFORE ${change} ON ${table}
WHEN (SELECT state FROM period WHERE month = ${change === 'INSERT' ? 'NEW' : 'OLD'}.month) = 'closed' BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;`,
    ),
  )
  .join('')}

CREATE TRIGGER period_backup_never_updated BEFORE UPDATE ON period_backup BEGIN SELECT RAISE(ABORT, 'IMMUTABLE period_backup'); END;
CREATE TRIGGER period_backup_never_deleted BEFORE DELETE ON period_backup BEGIN SELECT RAISE(ABORT, 'IMMUTABLE period_backup'); END;
CREATE TRIGGER period_reopening_never_deleted BEFORE DELETE ON period_reopening BEGIN SELECT RAISE(ABORT, 'IMMUTABLE period_reopening'); END;
CREATE TRIGGER period_reopening_decided_once BEFORE UPDATE ON period_reopening
WHEN OLD.state <> 'asked' OR NEW.month <> OLD.month OR NEW.closed_sequence <> OLD.closed_sequence OR NEW.reason <> OLD.reason OR NEW.asked_by <> OLD.asked_by
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE period_reopening'); END;
CREATE TRIGGER period_reopening_by_two BEFORE UPDATE ON period_reopening WHEN NEW.state = 'confirmed' AND (NEW.decided_by IS NULL OR NEW.decided_by = OLD.asked_by)
BEGIN SELECT RAISE(ABORT, 'REOPENING'); END;
CREATE TRIGGER period_reopened_by_two BEFORE UPDATE OF state ON period WHEN OLD.state = 'closed' AND NEW.state <> 'closed' BEGIN
  SELECT RAISE(ABORT, 'REOPENING') WHERE NOT EXISTS (SELECT 1 FROM period_reopening r WHERE r.month = OLD.month AND r.closed_sequence = OLD.closed_sequence AND r.state = 'confirmed');
END;

CREATE TRIGGER year_end_carried_kept BEFORE UPDATE ON year_end WHEN OLD.state = 'carried' BEGIN SELECT RAISE(ABORT, 'IMMUTABLE year_end'); END;
CREATE TRIGGER year_end_carried_never_deleted BEFORE DELETE ON year_end WHEN OLD.state = 'carried' BEGIN SELECT RAISE(ABORT, 'IMMUTABLE year_end'); END;
CREATE TRIGGER voucher_year_carried BEFORE INSERT ON voucher WHEN EXISTS (SELECT 1 FROM year_end WHERE state = 'carried' AND fiscal_year >= CAST(substr(NEW.date, 1, 4) AS INTEGER)) BEGIN
  SELECT RAISE(ABORT, 'YEAR_CARRIED');
END;

DROP TRIGGER voucher_sealed;
CREATE TRIGGER voucher_sealed BEFORE INSERT ON voucher BEGIN
  SELECT CASE
    WHEN lines <> NEW.line_count THEN RAISE(ABORT, 'LINE_COUNT')
    WHEN gap <> 0 THEN RAISE(ABORT, 'UNBALANCED')
    WHEN negative AND NEW.kind NOT IN ('correction', 'reversal') THEN RAISE(ABORT, 'NEGATIVE')
    WHEN misdated THEN RAISE(ABORT, 'LINE_DATE')
    WHEN foreign_lines AND NEW.kind NOT IN ('exchange', 'revaluation')
      AND NOT (NEW.kind = 'reversal' AND EXISTS (SELECT 1 FROM voucher o WHERE o.id = NEW.corrects_id AND o.kind IN ('exchange', 'revaluation')))
      AND EXISTS (SELECT 1 FROM voucher_line WHERE voucher_id = NEW.id GROUP BY currency HAVING sum(side * amount_minor) <> 0)
      THEN RAISE(ABORT, 'UNBALANCED_CURRENCY')
  END FROM (SELECT count(*) AS lines, sum(side * amount_xof) AS gap, max(amount_xof < 0 OR amount_minor < 0) AS negative,
    max(date <> NEW.date) AS misdated, max(currency <> 'XOF' OR amount_minor <> amount_xof) AS foreign_lines FROM voucher_line WHERE voucher_id = NEW.id);
  SELECT RAISE(ABORT, 'PERIOD_CLOSED') WHERE NOT EXISTS (SELECT 1 FROM period WHERE month = substr(NEW.date, 1, 7) AND state <> 'closed')
    AND NOT (NEW.date = NEW.fiscal_year || '-12-31' AND EXISTS (SELECT 1 FROM year_end WHERE fiscal_year = NEW.fiscal_year AND state = 'posting')
      AND EXISTS (SELECT 1 FROM journal WHERE code = NEW.journal AND type = 'closing'));
END;
`
