import { listClaims } from '../../db/queries/claims.ts'
import { lastEvent } from '../../db/queries/events.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { isSubmitted } from '../../domain/claims/claim-state.ts'
import { refusing } from '../../domain/tabular/refusing.ts'
import { type DescribedWorkbook, describeWorkbook } from '../../domain/workbook/describe-workbook.ts'
import { writeClaimWorkbook } from '../../reports/excel/claim-workbook.ts'
import type { UnsealedWorkbook } from '../../reports/excel/seal/unsealed-workbook.ts'
import type { ClaimModel } from '../../reports/model/claim-model.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { type Result, success } from '../../shared/result/result.ts'
import { verifyHead } from '../heads/verify-head.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { frozenModel } from '../reports/claim/frozen-claims.ts'
import { chainHolds } from './chain-holds.ts'
import { compareWorkbooks } from './compare-workbooks.ts'
import { type FoundSeal, isSealLine } from './find-seal.ts'
import { noticed, readClaimSource, remakeWorkbook } from './remake-workbook.ts'
import { rewindLedger } from './rewind-ledger.ts'
import type { WorkbookProof } from './workbook-proof.ts'

export interface WorkbookAgainst {
  /** Where the workbook's head stands in the chain; null where it is not in it. */
  readonly sequence: number | null
  readonly at: string | null
  /** What the workbook was compared with: the claim as it was submitted, the report recomputed at its stated sequence, or nothing. */
  readonly compared: 'kept' | 'recomputed' | 'not'
  readonly faults: readonly Fault[]
  /** What cannot be held against the workbook, with the reason first. */
  readonly warnings: readonly Fault[]
}

/**
 * Holds a workbook against the ledger that made it (spec 08 §6): its head must be in the chain, and all that a person sees in it must be what the ledger gives, a
 * submitted claim from its kept content, any other report recomputed at the sequence that the seal states. A seal rewritten after an edit does not help here.
 */
export async function workbookAgainst(
  ledger: Ledger,
  { found, note }: Pick<WorkbookProof, 'found' | 'note'>,
  workbook: DescribedWorkbook,
): Promise<Result<WorkbookAgainst>> {
  const { seal } = found
  const held = chainHolds(ledger.database, seal.head)
  const place = held.ok ? held.value : { sequence: null, at: null }
  const faults = held.ok ? [] : [...held.faults]
  if (seal.ledgerId !== readLedger(ledger.database).id) faults.push(fault('VERIFY_WORKBOOK_OTHER_LEDGER'))
  if (held.ok && held.value.sequence !== seal.sequence)
    faults.push(fault('VERIFY_WORKBOOK_SEQUENCE', undefined, { stated: seal.sequence, sequence: held.value.sequence }))
  // A head that is not in the chain is one fault: its note would only say it again.
  if (held.ok && note.head) faults.push(...verifyHead(ledger.database, note.head, seal.headKeys).faults)
  const kept = keptClaim(ledger, found, held.ok)
  const made = kept
    ? success({ workbook: await writeClaimWorkbook(noticed(kept.model, found), kept.language), doubts: [] })
    : await recomputed(ledger, found, place.sequence)
  if (!made.ok) {
    const reason = fault('VERIFY_WORKBOOK_NOT_COMPARED', undefined, { sequence: seal.sequence })
    return success({ ...place, compared: 'not', faults, warnings: [reason, ...made.faults] })
  }
  const differing = differences(found, workbook, made.value.workbook)
  if (!differing.ok) return differing
  const { doubts } = made.value
  if (doubts.length === 0)
    return success({ ...place, compared: kept ? 'kept' : 'recomputed', faults: [...faults, ...differing.value], warnings: [] })
  const told = fault('VERIFY_WORKBOOK_DOUBTFUL', undefined, { sequence: seal.sequence, count: differing.value.length })
  return success({ ...place, compared: 'not', faults, warnings: [told, ...doubts, ...differing.value] })
}

/** The report at the sequence of the seal; where the chain does not hold its head, from the books as they stand, which then prove nothing. */
async function recomputed(
  ledger: Ledger,
  { seal, unsound }: FoundSeal,
  sequence: number | null,
): Promise<Result<{ workbook: UnsealedWorkbook; doubts: readonly Fault[] }>> {
  const remade = async (books: Ledger, doubts: readonly Fault[]) => {
    const workbook = await remakeWorkbook(books, { ...seal, unsound }, sequence === null)
    return workbook.ok ? success({ workbook: workbook.value, doubts }) : workbook
  }
  if (sequence === null) return remade(ledger, [fault('VERIFY_HEAD_ABSENT', undefined, { head: seal.head })])
  if (lastEvent(ledger.database)?.sequence === sequence) return remade(ledger, [])
  const { ledger: books, doubts } = rewindLedger(ledger, sequence, seal.generatedAt)
  try {
    return await remade(books, doubts)
  } finally {
    books.database.close()
  }
}

/** The submitted claim that this workbook prints: its own head and instant; whatever the seal says of them where its head is in no chain. */
function keptClaim(ledger: Ledger, { seal }: FoundSeal, held: boolean) {
  const asked = readClaimSource(seal.source)
  if (!asked) return undefined
  const model = keptModels(ledger).find(({ header }) => header.grantNumber === asked.number && header.period === asked.period)
  if (!model) return undefined
  const isIt = model.seal.head === seal.head && model.seal.generatedAt === seal.generatedAt
  return isIt || !held ? { model, language: asked.language } : undefined
}

const keptModels = ({ database }: Ledger): ClaimModel[] =>
  listGrants(database).flatMap((grant) =>
    listClaims(database, grant.id)
      .filter((claim) => isSubmitted(claim.state))
      .flatMap((claim) => frozenModel(database, grant.id, claim.period) ?? []),
  )

/** Every part and cell that differs from the workbook that should be; and the cells that the layout leaves to the hand must be those that the seal leaves. */
function differences(found: FoundSeal, workbook: DescribedWorkbook, made: UnsealedWorkbook): Result<Fault[]> {
  const expected = describeWorkbook(made.bytes, 'workbook.xlsx')
  if (!expected.ok) return expected
  const names = new Map(expected.value.sheets.map(({ number, name }) => [number, name]))
  const hand = new Map([...made.hand].map(([sheet, cells]) => [names.get(sheet) ?? '', new Set(cells)]))
  return refusing(() => {
    const comparing = compareWorkbooks(
      { workbook, isLeft: (sheet, cell) => isSealLine(found, sheet, cell) },
      { workbook: expected.value, isLeft: () => false },
      hand,
    )
    for (;;) {
      const step = comparing.next()
      if (step.done) return [...handFaults(found, hand), ...step.value]
    }
  })
}

function handFaults({ seal }: FoundSeal, hand: ReadonlyMap<string, ReadonlySet<string>>): Fault[] {
  const names = new Map(seal.parts.filter(({ kind }) => kind === 'sheet').map(({ sheet, key }) => [sheet, key]))
  return [...seal.hand].flatMap(([number, cells]) => {
    const sheet = names.get(number) ?? ''
    const extra = cells.filter((cell) => !hand.get(sheet)?.has(cell))
    return extra.length === 0 ? [] : [fault('VERIFY_WORKBOOK_HAND', undefined, { sheet, cells: extra.join(', ') })]
  })
}
