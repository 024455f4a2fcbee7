import { hash } from 'node:crypto'
import { type Canonical, canonicalText } from '../../shared/canonical/canonical.ts'

const SUM_LENGTH = 12

/** A line of a list that the host keeps: the entry's canonical text behind a sum of its own, so that a changed or cut line is known. */
export function summedLine(entry: { readonly [key: string]: Canonical }): string {
  const text = canonicalText(entry)
  return `${hash('sha256', text).slice(0, SUM_LENGTH)} ${text}\n`
}

/** What a line says; undefined where its sum does not hold. */
export function readSummedLine(line: string): unknown {
  const text = line.slice(SUM_LENGTH + 1)
  if (hash('sha256', text).slice(0, SUM_LENGTH) !== line.slice(0, SUM_LENGTH)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
