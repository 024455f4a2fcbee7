/** Why a text is no JSON that may be read: where it stops being JSON, or a key that an object holds twice. */
export interface JsonFault {
  /** Index of the character in the text. */
  readonly offset: number
  readonly repeatedKey?: string
}

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

const TOKEN =
  /[{}[\],:]|"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/uy
const SPACE = /[ \t\r\n]*/y
/** A setup file is five levels deep. */
const MAX_DEPTH = 40

/**
 * Finds the first place where a text is not JSON. The engine's parser does not tell it reliably, and it keeps the last of two equal keys
 * without a word: half of a setup would be lost. Undefined when the text is one JSON value.
 */
export function scanJson(text: string): JsonFault | undefined {
  const open: (Set<string> | null)[] = []
  let expected: Expected = 'value'
  let offset = 0
  for (;;) {
    SPACE.lastIndex = offset
    offset += SPACE.exec(text)?.[0].length ?? 0
    if (offset === text.length) return expected === 'nothing' ? undefined : { offset }
    TOKEN.lastIndex = offset
    const token = TOKEN.exec(text)?.[0]
    if (token === undefined) return { offset }
    const keys = open.at(-1)
    if (token.startsWith('"') && expected.startsWith('key') && keys) {
      const key = String(JSON.parse(token))
      if (keys.has(key)) return { offset, repeatedKey: key }
      keys.add(key)
    }
    const next = after(token, expected, open)
    if (next === undefined || open.length > MAX_DEPTH) return { offset }
    expected = next
    offset += token.length
  }
}

/** What may follow a token, opening and closing objects (their keys) and lists (null); undefined when the token may not stand here. */
function after(token: string, expected: Expected, open: (Set<string> | null)[]): Expected | undefined {
  const isValue = expected.startsWith('value')
  switch (token) {
    case '{':
    case '[':
      if (!isValue) return undefined
      open.push(token === '{' ? new Set() : null)
      return token === '{' ? 'key-or-end' : 'value-or-end'
    case '}':
    case ']': {
      const closes = open.at(-1) === null ? ']' : '}'
      if (open.length === 0 || token !== closes || !expected.endsWith('-or-end')) return undefined
      open.pop()
      return afterValue(open)
    }
    case ',':
      if (expected !== 'comma-or-end') return undefined
      return open.at(-1) === null ? 'value' : 'key'
    case ':':
      return expected === 'colon' ? 'value' : undefined
    default:
      if (expected.startsWith('key')) return token.startsWith('"') ? 'colon' : undefined
      return isValue ? afterValue(open) : undefined
  }
}

const afterValue = (open: readonly unknown[]): Expected => (open.length === 0 ? 'nothing' : 'comma-or-end')
