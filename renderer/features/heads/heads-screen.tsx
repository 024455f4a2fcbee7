import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { CameCard } from './came-card.tsx'
import { CountersignDialog } from './countersign-dialog.tsx'
import { GivenCard } from './given-card.tsx'
import classes from './heads.module.css'
import { ImportDialog } from './import-dialog.tsx'
import { PresentCard } from './present-card.tsx'

/** What vouches for the ledger outside it: its signed heads, the countersignatures of others, and those that it gave. */
function Heads() {
  const t = useText('heads')
  const { ledger } = useScope()
  const { data, error, refetch } = useQuery(orpc.heads.overview.queryOptions())
  const [asking, setAsking] = useState<'countersign' | 'import' | null>(null)
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />
  const may = ledger.user.roles.some((role) => role !== 'preparer')
  const actions = (
    <>
      <Button icon="import" onClick={() => setAsking('import')}>
        {t('import')}
      </Button>
      <Button icon="pencil" blocked={may ? undefined : t('blocked.sign')} onClick={() => setAsking('countersign')}>
        {t('countersign')}
      </Button>
    </>
  )
  return (
    <Page title={t('title')} beside={<AreaTabs screen="heads" />} actions={actions}>
      {data ? (
        <div className={classes.columns}>
          <div className={classes.column}>
            <CameCard countersignatures={data.countersignatures} />
            <GivenCard given={data.given} />
          </div>
          <div className={classes.side}>
            <PresentCard overview={data} />
          </div>
        </div>
      ) : null}
      {asking === 'countersign' ? <CountersignDialog onClose={() => setAsking(null)} /> : null}
      {asking === 'import' ? <ImportDialog onClose={() => setAsking(null)} /> : null}
    </Page>
  )
}

export const headsScreen: Screen = { area: 'audit', Component: Heads, folded: false, help: 'heads' }
