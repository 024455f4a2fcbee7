import { useQuery } from '@tanstack/react-query'
import { AUDIT_TESTS } from '../../../../shared/contract/audit.ts'
import { navigate, useParameters } from '../../../app/routes/router.ts'
import type { Screen } from '../../../app/screen.ts'
import { AreaTabs } from '../../../app/shell/area-tabs.tsx'
import { usePlaceKeys } from '../../../app/shell/place-keys.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { orpc } from '../../../client/client.ts'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Page } from '../../../ui/layout/page.tsx'
import classes from '../audit.module.css'
import { HitsCard } from './hits-card.tsx'
import { TestsCard } from './tests-card.tsx'

/** The auditor's tests with what each of them found; a hit opens its voucher. */
function AuditTests() {
  const t = useText('auditTests')
  const { grant } = useScope()
  const { test: asked } = useParameters('auditTests')
  const answer = useQuery(orpc.audit.tests.queryOptions({ input: { grant } }))
  usePlaceKeys([
    { keys: 'ArrowUp / ArrowDown', does: t('key.move') },
    { keys: 'Enter', does: t('key.open') },
  ])
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  const chosen = AUDIT_TESTS.find((code) => code === asked) ?? answer.data?.find(({ hits }) => hits > 0)?.test ?? null
  return (
    <Page title={t('title')} sub={grant ?? t('everything')} beside={<AreaTabs screen="auditTests" />}>
      <div className={classes.grid}>
        <TestsCard tests={answer.data ?? null} chosen={chosen} onChoose={(test) => navigate('auditTests', { test })} />
        <HitsCard key={chosen} test={chosen} grant={grant} />
      </div>
    </Page>
  )
}

export const auditTestsScreen: Screen = { area: 'audit', Component: AuditTests, folded: false, help: 'auditTests' }
