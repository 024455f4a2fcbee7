/**
 * Partners' financial reports and their review (spec 04 §2.11). The lines of a report are kept as submitted; what the reviewer decides of a line is a
 * row of its own, and the last one stands. An answer of the partner, like a question to it, is a message of the line's thread.
 * A report that was rejected, or replaced before its review, stays; the next one of the period stands beside it.
 */
export const partnerReportsMigration = `
CREATE TABLE partner_report (
  id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, sub_award_id INTEGER NOT NULL REFERENCES sub_award(id), period TEXT NOT NULL, from_date TEXT NOT NULL, to_date TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft','submitted','under_review','queried','answered','accepted','accepted_with_disallowances','rejected','closed')),
  submitted_on TEXT NOT NULL, due_on TEXT NOT NULL, review_due_on TEXT NOT NULL, total_minor INTEGER NOT NULL, currency TEXT NOT NULL,
  ignored_lines INTEGER NOT NULL, file_name TEXT NOT NULL, file_hash TEXT NOT NULL, sample_percent TEXT NOT NULL, sample_seed INTEGER NOT NULL,
  concluded_on TEXT, concluded_by INTEGER REFERENCES user(id), conclusion TEXT, received_by INTEGER NOT NULL REFERENCES user(id)
) STRICT;
CREATE UNIQUE INDEX partner_report_period ON partner_report(sub_award_id, period) WHERE state <> 'rejected';
CREATE TABLE partner_report_line (
  id INTEGER PRIMARY KEY, report_id INTEGER NOT NULL REFERENCES partner_report(id), position INTEGER NOT NULL, voucher TEXT NOT NULL, line_number INTEGER NOT NULL, date TEXT NOT NULL, account TEXT NOT NULL,
  budget_line TEXT, label TEXT NOT NULL, third_party TEXT, document_reference TEXT, invoice TEXT, expense_type TEXT, amount_minor INTEGER NOT NULL,
  sampled INTEGER NOT NULL CHECK (sampled IN (0, 1)), flags TEXT NOT NULL, UNIQUE (report_id, position), UNIQUE (report_id, voucher, line_number)
) STRICT;
CREATE TABLE partner_report_decision (
  id INTEGER PRIMARY KEY, report_id INTEGER NOT NULL, position INTEGER NOT NULL, decision TEXT NOT NULL CHECK (decision IN ('accept','query','disallow')),
  accepted_minor INTEGER NOT NULL, disallowed_minor INTEGER NOT NULL, queried_minor INTEGER NOT NULL, code TEXT, comment TEXT NOT NULL, due_on TEXT, date TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES user(id), made_at TEXT NOT NULL, FOREIGN KEY (report_id, position) REFERENCES partner_report_line(report_id, position)
) STRICT;
CREATE INDEX partner_report_decision_line ON partner_report_decision(report_id, position);
CREATE TABLE partner_report_message (
  id INTEGER PRIMARY KEY, report_id INTEGER NOT NULL, position INTEGER NOT NULL, author TEXT NOT NULL CHECK (author IN ('reviewer','partner')), text TEXT NOT NULL, date TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES user(id), made_at TEXT NOT NULL, FOREIGN KEY (report_id, position) REFERENCES partner_report_line(report_id, position)
) STRICT;
${['partner_report_line', 'partner_report_decision', 'partner_report_message']
  .map(
    (table) => `
CREATE TRIGGER ${table}_kept BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;
CREATE TRIGGER ${table}_never_deleted BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;`,
  )
  .join('')}
`
