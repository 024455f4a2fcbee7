import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { AgeingRow } from '../../../shared/contract/advances.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { navigate } from '../../app/routes/router.ts'
import { useAgeingDay } from '../../app/shell/ageing-day.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'
import { useReportWorkbook } from '../../client/use-report-workbook.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { FailureNote } from '../../ui/failure/failure-note.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { type Text, useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { BracketRoom, Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { DateField } from '../vouchers/entry/panels/date-field.tsx'
import classes from './advances.module.css'
import { AgeingBar } from './ageing-bar.tsx'
import { ConfirmHolderDialog } from './confirm-holder-dialog.tsx'
import { TakeOverDialog } from './take-over-dialog.tsx'
import { TieNote } from './tie-note.tsx'

/** Every advance due on a day by holder, with what is not in the register, tied to the ledger. */
export function AgeingView({ views }: { readonly views: ReactNode }) {
  const t = useText('advances')
  const [on, setOn] = useState(useAgeingDay())
  const [taken, setTaken] = useState<AgeingRow | null>(null)
  const [confirmed, setConfirmed] = useState<string | null>(null)
  const answer = useQuery(orpc.advances.list.queryOptions({ input: { on }, placeholderData: (before) => before }))
  const workbook = useReportWorkbook()
  const rows = answer.data?.ageing ?? []
  const balanceOf = (holder: string): number =>
    sumMinor(rows.filter((row) => row.holderKind === 'partner' && row.holder === holder).map((row) => row.balanceXof))
  const columns = ageingColumns(t, { onTakeOver: setTaken, onConfirm: setConfirmed })
  return (
    <>
      <div className={classes.tools}>
        {views}
        <DateField
          className={classes.day}
          label=""
          name={t('ageing.on')}
          value={on}
          onChange={(date) => date && setOn(date)}
          shown={on}
        />
        <span className={classes.end}>
          {answer.data ? <TieNote ties={answer.data.ties} /> : null}
          <Button
            variant="quiet"
            icon="sheet"
            busy={workbook.busy}
            onClick={() => void workbook.save('advances-ageing', { to: on })}
          >
            {t('ageing.excel')}
          </Button>
        </span>
      </div>
      <FailureNote failure={workbook.failure} />
      <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
      <Card flush grow label={t('view.ageing')}>
        {answer.data && rows.length > 0 ? <AgeingBar rows={rows} /> : null}
        {answer.data ? (
          <DataTable
            label={t('view.ageing')}
            columns={columns}
            rowCount={rows.length}
            rowAt={(index) => rows[index]}
            rowKey={(row) => `${row.account} ${row.advance} ${row.opening?.lineNumber ?? ''}`}
            foot={<AgeingFoot rows={rows} />}
            empty={
              <EmptyState icon="check" title={t('ageing.none')}>
                {t('ageing.noneText')}
              </EmptyState>
            }
          />
        ) : null}
      </Card>
      {taken === null ? null : <TakeOverDialog row={taken} onClose={() => setTaken(null)} />}
      {confirmed === null ? null : (
        <ConfirmHolderDialog holder={confirmed} on={on} balanceXof={balanceOf(confirmed)} onClose={() => setConfirmed(null)} />
      )}
    </>
  )
}

interface RowActions {
  readonly onTakeOver: (row: AgeingRow) => void
  readonly onConfirm: (holder: string) => void
}

function ageingColumns(t: Text<'advances'>, actions: RowActions): readonly Column<AgeingRow>[] {
  const money = (key: 'amount' | 'accepted' | 'refunded' | 'balance', of: (row: AgeingRow) => number): Column<AgeingRow> => ({
    key,
    head: (
      <>
        {t(`ageing.${key}`)}
        <BracketRoom />
      </>
    ),
    width: 98,
    align: 'right',
    cell: (row) => <Money minor={of(row)} currency={FUNCTIONAL_CURRENCY} bracket strong={key === 'balance'} />,
  })
  return [
    {
      key: 'holder',
      head: t('ageing.holder'),
      cell: (row) => (
        <span title={`${t(`holder.${row.holderKind}`)} · ${row.opening?.label ?? row.advance}`}>
          {row.holder === '' ? <span className={text.warn}>{t('ageing.noHolder')}</span> : row.holder}{' '}
          <span className={`${text.quiet} ${text.small}`}>{t(`holder.${row.holderKind}`)}</span>
        </span>
      ),
    },
    { key: 'advance', head: t('ageing.advance'), width: 134, cell: (row) => <AdvanceName row={row} /> },
    { key: 'date', head: t('ageing.date'), width: 86, cell: (row) => formatDate(row.date) },
    { key: 'due', head: t('ageing.due'), width: 86, cell: (row) => (row.dueOn === null ? null : formatDate(row.dueOn)) },
    money('amount', (row) => row.amountXof),
    money('accepted', (row) => row.acceptedXof),
    money('refunded', (row) => row.refundedXof),
    money('balance', (row) => row.balanceXof),
    {
      key: 'age',
      head: t('ageing.age'),
      width: 80,
      className: (row) => (row.dueOn !== null && row.bucket !== 'not_due' ? text.bad : text.second),
      cell: (row) => <span title={t('ageing.days', { count: Math.max(0, row.ageDays) })}>{t(`bucket.${row.bucket}`)}</span>,
    },
    {
      key: 'action',
      head: t('ageing.action'),
      width: 118,
      cell: (row) => <RowAction row={row} {...actions} />,
    },
  ]
}

/** The number in the register; the voucher of what is not in it, which opens. */
function AdvanceName({ row }: { readonly row: AgeingRow }) {
  const t = useText('advances')
  const { opening, advanceId, advance } = row
  const open = () =>
    opening
      ? navigate('vouchers', { key: `posted:${opening.voucherId}` })
      : navigate('advances', { tab: 'list', advance: String(advanceId) })
  const name = opening ? t('ageing.seeName', { voucher: advance }) : t('ageing.openName', { advance })
  return (
    <button type="button" className={classes.link} title={name} onClick={open}>
      {opening ? shortNumber(advance) : advance}
    </button>
  )
}

/** Year, journal and sequence: "2020-BQ1-000146". */
const shortNumber = (number: string): string => number.replace(/^.*?-([^-]+)-(\d{4})-(\d+)$/, '$1-$2-$3')

function RowAction({ row, onTakeOver, onConfirm }: RowActions & { readonly row: AgeingRow }) {
  const t = useText('advances')
  const { ledger } = useScope()
  const blocked = ledger.user.roles.includes('preparer') ? undefined : t('blocked.preparer')
  if (row.holderKind === 'partner')
    return (
      <Button
        small
        variant="quiet"
        icon="check"
        title={t('ageing.confirmName', { holder: row.holder })}
        onClick={() => onConfirm(row.holder)}
      >
        {t('ageing.confirm')}
      </Button>
    )
  if (row.opening === null || row.balanceXof <= 0 || row.holderKind !== 'staff') return null
  return (
    <Button
      small
      variant="quiet"
      icon="import"
      blocked={blocked}
      title={t('ageing.takeOverName', { voucher: row.advance })}
      onClick={() => onTakeOver(row)}
    >
      {t('ageing.takeOver')}
    </Button>
  )
}

function AgeingFoot({ rows }: { readonly rows: readonly AgeingRow[] }) {
  const t = useText('advances')
  const sums = [
    ['amount', (row: AgeingRow) => row.amountXof],
    ['accepted', (row: AgeingRow) => row.acceptedXof],
    ['refunded', (row: AgeingRow) => row.refundedXof],
    ['balance', (row: AgeingRow) => row.balanceXof],
  ] as const
  return (
    <>
      <td colSpan={4}>
        {t('ageing.total')} {FUNCTIONAL_CURRENCY}
      </td>
      {sums.map(([key, of]) => (
        <td key={key} className={text.right}>
          <Money minor={sumMinor(rows.map(of))} currency={FUNCTIONAL_CURRENCY} bracket strong />
        </td>
      ))}
      <td colSpan={2} />
    </>
  )
}
