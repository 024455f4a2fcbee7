import type { Ledger } from '../../service/kernel/ledger.ts'
import type { PapersDesk } from '../../service/kernel/run-paper-command.ts'
import { ANNOTATION_SUBJECTS, ANNOTATION_TAGS } from '../../shared/contract/working-papers.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { Command, Invocation } from '../command.ts'
import { withLedger } from '../open-ledger-for.ts'
import { annotationsOf, redrawOf, samplesOf, seatFindingsOf, sheetTo, verifyOf } from '../papers/read-papers.ts'
import { annotateFrom, exportTo, importFrom, raiseFrom, setAsideOf } from '../papers/write-papers.ts'
import { papersDeskOf } from '../papers-desk-of.ts'
import { UsageError } from '../usage-error.ts'

type Action = (desk: PapersDesk, invocation: Invocation) => Result<unknown> | Promise<Result<unknown>>

const ACTIONS: Readonly<Record<string, Action>> = {
  list: annotationsOf,
  samples: samplesOf,
  findings: seatFindingsOf,
  verify: verifyOf,
  annotate: annotateFrom,
  raise: raiseFrom,
  sheet: sheetTo,
  redraw: redrawOf,
  export: exportTo,
  import: importFrom,
  'set-aside': setAsideOf,
}

/** The auditor's own file beside a ledger. The ledger is read from a private copy: not a byte of it changes. */
export const command: Command = {
  name: 'audit papers',
  usage: `list|samples|findings|verify|annotate|raise|sheet|redraw|export|import|set-aside LEDGER [FILE|SAMPLE]
    list LEDGER · samples LEDGER · findings LEDGER · verify LEDGER [FILE] [--json]
    annotate LEDGER --on ${ANNOTATION_SUBJECTS.join('|')}:KEY --text TEXT [--tag ${ANNOTATION_TAGS.join('|')}] [--author NAME]
    raise LEDGER FILE.json [--finding ID] [--author NAME]
    sheet LEDGER SAMPLE --out FILE.xlsx|FILE.pdf · redraw LEDGER SAMPLE
    export LEDGER --out FILE · import LEDGER FILE · set-aside LEDGER`,
  options: {
    on: { type: 'string' },
    text: { type: 'string' },
    tag: { type: 'string' },
    finding: { type: 'string' },
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
