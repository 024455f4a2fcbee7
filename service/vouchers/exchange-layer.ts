import type { GrantRow, Masters } from '../../db/queries/masters.ts'
import { insertTranche, listTranches } from '../../db/queries/tranches.ts'
import { isReservedLabel } from '../../domain/conversion/tranche-names.ts'
import type { Posting, PostingLine } from '../../domain/vouchers/posting.ts'
import { isTreasuryAccount } from '../../shared/accounting/spending-account.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { trancheLabel } from '../conversion/grant-conversion.ts'
import type { Work } from '../kernel/run-command.ts'
import type { PostedResult } from './posting-batch.ts'

/**
 * An exchange out of the grant's own currency makes a layer by itself when one voucher holds both legs: money out of a
 * treasury account in that currency, XOF into another; the bank's fees (631) are an expense and not a worse rate (spec 08 §8).
 */
export function recordExchangeLayer(work: Work, masters: Masters, posting: Posting, posted: PostedResult): void {
  if (posting.kind !== 'exchange') return
  for (const grant of masters.grants.values()) {
    if (grant.currency === FUNCTIONAL_CURRENCY) continue
    const lines = posting.lines.filter((line) => line.grantId === grant.id)
    const out = lines.filter((line) => line.side === -1 && line.currency === grant.currency && isTreasuryAccount(line.account))
    const into = lines.filter(
      (line) => line.side === 1 && line.currency === FUNCTIONAL_CURRENCY && isTreasuryAccount(line.account),
    )
    const amountMinor = total(out, 'amountMinor')
    const net = total(into, 'amountXof')
    if (amountMinor <= 0 || net <= 0) continue
    const feesXof = total(
      lines.filter((line) => line.side === 1 && line.account.startsWith('631')),
      'amountXof',
    )
    insertTranche(work.database, {
      grantId: grant.id,
      number: layerNumber(work, grant, posting.sourceId, posted.number),
      kind: 'exchange',
      date: posting.date,
      currency: grant.currency,
      amountMinor,
      xofCredited: net + feesXof,
      feesXof,
      bankAccount: into[0]?.account ?? null,
      reference: posted.number,
      voucherId: posted.id,
      voucherSource: posting.sourceId,
    })
  }
}

/** The voucher's own id, unless a layer of the grant or a mark of the trace is called so already: then the number it was given. */
function layerNumber(work: Work, grant: GrantRow, sourceId: string | null, drawn: string): string {
  if (sourceId === null) return drawn
  const label = trancheLabel(sourceId)
  const taken = listTranches(work.database, grant.id).some((known) => trancheLabel(known.number) === label)
  return taken || isReservedLabel(label) ? drawn : sourceId
}

const total = (lines: readonly PostingLine[], field: 'amountMinor' | 'amountXof'): number =>
  lines.reduce((sum, line) => sum + line[field], 0)
