import { Select } from '@mantine/core'
import { formatMonth } from '../../../shared/i18n/format.ts'
import { addMonths, type Month, monthOf, monthsBetween } from '../../../shared/time/period.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'

interface MonthSelectProps {
  readonly label: string
  readonly month: Month
  readonly onChange: (month: Month) => void
}

/** A month of the ledger, or of the year around today: pay and timesheets are prepared before the first voucher of their month. */
export function MonthSelect({ label, month, onChange }: MonthSelectProps) {
  const language = useLanguage()
  const { ledger, today } = useScope()
  const now = monthOf(today)
  const around = monthsBetween(addMonths(now, -12), addMonths(now, 1))
  const months = [...new Set([...ledger.periods.map((period) => period.month), ...around, month])].sort().reverse()
  return (
    <Select
      aria-label={label}
      w={148}
      data={months.map((each) => ({ value: each, label: formatMonth(each, language) }))}
      value={month}
      onChange={(chosen) => chosen && onChange(chosen)}
    />
  )
}
