/**
 * Runs of the checklists (spec 05 §3.1): a run names its template and the version of it, what it speaks of, and every answer with its evidence, who
 * gave it, what the books say of it and the second person of an N/A. A signed run never changes; a later one of the same subject stands beside it. What
 * was answered "no" is an action until it is done. Nobody signs what they prepared, unless the run is marked as signed alone.
 */
export const complianceMigration = `
CREATE TABLE checklist_run (
  id INTEGER PRIMARY KEY, template TEXT NOT NULL, template_version INTEGER NOT NULL, subject TEXT NOT NULL, date TEXT NOT NULL, note TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft','signed')), score TEXT, rating TEXT, blocking INTEGER NOT NULL, capped INTEGER NOT NULL CHECK (capped IN (0, 1)),
  applicable INTEGER NOT NULL, not_applicable INTEGER NOT NULL, contradicted INTEGER NOT NULL, passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
  made_by INTEGER NOT NULL REFERENCES user(id), signed_by INTEGER REFERENCES user(id), signed_at TEXT, signed_alone INTEGER NOT NULL CHECK (signed_alone IN (0, 1)),
  CHECK ((state = 'signed') = (signed_at IS NOT NULL)), CHECK (passed = 0 OR (state = 'signed' AND blocking = 0)), CHECK (not_applicable BETWEEN 0 AND applicable)
) STRICT;
CREATE UNIQUE INDEX checklist_run_draft ON checklist_run(template, subject) WHERE state = 'draft';
CREATE TABLE checklist_answer (
  run_id INTEGER NOT NULL REFERENCES checklist_run(id), item INTEGER NOT NULL, answer TEXT NOT NULL, evidence TEXT NOT NULL, comment TEXT NOT NULL,
  answered_by INTEGER REFERENCES user(id), books TEXT NOT NULL, books_reason TEXT NOT NULL, confirmed_by INTEGER REFERENCES user(id), confirmed_at TEXT,
  PRIMARY KEY (run_id, item), CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)), CHECK (confirmed_by IS NULL OR confirmed_by <> answered_by)
) STRICT, WITHOUT ROWID;
CREATE TABLE checklist_action (
  id INTEGER PRIMARY KEY, run_id INTEGER NOT NULL REFERENCES checklist_run(id), item INTEGER NOT NULL, owner TEXT NOT NULL, due_on TEXT NOT NULL, note TEXT NOT NULL,
  done_on TEXT, done_by INTEGER REFERENCES user(id), UNIQUE (run_id, item)
) STRICT;
CREATE TRIGGER checklist_run_signed BEFORE UPDATE ON checklist_run WHEN OLD.state = 'signed' BEGIN SELECT RAISE(ABORT, 'IMMUTABLE checklist_run'); END;
CREATE TRIGGER checklist_run_by_two BEFORE UPDATE ON checklist_run WHEN NEW.state = 'signed' AND NEW.signed_alone = 0 AND (
  NEW.signed_by = NEW.made_by OR EXISTS (SELECT 1 FROM checklist_answer WHERE run_id = NEW.id AND answered_by = NEW.signed_by))
BEGIN SELECT RAISE(ABORT, 'SECOND_PERSON checklist_run'); END;
CREATE TRIGGER checklist_run_kept BEFORE DELETE ON checklist_run WHEN OLD.state = 'signed' BEGIN SELECT RAISE(ABORT, 'IMMUTABLE checklist_run'); END;
${['INSERT', 'DELETE']
  .map(
    (deed) => `
CREATE TRIGGER checklist_answer_${deed.toLowerCase()} BEFORE ${deed} ON checklist_answer WHEN EXISTS (
  SELECT 1 FROM checklist_run WHERE id = ${deed === 'INSERT' ? 'NEW' : 'OLD'}.run_id AND state = 'signed')
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE checklist_answer'); END;`,
  )
  .join('')}
CREATE TRIGGER checklist_answer_kept BEFORE UPDATE ON checklist_answer BEGIN SELECT RAISE(ABORT, 'IMMUTABLE checklist_answer'); END;
CREATE TRIGGER checklist_action_kept BEFORE DELETE ON checklist_action BEGIN SELECT RAISE(ABORT, 'IMMUTABLE checklist_action'); END;
`
