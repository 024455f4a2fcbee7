import { useQuery } from '@tanstack/react-query'
import { navigate, replaceParameters, useParameters } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { usePrint } from '../../client/use-print.ts'
import { useReportWorkbook } from '../../client/use-report-workbook.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { ClaimPreview } from '../reports/claim/claim-preview.tsx'
import { ClaimChanges } from './claim-changes.tsx'
import { ClaimChip } from './claim-chip.tsx'
import { ClaimSide } from './claim-side.tsx'
import classes from './claims.module.css'
import { FundsRequestView } from './funds-request-view.tsx'

const VIEWS = ['figures', 'changes', 'funds'] as const

interface ClaimPageProps {
  readonly grant: string
  readonly period: string
}

/** One claim: its figures by line, what adjusts earlier periods and what was ruled out, the next funds; its life beside them. */
export function ClaimPage({ grant, period }: ClaimPageProps) {
  const t = useText('claims')
  const { today } = useScope()
  const { view: asked } = useParameters('claims')
  const view = VIEWS.find((each) => each === asked) ?? 'figures'
  const answer = useQuery(orpc.claims.open.queryOptions({ input: { grant, period } }))
  const workbook = useReportWorkbook()
  const print = usePrint()
  const claim = answer.data
  const changes = claim ? claim.adjustments.length + claim.rulings.length : 0
  return (
    <Page
      title={t('claim', { number: claim?.number ?? '', period })}
      beside={
        <>
          {claim ? <ClaimChip claim={claim} today={today} /> : null}
          <Segmented
            label={t('views')}
            value={view}
            onChange={(next) => replaceParameters('claims', { grant, period, view: next })}
            segments={VIEWS.map((key) => ({ key, label: t(`view.${key}`, { count: changes }) }))}
          />
        </>
      }
      actions={
        <>
          <Button
            icon="sheet"
            busy={workbook.busy}
            onClick={() => void workbook.save(view === 'funds' ? 'funds-request' : 'claim', { grant, period })}
          >
            {t('workbook')}
          </Button>
          <Button icon="printer" busy={print.pending} onClick={() => void print.print('claim', `${grant}/${period}`)}>
            {t('print')}
          </Button>
          <Button icon="arrowLeft" onClick={() => navigate('claims', { grant })}>
            {t('back')}
          </Button>
        </>
      }
    >
      <FailureNote failure={workbook.failure ?? print.failure} />
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      {claim ? (
        <div className={classes.page}>
          <Card flush grow className={classes.main}>
            {view === 'figures' ? <ClaimPreview grant={grant} period={period} /> : null}
            {view === 'changes' ? <ClaimChanges claim={claim} /> : null}
            {view === 'funds' ? <FundsRequestView grant={grant} period={period} /> : null}
          </Card>
          <ClaimSide grant={grant} claim={claim} />
        </div>
      ) : null}
    </Page>
  )
}
