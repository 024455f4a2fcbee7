/**
 * What changed the agreement of a grant (spec 03 §1.2-§1.6): its amendments, and the conditions on its tranches. The row of the grant is the agreement in force; each amendment keeps it as it stood before and after. `approval` is
 * the donor's written approval where the change needs one of its own.
 */
export const grantsMigration = `
CREATE TABLE grant_amendment (
  id INTEGER PRIMARY KEY, grant_id INTEGER NOT NULL REFERENCES grant_agreement(id), number INTEGER NOT NULL CHECK (number >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('AGREEMENT','COST','NO_COST_EXTENSION','PARAMETERS')), reference TEXT NOT NULL, signed_on TEXT NOT NULL,
  effective_on TEXT NOT NULL, reason TEXT NOT NULL, approval TEXT, before TEXT NOT NULL, after TEXT NOT NULL, made_by INTEGER NOT NULL REFERENCES user(id), made_at TEXT NOT NULL,
  UNIQUE (grant_id, number)
) STRICT;
CREATE TRIGGER grant_amendment_kept BEFORE UPDATE ON grant_amendment BEGIN SELECT RAISE(ABORT, 'IMMUTABLE grant_amendment'); END;
CREATE TRIGGER grant_amendment_never_deleted BEFORE DELETE ON grant_amendment BEGIN SELECT RAISE(ABORT, 'IMMUTABLE grant_amendment'); END;

CREATE TABLE tranche_condition (
  id INTEGER PRIMARY KEY, grant_id INTEGER NOT NULL REFERENCES grant_agreement(id), tranche TEXT NOT NULL, position INTEGER NOT NULL, label TEXT NOT NULL,
  due_on TEXT, met_on TEXT, evidence TEXT, made_by INTEGER NOT NULL REFERENCES user(id), UNIQUE (grant_id, tranche, position)
) STRICT;
`
