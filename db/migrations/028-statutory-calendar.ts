/**
 * The statutory calendar (spec 05 §3.6): the dates of a year's obligations, written when the year is opened from the template T5 and changed by hand
 * since. `month` is 0 for an obligation of the year, 1 to 12 for one that comes back monthly. What is done has its day and its evidence.
 */
export const statutoryCalendarMigration = `
CREATE TABLE statutory_obligation (
  id INTEGER PRIMARY KEY, year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2199), template_version INTEGER NOT NULL, item INTEGER NOT NULL,
  month INTEGER NOT NULL CHECK (month BETWEEN 0 AND 12), due_on TEXT NOT NULL, owner TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('open','done','notApplicable')),
  done_on TEXT, evidence TEXT NOT NULL, changed_by INTEGER NOT NULL REFERENCES user(id), changed_at TEXT NOT NULL, UNIQUE (year, item, month),
  CHECK ((state = 'done') = (done_on IS NOT NULL)), CHECK (state = 'open' OR evidence <> '')
) STRICT;
CREATE TRIGGER statutory_obligation_kept BEFORE DELETE ON statutory_obligation BEGIN SELECT RAISE(ABORT, 'IMMUTABLE statutory_obligation'); END;
CREATE TRIGGER statutory_obligation_same BEFORE UPDATE ON statutory_obligation WHEN NEW.year <> OLD.year OR NEW.item <> OLD.item OR NEW.month <> OLD.month
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE statutory_obligation'); END;
CREATE INDEX checklist_run_subject ON checklist_run(template, subject);
`
