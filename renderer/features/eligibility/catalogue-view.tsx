import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { EligibilityCodeView } from '../../../shared/contract/eligibility.ts'
import { orpc } from '../../client/client.ts'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'

const TONES = { BLOCK: ['bad', 'lock'], WARN: ['warn', 'alert'], OFF: ['mute', 'minus'] } as const

/** The catalogue of ineligible items with the severities of the grant's agreement; the agreement itself is edited with the grant. */
export function CatalogueView({ grant }: { readonly grant: string }) {
  const t = useText('eligibility')
  const language = useLanguage()
  const answer = useQuery(orpc.eligibility.catalogue.queryOptions({ input: { grant } }))
  const columns = useMemo(
    (): Column<EligibilityCodeView>[] => [
      { key: 'code', head: t('column.code'), width: 54, cell: (row) => <strong>{row.code}</strong> },
      { key: 'label', head: t('column.item'), width: 250, cell: (row) => row.label[language] },
      {
        key: 'severity',
        head: t('filter.severity'),
        width: 152,
        cell: (row) => (
          <Chip tone={TONES[row.severity][0]} icon={TONES[row.severity][1]}>
            {t(`severity.${row.severity}`)}
          </Chip>
        ),
      },
      {
        key: 'agreed',
        head: t('column.agreed'),
        width: 96,
        className: () => text.second,
        cell: (row) => (row.severity === row.usual ? t('catalogue.usual') : t('catalogue.changed')),
      },
      {
        key: 'meaning',
        head: t('column.meaning'),
        cell: (row) => <span title={row.meaning[language]}>{row.meaning[language]}</span>,
      },
      {
        key: 'signs',
        head: t('column.signs'),
        width: 260,
        className: () => text.second,
        cell: (row) => {
          const signs = [...row.accounts, ...row.words].join(', ')
          return <span title={signs}>{signs}</span>
        },
      },
    ],
    [t, language],
  )
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  const codes = answer.data?.codes ?? []
  return (
    <Card flush grow title={t('catalogue.title', { grant })} note={t('catalogue.note')}>
      <DataTable
        label={t('tab.catalogue')}
        columns={columns}
        rowCount={codes.length}
        rowAt={(index) => codes[index]}
        rowKey={(row) => row.code}
      />
    </Card>
  )
}
