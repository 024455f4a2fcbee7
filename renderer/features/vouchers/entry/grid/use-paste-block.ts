import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useText } from '../../../../ui/language/use-text.ts'
import type { EntryStore } from '../model/entry-store.ts'
import { pasteBlock, readBlock } from '../model/paste-block.ts'

/** Writes a block of the clipboard from the cursor's cell on, and says how many lines came and what could not be read. */
export function usePasteBlock(store: EntryStore): (text: string) => void {
  const t = useText('vouchers')
  return useCallback(
    (text: string) => {
      const block = readBlock(text)
      const { cursor } = store.read()
      const columns = store.shownColumns
      let said = { lines: 0, unread: 0 }
      store.change((voucher) => {
        const pasted = pasteBlock(voucher, block, cursor.row, columns, cursor.column, store.language)
        said = { lines: pasted.lines, unread: pasted.unread }
        return pasted.entry
      })
      const kept = t('grid.pasted', { count: said.lines })
      notifications.show({ message: said.unread > 0 ? `${kept} ${t('grid.pastedUnread', { count: said.unread })}` : kept })
    },
    [store, t],
  )
}
