import type { BudgetRow } from '../../shared/contract/budgets.ts'
import { type BudgetFigures, sumFigures } from './budget-figures.ts'
import { headPath } from './head-tree.ts'

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

/** What the tree says of a head. */
export interface HeadInTree {
  readonly label: BudgetRow['label']
  readonly parent: string | null
}

interface Node {
  readonly code: string
  readonly path: readonly string[]
  readonly members: (Node | BudgetLineFigures)[]
}

/**
 * The rows of a budget-vs-actual: each head with its subtotal, then its lines and sub-heads, in budget order, and the total last. A head
 * stands where its first line does; lines of a head that the budget scatters are brought together under it.
 */
export function budgetRows(
  lines: readonly BudgetLineFigures[],
  headOf: (head: string) => HeadInTree,
  totalLabel: BudgetRow['label'],
): BudgetRow[] {
  const parents = new Map<string, string | null>()
  for (const line of lines)
    for (let code: string | null = line.head; code !== null && !parents.has(code); code = parents.get(code) ?? null)
      parents.set(code, headOf(code).parent)
  const root: Node = { code: '', path: [], members: [] }
  for (const line of lines) {
    let node = root
    for (const code of headPath(line.head, parents).reverse()) node = childOf(node, code)
    node.members.push(line)
  }
  const rows = root.members.flatMap((member) => (isNode(member) ? nodeRows(member, headOf) : []))
  return [...rows, summary('total', '', [], totalLabel, sumFigures(lines.map((line) => line.figures)))]
}

const isNode = (member: Node | BudgetLineFigures): member is Node => 'members' in member

function childOf(node: Node, code: string): Node {
  const known = node.members.find((member): member is Node => isNode(member) && member.code === code)
  if (known) return known
  const made: Node = { code, path: node.code === '' ? [] : [node.code, ...node.path], members: [] }
  node.members.push(made)
  return made
}

function nodeRows(node: Node, headOf: (head: string) => HeadInTree): BudgetRow[] {
  const head = summary(
    'head',
    node.code,
    node.path,
    headOf(node.code).label,
    sumFigures(linesUnder(node).map((line) => line.figures)),
  )
  const under = [node.code, ...node.path]
  return [head, ...node.members.flatMap((member) => (isNode(member) ? nodeRows(member, headOf) : [lineRow(member, under)]))]
}

const linesUnder = (node: Node): BudgetLineFigures[] =>
  node.members.flatMap((member) => (isNode(member) ? linesUnder(member) : [member]))

const summary = (
  kind: 'head' | 'total',
  head: string,
  path: readonly string[],
  label: BudgetRow['label'],
  figures: BudgetFigures,
): BudgetRow => ({
  kind,
  code: head,
  head,
  path: [...path],
  label,
  partner: null,
  nature: null,
  activity: null,
  ...figures,
})

const lineRow = ({ figures, ...line }: BudgetLineFigures, path: readonly string[]): BudgetRow => ({
  kind: 'line',
  ...line,
  path: [...path],
  label: { ...line.label },
  ...figures,
})
