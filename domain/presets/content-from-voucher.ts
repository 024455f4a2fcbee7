import type { PresetAmount, PresetContent, PresetLine } from '../../shared/contract/presets.ts'
import { VOUCHER_KINDS } from '../../shared/contract/voucher-kind.ts'
import type { VoucherDetail } from '../../shared/contract/vouchers.ts'
import { picked } from '../../shared/fields/picked.ts'
import { minorToDecimalText } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'

/** The asked amount of a preset that was made from a voucher: the total of its debit side. */
const TOTAL = 'total'

/**
 * A preset that says what a voucher says: its journal, accounts, labels and dimensions, with its amounts as they are ("fixed"), or as
 * shares of one total that is asked. Refused: a voucher in several currencies, or with negative amounts (a correction is not repeated).
 */
export function contentFromVoucher(voucher: VoucherDetail, amounts: 'asked' | 'fixed'): Result<PresetContent> {
  const faults: Fault[] = []
  const name = voucher.number ?? voucher.label
  if (new Set(voucher.lines.map((line) => line.currency)).size > 1)
    faults.push(fault('PRESET_CURRENCIES', undefined, { voucher: name }))
  if (voucher.lines.some((line) => (line.debitMinor ?? line.creditMinor ?? 0) < 0) || voucher.kind === 'reversal')
    faults.push(fault('PRESET_OF_CORRECTION', undefined, { voucher: name }))
  if (voucher.lines.length === 0) faults.push(fault('PRESET_NOTHING'))
  if (faults.length > 0) return failure(...faults)
  return success({
    journal: voucher.journal,
    journalTypes: [],
    kind: VOUCHER_KINDS.find((kind) => kind === voucher.kind) ?? 'normal',
    headings: ['paymentMode', 'invoice'],
    asks:
      amounts === 'fixed'
        ? []
        : [
            {
              key: TOTAL,
              kind: 'amount',
              label: { fr: 'Montant total', en: 'Total amount' },
              required: true,
              value: null,
              accounts: null,
            },
          ],
    lines: voucher.lines.map((line) => presetLine(line, amounts)),
  })
}

function presetLine(line: VoucherDetail['lines'][number], amounts: 'asked' | 'fixed'): PresetLine {
  const minor = line.debitMinor ?? line.creditMinor ?? 0
  const amount: PresetAmount =
    amounts === 'fixed'
      ? { kind: 'fixed', minor }
      : { kind: 'share', key: TOTAL, weight: minorToDecimalText(minor, line.currency) }
  return {
    account: line.account,
    side: line.debitMinor === null ? 'credit' : 'debit',
    label: { fr: line.label, en: line.label },
    amount,
    when: null,
    turns: false,
    ...picked(line, 'grant', 'budgetLine', 'partner', 'activity', 'site', 'thirdParty', 'expenseType'),
  }
}
