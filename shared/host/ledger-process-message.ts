/** What the main process tells the ledger process. A `connect` carries one end of a message channel. */
export type LedgerProcessOrder =
  | { readonly type: 'connect' }
  | { readonly type: 'grant'; readonly fileId: string; readonly path: string }
  | { readonly type: 'close' }

/** What the ledger process answers: a grant is in force, so a page may name it. */
export type LedgerProcessAnswer = { readonly type: 'granted'; readonly fileId: string }
