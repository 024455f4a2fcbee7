import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ContributionRateView } from '../../../../shared/contract/payroll.ts'
import { formatDate, formatDecimalText, formatMoney } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { client, orpc } from '../../../client/client.ts'
import { useCommand } from '../../../client/use-command.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { SplitView } from '../../../ui/layout/split-view.tsx'
import text from '../../../ui/layout/text.module.css'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import classes from '../payroll.module.css'
import type { PayrollViewProps } from '../payroll-screen.tsx'
import { RateForm } from './rate-form.tsx'
import { RulesCard } from './rules-card.tsx'
import { ScaleCard } from './scale-card.tsx'

/** The dated contributions, taxes and bands with their sources; a new rate is dated, never overwritten. */
export function RatesView({ beside }: PayrollViewProps) {
  const t = useText('payroll')
  const { ledger } = useScope()
  const answer = useQuery(orpc.payroll.tables.queryOptions())
  const adopt = useCommand(client.payroll.adoptTables)
  const [chosen, setChosen] = useState<number | null>(null)
  const may = ledger.user.roles.some((role) => role === 'preparer' || role === 'administrator')
  const tables = answer.data
  const rate = tables?.rates.find((candidate) => candidate.id === chosen)
  const run = async () => {
    const done = await adopt.run({})
    if (done.ok) notifications.show({ message: t('rates.adopted', { count: done.value.rates }) })
  }
  const empty = (
    <EmptyState
      icon="reference"
      title={t('rates.none')}
      action={
        <Button
          variant="primary"
          icon="import"
          busy={adopt.pending}
          blocked={may ? undefined : t('onlyPreparer')}
          onClick={() => void run()}
        >
          {t('rates.adopt')}
        </Button>
      }
    >
      {t('rates.noneText')}
    </EmptyState>
  )
  return (
    <Page title={t('title')} sub={t('rates.sub')} beside={beside}>
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      <FailureNote failure={adopt.failure} />
      {tables && tables.rates.length === 0 ? empty : null}
      {tables && tables.rates.length > 0 ? (
        <SplitView
          label={t('rates.change')}
          detailWidth={360}
          onClose={() => setChosen(null)}
          detail={
            rate ? (
              <RateForm key={rate.id} rate={rate} onClose={() => setChosen(null)} />
            ) : (
              <div className={classes.side}>
                <ScaleCard scales={tables.scales} />
                <RulesCard rules={tables.rules} />
              </div>
            )
          }
        >
          <Card flush grow title={t('rates.title')} note={t('rates.note')}>
            <RatesTable rates={tables.rates} chosen={chosen} onChoose={setChosen} />
          </Card>
        </SplitView>
      ) : null}
    </Page>
  )
}

interface RatesTableProps {
  readonly rates: readonly ContributionRateView[]
  readonly chosen: number | null
  readonly onChoose: (id: number | null) => void
}

function RatesTable({ rates, chosen, onChoose }: RatesTableProps) {
  const t = useText('payroll')
  const language = useLanguage()
  const { today } = useScope()
  const percent = (value: string) => (value === '0' ? '' : formatDecimalText(value, language))
  const columns: readonly Column<ContributionRateView>[] = [
    {
      key: 'label',
      head: t('rates.branch'),
      cell: (rate) => <b title={rate.label[language]}>{rate.label[language]}</b>,
    },
    { key: 'employer', head: t('rates.employer'), width: 78, align: 'right', cell: (rate) => percent(rate.employerPercent) },
    { key: 'employee', head: t('rates.employee'), width: 68, align: 'right', cell: (rate) => percent(rate.employeePercent) },
    {
      key: 'limits',
      head: t('rates.limits'),
      width: 92,
      align: 'right',
      cell: (rate) => (
        <span className={text.second}>
          {[
            rate.floorXof === null ? null : `≥ ${money(rate.floorXof, language)}`,
            rate.ceilingXof === null ? null : `≤ ${money(rate.ceilingXof, language)}`,
          ]
            .filter((part) => part !== null)
            .join(' ')}
        </span>
      ),
    },
    { key: 'account', head: t('rates.account'), width: 64, cell: (rate) => <span className={text.second}>{rate.account}</span> },
    {
      key: 'dates',
      head: t('rates.dates'),
      width: 176,
      cell: (rate) => `${formatDate(rate.from)} – ${rate.to === null ? '' : formatDate(rate.to)}`,
    },
    {
      key: 'state',
      head: '',
      name: t('rates.state'),
      width: 92,
      cell: (rate) => {
        const current = rate.from <= today && (rate.to === null || rate.to >= today)
        return (
          <Chip tone={current ? 'good' : 'mute'} icon={current ? 'check' : 'clock'}>
            {t(current ? 'rates.current' : 'rates.past')}
          </Chip>
        )
      },
    },
    {
      key: 'source',
      head: t('rates.source'),
      width: 96,
      cell: (rate) => (
        <span className={text.quiet} title={[rate.source, rate.evidence].filter((part) => part !== null).join(' · ')}>
          {rate.source}
        </span>
      ),
    },
  ]
  return (
    <DataTable
      label={t('rates.title')}
      columns={columns}
      rowCount={rates.length}
      rowAt={(index) => rates[index]}
      rowKey={(rate) => String(rate.id)}
      selectedKey={chosen === null ? null : String(chosen)}
      onSelect={(rate) => onChoose(rate.id)}
      onOpen={(rate) => onChoose(rate.id)}
    />
  )
}

const money = (xof: number, language: 'fr' | 'en'): string => formatMoney(xof, FUNCTIONAL_CURRENCY, language)
