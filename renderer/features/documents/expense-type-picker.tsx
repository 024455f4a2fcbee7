import { useText } from '../../ui/language/use-text.ts'
import { Picker } from '../../ui/picker/picker.tsx'
import { useExpenseTypes } from './use-expense-types.ts'

interface ExpenseTypePickerProps {
  readonly label: string
  readonly value: string | null
  /** The date of the voucher: each table holds from a day on. */
  readonly date: string
  readonly onChange: (code: string | null) => void
}

/** The type of expense, which says what documents are asked for. Words of an imported file that no type answers to stay as they are. */
export function ExpenseTypePicker({ label, value, date, onChange }: ExpenseTypePickerProps) {
  const t = useText('documents')
  const { items, codeOf } = useExpenseTypes(date)
  return (
    <Picker
      label={label}
      items={items}
      value={codeOf(value)}
      onChange={onChange}
      placeholder={t('type.none')}
      listWidth={320}
      clearable
    />
  )
}
