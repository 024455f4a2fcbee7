import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StatutoryReturnView } from '../../../../shared/contract/payroll.ts'
import { formatDate, formatMonth } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { sumMinor } from '../../../../shared/money/money.ts'
import { navigate } from '../../../app/routes/router.ts'
import { usePlaceKeys } from '../../../app/shell/place-keys.ts'
import { orpc } from '../../../client/client.ts'
import { usePrint } from '../../../client/use-print.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Chip, type Tone } from '../../../ui/chip/chip.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import type { IconName } from '../../../ui/icon/paths.ts'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { SplitView } from '../../../ui/layout/split-view.tsx'
import text from '../../../ui/layout/text.module.css'
import { Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { MonthSelect } from '../month-select.tsx'
import type { PayrollViewProps } from '../payroll-screen.tsx'
import { ReturnPanel } from './return-panel.tsx'

const LOOKS: Readonly<Record<StatutoryReturnView['state'], { readonly tone: Tone; readonly icon: IconName }>> = {
  paid: { tone: 'good', icon: 'check' },
  'paid-late': { tone: 'warn', icon: 'clock' },
  waiting: { tone: 'info', icon: 'hourglass' },
  overdue: { tone: 'bad', icon: 'alert' },
  nil: { tone: 'mute', icon: 'minus' },
}

/** What a month owes to whom by which day, paid or not, with its receipt. */
export function ReturnsView({ month, chooseMonth, beside }: PayrollViewProps) {
  const t = useText('payroll')
  const language = useLanguage()
  const printing = usePrint()
  const answer = useQuery(orpc.payroll.returns.queryOptions({ input: { from: month, to: month } }))
  const [code, setCode] = useState<string | null>(null)
  usePlaceKeys([{ keys: 'ArrowUp / ArrowDown', does: t('key.nextReturn') }])
  const rows = answer.data ?? []
  const chosen = rows.find((row) => row.code === code)
  const left = sumMinor(rows.map((row) => Math.max(0, row.amountXof - row.paidXof)))
  return (
    <Page
      title={t('title')}
      sub={formatMonth(month, language)}
      beside={beside}
      actions={
        <>
          <MonthSelect label={t('month.choose')} month={month} onChange={chooseMonth} />
          <Button
            icon="printer"
            busy={printing.pending}
            blocked={rows.length === 0 ? t('returns.none') : undefined}
            onClick={() => void printing.print('statutory-returns', month)}
          >
            {t('print.menu')}
          </Button>
        </>
      }
    >
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      <FailureNote failure={printing.failure} />
      <SplitView
        label={t('returns.pay')}
        detailWidth={380}
        onClose={() => setCode(null)}
        detail={chosen ? <ReturnPanel key={chosen.code} row={chosen} onClose={() => setCode(null)} /> : null}
      >
        <Card
          flush
          grow
          title={t('returns.title')}
          end={
            <span>
              {t('returns.left')} <Money minor={left} currency={FUNCTIONAL_CURRENCY} sign="after" strong />
            </span>
          }
        >
          {answer.data ? <ReturnsTable rows={rows} chosen={code} onChoose={setCode} month={month} /> : null}
        </Card>
      </SplitView>
    </Page>
  )
}

interface ReturnsTableProps {
  readonly rows: readonly StatutoryReturnView[]
  readonly chosen: string | null
  readonly onChoose: (code: string) => void
  readonly month: string
}

function ReturnsTable({ rows, chosen, onChoose, month }: ReturnsTableProps) {
  const t = useText('payroll')
  const language = useLanguage()
  const figure = (key: 'base' | 'amount' | 'paid', of: (row: StatutoryReturnView) => number): Column<StatutoryReturnView> => ({
    key,
    head: t(`returns.${key}`),
    width: 106,
    align: 'right',
    cell: (row) => <Money minor={of(row)} currency={FUNCTIONAL_CURRENCY} strong={key === 'amount'} sign="none" />,
  })
  const authority: Column<StatutoryReturnView> = {
    key: 'authority',
    head: t('rule.authority'),
    width: 150,
    cell: (row) => <span className={text.second}>{row.authority}</span>,
  }
  const columns: readonly Column<StatutoryReturnView>[] = [
    { key: 'label', head: t('returns.return'), cell: (row) => <b>{row.label[language]}</b> },
    ...(chosen === null ? [authority] : []),
    { key: 'due', head: t('returns.due'), width: 96, cell: (row) => formatDate(row.dueDate) },
    ...(chosen === null ? [figure('base', (row: StatutoryReturnView) => row.baseXof)] : []),
    figure('amount', (row) => row.amountXof),
    figure('paid', (row) => row.paidXof),
    {
      key: 'state',
      head: t('returns.state'),
      width: 132,
      cell: (row) => (
        <Chip tone={LOOKS[row.state].tone} icon={LOOKS[row.state].icon}>
          {t(`returns.state.${row.state}`)}
        </Chip>
      ),
    },
    { key: 'receipt', head: t('returns.receipt'), width: 110, cell: (row) => row.receiptReference },
  ]
  return (
    <DataTable
      label={t('returns.title')}
      columns={columns}
      rowCount={rows.length}
      rowAt={(index) => rows[index]}
      rowKey={(row) => row.code}
      selectedKey={chosen}
      onSelect={(row) => onChoose(row.code)}
      onOpen={(row) => onChoose(row.code)}
      empty={
        <EmptyState
          icon="calendar"
          title={t('returns.none')}
          action={<Button onClick={() => navigate('payroll', { tab: 'month', month })}>{t('returns.toMonth')}</Button>}
        >
          {t('returns.noneText')}
        </EmptyState>
      }
    />
  )
}
