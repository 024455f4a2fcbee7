import { Buffer } from 'node:buffer'
import { hash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { readHeadText } from '../../shared/canonical/head-text.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { paperHead, paperNote } from './paper-head.ts'
import { proveSkeleton } from './prove-skeleton.ts'

/** A skeleton of more bytes is none that a paper carries. */
const LARGEST_SKELETON_BYTES = 512 * 1024 * 1024

/** The attachment as `reports/pdf/attach-skeleton.ts` writes it, up to its first byte. */
const ATTACHED =
  /<<\n\/Type \/EmbeddedFile\n\/Subtype \/application#2Fx-ndjson\n\/Filter \/FlateDecode\n\/Params << \/Size (\d{1,12}) >>\n\/Length (\d{1,12})\n>>\nstream\n/

/** What the skeleton on a paper proves. */
export interface PaperProof {
  /** Events of the chain that it leads through; 0 for a paper that carries no skeleton. */
  readonly events: number
  readonly faults: readonly Fault[]
}

/**
 * Proves a paper made by Sikasso by itself: the skeleton that a certificate carries leads from the first event of the chain to the head in its properties, and the head of its note is at the
 * place, and of the instant, that the note says. A sheet without a skeleton proves nothing by itself.
 */
export function provePaper(bytes: Uint8Array, name: string): PaperProof {
  const text = Buffer.from(bytes).toString('latin1')
  const stated = /sikasso-skeleton:([0-9a-f]{64})/.exec(text)?.[1]
  const head = paperHead(bytes)
  if (stated === undefined || head === undefined) return { events: 0, faults: [] }
  const place = { kind: 'file', name } as const
  const skeleton = attachedSkeleton(bytes, text)
  if (!skeleton || hash('sha256', skeleton) !== stated) return { events: 0, faults: [fault('SKELETON_ABSENT', place)] }
  const note = readHeadText(paperNote(bytes) ?? '')
  const body = note.ok ? note.value.body : undefined
  const proved = proveSkeleton(skeleton, head, body ? [{ sequence: body.sequence, hash: body.head }] : [], place)
  if ('code' in proved) return { events: 0, faults: [proved] }
  const { events, hashes } = proved
  const holds = body && hashes.get(body.sequence) === body.head && events[body.sequence - 1]?.at === body.at
  return holds ? { events: events.length, faults: [] } : { events: 0, faults: [fault('SKELETON_NOTE', place)] }
}

/** The bytes of the attachment; undefined where there is none, or it is damaged. */
function attachedSkeleton(bytes: Uint8Array, text: string): Uint8Array | undefined {
  const found = ATTACHED.exec(text)
  if (!found) return undefined
  const [whole, size, length] = found
  const start = found.index + whole.length
  if (Number(size) > LARGEST_SKELETON_BYTES) return undefined
  try {
    const content = inflateSync(bytes.subarray(start, start + Number(length)), { maxOutputLength: Number(size) || 1 })
    return content.length === Number(size) ? content : undefined
  } catch {
    return undefined
  }
}
