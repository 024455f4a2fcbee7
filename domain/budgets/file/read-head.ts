import type { BudgetHead } from '../../../shared/contract/budget-draft.ts'
import type { BudgetFileRow } from './budget-file-rows.ts'

/** "A. Ressources humaines", "Rubrique B : Activités": a code, then what it is called. */
const CODED = /^(?:rubrique|head|chapitre|section)?\s*([A-Za-z]?\d*(?:\.\d+)*)\s*[.:)–-]?\s+(.+)$/iu
const LONGEST_CODE = 40

/**
 * A head or sub-head of a budget file: its code from its own column, else from the beginning of its words, else its words. It stands under
 * the head above it whose code begins its own. Labels that the version in force has in the other language are kept.
 */
export function readHead(row: BudgetFileRow, above: readonly BudgetHead[], known: readonly BudgetHead[]): BudgetHead {
  const written = row.texts.label ?? row.texts.labelFr ?? row.texts.labelEn
  const words = (written ?? row.words).trim()
  const coded = row.texts.code !== undefined && row.texts.code !== words ? undefined : CODED.exec(words)
  const parsed = coded?.[1] !== undefined && coded[1] !== '' ? { code: coded[1], label: coded[2] ?? words } : undefined
  const code = (parsed?.code ?? row.texts.code ?? words).slice(0, LONGEST_CODE)
  const label = parsed?.label ?? words
  const before = known.find((head) => head.code === code)
  const same = before !== undefined && (label === before.labelFr || label === before.labelEn)
  const parent = above
    .filter((head) => head.code !== code && code.startsWith(head.code))
    .sort((a, b) => a.code.length - b.code.length)
    .at(-1)
  return {
    code,
    parent: parent?.code ?? null,
    labelFr: row.texts.labelFr ?? (same ? before.labelFr : label),
    labelEn: row.texts.labelEn ?? (same ? before.labelEn : label),
  }
}
