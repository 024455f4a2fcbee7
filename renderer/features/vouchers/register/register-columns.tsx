import type { RegisterRow } from '../../../../shared/contract/vouchers.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { VoucherStateChip } from '../../../ui/chip/voucher-state-chip.tsx'
import type { Text } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { BracketRoom, Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { VoucherCheckMark } from '../../compliance/voucher-checklist/voucher-check-mark.tsx'
import { ScansCell } from '../../documents/scans-cell.tsx'
import { shortNumber } from './short-number.ts'

interface RegisterColumns {
  readonly t: Text<'vouchers'>
  readonly organisation: string
  readonly severalYears: boolean
}

/** The columns of the register: number, date, label, budget lines, XOF, the donor's currency in its own ink, scans, state. */
export function registerColumns({ t, organisation, severalYears }: RegisterColumns): Column<RegisterRow>[] {
  const date = (row: RegisterRow) => (severalYears ? formatDate(row.date) : formatDate(row.date).slice(0, 5))
  return [
    {
      key: 'number',
      head: t('column.number'),
      width: severalYears ? 132 : 104,
      cell: (row) => <RowNumber row={row} organisation={organisation} severalYears={severalYears} />,
    },
    { key: 'date', head: t('column.date'), width: severalYears ? 98 : 60, cell: date },
    { key: 'label', head: t('column.label'), cell: (row) => <span title={row.label}>{row.label}</span> },
    {
      key: 'budgetLine',
      head: t('column.budgetLine'),
      width: 66,
      className: () => text.second,
      cell: (row) => <BudgetLines codes={row.budgetLines} />,
    },
    {
      key: 'xof',
      head: (
        <>
          {FUNCTIONAL_CURRENCY}
          <BracketRoom />
        </>
      ),
      width: 102,
      align: 'right',
      cell: (row) => <RowXof row={row} title={t('column.noTreasury')} />,
    },
    {
      key: 'donor',
      head: (
        <>
          {t('column.donor')}
          <BracketRoom />
        </>
      ),
      width: 102,
      align: 'right',
      donor: true,
      cell: (row) => <DonorSpending row={row} />,
    },
    {
      key: 'documents',
      head: t('column.documents'),
      width: 58,
      cell: (row) => (
        <>
          <ScansCell documents={row.documents} />
          <VoucherCheckMark state={row.check} />
        </>
      ),
    },
    { key: 'state', head: t('column.state'), width: 104, cell: (row) => <VoucherStateChip state={rowState(row)} /> },
  ]
}

const rowState = (row: RegisterRow) => (row.reversal ? 'reversal' : row.reversed ? 'reversed' : row.state)

interface RowNumberProps {
  readonly row: RegisterRow
  readonly organisation: string
  readonly severalYears: boolean
}

/** A draft has no number before it is posted: its journal stands there, or the name it has in its file. */
function RowNumber({ row, organisation, severalYears }: RowNumberProps) {
  if (row.number !== null) return <>{shortNumber(row.number, organisation, severalYears)}</>
  return <span className={text.quiet}>{row.sourceId ?? row.journal}</span>
}

function BudgetLines({ codes }: { readonly codes: readonly string[] }) {
  const [first, ...others] = codes
  if (first === undefined) return null
  return <span title={codes.join(', ')}>{others.length === 0 ? first : `${first} +${others.length}`}</span>
}

/** What the voucher does to the treasury; its total, quieter and without a sign, when it moves no money. */
function RowXof({ row, title }: { readonly row: RegisterRow; readonly title: string }) {
  if (row.treasuryXof !== 0) return <Money minor={row.treasuryXof} currency={FUNCTIONAL_CURRENCY} bracket />
  return (
    <span title={title}>
      <Money minor={row.totalXof} currency={FUNCTIONAL_CURRENCY} bracket quiet />
    </span>
  )
}

/** Spending leaves, so it stands in brackets as the money does beside it. */
function DonorSpending({ row }: { readonly row: RegisterRow }) {
  if (row.donorMinor === null || row.donorCurrency === null) return null
  const leaving = row.donorMinor === 0 ? 0 : -row.donorMinor
  return <Money minor={leaving} currency={row.donorCurrency} sign="before" bracket />
}
