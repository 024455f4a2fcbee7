import { isEntryType, isPaperKind } from '../../../shared/contract/paper-entry.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { jsonOf, type PaperEntry } from './paper-entry.ts'

type Json = Readonly<Record<string, unknown>>

const LONGEST = 80
const HASH = /^[0-9a-f]{64}$/

/** How a fault speaks of an entry or a paper: its kind as a word of the catalogue, and what it is about. */
export interface Spoken {
  readonly kind: string
  readonly about: string
}

/** Says of an entry what it is and what it is about, in the words of its content; `content` may be altered. */
export function spokenEntry({ type, subject, content }: Pick<PaperEntry, 'type' | 'subject' | 'content'>): Spoken {
  const body = recordOf(jsonOf(content))
  return { kind: kindWord(type), about: isPaperKind(type) ? aboutContent(type, body.content, subject) : aboutNote(type, body) }
}

/** Says the same of a standing paper. */
export const spokenPaper = ({ kind, id, content }: { kind: string; id: string; content: string }): Spoken => ({
  kind: kindWord(kind),
  about: aboutContent(kind, jsonOf(content), id),
})

const kindWord = (type: string): string => (isEntryType(type) ? `word:papers.kind.${type}` : `“${shortened(type)}”`)

function aboutContent(kind: string, value: unknown, id: string): string {
  const content = recordOf(value)
  switch (kind) {
    case 'annotation':
      return textOf(recordOf(content.subject).key) ?? id
    case 'sample':
      return [content.grant, content.seed].map(textOf).filter(Boolean).join(' · ') || id
    case 'mark':
      return textOf(content.voucher) === undefined ? id : `${content.voucher} #${String(content.line)}`
    case 'finding':
      return [content.reference, content.title].map(textOf).filter(Boolean).join(' · ') || id
    case 'followUp':
      return textOf(content.note) ?? id
    default:
      return id
  }
}

function aboutNote(type: string, body: Json): string {
  const said =
    type === 'opened' ? body.organisationName : type === 'taken' || type === 'command' || type === 'author' ? body.name : ''
  return textOf(said) ?? ''
}

/** One value that is not what the chain holds, by its place in words. */
export interface Difference {
  readonly field: string
  readonly held: string
  readonly found: string
}

/** What tells two contents apart, leaf by leaf. */
export function contentDifferences(held: unknown, found: unknown, path: readonly string[] = []): Difference[] {
  if (isContainer(held) && isContainer(found) && Array.isArray(held) === Array.isArray(found)) {
    const [before, after] = [held as Json, found as Json]
    const names = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...names].flatMap((name) => contentDifferences(before[name], after[name], [...path, name]))
  }
  return JSON.stringify(held) === JSON.stringify(found)
    ? []
    : [{ field: fieldWords(path), held: shown(held), found: shown(found) }]
}

/** A field in the words of the catalogue: "lines 2, questioned amount". */
export const fieldWords = (path: readonly string[]): string =>
  path.reduce((said, name) => {
    if (/^\d+$/.test(name)) return `${said} ${Number(name) + 1}`
    return said === '' ? fieldWord(name) : `${said}, ${fieldWord(name)}`
  }, '') || fieldWord('content')

export const fieldWord = (name: string): string => `word:papers.field.${name}`

/** A value as a sentence quotes it: cut when it is long, a fingerprint by its beginning, and nothing as a word. */
export function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'word:papers.nothing'
  const text = typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value)
  return HASH.test(text) ? text.slice(0, 16) : shortened(text)
}

/** An instant as a sentence says it, in UTC: "06/04/2020 09:42 UTC"; what is none, as it stands. */
export const spokenInstant = (at: string): string =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(at) ? `${formatDate(at.slice(0, 10))} ${at.slice(11, 16)} UTC` : shown(at)

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

const isContainer = (value: unknown): boolean => typeof value === 'object' && value !== null
const recordOf = (value: unknown): Json => (isContainer(value) && !Array.isArray(value) ? (value as Json) : {})
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? shortened(value) : undefined)
