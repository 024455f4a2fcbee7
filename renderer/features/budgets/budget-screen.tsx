import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
import { useShortcut } from '../../app/shell/use-shortcut.ts'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { ProgressPanel } from '../../ui/progress/progress-panel.tsx'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { BudgetFilters } from './budget-filters.tsx'
import { MissingRate, NoBudget } from './budget-notes.tsx'
import classes from './budget-report.module.css'
import { BudgetTable } from './budget-table.tsx'
import { BudgetVersion, ProvisionalChip } from './budget-title.tsx'
import { CommitmentDrill } from './commitment-drill.tsx'
import { ControlBudget } from './control-budget.tsx'
import { ControlChoice, useControlBy } from './control-choice.tsx'
import { type BudgetView, figureOf } from './model/budget-column.ts'
import { linesBehind, rowKey } from './model/budget-tree.ts'
import { type OpenedCell, shortName } from './model/opened-cell.ts'
import { SpendingDrill } from './spending-drill.tsx'
import { type BudgetScope, useBudgetScope } from './use-budget-scope.ts'
import { useWorkbook } from './use-workbook.ts'

/** Budget versus actual in both currencies; every figure of spending opens to its vouchers. */
function Budget() {
  const t = useText('budgets')
  const scope = useBudgetScope()
  if (scope !== null) return <GrantBudget key={scope.grant} scope={scope} />
  return (
    <Page title={t('title')}>
      <NoBudget title={t('noGrant')} partner={undefined} />
    </Page>
  )
}

function GrantBudget({ scope }: { readonly scope: BudgetScope }) {
  const t = useText('budgets')
  const language = useLanguage()
  const by = useControlBy()
  const { line } = useParameters('budgets')
  const report = useQuery(orpc.budgets.versusActual.queryOptions({ input: scope }))
  const desk = useQuery({
    ...orpc.virements.desk.queryOptions({ input: { grant: scope.grant, ...(scope.to === undefined ? {} : { to: scope.to }) } }),
    // The rule is one of the whole grant: a partner's own lines have no test of their own.
    enabled: scope.partner === undefined && report.data != null && report.data.version !== null,
  })
  const [view, setView] = useState<BudgetView>('both')
  // An address may ask for a line: it opens at once, in the money that settles.
  const [opened, setOpened] = useState<OpenedCell | null>(
    line === undefined ? null : { row: `line ${line}`, money: 'donor', measure: 'spent' },
  )
  const close = useCallback(() => setOpened(null), [])
  const { save, work } = useWorkbook(scope)
  useShortcut('Ctrl E', () => void save())
  usePlaceKeys([
    { keys: 'ArrowLeft / ArrowRight', does: t('key.fold') },
    { keys: 'Enter', does: t('key.open') },
    { keys: 'Escape', does: t('key.close') },
    { keys: 'Ctrl E', does: t('excel') },
  ])
  if (report.error) return <QueryFailure error={report.error} onRetry={report.refetch} />
  if (!report.data) return <Page title={t('title')} />
  const { rows, currency, method } = report.data
  const foreign = currency !== FUNCTIONAL_CURRENCY
  const cell = foreign || opened === null ? opened : { ...opened, money: 'xof' as const }
  const row = cell === null ? undefined : rows.find((each) => rowKey(each) === cell.row)
  const actions = (
    <>
      <ControlChoice />
      <BudgetFilters grant={scope.grant} />
      {foreign ? <ViewChoice currency={currency} view={view} onChange={setView} /> : null}
      <Button icon="budget" onClick={() => navigate('virements', { grant: scope.grant, to: scope.to })}>
        {t('toVirements')}
      </Button>
      <Button variant="primary" icon="sheet" busy={work.state !== 'idle'} onClick={() => void save()}>
        {t('excel')}
      </Button>
    </>
  )
  return (
    <Page
      title={t('title')}
      sub={<BudgetVersion report={report.data} />}
      beside={
        <>
          <ProvisionalChip months={report.data.openMonths} />
          <AreaTabs screen="budgets" />
        </>
      }
      actions={actions}
    >
      {work.state === 'idle' ? null : (
        <ProgressPanel
          title={t('exporting')}
          done={work.progress?.done ?? 0}
          total={work.progress?.total ?? null}
          cancelling={work.state === 'cancelling'}
          onCancel={work.cancel}
        />
      )}
      <FailureNote failure={work.failure} />
      {rows.some((each) => each.availableMinor === null) ? <MissingRate currency={currency} grant={scope.grant} /> : null}
      {by !== null ? (
        <ControlBudget key={by} scope={scope} by={by} view={foreign ? view : 'xof'} />
      ) : rows.some((each) => each.kind === 'line') ? (
        <div className={classes.wrap}>
          <Card flush grow>
            <BudgetTable
              rows={rows}
              currency={currency}
              method={method}
              view={foreign ? view : 'xof'}
              desk={desk.data ?? null}
              opened={cell}
              onOpen={setOpened}
              onClose={close}
            />
          </Card>
          {cell && row && cell.measure === 'committed' ? (
            <CommitmentDrill
              key={`${cell.row} ${cell.money} committed`}
              scope={scope}
              currency={currency}
              row={row}
              rows={rows}
              money={cell.money}
              onClose={close}
            />
          ) : null}
          {cell && row && cell.measure === 'spent' ? (
            <SpendingDrill
              key={`${cell.row} ${cell.money}`}
              scope={scope}
              currency={currency}
              lines={linesBehind(row, rows)}
              title={row.kind === 'total' ? t('drill.total') : t('drill.title', { code: shortName(row, language) })}
              cellMinor={figureOf(row, { money: cell.money, measure: 'spent' })}
              money={cell.money}
              onClose={close}
            />
          ) : null}
        </div>
      ) : (
        <NoBudget title={t('empty')} partner={scope.partner} />
      )}
    </Page>
  )
}

interface ViewChoiceProps {
  readonly currency: string
  readonly view: BudgetView
  readonly onChange: (view: BudgetView) => void
}

function ViewChoice({ currency, view, onChange }: ViewChoiceProps) {
  const t = useText('budgets')
  const segments = [
    { key: 'both', label: t('view.both', { currency }) },
    { key: 'xof', label: FUNCTIONAL_CURRENCY },
    { key: 'donor', label: currency },
  ] as const
  return <Segmented label={t('view')} segments={segments} value={view} onChange={onChange} />
}

export const budgetScreen: Screen = { area: 'budgets', Component: Budget, folded: true, help: 'budgets' }
