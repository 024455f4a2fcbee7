import { extname } from 'node:path'
import type { Ledger } from '../../service/kernel/ledger.ts'
import { newCommandId } from '../../service/kernel/run-command.ts'
import { authorOf, type PapersDesk, readPapers } from '../../service/kernel/run-paper-command.ts'
import { plainCsv } from '../../service/reports/csv-text.ts'
import { exportPapers, importPapers } from '../../service/working-papers/carry-papers.ts'
import { exportSheet } from '../../service/working-papers/export-sheet.ts'
import { listAnnotations } from '../../service/working-papers/list-annotations.ts'
import { redrawSample } from '../../service/working-papers/redraw-sample.ts'
import { keptSamples, sampleSheet } from '../../service/working-papers/sample-sheet.ts'
import { writeAnnotation } from '../../service/working-papers/write-annotation.ts'
import { ANNOTATION_SUBJECTS, ANNOTATION_TAGS } from '../../shared/contract/working-papers.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Command, Invocation } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { papersDeskOf } from '../papers-desk-of.ts'
import { readBytesFile } from '../read-bytes-file.ts'
import { replaceFile } from '../replace-file.ts'
import { UsageError } from '../usage-error.ts'

type Action = (desk: PapersDesk, invocation: Invocation) => Result<unknown> | Promise<Result<unknown>>

const ACTIONS: Readonly<Record<string, Action>> = {
  list: listOf,
  samples: samplesOf,
  annotate: annotateFrom,
  sheet: sheetTo,
  redraw: redrawOf,
  export: exportTo,
  import: importFrom,
}

/** The auditor's own file beside a ledger. The ledger is read from a private copy: not a byte of it changes. */
export const command: Command = {
  name: 'audit papers',
  usage: `list|samples|annotate|sheet|redraw|export|import LEDGER [FILE|SAMPLE]
    list LEDGER · samples LEDGER [--json]
    annotate LEDGER --on ${ANNOTATION_SUBJECTS.join('|')}:KEY --text TEXT [--tag ${ANNOTATION_TAGS.join('|')}] [--author NAME]
    sheet LEDGER SAMPLE --out FILE.xlsx|FILE.pdf · redraw LEDGER SAMPLE
    export LEDGER --out FILE · import LEDGER FILE`,
  options: {
    on: { type: 'string' },
    text: { type: 'string' },
    tag: { type: 'string' },
    author: { type: 'string' },
    out: { type: 'string' },
    as: { type: 'string' },
  },
  minimumPositionals: 2,
  maximumPositionals: 3,
  async run(invocation) {
    const [name = '', path = ''] = invocation.positionals
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
    if (!action) throw new UsageError(`audit papers takes ${Object.keys(ACTIONS).join('|')}, not ${name}`)
    const result = await withLedger(invocation, path, 'untouched', (ledger: Ledger) =>
      action(papersDeskOf(invocation, ledger), invocation),
    )
    return result.ok ? success(undefined) : result
  },
}

function listOf(desk: PapersDesk, invocation: Invocation): Result<unknown> {
  const read = readPapers(desk, (papers) => (papers ? listAnnotations(desk.ledger.database, papers, null) : []))
  if (!read.ok) return read
  const rows = read.value.map(({ id, subject, tag, text, author, at, removed }) =>
    [id, subject.kind, subject.key, tag, text, author, at, removed].map(String),
  )
  const columns = ['annotation', 'kind', 'subject', 'tag', 'text', 'author', 'at', 'removed']
  invocation.print(invocation.json ? `${JSON.stringify(read.value)}\n` : plainCsv(columns, rows))
  return read
}

function samplesOf(desk: PapersDesk, invocation: Invocation): Result<unknown> {
  const read = readPapers(desk, (papers) => (papers ? keptSamples(papers) : []))
  if (!read.ok) return read
  const rows = read.value.map((one) =>
    [one.id, one.grant, one.method, one.size, one.seed, one.items, one.done, one.errorsXof, one.author, one.keptAt].map(String),
  )
  const columns = ['sample', 'grant', 'method', 'size', 'seed', 'items', 'done', 'errors', 'author', 'kept_at']
  invocation.print(invocation.json ? `${JSON.stringify(read.value)}\n` : plainCsv(columns, rows))
  return read
}

function annotateFrom(desk: PapersDesk, invocation: Invocation): Result<unknown> {
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

async function sheetTo(desk: PapersDesk, invocation: Invocation): Promise<Result<unknown>> {
  const out = outOf(invocation)
  const format = extname(out).slice(1).toLowerCase()
  if (format !== 'xlsx' && format !== 'pdf') throw new UsageError('sheet needs --out FILE.xlsx or FILE.pdf')
  const read = readPapers(desk, (papers) => ({
    sheet: sampleSheet(papers, sampleNamed(invocation)),
    author: authorOf(desk, papers),
  }))
  if (!read.ok) return read
  const { sheet, author } = read.value
  if (!sheet.ok) return sheet
  const made = await exportSheet(desk.ledger, sheet.value, { format, language: invocation.spoken(), author })
  return replaceFile(out, made.bytes)
}

function redrawOf(desk: PapersDesk, invocation: Invocation): Result<unknown> {
  const read = readPapers(desk, (papers) => redrawSample(desk.ledger.database, papers, sampleNamed(invocation)))
  const drawn = read.ok ? read.value : read
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
  }).map(([name, value]) => [name, String(value)])
  invocation.print(invocation.json ? `${JSON.stringify(drawn.value)}\n` : plainCsv(['check', 'value'], rows))
  return drawn
}

function exportTo(desk: PapersDesk, invocation: Invocation): Result<unknown> {
  const out = outOf(invocation)
  const exported = exportPapers(desk)
  return exported.ok ? replaceFile(out, exported.value.bytes) : exported
}

function importFrom(desk: PapersDesk, invocation: Invocation): Result<unknown> {
  const path = thirdWord(invocation, 'import needs LEDGER and FILE')
  const file = readBytesFile(path)
  if (!file.ok) return failure(...file.faults)
  const name = path.split(/[\\/]/).at(-1) ?? path
  const taken = importPapers(desk, { bytes: file.value, name, commandId: newCommandId(desk.ledger) })
  if (taken.ok)
    invocation.print(
      invocation.json
        ? `${JSON.stringify(taken.value)}\n`
        : plainCsv(['added', 'known'], [[String(taken.value.added), String(taken.value.known)]]),
    )
  return taken
}

const sampleNamed = (invocation: Invocation): string => thirdWord(invocation, 'LEDGER and SAMPLE are needed')

function thirdWord(invocation: Invocation, complaint: string): string {
  const word = invocation.positionals[2]
  if (word === undefined) throw new UsageError(complaint)
  return word
}

function outOf(invocation: Invocation): string {
  const out = invocation.text('out')
  if (out === undefined) throw new UsageError('--out is needed')
  return out
}
