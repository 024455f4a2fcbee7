import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { EligibilityRulingView } from '../../../shared/contract/eligibility.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { navigate } from '../../app/routes/router.ts'
import { orpc } from '../../client/client.ts'
import { Button } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { type Text, useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { BracketRoom, Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { LiftDialog } from './lift-dialog.tsx'

/** The register of the grant's rulings: what was ruled out, lifted, or undone by a reversal, and what stands of it all. */
export function RulingsView({ grant }: { readonly grant: string }) {
  const t = useText('eligibility')
  const answer = useQuery(orpc.eligibility.rulings.queryOptions({ input: { grant } }))
  const [lifting, setLifting] = useState<EligibilityRulingView | null>(null)
  const currency = answer.data?.currency ?? FUNCTIONAL_CURRENCY
  const columns = useMemo(() => rulingColumns(t, currency, setLifting), [t, currency])
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Card grow />
  const { rows, standing } = answer.data
  return (
    <Card flush grow>
      <DataTable
        label={t('tab.rulings')}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={(row) => `${row.id} ${row.ruling} ${row.date}`}
        onOpen={(row) => navigate('vouchers', { key: row.voucherKey })}
        foot={
          <>
            <td colSpan={6}>{t('ruling.standing')}</td>
            <td className={text.right}>
              <Money minor={standing.xof} currency={FUNCTIONAL_CURRENCY} strong bracket />
            </td>
            <td className={text.right}>
              <Money minor={standing.donorMinor} currency={currency} strong bracket />
            </td>
            <td colSpan={3} />
          </>
        }
        empty={
          <EmptyState icon="check" title={t('ruling.none')}>
            {t('ruling.noneWhy')}
          </EmptyState>
        }
      />
      {lifting ? <LiftDialog ruling={lifting} onClose={() => setLifting(null)} /> : null}
    </Card>
  )
}

function rulingColumns(
  t: Text<'eligibility'>,
  currency: string,
  onLift: (ruling: EligibilityRulingView) => void,
): Column<EligibilityRulingView>[] {
  const second = () => text.second
  return [
    { key: 'ruling', head: t('column.ruling'), width: 44, cell: (row) => (row.takenBackBy === null ? row.ruling : '') },
    { key: 'date', head: t('column.date'), width: 84, className: second, cell: (row) => formatDate(row.date) },
    { key: 'code', head: t('column.code'), width: 50, cell: (row) => row.code },
    {
      key: 'number',
      head: t('column.voucher'),
      width: 196,
      cell: (row) => <span title={row.label}>{`${row.number} / ${row.lineNumber}`}</span>,
    },
    { key: 'budgetLine', head: t('column.budgetLine'), width: 56, cell: (row) => row.budgetLine },
    { key: 'partner', head: t('column.partner'), width: 70, className: second, cell: (row) => row.partner ?? '' },
    {
      key: 'xof',
      head: (
        <>
          {FUNCTIONAL_CURRENCY}
          <BracketRoom />
        </>
      ),
      width: 100,
      align: 'right',
      cell: (row) => <Money minor={row.xof} currency={FUNCTIONAL_CURRENCY} bracket />,
    },
    {
      key: 'donor',
      head: (
        <>
          {currency}
          <BracketRoom />
        </>
      ),
      width: 92,
      align: 'right',
      donor: true,
      cell: (row) => <Money minor={row.donorMinor} currency={currency} bracket />,
    },
    {
      key: 'reason',
      head: t('column.why'),
      cell: (row) => (
        <span title={row.evidence === null ? row.reason : `${row.reason} (${row.evidence})`}>
          {row.evidence === null ? row.reason : `${row.reason} (${row.evidence})`}
        </span>
      ),
    },
    { key: 'author', head: t('column.author'), width: 90, className: second, cell: (row) => row.author },
    { key: 'state', head: t('column.state'), width: 130, cell: (row) => rulingState(row, t, onLift) },
  ]
}

function rulingState(row: EligibilityRulingView, t: Text<'eligibility'>, onLift: (ruling: EligibilityRulingView) => void) {
  if (row.takenBackBy !== null) return <span className={text.second}>{t('ruling.takenBack')}</span>
  if (row.lifts !== null) return <span className={text.second}>{t('ruling.lifts', { ruling: row.lifts })}</span>
  if (row.liftedOn !== null) return <span className={text.second}>{t('ruling.lifted', { date: formatDate(row.liftedOn) })}</span>
  return (
    <Button small icon="undo" onClick={() => onLift(row)}>
      {t('action.lift')}
    </Button>
  )
}
