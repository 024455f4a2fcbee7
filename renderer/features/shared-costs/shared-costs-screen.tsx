import type { ReactNode } from 'react'
import { type Month, monthOf } from '../../../shared/time/period.ts'
import { replaceParameters, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useScope } from '../../app/shell/scope.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { KeysView } from './keys/keys-view.tsx'
import { RunsView } from './runs/runs-view.tsx'
import { TimesheetsView } from './timesheets/timesheets-view.tsx'

const VIEWS = ['keys', 'runs', 'timesheets'] as const
type View = (typeof VIEWS)[number]

export interface SharedCostsViewProps {
  readonly month: Month
  readonly chooseMonth: (month: Month) => void
  /** The tabs of the area and of the screen, which every view keeps beside its title. */
  readonly beside: ReactNode
}

/** Keys with their evidence, the allocations of a month, the timesheets. */
function SharedCosts() {
  const t = useText('sharedCosts')
  const parameters = useParameters('sharedCosts')
  const scope = useScope()
  const view: View = VIEWS.find((candidate) => candidate === parameters.tab) ?? 'keys'
  const month = parameters.month ?? scope.month ?? monthOf(scope.today)
  const chooseMonth = (chosen: Month) => replaceParameters('sharedCosts', { ...parameters, month: chosen })
  const beside = (
    <>
      <AreaTabs screen="sharedCosts" />
      <Segmented
        label={t('views')}
        value={view}
        onChange={(chosen) => replaceParameters('sharedCosts', { tab: chosen, month: parameters.month })}
        segments={VIEWS.map((candidate) => ({ key: candidate, label: t(`view.${candidate}`) }))}
      />
    </>
  )
  const shown = { month, chooseMonth, beside }
  if (view === 'keys') return <KeysView {...shown} />
  return view === 'runs' ? <RunsView key={month} {...shown} /> : <TimesheetsView key={month} {...shown} />
}

export const sharedCostsScreen: Screen = { area: 'vouchers', Component: SharedCosts, folded: true, help: 'sharedCosts' }
