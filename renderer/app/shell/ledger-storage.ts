/** Where this window keeps what a person chose in one ledger. */
export type LedgerStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * The browser's storage beside a plain ledger. Beside an encrypted one, memory that ends with the ledger: filters and names of views
 * tell what the books hold. What the browser kept of such a ledger before is forgotten.
 */
export function ledgerStorage(ledger: { readonly id: string; readonly encrypted: boolean }, browser: Storage): LedgerStorage {
  if (!ledger.encrypted) return browser
  const keys = Array.from({ length: browser.length }, (_, index) => browser.key(index) ?? '')
  for (const key of keys) if (key.startsWith('sikasso.') && key.endsWith(`.${ledger.id}`)) browser.removeItem(key)
  return inMemory()
}

function inMemory(): LedgerStorage {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}
