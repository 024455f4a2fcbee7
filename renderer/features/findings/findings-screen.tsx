import { useQuery } from '@tanstack/react-query'
import { FINDING_RISKS, FINDING_STATUSES } from '../../../shared/contract/finding-terms.ts'
import type { FindingsFilter, FindingView } from '../../../shared/contract/findings.ts'
import { navigate, useParameters } from '../../app/routes/router.ts'
import type { Screen } from '../../app/screen.ts'
import { AreaTabs } from '../../app/shell/area-tabs.tsx'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { useShortcut } from '../../app/shell/use-shortcut.ts'
import { orpc } from '../../client/client.ts'
import { useReportWorkbook } from '../../client/use-report-workbook.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Page } from '../../ui/layout/page.tsx'
import { SplitView } from '../../ui/layout/split-view.tsx'
import { DetailCard } from '../commitments/detail-card.tsx'
import { AuthorForm } from '../working-papers/author-form.tsx'
import { FindingDetail } from './finding-detail.tsx'
import { FindingEditor } from './finding-editor.tsx'
import { FindingFilters } from './finding-filters.tsx'
import { FindingList } from './finding-list.tsx'
import { FindingSummary } from './finding-summary.tsx'
import classes from './findings.module.css'
import { LetterMenu, useFindingLetter } from './letter-menu.tsx'
import { TakeInButton } from './take-in-button.tsx'
import { useFindingBlock } from './use-finding-block.ts'

/** The auditor's findings: what is questioned, what the management answers, and what becomes of it. */
function Findings() {
  const t = useText('findings')
  const { grant, ledger } = useScope()
  const parameters = useParameters('findings')
  const { finding: asked, voucher: _v, line: _l, amount: _a, test: _t, ...filters } = parameters
  const filter = useFilter()
  const answer = useQuery(orpc.findings.list.queryOptions({ input: filter }))
  const excel = useReportWorkbook()
  const letter = useFindingLetter(filter)
  const block = useFindingBlock()('save')
  const openNew = () => navigate('findings', { ...filters, finding: 'new' })
  useShortcut('N', openNew, block === undefined && asked !== 'new')
  usePlaceKeys([
    { keys: 'N', does: t('key.new') },
    { keys: 'ArrowUp / ArrowDown', does: t('key.move') },
    { keys: 'Enter', does: t('key.open') },
  ])
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  const open = ({ id }: FindingView) => navigate('findings', { ...filters, finding: id })
  const close = () => navigate('findings', filters)
  const chosen = answer.data?.findings.find(({ id }) => id === asked)
  const detail =
    asked === 'new' ? (
      <DetailCard title={t('new')} onClose={close}>
        <FindingEditor
          key={JSON.stringify(parameters)}
          finding={null}
          onClose={close}
          onSaved={(id) => navigate('findings', { ...filters, finding: id })}
        />
      </DetailCard>
    ) : chosen ? (
      <DetailCard title={`${chosen.number} · ${chosen.title}`} onClose={close}>
        <FindingDetail key={chosen.id} finding={chosen} />
      </DetailCard>
    ) : null
  const { from, to, entity } = filter
  const parametersOfReport = { ...(grant === null ? {} : { grant }), ...(from ? { from } : {}), ...(to ? { to } : {}) }
  const actions = (
    <>
      <Button
        icon="sheet"
        busy={excel.busy}
        onClick={() => void excel.save('findings', { ...parametersOfReport, ...(entity ? { partner: entity } : {}) })}
      >
        {t('excel')}
      </Button>
      <LetterMenu letter={letter} />
      <Button variant={detail === null ? 'primary' : 'default'} icon="plus" keys="N" blocked={block} onClick={openNew}>
        {t('new')}
      </Button>
    </>
  )
  return (
    <Page title={t('title')} sub={grant ?? t('everything')} beside={<AreaTabs screen="findings" />} actions={actions}>
      <FailureNote failure={excel.failure ?? letter.failure} />
      <SplitView detail={detail} detailWidth={470} onClose={close} label={t('detail')}>
        <div className={classes.column}>
          {ledger.readOnly ? <AuthorForm /> : null}
          <div className={classes.top}>
            <FindingFilters />
            {ledger.readOnly ? null : <TakeInButton />}
          </div>
          <Card
            title={t('list')}
            end={answer.data ? <FindingSummary totals={answer.data.totals} narrow={detail !== null} /> : null}
            flush
            grow
          >
            <FindingList
              findings={answer.data?.findings ?? []}
              chosen={chosen?.id ?? null}
              narrow={detail !== null}
              onOpen={open}
            />
          </Card>
        </div>
      </SplitView>
    </Page>
  )
}

/** The filter of the address, with the grant of the top bar; what an address spells wrongly is left out. */
function useFilter(): FindingsFilter {
  const { grant } = useScope()
  const { entity, status, risk, from, to } = useParameters('findings')
  const statuses = [...FINDING_STATUSES, 'live'] as const
  return {
    grant: grant ?? undefined,
    entity,
    from,
    to,
    status: statuses.find((each) => each === status),
    risk: FINDING_RISKS.find((each) => each === risk),
  }
}

export const findingsScreen: Screen = { area: 'audit', Component: Findings, folded: true, help: 'findings' }
