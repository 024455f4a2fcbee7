import type { ReactNode } from 'react'
import type { Month } from '../../../shared/time/period.ts'
import { monthOf } from '../../../shared/time/period.ts'
import { replaceParameters, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useScope } from '../../app/shell/scope.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { MonthView } from './month/month-view.tsx'
import { RatesView } from './rates/rates-view.tsx'
import { ReturnsView } from './returns/returns-view.tsx'
import { StaffView } from './staff/staff-view.tsx'

const VIEWS = ['month', 'staff', 'rates', 'returns'] as const
type View = (typeof VIEWS)[number]

export interface PayrollViewProps {
  readonly month: Month
  readonly chooseMonth: (month: Month) => void
  /** The tabs of the area and of the screen, which every view keeps beside its title. */
  readonly beside: ReactNode
}

/** The month's payroll, the staff, the dated rates, and what is owed to whom. */
function Payroll() {
  const t = useText('payroll')
  const parameters = useParameters('payroll')
  const scope = useScope()
  const view: View = VIEWS.find((candidate) => candidate === parameters.tab) ?? 'month'
  const month = parameters.month ?? scope.month ?? monthOf(scope.today)
  const chooseMonth = (chosen: Month) => replaceParameters('payroll', { ...parameters, month: chosen })
  const beside = (
    <>
      <AreaTabs screen="payroll" />
      <Segmented
        label={t('views')}
        value={view}
        onChange={(chosen) => replaceParameters('payroll', { tab: chosen, month: parameters.month })}
        segments={VIEWS.map((candidate) => ({ key: candidate, label: t(`view.${candidate}`) }))}
      />
    </>
  )
  const shown = { month, chooseMonth, beside }
  switch (view) {
    case 'month':
      return <MonthView key={month} {...shown} />
    case 'staff':
      return <StaffView {...shown} />
    case 'rates':
      return <RatesView {...shown} />
    case 'returns':
      return <ReturnsView key={month} {...shown} />
  }
}

export const payrollScreen: Screen = { area: 'vouchers', Component: Payroll, folded: true, help: 'payroll' }
