import { useSyncExternalStore } from 'react'

export const DENSITIES = ['compact', 'regular', 'comfort'] as const
export type Density = (typeof DENSITIES)[number]

const STORED = 'sikasso.density'
const listeners = new Set<() => void>()

/** Height of a table row in pixels, for virtual lists; the same figures as `--row` in tokens.css. */
export const ROW_HEIGHT: Readonly<Record<Density, number>> = { compact: 24, regular: 28, comfort: 34 }

function currentDensity(): Density {
  const text = window.localStorage.getItem(STORED)
  return DENSITIES.find((density) => density === text) ?? 'regular'
}

/** Writes the density where the tokens read it. */
export function applyDensity(): void {
  document.documentElement.dataset.density = currentDensity()
}

export function chooseDensity(density: Density): void {
  window.localStorage.setItem(STORED, density)
  applyDensity()
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The row density that this computer's user chose. */
export const useDensity = (): Density => useSyncExternalStore(subscribe, currentDensity)
