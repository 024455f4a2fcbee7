import { useEffect, useSyncExternalStore } from 'react'
import { parseRoute, type Route, routeHash, type ScreenName, type ScreenParameters } from './routes.ts'

/**
 * The address of the page is the only state of navigation: the back key of the browser, a reload and the palette all work
 * the same in both hosts. A screen that holds unkept work may ask to be left only knowingly.
 */
interface Navigation {
  readonly route: Route
  /** Where somebody wants to go while unkept work stands on the screen. */
  readonly waiting: string | null
}

let navigation: Navigation = { route: parseRoute(window.location.hash), waiting: null }
let hashNow = window.location.hash
const guards = new Set<symbol>()
const listeners = new Set<() => void>()

function publish(next: Navigation): void {
  navigation = next
  for (const listener of listeners) listener()
}

window.addEventListener('hashchange', () => {
  const wanted = window.location.hash
  if (wanted === hashNow) return
  if (guards.size > 0 && parseRoute(wanted).screen !== navigation.route.screen) {
    window.history.pushState(null, '', hashNow)
    return publish({ ...navigation, waiting: wanted })
  }
  hashNow = wanted
  publish({ route: parseRoute(wanted), waiting: null })
})

/** Goes to a screen. */
export function navigate<Name extends ScreenName>(screen: Name, parameters?: ScreenParameters<Name>): void {
  window.location.hash = routeHash(screen, parameters)
}

/** Changes the parameters of the present screen without a step in the history: filters that stay. */
export function replaceParameters<Name extends ScreenName>(screen: Name, parameters: ScreenParameters<Name>): void {
  const hash = routeHash(screen, parameters)
  window.history.replaceState(null, '', hash)
  hashNow = hash
  publish({ ...navigation, route: parseRoute(hash) })
}

/** The dashboard's plain address, without a step in the history: what the address said of another ledger means nothing here. */
export function returnToDashboard(): void {
  const hash = routeHash('dashboard')
  if (hashNow === hash) return
  window.history.replaceState(null, '', hash)
  hashNow = hash
  publish({ route: parseRoute(hash), waiting: null })
}

/** Goes where the person wanted, giving up what was not kept. */
export function leaveAnyway(): void {
  const { waiting } = navigation
  guards.clear()
  publish({ ...navigation, waiting: null })
  if (waiting !== null) window.location.hash = waiting
}

export const stayHere = (): void => publish({ ...navigation, waiting: null })

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useNavigation = (): Navigation => useSyncExternalStore(subscribe, () => navigation)

/** The parameters of a screen's own address. */
export function useParameters<Name extends ScreenName>(_screen: Name): ScreenParameters<Name> {
  // An address holds only parameters that its screen declares: parseRoute drops the others.
  return useNavigation().route.parameters as ScreenParameters<Name>
}

/** While true, leaving the screen asks first: something typed is not kept yet. */
export function useLeaveGuard(unkept: boolean): void {
  useEffect(() => {
    if (!unkept) return
    const guard = Symbol('unkept work')
    guards.add(guard)
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => {
      guards.delete(guard)
      window.removeEventListener('beforeunload', warn)
    }
  }, [unkept])
}
