import { useQuery } from '@tanstack/react-query'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { orpc } from '../../client/client.ts'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import classes from './exchange.module.css'
import { KeyCard } from './key-card.tsx'
import { MadeCard } from './made-card.tsx'
import { MakeCard } from './make-card.tsx'
import { TrustCard } from './trust-card.tsx'
import { VerifyCard } from './verify-card.tsx'

/** Packages of closed periods: made, downloaded, verified; the organisation's key and those it trusts. */
function Packages() {
  const t = useText('exchange')
  const { data, error, refetch } = useQuery(orpc.exchange.overview.queryOptions())
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />
  return (
    <Page title={t('title')} beside={<AreaTabs screen="packages" />}>
      {data ? (
        <div className={classes.columns}>
          <div className={classes.column}>
            <MakeCard choices={data.choices} />
            <MadeCard packages={data.packages} />
          </div>
          <div className={classes.side}>
            <VerifyCard />
            <KeyCard overview={data} />
            <TrustCard trusted={data.trusted} />
          </div>
        </div>
      ) : null}
    </Page>
  )
}

export const packagesScreen: Screen = { area: 'reports', Component: Packages, folded: false, help: 'packages' }
