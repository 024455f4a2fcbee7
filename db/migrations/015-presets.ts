/**
 * The tables of presets, withholdings and recurring vouchers, and what finds a possible duplicate while one types: indexes on the posted
 * lines of a third party, and the invoices that drafts name, which the triggers keep beside the drafts.
 */
export const presetsMigration = `
CREATE TABLE preset (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, content TEXT NOT NULL, created_at TEXT NOT NULL
) STRICT;

CREATE TABLE withholding (
  id INTEGER PRIMARY KEY AUTOINCREMENT, code TEXT NOT NULL, label_fr TEXT NOT NULL, label_en TEXT NOT NULL, rate TEXT NOT NULL,
  base TEXT NOT NULL CHECK (base IN ('rent','services','pay')), account TEXT NOT NULL REFERENCES account(code),
  from_date TEXT NOT NULL, to_date TEXT, source TEXT NOT NULL, UNIQUE (code, from_date)
) STRICT;

CREATE TABLE recurring_voucher (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, source TEXT NOT NULL, journal TEXT, day INTEGER NOT NULL CHECK (day BETWEEN 1 AND 31),
  first_month TEXT NOT NULL, last_month TEXT, fixed INTEGER NOT NULL CHECK (fixed IN (0, 1)), preset_values TEXT NOT NULL, created_at TEXT NOT NULL
) STRICT;

CREATE INDEX voucher_line_third_party ON voucher_line(third_party_id, date) WHERE third_party_id IS NOT NULL;
CREATE INDEX voucher_line_invoice ON voucher_line(third_party_id, invoice COLLATE NOCASE) WHERE invoice IS NOT NULL;

CREATE TABLE draft_invoice (
  draft_id TEXT NOT NULL, third_party TEXT NOT NULL, invoice TEXT NOT NULL,
  PRIMARY KEY (draft_id, third_party, invoice)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_invoice_invoice ON draft_invoice(invoice COLLATE NOCASE);
${['INSERT', 'UPDATE OF content']
  .map(
    (event, index) => `
CREATE TRIGGER voucher_draft_invoices_${index} AFTER ${event} ON voucher_draft BEGIN
  DELETE FROM draft_invoice WHERE draft_id = NEW.id;
  INSERT OR IGNORE INTO draft_invoice (draft_id, third_party, invoice)
  SELECT NEW.id, value ->> 'thirdParty', value ->> 'invoice' FROM json_each(NEW.content, '$.value.lines')
  WHERE value ->> 'invoice' IS NOT NULL AND value ->> 'thirdParty' IS NOT NULL
  AND EXISTS (SELECT 1 FROM json_each(NEW.content, '$.value.lines') WHERE value ->> 'account' GLOB '[2678]*');
END;`,
  )
  .join('')}
CREATE TRIGGER voucher_draft_invoices_gone AFTER DELETE ON voucher_draft BEGIN DELETE FROM draft_invoice WHERE draft_id = OLD.id; END;
INSERT OR IGNORE INTO draft_invoice (draft_id, third_party, invoice)
SELECT d.id, value ->> 'thirdParty', value ->> 'invoice' FROM voucher_draft d, json_each(d.content, '$.value.lines')
WHERE value ->> 'invoice' IS NOT NULL AND value ->> 'thirdParty' IS NOT NULL
AND EXISTS (SELECT 1 FROM json_each(d.content, '$.value.lines') WHERE value ->> 'account' GLOB '[2678]*');
`
