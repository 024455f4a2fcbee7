import { serialDates } from '../../domain/tabular/serial-date.ts'
import type { DescribedCell } from '../../shared/workbook/described-cell.ts'

const dateOf = serialDates(1900)

/** What a cell shows, in words that a person can compare: its value, a date as a date, with its formula before it. */
export function saidByCell({ value, formula, format }: Pick<DescribedCell, 'value' | 'formula' | 'format'>): string {
  const said = value === 'b1' ? 'TRUE' : value === 'b0' ? 'FALSE' : (dateIn(value, format) ?? value.slice(1))
  return formula === '' ? said : `${formula} → ${said}`
}

/** The day that a number shown as a date stands for. */
function dateIn(value: string, format: string): string | undefined {
  const symbols = format.replace(/"(?:[^"]|"")*"|\[[^\]]*\]|[_*]./g, '')
  if (!value.startsWith('n') || !symbols.includes('y') || !/[dm]/.test(symbols)) return undefined
  const cell = dateOf(value.slice(1), 'date')
  return cell?.kind === 'date' ? cell.date : undefined
}
