import { navigate, replaceParameters, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useScope } from '../../app/shell/scope.tsx'
import { useShortcut } from '../../app/shell/use-shortcut.ts'
import { Button } from '../../ui/button/button.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { AdvanceList } from './advance-list.tsx'
import { AgeingView } from './ageing-view.tsx'
import { LiquidationPage } from './liquidation-page.tsx'
import { RulesView } from './rules-view.tsx'

const VIEWS = ['list', 'ageing', 'rules'] as const

/** Advances: the register with each one's steps, their ageing against the ledger, the rules; and the grid of a liquidation. */
function Advances() {
  const t = useText('advances')
  const { ledger } = useScope()
  const { tab, advance } = useParameters('advances')
  const view = VIEWS.find((candidate) => candidate === tab) ?? 'list'
  const blocked = ledger.user.roles.includes('preparer') ? undefined : t('blocked.preparer')
  const ask = () => navigate('advances', { tab: 'list', advance: 'new' })
  const liquidating = tab === 'liquidation' && advance !== undefined
  useShortcut('N', ask, !liquidating && blocked === undefined)
  if (liquidating) return <LiquidationPage key={advance} id={Number(advance)} />
  const views = (
    <Segmented
      label={t('views')}
      value={view}
      onChange={(chosen) => replaceParameters('advances', { tab: chosen })}
      segments={VIEWS.map((candidate) => ({ key: candidate, label: t(`view.${candidate}`) }))}
    />
  )
  return (
    <Page
      title={t('title')}
      beside={<AreaTabs screen="advances" />}
      actions={
        <Button variant="primary" icon="plus" keys="N" blocked={blocked} onClick={ask}>
          {t('new')}
        </Button>
      }
    >
      {view === 'list' ? <AdvanceList views={views} /> : null}
      {view === 'ageing' ? <AgeingView views={views} /> : null}
      {view === 'rules' ? <RulesView views={views} /> : null}
    </Page>
  )
}

export const advancesScreen: Screen = { area: 'treasury', Component: Advances, folded: false, help: 'advances' }
