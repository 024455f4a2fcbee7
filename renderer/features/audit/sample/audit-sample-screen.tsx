import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SampleRequest } from '../../../../shared/contract/audit.ts'
import { replaceParameters, useParameters } from '../../../app/routes/router.ts'
import type { Screen } from '../../../app/screen.ts'
import { AreaTabs } from '../../../app/shell/area-tabs.tsx'
import { useScope } from '../../../app/shell/scope.tsx'
import { orpc } from '../../../client/client.ts'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { KeepSample } from '../../working-papers/keep-sample.tsx'
import { KeptSamplesCard } from '../../working-papers/kept-samples-card.tsx'
import { SampleSheetCard } from '../../working-papers/sample-sheet-card.tsx'
import { SampleFigures } from './sample-figures.tsx'
import { SampleForm } from './sample-form.tsx'
import { SampleTable } from './sample-table.tsx'

/** A sample of a grant's spending: its rule, its lines, the errors found and what they say of the whole. */
function AuditSample() {
  const t = useText('auditSample')
  const { ledger, grant: scoped } = useScope()
  const { sample: sheet } = useParameters('auditSample')
  const draw = (drawn: SampleRequest) => {
    setRequest(drawn)
    replaceParameters('auditSample', {})
  }
  const grant = scoped ?? ledger.grants[0]?.code ?? null
  const [request, setRequest] = useState<SampleRequest | null>(null)
  const title = { title: t('title'), sub: grant ?? '', beside: <AreaTabs screen="auditSample" /> }
  if (grant === null)
    return (
      <Page {...title}>
        <EmptyState icon="shield" title={t('noGrant')} />
      </Page>
    )
  return (
    <Page {...title}>
      {sheet === undefined ? (
        <Card title={t('rule')} end={t('ruleNote')}>
          <SampleForm onDraw={draw} />
        </Card>
      ) : null}
      {sheet !== undefined ? (
        <SampleSheetCard id={sheet} onClose={() => replaceParameters('auditSample', {})} />
      ) : request === null ? (
        <EmptyState icon="shield" title={t('none')}>
          {t('noneWhy')}
        </EmptyState>
      ) : (
        <Drawn key={grant} grant={grant} request={request} onChange={setRequest} />
      )}
      {sheet === undefined && request === null ? <KeptSamplesCard /> : null}
    </Page>
  )
}

interface DrawnProps {
  readonly grant: string
  readonly request: SampleRequest
  readonly onChange: (request: SampleRequest) => void
}

function Drawn({ grant, request, onChange }: DrawnProps) {
  const t = useText('auditSample')
  const answer = useQuery({
    ...orpc.audit.sample.queryOptions({ input: { grant, request } }),
    // The lines stay while an error typed on one of them is projected.
    placeholderData: (before) => before,
  })
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return null
  return (
    <Card
      title={t('sample')}
      note={t('again', { seed: request.seed })}
      end={<KeepSample grant={grant} request={request} />}
      flush
      grow
    >
      <SampleFigures sample={answer.data} request={request} />
      <SampleTable items={answer.data.items} errors={request.errors} onErrors={(errors) => onChange({ ...request, errors })} />
    </Card>
  )
}

export const auditSampleScreen: Screen = { area: 'audit', Component: AuditSample, folded: false, help: 'auditSample' }
