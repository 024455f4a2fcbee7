import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CostChoice, CostView } from '../../../../shared/contract/activities.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { navigate } from '../../../app/routes/router.ts'
import { useAgeingDay } from '../../../app/shell/ageing-day.ts'
import { orpc } from '../../../client/client.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { PlainTable } from '../../../ui/table/plain-table.tsx'
import classes from '../activities.module.css'
import { ActivitiesFrame } from '../activities-frame.tsx'
import { activityColumns, comparisonColumns, eventCostColumns, outputColumns, outputRows } from './cost-columns.tsx'
import { CostDrill } from './cost-drill.tsx'

/** A figure that was opened: what it is of, its name and the amounts that its lines must sum to. */
export interface OpenedCost {
  readonly choice: CostChoice
  readonly title: string
  readonly cost: CostView
  readonly money: 'xof' | 'donor'
}

/** What activities cost up to the end of the month shown; every figure opens to its lines below. */
export function CostsView({ grant }: { readonly grant: string }) {
  const t = useText('activities')
  const language = useLanguage()
  const to = useAgeingDay()
  const [opened, setOpened] = useState<OpenedCost | null>(null)
  const answer = useQuery(orpc.activities.costs.queryOptions({ input: { grant, to } }))
  const costs = answer.data
  return (
    <ActivitiesFrame
      tab="costs"
      sub={`${grant} · ${t('onDay', { date: formatDate(to) })}`}
      actions={
        <Button icon="sheet" onClick={() => navigate('reports', { report: 'activity-costs', grant })}>
          {t('report')}
        </Button>
      }
    >
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      {costs && costs.activities.length === 0 ? (
        <EmptyState icon="sheet" title={t('cost.none')}>
          {t('cost.noneWhy')}
        </EmptyState>
      ) : null}
      {costs && costs.activities.length > 0 ? (
        <div className={classes.wrap}>
          <div className={classes.stack}>
            <Card title={t('cost.activities')} note={t('cost.note')} flush ruled>
              <PlainTable
                label={t('cost.activities')}
                columns={activityColumns(t, costs.currency, setOpened)}
                rows={costs.activities}
                rowKey={({ activity }) => activity ?? ''}
              />
            </Card>
            <Card title={t('cost.outputs')} flush ruled>
              <PlainTable
                label={t('cost.outputs')}
                columns={outputColumns(t, language, costs.currency, setOpened)}
                rows={outputRows(costs.outputs)}
                rowKey={({ key }) => key}
              />
            </Card>
            {costs.comparisons.length > 0 ? (
              <Card title={t('cost.comparisons')} flush ruled>
                <PlainTable
                  label={t('cost.comparisons')}
                  columns={comparisonColumns(t, language, setOpened)}
                  rows={costs.comparisons}
                  rowKey={({ budgetLine }) => budgetLine}
                />
              </Card>
            ) : null}
            {costs.events.length > 0 ? (
              <Card title={t('cost.events')} flush ruled>
                <PlainTable
                  label={t('cost.events')}
                  columns={eventCostColumns(t, language, costs.currency, setOpened)}
                  rows={costs.events}
                  rowKey={({ id }) => String(id)}
                />
              </Card>
            ) : null}
          </div>
          {opened ? (
            <CostDrill
              key={`${JSON.stringify(opened.choice)}${opened.money}`}
              grant={grant}
              to={to}
              currency={costs.currency}
              opened={opened}
              onClose={() => setOpened(null)}
            />
          ) : null}
        </div>
      ) : null}
    </ActivitiesFrame>
  )
}
