import { HEAD_PART } from '../../domain/exchange/package-format.ts'
import { looksLikePackage } from '../../domain/exchange/read-container.ts'
import { type ReadHead, readHeadText } from '../../shared/canonical/head-text.ts'
import type { HeadSource } from '../../shared/contract/verification.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { paperNote } from '../audit/paper-head.ts'
import { openPackage } from '../exchange/package-verify/open-package.ts'

/** A head that came in a file, with what the file says besides. */
export interface HeadOfFile {
  readonly head: ReadHead
  readonly source: HeadSource
  /** Public halves that the file carries; they are worth what the trust list says of them. */
  readonly keys: readonly string[]
}

/**
 * Reads the head that a file carries: a note, a period package (which must be intact and signed), or a paper made by Sikasso. Refused: a file without one, and one that
 * is damaged.
 */
export function readHeadFile(bytes: Uint8Array, name: string): Result<HeadOfFile> {
  if (looksLikePackage(bytes)) return headOfPackage(bytes, name)
  const isPaper = new TextDecoder('latin1').decode(bytes.subarray(0, 4)) === '%PDF'
  const text = isPaper ? paperNote(bytes) : plainText(bytes)
  if (text === undefined) return failure(fault('HEAD_FILE_NONE', { kind: 'file', name }, { name }))
  const head = readHeadText(text)
  return head.ok ? success({ head: head.value, source: isPaper ? 'certificate' : 'other', keys: [] }) : head
}

function headOfPackage(bytes: Uint8Array, name: string): Result<HeadOfFile> {
  const opened = openPackage(bytes, name)
  if (!opened.ok) return opened
  const { parts, manifest, faults } = opened.value
  if (faults.length > 0) return failure(...faults)
  const head = readHeadText(plainText(parts.get(HEAD_PART) ?? new Uint8Array()) ?? '')
  return head.ok ? success({ head: head.value, source: 'package', keys: [manifest.sender.publicKey] }) : head
}

/** The text of a file in UTF-8, a mark of byte order kept as it stands; undefined for other bytes. */
function plainText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * The text of a head that somebody pasted or typed: breaks of lines of any kind, blanks around the lines and empty lines at both ends are those of the keyboard. A note
 * as it stands in a file is never mended in this way.
 */
export function typedHeadText(text: string): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
  return `${lines.join('\n').trim()}\n`
}
