import { addDays, type LocalDate } from '../../shared/time/local-date.ts'
import type { ExpenseType, ExpenseTypes, RequiredDocument } from './required-documents.ts'

export type AbsenceState = 'notApplicable' | 'attested'

/** A document asked for, and what became of it. `missing` is one that is due; `awaited` may still follow; `optional` is missed by nobody. */
export interface CompletenessItem extends RequiredDocument {
  readonly state: 'present' | AbsenceState | 'missing' | 'awaited' | 'optional'
  /** The day from which an absent one is missing. */
  readonly dueOn: LocalDate | null
}

export interface Completeness {
  readonly types: readonly ExpenseType[]
  /** Words of the lines that no type of the table answers to. */
  readonly unknownTypes: readonly string[]
  readonly items: readonly CompletenessItem[]
  /** How many documents are mandatory, and how many of them are present or declared absent: "3 of 8". */
  readonly required: number
  readonly settled: number
  /** Whether anything is asked for at all, and all of it is there. */
  readonly state: 'nothingRequired' | 'complete' | 'incomplete'
}

/** What the rule looks at. */
export interface SupportFacts {
  /** The types of expense that the lines name. */
  readonly expenseTypes: readonly string[]
  readonly date: LocalDate
  readonly today: LocalDate
  /** Kinds of the documents attached. */
  readonly kinds: ReadonlySet<string>
  readonly absences: ReadonlyMap<string, AbsenceState>
}

/**
 * Which documents a voucher's types of expense ask for, and which of them are there (spec 04 §2.9). A document that two types ask for
 * counts once, and is mandatory when one of them says so. One that is attached is present even where it had been declared absent. A voucher is complete when every mandatory
 * document is present or declared absent with a reason, whatever may still be waited for.
 */
export function completenessOf(facts: SupportFacts, known: ExpenseTypes): Completeness {
  const types: ExpenseType[] = []
  const unknownTypes: string[] = []
  for (const text of facts.expenseTypes) {
    const type = known.find(text)
    if (!type) unknownTypes.push(text)
    else if (!types.includes(type)) types.push(type)
  }
  const items = documentsOf(types).map((document) => itemOf(document, facts))
  const mandatory = items.filter((item) => item.mandatory)
  const settled = mandatory.filter((item) => item.state !== 'missing' && item.state !== 'awaited').length
  const state = mandatory.length === 0 ? 'nothingRequired' : settled === mandatory.length ? 'complete' : 'incomplete'
  return { types, unknownTypes, items, required: mandatory.length, settled, state }
}

/** The documents of several types, each once; the strictest of two rules holds. */
function documentsOf(types: readonly ExpenseType[]): RequiredDocument[] {
  const documents = new Map<string, RequiredDocument>()
  for (const document of types.flatMap((type) => type.documents)) {
    const other = documents.get(document.code)
    documents.set(document.code, other ? stricter(other, document) : document)
  }
  return [...documents.values()]
}

function stricter(one: RequiredDocument, other: RequiredDocument): RequiredDocument {
  if (one.mandatory !== other.mandatory) return one.mandatory ? one : other
  if (one.dueDays === null || other.dueDays === null) return { ...one, dueDays: null }
  return { ...one, dueDays: Math.min(one.dueDays, other.dueDays) }
}

function itemOf(document: RequiredDocument, facts: SupportFacts): CompletenessItem {
  const dueOn = document.dueDays === null ? null : addDays(facts.date, document.dueDays)
  if (facts.kinds.has(document.code)) return { ...document, dueOn, state: 'present' }
  const declared = facts.absences.get(document.code)
  if (declared) return { ...document, dueOn, state: declared }
  if (!document.mandatory) return { ...document, dueOn, state: 'optional' }
  return { ...document, dueOn, state: dueOn !== null && facts.today <= dueOn ? 'awaited' : 'missing' }
}
