import { hash } from 'node:crypto'
import { basename } from 'node:path'
import { papersBytes, withPapersFile } from '../../db/working-papers/copy-papers.ts'
import { openPapers } from '../../db/working-papers/open-papers.ts'
import { type MergeCount, PAPER_CONTENTS } from '../../db/working-papers/paper-contents.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { type PapersDesk, papersRequest, readPapers, runPaperCommand } from '../kernel/run-paper-command.ts'

/** The auditor's file as it travels: one consistent state, encrypted where the ledger is. Refused: a ledger that has none yet. */
export function exportPapers(desk: PapersDesk): Result<{ bytes: Uint8Array; fileName: string }> {
  const read = readPapers(desk, (papers) => papers && papersBytes(papers))
  if (!read.ok) return read
  const fileName = `${basename(desk.ledger.path)}.audit`
  return read.value ? success({ bytes: read.value, fileName }) : failure(fault('PAPERS_NONE'))
}

/**
 * Puts the file of another auditor of the same ledger together with this one: each writing is kept, and the latest of each paper stands. The same file
 * again changes nothing. Refused, with nothing written: what `openPapers` refuses, and any row that is not what it says it is.
 */
export function importPapers(
  desk: PapersDesk,
  file: { readonly bytes: Uint8Array; readonly name: string; readonly commandId: string },
): Result<MergeCount> {
  return withPapersFile(file.bytes, (path) => {
    const opened = openPapers({ ...papersRequest(desk), path })
    // The copy has a name of its own; a person knows the file by theirs.
    if (!opened.ok)
      return failure(
        ...opened.faults.map((one) => fault(one.code, one.place, one.details && { ...one.details, name: file.name })),
      )
    const from = opened.value
    try {
      const request = { name: 'importPapers', commandId: file.commandId, input: hash('sha256', file.bytes), needsNoAuthor: true }
      return runPaperCommand(desk, request, ({ papers }) => {
        let total: MergeCount = { added: 0, known: 0 }
        for (const content of PAPER_CONTENTS) {
          const count = content.merge(papers, from)
          if (!count) return failure(fault('PAPERS_DAMAGED', undefined, { name: file.name }))
          total = { added: total.added + count.added, known: total.known + count.known }
        }
        return success(total)
      })
    } finally {
      from.close()
    }
  })
}
