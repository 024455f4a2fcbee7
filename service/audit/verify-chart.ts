import type { Database } from '../../db/database.ts'
import { eventsOf } from '../../db/queries/events.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { RECORDS_EVENT } from '../kernel/record-rows.ts'
import { bundledAccounts } from '../settings/bundled-chart.ts'
import { CHART_FIELDS, chartHash, currentEdition, editionOf } from '../settings/chart-edition.ts'
import { eventContent } from './event-content.ts'

/** What the event that made a ledger counts as where it was recorded before it said so. */
const FIRST_VERSION = 1

export interface ChartVerdict {
  readonly faults: readonly Fault[]
  readonly warnings: readonly Fault[]
}

/**
 * Proves the bundled chart that a ledger was made with: the hash that its first event states must be that of the stated version, and the accounts that were
 * recorded with it those of that chart. A version that this product does not hold is stated as not proved: it may come from a later one.
 */
export function verifyChart(database: Database): ChartVerdict {
  const [created] = eventsOf(database, ['created'])
  if (!created) return { faults: [], warnings: [] }
  const { chart, chartVersion: version = FIRST_VERSION, chartHash: stated } = eventContent(created.content)
  const names = { chart: String(chart).toUpperCase(), version: Number(version) }
  const edition = editionOf(chart, version)
  if (!edition) return { faults: [], warnings: [fault('VERIFY_CHART_UNPROVED', undefined, names)] }
  if (stated !== undefined && stated !== edition.sha256) {
    const hashes = { held: String(stated).slice(0, 16), expected: edition.sha256.slice(0, 16) }
    return { faults: [fault('VERIFY_CHART', undefined, { ...names, ...hashes })], warnings: [] }
  }
  const accounts = firstAccounts(database)
  if (accounts && chartHash(accounts) === edition.sha256) return { faults: [], warnings: [] }
  const own = edition === currentEdition(edition.chart) ? bundledAccounts(edition.chart) : []
  return {
    faults: [fault('VERIFY_CHART_ACCOUNTS', undefined, { ...names, account: firstDifference(accounts ?? [], own) })],
    warnings: [],
  }
}

type Account = Readonly<Record<string, unknown>>

/** The accounts as the chain first recorded them, all together; undefined where that event is gone or can no longer be read. */
function firstAccounts(database: Database): readonly Account[] | undefined {
  for (const { subject, content } of eventsOf(database, [RECORDS_EVENT])) {
    if (subject !== 'account') continue
    const { rows } = eventContent(`{"rows":${content}}`)
    return Array.isArray(rows) ? rows.map(columnsOf) : undefined
  }
  return undefined
}

function columnsOf(pair: unknown): Account {
  const body: unknown = Array.isArray(pair) ? pair[1] : undefined
  const columns = typeof body === 'object' && body !== null && 'columns' in body ? body.columns : undefined
  return typeof columns === 'object' && columns !== null ? { ...columns } : {}
}

/** The first account, by its code, that one chart has otherwise than the other; "–" where only one is known. */
function firstDifference(recorded: readonly Account[], own: readonly Account[]): string {
  const said = (account: Account | undefined): string => JSON.stringify(CHART_FIELDS.map((field) => account?.[field] ?? null))
  const [one, other] = [recorded, own].map((accounts) => new Map(accounts.map((account) => [String(account.code), account])))
  if (!one || !other || other.size === 0) return '–'
  const codes = [...new Set([...one.keys(), ...other.keys()])].sort()
  return codes.find((code) => said(one.get(code)) !== said(other.get(code))) ?? '–'
}
