import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { DocumentFiles, documentFolder } from '../../../db/document-files.ts'
import { linksOfSubject } from '../../../db/queries/documents.ts'
import { verifyOpenLedger } from '../../../service/audit/verify-open-ledger.ts'
import { closeLedger } from '../../../service/kernel/ledger.ts'
import { openLedger } from '../../../service/kernel/open-ledger.ts'
import { draftKey } from '../../../service/vouchers/draft-life-cycle.ts'
import { keepDraft } from '../../../service/vouchers/keep-draft.ts'
import { success } from '../../../shared/result/result.ts'
import { systemClock } from '../../../shared/time/instant.ts'
import { bookLine, bookVoucher } from '../../helpers/report-books.ts'
import { seededRandom } from '../../helpers/seeded-random.ts'
import { expectSuccess, temporaryLedger } from '../../helpers/temporary-ledger.ts'

const surroundings = { clock: systemClock, randomBytes: seededRandom('document kill') }

/** Lets a process attach documents to a draft, and kills it some milliseconds after it has acknowledged so many. */
function killedAfter(path: string, subject: string, count: number, delayMs: number): Promise<string[]> {
  const told: string[] = []
  const child = spawn(process.execPath, [resolve('tests/crash/kill/attach-forever.ts'), path, subject], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    const before = told.length
    told.push(...lines)
    if (before < count && told.length >= count) setTimeout(() => child.kill('SIGKILL'), delayMs)
  })
  return new Promise((done) => child.once('close', () => done(told)))
}

test('a process killed while it attaches documents loses none that it acknowledged, and what it leaves is sound', async () => {
  const books = temporaryLedger()
  const voucher = bookVoucher('2020-02-03', [bookLine('6055', 5_000, null), bookLine('571', null, 5_000)])
  const draft = expectSuccess(
    books.command('vouchers.saveDraft', (work) => success(keepDraft(work, books.surroundings, voucher))),
  )
  books.close()
  const acknowledged: string[] = []
  for (const delayMs of [0, 1, 2, 3, 5]) acknowledged.push(...(await killedAfter(books.path, draftKey(draft), 8, delayMs)))
  const ledger = expectSuccess(openLedger({ path: books.path, reading: false }, surroundings))
  const linked = linksOfSubject(ledger.database, draftKey(draft)).map((link) => link.documentId)
  expect(acknowledged.filter((id) => !linked.includes(id))).toEqual([])
  // Of each killed process, at most the one that was committed and not yet told.
  expect(linked.length - acknowledged.length).toBeLessThanOrEqual(5)
  const files = new DocumentFiles(ledger.path, ledger.dataKey)
  expect(linked.filter((id) => files.read(id).state !== 'sound')).toEqual([])
  // A file between its writing and its commit is named by nothing: at most one for each process, and verification says nothing of it.
  expect(readdirSync(documentFolder(ledger.path)).length - linked.length).toBeLessThanOrEqual(5)
  const steps = verifyOpenLedger(ledger)
  let step = steps.next()
  while (!step.done) step = steps.next()
  expect([step.value.sound, step.value.faults]).toEqual([true, []])
  closeLedger(ledger)
})
