export interface Mt940Field {
  /** "61", "60F", "NS". */
  readonly tag: string
  /** Its lines, without the line breaks of the end. */
  readonly content: string
  /** Line of the file where it begins. */
  readonly line: number
}

const FIELD = /^(?:\{[^\n]*)?:([0-9]{2}[A-Z]?|NS):(.*)$/

/** The fields of an MT940 text in order. What stands outside of them (headers of SWIFT, of a bank's own, the ends "-" and "-}") is left out. */
export function* mt940Fields(text: string): Generator<Mt940Field> {
  let field: { tag: string; line: number; lines: string[] } | undefined
  let line = 0
  for (const raw of text.split('\n')) {
    line++
    const content = raw.replace(/\r$/, '').replaceAll('\u0001', '').replaceAll('\u0003', '')
    const begun = FIELD.exec(content)
    const ends = /^-(\}.*|X+)?\s*$/.test(content) || content.startsWith('{')
    if (begun || ends) {
      if (field) yield finished(field)
      field = begun ? { tag: begun[1] ?? '', line, lines: [begun[2] ?? ''] } : undefined
    } else field?.lines.push(content)
  }
  if (field) yield finished(field)
}

const finished = ({ tag, line, lines }: { tag: string; line: number; lines: string[] }): Mt940Field => ({
  tag,
  line,
  content: lines.join('\n').trimEnd(),
})
