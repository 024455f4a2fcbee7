/** The tables of the area third-parties. A card says who a third party is; the name itself is the one that voucher lines carry. */
export const thirdPartiesMigration = `
CREATE TABLE third_party_card (
  third_party_id INTEGER PRIMARY KEY REFERENCES third_party(id),
  kind TEXT NOT NULL CHECK (kind IN ('supplier','staff','beneficiary','partner','state','other')),
  tax_number TEXT, phone TEXT, email TEXT, address TEXT, bank TEXT, bank_account TEXT, mobile_operator TEXT, mobile_number TEXT,
  screened_on TEXT, screening_reference TEXT, note TEXT, closed_on TEXT
) STRICT;
`
