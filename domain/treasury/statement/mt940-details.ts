import { isNoReference, tidyLabel, tidyOrNull } from './statement-text.ts'

export interface Mt940Details {
  readonly label: string
  readonly party: string | null
  readonly reference: string | null
}

/** A line this long was broken by its width, not between words. */
const WIDTH = 65
/** The same inside a numbered part. */
const PART_WIDTH = 27

/** Field 86: what a movement was for. Numbered parts ("?20…?32…", with any separator), tags between slashes, or plain text. */
export function mt940Details(content: string): Mt940Details {
  const numbered = /^\s*\d{3}([?>@~^])\d{2}/.exec(content)
  if (numbered) return numberedDetails(content, numbered[1] ?? '?')
  const text = joinLines(content.split('\n'), WIDTH)
  const name = /\/NAME\/([^/]+)/.exec(text)?.[1]
  const purpose = /\/REMI\/+(.+?)(?=\/[A-Z]{4}\/|$)/.exec(text)?.[1]
  const reference = /\/EREF\/(.+?)(?=\/[A-Z]{4}\/|$)/.exec(text)?.[1]
  return {
    label: tidyLabel(name, purpose ?? text),
    party: tidyOrNull(name),
    reference: reference === undefined || isNoReference(reference) ? null : tidyLabel(reference),
  }
}

function numberedDetails(content: string, separator: string): Mt940Details {
  const parts = new Map<number, string>()
  for (const piece of content.replaceAll('\n', '').split(separator).slice(1)) {
    const code = Number(piece.slice(0, 2))
    if (Number.isInteger(code)) parts.set(code, (parts.get(code) ?? '') + piece.slice(2))
  }
  const purpose = joinLines(range(parts, 20, 29).concat(range(parts, 60, 65)), PART_WIDTH)
  const party = tidyOrNull(joinLines(range(parts, 32, 33), PART_WIDTH))
  const reference = /EREF\+(.+?)(?=[A-Z]{4}\+|MTLG:|$)/.exec(purpose)?.[1]
  return {
    label: tidyLabel(parts.get(0), purpose.replace(/\b(SVWZ|EREF|KREF|MREF|CRED)\+/g, ' '), party),
    party,
    reference: reference === undefined || isNoReference(reference) ? null : tidyLabel(reference),
  }
}

const range = (parts: ReadonlyMap<number, string>, from: number, to: number): string[] =>
  [...parts]
    .filter(([code]) => code >= from && code <= to)
    .sort(([a], [b]) => a - b)
    .map(([, text]) => text)

const joinLines = (lines: readonly string[], width: number): string =>
  lines.reduce((text, line, index) => text + (index === 0 || (lines[index - 1]?.length ?? 0) >= width ? '' : ' ') + line, '')

/** The German field NS: lines that begin with a code of two digits; 01 to 14 say what for, 15 and 16 who. */
export function mt940Notes(content: string): { label: string; party: string | null } {
  const lines = content.split('\n').map((line) => ({ code: Number(line.slice(0, 2)), text: line.slice(2) }))
  const of = (from: number, to: number) => lines.filter(({ code }) => code >= from && code <= to).map(({ text }) => text)
  return { label: tidyLabel(...of(17, 17), ...of(1, 14)), party: tidyOrNull(...of(15, 16)) }
}
