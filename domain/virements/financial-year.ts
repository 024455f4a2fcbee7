import type { Month } from '../../shared/time/period.ts'

/** The UK financial year of a month, from April to March: "2019/20" for 2020-03 (spec 03 §1.1). */
export function financialYearOf(month: Month): string {
  const year = Number(month.slice(0, 4)) - (month.slice(5, 7) < '04' ? 1 : 0)
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}
