import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BudgetRow } from '../../../shared/contract/budgets.ts'
import { formatDate, formatMonth } from '../../../shared/i18n/format.ts'
import { navigate, replaceParameters, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { client, orpc } from '../../client/client.ts'
import { newCommandId } from '../../client/command-id.ts'
import { downloadExport } from '../../client/save-file.ts'
import { useLongWork } from '../../client/use-long-work.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { PlainTable } from '../../ui/table/plain-table.tsx'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { type BudgetView, budgetColumns } from './budget-columns.tsx'
import classes from './budget-report.module.css'
import { type SpendingCell, SpendingDrill } from './spending-drill.tsx'

/** Budget versus actual in both currencies; every figure of spending opens to its vouchers. */
function Budget() {
  const t = useText('budgets')
  const given = useParameters('budgets')
  const { grant, ledger } = useScope()
  const code = given.grant ?? grant ?? ledger.grants[0]?.code
  if (code === undefined) return <Page title={t('title')} sub={t('noGrant')} />
  return <GrantBudget key={code} grant={code} partner={given.partner} />
}

function GrantBudget({ grant, partner }: { readonly grant: string; readonly partner: string | undefined }) {
  const t = useText('budgets')
  const language = useLanguage()
  const { ledger } = useScope()
  const [view, setView] = useState<BudgetView>('both')
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [opened, setOpened] = useState<SpendingCell | null>(null)
  const work = useLongWork(client.reports.exportWorkbook)
  const scope = { grant, ...(partner ? { partner } : {}) }
  const report = useQuery(orpc.budgets.versusActual.queryOptions({ input: scope }))
  const partners = useQuery(orpc.settings.partners.queryOptions())
  if (report.error) return <QueryFailure error={report.error} onRetry={report.refetch} />
  if (!report.data) return <Page title={t('title')} />
  const { rows, currency, version, asOf, openMonths } = report.data
  const open = (row: BudgetRow) => {
    const behind = (each: BudgetRow) =>
      row.kind === 'total' || (row.kind === 'head' ? each.head === row.code : each.code === row.code)
    const lines = rows.filter((each) => each.kind === 'line' && behind(each)).map((each) => each.code)
    setOpened({ title: t('drill.title', { code: row.code || t('total') }), lines, partner, minor: row.spentMinor })
  }
  const fold = (head: string) =>
    setFolded(new Set(folded.has(head) ? [...folded].filter((each) => each !== head) : [...folded, head]))
  const excel = async () => {
    const made = await work.run({
      commandId: newCommandId(),
      report: 'budget-vs-actual',
      parameters: scope,
      language,
      format: 'xlsx',
    })
    if (made.ok) await downloadExport(made.value.exportId, made.value.fileName)
  }
  const codes = [ledger.organisationCode, ...(partners.data ?? []).map((each) => each.code)]
  const sub = version
    ? t('version', { number: version.number, date: formatDate(version.createdAt), asOf: formatDate(asOf) })
    : t('noVersion')
  const months = openMonths.slice(0, 2).map((month) => formatMonth(month, language))
  const provisional =
    months.length > 0 ? (
      <Chip tone="warn" icon="hourglass">
        {t('provisional', { months: months.join(', ') })}
      </Chip>
    ) : undefined
  const actions = (
    <>
      <Select
        aria-label={t('partner')}
        w={160}
        data={[{ value: '*', label: t('allPartners') }, ...codes]}
        value={partner ?? '*'}
        onChange={(value) =>
          replaceParameters('budgets', { grant, partner: value === '*' || value === null ? undefined : value })
        }
      />
      <Segmented
        label={t('title')}
        segments={[
          { key: 'both', label: t('view.both') },
          { key: 'xof', label: t('view.xof') },
          { key: 'donor', label: currency },
        ]}
        value={view}
        onChange={setView}
      />
      <Button icon="conversion" onClick={() => navigate('conversion', { grant })}>
        {t('toConversion')}
      </Button>
      <Button variant="primary" icon="sheet" busy={work.state !== 'idle'} onClick={() => void excel()}>
        {t('excel')}
      </Button>
    </>
  )
  return (
    <Page title={t('title')} sub={sub} beside={provisional} actions={actions}>
      <FailureNote failure={work.failure} />
      <div className={classes.wrap}>
        <Card flush grow>
          <div className={classes.scroll}>
            <PlainTable
              label={t('table')}
              columns={budgetColumns({ t, language, currency, view, folded, onFold: fold, onOpen: open })}
              rows={rows.filter((row) => row.kind !== 'line' || !folded.has(row.head))}
              rowKey={(row) => `${row.kind} ${row.code}`}
              rowKind={(row) => (row.kind === 'head' ? 'heading' : row.kind === 'total' ? 'total' : 'row')}
            />
          </div>
        </Card>
        {opened ? <SpendingDrill grant={grant} currency={currency} cell={opened} onClose={() => setOpened(null)} /> : null}
      </div>
    </Page>
  )
}

export const budgetScreen: Screen = { area: 'budgets', Component: Budget, folded: true, help: 'budgets' }
