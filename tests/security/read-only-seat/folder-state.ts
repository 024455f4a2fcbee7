import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Every file and folder below a folder with its hash and its time of change: what was not touched is equal before and after. */
export function folderState(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    names.map((name) => {
      const path = join(folder, name)
      const state = statSync(path, { bigint: true })
      const digest = state.isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'folder'
      return [name, `${digest} ${state.size} ${state.mtimeNs}`]
    }),
  )
}
