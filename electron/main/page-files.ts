import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { PAGE_HEADERS } from '../../shared/host/content-security-policy.ts'
import { mediaTypeOf } from '../../shared/host/media-type.ts'
import { pagePath } from '../../shared/host/page-path.ts'
import { isOwnPage } from './origin.ts'

const PAGES = join(import.meta.dirname, '../renderer')

/** Answers `app://ledger/…` from the built pages, with the policy of every page. Nothing else is ever read. */
export async function servePageFile(request: Request): Promise<Response> {
  const path = isOwnPage(request.url) && request.method === 'GET' ? pagePath(new URL(request.url).pathname) : undefined
  const file = path && join(PAGES, path)
  const found = file ? await stat(file).catch(() => undefined) : undefined
  if (!file || !found?.isFile()) return new Response('not found', { status: 404, headers: PAGE_HEADERS })
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
    headers: { ...PAGE_HEADERS, 'Content-Type': mediaTypeOf(file), 'Content-Length': String(found.size) },
  })
}
