import { fault } from '../../shared/result/fault.ts'
import type { ProposedAnswer } from './proposed-answer.ts'
import type { DocumentFact } from './voucher-check-facts.ts'

interface DocumentItem {
  readonly item: number
  readonly kinds: readonly string[]
  /** False: that the papers are there does not prove what the item asks (totals that agree, litres against kilometres); that one is missing disproves it. */
  readonly proves: boolean
}

/** Which documents of the table (spec 04 §2.9) each item of the bundled T1 looks for. */
const DOCUMENT_ITEMS: readonly DocumentItem[] = [
  { item: 10, kinds: ['PROOF-OF-PAYMENT', 'TRANSFER-PROOF', 'RENT-RECEIPT', 'DEBIT-ADVICE'], proves: true },
  { item: 14, kinds: ['QUOTES', 'COMPARISON', 'PURCHASE-ORDER', 'CONFLICT'], proves: true },
  { item: 15, kinds: ['DELIVERY'], proves: true },
  { item: 16, kinds: ['TERMS', 'CONTRACT', 'DELIVERABLE', 'SERVICE-DONE'], proves: true },
  { item: 17, kinds: ['ATTENDANCE'], proves: false },
  { item: 18, kinds: ['PER-DIEM-TRANSPORT'], proves: false },
  { item: 19, kinds: ['MISSION-ORDER-STAMPED', 'MISSION-REPORT'], proves: true },
  { item: 20, kinds: ['LOGBOOK'], proves: false },
  { item: 21, kinds: ['EMPLOYMENT-CONTRACT', 'TIMESHEET', 'PAYSLIP', 'TRANSFER-ORDER', 'TAX-RECEIPTS'], proves: true },
  { item: 22, kinds: ['LEASE', 'RENT-TAX'], proves: true },
  { item: 24, kinds: ['INVENTORY-CARD', 'CUSTODY-FORM'], proves: true },
  { item: 25, kinds: ['AGREEMENT', 'FUNDS-REQUEST', 'ACKNOWLEDGEMENT'], proves: true },
]

/** Answers from the documents attached: A where one that is due is missing, V where all of them are there or declared absent; nothing while one may still follow. */
export const documentProposals = (documents: readonly DocumentFact[]): ProposedAnswer[] =>
  DOCUMENT_ITEMS.flatMap(({ item, kinds, proves }): ProposedAnswer[] => {
    const asked = documents.filter(({ kind, state }) => kinds.includes(kind) && state !== 'optional')
    const missing = asked.filter(({ state }) => state === 'missing')
    if (missing.length > 0)
      return [{ item, answer: 'A', reason: fault('T1_DOCUMENT_MISSING', undefined, { documents: names(missing) }) }]
    if (!proves || asked.length === 0 || asked.some(({ state }) => state === 'awaited')) return []
    return [{ item, answer: 'V', reason: fault('T1_DOCUMENTS', undefined, { documents: names(asked) }) }]
  })

const names = (documents: readonly DocumentFact[]): string => documents.map(({ name }) => name).join(', ')
