import { useRef, useState } from 'react'
import type { SampleSheet, SheetItem } from '../../../shared/contract/working-papers.ts'
import { client } from '../../client/client.ts'
import { useCommand } from '../../client/use-command.ts'
import type { ItemFound } from './item-fields.tsx'

export const itemKeyOf = ({ voucher, line }: Pick<SheetItem, 'voucher' | 'line'>): string => `${voucher}:${line}`

const foundOf = ({ mark }: SheetItem): ItemFound => {
  const { tickmarks = [], result = null, errorXof = null, comment = '' } = mark ?? {}
  return { tickmarks, result, errorXof, comment }
}

/**
 * Writes marks one after the other and shows them at once: whoever types O, M, 1 in a row must not lose the first because its answer has not
 * come yet. What is refused goes back to what is kept.
 */
export function useMarks(sheet: SampleSheet) {
  const { run, failure } = useCommand(client.workingPapers.markItem)
  const typed = useRef(new Map<string, ItemFound>())
  const queue = useRef(Promise.resolve())
  const [shown, setShown] = useState<ReadonlyMap<string, ItemFound>>(new Map())
  const write = (item: SheetItem, part: Partial<ItemFound>) => {
    const key = itemKeyOf(item)
    const found = { ...(typed.current.get(key) ?? foundOf(item)), ...part }
    typed.current.set(key, found)
    setShown(new Map(typed.current))
    queue.current = queue.current.then(async () => {
      await run({ sample: sheet.id, voucher: item.voucher, line: item.line, ...found })
      if (typed.current.get(key) !== found) return
      typed.current.delete(key)
      setShown(new Map(typed.current))
    })
  }
  const items = sheet.items.map((item) => {
    const found = shown.get(itemKeyOf(item))
    return found ? { ...item, mark: { author: '', at: '', ...item.mark, ...found } } : item
  })
  return { items, write, failure }
}
