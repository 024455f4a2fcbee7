import { type FSWatcher, watch } from 'node:fs'
import type { ScanFolder } from './scan-folder.ts'

/** How long a burst of file events may last before it is told as one change. */
const CALM_MS = 400
/** How often the folder is looked at where the system tells nothing: network drives, some Windows shares. */
const POLL_MS = 4_000

/**
 * Says each time that the folder of scans changed, beginning with one word at once. The system is asked to tell; because it does not
 * everywhere, the folder is also looked at every few seconds. Ends when the asker goes.
 */
export async function* watchScans(folder: ScanFolder, signal: AbortSignal | undefined): AsyncGenerator<{ change: number }, void> {
  const path = folder.prepare()
  let wake: () => void = () => undefined
  const call = (): void => wake()
  const watcher = startWatcher(path, call)
  const poll = setInterval(call, POLL_MS)
  poll.unref()
  signal?.addEventListener('abort', call)
  try {
    let seen = folder.signature()
    let change = 0
    yield { change }
    while (signal?.aborted !== true) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
      if (signal?.aborted) return
      const now = await settled(folder)
      if (now === seen) continue
      seen = now
      change += 1
      yield { change }
    }
  } finally {
    signal?.removeEventListener('abort', call)
    clearInterval(poll)
    watcher?.close()
  }
}

/** The folder as it stands once a burst of events is over. */
async function settled(folder: ScanFolder): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, CALM_MS))
  return folder.signature()
}

function startWatcher(path: string, call: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(path, { persistent: false }, call)
    watcher.on('error', () => watcher.close())
    return watcher
  } catch {
    return undefined // the poll remains
  }
}
