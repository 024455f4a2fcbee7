import { Checkbox } from '@mantine/core'
import type { Payable } from '../../../../shared/contract/payments-runs.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import { navigate } from '../../../app/routes/router.ts'
import { Chip } from '../../../ui/chip/chip.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import type { RunChoice } from './use-run-choice.ts'

interface PayableTableProps {
  readonly payables: readonly Payable[] | undefined
  readonly choice: RunChoice
  readonly currency: string
}

/** What is owed, the most overdue first. Space chooses a row, Enter opens its voucher. */
export function PayableTable({ payables, choice, currency }: PayableTableProps) {
  const t = useText('payments')
  const rows = [...(payables ?? [])].sort((a, b) => b.lateDays - a.lateDays)
  return (
    <DataTable
      label={t('due.title')}
      columns={payableColumns(t, choice, currency, rows)}
      rowCount={rows.length}
      rowAt={(index) => rows[index]}
      rowKey={(row) => row.key}
      onOpen={(row) => navigate('vouchers', { key: row.voucherKey })}
      onKey={(event, row) => {
        if (event.key !== ' ' || !row || row.payee === null) return
        event.preventDefault()
        choice.toggle(row.key)
      }}
      empty={
        payables ? (
          <EmptyState icon="check" title={t('due.none')}>
            {t('due.noneText')}
          </EmptyState>
        ) : null
      }
    />
  )
}

function payableColumns(
  t: ReturnType<typeof useText<'payments'>>,
  choice: RunChoice,
  currency: string,
  rows: readonly Payable[],
): Column<Payable>[] {
  const chosen = new Set(choice.input.payables)
  const payable = rows.filter((row) => row.payee !== null)
  return [
    {
      key: 'choose',
      head: (
        <Checkbox
          size="xs"
          aria-label={t('due.chooseAll')}
          checked={payable.length > 0 && chosen.size === payable.length}
          indeterminate={chosen.size > 0 && chosen.size < payable.length}
          onChange={(event) =>
            choice.toggleAll(
              payable.map((row) => row.key),
              event.currentTarget.checked,
            )
          }
        />
      ),
      name: t('due.choose'),
      width: 34,
      cell: (row) => (
        <Checkbox
          size="xs"
          aria-label={t('due.chooseOne', { payee: row.payee ?? row.label, number: row.number })}
          checked={chosen.has(row.key)}
          disabled={row.payee === null}
          title={row.payee === null ? t('due.unnamed') : undefined}
          onChange={() => choice.toggle(row.key)}
        />
      ),
    },
    {
      key: 'payee',
      head: t('column.payee'),
      width: 150,
      cell: (row) => (row.payee === null ? <span className={text.quiet}>{t('due.unnamed')}</span> : <b>{row.payee}</b>),
    },
    { key: 'how', head: t(`column.how.${choice.input.mode}`), width: 144, cell: (row) => howOf(t, choice.input.mode, row) },
    { key: 'number', head: t('column.voucher'), width: 172, cell: (row) => row.number },
    {
      key: 'label',
      head: t('column.label'),
      cell: (row) => (row.invoice === null ? row.label : `${row.invoice} · ${row.label}`),
    },
    { key: 'grant', head: t('column.grant'), width: 108, cell: (row) => row.grant ?? t('grant.own') },
    { key: 'due', head: t('column.due'), width: 94, cell: (row) => formatDate(row.dueDate) },
    { key: 'late', head: t('column.late'), width: 108, cell: (row) => <DueChip days={row.lateDays} /> },
    {
      key: 'open',
      head: currency,
      width: 100,
      align: 'right',
      cell: (row) => <Money minor={row.openMinor} currency={row.currency} />,
    },
  ]
}

/** Where the money would go: the account, the telephone; a gap is said before it is refused. */
function howOf(
  t: ReturnType<typeof useText<'payments'>>,
  mode: RunChoice['input']['mode'],
  row: Pick<Payable, 'card' | 'payee'>,
) {
  if (mode === 'cash' || mode === 'cheque') return row.card.bank ?? ''
  const found = mode === 'transfer' ? row.card.bankAccount : row.card.phone
  if (found !== null && found !== '') return found
  return row.payee === null ? '' : <span className={text.warn}>{t(mode === 'transfer' ? 'due.noAccount' : 'due.noPhone')}</span>
}

function DueChip({ days }: { readonly days: number }) {
  const t = useText('payments')
  if (days <= 0) return <Chip icon="clock">{t('late.in', { count: -days })}</Chip>
  return (
    <Chip tone={days > 30 ? 'bad' : 'warn'} icon="alert">
      {t('late.since', { count: days })}
    </Chip>
  )
}
