import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename } from 'node:path'
import { fault } from '../shared/result/fault.ts'
import { failure, type Result, success } from '../shared/result/result.ts'

/** Puts a file in its place whole: written beside it, brought to the disk, and only then given its name. */
export function replaceFile(path: string, content: Uint8Array | string): Result<undefined> {
  const unfinished = `${path}-new`
  try {
    const file = openSync(unfinished, 'w')
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
      for (let offset = 0; offset < bytes.length; ) offset += writeSync(file, bytes, offset)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(unfinished, path)
    return success(undefined)
  } catch (cause) {
    rmSync(unfinished, { force: true })
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    return failure(fault('FILE_NOT_WRITTEN', undefined, { name: basename(path), reason }))
  }
}
