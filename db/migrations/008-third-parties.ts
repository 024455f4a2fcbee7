/**
 * The tables of the area third-parties. A card says who a third party is; the name itself is the one that voucher lines carry. A matching
 * group (lettrage) names lines of one account, third party and currency; it moves no amount, and a line is in one group at most (spec 08 §15).
 */
export const thirdPartiesMigration = `
CREATE TABLE third_party_card (
  third_party_id INTEGER PRIMARY KEY REFERENCES third_party(id),
  kind TEXT NOT NULL CHECK (kind IN ('supplier','staff','beneficiary','partner','state','other')),
  tax_number TEXT, phone TEXT, email TEXT, address TEXT, bank TEXT, bank_account TEXT, mobile_operator TEXT, mobile_number TEXT,
  screened_on TEXT, screening_reference TEXT, note TEXT, closed_on TEXT,
  payment_days INTEGER CHECK (payment_days BETWEEN 0 AND 365), same_as_id INTEGER REFERENCES third_party(id)
) STRICT;

CREATE TABLE third_party_distinct (
  id INTEGER PRIMARY KEY, first_id INTEGER NOT NULL REFERENCES third_party(id), second_id INTEGER NOT NULL REFERENCES third_party(id), said_on TEXT NOT NULL,
  UNIQUE (first_id, second_id), CHECK (first_id < second_id)
) STRICT;

CREATE TABLE third_party_rule (
  id INTEGER PRIMARY KEY, from_date TEXT NOT NULL UNIQUE, payable_days INTEGER NOT NULL CHECK (payable_days BETWEEN 0 AND 365),
  receivable_days INTEGER NOT NULL CHECK (receivable_days BETWEEN 0 AND 365)
) STRICT;

CREATE TABLE matching_group (
  id INTEGER PRIMARY KEY, account TEXT NOT NULL REFERENCES account(code), third_party_id INTEGER NOT NULL REFERENCES third_party(id), currency TEXT NOT NULL,
  letter TEXT NOT NULL, reason TEXT NOT NULL CHECK (reason IN ('hand','reversal','invoice','amount','sum')), matched_by INTEGER NOT NULL REFERENCES user(id),
  matched_on TEXT NOT NULL, UNIQUE (account, third_party_id, letter)
) STRICT;
CREATE TABLE matching_line (
  group_id INTEGER NOT NULL REFERENCES matching_group(id), voucher_id INTEGER NOT NULL, line_number INTEGER NOT NULL,
  PRIMARY KEY (voucher_id, line_number), FOREIGN KEY (voucher_id, line_number) REFERENCES voucher_line(voucher_id, line_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX matching_line_group ON matching_line(group_id);
CREATE TRIGGER matching_group_kept BEFORE UPDATE ON matching_group BEGIN SELECT RAISE(ABORT, 'IMMUTABLE matching_group'); END;
CREATE TRIGGER matching_line_kept BEFORE UPDATE ON matching_line BEGIN SELECT RAISE(ABORT, 'IMMUTABLE matching_line'); END;
CREATE TRIGGER matching_line_belongs BEFORE INSERT ON matching_line WHEN NOT EXISTS (
  SELECT 1 FROM voucher_line l JOIN matching_group g ON g.id = NEW.group_id WHERE l.voucher_id = NEW.voucher_id AND l.line_number = NEW.line_number
    AND l.account = g.account AND l.third_party_id = g.third_party_id AND l.currency = g.currency)
BEGIN SELECT RAISE(ABORT, 'MATCHING_LINE'); END;
CREATE INDEX voucher_line_party ON voucher_line(third_party_id, account) WHERE third_party_id IS NOT NULL AND account >= '4' AND account < '5';
`
