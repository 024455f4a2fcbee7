import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { navigate, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { FaultList } from '../../ui/failure/fault-list.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { SplitView } from '../../ui/layout/split-view.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { ProgressPanel } from '../../ui/progress/progress-panel.tsx'
import classes from './conversion.module.css'
import type { ConversionView } from './conversion-view.ts'
import { FreezeAction } from './freeze-action.tsx'
import { ImportTranches } from './import-tranches.tsx'
import { LayersCard } from './layers-card.tsx'
import { MethodsCard } from './methods-card.tsx'
import { shortNumber } from './model/short-number.ts'
import { type LineItem, type TableItem, tableItems } from './model/table-items.ts'
import { RowsTable } from './rows-table.tsx'
import { TracePanel } from './trace-panel.tsx'

/** Width of the trace, in pixels. */
const TRACE_WIDTH = 396

/** How a grant's XOF becomes the donor's currency: methods side by side, tranches, every row, and the trace of one. */
function Conversion() {
  const t = useText('conversion')
  const shell = useText('shell')
  const given = useParameters('conversion')
  const { grant, ledger } = useScope()
  const code = given.grant ?? grant ?? ledger.grants[0]?.code
  if (code !== undefined) return <GrantConversion key={code} grant={code} />
  return (
    <Page title={shell('screen.conversion')}>
      <EmptyState
        icon="conversion"
        title={t('noGrant')}
        action={<Button onClick={() => navigate('reference', { tab: 'setup' })}>{t('noGrantAction')}</Button>}
      >
        {t('noGrantText')}
      </EmptyState>
    </Page>
  )
}

function GrantConversion({ grant }: { readonly grant: string }) {
  const t = useText('conversion')
  const { from, to } = useParameters('conversion')
  const { ledger } = useScope()
  const currency = ledger.grants.find((each) => each.code === grant)?.currency ?? ''
  const input = { grant, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  const overview = useQuery(orpc.conversion.overview.queryOptions({ input }))
  usePlaceKeys([
    { keys: 'ArrowUp / ArrowDown', does: t('key.next') },
    { keys: 'T', does: t('key.trace') },
    { keys: 'Enter', does: t('key.open') },
  ])
  if (overview.error) return <QueryFailure error={overview.error} onRetry={overview.refetch} />
  if (!overview.data) {
    return (
      <Page title={t('title', { currency })} sub={grant}>
        <ProgressPanel title={t('reading')} note={t('readingNote')} done={0} total={null} />
      </Page>
    )
  }
  const actions = (
    <>
      <Button icon="budget" onClick={() => navigate('budgets', { grant })}>
        {t('toBudget')}
      </Button>
      <ImportTranches />
      <FreezeAction />
    </>
  )
  return (
    <Page title={t('title', { currency })} sub={grant} actions={actions}>
      <MissingRates faults={overview.data.faults} />
      <ConversionDesk grant={grant} view={overview.data} />
    </Page>
  )
}

function ConversionDesk({ grant, view }: { readonly grant: string; readonly view: ConversionView }) {
  const t = useText('conversion')
  const items = useMemo(() => tableItems(view.rows), [view.rows])
  const { chosen, choose, traced, setTraced } = useChosenLine(items)
  const close = () => setTraced(false)
  const name = chosen === null ? '' : (chosen.row.sourceId ?? shortNumber(chosen.row.number))
  const trace = () => {
    const first = items.find((item) => item.kind === 'line')
    if (chosen) setTraced(!traced)
    else if (first) choose(first)
  }
  return (
    <SplitView
      label={t('trace', { number: name })}
      detailWidth={TRACE_WIDTH}
      onClose={close}
      detail={
        chosen && traced ? (
          <TracePanel
            grant={grant}
            line={{ voucherKey: chosen.row.voucherKey, lineNumber: chosen.row.lineNumber, name }}
            layers={view.layers}
            onClose={close}
          />
        ) : null
      }
    >
      <div className={classes.stack}>
        <MethodsCard view={view} />
        <LayersCard grant={grant} view={view} chosen={chosen && traced ? { key: chosen.key, name } : null} />
        <Card flush grow label={t('table')} className={classes.rowsCard}>
          <div className={classes.rowsFrame}>
            <RowsTable
              view={view}
              items={items}
              chosenKey={chosen?.key ?? null}
              onChoose={choose}
              onTrace={trace}
              onEscape={close}
            />
          </div>
        </Card>
      </div>
    </SplitView>
  )
}

/** The line that is traced: the one a person chose, else the one the address asks for. */
function useChosenLine(items: readonly TableItem[]) {
  const { voucher, line } = useParameters('conversion')
  const [key, setKey] = useState<string | null>(null)
  const [traced, setTraced] = useState(true)
  const lines = items.filter((item): item is LineItem => item.kind === 'line')
  const asked = lines.find(({ row }) => row.voucherKey === voucher && (line === undefined || String(row.lineNumber) === line))
  const chosen = (key === null ? asked : lines.find((item) => item.key === key)) ?? null
  const choose = (item: LineItem) => {
    setKey(item.key)
    setTraced(true)
  }
  return { chosen, choose, traced, setTraced }
}

/** Which rates are missing, in sentences, and where to give them. */
function MissingRates({ faults }: { readonly faults: ConversionView['faults'] }) {
  const t = useText('conversion')
  if (faults.length === 0) return null
  return (
    <Notice tone="warn">
      <FaultList faults={faults} limit={3} title={t('faults', { count: faults.length })} />
      <Button small onClick={() => navigate('reference', { tab: 'rates' })}>
        {t('addRate')}
      </Button>
    </Notice>
  )
}

export const conversionScreen: Screen = { area: 'budgets', Component: Conversion, folded: true, help: 'conversion' }
