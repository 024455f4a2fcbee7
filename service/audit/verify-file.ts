import { openLedgerBytes } from '../../db/open-ledger-bytes.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { looksLikePackage } from '../../domain/exchange/read-container.ts'
import { readHeadText } from '../../shared/canonical/head-text.ts'
import type { FileVerdict } from '../../shared/contract/verification.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { verifyPackage } from '../exchange/verify-package.ts'
import { readHeadFile } from '../heads/read-head-file.ts'
import { verifyHead } from '../heads/verify-head.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { chainHolds } from './chain-holds.ts'
import { chainFaults, compareChains } from './diverging-chains.ts'
import { verifiableKind } from './file-kind.ts'
import { paperHead, paperNote } from './paper-head.ts'
import { provePaper } from './paper-skeleton.ts'
import { type VerificationProgress, verifyLedger } from './verify-ledger.ts'
import { verifyWorkbookBytes, workbookFindings } from './verify-workbook.ts'

type Steps = Generator<VerificationProgress, Result<FileVerdict>>
type FileSteps = AsyncGenerator<VerificationProgress, Result<FileVerdict>>

/**
 * Verifies a file that somebody handed over, by what it is: a period package by its signature and figures, a workbook by all that a person sees in it, another ledger or a copy whole, a paper by the head it carries, a note of a head by its signatures;
 * each then against the open ledger. Refused: any other file.
 */
export async function* verifyFile(file: { readonly bytes: Uint8Array; readonly name: string }, ledger: Ledger): FileSteps {
  if (looksLikePackage(file.bytes)) return success(packageVerdict(file, ledger))
  const kind = verifiableKind(file.bytes)
  if (kind === 'workbook') return await workbookVerdict(file, ledger)
  if (kind === 'paper') return paperVerdict(file, ledger)
  if (kind === 'head') return headVerdict(file, ledger)
  if (kind === 'ledger' || ledger.dataKey !== undefined) return yield* ledgerVerdict(file, ledger, kind === 'ledger')
  return failure(fault('VERIFY_FILE_UNKNOWN', { kind: 'file', name: file.name }))
}

/** The head is that of the sender's books when the package was made: the chain of another organisation does not have it, and that is no fault. */
function packageVerdict({ bytes, name }: { bytes: Uint8Array; name: string }, ledger: Ledger): FileVerdict {
  const { sound, manifest, faults } = verifyPackage(bytes, ledger, name)
  const head = manifest?.head ?? null
  const held = head === null ? undefined : chainHolds(ledger.database, head)
  const place = held?.ok ? held.value : { sequence: null, at: null }
  return {
    kind: 'package',
    name,
    sound,
    head,
    ...place,
    count: manifest?.counts.vouchers ?? 0,
    workbook: null,
    faults,
    warnings: [],
  }
}

async function workbookVerdict(
  { bytes, name }: { bytes: Uint8Array; name: string },
  ledger: Ledger,
): Promise<Result<FileVerdict>> {
  const verified = verifyWorkbookBytes(bytes, name)
  if (!verified.ok) return verified
  const { proof } = verified.value
  const against = await verified.value.against(ledger)
  if (!against.ok) return against
  const { facts, faults } = workbookFindings(proof, await verified.value.recalculated(), against.value)
  const { sequence, at, warnings } = against.value
  return success({
    kind: 'workbook',
    name,
    sound: faults.length === 0,
    head: proof.found.seal.head,
    sequence,
    at,
    count: proof.cells,
    workbook: facts,
    faults: [...faults],
    warnings: [...warnings],
  })
}

function paperVerdict({ bytes, name }: { bytes: Uint8Array; name: string }, ledger: Ledger): Result<FileVerdict> {
  const head = paperHead(bytes)
  if (head === undefined) return failure(fault('VERIFY_PAPER_NO_HEAD', { kind: 'file', name }))
  const held = chainHolds(ledger.database, head)
  const place = held.ok ? held.value : { sequence: null, at: null }
  const note = paperNote(bytes)
  const read = note === undefined ? undefined : readHeadText(note)
  const proved = read?.ok ? verifyHead(ledger.database, read.value).faults : (read?.faults ?? [])
  const { events: count, faults: own } = provePaper(bytes, name)
  const faults = [...(held.ok ? [] : held.faults), ...proved, ...own]
  const sound = faults.length === 0
  return success({ kind: 'paper', name, sound, head, ...place, count, workbook: null, faults, warnings: [] })
}

function headVerdict({ bytes, name }: { bytes: Uint8Array; name: string }, ledger: Ledger): Result<FileVerdict> {
  const read = readHeadFile(bytes, name)
  if (!read.ok) return read
  const { body, signatures } = read.value.head
  const { faults, warnings } = verifyHead(ledger.database, read.value.head)
  const held = chainHolds(ledger.database, body.head)
  const place = held.ok ? held.value : { sequence: null, at: null }
  const sound = faults.length === 0
  const found = { faults: [...faults], warnings: [...warnings] }
  return success({ kind: 'head', name, sound, head: body.head, ...place, count: signatures.length, workbook: null, ...found })
}

/** A ledger's bytes are opened as they are: an encrypted one stays encrypted, a plain one stays in memory. */
function* ledgerVerdict(file: { bytes: Uint8Array; name: string }, ledger: Ledger, plain: boolean): Steps {
  const opened = openLedgerBytes(file.bytes, plain ? undefined : ledger.dataKey, file.name)
  if (!opened.ok) return plain ? opened : failure(fault('VERIFY_FILE_UNKNOWN', { kind: 'file', name: file.name }))
  const { database, close } = opened.value
  try {
    const verified = yield* verifyLedger(database, ledger.surroundings.clock)
    const same = readLedger(database).id === readLedger(ledger.database).id
    const parted = same ? chainFaults(compareChains(ledger.database, database)) : []
    const held = chainHolds(ledger.database, verified.head)
    const place = held.ok ? held.value : { sequence: null, at: null }
    const faults = [...parted, ...verified.faults]
    const warnings = [...verified.warnings, ...(same ? [] : [fault('VERIFY_OTHER_LEDGER')])]
    const { head, events: count } = verified
    return success({
      kind: 'ledger',
      name: file.name,
      sound: faults.length === 0,
      head,
      ...place,
      count,
      workbook: null,
      faults,
      warnings,
    })
  } finally {
    close()
  }
}
