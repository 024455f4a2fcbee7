import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { navigate, replaceParameters, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { SplitView } from '../../ui/layout/split-view.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { useAccountColumns } from './account-columns.tsx'
import { AccountDetail } from './account-detail.tsx'
import { ParametersDialog } from './parameters-dialog.tsx'

function Treasury() {
  const t = useText('treasury')
  const { account } = useParameters('treasury')
  const [parameters, setParameters] = useState(false)
  const answer = useQuery(orpc.treasury.accounts.queryOptions())
  const rows = answer.data ?? []
  const chosen = rows.find((row) => row.account === account)
  const columns = useAccountColumns(chosen !== undefined)
  usePlaceKeys([{ keys: 'Enter', does: t('accounts.ledger') }])
  return (
    <Page
      title={t('title')}
      beside={<AreaTabs screen="treasury" />}
      actions={
        <>
          <Button icon="clock" onClick={() => setParameters(true)}>
            {t('parameters.title')}
          </Button>
          <Button
            variant="primary"
            icon="bank"
            onClick={() => navigate('reconciliation', chosen && chosen.kind !== 'cash' ? { account: chosen.account } : {})}
          >
            {t('accounts.reconcile')}
          </Button>
        </>
      }
    >
      <QueryFailure error={answer.error} onRetry={answer.refetch} />
      <SplitView
        label={t('accounts.title')}
        detailWidth={396}
        detail={
          chosen ? (
            <AccountDetail key={chosen.account} account={chosen} onClose={() => replaceParameters('treasury', {})} />
          ) : null
        }
        onClose={() => replaceParameters('treasury', {})}
      >
        <Card flush grow label={t('accounts.title')}>
          <DataTable
            label={t('accounts.title')}
            columns={columns}
            rowCount={rows.length}
            rowAt={(index) => rows[index]}
            rowKey={(row) => row.account}
            selectedKey={account}
            onSelect={(row) => replaceParameters('treasury', { account: row.account })}
            onOpen={(row) => navigate('vouchers', { account: row.account })}
            empty={
              answer.data ? (
                <EmptyState
                  icon="bank"
                  title={t('accounts.empty')}
                  action={<Button onClick={() => navigate('reference', { tab: 'setup' })}>{t('accounts.setup')}</Button>}
                >
                  {t('accounts.emptyText')}
                </EmptyState>
              ) : null
            }
          />
        </Card>
      </SplitView>
      {parameters ? <ParametersDialog onClose={() => setParameters(false)} /> : null}
    </Page>
  )
}

export const treasuryScreen: Screen = { area: 'treasury', Component: Treasury, folded: false, help: 'treasury' }
