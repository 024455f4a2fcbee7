/**
 * The tables of the area documents. A document's id is the SHA-256 of its content; its bytes are in LEDGER.files. A link of a posted
 * voucher is never removed, only superseded; the tables of what is required are written once, each from its date on (spec 04 §2.9).
 */
export const documentsMigration = `
CREATE TABLE document (
  id TEXT PRIMARY KEY CHECK (length(id) = 64), name TEXT NOT NULL,
  media_type TEXT NOT NULL CHECK (media_type IN ('application/pdf','image/jpeg','image/png')),
  byte_count INTEGER NOT NULL CHECK (byte_count > 0), added_by TEXT NOT NULL, added_at TEXT NOT NULL
) STRICT;

CREATE TABLE document_link (
  id INTEGER PRIMARY KEY, document_id TEXT NOT NULL REFERENCES document(id), subject TEXT NOT NULL, line_number INTEGER, kind TEXT, note TEXT,
  linked_by TEXT NOT NULL, linked_at TEXT NOT NULL, superseded_by TEXT, superseded_at TEXT, superseded_reason TEXT,
  CHECK ((superseded_at IS NULL) = (superseded_reason IS NULL) AND (superseded_at IS NULL) = (superseded_by IS NULL))
) STRICT;
CREATE INDEX document_link_subject ON document_link(subject);
CREATE INDEX document_link_document ON document_link(document_id);

CREATE TABLE document_absence (
  id INTEGER PRIMARY KEY, subject TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('notApplicable','attested')),
  reason TEXT NOT NULL CHECK (reason <> ''), declared_by TEXT NOT NULL, declared_at TEXT NOT NULL, withdrawn_by TEXT, withdrawn_at TEXT
) STRICT;
CREATE UNIQUE INDEX document_absence_subject ON document_absence(subject, kind) WHERE withdrawn_at IS NULL;

CREATE TABLE document_requirement (
  id INTEGER PRIMARY KEY, effective_from TEXT NOT NULL, reason TEXT NOT NULL, recorded_by TEXT NOT NULL, recorded_at TEXT NOT NULL
) STRICT;
CREATE TABLE document_requirement_line (
  requirement_id INTEGER NOT NULL REFERENCES document_requirement(id), position INTEGER NOT NULL,
  type TEXT NOT NULL, type_fr TEXT NOT NULL, type_en TEXT NOT NULL, kind TEXT, kind_fr TEXT, kind_en TEXT, mandatory INTEGER NOT NULL, due_days INTEGER,
  PRIMARY KEY (requirement_id, position)
) STRICT, WITHOUT ROWID;

${['document', 'document_requirement', 'document_requirement_line']
  .map(
    (table) => `
CREATE TRIGGER ${table}_never_updated BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;
CREATE TRIGGER ${table}_never_deleted BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;`,
  )
  .join('')}
CREATE TRIGGER document_link_kept BEFORE DELETE ON document_link WHEN OLD.subject LIKE 'voucher:%' BEGIN SELECT RAISE(ABORT, 'IMMUTABLE document_link'); END;
CREATE TRIGGER document_link_document_kept BEFORE UPDATE OF document_id ON document_link BEGIN SELECT RAISE(ABORT, 'IMMUTABLE document_link'); END;
CREATE TRIGGER document_link_subject_kept BEFORE UPDATE OF subject ON document_link WHEN OLD.subject NOT LIKE 'draft:%' BEGIN SELECT RAISE(ABORT, 'IMMUTABLE document_link'); END;
CREATE TRIGGER document_link_superseded_kept BEFORE UPDATE ON document_link WHEN OLD.superseded_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'IMMUTABLE document_link'); END;
CREATE TRIGGER document_absence_kept BEFORE DELETE ON document_absence WHEN OLD.subject LIKE 'voucher:%' BEGIN SELECT RAISE(ABORT, 'IMMUTABLE document_absence'); END;
`
