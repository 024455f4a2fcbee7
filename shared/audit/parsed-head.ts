/** The 64 hexadecimal digits of a head that somebody typed or pasted, whatever blanks stand between them; undefined for anything else. */
export function parsedHead(text: string): string | undefined {
  const bare = text.toLowerCase().replaceAll(/[\s\u202f\u00a0]/g, '')
  return /^[0-9a-f]{64}$/.test(bare) ? bare : undefined
}
