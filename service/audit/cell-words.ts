import type { DescribedCell } from '../../shared/workbook/described-cell.ts'

/** What a cell shows, in words that a person can compare: its value, with its formula before it. */
export function saidByCell({ value, formula }: Pick<DescribedCell, 'value' | 'formula'>): string {
  const said = value === 'b1' ? 'TRUE' : value === 'b0' ? 'FALSE' : value.slice(1)
  return formula === '' ? said : `${formula} → ${said}`
}
