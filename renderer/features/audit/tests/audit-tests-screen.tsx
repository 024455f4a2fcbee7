import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AUDIT_TESTS } from '../../../../shared/contract/audit.ts'
import type { ParameterTrial } from '../../../../shared/contract/audit-parameters.ts'
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
import { ParametersCard } from './parameters-card.tsx'
import { TestsCard } from './tests-card.tsx'

/** The auditor's tests with what each of them found; a hit opens its voucher. */
function AuditTests() {
  const t = useText('auditTests')
  const { grant } = useScope()
  const { test: asked } = useParameters('auditTests')
  const [trial, setTrial] = useState<ParameterTrial>({})
  const answer = useQuery(orpc.audit.tests.queryOptions({ input: { grant, trial } }))
  usePlaceKeys([
    { keys: 'ArrowUp / ArrowDown', does: t('key.move') },
    { keys: 'Enter', does: t('key.open') },
  ])
  const isTrying = Object.values(trial).some((value) => value !== undefined)
  // A value that is refused leaves the screen as it is, so that another can be typed.
  if (answer.error && !isTrying) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  const chosen = AUDIT_TESTS.find((code) => code === asked) ?? answer.data?.find(({ hits }) => hits > 0)?.test ?? null
  return (
    <Page title={t('title')} sub={grant ?? t('everything')} beside={<AreaTabs screen="auditTests" />}>
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      <div className={classes.grid}>
        <TestsCard tests={answer.data ?? null} chosen={chosen} onChoose={(test) => navigate('auditTests', { test })} />
        <div className={classes.right}>
          <ParametersCard key={chosen} test={chosen} trial={trial} onTry={setTrial} />
          <HitsCard key={chosen} test={chosen} grant={grant} trial={trial} />
        </div>
      </div>
    </Page>
  )
}

export const auditTestsScreen: Screen = { area: 'audit', Component: AuditTests, folded: false, help: 'auditTests' }
