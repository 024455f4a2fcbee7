import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { navigate, replaceParameters, useParameters } from '../../app/routes/router.ts'
import { useAgeingDay } from '../../app/shell/ageing-day.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { useScope } from '../../app/shell/scope.tsx'
import { type client, orpc } from '../../client/client.ts'
import { usePrint } from '../../client/use-print.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { AgreementView } from './agreement-view.tsx'
import { CardForm } from './card-form.tsx'
import { PositionView } from './position-view.tsx'
import { TrancheView } from './tranche-view.tsx'

const VIEWS = ['position', 'tranches', 'agreement', 'diligence'] as const
export type OpenedPartner = Awaited<ReturnType<typeof client.subAwards.open>>

/** One partner: the position of its advance, its tranches, its agreement, its due diligence. */
export function PartnerPage({ code }: { readonly code: string }) {
  const t = useText('subAwards')
  const { tab, award: asked } = useParameters('partners')
  const { grant } = useScope()
  const on = useAgeingDay()
  const print = usePrint()
  const answer = useQuery(orpc.subAwards.open.queryOptions({ input: { partner: code, on } }))
  const partner = answer.data
  const view = VIEWS.find((candidate) => candidate === tab) ?? 'position'
  const award =
    partner?.awards.find((known) => known.code === asked) ??
    partner?.awards.find((known) => known.grant === grant) ??
    partner?.awards[0]
  const go = (part: { tab?: string; award?: string }) =>
    replaceParameters('partners', { partner: code, tab: view, award: award?.code, ...part })
  return (
    <Page
      title={code}
      sub={partner?.card?.legalName ?? partner?.name}
      beside={<AreaTabs screen="partners" />}
      actions={
        <>
          {award && view === 'position' ? (
            <Button
              icon="printer"
              busy={print.pending}
              onClick={() => void print.print('sub-award-balance', `${award.code}:${on}`)}
            >
              {t('balance.print')}
            </Button>
          ) : null}
          <Button icon="chevronLeft" onClick={() => navigate('partners', {})}>
            {t('back')}
          </Button>
        </>
      }
    >
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      <FailureNote failure={print.failure} />
      <div style={{ display: 'flex', gap: 12, alignItems: 'center', flex: 'none' }}>
        <Segmented
          label={t('views')}
          value={view}
          onChange={(chosen) => go({ tab: chosen })}
          segments={VIEWS.map((key) => ({ key, label: t(`view.${key}`) }))}
        />
        {partner && partner.awards.length > 1 ? (
          <Select
            aria-label={t('column.award')}
            w={240}
            data={partner.awards.map((known) => ({ value: known.code, label: `${known.code} · ${known.grant}` }))}
            value={award?.code ?? null}
            allowDeselect={false}
            onChange={(chosen) => go(chosen === null ? {} : { award: chosen })}
          />
        ) : null}
      </div>
      {partner && view === 'diligence' ? <CardForm partner={partner} /> : null}
      {partner && view !== 'diligence' && !award ? (
        <Card grow>
          <EmptyState icon="folder" title={t('noAward')}>
            {t('noAwardWhy')}
          </EmptyState>
        </Card>
      ) : null}
      {partner && award && view === 'position' ? <PositionView key={award.code} award={award} partner={partner} /> : null}
      {partner && award && view === 'tranches' ? <TrancheView key={award.code} award={award} partner={partner} /> : null}
      {award && view === 'agreement' ? <AgreementView key={`${award.code} ${award.amendments.length}`} award={award} /> : null}
    </Page>
  )
}
