import { type Canonical, canonicalText } from '../../../shared/canonical/canonical.ts'
import { ENTRY_BODIES, type EntryBody, type EntryType, isEntryType } from '../../../shared/contract/paper-entry.ts'

/** One entry of the chain of an auditor's file, as the file holds it. */
export interface PaperEntry {
  readonly hash: string
  /** One more than that of the entry it follows; the first of a file has 1. */
  readonly sequence: number
  readonly previousHash: string
  readonly type: string
  /** What it is about: the paper's id; of a command its id; of a file that was taken in, its last entry. */
  readonly subject: string
  readonly at: string
  readonly author: string
  readonly commandId: string
  /** Canonical text of the body. */
  readonly content: string
}

/** A paper as it stands: what its latest entry says of it. */
export interface StandingPaper {
  readonly kind: string
  readonly id: string
  /** Canonical text of the content alone. */
  readonly content: string
  readonly removed: number
  readonly author: string
  readonly at: string
  /** The hash of the entry that says it. */
  readonly entry: string
}

/** An entry whose body is of its type's form. */
export type ReadEntry = {
  readonly [Type in EntryType]: PaperEntry & { readonly type: Type; readonly body: EntryBody<Type> }
}[EntryType]

/** The hash of an entry, from all that it says. */
export type HashOfEntry = (entry: Omit<PaperEntry, 'hash'>) => string

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const LONGEST_AUTHOR = 100

/** An entry with its body; undefined where it is not of the form in which this version writes. */
export function readEntry(entry: PaperEntry): ReadEntry | undefined {
  const { type, author, at, content, subject } = entry
  if (!isEntryType(type) || !INSTANT.test(at) || author.length > LONGEST_AUTHOR) return undefined
  const parsed = ENTRY_BODIES[type].safeParse(jsonOf(content))
  if (!parsed.success || canonicalText(parsed.data as Canonical) !== content) return undefined
  const read = { ...entry, type, body: parsed.data } as ReadEntry
  if ('content' in read.body && author.trim() === '') return undefined
  return subjectOf(read) === subject ? read : undefined
}

/** The subject that the body asks for: marks of one item are one paper, whoever writes them. */
function subjectOf(entry: ReadEntry): string {
  switch (entry.type) {
    case 'mark':
      return markId(entry.body.content)
    case 'opened':
      return entry.body.ledgerId
    case 'author':
      return ''
    case 'taken':
      return entry.body.head
    case 'command':
      return entry.commandId
    default:
      return entry.subject
  }
}

/** The marks of an item are known by the sample and the item: two auditors of one item write on the same paper. */
export const markId = ({ sample, voucher, line }: { sample: string; voucher: string; line: number }): string =>
  `${sample}:${voucher}:${line}`

/** What a text says as JSON; undefined where it says nothing. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
