import { findPartyNamed, insertParty, type PartyRow, saveCardRow, similarParty } from '../../db/queries/third-party-cards.ts'
import { eachRow } from '../../domain/tabular/each-row.ts'
import { matchHeader } from '../../domain/tabular/match-header.ts'
import type { OpenTable } from '../../domain/tabular/open-table-types.ts'
import { CARD_COLUMNS, type CardColumn, CardFileReader, type CardFileRow } from '../../domain/third-parties/card-file.ts'
import { type CardFields, checkCard } from '../../domain/third-parties/check-card.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { cardOf, cardRow, emptyCard, tidyCard } from './card-values.ts'

export interface ImportedCards {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly rows: { name: string; change: 'created' | 'updated' | 'unchanged'; fields: string[] }[]
  readonly warnings: Fault[]
}

interface Change {
  readonly row: CardFileRow
  readonly known: PartyRow | undefined
  readonly card: CardFields
  readonly fields: string[]
}

/**
 * Imports a table of third parties: unknown names are created, known ones updated where a cell says something else; a blank cell leaves
 * what is known. Whole or not at all, every error with its place. A name without a card and without a kind in the file is refused.
 */
export function importCards(work: Work, table: OpenTable): Result<ImportedCards> {
  const header = matchHeader<CardColumn>(table, CARD_COLUMNS, ['name'])
  if (!header.ok) return header
  const reader = new CardFileReader(table, header.value.indexes)
  const changes: Change[] = []
  const read = eachRow(table, (row) => {
    const line = reader.read(row)
    if (line) changes.push(changeOf(work, line, reader))
  })
  if (!read.ok) return read
  if (reader.faults.size > 0) return failure(...reader.faults)
  if (changes.length === 0) return failure(fault('NO_ROWS', { kind: 'file', name: table.name }))
  const rows = changes.map((change) => write(work, change))
  const count = (kind: string): number => rows.filter((row) => row.change === kind).length
  const similar = rows.flatMap(({ name, change }) => {
    const other = change === 'created' ? similarParty(work.database, name) : undefined
    return other === undefined ? [] : [fault('THIRD_PARTY_SIMILAR', undefined, { name, other })]
  })
  const warnings = [...table.warnings, ...header.value.warnings, ...similar]
  return success({ created: count('created'), updated: count('updated'), unchanged: count('unchanged'), rows, warnings })
}

/** What the file changes of a third party; its faults go to the reader's. */
function changeOf(work: Work, row: CardFileRow, reader: CardFileReader): Change {
  const known = findPartyNamed(work.database, row.name)
  const before = known ? cardOf(known) : null
  const kind = row.fields.kind ?? before?.kind
  if (kind === undefined) reader.faults.add(fault('PARTY_KIND_MISSING', reader.placeOf(row.line, 'kind'), { name: row.name }))
  const card = tidyCard({ ...(before ?? emptyCard(kind ?? 'other')), ...row.fields, kind: kind ?? 'other' })
  for (const found of checkCard(card, (field) => reader.placeOf(row.line, field))) reader.faults.add(found)
  const fields = (Object.keys(card) as (keyof CardFields)[]).filter((name) => card[name] !== (before?.[name] ?? null))
  return { row, known, card, fields }
}

function write(work: Work, { row, known, card, fields }: Change): ImportedCards['rows'][number] {
  if (known && fields.length === 0) return { name: row.name, change: 'unchanged', fields }
  const id = known?.id ?? insertParty(work.database, row.name)
  saveCardRow(work.database, id, cardRow(card, known))
  return { name: row.name, change: known ? 'updated' : 'created', fields }
}
