import type { BudgetRow } from '../../shared/contract/budgets.ts'
import { type BudgetFigures, sumFigures } from './budget-figures.ts'

/** One budget line with its figures, in budget order. */
export interface BudgetLineFigures {
  readonly code: string
  readonly head: string
  readonly label: { readonly fr: string; readonly en: string }
  readonly partner: string | null
  readonly nature: string | null
  readonly activity: string | null
  readonly figures: BudgetFigures
}

/**
 * The rows of a budget-vs-actual: each head with its subtotal, then its lines, in budget order, and the total last. A head stands
 * where its first line does; lines of a head that the budget scatters are brought together under it.
 */
export function budgetRows(
  lines: readonly BudgetLineFigures[],
  headLabel: (head: string) => BudgetRow['label'],
  totalLabel: BudgetRow['label'],
): BudgetRow[] {
  const heads = new Map<string, BudgetLineFigures[]>()
  for (const line of lines) {
    const known = heads.get(line.head)
    if (known) known.push(line)
    else heads.set(line.head, [line])
  }
  const rows = [...heads].flatMap(([head, members]): BudgetRow[] => [
    summary('head', head, headLabel(head), sumFigures(members.map((line) => line.figures))),
    ...members.map(lineRow),
  ])
  return [...rows, summary('total', '', totalLabel, sumFigures(lines.map((line) => line.figures)))]
}

const summary = (kind: 'head' | 'total', head: string, label: BudgetRow['label'], figures: BudgetFigures): BudgetRow => ({
  kind,
  code: head,
  head,
  label,
  partner: null,
  nature: null,
  activity: null,
  ...figures,
})

const lineRow = ({ figures, ...line }: BudgetLineFigures): BudgetRow => ({
  kind: 'line',
  ...line,
  label: { ...line.label },
  ...figures,
})
