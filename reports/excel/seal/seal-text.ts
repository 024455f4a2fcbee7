import { hash } from 'node:crypto'
import { readField, writtenField } from '../../../shared/workbook/described-line.ts'
import { type DescribedPart, orderedParts, partLine, readPartLine } from '../../../shared/workbook/described-part.ts'
import type { SealStatement } from './seal-statement.ts'
import { linesHash, type SheetPrint } from './sheet-digest.ts'

/** The version of the seal: the first word of its text. */
export const SEAL_TAG = 'sikasso.workbook-seal.1'
const WORDS_A_LINE = 24
const SIGNATURE = '#signature '

/** Everything that a seal covers or leaves to the hand. */
export interface SealContent extends SealStatement {
  /** Cells meant for the hand, by the place of their sheet: they are no part of the seal. */
  readonly hand: ReadonlyMap<number, readonly string[]>
  /** The parts besides the cells, and besides the conditions, which stand as a digest for each sheet. */
  readonly parts: readonly DescribedPart[]
  readonly rules: ReadonlyMap<number, { readonly count: number; readonly hash: string }>
  readonly cells: ReadonlyMap<number, SheetPrint>
}

export interface ReadSeal extends SealContent {
  readonly total: string
  /** The line of the signature over the seal's first line, as a note has it; null for a seal that is not signed. */
  readonly signature: string | null
  /** False where a line of the seal's own text was altered. */
  readonly holds: boolean
}

/** The lines of a seal, each in a cell of its own; all begin with a number sign. */
export function sealLines(content: SealContent): readonly string[] {
  const lines = [
    `#ledger ${writtenField(content.ledgerId)}`,
    `#sequence ${content.sequence}`,
    `#head ${content.head}`,
    `#made ${content.generatedAt}`,
    `#by ${writtenField(content.generatedBy)}`,
    `#version ${writtenField(content.appVersion)}`,
    ...(content.source === null ? [] : [`#source ${writtenField(content.source)}`]),
    ...(content.headNote === null
      ? []
      : content.headNote
          .replace(/\r\n?/g, '\n')
          .split('\n')
          .map((line) => `#note ${writtenField(line)}`)),
    ...content.headKeys.map((key) => `#key ${key}`),
    ...[...content.hand].flatMap(([sheet, cells]) => listed(`#hand ${sheet}`, cells)),
    ...orderedParts(content.parts).map((part) => `#part ${partLine(part)}`),
    ...[...content.rules].map(([sheet, rules]) => `#rules ${sheet} ${rules.count} ${rules.hash}`),
    ...[...content.cells].flatMap(([sheet, print]) => [
      `#cells ${sheet} ${print.count} ${print.hash} ${print.looks} ${print.step}`,
      ...listed(`#row-codes ${sheet}`, print.rows),
      ...listed(`#column-codes ${sheet}`, print.columns),
    ]),
  ].map((line) => line.normalize('NFC'))
  return [`#${SEAL_TAG} ${totalOf(lines)}`, ...lines]
}

/** What a signature of the seal signs: its first line without the number sign. */
export const signedText = (total: string): string => `${SEAL_TAG} ${total}\n`

/** The lines with the signature over the first, a line as a note has it, at their end. */
export const withSignature = (lines: readonly string[], line: string): readonly string[] => [
  ...lines,
  `${SIGNATURE}${writtenField(line.trimEnd())}`,
]

/** The total that the first line of a seal states. */
export const statedTotal = (lines: readonly string[]): string => lines[0]?.split(' ')[1] ?? ''

const totalOf = (lines: readonly string[]): string => hash('sha256', [SEAL_TAG, ...lines].map((line) => `${line}\n`).join(''))

function listed(head: string, words: readonly string[]): string[] {
  const lines: string[] = []
  for (let at = 0; at < words.length; at += WORDS_A_LINE) lines.push(`${head} ${words.slice(at, at + WORDS_A_LINE).join(' ')}`)
  return lines
}

/** The conditions of a sheet as its seal holds them: how many, and the digest of their lines in order. */
export function ruleDigest(parts: readonly DescribedPart[]): { readonly count: number; readonly hash: string } {
  const lines = orderedParts(parts.filter(({ kind }) => kind === 'rule')).map(partLine)
  return { count: lines.length, hash: linesHash(lines) }
}

/** Whether a text begins a seal of any version. */
export const beginsSeal = (text: string): boolean => /^#sikasso\.workbook-seal\.\d+ /.test(text)

/** Reads the lines of a seal back; undefined where they are none of this version. */
export function readSealLines(lines: readonly string[]): ReadSeal | undefined {
  const [first = '', ...others] = lines
  const total = new RegExp(`^#${SEAL_TAG.replaceAll('.', '\\.')} ([0-9a-f]{64})$`).exec(first)?.[1]
  if (total === undefined) return undefined
  const stated = (word: string): string[] =>
    others.filter((line) => line.startsWith(`#${word} `)).map((line) => line.slice(word.length + 2))
  const single = (word: string): string => readField(stated(word)[0] ?? '')
  const notes = stated('note').map(readField)
  const [source] = stated('source')
  const [signature] = stated('signature')
  return {
    total,
    holds: totalOf(others.filter((line) => !line.startsWith(SIGNATURE))) === total,
    signature: signature === undefined ? null : readField(signature),
    ledgerId: single('ledger'),
    sequence: Number(single('sequence')) || 0,
    head: single('head'),
    generatedAt: single('made'),
    generatedBy: single('by'),
    appVersion: single('version'),
    source: source === undefined ? null : readField(source),
    headNote: notes.length === 0 ? null : notes.join('\n'),
    headKeys: stated('key'),
    hand: bySheet(stated('hand')),
    parts: stated('part').flatMap((line) => readPartLine(line) ?? []),
    rules: new Map(stated('rules').map(readRules)),
    cells: readCells(stated),
  }
}

const readRules = (line: string): [number, { count: number; hash: string }] => {
  const [sheet = '', count = '', digest = ''] = line.split(' ')
  return [Number(sheet), { count: Number(count), hash: digest }]
}

function readCells(stated: (word: string) => string[]): Map<number, SheetPrint> {
  const rows = bySheet(stated('row-codes'))
  const columns = bySheet(stated('column-codes'))
  return new Map(
    stated('cells').map((line) => {
      const [sheet = '', count = '', digest = '', looks = '', step = ''] = line.split(' ')
      const number = Number(sheet)
      const print: SheetPrint = {
        count: Number(count),
        hash: digest,
        looks,
        step: Number(step) || 1,
        rows: rows.get(number) ?? [],
        columns: columns.get(number) ?? [],
      }
      return [number, print]
    }),
  )
}

/** Words after the place of a sheet, gathered over lines. */
function bySheet(lines: readonly string[]): Map<number, string[]> {
  const found = new Map<number, string[]>()
  for (const line of lines) {
    const [sheet = '', ...words] = line.split(' ')
    const known = found.get(Number(sheet)) ?? []
    known.push(...words)
    found.set(Number(sheet), known)
  }
  return found
}
