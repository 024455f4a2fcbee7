/**
 * The restricted register of incidents (spec 03 §1.7) and what it holds back. What an incident says stands in `incident_content` alone, enciphered; the
 * chain covers `incident_entry`, which says when, by whom and a keyed fingerprint of the content, and nothing of what happened. Officers are named by
 * grants and withdrawals that are never erased. A hold names a voucher and no reason.
 */
const fixed = (table: string, deeds: readonly string[]): string =>
  deeds
    .map(
      (deed) => `
CREATE TRIGGER ${table}_no_${deed.toLowerCase()} BEFORE ${deed} ON ${table} BEGIN SELECT RAISE(ABORT, 'IMMUTABLE ${table}'); END;`,
    )
    .join('')

export const incidentsMigration = `
CREATE TABLE incident_key (id INTEGER PRIMARY KEY CHECK (id = 1), key TEXT NOT NULL) STRICT;
CREATE TABLE incident_officer (
  id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES user(id), deed TEXT NOT NULL CHECK (deed IN ('grant','withdraw')),
  asked_by INTEGER NOT NULL REFERENCES user(id), asked_at TEXT NOT NULL, decision TEXT CHECK (decision IN ('confirmed','refused')),
  decided_by INTEGER REFERENCES user(id), decided_at TEXT,
  CHECK ((decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX incident_officer_asked ON incident_officer(user_id) WHERE decision IS NULL;
CREATE TRIGGER incident_officer_decided BEFORE UPDATE ON incident_officer
WHEN OLD.decision IS NOT NULL OR OLD.user_id IS NOT NEW.user_id OR OLD.deed IS NOT NEW.deed OR OLD.asked_by IS NOT NEW.asked_by OR OLD.asked_at IS NOT NEW.asked_at
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE incident_officer'); END;
CREATE TABLE incident_entry (
  id TEXT PRIMARY KEY, incident TEXT NOT NULL, recorded_by INTEGER NOT NULL REFERENCES user(id), recorded_at TEXT NOT NULL, fingerprint TEXT NOT NULL
) STRICT;
CREATE TABLE incident_content (entry_id TEXT PRIMARY KEY REFERENCES incident_entry(id), sealed BLOB NOT NULL) STRICT;
CREATE TABLE voucher_hold (
  id INTEGER PRIMARY KEY, voucher_number TEXT NOT NULL, held_by INTEGER NOT NULL REFERENCES user(id), held_at TEXT NOT NULL,
  released_by INTEGER REFERENCES user(id), released_at TEXT, CHECK ((released_at IS NULL) = (released_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX voucher_hold_standing ON voucher_hold(voucher_number) WHERE released_at IS NULL;
CREATE TRIGGER voucher_hold_released BEFORE UPDATE ON voucher_hold
WHEN OLD.released_at IS NOT NULL OR OLD.voucher_number IS NOT NEW.voucher_number OR OLD.held_by IS NOT NEW.held_by OR OLD.held_at IS NOT NEW.held_at
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE voucher_hold'); END;
${fixed('incident_key', ['UPDATE', 'DELETE'])}
${fixed('incident_officer', ['DELETE'])}
${fixed('incident_entry', ['UPDATE', 'DELETE'])}
${fixed('incident_content', ['UPDATE', 'DELETE'])}
${fixed('voucher_hold', ['DELETE'])}
`
