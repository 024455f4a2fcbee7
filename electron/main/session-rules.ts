import { join } from 'node:path'
import { app, type Session } from 'electron'
import { isOwnPage, PAGE_ORIGIN } from './origin.ts'

/** Denies a session everything but the product's own pages and the saving of files that a page has made. */
export function applySessionRules(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnRequest(details.url) }))
  session.on('will-download', (event, item) => {
    // A page can only hand over bytes that it holds; the person says where they go.
    if (!item.getURL().startsWith(`blob:${PAGE_ORIGIN}/`)) event.preventDefault()
    else item.setSaveDialogOptions({ defaultPath: join(app.getPath('documents'), plainName(item.getFilename())) })
  })
}

const isOwnRequest = (url: string): boolean =>
  isOwnPage(url) || url.startsWith(`blob:${PAGE_ORIGIN}/`) || url.startsWith('data:') || url.startsWith('devtools:')

/** A name with nothing of a path in it, and nothing that Windows refuses. */
const plainName = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-').replace(/^\.+/, '') || 'sikasso'
