import type { PayrollMonth, PayslipView } from '../../../../shared/contract/payroll.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { sumMinor } from '../../../../shared/money/money.ts'
import { Chip } from '../../../ui/chip/chip.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import text from '../../../ui/layout/text.module.css'
import { Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'

interface PayslipTableProps {
  readonly data: PayrollMonth
  readonly chosen: number | null
  readonly onChoose: (employeeId: number) => void
}

interface Row {
  readonly person: PayrollMonth['people'][number]
  readonly slip: PayslipView | undefined
}

const FIGURES = [
  ['gross', (slip: PayslipView) => slip.grossXof],
  ['employee', (slip: PayslipView) => slip.employeeContributionsXof],
  ['tax', (slip: PayslipView) => slip.incomeTaxXof],
  ['deductions', (slip: PayslipView) => slip.deductionsXof],
  ['net', (slip: PayslipView) => slip.netXof],
  ['employer', (slip: PayslipView) => slip.employerContributionsXof + slip.employerTaxesXof],
  ['cost', (slip: PayslipView) => slip.costXof],
] as const

/** What a row still shows beside an open payslip, which has the rest. */
const BESIDE: readonly string[] = ['gross', 'net', 'cost']

/** Everyone of the month with what each earns, gives up and costs; a row opens the payslip. */
export function PayslipTable({ data, chosen, onChoose }: PayslipTableProps) {
  const t = useText('payroll')
  const figures = FIGURES.filter(([key]) => chosen === null || BESIDE.includes(key))
  const rows: Row[] = data.people.map((person) => ({
    person,
    slip: data.payslips.find((slip) => slip.employeeId === person.employeeId),
  }))
  const columns: readonly Column<Row>[] = [
    {
      key: 'number',
      head: t('column.number'),
      width: 74,
      cell: ({ person }) => <span className={text.second}>{person.number}</span>,
    },
    {
      key: 'name',
      head: t('column.name'),
      cell: ({ person }) => (
        <>
          <b>{person.name}</b> <span className={text.quiet}>{person.job}</span>
        </>
      ),
    },
    {
      key: 'entries',
      head: '',
      name: t('column.entries'),
      width: 92,
      cell: ({ person }) =>
        person.entries.length === 0 ? null : (
          <Chip icon="pencil">{t('column.entryCount', { count: person.entries.length })}</Chip>
        ),
    },
    ...figures.map(
      ([key, of]): Column<Row> => ({
        key,
        head: t(`column.${key}`),
        width: 92,
        align: 'right',
        cell: ({ slip }) => (
          <Money minor={slip ? of(slip) : null} currency={FUNCTIONAL_CURRENCY} strong={key === 'net'} sign="none" />
        ),
      }),
    ),
  ]
  const total = (
    <>
      <td />
      <td>{t('total', { count: data.payslips.length })}</td>
      <td />
      {figures.map(([key, of]) => (
        <td key={key} className={text.right}>
          <Money minor={sumMinor(data.payslips.map(of))} currency={FUNCTIONAL_CURRENCY} sign="none" />
        </td>
      ))}
    </>
  )
  return (
    <DataTable
      label={t('sheet')}
      columns={columns}
      rowCount={rows.length}
      rowAt={(index) => rows[index]}
      rowKey={(row) => String(row.person.employeeId)}
      selectedKey={chosen === null ? null : String(chosen)}
      onSelect={(row) => onChoose(row.person.employeeId)}
      onOpen={(row) => onChoose(row.person.employeeId)}
      foot={total}
    />
  )
}
