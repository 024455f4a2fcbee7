import type { Database } from '../../db/database.ts'
import { insertRequirement, listRequirements, type RequirementLineRow } from '../../db/queries/documents-requirement.ts'
import { tableOn } from '../../domain/documents/required-documents.ts'
import type { RequiredByType } from '../../shared/contract/documents.ts'
import { fold } from '../../shared/i18n/fold.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { BUNDLED_TABLE, requirementTables } from './requirement-tables.ts'

export interface RequiredInput {
  readonly effectiveFrom: string
  readonly reason: string
  readonly types: readonly RequiredByType[]
}

/**
 * Records the whole table of what each type of expense is supported by, from a date on: vouchers dated before keep the table of their
 * time. Refuses a date that is none, a missing reason or name, and a type or document that stands twice.
 */
export function setRequired(work: Work, input: RequiredInput): Result<Record<string, never>> {
  const reason = input.reason.trim().normalize('NFC')
  const faults: Fault[] = []
  if (!isLocalDate(input.effectiveFrom))
    faults.push(fault('DATE_INVALID', { kind: 'field', path: 'effectiveFrom' }, { value: input.effectiveFrom }))
  if (reason === '') faults.push(fault('REASON_MISSING', { kind: 'field', path: 'reason' }))
  faults.push(...tableFaults(input.types))
  if (faults.length > 0) return failure(...faults)
  const head = { effectiveFrom: input.effectiveFrom, reason, recordedBy: work.actor.name, recordedAt: work.now }
  insertRequirement(work.database, head, input.types.flatMap(linesOf))
  return success({})
}

function tableFaults(types: readonly RequiredByType[]): Fault[] {
  const faults: Fault[] = []
  const seen = new Set<string>()
  for (const type of types) {
    for (const name of new Set([type.code, type.name.fr, type.name.en].map(fold))) {
      if (name === '') faults.push(fault('DOCUMENT_TYPE_UNNAMED', undefined, { code: type.code }))
      else if (seen.has(name)) faults.push(fault('DOCUMENT_TYPE_TWICE', undefined, { code: type.code }))
      seen.add(name)
    }
    const codes = type.documents.map((document) => document.code)
    if (new Set(codes).size < codes.length) faults.push(fault('DOCUMENT_REQUIRED_TWICE', undefined, { code: type.code }))
    if (type.documents.some(({ code, name }) => code.trim() === '' || name.fr.trim() === '' || name.en.trim() === ''))
      faults.push(fault('DOCUMENT_TYPE_UNNAMED', undefined, { code: type.code }))
  }
  return faults
}

function linesOf(type: RequiredByType): RequirementLineRow[] {
  const head = { type: type.code, typeFr: type.name.fr.trim(), typeEn: type.name.en.trim() }
  if (type.documents.length === 0) return [{ ...head, kind: null, kindFr: null, kindEn: null, mandatory: 0, dueDays: null }]
  return type.documents.map((document) => ({
    ...head,
    kind: document.code,
    kindFr: document.name.fr.trim(),
    kindEn: document.name.en.trim(),
    mandatory: document.mandatory ? 1 : 0,
    dueDays: document.mandatory ? document.dueDays : null,
  }))
}

/** The table in force on a day, and every table that the ledger has recorded, the latest first. */
export function requiredOn(database: Database, date: string) {
  const table = tableOn(requirementTables(database), date)
  return {
    effectiveFrom: table.effectiveFrom,
    bundled: table === BUNDLED_TABLE,
    types: table.types.map(({ code, name, documents }) => ({ code, name, documents: [...documents] })),
    history: listRequirements(database)
      .reverse()
      .map((row) => ({
        effectiveFrom: row.effectiveFrom,
        reason: row.reason,
        by: row.recordedBy,
        at: row.recordedAt,
      })),
  }
}
