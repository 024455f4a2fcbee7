import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { replaceParameters, useParameters } from '../../../app/routes/router.ts'
import { orpc } from '../../../client/client.ts'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { ScoreChart } from './score-chart.tsx'

/** The score by pillar over time of the chosen partner. */
export function PartnerScoresCard({
  partners,
}: {
  readonly partners: readonly { readonly code: string; readonly name: string }[]
}) {
  const t = useText('complianceOverview')
  const { partner: asked } = useParameters('complianceOverview')
  const partner = partners.find(({ code }) => code === asked) ?? partners[0]
  const answer = useQuery(
    orpc.complianceOverview.partnerScores.queryOptions({
      input: { partner: partner?.code ?? '' },
      enabled: partner !== undefined,
    }),
  )
  return (
    <Card
      title={t('scores')}
      grow
      end={
        <Select
          size="xs"
          w={220}
          aria-label={t('partner')}
          data={partners.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          value={partner?.code ?? null}
          allowDeselect={false}
          onChange={(code) => replaceParameters('complianceOverview', { partner: code ?? undefined })}
        />
      }
    >
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data && answer.data.runs.length > 0 ? <ScoreChart scores={answer.data} /> : null}
      {!answer.data || answer.data.runs.length === 0 ? (
        <EmptyState icon="checklist" title={t('noScores')}>
          {t('noScoresWhy')}
        </EmptyState>
      ) : null}
    </Card>
  )
}
