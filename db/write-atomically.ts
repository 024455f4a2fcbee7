import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Writes a small file whole or not at all: a temporary neighbour, fsync, rename, fsync of the folder. After a power cut
 * the file holds the former bytes or the new ones. The neighbour's name is fixed, so that a killed writing leaves one
 * stale file at most, and the next writing takes it over.
 */
export function writeAtomically(path: string, bytes: string | Uint8Array): void {
  const temporary = `${path}-new`
  try {
    const file = openSync(temporary, 'w', 0o600)
    try {
      const whole = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes
      for (let written = 0; written < whole.length; ) written += writeSync(file, whole, written)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (cause) {
    rmSync(temporary, { force: true })
    throw cause
  }
  syncFolder(dirname(path))
}

/** Makes the content of a file durable. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes a rename durable. Windows has no such call, and refuses to open a folder: there the journal of NTFS does it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
