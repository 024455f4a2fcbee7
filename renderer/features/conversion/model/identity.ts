import { isCatchUp, OWN, PROVISIONAL } from '../../../../domain/conversion/tranche-names.ts'
import type { SpendingRow } from '../../../../shared/contract/budgets.ts'
import { sumMinor } from '../../../../shared/money/money.ts'
import { sumOrNull } from './sum-or-null.ts'

/** "Received = converted + left", in both moneys. */
export interface Identity {
  readonly receivedXof: number
  readonly receivedMinor: number
  readonly convertedXof: number
  readonly convertedMinor: number
  readonly leftXof: number
  readonly leftMinor: number
  /** Received − converted − left: zero twice proves the line. */
  readonly gapXof: number
  readonly gapMinor: number
  /** Some spending stands beside the receipts (provisional, caught up, or in the donor's own currency): the gap is what it weighs. */
  readonly beside: boolean
}

interface Overview {
  readonly method: string
  readonly rows: readonly SpendingRow[]
  readonly layers: readonly {
    readonly xof: number
    readonly donorMinor: number
    readonly leftXof: number
    readonly leftDonorMinor: number
  }[]
  readonly totals: { readonly leftXof: number; readonly leftMinor: number | null }
}

/**
 * The identity of a grant's money, added up here from the layers and the rows, so that it can fail. With layers, what is left is
 * counted in each of them; otherwise it is the closing balance that the service carries. Null while a rate is missing.
 */
export function identityOf({ method, rows, layers, totals }: Overview): Identity | null {
  const convertedMinor = sumOrNull(rows.map((row) => row.donorMinor))
  const layered = method === 'FIFO'
  const leftMinor = layered ? sumMinor(layers.map((layer) => layer.leftDonorMinor)) : totals.leftMinor
  if (convertedMinor === null || leftMinor === null) return null
  const leftXof = layered ? sumMinor(layers.map((layer) => layer.leftXof)) : totals.leftXof
  const receivedXof = sumMinor(layers.map((layer) => layer.xof))
  const receivedMinor = sumMinor(layers.map((layer) => layer.donorMinor))
  const convertedXof = sumMinor(rows.map((row) => row.xof))
  return {
    receivedXof,
    receivedMinor,
    convertedXof,
    convertedMinor,
    leftXof,
    leftMinor,
    gapXof: receivedXof - convertedXof - leftXof,
    gapMinor: receivedMinor - convertedMinor - leftMinor,
    beside: rows.some((row) => row.tranche === OWN || row.tranche === PROVISIONAL || isCatchUp(row.tranche)),
  }
}
