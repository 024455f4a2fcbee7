/**
 * Partners and their sub-awards (spec 03 §1.7, 04 §2.6): who the partner is in the delivery chain, what the agreement fixes by budget line, its
 * amendments, and the tranches asked for. What was advanced and refunded is read from the vouchers.
 */
export const subAwardsMigration = `
CREATE TABLE partner_card (
  partner_id INTEGER PRIMARY KEY REFERENCES partner(id), legal_name TEXT, country TEXT NOT NULL, role TEXT NOT NULL, identifier TEXT, address TEXT,
  contact TEXT, phone TEXT, email TEXT, bank TEXT, bank_account TEXT, rating TEXT CHECK (rating IN ('LOW','MEDIUM','HIGH','SEVERE')), assessed_on TEXT, assessment_valid_until TEXT,
  governance TEXT, delivery TEXT, finance TEXT, downstream TEXT, screened_on TEXT, screening_reference TEXT, note TEXT
) STRICT;

CREATE TABLE sub_award_term (
  sub_award_id INTEGER PRIMARY KEY REFERENCES sub_award(id), agreement_reference TEXT, signed_on TEXT, account TEXT NOT NULL DEFAULT '4711' REFERENCES account(code),
  report_due_days INTEGER NOT NULL DEFAULT 15, review_days INTEGER NOT NULL DEFAULT 30, sample_percent TEXT, deliverable TEXT, risk TEXT, controls TEXT
) STRICT;
CREATE TABLE sub_award_ceiling (
  sub_award_id INTEGER NOT NULL REFERENCES sub_award(id), budget_line TEXT NOT NULL, amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
  PRIMARY KEY (sub_award_id, budget_line)
) STRICT, WITHOUT ROWID;
CREATE TABLE sub_award_amendment (
  id INTEGER PRIMARY KEY, sub_award_id INTEGER NOT NULL REFERENCES sub_award(id), number INTEGER NOT NULL CHECK (number >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('AGREEMENT','COST','NO_COST_EXTENSION','PARAMETERS')), reference TEXT NOT NULL, signed_on TEXT NOT NULL, effective_on TEXT NOT NULL,
  reason TEXT NOT NULL, before TEXT, after TEXT NOT NULL, made_by INTEGER NOT NULL REFERENCES user(id), made_at TEXT NOT NULL, UNIQUE (sub_award_id, number)
) STRICT;
CREATE TRIGGER sub_award_amendment_kept BEFORE UPDATE ON sub_award_amendment BEGIN SELECT RAISE(ABORT, 'IMMUTABLE sub_award_amendment'); END;
CREATE TRIGGER sub_award_amendment_never_deleted BEFORE DELETE ON sub_award_amendment BEGIN SELECT RAISE(ABORT, 'IMMUTABLE sub_award_amendment'); END;

CREATE TABLE sub_award_tranche (
  id INTEGER PRIMARY KEY, sub_award_id INTEGER NOT NULL REFERENCES sub_award(id), number INTEGER NOT NULL, planned_on TEXT, condition TEXT,
  need_minor INTEGER NOT NULL CHECK (need_minor > 0), netted_minor INTEGER NOT NULL DEFAULT 0, net_minor INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned','requested','approved','refused','cancelled')), gate TEXT, justification TEXT, requested_by INTEGER REFERENCES user(id),
  requested_on TEXT, override_reason TEXT, overridden_by INTEGER REFERENCES user(id), overridden_on TEXT,
  decided_by INTEGER REFERENCES user(id), decided_on TEXT, reason TEXT, UNIQUE (sub_award_id, number)
) STRICT;
CREATE TRIGGER sub_award_tranche_never_deleted BEFORE DELETE ON sub_award_tranche BEGIN SELECT RAISE(ABORT, 'IMMUTABLE sub_award_tranche'); END;
`
