import { useQuery } from '@tanstack/react-query'
import { navigate, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { ActionsCard } from './actions-card.tsx'
import classes from './compliance.module.css'
import { NewRunCard } from './new-run-card.tsx'
import { RunPage } from './run-page.tsx'
import { RunsCard } from './runs-card.tsx'
import { ChecklistTabs } from './templates/checklist-tabs.tsx'
import { TemplatesPage } from './templates/templates-page.tsx'

/** The checklists of the ledger: runs with their scores, what is still to be done, and a run while it is answered. */
function Checklists() {
  const t = useText('compliance')
  const { run, template, subject, tab } = useParameters('checklists')
  const templates = useQuery(orpc.compliance.templates.queryOptions())
  const answer = useQuery(orpc.compliance.runs.queryOptions())
  const error = templates.error ?? answer.error
  if (error) return <QueryFailure error={error} onRetry={() => void answer.refetch()} />
  if (!templates.data || !answer.data) return <Page title={t('title')} beside={<AreaTabs screen="checklists" />} />
  const { runs, actions } = answer.data
  const known = runs.find(({ id }) => String(id) === run)
  const chosen = templates.data.find((each) => each.template === (known?.template ?? template))
  if (known || (chosen && subject))
    return (
      <RunPage
        key={known?.id ?? `${template}/${subject}`}
        template={chosen ?? null}
        subject={known?.subject ?? subject ?? ''}
        run={known ?? null}
        actions={actions.filter(({ runId }) => runId === known?.id)}
      />
    )
  if (tab === 'templates') return <TemplatesPage />
  const isNew = run === 'new'
  return (
    <Page
      title={t('title')}
      beside={<AreaTabs screen="checklists" />}
      actions={
        <Button variant="primary" icon="plus" onClick={() => navigate('checklists', { run: isNew ? undefined : 'new' })}>
          {t('new')}
        </Button>
      }
    >
      <ChecklistTabs active="runs" />
      {isNew ? <NewRunCard templates={templates.data} /> : null}
      <div className={classes.columns}>
        <RunsCard runs={runs} templates={templates.data} />
        <ActionsCard actions={actions} />
      </div>
    </Page>
  )
}

export const checklistsScreen: Screen = { area: 'compliance', Component: Checklists, folded: false, help: 'checklists' }
