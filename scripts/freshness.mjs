// Tells cheaply whether what is installed and what is built still match the tree. Only node:fs, for the command line waits on it.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { command, root } from './runtime.mjs'

const SOURCES = ['shared', 'domain', 'db', 'reports', 'service', 'cli', 'electron', 'renderer', 'resources']
const SOURCE_FILES = ['electron.vite.config.ts', 'package-lock.json', 'tsconfig.base.json']
export const buildStamp = join(root, 'out/.stamp')
export const installStamp = join(root, 'node_modules/.lock-text')

const modifiedMs = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs
const text = (path) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** True when node_modules comes from this package-lock.json: installed after it, or from a lock of the same text. */
export function isInstalled() {
  const installed = modifiedMs(join(root, 'node_modules/.package-lock.json'))
  if (installed === undefined) return false
  const lock = join(root, 'package-lock.json')
  return installed >= (modifiedMs(lock) ?? 0) || text(installStamp) === text(lock)
}

/** One number over the name, the size and the time of every source of the product. */
export function sourceStamp() {
  let hash = 0x811c9dc5
  let count = 0
  const note = (path) => {
    const file = statSync(path)
    const line = `${path}:${file.mtimeMs}:${file.size}`
    for (let at = 0; at < line.length; at++) hash = Math.imul(hash ^ line.charCodeAt(at), 0x01000193)
    count++
  }
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) walk(path)
      else note(path)
    }
  }
  for (const folder of SOURCES) walk(join(root, folder))
  for (const file of SOURCE_FILES) note(join(root, file))
  return `${count} ${hash >>> 0}`
}

/** True when out/ was built from exactly the sources as they are. */
export function isBuilt() {
  const stamp = text(buildStamp)
  return stamp !== undefined && modifiedMs(command) !== undefined && stamp === sourceStamp()
}
