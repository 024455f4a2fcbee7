import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CapacityPartner } from '../../../shared/contract/capacity.ts'
import { navigate, replaceParameters, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { orpc } from '../../client/client.ts'
import { usePrint } from '../../client/use-print.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { useRoleBlock } from '../commitments/use-role-block.ts'
import { ActionDialog } from './action-dialog.tsx'
import { AssessmentDialog } from './assessment-dialog.tsx'
import classes from './capacity.module.css'
import { ChangeView } from './change-view.tsx'
import { CurveView } from './curve-view.tsx'
import { ImportDialog } from './import-dialog.tsx'
import type { OpenedCapacity } from './opened-capacity.ts'
import { PlanView } from './plan-view.tsx'
import { TrainingDialog } from './training-dialog.tsx'
import { TrainingsView } from './trainings-view.tsx'

const VIEWS = ['curve', 'plan', 'trainings', 'change'] as const

/** The capacity of each partner over time (C42): curve, plan, trainings, what changed. */
function Capacity() {
  const t = useText('capacity')
  const { partner: asked } = useParameters('capacity')
  const partners = useQuery(orpc.capacity.partners.queryOptions())
  const title = { title: t('title'), beside: <AreaTabs screen="capacity" /> }
  if (partners.error) return <QueryFailure error={partners.error} onRetry={() => void partners.refetch()} />
  if (!partners.data) return <Page {...title} />
  const chosen =
    partners.data.find(({ code }) => code === asked) ??
    partners.data.find(({ assessments }) => assessments > 0) ??
    partners.data[0]
  if (chosen) return <OfPartner key={chosen.code} partner={chosen} partners={partners.data} />
  return (
    <Page {...title}>
      <Card grow>
        <EmptyState icon="users" title={t('noPartner')}>
          {t('noPartnerWhy')}
        </EmptyState>
      </Card>
    </Page>
  )
}

interface OfPartnerProps {
  readonly partner: CapacityPartner
  readonly partners: readonly CapacityPartner[]
}

function OfPartner({ partner, partners }: OfPartnerProps) {
  const t = useText('capacity')
  const language = useLanguage()
  const { tab } = useParameters('capacity')
  const print = usePrint()
  const [importing, setImporting] = useState(false)
  const blocked = useAdvisorBlock()
  const answer = useQuery(orpc.capacity.open.queryOptions({ input: { partner: partner.code } }))
  const view = VIEWS.find((each) => each === tab) ?? 'curve'
  const opened = answer.data
  const nameOf = (pillar: string): string => opened?.pillars.find(({ key }) => key === pillar)?.label[language] ?? pillar
  const go = (part: { readonly partner?: string; readonly tab?: string }) =>
    replaceParameters('capacity', { partner: partner.code, tab: view, ...part })
  return (
    <Page
      title={t('title')}
      beside={<AreaTabs screen="capacity" />}
      actions={
        <>
          <Button
            icon="sheet"
            onClick={() =>
              navigate('reports', { report: view === 'plan' ? 'capacity-plan' : 'capacity', partner: partner.code, period: '*' })
            }
          >
            {t('excel')}
          </Button>
          <Button icon="printer" busy={print.pending} onClick={() => void print.print('capacity-sheet', partner.code)}>
            {t('print')}
          </Button>
          {opened ? <Adding view={view} opened={opened} /> : null}
        </>
      }
    >
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      <FailureNote failure={print.failure} />
      <div className={classes.bar}>
        <Select
          aria-label={t('pick')}
          size="xs"
          w={280}
          data={partners.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }))}
          value={partner.code}
          allowDeselect={false}
          searchable
          onChange={(code) => (code === null ? undefined : go({ partner: code }))}
        />
        <Segmented
          label={t('views')}
          segments={VIEWS.map((key) => ({ key, label: t(`view.${key}`) }))}
          value={view}
          onChange={(key) => go({ tab: key })}
        />
        {view === 'curve' ? (
          <Button icon="import" blocked={blocked} onClick={() => setImporting(true)}>
            {t('import')}
          </Button>
        ) : null}
      </div>
      {opened && view === 'curve' ? <CurveView opened={opened} nameOf={nameOf} /> : null}
      {opened && view === 'plan' ? <PlanView opened={opened} nameOf={nameOf} /> : null}
      {opened && view === 'trainings' ? <TrainingsView opened={opened} nameOf={nameOf} /> : null}
      {opened && view === 'change' ? <ChangeView opened={opened} nameOf={nameOf} /> : null}
      {importing ? <ImportDialog onClose={() => setImporting(false)} /> : null}
    </Page>
  )
}

/** Why whoever acts may not write here; the TA advisor acts as a preparer or an approver. */
function useAdvisorBlock(): string | undefined {
  const preparer = useRoleBlock('preparer')
  const approver = useRoleBlock('approver')
  return preparer && approver ? preparer : undefined
}

/** The one thing that is added on a view, and its dialog. */
function Adding({ view, opened }: { readonly view: (typeof VIEWS)[number]; readonly opened: OpenedCapacity }) {
  const t = useText('capacity')
  const [adding, setAdding] = useState(false)
  const blocked = useAdvisorBlock()
  if (view === 'change') return null
  const words = { curve: t('record'), plan: t('addAction'), trainings: t('addTraining') }
  const close = () => setAdding(false)
  return (
    <>
      <Button variant="primary" icon="plus" blocked={blocked} onClick={() => setAdding(true)}>
        {words[view]}
      </Button>
      {adding && view === 'curve' ? <AssessmentDialog opened={opened} onClose={close} /> : null}
      {adding && view === 'plan' ? <ActionDialog opened={opened} action={null} onClose={close} /> : null}
      {adding && view === 'trainings' ? <TrainingDialog opened={opened} onClose={close} /> : null}
    </>
  )
}

export const capacityScreen: Screen = { area: 'partners', Component: Capacity, folded: false, help: 'capacity' }
