/**
 * Activities and results (C41, spec 03 §1.7): the logframe of a grant with its indicators, milestones and actuals, and the register of what was done.
 * An actual is never overwritten: a correction stands beside it with its reason. What of a voucher line an event bears never passes the line, and a
 * validated event keeps its attendance until the validation is taken back. Nobody validates what they recorded, unless it is marked as done alone.
 */
export const activitiesMigration = `
CREATE TABLE logframe_result (
  id INTEGER PRIMARY KEY, grant_id INTEGER NOT NULL REFERENCES grant_agreement(id), code TEXT NOT NULL, level TEXT NOT NULL CHECK (level IN ('impact','outcome','output')),
  parent_id INTEGER REFERENCES logframe_result(id), title_fr TEXT NOT NULL, title_en TEXT NOT NULL, assumption TEXT NOT NULL, activity_id INTEGER REFERENCES activity(id),
  position INTEGER NOT NULL, UNIQUE (grant_id, code), CHECK (activity_id IS NULL OR level = 'output'), CHECK ((level = 'impact') = (parent_id IS NULL) OR level = 'outcome')
) STRICT;
CREATE UNIQUE INDEX logframe_result_activity ON logframe_result(grant_id, activity_id) WHERE activity_id IS NOT NULL;
CREATE TABLE logframe_indicator (
  id INTEGER PRIMARY KEY, grant_id INTEGER NOT NULL REFERENCES grant_agreement(id), result_id INTEGER NOT NULL REFERENCES logframe_result(id), code TEXT NOT NULL,
  title_fr TEXT NOT NULL, title_en TEXT NOT NULL, unit_fr TEXT NOT NULL, unit_en TEXT NOT NULL, baseline TEXT NOT NULL, baseline_on TEXT NOT NULL,
  target TEXT NOT NULL, target_on TEXT NOT NULL, verification TEXT NOT NULL,
  derived TEXT CHECK (derived IN ('EVENTS','PARTICIPANTS','WOMEN','MEN','PERSON_DAYS')), derived_kind TEXT, position INTEGER NOT NULL, UNIQUE (grant_id, code)
) STRICT;
CREATE TABLE logframe_milestone (
  indicator_id INTEGER NOT NULL REFERENCES logframe_indicator(id), date TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (indicator_id, date)
) STRICT, WITHOUT ROWID;
CREATE TABLE indicator_actual (
  id INTEGER PRIMARY KEY, indicator_id INTEGER NOT NULL REFERENCES logframe_indicator(id), date TEXT NOT NULL, value TEXT NOT NULL, women TEXT, men TEXT,
  source TEXT NOT NULL, corrects_id INTEGER UNIQUE REFERENCES indicator_actual(id), reason TEXT, made_by INTEGER NOT NULL REFERENCES user(id), made_at TEXT NOT NULL,
  CHECK ((corrects_id IS NULL) = (reason IS NULL))
) STRICT;
CREATE TRIGGER indicator_actual_kept BEFORE UPDATE ON indicator_actual BEGIN SELECT RAISE(ABORT, 'IMMUTABLE indicator_actual'); END;
CREATE TRIGGER indicator_actual_never_deleted BEFORE DELETE ON indicator_actual BEGIN SELECT RAISE(ABORT, 'IMMUTABLE indicator_actual'); END;

CREATE TABLE activity_event (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, kind TEXT NOT NULL CHECK (kind IN ('workshop','peer','research','other')), title_fr TEXT NOT NULL, title_en TEXT NOT NULL,
  grant_id INTEGER NOT NULL REFERENCES grant_agreement(id), activity_id INTEGER NOT NULL REFERENCES activity(id), result_id INTEGER REFERENCES logframe_result(id),
  partner_id INTEGER REFERENCES partner(id), place TEXT NOT NULL, from_date TEXT NOT NULL, to_date TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('planned','held','cancelled')),
  planned_participants INTEGER NOT NULL CHECK (planned_participants >= 0), per_diem_xof INTEGER CHECK (per_diem_xof >= 0), note TEXT NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES user(id), validated_by INTEGER REFERENCES user(id), validated_at TEXT,
  validated_alone INTEGER NOT NULL DEFAULT 0 CHECK (validated_alone IN (0, 1)), reopened_reason TEXT, CHECK (from_date <= to_date),
  CHECK ((validated_by IS NULL) = (validated_at IS NULL)), CHECK (validated_by IS NULL OR state = 'held'),
  CHECK (validated_alone = 0 OR validated_by IS NOT NULL), CHECK (validated_by IS NULL OR validated_by <> recorded_by OR validated_alone = 1)
) STRICT;
CREATE INDEX activity_event_grant ON activity_event(grant_id, from_date);
CREATE TABLE activity_event_line (
  event_id INTEGER NOT NULL REFERENCES activity_event(id), budget_line_id INTEGER NOT NULL REFERENCES budget_line(id), PRIMARY KEY (event_id, budget_line_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE activity_participant (
  event_id INTEGER NOT NULL REFERENCES activity_event(id), position INTEGER NOT NULL, name TEXT NOT NULL, sex TEXT NOT NULL CHECK (sex IN ('F','M','U')),
  organisation TEXT NOT NULL, role TEXT NOT NULL, phone TEXT NOT NULL, days TEXT NOT NULL, per_diem_xof INTEGER CHECK (per_diem_xof >= 0),
  voucher_id INTEGER, line_number INTEGER, PRIMARY KEY (event_id, position), CHECK ((voucher_id IS NULL) = (line_number IS NULL)),
  FOREIGN KEY (voucher_id, line_number) REFERENCES voucher_line(voucher_id, line_number)
) STRICT, WITHOUT ROWID;
CREATE TABLE activity_headcount (
  event_id INTEGER NOT NULL REFERENCES activity_event(id), organisation TEXT NOT NULL, sex TEXT NOT NULL CHECK (sex IN ('F','M','U')),
  count INTEGER NOT NULL CHECK (count > 0), PRIMARY KEY (event_id, organisation, sex)
) STRICT, WITHOUT ROWID;
CREATE TABLE activity_cost (
  event_id INTEGER NOT NULL REFERENCES activity_event(id), voucher_id INTEGER NOT NULL, line_number INTEGER NOT NULL, amount_xof INTEGER NOT NULL CHECK (amount_xof > 0),
  PRIMARY KEY (event_id, voucher_id, line_number), FOREIGN KEY (voucher_id, line_number) REFERENCES voucher_line(voucher_id, line_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_cost_line ON activity_cost(voucher_id, line_number);
CREATE TRIGGER activity_cost_within BEFORE INSERT ON activity_cost WHEN NEW.amount_xof
  + (SELECT coalesce(sum(amount_xof), 0) FROM activity_cost WHERE voucher_id = NEW.voucher_id AND line_number = NEW.line_number)
  > (SELECT side * amount_xof FROM voucher_line WHERE voucher_id = NEW.voucher_id AND line_number = NEW.line_number)
BEGIN SELECT RAISE(ABORT, 'ACTIVITY_COST passes its line'); END;
CREATE TRIGGER activity_cost_kept BEFORE UPDATE ON activity_cost BEGIN SELECT RAISE(ABORT, 'IMMUTABLE activity_cost'); END;
${['activity_participant', 'activity_headcount']
  .map(
    (table) => `
CREATE TRIGGER ${table}_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;
${(
  [
    ['INSERT', 'NEW'],
    ['DELETE', 'OLD'],
  ] as const
)
  .map(
    ([deed, row]) => `CREATE TRIGGER ${table}_${deed.toLowerCase()} BEFORE ${deed} ON ${table}
WHEN EXISTS (SELECT 1 FROM activity_event WHERE id = ${row}.event_id AND validated_by IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;`,
  )
  .join('\n')}`,
  )
  .join('')}
CREATE TRIGGER activity_event_kept BEFORE DELETE ON activity_event BEGIN SELECT RAISE(ABORT, 'IMMUTABLE activity_event'); END;
`
