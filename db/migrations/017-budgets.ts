/**
 * Budgets beyond their versions (spec 03 R-VIR, 04 §2.2): the tree of heads and sub-heads, what is prepared for the next version, who
 * approved a version and how, its phasing by month, and the forecasts that the donor asks for each quarter.
 * A version without an approval row was approved by the donor: it came with the agreement.
 */
export const budgetsMigration = `
CREATE TABLE budget_head (
  grant_id INTEGER NOT NULL REFERENCES grant_agreement(id), code TEXT NOT NULL, parent TEXT, label_fr TEXT NOT NULL, label_en TEXT NOT NULL,
  position INTEGER NOT NULL, PRIMARY KEY (grant_id, code), CHECK (parent IS NULL OR parent <> code)
) STRICT, WITHOUT ROWID;

-- Who last changed the tree of a grant: the chain covers it together with its heads.
CREATE TABLE budget_tree (
  grant_id INTEGER PRIMARY KEY REFERENCES grant_agreement(id), changed_by INTEGER NOT NULL REFERENCES user(id), changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE budget_draft (
  id INTEGER PRIMARY KEY, grant_id INTEGER NOT NULL UNIQUE REFERENCES grant_agreement(id), based_on INTEGER, state TEXT NOT NULL CHECK (state IN ('draft','submitted')),
  reason TEXT NOT NULL, content TEXT NOT NULL, revision INTEGER NOT NULL, prepared_by INTEGER NOT NULL REFERENCES user(id),
  submitted_by INTEGER REFERENCES user(id), updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE budget_version_approval (
  version_id INTEGER PRIMARY KEY REFERENCES budget_version(id), kind TEXT NOT NULL CHECK (kind IN ('DONOR','TOLERANCE')), reference TEXT NOT NULL,
  reason TEXT NOT NULL, approved_on TEXT NOT NULL, effective_on TEXT NOT NULL, prepared_by INTEGER NOT NULL REFERENCES user(id),
  approved_by INTEGER NOT NULL REFERENCES user(id)
) STRICT;
CREATE TABLE budget_phasing (
  version_id INTEGER NOT NULL REFERENCES budget_version(id), budget_line_id INTEGER NOT NULL REFERENCES budget_line(id), month TEXT NOT NULL,
  amount_minor INTEGER NOT NULL, amount_xof INTEGER NOT NULL, PRIMARY KEY (version_id, budget_line_id, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE budget_forecast (
  id INTEGER PRIMARY KEY, grant_id INTEGER NOT NULL REFERENCES grant_agreement(id), number INTEGER NOT NULL, as_of TEXT NOT NULL, note TEXT NOT NULL,
  made_by INTEGER NOT NULL REFERENCES user(id), made_at TEXT NOT NULL, UNIQUE (grant_id, number)
) STRICT;
CREATE TABLE budget_forecast_month (
  forecast_id INTEGER NOT NULL REFERENCES budget_forecast(id), budget_line_id INTEGER NOT NULL REFERENCES budget_line(id), month TEXT NOT NULL,
  amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0), PRIMARY KEY (forecast_id, budget_line_id, month)
) STRICT, WITHOUT ROWID;
${['budget_version_approval', 'budget_phasing', 'budget_forecast', 'budget_forecast_month']
  .map(
    (table) => `
CREATE TRIGGER ${table}_kept BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;
CREATE TRIGGER ${table}_never_deleted BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;`,
  )
  .join('')}
`
