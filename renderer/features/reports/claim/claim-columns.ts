import { formatPercent, shortMonthName } from '../../../../shared/i18n/format.ts'
import type { Language } from '../../../../shared/i18n/language.ts'
import type { Text } from '../../../ui/language/use-text.ts'
import { currencySign } from '../../../ui/money/currency-sign.ts'
import type { ClaimMeasure } from '../model/claim-cell.ts'
import type { ClaimLine, ClaimView } from '../report-view.ts'

/** The sheets of the workbook that the screen shows, in its order; the first three are the columns of the Claim sheet. */
export const CLAIM_SHEETS = ['claim', 'variance', 'forecast', 'funds', 'transactions', 'checks'] as const
export type ClaimSheet = (typeof CLAIM_SHEETS)[number]
export type ColumnSheet = 'claim' | 'variance' | 'forecast'

/** A column of figures of the claim. */
export interface ClaimColumn {
  readonly key: string
  readonly head: string
  readonly width: number
  readonly strong?: boolean
  /** Set for figures that open on their vouchers. */
  readonly measure?: ClaimMeasure
  /** A figure below zero breaks something: it is crimson. */
  readonly warns?: boolean
  readonly minor?: (line: ClaimLine) => number
  /** For shares and words. */
  readonly words?: (line: ClaimLine) => string
}

/** The columns of a sheet. A column whose figures are all zero and that seldom applies is left out. */
export function claimColumns(sheet: ColumnSheet, claim: ClaimView, t: Text<'reports'>, language: Language): ClaimColumn[] {
  const sign = currencySign(claim.currency)
  const money = (
    key: string,
    name: string,
    minor: (line: ClaimLine) => number,
    more: Partial<ClaimColumn> = {},
  ): ClaimColumn => ({ key, head: `${name} ${sign}`, width: 96, minor, ...more })
  const seldom = (column: ClaimColumn): ClaimColumn[] => (claim.lines.some((line) => column.minor?.(line) !== 0) ? [column] : [])
  const share = (head: string, part: (line: ClaimLine) => number, whole: (line: ClaimLine) => number): ClaimColumn => ({
    key: 'share',
    head,
    width: 82,
    words: (line) => formatPercent(part(line), whole(line), language),
  })
  const budget = money('budget', t('claim.budget'), (line) => line.budgetMinor)
  const cumulative = money('cumulative', t('claim.cumulative'), (line) => line.cumulativeMinor, {
    measure: { kind: 'cumulative' },
  })
  switch (sheet) {
    case 'claim':
      return [
        budget,
        ...claim.months.map((month, index) =>
          money(month, capital(shortMonthName(month, language)), (line) => line.monthMinors[index] ?? 0, {
            width: 92,
            measure: { kind: 'month', index },
          }),
        ),
        money('period', t('claim.period'), (line) => line.periodMinor, { strong: true, measure: { kind: 'period' } }),
        share(
          t('claim.burn'),
          (line) => line.cumulativeMinor,
          (line) => line.budgetMinor,
        ),
      ]
    case 'variance':
      return [
        money('previous', t('claim.previous'), (line) => line.previousMinor, { measure: { kind: 'previous' } }),
        money('period', t('claim.period'), (line) => line.periodMinor, { measure: { kind: 'period' } }),
        ...seldom(money('prior', t('claim.prior'), (line) => line.priorAdjustmentMinor, { width: 88 })),
        ...seldom(money('disallowed', t('claim.disallowed'), (line) => line.disallowedMinor, { width: 88 })),
        { ...cumulative, strong: true },
        money('toDate', t('claim.toDate'), (line) => line.budgetToDateMinor, { width: 116 }),
        money('gap', t('claim.variance'), (line) => line.varianceMinor, { warns: true }),
        share(
          t('claim.share'),
          (line) => line.varianceMinor,
          (line) => line.budgetToDateMinor,
        ),
      ]
    case 'forecast':
      return [
        budget,
        cumulative,
        ...seldom(money('commitment', t('claim.commitment'), (line) => line.commitmentMinor)),
        money('forecast', t('claim.forecast'), (line) => line.forecastMinor),
        money('outturn', t('claim.outturn'), (line) => line.outturnMinor, { strong: true, width: 104 }),
        share(
          t('claim.outturnShare'),
          (line) => line.outturnMinor,
          (line) => line.budgetMinor,
        ),
        ...(claim.lines.some((line) => line.virement !== '')
          ? [{ key: 'virement', head: t('claim.virement'), width: 108, words: (line: ClaimLine) => line.virement }]
          : []),
      ]
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
