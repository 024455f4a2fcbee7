import type { Database } from '../../../db/database.ts'
import { budgetVersionLines, listBudgetVersions } from '../../../db/queries/budget-versions.ts'
import { listAccounts, listGrants, listJournals, listPartners } from '../../../db/queries/masters.ts'
import { listOpeningClaims, listOpeningSpending } from '../../../db/queries/openings.ts'
import { listDonors } from '../../../db/queries/organisations.ts'
import { listRates } from '../../../db/queries/rates.ts'
import { readLedger } from '../../../db/queries/settings.ts'
import { listSubAwards } from '../../../db/queries/sub-awards.ts'
import { listTrancheRecords, type TrancheRecordRow } from '../../../db/queries/tranche-records.ts'
import type { Canonical } from '../../../shared/canonical/canonical.ts'
import { trancheBody } from '../../grants/record-tranche.ts'
import { bundledJournals } from '../bundled-chart.ts'
import { rateBody } from '../fix-rate.ts'
import { budgetVersionBody } from './budget-line-content.ts'
import { grantBody, grantContent } from './grant-content.ts'
import { accountBody, accountOfRow } from './plan-accounts.ts'
import { journalBody, journalOfRow } from './plan-journals.ts'
import { openingClaimBody, openingSpendingBody } from './plan-openings.ts'
import { organisationBody } from './plan-organisation.ts'
import { subAwardBody } from './plan-sub-awards.ts'

/** What an event covers, as the rows say it now. */
export interface RecordedBody {
  readonly type: 'setup' | 'rate-fixed' | 'tranche'
  readonly subject: string
  readonly body: Canonical
  /** False for what a new ledger has from the start (its organisation, bundled accounts and journals): an event covers it only once it changed. */
  readonly alwaysChained: boolean
}

/** Everything that setup, rates and receipts wrote, for a verification to hold against the last event of each subject. Users are not among it. */
export function* recordedBodies(database: Database): Generator<RecordedBody> {
  const ledger = readLedger(database)
  const setup = (subject: string, body: Canonical, alwaysChained = true): RecordedBody => ({
    type: 'setup',
    subject,
    body,
    alwaysChained,
  })
  yield setup(
    `organisation:${ledger.organisationCode}`,
    organisationBody(ledger.organisationCode, ledger.organisationName, ledger.country),
    false,
  )
  for (const { code, name } of listPartners(database)) yield setup(`partner:${code}`, { entity: 'partner', code, name })
  for (const { code, name } of listDonors(database)) yield setup(`donor:${code}`, { entity: 'donor', code, name })
  for (const row of listAccounts(database)) yield setup(`account:${row.code}`, accountBody(accountOfRow(row)), row.custom === 1)
  const bundled = new Set(bundledJournals().map((journal) => journal.code))
  for (const row of listJournals(database))
    yield setup(`journal:${row.code}`, journalBody(journalOfRow(row)), !bundled.has(row.code))
  for (const row of listSubAwards(database)) yield setup(`subAward:${row.code}`, subAwardBody(row))
  yield* grantBodies(database, setup)
  for (const row of listOpeningSpending(database))
    yield setup(`opening:${row.grantCode}/${row.budgetLine}`, openingSpendingBody(row))
  for (const row of listOpeningClaims(database)) yield setup(`claim:${row.grantCode}/${row.number}`, openingClaimBody(row))
  for (const row of listTrancheRecords(database)) {
    yield { type: 'tranche', subject: `${row.grantCode}/${row.number}`, body: recordedTranche(row), alwaysChained: true }
  }
  for (const row of listRates(database)) {
    const subject = `rate:${row.base}/${row.quote}/${row.dated}`
    yield { type: 'rate-fixed', subject, body: rateBody(row), alwaysChained: true }
  }
}

function* grantBodies(database: Database, setup: (subject: string, body: Canonical) => RecordedBody): Generator<RecordedBody> {
  for (const row of listGrants(database)) {
    yield setup(`grant:${row.code}`, grantBody(grantContent(row)))
    for (const version of listBudgetVersions(database, row.id)) {
      const body = budgetVersionBody(row.code, version, budgetVersionLines(database, version.id))
      yield setup(`budget:${row.code}/V${version.number}`, body)
    }
  }
}

const recordedTranche = (row: TrancheRecordRow): Canonical =>
  trancheBody(row.grantCode, {
    number: row.number,
    kind: row.kind,
    date: row.date,
    currency: row.currency,
    amountMinor: row.amountMinor,
    xofCredited: row.xofCredited,
    feesXof: row.feesXof,
    bankAccount: row.bankAccount,
    reference: row.reference,
    voucherSource: row.voucherSource,
  })
