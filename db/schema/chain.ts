import { integer, text } from './column.ts'
import { derived, exempt, table } from './table.ts'

/** What a derived balance counts: both sides in the line's currency and in XOF, and how many lines. */
const figures = {
  debitMinor: integer(),
  creditMinor: integer(),
  debitXof: integer(),
  creditXof: integer(),
  lineCount: integer(),
} as const

export const chainTables = {
  event: table(
    {
      sequence: integer().key(),
      at: text(),
      userName: text(),
      commandId: text(),
      type: text(),
      subject: text(),
      content: text(),
      bodyHash: text(),
      previousHash: text(),
      hash: text(),
    },
    { role: 'events' },
  ),
  command: table(
    {
      commandId: text().key(),
      name: text(),
      inputHash: text(),
      answer: text(),
      at: text(),
    },
    exempt('Answers already given, kept so that a command asked twice acts once: what it did stands in the chain.'),
  ),
  journalSequence: table(
    {
      journal: text().key(),
      fiscalYear: integer().key(),
      lastNumber: integer(),
    },
    derived('the numbers of the posted vouchers'),
  ),
  accountBalance: table(
    {
      account: text().key(),
      month: text().key(),
      opening: integer().key(),
      currency: text().key(),
      ...figures,
    },
    derived('the posted lines'),
  ),
  dimensionBalance: table(
    {
      grantId: integer().key().naming('grantAgreement'),
      budgetLineId: integer().key().naming('budgetLine'),
      month: text().key(),
      partnerId: integer().key().naming('partner'),
      account: text().key(),
      currency: text().key(),
      ...figures,
    },
    derived('the posted lines'),
  ),
} as const
