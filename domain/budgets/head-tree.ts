import type { BudgetHead } from '../../shared/contract/budget-draft.ts'

/** The heads above a code, the nearest first, the code itself included. A circle ends where it closes. */
export function headPath(code: string, parentOf: ReadonlyMap<string, string | null>): string[] {
  const path: string[] = []
  for (let at: string | null | undefined = code; at != null && !path.includes(at); at = parentOf.get(at)) path.push(at)
  return path
}

export const parentsOf = (heads: readonly BudgetHead[]): ReadonlyMap<string, string | null> =>
  new Map(heads.map((head) => [head.code, head.parent]))

/** True when going up from a head comes back to it. */
export function isCircular(code: string, parentOf: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>()
  for (let at: string | null | undefined = code; at != null; at = parentOf.get(at)) {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}

/** What a head is called when nobody named it. */
export const unnamedHead = (code: string): BudgetHead => ({
  code,
  parent: null,
  labelFr: `Rubrique ${code}`,
  labelEn: `Head ${code}`,
})
