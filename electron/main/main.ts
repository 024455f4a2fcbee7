import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron'
import { DESKTOP_CHANNEL } from '../../shared/host/desktop-channel.ts'
import { chooseLedger } from './choose-ledger.ts'
import { desktopTexts } from './language.ts'
import { LedgerProcessHost } from './ledger-process-host.ts'
import { applicationMenu } from './menu.ts'
import { PAGE_SCHEME } from './origin.ts'
import { servePageFile } from './page-files.ts'
import { applySessionRules } from './session-rules.ts'
import { confineContents, createWindow } from './window.ts'

protocol.registerSchemesAsPrivileged([
  { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
])

if (app.requestSingleInstanceLock()) {
  app.on('web-contents-created', (_event, contents) => confineContents(contents))
  void app.whenReady().then(start)
} else app.quit()

function start(): void {
  const home = process.env.SIKASSO_HOME ?? join(app.getPath('home'), 'Sikasso')
  applySessionRules(session.defaultSession)
  protocol.handle(PAGE_SCHEME, servePageFile)
  Menu.setApplicationMenu(applicationMenu())

  const host = new LedgerProcessHost({
    arguments: [`--home=${home}`, `--version=${app.getVersion()}`],
    pages: () => BrowserWindow.getAllWindows().map((window) => window.webContents),
    onGivenUp: () => {
      const text = desktopTexts()
      dialog.showErrorBox(text['failure.title'], text['failure.text'])
      app.exit(3)
    },
  })
  ipcMain.handle(DESKTOP_CHANNEL.chooseLedger, (event) => chooseLedger(event, host, home))

  const window = createWindow((page) => host.connect(page))
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('window-all-closed', () => app.quit())
  app.once('will-quit', (event) => {
    // The ledger is closed in order before the program ends: its log is taken in, its lock given back.
    event.preventDefault()
    void host.close().then(() => app.exit(0))
  })
}
