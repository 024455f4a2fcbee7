import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { EligibilityFilter, EligibilityHitView } from '../../../shared/contract/eligibility.ts'
import type { EligibilityCode } from '../../../shared/contract/eligibility-code.ts'
import { orpc } from '../../client/client.ts'
import { PAGE_ROWS, pagesNeeded, rowPlace } from '../vouchers/register/page-list.ts'

export interface HitRows {
  readonly rowCount: number
  readonly rowAt: (index: number) => EligibilityHitView | undefined
  readonly onRange: (first: number, last: number) => void
  readonly xof: number
  readonly counts: readonly { readonly code: EligibilityCode; readonly severity: 'BLOCK' | 'WARN'; readonly count: number }[]
  /** False until the first answer has come. */
  readonly ready: boolean
  readonly error: unknown
  readonly retry: () => void
}

const pageOptions = (filter: EligibilityFilter, page: number) =>
  orpc.eligibility.hits.queryOptions({ input: { ...filter, offset: page * PAGE_ROWS, limit: PAGE_ROWS } })

/** The hints under a filter, of which only the pages near the screen are fetched. While a new filter is answered, the former list stands. */
export function useHitRows(asked: EligibilityFilter): HitRows {
  const cache = useQueryClient()
  const [range, setRange] = useState({ first: 0, last: PAGE_ROWS - 1 })
  const headOf = (filter: EligibilityFilter) => cache.getQueryData(pageOptions(filter, 0).queryKey)
  const wanted = pagesNeeded(range.first, range.last, [headOf(asked)?.matching ?? 0])
  const answers = useQueries({ queries: wanted.map(({ page }) => pageOptions(asked, page)) })
  const shown = useRef(asked)
  if (headOf(asked) !== undefined) shown.current = asked
  const filter = shown.current
  const head = headOf(filter)
  const matching = head?.matching ?? 0
  const generation = answers.map((answer) => answer.dataUpdatedAt).join()
  const rowAt = useMemo(() => {
    // Read again whenever a page has come or changed.
    void generation
    return (index: number) => {
      const place = rowPlace(index, [matching])
      return place && cache.getQueryData(pageOptions(filter, place.page).queryKey)?.rows[place.row]
    }
  }, [cache, filter, matching, generation])
  const onRange = useCallback((first: number, last: number) => {
    const firstRow = Math.floor(first / PAGE_ROWS) * PAGE_ROWS
    const lastRow = Math.floor(last / PAGE_ROWS) * PAGE_ROWS + PAGE_ROWS - 1
    setRange((known) => (known.first === firstRow && known.last === lastRow ? known : { first: firstRow, last: lastRow }))
  }, [])
  return {
    rowCount: matching,
    rowAt,
    onRange,
    xof: head?.xof ?? 0,
    counts: head?.counts ?? [],
    ready: head !== undefined,
    error: answers.find((answer) => answer.error)?.error ?? null,
    retry: () => {
      for (const answer of answers) if (answer.error) void answer.refetch()
    },
  }
}
