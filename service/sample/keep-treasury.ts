import { accountBalanceOn } from '../../db/queries/treasury-accounts.ts'
import type { CountInput } from '../../shared/contract/payments-cash.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { type Result, success } from '../../shared/result/result.ts'
import { lastDay, type Month } from '../../shared/time/period.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { newCommandId } from '../kernel/run-command.ts'
import { denominationsOn } from '../payments/denominations.ts'
import { saveCount } from '../payments/save-count.ts'
import { signCount } from '../payments/sign-count.ts'
import { acceptSureProposals } from '../treasury/accept-proposals.ts'
import { importStatementFile } from '../treasury/import-statement-file.ts'
import { signReconciliation } from '../treasury/sign-reconciliation.ts'
import { bankStatement } from './bank-statements.ts'
import { keepCommand, SAMPLE_USER } from './keep-command.ts'
import { TREASURY } from './setup-text.ts'

const RECONCILED = [TREASURY.BQ1, TREASURY.BQ2, TREASURY.MM1]

/**
 * The month's statements of banks and wallet come in; those of a month that is being closed are matched and signed, those of the month still
 * open wait for whoever opens the sample.
 */
export function keepStatements(ledger: Ledger, month: Month, reconciled: boolean): Result<unknown> {
  for (const account of RECONCILED) {
    const statement = bankStatement(ledger.database, account, month)
    if (statement === undefined) continue
    const { csv, openingMinor, closingMinor } = statement
    const file = { bytes: new TextEncoder().encode(csv), name: `releve-${account}-${month}.csv` }
    const request = { account, file, typed: { openingMinor, closingMinor }, user: SAMPLE_USER, commandId: newCommandId(ledger) }
    const imported = importStatementFile(ledger, request)
    if (!imported.ok) return imported
    const signed = reconciled ? reconcile(ledger, account, month) : success({})
    if (!signed.ok) return signed
  }
  return success({})
}

function reconcile(ledger: Ledger, account: string, month: Month): Result<unknown> {
  const input = { account, month }
  const matched = keepCommand(ledger, 'treasury.match', input, (work) => acceptSureProposals(work, input))
  return matched.ok ? keepCommand(ledger, 'treasury.sign', input, (work) => signReconciliation(work, input)) : matched
}

/** The cash box is counted at the month's end and holds what the books say. */
export function keepCount(ledger: Ledger, month: Month): Result<unknown> {
  const date = lastDay(month)
  const input: CountInput = {
    id: null,
    account: TREASURY.CA1,
    date,
    time: '16:30',
    cashier: 'Comptable du projet',
    witness: 'Responsable administratif et financier',
    explanation: '',
    lines: countedNotes(accountBalanceOn(ledger.database, TREASURY.CA1, date).minor, date),
    slips: [],
  }
  const kept = keepCommand(ledger, 'payments.saveCount', input, (work) => saveCount(work, input, work.now.slice(0, 10)))
  if (!kept.ok) return kept
  const { id } = kept.value
  return keepCommand(ledger, 'payments.signCount', { id }, (work) => signCount(work, { id, role: 'cashier' }))
}

/** Notes and coins that make up an amount, the largest first. */
function countedNotes(xof: number, date: string): CountInput['lines'] {
  let left = xof
  return denominationsOn(FUNCTIONAL_CURRENCY, date).map(({ nature, valueMinor }) => {
    const number = Math.floor(left / valueMinor)
    left -= number * valueMinor
    return { nature, denominationMinor: valueMinor, number }
  })
}
