import type { Database } from '../../db/database.ts'
import { fundFiguresOf } from '../../db/queries/closing-figures.ts'
import { type GrantRow, listGrants, listJournals } from '../../db/queries/masters.ts'
import { vouchersOfOrigin } from '../../db/queries/origins.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { type FundRelease, fundRelease, nothingToRelease } from '../../domain/closing/fund-release.ts'
import type { VoucherInput } from '../../shared/contract/vouchers.ts'
import { formatMonth } from '../../shared/i18n/format.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { lastDay, type Month } from '../../shared/time/period.ts'
import { closingParameters } from './closing-parameters.ts'
import type { DueEntry } from './month-end-entries.ts'
import { proposedLine, proposedVoucher } from './proposed-line.ts'

interface FundAccounts {
  readonly fund: string
  readonly release: string
  readonly receivable: string
}

/** The accounts that a fund of this model uses: 165 and 7925, or 462, 702 and 4692 (spec 13 §2). */
export function fundAccounts(database: Database, grant: GrantRow, month: Month): FundAccounts {
  const parameter = closingParameters(database, month)
  return grant.model === 'association'
    ? { fund: parameter('association-fund-account'), release: parameter('association-release-account'), receivable: '-' }
    : {
        fund: parameter('project-fund-account'),
        release: parameter('project-release-account'),
        receivable: parameter('project-receivable-account'),
      }
}

export const releaseOrigin = (month: Month, grant: string): string => `fund-release:${month}/${grant}`

/**
 * The release of every grant for a month, one voucher each in the journal of funds. `gains` is what the revaluation of the month will still
 * add to each grant's income (XOF), so that both may be proposed together.
 */
export function fundReleases(database: Database, month: Month, gains: ReadonlyMap<string, number>): DueEntry[] {
  return listGrants(database)
    .filter((grant) => grant.startDate <= lastDay(month))
    .map((grant) => {
      const accounts = fundAccounts(database, grant, month)
      const figures = fundFiguresOf(database, grant.id, month, accounts)
      const release = fundRelease(grant.model, {
        netChargesXof: figures.netCharges - (gains.get(grant.code) ?? 0),
        releasedXof: figures.released,
        fundXof: figures.fund,
        receivableXof: figures.receivable,
      })
      const nothing = nothingToRelease(release)
      return {
        kind: 'release',
        origin: releaseOrigin(month, grant.code),
        subject: grant.code,
        grant: grant.code,
        amountXof: release.fromFundXof + release.fromReceivableXof,
        waitingXof: release.waitingXof,
        rate: null,
        vouchers: nothing ? [] : [{ role: 'release', voucher: releaseVoucher(database, grant, month, release) }],
      }
    })
}

function releaseVoucher(database: Database, grant: GrantRow, month: Month, release: FundRelease): VoucherInput {
  const { language } = readLedger(database)
  const accounts = fundAccounts(database, grant, month)
  const label = printWords(language)('closing.releaseLabel', { grant: grant.code, month: formatMonth(month, language) })
  const own = { label, grant: grant.code }
  const ofDonor = { ...own, thirdParty: grant.donorCode }
  const moves: [amount: number, debit: string, credit: string][] = [
    [release.fromFundXof, accounts.fund, accounts.release],
    [release.fromReceivableXof, accounts.receivable, accounts.release],
    [release.settledXof, accounts.fund, accounts.receivable],
  ]
  const lines = moves
    .filter(([amount]) => amount !== 0)
    .flatMap(([amount, debit, credit]) => [
      proposedLine(debit, 'debit', amount, ofDonor),
      proposedLine(credit, 'credit', amount, credit === accounts.release ? own : ofDonor),
    ])
  // What was released too much is taken back by negative entry on the same sides (spec 08 §4).
  const negative = moves.some(([amount]) => amount < 0)
  const earlier = vouchersOfOrigin(database, releaseOrigin(month, grant.code)).findLast(({ number }) => number !== null)
  return proposedVoucher({
    journal: journalOf(database, 'fund'),
    date: lastDay(month),
    kind: negative ? 'correction' : 'normal',
    corrects: negative ? (earlier?.number ?? null) : null,
    lines,
  })
}

/** The first journal of a type, in the ledger's order. */
export const journalOf = (database: Database, type: string): string =>
  listJournals(database).find((journal) => journal.type === type)?.code ?? ''
