import { minorToDecimalText } from '../../shared/money/money.ts'

/** Pixels of a bold digit and of a separator in ten-point Arial, and of the cell's own margins with the bracket. */
const DIGIT_PX = 7.5
const SEPARATOR_PX = 3.8
const MARGIN_PX = 15

/** The width of a column that must show these amounts whole, brackets and separators included: a figure is never "####". */
export function moneyWidth(minors: readonly number[], currency: string, least: number): number {
  const digits = minors.map((minor) => minorToDecimalText(Math.abs(minor), currency).replace('.', '').length)
  const most = Math.max(1, ...digits)
  const separators = Math.ceil(most / 3)
  return Math.max(least, Math.ceil(((most * DIGIT_PX + separators * SEPARATOR_PX + MARGIN_PX) / 7) * 10) / 10)
}
