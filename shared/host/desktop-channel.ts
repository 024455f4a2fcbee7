/** Names by which the main process, the preload script and the page find each other. */
export const DESKTOP_CHANNEL = {
  /** Asked by the page: a ledger chosen in the system's dialog; answers a file id. */
  chooseLedger: 'choose-ledger',
  /** Sent to the page with a port of the ledger process: at each load, and after each restart of that process. */
  servicePort: 'service-port',
} as const
