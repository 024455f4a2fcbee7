import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { IncompleteVoucher } from '../../../shared/contract/documents.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'

interface IncompleteListProps {
  readonly answer: UseQueryResult<{ vouchers: IncompleteVoucher[]; checked: number }>
}

/** The posted vouchers of the month of the top bar that still lack a document: what the monthly close lists and chases. */
export function IncompleteList({ answer }: IncompleteListProps) {
  const t = useText('documents')
  const columns = useColumns()
  const [selected, setSelected] = useState<string | null>(null)
  usePlaceKeys([
    { keys: 'ArrowUp / ArrowDown', does: t('keys.browse') },
    { keys: 'Enter', does: t('keys.openVoucher') },
  ])
  const rows = answer.data?.vouchers ?? []
  return (
    <Card flush grow label={t('tab.incomplete')}>
      {answer.error ? <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} /> : null}
      {answer.data ? (
        <DataTable
          label={t('tab.incomplete')}
          columns={columns}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={(row) => row.key}
          selectedKey={selected}
          onSelect={(row) => setSelected(row.key)}
          onOpen={(row) => navigate('vouchers', { key: row.key })}
          empty={
            <EmptyState icon="check" title={t(answer.data.checked === 0 ? 'incomplete.noneAsked' : 'incomplete.none')}>
              {t(answer.data.checked === 0 ? 'incomplete.noneAskedText' : 'incomplete.noneText', { count: answer.data.checked })}
            </EmptyState>
          }
          autoFocus
        />
      ) : null}
    </Card>
  )
}

function useColumns(): Column<IncompleteVoucher>[] {
  const t = useText('documents')
  const language = useLanguage()
  return [
    { key: 'number', head: t('column.number'), width: 172, cell: (row) => row.number },
    { key: 'date', head: t('column.date'), width: 92, cell: (row) => formatDate(row.date) },
    { key: 'label', head: t('column.label'), width: 260, cell: (row) => <span title={row.label}>{row.label}</span> },
    {
      key: 'amount',
      head: FUNCTIONAL_CURRENCY,
      width: 110,
      align: 'right',
      cell: (row) => <Money minor={row.amountXof} currency={FUNCTIONAL_CURRENCY} />,
    },
    {
      key: 'count',
      head: t('column.documents'),
      width: 84,
      cell: (row) => (
        <Chip tone="warn" icon="paperclip">
          {`${row.settled} / ${row.required}`}
        </Chip>
      ),
    },
    {
      key: 'missing',
      head: t('column.missing'),
      className: () => text.second,
      cell: (row) => {
        const names = row.missing.map((name) => name[language]).join(' · ')
        return <span title={names}>{names}</span>
      },
    },
  ]
}
