import { useState } from 'react'
import { navigate, replaceParameters, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useScope } from '../../app/shell/scope.tsx'
import { Button } from '../../ui/button/button.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { AgedView } from './aged-view.tsx'
import { DoubtsView } from './doubts-view.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { PartyList } from './party-list.tsx'

const VIEWS = ['cards', 'doubts', 'payables', 'receivables'] as const

/** Who the organisation deals with: cards, names to reconcile, what is owed and due by age. */
function ThirdParties() {
  const t = useText('thirdParties')
  const { ledger } = useScope()
  const { tab } = useParameters('thirdParties')
  const view = VIEWS.find((candidate) => candidate === tab) ?? 'cards'
  const [importing, setImporting] = useState(false)
  const mayWrite = ledger.user.roles.some((role) => role === 'preparer' || role === 'administrator')
  const blocked = mayWrite ? undefined : t('role.preparer')
  const views = (
    <Segmented
      label={t('views')}
      value={view}
      onChange={(chosen) => replaceParameters('thirdParties', { tab: chosen })}
      segments={VIEWS.map((candidate) => ({ key: candidate, label: t(`view.${candidate}`) }))}
    />
  )
  return (
    <Page
      title={t('title')}
      beside={<AreaTabs screen="thirdParties" />}
      actions={
        <>
          <Button variant="quiet" icon="import" blocked={blocked} onClick={() => setImporting(true)}>
            {t('import')}
          </Button>
          <Button
            variant="primary"
            icon="plus"
            blocked={blocked}
            onClick={() => navigate('thirdParties', { tab: 'cards', party: 'new' })}
          >
            {t('new')}
          </Button>
        </>
      }
    >
      {view === 'cards' ? <PartyList views={views} /> : null}
      {view === 'doubts' ? <DoubtsView views={views} /> : null}
      {view === 'payables' || view === 'receivables' ? <AgedView key={view} side={view} views={views} /> : null}
      <ImportDialog opened={importing} onClose={() => setImporting(false)} />
    </Page>
  )
}

export const thirdPartiesScreen: Screen = { area: 'reference', Component: ThirdParties, folded: false, help: 'thirdParties' }
