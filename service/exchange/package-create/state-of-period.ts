import type { Database } from '../../../db/database.ts'
import { checklistActions, listChecklistRuns } from '../../../db/queries/checklists.ts'
import type { GrantRow } from '../../../db/queries/masters.ts'
import { grantTreasury } from '../../../db/queries/package-vouchers.ts'
import { picked } from '../../../shared/fields/picked.ts'
import { monthOf } from '../../../shared/time/period.ts'
import { advanceBook } from '../../advances/advance-book.ts'
import { sealedChecklist } from '../../closing/sealed-checklist.ts'
import type { AdvancesPart, CompliancePart, TreasuryPart } from './package-schemas.ts'
import type { SealedPeriod } from './sealed-period.ts'

/** What the grant's lines moved and left on each treasury account. */
export const treasuryOfPeriod = (database: Database, grant: GrantRow, { from, to }: SealedPeriod): TreasuryPart =>
  grantTreasury(database, grant.id, monthOf(from), monthOf(to)).map((row) => ({
    ...picked(row, 'account', 'currency', 'openingMinor', 'openingXof', 'debitMinor', 'creditMinor', 'debitXof', 'creditXof'),
    closingMinor: row.openingMinor + row.debitMinor - row.creditMinor,
    closingXof: row.openingXof + row.debitXof - row.creditXof,
  }))

/** The grant's advances that were open on the last day. What waits as a draft is no fact of the period and is left out. */
export const advancesOfPeriod = (database: Database, grant: GrantRow, { to }: SealedPeriod): AdvancesPart =>
  advanceBook(database, to)
    .rows.filter((row) => row.grant === grant.code && row.balanceXof !== 0)
    .map((row) => ({
      ...picked(
        row,
        'holderKind',
        'holder',
        'advance',
        'budgetLine',
        'date',
        'dueOn',
        'amountXof',
        'acceptedXof',
        'refundedXof',
        'balanceXof',
      ),
    }))

/**
 * T2 as each seal covers it, and the actions of signed checklists that were open when the period was sealed: what is done later does not change
 * an earlier period's package. Registers of incidents have no part in it, whatever they say.
 */
export function complianceOfPeriod(database: Database, { seals }: SealedPeriod): CompliancePart {
  const sealedAt = seals.at(-1)?.at ?? ''
  const runs = new Map(listChecklistRuns(database).map((run) => [run.id, run]))
  const closes = seals.map(({ month }) => ({
    month,
    items: sealedChecklist(database, month)?.rows?.map(({ item, state, comment }) => ({ item, state, comment })) ?? null,
  }))
  const openActions = checklistActions(database)
    .filter((action) => action.doneOn === null || action.doneOn > sealedAt.slice(0, 10))
    .flatMap((action) => {
      const run = runs.get(action.runId)
      if (!run || run.signedAt === null || run.signedAt > sealedAt) return []
      const { template, templateVersion: version, subject, date } = run
      return [{ template, version, subject, date, item: action.item, note: action.note }]
    })
    .sort((one, other) => compare(place(one), place(other)))
  return { closes, openActions }
}

const place = ({ template, subject, date, item }: CompliancePart['openActions'][number]): string =>
  [template, subject, date, String(item).padStart(4, '0')].join('\n')

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
