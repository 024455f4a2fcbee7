import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { paperHead, paperNote } from '../../service/audit/paper-head.ts'
import { type PaperProof, provePaper } from '../../service/audit/paper-skeleton.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'

export interface StatedPaper {
  readonly head: string
  readonly note: string | undefined
  /** What the skeleton that it carries proves by itself. */
  readonly proof: PaperProof
}

/** The head that a PDF made by Sikasso carries, the note that it prints beside its code, and what its skeleton proves; refused where there is no head. */
export function headOfPaper(path: string): Result<StatedPaper> {
  const name = basename(path)
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    return failure(fault('FILE_MISSING', undefined, { name }))
  }
  const head = paperHead(bytes)
  return head === undefined
    ? failure(fault('VERIFY_PAPER_NO_HEAD', { kind: 'file', name }))
    : success({ head, note: paperNote(bytes), proof: provePaper(bytes, name) })
}
