import type { VirementAnswer } from '../../../shared/contract/virements.ts'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { Card } from '../../ui/card/card.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { currencySign } from '../../ui/money/currency-sign.ts'
import { Money } from '../../ui/money/money.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import type { Column } from '../../ui/table/column.ts'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import { percentOf } from './test-columns.tsx'
import { TestChip } from './virement-chip.tsx'

type Line = VirementAnswer['lines'][number]

const TONES = { WITHIN: 'good', TOLERANCE: 'info', APPROVAL: 'warn', FORBIDDEN: 'bad' } as const

/** What the rules say of the virement, in a sentence, and each line as it would stand. */
export function AnswerView({ answer, currency }: { readonly answer: VirementAnswer; readonly currency: string }) {
  const t = useText('virements')
  const language = useLanguage()
  const decisive = answer.lines.find((line) => line.code === answer.budgetLine)
  const money = (minor: number) => `${currencySign(currency)}\u00a0${formatMoney(minor, currency, language)}`
  const columns: Column<Line>[] = [
    { key: 'line', head: t('column.line'), width: 50, cell: (line) => line.code },
    {
      key: 'after',
      head: t('column.after'),
      align: 'right',
      donor: true,
      cell: (line) => <Money minor={line.afterMinor} currency={currency} />,
    },
    { key: 'percent', head: '%', width: 78, align: 'right', cell: (line) => percentOf(line.changePercent, language) },
    {
      key: 'limit',
      head: t('column.limit'),
      width: 92,
      align: 'right',
      donor: true,
      cell: (line) => <Money minor={line.limitMinor} currency={currency} quiet />,
    },
    { key: 'state', head: t('column.state'), width: 114, cell: (line) => <TestChip state={line.state} /> },
  ]
  return (
    <>
      <Notice tone={TONES[answer.state]}>
        <strong>{t(`test.${answer.state}`)}</strong> {t(`sentence.${answer.state}`)}{' '}
        {answer.reason === null || answer.state === 'TOLERANCE' ? null : t(`reason.${answer.reason}`)}
        {decisive && decisive.excessMinor > 0
          ? ` ${t('excess', { line: decisive.code, amount: money(decisive.excessMinor), limit: money(decisive.limitMinor) })}`
          : null}
      </Notice>
      <Card flush>
        <PlainTable label={t('answer')} columns={columns} rows={answer.lines} rowKey={(line) => line.code} />
      </Card>
    </>
  )
}
