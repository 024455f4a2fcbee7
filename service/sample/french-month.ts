import type { Month } from '../../shared/time/period.ts'

const NAMES = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const

/** "mars 2020", as labels of vouchers say it. */
export const monthName = (month: Month): string => `${NAMES[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`

/** "de mars 2020", "d’avril 2020". */
export function ofMonth(month: Month): string {
  const name = monthName(month)
  return /^[aeiouéo]/.test(name) ? `d’${name}` : `de ${name}`
}

const QUARTERS = ['premier', 'deuxième', 'troisième', 'quatrième'] as const

/** "premier trimestre 2020": the quarter that a month belongs to. */
export const quarterName = (month: Month): string =>
  `${QUARTERS[Math.floor((Number(month.slice(5, 7)) - 1) / 3)]} trimestre ${month.slice(0, 4)}`

/** Fills "{month}" and "{of}" of a label. */
export const withMonth = (template: string, month: Month): string =>
  template.replaceAll('{month}', monthName(month)).replaceAll('{of}', ofMonth(month))
