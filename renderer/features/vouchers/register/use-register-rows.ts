import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { RegisterFilter, RegisterRow } from '../../../../shared/contract/vouchers.ts'
import { sumMinor } from '../../../../shared/money/money.ts'
import { orpc } from '../../../client/client.ts'
import { PAGE_ROWS, type PageOf, pagesNeeded, rowPlace } from './page-list.ts'

export interface RegisterRows {
  readonly rowCount: number
  readonly rowAt: (index: number) => RegisterRow | undefined
  readonly onRange: (first: number, last: number) => void
  /** How many vouchers the ledger holds, filtered or not. */
  readonly total: number
  readonly totals: { readonly inXof: number; readonly outXof: number }
  /** False until the first answer has come. */
  readonly ready: boolean
  readonly error: unknown
  readonly retry: () => void
}

/** Rows whose donor amounts are still computed are asked for again after this time. */
const AGAIN_MS = 700

const searchOptions = (filter: RegisterFilter, page: number) =>
  orpc.vouchers.search.queryOptions({
    input: { filter, offset: page * PAGE_ROWS, limit: PAGE_ROWS },
    refetchInterval: ({ state }) => (state.data?.converted === false ? AGAIN_MS : false),
  })

/**
 * The rows of the register, of which only the pages near the screen are fetched and all those seen stay in the cache. While a new
 * filter is answered, the former list stands: a table never blinks.
 */
export function useRegisterRows(filters: readonly RegisterFilter[]): RegisterRows {
  const cache = useQueryClient()
  const [range, setRange] = useState({ first: 0, last: PAGE_ROWS - 1 })
  const firstPage = (filter: RegisterFilter) => cache.getQueryData(searchOptions(filter, 0).queryKey)
  const sizesOf = (lists: readonly RegisterFilter[]) => lists.map((filter) => firstPage(filter)?.matching ?? 0)

  const wanted = pagesNeeded(range.first, range.last, sizesOf(filters))
  const answers = useQueries({ queries: wanted.flatMap((place) => pageQuery(filters, place)) })
  const ready = filters.every((filter) => firstPage(filter) !== undefined)
  const shown = useRef(filters)
  if (ready) shown.current = filters
  const lists = shown.current
  const generation = answers.map((answer) => answer.dataUpdatedAt).join()

  const view = useMemo(() => {
    // Read again whenever a page has come or changed.
    void generation
    const pages = new Map<string, readonly RegisterRow[] | undefined>()
    const sizes = lists.map((filter) => cache.getQueryData(searchOptions(filter, 0).queryKey)?.matching ?? 0)
    const pageAt = ({ list, page }: PageOf) => {
      const key = `${list}/${page}`
      const filter = lists[list]
      if (!pages.has(key) && filter) pages.set(key, cache.getQueryData(searchOptions(filter, page).queryKey)?.rows)
      return pages.get(key)
    }
    const rowAt = (index: number) => {
      const place = rowPlace(index, sizes)
      return place && pageAt(place)?.[place.row]
    }
    return { rowAt, rowCount: sumMinor(sizes) }
  }, [cache, lists, generation])

  const onRange = useCallback((first: number, last: number) => {
    const firstRow = Math.floor(first / PAGE_ROWS) * PAGE_ROWS
    const lastRow = Math.floor(last / PAGE_ROWS) * PAGE_ROWS + PAGE_ROWS - 1
    setRange((known) => (known.first === firstRow && known.last === lastRow ? known : { first: firstRow, last: lastRow }))
  }, [])
  const retry = () => {
    for (const answer of answers) if (answer.error) void answer.refetch()
  }

  const heads = lists.map(firstPage)
  return {
    ...view,
    onRange,
    total: heads[0]?.total ?? 0,
    totals: {
      inXof: sumMinor(heads.map((head) => head?.totals.inXof ?? 0)),
      outXof: sumMinor(heads.map((head) => head?.totals.outXof ?? 0)),
    },
    ready: heads.every((head) => head !== undefined),
    error: answers.find((answer) => answer.error)?.error ?? null,
    retry,
  }
}

function pageQuery(filters: readonly RegisterFilter[], { list, page }: PageOf) {
  const filter = filters[list]
  return filter ? [searchOptions(filter, page)] : []
}
