import { useEffect, useSyncExternalStore } from 'react'

/** A key of the place one is in, and what it does, shown in the status line. */
export interface PlaceKey {
  readonly keys: string
  readonly does: string
}

let current: readonly PlaceKey[] = []
const listeners = new Set<() => void>()

function publish(keys: readonly PlaceKey[]): void {
  current = keys
  for (const listener of listeners) listener()
}

/** Shows the keys of a screen in the status line while it is there. */
export function usePlaceKeys(keys: readonly PlaceKey[]): void {
  const text = JSON.stringify(keys)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text tells other keys from the same ones in a new list
  useEffect(() => {
    publish(keys)
    return () => publish([])
  }, [text])
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useShownKeys = (): readonly PlaceKey[] => useSyncExternalStore(subscribe, () => current)
