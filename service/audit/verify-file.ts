import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../db/open.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { looksLikePackage } from '../../domain/exchange/read-container.ts'
import type { FileVerdict } from '../../shared/contract/verification.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { verifyPackage } from '../exchange/verify-package.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { chainHolds } from './chain-holds.ts'
import { chainFaults, compareChains } from './diverging-chains.ts'
import { verifiableKind } from './file-kind.ts'
import { paperHead } from './paper-head.ts'
import { type VerificationProgress, verifyLedger } from './verify-ledger.ts'
import { verifyWorkbookBytes, workbookFindings } from './verify-workbook.ts'

type Steps = Generator<VerificationProgress, Result<FileVerdict>>
type FileSteps = AsyncGenerator<VerificationProgress, Result<FileVerdict>>

/**
 * Verifies a file that somebody handed over, by what it is: a period package by its signature and figures, a workbook by all that a person sees in it, another ledger or a copy whole, a paper by the head it carries;
 * each then against the open ledger. Refused: any other file.
 */
export async function* verifyFile(file: { readonly bytes: Uint8Array; readonly name: string }, ledger: Ledger): FileSteps {
  if (looksLikePackage(file.bytes)) return success(packageVerdict(file, ledger))
  const kind = verifiableKind(file.bytes)
  if (kind === 'workbook') return await workbookVerdict(file, ledger)
  if (kind === 'paper') return paperVerdict(file, ledger)
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
  const faults = held.ok ? [] : [...held.faults]
  return success({ kind: 'paper', name, sound: held.ok, head, ...place, count: 0, workbook: null, faults, warnings: [] })
}

/** A ledger's bytes are put where SQLite can read them, as they are: an encrypted one stays encrypted. */
function* ledgerVerdict(file: { bytes: Uint8Array; name: string }, ledger: Ledger, plain: boolean): Steps {
  const folder = mkdtempSync(join(tmpdir(), 'sikasso-verify-'))
  try {
    const path = join(folder, `${randomUUID()}.sikasso`)
    writeFileSync(path, file.bytes)
    const opened = openDatabase({ path, dataKey: plain ? undefined : ledger.dataKey, reading: true })
    if (!opened.ok) return plain ? opened : failure(fault('VERIFY_FILE_UNKNOWN', { kind: 'file', name: file.name }))
    try {
      const verified = yield* verifyLedger(opened.value, ledger.surroundings.clock)
      const same = readLedger(opened.value).id === readLedger(ledger.database).id
      const parted = same ? chainFaults(compareChains(ledger.database, opened.value)) : []
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
      opened.value.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
