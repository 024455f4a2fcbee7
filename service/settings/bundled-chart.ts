import journals from '../../resources/charts/journals.json' with { type: 'json' }
import sycebnl from '../../resources/charts/sycebnl.json' with { type: 'json' }
import syscohada from '../../resources/charts/syscohada.json' with { type: 'json' }

export const CHARTS = ['sycebnl', 'syscohada'] as const
export type Chart = (typeof CHARTS)[number]

export interface BundledAccount {
  readonly code: string
  readonly nameFr: string
  readonly nameEn: string
  readonly class: number
  readonly type: string
  readonly normalSide: string
  readonly postable: boolean
  readonly parent: string | null
}

export interface BundledJournal {
  readonly code: string
  readonly nameFr: string
  readonly nameEn: string
  readonly type: string
  readonly account: string | null
  readonly currency: string
}

/** The accounts of a bundled chart, parents before children. */
export function bundledAccounts(chart: Chart): BundledAccount[] {
  const rows = chart === 'sycebnl' ? sycebnl : syscohada
  return rows
    .map((row) => ({
      code: String(row[0]),
      nameFr: String(row[1]),
      nameEn: String(row[2]),
      class: Number(row[3]),
      type: String(row[4]),
      normalSide: String(row[5]),
      postable: row[6] === 1,
      parent: row[7] === null || row[7] === undefined ? null : String(row[7]),
    }))
    .sort((a, b) => a.code.length - b.code.length)
}

/** The default journals (spec 10 "Setup file"). */
export const bundledJournals = (): BundledJournal[] =>
  journals.map((row) => ({
    code: String(row[0]),
    nameFr: String(row[1]),
    nameEn: String(row[2]),
    type: String(row[3]),
    account: row[4] === null || row[4] === undefined ? null : String(row[4]),
    currency: String(row[5]),
  }))
