import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { referenceScreenFr } from '../../../shared/i18n/fr/screens-reference.ts'
import { navigate } from '../../app/routes/router.ts'
import { orpc } from '../../client/client.ts'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'

type TypeKey = Extract<keyof typeof referenceScreenFr, `type.${string}`>

const TYPES: readonly TypeKey[] = [
  'type.bank',
  'type.cash',
  'type.mobile-money',
  'type.purchase',
  'type.sale',
  'type.payroll',
  'type.asset',
  'type.fund',
  'type.general',
  'type.off-balance',
  'type.opening',
  'type.closing',
]

interface Journal {
  readonly code: string
  readonly name: { readonly fr: string; readonly en: string }
  readonly type: string
  readonly account: string | null
  readonly currency: string
}

/** The journals with their type, account and currency. Enter shows the vouchers of one. */
export function JournalsView() {
  const t = useText('reference')
  const language = useLanguage()
  const journals = useQuery(orpc.settings.journals.queryOptions())
  const [selected, setSelected] = useState<string | null>(null)
  const rows = journals.data ?? []
  const columns: readonly Column<Journal>[] = [
    { key: 'code', head: t('journals.code'), width: 110, cell: (row) => <b>{row.code}</b> },
    { key: 'name', head: t('journals.name'), cell: (row) => row.name[language] },
    {
      key: 'type',
      head: t('journals.type'),
      width: 190,
      cell: (row) => {
        const key = TYPES.find((candidate) => candidate === `type.${row.type}`)
        return key ? t(key) : row.type
      },
    },
    { key: 'account', head: t('journals.account'), width: 110, cell: (row) => row.account },
    {
      key: 'currency',
      head: t('journals.currency'),
      width: 90,
      cell: (row) => <span className={row.currency === 'XOF' ? undefined : text.donor}>{row.currency}</span>,
    },
  ]
  return (
    <>
      <QueryFailure error={journals.error} onRetry={() => void journals.refetch()} />
      <Card label={t('tab.journals')} flush grow>
        {journals.data ? (
          <DataTable
            label={t('tab.journals')}
            columns={columns}
            rowCount={rows.length}
            rowAt={(index) => rows[index]}
            rowKey={(row) => row.code}
            selectedKey={selected}
            onSelect={(row) => setSelected(row.code)}
            onOpen={(row) => navigate('vouchers', { journal: row.code })}
            empty={
              <EmptyState icon="reference" title={t('journals.none')}>
                {t('journals.noneText')}
              </EmptyState>
            }
          />
        ) : null}
      </Card>
    </>
  )
}
