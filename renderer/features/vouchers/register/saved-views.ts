import { z } from 'zod'
import type { ScreenParameters } from '../../../app/routes/routes.ts'
import type { LedgerStorage } from '../../../app/shell/ledger-storage.ts'
import { filterPart } from './register-filter.ts'

/** A named set of filters, kept for one ledger. */
export interface SavedView {
  readonly name: string
  readonly filter: ScreenParameters<'vouchers'>
}

const viewsSchema = z.array(z.object({ name: z.string().min(1), filter: z.record(z.string(), z.string()) }))

/** As many as a menu shows without scrolling. */
const MOST_VIEWS = 20

const viewsKey = (ledgerId: string): string => `sikasso.register.views.${ledgerId}`
const lastKey = (ledgerId: string): string => `sikasso.register.last.${ledgerId}`

/** The views kept for a ledger, in the order of their names; none when nothing readable is stored. */
export function readViews(storage: LedgerStorage, ledgerId: string): SavedView[] {
  const stored = viewsSchema.safeParse(parseJson(storage.getItem(viewsKey(ledgerId))))
  return stored.success ? stored.data : []
}

/** Keeps a view under its name, replacing the one of the same name, and answers the list as it is now. */
export function keepView(storage: LedgerStorage, ledgerId: string, view: SavedView): SavedView[] {
  const others = readViews(storage, ledgerId).filter((kept) => kept.name !== view.name)
  const views = [...others, { name: view.name, filter: filterPart(view.filter) }]
    .sort((a, b) => a.name.localeCompare(b.name))
    .slice(0, MOST_VIEWS)
  storage.setItem(viewsKey(ledgerId), JSON.stringify(views))
  return views
}

export function dropView(storage: LedgerStorage, ledgerId: string, name: string): SavedView[] {
  const views = readViews(storage, ledgerId).filter((kept) => kept.name !== name)
  storage.setItem(viewsKey(ledgerId), JSON.stringify(views))
  return views
}

/** The filters with which the register was left, so that coming back finds them. */
export function readLastFilter(storage: LedgerStorage, ledgerId: string): ScreenParameters<'vouchers'> {
  const stored = z.record(z.string(), z.string()).safeParse(parseJson(storage.getItem(lastKey(ledgerId))))
  return stored.success ? filterPart(stored.data) : {}
}

export const keepLastFilter = (storage: LedgerStorage, ledgerId: string, address: ScreenParameters<'vouchers'>): void =>
  storage.setItem(lastKey(ledgerId), JSON.stringify(filterPart(address)))

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
