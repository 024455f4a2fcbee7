import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { PapersDesk } from '../../service/kernel/run-paper-command.ts'
import { readPapers, runPaperCommand } from '../../service/kernel/run-paper-command.ts'
import { importSetup } from '../../service/settings/import-setup.ts'
import { importVouchersFile } from '../../service/vouchers/import-file.ts'
import { type AnnotationRequest, annotate } from '../../service/working-papers/annotate.ts'
import { answersOf } from '../../shared/contract/answers-of.ts'
import type { AnnotationSubject } from '../../shared/contract/working-papers.ts'
import { workingPapersContract } from '../../shared/contract/working-papers.ts'
import { uuidV7 } from '../../shared/ids/uuid.ts'
import type { Result } from '../../shared/result/result.ts'
import { seededRandom } from './seeded-random.ts'
import {
  expectSuccess,
  newFolder,
  type TemporaryLedger,
  type TemporaryLedgerOptions,
  temporaryLedger,
} from './temporary-ledger.ts'

/** One grant and one budget line. */
export const PAPER_SETUP = {
  organisation: { code: 'AMSS', name: 'AMSS' },
  donors: [{ code: 'FCDO', name: 'FCDO' }],
  grants: [
    {
      code: 'PECIC',
      donor: 'FCDO',
      titleFr: 'Engagement civique',
      titleEn: 'Civic engagement',
      currency: 'GBP',
      ceiling: '100000.00',
      start: '2020-01-01',
      end: '2020-12-31',
      conversion: { method: 'WA_CUM', budgetRate: '770', provisional: 'BUDGET_RATE' },
    },
  ],
  budgetLines: [{ grant: 'PECIC', code: 'B1', head: 'B', labelFr: 'B1', labelEn: 'B1', amount: '100000.00' }],
}

/** The eleven expenses of 07 §6.vii, dated in their order. */
const AMOUNTS = [
  7_250_000, 3_980_500, 1_250_000, 7_250_000, 9_862_250, 1_475_000, 2_750_000, 7_250_000, 11_405_750, 1_250_000, 5_000_000,
]

interface Expense {
  readonly name: string
  readonly amount: number
  readonly day: number
}

/** The spending of 07 §6.vii: vouchers E01 to E11. */
export const WORKED_SPENDING: readonly Expense[] = AMOUNTS.map((amount, index) => ({
  name: `E${String(index + 1).padStart(2, '0')}`,
  amount,
  day: index + 10,
}))

/** Expenses of March 2020 as a file of vouchers. */
export function spendingFile(expenses: readonly Expense[]): string {
  const rows = expenses.flatMap(({ name, amount, day }) => [
    `${name},2020-03-${day},BQ1,6222,${amount},,Atelier ${name},PECIC,B1`,
    `${name},2020-03-${day},BQ1,5211,,${amount},Atelier ${name},PECIC,`,
  ])
  return ['voucher,date,journal,account,debit,credit,label,grant,budget_line', ...rows].join('\n')
}

/** Books with the spending of 07 §6.vii on the grant PECIC: vouchers E01 to E11. */
export function paperBooks(options: TemporaryLedgerOptions = {}): TemporaryLedger {
  const books = temporaryLedger(options)
  expectSuccess(books.command('settings.importSetup', (work) => importSetup(work, JSON.stringify(PAPER_SETUP))))
  postSpending(books, WORKED_SPENDING)
  return books
}

/** Posts expenses in March 2020. */
export function postSpending(books: TemporaryLedger, expenses: readonly Expense[]): void {
  expectSuccess(
    importVouchersFile(books.ledger, {
      file: { bytes: new TextEncoder().encode(spendingFile(expenses)), name: 'vouchers.csv' },
      people: { user: 'owner', approver: undefined },
      commandId: idMaker(`post ${expenses[0]?.name}`)(),
      post: true,
      dryRun: false,
      progress: () => undefined,
    }),
  )
}

/** New ids, the same in every run. */
export function idMaker(seed: string): () => string {
  const random = seededRandom(seed)
  let count = 0
  return () => uuidV7(1_585_731_600_000 + count++, random)
}

/** A second copy of the books, as another auditor holds it: the file and its keys, without the auditor's file. */
export function copyOfBooks(books: TemporaryLedger): string {
  const path = join(newFolder(), 'copy.sikasso')
  books.ledger.database.pragma('wal_checkpoint(TRUNCATE)')
  copyFileSync(books.path, path)
  if (existsSync(`${books.path}.keys`)) copyFileSync(`${books.path}.keys`, `${path}.keys`)
  return path
}

export const deskOf = (books: TemporaryLedger, author = 'Awa'): PapersDesk => ({
  ledger: books.ledger,
  workspace: undefined,
  user: 'owner',
  author,
})

export const E01: AnnotationSubject = { kind: 'voucher', key: 'E01' }

/** Writes an annotation in a command of its own. */
export function writeAnnotation(
  desk: PapersDesk,
  commandId: string,
  request: Partial<AnnotationRequest> & { readonly id: string },
): Result<{ id: string }> {
  const whole: AnnotationRequest = { isNew: true, subject: E01, text: 'Facture sans cachet', tag: 'question', ...request }
  return runPaperCommand(
    desk,
    {
      name: 'annotate',
      commandId,
      answers: answersOf(workingPapersContract.annotate),
      input: { ...whole, subject: { ...whole.subject } },
    },
    (work) => annotate(work, whole),
  )
}

/** What the auditor's file of a desk says, entry by entry. */
export const entriesOf = (desk: PapersDesk) => expectSuccess(readPapers(desk, (reading) => reading?.proof.entries ?? []))
