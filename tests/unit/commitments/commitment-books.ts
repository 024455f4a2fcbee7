import { closeOrder } from '../../../service/commitments/close-order.ts'
import { issueOrder } from '../../../service/commitments/issue-order.ts'
import { saveOrder } from '../../../service/commitments/save-order.ts'
import { postDrafts } from '../../../service/vouchers/post-drafts.ts'
import type { OrderInput } from '../../../shared/contract/commitments.ts'
import { reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { requireDraft } from './require-draft.ts'

/** Two grants: PECIC in GBP at a budget rate of 770, and EURO in EUR. Lines B1 and C1 of PECIC, L1 of EURO. */
export const commitmentBooks = (): TemporaryLedger =>
  reportBooks([
    {
      code: 'PECIC',
      lines: [
        { code: 'B1', head: 'B', minor: 1_298_701, xof: 10_000_000 },
        { code: 'C1', head: 'C', partner: 'ARGA', minor: 649_351, xof: 5_000_000 },
      ],
    },
    {
      code: 'EURO',
      currency: 'EUR',
      budgetRate: '655.957',
      lines: [{ code: 'L1', head: 'L', minor: 1_000_000, xof: 6_559_570 }],
    },
  ])

/** An order of 3 projectors at 250 000 XOF on PECIC/B1; `more` changes what a test is about. */
export const orderOf = (more: Partial<OrderInput> = {}, line: Partial<OrderInput['lines'][number]> = {}): OrderInput => ({
  kind: 'order',
  requisitionId: null,
  supplier: 'Sahel Équipement',
  object: 'Trois vidéoprojecteurs',
  date: '2020-03-02',
  expectedOn: null,
  expiresOn: null,
  firstMonth: null,
  lastMonth: null,
  currency: 'XOF',
  terms: null,
  lines: [
    {
      description: 'Vidéoprojecteur',
      unit: 'pièce',
      quantity: '3',
      unitPriceMinor: 250_000,
      account: '6056',
      grant: 'PECIC',
      budgetLine: 'B1',
      partner: null,
      activity: null,
      ...line,
    },
  ],
  ...more,
})

/** Keeps and signs an order; answers its id. */
export function issued(books: TemporaryLedger, order: OrderInput): number {
  const { id } = expectSuccess(books.command('commitments.saveOrder', (work) => saveOrder(work, { id: null, order })))
  expectSuccess(books.command('commitments.issueOrder', (work) => issueOrder(work, id)))
  return id
}

export const closed = (books: TemporaryLedger, id: number, date: string) =>
  expectSuccess(
    books.command('commitments.closeOrder', (work) =>
      closeOrder(work, { id, kind: 'cancelled', date, reason: 'Fournisseur défaillant' }),
    ),
  )

/** Posts a draft by its key, as whoever is alone may; answers the voucher's number. */
export function posted(books: TemporaryLedger, key: string): string {
  const answer = expectSuccess(books.command('vouchers.post', (work) => postDrafts(work, [requireDraft(work.database, key)])))
  return answer.posted[0]?.number ?? ''
}
