/**
 * Templates of the organisation (spec 05, head: "a new version, never a silent change to answered runs"). A version is a draft until it is published;
 * from then on its content never changes and it never goes, since runs are judged by it. Retiring one only stops new runs.
 */
export const checklistTemplatesMigration = `
CREATE TABLE checklist_template (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL, version INTEGER NOT NULL CHECK (version > 0), state TEXT NOT NULL CHECK (state IN ('draft','published','retired')),
  revision INTEGER NOT NULL, content TEXT NOT NULL CHECK (json_valid(content)), based_on TEXT NOT NULL, made_by INTEGER NOT NULL REFERENCES user(id), made_at TEXT NOT NULL,
  published_by INTEGER REFERENCES user(id), published_at TEXT, retired_by INTEGER REFERENCES user(id), retired_at TEXT, UNIQUE (code, version),
  CHECK ((state = 'draft') = (published_at IS NULL)), CHECK ((state = 'retired') = (retired_at IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX checklist_template_draft ON checklist_template(code) WHERE state = 'draft';
CREATE TRIGGER checklist_template_published BEFORE UPDATE ON checklist_template WHEN OLD.state <> 'draft' AND (
  NEW.state = 'draft' OR OLD.state = 'retired' OR NEW.id <> OLD.id OR NEW.code <> OLD.code OR NEW.version <> OLD.version OR NEW.content <> OLD.content OR NEW.based_on <> OLD.based_on
  OR NEW.revision <> OLD.revision OR NEW.made_by <> OLD.made_by OR NEW.made_at <> OLD.made_at OR NEW.published_by IS NOT OLD.published_by OR NEW.published_at IS NOT OLD.published_at)
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE checklist_template'); END;
CREATE TRIGGER checklist_template_kept BEFORE DELETE ON checklist_template WHEN OLD.state <> 'draft' BEGIN SELECT RAISE(ABORT, 'IMMUTABLE checklist_template'); END;
`
