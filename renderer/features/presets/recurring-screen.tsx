import { replaceParameters, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { PresetsView } from './presets-view.tsx'
import { RecurringView } from './recurring-view.tsx'
import { WithholdingsView } from './withholdings-view.tsx'

const VIEWS = ['recurring', 'presets', 'withholdings'] as const
type View = (typeof VIEWS)[number]

/** What comes back every month, the presets, and the withholding table that they use. */
function Recurring() {
  const t = useText('presets')
  const { tab, source } = useParameters('recurring')
  const view: View = VIEWS.find((candidate) => candidate === tab) ?? 'recurring'
  return (
    <Page
      title={t('title')}
      beside={<AreaTabs screen="recurring" />}
      actions={
        <Segmented
          label={t('views')}
          segments={VIEWS.map((key) => ({ key, label: t(`view.${key}`) }))}
          value={view}
          onChange={(chosen) => replaceParameters('recurring', { tab: chosen })}
        />
      }
    >
      {view === 'recurring' ? <RecurringView key={source ?? ''} source={source ?? null} /> : null}
      {view === 'presets' ? <PresetsView /> : null}
      {view === 'withholdings' ? <WithholdingsView /> : null}
    </Page>
  )
}

export const recurringScreen: Screen = { area: 'vouchers', Component: Recurring, folded: true, help: 'recurring' }
