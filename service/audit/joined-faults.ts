import type { Fault } from '../../shared/result/fault.ts'

/** The faults of a workbook against its ledger, then those against its own seal: a cell that the ledger names is not named again. */
export function joinedFaults(ledgerFaults: readonly Fault[], sealFaults: readonly Fault[]): Fault[] {
  const key = ({ place }: Fault): string => (place?.kind === 'cell' ? `${place.sheet}!${place.cell}` : '')
  const named = new Set(ledgerFaults.map(key).filter((cell) => cell !== ''))
  return [...ledgerFaults, ...sealFaults.filter((found) => !named.has(key(found)))]
}
