import type { Database } from '../../db/database.ts'
import type { AdvanceRecord } from '../../db/queries/advances.ts'
import { readMasters } from '../../db/queries/masters.ts'
import type { ReceiptFacts } from '../../domain/advances/check-receipts.ts'

/** What the receipts of an advance are held against: the chart, the budget lines of its grant, the days of its mission. */
export function receiptFacts(database: Database, record: AdvanceRecord): ReceiptFacts {
  const masters = readMasters(database)
  return {
    accountOf: (code) => {
      const account = masters.accounts.get(code)
      return account && { postable: account.postable === 1 }
    },
    budgetLineKnown: (code) => masters.budgetLines.has(`${record.grantId}/${code}`),
    startsOn: record.startsOn,
    endsOn: record.endsOn,
    grant: record.grantCode,
  }
}
