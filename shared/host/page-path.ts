/**
 * The file, relative to the folder of the built pages, that an address asks for; undefined for an address that could
 * lead outside it: only plain names below one another are followed, so there is no `..`, hidden file, drive or escape.
 */
export function pagePath(pathname: string): string | undefined {
  if (pathname === '/') return 'index.html'
  const path = pathname.slice(1)
  return /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/.test(path) ? path : undefined
}
