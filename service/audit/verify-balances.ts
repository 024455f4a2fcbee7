import type { Database } from '../../db/database.ts'
import type { BalanceDifference, BalanceGatherer } from '../../db/queries/balances.ts'
import { listAccountNames } from '../../db/queries/masters.ts'
import type { CodeFinder } from '../../db/registers/codes.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'

const MINOR = ['debitMinor', 'creditMinor'] as const
const REST = ['debitXof', 'creditXof', 'lineCount'] as const

/**
 * Holds the derived balances against the lines (spec 08 §7). Each fault names its cell by account, month, currency and sub-ledger, and its figures that
 * differ: as kept, and as the lines give them. `find` names grants, budget lines and partners as the chain has them.
 */
export function verifyBalances(database: Database, balances: BalanceGatherer, find: CodeFinder): Fault[] {
  const differences = balances.differences(database)
  if (differences.length === 0) return []
  const names = new Map(listAccountNames(database).map(({ code, ...name }) => [code, name]))
  return differences.map((difference) => {
    const { account, month, currency, opening = 0 } = difference
    const name = names.get(account)
    return fault('VERIFY_BALANCE', undefined, {
      ...{ account, month, currency, opening },
      ...(name ? { accountFr: name.nameFr, accountEn: name.nameEn } : {}),
      ...subLedger(difference, find),
      ...figures(difference),
    })
  })
}

function subLedger({ grantId, budgetLineId = 0, partnerId = 0 }: BalanceDifference, find: CodeFinder): Record<string, string> {
  if (grantId === undefined) return {}
  return {
    grant: find('grantAgreement', grantId),
    // A budget line is named within its grant.
    ...(budgetLineId === 0 ? {} : { budgetLine: find('budgetLine', budgetLineId).replace(/^[^/]*\//, '') }),
    ...(partnerId === 0 ? {} : { partner: find('partner', partnerId) }),
  }
}

/** The figures that differ, "debitXof" → `debitXofKept` and `debitXofComputed`; one that has no row is left out. In XOF both amounts are one figure. */
function figures({ currency, kept, computed }: BalanceDifference): Record<string, number> {
  const names = currency === FUNCTIONAL_CURRENCY && !minorAlone(kept, computed) ? REST : [...MINOR, ...REST]
  return Object.fromEntries(
    names
      .filter((name) => (kept?.[name] ?? 0) !== (computed?.[name] ?? 0))
      .flatMap((name): [string, number][] => [
        ...(kept ? [[`${name}Kept`, kept[name]] as [string, number]] : []),
        ...(computed ? [[`${name}Computed`, computed[name]] as [string, number]] : []),
      ]),
  )
}

/** Whether a figure in XOF was altered in one of its two columns only. */
const minorAlone = (kept: BalanceDifference['kept'], computed: BalanceDifference['kept']): boolean =>
  kept !== null &&
  computed !== null &&
  (kept.debitMinor - computed.debitMinor !== kept.debitXof - computed.debitXof ||
    kept.creditMinor - computed.creditMinor !== kept.creditXof - computed.creditXof)
