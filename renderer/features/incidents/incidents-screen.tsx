import { useQuery } from '@tanstack/react-query'
import { navigate, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { DonorContactCard } from './donor-contact-card.tsx'
import { IncidentPage } from './incident-page.tsx'
import { IncidentTable } from './incident-table.tsx'
import classes from './incidents.module.css'
import { type IncidentAccess, OfficersCard } from './officers-card.tsx'
import { useIncidentFile } from './use-incident-file.ts'
import { useOfPerson } from './use-of-person.ts'

/** The register of incidents. Whoever is no officer sees whom to speak to, and nothing of the register. */
function Incidents() {
  const t = useText('incidents')
  const { incident } = useParameters('incidents')
  const { ledger } = useScope()
  const access = useQuery(useOfPerson(orpc.incidents.access.queryOptions()))
  if (access.error) return <QueryFailure error={access.error} onRetry={() => void access.refetch()} />
  if (!access.data) return <Page title={t('title')} beside={<AreaTabs screen="incidents" />} />
  if (!access.data.isOfficer) return <Restricted access={access.data} />
  if (incident === undefined) return <Register key={ledger.user.name} access={access.data} />
  return (
    <IncidentPage key={`${ledger.user.name} ${incident}`} incident={incident === 'new' ? null : incident} access={access.data} />
  )
}

/** The side that everybody sees: whom to tell; for an administrator also who may read. */
function Side({ access }: { readonly access: IncidentAccess }) {
  const { ledger } = useScope()
  return (
    <div className={classes.side}>
      <DonorContactCard officers={access.officers} />
      {ledger.user.roles.includes('administrator') ? <OfficersCard access={access} /> : null}
    </div>
  )
}

function Restricted({ access }: { readonly access: IncidentAccess }) {
  const t = useText('incidents')
  return (
    <Page title={t('title')} beside={<AreaTabs screen="incidents" />}>
      <div className={classes.columns}>
        <Card grow>
          <EmptyState icon="lock" title={t('restricted')}>
            {t('restrictedWhy')}
          </EmptyState>
        </Card>
        <Side access={access} />
      </div>
    </Page>
  )
}

function Register({ access }: { readonly access: IncidentAccess }) {
  const t = useText('incidents')
  const { ledger } = useScope()
  const file = useIncidentFile()
  const answer = useQuery(useOfPerson(orpc.incidents.list.queryOptions()))
  return (
    <Page
      title={t('title')}
      beside={<AreaTabs screen="incidents" />}
      actions={
        <>
          <Button icon="sheet" busy={file.pending} onClick={() => void file.save({ format: 'xlsx' })}>
            {t('workbook')}
          </Button>
          <Button variant="primary" icon="plus" onClick={() => navigate('incidents', { incident: 'new' })}>
            {t('new')}
          </Button>
        </>
      }
    >
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      <FailureNote failure={file.failure} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <Notice icon="lock">{t('confidential')}</Notice>
          {ledger.encrypted ? null : <Notice tone="warn">{t('plainFile')}</Notice>}
          <Card title={t('list')} flush>
            <IncidentTable incidents={answer.data ?? []} />
          </Card>
        </div>
        <Side access={access} />
      </div>
    </Page>
  )
}

export const incidentsScreen: Screen = { area: 'compliance', Component: Incidents, folded: false, help: 'incidents' }
