import { join } from 'node:path'
import { MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron'
import { DESKTOP_CHANNEL } from '../../shared/host/desktop-channel.ts'
import type { LedgerProcessAnswer, LedgerProcessOrder } from '../../shared/host/ledger-process-message.ts'
import { RestartBudget } from './restart-budget.ts'

const CLOSE_WITHIN_MS = 60_000

export interface LedgerProcessSettings {
  /** Handed to the ledger process on its command line: the version, the folder of ledgers. */
  readonly arguments: readonly string[]
  /** Pages to connect again after a restart. */
  readonly pages: () => readonly WebContents[]
  /** Called when the process cannot stay up. */
  readonly onGivenUp: () => void
}

/** The life of the ledger process: started, connected to pages, started again after a crash, closed with its ledger in order. */
export class LedgerProcessHost {
  private readonly settings: LedgerProcessSettings
  private readonly budget = new RestartBudget()
  private readonly grants = new Map<string, string>()
  private readonly awaited = new Map<string, () => void>()
  private process: UtilityProcess
  private closing: (() => void) | undefined

  constructor(settings: LedgerProcessSettings) {
    this.settings = settings
    this.process = this.start()
  }

  /** Gives a page one end of a fresh channel; the ledger process holds the other. */
  connect(page: WebContents): void {
    const { port1, port2 } = new MessageChannelMain()
    this.order({ type: 'connect' }, [port1])
    page.postMessage(DESKTOP_CHANNEL.servicePort, null, [port2])
  }

  /** Lets the ledger process open one file by its id; resolves once it knows, so a page cannot ask too early. */
  grant(fileId: string, path: string): Promise<void> {
    this.grants.set(fileId, path)
    return new Promise((resolve) => {
      this.awaited.set(fileId, resolve)
      this.order({ type: 'grant', fileId, path })
    })
  }

  /** Asks for an orderly end (the ledger closed) and waits for it; ends the process itself when that takes too long. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      const late = setTimeout(() => this.process.kill(), CLOSE_WITHIN_MS)
      this.closing = () => {
        clearTimeout(late)
        resolve()
      }
      this.order({ type: 'close' })
    })
  }

  private order(order: LedgerProcessOrder, ports: Electron.MessagePortMain[] = []): void {
    this.process.postMessage(order, ports)
  }

  private start(): UtilityProcess {
    const process = utilityProcess.fork(join(import.meta.dirname, 'ledger-process.js'), [...this.settings.arguments], {
      serviceName: 'Sikasso ledger',
      stdio: 'inherit',
    })
    process.on('message', (answer: LedgerProcessAnswer) => {
      this.awaited.get(answer.fileId)?.()
      this.awaited.delete(answer.fileId)
    })
    process.once('exit', (code) => this.ended(code))
    return process
  }

  private ended(code: number): void {
    if (this.closing) this.closing()
    else {
      console.error(`The ledger process ended unexpectedly (code ${code}).`)
      if (this.budget.allows(performance.now())) this.restart()
      else this.settings.onGivenUp()
    }
  }

  private restart(): void {
    this.process = this.start()
    for (const [fileId, path] of this.grants) this.order({ type: 'grant', fileId, path })
    for (const page of this.settings.pages()) this.connect(page)
  }
}
