import { Checkbox, MultiSelect, Select } from '@mantine/core'
import type { StatementLayout } from '../../../../shared/contract/statement-layout.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import classes from '../treasury.module.css'

interface LayoutFormProps {
  readonly table: {
    readonly columns: readonly string[]
    readonly rows: readonly (readonly string[])[]
    readonly layout: StatementLayout
    readonly remembered: boolean
  }
  readonly onChange: (layout: StatementLayout) => void
}

const COLUMNS = ['valueDate', 'reference', 'debit', 'credit', 'amount', 'balance'] as const

/** Says which column holds what; the file is read again at once. What is chosen is remembered for the account. */
export function LayoutForm({ table, onChange }: LayoutFormProps) {
  const t = useText('treasury')
  const { layout, columns } = table
  const names = [...new Set(columns.filter((name) => name !== ''))]
  const change = (part: Partial<StatementLayout>) => onChange({ ...layout, ...part })
  const data = [{ value: '', label: t('import.noColumn') }, ...names.map((name) => ({ value: name, label: name }))]
  return (
    <fieldset className={classes.layout}>
      <legend>{t('import.layout')}</legend>
      <Notice tone="info">{t(table.remembered ? 'import.remembered' : 'import.guessed')}</Notice>
      <div className={classes.layoutFields}>
        <Select
          label={t('import.date')}
          data={names}
          value={layout.date === '' ? null : layout.date}
          onChange={(value) => change({ date: value ?? '' })}
        />
        <MultiSelect
          label={t('import.label')}
          data={names}
          value={layout.label}
          maxValues={4}
          size="xs"
          onChange={(label) => change({ label })}
        />
        {COLUMNS.map((part) => (
          <Select
            key={part}
            label={t(`import.${part}`)}
            data={data}
            value={layout[part] ?? ''}
            onChange={(value) => change({ [part]: value || null })}
          />
        ))}
        <Select
          label={t('import.dateOrder')}
          data={(['automatic', 'dayFirst', 'monthFirst', 'yearFirst'] as const).map((value) => ({
            value,
            label: t(`import.${value}`),
          }))}
          value={layout.dateOrder}
          onChange={(value) => change({ dateOrder: DATE_ORDERS.find((order) => order === value) ?? 'automatic' })}
        />
        <Select
          label={t('import.decimalMark')}
          data={(['automatic', 'comma', 'point'] as const).map((value) => ({ value, label: t(`import.${value}`) }))}
          value={layout.decimalMark}
          onChange={(value) => change({ decimalMark: MARKS.find((mark) => mark === value) ?? 'automatic' })}
        />
      </div>
      <Checkbox
        label={t('import.outIsPositive')}
        size="xs"
        disabled={layout.amount === null}
        checked={layout.outIsPositive}
        onChange={(event) => change({ outIsPositive: event.currentTarget.checked })}
      />
      <Sample table={table} />
    </fieldset>
  )
}

const DATE_ORDERS = ['automatic', 'dayFirst', 'monthFirst', 'yearFirst'] as const
const MARKS = ['automatic', 'comma', 'point'] as const

/** The first rows as they are in the file, under the names of its columns. */
function Sample({ table }: Pick<LayoutFormProps, 'table'>) {
  const t = useText('treasury')
  const rows = table.rows.slice(0, 5)
  return (
    <div className={classes.sample}>
      <table aria-label={t('import.rows')}>
        <thead>
          <tr>
            {table.columns.map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file have only their place.
              <th key={index}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have only their place.
            <tr key={index}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above.
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
