import type { Database } from '../../db/database.ts'
import { insertCount } from '../../db/queries/assets-events.ts'
import { rowPlace } from '../../domain/tabular/cell-place.ts'
import { CellReader } from '../../domain/tabular/cell-reader.ts'
import { eachRow } from '../../domain/tabular/each-row.ts'
import { headerKeys, matchHeader } from '../../domain/tabular/match-header.ts'
import type { OpenTable } from '../../domain/tabular/open-table-types.ts'
import { csvText } from '../../reports/csv/write-csv.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { type AssetRecord, readAssetBook } from './asset-book.ts'
import { writeMovement } from './move-asset.ts'

const COUNT_COLUMNS = {
  tag: ['tag', 'code inventaire', 'etiquette'],
  found: ['found', 'trouve', 'trouvé'],
  condition: ['condition', 'etat', 'état'],
  location: ['location', 'lieu'],
  custodian: ['custodian', 'detenteur', 'détenteur'],
  remark: ['remark', 'remarks', 'observation', 'observations'],
} as const
type CountColumn = keyof typeof COUNT_COLUMNS

/** Names that mark the header row of a count list. */
export const COUNT_HEADER_KEYS: ReadonlySet<string> = headerKeys(COUNT_COLUMNS)

const inUse = (database: Database): AssetRecord[] => readAssetBook(database).filter(({ asset }) => asset.disposedOn === null)

/** The list to count with: every asset in use, with the column `found` left to fill (Y or N). */
export function countListCsv(database: Database): string {
  const columns = (['tag', 'description', 'serial', 'location', 'custodian', 'condition', 'found', 'remarks'] as const).map(
    (key) => ({
      ...tabularColumn(key, 'text'),
    }),
  )
  const rows = inUse(database).map(({ asset }) => [
    asset.tag,
    asset.description,
    asset.serial,
    asset.location,
    asset.custodian,
    asset.condition,
    null,
    null,
  ])
  return csvText(columns, rows)
}

export interface CountAnswer {
  readonly counted: number
  readonly missing: number
  /** Found elsewhere, with somebody else, or in another condition: the register follows the count. */
  readonly moved: number
  /** Tags in use that the list does not answer for. */
  readonly uncounted: string[]
}

interface CountedRow {
  readonly record: AssetRecord
  readonly found: boolean
  readonly condition: 'N' | 'B' | 'M' | 'HS' | null
  readonly location: string | null
  readonly custodian: string | null
  readonly remark: string | null
}

/**
 * Takes a filled count list back, whole or not at all: the count is kept with its differences, and the register follows where an asset was found
 * elsewhere. Rows whose `found` is blank were not counted. Refused, all at once: an unknown tag, one given twice, an answer that is neither
 * yes nor no, a condition that is none of N, B, M, HS, a list without an answer.
 */
export function importCount(work: Work, table: OpenTable, count: { date: string; countedBy: string }): Result<CountAnswer> {
  if (count.countedBy.trim() === '') return failure(fault('COUNT_PERSON_MISSING'))
  const header = matchHeader<CountColumn>(table, COUNT_COLUMNS, ['tag', 'found'])
  if (!header.ok) return header
  const { indexes } = header.value
  const cells = new CellReader(table)
  const assets = new Map(inUse(work.database).map((record) => [record.asset.tag, record]))
  const faults: Fault[] = []
  const rows: CountedRow[] = []
  const read = eachRow(table, (row) => {
    const place = rowPlace(table, row.line)
    const text = (column: CountColumn): string | null => {
      const value = cells.text(row, indexes[column])
      if (value !== null && typeof value !== 'string') faults.push(value)
      return typeof value === 'string' ? value.trim() : null
    }
    const tag = text('tag') ?? ''
    const answer = text('found')
    if (answer === null) return
    const record = assets.get(tag)
    const found = yesOrNo(answer)
    const written = text('condition')
    const condition = (['N', 'B', 'M', 'HS'] as const).find((each) => each === written?.toUpperCase()) ?? null
    if (!record) faults.push(fault('COUNT_TAG', place, { tag }))
    else if (rows.some((each) => each.record === record)) faults.push(fault('COUNT_TWICE', place, { tag }))
    if (found === undefined) faults.push(fault('COUNT_ANSWER', place, { value: answer }))
    if (written !== null && condition === null) faults.push(fault('COUNT_CONDITION', place, { value: written }))
    if (record && found !== undefined)
      rows.push({ record, found, condition, location: text('location'), custodian: text('custodian'), remark: text('remark') })
  })
  if (!read.ok) return read
  if (faults.length > 0) return failure(...faults)
  if (rows.length === 0) return failure(fault('COUNT_EMPTY'))
  return success(writeCount(work, rows, [...assets.keys()], count))
}

function writeCount(
  work: Work,
  rows: readonly CountedRow[],
  tags: readonly string[],
  count: { date: string; countedBy: string },
): CountAnswer {
  insertCount(
    work.database,
    { date: count.date, countedBy: count.countedBy.trim(), note: null, recordedBy: work.actor.id },
    rows.map((row) => ({
      assetId: row.record.asset.id,
      found: row.found ? 1 : 0,
      condition: row.condition,
      location: row.location,
      custodian: row.custodian,
      remark: row.remark,
    })),
  )
  const changed = rows.filter(({ record: { asset }, found, location, custodian, condition }) => {
    const elsewhere = (location !== null && location !== asset.location) || (custodian !== null && custodian !== asset.custodian)
    return found && (elsewhere || (condition !== null && condition !== asset.condition))
  })
  for (const { record, location, custodian, condition, remark } of changed)
    writeMovement(work, record.asset, {
      date: count.date,
      custodian: custodian ?? record.asset.custodian,
      location: location ?? record.asset.location,
      note: remark,
      ...(condition === null ? {} : { condition }),
    })
  const counted = new Set(rows.map(({ record }) => record.asset.tag))
  return {
    counted: rows.length,
    missing: rows.filter((row) => !row.found).length,
    moved: changed.length,
    uncounted: tags.filter((tag) => !counted.has(tag)),
  }
}

/** Oui, yes, o, y, 1; non, no, n, 0. */
function yesOrNo(text: string): boolean | undefined {
  const word = text.toLowerCase()
  if (['y', 'yes', 'o', 'oui', '1', 'x'].includes(word)) return true
  return ['n', 'no', 'non', '0'].includes(word) ? false : undefined
}
