/**
 * The first form of a ledger. Posted rows are written once and never again: the lines of a voucher go in first, and the
 * insertion of its header seals them, which is when the triggers check that it balances and that its period is open (spec 08 §3-§5).
 */
export const ledgerMigration = `
CREATE TABLE ledger (
  id TEXT PRIMARY KEY, organisation_code TEXT NOT NULL, organisation_name TEXT NOT NULL, country TEXT NOT NULL,
  chart TEXT NOT NULL CHECK (chart IN ('sycebnl', 'syscohada')), language TEXT NOT NULL CHECK (language IN ('fr', 'en')), created_at TEXT NOT NULL
) STRICT;

CREATE TABLE user (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, roles TEXT NOT NULL, created_at TEXT NOT NULL, disabled INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE account (
  code TEXT PRIMARY KEY, name_fr TEXT NOT NULL, name_en TEXT NOT NULL, class INTEGER NOT NULL, type TEXT NOT NULL,
  normal_side TEXT NOT NULL CHECK (normal_side IN ('debit', 'credit', 'both')), postable INTEGER NOT NULL, parent TEXT REFERENCES account(code),
  spending INTEGER NOT NULL, custom INTEGER NOT NULL DEFAULT 0, closed_on TEXT
) STRICT;

CREATE TABLE journal (
  code TEXT PRIMARY KEY, name_fr TEXT NOT NULL, name_en TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('bank','cash','mobile-money','purchase','sale','payroll','asset','fund','general','off-balance','opening','closing')),
  account TEXT REFERENCES account(code), currency TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;

CREATE TABLE period (
  month TEXT PRIMARY KEY, fiscal_year INTEGER NOT NULL, state TEXT NOT NULL CHECK (state IN ('open','soft_closed','closed')), closed_sequence INTEGER
) STRICT;

CREATE TABLE donor (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL) STRICT;
CREATE TABLE partner (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL) STRICT;
CREATE TABLE activity (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE site (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE third_party (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded TEXT NOT NULL) STRICT;
CREATE INDEX third_party_folded ON third_party(folded);

CREATE TABLE grant_agreement (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, donor_id INTEGER NOT NULL REFERENCES donor(id), title_fr TEXT NOT NULL, title_en TEXT NOT NULL,
  currency TEXT NOT NULL, ceiling_minor INTEGER NOT NULL, start_date TEXT NOT NULL, end_date TEXT NOT NULL,
  model TEXT NOT NULL CHECK (model IN ('association','project')), basis TEXT NOT NULL CHECK (basis IN ('ACCRUAL','CASH')),
  conversion_method TEXT NOT NULL, budget_rate TEXT, provisional TEXT, rate_table TEXT NOT NULL,
  virement TEXT NOT NULL, payment TEXT NOT NULL, terms TEXT NOT NULL
) STRICT;

CREATE TABLE budget_version (
  id INTEGER PRIMARY KEY, grant_id INTEGER NOT NULL REFERENCES grant_agreement(id), number INTEGER NOT NULL, created_at TEXT NOT NULL,
  reference TEXT, UNIQUE (grant_id, number)
) STRICT;

CREATE TABLE budget_line (
  id INTEGER PRIMARY KEY, grant_id INTEGER NOT NULL REFERENCES grant_agreement(id), code TEXT NOT NULL, UNIQUE (grant_id, code)
) STRICT;

CREATE TABLE budget_version_line (
  version_id INTEGER NOT NULL REFERENCES budget_version(id), budget_line_id INTEGER NOT NULL REFERENCES budget_line(id), position INTEGER NOT NULL,
  head TEXT NOT NULL, label_fr TEXT NOT NULL, label_en TEXT NOT NULL, partner_id INTEGER REFERENCES partner(id), activity TEXT, nature TEXT,
  unit_fr TEXT, unit_en TEXT, unit_cost TEXT, quantity TEXT, frequency TEXT, percent TEXT, currency TEXT,
  amount_minor INTEGER NOT NULL, amount_xof INTEGER NOT NULL, rate TEXT, rate_source TEXT, PRIMARY KEY (version_id, budget_line_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sub_award (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, grant_id INTEGER NOT NULL REFERENCES grant_agreement(id), partner_id INTEGER NOT NULL REFERENCES partner(id),
  ceiling_minor INTEGER NOT NULL, currency TEXT NOT NULL, start_date TEXT NOT NULL, end_date TEXT NOT NULL, budget_lines TEXT NOT NULL,
  advance_limit_percent TEXT NOT NULL, minimum_liquidation_percent TEXT NOT NULL
) STRICT;

CREATE TABLE rate (
  base TEXT NOT NULL, quote TEXT NOT NULL, dated TEXT NOT NULL, rate TEXT NOT NULL, source TEXT NOT NULL, evidence TEXT,
  PRIMARY KEY (base, quote, dated)
) STRICT, WITHOUT ROWID;

CREATE TABLE voucher_draft (
  id TEXT PRIMARY KEY, source_id TEXT UNIQUE, state TEXT NOT NULL CHECK (state IN ('draft','submitted','approved')),
  journal TEXT NOT NULL, date TEXT NOT NULL, label TEXT NOT NULL, total_xof INTEGER NOT NULL, content TEXT NOT NULL, revision INTEGER NOT NULL,
  prepared_by INTEGER NOT NULL REFERENCES user(id), submitted_by INTEGER REFERENCES user(id), approved_by INTEGER REFERENCES user(id),
  return_reason TEXT, updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX voucher_draft_date ON voucher_draft(date);

CREATE TABLE voucher (
  id INTEGER PRIMARY KEY, source_id TEXT UNIQUE, number TEXT NOT NULL, journal TEXT NOT NULL REFERENCES journal(code), fiscal_year INTEGER NOT NULL,
  sequence INTEGER NOT NULL, date TEXT NOT NULL, value_date TEXT, kind TEXT NOT NULL CHECK (kind IN ('normal','exchange','revaluation','opening','correction','reversal')),
  label TEXT NOT NULL, corrects_id INTEGER REFERENCES voucher(id), reason TEXT, line_count INTEGER NOT NULL CHECK (line_count >= 2),
  prepared_by INTEGER NOT NULL REFERENCES user(id), approved_by INTEGER NOT NULL REFERENCES user(id), posted_by INTEGER NOT NULL REFERENCES user(id),
  posted_at TEXT NOT NULL, chain_sequence INTEGER NOT NULL, UNIQUE (journal, fiscal_year, sequence)
) STRICT;
CREATE INDEX voucher_date ON voucher(date, id);
CREATE UNIQUE INDEX voucher_reversed ON voucher(corrects_id) WHERE kind = 'reversal';
CREATE INDEX voucher_corrects ON voucher(corrects_id) WHERE corrects_id IS NOT NULL;

CREATE TABLE voucher_line (
  voucher_id INTEGER NOT NULL REFERENCES voucher(id) DEFERRABLE INITIALLY DEFERRED, line_number INTEGER NOT NULL, date TEXT NOT NULL,
  account TEXT NOT NULL REFERENCES account(code), side INTEGER NOT NULL CHECK (side IN (1, -1)), currency TEXT NOT NULL,
  amount_minor INTEGER NOT NULL CHECK (abs(amount_minor) <= 1000000000000), amount_xof INTEGER NOT NULL CHECK (abs(amount_xof) <= 1000000000000),
  rate TEXT, rate_source TEXT, grant_id INTEGER REFERENCES grant_agreement(id), budget_line_id INTEGER REFERENCES budget_line(id), memo_budget_line TEXT,
  partner_id INTEGER REFERENCES partner(id), activity_id INTEGER REFERENCES activity(id), site_id INTEGER REFERENCES site(id),
  third_party_id INTEGER REFERENCES third_party(id), label TEXT NOT NULL, document_reference TEXT, document_date TEXT, invoice TEXT, payment_mode TEXT,
  expense_type TEXT, PRIMARY KEY (voucher_id, line_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX voucher_line_account ON voucher_line(account, date);
CREATE INDEX voucher_line_budget ON voucher_line(grant_id, budget_line_id, date) WHERE grant_id IS NOT NULL;

CREATE TABLE journal_sequence (journal TEXT NOT NULL, fiscal_year INTEGER NOT NULL, last_number INTEGER NOT NULL, PRIMARY KEY (journal, fiscal_year)) STRICT, WITHOUT ROWID;

CREATE TABLE account_balance (
  account TEXT NOT NULL, month TEXT NOT NULL, opening INTEGER NOT NULL CHECK (opening IN (0, 1)), currency TEXT NOT NULL,
  debit_minor INTEGER NOT NULL, credit_minor INTEGER NOT NULL, debit_xof INTEGER NOT NULL, credit_xof INTEGER NOT NULL, line_count INTEGER NOT NULL,
  PRIMARY KEY (account, month, opening, currency)
) STRICT, WITHOUT ROWID;

CREATE TABLE dimension_balance (
  grant_id INTEGER NOT NULL, budget_line_id INTEGER NOT NULL, month TEXT NOT NULL, partner_id INTEGER NOT NULL, account TEXT NOT NULL, currency TEXT NOT NULL,
  debit_minor INTEGER NOT NULL, credit_minor INTEGER NOT NULL, debit_xof INTEGER NOT NULL, credit_xof INTEGER NOT NULL, line_count INTEGER NOT NULL,
  PRIMARY KEY (grant_id, budget_line_id, month, partner_id, account, currency)
) STRICT, WITHOUT ROWID;

CREATE TABLE tranche (
  id INTEGER PRIMARY KEY, grant_id INTEGER NOT NULL REFERENCES grant_agreement(id), number TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('receipt','exchange','opening')),
  date TEXT NOT NULL, currency TEXT NOT NULL, amount_minor INTEGER NOT NULL, xof_credited INTEGER, fees_xof INTEGER NOT NULL, bank_account TEXT,
  reference TEXT, voucher_id INTEGER REFERENCES voucher(id), voucher_source TEXT, UNIQUE (grant_id, number)
) STRICT;

CREATE TABLE opening_spending (
  grant_id INTEGER NOT NULL REFERENCES grant_agreement(id), budget_line_id INTEGER NOT NULL REFERENCES budget_line(id),
  amount_xof INTEGER NOT NULL, amount_minor INTEGER NOT NULL, PRIMARY KEY (grant_id, budget_line_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE opening_claim (
  grant_id INTEGER NOT NULL REFERENCES grant_agreement(id), number TEXT NOT NULL, period TEXT NOT NULL, amount_minor INTEGER NOT NULL,
  PRIMARY KEY (grant_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE frozen_month (
  grant_id INTEGER NOT NULL REFERENCES grant_agreement(id), month TEXT NOT NULL, method TEXT NOT NULL, chain_sequence INTEGER NOT NULL, PRIMARY KEY (grant_id, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE frozen_conversion (
  grant_id INTEGER NOT NULL, month TEXT NOT NULL, position INTEGER NOT NULL, voucher_id INTEGER NOT NULL, line_number INTEGER NOT NULL,
  xof INTEGER NOT NULL, rate_numerator TEXT, rate_denominator TEXT, tranche TEXT NOT NULL, donor_minor INTEGER NOT NULL, adjustment INTEGER NOT NULL,
  covers_xof INTEGER NOT NULL, covers_donor_minor INTEGER NOT NULL, PRIMARY KEY (grant_id, month, position), FOREIGN KEY (grant_id, month) REFERENCES frozen_month(grant_id, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, user_name TEXT NOT NULL, command_id TEXT NOT NULL, type TEXT NOT NULL, subject TEXT NOT NULL,
  content TEXT NOT NULL, body_hash TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX event_record ON event(subject) WHERE type = 'record';

CREATE TABLE command (command_id TEXT PRIMARY KEY, name TEXT NOT NULL, input_hash TEXT NOT NULL, answer TEXT NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
`
