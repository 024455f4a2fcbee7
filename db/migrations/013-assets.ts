/**
 * The tables of the area assets (spec 04 §2.12, 06 §5.9). A tag is drawn once in its category and no asset goes away: it is disposed of. What was
 * depreciated is read from the vouchers of the runs that are posted. Custody, counts and runs are facts of their own, written once.
 */
export const assetsMigration = `
CREATE TABLE asset_rule (
  valid_from TEXT PRIMARY KEY, source TEXT NOT NULL, threshold_minor INTEGER NOT NULL, threshold_currency TEXT NOT NULL, attractive_words TEXT NOT NULL
) STRICT;
CREATE TABLE asset_life (
  valid_from TEXT NOT NULL REFERENCES asset_rule(valid_from), category TEXT NOT NULL, life_months INTEGER CHECK (life_months > 0), PRIMARY KEY (valid_from, category)
) STRICT, WITHOUT ROWID;

CREATE TABLE asset (
  id INTEGER PRIMARY KEY, tag TEXT NOT NULL UNIQUE, category TEXT NOT NULL, sequence INTEGER NOT NULL, description TEXT NOT NULL, make TEXT, serial TEXT,
  quantity INTEGER NOT NULL CHECK (quantity > 0), supplier TEXT, account TEXT NOT NULL REFERENCES account(code), voucher_id INTEGER REFERENCES voucher(id),
  line_number INTEGER, acquired_on TEXT NOT NULL, in_service_on TEXT NOT NULL, cost_xof INTEGER NOT NULL CHECK (cost_xof >= 0), cost_donor_minor INTEGER,
  life_months INTEGER CHECK (life_months > 0), opening_depreciation_xof INTEGER NOT NULL DEFAULT 0 CHECK (opening_depreciation_xof >= 0),
  donor_percent TEXT NOT NULL, grant_id INTEGER REFERENCES grant_agreement(id), owner TEXT, location TEXT, custodian TEXT,
  condition TEXT NOT NULL CHECK (condition IN ('N','B','M','HS')), attractive INTEGER NOT NULL CHECK (attractive IN (0, 1)), insurance TEXT, remarks TEXT,
  disposed_on TEXT, disposal_method TEXT CHECK (disposal_method IN ('SALE','GIFT','SCRAP','LOSS','RETURN')), proceeds_xof INTEGER, approval_reference TEXT,
  approval_date TEXT, UNIQUE (category, sequence)
) STRICT;
CREATE INDEX asset_voucher ON asset(voucher_id, line_number) WHERE voucher_id IS NOT NULL;
CREATE TRIGGER asset_kept BEFORE DELETE ON asset BEGIN SELECT RAISE(ABORT, 'IMMUTABLE asset'); END;
CREATE TRIGGER asset_tag BEFORE UPDATE ON asset WHEN NEW.tag <> OLD.tag BEGIN SELECT RAISE(ABORT, 'IMMUTABLE asset tag'); END;

CREATE TABLE asset_movement (
  id INTEGER PRIMARY KEY, asset_id INTEGER NOT NULL REFERENCES asset(id), date TEXT NOT NULL, from_custodian TEXT, to_custodian TEXT, from_location TEXT,
  to_location TEXT, note TEXT, recorded_by INTEGER NOT NULL REFERENCES user(id)
) STRICT;
CREATE INDEX asset_movement_asset ON asset_movement(asset_id);

CREATE TABLE asset_count (
  id INTEGER PRIMARY KEY, date TEXT NOT NULL, counted_by TEXT NOT NULL, note TEXT, recorded_by INTEGER NOT NULL REFERENCES user(id)
) STRICT;
CREATE TABLE asset_count_line (
  count_id INTEGER NOT NULL REFERENCES asset_count(id), asset_id INTEGER NOT NULL REFERENCES asset(id), found INTEGER NOT NULL CHECK (found IN (0, 1)),
  condition TEXT, location TEXT, custodian TEXT, remark TEXT, PRIMARY KEY (count_id, asset_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX asset_count_line_asset ON asset_count_line(asset_id);

CREATE TABLE depreciation_run (id INTEGER PRIMARY KEY, through TEXT NOT NULL, recorded_by INTEGER NOT NULL REFERENCES user(id)) STRICT;
CREATE TABLE depreciation_run_line (
  run_id INTEGER NOT NULL REFERENCES depreciation_run(id), asset_id INTEGER NOT NULL REFERENCES asset(id), amount_xof INTEGER NOT NULL,
  PRIMARY KEY (run_id, asset_id)
) STRICT, WITHOUT ROWID;
`
