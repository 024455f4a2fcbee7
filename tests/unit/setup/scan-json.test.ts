import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanJson } from '../../../service/settings/setup/scan-json.ts'

/** The text up to where it is refused, and the key that stands twice. */
function refused(text: string): string | undefined {
  const fault = scanJson(text)
  return fault && `${text.slice(0, fault.offset)}|${fault.repeatedKey ?? ''}`
}

test.each([
  ['', '|'],
  ['  ', '  |'],
  ['{"a": [1, 2}', '{"a": [1, 2|'],
  ['{"a": [1,]}', '{"a": [1,|'],
  ['[,]', '[|'],
  ['{"a" 1}', '{"a" |'],
  ['{"a": 01}', '{"a": 0|'],
  ['{a: 1}', '{|'],
  ["{'a': 1}", '{|'],
  ['{"a": 1,}', '{"a": 1,|'],
  ['{"a": 1} x', '{"a": 1} |'],
  ['{"a": "b\nc"}', '{"a": |'],
  ['{"a": 1 "b": 2}', '{"a": 1 |'],
  ['{1: 2}', '{|'],
  [']', '|'],
  ['{"a": 1, "b": {"a": 2, "\\u0061": 3}}', '{"a": 1, "b": {"a": 2, |a'],
])('%s is refused where it stops being JSON', (text, expected) => {
  expect(refused(text)).toBe(expected)
})

test('the control characters that JSON allows are allowed', () => {
  expect(scanJson(JSON.stringify(['\u007f\u0085\u2028', '\ud800']))).toBeUndefined()
})

test('equal keys of different objects are no fault, and a nest without end is one', () => {
  expect(scanJson('[{"a": 1}, {"a": {"a": 1}}]')).toBeUndefined()
  expect(scanJson('['.repeat(100_000) + ']'.repeat(100_000))).toEqual({ offset: 40 })
})

test('agrees with the engine on any value and on any change of its text', () => {
  fc.assert(
    fc.property(
      fc.json({ maxDepth: 5 }),
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', ']', '{', '0', ':', '\\', ' '),
      (text, at, piece) => {
        const offset = at % (text.length + 1)
        const changed = text.slice(0, offset) + piece + text.slice(offset + 1)
        for (const candidate of [text, changed]) {
          const fault = scanJson(candidate)
          if (fault?.repeatedKey === undefined) expect(fault === undefined).toBe(isJson(candidate))
        }
      },
    ),
    { numRuns: 2_000 },
  )
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
