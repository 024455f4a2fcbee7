import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { isUnsettled } from '../../../domain/advances/advance-state.ts'
import type { AdvanceSummary } from '../../../shared/contract/advances.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate, replaceParameters, useParameters } from '../../app/routes/router.ts'
import { usePlaceKeys } from '../../app/shell/place-keys.ts'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { type Text, useText } from '../../ui/language/use-text.ts'
import { SplitView } from '../../ui/layout/split-view.tsx'
import text from '../../ui/layout/text.module.css'
import { BracketRoom, Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { Segmented } from '../../ui/tabs/segmented.tsx'
import { AdvanceChip } from './advance-chip.tsx'
import { AdvancePanel } from './advance-panel.tsx'
import classes from './advances.module.css'
import { AgeingBar } from './ageing-bar.tsx'
import { RequestForm } from './request-form.tsx'
import { TieNote } from './tie-note.tsx'

const SHOWS = ['open', 'overdue', 'all'] as const
type Show = (typeof SHOWS)[number]

const isShown = (advance: AdvanceSummary, show: Show): boolean =>
  show === 'all' || (isUnsettled(advance.state) && (show === 'open' || advance.daysLate > 0))

/** The register of advances with its ageing bar, and the chosen one beside. */
export function AdvanceList({ views }: { readonly views: ReactNode }) {
  const t = useText('advances')
  const address = useParameters('advances')
  const answer = useQuery(orpc.advances.list.queryOptions({ input: {} }))
  const [show, setShow] = useState<Show>('open')
  const all = answer.data?.advances ?? []
  const rows = all.filter((advance) => isShown(advance, show))
  const columns = useMemo(() => listColumns(t), [t])
  const choose = (advance: string | undefined) => replaceParameters('advances', { ...address, tab: 'list', advance })
  const chosen = address.advance
  const outside = (answer.data?.ageing ?? []).filter((row) => row.advanceId === null).length
  usePlaceKeys([
    { keys: 'ArrowUp / ArrowDown', does: t('keys.browse') },
    { keys: 'N', does: t('keys.new') },
  ])
  return (
    <>
      <div className={classes.tools}>
        {views}
        <Segmented
          label={t('show')}
          value={show}
          onChange={setShow}
          segments={SHOWS.map((key) => ({ key, label: t(`show.${key}`) }))}
        />
        <span className={classes.end}>
          {outside > 0 ? (
            <Button
              small
              variant="quiet"
              icon="alert"
              title={t('unregistered.see')}
              onClick={() => navigate('advances', { tab: 'ageing' })}
            >
              {t('unregistered', { count: outside })}
            </Button>
          ) : null}
          {answer.data ? <TieNote ties={answer.data.ties} /> : null}
        </span>
      </div>
      <SplitView
        label={t('detail')}
        detailWidth={452}
        onClose={() => choose(undefined)}
        detail={<Beside chosen={chosen} onClose={() => choose(undefined)} onMade={(id) => choose(String(id))} />}
      >
        <Card flush grow label={t('title')}>
          {answer.data ? <AgeingBar rows={answer.data.ageing} /> : null}
          <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
          {answer.data ? (
            <DataTable
              label={t('title')}
              columns={columns}
              rowCount={rows.length}
              rowAt={(index) => rows[index]}
              rowKey={(row) => String(row.id)}
              selectedKey={chosen ?? null}
              onSelect={(row) => choose(String(row.id))}
              autoFocus={chosen === undefined}
              empty={
                <EmptyState icon="user" title={t(all.length === 0 ? 'empty.title' : 'emptyShow.title')}>
                  {t(all.length === 0 ? 'empty.text' : 'emptyShow.text')}
                </EmptyState>
              }
            />
          ) : null}
        </Card>
      </SplitView>
    </>
  )
}

interface BesideProps {
  readonly chosen: string | undefined
  readonly onClose: () => void
  readonly onMade: (id: number) => void
}

/** The request being typed, or the advance that is chosen. */
function Beside({ chosen, onClose, onMade }: BesideProps) {
  const t = useText('advances')
  if (chosen === 'new') return <RequestForm onClose={onClose} onMade={onMade} />
  if (chosen !== undefined && /^\d+$/.test(chosen)) return <AdvancePanel key={chosen} id={Number(chosen)} onClose={onClose} />
  return (
    <Card grow label={t('detail')}>
      <EmptyState icon="voucher" title={t('detail.choose')} />
    </Card>
  )
}

const listColumns = (t: Text<'advances'>): readonly Column<AdvanceSummary>[] => [
  { key: 'number', head: t('column.number'), width: 112, cell: (row) => row.number },
  { key: 'holder', head: t('column.holder'), width: 124, cell: (row) => <span title={row.holder}>{row.holder}</span> },
  { key: 'purpose', head: t('column.purpose'), cell: (row) => <span title={row.purpose}>{row.purpose}</span> },
  {
    key: 'due',
    head: t('column.due'),
    width: 86,
    className: (row) => (row.daysLate > 0 ? text.bad : undefined),
    cell: (row) => (
      <span title={row.daysLate > 0 ? t('late', { count: row.daysLate }) : undefined}>
        {row.dueOn === null ? null : formatDate(row.dueOn)}
      </span>
    ),
  },
  {
    key: 'balance',
    head: (
      <>
        {t('column.balance')} {FUNCTIONAL_CURRENCY}
        <BracketRoom />
      </>
    ),
    width: 108,
    align: 'right',
    cell: (row) => (
      <Money
        minor={row.amountXof === 0 ? row.requestedXof : row.balanceXof}
        currency={FUNCTIONAL_CURRENCY}
        bracket
        quiet={row.amountXof === 0}
      />
    ),
  },
  { key: 'state', head: t('column.state'), width: 116, cell: (row) => <AdvanceChip state={row.state} /> },
]
