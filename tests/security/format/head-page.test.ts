import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const FOLDER = join(import.meta.dirname, '../../../docs/format')

interface Vectors {
  readonly keys: readonly { readonly name: string; readonly publicKey: string }[]
  readonly notes: readonly { readonly note: string; readonly signatures: readonly (readonly [string, string])[] }[]
  readonly false: readonly { readonly note: string }[]
  readonly unknown: readonly { readonly note: string }[]
}

const vectors = JSON.parse(readFileSync(join(FOLDER, 'vectors/head.json'), 'utf8')) as Vectors
const program = /```python\n([\s\S]*?)```/.exec(readFileSync(join(FOLDER, 'HEAD.md'), 'utf8'))?.[1] ?? ''

/** What the program of the page says of notes: the names that hold, or null where it refuses one. */
function checked(notes: readonly string[]): (string[] | null)[] {
  const keys = Object.fromEntries(vectors.keys.map(({ name, publicKey }) => [name, publicKey]))
  const rest = `
import json, sys
def answer(note, keys):
    try:
        return check(note, keys)
    except ValueError:
        return None
given = json.load(sys.stdin)
print(json.dumps([answer(note, given["keys"]) for note in given["notes"]]))
`
  const input = JSON.stringify({ keys, notes })
  const { status, stdout, stderr } = spawnSync('python3', ['-c', `${program}${rest}`], { input, encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  return JSON.parse(stdout) as (string[] | null)[]
}

test('the program on the page of heads agrees with the vectors', () => {
  expect(checked(vectors.notes.map(({ note }) => note))).toEqual(
    vectors.notes.map(({ signatures }) => signatures.map(([name]) => name)),
  )
  expect(checked(vectors.false.map(({ note }) => note))).toEqual(vectors.false.map(() => null))
  expect(checked(vectors.unknown.map(({ note }) => note))).toEqual(vectors.unknown.map(() => []))
})
