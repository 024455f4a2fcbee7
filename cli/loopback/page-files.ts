import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { mediaTypeOf } from '../../shared/host/media-type.ts'
import { pagePath } from '../../shared/host/page-path.ts'

/** Sends one file of the built pages; false when the address names none. */
export async function sendPageFile(pathname: string, webRoot: string, response: ServerResponse): Promise<boolean> {
  const path = pagePath(pathname)
  const file = path && join(webRoot, path)
  const found = file ? await stat(file).catch(() => undefined) : undefined
  if (!file || !found?.isFile()) return false
  response.writeHead(200, {
    'Content-Type': mediaTypeOf(file),
    'Content-Length': found.size,
    // The names of assets carry a hash of their content, so a kept one is never stale.
    'Cache-Control': path.startsWith('assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
  })
  // A reader that goes away while it is being answered is no fault of ours.
  await pipeline(createReadStream(file), response).catch(() => response.destroy())
  return true
}
