/** The tables of the area treasury. `treasury_account` says what a journal does not: who holds the money, its tag and its limits (spec 04 §2.7). */
export const treasuryMigration = `
CREATE TABLE treasury_account (
  account TEXT PRIMARY KEY REFERENCES account(code), kind TEXT NOT NULL CHECK (kind IN ('bank','cash','wallet')),
  bank TEXT, number TEXT, operator TEXT, holder TEXT, grant_id INTEGER REFERENCES grant_agreement(id),
  ceiling_xof INTEGER, imprest_xof INTEGER, maximum_payment_xof INTEGER, daily_limit_xof INTEGER
) STRICT;
`
