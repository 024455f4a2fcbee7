/**
 * The tables of the area procurement (spec 04 §2.12, 06 §5.10). Thresholds are dated versions of the ledger's own; where it has none, the
 * bundled ones stand. What a file paid and whom its purchases add up with are read from orders and vouchers, never stored.
 */
export const procurementMigration = `
CREATE TABLE procurement_rule (valid_from TEXT PRIMARY KEY, split_days INTEGER NOT NULL CHECK (split_days BETWEEN 1 AND 366), source TEXT NOT NULL) STRICT;
CREATE TABLE procurement_band (
  valid_from TEXT NOT NULL REFERENCES procurement_rule(valid_from), position INTEGER NOT NULL, up_to_xof INTEGER CHECK (up_to_xof > 0),
  method TEXT NOT NULL CHECK (method IN ('DIRECT','QUOTE','THREE_QUOTES','RESTRICTED_TENDER','OPEN_TENDER')), bidders INTEGER NOT NULL,
  PRIMARY KEY (valid_from, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE procurement_file (
  id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, year INTEGER NOT NULL, sequence INTEGER NOT NULL, date TEXT NOT NULL, object TEXT NOT NULL,
  category TEXT NOT NULL, grant_id INTEGER REFERENCES grant_agreement(id), budget_line_id INTEGER REFERENCES budget_line(id),
  requisition_id INTEGER REFERENCES purchase_requisition(id), order_id INTEGER REFERENCES purchase_order(id), estimate_xof INTEGER NOT NULL CHECK (estimate_xof > 0),
  method_used TEXT CHECK (method_used IN ('DIRECT','QUOTE','THREE_QUOTES','RESTRICTED_TENDER','OPEN_TENDER')), invited INTEGER, received INTEGER,
  opening_date TEXT, committee TEXT, criteria TEXT, conflicts TEXT, screening_date TEXT, screening_reference TEXT,
  winner_id INTEGER REFERENCES third_party(id), amount_xof INTEGER, award_date TEXT, lowest INTEGER CHECK (lowest IN (0, 1)), justification TEXT, contract TEXT,
  delivery_date TEXT, derogation TEXT, prepared_by INTEGER NOT NULL REFERENCES user(id), UNIQUE (year, sequence)
) STRICT;
CREATE UNIQUE INDEX procurement_file_order ON procurement_file(order_id) WHERE order_id IS NOT NULL;
CREATE TRIGGER procurement_file_kept BEFORE DELETE ON procurement_file BEGIN SELECT RAISE(ABORT, 'IMMUTABLE procurement_file'); END;
`
