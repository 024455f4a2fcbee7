import { type Fault, fault } from '../result/fault.ts'
import { failure, type Result, success } from '../result/result.ts'
import { isLocalDate, type LocalDate } from '../time/local-date.ts'
import { base64Of, bytesOfBase64 } from './base64.ts'
import { strangeLine } from './signed-note.ts'

/** A head of a ledger's chain as a note states it. */
export interface StatedHeadBody {
  /** The ledger's own id, a UUID. */
  readonly ledgerId: string
  /** Place of the head's event in the chain, from 1. */
  readonly sequence: number
  /** Hash of that event, 64 hexadecimal digits. */
  readonly head: string
  /** The day on which the note was made, where its maker stood. */
  readonly date: LocalDate
  /** When the head's event was, UTC. */
  readonly at: string
}

const ORIGIN = /^sikasso\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
const HEAD_BYTES = 32
const LINES = 4

/** The first line of every note of a ledger. */
export const originOf = (ledgerId: string): string => `sikasso/${ledgerId}`

/**
 * The text that a head is signed as (C2SP "checkpoint"): origin, size, root, and one extension line with the day of the note and the instant of the head's event.
 */
export const headBody = ({ ledgerId, sequence, head, date, at }: StatedHeadBody): string =>
  `${originOf(ledgerId)}\n${sequence}\n${base64Of(bytesOfHex(head))}\n${date} ${at}\n`

/** Reads the text of a head; every line that is not of its form is named. */
export function parseHeadBody(text: string): Result<StatedHeadBody> {
  const strange = strangeLine(text)
  if (strange) return failure(strange)
  const lines = text.split('\n')
  if (lines.length !== LINES + 1 || lines[LINES] !== '') return failure(fault('HEAD_NOTE_LINES', undefined, { lines: LINES }))
  const [origin = '', size = '', root = '', dated = ''] = lines
  const ledgerId = ORIGIN.exec(origin)?.[1]
  const bytes = bytesOfBase64(root)
  const [date = '', at = '', ...others] = dated.split(' ')
  const holds = [
    ledgerId !== undefined,
    /^[1-9]\d{0,14}$/.test(size),
    bytes?.length === HEAD_BYTES,
    others.length === 0 && isLocalDate(date) && isUtcInstant(at),
  ]
  const faults = holds.flatMap((hold, index): Fault[] =>
    hold ? [] : [fault('HEAD_NOTE_LINE', { kind: 'line', line: index + 1 }, { text: (lines[index] ?? '').slice(0, 80) })],
  )
  if (faults.length > 0 || ledgerId === undefined || bytes === undefined) return failure(...faults)
  return success({ ledgerId, sequence: Number(size), head: hexOf(bytes), date, at })
}

/** True for the one form in which the product writes a moment: "2020-04-06T09:42:18.000Z". */
const isUtcInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString() === text

const bytesOfHex = (hex: string): Uint8Array => {
  const bytes = (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new RangeError(`a head has 64 hexadecimal digits: ${hex}`)
  return Uint8Array.from(bytes)
}

const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
