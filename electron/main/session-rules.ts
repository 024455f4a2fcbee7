import { join } from 'node:path'
import { app, type Session } from 'electron'
import { isOwnPage, PAGE_ORIGIN } from './origin.ts'

/** Denies a session everything but the product's own pages, their copies to the clipboard, and the saving of files that a page has made. */
export function applySessionRules(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(mayCopy(permission, requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, _origin, { requestingUrl }) => mayCopy(permission, requestingUrl))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnRequest(details.url) }))
  session.on('will-download', (event, item) => {
    // A page can only hand over bytes that it holds; the person says where they go.
    if (!item.getURL().startsWith(`blob:${PAGE_ORIGIN}/`)) event.preventDefault()
    else item.setSaveDialogOptions({ defaultPath: join(app.getPath('documents'), plainName(item.getFilename())) })
  })
}

/** Writing on the clipboard, never reading it, and only for a page of the product. */
const mayCopy = (permission: string, url: string | undefined): boolean =>
  permission === 'clipboard-sanitized-write' && url !== undefined && isOwnPage(url)

const isOwnRequest = (url: string): boolean =>
  isOwnPage(url) || url.startsWith(`blob:${PAGE_ORIGIN}/`) || url.startsWith('data:') || url.startsWith('devtools:')

/** A name with nothing of a path in it, and nothing that Windows refuses. */
const plainName = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-').replace(/^\.+/, '') || 'sikasso'
