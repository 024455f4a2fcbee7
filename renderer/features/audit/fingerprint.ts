/** A fingerprint in groups of four, so that people can read it aloud. */
export const groupedHead = (head: string): string => (head.match(/.{1,4}/g) ?? []).join(' ')

/** The beginning and the end of a fingerprint: "a41e 90d7 5c3b … 7f02". */
export const shortHead = (head: string): string =>
  head.length <= 20 ? groupedHead(head) : `${groupedHead(head.slice(0, 12))} … ${head.slice(-4)}`

/** The bare digits of a fingerprint that somebody typed or pasted. */
export const bareHead = (text: string): string => text.toLowerCase().replace(/[^0-9a-f]/g, '')
