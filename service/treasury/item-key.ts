/** How the contract names what can be matched: a line of a statement, an entry of the books, an item of the starting point. */
export type ItemKey =
  | { readonly kind: 'line' | 'item'; readonly id: number }
  | { readonly kind: 'entry'; readonly voucherId: number; readonly lineNumber: number }

export const lineKey = (id: number): string => `line:${id}`
export const startItemKey = (id: number): string => `item:${id}`
export const entryKey = (voucherId: number, lineNumber: number): string => `entry:${voucherId}-${lineNumber}`

export function parseItemKey(text: string): ItemKey | undefined {
  const single = /^(line|item):(\d{1,15})$/.exec(text)
  if (single) return { kind: single[1] === 'line' ? 'line' : 'item', id: Number(single[2]) }
  const entry = /^entry:(\d{1,15})-(\d{1,9})$/.exec(text)
  return entry ? { kind: 'entry', voucherId: Number(entry[1]), lineNumber: Number(entry[2]) } : undefined
}
