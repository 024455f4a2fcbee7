/**
 * Rulings on the eligibility of donor spending (spec 03 R-ELIG). A ruling takes an amount of one posted line out of the claim, with its code,
 * author, date and evidence; the books are untouched. It is lifted by another ruling of the opposite sign, never changed. A hint of an automatic rule
 * that somebody has looked at and set aside is kept with the reason.
 */
export const eligibilityMigration = `
CREATE TABLE eligibility_ruling (
  id INTEGER PRIMARY KEY, grant_id INTEGER NOT NULL REFERENCES grant_agreement(id), number INTEGER NOT NULL, voucher_id INTEGER NOT NULL, line_number INTEGER NOT NULL,
  code TEXT NOT NULL, amount_xof INTEGER NOT NULL CHECK (amount_xof <> 0), amount_minor INTEGER NOT NULL, date TEXT NOT NULL, reason TEXT NOT NULL,
  evidence TEXT, lifts_id INTEGER UNIQUE REFERENCES eligibility_ruling(id), made_by INTEGER NOT NULL REFERENCES user(id), made_at TEXT NOT NULL,
  UNIQUE (grant_id, number), FOREIGN KEY (voucher_id, line_number) REFERENCES voucher_line(voucher_id, line_number)
) STRICT;
CREATE INDEX eligibility_ruling_line ON eligibility_ruling(voucher_id, line_number);
CREATE TABLE eligibility_review (
  id INTEGER PRIMARY KEY, voucher_id INTEGER NOT NULL, line_number INTEGER NOT NULL, code TEXT NOT NULL, outcome TEXT NOT NULL CHECK (outcome IN ('eligible','ruled')),
  reason TEXT NOT NULL, evidence TEXT, made_by INTEGER NOT NULL REFERENCES user(id), made_on TEXT NOT NULL, UNIQUE (voucher_id, line_number, code),
  FOREIGN KEY (voucher_id, line_number) REFERENCES voucher_line(voucher_id, line_number)
) STRICT;
CREATE TRIGGER eligibility_ruling_kept BEFORE UPDATE ON eligibility_ruling BEGIN SELECT RAISE(ABORT, 'IMMUTABLE eligibility_ruling'); END;
CREATE TRIGGER eligibility_ruling_never_deleted BEFORE DELETE ON eligibility_ruling BEGIN SELECT RAISE(ABORT, 'IMMUTABLE eligibility_ruling'); END;
`
