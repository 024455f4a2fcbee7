/** Which record a voucher comes from (an advance, a payroll, a statement line…), from its draft on; posting gives it the voucher. */
export const originMigration = `
CREATE TABLE voucher_origin (
  id INTEGER PRIMARY KEY, origin TEXT NOT NULL, role TEXT NOT NULL, draft_id TEXT, voucher_id INTEGER REFERENCES voucher(id), created_at TEXT NOT NULL
) STRICT;
CREATE INDEX voucher_origin_origin ON voucher_origin(origin);
CREATE INDEX voucher_origin_draft ON voucher_origin(draft_id) WHERE draft_id IS NOT NULL;
CREATE INDEX voucher_origin_voucher ON voucher_origin(voucher_id) WHERE voucher_id IS NOT NULL;
CREATE TRIGGER voucher_origin_kept BEFORE DELETE ON voucher_origin WHEN OLD.voucher_id IS NOT NULL BEGIN SELECT RAISE(ABORT, 'IMMUTABLE voucher_origin'); END;
`
