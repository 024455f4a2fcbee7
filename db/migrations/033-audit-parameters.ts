/**
 * The parameters of the auditor's tests as people set them, in the place of the bundled ones, and what people changed in the calendar of public
 * holidays: a day that was decreed, moved or struck out. Dates of Muslim feasts are announced, so the bundled ones are estimates.
 */
export const auditParametersMigration = `
CREATE TABLE audit_parameter (name TEXT PRIMARY KEY, value TEXT NOT NULL, set_by TEXT NOT NULL, set_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE public_holiday (
  date TEXT PRIMARY KEY, name_fr TEXT NOT NULL, name_en TEXT NOT NULL, kept INTEGER NOT NULL CHECK (kept IN (0, 1)), source TEXT NOT NULL,
  set_by TEXT NOT NULL, set_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER audit_parameter_kept BEFORE DELETE ON audit_parameter BEGIN SELECT RAISE(ABORT, 'IMMUTABLE audit_parameter'); END;
CREATE TRIGGER public_holiday_kept BEFORE DELETE ON public_holiday BEGIN SELECT RAISE(ABORT, 'IMMUTABLE public_holiday'); END;
`
