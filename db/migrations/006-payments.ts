/** What a signature or a cancellation seals: its row, and the rows that belong to it. */
const sealed = (table: string, condition: string): string => `
CREATE TRIGGER ${table}_sealed_update BEFORE UPDATE ON ${table} WHEN ${condition} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;
CREATE TRIGGER ${table}_sealed_delete BEFORE DELETE ON ${table} WHEN ${condition} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;`

const never = (table: string): string => sealed(table, '1')

const signed = (key: string): string => `EXISTS (SELECT 1 FROM cash_count_signature s WHERE s.count_id = ${key})`

/** The tables of the area payments. Amounts are minor units of the account's currency. A signed count, what a run paid and what an operator answered never change. */
export const paymentsMigration = `
CREATE TABLE payment_rule (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, valid_from TEXT NOT NULL, value TEXT NOT NULL, source TEXT NOT NULL, UNIQUE (name, valid_from)
) STRICT;
CREATE TABLE payment_fee_type (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL, label_fr TEXT NOT NULL, label_en TEXT NOT NULL, operator TEXT, valid_from TEXT NOT NULL, valid_to TEXT,
  percent TEXT NOT NULL, fixed_minor INTEGER NOT NULL, minimum_minor INTEGER NOT NULL, maximum_minor INTEGER, account TEXT NOT NULL, source TEXT NOT NULL,
  UNIQUE (code, valid_from)
) STRICT;
CREATE TABLE payment_layout (code TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT;

CREATE TABLE cash_count (
  id INTEGER PRIMARY KEY, account TEXT NOT NULL REFERENCES account(code), currency TEXT NOT NULL, date TEXT NOT NULL, time TEXT NOT NULL,
  cashier TEXT NOT NULL, witness TEXT NOT NULL, book_minor INTEGER NOT NULL, ceiling_xof INTEGER, last_vouchers TEXT NOT NULL, explanation TEXT NOT NULL,
  signatures_needed INTEGER NOT NULL CHECK (signatures_needed IN (1, 2)), counted_by TEXT NOT NULL, counted_at TEXT NOT NULL
) STRICT;
CREATE INDEX cash_count_account ON cash_count(account, date);
CREATE TABLE cash_count_line (
  count_id INTEGER NOT NULL REFERENCES cash_count(id), position INTEGER NOT NULL, nature TEXT NOT NULL CHECK (nature IN ('note', 'coin')),
  denomination_minor INTEGER NOT NULL CHECK (denomination_minor > 0), number INTEGER NOT NULL CHECK (number >= 0), PRIMARY KEY (count_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE cash_count_slip (
  count_id INTEGER NOT NULL REFERENCES cash_count(id), position INTEGER NOT NULL, number TEXT NOT NULL, date TEXT NOT NULL, person TEXT NOT NULL,
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0), PRIMARY KEY (count_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE cash_count_signature (
  count_id INTEGER NOT NULL REFERENCES cash_count(id), role TEXT NOT NULL CHECK (role IN ('cashier', 'witness')), user_name TEXT NOT NULL, signed_at TEXT NOT NULL,
  PRIMARY KEY (count_id, role), UNIQUE (count_id, user_name)
) STRICT, WITHOUT ROWID;
${sealed('cash_count', signed('OLD.id'))}
${sealed('cash_count_line', signed('OLD.count_id'))}
${sealed('cash_count_slip', signed('OLD.count_id'))}
CREATE TRIGGER cash_count_line_sealed_insert BEFORE INSERT ON cash_count_line WHEN ${signed('NEW.count_id')} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE cash_count_line'); END;
CREATE TRIGGER cash_count_slip_sealed_insert BEFORE INSERT ON cash_count_slip WHEN ${signed('NEW.count_id')} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE cash_count_slip'); END;
${never('cash_count_signature')}

CREATE TABLE cash_replenishment (
  id INTEGER PRIMARY KEY, account TEXT NOT NULL REFERENCES account(code), bank TEXT NOT NULL REFERENCES account(code), date TEXT NOT NULL,
  imprest_minor INTEGER NOT NULL, balance_minor INTEGER NOT NULL, amount_minor INTEGER NOT NULL CHECK (amount_minor > 0), made_by TEXT NOT NULL, made_at TEXT NOT NULL
) STRICT;
CREATE TABLE cash_replenishment_voucher (
  replenishment_id INTEGER NOT NULL REFERENCES cash_replenishment(id), voucher_id INTEGER NOT NULL REFERENCES voucher(id), amount_minor INTEGER NOT NULL,
  PRIMARY KEY (replenishment_id, voucher_id)
) STRICT, WITHOUT ROWID;
${never('cash_replenishment')}
${never('cash_replenishment_voucher')}

CREATE TABLE cheque_book (
  id INTEGER PRIMARY KEY, account TEXT NOT NULL REFERENCES account(code), first_number INTEGER NOT NULL CHECK (first_number > 0), last_number INTEGER NOT NULL,
  width INTEGER NOT NULL, received_on TEXT NOT NULL, closed_on TEXT, CHECK (last_number >= first_number)
) STRICT;
CREATE TABLE cheque_void (
  id INTEGER PRIMARY KEY, account TEXT NOT NULL REFERENCES account(code), number INTEGER NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('void', 'stale')),
  date TEXT NOT NULL, reason TEXT NOT NULL, voided_by TEXT NOT NULL, UNIQUE (account, number)
) STRICT;
${never('cheque_void')}

CREATE TABLE payment_run (
  id INTEGER PRIMARY KEY, account TEXT NOT NULL REFERENCES account(code), currency TEXT NOT NULL, date TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('transfer', 'cheque', 'mobile', 'cash')), grouped INTEGER NOT NULL CHECK (grouped IN (0, 1)),
  made_by TEXT NOT NULL, made_at TEXT NOT NULL, cancelled_by TEXT, cancelled_at TEXT, cancel_reason TEXT
) STRICT;
CREATE TABLE payment_run_line (
  run_id INTEGER NOT NULL REFERENCES payment_run(id), position INTEGER NOT NULL, payment INTEGER NOT NULL, payee TEXT NOT NULL, bank TEXT, bank_account TEXT,
  phone TEXT, amount_minor INTEGER NOT NULL CHECK (amount_minor > 0), label TEXT NOT NULL, cheque INTEGER, voucher_id INTEGER REFERENCES voucher(id),
  line_number INTEGER, draft_id TEXT, PRIMARY KEY (run_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX payment_run_line_voucher ON payment_run_line(voucher_id, line_number);
${never('payment_run_line')}
${sealed('payment_run', 'OLD.cancelled_at IS NOT NULL')}
CREATE TRIGGER payment_run_kept BEFORE DELETE ON payment_run BEGIN SELECT RAISE(ABORT, 'IMMUTABLE payment_run'); END;

CREATE TABLE mobile_result (
  id INTEGER PRIMARY KEY, run_id INTEGER NOT NULL REFERENCES payment_run(id), file_name TEXT NOT NULL, file_hash TEXT NOT NULL UNIQUE, layout TEXT NOT NULL,
  imported_by TEXT NOT NULL, imported_at TEXT NOT NULL
) STRICT;
CREATE TABLE mobile_result_line (
  result_id INTEGER NOT NULL REFERENCES mobile_result(id), position INTEGER NOT NULL, run_id INTEGER NOT NULL, payment INTEGER NOT NULL,
  transaction_id TEXT NOT NULL, phone TEXT NOT NULL, amount_minor INTEGER NOT NULL, state TEXT NOT NULL CHECK (state IN ('paid', 'failed')),
  fee_minor INTEGER NOT NULL, reason TEXT, PRIMARY KEY (result_id, position), UNIQUE (run_id, payment), UNIQUE (transaction_id)
) STRICT, WITHOUT ROWID;
${never('mobile_result')}
${never('mobile_result_line')}
`
