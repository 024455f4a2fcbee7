import { useQuery } from '@tanstack/react-query'
import type { PayrollMonth } from '../../../../shared/contract/payroll.ts'
import { formatDate, formatMonth } from '../../../../shared/i18n/format.ts'
import { navigate, replaceParameters, useParameters } from '../../../app/routes/router.ts'
import { usePlaceKeys } from '../../../app/shell/place-keys.ts'
import { orpc } from '../../../client/client.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { FaultList } from '../../../ui/failure/fault-list.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { SplitView } from '../../../ui/layout/split-view.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { MonthSelect } from '../month-select.tsx'
import classes from '../payroll.module.css'
import type { PayrollViewProps } from '../payroll-screen.tsx'
import { ChecksCard } from './checks-card.tsx'
import { ComputeAction } from './compute-action.tsx'
import { PaymentsCard } from './payments-card.tsx'
import { PayslipPanel } from './payslip-panel.tsx'
import { PayslipTable } from './payslip-table.tsx'
import { PrintMenu } from './print-menu.tsx'

const PANEL_WIDTH = 428

/** The payroll of a month: the sheet, a payslip beside it, the check, the voucher and the payments. */
export function MonthView({ month, chooseMonth, beside }: PayrollViewProps) {
  const t = useText('payroll')
  const language = useLanguage()
  const answer = useQuery(orpc.payroll.month.queryOptions({ input: { month } }))
  usePlaceKeys([
    { keys: 'ArrowUp / ArrowDown', does: t('key.next') },
    { keys: 'Enter', does: t('key.payslip') },
  ])
  const data = answer.data
  const sub = data?.payDate == null ? t('month.notComputed') : t('month.paid', { date: formatDate(data.payDate) })
  const actions = (
    <>
      <MonthSelect label={t('month.choose')} month={month} onChange={chooseMonth} />
      {data && data.payslips.length > 0 ? <PrintMenu data={data} /> : null}
      {data ? <ComputeAction data={data} /> : null}
    </>
  )
  return (
    <Page title={t('title')} sub={data ? sub : formatMonth(month, language)} beside={beside} actions={actions}>
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      {data ? <Month data={data} /> : null}
    </Page>
  )
}

function Month({ data }: { readonly data: PayrollMonth }) {
  const t = useText('payroll')
  const parameters = useParameters('payroll')
  const person = data.people.find((each) => String(each.employeeId) === parameters.employee)
  const choose = (employee: string | undefined) => replaceParameters('payroll', { ...parameters, employee })
  if (data.people.length === 0) return <NoStaff />
  const noTable = data.obstacles.some((fault) => fault.code === 'PAYROLL_NO_TABLE')
  return (
    <SplitView
      label={t('payslip.label', { name: person?.name ?? '' })}
      detailWidth={PANEL_WIDTH}
      onClose={() => choose(undefined)}
      detail={
        person ? <PayslipPanel key={person.employeeId} data={data} person={person} onClose={() => choose(undefined)} /> : null
      }
    >
      <div className={classes.stack}>
        {data.obstacles.length > 0 ? (
          <Notice tone="warn">
            <FaultList faults={data.obstacles} title={t('month.obstacles')} />
            {noTable ? (
              <Button small onClick={() => navigate('payroll', { tab: 'rates' })}>
                {t('month.toRates')}
              </Button>
            ) : null}
          </Notice>
        ) : null}
        <Card flush grow label={t('sheet')}>
          <PayslipTable data={data} chosen={person?.employeeId ?? null} onChoose={(id) => choose(String(id))} />
        </Card>
        {data.payDate === null ? null : (
          <div className={person ? classes.feetBeside : classes.feet}>
            <ChecksCard data={data} />
            <PaymentsCard data={data} />
          </div>
        )}
      </div>
    </SplitView>
  )
}

function NoStaff() {
  const t = useText('payroll')
  return (
    <EmptyState
      icon="users"
      title={t('month.nobody')}
      action={
        <Button icon="plus" onClick={() => navigate('payroll', { tab: 'staff' })}>
          {t('month.addStaff')}
        </Button>
      }
    >
      {t('month.nobodyText')}
    </EmptyState>
  )
}
