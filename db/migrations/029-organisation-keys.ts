/**
 * Keys of the exchange (spec 09 "Signature"): the organisation's own Ed25519 pairs, of which one is in use, and the keys of others that somebody
 * compared and trusts. The private half stands wrapped under a passphrase of its own (`db/keys/wrapped-signing-key`), never plain; the chain holds the hash of the
 * wrapping alone. A key that is replaced keeps its public half for ever, so that what it signed can still be proved, and loses its private one. A trusted key is
 * known by its fingerprint; its public half is kept once somebody gave it, and must have that fingerprint.
 */
export const organisationKeysMigration = `
CREATE TABLE organisation_key (
  id INTEGER PRIMARY KEY, public_key TEXT NOT NULL UNIQUE CHECK (length(public_key) = 64), wrapped_key TEXT,
  made_by TEXT NOT NULL, made_at TEXT NOT NULL, retired_by TEXT, retired_at TEXT, retired_reason TEXT,
  CHECK ((retired_at IS NULL) = (wrapped_key IS NOT NULL) AND (retired_at IS NULL) = (retired_by IS NULL) AND (retired_at IS NULL) = (retired_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX organisation_key_in_use ON organisation_key(retired_at IS NULL) WHERE retired_at IS NULL;
CREATE TRIGGER organisation_key_kept BEFORE UPDATE ON organisation_key WHEN OLD.retired_at IS NOT NULL OR NEW.public_key <> OLD.public_key
  OR NEW.made_by <> OLD.made_by OR NEW.made_at <> OLD.made_at BEGIN SELECT RAISE(ABORT, 'IMMUTABLE organisation_key'); END;
CREATE TRIGGER organisation_key_never_deleted BEFORE DELETE ON organisation_key BEGIN SELECT RAISE(ABORT, 'IMMUTABLE organisation_key'); END;

CREATE TABLE trusted_key (
  id INTEGER PRIMARY KEY, organisation TEXT NOT NULL, fingerprint TEXT NOT NULL UNIQUE CHECK (length(fingerprint) = 64), note TEXT NOT NULL,
  public_key TEXT CHECK (length(public_key) = 64), trusted_by TEXT NOT NULL, trusted_at TEXT NOT NULL, withdrawn_by TEXT, withdrawn_at TEXT, withdrawn_reason TEXT,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
) STRICT;
CREATE TRIGGER trusted_key_kept BEFORE UPDATE ON trusted_key WHEN OLD.withdrawn_at IS NOT NULL OR NEW.organisation <> OLD.organisation
  OR NEW.fingerprint <> OLD.fingerprint OR (OLD.public_key IS NOT NULL AND NEW.public_key IS NOT OLD.public_key) OR NEW.note <> OLD.note OR NEW.trusted_by <> OLD.trusted_by OR NEW.trusted_at <> OLD.trusted_at
BEGIN SELECT RAISE(ABORT, 'IMMUTABLE trusted_key'); END;
CREATE TRIGGER trusted_key_never_deleted BEFORE DELETE ON trusted_key BEGIN SELECT RAISE(ABORT, 'IMMUTABLE trusted_key'); END;
`
