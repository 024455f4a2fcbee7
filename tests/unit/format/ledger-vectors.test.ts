import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { type Canonical, canonicalText } from '../../../shared/canonical/canonical.ts'
import { type EventHead, eventText, GENESIS_HASH } from '../../../shared/canonical/event-text.ts'

const path = join(import.meta.dirname, '../../../docs/format/vectors/ledger.json')

const vectors = z
  .strictObject({
    canonical: z.array(z.strictObject({ value: z.json(), text: z.string(), sha256: z.string() })),
    events: z.array(
      z.strictObject({
        sequence: z.int(),
        previousHash: z.string(),
        header: z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()]),
        content: z.string(),
        bodyHash: z.string(),
        hash: z.string(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(path, 'utf8')))

test.each(vectors.canonical)('the canonical text $text', ({ value, text, sha256 }) => {
  expect(canonicalText(value as Canonical)).toBe(text)
  expect(hash('sha256', text)).toBe(sha256)
})

test('the chain of the vectors, hash by hash', () => {
  let previous = GENESIS_HASH
  for (const { sequence, previousHash, header, content, bodyHash, hash: stated } of vectors.events) {
    const [type, subject, at, userName, commandId] = header
    const head: EventHead = { sequence, previousHash, type, subject, at, userName, commandId }
    expect(previousHash).toBe(previous)
    expect(hash('sha256', content)).toBe(bodyHash)
    expect(hash('sha256', eventText(head, bodyHash))).toBe(stated)
    previous = stated
  }
})
