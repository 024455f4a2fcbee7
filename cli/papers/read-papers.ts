import { basename, extname } from 'node:path'
import { type PapersDesk, type PapersReading, readPapers } from '../../service/kernel/run-paper-command.ts'
import { withCarriedPapers } from '../../service/working-papers/carry-papers.ts'
import { exportSheet } from '../../service/working-papers/export-sheet.ts'
import { listAnnotations } from '../../service/working-papers/list-annotations.ts'
import { type PapersSummary, papersState, summaryOf } from '../../service/working-papers/papers-state.ts'
import { redrawSample } from '../../service/working-papers/redraw-sample.ts'
import { keptSamples, sampleSheet } from '../../service/working-papers/sample-sheet.ts'
import { seatFindings } from '../../service/working-papers/seat-findings.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Invocation } from '../command.ts'
import { faultLines } from '../fault-lines.ts'
import { readBytesFile } from '../read-bytes-file.ts'
import { replaceFile } from '../replace-file.ts'
import { UsageError } from '../usage-error.ts'
import { outOf, thirdWord } from './invocation-words.ts'
import { printRows } from './print-rows.ts'

/** Shows something of the auditor's file. One that fails its proof is shown all the same, and then every fault is told. */
function shown(desk: PapersDesk, show: (reading: PapersReading | undefined) => Result<unknown>): Result<unknown> {
  const read = readPapers(desk, (reading) => ({ answer: show(reading), faults: reading?.proof.faults ?? [] }))
  if (!read.ok) return read
  const { answer, faults } = read.value
  return answer.ok && faults.length > 0 ? failure(...faults) : answer
}

const entriesOf = (reading: PapersReading | undefined) => reading?.proof.entries ?? []

export const annotationsOf = (desk: PapersDesk, invocation: Invocation): Result<unknown> =>
  shown(desk, (reading) => {
    const list = listAnnotations(desk.ledger.database, entriesOf(reading), null)
    const columns = ['annotation', 'kind', 'subject', 'tag', 'text', 'author', 'at', 'removed']
    const rows = list.map((one) => [
      one.id,
      one.subject.kind,
      one.subject.key,
      one.tag,
      one.text,
      one.author,
      one.at,
      one.removed,
    ])
    printRows(invocation, columns, rows, list)
    return success(undefined)
  })

export const samplesOf = (desk: PapersDesk, invocation: Invocation): Result<unknown> =>
  shown(desk, (reading) => {
    const list = keptSamples(entriesOf(reading))
    const columns = ['sample', 'grant', 'method', 'size', 'seed', 'items', 'done', 'errors', 'author', 'kept_at']
    const rows = list.map((one) => [
      ...[one.id, one.grant, one.method, one.size, one.seed],
      ...[one.items, one.done, one.errorsXof, one.author, one.keptAt],
    ])
    printRows(invocation, columns, rows, list)
    return success(undefined)
  })

/** The findings that the auditor's file holds beyond the ledger, and why the ledger could not take some of them. */
export const seatFindingsOf = (desk: PapersDesk, invocation: Invocation): Result<unknown> =>
  shown(desk, (reading) => {
    const { database, surroundings } = desk.ledger
    const { findings, notes } = seatFindings(database, entriesOf(reading), surroundings.clock.now())
    const list = findings.flatMap((finding) => {
      const note = notes.get(finding.id)
      return note ? [{ ...finding, inFile: note.inFile, held: note.held.map(({ code }) => code) }] : []
    })
    const columns = ['finding', 'number', 'reference', 'date', 'entity', 'title', 'state', 'author', 'in_file', 'held']
    const rows = list.map((one) => [
      ...[one.id, one.number, one.reference, one.date, one.entity, one.title, one.state, one.author, one.inFile],
      one.held.join(' '),
    ])
    printRows(invocation, columns, rows, list)
    return success(undefined)
  })

export async function sheetTo(desk: PapersDesk, invocation: Invocation): Promise<Result<unknown>> {
  const out = outOf(invocation)
  const format = extname(out).slice(1).toLowerCase()
  if (format !== 'xlsx' && format !== 'pdf') throw new UsageError('sheet needs --out FILE.xlsx or FILE.pdf')
  const read = readPapers(desk, (reading) => sampleSheet(entriesOf(reading), sampleNamed(invocation)))
  const sheet = read.ok ? read.value : read
  if (!sheet.ok) return sheet
  const { author } = papersState(desk)
  const made = await exportSheet(desk.ledger, sheet.value, { format, language: invocation.spoken(), author })
  return replaceFile(out, made.bytes)
}

export const redrawOf = (desk: PapersDesk, invocation: Invocation): Result<unknown> =>
  shown(desk, (reading) => {
    const drawn = redrawSample(desk.ledger.database, entriesOf(reading), sampleNamed(invocation))
    if (!drawn.ok) return drawn
    const { headHolds, same, missing, added, populationBeforeXof, populationXof, linesSince } = drawn.value
    const rows = Object.entries({
      head_holds: headHolds,
      same,
      missing: missing.join(' '),
      added: added.join(' '),
      population_before: populationBeforeXof,
      population: populationXof,
      lines_since: linesSince,
    })
    printRows(invocation, ['check', 'value'], rows, drawn.value)
    return drawn
  })

/** Says whether the auditor's file, or one that was handed over, is what was written: "sound" with its last entry, or every fault. */
export function verifyOf(desk: PapersDesk, invocation: Invocation): Result<unknown> {
  const path = invocation.positionals[2]
  if (path !== undefined) return verifyFile(desk, path, invocation)
  const { exists, faults, warnings, proof } = papersState(desk)
  if (faults.length > 0) return failure(...faults)
  if (!exists || !proof) return failure(fault('PAPERS_NONE'))
  return tellSound(invocation, proof, warnings)
}

function verifyFile(desk: PapersDesk, path: string, invocation: Invocation): Result<unknown> {
  const bytes = readBytesFile(path)
  if (!bytes.ok) return bytes
  const file = { bytes: bytes.value, name: basename(path) }
  return withCarriedPapers(desk, file, (proof) => tellSound(invocation, summaryOf(proof), proof.warnings))
}

function tellSound(invocation: Invocation, proof: PapersSummary, warnings: readonly Fault[]): Result<unknown> {
  if (warnings.length > 0) invocation.warn(faultLines(warnings, invocation.spoken(), invocation.json).trimEnd())
  const rows = [
    ['sound', 'true'],
    ['entries', proof.entries],
    ['head', proof.head],
    ['last', proof.lastAt],
    ...proof.authors.map(({ name, entries }) => [`by ${name}`, entries]),
  ]
  printRows(invocation, ['check', 'value'], rows, { sound: true, ...proof, warnings })
  return success(undefined)
}

const sampleNamed = (invocation: Invocation): string => thirdWord(invocation, 'LEDGER and SAMPLE are needed')
