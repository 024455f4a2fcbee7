import { join } from 'node:path'
import { app, BrowserWindow, type WebContents } from 'electron'
import { openExternalLink } from './external-link.ts'
import { isOwnPage, PAGE_ORIGIN } from './origin.ts'

/** Makes the window: sandboxed, isolated, bound to the product's own pages (spec 12 "Electron"). */
export function createWindow(onLoaded: (contents: WebContents) => void): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Sikasso',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => window.show())
  window.webContents.on('did-finish-load', () => onLoaded(window.webContents))
  void window.loadURL(`${PAGE_ORIGIN}/index.html`)
  return window
}

/** Keeps any page, wherever it comes from, on the product's own origin; applied to all contents before they load. */
export function confineContents(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    openExternalLink(url)
    return { action: 'deny' }
  })
  contents.on('will-frame-navigate', (details) => {
    if (!isOwnPage(details.url)) details.preventDefault()
  })
  contents.on('will-redirect', (details) => details.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
