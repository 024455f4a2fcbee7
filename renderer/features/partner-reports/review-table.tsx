import { useMemo } from 'react'
import type { PartnerReportDetail, ReviewedLine } from '../../../shared/contract/partner-reports.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { type Text, useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import classes from './partner-reports.module.css'

interface ReviewTableProps {
  readonly report: PartnerReportDetail
  readonly chosen: number | null
  readonly onChoose: (position: number) => void
}

/** The lines as submitted and what became of each. Enter saves the decision that is shown beside. */
export function ReviewTable({ report, chosen, onChoose }: ReviewTableProps) {
  const t = useText('partnerReports')
  const columns = useMemo(() => lineColumns(t), [t])
  const { lines, totals } = report
  const total = (minor: number, className?: string) => (
    <td className={`${text.right} ${className ?? ''}`}>
      <Money minor={minor} currency={FUNCTIONAL_CURRENCY} strong />
    </td>
  )
  return (
    <Card flush grow className={classes.lines ?? ''}>
      <DataTable
        label={t('review.table')}
        columns={columns}
        rowCount={lines.length}
        rowAt={(index) => lines[index]}
        rowKey={({ position }) => String(position)}
        selectedKey={chosen === null ? null : String(chosen)}
        onSelect={({ position }) => onChoose(position)}
        onOpen={saveDecision}
        autoFocus
        foot={
          <>
            <td colSpan={4}>{t('review.total')}</td>
            {total(totals.submitted)}
            {total(totals.accepted, text.good)}
            {total(totals.disallowed, text.bad)}
            {total(totals.queried, text.warn)}
            <td />
          </>
        }
      />
    </Card>
  )
}

/** The panel's own form holds what is about to be saved. */
const saveDecision = (): void => document.querySelector<HTMLFormElement>('form[data-decision]')?.requestSubmit()

function lineColumns(t: Text<'partnerReports'>): Column<ReviewedLine>[] {
  const money = (
    key: 'submitted' | 'accepted' | 'disallowed' | 'queried',
    minor: (line: ReviewedLine) => number | null,
    className?: string,
  ): Column<ReviewedLine> => ({
    key,
    head: t(`column.${key}`),
    width: 88,
    align: 'right',
    className: () => className,
    cell: (line) => <Money minor={minor(line)} currency={FUNCTIONAL_CURRENCY} />,
  })
  const unlessNone = (amount: number | undefined): number | null => (amount === undefined || amount === 0 ? null : amount)
  return [
    {
      key: 'place',
      head: t('column.place'),
      width: 40,
      cell: (line) => <span title={`${line.voucher}/${line.lineNumber}`}>{String(line.position).padStart(3, '0')}</span>,
    },
    {
      key: 'date',
      head: t('column.date'),
      width: 52,
      className: () => text.second,
      cell: ({ date }) => `${date.slice(8)}/${date.slice(5, 7)}`,
    },
    { key: 'label', head: t('column.label'), cell: ({ label }) => <span title={label}>{label}</span> },
    { key: 'line', head: t('column.line'), width: 56, className: () => text.second, cell: ({ budgetLine }) => budgetLine },
    money('submitted', ({ amount }) => amount),
    money('accepted', ({ standing }) => standing?.accepted ?? null),
    money('disallowed', ({ standing }) => unlessNone(standing?.disallowed), `${text.bad} ${text.strong}`),
    money('queried', ({ standing }) => unlessNone(standing?.queried), `${text.warn} ${text.strong}`),
    { key: 'decision', head: t('column.decision'), width: 128, cell: (line) => <DecisionChip line={line} /> },
  ]
}

function DecisionChip({ line }: { readonly line: ReviewedLine }) {
  const t = useText('partnerReports')
  const { standing, flags, sampled } = line
  if (standing === null)
    return flags.length > 0 ? (
      <Chip tone="warn" icon="alert">
        {`${t('decided.none')} · ${flags.join(' ')}`}
      </Chip>
    ) : (
      <Chip outline>{t(sampled ? 'decided.none' : 'decided.unsampled')}</Chip>
    )
  if (standing.decision === 'query')
    return (
      <Chip tone="warn" icon="help">
        {t(line.unanswered ? 'decided.query' : 'decided.answered')}
      </Chip>
    )
  if (standing.decision === 'accept')
    return (
      <Chip tone="good" icon="check">
        {t('decided.accept')}
      </Chip>
    )
  const code = standing.code ?? ''
  return (
    <Chip tone="bad" icon="close">
      {standing.accepted === 0 ? code : t('decided.part', { code })}
    </Chip>
  )
}
