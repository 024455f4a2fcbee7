import type { LineItem, TableItem } from './table-items.ts'

/** The line that is chosen when a place of the table is reached: a subtotal is stepped over, in the direction one came from. */
export function nextLine(items: readonly TableItem[], reached: number, before: number): LineItem | undefined {
  const step = reached >= before ? 1 : -1
  return seek(items, reached, step) ?? seek(items, reached, -step)
}

function seek(items: readonly TableItem[], from: number, step: number): LineItem | undefined {
  for (let index = from; index >= 0 && index < items.length; index += step) {
    const item = items[index]
    if (item?.kind === 'line') return item
  }
  return undefined
}
