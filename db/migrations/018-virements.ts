/**
 * The virement desk (spec 03 R-VIR): what moves between budget lines, why, who asked, what the donor answered. An approved virement makes
 * the next budget version; its rows never change once it is decided. A move with a head opens a line that the budget did not have.
 */
export const virementsMigration = `
CREATE TABLE virement (
  id INTEGER PRIMARY KEY, grant_id INTEGER NOT NULL REFERENCES grant_agreement(id), number TEXT NOT NULL UNIQUE, based_on INTEGER NOT NULL,
  reason TEXT NOT NULL, requested_by INTEGER NOT NULL REFERENCES user(id), requested_on TEXT NOT NULL,
  test TEXT NOT NULL CHECK (test IN ('WITHIN','TOLERANCE','APPROVAL','FORBIDDEN')), state TEXT NOT NULL CHECK (state IN ('requested','approved','refused','withdrawn')),
  donor_reference TEXT, decided_on TEXT, effective_on TEXT, decided_by INTEGER REFERENCES user(id), decision_note TEXT, version_number INTEGER
) STRICT;
CREATE TABLE virement_move (
  virement_id INTEGER NOT NULL REFERENCES virement(id), position INTEGER NOT NULL, budget_line TEXT NOT NULL,
  amount_minor INTEGER NOT NULL CHECK (amount_minor <> 0), head TEXT, label_fr TEXT, label_en TEXT, partner TEXT, PRIMARY KEY (virement_id, position), UNIQUE (virement_id, budget_line)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER virement_never_deleted BEFORE DELETE ON virement BEGIN SELECT RAISE(ABORT, 'IMMUTABLE virement'); END;
CREATE TRIGGER virement_decided BEFORE UPDATE ON virement WHEN OLD.state <> 'requested' BEGIN SELECT RAISE(ABORT, 'IMMUTABLE virement'); END;
CREATE TRIGGER virement_move_kept BEFORE UPDATE ON virement_move BEGIN SELECT RAISE(ABORT, 'IMMUTABLE virement_move'); END;
CREATE TRIGGER virement_move_never_deleted BEFORE DELETE ON virement_move BEGIN SELECT RAISE(ABORT, 'IMMUTABLE virement_move'); END;
`
