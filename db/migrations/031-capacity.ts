/**
 * Capacity of the partners over time (C42, issue 5): assessments made outside the ledger (those made in it are signed checklists), what is planned
 * against a weakness, and the training and support given. An assessment or a training never changes: one that is wrong is withdrawn with a reason.
 */
const WITHDRAWAL = `withdrawn_by INTEGER REFERENCES user(id), withdrawn_at TEXT, withdrawn_reason TEXT,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL))`

/** Only a withdrawal may be written on a row, and once. */
const onlyWithdrawn = (table: string, columns: readonly string[]): string => `
CREATE TRIGGER ${table}_fixed BEFORE UPDATE ON ${table} WHEN OLD.withdrawn_at IS NOT NULL OR ${columns.map((name) => `OLD.${name} IS NOT NEW.${name}`).join(' OR ')}
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;
CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;`

const neverChanged = (table: string): string => `
CREATE TRIGGER ${table}_fixed BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;
CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;`

export const capacityMigration = `
CREATE TABLE capacity_assessment (
  id INTEGER PRIMARY KEY, partner_id INTEGER NOT NULL REFERENCES partner(id), date TEXT NOT NULL, template TEXT NOT NULL, template_version TEXT NOT NULL,
  assessed_by TEXT NOT NULL, source TEXT NOT NULL, scale_from TEXT NOT NULL, scale_to TEXT NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES user(id), recorded_at TEXT NOT NULL, ${WITHDRAWAL}
) STRICT;
CREATE UNIQUE INDEX capacity_assessment_once ON capacity_assessment(partner_id, date, template) WHERE withdrawn_at IS NULL;
CREATE TABLE capacity_score (
  assessment_id INTEGER NOT NULL REFERENCES capacity_assessment(id), position INTEGER NOT NULL, pillar TEXT NOT NULL, score TEXT NOT NULL,
  PRIMARY KEY (assessment_id, position), UNIQUE (assessment_id, pillar)
) STRICT, WITHOUT ROWID;
CREATE TABLE capacity_action (
  id INTEGER PRIMARY KEY, partner_id INTEGER NOT NULL REFERENCES partner(id), item TEXT NOT NULL, pillar TEXT NOT NULL, action TEXT NOT NULL, owner TEXT NOT NULL,
  due_on TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('planned','started','done','dropped')), evidence TEXT NOT NULL, done_on TEXT,
  made_by INTEGER NOT NULL REFERENCES user(id), made_at TEXT NOT NULL, CHECK ((state = 'done') = (done_on IS NOT NULL))
) STRICT;
CREATE TRIGGER capacity_action_kept BEFORE DELETE ON capacity_action BEGIN SELECT RAISE(ABORT, 'IMMUTABLE capacity_action'); END;
CREATE TABLE capacity_training (
  id INTEGER PRIMARY KEY, partner_id INTEGER NOT NULL REFERENCES partner(id), date TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('training','coaching','peer','tool')), title TEXT NOT NULL, days TEXT NOT NULL,
  women INTEGER NOT NULL CHECK (women >= 0), men INTEGER NOT NULL CHECK (men >= 0), cost_xof INTEGER CHECK (cost_xof >= 0), note TEXT NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES user(id), recorded_at TEXT NOT NULL, ${WITHDRAWAL}
) STRICT;
CREATE TABLE capacity_training_pillar (
  training_id INTEGER NOT NULL REFERENCES capacity_training(id), pillar TEXT NOT NULL, PRIMARY KEY (training_id, pillar)
) STRICT, WITHOUT ROWID;
CREATE TABLE capacity_training_line (
  training_id INTEGER NOT NULL REFERENCES capacity_training(id), voucher_number TEXT NOT NULL, line_number INTEGER NOT NULL,
  PRIMARY KEY (training_id, voucher_number, line_number)
) STRICT, WITHOUT ROWID;
${onlyWithdrawn('capacity_assessment', ['partner_id', 'date', 'template', 'template_version', 'assessed_by', 'source', 'scale_from', 'scale_to', 'recorded_by', 'recorded_at'])}
${onlyWithdrawn('capacity_training', ['partner_id', 'date', 'kind', 'title', 'days', 'women', 'men', 'cost_xof', 'note', 'recorded_by', 'recorded_at'])}
${['capacity_score', 'capacity_training_pillar', 'capacity_training_line'].map(neverChanged).join('')}
`
