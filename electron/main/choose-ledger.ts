import { randomUUID } from 'node:crypto'
import { BrowserWindow, dialog, type IpcMainInvokeEvent } from 'electron'
import { desktopTexts } from './language.ts'
import type { LedgerProcessHost } from './ledger-process-host.ts'
import { isOwnPage } from './origin.ts'

/**
 * Lets the person choose a ledger in the system's dialog. The page gets a file id, never a path; only the ledger process
 * learns which file it stands for. Throws when a foreign frame asks.
 */
export async function chooseLedger(event: IpcMainInvokeEvent, host: LedgerProcessHost, folder: string): Promise<string | null> {
  const frame = event.senderFrame
  if (!frame || frame.parent !== null || !isOwnPage(frame.url)) throw new Error('a foreign frame asked for a ledger')
  const window = BrowserWindow.fromWebContents(event.sender)
  if (!window) return null
  const text = desktopTexts()
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: text['dialog.chooseLedger'],
    defaultPath: folder,
    filters: [{ name: text['dialog.ledgers'], extensions: ['sikasso'] }],
    properties: ['openFile'],
  })
  const path = filePaths[0]
  if (canceled || path === undefined) return null
  const fileId = randomUUID()
  await host.grant(fileId, path)
  return fileId
}
