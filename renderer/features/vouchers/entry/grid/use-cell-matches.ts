import { useDeferredValue, useId, useMemo, useState } from 'react'
import { type Choice, findMatches, type Match } from '../../../../ui/picker/match.ts'
import { narrowChoices } from '../model/narrow-choices.ts'

/** How many choices are drawn; more letters narrow the rest. */
const DRAWN = 24

export interface CellMatches {
  readonly id: string
  readonly shown: readonly Match<Choice>[]
  readonly more: number
  readonly markedIndex: number
  readonly markFirst: () => void
  /** Puts the mark on a code, when the list opens on what the cell holds. */
  readonly markCode: (code: string) => void
  readonly step: (by: 1 | -1) => void
  /** What Tab or Enter takes: the marked choice, once something was typed or the mark was moved. */
  readonly taken: () => string | undefined
}

function search(items: readonly Choice[], typed: string) {
  const narrowed = narrowChoices(items, typed)
  return { shown: findMatches(narrowed.items, typed).slice(0, DRAWN), count: narrowed.count }
}

const NOTHING: readonly Choice[] = []

/** The choices that answer to what is typed in a cell, and the one that Tab or Enter takes. */
export function useCellMatches(items: readonly Choice[] = NOTHING, typed: string | null): CellMatches {
  const id = useId()
  const [mark, setMark] = useState({ index: 0, moved: false })
  // The letter is drawn first; a list of a thousand accounts follows.
  const asked = useDeferredValue(typed ?? '')
  const { shown, count } = useMemo(() => search(items, asked), [items, asked])
  const last = Math.max(0, shown.length - 1)
  const taken = () => {
    if ((typed ?? '').trim() === '' && !mark.moved) return undefined
    // What is taken must answer to what is typed now, not to what was typed a letter ago.
    const current = asked === (typed ?? '') ? shown : search(items, typed ?? '').shown
    return current[mark.index]?.item.code
  }
  return {
    id,
    shown,
    more: count - shown.length,
    markedIndex: Math.min(mark.index, last),
    markFirst: () => setMark({ index: 0, moved: false }),
    markCode: (code) =>
      setMark({
        index: Math.max(
          0,
          shown.findIndex(({ item }) => item.code === code),
        ),
        moved: false,
      }),
    step: (by) => setMark(({ index }) => ({ index: Math.min(last, Math.max(0, index + by)), moved: true })),
    taken,
  }
}
