/** In the order of the screen. */
const METHODS = ['FIFO', 'WA_MOVING', 'WA_CUM', 'WA_CUM_RESTATED', 'MONTHLY_TABLE', 'SPOT_DAY', 'BUDGET_RATE'] as const
const ORDER: readonly string[] = METHODS
export type MethodKey = (typeof METHODS)[number] | 'unknown'

/** The key under which a method is named in the catalogues; one that they do not know is called the agreed method. */
export const methodKey = (method: string): MethodKey => METHODS.find((known) => known === method) ?? 'unknown'

/** The retained method first, then the others in the order of the screen. */
export function inScreenOrder<Entry extends { readonly method: string; readonly retained: boolean }>(
  entries: readonly Entry[],
): Entry[] {
  const place = (entry: Entry) => (entry.retained ? -1 : ORDER.indexOf(entry.method))
  return [...entries].sort((a, b) => place(a) - place(b))
}
