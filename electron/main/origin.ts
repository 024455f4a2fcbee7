/** The one origin of the product's pages; the scheme is the product's own, so no server and no file can stand behind it. */
export const PAGE_SCHEME = 'app'
export const PAGE_ORIGIN = 'app://ledger'

export const isOwnPage = (url: string): boolean => url.startsWith(`${PAGE_ORIGIN}/`)
