import { basename } from 'node:path'
import { readHeadFile } from '../../service/heads/read-head-file.ts'
import { verifyHead } from '../../service/heads/verify-head.ts'
import { success } from '../../shared/result/result.ts'
import type { CommandAnswer, Invocation } from '../command.ts'
import { faultLines } from '../fault-lines.ts'
import { withLedger } from '../open-ledger-for.ts'
import { readBytesFile } from '../read-bytes-file.ts'

/**
 * `verify` of the note of a head: what it says, and with `--against` its signatures by the keys which that ledger knows, and its place in that ledger's chain where it is of it. Without a
 * ledger no key is known, and no signature is checked.
 */
export async function verifyNoteFile(invocation: Invocation, path: string): Promise<CommandAnswer> {
  const bytes = readBytesFile(path)
  if (!bytes.ok) return bytes
  const read = readHeadFile(bytes.value, basename(path))
  if (!read.ok) return read
  const { head, keys } = read.value
  const against = invocation.text('against')
  const verified =
    against === undefined
      ? undefined
      : await withLedger(invocation, against, true, ({ database }) => success(verifyHead(database, head, keys)))
  if (verified && !verified.ok) return verified
  const { faults = [], warnings = [] } = verified?.value ?? {}
  const { ledgerId, sequence, date, at } = head.body
  const signers = head.signatures.map(({ name, keyId }) => `${name} ${keyId}`)
  const stated = { ledger: ledgerId, head: head.body.head, sequence, date, at, signers }
  const verdict = against === undefined ? 'not checked' : faults.length === 0 ? 'sound' : `unsound, faults ${faults.length}`
  if (invocation.json) invocation.print(`${JSON.stringify({ ...stated, verdict, faults, warnings })}\n`)
  else {
    const lines = [`ledger ${ledgerId}`, `head ${head.body.head}`, `sequence ${sequence}`, `date ${date}`, `at ${at}`]
    invocation.print([...lines, ...signers.map((signer) => `signed ${signer}`), verdict, ''].join('\n'))
  }
  const told = [...faults, ...warnings]
  if (told.length > 0) invocation.warn(faultLines(told, invocation.spoken(), invocation.json).trimEnd())
  return success(faults.length === 0 ? undefined : { exitCode: 1 })
}
