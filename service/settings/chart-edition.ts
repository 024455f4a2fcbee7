import { hash } from 'node:crypto'
import { z } from 'zod'
import editions from '../../resources/charts/editions.json' with { type: 'json' }
import { type Canonical, canonicalText } from '../../shared/canonical/canonical.ts'
import { CHARTS, type Chart } from './bundled-chart.ts'

/** One version of a bundled chart: what a ledger that was made with it states in its chain. */
const edition = z.object({ chart: z.enum(CHARTS), version: z.int().positive(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
export type ChartEdition = z.infer<typeof edition>

/** Every version of every chart that this product has ever bundled, the current one of each last. */
const EDITIONS: readonly ChartEdition[] = z.array(edition).parse(editions)

/** The version of a chart that new ledgers get. */
export function currentEdition(chart: Chart): ChartEdition {
  const current = EDITIONS.findLast((known) => known.chart === chart)
  if (!current) throw new Error(`the chart ${chart} has no edition`)
  return current
}

/** A stated version of a chart; undefined where this product does not hold it. */
export const editionOf = (chart: unknown, version: unknown): ChartEdition | undefined =>
  EDITIONS.find((known) => known.chart === chart && known.version === version)

/** What a chart says of an account. Whether it counts as spending follows from its code. */
export const CHART_FIELDS = ['code', 'nameFr', 'nameEn', 'class', 'type', 'normalSide', 'postable', 'parent'] as const

/** SHA-256 of a chart: of the canonical text of its accounts, each as the list of `CHART_FIELDS`, in the order of their codes. */
export function chartHash(accounts: readonly Readonly<Record<string, unknown>>[]): string {
  const lists = accounts.map((account) => CHART_FIELDS.map((field) => account[field] ?? null) as Canonical[])
  const ordered = lists.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1))
  return hash('sha256', canonicalText(ordered))
}
