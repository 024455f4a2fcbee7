import { existsSync, readFileSync, statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { ledgerDamaged } from '../shared/result/damage.ts'
import type { Fault } from '../shared/result/fault.ts'
import { Database } from './database.ts'
import { lockIsHeld } from './ledger-lock.ts'
import { applyKey } from './open.ts'
import { privateCopy } from './private-copy.ts'
import { framesInForce } from './write-ahead-log.ts'

const HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24
const MAGIC = [0x377f0682, 0x377f0683]

/**
 * Looks whether the log that a killed process left beside a ledger (`LEDGER-wal`) can be read to its end. SQLite takes a log up to its first damaged
 * frame and drops the rest without a word, so that vouchers that were acknowledged would be gone. What is read is a private copy: merely opening the
 * ledger would bring the log into it and delete it.
 *
 * One last commit that does not hold is what a kill or a power cut in the middle of it leaves, and it was never acknowledged; two are damage. An empty
 * log, and one that a process has in use, are no concern.
 */
export function journalDamage(ledgerPath: string, dataKey: Uint8Array | undefined): Fault | undefined {
  const path = `${ledgerPath}-wal`
  if (!existsSync(path) || statSync(path).size <= HEADER_BYTES || lockIsHeld(ledgerPath)) return undefined
  const log = readFileSync(path)
  const { isWhole, commits } = readLog(log)
  if (!isWhole) return ledgerDamaged({ part: 'journal', reason: '-wal' })
  const frames = dataKey ? framesTaken(ledgerPath, dataKey) : framesInForce(log)
  // What stops SQLite altogether is named by the opening itself.
  if (frames === undefined) return undefined
  const lost = commits.filter((frame) => frame > frames)
  return lost.length > 1 ? ledgerDamaged({ part: 'journal', reason: `-wal, ${lost.length}` }) : undefined
}

interface Log {
  /** False when the log's own header is damaged: SQLite then drops all of it. */
  readonly isWhole: boolean
  /** Places, from 1, of the frames of this log that end a transaction. */
  readonly commits: readonly number[]
}

/** Reads the heads of a log and of its frames, which are in clear in an encrypted ledger too (https://www.sqlite.org/fileformat.html#the_write_ahead_log). */
function readLog(bytes: Buffer): Log {
  const pageBytes = bytes.readUInt32BE(8)
  const salts = bytes.subarray(16, 24)
  // A disk may have made room for a log of which nothing was written.
  if (bytes.every((byte) => byte === 0)) return { isWhole: true, commits: [] }
  if (!MAGIC.includes(bytes.readUInt32BE(0)) || !checksumHolds(bytes)) return { isWhole: false, commits: [] }
  const commits: number[] = []
  const step = FRAME_HEADER_BYTES + pageBytes
  for (let frame = 1, at = HEADER_BYTES; at + step <= bytes.length; frame += 1, at += step) {
    // Frames of an earlier log have other salts: they are in the ledger already.
    const isOfThisLog = bytes.subarray(at + 8, at + 16).equals(salts)
    if (isOfThisLog && bytes.readUInt32BE(at + 4) !== 0) commits.push(frame)
  }
  return { isWhole: true, commits }
}

/** The checksum of a log's header: two running sums over its words, in the byte order that its first word names. */
function checksumHolds(bytes: Buffer): boolean {
  const isBigEndian = bytes.readUInt32BE(0) === 0x377f0683
  const word = (at: number): number => (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at))
  let [first, second] = [0, 0]
  for (let at = 0; at < 24; at += 8) {
    first = (first + word(at) + second) >>> 0
    second = (second + word(at + 4) + first) >>> 0
  }
  return bytes.readUInt32BE(24) === first && bytes.readUInt32BE(28) === second
}

/** How many frames SQLite takes from an encrypted ledger's log; undefined when the copy cannot be opened at all. */
function framesTaken(ledgerPath: string, dataKey: Uint8Array): number | undefined {
  const copied = privateCopy(ledgerPath, dataKey)
  if (!copied.ok || copied.value.kind !== 'file') return undefined
  let database: Database | undefined
  try {
    database = new Database(new Sqlite(copied.value.path, { fileMustExist: true }))
    applyKey(database, dataKey)
    // A first reading makes SQLite look through the log.
    database.pragma('schema_version')
    const [row] = database.raw.pragma('wal_checkpoint(PASSIVE)') as { log: number }[]
    return row?.log
  } catch {
    return undefined // a ledger that SQLite does not open is named where it is opened
  } finally {
    database?.close()
    copied.value.release()
  }
}
