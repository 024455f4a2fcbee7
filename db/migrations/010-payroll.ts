/**
 * The tables of the area payroll. Rates, tax bands and due days are dated rows with their source (spec 04 §2.8, 13 §7); a payroll that
 * was computed keeps its payslips as they were, whatever happens to the rates later. Percentages are decimal text, amounts whole francs.
 */
export const payrollMigration = `
CREATE TABLE contribution_rate (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL, label_fr TEXT NOT NULL, label_en TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('social','tax')),
  return_code TEXT NOT NULL, risk_class TEXT, valid_from TEXT NOT NULL, valid_to TEXT, employer_percent TEXT NOT NULL, employee_percent TEXT NOT NULL,
  floor_xof INTEGER, ceiling_xof INTEGER, account TEXT NOT NULL REFERENCES account(code), cost_account TEXT NOT NULL REFERENCES account(code),
  source TEXT NOT NULL CHECK (source <> ''), evidence TEXT
) STRICT;
CREATE TABLE income_tax_scale (
  id INTEGER PRIMARY KEY, valid_from TEXT NOT NULL UNIQUE, valid_to TEXT, married_percent TEXT NOT NULL, child_percent TEXT NOT NULL, maximum_children INTEGER NOT NULL,
  disabled_child_percent TEXT NOT NULL, further_percent TEXT NOT NULL, account TEXT NOT NULL REFERENCES account(code), return_code TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source <> ''), evidence TEXT
) STRICT;
CREATE TABLE income_tax_band (
  scale_id INTEGER NOT NULL REFERENCES income_tax_scale(id), position INTEGER NOT NULL, up_to_xof INTEGER, percent TEXT NOT NULL, PRIMARY KEY (scale_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE statutory_rule (
  code TEXT PRIMARY KEY, label_fr TEXT NOT NULL, label_en TEXT NOT NULL, authority TEXT NOT NULL, due_day INTEGER NOT NULL CHECK (due_day BETWEEN 1 AND 28),
  frequency TEXT NOT NULL CHECK (frequency IN ('monthly','quarterly')), source TEXT NOT NULL CHECK (source <> ''), evidence TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE employee (
  id INTEGER PRIMARY KEY, third_party_id INTEGER NOT NULL UNIQUE REFERENCES third_party(id), number TEXT NOT NULL UNIQUE, social_number TEXT, job TEXT NOT NULL,
  contract_from TEXT NOT NULL, contract_to TEXT, monthly_hours_hundredths INTEGER NOT NULL CHECK (monthly_hours_hundredths > 0), risk_class TEXT NOT NULL
) STRICT;
CREATE TABLE employee_term (
  employee_id INTEGER NOT NULL REFERENCES employee(id), valid_from TEXT NOT NULL, base_xof INTEGER NOT NULL CHECK (base_xof >= 0),
  married INTEGER NOT NULL CHECK (married IN (0, 1)), children INTEGER NOT NULL CHECK (children >= 0), disabled_children INTEGER NOT NULL CHECK (disabled_children >= 0),
  PRIMARY KEY (employee_id, valid_from)
) STRICT, WITHOUT ROWID;
CREATE TABLE employee_allowance (
  employee_id INTEGER NOT NULL REFERENCES employee(id), valid_from TEXT NOT NULL, position INTEGER NOT NULL, label TEXT NOT NULL,
  amount_xof INTEGER NOT NULL CHECK (amount_xof > 0), taxable INTEGER NOT NULL CHECK (taxable IN (0, 1)), account TEXT NOT NULL REFERENCES account(code),
  PRIMARY KEY (employee_id, valid_from, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE employee_share (
  employee_id INTEGER NOT NULL REFERENCES employee(id), valid_from TEXT NOT NULL, position INTEGER NOT NULL, grant_id INTEGER REFERENCES grant_agreement(id),
  budget_line TEXT, percent TEXT NOT NULL, PRIMARY KEY (employee_id, valid_from, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE payroll_input (id INTEGER PRIMARY KEY, month TEXT NOT NULL, employee_id INTEGER NOT NULL REFERENCES employee(id), UNIQUE (month, employee_id)) STRICT;
CREATE TABLE payroll_entry (
  input_id INTEGER NOT NULL REFERENCES payroll_input(id), position INTEGER NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('overtime','bonus','absence','deduction')),
  label TEXT NOT NULL, amount_xof INTEGER NOT NULL CHECK (amount_xof > 0), account TEXT NOT NULL REFERENCES account(code), PRIMARY KEY (input_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE payroll_month (month TEXT PRIMARY KEY, pay_date TEXT NOT NULL, revision INTEGER NOT NULL, computed_at TEXT NOT NULL, computed_by TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE payslip (
  month TEXT NOT NULL REFERENCES payroll_month(month), employee_id INTEGER NOT NULL REFERENCES employee(id), position INTEGER NOT NULL, job TEXT NOT NULL,
  gross_xof INTEGER NOT NULL, employee_contributions_xof INTEGER NOT NULL, income_tax_xof INTEGER NOT NULL, deductions_xof INTEGER NOT NULL, net_xof INTEGER NOT NULL,
  employer_contributions_xof INTEGER NOT NULL, employer_taxes_xof INTEGER NOT NULL, split_by TEXT NOT NULL CHECK (split_by IN ('plan','timesheet')),
  PRIMARY KEY (month, employee_id), CHECK (gross_xof - employee_contributions_xof - income_tax_xof - deductions_xof = net_xof AND net_xof >= 0)
) STRICT, WITHOUT ROWID;
CREATE TABLE payslip_line (
  month TEXT NOT NULL, employee_id INTEGER NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('gross','employee','income-tax','deduction','employer-social','employer-tax')),
  code TEXT NOT NULL, label_fr TEXT NOT NULL, label_en TEXT NOT NULL, base_xof INTEGER, percent TEXT, amount_xof INTEGER NOT NULL, account TEXT NOT NULL,
  cost_account TEXT, return_code TEXT, PRIMARY KEY (month, employee_id, position), FOREIGN KEY (month, employee_id) REFERENCES payslip(month, employee_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE payslip_share (
  month TEXT NOT NULL, employee_id INTEGER NOT NULL, position INTEGER NOT NULL, grant_code TEXT, budget_line TEXT, weight TEXT NOT NULL,
  PRIMARY KEY (month, employee_id, position), FOREIGN KEY (month, employee_id) REFERENCES payslip(month, employee_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE statutory_return (
  code TEXT PRIMARY KEY, month TEXT NOT NULL REFERENCES payroll_month(month), return_code TEXT NOT NULL, authority TEXT NOT NULL, due_date TEXT NOT NULL,
  base_xof INTEGER NOT NULL, amount_xof INTEGER NOT NULL, receipt_reference TEXT, receipt_date TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX statutory_return_due ON statutory_return(due_date);
`
