import { isCatchUp, OWN, PROVISIONAL } from '../../../../domain/conversion/tranche-names.ts'
import type { SpendingRow } from '../../../../shared/contract/budgets.ts'
import { sumMinor } from '../../../../shared/money/money.ts'
import { lastDay, monthOf } from '../../../../shared/time/period.ts'
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
  /** Some spending stands beside the receipts (provisional or caught up): the gap is what it weighs. */
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
  readonly totals: {
    readonly receivedXof: number
    readonly receivedMinor: number
    readonly leftXof: number
    readonly leftMinor: number | null
  }
}

/**
 * The identity of a grant's money up to the end of a month (`to`; absent: all of it), added up here from the rows, so that it can fail.
 * With layers, and all of them in view, what was received and is left is counted in each; otherwise it is what the service carries by
 * month. Lines in the donor's own currency use nothing received. Null while a rate is missing.
 */
export function identityOf({ method, rows, layers, totals }: Overview, to?: string): Identity | null {
  const converted = rows.filter((row) => row.tranche !== OWN)
  const convertedMinor = sumOrNull(converted.map((row) => row.donorMinor))
  const layered = method === 'FIFO' && to === undefined
  const leftMinor = layered ? sumMinor(layers.map((layer) => layer.leftDonorMinor)) : totals.leftMinor
  if (convertedMinor === null || leftMinor === null) return null
  const leftXof = layered ? sumMinor(layers.map((layer) => layer.leftXof)) : totals.leftXof
  const receivedXof = layered ? sumMinor(layers.map((layer) => layer.xof)) : totals.receivedXof
  const receivedMinor = layered ? sumMinor(layers.map((layer) => layer.donorMinor)) : totals.receivedMinor
  const convertedXof = sumMinor(converted.map((row) => row.xof))
  return {
    receivedXof,
    receivedMinor,
    convertedXof,
    convertedMinor,
    leftXof,
    leftMinor,
    gapXof: receivedXof - convertedXof - leftXof,
    gapMinor: receivedMinor - convertedMinor - leftMinor,
    beside: converted.some((row) => row.tranche === PROVISIONAL || isCatchUp(row.tranche)),
  }
}

/** True where the identity can be told: nothing earlier is cut off, and the view ends with a month, or not at all. */
export const isWholeView = ({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): boolean =>
  from === undefined && (to === undefined || to === lastDay(monthOf(to)))
