import type { ChecklistScale } from '../../shared/contract/checklist-template-content.ts'
import { decimalFromText } from '../../shared/money/decimal.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { ChecklistAnswer } from './checklist-template.ts'

type GradedScale = Exclude<ChecklistScale, 'DATE' | 'AMOUNT' | 'TEXT' | 'FILE'>

/** The grade behind each word. A risk is graded from 4 (low) to 1 (high), so that a small grade is a bad one in every scale. */
const GRADES: Readonly<Record<GradedScale, Readonly<Record<string, number>>>> = {
  VAN: { v: 100, a: 0 },
  YES_NO: { yes: 100, y: 100, oui: 100, o: 100, no: 0, non: 0, n: 0 },
  '0_4': { '0': 0, '1': 1, '2': 2, '3': 3, '4': 4 },
  '5410': { '5': 5, '4': 4, '1': 1, '0': 0 },
  RISK: {
    l: 4,
    low: 4,
    faible: 4,
    m: 3,
    moderate: 3,
    modéré: 3,
    s: 2,
    significant: 2,
    significatif: 2,
    h: 1,
    high: 1,
    élevé: 1,
  },
}

/** The answers of each scale as they are written, the best first where there is an order; none for what is given in words. */
export const CHOICES: Readonly<Record<ChecklistScale, readonly string[]>> = {
  VAN: ['V', 'A', 'N'],
  YES_NO: ['yes', 'no', 'NA'],
  '0_4': ['0', '1', '2', '3', '4', 'NA'],
  '5410': ['5', '4', '1', '0', 'NA'],
  RISK: ['L', 'M', 'S', 'H', 'NA'],
  DATE: [],
  AMOUNT: [],
  TEXT: [],
  FILE: [],
}

const NOT_APPLICABLE = ['na', 'n/a', 'so', 's/o']

/** Reads an answer in its scale, in either language; undefined for what is none. In T1's own scale N means not applicable. */
export function readChecklistAnswer(text: string, scale: ChecklistScale): ChecklistAnswer | undefined {
  const word = text.trim().normalize('NFC').toLowerCase()
  if (NOT_APPLICABLE.includes(word) || (scale === 'VAN' && word === 'n')) return { kind: 'notApplicable' }
  switch (scale) {
    case 'DATE':
      return isLocalDate(word) ? { kind: 'given', text: word } : undefined
    case 'AMOUNT': {
      const figures = amountText(word)
      return figures === undefined ? undefined : { kind: 'given', text: figures }
    }
    case 'TEXT':
      return word === '' ? undefined : { kind: 'given', text: text.trim() }
    case 'FILE':
      return /^[0-9a-f]{64}$/.test(word) ? { kind: 'given', text: word } : undefined
    default: {
      const grades = GRADES[scale]
      const value = Object.hasOwn(grades, word) ? grades[word] : undefined
      return value === undefined ? undefined : { kind: 'graded', value }
    }
  }
}

/** "1 250 000,5" and "1250000.5" are one amount, as plain decimal text; undefined for what is none. */
function amountText(word: string): string | undefined {
  const figures = word.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  return decimalFromText(figures) ? figures : undefined
}

/** The grades that the answers of a scale can have, without what does not apply. */
export const gradesOf = (scale: ChecklistScale): number[] =>
  CHOICES[scale].flatMap((choice) => {
    const answer = readChecklistAnswer(choice, scale)
    return answer?.kind === 'graded' ? [answer.value] : []
  })
