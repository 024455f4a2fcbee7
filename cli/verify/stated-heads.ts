import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { kindOfPath } from '../../service/audit/kind-of-path.ts'
import { readStatedHeads, statedByHand } from '../../service/audit/read-stated-heads.ts'
import { readHeadText } from '../../shared/canonical/head-text.ts'
import type { HeadSource, StatedHead } from '../../shared/contract/verification.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Invocation } from '../command.ts'
import { headOfPaper } from './head-of-paper.ts'

/** The heads that the command line states: `--head`, the lines of `--heads`, and the one that the workbook or paper of `--against` carries. */
export async function statedHeads(invocation: Invocation): Promise<Result<StatedHead[]>> {
  const today = invocation.surroundings.clock.today()
  const heads: StatedHead[] = []
  const faults: Fault[] = []
  const take = (read: Result<StatedHead[]>): void => {
    if (read.ok) heads.push(...read.value)
    else faults.push(...read.faults)
  }
  for (const text of invocation.texts('head')) take(listed(statedByHand(text, { source: 'other', date: today, note: '' })))
  const list = invocation.text('heads')
  if (list !== undefined) take(headsOfFile(list, today))
  const against = invocation.text('against')
  const kind = against === undefined ? 'ledger' : kindOfPath(against)
  if (against !== undefined && kind === 'head') take(headsOfFile(against, today))
  else if (against !== undefined && kind !== 'ledger') take(listed(await headOfFile(against, today)))
  return faults.length > 0 ? failure(...faults) : success(heads)
}

const listed = (read: Result<StatedHead>): Result<StatedHead[]> => (read.ok ? success([read.value]) : read)

function headsOfFile(path: string, today: string): Result<StatedHead[]> {
  try {
    const text = readFileSync(path, 'utf8')
    return kindOfPath(path) === 'head' ? headsOfNote(text, path) : readStatedHeads(text, today)
  } catch {
    return failure(fault('FILE_MISSING', undefined, { name: basename(path) }))
  }
}

/** The head of a note, at the place that it says. Its signatures are those of `verify NOTE`. */
function headsOfNote(text: string, path: string): Result<StatedHead[]> {
  const read = readHeadText(text)
  if (!read.ok) return read
  const { head, date, sequence: statedSequence } = read.value.body
  return success([{ head, source: 'countersigned', date, note: basename(path), byHand: true, statedSequence }])
}

/** The head of a workbook that holds by itself, or of a paper. */
async function headOfFile(path: string, today: string): Promise<Result<StatedHead>> {
  const stated = (head: string, source: HeadSource, date: string): Result<StatedHead> =>
    success({ head, source, date, note: basename(path), byHand: true })
  if (kindOfPath(path) === 'paper') {
    const head = headOfPaper(path)
    return head.ok ? stated(head.value.head, 'certificate', today) : head
  }
  const { verifyWorkbook } = await import('../../service/audit/verify-workbook.ts')
  const workbook = verifyWorkbook(path)
  if (!workbook.ok) return workbook
  const { seal } = workbook.value.proof.found
  return stated(seal.head, 'workbook', seal.generatedAt.slice(0, 10) || today)
}
