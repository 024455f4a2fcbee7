import { fault } from '../../shared/result/fault.ts'
import { itemsNotAsked } from './applicable-items.ts'
import type { ChecklistTemplate } from './checklist-template.ts'
import { documentProposals } from './document-proposals.ts'
import type { ProposedAnswer } from './proposed-answer.ts'
import type { SpendingFact, VoucherCheckFacts } from './voucher-check-facts.ts'

type Propose = (facts: VoucherCheckFacts) => Omit<ProposedAnswer, 'item'> | undefined

const numberInSequence: Propose = ({ number, sequence, previousExists }) =>
  sequence === 1 || previousExists
    ? { answer: 'V', reason: fault(sequence === 1 ? 'T1_FIRST' : 'T1_SEQUENCE', undefined, { number }) }
    : { answer: 'A', reason: fault('T1_SEQUENCE_GAP', undefined, { number }) }

/** Whether the coding is there; whether it is right is for a person to say. */
const codingSet: Propose = ({ spending }) => {
  if (spending.length === 0) return { answer: 'N', reason: fault('T1_NO_SPENDING') }
  const bare = spending.filter((line) => line.grant !== null && line.budgetLine === null)
  if (bare.length > 0)
    return { answer: 'A', reason: fault('T1_CODING_MISSING', undefined, { lines: bare.map(lineOf).join(', ') }) }
  const codes = [...new Set(spending.flatMap(({ grant, budgetLine }) => (grant === null ? [] : [`${grant} ${budgetLine}`])))]
  return codes.length === 0
    ? { answer: 'N', reason: fault('T1_OWN_FUNDS') }
    : { answer: 'V', reason: fault('T1_CODING', undefined, { codes: codes.join(', ') }) }
}

const lineOf = ({ lineNumber }: SpendingFact): number => lineNumber

/** Both ends of the agreement are inside it. */
const dateEligible: Propose = ({ spending, date }) => {
  const funded = spending.filter(({ grant }) => grant !== null)
  if (funded.length === 0) return { answer: 'N', reason: fault(spending.length === 0 ? 'T1_NO_SPENDING' : 'T1_OWN_FUNDS') }
  const outside = funded.find(({ grantFrom, grantTo }) => date < (grantFrom ?? date) || date > (grantTo ?? date))
  const { grant, grantFrom, grantTo } = outside ?? funded[0] ?? { grant: '', grantFrom: date, grantTo: date }
  const details = { date, grant: grant ?? '', from: grantFrom ?? '', to: grantTo ?? '' }
  return outside
    ? { answer: 'A', reason: fault('T1_DATE_OUTSIDE', undefined, details) }
    : { answer: 'V', reason: fault('T1_DATE', undefined, details) }
}

/** Only what the cards say; what stands on the paper is for a person to see. */
const suppliersKnown: Propose = ({ parties }) => {
  const [first] = parties
  if (!first || !parties.every(({ taxNumber, contact }) => taxNumber && contact)) return undefined
  return { answer: 'V', reason: fault('T1_SUPPLIER', undefined, { names: parties.map(({ name }) => name).join(', ') }) }
}

/** That the voucher balances does not say that the paper's figures were redone, nor that its words are its figures: a person does. */
const balances: Propose = ({ debitXof, creditXof }) =>
  debitXof === creditXof
    ? { answer: null, reason: fault('T1_BALANCED', undefined, { amount: debitXof }) }
    : { answer: 'A', reason: fault('T1_UNBALANCED', undefined, { debit: debitXof, credit: creditXof }) }

const twoPeople: Propose = ({ preparedBy, approvedBy }) =>
  preparedBy === approvedBy
    ? { answer: 'A', reason: fault('T1_ONE_PERSON', undefined, { name: preparedBy }) }
    : { answer: 'V', reason: fault('T1_TWO_PEOPLE', undefined, { preparedBy, approvedBy }) }

const budgetAvailable: Propose = ({ spending, overspent, date }) => {
  if (!spending.some(({ budgetLine }) => budgetLine !== null)) return { answer: 'N', reason: fault('T1_NO_BUDGET_LINE') }
  if (overspent === null) return undefined
  return overspent.length === 0
    ? { answer: 'V', reason: fault('T1_BUDGET', undefined, { date }) }
    : { answer: 'A', reason: fault('T1_BUDGET_OVER', undefined, { lines: overspent.join(', '), date }) }
}

const noDuplicate: Propose = ({ duplicates }) =>
  duplicates.length === 0
    ? { answer: 'V', reason: fault('T1_NO_DUPLICATE') }
    : { answer: 'A', reason: fault('T1_DUPLICATE', undefined, { vouchers: duplicates.join(', ') }) }

/** Items of the bundled T1 of which the books know something. */
const PROPOSALS: readonly (readonly [number, Propose])[] = [
  [1, numberInSequence],
  [2, codingSet],
  [3, dateEligible],
  [5, suppliersKnown],
  [7, balances],
  [8, twoPeople],
  [9, budgetAvailable],
  [13, noDuplicate],
]

/**
 * What the books answer to a voucher's checklist (spec 05 §3.2), each with its reason: what they know for sure, the documents that are there or
 * missing, and N for what the types of expense do not ask for. What only the paper can show (originals, stamps, signatures) stays open.
 */
export function voucherProposals(template: ChecklistTemplate, facts: VoucherCheckFacts): ProposedAnswer[] {
  const types = new Set(facts.types)
  const notAsked = new Set(itemsNotAsked(template, types))
  const reason = fault(facts.types.length === 0 ? 'T1_NO_TYPE' : 'T1_OTHER_TYPE', undefined, { types: facts.types.join(', ') })
  const known = new Set(template.sections.flatMap(({ items }) => items.map(({ number }) => number)))
  const own = PROPOSALS.flatMap(([item, propose]) => {
    const proposed = propose(facts)
    return proposed ? [{ item, ...proposed }] : []
  })
  const proposals = [...own, ...documentProposals(facts.documents)].filter(({ item }) => known.has(item) && !notAsked.has(item))
  const left = [...notAsked].map((item) => ({ item, answer: 'N', reason }))
  return [...proposals, ...left].sort((one, other) => one.item - other.item)
}
