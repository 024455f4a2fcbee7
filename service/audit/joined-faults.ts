import type { Fault } from '../../shared/result/fault.ts'

/** The faults of a workbook against its ledger, then those against its own seal: what the ledger names, a cell or another part, is not named again. */
export function joinedFaults(ledgerFaults: readonly Fault[], sealFaults: readonly Fault[]): Fault[] {
  const key = (found: Fault): string =>
    found.place?.kind === 'cell' ? `${found.place.sheet}!${found.place.cell}` : JSON.stringify([found.code, found.details])
  const named = new Set(ledgerFaults.map(key))
  return [...ledgerFaults, ...sealFaults.filter((found) => !named.has(key(found)))]
}
