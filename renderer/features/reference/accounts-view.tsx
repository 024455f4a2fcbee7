import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { navigate, replaceParameters, useParameters } from '../../app/routes/router.ts'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
import { orpc } from '../../client/client.ts'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { findMatches } from '../../ui/picker/match.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { useAccountColumns } from './account-columns.tsx'

const FILTERS = ['all', 'postable', 'headings'] as const
type Filter = (typeof FILTERS)[number]

/** The chart of accounts, searched by code or by words. Enter shows the lines of an account. */
export function AccountsView() {
  const t = useText('reference')
  const language = useLanguage()
  const { text: sought = '' } = useParameters('reference')
  const [filter, setFilter] = useState<Filter>('all')
  const [selected, setSelected] = useState<string | null>(null)
  const accounts = useQuery(orpc.settings.accounts.queryOptions())
  const columns = useAccountColumns()
  usePlaceKeys([{ keys: 'Enter', does: t('accounts.key') }])

  const choices = useMemo(
    () => (accounts.data ?? []).map((account) => ({ ...account, label: account.name[language] })),
    [accounts.data, language],
  )
  const rows = useMemo(
    () =>
      findMatches(
        choices.filter((account) => filter === 'all' || account.postable === (filter === 'postable')),
        sought,
      ),
    [choices, filter, sought],
  )
  return (
    <>
      <div className={text.row}>
        <TextInput
          w={280}
          aria-label={t('accounts.search')}
          placeholder={t('accounts.search')}
          leftSection={<Icon name="search" size={13} />}
          value={sought}
          onChange={(event) => replaceParameters('reference', { tab: 'accounts', text: event.currentTarget.value })}
        />
        <Segmented
          label={t('accounts.filter')}
          value={filter}
          onChange={setFilter}
          segments={FILTERS.map((key) => ({ key, label: t(`accounts.${key}`) }))}
        />
        <span className={`${text.quiet} ${text.small}`} style={{ marginLeft: 'auto' }} aria-live="polite">
          {accounts.data ? t('accounts.count', { count: rows.length, total: choices.length }) : null}
        </span>
      </div>
      <QueryFailure error={accounts.error} onRetry={() => void accounts.refetch()} />
      <Card label={t('tab.accounts')} flush grow>
        {accounts.data ? (
          <DataTable
            label={t('tab.accounts')}
            columns={columns}
            rowCount={rows.length}
            rowAt={(index) => rows[index]}
            rowKey={(row) => row.item.code}
            rowKind={(row) => (row.item.postable ? 'row' : 'heading')}
            selectedKey={selected}
            onSelect={(row) => setSelected(row.item.code)}
            onOpen={(row) => navigate('vouchers', { account: row.item.code })}
            empty={
              <EmptyState icon="search" title={t('accounts.none')}>
                {t('accounts.noneText')}
              </EmptyState>
            }
          />
        ) : null}
      </Card>
    </>
  )
}
