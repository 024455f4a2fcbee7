import type { Database } from '../../db/database.ts'
import {
  documentedExpenses,
  type EligibilityLineRow,
  eligibilityLines,
  lastEligibilityFact,
} from '../../db/queries/eligibility-lines.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { reportBudgetLines } from '../../db/queries/reports-budget.ts'
import { openingSpendingOf } from '../../db/queries/reports-spending.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { pendingChanges } from '../../db/registers/pending-changes.ts'
import { addOrBlank } from '../../domain/budgets/budget-figures.ts'
import { budgetExcess } from '../../domain/eligibility/budget-excess.ts'
import { duplicateExpenses } from '../../domain/eligibility/duplicate-expenses.ts'
import { severitiesOf } from '../../domain/eligibility/eligibility-catalogue.ts'
import { type EligibilityGrant, type EligibilityHit, hitOf } from '../../domain/eligibility/eligibility-line.ts'
import { lineHits } from '../../domain/eligibility/line-hits.ts'
import { keptGrantTerms } from '../../domain/grants/grant-terms.ts'
import { keptVirementRules } from '../../domain/grants/virement-rules.ts'
import { correctedLine } from '../../shared/accounting/corrected-line.ts'
import { ELIGIBILITY_CODES } from '../../shared/contract/eligibility-code.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { exactInteger, minorToDecimalText } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { rowsByLineOf } from '../budgets/conversion-index.ts'
import { convertGrant, lineKey } from '../conversion/grant-conversion.ts'
import { completeByVoucher } from '../documents/complete-by-voucher.ts'
import { bundledEligibility } from './bundled-catalogue.ts'

/** A line of donor spending with what it still spends: itself less what reversals and corrections took back. */
export interface BookLine {
  readonly row: EligibilityLineRow
  xof: number
  /** Minor units of the grant's currency; null while a rate is missing. */
  donorMinor: number | null
}

/** The donor spending of a grant with what the automatic rules find on it (spec 03 §1.2). */
export interface EligibilityBook {
  readonly grant: GrantRow
  /** By line key, by date. */
  readonly lines: ReadonlyMap<string, BookLine>
  /** By line key, by date; the hits of a line in the catalogue's order. */
  readonly hitsByLine: ReadonlyMap<string, readonly EligibilityHit[]>
}

/** The registers of what people decided: rulings and reviews do not change what the rules find. */
const JUDGEMENTS = ['eligibility-ruling', 'eligibility-review'] as const

/** The book of each grant in one state of the ledger. */
const remembered = new WeakMap<Database, Map<number, { readonly state: string; readonly book: EligibilityBook }>>()

/** Looks at every line of a grant's donor spending, once for each state of the ledger. */
export function eligibilityBook(database: Database, grant: GrantRow): EligibilityBook {
  const { startDate, endDate, terms, virement } = grant
  const facts = [lastEligibilityFact(database), pendingChanges(database, JUDGEMENTS)]
  const state = JSON.stringify([...facts, startDate, endDate, terms, virement])
  const memory = remembered.get(database) ?? new Map<number, { state: string; book: EligibilityBook }>()
  remembered.set(database, memory)
  const known = memory.get(grant.id)
  if (known?.state === state) return known.book
  const book = readBook(database, grant)
  memory.set(grant.id, { state, book })
  return book
}

/** What of a grant the pure rules ask for. */
export function eligibilityGrant(database: Database, grant: GrantRow): EligibilityGrant {
  const terms = keptGrantTerms.read(grant.terms)
  const { entries } = bundledEligibility(readLedger(database).chart)
  return { start: grant.startDate, end: grant.endDate, terms, severities: severitiesOf(entries, terms) }
}

function readBook(database: Database, grant: GrantRow): EligibilityBook {
  const lines = bookLines(database, grant)
  const facts = eligibilityGrant(database, grant)
  const catalogue = bundledEligibility(readLedger(database).chart)
  const natures = new Map(reportBudgetLines(database, grant.id).map((line) => [line.id, line.nature]))
  const hits = [...lines].flatMap(([key, { row, xof }]) =>
    lineHits(
      {
        ...row,
        key,
        xof,
        nature: natures.get(row.budgetLineId) ?? null,
        thirdParty: row.thirdParty === null ? null : { name: row.thirdParty, kind: row.partyKind, screenedOn: row.screenedOn },
      },
      facts,
      catalogue,
    ),
  )
  const found = [
    ...hits,
    ...duplicates(database, lines, facts),
    ...excesses(database, grant, lines, facts),
    ...unsupported(database, lines, facts),
  ]
  return { grant, lines, hitsByLine: inBookOrder(lines, found) }
}

/** The hits of each line, lines by date, codes in the catalogue's order: in buckets, since there may be hundreds of thousands. */
function inBookOrder(lines: ReadonlyMap<string, BookLine>, hits: readonly EligibilityHit[]): Map<string, EligibilityHit[]> {
  const found = new Map<string, EligibilityHit[]>()
  for (const hit of hits) {
    const known = found.get(hit.key)
    if (known) known.push(hit)
    else found.set(hit.key, [hit])
  }
  const ordered = new Map<string, EligibilityHit[]>()
  for (const key of lines.keys()) {
    const own = found.get(key)
    if (own)
      ordered.set(
        key,
        own.sort((a, b) => ELIGIBILITY_CODES.indexOf(a.code) - ELIGIBILITY_CODES.indexOf(b.code)),
      )
  }
  return ordered
}

function bookLines(database: Database, grant: GrantRow): Map<string, BookLine> {
  const conversion = rowsByLineOf(convertGrant(database, grant))
  const rows = eligibilityLines(database, grant.id)
  const lines = new Map<string, BookLine>()
  const byVoucher = new Map<number, EligibilityLineRow[]>()
  for (const row of rows) {
    const key = lineKey(row)
    const donorMinor = conversion.of(key).reduce<number | null>((sum, part) => addOrBlank(sum, part.donorMinor), 0)
    lines.set(key, { row, xof: row.amountXof, donorMinor })
    const known = byVoucher.get(row.voucherId)
    if (known) known.push(row)
    else byVoucher.set(row.voucherId, [row])
  }
  for (const row of rows) {
    const original = row.correctsId === null ? undefined : correctedLine(row, byVoucher.get(row.correctsId) ?? [])
    const line = original && lines.get(lineKey(original))
    const takes = lines.get(lineKey(row))
    if (!line || !takes) continue
    line.xof = exactInteger(line.xof + takes.xof)
    line.donorMinor = addOrBlank(line.donorMinor, takes.donorMinor)
  }
  return lines
}

function duplicates(database: Database, lines: ReadonlyMap<string, BookLine>, facts: EligibilityGrant): EligibilityHit[] {
  if (facts.severities.get('DUP') === 'OFF') return []
  const expenses = documentedExpenses(database).map((row) => ({ ...row, key: lineKey(row) }))
  return [...duplicateExpenses(expenses)].flatMap(([key, reason]) => {
    const line = lines.get(key)
    return line && line.xof > 0 ? hitOf(facts, { key, xof: line.xof }, 'DUP', reason) : []
  })
}

function excesses(
  database: Database,
  grant: GrantRow,
  lines: ReadonlyMap<string, BookLine>,
  facts: EligibilityGrant,
): EligibilityHit[] {
  if (facts.severities.get('BUD') === 'OFF') return []
  const openings = new Map(openingSpendingOf(database, grant.id).map((row) => [row.budgetLineId, row]))
  const approved = reportBudgetLines(database, grant.id).map((line) => ({
    code: line.code,
    head: line.head,
    budgetXof: line.amountXof,
    budgetMinor: line.amountMinor,
    openingXof: openings.get(line.id)?.amountXof ?? 0,
    openingMinor: openings.get(line.id)?.amountMinor ?? 0,
  }))
  const conversion = rowsByLineOf(convertGrant(database, grant))
  const spending = [...lines].map(([key, { row }]) => ({
    key,
    budgetLine: row.budgetLine,
    xof: row.amountXof,
    donorMinor: conversion.of(key).reduce<number | null>((sum, part) => addOrBlank(sum, part.donorMinor), 0),
  }))
  return budgetExcess(approved, spending, keptVirementRules.read(grant.virement), grant.currency).flatMap((excess) => {
    const left = lines.get(excess.key)?.xof ?? 0
    if (left <= 0) return []
    const xof = Math.min(excess.xof, left)
    const details = { budgetLine: excess.budgetLine, xof: minorToDecimalText(xof, FUNCTIONAL_CURRENCY) }
    return hitOf(facts, { key: excess.key, xof }, 'BUD', fault('ELIGIBILITY_BUD', undefined, details))
  })
}

/** Lines of vouchers whose documents are not complete. */
function unsupported(database: Database, lines: ReadonlyMap<string, BookLine>, facts: EligibilityGrant): EligibilityHit[] {
  if (facts.severities.get('SUP') === 'OFF') return []
  const standing = [...lines].filter(([, line]) => line.xof > 0)
  const complete = completeByVoucher(
    database,
    standing.map(([, { row }]) => row.voucherId),
  )
  return standing.flatMap(([key, { row, xof }]) =>
    complete.get(row.voucherId) === false ? hitOf(facts, { key, xof }, 'SUP', fault('ELIGIBILITY_SUP')) : [],
  )
}
