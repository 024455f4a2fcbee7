import { multiplyDivide } from '../../shared/money/money.ts'
import { INCOME_TAX_BANDS } from './payroll-rates.ts'

/**
 * The tax on a monthly salary (ITS), in francs: the yearly bands on twelve months of taxable pay, less the family reduction, a twelfth of
 * it rounded once, half away from zero (spec 13 §7). `taxableXof` is gross less the employee's contributions.
 */
export function monthlyIncomeTax(taxableXof: number, reductionPerThousand: number): number {
  const yearly = taxableXof * 12
  let hundredths = 0
  let from = 0
  for (const { upToXof, percent } of INCOME_TAX_BANDS) {
    if (yearly <= from) break
    hundredths += (Math.min(yearly, upToXof) - from) * percent
    from = upToXof
  }
  return multiplyDivide(hundredths, BigInt(1_000 - reductionPerThousand), 1_200_000n)
}
