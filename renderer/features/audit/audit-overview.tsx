import { useQuery } from '@tanstack/react-query'
import type { Verification } from '../../../shared/contract/verification.ts'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { Card } from '../../ui/card/card.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { FindingList } from '../findings/finding-list.tsx'
import { FindingSummary } from '../findings/finding-summary.tsx'
import { KeptSamplesCard } from '../working-papers/kept-samples-card.tsx'
import classes from './audit.module.css'
import { ReadCard } from './read-card.tsx'
import { TestsCard } from './tests/tests-card.tsx'

/** Under the verdict: what the tests found, the samples that were kept, and the findings with their follow-up. Each row opens its own screen. */
export function AuditOverview({ verification }: { readonly verification: Verification | null }) {
  const t = useText('findings')
  const { grant } = useScope()
  // The tests read the whole ledger: they are run once somebody has asked for a verification, not whenever the screen is passed.
  const tests = useQuery({
    ...orpc.audit.tests.queryOptions({ input: { grant, trial: {} } }),
    enabled: verification !== null,
  })
  const filter = grant === null ? {} : { grant }
  const findings = useQuery(orpc.findings.list.queryOptions({ input: filter }))
  return (
    <div className={classes.overview}>
      <div className={classes.pair}>
        {verification === null ? (
          <ReadCard verification={null} />
        ) : (
          <TestsCard tests={tests.data ?? null} chosen={null} onChoose={(test) => navigate('auditTests', { test })} />
        )}
        <KeptSamplesCard />
      </div>
      <QueryFailure error={tests.error ?? findings.error} onRetry={() => void findings.refetch()} />
      <Card
        title={t('list')}
        end={findings.data ? <FindingSummary totals={findings.data.totals} narrow={false} /> : undefined}
        flush
        grow
      >
        <FindingList
          findings={findings.data?.findings ?? []}
          chosen={null}
          narrow={false}
          onOpen={({ id }) => navigate('findings', { finding: id })}
        />
      </Card>
    </div>
  )
}
