import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { reportBudgetLines } from '../../db/queries/reports-budget.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { findPartyNamed } from '../../db/queries/third-party-cards.ts'
import type { ScreenedParty } from '../../domain/eligibility/eligibility-line.ts'
import { lineHits } from '../../domain/eligibility/line-hits.ts'
import type { LinePlace } from '../../domain/vouchers/decide-posting.ts'
import { isSpendingAccount } from '../../shared/accounting/spending-account.ts'
import type { EligibilityCode } from '../../shared/contract/eligibility-code.ts'
import type { VoucherInput } from '../../shared/contract/vouchers.ts'
import { fold } from '../../shared/i18n/fold.ts'
import type { Fault } from '../../shared/result/fault.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import { bundledEligibility } from './bundled-catalogue.ts'
import { eligibilityGrant } from './eligibility-book.ts'

/** Where each hint shows in the grid: the cell that it is about. */
const COLUMNS: Partial<Record<EligibilityCode, Parameters<LinePlace>[1]>> = { PER: 'document_date', SAN: 'third_party' }

/**
 * What the eligibility rules find on a voucher that is being typed (spec 08 §13: flagged, never refused): what a line shows by itself. The
 * budget, documents and duplicates have flags of their own. Only donor spending is looked at. A third party is named once, after the rest.
 */
export function eligibilityFlags(
  database: Database,
  voucher: VoucherInput,
  amountsXof: readonly (number | null)[],
  grants: ReadonlyMap<string, GrantRow>,
  placeOf: LinePlace,
): Fault[] {
  if (!isLocalDate(voucher.date)) return []
  const catalogue = bundledEligibility(readLedger(database).chart)
  const natures = new Map<string, string | null>()
  for (const code of new Set(voucher.lines.map((line) => line.grant))) {
    const grant = code === null ? undefined : grants.get(code)
    if (grant) for (const line of reportBudgetLines(database, grant.id)) natures.set(`${grant.code}/${line.code}`, line.nature)
  }
  const unscreened = new Map<string, Fault>()
  const flags = voucher.lines.flatMap((line, index) => {
    const grant = line.grant === null ? undefined : grants.get(line.grant)
    if (!grant || line.budgetLine === null || !isSpendingAccount(line.account)) return []
    const { documentDate } = line
    const typed = {
      key: String(index),
      date: voucher.date,
      documentDate: documentDate !== null && isLocalDate(documentDate) ? documentDate : null,
      account: line.account,
      xof: amountsXof[index] ?? 0,
      label: line.label,
      budgetLine: line.budgetLine,
      nature: natures.get(`${grant.code}/${line.budgetLine}`) ?? null,
      thirdParty: partyNamed(database, line.thirdParty),
    }
    return lineHits(typed, eligibilityGrant(database, grant), catalogue).flatMap(({ code, reason }): Fault[] => {
      const flag = { ...reason, place: placeOf(index, COLUMNS[code] ?? 'label') }
      if (code !== 'SAN') return [flag]
      const name = fold(typed.thirdParty?.name ?? '')
      if (!unscreened.has(name)) unscreened.set(name, flag)
      return []
    })
  })
  return [...flags, ...unscreened.values()]
}

function partyNamed(database: Database, name: string | null): ScreenedParty | null {
  const trimmed = name?.trim() ?? ''
  if (trimmed === '') return null
  const known = findPartyNamed(database, trimmed)
  return { name: trimmed, kind: known?.kind ?? null, screenedOn: known?.screenedOn ?? null }
}
