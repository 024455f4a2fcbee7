import type { Rate } from '../../shared/money/rate.ts'
import { firstDay, type Month, monthOf } from '../../shared/time/period.ts'
import type { ConversionRow, FundReceipt, SpendingLine } from './model.ts'
import { signed } from './portion.ts'
import { catchUpTranche } from './tranche-names.ts'

interface CatchUpFigures {
  readonly receipt: FundReceipt
  readonly rate: Rate
  readonly sign: number
  /** The XOF covered, what it costs at the rate, and the provisional money it replaces; sizes. */
  readonly xof: number
  readonly donorMinor: number
  readonly replacedDonorMinor: number
}

/** The dated difference that a receipt brings to a line of a closed month: the month itself never changes (spec 07, uncovered spending). */
export function catchUpRow(line: SpendingLine, month: Month, figures: CatchUpFigures): ConversionRow {
  const { receipt, rate, sign } = figures
  return {
    lineKey: line.key,
    month,
    date: monthOf(receipt.date) === month ? receipt.date : firstDay(month),
    xof: 0,
    rate,
    tranche: catchUpTranche(receipt.label),
    donorMinor: difference(sign, figures.donorMinor, figures.replacedDonorMinor),
    adjustment: true,
    frozen: false,
    coversXof: signed(sign, figures.xof),
    coversDonorMinor: signed(sign, figures.donorMinor),
    residual: false,
  }
}

const difference = (sign: number, donorMinor: number, replaced: number): number =>
  sign > 0 ? donorMinor - replaced : replaced - donorMinor
