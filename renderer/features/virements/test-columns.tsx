import type { VirementLineView } from '../../../shared/contract/virements.ts'
import { formatDecimalText } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import type { Text } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { BracketRoom, Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { TestChip } from './virement-chip.tsx'

type MoneyKey = 'approved' | 'spent' | 'committed' | 'forecast' | 'outturn' | 'change' | 'limit' | 'excess'

/** The columns of the test: what was approved, what the line comes to, how far that is from it, and what the rule says. */
export function testColumns(t: Text<'virements'>, currency: string, language: Language): Column<VirementLineView>[] {
  const money = (key: MoneyKey, minor: (row: VirementLineView) => number | null, quiet = false): Column<VirementLineView> => ({
    key,
    head: (
      <>
        {t(`column.${key}`)}
        <BracketRoom />
      </>
    ),
    width: 98,
    align: 'right',
    donor: true,
    cell: (row) => <Money minor={minor(row)} currency={currency} bracket quiet={quiet} />,
  })
  return [
    {
      key: 'line',
      head: t('column.line'),
      cell: (row) => (
        <span title={row.label[language]}>
          <span className={text.second}>{row.code}</span> {row.label[language]}
        </span>
      ),
    },
    money('approved', (row) => row.approvedMinor),
    money('spent', (row) => row.spentMinor, true),
    money('committed', (row) => row.committedMinor, true),
    money('forecast', (row) => row.forecastMinor, true),
    money('outturn', (row) => row.outturnMinor),
    money('change', (row) => row.changeMinor),
    { key: 'percent', head: '%', width: 84, align: 'right', cell: (row) => percentOf(row.changePercent, language) },
    money('limit', (row) => row.limitMinor, true),
    {
      key: 'state',
      head: t('column.state'),
      width: 136,
      cell: (row) => (
        <span title={row.reason === null ? undefined : t(`reason.${row.reason}`)}>
          <TestChip state={row.state} />
        </span>
      ),
    },
    money('excess', (row) => (row.excessMinor === 0 ? null : row.excessMinor)),
  ]
}

/** "+5,0000 %" of the machine's "5.0000". */
export function percentOf(percent: string | null, language: Language): string {
  if (percent === null) return ''
  const isNegative = percent.startsWith('-')
  const sign = isNegative ? '−' : /^[0.]+$/.test(percent) ? '' : '+'
  const digits = formatDecimalText(isNegative ? percent.slice(1) : percent, language)
  return `${sign}${digits}${language === 'fr' ? '\u202f' : ''}%`
}
