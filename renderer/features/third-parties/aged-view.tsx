import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { AGEING_BUCKETS } from '../../../domain/third-parties/ageing-buckets.ts'
import type { AgedRow } from '../../../shared/contract/third-parties.ts'
import { formatDate, formatMoney } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { navigate } from '../../app/routes/router.ts'
import { useAgeingDay } from '../../app/shell/ageing-day.ts'
import { orpc } from '../../client/client.ts'
import { useReportWorkbook } from '../../client/use-report-workbook.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { type Text, useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { BracketRoom, Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import { TermsDialog } from './terms-dialog.tsx'
import classes from './third-parties.module.css'

interface AgedViewProps {
  readonly side: 'payables' | 'receivables'
  readonly views: ReactNode
}

/** What is owed on one side by age, tied to the ledger account by account. A row opens the third party. */
export function AgedView({ side, views }: AgedViewProps) {
  const t = useText('thirdParties')
  const [on, setOn] = useState(useAgeingDay())
  const [changing, setChanging] = useState(false)
  const answer = useQuery(orpc.thirdParties.aged.queryOptions({ input: { side, on }, placeholderData: (before) => before }))
  const workbook = useReportWorkbook()
  const rows = answer.data?.rows ?? []
  const gap = sumMinor((answer.data?.ties ?? []).map((tie) => Math.abs(tie.differenceXof)))
  return (
    <>
      <div className={classes.tools}>
        {views}
        <DateField
          className={classes.day}
          label=""
          name={t('aged.on')}
          value={on}
          onChange={(date) => date && setOn(date)}
          shown={on}
        />
        {answer.data ? <TieNote gapXof={gap} /> : null}
        <span className={classes.end}>
          <Button variant="quiet" icon="clock" onClick={() => setChanging(true)}>
            {t('terms.change')}
          </Button>
          <Button
            variant="quiet"
            icon="sheet"
            busy={workbook.busy}
            onClick={() => void workbook.save(side === 'payables' ? 'aged-payables' : 'aged-receivables', { to: on })}
          >
            {t('aged.export')}
          </Button>
        </span>
      </div>
      <FailureNote failure={workbook.failure} />
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      <Card flush grow label={t(`view.${side}`)}>
        {answer.data ? (
          <DataTable
            label={t(`view.${side}`)}
            columns={agedColumns(t)}
            rowCount={rows.length}
            rowAt={(index) => rows[index]}
            rowKey={(row) => `${row.account} ${row.thirdPartyId}`}
            onOpen={(row) => row.thirdPartyId !== null && openParty(row.thirdPartyId)}
            foot={<AgedFoot rows={rows} />}
            empty={
              <EmptyState icon="check" title={t(side === 'payables' ? 'aged.none' : 'aged.noneReceivables')}>
                {t('aged.noneText')}
              </EmptyState>
            }
          />
        ) : null}
      </Card>
      <TermsDialog opened={changing} onClose={() => setChanging(false)} />
    </>
  )
}

const openParty = (id: number) => navigate('thirdParties', { tab: 'cards', party: String(id) })

/** The sentence that proves the table. */
function TieNote({ gapXof }: { readonly gapXof: number }) {
  const t = useText('thirdParties')
  const language = useLanguage()
  return (
    <span className={`${text.small} ${gapXof === 0 ? classes.tied : classes.broken}`}>
      <Icon name={gapXof === 0 ? 'check' : 'alert'} size={13} />
      {gapXof === 0 ? t('aged.tied') : t('aged.broken', { gap: formatMoney(gapXof, FUNCTIONAL_CURRENCY, language) })}
    </span>
  )
}

function agedColumns(t: Text<'thirdParties'>): readonly Column<AgedRow>[] {
  return [
    { key: 'account', head: t('aged.account'), width: 70, className: () => text.second, cell: (row) => row.account },
    {
      key: 'party',
      head: t('aged.party'),
      cell: (row) =>
        row.thirdPartyId === null ? (
          <span className={text.warn}>{t('aged.noParty')}</span>
        ) : (
          <button
            type="button"
            className={classes.link}
            title={row.thirdParty ?? ''}
            onClick={() => openParty(row.thirdPartyId ?? 0)}
          >
            {row.thirdParty}
          </button>
        ),
    },
    { key: 'items', head: t('aged.items'), width: 60, align: 'right', cell: (row) => row.openItems },
    {
      key: 'oldest',
      head: t('aged.oldest'),
      width: 92,
      cell: (row) => (row.oldestDueOn === null ? null : formatDate(row.oldestDueOn)),
    },
    {
      key: 'balance',
      head: (
        <>
          {t('aged.balance')}
          <BracketRoom />
        </>
      ),
      width: 112,
      align: 'right',
      cell: (row) => <Money minor={row.balanceXof} currency={FUNCTIONAL_CURRENCY} bracket strong />,
    },
    ...AGEING_BUCKETS.map(
      (bucket): Column<AgedRow> => ({
        key: bucket,
        head: (
          <>
            {t(`bucket.${bucket}`)}
            <BracketRoom />
          </>
        ),
        width: 100,
        align: 'right',
        cell: (row) =>
          row.buckets[bucket] === 0 ? null : <Money minor={row.buckets[bucket]} currency={FUNCTIONAL_CURRENCY} bracket />,
      }),
    ),
  ]
}

function AgedFoot({ rows }: { readonly rows: readonly AgedRow[] }) {
  const t = useText('thirdParties')
  return (
    <>
      <td colSpan={4}>
        {t('aged.total')} {FUNCTIONAL_CURRENCY}
      </td>
      {[(row: AgedRow) => row.balanceXof, ...AGEING_BUCKETS.map((bucket) => (row: AgedRow) => row.buckets[bucket])].map(
        (of, index) => (
          // The columns of the foot never change their order.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <td key={index} className={text.right}>
            <Money minor={sumMinor(rows.map(of))} currency={FUNCTIONAL_CURRENCY} bracket strong />
          </td>
        ),
      )}
    </>
  )
}
