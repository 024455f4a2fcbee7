/** What the desktop's preload script offers a page; absent in a browser. */
export interface DesktopBridge {
  /** Asks for a ledger with the system's own dialog. Answers a file id that `settings.openLedger` takes, or null when the person gives up. */
  chooseLedger(): Promise<string | null>
}

declare global {
  interface Window {
    readonly desktop?: DesktopBridge
  }
}
