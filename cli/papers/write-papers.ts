import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { newCommandId } from '../../service/kernel/run-command.ts'
import type { PapersDesk } from '../../service/kernel/run-paper-command.ts'
import { exportPapers, importPapers } from '../../service/working-papers/carry-papers.ts'
import { setAsidePapers } from '../../service/working-papers/set-aside-papers.ts'
import { writeAnnotation } from '../../service/working-papers/write-annotation.ts'
import { saveSeatFinding } from '../../service/working-papers/write-finding.ts'
import { findingInput } from '../../shared/contract/findings.ts'
import { ANNOTATION_SUBJECTS, ANNOTATION_TAGS } from '../../shared/contract/working-papers.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result } from '../../shared/result/result.ts'
import type { Invocation } from '../command.ts'
import { readBytesFile } from '../read-bytes-file.ts'
import { replaceFile } from '../replace-file.ts'
import { UsageError } from '../usage-error.ts'
import { outOf, thirdWord } from './invocation-words.ts'
import { printRows } from './print-rows.ts'

export function annotateFrom(desk: PapersDesk, invocation: Invocation): Result<unknown> {
  const on = /^([a-zA-Z]+):(.+)$/.exec(invocation.text('on') ?? '')
  const kind = ANNOTATION_SUBJECTS.find((known) => known === on?.[1])
  const tag = ANNOTATION_TAGS.find((known) => known === (invocation.text('tag') ?? 'question'))
  const text = invocation.text('text')
  if (!kind || !tag || text === undefined)
    throw new UsageError(
      `annotate needs --on KIND:KEY (${ANNOTATION_SUBJECTS.join(', ')}) and --text; --tag is ${ANNOTATION_TAGS.join(', ')}`,
    )
  const written = writeAnnotation(desk, { id: null, subject: { kind, key: on?.[2] ?? '' }, text, tag })
  if (written.ok) invocation.print(invocation.json ? `${JSON.stringify(written.value)}\n` : `${written.value.id}\n`)
  return written
}

/** Writes a finding from a file of JSON, in the form of the contract: the texts, the codes, and the lines with what is questioned of each. */
export function raiseFrom(desk: PapersDesk, invocation: Invocation): Result<unknown> {
  const path = thirdWord(invocation, 'raise needs LEDGER and FILE.json')
  const finding = findingIn(path)
  if (!finding.ok) return finding
  const id = invocation.text('finding') ?? null
  const saved = saveSeatFinding(desk, { id, finding: finding.value, commandId: newCommandId(desk.ledger) })
  if (saved.ok) printRows(invocation, ['finding', 'number'], [[saved.value.id, saved.value.number]], saved.value)
  return saved
}

function findingIn(path: string) {
  const name = basename(path)
  try {
    const read = findingInput.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    if (read.success) return { ok: true, value: read.data } as const
    const [first] = read.error.issues
    const place = { kind: 'field', path: first?.path.join('.') ?? '' } as const
    return failure(fault('FINDING_FILE', place, { name, reason: first?.message ?? '' }))
  } catch (cause) {
    return failure(fault('FINDING_FILE', undefined, { name, reason: cause instanceof Error ? cause.message : String(cause) }))
  }
}

export function exportTo(desk: PapersDesk, invocation: Invocation): Result<unknown> {
  const out = outOf(invocation)
  const exported = exportPapers(desk)
  return exported.ok ? replaceFile(out, exported.value.bytes) : exported
}

export function importFrom(desk: PapersDesk, invocation: Invocation): Result<unknown> {
  const path = thirdWord(invocation, 'import needs LEDGER and FILE')
  const file = readBytesFile(path)
  if (!file.ok) return failure(...file.faults)
  const taken = importPapers(desk, { bytes: file.value, name: basename(path), commandId: newCommandId(desk.ledger) })
  if (taken.ok) printRows(invocation, ['added', 'known'], [[taken.value.added, taken.value.known]], taken.value)
  return taken
}

/** Puts a file that fails its proof aside, so that the next writing begins a new one. */
export function setAsideOf(desk: PapersDesk, invocation: Invocation): Result<unknown> {
  const aside = setAsidePapers(desk)
  if (aside.ok) printRows(invocation, ['file'], [[aside.value.fileName]], aside.value)
  return aside
}
