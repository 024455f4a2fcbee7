import { listClaims } from '../../db/queries/claims.ts'
import { countEventsAfter } from '../../db/queries/events.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { isSubmitted } from '../../domain/claims/claim-state.ts'
import { columnLetters } from '../../domain/tabular/cell-address.ts'
import { refusing, type WorkbookSheet } from '../../domain/tabular/workbook-cells.ts'
import { planClaim } from '../../reports/excel/claim/plan-claim.ts'
import type { WorkbookPlan } from '../../reports/excel/sheet-plan.ts'
import { planTable } from '../../reports/excel/tabular-workbook.ts'
import type { ClaimModel } from '../../reports/model/claim-model.ts'
import type { UnsoundNotice } from '../../reports/model/unsound-notice.ts'
import { compareWorkbook } from '../../reports/verify/compare-workbook.ts'
import type { CellMismatch, SheetGrid } from '../../reports/verify/sheet-grid.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { Result } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { buildClaimModel } from '../reports/claim/build-claim-model.ts'
import { frozenModel } from '../reports/claim/frozen-claims.ts'
import { tabularModel } from '../reports/export-tabular.ts'
import { machineReport } from '../reports/machine-report.ts'
import { readReportSource } from '../reports/report-source.ts'
import { chainHolds } from './chain-holds.ts'
import type { WorkbookSeal } from './workbook-seal.ts'

export interface WorkbookAgainst {
  /** Where the workbook's head stands in the chain; null where it is not in it. */
  readonly sequence: number | null
  readonly at: string | null
  /** How the cells were compared: with the claim as it was submitted, with the books as they stand, or not at all. */
  readonly compared: 'kept' | 'books' | 'not'
  readonly faults: readonly Fault[]
  /** What cannot be held against the workbook, because the books have moved on since it was made. */
  readonly warnings: readonly Fault[]
}

/** A longer table is not made again cell by cell: the chain's head and the workbook's own fingerprint stand for it. */
const CELLS_AT_MOST = 600_000
const MISMATCHES_NAMED = 100
/** Events that say only that something was handed out: no figure moves with them. */
const NO_FIGURE_MOVES = ['certificate', 'verification']

/**
 * Holds a workbook against the ledger that made it (spec 08 §6): its head must be in the chain, and every cell must say what the ledger says, the
 * submitted claim from its kept content, any other report from the books. A fingerprint rewritten after an edit does not help here.
 */
export function workbookAgainst(ledger: Ledger, seal: WorkbookSeal, sheets: readonly WorkbookSheet[]): Result<WorkbookAgainst> {
  return refusing(() => {
    const held = chainHolds(ledger.database, seal.head)
    const place = held.ok ? held.value : { sequence: null, at: null }
    const absent = held.ok ? [] : held.faults
    const made = kept(ledger, seal) ?? fromBooks(ledger, seal)
    if (made === undefined) {
      const warnings = [fault('VERIFY_WORKBOOK_NOT_COMPARED', undefined, { head: seal.head.slice(0, 16) })]
      return { ...place, compared: 'not', faults: absent, warnings }
    }
    const found = mismatchFaults(made.plan, sheets, seal)
    if (
      made.compared === 'kept' ||
      found.length === 0 ||
      !held.ok ||
      countEventsAfter(ledger.database, held.value.sequence, NO_FIGURE_MOVES) === 0
    )
      return { ...place, compared: made.compared, faults: [...absent, ...found], warnings: [] }
    const moved = fault('VERIFY_WORKBOOK_BOOKS_MOVED', undefined, { sequence: seal.sequence, count: found.length })
    return { ...place, compared: made.compared, faults: absent, warnings: [moved, ...found] }
  })
}

interface Made {
  readonly plan: WorkbookPlan
  readonly compared: 'kept' | 'books'
}

/** The submitted claim that this workbook prints: the same period and grant, whatever the seal says of its head. */
function kept(ledger: Ledger, seal: WorkbookSeal): Made | undefined {
  const model = keptModels(ledger).find((each) => printsClaim(each, seal))
  return model && { plan: planClaim(noticed(model, seal), seal.language), compared: 'kept' }
}

const keptModels = ({ database }: Ledger): ClaimModel[] =>
  listGrants(database).flatMap((grant) =>
    listClaims(database, grant.id)
      .filter((claim) => isSubmitted(claim.state))
      .flatMap((claim) => frozenModel(database, grant.id, claim.period) ?? []),
  )

function printsClaim(model: ClaimModel, seal: WorkbookSeal): boolean {
  const asked = claimAsked(seal)
  if (!asked) return model.seal.head === seal.head
  return model.header.grantNumber === asked.number && model.header.period === asked.period
}

function claimAsked({ print }: WorkbookSeal): { readonly number: string; readonly period: string } | undefined {
  if (!print?.source?.startsWith('claim?')) return undefined
  const asked = new URLSearchParams(print.source.slice('claim?'.length))
  return { number: asked.get('number') ?? '', period: asked.get('period') ?? '' }
}

function fromBooks(ledger: Ledger, seal: WorkbookSeal): Made | undefined {
  const asked = claimAsked(seal)
  const plan = asked ? draftClaim(ledger, seal, asked) : table(ledger, seal)
  return plan && { plan, compared: 'books' }
}

/** A claim that was not submitted, from the books as they stand, sealed as the workbook says it was. */
function draftClaim(ledger: Ledger, seal: WorkbookSeal, asked: { number: string; period: string }): WorkbookPlan | undefined {
  for (const grant of listGrants(ledger.database)) {
    const model = buildClaimModel(ledger.database, grant, {
      period: asked.period,
      preparedBy: seal.generatedBy,
      generatedAt: seal.generatedAt,
      today: seal.generatedAt.slice(0, 10),
      appVersion: seal.appVersion,
    })
    if (!model.ok || model.value.header.grantNumber !== asked.number) continue
    const { head, sequence } = seal
    return planClaim(noticed({ ...model.value, seal: { ...model.value.seal, head, sequence } }, seal), seal.language)
  }
  return undefined
}

function table(ledger: Ledger, seal: WorkbookSeal): WorkbookPlan | undefined {
  const source = readReportSource(seal.print?.source ?? '')
  if (!source) return undefined
  const { report, parameters, language } = source
  const read = machineReport(ledger.database, report, parameters, language, true)
  if (!read.ok || read.value.rowCount * read.value.columns.length > CELLS_AT_MOST) return undefined
  const request = { report, parameters, language, format: 'xlsx', user: seal.generatedBy } as const
  const model = tabularModel(ledger, request, read.value)
  const { head, sequence, appVersion, generatedAt } = seal
  return planTable(noticed({ ...model, seal: { ...model.seal, head, sequence, appVersion, generatedAt } }, seal), language)
}

/** The same model with the notice that the workbook carries, whatever is known of the ledger today. */
function noticed<T extends { readonly unsound?: UnsoundNotice }>(model: T, { unsound }: WorkbookSeal): T {
  const { unsound: _, ...without } = model
  // Only what may be absent was taken out.
  return (unsound ? { ...without, unsound } : without) as T
}

/** The cells that differ, each with both values. The lines of the fingerprints are left out: they follow from the cells. */
function mismatchFaults(plan: WorkbookPlan, sheets: readonly WorkbookSheet[], seal: WorkbookSeal): Fault[] {
  const isLine = ({ sheet, cell, expected, found }: CellMismatch): boolean =>
    sheet === seal.sheet &&
    /^A\d+$/.test(cell) &&
    [expected, found].every((said) => said === null || String(said).startsWith('#'))
  const grids = sheets.map(gridOf)
  return compareWorkbook(plan, grids)
    .filter((mismatch) => !isLine(mismatch))
    .slice(0, MISMATCHES_NAMED)
    .map(({ sheet, cell, expected, found }) =>
      cell === ''
        ? fault(found === null ? 'VERIFY_WORKBOOK_SHEET_GONE' : 'VERIFY_WORKBOOK_SHEET_FOREIGN', undefined, { sheet })
        : fault(
            'VERIFY_WORKBOOK_FIGURE',
            { kind: 'cell', sheet, cell },
            { found: String(found ?? ''), expected: String(expected ?? '') },
          ),
    )
}

function gridOf(sheet: WorkbookSheet): SheetGrid {
  const cells = new Map<string, string | number | null>()
  const formulas = new Map<string, string>()
  for (const { row, column, value, formula } of sheet.cells()) {
    const address = `${columnLetters(column - 1)}${row}`
    cells.set(address, typeof value === 'boolean' ? String(value) : value)
    if (formula !== null) formulas.set(address, formula)
  }
  return { name: sheet.name, cells, formulas }
}
