/**
 * The tables of the area advances. An advance keeps what people decided (asked, approved, refused, cancelled); what was paid, justified
 * and refunded is read from the vouchers that come from it. Rules of the bundled table are joined by the ledger's own, which win by date.
 */
export const advancesMigration = `
CREATE TABLE advance (
  id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, holder_kind TEXT NOT NULL CHECK (holder_kind IN ('staff','partner')),
  third_party_id INTEGER NOT NULL REFERENCES third_party(id), partner_id INTEGER REFERENCES partner(id),
  purpose TEXT NOT NULL, purpose_folded TEXT NOT NULL, starts_on TEXT NOT NULL, ends_on TEXT NOT NULL,
  grant_id INTEGER REFERENCES grant_agreement(id), budget_line TEXT, activity TEXT, site TEXT, account TEXT NOT NULL REFERENCES account(code),
  amount_xof INTEGER NOT NULL CHECK (amount_xof > 0 AND amount_xof <= 1000000000000), due_on TEXT,
  opening_voucher_id INTEGER REFERENCES voucher(id), opening_line INTEGER,
  requested_by INTEGER NOT NULL REFERENCES user(id), requested_on TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('requested','approved','refused','cancelled')),
  decided_by INTEGER REFERENCES user(id), decided_on TEXT, reason TEXT, UNIQUE (opening_voucher_id, opening_line)
) STRICT;
CREATE INDEX advance_holder ON advance(third_party_id);
CREATE TRIGGER advance_never_deleted BEFORE DELETE ON advance BEGIN SELECT RAISE(ABORT, 'IMMUTABLE advance'); END;
CREATE TRIGGER advance_terms_kept BEFORE UPDATE OF number, holder_kind, third_party_id, partner_id, purpose, starts_on, ends_on, grant_id, budget_line, account,
  amount_xof, due_on, opening_voucher_id, opening_line, requested_by, requested_on ON advance BEGIN SELECT RAISE(ABORT, 'IMMUTABLE advance'); END;

CREATE TABLE advance_liquidation (
  id INTEGER PRIMARY KEY, advance_id INTEGER NOT NULL REFERENCES advance(id), number INTEGER NOT NULL, date TEXT NOT NULL,
  settlement TEXT NOT NULL CHECK (settlement IN ('none','refund','top-up')), settlement_account TEXT REFERENCES account(code),
  settlement_xof INTEGER NOT NULL CHECK (settlement_xof >= 0), made_by INTEGER NOT NULL REFERENCES user(id), made_on TEXT NOT NULL, withdrawn_on TEXT,
  UNIQUE (advance_id, number)
) STRICT;
CREATE TRIGGER advance_liquidation_never_deleted BEFORE DELETE ON advance_liquidation BEGIN SELECT RAISE(ABORT, 'IMMUTABLE advance_liquidation'); END;

CREATE TABLE advance_receipt (
  liquidation_id INTEGER NOT NULL REFERENCES advance_liquidation(id), position INTEGER NOT NULL, date TEXT NOT NULL, document_reference TEXT, label TEXT NOT NULL,
  account TEXT NOT NULL REFERENCES account(code), budget_line TEXT, activity TEXT, site TEXT,
  amount_xof INTEGER NOT NULL CHECK (amount_xof > 0), PRIMARY KEY (liquidation_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE advance_reminder (
  id INTEGER PRIMARY KEY, advance_id INTEGER NOT NULL REFERENCES advance(id), level INTEGER NOT NULL, sent_on TEXT NOT NULL,
  balance_xof INTEGER NOT NULL, days_late INTEGER NOT NULL, made_by INTEGER NOT NULL REFERENCES user(id), UNIQUE (advance_id, level)
) STRICT;
CREATE TRIGGER advance_reminder_kept BEFORE UPDATE ON advance_reminder BEGIN SELECT RAISE(ABORT, 'IMMUTABLE advance_reminder'); END;
CREATE TRIGGER advance_reminder_never_deleted BEFORE DELETE ON advance_reminder BEGIN SELECT RAISE(ABORT, 'IMMUTABLE advance_reminder'); END;

CREATE TABLE advance_confirmation (
  id INTEGER PRIMARY KEY, holder TEXT NOT NULL, month TEXT NOT NULL, confirmed_on TEXT NOT NULL, reference TEXT NOT NULL, amount_xof INTEGER NOT NULL,
  made_by INTEGER NOT NULL REFERENCES user(id)
) STRICT;

CREATE TABLE advance_rule (
  id INTEGER PRIMARY KEY, from_date TEXT NOT NULL UNIQUE, working_days INTEGER NOT NULL CHECK (working_days BETWEEN 0 AND 60),
  most_days INTEGER NOT NULL CHECK (most_days BETWEEN 1 AND 365), reminder_days TEXT NOT NULL, staff_account TEXT NOT NULL REFERENCES account(code),
  partner_account TEXT NOT NULL REFERENCES account(code), project_partner_account TEXT NOT NULL REFERENCES account(code),
  deduction_account TEXT NOT NULL REFERENCES account(code)
) STRICT;
`
