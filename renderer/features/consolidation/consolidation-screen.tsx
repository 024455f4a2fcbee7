import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate, replaceParameters, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { ProvisionalChip } from '../budgets/budget-title.tsx'
import { SpendingDrill } from '../budgets/spending-drill.tsx'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './consolidation.module.css'
import { FundsCards } from './funds-cards.tsx'
import { MatrixTable } from './matrix-table.tsx'
import { cellOf, linesOfRow, type OpenedShare, titleOfShare } from './model/opened-share.ts'

/** The consortium: who spent what on every budget line, and where each partner's funds stand. */
function Consortium() {
  const t = useText('consolidation')
  const { grant: asked } = useParameters('consolidation')
  const { ledger, grant: chosen } = useScope()
  const grant = asked ?? chosen ?? ledger.grants[0]?.code
  if (grant !== undefined) return <GrantConsortium key={grant} grant={grant} />
  return (
    <Page title={t('title')} beside={<AreaTabs screen="consolidation" />}>
      <Nothing />
    </Page>
  )
}

function GrantConsortium({ grant }: { readonly grant: string }) {
  const t = useText('consolidation')
  const language = useLanguage()
  const { today } = useScope()
  const address = useParameters('consolidation')
  const { from, to } = address
  const dates = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  const view = useQuery({
    ...orpc.consolidation.view.queryOptions({ input: { grant, ...dates } }),
    placeholderData: keepPreviousData,
  })
  const [money, setMoney] = useState<'xof' | 'donor'>('donor')
  const [opened, setOpened] = useState<OpenedShare | null>(null)
  const close = useCallback(() => setOpened(null), [])
  usePlaceKeys([{ keys: 'Escape', does: t('key.close') }])
  const title = { title: t('title'), beside: <AreaTabs screen="consolidation" /> }
  if (view.error) return <QueryFailure error={view.error} onRetry={() => void view.refetch()} />
  if (!view.data) return <Page {...title} />
  const { rows, currency, columns } = view.data
  const isForeign = currency !== FUNCTIONAL_CURRENCY
  const shown = isForeign ? money : 'xof'
  const date = (name: 'from' | 'to') => (
    <DateField
      label=""
      name={t(name)}
      value={address[name] ?? null}
      shown={today}
      clearable
      onChange={(chosen) => replaceParameters('consolidation', { ...address, grant, [name]: chosen ?? undefined })}
    />
  )
  const actions = (
    <>
      <span className={classes.dates}>
        {t('from')} {date('from')} {t('to')} {date('to')}
      </span>
      {isForeign ? (
        <Segmented
          label={t('money')}
          segments={[
            { key: 'donor', label: currency },
            { key: 'xof', label: FUNCTIONAL_CURRENCY },
          ]}
          value={money}
          onChange={setMoney}
        />
      ) : null}
      <Button icon="sheet" onClick={() => navigate('reports', { report: 'consolidation', grant })}>
        {t('report')}
      </Button>
    </>
  )
  const row = opened === null ? undefined : rows.find((each) => `${each.kind} ${each.code}` === opened.row)
  return (
    <Page {...title} sub={t('sub', { date: formatDate(view.data.asOf) })} actions={actions}>
      {view.data.openMonths.length === 0 ? null : <ProvisionalChip months={view.data.openMonths} />}
      {rows.some((each) => each.total.minor === null) ? <Notice tone="warn">{t('noRate', { currency })}</Notice> : null}
      {rows.length > 1 ? (
        <div className={classes.stack}>
          <Card flush grow>
            <MatrixTable view={view.data} money={shown} opened={opened} onOpen={setOpened} />
          </Card>
          {opened && row ? (
            <SpendingDrill
              key={`${opened.row} ${opened.column} ${shown}`}
              scope={{ grant, ...dates, ...(opened.column === null ? {} : { partner: opened.column }) }}
              currency={currency}
              lines={linesOfRow(row, rows)}
              title={titleOfShare(row, opened.column, language)}
              cellMinor={shown === 'xof' ? cellOf(row, columns, opened.column).xof : cellOf(row, columns, opened.column).minor}
              money={shown}
              onClose={close}
            />
          ) : (
            <FundsCards view={view.data} />
          )}
        </div>
      ) : (
        <Nothing />
      )}
    </Page>
  )
}

function Nothing() {
  const t = useText('consolidation')
  return (
    <EmptyState
      icon="users"
      title={t('none')}
      action={<Button onClick={() => navigate('reference', { tab: 'setup' })}>{t('none.action')}</Button>}
    >
      {t('none.why')}
    </EmptyState>
  )
}

export const consolidationScreen: Screen = { area: 'budgets', Component: Consortium, folded: true, help: 'consolidation' }
